"""Text written for the engine, with its offset map."""

from __future__ import annotations

import pytest

from captionsync.espeak.text import engine_text, is_emoji, is_spoken


@pytest.mark.parametrize(
    ("original", "written"),
    [
        ("plain words, 3.14!", "plain words, 3.14!"),
        ("“Quoted” it’s", '"Quoted" it\'s'),
        ("ﬁne ﬀ", "fine ff"),
        ("ＡＢＣ", "ABC"),
        ("𝐇𝐢", "Hi"),
        ("½ cup", "½ cup"),
        ("x² y™", "x² y™"),
        ("Ⅳ ②", "IV 2"),
        ("so\u00adft a\u200bb", "soft ab"),
        ("a\x00b\tc", "a b c"),
        ("x \ud800 y", "x   y"),
        ("\ue000", " "),
        ("1️⃣", "1"),
        ("🇩🇪", "  "),
        ("ភាសា", "    "),
        ("٣ ३", "3 3"),
        ("𠀀", " "),
        ("ǆ", "dž"),
        ("a\u2028b", "a b"),
    ],
)
def test_what_the_engine_would_misread_is_written_plainly(original: str, written: str) -> None:
    assert engine_text(original, "en-us").text == written


@pytest.mark.parametrize(
    ("original", "written"),
    [
        ("a😀b", "a b"),
        ("👩\u200d👩\u200d👧 x", "    x"),
        ("👍🏽👍", "  "),
        ("❤️\u200d🔥!", "  !"),
        ("⏰ 🇩🇪", "    "),
    ],
)
def test_emoji_are_not_read(original: str, written: str) -> None:
    assert engine_text(original, "en").text == written


@pytest.mark.parametrize(
    ("original", "language", "written"),
    [
        ("a < b", "en-us", "a  less than  b"),
        ("3<5", "en", "3 less than 5"),
        ("3 >= 5", "de", "3  größer als = 5"),
        ("x > y", "cmn", "x  大于  y"),
        ("a < b", "sw", "a   b"),
        ("<b>bold</b>", "en", " b bold /b "),
        ("> quoted", "en", "  quoted"),
    ],
)
def test_angle_brackets_are_words_only_where_they_compare(original: str, language: str, written: str) -> None:
    assert engine_text(original, language).text == written


def test_every_written_character_knows_its_source() -> None:
    original = "ﬁ “x” 😀\u00ad<½y"
    engine = engine_text(original, "en")
    assert len(engine.sources) == len(engine.text)
    assert list(engine.sources) == sorted(engine.sources)
    assert all(0 <= source < len(original) for source in engine.sources)
    assert engine.text[:2] == "fi"
    assert engine.sources[:2] == (0, 0)
    assert engine.sources[engine.text.index("y")] == original.index("y")


def test_mandarin_syllables_that_the_voice_spells_get_a_sound_alike() -> None:
    assert engine_text("兄弟", "cmn").text == "希用弟"
    assert engine_text("兄弟", "yue").text == "兄弟"
    assert engine_text("人々", "cmn").text == "人人"
    assert engine_text("々", "cmn").text == " "


def test_readings_replace_what_they_cover() -> None:
    engine = engine_text("今日は晴れ", "ja", [(0, 2, "キョウ"), (2, 3, "ワ")])
    assert engine.text == "キョウワ晴れ"
    assert engine.sources == (0, 0, 1, 2, 3, 4)


def test_pictographs_and_spoken_characters_are_told_apart() -> None:
    assert is_emoji("😀")
    assert is_emoji("⏰")
    assert is_emoji("🇩")
    assert not is_emoji("a")
    assert all(map(is_spoken, "aß汉1½€%&\u0301"))
    assert not any(map(is_spoken, " .,—“”😀"))


def test_endless_words_are_cut_so_that_the_engine_drops_nothing() -> None:
    engine = engine_text("x" * 120 + " y", "en")
    assert engine.text == f"{'x' * 50} {'x' * 50} {'x' * 20} y"
    assert engine.sources[49:53] == (49, 50, 50, 51)
    assert engine_text("汉" * 60, "cmn").text == "汉" * 60
