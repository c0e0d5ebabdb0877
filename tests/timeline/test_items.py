"""Words, cues, visemes and phones as JSON objects."""

from __future__ import annotations

import pytest

from captionsync.errors import InputError
from captionsync.events import WordEvent
from captionsync.timeline.fields import Fields
from captionsync.timeline.items import (
    TimelineCue,
    TimelineWord,
    cue_from,
    cue_to_dict,
    phone_from,
    phone_to_dict,
    viseme_from,
    viseme_to_dict,
    word_from,
    word_to_dict,
)
from captionsync.timing.model import Cue, Phone, Viseme, Word

WORD = Word(3, "don't", " ", 10, 90, 20, 25, 30, 35, estimated=True)


def test_a_word_has_the_fields_of_its_event() -> None:
    word = TimelineWord.of(WORD, "c2")
    assert word_to_dict(word) == WordEvent.of(WORD, "c2").data()
    assert word_from(Fields(word_to_dict(word), "")) == word


def test_a_cue_knows_its_words_by_their_range() -> None:
    lines = ((Word(3, "a", " ", 0, 1, 0, 1, 0, 1), Word(4, "b", "\n", 1, 2, 2, 3, 2, 3)), (WORD,))
    cue = TimelineCue.of(Cue("c2", 1, True, 0, 9, lines, "he", "rtl"))
    assert (cue.lines, cue.word_start, cue.word_end) == (("a b", "don't"), 3, 4)
    assert cue_from(Fields(cue_to_dict(cue), ""), {}, "en", "ltr") == cue


def test_a_cue_that_does_not_say_takes_range_language_and_direction_of_the_timeline() -> None:
    event = {"id": "c2", "start_ms": 0, "end_ms": 9, "lines": ["a  b"], "final": True}
    cue = cue_from(Fields(event, ""), {"c2": (5, 7)}, "he", "rtl")
    assert cue == TimelineCue("c2", 0, 9, ("a b",), 5, 7, "he", "rtl")
    assert cue_from(Fields(event, ""), {}, "he", "rtl").word_end == 0


@pytest.mark.parametrize("viseme", [Viseme("PP", "p", 0, 9, 0.25, 4, 1), Viseme("sil", "", 0, 9, 0.0, None)])
def test_a_viseme_reads_back_equal(viseme: Viseme) -> None:
    assert viseme_from(Fields(viseme_to_dict(viseme), "")) == viseme


def test_a_viseme_that_says_no_more_is_whole_and_of_no_word() -> None:
    assert viseme_from(Fields({"id": "aa", "start_ms": 1, "end_ms": 2}, "")) == Viseme("aa", "", 1, 2, 1.0, None)


@pytest.mark.parametrize("phone", [Phone("aɪ", 0, 9, 4, True), Phone("", 0, 9)])
def test_a_phone_reads_back_equal(phone: Phone) -> None:
    assert phone_from(Fields(phone_to_dict(phone), "")) == phone


def test_a_phone_before_the_text_is_refused() -> None:
    with pytest.raises(InputError, match="char_start must be at least -1"):
        phone_from(Fields({"ipa": "a", "start_ms": 0, "end_ms": 1, "char_start": -2}, ""))
