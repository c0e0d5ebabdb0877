"""The training itself, with torch."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from captionsync.timing.sound.classes import CLASSES
from captionsync.timing.sound.features import BANDS, Array
from captionsync.timing.sound.net import LAYERS, REACH, Weights
from tools.ears.frames import Material, level_frames, usual_mean
from tools.ears.labels import Segment
from tools.ears.statistics import lengths, log_shares

CHANNELS = 96
CHUNK = 200
BATCH = 16
RATE, LAST_RATE = 3e-3, 1e-5
WARM_UP = 50
"""Steps in which the learning rate rises."""
FALL = 1.2
SMOOTHING = 0.05
MASKED_BANDS = 5
IGNORED = -100
THREADS = 1
"""More threads wait for each other for longer than they compute: the net is small."""


class Ears(nn.Module):
    """The net of ``captionsync/timing/sound/net.py``."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            nn.Conv1d(
                CHANNELS if number else BANDS, CHANNELS, taps, dilation=dilation, padding=dilation * (taps - 1) // 2
            )
            for number, (taps, dilation) in enumerate(LAYERS)
        )
        self.head = nn.Conv1d(CHANNELS, len(CLASSES) + 1, 1)

    def forward(self, value: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return logits of the classes and of the boundary for ``(batch, BANDS, frames)``."""
        for number, layer in enumerate(self.layers):
            made = functional.relu(layer(value))
            value = made + value if number else made
        out = self.head(value)
        return out[:, :-1], out[:, -1]

    def take(self, weights: Weights) -> None:
        """Take over a trained net."""
        kernels = [kernel.transpose(2, 1, 0) for kernel in weights.kernels] + [weights.head.T[:, :, None]]
        with torch.no_grad():
            for layer, kernel, bias in zip(
                [*self.layers, self.head], kernels, [*weights.biases, weights.head_bias], strict=True
            ):
                layer.weight.copy_(torch.from_numpy(kernel.copy()))
                layer.bias.copy_(torch.from_numpy(bias.copy()))


class Chunks(NamedTuple):
    """Pieces of :data:`CHUNK` frames."""

    inputs: torch.Tensor
    numbers: torch.Tensor
    """:data:`IGNORED` where nothing is to be learnt: beyond the end, and where a cut hides what the net would see."""
    edges: torch.Tensor


class Prepared(NamedTuple):
    """All that training needs."""

    chunks: Chunks
    mean: Array
    scale: Array
    log_shares: Array


def prepare(materials: Sequence[Material]) -> Prepared:
    """Level all frames and cut them in chunks."""
    mean = usual_mean([material.mel for material in materials])
    levelled = [level_frames(material.mel, mean, settled=material.settled) for material in materials]
    scale = np.concatenate(levelled).std(0).astype(np.float32)
    pieces = [
        piece
        for frames, material in zip(levelled, materials, strict=True)
        for piece in _cut(frames / scale, material.numbers, material.edges)
    ]
    inputs = torch.from_numpy(np.stack([piece[0].T for piece in pieces]))
    numbers = torch.from_numpy(np.stack([piece[1] for piece in pieces]))
    edges = torch.from_numpy(np.stack([piece[2] for piece in pieces]))
    shares = log_shares(np.concatenate([material.numbers for material in materials]))
    return Prepared(Chunks(inputs, numbers, edges), mean, scale, shares)


def _cut(frames: Array, numbers: NDArray[np.int64], edges: Array) -> list[tuple[Array, NDArray[np.int64], Array]]:
    out = []
    for start in range(0, max(1, len(frames) - 4 * REACH), CHUNK - 2 * REACH):
        end = min(start + CHUNK, len(frames))
        fill = CHUNK - (end - start)
        known = numbers[start:end].copy()
        if start:
            known[:REACH] = IGNORED
        if end < len(frames):
            known[-REACH:] = IGNORED
        out.append(
            (
                np.pad(frames[start:end], ((0, fill), (0, 0))).astype(np.float32),
                np.pad(known, (0, fill), constant_values=IGNORED),
                np.pad(edges[start:end], (0, fill)).astype(np.float32),
            )
        )
    return out


def fit(chunks: Chunks, steps: int, begin: Weights | None = None, seed: int = 1) -> Ears:
    """Train a net.

    Args:
        chunks: the material.
        steps: of :data:`BATCH` chunks each.
        begin: a net to continue with; otherwise the first weights are random.
        seed: of the first weights, the order and the masks.
    """
    torch.set_num_threads(THREADS)
    torch.manual_seed(seed)
    source = random.Random(seed)
    net = Ears()
    if begin is not None:
        net.take(begin)
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.01)
    order, total = torch.randperm(len(chunks.inputs)), 0.0
    for step in range(steps):
        if len(order) < BATCH:
            order = torch.randperm(len(chunks.inputs))
        picked, order = order[:BATCH], order[BATCH:]
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / WARM_UP) * (1 - step / steps) ** FALL + LAST_RATE
        with torch.autocast("cpu", torch.bfloat16):  # half the time where the processor has it
            loss = _loss(net, Chunks(*(part[picked] for part in chunks)), source)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
        if step % 500 == 499:
            print(f"step {step + 1} of {steps}: loss {total / 500:.3f}", flush=True)
            total = 0.0
    net.eval()
    return net


def _loss(net: Ears, batch: Chunks, source: random.Random) -> torch.Tensor:
    inputs = batch.inputs
    if source.random() < 0.5:
        first = source.randrange(BANDS - MASKED_BANDS)
        inputs = inputs.clone()
        inputs[:, first : first + source.randint(1, MASKED_BANDS)] = 0
    scores, logits = (out.float() for out in net(inputs))
    known = (batch.numbers != IGNORED).float()
    wrong = functional.cross_entropy(scores, batch.numbers, ignore_index=IGNORED, label_smoothing=SMOOTHING)
    missed = functional.binary_cross_entropy_with_logits(logits, batch.edges, reduction="none")
    return wrong + (missed * known).sum() / known.sum()


def weights_of(net: Ears, prepared: Prepared, segments: Sequence[Sequence[Segment]]) -> Weights:
    """Return what the product loads.

    Args:
        net: trained.
        prepared: what it was trained on.
        segments: of each utterance, for the lengths of the classes.
    """
    log_frames, spreads = lengths(segments)
    layers = [layer for layer in net.layers if isinstance(layer, nn.Conv1d)]
    return Weights(
        prepared.mean,
        prepared.scale,
        tuple(_array(layer.weight).transpose(2, 1, 0) for layer in layers),
        tuple(_array(layer.bias) for layer in layers),
        _array(net.head.weight)[:, :, 0].T,
        _array(net.head.bias),
        prepared.log_shares,
        log_frames,
        spreads,
    )


def _array(tensor: torch.Tensor | None) -> Array:
    if tensor is None:
        raise ValueError("a layer has no bias")
    return np.asarray(tensor.detach().numpy(), np.float32)
