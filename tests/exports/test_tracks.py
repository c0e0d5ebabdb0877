from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.errors import InputError
from captionsync.exports import Timeline
from captionsync.exports.base import Options
from captionsync.exports.tracks import joined_shapes, silence_id, viseme_track
from captionsync.timing.model import Viseme
from captionsync.timing.tables.viseme_sets import SETS
from tests.exports.samples import small, speech


def mouth(*visemes: tuple[str, int, int], duration_ms: int, viseme_set: str = "oculus") -> Timeline:
    made = tuple(Viseme(name, "", start_ms, end_ms, 0.5, None) for name, start_ms, end_ms in visemes)
    return Timeline("", "en", "ltr", duration_ms, visemes=made, viseme_set=viseme_set)


def spans(timeline: Timeline, **options: object) -> list[tuple[str, int, int]]:
    track = viseme_track(timeline, replace(Options(), **options))  # type: ignore[arg-type]
    return [(viseme.id, viseme.start_ms, viseme.end_ms) for viseme in track]


def test_gaps_are_silence() -> None:
    timeline = mouth(("aa", 100, 200), ("PP", 300, 400), duration_ms=500)
    assert spans(timeline) == [
        *(("sil", 0, 100), ("aa", 100, 200), ("sil", 200, 300), ("PP", 300, 400), ("sil", 400, 500))
    ]


def test_nothing_is_nothing_and_silence_is_silence() -> None:
    assert spans(mouth(duration_ms=0)) == []
    assert spans(mouth(duration_ms=7)) == [("sil", 0, 7)]


def test_a_viseme_without_length_is_left_out() -> None:
    assert spans(mouth(("aa", 0, 0), ("E", 0, 50), duration_ms=50)) == [("E", 0, 50)]


def test_silence_is_called_what_the_set_calls_it() -> None:
    timeline = mouth(("AA", 10, 20), duration_ms=20, viseme_set="openxr")
    assert spans(timeline)[0] == ("SIL", 0, 10)
    assert spans(timeline, viseme_set="rhubarb") == [("X", 0, 10), ("D", 10, 20)]
    assert [silence_id(name) for name in SETS] == [viseme_set.labels[0] for viseme_set in SETS.values()]


def test_a_set_of_someone_else_keeps_its_labels() -> None:
    assert spans(mouth(("Ah", 10, 20), duration_ms=20, viseme_set="theirs")) == [("sil", 0, 10), ("Ah", 10, 20)]


@pytest.mark.parametrize("own", sorted(SETS))
@pytest.mark.parametrize("wanted", sorted(SETS))
def test_any_set_can_be_made_from_any_other(own: str, wanted: str) -> None:
    direct = spans(small(), viseme_set=wanted)
    visemes = tuple(viseme_track(small(), Options(viseme_set=own)))
    assert spans(replace(small(), visemes=visemes, viseme_set=own), viseme_set=wanted) == direct
    assert {name for name, _, _ in direct} <= set(SETS[wanted].labels)


def test_labels_without_phones_are_taken_by_shape() -> None:
    # E is a rounded mouth in one set and a half open one in the other.
    assert spans(mouth(("E", 0, 9), duration_ms=9, viseme_set="rhubarb"), viseme_set="oculus") == [("RR", 0, 9)]
    assert spans(mouth(("?", 0, 9), duration_ms=9, viseme_set="rhubarb"), viseme_set="oculus") == [("sil", 0, 9)]


def test_labels_that_the_set_does_not_have_are_made_from_the_phones() -> None:
    timeline = mouth(("aa", 0, 9), ("", 9, 20), duration_ms=20, viseme_set="azure")
    visemes = (replace(timeline.visemes[0], phone="aɪ"), timeline.visemes[1])
    assert spans(replace(timeline, visemes=visemes)) == [("11", 0, 9), ("0", 9, 20)]


def test_an_unknown_set_is_refused() -> None:
    with pytest.raises(InputError, match="Unknown viseme set"):
        spans(small(), viseme_set="disney")


def test_a_lead_moves_every_change_earlier() -> None:
    before = spans(speech())
    after = spans(speech(), lead_ms=50)
    assert after[0] == ("sil", 0, 10)
    assert [start_ms for _, start_ms, _ in after[1:]] == [start_ms - 50 for _, start_ms, _ in before[1:]]
    assert after[-1] == ("sil", 750, 1000)


def test_a_lead_stops_at_zero_and_drops_what_ends_before() -> None:
    assert spans(mouth(("sil", 0, 40), ("PP", 40, 90), ("aa", 90, 300), duration_ms=300), lead_ms=90) == [
        ("aa", 0, 300)
    ]
    assert spans(speech(), lead_ms=10_000) == [("sil", 0, 1000)]


@given(
    st.lists(st.tuples(st.sampled_from(["PP", "aa", "sil"]), st.integers(0, 90), st.integers(0, 200)), max_size=12),
    st.integers(0, 400),
    st.integers(0, 300),
    st.sampled_from([None, *SETS]),
)
def test_the_track_always_tiles(
    steps: list[tuple[str, int, int]], rest_ms: int, lead_ms: int, viseme_set: str | None
) -> None:
    visemes: list[tuple[str, int, int]] = []
    at_ms = 0
    for name, gap_ms, length_ms in steps:
        visemes.append((name, at_ms + gap_ms, at_ms + gap_ms + length_ms))
        at_ms = visemes[-1][2]
    track = spans(mouth(*visemes, duration_ms=at_ms + rest_ms), lead_ms=lead_ms, viseme_set=viseme_set)
    bounds = [0, *(end_ms for _, _, end_ms in track)]
    assert [start_ms for _, start_ms, _ in track] == bounds[:-1]
    assert bounds[-1] == at_ms + rest_ms
    assert all(start_ms < end_ms for _, start_ms, end_ms in track)


def test_equal_neighbours_become_one() -> None:
    track = viseme_track(mouth(("aa", 0, 5), ("aa", 5, 9), ("E", 9, 12), ("aa", 12, 20), duration_ms=20), Options())
    assert [(item.id, item.start_ms, item.end_ms) for item in joined_shapes(track)] == [
        *(("aa", 0, 9), ("E", 9, 12), ("aa", 12, 20))
    ]
    assert list(joined_shapes([])) == []
