"""Prepares plain text for a file: one line, no control characters, encodable.

Captions consist of lines. Every line terminator (including U+0085, U+2028, U+2029) becomes a space, other control
characters are removed, and lone surrogates (which UTF-8 cannot hold) become U+FFFD. Non-breaking and ideographic spaces
(U+00A0, U+202F, U+3000) are text and stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, Protocol

from captionsync.timing.model import Direction

RIGHT_TO_LEFT_MARK: Final = "\u200f"

_SPACES: Final = re.compile("[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_ODD: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_PLAIN_BREAKS: Final = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")


class HasText(Protocol):
    """A displayed word."""

    @property
    def text(self) -> str: ...
    @property
    def after(self) -> str: ...


def joined(words: Iterable[HasText]) -> str:
    """Return the display text of the words: ``text + after`` of each."""
    return "".join(word.text + word.after for word in words)


def line_text(words: Iterable[HasText]) -> str:
    """Return the words as one clean line, with runs of spaces collapsed and the ends stripped."""
    return one_line(joined(words))


def one_line(text: str) -> str:
    """Return the text as one clean line, with runs of spaces collapsed and the ends stripped."""
    return spaced(text).strip()


def spaced(text: str) -> str:
    """Return the clean text with runs of spaces collapsed; one space may remain at each end."""
    return _SPACES.sub(" ", clean(text))


def clean(text: str) -> str:
    """Turn line ends and tabs into spaces, drop other control characters, replace lone surrogates."""
    if _ODD.search(text) is None:
        return text
    text = _SPACES.sub(" ", text)
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text))


def speaker_label(speaker: str) -> str:
    """Return what stands before the first words of a speaker, such as ``Anna: ``; empty without a name."""
    name = one_line(speaker)
    return f"{name}: " if name else ""


def direction_mark(line: str, direction: Direction) -> str:
    """Return U+200F for a right-to-left line that begins with Latin letters or digits, otherwise an empty string.

    Readers of plain captions take the base direction of a line from its first strong character.
    """
    if direction == "ltr":
        return ""
    strong = [kind for kind in map(unicodedata.bidirectional, line) if kind in ("L", "R", "AL")]
    is_rtl = "R" in strong or "AL" in strong
    return RIGHT_TO_LEFT_MARK if is_rtl and (strong[0] == "L" or line[0].isdigit()) else ""


def seconds(time_ms: int) -> str:
    """Return exact seconds with three decimals."""
    return f"{time_ms // 1000}.{time_ms % 1000:03d}"


def utf8(text: str) -> bytes:
    """Encode as UTF-8, lone surrogates as U+FFFD."""
    return _SURROGATES.sub("\ufffd", text).encode("utf-8")


def plain_lines(text: str) -> str:
    """Return a text with line feeds as its only line ends and no control characters except tabs."""
    text = _PLAIN_BREAKS.sub("\n", text)
    return _SURROGATES.sub("\ufffd", _CONTROLS.sub("", re.sub("[\x1c-\x1f]", " ", text)))
