"""Kana for the Japanese voice."""

from __future__ import annotations

import pytest

from captionsync.espeak.text import engine_text


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
