from __future__ import annotations

import re
from itertools import pairwise

import pytest

from captionsync.errors import InputError
from captionsync.timing.captions.lines import (
    RANGES,
    CueRules,
    begins_line,
    continues,
    display_width,
    ends_clause,
    goes_on,
    is_light,
    may_break_before,
    rules_for,
)
from captionsync.timing.model import Word


def word(text: str, after: str = " ") -> Word:
    return Word(0, text, after, 0, 100, 0, len(text), 0, len(text))


@pytest.mark.parametrize(
    ("language", "chars", "cells"),
    [
        ("en", 42, 42),
        ("de-AT", 42, 42),
        ("zh-Hans", 16, 32),
        ("ja", 13, 26),
        ("ko", 16, 32),
        ("th", 35, 35),
        ("xx", 42, 42),
    ],
)
def test_each_language_has_its_line_length(language: str, chars: int, cells: int) -> None:
    rules = rules_for(language)
    assert (rules.max_chars_per_line, rules.line_cells, rules.max_lines) == (chars, cells, 2)


def test_limits_that_are_given_replace_those_of_the_language() -> None:
    given = {"max_chars_per_line": 20, "max_lines": 1, "max_cue_ms": 3000, "pause_ms": 300, "extend_ms": 0}
    assert rules_for("ja", **given) == CueRules(**given, half_width=True, reading_cells=8)
    assert rules_for("pl", max_lines=None) == CueRules()


@pytest.mark.parametrize("name", RANGES)
def test_a_limit_out_of_its_range_is_refused(name: str) -> None:
    for value in (RANGES[name][0] - 1, RANGES[name][1] + 1):
        with pytest.raises(InputError, match=name):
            rules_for("en", **{name: value})
    for value in RANGES[name]:
        assert getattr(rules_for("en", **{name: value}), name) == value


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("café", 4),
        ("cafe\u0301 ok", 7),
        ("العَرَبِيَّة", 7),
        ("สวัสดีครับ", 7),
        ("नमस्ते", 3),
        ("你好，世界。", 12),
        ("ｱｲｳ", 3),
        ("안녕 ok", 7),
        ("👨‍👩‍👧", 2),
        ("❤️", 2),
        ("🇩🇪", 2),
        ("a  \n\tb", 3),
        ("a\u3000b", 4),
        ("a\u00a0\u00a0b", 4),
        ("\u200eab\u200f", 2),
        ("\u0301", 0),
        (" \u0301", 1),
        ("a \nb", 3),
    ],
)
def test_width_counts_what_is_seen(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize(
    ("prev", "text", "expected"),
    [
        ("mot", "!", False),
        ("mot", "»", False),
        ("mot", "?!", False),
        ("word", "—", False),
        ("word", "-", False),
        ("«", "Oui", False),
        ("¿", "Que", False),
        ("word", "next", True),
        ("word", "(next)", True),
        ("word", "—next", True),
        ("word", "🎉", True),
        ("mot", ":", False),
        ("mot", ";", False),
        ("!", "»", False),
        ("mot", "».", False),
        ("mot", '?"', False),
        ("mot", "!”", False),
        ("que", "«", True),
        ("»", "et", True),
        ('"«', "Oui", False),
        ("है", "।", False),
        ("ខ្ញុំ", "។", False),
        ("เด็ก", "ๆ", False),
        ("ซื้อของ", "ฯลฯ", False),
        ("ຊ້າ", "ໆ", False),
        ("ក្មេង", "ៗ", False),
        ("ๆ", "มาก", True),
        ("50", "€", False),
        ("50", "€.", False),
        ("50", "%", False),
        ("€", "par", True),
        ("$", "50", False),
        ("№", "5", False),
        ("costs", "$50", True),
        ("2", "$50", True),
        ("¿", "5", False),
        ('"', "word", True),
    ],
)
def test_lines_neither_begin_with_closing_nor_end_with_opening_marks(prev: str, text: str, expected: bool) -> None:
    assert may_break_before(word(text), word(prev)) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Il|crie|« Bonjour ! »|et|part.",
        "Il|a|dit :|« Non » ;|elle,|« Si ! ».",
        "50 %|des|gens,|12 €|le|litre…|« Vrai ? »,|dit-il.",
        "Hier|«\u202fBonjour\u202f!\u202f»|et|là",
        "Он|крикнул|« Привет ! »|и|ушёл.",
        "Das|kostet|50 €|bzw.|3 %|mehr.",
        "Dijo|¿ Qué ?|y|¡ Hola !",
        "वह|गया ।|फिर|आया ।",
        "เด็ก ๆ|ชอบ|ของเล่น ฯลฯ",
    ],
)
def test_spaced_punctuation_stays_with_its_word(text: str) -> None:
    tokens = re.split("[ |]", text)
    breaks = [may_break_before(word(token), word(prev)) for prev, token in pairwise(tokens)]
    assert breaks == [space == "|" for space in re.findall("[ |]", text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("so,", True), ("end.", True), ("what?”", True), ("(yes)", True), ("好，", True), ("。", True), ("」", True),
     ("dogs'", False), ("dogs’", False), ("word", False), ("50%", False), ("wait—", True),
     ("'", False), ("no.'", True), ("list:", True)],
)  # fmt: skip
def test_what_ends_a_clause(text: str, expected: bool) -> None:
    assert ends_clause(word(text)) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [("the", "en", True), ("(The", "en-GB", True), ("Dr.", "en", True), ("house", "en", False), ("end.", "en", False),
     ("und", "de", True), ("und", "en", False), ("z.B.", "de", True), ("the", "zz", False)],
)  # fmt: skip
def test_light_words_lean_on_the_next(text: str, language: str, expected: bool) -> None:
    assert is_light(word(text), language) is expected


@pytest.mark.parametrize(
    ("prev", "after", "text", "expected"),
    [
        ("https://example.com/ever?", "", "with=query", True),
        ("Donaudampf", "", "schiff", True),
        ("end.", " ", "Next", False),
        ("好。", "", "是", False),
        ("OK！", "", "Next", False),
        ("iPhone", "", "打", False),
        ("wait—", "", "what", False),
        ("great!", "", "🎉", False),
    ],
)
def test_pieces_of_a_token_are_told_from_words_of_scripts_without_spaces(
    prev: str, after: str, text: str, expected: bool
) -> None:
    assert continues(word(text), word(prev, after)) is expected


@pytest.mark.parametrize(
    ("text", "after", "expected"),
    [("x" * 30, "", True), ("x" * 30, " ", False), ("x" * 29, "", False), ("x" * 29 + "/", "", False),
     ("สวัสดี" * 10, "", False)],
)  # fmt: skip
def test_a_word_cut_between_letters_goes_on(text: str, after: str, expected: bool) -> None:
    assert goes_on(word(text, after)) is expected


@pytest.mark.parametrize(
    ("prev", "after", "text", "expected"),
    [
        ("end.", "\n", "Next", True),
        ("verse,", "\n", "next", True),
        ("wrapped", "\n", "paragraph", False),
        ("wrapped", "\n", "1999", False),
        ("title", "\n", "1.", True),
        ("title", "\n", "2)", True),
        ("item", "\n", "-", True),
        ("end.", " ", "Next", False),
    ],
)
def test_lines_of_verses_and_lists_are_kept(prev: str, after: str, text: str, expected: bool) -> None:
    assert begins_line(word(text), word(prev, after)) is expected
