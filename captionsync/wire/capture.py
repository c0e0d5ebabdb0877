"""Captures: what an engine sent, audio and all, as JSON lines that ``convert`` replays. Made for bug reports.

One line each, in the order in which it happened:

- ``{"capture": 1, "provider": NAME, …}``: a run of speech begins; the fields of :class:`Run`.
- ``{"stream": TARGET, "mode": MODE}``: a connection or request of this run begins.
- ``{"sent": TEXT}``: source text goes out.
- ``{"flushed": CLOSES_WORD}``: all of it is to be spoken now.
- ``{"received": MESSAGE, "at_ms": N}``: a message as it came, N milliseconds after the stream began.
- ``{"received_base64": BYTES, "at_ms": N}``: the same if it is not UTF-8.
- ``{"settled": true}``: silence went on too long, so the text counts as spoken.
- ``{"finished": CLOSES_WORD}``: the stream is over.
- ``{"failed": CODE, "message": TEXT}``: the run failed; the next run resumes after the last whole word.

A capture holds no key and no headers. It does hold the text and the speech. Joined files are one capture, even if the
last line of one is cut off.
"""

from __future__ import annotations

import base64
import binascii
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, get_args

from captionsync.align.timebase import Mode
from captionsync.errors import InputError

VERSION = 1
MAX_MS = 1e9
"""Latest start of a run, in milliseconds: 11 days."""
Kind = Literal["sent", "flushed", "received", "settled", "finished"]
_MARK = b'{"capture":'


@dataclass(frozen=True, slots=True)
class Run:
    """Where a run of speech begins, and how it was asked for."""

    provider: str
    model_id: str = ""
    voice: str = ""
    language: str = ""
    """BCP 47 tag; empty if it is unknown."""
    audio_tags: bool = False
    """``[tags]`` are markup in the session."""
    output_format: str = "pcm_24000"
    """Name of the format of the audio."""
    char_start: int = 0
    """Code points: source offset of the first character that is sent."""
    spoken_start: int = 0
    """Code points: offset in the session's spoken text."""
    start_ms: float = 0.0
    """Exact media time of the first sample."""
    software: str = ""
    """What wrote it, with its version."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened in a stream."""

    kind: Kind
    data: str | bytes = ""
    """Text of ``sent``, message of ``received``."""
    closes_word: bool = False
    """Of ``flushed`` and ``finished``: what follows begins a new word."""
    at_ms: int = 0
    """Of ``received``: milliseconds since the stream began."""


@dataclass(slots=True)
class Stream:
    """One connection or request."""

    target: str
    """Path and query."""
    mode: Mode
    """What is known beforehand about the time base."""
    steps: list[Step] = field(default_factory=list)


@dataclass(slots=True)
class CapturedRun:
    """A run with all its streams."""

    run: Run
    streams: list[Stream] = field(default_factory=list)
    failed: str = ""
    """Code of the error that ended it; empty if none did."""

    @property
    def complete(self) -> bool:
        """Whether it said all of its text."""
        steps = self.streams[-1].steps if self.streams else []
        return not self.failed and bool(steps) and steps[-1].kind == "finished"


def run_line(run: Run) -> str:
    """Return the line that begins a run."""
    return _line({"capture": VERSION, **asdict(run)})


def stream_line(target: str, mode: Mode) -> str:
    """Return the line that begins a stream."""
    return _line({"stream": target, "mode": mode})


def sent_line(text: str) -> str:
    """Return the line for text that goes out."""
    return _line({"sent": text})


def flushed_line(*, closes_word: bool) -> str:
    """Return the line for a flush."""
    return _line({"flushed": closes_word})


def received_line(message: str | bytes, at_ms: int) -> str:
    """Return the line for a message that came; bytes only if they are not UTF-8."""
    if isinstance(message, bytes):
        return _line({"received_base64": base64.b64encode(message).decode(), "at_ms": at_ms})
    return _line({"received": message, "at_ms": at_ms})


def settled_line() -> str:
    """Return the line for text that counts as spoken."""
    return _line({"settled": True})


def finished_line(*, closes_word: bool) -> str:
    """Return the line for the end of a stream."""
    return _line({"finished": closes_word})


def failed_line(code: str, message: str) -> str:
    """Return the line for a run that failed."""
    return _line({"failed": code, "message": message})


def is_capture(data: bytes) -> bool:
    """Return whether a file is a capture."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[: len(_MARK)] == _MARK


def read_capture(data: bytes) -> list[CapturedRun]:
    """Read a capture; a line that was cut off at the end of a file is ignored.

    Raises:
        InputError: it is a capture of another version, or a line is not what a capture holds.
    """
    runs: list[CapturedRun] = []
    lines = data.removeprefix(b"\xef\xbb\xbf").splitlines(keepends=True)
    for number, whole in enumerate(lines, 1):
        # In a string, the mark would have backslashes: here a line that was cut off is followed by another file.
        line = whole[max(0, whole.rfind(_MARK)) :]
        if not line.strip():
            continue
        try:
            item = json.loads(line)
            _take(item, runs)
        except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError, binascii.Error) as error:
            if number == len(lines) and not line.endswith(b"\n"):
                break
            message = f"Line {number} of this capture is damaged; save the file again as it was recorded."
            raise InputError(message, code="invalid_capture") from error
    return runs


def _take(item: Mapping[str, Any], runs: list[CapturedRun]) -> None:
    if "capture" in item:
        if item["capture"] != VERSION:
            message = f"This capture has version {str(item['capture'])[:20]}; this captionsync reads {VERSION}."
            raise InputError(message, code="invalid_capture")
        runs.append(CapturedRun(_run_of(item)))
    elif "stream" in item:
        runs[-1].streams.append(Stream(_text(item["stream"]), _mode(item["mode"])))
    elif "failed" in item:
        runs[-1].failed = _text(item["failed"])
    else:
        runs[-1].streams[-1].steps.append(_step(item))


def _run_of(item: Mapping[str, Any]) -> Run:
    defaults = asdict(Run(""))
    given = {name: item[name] for name in defaults if name in item}
    for name, value in given.items():
        kind: type | tuple[type, ...] = (int, float) if name == "start_ms" else type(defaults[name])
        if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
            raise TypeError(name)
        if isinstance(value, (int, float)) and not (math.isfinite(value) and 0 <= value <= MAX_MS):
            raise ValueError(name)
    return Run(**given)


def _step(item: Mapping[str, Any]) -> Step:
    if "sent" in item:
        return Step("sent", _text(item["sent"]))
    if "received" in item:
        return Step("received", _text(item["received"]), at_ms=int(item["at_ms"]))
    if "received_base64" in item:
        message = base64.b64decode(_text(item["received_base64"]), validate=True)
        return Step("received", message, at_ms=int(item["at_ms"]))
    if "settled" in item:
        return Step("settled")
    name: Kind = "flushed" if "flushed" in item else "finished"
    return Step(name, closes_word=item[name] is True)


def _mode(value: object) -> Mode:
    for mode in get_args(Mode):
        if value == mode:
            return mode  # type: ignore[no-any-return]
    raise ValueError("not a mode")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a string")
    return value


def _line(item: Mapping[str, Any]) -> str:
    return json.dumps(item, ensure_ascii=False, separators=(",", ":")) + "\n"
