"""Which source character each character of an alignment corresponds to.

An alignment repeats the text that was sent, but not to the letter: spaces are added or dropped, quotes are replaced,
markup is echoed or left out, numbers are spelled out, and a second pass restarts at an earlier character. So only
visible characters are matched, in a folded form. Where the two sides differ, matching resumes at the nearest place
where they agree again.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from captionsync.align.passes import HEAD_CHARS, find_head, find_repeat
from captionsync.timing.marks import is_mark

ELEMENT = (
    r"</?(?:speak|break|phoneme|prosody|emphasis|say-as|sub|lang|voice|p|s|mark|(?:mstts|amazon):[a-z-]{1,30})\b"
    r"[^<>]{0,500}>"
)
AUDIO_TAG = r"\[[^\[\]\n]{1,60}\]"

MAX_EXTRA = 40
"""At one place, fewer visible characters of an alignment than this are skipped: a number or amount spelled out. No
known recording determines it. Pinned by test_fewer_than_forty_characters_of_an_alignment_are_skipped."""
MAX_BACK = 8
"""Visible characters before a difference that may belong after it: the source has "5 55", the alignment "55", and the
first 5 was matched too early. Pinned by test_characters_matched_too_early_move_to_where_both_sides_agree."""

_TIERS = ((8, 600, 0), (4, 60, 3), (3, 16, 5), (2, 4, 7))
"""For each length of agreement: how far ahead in the source it may be (visible characters), and what it costs to rely
on so few characters. The cost of a place is what is skipped on both sides plus this. Pinned by the cases of
test_alignment_is_found_in_the_source."""
_MARKUP_TAIL = 600
"""Characters before newly sent text in which markup may have begun; an element has at most about 510. Pinned by
test_long_markup_is_found_although_its_end_was_sent_later."""

_FOLDED = {
    **dict.fromkeys("‘’ʼ‛′`´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}


@lru_cache(maxsize=4096)
def fold(char: str) -> str:
    """Return one code point that stands for every way to write ``char``."""
    char = _FOLDED.get(char, char)
    wide = unicodedata.normalize("NFKC", char)
    plain = (wide if len(wide) == 1 else char).casefold()
    return plain if len(plain) == 1 else char


@lru_cache(maxsize=4096)
def is_visible(char: str) -> bool:
    """Whether a character takes part in matching."""
    return not char.isspace() and unicodedata.category(char) not in ("Cc", "Cf", "Cs") and not is_mark(char)


@dataclass(frozen=True, slots=True)
class Match:
    """One alignment's characters found in the source."""

    pairs: tuple[tuple[int, int], ...]
    """(index in the alignment, offset in the source), both strictly rising."""
    known: int
    """How many of the pairs repeat source text that was matched before; these come first."""


