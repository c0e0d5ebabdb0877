"""The order rule: how much audio may go out, in each state."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.release import MIN_BATCH_MS, Plan, Point, Release

REST_MS = 100
LONG_MS = 10_000


def taken(audio_end_ms: int, *, rest_ms: int = 0, decided_ms: int = 0) -> Release:
    release = Release(rest_ms)
    release.take(audio_end_ms)
    release.decided_ms = decided_ms
    return release


def test_nothing_goes_out_before_speech_came() -> None:
    assert Release(0).point([], 0) is None


def test_open_audio_goes_out_to_where_words_and_mouth_are_final() -> None:
    assert taken(1_000).point([], 400) == Point(400, 400, comes_to_rest=False)
    assert taken(300).point([], 400) == Point(300, 300, comes_to_rest=False)


def test_open_audio_keeps_what_the_mouth_needs_to_come_to_rest() -> None:
    assert taken(1_000, rest_ms=REST_MS).point([], LONG_MS) == Point(900, 900, comes_to_rest=False)


def test_a_batch_ends_with_the_first_word_that_makes_it_long_enough() -> None:
    words = [(0, 80), (100, 250), (300, 450)]
    assert taken(1_000).point(words, 900) == Point(80, 80, comes_to_rest=False)
    assert taken(1_000, decided_ms=80).point(words[1:], 900) == Point(450, 450, comes_to_rest=False)


def test_a_word_is_never_cut() -> None:
    assert taken(1_000).point([(350, 500)], 400) == Point(350, 350, comes_to_rest=False)
    assert taken(1_000).point([(0, 500)], 400) is None


def test_a_small_batch_waits_while_more_may_follow() -> None:
    assert taken(1_000, decided_ms=500).point([], 500 + MIN_BATCH_MS - 1) is None
    assert taken(1_000, decided_ms=500).point([], 500 + MIN_BATCH_MS) is not None


def test_settled_audio_goes_out_to_its_end_and_the_mouth_rests() -> None:
    release = taken(1_000, rest_ms=REST_MS, decided_ms=950)
    release.settle()
    assert release.point([], 0) == Point(1_000, 1_000, comes_to_rest=True)


def test_settled_audio_stops_before_a_word_that_reaches_beyond_it() -> None:
    release = taken(1_000, decided_ms=500)
    release.settle()
    assert release.point([(900, 1_200)], 0) == Point(900, 900, comes_to_rest=False)


def test_speech_after_a_pause_opens_it_again() -> None:
    release = taken(1_000, rest_ms=REST_MS)
    release.settle()
    release.take(1_500)
    assert release.point([], LONG_MS) == Point(1_400, 1_400, comes_to_rest=False)


def test_the_end_of_the_audio_never_moves_back_by_itself() -> None:
    release = taken(1_000)
    release.take(400)
    assert release.audio_end_ms == 1_000


def test_finished_audio_goes_out_with_all_words_that_are_left() -> None:
    release = taken(1_000, decided_ms=900)
    release.finish()
    assert release.point([(950, 1_300)], 0) == Point(1_000, None, comes_to_rest=True)
    release.decided_ms = 1_000
    assert release.point([(950, 1_300)], 0) == Point(1_000, None, comes_to_rest=True)


def test_going_back_forgets_audio_and_settles() -> None:
    release = taken(1_000)
    release.go_back(600)
    assert (release.audio_end_ms, release.settled) == (600, True)
    assert release.point([], 0) == Point(600, 600, comes_to_rest=True)


@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 300)), max_size=8),
    st.integers(0, 3_000),
    st.integers(0, 3_000),
    st.sampled_from([0, REST_MS]),
    st.sampled_from(["open", "settled", "finished"]),
)
def test_until_nothing_is_left_batches_follow_one_another_and_cut_no_word(
    gaps: list[tuple[int, int]], audio_end_ms: int, ready_ms: int, rest_ms: int, state: str
) -> None:
    words, at_ms = [], 0
    for gap_ms, length_ms in gaps:
        words.append((at_ms + gap_ms, at_ms + gap_ms + length_ms))
        at_ms = words[-1][1]
    release = taken(audio_end_ms, rest_ms=rest_ms)
    if state == "settled":
        release.settle()
    elif state == "finished":
        release.finish()
    while (point := release.point([word for word in words if word[1] > release.decided_ms], ready_ms)) is not None:
        assert release.decided_ms <= point.until_ms <= audio_end_ms
        assert state == "finished" or not any(start < point.until_ms < end for start, end in words)
        assert state != "open" or point.until_ms <= ready_ms
        if point.due_ms is None:
            break
        assert point.until_ms > release.decided_ms
        release.decided_ms = point.until_ms
    if state == "finished":
        assert point is not None


@pytest.mark.parametrize("rest_ms", [0, REST_MS])
def test_only_the_last_batch_comes_to_rest(rest_ms: int) -> None:
    release = taken(1_000, rest_ms=rest_ms)
    release.finish()
    words, points = [(0, 250), (300, 600), (650, 880)], []
    while True:
        point = release.point([word for word in words if word[1] > release.decided_ms], LONG_MS)
        assert point is not None
        points.append(point)
        if point.due_ms is None:
            break
        release.decided_ms = point.until_ms
    assert [point.comes_to_rest for point in points] == [False] * (len(points) - 1) + [True]
    assert [point.until_ms for point in points][:2] == [250, 600]


WORDS = ((0, 80), (100, 300), (320, 700), (750, 1_200))


def planned(plan: Plan) -> list[tuple[Point, int]]:
    """Take all points that are decided."""
    out = []
    while plan.next is not None:
        out.append(plan.next)
        plan.take()
    return out


def test_all_points_are_decided_at_once_with_the_visemes_that_were_known() -> None:
    release = taken(1_000)
    plan = Plan(release)
    assert plan.next is None
    for word in WORDS:
        plan.add(*word)
    plan.decide(1_000, 12)
    assert [(point.until_ms, visemes) for point, visemes in planned(plan)] == [(80, 12), (300, 12), (700, 12)]
    assert release.decided_ms == 700  # the last word waits for the rest of its audio
    release.take(1_300)
    plan.decide(1_300, 15)
    assert [(point.until_ms, visemes) for point, visemes in planned(plan)] == [(1_200, 15)]


def test_points_do_not_depend_on_when_they_are_taken() -> None:
    def points(*, at_once: bool) -> list[tuple[Point, int]]:
        release, found = Release(REST_MS), []
        plan = Plan(release)
        for number, (start_ms, end_ms) in enumerate(WORDS):
            plan.add(start_ms, end_ms)
            release.take(end_ms + 50)
            plan.decide(end_ms, number)
            if at_once:
                found += planned(plan)
        release.finish()
        plan.decide(LONG_MS, len(WORDS))
        return found + planned(plan)

    assert points(at_once=True) == points(at_once=False)
    assert points(at_once=True)[-1][0].due_ms is None


def test_the_end_is_decided_once_and_takes_all_words() -> None:
    release = taken(1_200)
    plan = Plan(release)
    for word in WORDS:
        plan.add(*word)
    release.finish()
    plan.decide(1_200, 9)
    last, visemes = planned(plan)[-1]
    assert (last.until_ms, last.due_ms, last.comes_to_rest, visemes) == (1_200, None, True, 9)
    plan.decide(1_200, 9)
    assert plan.next is None


def test_a_restart_forgets_what_was_decided() -> None:
    release = taken(1_200)
    plan = Plan(release)
    for word in WORDS:
        plan.add(*word)
    plan.decide(1_200, 9)
    plan.take()
    release.go_back(300)
    plan.restart(80, [(100, 300)])
    assert plan.next is None
    assert release.decided_ms == 80
    plan.decide(300, 5)
    assert [(point.until_ms, visemes) for point, visemes in planned(plan)] == [(300, 5)]
