"""What the holders of keys may still have spoken: characters an hour, those of paid engines apart.

It is kept in memory, so a restart forgets it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from captionsync.access.spending import Window
from captionsync.errors import LimitError
from captionsync.providers.engines import ENGINES
from captionsync.sessions.session import Session


class Allowances:
    """The hourly limits of all keys.

    Args:
        chars_per_hour: characters of one key; 0 for no limit.
        paid_chars_per_hour: of these, characters of sessions that a paid engine may speak; 0 for no limit.
        clock: monotonic seconds.
    """

    def __init__(self, chars_per_hour: int, paid_chars_per_hour: int, clock: Callable[[], float]) -> None:
        self._limits = {"": chars_per_hour, "paid ": paid_chars_per_hour}
        self._clock = clock
        self._windows: dict[tuple[str, str], Window] = {}

    def watch(self, session: Session, engines: Iterable[str]) -> None:
        """Let a session take text only as far as its owner's limits allow.

        Args:
            session: a new one, or one that continues.
            engines: names of those that may speak it.
        """
        if session.owner and any(self._limits.values()):
            kinds = ("", "paid ") if any(map(is_paid, engines)) else ("",)
            session.input.meter = partial(self._take, session.owner, kinds)

    def _take(self, owner: str, kinds: Iterable[str], chars: int) -> None:
        """Spend characters of every kind, or none. Raises LimitError."""
        now_s = self._clock()
        for kind in kinds:
            wait_s = self._window(owner, kind).wait_s(chars, now_s)
            if wait_s:
                raise LimitError(
                    f"{chars:,} more {kind}characters would exceed the limit of your key, {self._limits[kind]:,} in an "
                    "hour. Wait, or send fewer.",
                    code="too_many_chars",
                    retry_after_s=wait_s,
                )
        for kind in kinds:
            self._window(owner, kind).spend(chars, now_s)

    def _window(self, owner: str, kind: str) -> Window:
        return self._windows.setdefault((owner, kind), Window(self._limits[kind]))


def is_paid(engine: str) -> bool:
    """Return whether an engine speaks with a key, that is, for money."""
    found = ENGINES.get(engine)
    return found is not None and found.needs_key
