"""A spoken word as the estimator sees it: which characters tell of which phone boundaries.

Silent letters make several *readings* possible: of the letters of a chunk, any may be the one that the upstream put
at the start of the phone. Which one is decided by the times themselves, not here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from captionsync.timing.memo import remembered
from captionsync.timing.phones.durations import Expected, expected_durations
from captionsync.timing.phones.letters import align
from captionsync.timing.tables.spelling import letter_class, phone_key

_TWICE_NATS = -2.0
"""Log prior of the second of two equal letters as the one that carries the sound: in *bell* it is the first."""
_MOST_READINGS = 6
"""Letters of a chunk above which only the first is used: such a token is no word."""


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A white-space token with the times of its characters and its phones.

    ``len(starts_ms) == len(ends_ms) == len(text)``; times never decrease.
    """

    text: str
    char_start: int
    """Code points: offset of its first character, handed on to its phones."""
    starts_ms: tuple[int, ...]
    ends_ms: tuple[int, ...]
    space_start_ms: int | None
    """When the white space after it begins; None when nothing follows it (yet), or the script has no spaces."""
    phones: tuple[str, ...]
    """IPA; compounds are taken apart. None for a token that is not spoken."""
    estimated: bool = False
    """Its times were made up: they tell where the word is, not where its sounds are."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A character that lies at a place in a phone."""

    char: int
    phone: int
    part: float
    """0 at the phone's start, 1 at its end."""
    carries: bool
    """It marks the phone's start; else it is silent and only near."""


Reading = tuple[Sighting, ...]
"""One way to read a chunk with silent letters."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the spelling of a word says about its phones, times aside."""

    phones: tuple[str, ...]
    keys: tuple[str, ...]
    """The phones without stress and length."""
    expected: tuple[Expected, ...]
    edges: tuple[int, ...]
    """Characters that lie at the word's start: opening marks and the first letter."""
    sightings: tuple[Sighting, ...]
    readings: tuple[tuple[Reading, ...], ...]
    """The ways to read each chunk with silent letters, by the letter that carries the phone."""
    priors: tuple[tuple[float, ...], ...]
    """The log prior of each, in nats."""
    spellings: tuple[str, ...]
    """What the letters of each such chunk are, and how many phones they stand for: an upstream reads it in one way."""
    closing: tuple[int, ...]
    """Closing marks; they lie at the word's end."""
    length: int


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


def _core(text: str) -> tuple[int, int]:
    """Return where the letters begin and end, without attached marks; everything if there are only marks."""
    spoken = [index for index, char in enumerate(text) if letter_class(char).kind != "mark"]
    return (spoken[0], spoken[-1] + 1) if spoken else (0, len(text))


def _unsure(spelled: Sequence[str], letters: Sequence[int], phone: int, phones: int) -> _Unsure:
    priors = (0.0, *(_TWICE_NATS if a == b else 0.0 for a, b in pairwise(spelled)))
    # The count tells spellings apart, because a lower-case letter may be two characters.
    return _Unsure(_readings(letters, phone, phones), priors, f"{''.join(spelled)}:{len(letters)}:{phones}")


def _after(letters: Sequence[int], carrier: int, phone: int, phones: int) -> list[Sighting]:
    """Place the silent letters after the carrying one: evenly in what the chunk carries."""
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
