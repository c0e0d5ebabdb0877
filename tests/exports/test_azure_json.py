"""azure.json: Microsoft's viseme events."""

from __future__ import annotations

import json

from captionsync.exports import Timeline, export
from tests.exports.samples import mouth, speech


def test_azure_counts_ticks_and_makes_one_event_of_a_diphthong() -> None:
    events = json.loads(export(speech(), "azure.json").data)
    assert [(event["AudioOffset"] / 10_000, event["VisemeId"]) for event in events] == [
        *((0, 0), (60, 21), (200, 11), (400, 16), (500, 4), (700, 13), (800, 0))
    ]


def test_azure_keeps_two_phones_of_one_id_apart() -> None:
    events = json.loads(export(mouth(("nn", "n", 0, 50), ("DD", "d", 50, 100)), "azure.json").data)
    assert [event["VisemeId"] for event in events] == [19, 19]


def test_azure_of_nothing() -> None:
    assert json.loads(export(Timeline("", "en", "ltr", 0), "azure.json").data) == []
