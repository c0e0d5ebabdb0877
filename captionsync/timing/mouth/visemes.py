"""Turns phones into visemes: which shape the mouth makes, and when.

A phone makes one shape, or two halves if the mouth moves (diphthongs and affricates of two places). The shapes are
decided once, in the ``oculus`` set; every other set relabels the events by table (``relabel``).

Lips seal before their sound is heard, so PP and FF begin 40 ms early, and a PP lasts at least 70 ms: viewers notice a
short or late closure first. Every other shape lasts at least 40 ms, so that nothing flickers
(:mod:`captionsync.timing.mouth.spacing`).
Equal neighbours are not merged: each event keeps its phone and its word, so every other set can still be derived from
it.

The phones keep their times; visemes have the times of a display. The boundary between two shapes depends on at most two
more, so the assembler holds up to four shapes and gives the same visemes however it is fed.

Source: the lead, the lengths and the order of the repairs were measured on sentences with true phone times.
"""

from __future__ import annotations

from itertools import pairwise

from captionsync.errors import InputError
from captionsync.timing.model import Phone, Viseme
from captionsync.timing.mouth.ipa import Unit, units, widest
from captionsync.timing.mouth.spacing import LEAST_MS, Past, Shape, first_handover, window_of
from captionsync.timing.tables.viseme_sets import AJAR, BASE_SET, CLOSURES, OCULUS, SETS, VOWELS, VisemeSet

SPLIT_MS = 2 * LEAST_MS
"""A shorter phone of two shapes shows only one of them."""
MOST_WAITING = 8
"""The most sounds without a shape that wait for the next sound's shape."""
QUIETEST_AJAR, LOUDEST_AJAR = 0.3, 0.6
"""Weight of a sound that is not text, at loudness 0 and 1."""
PIECE_MS = 120
"""About the length of its visemes, so that their weights follow its loudness."""
NEUTRAL = "E"
"""The half-open shape of a sound that has no shape itself and no neighbour to take one from."""


def shapes(ipa: str) -> tuple[str, ...]:
    """Return the oculus shapes of a phone: one, or two if the mouth moves.

    Args:
        ipa: one phone; stress, length, tone and secondary articulation are allowed. Empty means silence. A sound that
            does not affect the mouth, such as h, counts as half open.
    """
    if not ipa:
        return ("sil",)
    return tuple(shape or NEUTRAL for shape, _ in units(ipa)) or (NEUTRAL,)


def label(viseme_set: str, ipa: str, part: int = 0) -> str:
    """Return the label of a phone, or of one half of it, in a set."""
    return relabel("", ipa, part, viseme_set)


def relabel(viseme_id: str, ipa: str, part: int, viseme_set: str) -> str:
    """Return the label in ``viseme_set`` of a viseme that was labelled in the oculus set.

    Args:
        viseme_id: oculus label; anything else means that only the phone is known.
        ipa: the phone the viseme shows.
        part: which half of the phone, 0 or 1.
        viseme_set: name of the set to translate to.

    Raises:
        InputError: there is no such set.
    """
    table = set_named(viseme_set)
    found = units(ipa)
    if viseme_id not in _OCULUS:
        made = shapes(ipa)
        viseme_id = made[min(part, len(made) - 1)]
    if len(found) == 2:
        pair = table.pairs.get(found[0][1] + found[1][1])
        if pair is not None:
            return pair[part]
    unit = found[min(part, len(found) - 1)][1] if found else ""
    return table.units.get(unit) or table.shapes[viseme_id]


def set_named(name: str) -> VisemeSet:
    """Return the set of this name.

    Raises:
        InputError: there is no such set.
    """
    found = SETS.get(name)
    if found is None:
        message = f"Unknown viseme set {name!r}; choose from {', '.join(SETS)}."
        raise InputError(message, code="unknown_viseme_set")
    return found


def shape_weight(viseme_id: str, phone: str, loudness: float) -> float:
    """Return the weight of an oculus shape made at a loudness of 0 to 1.

    A vowel opens in proportion to its loudness. A consonant is naturally quiet, so loudness counts half for it; a
    closure is always complete; silence has no weight. A sound that is not text has less weight than a consonant.

    Args:
        viseme_id: oculus label.
        phone: what it shows; empty for silence and for sounds that are not text.
        loudness: of the audio.
    """
    if viseme_id == "sil":
        return 0.0
    if not phone:
        return round(QUIETEST_AJAR + (LOUDEST_AJAR - QUIETEST_AJAR) * loudness, 2)
    floor = 0.9 if viseme_id in CLOSURES else 0.0 if viseme_id in VOWELS else 0.5
    return round(floor + (1.0 - floor) * loudness, 2)


_OCULUS = frozenset(OCULUS)


