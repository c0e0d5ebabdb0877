"""The net, against plain convolutions over the whole sequence."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from captionsync.timing.sound.features import BANDS, BLOCK, Array, Leveller
from captionsync.timing.sound.net import LAYERS, REACH, Heard, NetStream, Weights
from tests.examples import examples
from tests.timing.sound.nets import random_weights

WEIGHTS = random_weights(1)


def some_blocks(count: int, seed: int = 0) -> list[Array]:
    random = np.random.default_rng(seed)
    return [random.normal(-2.0, 2.0, (BLOCK, BANDS)).astype(np.float32) for _ in range(count)]


def plain_net(weights: Weights, blocks: list[Array]) -> NDArray[np.float64]:
    """Compute the outputs of all frames one by one; frames before and after the sequence are zero in every layer."""
    leveller = Leveller(weights.mean)
    value = np.concatenate([leveller.level(block) for block in blocks]).astype(np.float64) / weights.scale
    for number, ((taps, dilation), kernel) in enumerate(zip(LAYERS, weights.kernels, strict=True)):
        made = np.zeros((len(value), kernel.shape[2]))
        for frame in range(len(value)):
            made[frame] = weights.biases[number]
            for tap in range(taps):
                at = frame + (tap - taps // 2) * dilation
                if 0 <= at < len(value):
                    made[frame] += value[at] @ kernel[tap].astype(np.float64)
        made = np.maximum(made, 0.0)
        value = made + value if number else made
    return value @ weights.head.astype(np.float64) + weights.head_bias


@examples(20)
@given(st.integers(0, 1_000), st.integers(2, 8), st.integers(1, 12))
def test_the_stream_equals_plain_convolutions_over_the_whole_sequence(seed: int, count: int, channels: int) -> None:
    weights, blocks = random_weights(seed, channels), some_blocks(count, seed)
    heard, expected = NetStream(weights).feed(blocks), plain_net(weights, blocks)
    known = count * BLOCK - REACH
    assert heard.log_probabilities.shape == (known, len(weights.log_shares))
    scores = expected[:known, :-1]
    logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    assert heard.log_probabilities == pytest.approx(logs, abs=2e-4)
    assert heard.edges == pytest.approx(expected[:known, -1], abs=2e-4)


@examples(40)
@given(st.lists(st.integers(1, 5), min_size=1, max_size=8))
def test_any_cut_of_the_blocks_gives_the_same_outputs_to_the_last_bit(sizes: list[int]) -> None:
    weights, blocks = random_weights(2, channels=96), some_blocks(sum(sizes))
    stream, parts, at = NetStream(weights), list[Heard](), 0
    for size in sizes:
        parts.append(stream.feed(blocks[at : at + size]))
        at += size
    whole = NetStream(weights).feed(blocks)
    assert np.array_equal(np.concatenate([part.log_probabilities for part in parts]), whole.log_probabilities)
    assert np.array_equal(np.concatenate([part.edges for part in parts]), whole.edges)


def test_the_first_block_gives_the_frames_whose_surroundings_are_known() -> None:
    stream = NetStream(WEIGHTS)
    assert len(stream.feed([]).edges) == 0
    first, second = stream.feed(some_blocks(1)), stream.feed(some_blocks(1))
    assert (len(first.edges), len(second.edges)) == (BLOCK - REACH, BLOCK)
    assert np.exp(second.log_probabilities).sum(1) == pytest.approx(1.0, abs=1e-5)


def test_a_copy_is_independent() -> None:
    blocks, others = some_blocks(4), some_blocks(3, seed=9)
    stream = NetStream(WEIGHTS)
    stream.feed(blocks[:2])
    copied = stream.copy()
    copied.feed(others)
    alone = NetStream(WEIGHTS)
    alone.feed(blocks[:2])
    after, expected = stream.feed(blocks[2:]), alone.feed(blocks[2:])
    assert np.array_equal(after.log_probabilities, expected.log_probabilities)
    assert np.array_equal(after.edges, expected.edges)
