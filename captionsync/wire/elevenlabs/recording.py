"""Recorded ElevenLabs alignment, in any of its shapes, as SpeechChunk values with absolute times.

The shapes: one ``/with-timestamps`` object, newline-delimited JSON of ``/stream/with-timestamps``, JSON lines or a JSON
array of the messages of a WebSocket, or a bare alignment object; camelCase or snake_case, milliseconds or seconds. The
audio in it only serves to measure the length of each message.

Messages, time bases and second passes are read by the same code as live streams. Only the last step differs. A
:class:`~captionsync.align.stream.StreamDecoder` matches alignments with the text that was sent and with counted
samples. A recording lacks that text, often has no audio, and what audio it has may be measured only roughly. So here
the text comes from the alignments, and their times are kept even beyond the end of the audio.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from captionsync.align.chars import AlignedChar, join_surrogates, printable, timed_runs
from captionsync.align.passes import Repeat, clock_of, find_overlap
from captionsync.align.spoken import without_silence
from captionsync.align.timebase import TOLERANCE_MS, Mode, TimeBase, span_of
from captionsync.errors import InputError
from captionsync.timing.clock import round_ms
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.wire.elevenlabs.alignment import parse_alignment
from captionsync.wire.elevenlabs.lengths import message_lengths
from captionsync.wire.elevenlabs.replies import ServerMessage, read_message

_ALIGNMENT_KEYS = ("alignment", "normalizedAlignment", "normalized_alignment")


@dataclass(frozen=True, slots=True)
class _Recorded:
    """One recorded message."""

    message: ServerMessage
    in_seconds: bool
    """Its alignment counts in seconds, as HTTP's does."""

    @property
    def chars(self) -> Sequence[AlignedChar]:
        """The source text, or the spoken text if the message has no other."""
        return self.message.chars or self.message.spoken


def decode_recording(data: bytes) -> list[SpeechChunk]:
    """Return what was spoken in a recording, and when: one chunk for each message that has an alignment.

    Args:
        data: UTF-8 text of a recording.

    Returns:
        Chunks without audio, times absolute, ``char_start`` contiguous from 0.

    Raises:
        InputError: it is not such a recording, or it holds no alignment; the message says which.
    """
    streams: dict[str, list[_Recorded]] = {}
    for recorded in _records(data):
        streams.setdefault(recorded.message.context, []).append(recorded)
    chunks: list[SpeechChunk] = []
    joiner = _Joiner()
    for messages in streams.values():
        chunks += joiner.join(messages)
    if not chunks:
        raise InputError("This recording holds no alignment: every alignment in it is missing, null or empty.")
    return chunks


def _records(data: bytes) -> list[_Recorded]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"This is not UTF-8 text: byte {error.start} is invalid.") from error
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


def _record(item: object, number: int) -> _Recorded:
    if not isinstance(item, dict):
        raise InputError(f"Item {number} is not a JSON object; expected ElevenLabs messages or responses.")
    bare = not any(key in item for key in _ALIGNMENT_KEYS)
    if bare and parse_alignment(item):
        item, bare = {"alignment": item}, False
    message = read_message(item, lenient_audio=True)
    if bare and message.error:
        problem = message.error_message or message.error
        raise InputError(f"Item {number} is an error from ElevenLabs: {problem}")
    return _Recorded(message, _in_seconds(item))


def _in_seconds(item: Mapping[str, Any]) -> bool:
    alignments = (item.get(key) for key in _ALIGNMENT_KEYS)
    return any("econds" in str(key) for alignment in alignments if isinstance(alignment, dict) for key in alignment)


