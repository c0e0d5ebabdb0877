"""Audio without times to characters with estimated ones."""

from __future__ import annotations

from array import array
from itertools import accumulate
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.align.untimed import FIRST_UNIT_MS, HOLD_MS, UntimedAligner
from captionsync.timing.model import SpeechChunk, TimedChars

RATE_HZ = 8_000
TONE = bytes.fromhex("401f401fc0e0c0e0") * 2  # a millisecond holds 8 samples
SILENCE = bytes(16)


def sound(*lengths_ms: int) -> bytes:
    """Return tone and silence by turns, tone first."""
    return b"".join((SILENCE if at % 2 else TONE) * length_ms for at, length_ms in enumerate(lengths_ms))


class Run:
    """An aligner, and all that it gave."""

    def __init__(self, text: str, *, start_ms: float = 0.0, audio_tags: bool = False) -> None:
        self.aligner = UntimedAligner(char_start=3, start_ms=start_ms, rate_hz=RATE_HZ, audio_tags=audio_tags)
        self.aligner.sent(text)
        self.runs: list[TimedChars] = []

    def hear(self, pcm: bytes, *, size: int = 160, char_end: int = -1, closes_word: bool = False) -> None:
        pieces = [pcm[at : at + size] for at in range(0, len(pcm), size)] or [b""]
        for number, piece in enumerate(pieces, 1):
            last = number == len(pieces)
            self.runs += self.aligner.feed(
                SpeechChunk(piece, RATE_HZ, char_end=char_end if last else -1, closes_word=closes_word and last)
            )

    def finish(self) -> None:
        self.runs += self.aligner.finish()

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def starts(self) -> list[int]:
        return [start for run in self.runs for start in run.starts_ms]

    def start_of(self, word: str) -> int:
        return self.starts[self.text.index(word)]


def test_every_character_comes_once_in_order_and_estimated() -> None:
    text = "Hello there, my old friend. Good bye!"
    run = Run(text)
    run.hear(sound(800, 300, 900, 400, 500, 200))
    run.finish()
    assert run.text == text
    assert [piece.char_start for piece in run.runs] == [
        3 + at for at in accumulate((len(piece.text) for piece in run.runs[:-1]), initial=0)
    ]
    assert all(piece.estimated for piece in run.runs)
    assert run.starts == sorted(run.starts)
    assert not run.aligner.lacks_audio


def test_clauses_and_sentences_begin_after_their_pauses() -> None:
    run = Run("Hello there, my old friend. Good bye!")
    run.hear(sound(800, 300, 900, 400, 500, 200))
    run.finish()
    assert (run.start_of("my"), run.start_of("Good")) == (1100, 2400)


def test_characters_come_while_the_audio_comes() -> None:
    run = Run("A long sentence that is spoken without any pause at all, on and on")
    for second in range(1, 4):
        run.hear(sound(1000))
        ends = [end for piece in run.runs for end in piece.ends_ms]
        assert second * 1000 - HOLD_MS - 2 * FIRST_UNIT_MS <= ends[-1] <= second * 1000 - HOLD_MS


def test_letters_wait_for_the_pause_at_the_end_of_a_sentence() -> None:
    run = Run("So it is. And then more of it comes.")
    run.hear(sound(700, 400, 1500))
    run.finish()
    assert run.start_of("And") == 1100


def test_an_overdue_pause_is_not_waited_for() -> None:
    run = Run("So it is. And then more of it comes.")
    run.hear(sound(3000))
    run.finish()
    assert run.start_of("And") < 1500


def test_the_end_that_the_engine_reports_settles_its_text() -> None:
    run = Run("One two. Three four.")
    run.hear(sound(600), char_end=3 + len("One two. "))
    assert run.text == "One two. "
    run.hear(sound(700), char_end=3 + len("One two. Three four."))
    assert run.text == "One two. Three four."
    assert run.start_of("Three") == 600


def test_a_closed_word_settles_all_text_that_was_read() -> None:
    run = Run("One two. ")
    run.hear(sound(700), closes_word=True)
    assert run.text == "One two. "
    run.aligner.sent("Three.")
    run.hear(sound(500))
    run.finish()
    assert run.text == "One two. Three."
    assert run.start_of("Three") == 700


def test_the_rate_is_learned_from_what_was_spoken() -> None:
    run = Run("One two three. ")
    assert run.aligner.unit_ms == FIRST_UNIT_MS
    run.hear(sound(1100), closes_word=True)
    assert run.aligner.unit_ms == pytest.approx(100.0)
    run.hear(sound(100_000), closes_word=True)
    assert run.aligner.unit_ms == pytest.approx(100.0), "audio without text says nothing"


