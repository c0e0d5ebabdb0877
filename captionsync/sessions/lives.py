"""The lives of a log: who wrote which of its events.

Each process that begins to write a log begins a new life with a new epoch, and the id of an event names the life that
wrote it. So an id is known only if that very event is in the log: after a crash that lost the end of a log, ids of lost
events are unknown, although other events have their numbers now. A client that resumes after one gets a ``reset``,
never a silent hole. Where nothing was lost, all ids stay known.
"""

from __future__ import annotations

import secrets
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from captionsync.wire.sse import EventId

EPOCH_BYTES = 16
"""Random bytes of an epoch, so that nobody guesses an id and no two lives share one."""


def new_epoch() -> str:
    """Return a new random epoch."""
    return secrets.token_hex(EPOCH_BYTES)


class Lives:
    """First event numbers, and the epochs that rule from there on.

    Args:
        lives: pairs of the number of the first event (from 1) and an epoch, in order.
    """

    def __init__(self, lives: Iterable[tuple[int, str]]) -> None:
        self._starts: list[int] = []
        self._epochs: list[str] = []
        for start, epoch in lives:
            self.begin(start, epoch)

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return zip(self._starts, self._epochs, strict=True)

    def __contains__(self, epoch: str) -> bool:
        return epoch in self._epochs

    @property
    def epoch(self) -> str:
        """The epoch of the present life."""
        return self._epochs[-1]

    def begin(self, seq: int, epoch: str) -> None:
        """Begin a new life with the event number ``seq``; a life before it that wrote nothing is forgotten."""
        while self._starts and self._starts[-1] >= seq:
            self._starts.pop()
            self._epochs.pop()
        self._starts.append(seq)
        self._epochs.append(epoch)

    def id_of(self, seq: int) -> EventId:
        """Return the id of an event by its number."""
        return EventId(self._epochs[max(0, bisect_right(self._starts, seq) - 1)], seq)

    def knows(self, event_id: EventId, count: int) -> bool:
        """Return whether an id belongs to an event of this log, which has ``count`` events."""
        return event_id.seq <= count and self.id_of(event_id.seq) == event_id
