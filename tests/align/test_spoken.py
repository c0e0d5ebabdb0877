"""The text as spoken."""

from __future__ import annotations

from collections.abc import Sequence

from captionsync.align.chars import AlignedChar
from captionsync.align.spoken import SpokenText, without_silence
from captionsync.timing.model import TimedChars

from .samples import timed


def text_of(runs: Sequence[TimedChars]) -> str:
    return "".join(run.text for run in runs)


def test_characters_are_released_with_their_audio_and_counted() -> None:
    spoken = SpokenText(10)
    spoken.add(timed("abc"))
    (run,) = spoken.release(200)
    assert (run.text, run.char_start, run.starts_ms) == ("ab", 10, (0, 100))
    assert spoken.char_end == 12
    assert spoken.release(274) == ()
    assert text_of(spoken.release(275)) == "c"


def test_at_the_end_the_rest_is_cut_to_the_audio() -> None:
    spoken = SpokenText(0)
    spoken.add(timed("abc"))
    (run,) = spoken.release(150, all_of_it=True)
    assert (run.text, run.starts_ms, run.ends_ms) == ("abc", (0, 100, 150), (100, 150, 150))
    spoken.add([AlignedChar("d", 400, 500)])
    assert spoken.release(-5, all_of_it=True)[0].starts_ms == (0,)


def test_what_a_second_pass_says_again_is_dropped() -> None:
    spoken = SpokenText(0)
    spoken.add(timed("one "))
    spoken.add(timed("one two"))
    assert text_of(spoken.release(1000)) == "one two"


def test_starts_never_decrease() -> None:
    spoken = SpokenText(0)
    spoken.add([AlignedChar("a", 100, 200), AlignedChar("b", 50, 300)])
    (run,) = spoken.release(1000)
    assert run.starts_ms == (100, 100)


def test_source_text_is_added_without_doubling_white_space() -> None:
    spoken = SpokenText(0)
    spoken.add(timed("one "))
    spoken.mirror(timed(" two ", 400))
    spoken.mirror(timed(" three", 900))
    assert text_of(spoken.release(5000)) == "one two three"


def test_silence_that_the_normalized_alignment_has_at_its_ends_is_no_part_of_a_word() -> None:
    chars = [AlignedChar("G", 0, 210), AlignedChar("o", 210, 700)]
    spoken = [
        AlignedChar(" ", 0, 140),
        AlignedChar("g", 140, 210),
        AlignedChar("o", 210, 390),
        AlignedChar(" ", 390, 700),
    ]
    assert without_silence(chars, spoken) == [AlignedChar("G", 140, 210), AlignedChar("o", 210, 390)]
    assert without_silence(chars, spoken[1:3]) == chars
    assert without_silence(chars, []) == chars
    assert without_silence([], spoken) == []


def test_of_other_text_the_normalized_alignment_tells_the_silence_if_both_have_the_same_ends() -> None:
    chars = [AlignedChar("2", 0, 700)]
    spoken = [AlignedChar(" ", 0, 140), *timed("two", 140), AlignedChar(" ", 440, 700)]
    assert without_silence(chars, spoken) == [AlignedChar("2", 140, 440)]
    longer = [AlignedChar("2", 5, 800)]
    assert without_silence(longer, spoken) == longer
    blank = [AlignedChar(" ", 0, 700)]
    assert without_silence(chars, blank) == chars
    assert without_silence(blank, spoken) == blank
