"""One voice for each run of a script."""

from __future__ import annotations

import pytest

from captionsync.espeak.scripts import is_unspaced, most_runs, script_of, script_runs


def runs(text: str, voice: str, *, reads_kanji: bool = False) -> list[tuple[str, str]]:
    return [(text[run.start : run.end], run.voice) for run in script_runs(text, voice, reads_kanji=reads_kanji)]


@pytest.mark.parametrize(
    ("text", "voice", "expected"),
    [
        ("Hello, world", "en-us", [("Hello, world", "en-us")]),
        ("", "en-us", []),
        ("...", "de", [("...", "de")]),
        ("I saw 北京 and Москва.", "en-us",
         [("I saw ", "en-us"), ("北京 ", "cmn"), ("and ", "en-us"), ("Москва.", "ru")]),
        ("Привет world", "ru", [("Привет world", "ru")]),
        ("Hello Київ", "en", [("Hello ", "en"), ("Київ", "uk")]),
        ("Здравей", "bg", [("Здравей", "bg")]),
        ("我用Google", "cmn", [("我用Google", "cmn")]),
        ("안녕 hi", "ko", [("안녕 hi", "ko")]),
        ("안녕 hi", "en+f3", [("안녕 ", "ko+f3"), ("hi", "en+f3")]),
        ("नमस्ते", "mr", [("नमस्ते", "mr")]),
        ("東京タワー", "ja", [("東京", "cmn"), ("タワー", "ja")]),
        ("これはTVです", "ja", [("これは", "ja"), ("TV", "en-us"), ("です", "ja")]),
        ("你好", "hak", [("你好", "cmn")]),
        ("你好", "yue", [("你好", "yue")]),
    ],
)  # fmt: skip
def test_text_is_cut_where_the_voice_cannot_read_on(text: str, voice: str, expected: list[tuple[str, str]]) -> None:
    assert runs(text, voice) == expected


def test_kanji_go_to_the_japanese_voice_when_it_gets_kana() -> None:
    assert runs("東京タワー", "ja", reads_kanji=True) == [("東京タワー", "ja")]
    assert runs("see 東京です", "en", reads_kanji=True) == [("see ", "en"), ("東京です", "ja")]
    assert runs("我爱の", "cmn", reads_kanji=True) == [("我爱", "cmn"), ("の", "ja")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Москва 5 apples", [("Москва ", "ru"), ("5 apples", "en")]),
        ("Москва 5 лет", [("Москва 5 лет", "ru")]),
        ("ok 5 Москва", [("ok 5 ", "en"), ("Москва", "ru")]),
        ("3年 ok", [("3年 ", "cmn"), ("ok", "en")]),
    ],
)
def test_numbers_go_with_their_token_or_the_main_voice(text: str, expected: list[tuple[str, str]]) -> None:
    assert runs(text, "en") == expected


@pytest.mark.parametrize(
    "text", ["aбм漢" * 75, "aб" * 150, "a б " * 75, "abcбвг漢字" * 30, "漢a" * 100 + "Москва" * 20]
)
@pytest.mark.parametrize("voice", ["en-us", "ja", "ru+f3"])
@pytest.mark.parametrize("most", [None, 20, 3, 1, 0])
def test_a_text_has_no_more_runs_than_it_may(text: str, voice: str, most: int | None) -> None:
    found = script_runs(text, voice, most=most)
    assert len(found) <= max(1, most_runs(len(text)) if most is None else most)
    assert "".join(text[run.start : run.end] for run in found) == text
    if most == 0:
        assert found[0].voice == voice


def test_the_shortest_foreign_runs_go_to_the_main_voice_first() -> None:
    text = "See б and 漢 and Москва now."
    assert runs(text, "en") == [
        ("See ", "en"), ("б ", "ru"), ("and ", "en"), ("漢 ", "cmn"), ("and ", "en"), ("Москва ", "ru"), ("now.", "en"),
    ]  # fmt: skip
    short = [(text[run.start : run.end], run.voice) for run in script_runs(text, "en", most=3)]
    assert short == [("See б and 漢 and ", "en"), ("Москва ", "ru"), ("now.", "en")]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("apple яблоко pear груша plum слива cherry вишня grape виноград melon дыня", "en-us"),
        ("これはTVとPCとDVDです。AIとIoTとVRの話。", "ja"),
        ("Slash/Слеш/スラッシュ", "en-us"),
    ],
)
def test_text_that_is_meant_to_be_heard_keeps_all_its_voices(text: str, voice: str) -> None:
    assert script_runs(text, voice) == script_runs(text, voice, most=len(text))


def test_scripts_are_known() -> None:
    assert [script_of(char) for char in "aßя汉かカ한ع1. \u0301"] == [
        "Latn", "Latn", "Cyrl", "Hani", "Kana", "Kana", "Hang", "Arab", "", "", "", "",
    ]  # fmt: skip
    assert is_unspaced("汉")
    assert is_unspaced("ก")
    assert not is_unspaced("한")
