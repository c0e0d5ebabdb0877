"""When buffered text is spoken."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.wire.lookalike.buffer import DEFAULT_SCHEDULE, TextBuffer, portions, read_schedule

WORDS = "word " * 200


def test_each_generation_needs_its_length_and_the_last_length_repeats() -> None:
    buffer = TextBuffer((50, 100))
    assert buffer.add(WORDS[:49]) == []
    assert buffer.add(WORDS[49:50]) == [(WORDS[:50], True)]
    assert buffer.add(WORDS[:95]) == []
    assert buffer.add(WORDS[:5]) == [(WORDS[:100], True)]
    assert buffer.add(WORDS[:95]) == []


def test_a_sentence_end_is_preferred_to_a_later_word_end() -> None:
    buffer = TextBuffer((50,))
    text = "This is the first of all the sentences. And a second one"
    assert buffer.add(text) == [("This is the first of all the sentences. ", True)]
    assert len(buffer) == len("And a second one")


def test_a_word_is_not_cut() -> None:
    buffer = TextBuffer((50,))
    assert buffer.add("a" * 60) == []
    assert buffer.add(" b") == [("a" * 60 + " ", True)]


def test_a_flush_gives_everything_and_marks_the_end() -> None:
    buffer = TextBuffer()
    assert buffer.add("Hi", flush=True) == [("Hi", True)]
    assert buffer.add("", flush=True) == [("", True)]
    assert len(buffer) == 0


def test_auto_mode_passes_text_on_and_ends_at_a_sentence() -> None:
    buffer = TextBuffer(auto_mode=True)
    assert buffer.add("Hello ") == [("Hello ", False)]
    assert buffer.add("there. ") == [("there. ", True)]
    assert buffer.add("") == []


@pytest.mark.parametrize(
    ("value", "schedule"),
    [
        ([50], (50,)),
        ([120.7, 5, 9_000], (120, 50, 500)),
        ([True, "x", None, math.nan, math.inf], DEFAULT_SCHEDULE),
        ([10**400, -(10**400), 1e308], (500, 50, 500)),
        (None, DEFAULT_SCHEDULE),
        ({}, DEFAULT_SCHEDULE),
        ([500] * 4, (500, 500, 500, 500)),
    ],
)
def test_schedules_are_read_leniently(value: object, schedule: tuple[int, ...]) -> None:
    assert read_schedule(value) == schedule


@given(st.lists(st.tuples(st.text(max_size=200), st.booleans(), st.booleans())), st.booleans())
def test_text_comes_out_once_and_in_order(pieces: list[tuple[str, bool, bool]], auto_mode: bool) -> None:
    buffer = TextBuffer((50, 60), auto_mode=auto_mode)
    out = [said for text, flush, trigger in pieces for said, _ in buffer.add(text, flush=flush, trigger=trigger)]
    out += [said for said, _ in buffer.add("", flush=True)]
    assert "".join(out) == "".join(text for text, _, _ in pieces)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", [""]),
        ("One two. Three", ["One two. Three"]),
        ("One two. Three, four five six", ["One two. ", "Three, ", "four five six"]),
        ("One two three four five", ["One two three ", "four five"]),
        ("a" * 20, ["a" * 14, "a" * 6]),
        ("a" * 13 + ". b", ["a" * 13 + ".", " b"]),
    ],
)
def test_portions_end_where_speech_can_bear_it(text: str, parts: list[str]) -> None:
    assert list(portions(text, 14)) == parts


@given(st.text(alphabet="ab .,", max_size=80), st.integers(1, 20))
def test_portions_are_the_text(text: str, most: int) -> None:
    parts = list(portions(text, most))
    assert "".join(parts) == text
    assert max(map(len, parts)) <= most


def test_text_without_spaces_is_passed_on_without_a_flush() -> None:
    assert TextBuffer((50,)).add("a" * 1_001) == [("a" * 1_001, False)]
    text = "今日は良い天気です。" * 6
    assert TextBuffer((50,)).add(text) == [(text, False)]
