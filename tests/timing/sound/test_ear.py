"""An ear: from audio to scores on the session's clock."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.sound.ear import Ear
from tests.examples import examples
from tests.timing.sound.nets import cut_pcm, noise, random_weights

WEIGHTS = random_weights(5)


def same(one: Ear, other: Ear, start: int, end: int) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(one.window(start, end), other.window(start, end), strict=True))


@examples(30)
@given(st.lists(st.integers(0, 22_050), max_size=8), st.integers(0, 40))
def test_any_cut_of_the_audio_gives_the_same_scores_to_the_last_bit(places: list[int], forgotten: int) -> None:
    pcm = noise(22_050)
    whole, subject = Ear(WEIGHTS, 0, 22_050), Ear(WEIGHTS, 0, 22_050)
    whole.feed(pcm)
    for piece in cut_pcm(pcm, places):
        subject.feed(piece)
        subject.forget(min(forgotten, subject.end))
    assert subject.end == whole.end
    assert subject.first == forgotten
    assert same(subject, whole, forgotten, whole.end)


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 22_050, 44_100, 48_000])
@pytest.mark.parametrize("length_ms", [0, 1, 99, 100, 101, 999, 1_234])
def test_at_its_end_it_knows_every_whole_frame_as_if_silence_followed(rate_hz: int, length_ms: int) -> None:
    pcm = noise(length_ms * rate_hz // 1000)
    ear, longer = Ear(WEIGHTS, 0, rate_hz), Ear(WEIGHTS, 0, rate_hz)
    ear.feed(pcm)
    longer.feed(pcm + bytes(2 * rate_hz))
    ended = ear.at_end()
    frames = len(pcm) // 2 * 100 // rate_hz
    assert ended.end >= frames
    assert same(ended, longer, 0, frames)


def test_listening_continues_after_its_end_was_asked_for() -> None:
    pcm, more = noise(8_000), noise(8_000, seed=4)
    ear, plain = Ear(WEIGHTS, 0, 16_000), Ear(WEIGHTS, 0, 16_000)
    ear.feed(pcm)
    ear.at_end().forget(20)
    ear.feed(more)
    plain.feed(pcm + more)
    assert ear.first == 0
    assert same(ear, plain, 0, plain.end)


def test_frames_are_counted_from_its_start() -> None:
    ear = Ear(WEIGHTS, 1_230, 16_000)
    assert ear.frame(1_255) == 2.5
    assert ear.at_ms(2.5) == 1_255
