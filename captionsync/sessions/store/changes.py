"""What a store on disk is asked to write: one value for each change, in the order in which they were made.

A change is made on the event loop and written by the store's thread. It has all that is written, so that it can be
written later and again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from captionsync.audio import Tail

ROW_BYTES = 120
"""About how many bytes a row takes besides its values."""


@dataclass(slots=True, eq=False)
class Kept:
    """What the server knows of one session in its store."""

    number: int
    """Its key in the database."""
    id: str
    created_ms: int
    about: Mapping[str, Any]
    sealed_ms: int | None = None
    size_bytes: int = 0
    """Of its records and its audio."""
    archived: bool = True
    """It is kept on disk; False once it was removed, or too much of it waited for the disk."""
    epochs: list[str] = field(default_factory=list)
    """Of its lives."""
    files: bool = False
    """It may have files."""
    slot: int = -1
    """Where its last tail is; see :mod:`captionsync.sessions.store.audio_files`."""


@dataclass(slots=True, eq=False)
class Change:
    """Base of all changes."""

    kept: Kept
    done: bool = field(default=False, init=False)
    """It is stored, or never will be."""
    waiter: asyncio.Future[None] | None = field(default=None, init=False)
    """Of the task that waits for it."""
    since_s: float = field(default=0.0, init=False)
    """Seconds of the event loop since when somebody waits for it."""
    counted: bool = field(default=False, init=False)
    """It is among what waits for the disk."""

    @property
    def size_bytes(self) -> int:
        """About how many bytes of memory it takes while it waits."""
        return ROW_BYTES


@dataclass(slots=True, eq=False)
class Create(Change):
    """A session was made; its first life begins."""

    about: str
    """JSON."""
    epoch: str


@dataclass(slots=True, eq=False)
class Begin(Change):
    """A new life of a log begins; what is stored beyond its beginning is forgotten."""

    seq: int
    """Number of its first event."""
    epoch: str
    records: int
    """How many records the log has."""
    audio_bytes: int
    """How long its audio is."""


@dataclass(slots=True, eq=False)
class Append(Change):
    """A record was added."""

    index: int
    """Zero-based number of the record in its log."""
    head: bytes
    audio: bytes
    audio_start: int
    """Bytes of the log's audio before it."""
    tail: Tail | None
    log: object
    """The log, which must not be forgotten before all of it is stored."""

    @property
    def size_bytes(self) -> int:
        return ROW_BYTES + len(self.head) + len(self.audio) + (len(self.tail.pcm) if self.tail else 0)


@dataclass(slots=True, eq=False)
class Seal(Change):
    """Nothing more will come."""

    sealed_ms: int
    total_bytes: int


@dataclass(slots=True, eq=False)
class Describe(Change):
    """What is noted of the session was replaced."""

    about: str
    """JSON."""

    @property
    def size_bytes(self) -> int:
        return ROW_BYTES + len(self.about)


@dataclass(slots=True, eq=False)
class Remove(Change):
    """The session is forgotten, with its files."""


@dataclass(slots=True, eq=False)
class GiveUp(Change):
    """Too much of the session waits for the disk: it is not written any more, and what is stored of it is removed."""
