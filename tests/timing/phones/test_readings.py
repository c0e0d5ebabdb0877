"""Sounds that a spelling hides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.phones.readings import mute_signs, pinyin_phones, share_phones, with_short_vowels
from captionsync.timing.phoneset import split_phone
from captionsync.timing.tables.pinyin import BUZZED, FINALS, INITIALS, SPELLED
from captionsync.timing.tables.spelling import phone_class, phone_key


@pytest.mark.parametrize(
    ("syllable", "expected"),
    [
        ("ma", "m a"), ("zhong", "tʂ u ŋ"), ("guo", "k w o"), ("ni", "n i"), ("hao", "x au"), ("shuang", "ʂ w a ŋ"),
        ("de", "t ɤ"), ("tian", "tʰ j ɛ n"), ("dui", "t w ei"), ("liu", "l j ou"), ("qiong", "tɕʰ j u ŋ"),
    ],
)  # fmt: skip
def test_a_syllable_is_an_initial_and_a_final(syllable: str, expected: str) -> None:
    assert " ".join(pinyin_phones(syllable)) == expected


@pytest.mark.parametrize(
    ("syllable", "expected"), [("a", "a"), ("er", "ə ɻ"), ("ai", "ai"), ("ang", "a ŋ"), ("n", "ə n"), ("m", "m")]
)
def test_a_syllable_may_be_a_final_alone(syllable: str, expected: str) -> None:
    assert " ".join(pinyin_phones(syllable)) == expected


@pytest.mark.parametrize(
    ("syllable", "expected"),
    [("wo", "w o"), ("yi", "i"), ("you", "j ou"), ("wen", "w ə n"), ("yu", "y"), ("yuan", "ɥ ɛ n"), ("wu", "u")],
)
def test_y_and_w_are_letters_of_the_final(syllable: str, expected: str) -> None:
    assert " ".join(pinyin_phones(syllable)) == expected


@pytest.mark.parametrize(
    ("syllable", "vowel"), [("zhi", "ɨ"), ("shi", "ɨ"), ("ri", "ɨ"), ("si", "ɨ"), ("ji", "i"), ("li", "i")]
)
def test_i_is_buzzed_after_the_sounds_that_buzz(syllable: str, vowel: str) -> None:
    assert pinyin_phones(syllable)[-1] == vowel


@pytest.mark.parametrize("syllable", ["ju", "qu", "xu", "lü", "nü", "lv", "lu:"])
def test_u_is_rounded_in_front_after_j_q_x_and_where_it_has_dots(syllable: str) -> None:
    assert pinyin_phones(syllable)[-1] == "y"
    assert pinyin_phones("lu")[-1] == "u"


def test_o_after_a_lip_sound_has_no_glide() -> None:
    assert [" ".join(pinyin_phones(s)) for s in ("bo", "po", "mo", "fo")] == ["p o", "pʰ o", "m o", "f o"]


def test_capital_letters_are_read_the_same() -> None:
    assert pinyin_phones("ZHONG") == pinyin_phones("Zhong") == pinyin_phones("zhong")


@pytest.mark.parametrize("text", ["", "x", "zh", "hello", "你", "ma1", "1", "!", " ", "mama", "\0", "ﬀ", "b" * 5000])
def test_what_is_no_syllable_has_no_phones(text: str) -> None:
    assert pinyin_phones(text) == ()


def test_every_syllable_has_single_phones_and_one_vowel_or_is_a_hum() -> None:
    joined = [initial + final for initial in INITIALS for final in FINALS]
    read = {text: pinyin_phones(text) for text in [*SPELLED, *(initial + "i" for initial in BUZZED), *joined]}
    assert all(read[text] for text in SPELLED)
    assert sum(1 for phones in read.values() if phones) > 800
    for text, phones in read.items():
        assert all(split_phone(phone) == (phone,) for phone in phones), text
        vowels = sum(phone_class(phone_key(phone)).vowel for phone in phones)
        assert vowels == 1 or phones[-1:] in ((), ("m",)), text


@pytest.mark.parametrize(
    ("phones", "expected"),
    [
        ("k t b", "k a t b"),
        ("m ħ m d", "m a ħ m a d"),
        ("k i t aː b", "k i t aː b"),
        ("ʃ l o m", "ʃ a l o m"),
        ("b a n t", "b a n t"),
        ("b i n t s", "b i n t a s"),
        ("t", "t"),
        ("a", "a"),
        ("", ""),
    ],
)
def test_a_vowel_stands_where_a_syllable_would_begin_without_one(phones: str, expected: str) -> None:
    assert " ".join(with_short_vowels(phones.split())) == expected


PHONES = st.lists(st.sampled_from(["k", "t", "b", "ʃ", "m", "ħ", "a", "iː", "u", "eɪ"]), max_size=20)


@given(PHONES)
def test_short_vowels_are_only_added_and_no_three_consonants_are_left_in_a_row(phones: list[str]) -> None:
    out = with_short_vowels(phones)
    rest = iter(out)
    assert all(phone in rest for phone in phones)
    consonants = "".join("v" if phone_class(phone_key(phone)).vowel else "c" for phone in out)
    assert "ccc" not in consonants
    if len(phones) > 1:
        assert not consonants.startswith("cc")


@pytest.mark.parametrize(
    ("phones", "count", "expected"),
    [
        ("n i h o ŋ ɡ o", 3, ["n i", "h o", "ŋ ɡ o"]),
        ("n i h o n", 2, ["n i", "h o n"]),
        ("n i h o ŋ ɡ o", 2, ["n i", "h o ŋ ɡ o"]),
        ("s a m ɯ ɾ a i", 1, ["s a m ɯ ɾ a i"]),
        ("a i", 2, ["a", "i"]),
        ("k a", 2, ["k", "a"]),
        ("a", 3, ["", "", "a"]),
        ("", 2, ["", ""]),
    ],
)
def test_a_reading_is_shared_by_syllables_while_there_are_enough(phones: str, count: int, expected: list[str]) -> None:
    assert [" ".join(part) for part in share_phones(phones.split(), count)] == expected


@given(PHONES, st.integers(1, 30))
def test_sharing_loses_no_phone_and_keeps_their_order(phones: list[str], count: int) -> None:
    parts = share_phones(phones, count)
    assert len(parts) == count
    assert [phone for part in parts for phone in part] == phones
    if len(phones) >= count:
        assert all(parts)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("**Note:** _keep_ `calm`", "Note: keep calm"),
        ("# Title", " Title"),
        ("#1 and #tag", "#1 and #tag"),
        ("2*3, 2^3, 7_000", "2*3, 2^3, 7_000"),
        ("pizza🍕 👍🏽 👨\u200d👩\u200d👧 ❤\ufe0f 🇩🇪", "pizza    "),
        (":-) --- ...", "  "),
        ("a & b + c = 5 %", "a & b + c = 5 %"),
        ("• item → next", " item  next"),
        ("1\ufe0f\u20e32\ufe0f\u20e33 1🙂2 yes😀no a↔b my_var", "1 2 3 1 2 yes no a b my var"),
        ("un*believ*able, नमस्🙏ते", "unbelievable, नमस्ते"),
        ("C# <= && ++ a * b", "C# <= && ++ a  b"),
        ("അവന്\u200d ക്\u200dഷ", "അവന്\u200d ക്\u200dഷ"),
        ("C++, and/or, don't, well-known!", "C++, and/or, don't, well-known!"),
        ("你好——世界。", "你好——世界。"),
    ],
)
def test_signs_that_voices_pass_over_are_mute_and_offsets_stay(text: str, read: str) -> None:
    muted = mute_signs(text)
    assert len(muted) == len(text)
    assert muted.replace("\u200b", "") == read


@given(st.text(max_size=40))
def test_no_letter_or_digit_is_ever_mute(text: str) -> None:
    muted = mute_signs(text)
    assert len(muted) == len(text)
    for before, after in zip(text, muted, strict=True):
        assert after in (before, "\u200b", " ")
        assert after == before or not before.isalnum()
