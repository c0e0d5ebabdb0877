"""Recorded ElevenLabs alignment, in any of its shapes, as SpeechChunk values with absolute times.

The shapes: one ``/with-timestamps`` object, newline-delimited JSON of ``/stream/with-timestamps``, JSON lines or a JSON
array of the messages of a WebSocket, or a bare alignment object; camelCase or snake_case, milliseconds or seconds. The
audio in it serves only to measure how long each message is.
"""

from __future__ import annotations

import base64
import binascii
import itertools
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from captionsync.align.chars import AlignedChar, join_surrogates, printable, timed_runs
from captionsync.align.timebase import TOLERANCE_MS, Mode, TimeBase, span_of
from captionsync.errors import InputError
from captionsync.timing.clock import round_ms
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.wire.elevenlabs.alignment import parse_alignment
from captionsync.wire.elevenlabs.lengths import message_lengths

MIN_REPEAT_CHARS = 8
"""Code points: an alignment is taken for a second pass over known text from this length on."""

_ALIGNMENT_KEYS = frozenset({"alignment", "normalizedAlignment", "normalized_alignment"})
_AUDIO_KEYS = ("audio", "audio_base64", "audioBase64", "audio_base_64")


@dataclass(slots=True)
class _Message:
    """One recorded message."""

    audio: bytes
    chars: list[AlignedChar]
    spoken: list[AlignedChar]
    in_seconds: bool


def decode_recording(data: bytes) -> list[SpeechChunk]:
    """Return what a recording says was spoken when; one chunk for each message that has an alignment.

    Args:
        data: UTF-8 text of a recording.

    Returns:
        Chunks without audio, times absolute, ``char_start`` contiguous from 0.

    Raises:
        InputError: it is not such a recording, or it holds no alignment; the message says which.
    """
    records = _records(data)
    streams: dict[str, list[_Message]] = {}
    for record in records:
        context = record.get("contextId", record.get("context_id"))
        streams.setdefault(str(context or ""), []).append(_message(record))
    chunks: list[SpeechChunk] = []
    joiner = _Joiner()
    for messages in streams.values():
        chunks += joiner.join(messages)
    if not chunks:
        raise InputError("This recording holds no alignment: every alignment in it is missing, null or empty.")
    return chunks


def _records(data: bytes) -> list[dict[str, Any]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"This is not UTF-8 text: byte {error.start} is out of place.") from error
    if not text.strip():
        raise InputError("This recording is empty; expected JSON with an alignment.")
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        whole = None
    if whole is None:
        items: list[Any] = [_line(line, number) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    else:
        items = whole if isinstance(whole, list) else [whole]
    return [_record(item, number) for number, item in enumerate(items, 1)]


def _line(line: str, number: int) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"Line {number} is not JSON; expected one JSON object on each line.") from error


def _record(item: object, number: int) -> dict[str, Any]:
    if not isinstance(item, dict):
        raise InputError(f"Item {number} is not a JSON object; expected ElevenLabs messages or responses.")
    if _ALIGNMENT_KEYS.isdisjoint(item) and parse_alignment(item):
        return {"alignment": item}
    problem = item.get("detail", item.get("error"))
    if problem and _ALIGNMENT_KEYS.isdisjoint(item):
        message = problem.get("message") if isinstance(problem, dict) else item.get("message") or problem
        raise InputError(f"Item {number} is an error that ElevenLabs answered with: {str(message)[:200]}")
    return item


def _message(record: Mapping[str, Any]) -> _Message:
    alignment = record.get("alignment")
    normalized = record.get("normalizedAlignment", record.get("normalized_alignment"))
    chars, spoken = parse_alignment(alignment), parse_alignment(normalized)
    source = alignment if chars else normalized
    in_seconds = isinstance(source, dict) and any("econds" in str(key) for key in source)
    return _Message(_audio(record), chars or spoken, spoken, in_seconds)


def _audio(record: Mapping[str, Any]) -> bytes:
    raw = next((record[key] for key in _AUDIO_KEYS if isinstance(record.get(key), str)), "")
    try:
        return base64.b64decode(raw)
    except (binascii.Error, ValueError):
        return b""


