"""Compounds are taken apart, single sounds are left alone."""

from __future__ import annotations

import pytest

from captionsync.timing.phoneset import split_phone


@pytest.mark.parametrize(
    ("ipa", "parts"),
    [
        ("", ()),
        ("ˈoːɹ", ("oː", "ɹ")),
        ("əl", ("ə", "l")),
        ("aɪɚ", ("aɪ", "ɚ")),
        ("aɪʊ", ("aɪ", "ʊ")),
        ("iə", ("i", "ə")),
        ("n\u0329", ("ə", "n")),
        ("aʊ", ("aʊ",)),
        ("ɐ\u0303ʊ\u0303", ("ɐ\u0303ʊ\u0303",)),
        ("aːɪ", ("aːɪ",)),
        ("tʃʰ", ("tʃʰ",)),
        ("ʈ\u0361ʂ", ("ʈʂ",)),
        ("\u00e7", ("\u00e7",)),
        ("a\u0303", ("\u00e3",)),
    ],
)
def test_each_sound_stands_by_itself(ipa: str, parts: tuple[str, ...]) -> None:
    assert split_phone(ipa) == parts
