from __future__ import annotations

import json
from typing import Any

import pytest

from captionsync.exports import Timeline, export
from captionsync.timing.model import Word
from tests.exports.samples import hostile, one_cue, timeline_of, words_of
from tests.hostile_judges import judged


def captions(timeline: Timeline) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(export(timeline, "remotion.json").data)
    return read


def test_a_caption_is_a_word_after_its_space() -> None:
    assert captions(timeline_of([words_of("Hello\n\nthere.", start_ms=1)])) == [
        {"text": "Hello", "startMs": 1, "endMs": 301, "timestampMs": 151, "confidence": None},
        {"text": " there.", "startMs": 401, "endMs": 701, "timestampMs": 551, "confidence": None},
    ]


def test_words_without_spaces_stay_together() -> None:
    words = [Word(0, "你好，", "", 0, 300, 0, 3, 0, 3), Word(1, "世界。", "", 300, 600, 3, 6, 3, 6)]
    assert [one["text"] for one in captions(timeline_of([words]))] == ["你好，", "世界。"]


def test_a_word_lasts_at_least_a_millisecond() -> None:
    (caption,) = captions(timeline_of([[Word(0, "x", "", 5, 5, 0, 1, 0, 1)]]))
    assert (caption["startMs"], caption["timestampMs"], caption["endMs"]) == (5, 5, 6)


def test_a_cue_without_words_is_one_caption() -> None:
    data = one_cue("x").to_dict() | {"words": []}
    data["cues"] = [{"id": name, "start_ms": 0, "end_ms": 9, "lines": ["one", "two"]} for name in "ab"]
    assert [one["text"] for one in captions(Timeline.from_dict(data))] == ["one two", " one two"]


@pytest.mark.parametrize("seed", range(60))
def test_hostile_timelines_are_read_as_they_are(seed: int) -> None:
    timeline = hostile(seed)
    assert judged("remotion.json", export(timeline, "remotion.json").data, timeline) == ""
