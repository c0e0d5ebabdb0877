from __future__ import annotations

import json
from typing import Any

import pytest

from captionsync.exports import Timeline, export
from captionsync.timing.plain import utf8
from tests.exports.samples import hostile, one_cue, small, speech


def marks(timeline: Timeline, kind: str | None = None) -> list[dict[str, Any]]:
    read = [json.loads(line) for line in export(timeline, "marks.jsonl").data.decode().splitlines()]
    return [mark for mark in read if kind in (None, mark["type"])]


def test_the_lines_are_as_polly_writes_them() -> None:
    assert export(speech(), "marks.jsonl").data.decode().splitlines()[:4] == [
        '{"time":0,"type":"viseme","value":"sil"}',
        '{"time":60,"type":"viseme","value":"p"}',
        '{"time":100,"type":"sentence","start":0,"end":9,"value":"My chair."}',
        '{"time":100,"type":"word","start":0,"end":2,"value":"My"}',
    ]


def test_sentences_words_and_visemes_come_in_the_order_of_time() -> None:
    found = marks(small())
    assert [mark["time"] for mark in found] == sorted(mark["time"] for mark in found)
    at_start = [mark["type"] for mark in found if mark["time"] == 2300]
    assert at_start == ["sentence", "word", "viseme"]


def test_offsets_count_bytes_of_the_text() -> None:
    timeline = small()
    text = timeline.text.encode()
    for mark in marks(timeline):
        if mark["type"] != "viseme":
            assert text[mark["start"] : mark["end"]].decode() == mark["value"]
    time = next(mark for mark in marks(timeline, "word") if mark["value"] == "time")
    assert (time["start"], time["end"]) == (27, 31)


def test_words_have_no_punctuation_around_them() -> None:
    found = [mark["value"] for mark in marks(one_cue('("Hi!") don’t — 3.14, $5 C++ «x»'), "word")]
    assert found == ["Hi", "don’t", "3.14", "$5", "C++", "x"]


def test_sentences_end_where_sentences_end() -> None:
    found = [mark["value"] for mark in marks(one_cue("Dr. Smith has 3.14 pies. Nice! Bye"), "sentence")]
    assert found == ["Dr. Smith has 3.14 pies.", "Nice!", "Bye"]


def test_a_diphthong_shows_its_first_shape() -> None:
    assert [mark["value"] for mark in marks(speech(), "viseme")] == ["sil", "p", "a", "S", "E", "r", "sil"]


@pytest.mark.parametrize("seed", range(100))
def test_offsets_hold_in_hostile_text(seed: int) -> None:
    timeline = hostile(seed)
    text = utf8(timeline.text)
    at = 0
    for mark in marks(timeline, "word"):
        assert text[mark["start"] : mark["end"]].decode() == mark["value"]
        assert mark["start"] >= at
        at = mark["end"]


def test_words_that_the_text_does_not_hold_are_left_out() -> None:
    data = one_cue("one two three").to_dict()
    data["text"] = "one three"
    assert [mark["value"] for mark in marks(Timeline.from_dict(data), "word")] == ["one", "three"]


def test_nothing_was_said() -> None:
    assert export(Timeline("", "en", "ltr", 0), "marks.jsonl").data == b""
