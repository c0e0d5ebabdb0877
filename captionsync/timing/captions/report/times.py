"""The rules for the times of cues: how long they stay, how fast they must be read, what is between them.

Source: Netflix Timed Text Style Guides, "Duration", "Reading Speed", "Frame Gap"; W3C WebVTT 4.1 (order of cues).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from captionsync.timing.captions.lines import CueRules
from captionsync.timing.captions.report.model import Breach, ShownCue
from captionsync.timing.captions.report.rules import Place, read_chars
from captionsync.timing.languages import base_language
from captionsync.timing.tables import reading


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What is shown around a cue."""

    shown_until_ms: int | None
    """Until when an earlier cue is shown; None before the first one."""
    next_ms: int | None
    """When the next cue starts; None after the last one."""


def reading_limit(language: str) -> int:
    """Return the characters per second of a language."""
    return reading.READING_CPS.get(base_language(language), reading.DEFAULT_READING_CPS)


def neighbours_of(cues: Sequence[ShownCue], end_ms: int | None) -> list[Neighbours]:
    """Return what is around each cue on the clock, in the order given.

    Args:
        cues: in any order.
        end_ms: milliseconds: end of the media; None if that is unknown.
    """
    order = sorted(range(len(cues)), key=lambda index: (cues[index].start_ms, index))
    made = [Neighbours(None, None)] * len(cues)
    until_ms: int | None = None
    for at, index in enumerate(order):
        next_ms = cues[order[at + 1]].start_ms if at + 1 < len(order) else None
        if next_ms is None and end_ms is not None:
            next_ms = max(end_ms, cues[index].end_ms)
        made[index] = Neighbours(until_ms, next_ms)
        until_ms = max(until_ms or 0, cues[index].end_ms)
    return made


def time_breaches(place: Place, rules: CueRules, cps: int, around: Neighbours) -> Iterator[Breach]:
    """Yield what is wrong with the times of a cue."""
    cue = place.cue
    shown_ms = cue.end_ms - cue.start_ms
    if shown_ms <= 0:
        yield place.breach("no-duration", "The cue must end after it starts.", measured=shown_ms, limit=1)
        return
    if shown_ms > rules.max_cue_ms:
        message = f"{shown_ms} ms; a cue stays for at most {rules.max_cue_ms} ms."
        yield place.breach("cue-too-long", message, measured=shown_ms, limit=rules.max_cue_ms)
    if place.text.lines:
        yield from _too_short(place, shown_ms, around)
        yield from _too_fast(place, shown_ms, rules, cps, around)
    yield from _gap_breaches(place, around)


def _too_short(place: Place, shown_ms: int, around: Neighbours) -> Iterator[Breach]:
    least_ms = reading.MIN_CUE_MS
    if shown_ms >= least_ms:
        return
    can = _can_stay(place.cue, least_ms, around)
    why = "the silence that follows allows more" if can else "the next cue follows"
    yield place.breach(
        "cue-too-short",
        f"{shown_ms} ms; a cue stays for at least {least_ms} ms, and {why}.",
        measured=shown_ms,
        limit=least_ms,
        severity=None if can else "info",
        stretchable=can,
    )


def _too_fast(place: Place, shown_ms: int, rules: CueRules, cps: int, around: Neighbours) -> Iterator[Breach]:
    chars = sum(read_chars(line, rules) for line in place.text.lines)
    if chars * 1000 <= cps * shown_ms:
        return
    speed = round(chars * 1000 / shown_ms, 1)
    can = _can_stay(place.cue, -int(-chars * 1000 // cps), around)
    yield place.breach(
        "reading-too-fast",
        f"{speed:g} characters a second; at most {cps} can be read.",
        measured=speed,
        limit=cps,
        stretchable=can,
    )


def _can_stay(cue: ShownCue, time_ms: int, around: Neighbours) -> bool:
    """Return whether nothing else is shown until so long after the cue's start."""
    return around.next_ms is None or around.next_ms - cue.start_ms >= time_ms


def _gap_breaches(place: Place, around: Neighbours) -> Iterator[Breach]:
    if around.shown_until_ms is None:
        return
    gap_ms = place.cue.start_ms - around.shown_until_ms
    if gap_ms < 0:
        message = f"The cue starts {-gap_ms} ms before an earlier one ends."
        yield place.breach("overlap", message, measured=-gap_ms, limit=0)
    elif reading.TWO_FRAMES_MS < gap_ms < reading.FLICKER_MS:
        message = (
            f"The screen is empty for {gap_ms} ms before the cue; close the gap, or leave {reading.FLICKER_MS} ms."
        )
        yield place.breach("flicker", message, measured=gap_ms, limit=reading.FLICKER_MS)


def order_breaches(places: Sequence[Place]) -> Iterator[Breach]:
    """Yield cues that are out of order, and ids that were used before."""
    seen: dict[str, int] = {}
    last_ms = 0
    for place in places:
        cue = place.cue
        if cue.start_ms < last_ms:
            message = f"The cue starts {last_ms - cue.start_ms} ms before the one that precedes it."
            yield place.breach("out-of-order", message, measured=cue.start_ms, limit=last_ms)
        last_ms = cue.start_ms
        if cue.id and cue.id in seen:
            yield place.breach("duplicate-id", f"The id {cue.id[:40]!r} is also that of cue {seen[cue.id]}.")
        seen.setdefault(cue.id, place.number)
