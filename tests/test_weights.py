"""The shipped weights of the net."""

from __future__ import annotations

import numpy as np

from captionsync.timing.sound.classes import CLASSES
from captionsync.timing.sound.features import BANDS, BLOCK
from captionsync.timing.sound.net import LAYERS, REACH, NetStream
from captionsync.weights import load_weights


def test_the_arrays_fit_the_bands_the_layers_and_the_classes() -> None:
    weights = load_weights()
    channels = len(weights.biases[0])
    assert weights.mean.shape == weights.scale.shape == (BANDS,)
    inputs = [BANDS, *[channels] * (len(LAYERS) - 1)]
    assert [kernel.shape for kernel in weights.kernels] == [
        (taps, size, channels) for (taps, _), size in zip(LAYERS, inputs, strict=True)
    ]
    assert [bias.shape for bias in weights.biases] == [(channels,)] * len(LAYERS)
    assert weights.head.shape == (channels, len(CLASSES) + 1)
    assert weights.head_bias.shape == (len(CLASSES) + 1,)
    assert weights.log_shares.shape == weights.log_frames.shape == weights.spreads.shape == (len(CLASSES),)


def test_the_statistics_are_those_of_speech() -> None:
    weights = load_weights()
    assert abs(np.exp(weights.log_shares).sum() - 1) < 1e-3
    frames = dict(zip(CLASSES, np.exp(weights.log_frames).tolist(), strict=True))
    assert 3 < frames["t"] < frames["s"] < 20
    assert (weights.spreads > 0.2).all() and (weights.spreads < 2.0).all()
    assert (weights.scale > 0).all()


def test_silence_is_heard_as_silence() -> None:
    weights = load_weights()
    quiet = np.full((BLOCK, BANDS), np.log(1e-3), np.float32)
    heard = NetStream(weights).feed([quiet] * 10)
    assert len(heard.edges) == 10 * BLOCK - REACH
    assert (heard.log_probabilities.argmax(1) == 0).all()
    assert (heard.edges < 0).mean() > 0.9


def test_they_are_read_once() -> None:
    assert load_weights() is load_weights()
