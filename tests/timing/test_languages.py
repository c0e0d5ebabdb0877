"""Direction and language of a text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from captionsync.timing.languages import DEFAULT_LANGUAGE, base_language, detect_language, direction_of
from captionsync.timing.tables.languages import (
    LATIN_LETTERS,
    LATIN_WORDS,
    RTL_LANGUAGES,
    SCRIPT_LANGUAGES,
    SCRIPT_LETTERS,
    TEXT_SAMPLE_CHARS,
)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("pt-BR", "pt"), ("pt_BR", "pt"), ("PT", "pt"), ("zh-Hant-TW", "zh"), ("fil", "fil"), ("", ""), ("-x", "")],
)
def test_the_base_of_a_tag_is_its_primary_subtag_in_lower_case(tag: str, expected: str) -> None:
    assert base_language(tag) == expected


@pytest.mark.parametrize("language", [*sorted(RTL_LANGUAGES), "AR", "ar-EG", "fa_IR"])
def test_a_right_to_left_language_decides_the_direction_of_any_text(language: str) -> None:
    for text in ("", "hello", "123", "שלום"):
        assert direction_of(text, language) == "rtl"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hello", "ltr"),
        ("שלום", "rtl"),
        ("مرحبا", "rtl"),
        ("", "ltr"),
        ("123 ... !?", "ltr"),
        ("ab שלום", "rtl"),
        ("abcd שלום", "ltr"),
        ("\u202e\u200f", "rtl"),
        ("\u202ehello", "ltr"),
        ("a" * TEXT_SAMPLE_CHARS + "ש" * 9000, "ltr"),
    ],
)
def test_in_any_other_language_most_letters_decide_the_direction(text: str, expected: str) -> None:
    assert direction_of(text, "en") == expected


@pytest.mark.parametrize("text", ["", "   ", "123", "!?…", "🎉", "\0", "\ud800", "\u0301", "ᚠᚢᚦ"])
def test_a_text_that_tells_nothing_is_in_the_default_language(text: str) -> None:
    assert detect_language(text) == DEFAULT_LANGUAGE


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Привет", "ru"), ("नमस्ते", "hi"), ("سلام", "ar"), ("שלום", "he"), ("ελληνικά", "el"),
        ("你好", "zh"), ("ㄅㄆㄇ", "zh"),
        ("안녕", "ko"), ("สวัสดี", "th"), ("ქართული", "ka"), ("Հայերեն", "hy"), ("አማርኛ", "am"),
        ("বাংলা", "bn"), ("தமிழ்", "ta"),
        ("ខ្មែរ", "km"), ("မြန်မာ", "my"), ("ລາວ", "lo"), ("བོད་ཡིག", "bo"),
    ],
)  # fmt: skip
def test_a_script_tells_the_language_that_mostly_writes_it(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Привіт, їжак", "uk"), ("ЎСЁ ў", "be"), ("ќе ѓ", "mk"), ("љубав ђак", "sr"),
        ("қазақша", "kk"), ("съществува", "bg"),
        ("چطوری", "fa"), ("ٹھیک ہے", "ur"), ("ښه ورځ", "ps"), ("ئۇيغۇرچە", "ug"),
        ("मराठी ळ", "mr"), ("װאָס", "yi"),
    ],
)  # fmt: skip
def test_letters_tell_apart_the_languages_of_a_script(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_every_listed_letter_of_one_language_alone_tells_it() -> None:
    for script, languages in SCRIPT_LETTERS.items():
        for language, letters in languages:
            others = "".join(text for other, text in languages if other != language)
            for letter in set(letters) - set(others):
                assert detect_language(letter * 3) == language, (script, letter)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("こんにちは", "ja"), ("カタカナ", "ja"), ("東京に行く", "ja"), ("東京", "zh"), ("漢" * 12 + "の", "ja"),
        ("漢" * 13 + "の", "zh"), ("漢" * 13 + "のカ", "ja"),
    ],
)  # fmt: skip
def test_one_kana_among_a_dozen_han_makes_a_text_japanese(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_the_script_with_most_letters_decides() -> None:
    assert detect_language("iPhone для всех наших") == "ru"
    assert detect_language("Привет means hello there") == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hello there", "en"), ("Guten Morgen", "de"), ("Bonjour, ça va?", "fr"),
        ("¿Qué tal?", "es"), ("Olá, tudo bem?", "pt"),
        ("ciao a tutti", "it"), ("Goedemorgen, dank je", "nl"), ("Dzień dobry", "pl"),
        ("Merhaba, nasılsın?", "tr"),
        ("Terima kasih", "id"), ("Xin chào", "vi"), ("DER HUND UND DIE KATZE", "de"),
        ("El gato no está", "es"),
    ],
)  # fmt: skip
def test_frequent_words_and_letters_tell_apart_the_languages_in_latin_script(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["é", "Zoë", "naïve café", "a", "i", "y", "o e", "xyz qqq", "Ångström"])
def test_a_borrowed_letter_or_a_single_letter_decides_nothing(text: str) -> None:
    assert detect_language(text) == "en"


def test_of_equal_scores_english_wins() -> None:
    assert "is" in set(LATIN_WORDS["en"].split()) & set(LATIN_WORDS["nl"].split())
    assert detect_language("is is is") == "en"


def test_frequent_words_are_one_word_each_and_letters_are_beyond_ascii() -> None:
    assert all(word == word.lower() and word for words in LATIN_WORDS.values() for word in words.split())
    assert all(letter > "\x7f" for language, letters in LATIN_LETTERS.items() for letter in letters if language != "en")


def test_only_the_beginning_of_a_text_is_looked_at() -> None:
    assert detect_language("x " * (TEXT_SAMPLE_CHARS // 2) + "der die und das ist nicht " * 1000) == "en"
    assert detect_language("x " * (TEXT_SAMPLE_CHARS // 2 - 20) + "der die und das ist nicht") == "de"


KNOWN = {language for _, language in SCRIPT_LANGUAGES if language} | {*LATIN_WORDS, *LATIN_LETTERS}
KNOWN |= {language for languages in SCRIPT_LETTERS.values() for language, _ in languages}


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_has_a_language_and_a_direction(text: str) -> None:
    assert detect_language(text) in KNOWN
    assert direction_of(text, detect_language(text)) in ("ltr", "rtl")
