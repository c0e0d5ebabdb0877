"""The beginnings of lines: list items, and Markdown's headings, quotations, rules, tables and fences of code.

The mark of a list item is shown and not said. A number is one only if it is the first of a list or continues it, and no
month follows it, so that "1. Januar" is read. Fences leave, the code within them stays as it is. The cells of a row
of a table are parted by commas.

Source: CommonMark 0.31 sections 4.1 to 4.5, 5.1, 5.2, in short; GitHub Flavored Markdown 4.10 (tables), 5.3 (tasks).
"""

from __future__ import annotations

import re
from typing import NamedTuple

import regex

from captionsync.timing.marks import BLOCK, silenced
from captionsync.timing.spoken.inline import Inline
from captionsync.timing.spoken.pending import Pending
from captionsync.timing.tables.months import MONTHS

MAX_ROW_CHARS = 1000
"""Code points of a row of a table, and of the two with which a table begins."""

_BLANK = regex.compile(r"[^\S\n]{0,200}+\n")
_BULLET = regex.compile(r"[ \t]{0,40}+(?P<mark>[-*+•–—‣◦▪·●])[ \t]++(?=\S)")
_NUMBER = regex.compile(r"[ \t]{0,40}+(?P<mark>(?P<number>\d{1,2})[.)])[ \t]++(?P<next>\S{1,24}+)(?=\s|(?<=\S{24}))")
_TASK = regex.compile(r"\[[ xX]\][ \t]")
_HEADING = regex.compile(r"[ ]{0,3}+#{1,6}+[ \t]++(?=\S)")
_QUOTE = regex.compile(r"[ ]{0,3}+(?:>[ \t]?+)++(?=[^\s\d=]|\n)")
_RULE = regex.compile(r"[ ]{0,3}+(?:(?:\*[ \t]*+){3,30}|(?:-[ \t]*+){3,80}|(?:_[ \t]*+){3,30}|={3,80}+[ \t]*+)(?=\n)")
_FENCE = regex.compile(r"[ \t]{0,12}+(?P<fence>`{3,30}+|~{3,30}+)[^\n`]{0,60}+(?=\n)")
_HEADER = regex.compile(
    r"[ \t]{0,12}+\|[^\n]{1,900}+\n[ \t]*+\|?+[ \t]*+:?+-++:?+[ \t]*+(?:\|[ \t]*+:?+-++:?+[ \t]*+)*+\|?+[ \t]*+(?=\n)"
)
_ROW = regex.compile(r"[ \t]{0,12}+\|[^\n]{1,900}+(?=\n)")
_CELLS = re.compile(r"(?:[ \t]*(?<!\\)\|)+[ \t]*")
_MARKDOWN = (("heading", _HEADING), ("quote", _QUOTE), ("rule", _RULE), ("fence", _FENCE), ("header", _HEADER))
_LISTS = (("bullet", _BULLET), ("number", _NUMBER))
_NO_ITEMS = frozenset("und and et y e i en och og ja & / - – — fc sv".split())


_TASK_CHARS = 5


class _Fence(NamedTuple):
    char: str
    length: int


