"""A circuit breaker: an engine that failed is left alone for a while."""

from __future__ import annotations

from collections.abc import Callable

from captionsync.errors import ProviderError


class Breaker:
    """Closed while the engine works; open, after a failure that ended its use, until the cool-down is over.

    After the cool-down the engine is tried again; the next failure opens the breaker at once.
    """

    def __init__(self, clock: Callable[[], float], *, cool_down_s: float = 60.0) -> None:
        self._clock = clock
        self._cool_down_s = cool_down_s
        self.open_until_s = 0.0
        """Seconds of the injected clock."""
        self.error: ProviderError | None = None
        """What opened it last; None while the engine works."""

    @property
    def closed(self) -> bool:
        """Whether the engine may be used."""
        return self.error is None or self._clock() >= self.open_until_s

    def trip(self, error: ProviderError) -> None:
        """Open for the cool-down."""
        self.error = error
        self.open_until_s = self._clock() + self._cool_down_s

    def reset(self) -> None:
        """The engine works."""
        self.error = None
