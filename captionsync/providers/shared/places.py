"""The places that a service has for requests at the same time, and a fair queue for them.

How many there are is a setting, or comes from the service's headers, or is learned: twice as many are tried as were
taken at the same time before, until a refusal for lack of capacity. Later, one more is tried from time to time.

Who comes first is served first, and a refused request keeps its turn. A caller with much to say asks :attr:`wanted`
between two sentences, gives its place back if it holds true, and lines up again behind the others.
"""

from __future__ import annotations

import asyncio
import itertools
import random as random_module
import time
from bisect import insort
from collections.abc import Callable
from contextlib import suppress

from captionsync.errors import ProviderBusyError

FIRST_LIMIT = 2
"""Places that are tried at first when nothing is known: those of the smallest plans."""
PROBE_S, LONGEST_PROBE_S = 1.0, 60.0
"""Seconds until one more place than is known is tried; the time doubles with each try that fails."""
STRAIN = 6
"""Each refusal counts two and each accepted request takes one off. At this sum there are fewer places than before."""
BACKOFF_S, LONGEST_BACKOFF_S = 0.1, 5.0
"""Seconds to wait after a refusal that names no time; they double with each further one."""
LONGEST_NAMED_S = 60.0
"""Seconds without a request after a refusal, whatever time it names: one bad answer must not stop all sessions."""
ANY = 1_000_000


class Places:
    """The places of one account.

    Args:
        most: how many there are; 0 to learn it.
        provider: the engine's name, for errors.
        title: the engine's name in messages.
        patience_s: seconds after which a request fails if no place came free in them.
        hurried_s: seconds after which a request fails that another engine could take.
        random: uniform in [0, 1).
    """

    def __init__(
        self,
        most: int = 0,
        *,
        provider: str,
        title: str,
        patience_s: float,
        hurried_s: float,
        random: Callable[[], float] = random_module.random,
    ) -> None:
        self._set = most or ANY
        self._cap = self._set
        self._limit = most or FIRST_LIMIT
        self._provider, self._title = provider, title
        self._patience_s, self._hurried_s = patience_s, hurried_s
        self._random = random
        self._numbers = itertools.count()
        self._waiting: list[Place] = []
        self._held = self._accepted = 0
        self._proven = most
        """How many requests the service took, or says that it takes, at the same time."""
        self._refusals = self._strain = 0
        self._grows = not most
        self._moved_s = 0.0
        self._named_s = self._backoff_s = 0.0
        self._probe_s, self._probe_at_s = PROBE_S, 0.0
        self._refusal: ProviderBusyError | None = None

    @property
    def limit(self) -> int:
        """How many requests are made at the same time, as far as is known."""
        return self._limit

    @property
    def waiting(self) -> int:
        """How many requests wait for a place."""
        return len(self._waiting)

    @property
    def held(self) -> int:
        """How many requests hold a place."""
        return self._held

    @property
    def wanted(self) -> bool:
        """Whether somebody waits for a place to come free."""
        return bool(self._waiting) and self._held >= self._limit

    def line_up(self, *, hurried: bool) -> Place:
        """Return a new place at the end of the queue; ``hurried``: another engine could take the request."""
        return Place(self, next(self._numbers), hurried=hurried)

    def learn(self, most: int | None) -> None:
        """Take how many places the service says there are; ``None`` if it does not say."""
        cap = min(self._set, most) if most else self._cap
        if cap != self._cap:
            self._cap = self._limit = self._proven = cap
            self._grows = False
            self._wake()

    # for Place

    async def _enter(self, place: Place) -> None:
        insort(self._waiting, place)
        try:
            while not self._may_enter(place):
                await self._change(place)
            if self._held == self._limit:
                self._limit += 1
                self._probe_at_s = time.monotonic() + self._probe_s
            self._held += 1
        finally:
            self._waiting.remove(place)
            self._wake()

    def _may_enter(self, place: Place) -> bool:
        now_s = time.monotonic()
        if self._waiting[0] is not place or now_s < self._asking_s:
            return False
        return self._held < self._limit or (self._may_probe and now_s >= self._probe_at_s)

    @property
    def _may_probe(self) -> bool:
        return not self._grows and self._held == self._limit < self._cap

    @property
    def _asking_s(self) -> float:
        """When the service may be asked again."""
        return max(self._named_s, self._backoff_s)

    async def _change(self, place: Place) -> None:
        """Wait until the place may have a chance. Raises ProviderBusyError when it has waited long enough."""
        now_s = time.monotonic()
        since_s, patience_s = (
            (place.since_s, self._hurried_s) if place.hurried else (max(place.since_s, self._moved_s), self._patience_s)
        )
        deadline_s = since_s + patience_s
        if now_s >= deadline_s or (not self._held and self._named_s > deadline_s):
            raise self._too_busy(self._named_s - now_s)
        wake_s = deadline_s
        if self._waiting[0] is place:
            probing_s = self._probe_at_s if self._may_probe else deadline_s
            wake_s = min(deadline_s, self._asking_s if self._held < self._limit else max(self._asking_s, probing_s))
        place.news.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(max(0.001, wake_s - now_s)):
                await place.news.wait()

    def _too_busy(self, named_s: float) -> ProviderBusyError:
        message = f"{self._title} has no capacity for another request now. Try again later."
        if self._refusal is not None:
            message = self._refusal.message
        if len(self._waiting) == 1:
            self._backoff_s, self._refusals = 0.0, 0  # whoever comes next asks at once
        error = ProviderBusyError(message, provider=self._provider, retry_after_s=named_s if named_s > 0 else None)
        error.waited = True
        return error

    def _accept(self) -> None:
        self._accepted += 1
        self._refusals, self._strain = 0, max(0, self._strain - 1)
        self._refusal = None
        self._moved_s = time.monotonic()
        if self._accepted > self._proven:
            self._proven, self._probe_s = self._accepted, PROBE_S
            if self._grows:
                self._limit = min(self._cap, max(self._limit, 2 * self._proven))
                self._wake()

    def _refuse(self, error: ProviderBusyError) -> None:
        now_s = time.monotonic()
        self._refusal = error
        self._refusals += 1
        if error.retry_after_s is not None:
            self._named_s = now_s + min(error.retry_after_s, LONGEST_NAMED_S)
        else:
            backoff_s = min(LONGEST_BACKOFF_S, BACKOFF_S * 2.0 ** min(self._refusals - 1, 30))
            self._backoff_s = now_s + (1 + self._random()) / 2 * backoff_s
        self._strain += 2
        # With fewer others under way than were taken before, a single refusal may have another cause.
        if self._held >= self._proven:
            self._lower(self._proven)
        elif self._strain >= STRAIN:
            self._lower(self._held)

    def _lower(self, limit: int) -> None:
        self._limit = self._proven = max(1, limit)
        self._grows, self._strain = False, 0
        self._probe_s = min(LONGEST_PROBE_S, 2 * self._probe_s)
        self._probe_at_s = time.monotonic() + self._probe_s

    def _leave(self, *, accepted: bool) -> None:
        self._held -= 1
        if accepted:
            self._accepted -= 1
            self._moved_s = time.monotonic()
            self._backoff_s = 0.0
        self._wake()

    def _wake(self) -> None:
        if self._waiting:
            self._waiting[0].news.set()


