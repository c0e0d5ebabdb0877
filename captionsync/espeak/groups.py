"""Assigns phones to the words of the text.

For every phone the engine reports where its word begins in the text, but not reliably: positions creep forward inside a
number, the engine treats ``of the`` as one word, and it may skip a symbol. One rule holds for everything tried: never
let positions decrease, move each to the start of its white-space token (or to the character, in scripts without
spaces), and let each group of phones cover all text up to the next group."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from captionsync.espeak.phones import clean_phone, continues_phone
from captionsync.espeak.protocol import EngineEvent
from captionsync.espeak.scripts import is_unspaced
from captionsync.espeak.text import EngineText, is_spoken

_SHORTEST_SAMPLES = 110
"""5 ms at the engine's rate."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A phone or a silence (empty ``ipa``) of a job, in samples from the job's start."""

    ipa: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Group:
    """Sounds, and the part of the text they belong to. Silence at the end is the gap before the next group."""

    start: int
    """Code points in the original text."""
    end: int
    sounds: tuple[Sound, ...]


class PhoneGrouper:
    """Turns events into groups; groups cover the text without gaps and their sounds tile the job."""

    def __init__(self, original: str, engine: EngineText, language: str = "") -> None:
        """
        Args:
            original: the text that ``engine`` was made from.
            engine: the text that the engine received.
            language: tag of the voice that reads it.
        """
        self._language = language
        self._original = original
        self._sources = engine.sources
        self._tokens = token_starts(original)
        self._begins = _unit_begins(original, self._tokens)
        self._unit = 0
        self._closed_to = 0
        self._sounds: list[tuple[str, int]] = []

    def feed(self, events: Iterable[EngineEvent]) -> list[Group]:
        """Take events and return the groups that they complete."""
        groups: list[Group] = []
        for event in events:
            ipa = clean_phone(event.name, self._language) if event.kind == "phone" else None
            if ipa is None:
                continue
            if not self._sounds and (event.sample > 0 or not ipa):
                self._sounds.append(("", 0))
            if not ipa:
                if self._sounds[-1][0]:
                    self._sounds.append(("", event.sample))
            elif continues_phone(ipa):
                if self._sounds and self._sounds[-1][0] and not self._sounds[-1][0].endswith(ipa):
                    self._sounds[-1] = (self._sounds[-1][0] + ipa, self._sounds[-1][1])
            else:
                groups += self._add(ipa, event)
        return groups

    def finish(self, samples: int) -> list[Group]:
        """Return the last group; the job has ``samples`` in all."""
        if not self._sounds and samples:
            self._sounds.append(("", 0))
        return [self._close(len(self._original), samples)]

    def _add(self, ipa: str, event: EngineEvent) -> list[Group]:
        unit = max(self._unit, self._unit_of(event.position))
        groups = [self._close(unit, event.sample)] if unit > self._unit and not self._is_mute(unit) else []
        self._unit = unit
        self._sounds.append((ipa, event.sample))
        return groups

    def _is_mute(self, end: int) -> bool:
        """Return whether words up to an offset have no sounds: the engine gives them those of the next word."""
        spoken = any(ipa for ipa, _ in self._sounds)
        return not spoken and bool(spoken_tokens(self._original, self._closed_to, end))

    def _close(self, end: int, sample: int) -> Group:
        starts = _with_room([*self._sounds, ("", sample)])
        sounds = tuple(
            Sound(ipa, start, stop)
            for (ipa, _), (start, stop) in zip(self._sounds, pairwise(starts), strict=True)
            if ipa or stop > start
        )
        group = Group(self._closed_to, end, sounds)
        self._closed_to = end
        self._sounds = []
        return group

    def _unit_of(self, position: int) -> int:
        if not self._sources:
            return 0
        place = self._sources[min(max(position, 0), len(self._sources) - 1)]
        index = bisect_right(self._tokens, place) - 1
        token = self._tokens[max(index, 0)] if self._tokens else 0
        if place >= len(self._original) or self._original[place].isspace():
            # A spilled word: it belongs to the end of the token before.
            place = max(token, place - 1)
            while place > token and self._original[place].isspace():
                place -= 1
        return self._begins[place]


def _unit_begins(text: str, tokens: Sequence[int]) -> list[int]:
    """Return where the unit of each character begins: a token, or a character of those written without spaces."""
    begins: list[int] = []
    starts = set(tokens)
    first = tokens[0] if tokens else 0
    after_unspaced = True
    for place, char in enumerate(text):
        unspaced = is_unspaced(char)
        own = unspaced or after_unspaced or place <= first or place in starts
        begins.append(place if own else begins[-1])
        after_unspaced = unspaced
    return begins


def _with_room(sounds: Sequence[tuple[str, int]]) -> list[int]:
    """Return the starts of sounds; sounds without length have taken a third of their longer neighbour.

    The engine gives no length to a sound that it makes within another, such as an *l* between vowels.
    """
    starts = [start for _, start in sounds]
    for index in range(len(starts)):
        starts[index] = max(starts[max(index - 1, 0)], starts[index])
    for index in range(len(sounds) - 1):
        if not sounds[index][0] or starts[index + 1] - starts[index] >= _SHORTEST_SAMPLES:
            continue
        before = starts[index] - starts[index - 1] if index and sounds[index - 1][0] else 0
        after = starts[index + 2] - starts[index + 1] if index + 2 < len(starts) and sounds[index + 1][0] else 0
        if before >= after:
            starts[index] -= before // 3
        else:
            starts[index + 1] += after // 3
    return starts


def token_starts(text: str) -> list[int]:
    """Return where the white-space tokens of ``text`` begin."""
    return [i for i, char in enumerate(text) if not char.isspace() and (i == 0 or text[i - 1].isspace())]


def core(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the part of ``text[start:end]`` that is spoken: without punctuation at either end; None if nothing is."""
    spoken = [i for i in range(start, end) if is_spoken(text[i])]
    return (spoken[0], spoken[-1] + 1) if spoken else None


def spoken_tokens(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return start and end of the white-space tokens within ``text[start:end]`` that have letters or digits."""
    tokens: list[tuple[int, int]] = []
    index = start
    while index < end:
        stop = index
        while stop < end and not text[stop].isspace():
            stop += 1
        if any(unicodedata.category(char)[0] in "LN" for char in text[index:stop]):
            tokens.append((index, stop))
        index = stop + 1
    return tokens


def split_counts(total: int, alone: Sequence[int]) -> list[int]:
    """Split the phones of words that are spoken as one; each word but the first gets as many as it has alone.

    Args:
        total: number of phones of all words together.
        alone: number of phones of each word when it is said alone.

    Returns:
        Number of phones of each word, at least one each if there are enough, adding up to ``total``.
    """
    counts: list[int] = []
    left = total
    for index in range(len(alone) - 1, 0, -1):
        count = max(min(alone[index], left - index), 0)
        counts.append(count)
        left -= count
    return [left, *reversed(counts)]
