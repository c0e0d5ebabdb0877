"""An engine's phones in the usual accent of their language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.phones.accents import tidy_phones, us_phones
from captionsync.timing.phoneset import split_phone
from captionsync.timing.tables.us_english import words


def tidy(word: str, phones: str, language: str) -> str:
    return " ".join(tidy_phones(word, phones.split(), language))


@pytest.mark.parametrize(
    ("engine", "expected"),
    [
        ("b ˈɜː d", "b ɝ d"),
        ("n ɜ s", "n ɝ s"),
        ("ɐ b aʊ t", "ə b aʊ t"),
        ("θ ɔ t", "θ ɔː t"),
        ("b ʌ ʔ n̩", "b ʌ t ə n"),
        ("k æ t", "k æ t"),
    ],
)
def test_symbols_of_the_engines_us_voice_are_put_into_the_usual_ones(engine: str, expected: str) -> None:
    assert tidy("zzyzx", engine, "en-US") == expected


@pytest.mark.parametrize(
    ("engine", "expected"),
    [
        ("b ɜː ɹ d", "b ɝ d"),
        ("w ɔː ɾ ɚ ɹ", "w ɔː ɾ ɚ"),
        ("m ɪ ɹ ɹ ɚ", "m ɪ ɹ ɚ"),
        ("ɹ ɛ d", "ɹ ɛ d"),
        ("f ɑː ɹ", "f ɑː ɹ"),
        ("h ɜː ɹ ɹ", "h ɝ"),
        ("k ɜː t ɹ", "k ɝ t ɹ"),
    ],
)
def test_an_r_is_said_once_after_what_is_an_r_already(engine: str, expected: str) -> None:
    assert " ".join(us_phones(engine.split())) == expected


@pytest.mark.parametrize(
    "word", ["on", "On", "ON,", "“on”", "(on)", "on…", "*on*", "«on»", "—on—", "[on]", "'on'", "’on’"]
)
def test_a_known_word_is_read_as_usual_whatever_marks_it_wears(word: str) -> None:
    assert tidy(word, "ɔ n", "en") == "ɑː n"


def test_a_word_within_a_word_is_not_known() -> None:
    assert tidy("onx", "ɔ n k s", "en") == "ɔː n k s"
    assert tidy("on-on", "ɔ n ɔ n", "en") == "ɔː n ɔː n"


@pytest.mark.parametrize("language", ["en", "EN", "en-US", "en-us", "EN-Us"])
def test_english_is_us_english_unless_told_otherwise(language: str) -> None:
    assert tidy("on", "ɒ n", language) == "ɑː n"
    assert tidy("zzyzx", "ɐ ɜː", language) == "ə ɝ"


@pytest.mark.parametrize("language", ["en-GB", "en-gb-scotland", "en-AU", "de", "de-US", "fr", "", "eng"])
def test_other_accents_and_languages_keep_the_engines_reading(language: str) -> None:
    assert tidy("on", "ɒ n", language) == "ɒ n"
    assert tidy("bird", "b ˈɜː ɹ d", language) == "b ɜː ɹ d"


def test_compounds_are_taken_apart_in_every_language() -> None:
    assert tidy("zzyzx", "f ˈoːɹ", "en-GB") == "f oː ɹ"
    assert tidy("lesen", "l ˈeː z n̩", "de") == "l eː z ə n"


def test_a_token_without_phones_has_none_unless_it_is_known() -> None:
    assert tidy_phones("—", (), "en") == ()
    assert tidy_phones("", ("", " "), "de") == ()
    assert tidy_phones("on", (), "en") == ("ɑː", "n")


def test_every_known_word_has_single_phones_and_is_found_as_it_is_listed() -> None:
    for word, phones in words().items():
        assert phones
        assert all(split_phone(phone) == (phone,) for phone in phones), word
        assert tidy_phones(word, (), "en") == phones


@given(st.text(max_size=12), st.lists(st.text(max_size=4), max_size=8), st.sampled_from(["en", "en-GB", "th", "x"]))
def test_any_word_gives_single_phones_and_stays_as_it_is_when_read_again(
    word: str, phones: list[str], language: str
) -> None:
    once = tidy_phones(word, phones, language)
    assert all(split_phone(phone) == (phone,) for phone in once)
    assert tidy_phones(word, once, language) == once
