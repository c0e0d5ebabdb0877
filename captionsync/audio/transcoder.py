"""From one audio format to another, while it streams."""

from __future__ import annotations

from captionsync.audio.codec import Resampler
from captionsync.audio.decoder import Decoder
from captionsync.audio.encoder import Encoder
from captionsync.audio.formats import AudioFormat


class Transcoder:
    """Decodes one stream and encodes it anew; media time stays.

    Args:
        source: the format of what is fed, or its name.
        target: the format of what is returned, or its name.

    Raises:
        UnknownFormatError: there is no format of that name.
    """

    def __init__(self, source: AudioFormat | str, target: AudioFormat | str) -> None:
        self._decoder = Decoder(source)
        self._encoder = Encoder(target)
        self._resampler = Resampler(self._decoder.sample_rate_hz, self._encoder.format.sample_rate_hz)

    @property
    def media_samples(self) -> int:
        """Samples, at the target's rate, that were encoded so far."""
        return self._encoder.fed_samples

    def feed(self, data: bytes) -> bytes:
        """Take the next bytes and return those that are ready, maybe none."""
        return self._encoder.feed(self._resampler.feed(self._decoder.feed(data)))

    def finish(self) -> bytes:
        """Return the last bytes."""
        tail = self._resampler.feed(self._decoder.finish()) + self._resampler.finish()
        return self._encoder.feed(tail) + self._encoder.finish()
