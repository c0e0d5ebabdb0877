"""What an upstream's spaces mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.phones.spacing import OWNED_MS, SURELY_OWNED_MS, Spacing, is_even

EVEN = (60, 60, 61, 60)
UNEVEN = (58, 93, 46, 81)


def seen(*lengths_ms: int) -> Spacing:
    spacing = Spacing()
    for length in lengths_ms:
        spacing.see_space(length)
    return spacing


@pytest.mark.parametrize(("length_ms", "owned"), [(0, False), (SURELY_OWNED_MS - 1, False), (SURELY_OWNED_MS, True)])
def test_while_nothing_is_known_only_a_long_space_belongs_to_the_next_word(length_ms: int, owned: bool) -> None:
    assert Spacing().owns(length_ms) is seen(12, 12, 12).owns(length_ms) is owned


def test_of_known_spaces_the_lower_median_decides_for_all() -> None:
    assert seen(0, 0, OWNED_MS, OWNED_MS).owns(100) is False
    assert seen(12, OWNED_MS, OWNED_MS, 90).owns(0) is True
    assert seen(35, 58, 58, 70).median_ms == 58


def test_exact_and_noisy_times_have_spaces_of_their_own() -> None:
    assert not seen(*[0] * 10).is_owned
    assert not seen(0, 0, 0, 12, 0, 35, 23, 0, 0, 12).is_owned


def test_a_word_begins_between_its_space_and_its_letter_less_the_usual_space() -> None:
    spacing = seen(*[50] * 8)
    assert [spacing.late_ms(length) for length in (50, 70, 30)] == [0, 10, -10]
    assert seen(50).late_ms(90) == 0


def test_old_spaces_are_forgotten() -> None:
    assert seen(*[60] * 40, *[0] * 40).median_ms == 0


def test_words_that_share_their_time_with_their_space_are_tokens() -> None:
    spacing = Spacing()
    assert not spacing.is_even
    assert spacing.may_be_even
    spacing.see_word(EVEN)
    assert spacing.is_even
    assert spacing.is_owned
    for _ in range(3):
        spacing.see_word(UNEVEN)
    assert not spacing.is_even
    assert not spacing.may_be_even
    for _ in range(12):
        spacing.see_word(EVEN)
    assert spacing.is_even


def test_a_word_begins_with_its_space_where_they_are_tokens() -> None:
    spacing = seen(*[50] * 8)
    spacing.see_word(EVEN)
    assert spacing.late_ms(90) == 0


def test_short_words_do_not_count() -> None:
    spacing = Spacing()
    spacing.see_word((60, 60, 60))
    assert (spacing.even, spacing.words) == (0.0, 0.0)


def test_equal_lengths_may_be_rounded_and_nothing_is_not_even() -> None:
    assert is_even((137, 137, 138, 136))
    assert not is_even((137, 140))
    assert not is_even((0, 0, 0))


def test_a_copy_learns_for_itself_until_it_is_written_back() -> None:
    spacing = seen(10)
    copy = spacing.copy()
    copy.see_space(40)
    copy.see_word(EVEN)
    assert spacing == seen(10)
    spacing.replace(copy)
    assert spacing == copy
    copy.see_space(50)
    assert list(spacing.spaces_ms) == [10, 40]


@given(st.lists(st.integers(0, 150), max_size=60))
def test_a_space_that_belongs_to_a_word_moves_it_by_less_than_its_length(lengths: list[int]) -> None:
    spacing = seen(*lengths)
    for length in lengths:
        assert spacing.late_ms(length) <= length