class Blocks:
    """Reads the beginnings of lines.

    Args:
        pending: the text.
        inline: reads the rest of them.
        markdown: treat Markdown.
    """

    def __init__(self, pending: Pending, inline: Inline, *, markdown: bool) -> None:
        self._pending = pending
        self._inline = inline
        self._markdown = markdown
        self._kinds = (*_MARKDOWN, *_LISTS) if markdown else _LISTS
        self._fence: _Fence | None = None
        self._in_table = False
        self._number = 0
        """Of the last numbered item."""
        self._skip_to = 0
        """Whole-text offset up to which there is nothing to read."""
        self.begins = True
        """A line begins where the text was read to."""

    def forget(self) -> None:
        """Take the end of a text: what follows is another one."""
        self.begins, self._fence, self._in_table = True, None, False

    @property
    def is_due(self) -> bool:
        """Whether what follows is read here: a line begins, or there is code."""
        return self.begins or self._fence is not None

    def step(self, *, final: bool) -> int | None:
        """Read on; return up to where the text is read now, or ``None`` if more must be known first."""
        pending = self._pending
        if self._fence is not None:
            return self._code(self._fence, final)
        if self._skip_to > pending.base + pending.at:
            return self._skip_to - pending.base
        text = pending.source[pending.at : pending.at + 2 * MAX_ROW_CHARS] + ("\n" if final else "")
        final = final or len(text) == 2 * MAX_ROW_CHARS
        blank = _BLANK.match(text, partial=not final)
        if blank is None:
            return self._line(text, pending.at, final)
        if blank.partial:
            return None
        self._in_table = False
        self._inline.forget()
        return self._after(pending.at + blank.end() - 1)

    def _line(self, text: str, at: int, final: bool) -> int | None:
        if self._in_table:
            row = _ROW.match(text, partial=not final)
            if row is not None and row.partial:
                return None
            self._in_table = row is not None
            if row is not None:
                self._inline.forget()
                return self._row(at, at + row.end())
        for kind, pattern in self._kinds:
            found = pattern.match(text, partial=not final)
            if found is None or (kind == "number" and not self._is_item(found)):
                continue
            if found.partial or (kind in ("bullet", "number") and self._waits_for_task(found, at, final)):
                return None
            self._inline.forget()
            return self._begin(kind, found, at)
        self.begins = False
        return at

    def _begin(self, kind: str, found: regex.Match[str], at: int) -> int:
        pending, end = self._pending, at + found.end()
        if kind in ("bullet", "number"):
            return self._item(found, at)
        if kind == "header":
            return self._header(found[0], at)
        pending.replace(at, end, "" if kind == "quote" else BLOCK)
        if kind == "fence":
            self._fence = _Fence(found["fence"][0], len(found["fence"]))
        self.begins = kind == "quote"
        return self._after(end) if kind in ("rule", "fence") else end

    def _after(self, end: int) -> int:
        """Return where the line after ``end`` begins."""
        self.begins = end < len(self._pending.source)
        return min(end + 1, len(self._pending.source))

    # lists

    def _is_item(self, found: regex.Match[str]) -> bool:
        number = found["number"]
        if found.partial and number is None:
            return True
        if int(number) not in (1, self._number + 1):
            return False
        following = found["next"]
        if found.partial or following is None:
            return True
        word = following.strip(".,;:!?").lower()
        return word not in MONTHS and word not in _NO_ITEMS

    def _waits_for_task(self, found: regex.Match[str], at: int, final: bool) -> bool:
        text = self._pending.source[at + _words_of(found) :]
        return self._markdown and not final and text[:1] == "[" and len(text) < _TASK_CHARS

    def _item(self, found: regex.Match[str], at: int) -> int:
        words = at + _words_of(found)
        task = _TASK.match(self._pending.source, words) if self._markdown else None
        if task is not None:
            self._pending.remove(words, task.end())
            words = task.end()
        if "number" in found.groupdict():
            self._number = int(found["number"])
        self._pending.replace(at + found.start("mark"), at + found.end("mark"), silenced(found["mark"]))
        self.begins = False
        return words

    # code

    def _code(self, fence: _Fence, final: bool) -> int | None:
        source, at = self._pending.source, self._pending.at
        end = source.find("\n", at)
        if not self.begins:
            self.begins = end >= 0
            return end + 1 if end >= 0 else len(source)
        line = source[at : end if end >= 0 else len(source)]
        mark = line.strip()
        closes = len(mark) >= fence.length and not mark.strip(fence.char)
        if end < 0 and not final and len(line) < 60 and not mark.strip(fence.char):
            return None
        if not closes or len(line) >= 60:
            self.begins = end >= 0
            return end + 1 if end >= 0 else len(source)
        self._pending.replace(at, at + len(line), BLOCK)
        self._fence = None
        return self._after(at + len(line))

    # tables

    def _header(self, text: str, at: int) -> int:
        first = text.index("\n")
        end = min(at + len(text) + 1, len(self._pending.source))
        self._in_table = True
        self._skip_to = self._pending.base + end
        self._pending.remove(at + first + 1, end)
        return self._row(at, at + first)

    def _row(self, at: int, end: int) -> int:
        """Put commas between the cells of a row."""
        row = self._pending.source[at:end]
        for bars in _CELLS.finditer(row):
            first, last = at + bars.start(), at + bars.end()
            if bars.start() == 0:
                self._pending.replace(first, last, BLOCK)
            elif bars.end() == len(row):
                self._pending.remove(first, last)
            else:
                self._pending.replace(first, last, ", " if last - first > 1 else ",")
        self.begins = False
        return at


def _words_of(found: regex.Match[str]) -> int:
    """Return where the text of a list item begins."""
    return found.start("next") if "next" in found.groupdict() else found.end()