class _Joiner:
    """Lays the messages of several streams one after the other."""

    def __init__(self) -> None:
        self._start_ms = 0.0
        self._chars = _Lane()
        self._spoken = _Lane()

    def join(self, messages: Sequence[_Message]) -> list[SpeechChunk]:
        """Return the chunks of one stream; it begins where the last one ended."""
        mode = _mode(messages)
        lengths = message_lengths([message.audio for message in messages], _spans(messages, mode))
        base = TimeBase(mode)
        out: list[SpeechChunk] = []
        at_ms = 0.0
        for i, message in enumerate(messages):
            here_ms = lengths[i] if lengths else 0.0
            if not message.chars:
                base.unaligned_audio(at_ms, here_ms)
            else:
                span = span_of(message.chars)
                if lengths is None:
                    here_ms = 0.0 if mode == "absolute" else span.end_ms
                zero_ms = self._zero(message.chars, base, at_ms, here_ms) if lengths else _no_audio(mode, at_ms)
                out += self._chunk(message, self._start_ms + zero_ms, at_ms + here_ms)
            at_ms += here_ms
        self._start_ms = max(self._start_ms + at_ms, self._chars.end_ms)
        rest = self._chars.finish()
        if rest or out:
            out.append(SpeechChunk(audio_end_ms=round_ms(self._start_ms), chars=rest, closes_word=True))
        return out

    def _zero(self, chars: Sequence[AlignedChar], base: TimeBase, at_ms: float, here_ms: float) -> float:
        """Return the stream time of an alignment's zero: from text that it says again, else by its times."""
        span = span_of(chars)
        again_ms = self._chars.start_of_repeat(chars)
        if again_ms is not None and span.last_ms > here_ms + TOLERANCE_MS:
            zero_ms = max(0.0, again_ms - self._start_ms - span.first_ms)
            base.anchor(zero_ms + span.end_ms)
            return zero_ms
        return base.place(span, at_ms, here_ms)

    def _chunk(self, message: _Message, zero_ms: float, end_ms: float) -> list[SpeechChunk]:
        chars = self._chars.add(message.chars, zero_ms)
        spoken = self._spoken.add(message.spoken, zero_ms)
        if not chars and not spoken:
            return []
        audio_end_ms = max(self._start_ms + end_ms, self._chars.end_ms)
        return [SpeechChunk(audio_end_ms=round_ms(audio_end_ms), chars=chars, spoken=spoken)]


class _Lane:
    """The characters of one kind, joined: offsets counted, second passes cut, starts never decreasing."""

    def __init__(self) -> None:
        self.end_ms = 0.0
        self._start_ms = 0.0
        self._count = 0
        self._text = ""
        self._starts: list[float] = []
        self._half: list[AlignedChar] = []

    def add(self, chars: Sequence[AlignedChar], zero_ms: float) -> tuple[TimedChars, ...]:
        """Return the new characters of an alignment, at their absolute times."""
        placed = [item._replace(start_ms=item.start_ms + zero_ms, end_ms=item.end_ms + zero_ms) for item in chars]
        placed = self._without_repeat(placed)
        joined = join_surrogates(itertools.chain(self._half, placed))
        self._half = [joined.pop()] if joined and "\ud800" <= joined[-1].char <= "\udbff" else []
        return self._take(joined)

    def finish(self) -> tuple[TimedChars, ...]:
        """Return what was held."""
        held, self._half = self._half, []
        rest = self._take(held)
        self._text = ""
        self._starts.clear()
        return rest

    def _take(self, chars: Iterable[AlignedChar]) -> tuple[TimedChars, ...]:
        clean: list[AlignedChar] = []
        for item in printable(chars):
            start_ms = max(item.start_ms, self._start_ms)
            moved = start_ms > item.start_ms + TOLERANCE_MS
            clean.append(AlignedChar(item.char, start_ms, max(item.end_ms, start_ms), item.estimated or moved))
            self._start_ms = start_ms
            self._starts.append(start_ms)
            self.end_ms = max(self.end_ms, item.end_ms)
        runs = timed_runs(clean, self._count)
        self._count += len(clean)
        self._text += "".join(item.char for item in clean)
        return runs

    def start_of_repeat(self, chars: Sequence[AlignedChar]) -> float | None:
        """Return where the text that an alignment begins with was said before, if it says it again."""
        size = self._repeated("".join(item.char for item in chars))
        return self._starts[-size] if size else None

    def _repeated(self, text: str) -> int:
        """Return how many characters of ``text`` are the last ones that were taken."""
        sizes = range(min(len(text), len(self._text)), MIN_REPEAT_CHARS - 1, -1)
        return next((size for size in sizes if self._text.endswith(text[:size])), 0)

    def _without_repeat(self, placed: list[AlignedChar]) -> list[AlignedChar]:
        """Cut what a second pass over the same text says again: same characters at times already past."""
        if not placed or placed[0].start_ms > self._start_ms - TOLERANCE_MS:
            return placed
        return placed[self._repeated("".join(item.char for item in placed)) :]


def _no_audio(mode: Mode, at_ms: float) -> float:
    return 0.0 if mode == "absolute" else at_ms


def _mode(messages: Sequence[_Message]) -> Mode:
    """Return whether the times of a whole stream count from its start, as far as its order shows."""
    spans = [span_of(message.chars) for message in messages if message.chars]
    if any(message.in_seconds for message in messages if message.chars):
        ordered = all(this.first_ms >= last.end_ms - TOLERANCE_MS for last, this in itertools.pairwise(spans))
        return "absolute" if ordered else "unknown"
    if len(spans) < 2 or spans[1].first_ms <= TOLERANCE_MS:
        return "unknown"
    ordered = all(this.first_ms >= last.end_ms - TOLERANCE_MS for last, this in itertools.pairwise(spans))
    return "absolute" if ordered else "unknown"


def _spans(messages: Sequence[_Message], mode: Mode) -> list[float]:
    """Return how much new speech each message times; 0 for none."""
    out: list[float] = []
    end_ms = 0.0
    for message in messages:
        last_ms = span_of(message.chars).end_ms if message.chars else end_ms
        out.append(max(0.0, last_ms - end_ms))
        if mode == "absolute":
            end_ms = max(end_ms, last_ms)
    return out
