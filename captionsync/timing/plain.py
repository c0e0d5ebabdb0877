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

LEFT_TO_RIGHT, RIGHT_TO_LEFT, EMBEDDING_END = "\u202a", "\u202b", "\u202c"
"""The characters that embed text of a direction: LRE, RLE, PDF."""
JOINER: Final = "\u2060"
"""The word joiner, which is not visible: it parts what players of plain captions would read as code."""
OTHER_BRACES: Final = "\u2774\u2775"
"""What stands for braces in captions whose players drop what is in braces."""

_LEFTWARD: Final = frozenset({"R", "AL"})
_STRONG: Final = _LEFTWARD | {"L"}
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


def is_mixed(text: str) -> bool:
    """Return whether a text has right-to-left letters."""
    return not text.isascii() and any(unicodedata.bidirectional(char) in _LEFTWARD for char in text)


def embedding(line: str, direction: Direction) -> tuple[str, str]:
    """Return what stands before and after a line in a file of captions, so that players order it as the page does.

    Players of libass take every line of SubRip and WebVTT as left-to-right; browsers, and libass for some styles, take
    the direction of the first letter. Embedded text (LRE or RLE, then PDF) has its own direction in all of them. A line
    without right-to-left letters needs nothing, and neither does one that begins with the letters of a left-to-right
    cue.

    Source: UAX #9, 2.1 and P2; ffmpeg 5.1 with libass 0.17 and Chromium, whose pictures were compared.
    """
    if not is_mixed(line):
        return "", ""
    if direction == "rtl":
        return RIGHT_TO_LEFT, EMBEDDING_END
    first = next(kind for char in line if (kind := unicodedata.bidirectional(char)) in _STRONG)
    return ("", "") if first == "L" else (LEFT_TO_RIGHT, EMBEDDING_END)


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
