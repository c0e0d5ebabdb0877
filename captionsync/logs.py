"""Logging: every line has a time, contains no foreign line breaks, and cannot be flooded.

Lines are text for people or JSON for programs. JSON lines also say which session and which client they are about, where
that is known: whoever serves a request or a session sets the context variables, and tasks inherit them.

Each place in the code may log a limited number of lines per minute. Further lines are counted, and the count is added
to the next line of that place. The debug lines of other packages are left out, because they may quote what is sent:
texts and keys. A traceback has the types of errors and where they happened, and their messages only if those cannot
quote anything.

Source: RFC 8259 (JSON), RFC 3339 (times).
"""

from __future__ import annotations

import json
import logging
import re
import time
import traceback
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

FORMATS = ("text", "json")
MAX_LINES = 60
"""Lines per minute of one place in the code."""
WINDOW_S = 60.0

SESSION: ContextVar[str] = ContextVar("session", default="")
"""Id of the session that the current task works for."""
PEER: ContextVar[str] = ContextVar("peer", default="")
"""Address of the client that the current task works for."""

_PLAIN = (OSError, MemoryError, RuntimeError, ImportError, RecursionError)
"""Errors whose messages say what the system or the program does. Those of others, such as ValueError, quote values."""
_PLAIN_PACKAGES = ("sqlite3", "redis")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class _Formatter(logging.Formatter):
    """Formats tracebacks without what errors quote."""

    def formatException(self, ei: Any) -> str:  # logging's name
        """Return a traceback, in which an error has its message only if that cannot quote a text."""
        parts: list[str] = []
        error: BaseException | None = ei[1]
        seen: set[int] = set()
        while error is not None and id(error) not in seen:
            seen.add(id(error))
            last = f"{type(error).__qualname__}: {_message(error)}".removesuffix(": ")
            frames = "".join(traceback.format_tb(error.__traceback__))
            parts.append(f"Traceback (most recent call last):\n{frames}{last}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return _encodable("\n\nIt came after:\n\n".join(parts))


def _message(error: BaseException) -> str:
    package = type(error).__module__.partition(".")[0]
    if isinstance(error, _PLAIN) or package in _PLAIN_PACKAGES:
        return _escaped(str(error))
    return str(getattr(error, "code", ""))


class LineFormatter(_Formatter):
    """Formats a record with its time; control characters in its message are escaped."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # logging's name
        """Return the line without a traceback."""
        return _escaped(super().formatMessage(record))


class JsonFormatter(_Formatter):
    """Formats a record as a JSON object on one line, in ASCII.

    It has ``time`` (RFC 3339, UTC, milliseconds), ``level``, ``logger`` and ``message``, and where they are known
    ``session``, ``peer`` and ``exception`` (the traceback).
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {
            "time": at.removesuffix("+00:00") + "Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _escaped(record.getMessage()),
            "session": SESSION.get(),
            "peer": PEER.get(),
            "exception": self.formatException(record.exc_info) if record.exc_info else "",
        }
        return json.dumps({name: value for name, value in line.items() if value or name == "message"})


def _escaped(text: str) -> str:
    return _CONTROL.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def _encodable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")  # a lone surrogate is not valid in JSON


class FloodFilter(logging.Filter):
    """Drops records of a place that logged too many recently. Debug records always pass, as someone asked for them."""

    def __init__(self, *, max_lines: int = MAX_LINES, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._max_lines, self._clock = max_lines, clock
        self._places: dict[tuple[str, str, int], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether the record is kept."""
        if record.levelno <= logging.DEBUG:
            return True
        place, now_s = (record.name, record.pathname, record.lineno), self._clock()
        since_s, count = self._places.get(place, (now_s, 0))
        if now_s - since_s >= WINDOW_S:
            if count > self._max_lines:
                record.msg = f"{record.getMessage()} ({count - self._max_lines:,} similar lines were left out)"
                record.args = ()
            since_s, count = now_s, 0
        self._places[place] = (since_s, count + 1)
        return count < self._max_lines


def set_up(level: int, form: str = "text") -> None:
    """Write this process's log to stderr, from ``level`` up, as ``text`` or ``json``."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if form == "json" else LineFormatter())
    handler.addFilter(FloodFilter())
    logging.basicConfig(level=max(level, logging.INFO), handlers=[handler])
    logging.getLogger("captionsync").setLevel(level)
