"""The source characters of a session at the times that its engines sent, as JSON values.

They are what the words and the mouth of the session were made from, before the sound was heard. The log holds them
(:class:`~captionsync.sessions.records.Spoke`), so that making them costs a session nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from captionsync.sessions.log import EventLog
from captionsync.sessions.records import Note, Spoke, TurnBegan
from captionsync.timing.model import TimedChars

MOST_CHARS = 10_000
"""Characters from which an answer ends: a few milliseconds of work."""


def characters_of(log: EventLog, source: Callable[[int, int], str], number: int = 0) -> dict[str, Any]:
    """Return what engines sent, in the order in which it came.

    Args:
        log: of the session.
        source: returns its source text between two offsets.
        number: of the first record to read; ``next`` of the answer before.

    Returns:
        ``entries``, ``next`` and ``more``; ``docs/api.md`` gives the meanings.
    """
    entries: list[dict[str, Any]] = []
    chars = 0
    for decided_ms, notes in log.notes(number):
        number += 1
        new = _entries(decided_ms, notes, source)
        entries += new
        chars += sum(len(entry.get("text", "")) for entry in new)
        if chars >= MOST_CHARS:
            break
    return {"entries": entries, "next": number, "more": chars >= MOST_CHARS}


def _entries(decided_ms: int, notes: Sequence[Note], source: Callable[[int, int], str]) -> list[dict[str, Any]]:
    out: list[dict[str, Any]] = []
    for note in notes:
        if isinstance(note, Spoke):
            runs = [run for run in note.chars if run.text]
            out += [_entry(run, source(run.char_start, run.char_start + len(run.text))) for run in runs]
        elif isinstance(note, TurnBegan):
            out.append({"type": "dropped", "from_ms": decided_ms})
    return out


def _entry(run: TimedChars, text: str) -> dict[str, Any]:
    return {
        "type": "characters",
        "char_start": run.char_start,
        "text": text,
        "starts_ms": run.starts_ms,
        "ends_ms": run.ends_ms,
        "times": "none" if run.estimated else "words" if run.estimated_inside else "characters",
    }
