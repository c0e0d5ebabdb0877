"""json: the timeline itself, from which every other file can be made later."""

from __future__ import annotations

import pytest

from captionsync.exports import Timeline, export
from captionsync.timing.tables.viseme_sets import SETS
from tests.exports.samples import hostile, small, speech


def test_the_timeline_comes_back_as_it_was() -> None:
    for timeline in (small(), speech(), hostile(3)):
        assert Timeline.from_json(export(timeline, "json").data) == timeline


@pytest.mark.parametrize("name", SETS)
def test_the_own_set_is_found_again_from_any_that_keeps_the_phones(name: str) -> None:
    other = Timeline.from_json(export(speech(), "json", viseme_set=name).data)
    assert (other.viseme_set, other.viseme_version) == (name, SETS[name].version)
    assert Timeline.from_json(export(other, "json", viseme_set=speech().viseme_set).data) == speech()


def test_the_json_in_another_set_reads_back() -> None:
    made = Timeline.from_json(export(speech(), "json", viseme_set="azure").data)
    assert made.viseme_set == "azure"
    assert [viseme.id for viseme in made.visemes] == ["0", "21", "11", "11", "16", "4", "13", "0"]
    assert made.words == speech().words
