from __future__ import annotations

import json
from typing import Any

import pytest

from captionsync.exports import Timeline, export
from captionsync.timing.model import Word
from tests.exports.samples import hostile, one_cue, timeline_of


def whisper(timeline: Timeline) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(export(timeline, "whisper.json").data)
    return read


@pytest.mark.parametrize("seed", range(50))
def test_words_join_to_segments_and_segments_to_the_text(seed: int) -> None:
    made = whisper(hostile(seed))
    assert "".join(segment["text"] for segment in made["segments"]) == made["text"]
    for segment in made["segments"]:
        assert "".join(word["word"] for word in segment["words"]) == segment["text"]


def test_words_without_spaces_stay_together() -> None:
    words = [Word(0, "你好，", "", 0, 300, 0, 3, 0, 3), Word(1, "世界。", "", 300, 600, 3, 6, 3, 6)]
    assert whisper(timeline_of([words]))["text"] == "你好，世界。"


def test_a_cue_without_words_has_its_lines() -> None:
    data = one_cue("x").to_dict()
    data["words"] = []
    data["cues"] = [
        {"id": "a", "start_ms": 0, "end_ms": 9, "lines": ["one", "two"]},
        {"id": "b", "start_ms": 9, "end_ms": 19, "lines": ["three"]},
    ]
    assert whisper(Timeline.from_dict(data))["text"] == "one two three"
