"""Training frames are the product's, and the decoder finds known boundaries in them."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from captionsync.timing.sound.classes import CLASSES
from captionsync.timing.sound.decoder import State
from captionsync.timing.sound.features import BANDS, BLOCK, Leveller, MelStream
from captionsync.timing.sound.net import Heard
from captionsync.weights import load_weights, read_weights
from tools.ears.export import write
from tools.ears.frames import level_frames, materials, mel_frames
from tools.ears.judge import Result, measure, table
from tools.ears.labels import Segment
from tools.ears.listen import close_short_silences, states_of
from tools.ears.statistics import lengths, log_shares
from tools.ears.store import Utterance, load, save

NUMBER = {name: number for number, name in enumerate(CLASSES)}
SENTENCE = [
    Segment(0, 0.0, 0.2), Segment(NUMBER["t"], 0.2, 0.3, 0), Segment(NUMBER["a"], 0.3, 0.5, 0),
    Segment(0, 0.5, 0.8), Segment(NUMBER["s"], 0.8, 0.9, 1), Segment(NUMBER["i"], 0.9, 1.0, 1), Segment(0, 1.0, 1.2),
]  # fmt: skip


def utterance() -> Utterance:
    pcm = (np.random.default_rng(1).standard_normal(19_200) * 2_000).astype(np.int16)
    return Utterance("u0", "espeak", "de", "Ta, si.", 16_000, pcm, SENTENCE, [0, 1])


def test_the_frames_are_those_of_the_product() -> None:
    pcm = utterance().pcm.tobytes()
    mel = mel_frames(pcm, 16_000)
    assert mel.shape == (120, BANDS)
    whole = np.concatenate(MelStream(16_000).feed(pcm))
    assert np.array_equal(mel[: len(whole)], whole)
    usual = np.zeros(BANDS, np.float32)
    leveller = Leveller(usual)
    blocks = [leveller.level(mel[at : at + BLOCK]) for at in range(0, 120, BLOCK)]
    assert np.array_equal(level_frames(mel, usual), np.concatenate(blocks))
    assert abs(level_frames(mel, usual, settled=True)[:BLOCK].mean()) < abs(blocks[0].mean())


def test_the_copies_of_an_utterance_have_a_target_for_each_frame_and_are_the_same_every_time() -> None:
    made, again = (materials(utterance(), SENTENCE) for _ in range(2))
    for copy, other in zip(made, again, strict=True):
        assert len(copy.mel) == len(copy.numbers) == len(copy.edges)
        assert np.array_equal(copy.mel, other.mel)
        assert set(copy.numbers.tolist()) == {part.number for part in SENTENCE}


def test_a_silence_is_possible_at_every_gap() -> None:
    states, places = states_of(SENTENCE, [0])
    assert [state.number for state in states] == [0, NUMBER["t"], NUMBER["a"], 0, NUMBER["s"], NUMBER["i"], 0]
    assert places == [1, 2, 4, 5]
    assert states[3].skip == math.log(0.25)
    assert states_of(SENTENCE, [])[0][3].skip == math.log(0.97)


def test_a_short_silence_is_closed_in_its_middle() -> None:
    states = [State(0, 0.0), State(5), State(0, 0.0), State(6), State(0, 0.0)]
    edges = close_short_silences(np.array([0.0, 1.0, 10.0, 13.0, 20.0, 21.0]), states)
    assert edges.tolist() == [0.0, 1.0, 11.5, 11.5, 20.0, 21.0]


def test_a_net_that_is_right_is_measured_as_right() -> None:
    numbers = np.repeat([part.number for part in SENTENCE], [20, 10, 20, 30, 10, 10, 20])
    logs = np.full((120, len(CLASSES)), -8.0, np.float32)
    logs[np.arange(120), numbers] = -0.01
    edges = np.full(120, -6.0, np.float32)
    edges[np.flatnonzero(np.diff(numbers)) + 1] = 4.0
    result = measure(utterance(), Heard(logs, edges), load_weights())
    assert (result.frames, result.net_right, result.failed) == (120, 120, 0)
    assert result.right > 0.97
    assert result.words_ms == pytest.approx([0.0, 0.0], abs=5.0)
    assert result.inner_ms == pytest.approx([0.0, 0.0], abs=5.0)
    assert "| espeak de | 100.0 % |" in table({"espeak de": result})
    assert Result().inner_rms_ms == 0.0


def test_the_lengths_and_shares_of_a_class_are_counted() -> None:
    means, spreads = lengths([[Segment(NUMBER["t"], 0.0, 0.1)] * 6])
    assert math.exp(means[NUMBER["t"]]) == pytest.approx(10.0)
    assert spreads[NUMBER["t"]] == 0.25
    assert math.exp(means[NUMBER["a"]]) == pytest.approx(7.0)
    shares = np.exp(log_shares(np.array([0] * 1_000 + [3] * 500)))
    assert shares.sum() == pytest.approx(1.0)
    assert shares[0] / shares[3] == pytest.approx(1_050 / 550)


def test_utterances_and_weights_are_read_as_they_were_written(tmp_path: Path) -> None:
    save(tmp_path, utterance())
    again = load(tmp_path / "u0.npz")
    assert again.segments == SENTENCE
    assert (again.text, again.rate_hz, again.breaks) == ("Ta, si.", 16_000, [0, 1])
    assert np.array_equal(again.pcm, utterance().pcm)
    write(load_weights(), tmp_path / "w.npz")
    write(read_weights((tmp_path / "w.npz").read_bytes()), tmp_path / "again.npz")
    assert (tmp_path / "w.npz").read_bytes() == (tmp_path / "again.npz").read_bytes()
