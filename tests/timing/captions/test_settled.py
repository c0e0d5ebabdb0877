"""What more text may still continue is not settled."""

from __future__ import annotations

import pytest

from captionsync.timing.captions.settled import LOOK_BACK_CHARS, settled_end


@pytest.mark.parametrize(
    ("sure", "open_end"),
    [
        ("Hello ", "wor"),
        ("Hello ", ""),
        ("Hello\n", ""),
        ("I am ", "3"),
        ("I am ", "3,"),
        ("I am ", "3."),
        ("I am ", "3 "),
        ("I am 3. ", ""),
        ("One, two, ", ""),
        ("", "1 000 "),
        ("", "10\u00a0000 "),
        ("It costs ", "$"),
        ("It costs ", "$5"),
        ("See ", "Dr."),
        ("See ", "Dr. "),
        ("See ", "Prof. Dr. Sm"),
        ("In the ", "U.S"),
        ("In the ", "U.S."),
        ("In the U.S. ", ""),
        ("", "it'"),
        ("Go to ", "https://example."),
        ("Mail ", "me@example.com."),
        ("Open ", "notes.txt."),
        ("How are you?", ""),
        ("Let's go.", ""),
        ("What?!", ""),
        ("Wait...", ""),
        ("", "Wait.."),
        ("\"Let's ", "go."),
        ('"Let\'s go."', ""),
        ("(He ", "left."),
        ("(He left.)", ""),
        ("", "*Hello!"),
        ("He said ", "“"),
        ("He said ", "« "),
        ("Thank you ", "— "),
        ("", "well-"),
        ("", "well\u00ad"),
        ("Hi ", "👨\u200d"),
        ("", "你好"),
        ("", "你好，"),
        ("你好，", "世"),
        ("你好。", ""),
        ("", "「你好。"),
        ("สวัสดี ", "ครับ"),
        ("Wait ", "<bre"),
        ("Wait ", '<break time="1s'),
        ('Wait <break time="1s"/> ', "now"),
        ("3 < 5 and ", ""),
        ("So ", "[lau"),
        ("So ", "[laughs har"),
        ("So [laughs] ", "ha"),
    ],
)
def test_the_text_is_sure_up_to_its_last_whole_word(sure: str, open_end: str) -> None:
    assert settled_end(sure + open_end, "en") == len(sure)


def test_an_ordinal_number_needs_its_noun_where_it_has_a_full_stop() -> None:
    assert settled_end("Am 3. ", "de") == len("Am ")


def test_a_word_without_end_is_given_up() -> None:
    assert settled_end("x" * LOOK_BACK_CHARS, "en") == LOOK_BACK_CHARS