def test_silence_before_speech_has_no_letters() -> None:
    run = Run("Hello")
    run.hear(sound(0, 900, 500))
    run.finish()
    assert run.starts[0] == 900


def test_soft_sounds_of_quiet_speech_are_no_pauses() -> None:
    starts = []
    for gain in (1.0, 0.1):
        run = Run("Hello there, my old friend. Good bye!")
        for loud, soft in ((sound(800, 300), 0.06), (sound(500), 0.06), (sound(400, 400, 500, 200), 0.0)):
            for pcm, level in ((loud, gain), (sound(200) if soft else b"", gain * soft)):
                samples = array("h", pcm)
                run.hear(array("h", [round(sample * level) for sample in samples]).tobytes())
        run.finish()
        starts.append(run.starts)
    assert starts[0] == starts[1]


def scaled(pcm: bytes, factor: float) -> array[int]:
    return array("h", [round(sample * factor) for sample in array("h", pcm)])


@pytest.mark.parametrize("noise_db", [-20, -26, -32])
def test_pauses_are_found_in_steady_noise(noise_db: int) -> None:
    pcm, chance = array("h", sound(800, 300, 900, 400, 500, 200)), Random(1)
    noise = max(pcm) * 10 ** (noise_db / 20)
    noisy = array("h", [sample + round(chance.gauss(0, noise)) for sample in pcm])
    run = Run("Hello there, my old friend. Good bye!")
    run.hear(noisy.tobytes())
    run.finish()
    assert run.start_of("my") == pytest.approx(1100, abs=20)
    assert run.start_of("Good") == pytest.approx(2400, abs=20)


def test_the_softest_part_of_speech_without_a_pause_is_no_floor() -> None:
    soft = scaled(sound(400), 0.25)  # 12 dB below the rest
    run = Run("So it is. And then more of it comes.")
    run.hear(sound(700) + soft.tobytes() + sound(1500))
    run.finish()
    assert abs(run.start_of("And") - 1100) > 100


def test_audio_that_is_all_silence_is_shared() -> None:
    run = Run("Hello there")
    run.hear(sound(0, 1000))
    run.finish()
    assert run.text == "Hello there"
    assert run.starts[0] == 0
    assert run.starts[-1] > 800


def test_a_pause_far_from_any_punctuation_is_only_a_pause() -> None:
    run = Run("one two three four five six seven eight nine ten and so on. Yes")
    run.hear(sound(600, 300, 600))
    assert len(run.text) < 30
    run.finish()


def test_markup_has_no_length() -> None:
    run = Run('One <break time="1s"/>two')
    run.hear(sound(900))
    run.finish()
    ends = [end for piece in run.runs for end in piece.ends_ms]
    assert run.text == 'One <break time="1s"/>two'
    assert run.starts[4:21] == ends[4:21]


def test_audio_tags_take_no_time_where_they_are_performed() -> None:
    for audio_tags, expected in ((True, 0), (False, 400)):
        run = Run("[laughs] Hi", audio_tags=audio_tags)
        run.hear(sound(800))
        run.finish()
        assert (run.start_of("Hi") >= expected) and (audio_tags is (run.start_of("Hi") == 0))


@pytest.mark.parametrize("text", ["", "…", " ", "<break/>"])
def test_text_without_letters_needs_no_audio(text: str) -> None:
    run = Run(text, start_ms=500.4)
    run.finish()
    assert run.text == text
    assert set(run.starts) <= {500}
    assert not run.aligner.lacks_audio


def test_empty_or_short_audio_lacks_the_text() -> None:
    for length_ms in (0, 5, 100):
        run = Run("Hello there, how are you?")
        run.hear(sound(length_ms))
        run.finish()
        assert run.text == "Hello there, how are you?"
        assert run.aligner.lacks_audio


TEXT = "So it is, one 2 three. And more… 日本語。Well?\nThe end"


@given(st.lists(st.integers(0, 900), max_size=8), st.integers(1, 120), st.floats(0, 1e6))
def test_any_cut_of_the_audio_gives_the_same(lengths_ms: list[int], samples: int, start_ms: float) -> None:
    cut, fine = Run(TEXT, start_ms=start_ms), Run(TEXT, start_ms=start_ms)
    cut.hear(sound(*lengths_ms), size=2 * samples)
    fine.hear(sound(*lengths_ms), size=160)
    for run in (cut, fine):
        run.finish()
        assert run.text == TEXT
        assert run.starts == sorted(run.starts)
        assert all(
            end >= start for piece in run.runs for start, end in zip(piece.starts_ms, piece.ends_ms, strict=True)
        )
    assert cut.starts == fine.starts
