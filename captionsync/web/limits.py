"""Rate limits: token buckets for the requests of an address or with a key, and the messages of a socket.

Reading requests wait for a token, because an EventSource closes permanently on an error. Writing requests are rejected
with the time after which to retry.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections import OrderedDict
from collections.abc import Callable

from aiohttp import web
from aiohttp.typedefs import Handler

from captionsync.errors import LimitError
from captionsync.web.clients import Clients

BURST_S = 10.0
"""Seconds' worth of requests that an address may send at once."""
MAX_WAIT_S = 10.0
"""Longest wait of a request for its token; a request that would wait longer is rejected."""
MAX_ADDRESSES = 10_000
"""Number of remembered addresses; beyond it, the least recently active one is dropped."""
EMPTY_PER_S = 20.0
"""Messages without text per second on a socket."""
MESSAGE_BURST_S = 2.0
"""Seconds' worth of messages that a socket may send at once."""
EMPTY_BURST = 100.0

_READS = frozenset({"GET", "HEAD", "OPTIONS"})


class Bucket:
    """Tokens that are replenished over time; the balance may become negative."""

    __slots__ = ("_at_s", "_burst", "_rate_per_s", "_tokens")

    def __init__(self, rate_per_s: float, burst: float, now_s: float) -> None:
        self._rate_per_s, self._burst = rate_per_s, burst
        self._tokens, self._at_s = burst, now_s

    def take(self, now_s: float) -> float:
        """Take a token and return the seconds until it is available; 0 if it is available now."""
        self._tokens = min(self._burst, self._tokens + (now_s - self._at_s) * self._rate_per_s) - 1.0
        self._at_s = now_s
        return max(0.0, -self._tokens / self._rate_per_s)

    def give_back(self) -> None:
        """Return a token that was not used."""
        self._tokens += 1.0


class RateLimit:
    """Limits requests per second, of whatever is named by a key.

    Args:
        per_s: requests per second; bursts may be ``BURST_S`` times as many.
        whose: what the message says of the requests, such as ``from your address``.
        clock: monotonic seconds.
        max_wait_s: longest wait of a reading request.
    """

    def __init__(
        self,
        per_s: float,
        *,
        whose: str,
        clock: Callable[[], float] = time.monotonic,
        max_wait_s: float = MAX_WAIT_S,
    ) -> None:
        self._per_s, self._whose, self._clock, self._max_wait_s = per_s, whose, clock, max_wait_s
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    async def take(self, key: str, request: web.Request) -> None:
        """Let a request wait for its turn, or reject it. Raises LimitError."""
        bucket, now_s = self._bucket(key), self._clock()
        wait_s = bucket.take(now_s)
        if wait_s > 0.0:
            if request.method not in _READS or wait_s > self._max_wait_s:
                bucket.give_back()
                message = f"Too many requests {self._whose}; the limit is {self._per_s:g} per second. Send fewer."
                raise LimitError(message, code="too_many_requests", retry_after_s=math.ceil(wait_s))
            await asyncio.sleep(wait_s)

    def _bucket(self, key: str) -> Bucket:
        found = self._buckets.get(key)
        if found is None:
            found = self._buckets[key] = Bucket(self._per_s, self._per_s * BURST_S, self._clock())
            if len(self._buckets) > MAX_ADDRESSES:
                self._buckets.popitem(last=False)
        self._buckets.move_to_end(key)
        return found


class RequestLimit:
    """Limits the requests per second of each client address.

    Args:
        per_s: requests per second; bursts may be ``BURST_S`` times as many.
        clients: identifies client addresses.
        clock: monotonic seconds.
        max_wait_s: longest wait of a reading request.
    """

    def __init__(
        self,
        per_s: float,
        clients: Clients,
        *,
        clock: Callable[[], float] = time.monotonic,
        max_wait_s: float = MAX_WAIT_S,
    ) -> None:
        self._clients = clients
        self._rate = RateLimit(per_s, whose="from your address", clock=clock, max_wait_s=max_wait_s)

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let a request wait for its turn, or reject it. Raises LimitError."""
        await self._rate.take(self._clients.key(request), request)
        return await handler(request)


class MessagePace:
    """Limits the messages per second of one socket. The messages of a faster client wait in its own kernel buffers.

    Args:
        per_s: messages per second; bursts may be twice as many.
        clock: monotonic seconds.
    """

    def __init__(self, per_s: float, *, clock: Callable[[], float] = time.monotonic) -> None:
        now_s = clock()
        self._clock = clock
        self._all = Bucket(per_s, per_s * MESSAGE_BURST_S, now_s)
        self._empty = Bucket(min(EMPTY_PER_S, per_s), EMPTY_BURST, now_s)

    async def took(self, *, empty: bool = False) -> None:
        """Yield to others after a message was taken, for as long as the socket exceeds its rate.

        Args:
            empty: the message had no text.
        """
        now_s = self._clock()
        wait_s = self._all.take(now_s)
        if empty:
            wait_s = max(wait_s, self._empty.take(now_s))
        await asyncio.sleep(wait_s)
