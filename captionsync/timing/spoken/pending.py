"""The part of a text that is not decided yet, and the marks that were put into it."""

from __future__ import annotations

from captionsync.timing.marks import REMOVED

LOOK_BACK_CHARS = 40
"""How far back a decision may look."""


class Pending:
    """Source text on its way through the stage."""

    def __init__(self) -> None:
        self.source = ""
        """What was taken and not returned."""
        self.base = 0
        """Offset of its first character in the whole text."""
        self.at = 0
        """Up to where it was read."""
        self._before = "\n"
        """Some characters before it."""
        self._marked: list[str] = []

    def add(self, text: str) -> None:
        """Take more text."""
        self.source += text
        self._marked += text

    def text_before(self, at: int) -> str:
        """Return up to ``LOOK_BACK_CHARS`` source characters before an offset."""
        behind = self.source[max(0, at - LOOK_BACK_CHARS) : at]
        return (self._before + behind)[-LOOK_BACK_CHARS:] if at < LOOK_BACK_CHARS else behind

    def remove(self, begin: int, end: int) -> None:
        """Mark characters as neither shown nor said."""
        self._marked[begin:end] = [REMOVED] * (end - begin)

    def replace(self, begin: int, end: int, text: str) -> None:
        """Put a shorter text in place of characters."""
        self._marked[begin:end] = [*text, *[REMOVED] * (end - begin - len(text))]

    def take(self, open_at: int | None) -> str:
        """Return the text with its marks up to where it was read, but not beyond ``open_at``, a whole-text offset."""
        end = self.at if open_at is None else min(self.at, open_at - self.base)
        text = "".join(self._marked[:end])
        if end:
            self._before = self.text_before(end)
            self.source, self._marked = self.source[end:], self._marked[end:]
            self.base, self.at = self.base + end, self.at - end
        return text
