"""What the parts of a server report to whoever watches it: its metrics, its traces, nobody.

Everything here does nothing. ``metrics.py`` and ``tracing.py`` have the versions that count and send; the parts that
report know neither. No report contains text, keys or tokens.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Attributes = Mapping[str, str | int | float]
STORE_PROBLEMS = ("full", "read_only", "locked", "damaged", "slow", "io", "unreachable", "other")
"""Why a store cannot keep records."""


class SessionObserver:
    """Hears of sessions."""

    def made(self) -> None:
        """A session was made."""

    def refused(self, code: str) -> None:
        """No session was made; ``code`` is the error's."""

    def sounded(self, seconds: float) -> None:
        """A session's first audio can be sent, ``seconds`` after its first text was taken."""

    def ended(self, reason: str, code: str = "") -> None:
        """A session is over: the reason of its ``end``, or ``failed`` with the error's code."""


class EngineObserver:
    """Hears of engines; ``engine`` is a name of the table of engines."""

    def began(self, engine: str) -> None:
        """An engine was asked to speak a text, or the rest of one."""

    def took(self, engine: str, chars: int) -> None:
        """An engine took characters of a text."""

    def spoke(self, engine: str, chars: int) -> None:
        """An engine gave characters back with their times."""

    def failed(self, engine: str, code: str) -> None:
        """An engine failed with an error of this code."""


class StoreObserver:
    """Hears of the store, and knows whether it can keep records."""

    def __init__(self) -> None:
        self.problem = ""
        """Why records cannot be kept now, as in ``STORE_PROBLEMS``; empty while they can."""
        self.size_bytes: Callable[[], float] | None = None
        """Returns what the store takes, asked for each time that metrics are read; None if it takes nothing."""

    def wrote(self, seconds: float, records: int, size_bytes: int) -> None:
        """Records of ``size_bytes``, with their audio, were stored together in ``seconds``; what was wrong is over."""
        self.problem = ""

    def recovered(self) -> None:
        """Records can be kept again."""
        self.problem = ""

    def failed(self, cause: str) -> None:
        """Records could not be stored; ``cause`` is one of ``STORE_PROBLEMS``."""
        self.problem = cause if cause in STORE_PROBLEMS else "other"


class Span:
    """A stretch of work in a trace."""

    def note(self, name: str, value: str | int | float) -> None:
        """Add an attribute. It must not be text of a client."""

    def enter(self) -> None:
        """Let spans that the current task begins from now on lie in this one."""

    def end(self, code: str = "") -> None:
        """End the work, as failed if ``code`` (of an error) is given; only the first call counts."""


class Tracer:
    """Makes spans."""

    def begin(self, name: str, attributes: Attributes) -> Span:
        """Return the span of work that begins now. No attribute may be text of a client."""
        return Span()


@dataclass(frozen=True, slots=True)
class Observers:
    """Who hears of a server's parts; by default nobody."""

    sessions: SessionObserver = field(default_factory=SessionObserver)
    engines: EngineObserver = field(default_factory=EngineObserver)
    store: StoreObserver = field(default_factory=StoreObserver)
    tracer: Tracer = field(default_factory=Tracer)
