"""A spoken word as the estimator sees it: which characters indicate which phone boundaries.

Silent letters allow several *readings*: the upstream may have put any letter of a chunk at the start of the phone. The
times themselves decide which one, not this module.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from captionsync.timing.memo import remembered
from captionsync.timing.model import Timing
from captionsync.timing.phones.durations import Expected, expected_durations
from captionsync.timing.phones.letters import align
from captionsync.timing.phoneset import split_phone
from captionsync.timing.tables.spelling import guess_phones, letter_class, phone_key

_TWICE_NATS = -2.0
"""Log prior that the second of two equal letters carries the sound: in *bell* the first one does."""
_MOST_READINGS = 6
"""If a chunk has more letters, only the first is considered: such a token is not a word."""


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A white-space token with the times of its characters, and its phones.

    ``len(starts_ms) == len(ends_ms) == len(text)``; times never decrease.
    """

    text: str
    char_start: int
    """Code points: offset of its first character, passed on to its phones."""
    starts_ms: tuple[int, ...]
    ends_ms: tuple[int, ...]
    space_start_ms: int | None
    """Start of the white space after it; None if nothing follows it yet or the script has no spaces."""
    phones: tuple[str, ...]
    """IPA; compounds are split. Empty for a token that is not spoken."""
    timing: Timing = "letters"
    """How well its letters are timed."""

    @property
    def estimated(self) -> bool:
        """Whether its times locate the word at most, but not its sounds."""
        return self.timing in ("word", "none")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A character observed at a position in a phone."""

    char: int
    phone: int
    part: float
    """0 at the phone's start, 1 at its end."""
    carries: bool
    """Whether it marks the phone's start; otherwise it is silent and only nearby."""


Reading = tuple[Sighting, ...]
"""One way to read a chunk with silent letters."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the spelling of a word implies about its phones, apart from times."""

    phones: tuple[str, ...]
    keys: tuple[str, ...]
    """The phones without stress and length."""
    expected: tuple[Expected, ...]
    edges: tuple[int, ...]
    """Characters at the word's start: opening marks and the first letter."""
    sightings: tuple[Sighting, ...]
    readings: tuple[tuple[Reading, ...], ...]
    """The possible readings of each chunk with silent letters, by the letter that carries the phone."""
    priors: tuple[tuple[float, ...], ...]
    """The log prior of each reading, in nats."""
    spellings: tuple[str, ...]
    """The letters of each such chunk and its number of phones: an upstream times equal spellings alike."""
    closing: tuple[int, ...]
    """Closing marks, at the word's end."""
    length: int

    @property
    def letters(self) -> int:
        """Number of characters between the marks."""
        return self.length - len(self.closing) - len(self.edges) + 1


class _Unsure(NamedTuple):
    """A chunk with silent letters: the ways to read it, the log prior of each, and how it is spelled."""

    readings: tuple[Reading, ...]
    priors: tuple[float, ...]
    spelling: str


@remembered(8192)
def plan_word(text: str, phones: tuple[str, ...], language: str) -> Plan:
    """Lay out one word.

    Args:
        text: the token with its punctuation.
        phones: single phones, at least one.
        language: primary subtag.
    """
    first, last = _core(text)
    sightings: list[Sighting] = []
    unsure: list[_Unsure] = []
    char, phone = first, 0
    for chunk in align(text[first:last], phones, language):
        letters = [k for k in range(char, char + chunk.letters) if letter_class(text[k]).kind != "mark"]
        letters = letters or [char]
        if phone == 0:
            if len(letters) <= _MOST_READINGS:
                sightings += _after(letters, 0, 0, chunk.phones)
        elif len(letters) == 1 or len(letters) > _MOST_READINGS:
            sightings.append(Sighting(letters[0], phone, 0.0, True))
        else:
            unsure.append(_unsure([text[k].lower() for k in letters], letters, phone, chunk.phones))
        char, phone = char + chunk.letters, phone + chunk.phones
    return Plan(
        phones,
        tuple(phone_key(phone) for phone in phones),
        expected_durations(phones, language),
        tuple(range(first + 1)),
        tuple(sightings),
        tuple(chunk.readings for chunk in unsure),
        tuple(chunk.priors for chunk in unsure),
        tuple(chunk.spelling for chunk in unsure),
        tuple(range(last, len(text))),
        len(text),
    )


def single_phones(text: str, phones: Sequence[str]) -> tuple[str, ...]:
    """Return the single phones of a token: compounds are split, and without any its spelling is guessed."""
    return tuple(part for phone in phones for part in split_phone(phone)) or guess_phones(text)


def _core(text: str) -> tuple[int, int]:
    """Return where the letters begin and end, without attached marks; the whole text if it has only marks."""
    spoken = [index for index, char in enumerate(text) if letter_class(char).kind != "mark"]
    return (spoken[0], spoken[-1] + 1) if spoken else (0, len(text))


def _unsure(spelled: Sequence[str], letters: Sequence[int], phone: int, phones: int) -> _Unsure:
    priors = (0.0, *(_TWICE_NATS if a == b else 0.0 for a, b in pairwise(spelled)))
    # The count distinguishes spellings, because a lower-case letter may be two characters.
    return _Unsure(_readings(letters, phone, phones), priors, f"{''.join(spelled)}:{len(letters)}:{phones}")


def _after(letters: Sequence[int], carrier: int, phone: int, phones: int) -> list[Sighting]:
    """Place the silent letters after the carrier, spread evenly over the chunk's phones."""
    out = []
    for k in range(carrier + 1, len(letters)):
        part = phones * (k - carrier) / (len(letters) - carrier)
        whole = min(int(part), phones - 1)
        out.append(Sighting(letters[k], phone + whole, part - whole, False))
    return out


def _readings(letters: Sequence[int], phone: int, phones: int) -> tuple[Reading, ...]:
    out = []
    for carrier in range(len(letters)):
        before = [Sighting(letters[k], phone - 1, (k + 1) / (carrier + 1), False) for k in range(carrier)]
        carrying = Sighting(letters[carrier], phone, 0.0, True)
        out.append((*before, carrying, *_after(letters, carrier, phone, phones)))
    return tuple(out)