class Place:
    """One request's place: in the queue, then at the service."""

    def __init__(self, places: Places, number: int, *, hurried: bool) -> None:
        self._places = places
        self._number = number
        self._inside = self._accepted = False
        self.hurried = hurried
        self.since_s = time.monotonic()
        """When it lined up."""
        self.news = asyncio.Event()

    def __lt__(self, other: Place) -> bool:
        return self._number < other._number

    @property
    def wanted(self) -> bool:
        """Whether somebody waits for a place to come free."""
        return self._places.wanted

    @property
    def was_accepted(self) -> bool:
        """Whether the service took the request since the place was entered last."""
        return self._accepted

    async def enter(self) -> None:
        """Wait for the turn.

        Raises:
            ProviderBusyError: no place came free for too long; it is marked as one that ``waited``.
        """
        self._accepted = False
        await self._places._enter(self)
        self._inside = True

    def accept(self) -> None:
        """Note that the service took the request; not counted twice."""
        if self._inside and not self._accepted:
            self._accepted = True
            self._places._accept()

    def refuse(self, error: ProviderBusyError) -> None:
        """Note that the service had no capacity, and leave; :meth:`enter` then waits at the same turn again."""
        self.leave()
        self._places._refuse(error)

    def leave(self) -> None:
        """Give the place back; nothing happens if it is not held."""
        if self._inside:
            self._inside = False
            self._places._leave(accepted=self._accepted)
