"""A process that makes files: it reads jobs from standard input and answers on standard output.

It has no voices: it asks the server for the pronunciation of a recording's words.
"""

from __future__ import annotations

import asyncio
import json
import marshal
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import Any, BinaryIO

from captionsync.align.with_sound import SOUND_RATE_HZ, Sound
from captionsync.captured import convert_capture
from captionsync.convert import convert_recording, convert_transcript
from captionsync.errors import CaptionSyncError, InputError, ProviderConnectionError
from captionsync.espeak.library import die_with_parent
from captionsync.espeak.protocol import HEADER, pack
from captionsync.exports import export
from captionsync.making import protocol
from captionsync.pronounce import Pronunciations
from captionsync.timeline.model import Timeline
from captionsync.timeline.snapshot import TRACKS, Snapshot
from captionsync.timing.text import TextCleaner
from captionsync.wire.capture import is_capture

_MEMORY_LIMIT_BYTES = 2 << 30
LONGEST_S = 6 * 3_600
"""Seconds: the longest sound of a recording."""


class _Pipes:
    def __init__(self, source: BinaryIO, target: BinaryIO) -> None:
        self._source, self._target = source, target

    def receive(self) -> tuple[int, Any, bytes]:
        """Return the next frame; exit when there is none."""
        header = self._source.read(HEADER.size)
        if len(header) < HEADER.size:
            os._exit(0)
        kind, text_bytes, raw_bytes = HEADER.unpack(header)
        document = json.loads(self._source.read(text_bytes))
        return kind, document, self._source.read(raw_bytes)

    def send(self, kind: int, document: Any, raw: bytes = b"") -> None:
        self._target.write(pack(kind, document, raw))
        self._target.flush()


class _Pronouncer:
    """Asks the server about each sentence once, because it is needed for every word of it."""

    def __init__(self, pipes: _Pipes) -> None:
        self._pipes = pipes
        self._known: dict[str, Pronunciations] = {}

    async def pronounce(self, text: str, language: str) -> Pronunciations:
        """Return the phones of each token of ``text``. Raises ProviderConnectionError."""
        if text not in self._known:
            self._pipes.send(protocol.READ, [text, language])
            _, found, _ = self._pipes.receive()
            if found is None:
                raise ProviderConnectionError("The speech engine is not running.", provider="espeak")
            self._known[text] = [(start, tuple(phones)) for start, phones in found]
        return self._known[text]


def main() -> None:
    """Serve jobs until the input ends."""
    die_with_parent()
    for name in ("SIGINT", "SIGTERM"):  # the server decides when it ends
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    _limit_resources()
    output = os.fdopen(os.dup(1), "wb", buffering=1 << 16)
    os.dup2(2, 1)
    pipes = _Pipes(os.fdopen(0, "rb", buffering=1 << 16, closefd=False), output)
    while True:
        kind, job, raw = pipes.receive()
        if kind == protocol.PING:
            pipes.send(protocol.PONG, [])
            continue
        try:
            timeline = _exported(pipes, job) if kind == protocol.EXPORT else _converted(pipes, job, raw)
            made = export(timeline, job[0], **job[1])
        except MemoryError:
            pipes.send(protocol.REFUSED, ["InputError", "too_large", "This takes too much memory. Send less at once."])
        except CaptionSyncError as error:
            pipes.send(protocol.REFUSED, [type(error).__name__, error.code, error.message])
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            pipes.send(protocol.FAILED, [f"{type(error).__name__} in {Path(where.filename).name}:{where.lineno}"])
        else:
            pipes.send(protocol.DONE, [made.mime, made.extension], made.data)


def _exported(pipes: _Pipes, job: list[Any]) -> Timeline:
    *_, header, heard_ms, spans = job
    tracks: dict[str, list[tuple[Any, ...]]] = {track: [] for track in TRACKS}
    while (frame := pipes.receive())[0] == protocol.ROWS:
        tracks[frame[1][0]] += marshal.loads(frame[2])
    dropped = [(from_ms, to_ms) for from_ms, to_ms in spans]
    return Snapshot(header=header, heard_ms=heard_ms, dropped=dropped, **tracks).timeline()


def _converted(pipes: _Pipes, job: list[Any], data: bytes) -> Timeline:
    *_, language, max_chars, path, is_transcript, audio_tags, captions, markdown = job
    sound = None if path is None else _sound(pipes, Path(path))
    options: dict[str, Any] = {"pronouncer": _Pronouncer(pipes), "language": language, "max_chars": max_chars}
    options["captions"] = captions
    if not is_transcript and is_capture(data):
        if sound is not None:
            raise InputError("A capture has its own sound; leave out the part audio.")
        return asyncio.run(convert_capture(data, **options))
    if not is_transcript:
        return asyncio.run(convert_recording(data, sound=sound, audio_tags=audio_tags, markdown=markdown, **options))
    if sound is None:
        raise InputError("A text alone has no times: send its audio as well.", code="no_sound")
    return asyncio.run(
        convert_transcript(_text(data), sound=sound, audio_tags=bool(audio_tags), markdown=markdown, **options)
    )


def _sound(pipes: _Pipes, path: Path) -> Sound:
    from captionsync.audio.codec import decode_file
    from captionsync.weights import load_weights

    return Sound(
        lambda: decode_file(path, SOUND_RATE_HZ, LONGEST_S),
        load_weights(),
        lambda done_ms: pipes.send(protocol.PROGRESS, [done_ms]),
        lambda sentence: pipes.send(protocol.WARNING, [sentence]),
    )


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"The text is not UTF-8: byte {error.start} is invalid.", code="invalid_text") from None
    cleaner = TextCleaner()
    return cleaner.feed(text) + cleaner.finish()


def _limit_resources() -> None:
    if sys.platform != "win32":
        os.nice(10)  # live speech has priority
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT_BYTES, _MEMORY_LIMIT_BYTES))


if __name__ == "__main__":
    main()
