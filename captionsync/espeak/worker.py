"""An engine worker: a process that reads jobs from standard input and answers on standard output.

A thread reads the input, so that pings are answered and cancellations are noticed while the engine works. The process
exits as soon as its input ends, whatever the engine is doing.

Every job with audio is spoken by a renewed engine, so that a text sounds the same whichever worker speaks it, and after
whatever else. The engine is renewed as soon as nothing has come for a moment: the next job then need not wait for it.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
from typing import Any, BinaryIO

from captionsync.espeak import japanese, protocol
from captionsync.espeak.library import Engine, EngineError, die_with_parent
from captionsync.espeak.protocol import EngineEvent

_MEMORY_LIMIT_BYTES = 2 << 30
_IDLE_S = 0.005
"""Without a job for this long, the engine is renewed."""
_FIRST_VOICE = "en-US"


class _Outbox:
    """Sends frames to the server, from two threads."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._writing = threading.Lock()

    def send(self, kind: int, document: Any, raw: bytes = b"") -> None:
        with self._writing:
            self._write(protocol.pack(kind, document, raw))

    def send_pong(self) -> None:
        """Send a pong, unless a frame is being sent, which serves as well."""
        if self._writing.acquire(blocking=False):
            try:
                self._write(protocol.pack(protocol.PONG, []))
            finally:
                self._writing.release()

    def _write(self, frame: bytes) -> None:
        try:
            self._stream.write(frame)
            self._stream.flush()
        except BrokenPipeError:
            os._exit(0)


class _Inbox:
    """Jobs in order, and the ids of cancelled ones."""

    def __init__(self, stream: BinaryIO, outbox: _Outbox) -> None:
        self._stream = stream
        self._outbox = outbox
        self._jobs: queue.SimpleQueue[tuple[int, list[Any]]] = queue.SimpleQueue()
        self.cancelled_id = 0
        """Every job up to this id is cancelled; ids increase."""

    def next_job(self, wait_s: float | None = None) -> tuple[int, list[Any]] | None:
        """Wait for a job; return None if none comes in ``wait_s`` seconds."""
        try:
            return self._jobs.get(timeout=wait_s)
        except queue.Empty:
            return None

    def read(self) -> None:
        """Read frames until the input ends, then end the process."""
        while len(header := self._stream.read(protocol.HEADER.size)) == protocol.HEADER.size:
            kind, length, _ = protocol.HEADER.unpack(header)
            document = json.loads(self._stream.read(length))
            if kind == protocol.PING:
                self._outbox.send_pong()
            elif kind == protocol.CANCEL:
                self.cancelled_id = max(self.cancelled_id, document[0])
            else:
                self._jobs.put((kind, document))
        os._exit(0)


def main() -> None:
    """Serve jobs until the input ends."""
    die_with_parent()
    for name in ("SIGINT", "SIGTERM"):  # the server decides when its workers end
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    _limit_resources()
    outbox = _Outbox(os.fdopen(os.dup(1), "wb", buffering=1 << 16))
    os.dup2(2, 1)  # a stray print by native code must not corrupt the protocol
    inbox = _Inbox(os.fdopen(0, "rb", closefd=False), outbox)
    threading.Thread(target=inbox.read, daemon=True).start()
    engine = Engine()
    engine.synthesize("a", _FIRST_VOICE, words_per_minute=175, end_pause=False, sink=lambda pcm, events: True)
    voices, variants = engine.voices(), engine.variants()
    engine.renew()
    outbox.send(protocol.READY, [voices, variants, japanese.is_available()])
    while True:
        received = inbox.next_job(_IDLE_S)
        if received is None:
            engine.renew()
            received = inbox.next_job()
        if received is None:
            continue
        kind, job = received
        if kind == protocol.READ_JAPANESE:
            outbox.send(protocol.READ_JAPANESE, _read_japanese(job[1]))
            outbox.send(protocol.DONE, job[:1])
        else:
            _serve(engine, inbox, job, outbox)


def _serve(engine: Engine, inbox: _Inbox, job: list[Any], outbox: _Outbox) -> None:
    job_id, text, voice, words_per_minute, end_pause, audio = job
    collected: list[EngineEvent] = []

    def sink(pcm: bytes, events: list[EngineEvent]) -> bool:
        if inbox.cancelled_id >= job_id:
            return False
        if audio:
            outbox.send(protocol.CHUNK, events, pcm)
        else:
            collected.extend(events)
        return True

    try:
        if audio:
            engine.renew()
        engine.synthesize(text, voice, words_per_minute=words_per_minute, end_pause=end_pause, sink=sink)
    except EngineError as error:
        outbox.send(protocol.REFUSED, [job_id, str(error)])
    else:
        if collected:
            outbox.send(protocol.CHUNK, collected)
        outbox.send(protocol.DONE, [job_id])


def _read_japanese(text: str) -> list[japanese.Reading]:
    try:
        return japanese.read(text)
    except Exception as error:  # it is optional: the engine speaks without readings as well
        print(f"captionsync: Japanese text could not be read: {error!r}", file=sys.stderr)
        return []


def _limit_resources() -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT_BYTES, _MEMORY_LIMIT_BYTES))


if __name__ == "__main__":
    main()
