"""Encoding: CPU per second of audio, and how soon the first audio can be heard, for every family of formats.

It is compared with PyAV used in the usual way, with one output container and FFmpeg's defaults, alternating with ours
on the same samples. Latency is audio time, not wall time: how many milliseconds of speech go in before a decoder can
play the first of it. The input is a voice-like signal: a buzz with a moving pitch, with syllables and pauses.
"""

from __future__ import annotations

import io
import math
import random
import statistics
import time
from array import array
from collections.abc import Callable, Iterator
from fractions import Fraction

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream

from captionsync.audio import AudioFormat, Encoder, decode_all, delay_samples, finished_file, parse_format

FORMATS = ("mp3_44100_128", "mp3_22050_32", "opus_48000_64", "opus_48000_32", "ulaw_8000", "pcm_24000")
PEERS = {"mp3": ("mp3", "libmp3lame"), "opus": ("ogg", "libopus"), "ulaw": ("mulaw", "pcm_mulaw")}
SECONDS = 20
ROUNDS = 5
PIECE_MS = 20
STREAMS_A_CORE = 50


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield rows of (what, measured, goal)."""
    for name in FORMATS:
        yield _cost_row(parse_format(name))
    for name in FORMATS[:3]:
        yield _latency_row(parse_format(name))
    yield _growth_row(parse_format("mp3_44100_128"))
    for name in ("mp3_44100_128", "opus_48000_64"):
        yield _length_row(parse_format(name))


def voice(rate_hz: int, seconds: int) -> bytes:
    """Return a voice-like signal."""
    dice, phase, out = random.Random(1), 0.0, array("h")
    for index in range(rate_hz * seconds):
        now = index / rate_hz
        phase += (120 + 30 * math.sin(2.1 * now)) / rate_hz
        loud = max(0.0, math.sin(2 * math.pi * 4 * now)) * (math.sin(0.9 * now) > -0.7)
        buzz = sum(math.sin(2 * math.pi * phase * partial) / partial for partial in (1, 2, 3, 5, 8, 13))
        out.append(round(loud * (7_000 * buzz + 900 * dice.uniform(-1, 1))))
    return out.tobytes()


def _pieces(pcm: bytes, fmt: AudioFormat) -> list[bytes]:
    size = 2 * (fmt.sample_rate_hz * PIECE_MS // 1000)
    return [pcm[start : start + size] for start in range(0, len(pcm), size)]


def _ours(fmt: AudioFormat, pieces: list[bytes]) -> int:
    encoder = Encoder(fmt)
    return sum(len(encoder.feed(piece)) for piece in pieces) + len(encoder.finish())


def _theirs(fmt: AudioFormat, pieces: list[bytes]) -> int:
    container_name, codec = PEERS[fmt.codec]
    buffer = io.BytesIO()
    with av.open(buffer, "w", format=container_name) as container:
        stream = container.add_stream(codec, rate=fmt.sample_rate_hz)
        assert isinstance(stream, AudioStream)
        stream.layout = "mono"
        stream.bit_rate = fmt.bitrate_bps
        for number, piece in enumerate(pieces):
            frame = AudioFrame(format="s16", layout="mono", samples=len(piece) // 2)
            frame.planes[0].update(piece)
            frame.sample_rate = fmt.sample_rate_hz
            frame.pts = number * len(pieces[0]) // 2
            frame.time_base = Fraction(1, fmt.sample_rate_hz)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return len(buffer.getvalue())


def _cpu_ms(run: Callable[[AudioFormat, list[bytes]], int], fmt: AudioFormat, pieces: list[bytes]) -> float:
    start = time.process_time()
    run(fmt, pieces)
    return (time.process_time() - start) * 1000 / SECONDS


def _cost_row(fmt: AudioFormat) -> tuple[str, str, str]:
    pieces = _pieces(voice(fmt.sample_rate_hz, SECONDS), fmt)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(_cpu_ms(_ours, fmt, pieces))
        if fmt.codec in PEERS:
            theirs.append(_cpu_ms(_theirs, fmt, pieces))
    mine = statistics.median(ours)
    beside = ""
    if theirs:
        peer = statistics.median(theirs)
        beside = f"; PyAV's container {peer:.2f} ms, {peer / mine:.2f} times as much"
    return (
        f"{fmt.name}: CPU for a second of audio",
        f"{mine:.2f} ms{beside}",
        f"≤ {1000 / STREAMS_A_CORE:.0f} ms ({STREAMS_A_CORE} live streams a core)",
    )


def _latency_row(fmt: AudioFormat) -> tuple[str, str, str]:
    encoder, fed_ms, bytes_ms = Encoder(fmt), 0, 0
    lags: list[float] = []
    heard_ms = 0
    for piece in _pieces(voice(fmt.sample_rate_hz, 2), fmt):
        data = encoder.feed(piece)
        fed_ms += PIECE_MS
        bytes_ms = bytes_ms or (fed_ms if data else 0)
        heard_ms = heard_ms or (fed_ms if encoder.decodable_samples else 0)
        if heard_ms:
            lags.append((encoder.fed_samples - encoder.decodable_samples) * 1000 / fmt.sample_rate_hz)
    delay_ms = delay_samples(fmt) * 1000 / fmt.sample_rate_hz
    return (
        f"{fmt.name}: audio fed until bytes come, until a decoder plays; then how far decoding is behind",
        f"{bytes_ms} ms, {heard_ms} ms; mean {statistics.mean(lags):.0f} ms, at most {max(lags):.0f} ms "
        f"(codec delay {delay_ms:.1f} ms)",
        "≤ 100 ms until it plays",
    )


def _growth_row(fmt: AudioFormat) -> tuple[str, str, str]:
    minute = _pieces(voice(fmt.sample_rate_hz, SECONDS) * (60 // SECONDS), fmt)
    encoder, costs, parts = Encoder(fmt), [], []
    for _ in range(15):
        start = time.process_time()
        parts += [encoder.feed(piece) for piece in minute]
        costs.append(time.process_time() - start)
    parts.append(encoder.finish())
    start = time.process_time()
    finished_file(fmt, parts, encoder.fed_samples)
    finishing_ms = (time.process_time() - start) * 1000
    ratio = statistics.median(costs[-5:]) / statistics.median(costs[:5])
    return (
        f"{fmt.name}: CPU of minutes 11–15 over minutes 1–5 of one session; making its file",
        f"{ratio:.2f} times; {finishing_ms:.0f} ms",
        "≤ 1.1 times; ≤ 1,000 ms",
    )


def _length_row(fmt: AudioFormat) -> tuple[str, str, str]:
    samples = fmt.sample_rate_hz * SECONDS + 123
    encoder = Encoder(fmt)
    live = encoder.feed(bytes(2 * samples)) + encoder.finish()
    ours = len(decode_all(finished_file(fmt, live, samples))[0]) // 2 - samples
    with av.open(io.BytesIO(live), "r") as container:
        theirs = sum(frame.samples for frame in container.decode(audio=0)) - samples
    return (
        f"{fmt.name}: decoded length of the finished file, against the audio that went in",
        f"{ours:+d} samples (the bare stream {theirs:+d})",
        "0 samples",
    )
