from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.exports import Timeline
from captionsync.timeline.lines import Line, lines_of
from captionsync.timing.model import Word
from tests.exports.samples import hostile, one_cue, timeline_of, words_of


def lines(timeline: Timeline) -> list[Line]:
    return [line for cue in timeline.cues for line in lines_of(cue, timeline.words_of(cue))]


def test_words_find_their_lines() -> None:
    words = words_of("one two three")
    first, second = lines(timeline_of([words[:2], words[2:]]))
    assert [(piece.gap, piece.text, piece.word.index) for piece in first.pieces] == [("", "one", 0), (" ", "two", 1)]
    assert [(piece.gap, piece.text, piece.word.index) for piece in second.pieces] == [("", "three", 2)]


def test_a_word_in_two_pieces_of_text_keeps_its_space() -> None:
    words = [Word(0, "10\u202f000", " ", 0, 1, 0, 6, 0, 6), Word(1, "a b", "", 1, 2, 7, 10, 7, 10)]
    (line,) = lines(timeline_of([words]))
    assert [piece.text for piece in line.pieces] == ["10\u202f000", "a b"]


def test_what_stands_after_the_last_word_is_the_rest() -> None:
    data = one_cue("one two").to_dict()
    data["words"][1]["after"] = " …"
    data["cues"][0]["lines"] = ["one two …"]
    (line,) = lines(Timeline.from_dict(data))
    assert (line.pieces[-1].text, line.rest) == ("two", " …")


def test_an_edited_line_has_no_words_but_the_next_one_may() -> None:
    words = words_of("abc def")
    data = timeline_of([words[:1], words[1:]]).to_dict()
    data["cues"][0]["lines"] = ["ABC", "def"]
    first, second = lines(Timeline.from_dict(data))
    assert first.pieces == ()
    assert second.pieces[0].text == "def"


def check(timeline: Timeline) -> None:
    for line in lines(timeline):
        assert line.pieces or line.rest == line.text
        assert "".join(piece.gap + piece.text for piece in line.pieces) + line.rest == line.text


@pytest.mark.parametrize("seed", range(200))
def test_pieces_joined_are_the_line_in_hostile_text(seed: int) -> None:
    check(hostile(seed))


TEXT = st.text(alphabet=st.characters(codec=None), max_size=8)


@given(st.lists(st.tuples(TEXT, st.sampled_from([" ", "", "\n", "\u3000", "\x00", "-"])), min_size=1, max_size=6))
def test_pieces_joined_are_the_line(pairs: list[tuple[str, str]]) -> None:
    check(timeline_of([[Word(n, text, after, n, n, n, n, n, n) for n, (text, after) in enumerate(pairs)]]))
