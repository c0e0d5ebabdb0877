"""Words of the captions at the places of the words that were heard."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.model import Phone, Word
from captionsync.timing.sound.listening import Decided, Token
from captionsync.timing.sound.words import WordPlaces
from tests.examples import examples


def word(index: int, start_ms: int, end_ms: int, *, estimated: bool = False) -> Word:
    return Word(index, "x", " ", start_ms, end_ms, 2 * index, 2 * index + 1, 2 * index, 2 * index + 1, estimated)


def decided(start_ms: int, end_ms: int, *edges_ms: int, heard: bool = True) -> Decided:
    token = Token((Phone("a", start_ms, end_ms, 0),), after_pause=False)
    return Decided(token, edges_ms or (start_ms, end_ms), heard)


def spans(words: Sequence[Word]) -> list[tuple[int, int]]:
    return [(item.start_ms, item.end_ms) for item in words]


def placed(words: Sequence[Word], sounds: Sequence[Decided], at_ms: int = 0) -> list[tuple[int, int]]:
    places = WordPlaces(at_ms)
    places.add(words)
    for item in sounds:
        places.decide(item)
    return spans(places.close())


def test_a_word_goes_where_its_sound_is() -> None:
    assert placed(
        [word(0, 100, 200), word(1, 200, 300)], [decided(100, 200, 90, 180), decided(200, 300, 230, 340)]
    ) == [
        (90, 180),
        (230, 340),
    ]


def test_a_word_spoken_in_several_lasts_from_the_first_to_the_last() -> None:
    assert placed([word(0, 100, 300)], [decided(100, 200, 90, 180), decided(200, 290, 210, 333)]) == [(90, 333)]


def test_a_word_without_sound_keeps_its_estimate_after_the_word_before() -> None:
    words = [word(0, 100, 200), word(1, 200, 200), word(2, 210, 300)]
    assert placed(words, [decided(100, 200, 110, 205), decided(210, 300, 230, 310)]) == [
        (110, 205),
        (205, 206),
        (230, 310),
    ]


def test_a_word_that_was_not_heard_keeps_its_estimate() -> None:
    sounds = [decided(110, 190, heard=False), decided(200, 300, 215, 320)]
    assert placed([word(0, 100, 195), word(1, 200, 300)], sounds) == [(100, 195), (215, 320)]


def test_a_sound_that_lasts_over_two_words_is_the_later_ones() -> None:
    assert placed([word(0, 0, 500), word(1, 500, 1_000)], [decided(0, 1_000, 10, 980)]) == [(0, 500), (500, 980)]


def test_only_words_with_sounds_that_were_heard_are_no_longer_estimates() -> None:
    places = WordPlaces(0)
    places.add([word(number, 100 * number, 100 * number + 100, estimated=True) for number in range(3)])
    places.decide(decided(0, 100))
    places.decide(decided(100, 200, heard=False))
    assert [item.estimated for item in places.close()] == [False, True, True]


def test_words_wait_until_the_sound_before_their_end_is_decided() -> None:
    places = WordPlaces(0)
    places.add([word(0, 100, 200), word(1, 200, 300)])
    assert places.take(150) == []
    places.decide(decided(100, 200, 120, 190))
    assert spans(places.take(250)) == [(120, 190)]
    assert places.take(250) == []


def test_no_word_begins_before_what_was_ready() -> None:
    places = WordPlaces(50)
    assert places.ready_ms(0, 50) == 50
    places.add([word(0, 100, 200)])
    assert places.ready_ms(400, 320) == 100  # it may have no sound
    places.decide(decided(100, 200, 80, 190))
    assert places.ready_ms(400, 190) == 80
    places.take(200)
    assert places.ready_ms(400, 190) == 190
    assert places.ready_ms(400, 350) == 350


numbers = st.integers(0, 60)


@examples(300)
@given(
    st.lists(st.tuples(numbers, numbers), min_size=1, max_size=8),
    st.lists(st.tuples(numbers, numbers, numbers, numbers, st.booleans()), max_size=8),
    st.data(),
)
def test_words_never_overlap_and_never_begin_before_what_was_ready(
    lengths: list[tuple[int, int]], sounds: list[tuple[int, int, int, int, bool]], data: st.DataObject
) -> None:
    """Words and sounds of any lengths and gaps, in any order of arrival."""
    words, at = list[Word](), 0
    for index, (gap, length) in enumerate(lengths):
        words.append(word(index, at + gap, at + gap + length))
        at += gap + length
    waiting, at, place = list[Decided](), 0, 0
    for gap, length, true_gap, true_length, heard in sounds:
        edges = (place + true_gap, place + true_gap + true_length)
        waiting.append(decided(at + gap, at + gap + length + 1, *edges, heard=heard))
        at, place = at + gap + length + 1, edges[1]
    places, out, ready_ms, known_ms, sound_ms = WordPlaces(0), list[Word](), 0, 0.0, 0
    coming = list(words)

    def check() -> None:
        nonlocal ready_ms
        following = coming[0].start_ms if coming else words[-1].end_ms
        now_ms = places.ready_ms(following, sound_ms)
        assert now_ms >= ready_ms
        ready_ms = now_ms

    while coming or waiting:
        if coming and (not waiting or data.draw(st.booleans())):
            places.add([coming.pop(0)])
        else:
            item = waiting.pop(0)
            places.decide(item)
            sound_ms = item.edges_ms[-1]
            known_ms = waiting[0].token.middle_ms if waiting else item.token.end_ms
        check()
        taken = places.take(known_ms)
        assert all(item.start_ms >= ready_ms for item in taken)
        out += taken
        check()
    rest = places.close()
    assert all(item.start_ms >= ready_ms for item in rest)
    out += rest
    assert [item.index for item in out] == [item.index for item in words]
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(out))
    assert all(item.start_ms <= item.end_ms for item in out)
