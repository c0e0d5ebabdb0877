"""Marks inside of source text: what is neither shown nor said, and what is shown and not said.

A mark takes the place of one code point, so a text with marks is as long as the source, and offsets in one are offsets
in the other: no stage needs a map. Marks are noncharacters, which Unicode reserves for such use inside of a program;
:class:`~captionsync.timing.text.TextCleaner` removes them from what callers send.

Source: Unicode Standard 23.7 (noncharacters U+FDD0 to U+FDEF).
"""

from __future__ import annotations

import re
from typing import Literal

Markdown = Literal["strip", "speak"]
MARKDOWN: tuple[Markdown, ...] = ("strip", "speak")
"""Leave Markdown out of speech and captions, or treat it as text."""
DEFAULT_MARKDOWN: Markdown = "strip"

REMOVED = "\ufdd0"
"""Stands for a character that is neither shown nor said."""
BLOCK = "\ufdef"
"""Stands for such a character where a line begins that is a sentence of its own, such as a heading."""
SILENT = dict(zip("-*+•–—‣◦▪·●0123456789.)", map(chr, range(0xFDD1, 0xFDEF)), strict=False))
"""For each character of a list mark, what stands for it when it is shown and not said."""
SILENT_MARKS = "".join(SILENT.values())

_MARK = re.compile(f"[{REMOVED}{BLOCK}{SILENT_MARKS}]")
_UNSAID = re.compile(rf"[{REMOVED}{BLOCK}]+|[{SILENT_MARKS}]+[^\S\n]*")
_SHOWN = {**{ord(mark): char for char, mark in SILENT.items()}, ord(REMOVED): None, ord(BLOCK): None}
_TO_SILENT = str.maketrans(SILENT)


def removed_end(text: str, at: int) -> int:
    """Return where the characters end that are removed from an offset on."""
    while at < len(text) and text[at] in REMOVED + BLOCK:
        at += 1
    return at


def is_mark(char: str) -> bool:
    """Return whether a character is a mark."""
    return "\ufdd0" <= char <= "\ufdef"


def silenced(text: str) -> str:
    """Return a list mark as one that is shown and not said."""
    return text.translate(_TO_SILENT)


def shown(text: str) -> str:
    """Return what captions show of a text with marks."""
    return text.translate(_SHOWN) if _MARK.search(text) else text


def said(text: str) -> str:
    """Return what a voice gets of a text with marks."""
    return _UNSAID.sub("", text)


def blanked(text: str) -> str:
    """Return a text of the same length with a space for each mark."""
    return _MARK.sub(" ", text)
