"""Characters of an alignment found in the source text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.align.match import SourceMatcher, fold, is_visible


def matcher(text: str) -> SourceMatcher:
    source = SourceMatcher(audio_tags=True)
    source.add(text)
    return source


def matched(text: str, said: str) -> str:
    """Return the source text with what was not matched as dots."""
    hit = {offset for _, offset in matcher(text).match(said).pairs}
    return "".join(char if i in hit or char.isspace() else "." for i, char in enumerate(text))


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("one two", "onetwo", "one two"),
        ("one two", " o n e  t w o ", "one two"),
        ("“one”", '"one"', "“one”"),
        ("one—two", "one-two", "one—two"),
        ("ＡＢＣ", "abc", "ＡＢＣ"),
        ("one <break/> two", "one two", "one ........ two"),
        ("one [laughs] two", "one two", "one ........ two"),
        ("helo there", "hellllo there", "helo there"),
        ("one two three", "one three", "one ... three"),
        ("a 5 b and so on", "a five b and so on", "a . b and so on"),
        ("中文文本。", "zhong wen wen ben", "....."),
    ],
)
def test_alignment_is_found_in_the_source(text: str, said: str, expected: str) -> None:
    assert matched(text, said) == expected


def test_a_second_pass_is_known_again() -> None:
    source = matcher("This is the first sentence. And the second.")
    assert source.match("This is the first").known == 0
    again = source.match("This is the first sentence.")
    assert again.known == len("Thisisthefirst")
    assert [offset for _, offset in again.pairs][-1] == len("This is the first sentence.") - 1


def test_text_that_repeats_itself_is_followed_forward() -> None:
    source = matcher("no no no no no no no no")
    ends = [source.match("no no ").pairs[-1][1] for _ in range(4)]
    assert ends == [4, 10, 16, 22]


def test_an_alignment_after_a_gap_begins_further_ahead_rather_than_again() -> None:
    text = "again and again it said that it was here, again and again and more"
    for after_gap, offset in ((True, text.rindex("again and again")), (False, 0)):
        source = matcher(text)
        source.match(text[: text.index(" said")])
        assert source.match("again and again", after_gap=after_gap).pairs[0][1] == offset


def test_a_known_second_pass_begins_where_it_is_said_to() -> None:
    source = matcher("no no no no")
    source.match("no no no")
    again = source.match("no no", again_at=3)
    assert [offset for _, offset in again.pairs] == [3, 4, 6, 7]
    assert again.known == 4


def test_matching_a_long_mismatch_stays_fast() -> None:
    rng = random.Random(4)
    source = matcher("".join(rng.choice("abc ") for _ in range(20_000)))
    found = source.match("".join(rng.choice("xyz") for _ in range(500)))
    assert not found.pairs


@pytest.mark.parametrize(("extra", "found"), [(39, "a ...... d and more"), (40, "a ...... . ... ....")])
def test_fewer_than_forty_characters_of_an_alignment_are_skipped(extra: int, found: str) -> None:
    assert matched("a 12,345 d and more", f"a {'x' * extra} d and more") == found


@pytest.mark.parametrize(("count", "early"), [(8, False), (9, True)])
def test_characters_matched_too_early_move_to_where_both_sides_agree(count: int, early: bool) -> None:
    ones = "1" * count
    found = matched(f"{ones} 2{ones} apples", f"{ones} apples")
    assert found.startswith("." * count) is not early


@given(st.text(max_size=60), st.text(max_size=60), st.booleans())
def test_pairs_rise_and_join_equal_characters(text: str, said: str, after_gap: bool) -> None:
    source = matcher(text)
    for _ in range(2):
        found = source.match(said, after_gap=after_gap)
        for (i, j), (k, m) in zip(found.pairs, found.pairs[1:], strict=False):
            assert i < k
            assert j < m
        assert all(fold(said[i]) == fold(text[j]) for i, j in found.pairs)
        assert 0 <= found.known <= len(found.pairs)


# the text that was sent


def test_markup_is_found_although_it_was_sent_in_pieces() -> None:
    source = SourceMatcher(audio_tags=True)
    for piece in ("One <bre", 'ak time="1s"', "/> two [la", "ughs] three"):
        source.add(piece)
    spoken = "".join(char for i, char in enumerate(source.text) if not source.in_markup(i))
    assert spoken == "One  two  three"
    assert source.speakable(0, len(source.text)) == len("Onetwothree")
    assert source.blank(3, source.text.index("two"))
    assert not source.blank(0, 3)


def test_long_markup_is_found_although_its_end_was_sent_later() -> None:
    source = SourceMatcher()
    for piece in ("One <phoneme " + "x" * 490, "> two"):
        source.add(piece)
    assert source.speakable(0, len(source.text)) == len("Onetwo")


def test_the_cursor_is_the_first_visible_character_that_no_alignment_named() -> None:
    source = matcher("one  two ")
    assert source.next == 0
    source.match("one")
    assert source.next == 5
    assert source.continues("two and more"[:3])
    assert not source.continues("one")
    source.skip_to(len(source.text))
    assert source.next == len(source.text)
    source.add("three")
    assert source.next == 9


def test_what_is_repeated_from_an_offset_must_agree_to_its_end() -> None:
    source = matcher("one two three")
    source.match("one two")
    assert source.repeated("one two three", 0) == [(i, i) for i in (0, 1, 2, 4, 5, 6)]
    assert source.repeated("one", 0) == [(0, 0), (1, 1), (2, 2)]
    assert source.repeated("one twice", 0) == []
    assert source.repeated("three", 8) == []


@pytest.mark.parametrize(
    ("char", "folded"),
    [("’", "'"), ("«", '"'), ("—", "-"), ("Ａ", "a"), ("ß", "ß"), ("İ", "İ"), ("ﬁ", "ﬁ"), ("É", "é")],
)
def test_ways_to_write_a_character_have_one_form(char: str, folded: str) -> None:
    assert fold(char) == folded


def test_spaces_and_characters_without_shape_take_no_part() -> None:
    assert [is_visible(char) for char in "a.中\u200b\n\x00\ud800 "] == [True] * 3 + [False] * 5
