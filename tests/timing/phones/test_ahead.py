"""The source text that is known ahead: the same however it is read, in time that grows with its length only."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.phones import ahead
from captionsync.timing.phones.ahead import SourceAhead, blank_markup
from captionsync.timing.phones.tokens import token_starts
from tests.examples import examples

PROSE = 'One, two. <break time="1s"/> "Three?" Four… <mark name="a. b"/> five\nsix <7 。八。 ' + "nine" * 90 + " ten! "


def reading(text: str) -> SourceAhead:
    found = SourceAhead()
    found.append(text)
    return found


def known(source: SourceAhead, text: str) -> list[tuple[int, str]]:
    """Return the sentence around every token."""
    return [source.sentence(place) for place in token_starts(blank_markup(text)) if source.find(text[place], place)]


@examples(60)
@given(st.integers(0, len(PROSE) - 1), st.integers(1, 6))
def test_reading_in_slices_finds_the_same(shift: int, times: int) -> None:
    text = (PROSE[shift:] + PROSE[:shift]) * times
    whole, sliced = reading(text), reading(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ahead, "SLICE_TEXT_CHARS", 1_100)
        steps = sum(1 for _ in sliced.read_slices())
    assert steps >= len(text) // 1_100 - 1
    assert known(sliced, text) == known(whole, text)


def test_a_slice_never_ends_inside_markup() -> None:
    text = "a " * 540 + '<mark name="' + "b. " * 60 + '"/> end. ' + "c " * 900
    sliced = reading(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ahead, "SLICE_TEXT_CHARS", 1_100)
        list(sliced.read_slices())
    assert known(sliced, text) == known(reading(text), text)


@pytest.mark.long
@pytest.mark.parametrize("marks", ["!", ".", "…", '."', "?)", "<", "。」"])
def test_a_row_of_marks_takes_no_longer_than_words(marks: str) -> None:
    def took_s(text: str) -> float:
        begin_s = time.process_time()
        assert reading(text).find("x", 0) is None
        return time.process_time() - begin_s

    chars = 40_000
    row = (marks * chars)[:chars]
    control_s = min(took_s("ab. " * (chars // 4)) for _ in range(3))
    # Going over the row again for each mark would take thousands of times as long.
    assert min(took_s(row) for _ in range(3)) < 60 * control_s
