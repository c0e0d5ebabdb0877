"""Times for text whose alignment is late."""

from __future__ import annotations

from captionsync.timing.captions.late import PAUSE_MS, guess_times
from captionsync.timing.model import TimedChars, Word


def word(end_ms: int, source_end: int) -> Word:
    return Word(0, "x", " ", 0, end_ms, 0, 1, 0, source_end)


def guess(upcoming: str, end_ms: int, *, last: Word | None = None, inside_word: bool = False) -> TimedChars | None:
    return guess_times(upcoming, 7, 1_000, end_ms, last=last, inside_word=inside_word)


def test_whole_words_are_spread_over_the_audio() -> None:
    found = guess("Hello there, friend", 2_000)
    assert found is not None
    assert (found.text, found.char_start, found.estimated) == ("Hello there, friend", 7, True)
    assert (found.starts_ms[0], found.ends_ms[-1]) == (1_000, 2_000)
    assert found.starts_ms[1:] == found.ends_ms[:-1]


def test_a_pause_gets_no_text_but_a_word_that_was_begun_is_finished() -> None:
    assert guess("Hello", 1_000 + PAUSE_MS) is None
    assert guess("", 9_000) is None
    assert guess(" there", 1_100, inside_word=True) is None
    found = guess("lo there", 1_100, inside_word=True)
    assert found is not None
    assert found.text == "lo "


def test_the_speaker_decides_how_much_is_said() -> None:
    text = "a bc " * 40
    slow, fast = guess(text, 3_000, last=word(4_500, 30)), guess(text, 3_000, last=word(1_000, 30))
    assert slow is not None
    assert fast is not None
    assert len(slow.text) < len(fast.text)
