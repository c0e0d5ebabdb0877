from __future__ import annotations

from captionsync.exports import Timeline, export
from tests.exports.samples import one_cue


def test_the_text_ends_with_one_line_feed() -> None:
    assert export(one_cue("one two "), "txt").data == b"one two\n"


def test_paragraphs_stay_and_control_characters_go() -> None:
    assert export(Timeline("a\r\n\r\nb\x00\u2028c", "en", "ltr", 0), "txt").data == b"a\n\nb\nc\n"


def test_no_text_is_an_empty_file() -> None:
    assert export(Timeline("", "en", "ltr", 0), "txt").data == b""
