"""The audio formats by their ElevenLabs names, such as ``mp3_44100_128``.

A name is ``family_rate[_bitrate]``: the family, samples per second, kilobits per second. All audio is mono. Media
types:

======  ===========================  ====================================================================
family  media type                   reason
======  ===========================  ====================================================================
mp3     ``audio/mpeg``               registered; expected by ``<audio>``, MSE and the official SDKs
opus    ``audio/ogg; codecs=opus``   Opus in Ogg, RFC 7845 section 9, as ``<audio>`` expects it
wav     ``audio/wav``                accepted by every browser
pcm     ``audio/pcm; rate=24000``    headerless signed 16-bit little-endian; ``audio/L16`` would be big-endian
ulaw    ``audio/basic``              8 kHz mono mu-law by definition, RFC 2046 section 4.3
alaw    ``audio/x-alaw-basic``       the customary counterpart of ``audio/basic``; none is registered for files
======  ===========================  ====================================================================

Source: the ``output_format`` values of the ElevenLabs API, https://elevenlabs.io/docs/api-reference/text-to-speech
"""

from __future__ import annotations

from dataclasses import dataclass

from captionsync.errors import UnknownFormatError


@dataclass(frozen=True, slots=True)
class AudioFormat:
    """One audio format. All are mono."""

    name: str
    """Canonical name, such as ``mp3_44100_128``."""
    codec: str
    """The family: ``mp3``, ``opus`` (in Ogg), ``pcm``, ``ulaw``, ``alaw`` or ``wav`` (PCM with a RIFF header)."""
    mime: str
    sample_rate_hz: int
    """Sample rate of the input and output PCM; always 48,000 for Opus, whose positions use that rate."""
    bitrate_bps: int
    """Bits per second without headers; an average if the codec varies it."""
    extension: str
    """File extension with its dot, such as ``.mp3``."""
    container_trims_delay: bool = False
    """Whether every stream's header tells the decoder to drop ``delay_samples`` (Ogg). A player that reads the
    container has then already dropped them; only one that feeds bare packets to a codec must drop them itself."""


_MP3 = ((22_050, 32), (24_000, 48), (44_100, 32), (44_100, 64), (44_100, 96), (44_100, 128), (44_100, 192))
_OPUS_KBPS = (32, 64, 96, 128, 192)
_PCM_RATES_HZ = (8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)


def _all_formats() -> dict[str, AudioFormat]:
    formats = [AudioFormat(f"mp3_{rate}_{kbps}", "mp3", "audio/mpeg", rate, kbps * 1000, ".mp3") for rate, kbps in _MP3]
    formats += [
        AudioFormat(f"opus_48000_{kbps}", "opus", "audio/ogg; codecs=opus", 48_000, kbps * 1000, ".ogg", True)
        for kbps in _OPUS_KBPS
    ]
    for rate in _PCM_RATES_HZ:
        formats.append(AudioFormat(f"pcm_{rate}", "pcm", f"audio/pcm; rate={rate}", rate, rate * 16, ".pcm"))
        formats.append(AudioFormat(f"wav_{rate}", "wav", "audio/wav", rate, rate * 16, ".wav"))
    formats.append(AudioFormat("ulaw_8000", "ulaw", "audio/basic", 8_000, 64_000, ".ulaw"))
    formats.append(AudioFormat("alaw_8000", "alaw", "audio/x-alaw-basic", 8_000, 64_000, ".alaw"))
    return {item.name: item for item in formats}


FORMATS: dict[str, AudioFormat] = _all_formats()
"""Every format by its canonical name."""

ALIASES: dict[str, str] = {
    "mp3": "mp3_44100_128",
    "mp3_44100": "mp3_44100_128",
    "mp3_24000": "mp3_24000_48",
    "mp3_22050": "mp3_22050_32",
    "opus": "opus_48000_64",
    "ogg": "opus_48000_64",
    "opus_48000": "opus_48000_64",
    "pcm": "pcm_24000",
    "wav": "wav_24000",
    "ulaw": "ulaw_8000",
    "mulaw": "ulaw_8000",
    "mulaw_8000": "ulaw_8000",
    "alaw": "alaw_8000",
}
"""Short and customary names. ``mp3_44100`` is in ElevenLabs' WebSocket schema."""

EXTENSIONS: dict[str, str] = {
    ".mp3": "mp3_44100_128",
    ".wav": "wav_24000",
    ".ogg": "opus_48000_64",
    ".opus": "opus_48000_64",
    ".pcm": "pcm_24000",
    ".ulaw": "ulaw_8000",
    ".alaw": "alaw_8000",
}
"""File extension to the format of files with it."""

_FAMILIES = (
    "mp3_22050_32, mp3_24000_48, mp3_44100_{32,64,96,128,192}, opus_48000_{32,64,96,128,192}, "
    "pcm_ and wav_{8000,16000,22050,24000,32000,44100,48000}, ulaw_8000, alaw_8000"
)


def parse_format(name: str) -> AudioFormat:
    """Return the format called ``name``, in any letter case; aliases are accepted.

    Raises:
        UnknownFormatError: there is no such format; the message lists the formats.
    """
    key = name.strip().lower()
    found = FORMATS.get(ALIASES.get(key, key))
    if found is None:
        raise UnknownFormatError(f"Unknown audio format {name[:40]!r}. Use one of: {_FAMILIES}.")
    return found


def format_for_extension(extension: str) -> AudioFormat:
    """Return the format for files with ``extension``, given with or without its dot.

    Raises:
        UnknownFormatError: no audio format has this extension.
    """
    key = "." + extension.strip().lower().lstrip(".")
    if key not in EXTENSIONS:
        known = " ".join(EXTENSIONS)
        raise UnknownFormatError(f"There is no audio format for files named *{key[:20]}. Use one of: {known}.")
    return FORMATS[EXTENSIONS[key]]
