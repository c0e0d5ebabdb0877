"""What an unfinished word knows of itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing import breaks
from captionsync.timing.captions.draft import Draft, plain_units
from captionsync.timing.captions.units import Unit
from captionsync.timing.model import TimedChars
from tests.timing.timed import timed


def drafted(text: str, *, quoted: bool = False) -> Draft:
    draft, run = Draft(quoted), timed(text)
    for unit in plain_units(run, 0, len(text)):
        draft.append(unit)
    return draft


@given(st.text(alphabet='ab1.("', min_size=1, max_size=12), st.booleans())
def test_a_run_of_plain_characters_is_as_good_as_one_by_one(text: str, quoted: bool) -> None:
    whole, run = Draft(quoted), timed(text)
    whole.append_plain(run, 0, len(text))
    single = drafted(text, quoted=quoted)
    for name in ("quoted", "opened", "kind", "length", "spaced", "dash", "hyphen", "seen"):
        assert getattr(whole, name) == getattr(single, name), name
    assert "".join(whole.text) == "".join(single.text) == text
    assert (whole.start_ms, whole.end_ms) == (single.start_ms, single.end_ms)
    assert (whole.source_start, whole.source_end) == (single.source_start, single.source_end)


@pytest.mark.parametrize(
    ("text", "dash"),
    [
        *(("a--", True), ("a---", True), ("a—", True), ("1--", True)),
        *(("a-", False), ("-", False), ("--", False), ("—", False), ("(—", False), ("a--b", False)),
    ],
)
def test_a_dash_is_one_that_something_precedes(text: str, dash: bool) -> None:
    assert drafted(text).dash is dash


def test_a_straight_quote_closes_what_an_earlier_one_opened() -> None:
    assert drafted('"').kind == breaks.OPEN
    assert drafted('"a"').kind == breaks.CLOSE
    assert drafted('"', quoted=True).kind == breaks.CLOSE
    assert drafted('"a').quoted
    assert not drafted('"a"').quoted
    assert drafted('a"', quoted=True).opened


def test_opening_marks_do_not_count_as_letters() -> None:
    draft = drafted("((ab")
    assert (draft.length, draft.letters) == (4, 2)


def test_graphemes_of_scripts_without_spaces_are_counted() -> None:
    draft = drafted("a你好")
    assert (draft.crowd, draft.spaced) == (2, False)
    assert drafted("你a").spaced


def test_a_mark_that_is_not_seen_has_a_place_but_no_time() -> None:
    draft = Draft()
    draft.append(Unit("\u200e", breaks.FORMAT, 0, 10, 7, 8, False))
    draft.append(Unit("a", breaks.LETTER, 50, 60, 8, 9, False))
    draft.append(Unit("\u200e", breaks.FORMAT, 60, 90, 9, 10, False))
    assert (draft.start_ms, draft.end_ms, draft.source_start, draft.source_end) == (50, 60, 7, 10)


def test_one_estimated_grapheme_makes_the_word_estimated() -> None:
    draft = drafted("ab")
    assert not draft.estimated
    draft.append_plain(TimedChars("c", 2, (20,), (30,), estimated=True), 0, 1)
    assert draft.estimated
