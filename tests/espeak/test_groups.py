"""Phones are given to the words they belong to."""

from __future__ import annotations

from itertools import pairwise

import pytest

from captionsync.espeak.groups import Group, PhoneGrouper, core, split_counts, spoken_tokens, token_starts
from captionsync.espeak.protocol import EngineEvent
from captionsync.espeak.text import engine_text


def group(text: str, phones: str, samples: int | None = None, language: str = "en") -> list[Group]:
    """Group ``name@position`` items that are 1,000 samples long each; ``_`` is a pause."""
    grouper = PhoneGrouper(text, engine_text(text, language))
    groups = []
    items = phones.split()
    for index, item in enumerate(items):
        name, _, position = item.partition("@")
        event = EngineEvent("phone", int(position), 0, index * 1000, "" if name == "_" else name)
        groups += grouper.feed([EngineEvent("word", int(position), 1, index * 1000, ""), event])
    return groups + grouper.finish(len(items) * 1000 if samples is None else samples)


def said(groups: list[Group], text: str) -> list[tuple[str, str]]:
    return [(text[g.start : g.end], "".join(sound.ipa or "_" for sound in g.sounds)) for g in groups]


def assert_tiles(groups: list[Group], text: str, samples: int) -> None:
    assert groups[0].start == 0
    assert groups[-1].end == len(text)
    assert all(a.end == b.start for a, b in pairwise(groups))
    sounds = [sound for g in groups for sound in g.sounds]
    assert sounds[0].start == 0
    assert sounds[-1].end == samples
    assert all(a.end == b.start for a, b in pairwise(sounds))


def test_each_word_gets_its_phones_and_the_pause_after_it() -> None:
    text = "Hi, you there."
    groups = group(text, "h@0 aɪ@0 _@3 j@4 uː@4 ð@8 ɛ@8 _@14")
    assert said(groups, text) == [("Hi, ", "haɪ_"), ("you ", "juː"), ("there.", "ðɛ_")]
    assert_tiles(groups, text, 8000)


def test_positions_that_creep_stay_in_their_token() -> None:
    text = "1,234 x"
    assert said(group(text, "w@0 n@1 t@2 f@3 ɛ@6 k@6"), text) == [("1,234 ", "wntf"), ("x", "ɛk")]


def test_positions_that_spill_into_white_space_belong_to_the_token_before() -> None:
    text = "½ cup 汉 x"
    assert said(group(text, "ɐ@0 h@1 k@2 χ@6 n@7 ɛ@8", language="cmn"), text) == [
        ("½ ", "ɐh"), ("cup ", "k"), ("汉 ", "χn"), ("x", "ɛ"),
    ]  # fmt: skip


def test_positions_never_go_back() -> None:
    text = "one two"
    assert said(group(text, "w@0 t@4 n@1 u@4"), text) == [("one ", "w"), ("two", "tnu")]


def test_joined_words_are_one_group() -> None:
    text = "of the dog"
    assert said(group(text, "ʌ@0 v@0 ð@0 ə@0 d@7"), text) == [("of the ", "ʌvðə"), ("dog", "d")]


def test_what_comes_before_the_first_word_is_a_group_of_silence() -> None:
    text = "— x"
    groups = group(text, "_@0 _@0 ɛ@2")
    assert said(groups, text) == [("— ", "_"), ("x", "ɛ")]
    assert_tiles(groups, text, 3000)


def test_scripts_without_spaces_are_grouped_by_character() -> None:
    text = "我在Google工"
    assert said(group(text, "w@0 ts@1 ɡ@2 l@5 k@8", language="cmn"), text) == [
        ("我", "w"), ("在", "ts"), ("Google", "ɡl"), ("工", "k"),
    ]  # fmt: skip


def test_language_switches_and_modifiers_are_no_sounds() -> None:
    text = "мир"
    groups = group(text, "(en)@0 m@0 ʲ@0 ʲ@0 i@0 (ru)@0")
    assert said(groups, text) == [("мир", "_mʲi")]
    assert [sound.start for sound in groups[0].sounds] == [0, 1000, 4000]


def test_a_job_without_phones_is_silence() -> None:
    groups = group("★", "", samples=150)
    assert said(groups, "★") == [("★", "_")]
    assert group("", "", samples=0) == [Group(0, 0, ())]


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        ([0, 900, 900], [0, 600, 900]),  # takes a third of the longer one before
        ([0, 0, 900], [0, 300, 900]),  # or after
        ([0, 100, 900], [0, 366, 900]),
    ],
)
def test_sounds_without_length_get_some(starts: list[int], expected: list[int]) -> None:
    grouper = PhoneGrouper("abc", engine_text("abc", "en"))
    grouper.feed([EngineEvent("phone", 0, 0, start, "a") for start in starts])
    (only,) = grouper.finish(1200)
    assert [sound.start for sound in only.sounds] == expected


def test_text_helpers() -> None:
    assert token_starts(" a  bc\nd") == [1, 4, 7]
    assert core('"(isn\'t)."', 0, 10) == (2, 7)
    assert core("...", 0, 3) is None
    assert spoken_tokens("of — the 3", 0, 10) == [(0, 2), (5, 8), (9, 10)]


@pytest.mark.parametrize(
    ("total", "alone", "counts"),
    [(4, [2, 2], [2, 2]), (5, [2, 2], [3, 2]), (3, [2, 4], [1, 2]), (1, [2, 2], [1, 0]), (6, [1, 1, 2], [3, 1, 2])],
)
def test_joined_words_share_their_phones(total: int, alone: list[int], counts: list[int]) -> None:
    assert split_counts(total, alone) == counts


def test_words_that_the_engine_skips_belong_to_the_next_one_that_has_sounds() -> None:
    text = "내일은 비가 온다고 합니다."
    assert said(group(text, "n@11 p@11 o@11 h@11", language="ko"), text) == [(text, "npoh")]
    text = "* one two"
    assert said(group(text, "w@2 t@6"), text) == [("* ", ""), ("one ", "w"), ("two", "t")]
