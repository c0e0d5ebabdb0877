"""Phone boundaries by least squares, against words whose boundaries are known."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.phones.estimator import SHORTEST_MS, Hypothesis, Solution, TimedWord, Window
from captionsync.timing.phones.hypotheses import HYPOTHESES
from captionsync.timing.phones.spoken import Plan, plan_word
from tests.examples import examples

CLEAN = Hypothesis(0.0, 4.0, 0.0)
SMEARED = Hypothesis(0.3, 14.0, 0.0)
EVEN = Hypothesis(0.7, 20.0, 0.0)


def plan_of(text: str, phones: str) -> Plan:
    return plan_word(text, tuple(phones.split()), "en")


def seen(plan: Plan, bounds: Sequence[float], smear: float = 0.0) -> tuple[float, ...]:
    """Return what a noiseless upstream with this smear sends for a word with one letter for each phone."""
    begin, length = bounds[0], bounds[-1] - bounds[0]
    inner = {item.char: bounds[item.phone] for item in plan.sightings}
    places = [
        inner.get(char, begin if char < plan.length - len(plan.closing) else bounds[-1]) for char in range(plan.length)
    ]
    return tuple((1 - smear) * at + smear * (begin + length * char / plan.length) for char, at in enumerate(places))


def word(
    text: str,
    phones: str,
    starts: Sequence[float],
    ends: tuple[float, ...],
    *,
    touches: bool = False,
    inside: bool = True,
    faster: float = 1.0,
) -> TimedWord:
    plan = plan_of(text, phones)
    means = [item.mean_ms / faster for item in plan.expected]
    return TimedWord(plan, starts, ends, (False, False), touches, means, no_habits(plan), inside)


def no_habits(plan: Plan) -> list[list[float]]:
    return [[0.0] * len(readings) for readings in plan.readings]


def solve(words: Sequence[TimedWord], hypothesis: Hypothesis = CLEAN, next_ms: float | None = None) -> Solution:
    return Window(words, next_ms, 1000.0, 1000.0).solve(hypothesis)


LAND = "l æ n d"
TRUTH = [100.0, 180.0, 320.0, 400.0, 450.0]


@pytest.mark.parametrize("hypothesis", [CLEAN, SMEARED, EVEN])
def test_letters_that_carry_their_phones_give_the_boundaries_back(hypothesis: Hypothesis) -> None:
    plan = plan_of("land", LAND)
    made = solve([word("land", LAND, seen(plan, TRUTH, hypothesis.smear), (450.0,))], replace(hypothesis, sigma_ms=2.0))
    assert made.bounds_ms == pytest.approx(TRUTH, abs=3.0)


@pytest.mark.parametrize("true", [CLEAN, SMEARED, EVEN])
def test_the_evidence_is_for_the_upstream_that_it_was(true: Hypothesis) -> None:
    kinds = [CLEAN, SMEARED, EVEN]
    total = dict.fromkeys(kinds, 0.0)
    dice = random.Random(1)
    plan = plan_of("splendid", "s p l ɛ n d ɪ d")
    for _ in range(30):
        lengths = [item.mean_ms * math.exp(dice.gauss(0.0, 0.4)) for item in plan.expected]
        bounds = [*accumulate(lengths, initial=100.0)]
        starts = sorted(at + dice.gauss(0.0, true.sigma_ms) for at in seen(plan, bounds, true.smear))
        means = [item.mean_ms for item in plan.expected]
        spoken = TimedWord(plan, starts, (bounds[-1],), (False, False), False, means, no_habits(plan), True)
        for kind in kinds:
            total[kind] += solve([spoken], kind).log_evidence
    assert max(kinds, key=lambda kind: total[kind]) == true


def test_without_inner_times_a_word_is_shared_out_by_what_its_phones_are_expected_to_last() -> None:
    spoken = word("land", LAND, (100.0, 101.0, 102.0, 103.0), (450.0,), inside=False)
    bounds = solve([spoken]).bounds_ms
    assert (bounds[0], bounds[-1]) == pytest.approx((100.0, 450.0), abs=2.0)
    shares = [(b - a) / (bounds[-1] - bounds[0]) for a, b in pairwise(bounds)]
    assert shares == pytest.approx([mean / sum(spoken.means_ms) for mean in spoken.means_ms], abs=0.05)
    other = replace(spoken, starts_ms=(100.0, 300.0, 310.0, 449.0))
    assert solve([other]).bounds_ms == bounds


def test_one_letter_out_of_place_moves_a_boundary_less_than_it_is_out() -> None:
    plan = plan_of("land", LAND)
    good = seen(plan, TRUTH)
    bad = (*good[:2], 430.0, 430.0)
    one, two = (solve([word("land", LAND, starts, (450.0,))], SMEARED) for starts in (good, bad))
    assert 0.0 < two.bounds_ms[2] - one.bounds_ms[2] < 430.0 - good[2]
    assert two.log_evidence < one.log_evidence


def test_words_that_touch_share_a_boundary_and_others_do_not() -> None:
    first = word("land", LAND, (100.0, 180.0, 320.0, 400.0), (450.0,))
    second = word("at", "æ t", (460.0, 560.0), (640.0,))
    apart = Window([first, second], None, 1000.0, 1000.0)
    assert apart.spans == [(0, 4), (5, 7)]
    joined = Window([replace(first, touches=True, ends_ms=()), second], None, 1000.0, 1000.0)
    assert joined.spans == [(0, 4), (4, 6)]
    bounds = joined.solve(CLEAN).bounds_ms
    assert len(bounds) == 7
    assert bounds[4] == pytest.approx(460.0, abs=5.0)
    assert bounds == sorted(bounds)


def test_the_word_after_pins_the_end_of_the_last() -> None:
    spoken = word("land", LAND, (100.0, 180.0, 320.0, 400.0), (), touches=True)
    ends = [solve([spoken], next_ms=end).bounds_ms[-1] for end in (440.0, 480.0, 520.0)]
    assert ends == pytest.approx([440.0, 480.0, 520.0], abs=12.0)
    free = solve([spoken]).bounds_ms
    assert free[-1] - free[-2] == pytest.approx(spoken.means_ms[-1], rel=0.3)


def test_a_fast_speakers_unseen_phones_are_short() -> None:
    spoken = word("land", LAND, (100.0, 100.0, 100.0, 100.0), (), inside=False)
    slow, usual, fast = (
        Window([spoken], None, 3000.0, length).solve(CLEAN).bounds_ms for length in (6000.0, 3000.0, 1500.0)
    )
    assert slow[-1] - slow[0] > usual[-1] - usual[0] > fast[-1] - fast[0] > 0.0


def test_an_absurd_rate_is_not_believed() -> None:
    spoken = word("land", LAND, (100.0, 100.0, 100.0, 100.0), (), inside=False)
    for rate in (1e-9, 1e9):
        bounds = Window([spoken], None, 1000.0, rate).solve(CLEAN).bounds_ms
        assert SHORTEST_MS < bounds[-1] - bounds[0] < 3.5 * sum(spoken.means_ms)


def test_which_letter_carries_a_sound_is_told_by_its_time() -> None:
    text, phones = "weigh", "w eɪ"
    early = word(text, phones, (100.0, 180.0, 250.0, 300.0, 350.0), (400.0,))
    late = word(text, phones, (100.0, 140.0, 260.0, 310.0, 355.0), (400.0,))
    one, two = (solve([spoken]).bounds_ms for spoken in (early, late))
    assert one[1] == pytest.approx(180.0, abs=25.0)
    assert two[1] > one[1]


def test_a_known_habit_holds_against_the_times_of_other_letters() -> None:
    spoken = word("bead", "b iː d", (100.0, 150.0, 215.0, 330.0), (380.0,))
    assert [len(readings) for readings in spoken.plan.readings] == [2]
    free = solve([spoken])
    first, second = (solve([replace(spoken, habits=[habit])]) for habit in ([0.0, -4.0], [-4.0, 0.0]))
    assert first.bounds_ms[1] <= free.bounds_ms[1] < second.bounds_ms[1]
    assert first.bounds_ms[1] == pytest.approx(150.0, abs=15.0)


def test_how_well_each_reading_explains_its_letters_is_told() -> None:
    for starts, best in (((100.0, 170.0, 250.0, 330.0), 0), ((100.0, 125.0, 170.0, 330.0), 1)):
        (fits,) = solve([word("bead", "b iː d", starts, (380.0,))]).fits
        assert max(fits) <= 0.0
        assert fits.index(max(fits)) == best


def test_an_edge_with_the_time_of_the_character_before_is_only_known_not_to_be_later() -> None:
    first = word("land", LAND, (100.0, 180.0, 320.0, 400.0), (450.0,), touches=True)
    at = Window([first], 470.0, 1000.0, 1000.0)
    later = Window([first], 470.0, 1000.0, 1000.0, next_clipped=True)
    assert later.solve(SMEARED).bounds_ms[-1] < at.solve(SMEARED).bounds_ms[-1]
    assert later.solve(CLEAN).bounds_ms == pytest.approx(at.solve(CLEAN).bounds_ms, abs=0.01)
    clipped = replace(first, clipped=(True, True))
    bounds, free = (solve([one], SMEARED).bounds_ms for one in (clipped, first))
    assert bounds[0] < free[0]
    assert bounds[-1] < free[-1]


def test_a_letter_with_the_time_of_the_one_before_is_only_known_not_to_be_later() -> None:
    clipped = word("land", LAND, (100.0, 180.0, 400.0, 400.0), (450.0,))
    bounds = solve([clipped]).bounds_ms
    assert bounds == sorted(bounds)
    assert 380.0 < bounds[3] < 420.0
    in_reading = word("bead", "b iː d", (100.0, 100.0, 100.0, 330.0), (380.0,))
    bounds = solve([in_reading]).bounds_ms
    assert bounds[2] == pytest.approx(330.0, abs=10.0)
    far = word("land", LAND, (100.0, 100.0, 3000.0, 3000.0), (3100.0,))
    assert solve([far]).bounds_ms[-1] == pytest.approx(3100.0, abs=60.0)


def test_marks_lie_at_the_ends_of_a_word() -> None:
    plan = plan_of("“land,”", LAND)
    assert (plan.edges, plan.closing) == ((0, 1), (5, 6))
    spoken = word("“land,”", LAND, (100.0, 100.0, 180.0, 320.0, 400.0, 450.0, 450.0), (450.0,))
    assert solve([spoken]).bounds_ms == pytest.approx(TRUTH, abs=5.0)


def test_letters_before_the_first_sound_do_not_delay_it() -> None:
    spoken = word("knee", "n iː", (100.0, 130.0, 200.0, 280.0), (340.0,))
    assert spoken.plan.sightings
    assert solve([spoken]).bounds_ms[0] == pytest.approx(100.0, abs=15.0)


def test_an_upstream_that_sends_even_times_only_tells_where_a_word_begins_and_ends() -> None:
    plan = plan_of("land", LAND)
    spoken = word("land", LAND, seen(plan, TRUTH, 1.0), (450.0,))
    bounds = solve([spoken], Hypothesis(1.0, 4.0, 0.0)).bounds_ms
    assert (bounds[0], bounds[-1]) == pytest.approx((100.0, 450.0), abs=15.0)
    assert bounds == sorted(bounds)


WORDS = [
    ("land", LAND),
    ("a", "ə"),
    ("thought,", "θ ɔː t"),
    ("box", "b ɑː k s"),
    ("“hi”", "h aɪ"),
    ("1,5", "w ʌ n f aɪ v"),
]


@examples(60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(WORDS), st.lists(st.integers(0, 200), min_size=9, max_size=9), st.booleans(), st.booleans()
        ),
        min_size=1,
        max_size=3,
    ),
    st.sampled_from(HYPOTHESES),
)
def test_any_times_have_a_finite_solution_near_them(
    items: list[tuple[tuple[str, str], list[int], bool, bool]], hypothesis: Hypothesis
) -> None:
    at = 0.0
    words = []
    for (text, phones), steps, touches, inside in items:
        starts = [*accumulate(map(float, steps[: len(text) - 1]), initial=at)]
        at = starts[-1] + steps[-1]
        words.append(word(text, phones, starts, (at,), touches=touches, inside=inside))
    window = Window(words, None, 1000.0, 1000.0)
    made = window.solve(hypothesis)
    assert len(made.bounds_ms) == window.spans[-1][1] + 1
    assert math.isfinite(made.log_evidence)
    assert all(math.isfinite(bound) and -2500.0 < bound < at + 2500.0 for bound in made.bounds_ms)
    assert window.solve(hypothesis) == made
