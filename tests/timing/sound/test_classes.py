"""Phones as classes of sound."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.phoneset import split_phone
from captionsync.timing.sound.classes import CLASSES, SILENCE, classes_of
from tests.examples import examples

ENGINE_PHONES = (Path(__file__).parent.parent.parent / "data" / "phones.txt").read_text("utf-8").splitlines()
"""Every phone name that espeak-ng gives over all its voices."""
NO_SOUND = {"ʰcFʀ"}
"""A mnemonic of the French table that leaks out as a name; no text makes it."""
MARKS = "ːˑʰʲʷˠˤⁿ\u0303\u0325\u0329\u032a\u0361ˈˌ˥˩"


def names(ipa: str) -> str:
    return " ".join(CLASSES[number] for number in classes_of(ipa))


def test_every_phone_of_the_engine_has_classes_of_its_own() -> None:
    schwas = set("əɐʌɜɚɝɘɞᵊ")
    unknown = {
        name for name in ENGINE_PHONES for part in split_phone(name) if names(part) == "ə" and not schwas & set(part)
    }
    assert unknown == NO_SOUND


def test_only_tones_and_lengths_of_the_engine_have_no_class() -> None:
    silent = {name.lstrip("ˈ") for name in ENGINE_PHONES if not any(map(classes_of, split_phone(name)))}
    assert silent == {*"12459?ː", "2ː", "4ː", "5ː", "9ː", "", "\u0303"}


@pytest.mark.parametrize(
    ("ipa", "expected"),
    [
        ("aɪ", "a ɪ"),
        ("oʊ", "o ʊ"),
        ("tʃ", "t ʃ"),
        ("t͡s", "t s"),
        ("dʐ", "d ʒ"),
        ("ʤ", "d ʒ"),
        ("ʦ", "t s"),
        ("p", "p"),
        ("ç", "x"),
        ("c\u0327", "x"),
        ("c", "k"),
        ("ã", "a"),
        ("ɚ", "ə"),
        ("ʉ", "u"),
        ("ᵐ", "m"),
        ("ᵐb", "b"),
        ("S", "ʃ"),
        ("日", "ə"),
        ("ː", ""),
        ("2", ""),
    ],
)
def test_a_phone_has_the_classes_of_its_letters(ipa: str, expected: str) -> None:
    assert names(ipa) == expected


def test_silence_is_a_class_and_classes_have_different_names() -> None:
    assert classes_of("") == (SILENCE,)
    assert CLASSES[SILENCE] == ""
    assert len(set(CLASSES)) == len(CLASSES) == 39


@examples(100)
@given(st.sampled_from([*CLASSES[1:], "aɪ", "tʃ", "ç"]), st.text(MARKS, max_size=4), st.text("ˈˌ", max_size=1))
def test_marks_change_nothing(ipa: str, after: str, before: str) -> None:
    assert classes_of(before + ipa + after) == classes_of(ipa)


@examples(200)
@given(st.text(max_size=6))
def test_any_text_has_classes_that_exist(ipa: str) -> None:
    assert all(0 <= number < len(CLASSES) for number in classes_of(ipa))
    if any(char.isalpha() and char not in "ː" for char in ipa.replace("ˑ", "")) and ipa.isascii():
        assert classes_of(ipa)