class SourceMatcher:
    """Follows alignments through the text that was sent. Offsets count from the start of that text.

    Args:
        audio_tags: ``[tags]`` are markup, like SSML elements: not spoken.
    """

    def __init__(self, *, audio_tags: bool = False) -> None:
        self._pattern = re.compile(f"{ELEMENT}|{AUDIO_TAG}" if audio_tags else ELEMENT)
        self.text = ""
        """All text that was sent."""
        self._folded = ""
        self._offsets: list[int] = []
        self._markup: list[int] = []
        self._cursor = 0

    def add(self, text: str) -> None:
        """Take text that was sent."""
        first = len(self.text)
        self.text += text
        visible = [i for i, char in enumerate(text, first) if is_visible(char)]
        self._offsets += visible
        self._folded += "".join(fold(self.text[i]) for i in visible)
        self._find_markup(max(0, first - _MARKUP_TAIL))

    def _find_markup(self, since: int) -> None:
        """Store for each source character the end of the markup that contains it, or 0."""
        self._markup += [0] * (len(self.text) - len(self._markup))
        for found in self._pattern.finditer(self.text, since):
            for i in range(found.start(), found.end()):
                self._markup[i] = found.end()

    def in_markup(self, offset: int) -> bool:
        """Return whether a source character belongs to markup."""
        return self._markup[offset] > 0

    def speakable(self, start: int, end: int) -> int:
        """Return the number of letters and digits outside markup in a part of the source."""
        return sum(1 for i in range(start, end) if self.text[i].isalnum() and not self._markup[i])

    def blank(self, start: int, end: int) -> bool:
        """Return whether a part of the source holds nothing visible outside markup."""
        return not any(is_visible(self.text[i]) and not self._markup[i] for i in range(start, end))

    def skip_to(self, offset: int) -> None:
        """Stop expecting alignments for the source before ``offset``."""
        while self._cursor < len(self._offsets) and self._offsets[self._cursor] < offset:
            self._cursor += 1

    @property
    def next(self) -> int:
        """Offset of the first visible character that no alignment has named yet; the text's length if there is none."""
        return self._offsets[self._cursor] if self._cursor < len(self._offsets) else len(self.text)

    def repeated(self, chars: Sequence[str], offset: int) -> list[tuple[int, int]]:
        """Return (index in the alignment, offset in the source) of what an alignment repeats from ``offset`` on.

        The two must agree up to the alignment's end or the cursor, whichever comes first; otherwise the list is empty.
        """
        places = [i for i, char in enumerate(chars) if is_visible(char)]
        said = "".join(fold(chars[i]) for i in places)
        repeat = find_repeat(said, self._folded, self._cursor, (bisect.bisect_left(self._offsets, offset),))
        if repeat is None:
            return []
        return [(i, self._offsets[j]) for j, i in enumerate(places[: repeat.size], repeat.begin)]

    def continues(self, chars: Sequence[str]) -> bool:
        """Return whether an alignment's first characters are the next ones of the source."""
        said = "".join(fold(char) for char in chars if is_visible(char))
        return self._folded.startswith(said[:HEAD_CHARS], self._cursor)

    def match(self, chars: Sequence[str], *, after_gap: bool = False, again_at: int | None = None) -> Match:
        """Find an alignment's characters in the source, from where the last one ended.

        Args:
            chars: the alignment's.
            after_gap: audio without an alignment came before it, so it may begin further ahead.
            again_at: source offset where it begins, if it is known to be a second pass.
        """
        places = [i for i, char in enumerate(chars) if is_visible(char)]
        said = "".join(fold(chars[i]) for i in places)
        pairs: list[tuple[int, int]] = []
        first_new = self._cursor
        again = None if again_at is None else bisect.bisect_left(self._offsets, again_at)
        at, here = 0, self._start(said, after_gap) if again is None else again
        begin = here
        while at < len(said) and here < len(self._folded):
            if said[at] != self._folded[here]:
                step = self._agree_again(said, at, here)
                if step is None:
                    break
                at, here = self._back(said, at + step[0], here + step[1], begin, pairs)
            pairs.append((at, here))
            at, here = at + 1, here + 1
            self._cursor = max(self._cursor, here)
        found = tuple((places[i], self._offsets[j]) for i, j in pairs)
        return Match(found, sum(1 for _, j in pairs if j < first_new))

    def _back(self, said: str, at: int, here: int, begin: int, pairs: list[tuple[int, int]]) -> tuple[int, int]:
        """Step back from where both sides agree again while they still agree: a few were matched too early."""
        for _ in range(MAX_BACK):
            if at == 0 or here == begin or said[at - 1] != self._folded[here - 1]:
                break
            at, here = at - 1, here - 1
            while pairs and (pairs[-1][0] >= at or pairs[-1][1] >= here):
                pairs.pop()
        return at, here

    def _start(self, said: str, after_gap: bool) -> int:
        """Return where in the visible source an alignment begins: at the cursor, or before it in a second pass."""
        here = self._cursor
        earlier = find_head(said, self._folded, here)
        if earlier is None or self._folded.startswith(said[:4], here):
            return here
        step = self._agree_again(said, 0, here)
        if step is not None and (after_gap or (step[0] == 0 and step[1] <= 4)):
            return here
        return earlier

    def _agree_again(self, said: str, at: int, here: int) -> tuple[int, int] | None:
        """Return how much of the alignment and of the source to skip until both agree again; None if they never do."""
        best: tuple[int, int] | None = None
        best_cost = 1 << 30
        froms = {here, self._after_markup(here)}
        for extra in range(min(MAX_EXTRA, len(said) - at)):
            if extra >= best_cost:
                break
            for size, limit, penalty in _TIERS:
                part = said[at + extra : at + extra + size]
                if len(part) < size:
                    continue
                for since in froms:
                    found = self._folded.find(part, since, since + limit + size)
                    cost = extra + found - since + penalty
                    if found >= 0 and cost < best_cost:
                        best, best_cost = (extra, found - here), cost
        return best

    def _after_markup(self, here: int) -> int:
        """Return the index of the first visible character after the markup that begins here."""
        while here < len(self._offsets) and self._markup[self._offsets[here]]:
            end = self._markup[self._offsets[here]]
            while here < len(self._offsets) and self._offsets[here] < end:
                here += 1
        return here
