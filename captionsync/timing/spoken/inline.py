"""Markup within a paragraph: entities, SSML, and Markdown's emphasis, strikethrough, code, links and images.

A mark of emphasis that may open is kept until one closes it, within the same paragraph and ``MAX_OPEN_CHARS``; if none
does, it is text. Unlike in CommonMark, ``*`` and ``~~`` between two letters or digits of scripts with spaces are text,
as ``_`` is, so that ``2*3*4`` stays; what a voice should leave out is written at the edges of words. But a letter may
follow a closing ``**``, as in ``**Note:**The`` and ``**API**s``.

Source: CommonMark 0.31 sections 2.4, 6.1 to 6.5, in short; GitHub Flavored Markdown 6.5 (strikethrough).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import regex

from captionsync.timing.breaks import PHRASE_KINDS, WIDE_CLOSE, kind_of
from captionsync.timing.markup import element_end
from captionsync.timing.spoken.entities import Section, read_entity, read_section
from captionsync.timing.spoken.pending import Pending

MAX_OPEN_CHARS = 400
"""Code points between two marks that belong together, and of the text of a link."""
MAX_TARGET_CHARS = 1000
"""Code points of a link's target."""

_PLAIN = re.compile(r"[&<\n]")
_SPECIAL = re.compile(r"[&<\n\\`*_~\[\]!]")
_TARGET = regex.compile(
    r"\([ \t\n]*+(?:<[^<>\n]*+>|(?:[^\s()<]++|\([^\s()]*+\))*+)"
    r"(?:[ \t\n]++(?:\"[^\"]*+\"|'[^']*+'))?+[ \t\n]*+\)"
)
_ADDRESS = regex.compile(r"<(?:(?:https?|ftp)://[^\s<>]++|mailto:[^\s<>]++|[\w.+-]++@[\w.-]++)>", regex.IGNORECASE)
_RUN = {char: re.compile(re.escape(char) + "+") for char in "`*_~"}
_LONGEST = {"*": 3, "_": 3, "~": 2}
_BEFORE_IMAGES = frozenset("([{*_~>|—–-")
_ESCAPED = frozenset("*_`#~[]|>")
_IN_PATH = re.compile(r"\A\W?[A-Za-z]:|\\[^\W_]|\\\\|:\Z")
_BLANK = re.compile(r"\n[^\S\n]*\n")
_PYTHON_NAMES = frozenset(
    "all add call class contains del delitem dict doc enter eq exit file future ge getattr getitem gt hash init iter "
    "le len lt main missing module mul name ne new next path post_init prepare qualname repr set setattr setitem slots "
    "str sub version".split()
)
_UNSPACED = PHRASE_KINDS | {WIDE_CLOSE}


@dataclass(slots=True)
class _Opener:
    char: str
    at: int
    """Offset in the whole text."""
    length: int


