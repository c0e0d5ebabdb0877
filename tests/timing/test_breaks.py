"""Kinds of characters, and where words end between them."""

from __future__ import annotations

import itertools

import pytest

from captionsync.timing import breaks
from captionsync.timing.breaks import ASK, BREAKS, KINDS, NO, PHRASE_KINDS, YES, PhraseModel, kind_of


@pytest.mark.parametrize(
    ("chars", "kind"),
    [
        ("aéЖعक한", breaks.LETTER),
        ("7٣", breaks.DIGIT),
        ("+=~\u00a0", breaks.OTHER),
        ("\u200d\u200e", breaks.FORMAT),
        ("🙂🇩❤", breaks.EMOJI),
        ("([「“", breaks.OPEN),
        (")].,!?”", breaks.CLOSE),
        ("。、」！", breaks.WIDE_CLOSE),
        ('"＂', breaks.QUOTE),
        ("—", breaks.DASH),
        ("-", breaks.HYPHEN),
        ("你あカ", breaks.CJK),
        ("ゃー", breaks.KANA_NS),
        ("ก", breaks.THAI),
        ("ຂក", breaks.UNSPACED),
        (" \n\t\u3000", breaks.SPACE),
        ("\u200b", breaks.ZERO),
    ],
)
def test_each_character_has_its_kind(chars: str, kind: int) -> None:
    assert {char: kind_of(char) for char in chars} == dict.fromkeys(chars, kind)


def test_only_scripts_without_spaces_ask_for_phrases() -> None:
    asking = {pair for pair in itertools.product(range(KINDS), repeat=2) if BREAKS[pair[0]][pair[1]] == ASK}
    assert asking
    assert all({before, after} & PHRASE_KINDS for before, after in asking)


def test_nothing_begins_with_a_closing_mark_and_nothing_ends_with_an_opening_one() -> None:
    for kind in range(KINDS):
        assert BREAKS[kind][breaks.CLOSE] == BREAKS[kind][breaks.WIDE_CLOSE] == BREAKS[kind][breaks.KANA_NS] == NO
        assert BREAKS[breaks.OPEN][kind] == NO


@pytest.mark.parametrize(
    ("pair", "answer"),
    [
        *(("ab", NO), ("a1", NO), ("3月", NO), (".a", NO)),
        *(("aก", YES), ("กa", YES), ("3ก", YES), ("。a", YES), ("🙂你", YES)),
        *(("a你", ASK), ("你a", ASK), ("你3", ASK), ("ខខ", ASK)),
    ],
)
def test_words_end_where_scripts_meet(pair: str, answer: int) -> None:
    assert BREAKS[kind_of(pair[0])][kind_of(pair[1])] == answer


@pytest.mark.parametrize(
    ("language", "before", "after", "ends"),
    [
        ("ja", "今日は", "天気が", True),
        ("ja", "今日", "は天気", False),
        ("th", "วันนี", "้อาก", False),
        ("ko", "韓國", "人", False),
        ("zh", "今天", "天气", True),
        ("km", "ខ្ញុំ", "ចង់", False),
    ],
)
def test_the_model_of_the_script_or_language_answers(language: str, before: str, after: str, ends: bool) -> None:
    assert PhraseModel(language).ends(before, after) is ends


def test_kana_make_any_text_japanese_and_only_the_rest_is_chinese() -> None:
    model = PhraseModel("en")
    assert model.is_chinese("今天", "天气")
    assert not model.is_chinese("今日", "は天気")
    assert not model.is_chinese("天", "ไทย")
    assert not PhraseModel("ja").is_chinese("今天", "天气")


@pytest.mark.parametrize(
    ("language", "before", "after", "parts"),
    [
        ("zh", "OK", "吗", True),
        ("zh", "唱", "O", True),
        ("zh", "T", "恤", False),
        ("ko", "國會", "에", False),
        ("en", "大統領", "이", False),
        ("en", "한", "國", False),
    ],
)
def test_a_single_letter_and_hangul_stay_with_han(language: str, before: str, after: str, parts: bool) -> None:
    assert PhraseModel(language).scripts_part(before, after) is parts
