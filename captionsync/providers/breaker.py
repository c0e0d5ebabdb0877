"""A circuit breaker: an engine that failed is left alone for a while.

Whether it is left alone depends on what the error means for other requests. An engine that is unreachable, silent or
out of credits fails all of them, so the breaker opens at once. What concerns one request never opens it: a refusal, no
capacity, no audio for this text. Some errors may be the text's fault as well as the engine's, such as a stream that
ends early: only several different texts in a row, without a success between them, open the breaker.
"""

from __future__ import annotations

from collections.abc import Callable

from captionsync.errors import (
    ProviderBusyError,
    ProviderError,
    ProviderProtocolError,
    ProviderRefusedError,
    ProviderTimeoutError,
)

STRIKES = 3
"""Different texts that must fail in a row, in a way that may be their fault, before it counts as the engine's."""
MIN_TELLING_CHARS = 8
"""Letters and digits: a shorter text, such as "Hm.", may well have no sound, so that an engine is silent at it."""


class Breaker:
    """A breaker: closed while the engine works; opened by a failure that ended its use, until the cool-down is over.

    After the cool-down the engine is tried again; the next failure opens the breaker at once.
    """

    def __init__(self, clock: Callable[[], float], *, cool_down_s: float = 60.0) -> None:
        self._clock = clock
        self._cool_down_s = cool_down_s
        self._suspects: set[int] = set()
        self.open_until_s = 0.0
        """Seconds of the injected clock."""
        self.error: ProviderError | None = None
        """What opened it last; None while the engine works."""

    @property
    def closed(self) -> bool:
        """Whether the engine may be used."""
        return self.error is None or self._clock() >= self.open_until_s

    def note(self, error: ProviderError, text: str) -> None:
        """Note the error that ended the engine's use for ``text``, and open for the cool-down if it calls for that."""
        if isinstance(error, ProviderRefusedError | ProviderBusyError):
            return
        short = sum(map(str.isalnum, text)) < MIN_TELLING_CHARS
        if isinstance(error, ProviderProtocolError):
            if not short:
                self._suspect(error, text)
        elif isinstance(error, ProviderTimeoutError) and short:
            self._suspect(error, text)
        else:
            self._open(error)

    def reset(self) -> None:
        """Note that the engine works."""
        self.error = None
        self._suspects.clear()

    def _suspect(self, error: ProviderError, text: str) -> None:
        self._suspects.add(hash(text))
        if len(self._suspects) >= STRIKES or self.error is not None:
            self._open(error)

    def _open(self, error: ProviderError) -> None:
        self.error = error
        self.open_until_s = self._clock() + self._cool_down_s
