"""The text that is known before it is spoken, and where its words end.

Text is kept where it is written without spaces, in *stretches*: everything that stands together, without white space or
punctuation between. A stretch is read as a whole when the first of its characters is spoken, so what it says does not
depend on how the characters arrive.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

import regex

from captionsync.timing.captions.segments import word_ends
from captionsync.timing.tables.scripts import KANA_NONSTARTERS, OTHER_NONSTARTERS, THAI_NONSTARTERS, UNSPACED_SCRIPTS

_SCRIPTS = ("Han", "Hiragana", "Katakana", "Bopomofo", "Thai", *UNSPACED_SCRIPTS)
_UNSPACED = regex.compile("[" + "".join(rf"\p{{{script}}}" for script in _SCRIPTS) + "]")
_NONSTARTERS = KANA_NONSTARTERS | THAI_NONSTARTERS | OTHER_NONSTARTERS
# Soft hyphens and joiners are not seen, and part nothing.
_TOGETHER = rf"[\p{{L}}\p{{M}}\p{{N}}{''.join(sorted(_NONSTARTERS))}\u00ad\u200c\u200d]+"
_STRETCH = regex.compile(_TOGETHER)
_TAIL = regex.compile(_TOGETHER + r"\Z", regex.REVERSE)
_SOFT_HYPHEN = "\u00ad"

LONGEST_STRETCH = 1000
"""Code points: a longer one is read in parts, so that reading takes a millisecond or two."""
KEPT_BEHIND = 4000
"""Code points before the position: speech may go back when its engine fails."""


@dataclass(slots=True)
class _Stretch:
    """Characters that stand together, and their source offsets."""

    text: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    ends: dict[int, bool] | None = None
    """For each source offset, whether a word ends before it; ``None`` until the stretch is read."""
    begins: bool = False
    """Whether a sentence begins with it."""

    def read(self, language: str) -> dict[int, bool]:
        if self.ends is None:
            found = word_ends("".join(self.text), language)
            self.ends = {self.offsets[at]: ends for at, ends in found.items()}
            if self.begins:
                self.ends[self.offsets[0]] = True
        return self.ends


class KnownText:
    """Text ahead of speech, in source offsets.

    Args:
        language: BCP 47 tag.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._stretches: list[_Stretch] = []
        self._starts: list[int] = []
        """Source offset of the first character of each stretch."""
        self._end = 0
        self._open: _Stretch | None = None
        """What the next text may continue; it is not listed while it has no character without spaces."""
        self._closed = False
        """A sentence ended where the known text ends."""

    def know(self, text: str, char_start: int, *, closes: bool = False) -> None:
        """Take plain text, in order and in whole sentences; text that is known already is skipped.

        Args:
            text: without markup; a hole in the offsets is markup and separates nothing.
            char_start: source offset of its first character.
            closes: a sentence ends here, even without punctuation.
        """
        text = text[max(0, self._end - char_start) :]
        if text:
            char_start = max(char_start, self._end)
            self._end = char_start + len(text)
            self._take(text, char_start)
        if text and closes:
            self._open, self._closed = None, True

    def _take(self, text: str, char_start: int) -> None:
        begin = 0
        if self._open is not None and (match := _STRETCH.match(text)) is not None:
            self._extend(self._open, match[0], char_start)
            begin = match.end()
        if begin == len(text):
            return
        self._open = None
        if text.isascii() or _UNSPACED.search(text, begin) is None:
            tail = _TAIL.search(text, begin)
            found = [tail] if tail else []
        else:
            found = list(_STRETCH.finditer(text, begin))
        for match in found:
            begins = self._closed and match.start() == 0
            self._extend(_Stretch(begins=begins), match[0], char_start + match.start())
        self._closed = False
        if not found or found[-1].end() < len(text):
            self._open = None

    def ends(self, char: int) -> bool | None:
        """Return whether a word ends before the character at a source offset; ``None`` if nothing is known of it."""
        if not self._stretches:
            return None
        at = bisect_right(self._starts, char) - 1
        if at < 0:
            return None
        stretch = self._stretches[at]
        if stretch is self._open:
            self._open = None  # what was read once stays as it is
        answer = stretch.read(self._language).get(char)
        self._forget(char - KEPT_BEHIND)
        return answer

    def _extend(self, stretch: _Stretch, text: str, char_start: int) -> None:
        """Append characters to a stretch; a stretch that is full is continued by another one."""
        for offset, char in enumerate(text, char_start):
            if char == _SOFT_HYPHEN:
                continue
            if len(stretch.text) == LONGEST_STRETCH:
                self._list(stretch)
                stretch = _Stretch()
            stretch.text.append(char)
            stretch.offsets.append(offset)
        self._list(stretch)
        self._open = stretch

    def _list(self, stretch: _Stretch) -> None:
        listed = self._stretches and self._stretches[-1] is stretch
        if not listed and _UNSPACED.search("".join(stretch.text)):
            self._stretches.append(stretch)
            self._starts.append(stretch.offsets[0])

    def _forget(self, char: int) -> None:
        while self._stretches and self._stretches[0].offsets[-1] < char:
            del self._stretches[0], self._starts[0]
