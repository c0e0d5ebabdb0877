"""How the test upstream sends speech: cut into messages, timed in one of the ways that are seen in the wild."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from aiohttp import WSMsgType, web

from captionsync.audio.codec import PacketEncoder
from captionsync.audio.encoder import Encoder
from captionsync.audio.formats import AudioFormat, parse_format
from tests.upstream_faults import Fault
from tests.upstream_speech import ALL_MARKUP, Reading, Segment

Spelling = Literal["ws", "typo", "dialogue", "http"]
Base = Literal["relative", "absolute"]


@dataclass(slots=True)
class Heard:
    """What one connection, context or request was asked and what it sent."""

    path: str
    query: dict[str, str]
    headers: dict[str, str]
    messages: list[Any] = field(default_factory=list)
    """Parsed client messages, or the HTTP body."""
    asked: str = ""
    """All text, in order."""
    segments: list[tuple[float, Segment]] = field(default_factory=list)
    """What was generated, with its media time on this stream."""
    sent_messages: int = 0
    at_s: float = 0.0

    def char_starts(self) -> list[float]:
        """Return the true start of every generated character on this stream's clock."""
        return [base + ms for base, segment in self.segments for ms in segment.starts_ms]


@dataclass(slots=True)
class Behaviour:
    """How the upstream answers; change it between tests."""

    base: Base = "relative"
    """Clock of the alignments of a socket."""
    spelling: Spelling = "ws"
    message_ms: tuple[float, float] = (120.0, 600.0)
    """Shortest and longest audio of one message."""
    at_chars: bool = True
    """Cut messages where characters begin, else at any sample."""
    alter: Callable[[dict[str, Any], int], dict[str, Any] | None] | None = None
    """Changes a message before it is sent (with its number), or drops it."""
    normalize: Callable[[str], str] | None = None
    """What the normalized alignment says instead of a segment's text."""
    delay_s: float = 0.0
    """Seconds before a segment's first message."""
    pace_s: float = 0.0
    """Seconds from one message of a segment to the next."""
    bit_reservoir: bool = False
    """Encode MP3 with LAME's defaults: frames wait for each other's bits."""


class LameEncoder:
    """An MP3 encoder as others use it: with LAME's defaults."""

    def __init__(self, audio_format: AudioFormat) -> None:
        self._codec = PacketEncoder("libmp3lame", audio_format.sample_rate_hz, audio_format.bitrate_bps)
        self._rest = b""

    def feed(self, pcm: bytes) -> bytes:
        """Return the bytes that are ready."""
        size = 2 * self._codec.frame_samples
        pcm = self._rest + pcm
        whole = len(pcm) // size * size
        self._rest = pcm[whole:]
        frames = [pcm[start : start + size] for start in range(0, whole, size)]
        return b"".join(packet for frame in frames for packet in self._codec.encode(frame))

    def finish(self) -> bytes:
        """Return the last bytes."""
        last = self._codec.encode(self._rest) if self._rest else []
        return b"".join([*last, *self._codec.finish()])


class Source(Protocol):
    """What speech comes from."""

    behaviour: Behaviour

    async def segment(self, text: str, rate_hz: int, reading: Reading, voice_id: str = "") -> Segment: ...

    def cut(self, segment: Segment) -> list[float]: ...

    def note(self) -> None: ...


class SpeechOut:
    """Sends speech as messages on one stream."""

    def __init__(
        self,
        upstream: Source,
        heard: Heard,
        fault: Fault,
        output_format: str,
        write: Callable[[dict[str, Any]], Awaitable[None]],
    ) -> None:
        self._upstream = upstream
        self._heard = heard
        self._fault = fault
        self._format = parse_format(output_format)
        lame = upstream.behaviour.bit_reservoir and self._format.codec == "mp3"
        self._encoder = LameEncoder(self._format) if lame else Encoder(self._format)
        self._write = write
        self._at_ms = 0.0
        self.sync = True
        self.spelling: Spelling = upstream.behaviour.spelling
        self.absolute = upstream.behaviour.base == "absolute"
        self.dead = False
        self.reading = ALL_MARKUP

    async def speak(self, text: str, extra: dict[str, Any] | None = None, voice_id: str = "") -> None:
        segment = await self._upstream.segment(text, self._format.sample_rate_hz, self.reading, voice_id)
        self._heard.segments.append((self._at_ms, segment))
        before_ms = 0.0
        for number, cut_ms in enumerate(self._upstream.cut(segment)):
            if number and self._upstream.behaviour.pace_s:
                await asyncio.sleep(self._upstream.behaviour.pace_s)
            lo, hi = (2 * round(ms * segment.rate_hz / 1000) for ms in (before_ms, cut_ms))
            span = (before_ms, cut_ms) if self.sync else (0.0, segment.duration_ms)
            zero_ms = -self._at_ms if self.absolute else span[0]
            message = {"audio": _b64(self._encoder.feed(segment.pcm[lo:hi])), **(extra or {})}
            timed = self.sync or number == 0
            await self.emit(self._timed(message, segment, span, zero_ms) if timed else self._timed(message))
            before_ms = cut_ms
        self._at_ms += segment.duration_ms

    async def finish(self) -> None:
        tail = self._encoder.finish()
        if tail:
            await self.emit(self._timed({"audio": _b64(tail)}))

    def _timed(
        self,
        message: dict[str, Any],
        segment: Segment | None = None,
        span: tuple[float, float] = (0, 0),
        zero: float = 0,
    ) -> dict[str, Any]:
        alignment = normalized = None
        if segment is not None:
            inside = [i for i, ms in enumerate(segment.starts_ms) if span[0] <= ms < span[1]]
            ends = segment.ends_ms()
            chars = [(segment.text[i], segment.starts_ms[i] - zero, ends[i] - zero) for i in inside]
            if chars:
                alignment = _alignment(chars, self.spelling)
                change = self._upstream.behaviour.normalize
                normalized = _alignment(_respelled(chars, change) if change else chars, self.spelling)
        if self.spelling == "http":
            out = {"audio_base64": message["audio"], "alignment": alignment, "normalized_alignment": normalized}
            if "voice" in message:
                out["voice_segments"] = _voice_segments(alignment, message["voice"])
        elif self.spelling == "dialogue":
            out = {**message, "alignment": alignment}
        else:
            out = {**message, "isFinal": None, "alignment": alignment, "normalizedAlignment": normalized}
        return out

    async def emit(self, message: dict[str, Any]) -> None:
        """Send one message, unless the connection's fault says otherwise."""
        fault, number = self._fault, self._heard.sent_messages
        if self.dead or (fault.no_audio and (message.get("audio") or message.get("audio_base64"))):
            return
        if (fault.stall or fault.close_code) and number >= fault.after_messages:
            self.dead = True
            await self.fail(fault)
            return
        alter = self._upstream.behaviour.alter
        changed = alter(message, number) if alter else message
        self._heard.sent_messages += 1
        if changed is not None:
            await self._write(changed)
        self._upstream.note()

    async def fail(self, fault: Fault) -> None:
        """Do what the fault says; sockets close."""


