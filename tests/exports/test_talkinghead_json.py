"""talkinghead.json: words and shapes for TalkingHead."""

from __future__ import annotations

import json

import pytest

from captionsync.exports import Timeline, export
from tests.exports.samples import mouth, speech


def test_talkinghead_has_words_and_shapes_but_no_silence() -> None:
    made = json.loads(export(speech(), "talkinghead.json").data)
    assert (made["words"], made["wtimes"], made["wdurations"]) == (["My", "chair."], [100, 400], [250, 400])
    assert made["visemes"] == ["PP", "aa", "I", "CH", "E", "E", "RR"]
    assert made["vtimes"] == [60, 200, 275, 400, 500, 600, 700]
    assert made["vdurations"] == [140, 75, 125, 100, 100, 100, 100]


@pytest.mark.parametrize("length_ms", [1, 149, 150, 151, 300, 301, 1000])
def test_talkinghead_gives_a_long_shape_in_equal_pieces(length_ms: int) -> None:
    made = json.loads(export(mouth(("sil", "", 0, 77), ("O", "ɔ", 77, 77 + length_ms)), "talkinghead.json").data)
    assert set(made["visemes"]) == {"O"}
    assert sum(made["vdurations"]) == length_ms
    assert max(made["vdurations"]) <= 150
    assert max(made["vdurations"]) - min(made["vdurations"]) <= 1
    ends = [start + length for start, length in zip(made["vtimes"], made["vdurations"], strict=True)]
    assert [77, *ends[:-1]] == made["vtimes"]


def test_talkinghead_names_its_shapes_even_when_the_timeline_does_not() -> None:
    relabelled = Timeline.from_json(export(speech(), "json", viseme_set="rhubarb").data)
    assert export(relabelled, "talkinghead.json").data == export(speech(), "talkinghead.json").data
