"""Loads the weights of the net that hears sounds, ``timing/tables/ears.npz``.

They were trained by ``tools/ears`` on synthetic speech; see ``docs/ears-training.md`` for the data and its licences.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from io import BytesIO

import numpy as np

from captionsync.timing.sound.net import LAYERS, Weights


@lru_cache(maxsize=1)
def load_weights() -> Weights:
    """Return the shipped weights, read once a process."""
    return read_weights((resources.files("captionsync") / "timing" / "tables" / "ears.npz").read_bytes())


def read_weights(file: bytes) -> Weights:
    """Return the weights in an ``.npz`` file of ``tools/ears``.

    Raises:
        KeyError: an array is missing.
    """
    with np.load(BytesIO(file)) as found:
        arrays = {name: found[name].astype(np.float32) for name in found.files}
    layers = range(len(LAYERS))
    return Weights(
        mean=arrays["mean"],
        scale=arrays["scale"],
        kernels=tuple(arrays[f"k{number}"] for number in layers),
        biases=tuple(arrays[f"b{number}"] for number in layers),
        head=arrays["head"],
        head_bias=arrays["head_bias"],
        log_shares=arrays["log_shares"],
        log_frames=arrays["log_frames"],
        spreads=arrays["spreads"],
    )
