"""Marks in source text what is not to be said or shown: the first stage that text passes.

Text comes in pieces; what could still become markup is held. The result does not depend on where the pieces were cut,
except at a flush, which decides everything. All work is linear: each character is looked at once, and whatever waits
for its end does so for a limited number of characters.

SSML entities, comments, declarations and CDATA sections, and the marks of list items, are treated in every text;
Markdown only where it is asked for (:mod:`captionsync.timing.spoken.inline`, :mod:`captionsync.timing.spoken.blocks`).
"""

from __future__ import annotations

from captionsync.timing.marks import Markdown
from captionsync.timing.spoken.blocks import Blocks
from captionsync.timing.spoken.inline import Inline
from captionsync.timing.spoken.pending import Pending


def marked_text(text: str, markdown: Markdown) -> str:
    """Return a whole text with its marks."""
    stage = SpokenText(markdown)
    return stage.feed(text) + stage.flush()


class SpokenText:
    """Puts marks into a text.

    Args:
        markdown: ``strip`` leaves Markdown out of speech and captions, ``speak`` treats it as text.
    """

    def __init__(self, markdown: Markdown) -> None:
        self._pending = Pending()
        strip = markdown == "strip"
        self._inline = Inline(self._pending, markdown=strip)
        self._blocks = Blocks(self._pending, self._inline, markdown=strip)

    @property
    def held(self) -> int:
        """Number of characters that are held."""
        return len(self._pending.source)

    def feed(self, text: str) -> str:
        """Take more text and return what is certain by now, as long as the text that it stands for."""
        self._pending.add(text)
        self._scan(final=False)
        return self._pending.take(self._inline.first_open)

    def flush(self) -> str:
        """Return what is held; what follows begins a new line."""
        self._scan(final=True)
        self._inline.forget()
        self._blocks.forget()
        return self._pending.take(None)

    def _scan(self, *, final: bool) -> None:
        pending = self._pending
        while pending.at < len(pending.source):
            is_block = self._blocks.is_due
            step = self._blocks.step(final=final) if is_block else self._inline.step(final=final)
            if step is None:
                return
            pending.at = step
            if not is_block and pending.source[step - 1] == "\n":
                self._blocks.begins = True
