"""Makes the report on captions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from statistics import mean, median

from captionsync.timing.captions.lines import CueRules, display_width
from captionsync.timing.captions.report.model import (
    BREAK_CLASSES,
    RULES,
    Breach,
    Limits,
    Report,
    ShownCue,
    Spread,
    Summary,
)
from captionsync.timing.captions.report.rules import Place, chars_of, read_chars, text_breaches
from captionsync.timing.captions.report.text import texts_of
from captionsync.timing.captions.report.times import neighbours_of, order_breaches, reading_limit, time_breaches
from captionsync.timing.tables import reading

_ORDER = {rule: at for at, rule in enumerate(RULES)}


def report_of(cues: Sequence[ShownCue], language: str, rules: CueRules, *, end_ms: int | None = None) -> Report:
    """Measure captions.

    Args:
        cues: in the order of their file or stream.
        language: BCP 47 tag; it decides reading speed, words and sentences.
        rules: limits, as ``rules_for`` gives them for the language.
        end_ms: milliseconds: end of the media, until which the last cue may stay; None if that is unknown.
    """
    texts = texts_of(cues, language, rules.pause_ms)
    places = [Place(number, cue, text) for number, (cue, text) in enumerate(zip(cues, texts, strict=True), 1)]
    cps = reading_limit(language)
    around = neighbours_of(cues, end_ms)
    found: list[Breach] = [*order_breaches(places)]
    for place, near in zip(places, around, strict=True):
        found += text_breaches(place, rules)
        found += time_breaches(place, rules, cps, near)
    found.sort(key=lambda breach: (breach.cue, _ORDER[breach.rule], breach.line or 0))
    return Report(
        language=language,
        limits=Limits(
            rules.max_chars_per_line,
            rules.max_lines,
            rules.max_cue_ms,
            reading.MIN_CUE_MS,
            cps,
            (reading.TWO_FRAMES_MS, reading.FLICKER_MS),
        ),
        summary=_summary(places, rules, cps),
        breaches=tuple(found),
    )


def _summary(places: Sequence[Place], rules: CueRules, cps: int) -> Summary:
    lines = [line for place in places for line in place.text.lines]
    chars = [sum(read_chars(line, rules) for line in place.text.lines) for place in places]
    times_ms = [place.cue.end_ms - place.cue.start_ms for place in places]
    read = [(count, time_ms) for count, time_ms in zip(chars, times_ms, strict=True) if time_ms > 0 and count]
    speeds = [count * 1000 / time_ms for count, time_ms in read]
    total_ms = sum(time_ms for _, time_ms in read)
    fast = sum(count * 1000 > cps * time_ms for count, time_ms in read)
    return Summary(
        cues=len(places),
        words=sum(len(words) for place in places for words in place.text.words),
        characters=sum(chars),
        longest_line_chars=chars_of(max(map(display_width, lines), default=0), rules),
        lines=dict(sorted(Counter(len(place.text.lines) for place in places).items())),
        reading_cps=_spread(speeds, sum(count for count, _ in read) * 1000 / total_ms if total_ms else 0),
        too_fast_share=round(fast / len(read), 3) if read else 0,
        duration_ms=_spread(times_ms),
        gap_ms=_spread(_gaps(places)),
        line_breaks=_by_class(chain.from_iterable(place.text.ends for place in places)),
        cue_breaks=_by_class(place.text.after for place in places[:-1] if place.text.lines),
    )


def _gaps(places: Sequence[Place]) -> list[int]:
    """Return the lengths of the times without a caption, in milliseconds."""
    gaps: list[int] = []
    until_ms: int | None = None
    for cue in sorted((place.cue for place in places), key=lambda cue: cue.start_ms):
        if until_ms is not None and cue.start_ms > until_ms:
            gaps.append(cue.start_ms - until_ms)
        until_ms = max(until_ms or 0, cue.end_ms)
    return gaps


def _spread(values: Sequence[float], mean_value: float | None = None) -> Spread:
    if not values:
        return Spread()
    middle = mean(values) if mean_value is None else mean_value
    return Spread(*(round(value, 1) for value in (min(values), median(values), middle, max(values))))


def _by_class(found: Iterable[str]) -> dict[str, int]:
    counts = Counter(found)
    return {name: counts[name] for name in BREAK_CLASSES if counts[name]}
