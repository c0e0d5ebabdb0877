"""One text in every shape in which characters and words with times are written."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.errors import InputError
from tests.wire.recordings.words import RAIN, lines, read

Row = tuple[str, int, int]
"""A text with its start and end in milliseconds."""

TEXT = "Rain fell all day."
STEP_MS = 80
CHARS: list[Row] = [(char, at * STEP_MS, at * STEP_MS + STEP_MS) for at, char in enumerate(TEXT)]
CHAR_WORDS = [("Rain", 0, 320), ("fell", 400, 720), ("all", 800, 1040), ("day.", 1120, 1440)]


def columns(rows: Sequence[Row], text: str, start: str, end: str, per_ms: float = 0.001) -> dict[str, Any]:
    """Return lists side by side; ``end`` is a name of durations if it says so."""
    ends = [e - s if "uration" in end else e for _, s, e in rows]
    return {
        text: [part for part, _, _ in rows],
        start: [_scaled(s, per_ms) for _, s, _ in rows],
        end: [_scaled(e, per_ms) for e in ends],
    }


def objects(rows: Sequence[Row], text: str, start: str, end: str, per_ms: float = 0.001) -> list[dict[str, Any]]:
    """Return a list of objects."""
    made = columns(rows, text, start, end, per_ms)
    return [dict(zip(made, row, strict=True)) for row in zip(*made.values(), strict=True)]


def _scaled(time_ms: int, per_ms: float) -> float | int:
    return round(time_ms * per_ms, 6) if per_ms < 1 else time_ms * int(per_ms)


LISTS: dict[str, Callable[[Sequence[Row]], Any]] = {
    "seconds": lambda rows: columns(rows, "characters", "character_start_times_seconds", "character_end_times_seconds"),
    "camel seconds": lambda rows: columns(rows, "characters", "characterStartTimesSeconds", "characterEndTimesSeconds"),
    "milliseconds": lambda rows: columns(rows, "chars", "charStartTimesMs", "charDurationsMs", 1),
    "snake milliseconds": lambda rows: columns(rows, "chars", "char_start_times_ms", "char_durations_ms", 1),
    "old milliseconds": lambda rows: columns(rows, "chars", "charsStartTimesMs", "charsDurationsMs", 1),
    "without unit": lambda rows: columns(rows, "characters", "start_times", "end_times"),
    "whole milliseconds without unit": lambda rows: columns(rows, "characters", "starts", "ends", 1),
    "ticks": lambda rows: columns(rows, "characters", "offsets", "durations", 10_000),
    "ticks by name": lambda rows: columns(rows, "characters", "startTicks", "endTicks", 10_000),
    "microseconds": lambda rows: columns(rows, "characters", "start_us", "end_us", 1000),
    "capitals": lambda rows: columns(rows, "Characters", "StartTimes", "Durations"),
    "begin and stop": lambda rows: columns(rows, "letters", "begin_times", "stop_times"),
    "a string": lambda rows: columns(rows, "text", "start_times", "end_times") | {"text": "".join(r[0] for r in rows)},
    "times apart": lambda rows: {
        "characters": [r[0] for r in rows],
        "times": {"start": [r[1] / 1000 for r in rows], "end": [r[2] / 1000 for r in rows]},
    },
    "pairs": lambda rows: {
        "graph_chars": [r[0] for r in rows],
        "graph_times": [[r[1] / 1000, r[2] / 1000] for r in rows],
    },
    "objects of times": lambda rows: {
        "characters": [r[0] for r in rows],
        "timings": [{"start": r[1] / 1000, "end": r[2] / 1000} for r in rows],
    },
    "numbers as strings": lambda rows: {
        "characters": [r[0] for r in rows],
        "start_times": [str(r[1] / 1000) for r in rows],
        "end_times": [f"{r[2] / 1000}s" for r in rows],
    },
}
OBJECTS: dict[str, Callable[[Sequence[Row]], Any]] = {
    "char": lambda rows: objects(rows, "char", "start", "end"),
    "character": lambda rows: {"characters": objects(rows, "character", "start_time", "end_time")},
    "text": lambda rows: {"characters": objects(rows, "text", "start", "end"), "loss": 0.1},
    "ms": lambda rows: objects(rows, "char", "start_ms", "duration_ms", 1),
    "whole": lambda rows: objects(rows, "character", "startTime", "endTime", 1),
    "offset": lambda rows: objects(rows, "char", "Offset", "Duration", 10_000),
    "lines": lambda rows: lines(*objects(rows, "char", "t_start", "t_end")),
    "rows": lambda rows: [[s / 1000, e / 1000, text] for text, s, e in rows],
    "time range": lambda rows: [{"char": text, "timestamp": [s / 1000, e / 1000]} for text, s, e in rows],
    "clock": lambda rows: [{"char": text, "timestamps": {"from": _clock(s), "to": _clock(e)}} for text, s, e in rows],
}
WORDS: dict[str, Callable[[Sequence[Row]], Any]] = {
    "word": lambda rows: {"words": objects(rows, "word", "start", "end")},
    "columns": lambda rows: columns(rows, "words", "wordStartTimeSeconds", "wordEndTimeSeconds"),
    "tokens": lambda rows: {"tokens": objects(rows, "token", "from", "to")},
    "onset": lambda rows: objects(rows, "label", "onset", "offset"),
    "xmin": lambda rows: objects(rows, "text", "xmin", "xmax"),
    "ms": lambda rows: objects(rows, "w", "startMs", "endMs", 1),
    "nested": lambda rows: {"a": {"b": [{"c": {"words": objects(rows, "text", "begin", "duration")}}]}},
}


def _clock(time_ms: int) -> str:
    return f"{time_ms // 3_600_000:02d}:{time_ms // 60_000 % 60:02d}:{time_ms // 1000 % 60:02d},{time_ms % 1000:03d}"


@pytest.mark.parametrize("name", LISTS)
def test_lists_side_by_side(name: str) -> None:
    made = LISTS[name](CHARS)
    for value in (
        made,
        {"alignment": made},
        [made],
        {"data": {"result": [{"alignment": made}]}},
        json.dumps(made, indent=1),
    ):
        found = read(value)
        assert found.short == CHAR_WORDS
        assert not any(word.estimated for word in found.words)


@pytest.mark.parametrize("name", OBJECTS)
def test_lists_of_objects(name: str) -> None:
    assert read(OBJECTS[name](CHARS)).short == CHAR_WORDS


@pytest.mark.parametrize("name", WORDS)
def test_words(name: str) -> None:
    assert read(WORDS[name](RAIN)).short == RAIN


@pytest.mark.parametrize("missing", ["start", "end"])
def test_what_is_not_given_is_estimated(missing: str) -> None:
    kept = "end" if missing == "start" else "start"
    for made in (
        {"characters": list(TEXT), f"{kept}_times": [getattr(_row(row), kept) / 1000 for row in CHARS]},
        [{"char": row[0], kept: getattr(_row(row), kept) / 1000} for row in CHARS],
    ):
        found = read(made)
        assert all(word.estimated for word in found.words)
        assert all(abs(word.start_ms - start) <= 1 for word, (_, start, _) in zip(found.words, CHAR_WORDS, strict=True))


class _row:
    def __init__(self, row: Row) -> None:
        self.text, self.start, self.end = row


@pytest.mark.parametrize(
    "value",
    [
        {"words": [{"word": "Hi", "alpha": 0, "omega": 1}]},
        {"words": ["Hi"], "zero_times": [0], "done_times": [1]},
        {"characters": ["H", "i"], "frames": [0, 10]},
        {"characters": ["H", "i"], "durations": [0.1, 0.2]},
        {"characters": ["H", "i"], "start_times": [None, None]},
        {"characters": ["H", "i"], "start_times": ["x", {}, 4]} | {"start_times": ["x", "y"]},
        {"word": "Hi", "duration": 3},
        {"words": [{"word": "Hi", "start": 1_763_640_000_123, "end": 1_763_640_000_423}]},
        {"words": [{"word": " ", "start": 0, "end": 1}]},
        [{"AudioOffset": 500_000, "VisemeId": 3}],
        {"visemes": [{"text": "p", "start": 0, "end": 1}]},
        {"phonemes": ["p"], "start": [0], "end": [1]},
        {"words": [{"text": "(music)", "type": "audio_event", "start": 0, "end": 3}]},
    ],
    ids=json.dumps,
)
def test_times_that_nobody_knows_are_refused_with_the_fields_that_were_seen(value: Any) -> None:
    with pytest.raises(InputError) as caught:
        read(value)
    assert caught.value.code == "no_times"
    keys = value[0] if isinstance(value, list) else value
    assert all(key in caught.value.message for key in keys)


def test_whole_numbers_are_seconds_if_the_speed_is_plausible() -> None:
    words = [{"word": "Hello", "start": 0, "end": 1}, {"word": "there", "start": 1, "end": 2}]
    assert read(words).short == [("Hello", 0, 1000), ("there", 1000, 2000)]


@pytest.mark.parametrize(
    ("offset", "duration"), [(1_000_000, 3_750_000), (1_000_000, 0.375), (100, 375), (0.1, 0.375), ("0.1s", "375ms")]
)
def test_a_single_word_has_the_unit_of_its_length(offset: Any, duration: Any) -> None:
    assert read([{"text": "Hello", "offset": offset, "duration": duration}]).short == [("Hello", 100, 475)]


def test_other_fields_do_not_disturb() -> None:
    rows = [
        {"value": text, "type": "word", "start": 5, "end": 9, "start_time": start, "end_time": end, "timestamp": 1.7e9}
        for text, start, end in RAIN
    ]
    assert read(rows).short == RAIN


def test_the_same_text_is_taken_once() -> None:
    words = [{"text": text, "start_ms": start, "end_ms": end} for text, start, end in CHAR_WORDS]
    alignment = LISTS["seconds"](CHARS)
    stored = {"text": TEXT, "created": 1_763_640_000, "alignment": alignment, "words": words}
    assert read(stored).short == CHAR_WORDS
    assert (
        read({"alignment": alignment, "words": words, "cues": [{"lines": [TEXT], "start_ms": 0}]}).short == CHAR_WORDS
    )
    assert read({"characterAlignment": alignment, "wordAlignment": {"words": words}}).short == CHAR_WORDS


WORD = st.text("abcdefghijklmnopqrstuvwxyzäöüßéñABCDEFG'", min_size=1, max_size=9).filter(lambda word: word.strip("'"))


@st.composite
def _timed_words(draw: st.DrawFn) -> list[Row]:
    rows: list[Row] = []
    at_ms = draw(st.integers(0, 400))
    for number, word in enumerate(draw(st.lists(WORD, min_size=3, max_size=12))):
        at_ms += draw(st.integers(10, 400)) if number else 0
        length_ms = len(word) * draw(st.integers(40, 120))
        rows.append((word, at_ms, at_ms + length_ms))
        at_ms += length_ms
    return rows


def _characters(rows: Sequence[Row]) -> list[Row]:
    """Return the characters of words, those between two words included."""
    out: list[Row] = []
    for number, (word, start, end) in enumerate(rows):
        if number:
            out.append((" ", out[-1][2], start))
        edges = [start + (end - start) * at // len(word) for at in range(len(word) + 1)]
        out += [(char, edges[at], edges[at + 1]) for at, char in enumerate(word)]
    return out


@given(_timed_words(), st.sampled_from(sorted(WORDS)))
def test_any_words_read_back(rows: list[Row], shape: str) -> None:
    found = read(WORDS[shape](rows))
    assert found.short == rows
    assert not any(word.estimated for word in found.words)


@given(_timed_words(), st.sampled_from(sorted(LISTS)), st.integers(1, 3))
def test_any_characters_read_back(rows: list[Row], shape: str, answers: int) -> None:
    # Messages in milliseconds may be cut inside a word.
    answers = 1 if shape.endswith("milliseconds") else answers
    found = read([LISTS[shape](_characters(rows)) for _ in range(answers)])
    assert found.short[: len(rows)] == rows
    assert [word.text for word in found.words] == [row[0] for row in rows] * answers
    assert len(found.cues) == answers


@given(_timed_words(), st.sampled_from(sorted(OBJECTS)))
def test_any_objects_read_back(rows: list[Row], shape: str) -> None:
    assert read(OBJECTS[shape](_characters(rows))).short == rows
