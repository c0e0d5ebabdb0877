"""A dialogue as a session's text: ``[{voice, text, speaker}, …]`` as one source text and its turns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from captionsync.errors import InputError
from captionsync.timing.model import TURN_BREAK, Turn
from captionsync.timing.plain import one_line
from captionsync.timing.text import clean_text

TURN_FIELDS = ("speaker", "text", "voice")


def read_dialogue(items: Sequence[Any], *, max_name_chars: int) -> tuple[str, tuple[Turn, ...]]:
    """Return the source text of a dialogue, and its turns.

    Args:
        items: as in the request; ``text`` is required in each.
        max_name_chars: longest voice and speaker.

    Raises:
        InputError: one of them is wrong; the message begins with its place, such as ``text[2]``.
    """
    if not items:
        raise InputError("There is nothing to say: text is a list without turns.", code="empty_text")
    lines: list[tuple[str, Turn]] = []
    for number, item in enumerate(items):
        where = f"text[{number}]"
        if not isinstance(item, dict):
            raise InputError(f"{where} must be an object with voice and text.")
        unknown = sorted(set(item) - set(TURN_FIELDS))
        if unknown:
            raise InputError(f"{where} has an unknown field {unknown[0][:40]!r}. Known: {', '.join(TURN_FIELDS)}.")
        values = {name: _string(item, name, where) for name in TURN_FIELDS}
        for name in ("voice", "speaker"):
            if len(values[name]) > max_name_chars:
                raise InputError(f"{where}.{name} must have at most {max_name_chars} characters.")
        if not clean_text(values["text"]).strip():
            raise InputError(f"{where} has nothing to say: its text is missing or empty.", code="empty_text")
        lines.append((values["text"], Turn(0, one_line(values["speaker"]), values["voice"])))
    return dialogue_of(lines)


def dialogue_of(lines: Iterable[tuple[str, Turn]]) -> tuple[str, tuple[Turn, ...]]:
    """Return the source text of what is said in turn, and the turns at their places in it."""
    text = ""
    turns: list[Turn] = []
    for said, turn in lines:
        text += TURN_BREAK if turns else ""
        turns.append(turn._replace(char_start=len(text)))
        text += clean_text(said)
    return text, tuple(turns)


def _string(item: dict[str, Any], name: str, where: str) -> str:
    value = item.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError(f"{where}.{name} must be a string.")
    return value
