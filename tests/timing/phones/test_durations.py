"""Expected lengths of phones."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.phones.durations import Expected, expected_durations
from captionsync.timing.tables import durations as table


def means(phones: str, language: str = "de") -> list[float]:
    return [item.mean_ms for item in expected_durations(tuple(phones.split()), language)]


def finals(phones: str, language: str = "de") -> list[float]:
    """How much longer before a pause, as the logarithm of the ratio."""
    items = expected_durations(tuple(phones.split()), language)
    return [round(math.log(item.final_ms / item.mean_ms), 6) for item in items]


def contexts(phones: str) -> list[float]:
    """What English adds for the place in the word, as the logarithm of the ratio to the table."""
    return [
        round(math.log(mean / table.MEANS_MS[phone]), 6)
        for phone, mean in zip(phones.split(), means(phones, "en"), strict=True)
    ]


def test_a_word_without_phones_expects_nothing() -> None:
    assert expected_durations((), "en") == ()


def test_a_known_phone_is_as_long_as_the_table_says_with_any_stress_or_tone() -> None:
    assert means("s ˈa tʃ m ã aɪ a˥") == [113, 95, 127, 69, 95, 152, 95]


@pytest.mark.parametrize(
    ("phone", "expected"),
    [
        ("ai", table.DIPHTHONG_MS),
        ("øʏ", table.DIPHTHONG_MS),
        ("pʰ", table.MEANS_MS["p"]),
        ("kx", table.MEANS_MS["k"]),
        ("ɘ", table.CONSONANT_MS),
        ("!", table.CONSONANT_MS),
        ("", table.CONSONANT_MS),
    ],
)
def test_an_unknown_phone_is_as_long_as_what_it_is_most_like(phone: str, expected: int) -> None:
    assert expected_durations((phone,), "de")[0].mean_ms == expected


def test_a_length_mark_counts_where_length_tells_words_apart() -> None:
    assert means("aː t tː") == [95 * table.LONG_FACTOR, 72, 72 * table.LONG_FACTOR]
    assert means("iː", "en") == means("i", "en")


def test_before_a_pause_a_word_is_drawn_out_from_its_last_vowel_on() -> None:
    vowel, consonant = table.FINAL_VOWEL, table.FINAL_CONSONANT
    assert finals("b a n a n") == [0, 0, 0, vowel, consonant]
    assert finals("a") == [vowel]
    assert finals("h ɛ l p s", "en") == [0, vowel, consonant, consonant, consonant]
    assert finals("p s t") == [0, 0, 0]


def test_english_vowels_that_are_not_the_last_are_shorter() -> None:
    assert contexts("b ə n æ n ə")[1::2] == [table.EARLY_VOWEL, table.EARLY_VOWEL, 0]


def test_english_consonants_are_longer_at_the_start_and_shorter_within() -> None:
    inner = table.INNER_CONSONANT
    assert contexts("s t æ n d z") == [
        table.FIRST_CONSONANT,
        round(inner + table.INNER["t"], 6),
        0,
        round(inner + table.INNER["n"], 6),
        inner,
        0,
    ]
    assert contexts("ɹ æ n")[2] == table.LAST_N
    assert contexts("ɹ æ t")[2] == 0
    assert contexts("n") == [table.FIRST_CONSONANT]


def test_the_place_in_a_word_counts_in_english_only() -> None:
    assert means("n æ n ə n") == [table.MEANS_MS[phone] for phone in "n æ n ə n".split()]


def test_lengths_vary_as_the_kind_of_phone_does_and_more_where_less_is_known() -> None:
    phones = ("ɪ", "aɪ", "s", "p", "t", "x")
    spreads = [item.spread for item in expected_durations(phones, "en")]
    assert spreads == [table.SPREAD_VOWEL, table.SPREAD_DIPHTHONG, 0.19, 0.26, 0.32, table.SPREAD_OTHER]
    assert {item.spread for item in expected_durations(phones, "fr")} == {table.SPREAD_FOREIGN}


@given(
    st.lists(st.one_of(st.sampled_from([*table.MEANS_MS]), st.text(max_size=4)), max_size=12),
    st.sampled_from(["en", "de", "", "xx"]),
)
def test_any_phones_have_usable_lengths(phones: list[str], language: str) -> None:
    items = expected_durations(tuple(phones), language)
    assert len(items) == len(phones)
    for item in items:
        assert isinstance(item, Expected)
        assert 20 <= item.mean_ms <= item.final_ms <= 400
        assert 0.1 < item.spread < 0.5
