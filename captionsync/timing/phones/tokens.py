"""Assembles characters into white-space tokens, for engines that do not know their phones.

The phone estimator works on spoken words: characters with times, and the phones of the word. A token is complete when
white space follows it; the start of the white space is evidence for the end of the word. In Chinese and Japanese, which
are written without spaces, every character is a token, together with the marks that follow it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from captionsync.timing.model import TimedChars, Timing
from captionsync.timing.phones.spoken import SpokenWord
from captionsync.timing.tables.scripts import KANA_NONSTARTERS

MOST_TOKEN_CHARS = 300
"""A longer token is split: no word is that long, and the work for a token grows with its length."""

_OPENING = frozenset("「『（《〈【〔“‘(")


def is_wide(char: str) -> bool:
    """Return whether a character is a token by itself: hanzi, kanji, kana."""
    return (
        char == "々"
        or "\u3041" <= char <= "\u30ff"
        or "\u3400" <= char <= "\u9fff"
        or "\U00020000" <= char <= "\U0003ffff"
    )


def begins_token(before: str, char: str) -> bool:
    """Return whether a character is the first of a token.

    Args:
        before: the character before it; empty at the start.
        char: the character.
    """
    if char.isspace():
        return False
    if not before or before.isspace():
        return True
    if is_wide(char):
        return char not in KANA_NONSTARTERS and before not in _OPENING
    if char in _OPENING:
        return is_wide(before)
    return char.isalnum() and (is_wide(before) or _is_wide_mark(before))


def _is_wide_mark(char: str) -> bool:
    return char not in _OPENING and ("\u3000" <= char <= "\u303f" or "\uff00" <= char <= "\uff0f" or char in "：；？！")


def token_starts(text: str) -> list[int]:
    """Return where the tokens of ``text`` begin."""
    return [index for index, char in enumerate(text) if begins_token(text[index - 1] if index else "", char)]


def token_end(text: str, starts: Sequence[int], number: int) -> int:
    """Return where a token ends, without trailing white space."""
    end = starts[number + 1] if number + 1 < len(starts) else len(text)
    while end > starts[number] and text[end - 1].isspace():
        end -= 1
    return end


def cut_tokens(text: str, starts: Sequence[int]) -> tuple[list[int], set[int]]:
    """Split tokens that are too long.

    Args:
        text: the text that contains the tokens.
        starts: where the tokens begin.

    Returns:
        All token starts after splitting, and those among them that are inside an original token.
    """
    out: list[int] = []
    for number, start in enumerate(starts):
        out += range(start, token_end(text, starts, number), MOST_TOKEN_CHARS)
    return out, set(out) - set(starts)


class TokenAssembler:
    """Assembles timed characters into spoken words."""

    def __init__(self) -> None:
        self._phones: dict[int, tuple[str, ...]] = {}
        self._next_char = -1
        self._text: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._char_start = 0
        self._estimated = self._inside = 0
        self._exact = False
        """Whether the times are exact, as far as is known at the last character."""
        self._before = ""

    @property
    def begun(self) -> tuple[str, int] | None:
        """The first character of the incomplete token, and its start in milliseconds."""
        return (self._text[0], self._starts[0]) if self._text else None

    def feed(self, runs: Sequence[TimedChars], pronunciations: Mapping[int, tuple[str, ...]]) -> list[SpokenWord]:
        """Take characters and return the words that they complete.

        Args:
            runs: characters of the spoken text; repeated text is skipped.
            pronunciations: phones by the offset of a token's first character.
        """
        self._phones.update(pronunciations)
        words: list[SpokenWord] = []
        for run in runs:
            for i in range(max(0, self._next_char - run.char_start), len(run.text)):
                char = run.text[i]
                if not char.isspace():
                    full = len(self._text) == MOST_TOKEN_CHARS
                    if full or begins_token(self._before, char) or not self._text:
                        words += [self._take(None, exact=run.exact)] if self._text else []
                        self._char_start = run.char_start + i
                    self._text.append(char)
                    self._starts.append(run.starts_ms[i])
                    self._ends.append(run.ends_ms[i])
                    self._estimated += run.estimated
                    self._inside += run.estimated_inside
                    self._exact = run.exact
                elif self._text:
                    words.append(self._take(run.starts_ms[i], exact=run.exact))
                self._before = char
            self._next_char = max(self._next_char, run.char_start + len(run.text))
        return words

    def finish(self) -> list[SpokenWord]:
        """Return the last word; nothing follows."""
        return [self._take(None, exact=self._exact)] if self._text else []

    def _take(self, space_start_ms: int | None, *, exact: bool) -> SpokenWord:
        """Return the word; ``exact``: whether what is known of the times at the character after it shows that."""
        word = SpokenWord(
            "".join(self._text),
            self._char_start,
            tuple(self._starts),
            tuple(self._ends),
            space_start_ms,
            self._phones.pop(self._char_start, ()),
            self._timing(exact=exact),
        )
        self._clear()
        return word

    def _timing(self, *, exact: bool) -> Timing:
        if 2 * self._estimated > len(self._text):
            return "none"
        if 2 * (self._estimated + self._inside) > len(self._text):
            return "word"
        return "exact" if exact else "letters"

    def _clear(self) -> None:
        self._text, self._starts, self._ends = [], [], []
        self._estimated = self._inside = 0
