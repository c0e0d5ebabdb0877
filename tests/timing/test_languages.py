"""Direction and language of a text."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.languages import DEFAULT_LANGUAGE, base_language, detect_language, direction_of
from captionsync.timing.tables.languages import (
    RTL_LANGUAGES,
    SCRIPT_LANGUAGES,
    SCRIPT_LETTERS,
    SCRIPT_WORDS,
    TEXT_SAMPLE_CHARS,
)
from captionsync.timing.tables.trigrams import TRIGRAMS


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


def test_every_listed_letter_of_one_language_alone_tells_it_where_none_are_borrowed() -> None:
    for script in SCRIPT_LETTERS.keys() - {"Latin"}:
        languages = SCRIPT_LETTERS[script]
        for language, letters in languages.items():
            others = "".join(text for other, text in languages.items() if other != language)
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


def test_of_words_that_languages_share_english_wins() -> None:
    assert "is" in set(SCRIPT_WORDS["Latin"]["en"].split()) & set(SCRIPT_WORDS["Latin"]["nl"].split())
    assert detect_language("is is is") == "en"


NAMES = (
    "Maria|Tom & Jerry|OK|Ok, Anna|Hi Jose!|Bye, Jo|Die hard|Star Wars|Rome|Berlin|Paris in June|Beethoven|Lasagna|"
    "Pizza to go|Sushi bar|Mr. Müller|Hello Zoë|iPhone 15 Pro|Toyota Corolla|Go!|Yes.|Wait...|Hm|Aha|TV|CEO|Dr. No|"
    "Pablo's car|Ana likes tea|Oslo|Madrid station|In Milan|Per se|Vice versa|Karaoke night|Kim, run!|Amen|Halo 3|Test|"
    "Test one two|Chapter 3|Scene 4|Page 12|Intro|Demo|Video|Radio|Hotel|Taxi!|Bravo!|Data|Menu|Email me|Lisa sings|"
    "Ben and Tim|Marie Curie|Roma tomatoes|No|Come here|A test|Café on Main Street|Résumé tips|Naïve approach"
)


def test_names_and_titles_alone_are_english() -> None:
    names = NAMES.split("|")
    english = [name for name in names if detect_language(name) == "en"]
    assert len(english) >= 0.85 * len(names), set(names) - set(english)
    assert {"Die hard", "Bye, Jo"} <= set(english)


def test_malay_and_indonesian_are_told_apart_by_the_words_that_differ() -> None:
    assert detect_language("Awak boleh bercakap bahasa Melayu?") == "ms"
    assert detect_language("Saya nak pergi ke kedai kerana lapar.") == "ms"
    assert detect_language("Kamu bisa berbicara bahasa Indonesia?") == "id"
    assert detect_language("Saya mau pergi ke toko karena lapar.") == "id"


def test_letters_may_be_written_as_a_base_and_a_mark() -> None:
    assert detect_language("Je l’ai mangé a\u0300 l’e\u0301cole") == "fr"
    assert detect_language("İYİ GÜNLER") == "tr"


TEXTS = Path(__file__).parent.parent / "data" / "language_texts.txt"
"""For each language a line of very short texts, then sentences; every second one of either was never tuned on."""


def share_told(*, kept_back: bool) -> dict[tuple[str, str], float]:
    """Return which share of the texts is told, by kind of text, for Latin and other scripts."""
    told: Counter[tuple[str, str]] = Counter()
    listed: Counter[tuple[str, str]] = Counter()
    language = ""
    for (heading, kind), lines in groupby(
        TEXTS.read_text("utf-8").splitlines(),
        lambda line: (line.startswith("# "), "short" if " | " in line else "long"),
    ):
        texts = [text for line in lines for text in line.split(" | ")]
        if heading:
            language = texts[0].removeprefix("# ")
            continue
        script = "Latin" if language in SCRIPT_WORDS["Latin"] else "other"
        for text in texts[kept_back::2]:
            listed[script, kind] += 1
            told[script, kind] += detect_language(text) == language
    return {key: told[key] / listed[key] for key in listed}


@pytest.mark.parametrize("kept_back", [False, True])
def test_most_short_texts_and_nearly_all_sentences_are_told(kept_back: bool) -> None:
    share = share_told(kept_back=kept_back)
    assert share["Latin", "short"] >= 0.7
    assert share["Latin", "long"] >= 0.95
    assert share["other", "short"] >= 0.75
    assert share["other", "long"] >= 0.9


def test_frequent_words_are_one_word_each_and_letters_are_beyond_ascii() -> None:
    for languages in SCRIPT_WORDS.values():
        assert all(word == word.lower() for words in languages.values() for word in words.split())
    assert all(
        letter > "\x7f" for languages in SCRIPT_LETTERS.values() for text in languages.values() for letter in text
    )


def test_trigrams_are_in_groups_of_whole_ones() -> None:
    for language, groups in TRIGRAMS.items():
        joined = [group.partition(":")[2] for group in groups.split()]
        assert sum(map(len, joined)) == 3 * 1500, language


def test_only_the_beginning_of_a_text_is_looked_at() -> None:
    assert detect_language("x " * (TEXT_SAMPLE_CHARS // 2) + "der die und das ist nicht " * 1000) == "en"
    assert detect_language("x " * (TEXT_SAMPLE_CHARS // 2 - 20) + "der die und das ist nicht") == "de"


KNOWN = {language for _, language in SCRIPT_LANGUAGES if language}
KNOWN |= {
    language for table in (SCRIPT_LETTERS, SCRIPT_WORDS) for languages in table.values() for language in languages
}


@given(st.text(max_size=60))
def test_any_text_has_a_language_and_a_direction(text: str) -> None:
    assert detect_language(text) in KNOWN
    assert direction_of(text, detect_language(text)) in ("ltr", "rtl")