class VisemeAssembler:
    """Builds visemes from phones; see the module for the rules."""

    def __init__(self, viseme_set: str = BASE_SET, start_ms: int = 0) -> None:
        """Label the visemes in ``viseme_set``; they tile from ``start_ms``.

        Raises:
            InputError: there is no such set.
        """
        self._set = set_named(viseme_set).name
        self._open: list[Shape] = []
        self._waiting: list[Shape] = []
        self._last_id = "sil"
        self._hushed_ms: int | None = None
        """Start of the silence through which the last open shape was held."""
        self._past = Past(start_ms)
        self._fed_ms = start_ms
        self._ready_ms = start_ms

    @property
    def ready_ms(self) -> int:
        """Visemes up to this time have been returned and are final."""
        return self._ready_ms

    def feed(self, phone: Phone, word_index: int | None) -> list[Viseme]:
        """Take the next phone and return the visemes that it settles.

        A gap before the phone counts as silence; an overlap with the phones before is cut off.

        Args:
            phone: the next phone of the timeline.
            word_index: the word that it belongs to; None for silence.
        """
        start = max(phone.start_ms, self._fed_ms)
        end = max(phone.end_ms, start)
        if start > self._fed_ms:
            self._rest(self._fed_ms, start)
        self._fed_ms = end
        found = units(phone.ipa)
        if phone.nonverbal:
            self._add_ajar(start, end)
        elif not phone.ipa:
            self._rest(start, end)
        elif not found:
            self._add(self._held_id(), phone.ipa, 0, word_index, start, end)
        elif not found[0][0]:
            self._waiting.append(Shape("", phone.ipa, 0, word_index, start, end, end))
            if len(self._waiting) == MOST_WAITING:
                self._resolve(self._held_id())
        else:
            self._add_parts(found, phone.ipa, word_index, start, end)
        return self._settle(at_end=False)

    def finish(self) -> list[Viseme]:
        """Return everything held. Feeding may continue afterwards, from the end of the last phone."""
        self._resolve(self._held_id())
        return self._settle(at_end=True)

    def _rest(self, start: int, end: int) -> None:
        """Take silence. If it is too short to be seen, the shape before it is held."""
        if self._hushed_ms is not None and self._open and self._open[-1].end_ms == start:
            # The silence continues: it came in pieces, or is now long enough.
            self._open[-1].end_ms = start = self._hushed_ms
        self._hushed_ms = None
        before = self._waiting or self._open
        if before and end - start < LEAST_MS and before[-1].id != "sil":
            before[-1].end_ms = end
            self._hushed_ms = start if not self._waiting else None
        elif self._open and not self._waiting and self._open[-1].id == "sil" and self._open[-1].end_ms == start:
            self._open[-1].end_ms = end
        else:
            self._add("sil", "", 0, None, start, end)

    def _add_ajar(self, start: int, end: int) -> None:
        """Add the shapes of a sound that is not text."""
        count = max(1, (end - start) // PIECE_MS)
        edges = [start + (end - start) * number // count for number in range(count + 1)]
        for begin, until in pairwise(edges):
            self._add(AJAR, "", 0, None, begin, until)

    def _add_parts(self, found: tuple[Unit, ...], ipa: str, word_index: int | None, start: int, end: int) -> None:
        """Add the shape of a phone, or both halves if there is time for two."""
        seals = any(shape in CLOSURES for shape, _ in found)
        if len(found) == 2 and (seals or end - start >= SPLIT_MS):
            middle = (start + end + 1) // 2
            self._add(found[0][0], ipa, 0, word_index, start, middle)
            self._add(found[1][0], ipa, 1, word_index, middle, end)
        else:
            part = widest(found)
            self._add(found[part][0], ipa, part, word_index, start, end)

    def _add(self, shape: str, ipa: str, part: int, word_index: int | None, start: int, end: int) -> None:
        carried = shape if shape != "sil" and shape not in CLOSURES else self._held_id()
        self._resolve(carried)
        self._hushed_ms = None
        if end == start and shape not in CLOSURES:
            return
        self._open.append(Shape(shape, ipa, part, word_index, start, end, (start + end + 1) // 2))
        self._last_id = shape

    def _held_id(self) -> str:
        """Return the shape that a sound without one keeps from the sound before."""
        return NEUTRAL if self._last_id == "sil" or self._last_id in CLOSURES else self._last_id

    def _resolve(self, shape: str) -> None:
        """Give the waiting sounds the shape of the next sound, unless it is a closure."""
        for waiting in self._waiting:
            waiting.id = shape
            self._open.append(waiting)
            self._last_id = shape
        self._waiting.clear()

    def _settle(self, *, at_end: bool) -> list[Viseme]:
        """Settle every boundary for which enough is known."""
        out: list[Viseme] = []
        while (count := window_of(self._open, at_end=at_end)) is not None:
            whole = at_end and count == len(self._open)
            handover = first_handover(self._open[:count], self._past, at_end=whole)
            if handover.second == count and not whole:
                # Only the last shape is kept, and its length depends on what follows.
                self._past = self._past.then(self._past.shown, self._past.end_ms, self._open[: handover.first])
                del self._open[: handover.first]
                continue
            shown = self._open[handover.first]
            self._emit(shown, handover.boundary_ms, out)
            self._past = self._past.then(shown.id, self._ready_ms, self._open[: handover.second])
            del self._open[: handover.second]
        return out

    def _emit(self, shape: Shape, end_ms: int, out: list[Viseme]) -> None:
        if end_ms <= self._ready_ms:
            return
        out.append(
            Viseme(
                id=relabel(shape.id, shape.phone, shape.part, self._set),
                phone=shape.phone,
                start_ms=self._ready_ms,
                end_ms=end_ms,
                weight=0.0 if shape.id == "sil" else 1.0,
                word_index=shape.word_index,
                part=shape.part,
            )
        )
        self._ready_ms = end_ms
