"""Upstream audio of any format as PCM on the stream's clock."""

from __future__ import annotations

from captionsync.audio.decoder import Decoder
from captionsync.audio.formats import AudioFormat, parse_format
from captionsync.audio.mp3 import longest_hold_samples
from captionsync.errors import InputError, ProviderProtocolError

OGG_PAGE_MS = 1000.0
"""Milliseconds of audio that an Ogg muxer may collect before it writes a page."""


class UpstreamAudio:
    """Decodes one stream.

    Args:
        output_format: name of the format that was asked for.
        provider: the engine's name, for errors.
        title: the engine's name in messages.
    """

    def __init__(self, output_format: str, *, provider: str, title: str) -> None:
        self._provider = provider
        self._title = title
        self._format = parse_format(output_format)
        self._decoder = Decoder(self._format)
        self.rate_hz = self._format.sample_rate_hz
        self.lag_ms = _lag_ms(self._format)
        """Milliseconds by which the PCM may lag behind the bytes that were fed."""

    def feed(self, data: bytes) -> bytes:
        """Return the PCM that ``data`` completes. Raises ProviderProtocolError."""
        if not data:
            return b""
        try:
            return self._decoder.feed(data)
        except InputError as error:
            message = f"{self._title} sent audio of another format than was asked for."
            raise ProviderProtocolError(message, provider=self._provider) from error

    def finish(self) -> bytes:
        """Return the last PCM."""
        return self._decoder.finish()


def _lag_ms(audio_format: AudioFormat) -> float:
    if audio_format.codec == "mp3":
        rate_hz = audio_format.sample_rate_hz
        return longest_hold_samples(rate_hz, audio_format.bitrate_bps) * 1000 / rate_hz
    return OGG_PAGE_MS if audio_format.codec == "opus" else 0.0
