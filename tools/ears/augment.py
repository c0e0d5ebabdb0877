"""Copies of speech as other microphones, codecs and sample rates would give it, with the segments moved along."""

from __future__ import annotations

import random
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from captionsync.audio.codec import PacketDecoder, PacketEncoder, Resampler
from captionsync.timing.sound.classes import SILENCE
from tools.ears.labels import NO_WORD, Segment

Samples = NDArray[np.float32]

STRETCHES = (1.0, 1.0, 1.0, 0.88, 0.92, 0.96, 1.05, 1.1)
"""Factors on the length; the pitch changes as well."""
RATES_HZ = (16_000, 16_000, 16_000, 22_050, 22_050, 24_000, 24_000, 44_100, 44_100, 8_000)
LOUDEST_DB, QUIETEST_DB = -1.0, -26.0
TONE_SD_DB = 3.5
TONE_POINTS = (0.0, 0.05, 0.12, 0.3, 0.6, 1.0)
"""Parts of the spectrum that are made louder or softer at random."""
NOISES_DB = (60, 60, 45, 35, 28, 20)
MP3_BPS = (32_000, 48_000, 64_000)
MP3_RATES_HZ = (16_000, 22_050, 24_000, 44_100)
PAD_S = 0.5
CODEC_SHARE = 0.15
"""Share of copies that are coded as mu-law, and as MP3."""


class Copy(NamedTuple):
    """Audio with its segments."""

    pcm: bytes
    rate_hz: int
    segments: list[Segment]


def augment(
    pcm: NDArray[np.int16], rate_hz: int, segments: list[Segment], source: random.Random, *, codecs: bool
) -> Copy:
    """Return a changed copy.

    Args:
        pcm: speech.
        rate_hz: its sample rate.
        segments: what is heard in it.
        source: of all random decisions.
        codecs: whether it may pass a codec.
    """
    to_hz, factor = source.choice(RATES_HZ), source.choice(STRETCHES)
    heard = stretch(pcm, rate_hz, to_hz, factor)
    moved = scaled(segments, factor)
    if source.random() < 0.5:
        before_s, after_s = source.uniform(0.0, PAD_S), source.uniform(0.0, PAD_S)
        heard = np.pad(heard, (round(before_s * to_hz), round(after_s * to_hz)))
        moved = padded(moved, before_s, after_s)
    heard = tone(heard, source)
    gain = 10 ** (source.uniform(QUIETEST_DB, LOUDEST_DB) / 20)
    heard = heard * np.float32(gain / (np.abs(heard).max() + 1e-6))
    drawn = source.random()
    if codecs and drawn < CODEC_SHARE:
        heard = mu_law(heard)
    elif codecs and drawn < 2 * CODEC_SHARE and to_hz in MP3_RATES_HZ:
        heard = through_mp3(heard, to_hz, source.choice(MP3_BPS))
    return Copy(to_pcm(noise(heard, source)), to_hz, moved)


def to_pcm(heard: Samples) -> bytes:
    """Return samples in [-1, 1] as 16-bit audio; what is louder is clipped."""
    return (np.clip(heard, -1.0, 1.0) * 32767).astype("<i2").tobytes()


def from_pcm(pcm: bytes) -> Samples:
    """Return 16-bit audio as samples in [-1, 1]."""
    return np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32768)


def stretch(pcm: NDArray[np.int16], rate_hz: int, to_hz: int, factor: float) -> Samples:
    """Return speech at another rate that lasts ``factor`` times as long."""
    resampler = Resampler(rate_hz, round(to_hz * factor))
    return from_pcm(resampler.feed(pcm.astype("<i2").tobytes()) + resampler.finish())


def scaled(segments: list[Segment], factor: float) -> list[Segment]:
    """Return the segments of audio that lasts ``factor`` times as long."""
    return [part._replace(start_s=part.start_s * factor, end_s=part.end_s * factor) for part in segments]


def padded(segments: list[Segment], before_s: float, after_s: float) -> list[Segment]:
    """Return the segments with silence before and after them."""
    end_s = segments[-1].end_s + before_s
    moved = [part._replace(start_s=part.start_s + before_s, end_s=part.end_s + before_s) for part in segments]
    if moved[0].number == SILENCE:
        moved[0] = moved[0]._replace(start_s=0.0)
    else:
        moved.insert(0, Segment(SILENCE, 0.0, before_s, NO_WORD))
    if moved[-1].number == SILENCE:
        moved[-1] = moved[-1]._replace(end_s=end_s + after_s)
    else:
        moved.append(Segment(SILENCE, end_s, end_s + after_s, NO_WORD))
    return moved


def tone(heard: Samples, source: random.Random) -> Samples:
    """Return speech with some parts of its spectrum louder."""
    spectrum = np.fft.rfft(heard)
    gains_db = np.interp(
        np.linspace(0, 1, len(spectrum)), TONE_POINTS, [source.gauss(0, TONE_SD_DB) for _ in TONE_POINTS]
    )
    return np.fft.irfft(spectrum * 10 ** (gains_db / 20), len(heard)).astype(np.float32)


def noise(heard: Samples, source: random.Random) -> Samples:
    """Return speech with white noise."""
    drawn = np.random.default_rng(source.getrandbits(32)).standard_normal(len(heard), np.float32)
    level = float(np.sqrt((heard.astype(np.float64) ** 2).mean())) * 10 ** (-source.choice(NOISES_DB) / 20)
    return heard + drawn * np.float32(level)


def mu_law(heard: Samples) -> Samples:
    """Return speech as eight bits of mu-law give it (G.711)."""
    clipped = np.clip(heard, -1.0, 1.0)
    coded = np.round(np.sign(clipped) * np.log1p(255 * np.abs(clipped)) / np.log(256) * 127) / 127
    return np.asarray(np.sign(coded) * (256 ** np.abs(coded) - 1) / 255, np.float32)


def through_mp3(heard: Samples, rate_hz: int, bitrate_bps: int) -> Samples:
    """Return speech as MP3 gives it, without the codec's delay."""
    encoder = PacketEncoder("libmp3lame", rate_hz, bitrate_bps)
    pcm, size = to_pcm(heard), 2 * encoder.frame_samples
    packets = [packet for at in range(0, len(pcm), size) for packet in encoder.encode(pcm[at : at + size])]
    decoder = PacketDecoder("mp3float")
    decoded = from_pcm(b"".join(decoder.decode(packet) or b"" for packet in packets + encoder.finish()))
    late = delay(heard, decoded, rate_hz // 4)
    return np.pad(decoded[late:], (0, len(heard)))[: len(heard)]


def delay(heard: Samples, again: Samples, most: int) -> int:
    """Return by how many samples, 0 to ``most``, the second piece is late, by cross-correlation."""
    size = 1 << (len(heard) + len(again)).bit_length()
    crossed = np.fft.irfft(np.fft.rfft(again, size) * np.conj(np.fft.rfft(heard, size)), size)
    return int(crossed[: most + 1].argmax())
