"""Placing Open JTalk's morphemes in the text they come from."""

from __future__ import annotations

import pytest

from captionsync.espeak.japanese import place_readings


@pytest.mark.parametrize(
    ("text", "morphemes", "readings"),
    [
        ("今日は。", [("今日", "キョー"), ("は", "ワ"), ("。", "、")], [(0, 2, "キョー"), (2, 3, "ワ")]),
        ("行きました", [("行き", "イキ"), ("まし", "マシ’"), ("た", "タ")],
         [(0, 2, "イキ"), (2, 4, "マシ"), (4, 5, "タ")]),
        ("Google と", [("Ｇｏｏｇｌｅ", "グーグル"), ("と", "ト")], [(0, 6, "グーグル"), (7, 8, "ト")]),
        ("3年前", [("三", "サン"), ("年", "ネン"), ("前", "マエ")], [(0, 1, "サン"), (1, 2, "ネン"), (2, 3, "マエ")]),
        ("12と三", [("十", "ジュー"), ("二", "ニ"), ("と", "ト"), ("三", "サン")],
         [(0, 2, "ジューニ"), (2, 3, "ト"), (3, 4, "サン")]),
        ("あ9", [("あ", "ア"), ("九", "キュー")], [(0, 1, "ア"), (1, 2, "キュー")]),
        ("", [("a", "ア")], []),
    ],
)  # fmt: skip
def test_morphemes_are_found_again(
    text: str, morphemes: list[tuple[str, str]], readings: list[tuple[int, int, str]]
) -> None:
    assert place_readings(text, morphemes) == readings


def test_readings_never_overlap_or_leave_the_text() -> None:
    text = "3年前の12月に、Tokyoで会った人々は1人。"
    morphemes = [(char, "カ") for char in "三年前の十二月にＴｏｋｙｏで会った人々は一人。"]
    place = 0
    for start, end, kana in place_readings(text, morphemes):
        assert place <= start < end <= len(text)
        assert kana
        place = end
