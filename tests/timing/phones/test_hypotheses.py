"""The profile of an upstream's times."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.phones.hypotheses import (
    FLOOR,
    FORGETTING,
    GROUP_TRUST,
    HABIT_TRUST,
    HYPOTHESES,
    LEARNT_WORDS,
    LEAST_WEIGHT,
    MOST_BOUNDS,
    MOST_GROUP_NATS,
    MOST_HABIT_NATS,
    PRUNED_NATS,
    TRUST,
    VoiceProfile,
)

ALL = list(range(len(HYPOTHESES)))


def evidence(best: int, by: float = 10.0) -> list[float]:
    return [0.0 if index == best else -by for index in ALL]


def sure(best: int) -> VoiceProfile:
    profile = VoiceProfile()
    for _ in range(LEARNT_WORDS + 1):
        profile.learn(ALL, evidence(best))
    return profile


def test_hypotheses_are_different_kinds_of_upstream() -> None:
    kinds = {(item.smear, item.sigma_ms) for item in HYPOTHESES}
    assert len(kinds) == len(HYPOTHESES) == 5
    assert all(0.0 <= item.smear < 1.0 and item.sigma_ms > 0 for item in HYPOTHESES)


def test_a_new_account_knows_nothing() -> None:
    profile = VoiceProfile()
    assert profile.weights == [0.0] * len(HYPOTHESES)
    assert profile.chosen(12) == ALL
    assert profile.log_length("p") == 0.0


def test_without_evidence_the_priors_decide() -> None:
    weights = VoiceProfile().posterior(ALL, [0.0] * len(ALL))
    total = sum(math.exp(item.log_prior) for item in HYPOTHESES)
    assert weights == pytest.approx([math.exp(item.log_prior) / total for item in HYPOTHESES])


def test_evidence_counts_by_trust_and_no_more() -> None:
    weights = VoiceProfile().posterior([0, 1], [2.0, 0.0])
    assert weights[0] / weights[1] == pytest.approx(math.exp(TRUST * 2.0))


def test_hypotheses_that_hardly_count_are_left_out_of_the_mean() -> None:
    weights = VoiceProfile().posterior(ALL, evidence(2, by=100.0))
    assert weights == [0.0, 0.0, 1.0, 0.0, 0.0]


def test_weights_relate_to_the_best_hypothesis_and_fade() -> None:
    profile = VoiceProfile()
    profile.learn(ALL, evidence(3, by=2.0))
    assert profile.weights == pytest.approx([-2.0 * FORGETTING if index != 3 else 0.0 for index in ALL])
    profile.learn(ALL, [5.0] * len(ALL))
    assert profile.weights == pytest.approx([-2.0 * FORGETTING**2 if index != 3 else 0.0 for index in ALL])
    assert profile.words == 2


def test_no_weight_falls_so_low_that_an_upstream_could_not_change() -> None:
    profile = sure(0)
    assert min(profile.weights) == FLOOR
    for _ in range(10):
        profile.learn(ALL, evidence(4))
    assert profile.weights[4] == 0.0


def test_all_hypotheses_are_tried_until_enough_words_were_heard() -> None:
    profile = VoiceProfile()
    for _ in range(LEARNT_WORDS):
        assert profile.chosen(12) == ALL
        profile.learn(ALL, evidence(1))
    assert profile.words == LEARNT_WORDS
    assert profile.chosen(12) == [1]


def test_afterwards_only_the_likely_ones_are_and_all_of_them_at_times() -> None:
    profile = sure(2)
    profile.weights[4] = -PRUNED_NATS + 0.1
    profile.weights[3] = -PRUNED_NATS
    tried = []
    for _ in range(16):
        chosen = profile.chosen(12)
        tried.append(len(chosen))
        assert chosen in ([2, 4], ALL)
        profile.learn([2], [0.0])
    assert tried.count(len(ALL)) == 2
    assert tried.index(len(ALL)) + 8 == len(tried) - 1 - tried[::-1].index(len(ALL))


def test_a_word_with_few_hypotheses_is_counted_and_teaches_nothing() -> None:
    profile = sure(2)
    before = list(profile.weights)
    profile.learn([2, 4], [-50.0, 0.0])
    assert profile.weights == before
    assert profile.words == LEARNT_WORDS + 2


def test_a_window_of_very_many_sounds_costs_one_hypothesis_the_best_known() -> None:
    assert len(VoiceProfile().chosen(MOST_BOUNDS)) == len(ALL)
    assert len(VoiceProfile().chosen(MOST_BOUNDS + 1)) == 1
    for best in ALL:
        assert sure(best).chosen(MOST_BOUNDS + 1) == [best]


def test_a_length_is_believed_the_more_the_more_often_it_was_heard() -> None:
    profile = VoiceProfile()
    lengths = []
    for _ in range(300):
        profile.hear("s", 0.4)
        lengths.append(profile.log_length("s"))
    assert lengths == sorted(lengths)
    assert lengths[0] == pytest.approx(0.4 / 7.0)
    assert 0.35 < lengths[-1] < 0.4
    assert profile.log_length("z") == 0.0


def test_one_absurd_length_counts_little_and_is_forgotten() -> None:
    profile = VoiceProfile()
    profile.hear("s", 1e9)
    assert profile.log_length("s") == pytest.approx(1.0 / 7.0)
    profile.hear("p", -1e9)
    assert profile.log_length("p") == pytest.approx(-1.0 / 7.0)
    for _ in range(500):
        profile.hear("s", 0.0)
    assert profile.log_length("s") < 0.001


def test_a_spelling_is_read_as_it_was_before_and_more_surely_the_more_often_it_was_seen() -> None:
    profile = VoiceProfile()
    assert profile.habit("ck:1", 2) == [0.0, 0.0]
    against = []
    for _ in range(20):
        profile.see_habit("ck:1", [-7.0, -5.0])
        against.append(profile.habit("ck:1", 2)[0])
    assert against == sorted(against, reverse=True)
    assert against[0] == pytest.approx(-2.0 * (HABIT_TRUST + GROUP_TRUST))
    assert against[-1] == -(MOST_HABIT_NATS + MOST_GROUP_NATS)
    assert profile.habit("ck:1", 2)[1] == 0.0


def test_spellings_of_as_many_letters_have_habits_in_common() -> None:
    profile = VoiceProfile()
    for spelling in ("ck:1", "th:1", "ee:1"):
        profile.see_habit(spelling, [0.0, -3.0])
    first, second = profile.habit("sh:1", 2)
    assert -MOST_GROUP_NATS <= second < first == 0.0
    assert profile.habit("tch:1", 3) == [0.0, 0.0, 0.0]


def test_a_habit_that_changes_is_learnt_anew() -> None:
    profile = VoiceProfile()
    for _ in range(500):
        profile.see_habit("ck:1", [-1e9, 0.0])
    for _ in range(40):
        profile.see_habit("ck:1", [0.0, -1e9])
    assert profile.habit("ck:1", 2)[1] < -MOST_HABIT_NATS


def test_only_so_many_spellings_are_kept_and_the_last_ones_are() -> None:
    profile = VoiceProfile()
    for number in range(3000):
        profile.see_habit(f"{number}:1", [0.0, -3.0])
    assert len(profile.fits) == 1000
    assert profile.habit("2999:1", 2)[1] < profile.habit("0:1", 2)[1]


def test_a_copy_learns_for_itself_until_it_is_written_back() -> None:
    profile = sure(1)
    profile.spacing.see_space(10)
    profile.hear("p", 0.5)
    copy = profile.copy()
    assert copy == profile
    copy.learn(ALL, evidence(4))
    copy.see_habit("th:1", [0.0, -1.0])
    copy.spacing.see_space(40)
    copy.hear("p", -0.5)
    copy.hear("s", 0.1)
    assert copy != profile
    assert list(profile.spacing.spaces_ms) == [10]
    assert set(profile.lengths) == {"p"}
    assert profile.fits == {}
    profile.replace(copy)
    assert list(profile.spacing.spaces_ms) == [10]
    profile.spacing.replace(copy.spacing)
    assert profile == copy
    copy.spacing.see_space(50)
    copy.hear("s", 0.1)
    copy.weights[0] = -1.0
    assert list(profile.spacing.spaces_ms) == [10, 40]
    assert profile.weights[0] != -1.0
    assert profile.lengths["s"] == (0.1, 1.0)


@given(
    st.lists(st.lists(st.floats(-1e4, 1e4), min_size=5, max_size=5), min_size=1, max_size=60),
    st.lists(st.floats(allow_nan=False), max_size=20),
)
def test_whatever_is_heard_the_weights_add_up_and_something_is_tried(
    words: list[list[float]], ratios: list[float]
) -> None:
    profile = VoiceProfile()
    for values in words:
        chosen = profile.chosen(12)
        assert chosen
        weights = profile.posterior(chosen, [values[index] for index in chosen])
        assert sum(weights) == pytest.approx(1.0)
        assert all(weight == 0.0 or weight >= LEAST_WEIGHT for weight in weights)
        profile.learn(chosen, [values[index] for index in chosen])
        assert max(profile.weights) == 0.0
        assert min(profile.weights) >= FLOOR
    for ratio in ratios:
        profile.hear("a", ratio)
    assert -1.0 <= profile.log_length("a") <= 1.0
    assert profile.words == len(words)
