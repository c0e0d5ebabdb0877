"""Text that is known ahead decides where words end, however its characters arrive."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from captionsync.timing.captions.known import KEPT_BEHIND, LONGEST_STRETCH, KnownText
from captionsync.timing.captions.segments import word_ends
from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.model import Word
from captionsync.timing.text import graphemes
from tests.examples import examples
from tests.timing.captions.test_words import TEXTS, display_text
from tests.timing.timed import cut, runs, timed, words_of
from tests.timing.unspaced import SENTENCES, known_words

LETTERS = [sentence for sentence in SENTENCES if sentence.language != "ko"]
MIXED = st.lists(
    st.one_of(
        st.sampled_from([sentence.text for sentence in SENTENCES]), st.sampled_from(["。", " ", ", ", "!", "OK"])
    ),
    max_size=5,
).map("".join)
CUTS = st.lists(st.integers(0, 300), max_size=8)
LANGUAGES = st.sampled_from(["en", "zh", "ja", "th", "zh-Hant", "ko", "km"])


@examples(200)
@example("卡拉OK", [2, 3], [1], "zh")
@given(st.one_of(MIXED, TEXTS), CUTS, CUTS, LANGUAGES)
def test_known_text_in_any_pieces_gives_the_same_words(
    text: str, cuts: list[int], known: list[int], language: str
) -> None:
    words = known_words(text, language)
    assert known_words(text, language, runs(cut(text, cuts))) == words
    assert known_words(text, language, runs(text), runs(cut(text, known))) == words
    assert "".join(word.text + word.after for word in words) == display_text(text)


@pytest.mark.parametrize("language", sorted({sentence.language for sentence in LETTERS}))
def test_the_words_are_those_of_the_sentence(language: str) -> None:
    for found in (sentence for sentence in LETTERS if sentence.language == language):
        ends = word_ends(found.text, found.language)
        edges = [at for at, end in sorted(ends.items()) if end and _is_grapheme_edge(found.text, at)]
        words = known_words(found.text, found.language)
        assert [word.source_end for word in words[:-1]] == edges


def _is_grapheme_edge(text: str, at: int) -> bool:
    return graphemes(text[:at]) + graphemes(text[at:]) == graphemes(text)


@examples(100)
@given(st.integers(0, len(SENTENCES) - 1), MIXED, CUTS)
def test_after_the_known_sentences_the_neighbours_decide(number: int, rest: str, cuts: list[int]) -> None:
    sentence = SENTENCES[number]
    known = sentence.text + "。"
    text = known + rest
    words = known_words(text, sentence.language, known=[timed(known)])
    assert known_words(text, sentence.language, runs(cut(text, cuts)), [timed(known)]) == words
    assert known_words(text, sentence.language, runs(text), [timed(known)]) == words
    inside = [word for word in words if word.source_end < len(known)]
    assert inside == [word for word in known_words(known, sentence.language) if word.source_end < len(known)]


def test_nothing_known_changes_nothing() -> None:
    assembler = WordAssembler("zh")
    assembler.know("", 0)
    text = "昨天我们一起去参观了天安门广场"
    assert assembler.feed(timed(text)) + assembler.finish() == words_of([timed(text)], "zh")


def test_a_hole_and_a_soft_hyphen_part_no_word() -> None:
    known = [timed("参观了天"), timed("安\u00ad门广", 20), timed("场", 40)]
    words = known_words("", "zh", known, known)
    assert [word.text for word in words] == ["参观了", "天安门广场"]
    known = [timed("参观了天"), timed("，", 10), timed("安门", 20)]
    assert [word.text for word in known_words("", "zh", known, known)][0] == "参观了天，"


def test_what_is_known_is_known_once() -> None:
    known = KnownText("zh")
    known.know("我们去", 0)
    known.know("我们去天安门", 0)
    known.know("我们", 0)
    assert [known.ends(at) for at in range(8)] == [None, False, True, False, False, False, None, None]


def test_text_that_was_read_is_continued_by_other_text() -> None:
    known = KnownText("zh")
    known.know("我们去天安", 0)
    assert known.ends(2) is True
    known.know("门广场", 5)
    assert (known.ends(4), known.ends(5), known.ends(6)) == (False, None, False)


def test_sentences_end_where_they_are_closed_whatever_their_characters() -> None:
    known = KnownText("zh")
    for text, char_start in (
        ("今天", 0),
        ("天气很好", 2),
        ("。", 6),
        ("OK", 7),
        ("吗", 9),
        ("", 10),
        (" 好", 10),
        ("吗", 12),
    ):
        known.know(text, char_start, closes=char_start != 10)
    assert [known.ends(at) for at in (1, 2, 3, 4, 9, 11, 12)] == [False, True, False, True, True, None, False]


def test_a_word_is_complete_with_the_first_character_of_the_next() -> None:
    assembler = WordAssembler("th")
    assembler.know("มหาวิทยาลัยแห่งหนึ่ง", 0)
    assert assembler.feed(timed("มหาวิทยาลัย")) == []
    (word,) = assembler.feed(timed("แห", 11))
    assert word.text == "มหาวิทยาลัย"


def test_speech_that_restarts_anywhere_has_the_same_words() -> None:
    text = "昨天我们一起去参观了天安门广场。后来又讨论了人工智能的问题。"
    whole = known_words(text, "zh")
    for last, following in pairwise(whole):
        known = KnownText("zh")
        known.know(text, 0)
        first = WordAssembler("zh", known=known)
        first.feed(timed(text[: last.source_end + 2]))
        again = WordAssembler("zh", last=last, known=known)
        words = again.feed(timed(text[last.source_end :], last.source_end)) + again.finish()
        assert words == whole[following.index :]


@pytest.mark.parametrize("piece", ["今天天气很好", "今天天气很好。", "ไทย ", "Hello, world. ", "สวัสดี"])
def test_what_was_spoken_is_forgotten(piece: str) -> None:
    assembler = WordAssembler("zh")
    known = assembler._known
    for begin in range(0, 9_000, len(piece)):
        assembler.know(piece, begin)
        assembler.feed(timed(piece, begin))
    kept = sum(len(stretch.offsets) for stretch in known._stretches)
    assert kept <= KEPT_BEHIND + LONGEST_STRETCH + len(piece)


def test_a_text_without_a_pause_is_read_in_parts() -> None:
    text = "今天天气很好" * 500
    assembler = WordAssembler("zh")
    assembler.know(text, 0)
    words: list[Word] = assembler.feed(timed(text)) + assembler.finish()
    assert "".join(word.text for word in words) == text
    assert max(len(word.text) for word in words) <= 20
    assert max(len(stretch.text) for stretch in assembler._known._stretches) == LONGEST_STRETCH