class Inline:
    """Reads the inside of a paragraph.

    Args:
        pending: the text.
        markdown: treat Markdown.
    """

    def __init__(self, pending: Pending, *, markdown: bool) -> None:
        self._pending = pending
        self._special = _SPECIAL if markdown else _PLAIN
        self._open: list[_Opener] = []
        self._handlers = {
            "&": self._entity,
            "<": self._element,
            "\\": self._escape,
            "`": self._code,
            "[": self._bracket,
            "]": self._closing_bracket,
            "!": self._bracket,
            **dict.fromkeys("*_~", self._emphasis),
        }

    @property
    def first_open(self) -> int | None:
        """Whole-text offset of the first mark that may still be closed."""
        while self._open and self._position - self._open[0].at > MAX_OPEN_CHARS:
            del self._open[0]
        return self._open[0].at if self._open else None

    @property
    def _position(self) -> int:
        return self._pending.base + self._pending.at

    def forget(self) -> None:
        """Take the end of a paragraph: marks that are open are text."""
        self._open.clear()

    def step(self, *, final: bool) -> int | None:
        """Read on; return up to where the text is read now, or ``None`` if more must be known first."""
        source, at = self._pending.source, self._pending.at
        found = self._special.search(source, at)
        if found is None:
            return len(source)
        at = found.start()
        if at > self._pending.at:
            return at
        if source[at] == "\n":
            return at + 1
        return self._handlers[source[at]](at, final)

    # each returns where to go on, or None

    def _entity(self, at: int, final: bool) -> int | None:
        found = read_entity(self._pending.source, at, final=final)
        if found is None:
            return None
        end, char = found
        if end == at:
            return at + 1
        self._pending.replace(at, end, char)
        return end

    def _element(self, at: int, final: bool) -> int | None:
        source = self._pending.source
        section = read_section(source, at, final=final)
        if section is None:
            return None
        if isinstance(section, Section):
            self._pending.remove(at, section.end)
            if section.is_text:
                self._pending.replace(section.begin, section.close, source[section.begin : section.close])
            return section.end
        end = element_end(source, at)
        if end is None and not final:
            return None
        return self._address(at, final) if end is None or end == at else end

    def _address(self, at: int, final: bool) -> int | None:
        if self._special is _PLAIN:
            return at + 1
        found = _ADDRESS.match(self._pending.source, at, at + MAX_OPEN_CHARS, partial=True)
        if found is None:
            return at + 1
        if found.partial:
            return None if self._waits(at, MAX_OPEN_CHARS, final) else at + 1
        self._pending.remove(at, at + 1)
        self._pending.remove(found.end() - 1, found.end())
        return found.end()

    def _escape(self, at: int, final: bool) -> int | None:
        source = self._pending.source
        if at + 1 == len(source):
            return at + 1 if final else None
        token = self._pending.text_before(at).rpartition(" ")[2]
        if source[at + 1] not in _ESCAPED or _IN_PATH.search(token):
            return at + 1  # a path, such as C:\\_old
        self._pending.remove(at, at + 1)
        return at + 2

    def _code(self, at: int, final: bool) -> int | None:
        source = self._pending.source
        end = _end_of_run(source, at)
        if self._goes_on(at):
            return end
        if end == len(source) and not final:
            return None if end - at < MAX_OPEN_CHARS else end
        limit = at + MAX_OPEN_CHARS
        blank = _BLANK.search(source, end, limit)
        limit = blank.start() if blank else limit
        close = source.find(source[at:end], end, limit)
        while close >= 0 and (stop := _end_of_run(source, close)) - close != end - at:
            close = source.find(source[at:end], stop, limit)
        if close < 0 or (not final and stop == len(source)):
            waits = close >= 0 or (blank is None and self._waits(at, MAX_OPEN_CHARS, final))
            return None if waits else end
        self._pending.remove(at, end)
        self._pending.remove(close, stop)
        return stop

    def _bracket(self, at: int, final: bool) -> int | None:
        source = self._pending.source
        if source[at] == "[":
            self._open.append(_Opener("[", self._pending.base + at, 1))
            return at + 1
        before = self._pending.text_before(at)[-1:]
        if before and not before.isspace() and before not in _BEFORE_IMAGES:
            return at + 1  # the end of a sentence need not wait for what follows
        if at + 1 == len(source):
            return at + 1 if final else None
        if source[at + 1] != "[":
            return at + 1
        self._open.append(_Opener("[", self._pending.base + at, 2))
        return at + 2

    def _closing_bracket(self, at: int, final: bool) -> int | None:
        source = self._pending.source
        number = self._opener_of("[", at)
        if number < 0:
            return at + 1
        if at + 1 == len(source) and not final:
            return None
        found = _TARGET.match(source, at + 1, at + 1 + MAX_TARGET_CHARS, partial=not final)
        if found is not None and found.partial and self._waits(at, MAX_TARGET_CHARS, final):
            return None
        opener = self._open[number]
        if found is None or found.partial:
            del self._open[number]
            return at + 1
        del self._open[number:]
        begin = opener.at - self._pending.base
        self._pending.remove(begin, begin + opener.length)
        self._pending.remove(at, found.end())
        return found.end()

    def _emphasis(self, at: int, final: bool) -> int | None:
        source = self._pending.source
        char = source[at]
        end = _end_of_run(source, at)
        length = end - at
        if end == len(source) and not final and length <= _LONGEST[char]:
            return None
        if length > _LONGEST[char] or (char == "~" and length != 2) or self._goes_on(at):
            return end
        before, after = self._pending.text_before(at)[-1:], source[end : end + 1] or "\n"
        if _is_edge(after, before) or (length == 2 and char == "*" and after.isalpha() and not before.isspace()):
            closed = self._close(char, at, end)
            if closed == end:
                return end
            at = closed
        if _is_edge(before, after) and not (_is_mark(after) and not _is_outside(before)):
            self._open.append(_Opener(char, self._pending.base + at, end - at))
        return end

    def _goes_on(self, at: int) -> bool:
        """Return whether a run began before, so that it is too long to be a mark."""
        return self._pending.text_before(at)[-1:] == self._pending.source[at]

    def _close(self, char: str, at: int, end: int) -> int:
        """Close what is open with the run from ``at`` to ``end``; return from where on it closed nothing."""
        base, source = self._pending.base, self._pending.source
        while at < end and (number := self._opener_of(char, at)) >= 0:
            opener = self._open[number]
            size = min(opener.length, end - at)
            inner = opener.at + opener.length - base
            if char == "_" and size == 2 and source[inner:at] in _PYTHON_NAMES:
                return at
            self._pending.remove(inner - size, inner)
            self._pending.remove(at, at + size)
            del self._open[number + (opener.length > size) :]
            opener.length -= size
            at += size
        return at

    def _opener_of(self, char: str, at: int) -> int:
        """Return the number of the last opener of a kind that is near enough, or -1."""
        least = self._pending.base + at - MAX_OPEN_CHARS
        for number in range(len(self._open) - 1, -1, -1):
            if self._open[number].at < least:
                return -1
            if self._open[number].char == char:
                return number
        return -1

    def _waits(self, at: int, most_chars: int, final: bool) -> bool:
        return not final and len(self._pending.source) - at < most_chars


def _end_of_run(text: str, at: int) -> int:
    found = _RUN[text[at]].match(text, at)
    return found.end() if found else at


def _is_edge(outside: str, inside: str) -> bool:
    """Return whether a mark between two characters can be the edge of a marked text."""
    return not inside.isspace() and (_is_outside(outside) or kind_of(outside) in _UNSPACED)


def _is_outside(char: str) -> bool:
    return not char.isalnum() and unicodedata.category(char)[0] != "M"


def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] == "P"
