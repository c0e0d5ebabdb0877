from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing import plain as text

ANY = st.text(alphabet=st.characters(codec=None))


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("  a  b ", "a b"),
        ("a\r\n\r\nb", "a b"),
        ("a \x00 b", "a b"),
        ("\x1ca\x1f", "a"),
        ("a\u00a0b\u3000c\u202fd", "a\u00a0b\u3000c\u202fd"),
        ("\u3000a\u00a0", "a"),
        ("\ud83d\ude00", "\ufffd\ufffd"),
        ("", ""),
    ],
)
def test_one_line_is_clean_and_single_spaced(given_text: str, expected: str) -> None:
    assert text.one_line(given_text) == expected


@given(ANY)
def test_one_line_of_one_line_is_itself(given_text: str) -> None:
    assert text.one_line(text.one_line(given_text)) == text.one_line(given_text)


@given(ANY)
def test_any_text_can_be_encoded(given_text: str) -> None:
    assert len(text.utf8(given_text).decode("utf-8")) == len(given_text)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("a\r\nb\rc\u2028d\x85e\vf\fg", "a\nb\nc\nd\ne\nf\ng"),
        ("a\tb\x00\x07c\x1cd", "a\tbc d"),
        ("a\n\nb", "a\n\nb"),
        ("\ud800", "\ufffd"),
    ],
)
def test_plain_lines_have_line_feeds_only(given_text: str, expected: str) -> None:
    assert text.plain_lines(given_text) == expected


@pytest.mark.parametrize(
    ("time_ms", "expected"), [(0, "0.000"), (1, "0.001"), (59_999, "59.999"), (360_000_000, "360000.000")]
)
def test_seconds_are_exact(time_ms: int, expected: str) -> None:
    assert text.seconds(time_ms) == expected
