"""Phone names become plain IPA."""

from __future__ import annotations

import pytest

from captionsync.espeak.phones import clean_phone, continues_phone


@pytest.mark.parametrize(
    ("name", "ipa"),
    [
        ("", ""),
        ("ˈoʊ", "oʊ"),
        ("ˌɔːɹ", "ɔːɹ"),
        ("tʃ", "tʃ"),
        ("(en)", None),
        ("(cmn-latn-pinyin)", None),
        ("ˈ", None),
        ("1", None),
        ("ˈʔu", "u"),
        ("ʔ", "ʔ"),
        ("?a", "a"),
        ("s.", "ʂ"),
        ("ˈi.", "ɨ"),
        ("ˈonɡ", "oŋ"),
        ("tɕh", "tɕʰ"),
        ("k`", "k"),
        ("t[", "t"),
        ("dZ", "dʒ"),
        ("g", "ɡ"),
        ("a\u0303", "ã"),
        ("ʲ", "ʲ"),
        ("aanɡ", "aːŋ"),
        ("eoi", "ɵy"),
        ("ky", "tɕ"),
        ("ʰl", "l"),
        ("ˈaɪʊ\ufffd", "aɪʊ"),
    ],
)
def test_names_are_cleaned(name: str, ipa: str | None) -> None:
    assert clean_phone(name) == ipa


@pytest.mark.parametrize(
    ("name", "language", "ipa"),
    [
        ("ˈy", "ru", "ɨ"), ("ɵ", "ru", "o"), ("y", "sv", "y"), ("yə", "vi", "ɨə"), ("c", "vi", "c"),
        ("y", "pt-br", "ɪ"), ("cʰ", "hi", "tʃʰ"), ("ɟ", "hi", "dʒ"), ("c", "cs", "c"), ("ç", "id", "ʃ"),
        ("ç", "de", "ç"),
    ],
)  # fmt: skip
def test_a_voice_that_writes_a_sound_with_anothers_sign_is_understood(name: str, language: str, ipa: str) -> None:
    assert clean_phone(name, language) == ipa


def test_modifiers_continue_the_phone_before() -> None:
    assert continues_phone("ʲ")
    assert continues_phone("ː")
    assert not continues_phone("rʲ")
    assert not continues_phone("")