class _Joiner:
    """Puts the messages of several streams one after the other."""

    def __init__(self) -> None:
        self._start_ms = 0.0
        self._chars = _Lane()
        self._spoken = _Lane()

    def join(self, records: Sequence[_Recorded]) -> list[SpeechChunk]:
        """Return the chunks of one stream; it begins where the last one ended."""
        mode = _mode(records)
        lengths = message_lengths([recorded.message.audio for recorded in records], _spans(records, mode))
        base = TimeBase(mode)
        out: list[SpeechChunk] = []
        at_ms = 0.0
        for i, recorded in enumerate(records):
            here_ms = lengths[i] if lengths else 0.0
            if not recorded.chars:
                base.unaligned_audio(at_ms, here_ms)
            else:
                span = span_of(recorded.chars)
                if lengths is None:
                    here_ms = 0.0 if mode == "absolute" else span.end_ms
                zero_ms = self._zero(recorded.chars, base, at_ms, here_ms) if lengths else _no_audio(mode, at_ms)
                out += self._chunk(recorded, self._start_ms + zero_ms, at_ms + here_ms)
            at_ms += here_ms
        self._start_ms = max(self._start_ms + at_ms, self._chars.end_ms)
        rest = self._chars.finish()
        if rest or out:
            out.append(SpeechChunk(audio_end_ms=round_ms(self._start_ms), chars=rest, closes_word=True))
        return out

    def _zero(self, chars: Sequence[AlignedChar], base: TimeBase, at_ms: float, here_ms: float) -> float:
        """Return the stream time of an alignment's zero: from the text that it repeats, or else by its times."""
        span = span_of(chars)
        known_ms = self._chars.start_of_repeat(chars)
        clock = clock_of([(span.first_ms, None if known_ms is None else known_ms - self._start_ms)])
        if clock is not None and span.last_ms > here_ms + TOLERANCE_MS:
            base.anchor(clock.zero_ms + span.end_ms)
            return clock.zero_ms
        return base.place(span, at_ms, here_ms)

    def _chunk(self, recorded: _Recorded, zero_ms: float, end_ms: float) -> list[SpeechChunk]:
        chars = self._chars.add(without_silence(recorded.chars, recorded.message.spoken), zero_ms)
        spoken = self._spoken.add(recorded.message.spoken, zero_ms)
        if not chars and not spoken:
            return []
        audio_end_ms = max(self._start_ms + end_ms, self._chars.end_ms)
        return [SpeechChunk(audio_end_ms=round_ms(audio_end_ms), chars=chars, spoken=spoken)]


class _Lane:
    """The characters of one kind, joined: offsets counted, second passes dropped, starts never decreasing."""

    def __init__(self) -> None:
        self.end_ms = 0.0
        self._start_ms = 0.0
        self._count = 0
        self._text = ""
        self._starts: list[float] = []
        self._half: list[AlignedChar] = []

    def add(self, chars: Sequence[AlignedChar], zero_ms: float) -> tuple[TimedChars, ...]:
        """Return the new characters of an alignment, at their absolute times."""
        placed = self._without_repeat([item.shifted(zero_ms) for item in chars])
        joined = join_surrogates(itertools.chain(self._half, placed))
        self._half = [joined.pop()] if joined and "\ud800" <= joined[-1].char <= "\udbff" else []
        return self._take(joined)

    def finish(self) -> tuple[TimedChars, ...]:
        """Return the rest; the stream is over."""
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
        """Return the known start of an alignment's first character if it repeats text; None if it does not."""
        repeat = self._repeat(chars)
        return None if repeat is None else self._starts[repeat.begin]

    def _repeat(self, chars: Sequence[AlignedChar]) -> Repeat | None:
        return find_overlap("".join(item.char for item in chars), self._text)

    def _without_repeat(self, placed: list[AlignedChar]) -> list[AlignedChar]:
        """Drop what a second pass repeats: the same characters at times already past."""
        if not placed or placed[0].start_ms > self._start_ms - TOLERANCE_MS:
            return placed
        repeat = self._repeat(placed)
        return placed if repeat is None else placed[repeat.size :]


def _no_audio(mode: Mode, at_ms: float) -> float:
    return 0.0 if mode == "absolute" else at_ms


def _mode(records: Sequence[_Recorded]) -> Mode:
    """Return what the times of a whole stream count from, as far as their order shows it."""
    spans = [span_of(item.chars) for item in records if item.chars]
    if any(item.in_seconds for item in records if item.chars):
        ordered = all(this.first_ms >= last.end_ms - TOLERANCE_MS for last, this in itertools.pairwise(spans))
        return "absolute" if ordered else "unknown"
    if len(spans) < 2 or spans[1].first_ms <= TOLERANCE_MS:
        return "unknown"
    ordered = all(this.first_ms >= last.end_ms - TOLERANCE_MS for last, this in itertools.pairwise(spans))
    return "absolute" if ordered else "unknown"


def _spans(records: Sequence[_Recorded], mode: Mode) -> list[float]:
    """Return how many milliseconds of new speech each message times; 0 for none."""
    out: list[float] = []
    end_ms = 0.0
    for item in records:
        last_ms = span_of(item.chars).end_ms if item.chars else end_ms
        out.append(max(0.0, last_ms - end_ms))
        if mode == "absolute":
            end_ms = max(end_ms, last_ms)
    return out
