"""Timed text as it was found in a recording, before its numbers have units.

A *piece* is the content of one list, or of one message. An *item* is one text in it: a character, a word or a segment.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from captionsync.wire.recordings.names import Kind


class Time(NamedTuple):
    """A number that is a time."""

    value: float
    unit: str = ""
    """A key of :data:`names.MS_PER`; empty if it is not known."""


class Item(NamedTuple):
    """One text and its times; None where they are missing."""

    text: str
    start: Time | None = None
    end: Time | None = None
    duration: Time | None = None
    speaker: str = ""
    is_event: bool = False
    """It is heard but not spoken, such as laughter."""
    is_interim: bool = False
    """A later item may say the same, better."""

    @property
    def is_timed(self) -> bool:
        """Whether it is known when it begins or ends; a length alone does not say."""
        return self.start is not None or self.end is not None


class Turn(NamedTuple):
    """A part of a dialogue: its voice, and where it begins."""

    speaker: str
    first_item: int
    """Index of its first item in its piece; -1 if that is not known."""
    last_item: int
    """Index after its last item."""
    start: Time | None


@dataclass(slots=True)
class Piece:
    """Items that stand together; without items, a message that has only audio, or that ends an answer."""

    kind: Kind
    items: list[Item] = field(default_factory=list)
    names: tuple[str, ...] = ()
    """Names of the fields with its times. Pieces with the same names have the same unit."""
    is_message: bool = False
    """Its times may count from the message that it stands in: milliseconds, as in the messages of a WebSocket."""
    spoken: Piece | None = None
    """The same as spoken."""
    audio: bytes = b""
    """Of its message, as encoded."""
    context: str = ""
    """Stream that its message belongs to."""
    is_final: bool = False
    """It ends an answer."""
    is_first: bool = False
    """It begins an answer."""
    is_interim: bool = False
    """A later piece may say the same, better."""
    is_cue: bool = False
    """It is a cue of a caption file."""
    zero: Time | None = None
    """What its times count from."""
    turns: tuple[Turn, ...] = ()
    texts: list[str] = field(default_factory=list)
    """Texts that may contain exactly its words, with their punctuation; the nearest first."""
    fields: frozenset[str] = frozenset()
    """Names of all fields of its one object, if it stands for one; empty for a list."""

    @property
    def is_single(self) -> bool:
        """Whether it is one object, which a list has more of."""
        return bool(self.fields)

    @property
    def is_timed(self) -> bool:
        """Whether any of its items has a time."""
        return any(item.is_timed for item in self.items)
