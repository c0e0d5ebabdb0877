"""Which closed contexts of a socket may go on: the newest context comes first.

A client that is interrupted closes its context and opens another; what is left of the closed one is speech that nobody
waits for. A client that speaks in order also closes its contexts, and plays them one after the other. So a closed
context is spoken to its end, but it waits while the newest one, open or closed, has not sent any audio. Otherwise, of
the closed contexts only the oldest and the newest go on; the rest wait for their turn.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol, TypeVar

PATIENCE_S = 1.0
"""Seconds that closed contexts wait for the first audio of the newest. An upstream that takes longer leaves capacity
idle, and may be waiting for a place that a closed context has."""


class Yielding(Protocol):
    """A context, as far as precedence is concerned."""

    @property
    def awaited(self) -> bool:
        """Whether it has something to say and has not sent any audio."""

    @property
    def done(self) -> bool:
        """Whether everything was sent."""

    @property
    def after(self) -> Yielding | None:
        """The context whose end it waits for."""

    def pause(self, paused: bool) -> None:
        """Stop speaking and sending, or go on."""


T = TypeVar("T", bound=Yielding)


def going_on(closed: Sequence[T], first: Yielding | None, followed: Collection[Yielding] = ()) -> list[T]:
    """Return the closed contexts that may go on.

    Args:
        closed: those that are not done, the oldest first.
        first: the newest context, if it has not sent any audio.
        followed: those whose end another context waits for.
    """
    if first is not None:
        return [context for context in closed if context is first]
    return [context for context in closed if context in (closed[0], closed[-1]) or context in followed]


class Precedence:
    """The closed contexts of one socket, each paused or going on.

    Args:
        opened: the open contexts; the socket changes it.
    """

    def __init__(self, opened: Mapping[str, Yielding]) -> None:
        self._opened = opened
        self._closed: list[Yielding] = []
        self._newest: Yielding | None = None
        self._first: Yielding | None = None
        self._patience: asyncio.TimerHandle | None = None
        self._is_patient = True

    def begin(self, context: Yielding) -> None:
        """Note the newest context."""
        self._newest = context

    def close(self, context: Yielding) -> None:
        """Note that a context was closed."""
        self._closed.append(context)

    def end(self) -> None:
        """Wait no longer: the socket is closing."""
        if self._patience is not None:
            self._patience.cancel()

    def arrange(self) -> None:
        """Pause and continue closed contexts; called whenever any context has changed."""
        self._closed = [context for context in self._closed if not context.done]
        first = self._newest if self._newest is not None and self._newest.awaited else None
        if first is not self._first:
            self.end()
            self._first, self._is_patient = first, True
            if first is not None:
                self._patience = asyncio.get_running_loop().call_later(PATIENCE_S, self._lose_patience)
        followed = [context.after for context in (*self._opened.values(), *self._closed) if context.after is not None]
        free = going_on(self._closed, first if self._is_patient else None, followed)
        for context in self._closed:
            context.pause(context not in free)

    def _lose_patience(self) -> None:
        self._is_patient = False
        self.arrange()
