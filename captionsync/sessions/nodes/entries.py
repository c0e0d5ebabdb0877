"""The entries of a log's stream: their ids, and the names of their fields."""

from __future__ import annotations

import secrets
import time
from typing import NamedTuple

Fields = tuple[bytes, ...]
"""Names and values in turn."""
CLAIM, EPOCH, SEQ, BEFORE, SEAL = b"n", b"e", b"s", b"p", b"z"
"""Names of fields: the owner's node; epoch, first event and last id before a life; Unix milliseconds of the end."""
HEAD, FRAMES, AUDIO, COMMAND = b"h", b"f", b"a", b"c"
"""Names of fields: a record, its events as they are sent but for the audio, the audio, and the command that it
completes. Events are rendered once, by the owner, and every node sends these bytes."""


class EntryId(NamedTuple):
    """The id of an entry."""

    life: int
    number: int

    def __bytes__(self) -> bytes:
        return b"%d-%d" % self

    @classmethod
    def parse(cls, data: bytes) -> EntryId:
        """Read an id as Redis gives it."""
        life, _, number = data.partition(b"-")
        return cls(int(life), int(number))


NOTHING = EntryId(0, 0)


class BrokenChainError(Exception):
    """An entry does not follow what was read before: it has to be read again from the beginning."""


def new_life(after: int) -> int:
    """Return the number of a life that is higher than ``after`` and that no other node gives at the same time."""
    return max(after + 1, int(time.time() * 1000) << 16 | secrets.randbits(16))
