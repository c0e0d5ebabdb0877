"""Alignments as this server sends them."""

from __future__ import annotations

from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.wire.elevenlabs_out import Char, CharRecorder, alignment_ms, alignment_seconds, spaced


def chars(text: str, at: int, start_ms: int, step_ms: int = 10) -> TimedChars:
    starts = tuple(start_ms + step_ms * index for index in range(len(text)))
    return TimedChars(text, at, starts, tuple(start + step_ms for start in starts))


def text_of(row: list[Char]) -> str:
    return "".join(char.text for char in row)


def test_a_word_goes_whole_with_the_audio_of_its_beginning() -> None:
    recorder = CharRecorder()
    recorder.take(SpeechChunk(chars=(chars("one two three", 0, 0),)))
    assert text_of(recorder.source.take(55)) == "one two"
    assert text_of(recorder.source.take(None)) == " three"


def test_repeated_characters_are_cut() -> None:
    recorder = CharRecorder()
    recorder.take(SpeechChunk(chars=(chars("one two", 0, 0), chars("two three", 4, 40))))
    assert text_of(recorder.source.take(None)) == "one two three"


def test_the_spoken_text_is_what_the_engine_tells() -> None:
    recorder = CharRecorder()
    recorder.take(SpeechChunk(chars=(chars("$5", 0, 0),), spoken=(chars("five dollars", 0, 0),)))
    assert text_of(recorder.spoken.take(None)) == "five dollars"
    assert text_of(recorder.source.take(None)) == "$5"


def test_without_it_markup_is_left_out() -> None:
    recorder = CharRecorder()
    recorder.take(SpeechChunk(chars=(chars('a <break time="1s"/>b', 0, 0),)))
    recorder.finish()
    assert text_of(recorder.spoken.take(None)) == "a b"


def test_after_a_lost_engine_each_character_stands_once() -> None:
    recorder = CharRecorder()
    recorder.take(SpeechChunk(chars=(chars("one two thr", 0, 0),)))
    assert text_of(recorder.source.take(25)) == "one"
    recorder.spoken.take(25)
    recorder.resume(8, 0)
    recorder.take(SpeechChunk(chars=(chars("three four", 8, 500),)))
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


def test_an_utterance_ends_with_what_was_taken_last_before_its_close() -> None:
    recorder = CharRecorder()
    recorder.take(SpeechChunk(chars=(chars("one", 0, 0),)))
    said = recorder.spoken.take(None)
    recorder.source.take(None)
    assert not recorder.ends(said)
    recorder.take(SpeechChunk(audio_end_ms=40, closes_word=True))
    assert recorder.ends(said) and not recorder.ends([])
    recorder.take(SpeechChunk(chars=(chars("tw", 3, 40),)))
    assert not recorder.ends(said)
    recorder.source.take(None)
    said = recorder.spoken.take(None)
    assert not recorder.ends(said)
    recorder.finish()
    assert recorder.ends(said)


def test_what_was_taken_before_the_last_does_not_end_an_utterance() -> None:
    recorder = CharRecorder()
    recorder.take(SpeechChunk(chars=(chars("one two", 0, 0),)))
    recorder.take(SpeechChunk(audio_end_ms=70, closes_word=True))
    recorder.source.take(None)
    first, second = recorder.spoken.take(5), recorder.spoken.take(None)
    assert text_of(first) == "one" and not recorder.ends(first)
    assert text_of(second) == " two" and recorder.ends(second)


def test_a_closing_space_takes_no_time_and_stands_once() -> None:
    word = Char("a", 0, 10, 0)
    assert spaced([word]) == spaced(spaced([word])) == [word, Char(" ", 10, 10, 0)]


def test_http_times_are_seconds() -> None:
    assert alignment_seconds([Char("a", 990, 1_010, 0)]) == {
        "characters": ["a"],
        "character_start_times_seconds": [0.99],
        "character_end_times_seconds": [1.01],
    }
    assert alignment_seconds([]) is None


def test_an_engine_that_tells_what_it_speaks_goes_on_after_one_that_does_not() -> None:
    recorder = CharRecorder()
    recorder.take(SpeechChunk(chars=(chars("It is ", 0, 0),)))
    recorder.resume(6, 0)
    recorder.take(SpeechChunk(chars=(chars("$5", 6, 100),), spoken=(chars("five dollars", 0, 100),)))
    recorder.resume(8, 12)
    recorder.take(SpeechChunk(chars=(chars(" now", 8, 300),)))
    recorder.finish()
    assert text_of(recorder.spoken.take(None)) == "It is five dollars now"
    assert text_of(recorder.source.take(None)) == "It is $5 now"
