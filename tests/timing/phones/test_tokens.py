"""Characters to tokens, and which of them begin one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from captionsync.timing.model import TimedChars
from captionsync.timing.phones.spoken import SpokenWord
from captionsync.timing.phones.tokens import MOST_TOKEN_CHARS, TokenAssembler, begins_token, cut_tokens, is_wide
from tests.timing.timed import CHAR_MS, cut, runs, timed


def tokens_of(
    chunks: Iterable[TimedChars], pronunciations: Mapping[int, tuple[str, ...]] | None = None
) -> list[SpokenWord]:
    assembler = TokenAssembler()
    return [word for chunk in chunks for word in assembler.feed([chunk], pronunciations or {})] + assembler.finish()


def texts(text: str) -> list[str]:
    return [word.text for word in tokens_of(runs([text]))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello world.", ["Hello", "world."]),
        ("  Hello,\n\tworld \u00a0!  ", ["Hello,", "world", "!"]),
        ("state-of-the-art — yes", ["state-of-the-art", "—", "yes"]),
        ("(a) “b” ‘c’", ["(a)", "“b”", "‘c’"]),
        ("f(x", ["f(x"]),
        ("", []),
        (" \n", []),
    ],
)
def test_white_space_parts_tokens_and_nothing_else_does(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("你好世界", ["你", "好", "世", "界"]),
        ("你好，世界。", ["你", "好，", "世", "界。"]),
        ("「はい」、そう", ["「は", "い」、", "そ", "う"]),
        ("きょう", ["きょ", "う"]),
        ("ラーメン", ["ラー", "メ", "ン"]),
        ("你“好”吗", ["你", "“好”", "吗"]),
        ("((好", ["((好"]),
        ("𠮷野家", ["𠮷", "野", "家"]),
    ],
)
def test_hanzi_kanji_and_kana_are_tokens_with_the_marks_that_go_with_them(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我用iPhone打电话", ["我", "用", "iPhone", "打", "电", "话"]),
        ("共3个", ["共", "3", "个"]),
        ("好，ok。好", ["好，", "ok。", "好"]),
        ("好：ok", ["好：", "ok"]),
        ("「ok」", ["「ok」"]),
        ("好（ok）", ["好", "（ok）"]),
        ("好!ok", ["好!ok"]),
        ("好-ok", ["好-ok"]),
    ],
)
def test_words_between_wide_characters_are_tokens_of_their_own(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("char", "wide"),
    [("你", True), ("の", True), ("ー", True), ("\u3400", True), ("\U00020000", True), ("\U0003134f", True),
     ("a", False), ("한", False), ("。", False), ("（", False), ("ก", False), ("🙂", False), (" ", False)],
)  # fmt: skip
def test_wide_characters_are_hanzi_kanji_and_kana(char: str, wide: bool) -> None:
    assert is_wide(char) == wide


def test_what_is_not_white_space_begins_a_token_at_the_start_and_after_white_space() -> None:
    for char in "a你「」ー、.":
        assert begins_token("", char)
        assert begins_token(" ", char)
        assert begins_token("\n", char)
    assert not begins_token("", " ")
    assert not begins_token("a", "\u3000")


def test_a_token_has_the_times_of_its_characters_and_of_the_space_after_it() -> None:
    first, second = tokens_of([timed("Hi you")])
    assert (first.text, first.char_start, first.starts_ms, first.ends_ms) == ("Hi", 0, (0, 100), (100, 200))
    assert first.space_start_ms == 200
    assert (second.char_start, second.starts_ms, second.space_start_ms) == (3, (300, 400, 500), None)


def test_the_first_of_several_spaces_ends_a_token() -> None:
    assert [word.space_start_ms for word in tokens_of([timed("Hi \n you ")])] == [200, 800]


def test_a_character_beside_a_character_has_no_space() -> None:
    assert [word.space_start_ms for word in tokens_of([timed("你好 吗")])] == [None, 200, None]


def test_a_token_has_the_phones_of_its_place_however_early_they_come() -> None:
    assembler = TokenAssembler()
    assert assembler.feed([], {3: ("j", "uː")}) == []
    assert [word.phones for word in assembler.feed([timed("Hi ")], {0: ("h", "aɪ")})] == [("h", "aɪ")]
    assert assembler.feed([timed("you", 3)], {}) == []
    assert [word.phones for word in assembler.finish()] == [("j", "uː")]


def test_phones_at_no_tokens_place_are_not_used() -> None:
    assert [word.phones for word in tokens_of([timed("Hi you")], {1: ("x",), 2: ("x",), 99: ("x",)})] == [(), ()]


def test_a_token_is_estimated_when_most_of_its_characters_are() -> None:
    chunks = [timed("ab"), timed("c de", 2, estimated=True), timed("f gh", 6)]
    assert [(word.text, word.estimated) for word in tokens_of(chunks)] == [("abc", False), ("def", True), ("gh", False)]


def test_text_that_was_taken_already_is_not_taken_again() -> None:
    chunks = [timed("Hello wo"), timed("wo", 6), timed("o world", 4), timed("Hel"), timed("d. Bye", 10)]
    assert [(word.text, word.char_start) for word in tokens_of(chunks)] == [("Hello", 0), ("world.", 6), ("Bye", 13)]


def test_text_may_begin_anywhere() -> None:
    assert [word.char_start for word in tokens_of([timed(" a bc", 1000)])] == [1001, 1003]


def test_what_has_begun_is_told_before_it_is_complete() -> None:
    assembler = TokenAssembler()
    assert assembler.begun is None
    assembler.feed([timed("Hi “y")], {})
    assert assembler.begun == ("“", 3 * CHAR_MS)
    assembler.feed([timed("o” ", 5)], {})
    assert assembler.begun is None
    assert assembler.finish() == []


def test_a_finished_token_is_given_once() -> None:
    assembler = TokenAssembler()
    assembler.feed([timed("Hi")], {})
    assert [word.text for word in assembler.finish()] == ["Hi"]
    assert assembler.finish() == []


MIXED = st.text(st.sampled_from("ab1 \n你のー「」、。(-'“🙂\u0301\u200bé"), max_size=40)


@given(MIXED, st.lists(st.integers(0, 60), max_size=10), st.booleans())
@example("「は い」ok（é) ー", list(range(12)), True)
def test_any_cut_gives_the_same_tokens(text: str, places: list[int], repeated: bool) -> None:
    whole = tokens_of([timed(text)])
    chunks = runs(cut(text, places))
    if repeated:
        chunks = [chunk for pair in zip(chunks, chunks, strict=True) for chunk in pair]
    assert tokens_of(chunks) == whole


@given(st.one_of(MIXED, st.text(max_size=40)))
def test_tokens_are_the_text_without_its_white_space_and_begin_where_tokens_begin(text: str) -> None:
    words = tokens_of([timed(text)])
    assert "".join(word.text for word in words) == "".join(text.split())
    starts = [i for i, char in enumerate(text) if begins_token(text[i - 1] if i else "", char)]
    assert [word.char_start for word in words] == starts
    for word in words:
        assert text.startswith(word.text, word.char_start)
        assert len(word.starts_ms) == len(word.ends_ms) == len(word.text)
        assert word.starts_ms[0] == word.char_start * CHAR_MS


LONG = "ab " + "c" * (2 * MOST_TOKEN_CHARS + 5) + " " + "d" * MOST_TOKEN_CHARS + " ef"


@given(st.lists(st.integers(0, len(LONG)), max_size=6))
def test_a_token_that_is_too_long_is_several_however_it_comes(places: list[int]) -> None:
    words = tokens_of(runs(cut(LONG, places)))
    assert [len(word.text) for word in words] == [2, MOST_TOKEN_CHARS, MOST_TOKEN_CHARS, 5, MOST_TOKEN_CHARS, 2]
    starts = [at for at, char in enumerate(LONG) if begins_token(LONG[at - 1 : at], char)]
    assert cut_tokens(LONG, starts)[0] == [word.char_start for word in words]


def test_only_places_inside_a_long_token_are_cuts() -> None:
    assert cut_tokens("ab cd", [0, 3]) == ([0, 3], set())
    starts, cuts = cut_tokens("x" * (MOST_TOKEN_CHARS + 1) + " y", [0, MOST_TOKEN_CHARS + 2])
    assert (starts, cuts) == ([0, MOST_TOKEN_CHARS, MOST_TOKEN_CHARS + 2], {MOST_TOKEN_CHARS})