class SpeechSocket(SpeechOut):
    """The same over a WebSocket."""

    def __init__(self, upstream: Source, request: web.Request, heard: Heard, fault: Fault) -> None:
        self.response = web.WebSocketResponse()
        super().__init__(upstream, heard, fault, request.query.get("output_format", "mp3_44100"), self.send)
        self._request = request
        self.sync = request.query.get("sync_alignment") == "true"
        if "dialogue" in request.path:
            self.spelling = "dialogue"
            self.reading = Reading((), audio_tags=True)
        elif request.query.get("enable_ssml_parsing") != "true":
            self.reading = Reading(())

    @asynccontextmanager
    async def open(self) -> AsyncIterator[AsyncIterator[dict[str, Any]]]:
        await self.response.prepare(self._request)
        if self._fault.deaf:
            assert self._request.transport is not None
            transport: Any = self._request.transport
            transport.pause_reading()
            await asyncio.sleep(3600)
        with suppress(ConnectionError):
            yield self._messages()
            if self.dead and self._fault.stall:
                await asyncio.sleep(3600)
            if not self.dead:
                await self.response.close(code=1000)

    async def _messages(self) -> AsyncIterator[dict[str, Any]]:
        if self._fault.close_code and not self._fault.after_messages and not self._fault.error:
            await self.fail(self._fault)
        async for frame in self.response:
            if frame.type is not WSMsgType.TEXT:
                break
            message = json.loads(frame.data)
            self._heard.messages.append(message)
            self._upstream.note()
            yield message

    async def send(self, message: dict[str, Any]) -> None:
        garbage = self._fault.garbage
        if garbage is not None and self._heard.sent_messages == self._fault.after_messages + 1:
            await (self.response.send_bytes(garbage) if isinstance(garbage, bytes) else self.response.send_str(garbage))
            return
        await self.response.send_str(json.dumps(message))

    async def finish(self) -> None:
        await super().finish()
        final = {"is_final": True} if self.spelling == "dialogue" else {"audio": None, "isFinal": True}
        await self.emit(final)

    async def fail(self, fault: Fault) -> None:
        if fault.error:
            told = {"message": fault.close_reason, "error": fault.error, "code": fault.close_code}
            await self.response.send_str(json.dumps(told))
        if fault.close_code == 1006:
            assert self._request.transport is not None
            self._request.transport.close()
        elif fault.close_code:
            await self.response.close(code=fault.close_code, message=fault.close_reason.encode())


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _respelled(chars: list[tuple[str, float, float]], change: Callable[[str], str]) -> list[tuple[str, float, float]]:
    """Return other characters over the same time, evenly."""
    text = change("".join(char for char, _, _ in chars))
    start, end = chars[0][1], chars[-1][2]
    step = (end - start) / max(1, len(text))
    return [(char, start + i * step, start + (i + 1) * step) for i, char in enumerate(text)]


def _voice_segments(alignment: dict[str, Any] | None, voice: tuple[str, int]) -> list[dict[str, Any]]:
    """Return the segments of a message whose characters are all of one voice and input."""
    if alignment is None:
        return []
    return [
        {
            "voice_id": voice[0],
            "start_time_seconds": alignment["character_start_times_seconds"][0],
            "end_time_seconds": alignment["character_end_times_seconds"][-1],
            "character_start_index": 0,
            "character_end_index": len(alignment["characters"]),
            "dialogue_input_index": voice[1],
        }
    ]


def _alignment(chars: list[tuple[str, float, float]], spelling: Spelling) -> dict[str, Any]:
    texts = [char for char, _, _ in chars]
    if spelling == "http":
        return {
            "characters": texts,
            "character_start_times_seconds": [start / 1000 for _, start, _ in chars],
            "character_end_times_seconds": [end / 1000 for _, _, end in chars],
        }
    starts = [round(start) for _, start, _ in chars]
    durations = [round(end) - round(start) for _, start, end in chars]
    names = {
        "ws": ("chars", "charStartTimesMs", "charDurationsMs"),
        "typo": ("chars", "charsStartTimesMs", "charsDurationsMs"),
        "dialogue": ("chars", "char_start_times_ms", "char_durations_ms"),
    }[spelling]
    return dict(zip(names, (texts, starts, durations), strict=True))
