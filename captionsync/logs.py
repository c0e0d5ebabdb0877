"""Logging: every line has a time, contains no foreign line breaks, and cannot be flooded.

Each place in the code may log a limited number of lines per minute. Further lines are counted, and the count is added
to the next line of that place.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable

MAX_LINES = 60
"""Lines per minute of one place in the code."""
WINDOW_S = 60.0

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class LineFormatter(logging.Formatter):
    """Formats a record with its time; control characters in its message are escaped."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # logging's name
        """Return the line without a traceback."""
        return _CONTROL.sub(
            lambda found: found[0].encode("unicode_escape").decode("ascii"), super().formatMessage(record)
        )


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


def set_up(level: int) -> None:
    """Write this process's log to stderr, from ``level`` up."""
    handler = logging.StreamHandler()
    handler.setFormatter(LineFormatter())
    handler.addFilter(FloodFilter())
    logging.basicConfig(level=level, handlers=[handler])
