"""Converts one audio format to another while it streams."""

from __future__ import annotations

from captionsync.audio.codec import Resampler
from captionsync.audio.decoder import Decoder
from captionsync.audio.encoder import Encoder
from captionsync.audio.formats import AudioFormat


class Transcoder:
    """Decodes one stream and re-encodes it; media times do not change.

    Args:
        source: the input format, or its name.
        target: the output format, or its name.

    Raises:
        UnknownFormatError: there is no format of that name.
    """

    def __init__(self, source: AudioFormat | str, target: AudioFormat | str) -> None:
        self._decoder = Decoder(source)
        self._encoder = Encoder(target)
        self._resampler = Resampler(self._decoder.sample_rate_hz, self._encoder.format.sample_rate_hz)

    @property
    def media_samples(self) -> int:
        """Samples encoded so far, at the target's rate."""
        return self._encoder.fed_samples

    def feed(self, data: bytes) -> bytes:
        """Take the next bytes and return those that are ready; may be empty."""
        return self._encoder.feed(self._resampler.feed(self._decoder.feed(data)))

    def finish(self) -> bytes:
        """Return the last bytes."""
        tail = self._resampler.feed(self._decoder.finish()) + self._resampler.finish()
        return self._encoder.feed(tail) + self._encoder.finish()
