"""Characters that the holders of keys may have spoken in an hour: a sliding window.

What was spent is summed up in slices of ten seconds, so that the window of a busy key stays short. A slice leaves the
window when its last second is an hour old, so that the limit holds in every hour.
"""

from __future__ import annotations

import math
from collections import deque

WINDOW_S = 3_600
SLICE_S = 10


class Window:
    """What one key spent in the last hour.

    Args:
        limit: characters; 0 for no limit.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._slices: deque[tuple[int, int]] = deque()
        """Number of the slice, and its characters; the oldest first."""
        self._spent = 0

    def wait_s(self, chars: int, now_s: float) -> int:
        """Return the seconds until this many more characters may be spent; 0 if they may now.

        For more than the limit, the answer is the whole window.

        Args:
            chars: characters.
            now_s: monotonic seconds.
        """
        if not self._limit or not chars:
            return 0
        self._forget(now_s)
        excess = self._spent + chars - self._limit
        if excess <= 0:
            return 0
        for number, spent in self._slices:
            excess -= spent
            if excess <= 0:
                return max(1, math.ceil((number + 1) * SLICE_S + WINDOW_S - now_s))
        return WINDOW_S

    def spend(self, chars: int, now_s: float) -> None:
        """Note that characters were spent."""
        if not self._limit or not chars:
            return
        number, before = int(now_s // SLICE_S), 0
        if self._slices and self._slices[-1][0] == number:
            before = self._slices.pop()[1]
        self._slices.append((number, before + chars))
        self._spent += chars

    def _forget(self, now_s: float) -> None:
        while self._slices and (self._slices[0][0] + 1) * SLICE_S + WINDOW_S <= now_s:
            self._spent -= self._slices.popleft()[1]
