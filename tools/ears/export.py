"""The file with the weights that the product ships."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from captionsync.timing.sound.features import Array
from captionsync.timing.sound.net import Weights

STAMP = (2020, 1, 1, 0, 0, 0)
"""Time of every member, so that the same weights are the same bytes."""


def write(weights: Weights, path: Path) -> None:
    """Write the file: kernels and the head as float16, all else as float32."""
    half = {f"k{number}": kernel for number, kernel in enumerate(weights.kernels)} | {"head": weights.head}
    whole = {f"b{number}": bias for number, bias in enumerate(weights.biases)}
    names = ("mean", "scale", "head_bias", "log_shares", "log_frames", "spreads")
    whole |= {name: getattr(weights, name) for name in names}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in half.items():
            _put(archive, name, array.astype(np.float16))
        for name, array in whole.items():
            _put(archive, name, array.astype(np.float32))


def _put(archive: zipfile.ZipFile, name: str, array: Array | NDArray[np.float16]) -> None:
    buffer = BytesIO()
    np.save(buffer, np.ascontiguousarray(array))
    archive.writestr(zipfile.ZipInfo(f"{name}.npy", STAMP), buffer.getvalue(), zipfile.ZIP_DEFLATED)
