"""visemes.json: the mouth in a set that the file names."""

from __future__ import annotations

import json

from captionsync.exports import Timeline, export
from captionsync.timing.tables.viseme_sets import SETS
from tests.exports.samples import speech


def test_visemes_json_names_its_set_and_version() -> None:
    own = json.loads(export(speech(), "visemes.json").data)
    assert (own["set"], own["version"], own["duration_ms"]) == ("oculus", 1, 1000)
    assert [viseme["id"] for viseme in own["visemes"]] == [viseme.id for viseme in speech().visemes]
    other = json.loads(export(speech(), "visemes.json", viseme_set="preston_blair", lead_ms=20).data)
    assert (other["set"], other["version"]) == ("preston_blair", SETS["preston_blair"].version)
    assert other["visemes"][1] == {
        "id": "MBP",
        "phone": "m",
        "start_ms": 40,
        "end_ms": 180,
        "weight": 0.8,
        "word_index": 0,
    }


def test_visemes_json_of_nothing() -> None:
    assert json.loads(export(Timeline("", "en", "ltr", 0), "visemes.json").data)["visemes"] == []
