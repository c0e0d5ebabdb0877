"""Kana: for the Japanese voice, and as phones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from captionsync.espeak.kana import kana_phones, morae, syllables
from captionsync.espeak.text import engine_text
from captionsync.timing.phoneset import split_phone
from captionsync.timing.tables.spelling import phone_class, phone_key

KANA = "".join(chr(code) for code in range(0x3041, 0x30FF)) + "ーㇰ、 a"


@pytest.mark.parametrize(
    ("original", "written"),
    [
        ("トーキョー", "トオキョオ"),
        ("らーめん", "らアめん"),
        ("えー〜", "えエエ"),
        ("ーあ", " あ"),
        ("ファ ティ ヴァ", "ファ ティ ヴァ"),
        ("あぁ ァ", "ああ ア"),
        ("三ヶ月", "三カ月"),
        ("こゝろ", "こころ"),
        ("すゞき", "すずき"),
        ("ゝ", " "),
        ("ゞ", " "),
        ("ア・イ", "ア イ"),
        ("ア—イ", "ア イ"),
        ("ㇰ", "ク"),
    ],
)
def test_kana_are_written_as_the_voice_reads_them(original: str, written: str) -> None:
    assert engine_text(original, "ja").text == written


@pytest.mark.parametrize(
    ("kana", "phones"),
    [
        ("さしすせそ", "s a|ɕ i|s ɯᵝ|s e|s o"),
        ("ざじずぜぞぢづ", "z a|dʑ i|z ɯᵝ|z e|z o|dʑ i|z ɯᵝ"),
        ("たちつてと", "t a|tɕ i|ts ɯᵝ|t e|t o"),
        ("はひふへほ", "h a|ç i|ɸ ɯᵝ|h e|h o"),
        ("やゆよわを", "j a|j ɯᵝ|j o|w a|o"),
        ("きゃしゅちょにゃひゅりょ", "kʲ a|ɕ ɯᵝ|tɕ o|ɲ a|ç ɯᵝ|ɾʲ o"),
        ("ティトゥデュファウィヴェシェツァクァイェ", "t i|t ɯᵝ|dʲ ɯᵝ|ɸ a|w i|v e|ɕ e|ts a|k w a|j e"),
        ("さんぽ", "s a|m|p o"),
        ("けんか", "k e|ŋ|k a"),
        ("おんな", "o|n|n a"),
        ("ほんや", "h o|ɴ|j a"),
        ("ほん", "h o|ɴ"),
        ("いっぱい", "i|p|p a|i"),
        ("いっしょ", "i|ɕ|ɕ o"),
        ("まっちゃ", "m a|t|tɕ a"),
        ("あっ", "a|ʔ"),
        ("あっ、か", "a|ʔ|k a"),
    ],
)
def test_kana_stand_for_their_phones(kana: str, phones: str) -> None:
    assert "|".join(" ".join(mora) for _, mora in kana_phones(kana)) == phones


def test_each_mora_has_its_place() -> None:
    assert [place for place, _ in kana_phones("きょう、キッテ")] == [0, 2, 4, 5, 6]


def test_morae_and_syllables() -> None:
    assert morae("トーキョーガッコウ") == ["ト", "ー", "キョ", "ー", "ガ", "ッ", "コ", "ウ"]
    assert syllables("トーキョーガッコウセンカイチイ") == [
        "トー",
        "キョー",
        "ガッ",
        "コ",
        "ウ",
        "セン",
        "カイ",
        "チ",
        "イ",
    ]


@settings(deadline=None)
@given(st.text(KANA, max_size=12))
def test_any_kana_have_single_phones_and_at_most_one_vowel(text: str) -> None:
    written = engine_text(text, "ja").text
    places = [place for place, _ in kana_phones(written)]
    assert places == sorted(set(places))
    for _, phones in kana_phones(written):
        assert phones
        assert all(split_phone(phone) == (phone,) for phone in phones)
        assert sum(phone_class(phone_key(phone)).vowel for phone in phones) <= 1
    raw = "".join(char for char in text if "ァ" <= char <= "ヺ" or char == "ー")
    assert "".join(morae(raw)) == "".join(syllables(raw)) == raw
