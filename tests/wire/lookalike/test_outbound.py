"""Alignments as this server sends them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from captionsync.sessions.records import Spoke
from captionsync.timing.model import TimedChars
from captionsync.wire.lookalike.outbound import Char, CharRecorder, alignment_ms, alignment_seconds


def chars(text: str, at: int, start_ms: int, step_ms: int = 10) -> TimedChars:
    starts = tuple(start_ms + step_ms * index for index in range(len(text)))
    return TimedChars(text, at, starts, tuple(start + step_ms for start in starts))


def spoke(
    *,
    audio_end_ms: int = 0,
    chars: tuple[TimedChars, ...] = (),
    spoken: tuple[TimedChars, ...] = (),
    closes_word: bool = False,
) -> Spoke:
    return Spoke(audio_end_ms, chars, spoken, closes_word)


def flushed(char: int) -> bool:
    return True


def text_of(row: list[Char]) -> str:
    return "".join(char.text for char in row)


def test_a_word_goes_whole_with_the_audio_of_its_beginning() -> None:
    recorder = CharRecorder()
    recorder.take(spoke(chars=(chars("one two three", 0, 0),)), flushed)
    assert text_of(recorder.source.take(55)) == "one two"
    assert text_of(recorder.source.take(None)) == " three"


def test_repeated_characters_are_cut() -> None:
    recorder = CharRecorder()
    recorder.take(spoke(chars=(chars("one two", 0, 0), chars("two three", 4, 40))), flushed)
    assert text_of(recorder.source.take(None)) == "one two three"


def test_the_spoken_text_is_what_the_engine_tells() -> None:
    recorder = CharRecorder()
    recorder.take(spoke(chars=(chars("$5", 0, 0),), spoken=(chars("five dollars", 0, 0),)), flushed)
    assert text_of(recorder.spoken.take(None)) == "five dollars"
    assert text_of(recorder.source.take(None)) == "$5"


def test_without_it_markup_is_left_out() -> None:
    recorder = CharRecorder()
    recorder.take(spoke(chars=(chars('a <break time="1s"/>b', 0, 0),)), flushed)
    recorder.finish()
    assert text_of(recorder.spoken.take(None)) == "a b"


def nothing(end: int, count: int) -> str:
    raise AssertionError("every character has its time")


def test_what_a_lost_engine_spoke_and_the_next_one_says_again_stands_once() -> None:
    starts_ms = (0, 10, 20, 30, 30, 40, 50, 60, 70, 80, 90, 100)
    given = TimedChars("one, two thr", 0, starts_ms, (*starts_ms[1:], 110))
    recorder = CharRecorder()
    recorder.take(spoke(chars=(given,), spoken=(given,)), flushed)
    recorder.resume(4, 12, nothing)
    rest = chars(" two three", 4, 500)
    recorder.take(spoke(chars=(rest,), spoken=(replace(rest, char_start=12),)), flushed)
    assert text_of(recorder.source.take(None)) == "one, two three"
    assert text_of(recorder.spoken.take(None)) == "one, two three"


@pytest.mark.parametrize("tells", [False, True])
@pytest.mark.parametrize("cut", [4, 5, 9])
def test_a_word_that_a_lost_engine_did_not_time_to_its_end_is_whole(cut: int, tells: bool) -> None:
    text = "one two three four"
    recorder = CharRecorder()
    given = chars(text[:cut], 0, 0)
    recorder.take(spoke(chars=(given,), spoken=(given,) if tells else ()), flushed)
    recorder.resume(13, cut if tells else 0, lambda end, count: text[end - count : end])
    rest = chars(text[13:], 13, 500)
    recorder.take(spoke(chars=(rest,), spoken=(replace(rest, char_start=cut),) if tells else ()), flushed)
    recorder.finish()
    for row in (recorder.source.take(None), recorder.spoken.take(None)):
        assert text_of(row) == text
        assert [char.start_ms for char in row] == sorted(char.start_ms for char in row)


def test_after_a_lost_engine_each_character_stands_once() -> None:
    recorder = CharRecorder()
    recorder.take(spoke(chars=(chars("one two thr", 0, 0),)), flushed)
    assert text_of(recorder.source.take(25)) == "one"
    recorder.spoken.take(25)
    recorder.resume(8, 0, nothing)
    recorder.take(spoke(chars=(chars("three four", 8, 500),)), flushed)
    recorder.finish()
    assert text_of(recorder.source.take(None)) == " two three four"
    assert text_of(recorder.spoken.take(None)) == " two three four"


def test_socket_times_count_from_the_base_and_a_last_sign_lasts_to_the_end() -> None:
    row = [Char("a", 990, 1_010, 0), Char(".", 1_010, 1_010, 1)]
    assert alignment_ms(row, 1_000, 1_200) == {
        "chars": ["a", "."],
        "charStartTimesMs": [0, 10],
        "charDurationsMs": [10, 190],
    }
    assert alignment_ms([], 0, 0) is None


def test_an_utterance_ends_with_one_space_that_takes_no_time() -> None:
    recorder = CharRecorder()
    recorder.take(spoke(chars=(chars("one", 0, 0),)), flushed)
    recorder.take(spoke(audio_end_ms=40, closes_word=True), flushed)
    recorder.take(spoke(audio_end_ms=40, closes_word=True), flushed)
    recorder.take(spoke(chars=(chars("two ", 3, 40),)), flushed)
    recorder.take(spoke(audio_end_ms=90, closes_word=True), flushed)
    assert text_of(recorder.source.take(None)) == "one two "
    assert recorder.spoken.take(35)[-1] == Char(" ", 30, 30, 2)
    assert text_of(recorder.spoken.take(None)) == "two "


def test_an_utterance_that_was_taken_before_it_was_closed_ends_in_what_is_taken_next() -> None:
    recorder = CharRecorder()
    recorder.take(spoke(audio_end_ms=0, closes_word=True), flushed)
    recorder.take(spoke(chars=(chars("one", 0, 0),)), flushed)
    assert text_of(recorder.source.take(None)) == "one"
    recorder.take(spoke(audio_end_ms=40, closes_word=True), flushed)
    assert text_of(recorder.source.take(None)) == " "
    recorder.take(spoke(chars=(chars("two", 3, 40),)), flushed)
    assert text_of(recorder.source.take(None)) == "two"


def test_a_closing_space_goes_with_its_word() -> None:
    recorder = CharRecorder()
    recorder.take(spoke(chars=(chars("one", 0, 0),)), flushed)
    recorder.take(spoke(audio_end_ms=30, closes_word=True), flushed)
    recorder.take(spoke(chars=(chars("two", 3, 30),)), flushed)
    assert text_of(recorder.source.take(30)) == "one "


def test_http_times_are_seconds() -> None:
    assert alignment_seconds([Char("a", 990, 1_010, 0)]) == {
        "characters": ["a"],
        "character_start_times_seconds": [0.99],
        "character_end_times_seconds": [1.01],
    }
    assert alignment_seconds([]) is None


def test_an_engine_that_tells_what_it_speaks_goes_on_after_one_that_does_not() -> None:
    recorder = CharRecorder()
    recorder.take(spoke(chars=(chars("It is ", 0, 0),)), flushed)
    recorder.resume(6, 0, nothing)
    recorder.take(spoke(chars=(chars("$5", 6, 100),), spoken=(chars("five dollars", 0, 100),)), flushed)
    recorder.resume(8, 12, nothing)
    recorder.take(spoke(chars=(chars(" now", 8, 300),)), flushed)
    recorder.finish()
    assert text_of(recorder.spoken.take(None)) == "It is five dollars now"
    assert text_of(recorder.source.take(None)) == "It is $5 now"


def test_only_an_utterance_that_was_asked_for_ends_with_a_space() -> None:
    recorder = CharRecorder()
    recorder.take(spoke(chars=(chars("one", 0, 0),)), flushed)
    recorder.take(spoke(audio_end_ms=30, closes_word=True), lambda char: char != 3)
    recorder.take(spoke(chars=(chars(" two", 3, 30),)), flushed)
    assert text_of(recorder.source.take(None)) == text_of(recorder.spoken.take(None)) == "one two"


def test_the_space_after_an_utterance_stands_for_one_that_follows_in_the_text() -> None:
    for following, expected in ((" two", "one two"), ("  two", "one  two"), ("\ntwo", "one \ntwo"), ("two", "one two")):
        recorder = CharRecorder()
        recorder.take(spoke(chars=(chars("one", 0, 0),)), flushed)
        recorder.take(spoke(audio_end_ms=30, closes_word=True), flushed)
        recorder.take(spoke(chars=(chars(following, 3, 30),)), flushed)
        assert text_of(recorder.source.take(None)) == text_of(recorder.spoken.take(None)) == expected


def test_a_space_that_is_forgotten_stands_for_nothing() -> None:
    recorder = CharRecorder()
    recorder.take(spoke(chars=(chars("one", 0, 0),)), flushed)
    recorder.take(spoke(audio_end_ms=30, closes_word=True), flushed)
    recorder.resume(0, 0, nothing)
    recorder.take(spoke(chars=(chars("one", 0, 50), chars(" two", 3, 90))), flushed)
    assert text_of(recorder.source.take(None)) == "one two"
