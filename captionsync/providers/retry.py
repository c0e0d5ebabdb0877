"""How often and how fast a failed engine is tried again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from captionsync.errors import ProviderBusyError, ProviderError, ProviderTimeoutError


@dataclass(slots=True)
class Tries:
    """The tries so far without progress in between."""

    failures: int = 0
    busy_since_s: float | None = None
    """When the engine was first busy; None if it was not."""


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and how fast an engine is tried again without progress in between.

    A busy engine is worth waiting for, because its slots become free when other requests are done. A silent one is not
    tried twice while another engine is ready.
    """

    retries: int = 4
    """Tries after the first when no other engine is left."""
    retries_before_failover: int = 1
    """Tries after the first when another engine is ready; none after a timeout, which has already taken seconds."""
    base_s: float = 0.1
    """Seconds: the first pause is random in [0, base); the range doubles for each further one."""
    cap_s: float = 5.0
    """Seconds: longest pause, unless the engine asks for a longer one."""
    busy_s: float = 30.0
    """Seconds for which a busy engine is tried again, however often, when no other engine is left."""
    busy_before_failover_s: float = 1.0
    """Seconds: longest pause for a busy engine when another engine is ready."""

    def pause_s(
        self, error: ProviderError, tries: Tries, *, alone: bool, now_s: float, random: Callable[[], float]
    ) -> float | None:
        """Return the seconds after which to try the engine again, or None to give it up.

        Args:
            error: what it failed with.
            tries: what was tried before; the time since which it is busy is noted in it.
            alone: no other engine is ready.
            now_s: of a monotonic clock.
            random: uniform in [0, 1).
        """
        busy = isinstance(error, ProviderBusyError)
        if not error.retryable or (isinstance(error, ProviderTimeoutError) and not alone):
            return None
        if isinstance(error, ProviderBusyError) and error.waited:
            return None
        if tries.failures >= (self.retries if alone else self.retries_before_failover) and not (busy and alone):
            return None
        backoff_s = min(self.cap_s, self.base_s * 2.0 ** min(tries.failures, 30))
        if not busy:
            return random() * backoff_s
        if tries.busy_since_s is None:
            tries.busy_since_s = now_s
        # Never much less than what was asked for or the back-off, and not all sessions at the same moment.
        pause_s = (error.retry_after_s or 0.0) + (1 + random()) / 2 * backoff_s
        patience_s = self.busy_s - (now_s - tries.busy_since_s) if alone else self.busy_before_failover_s
        return pause_s if pause_s <= patience_s else None
