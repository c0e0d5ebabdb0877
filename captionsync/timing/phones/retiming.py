"""Moves the characters of an upstream to where its words begin and end, for captions and the mouth alike.

What is corrected, as far as the times show that the upstream works this way (:mod:`.spacing`):

- A space inside a phrase that belongs to the next word loses its time to it, so that the two words touch.
- A token whose time is shared evenly tells nothing inside, which its characters say: ``estimated_inside``.
- The pause before a sentence may lie in its first token, and the silence at the end of the audio in the last one. What
  the sounds of the token would not last is cut off, at its front or at its end.
- The first letter of an utterance may hold the silence before it, and the last one that after it.

Exact times stay as they are. Only the characters decide, not how they are cut into runs. A space is held until the
character after it, and a token with a pause in it until its end.

Source: :mod:`.spacing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from captionsync.timing.model import TimedChars
from captionsync.timing.phones.durations import expected_durations
from captionsync.timing.phones.exactness import is_mark
from captionsync.timing.phones.spacing import LONGEST_SPACE_MS, Spacing, is_even
from captionsync.timing.phones.spoken import single_phones
from captionsync.timing.phones.tokens import MOST_TOKEN_CHARS, is_wide
from captionsync.timing.tables.spelling import is_read

EXCESS = 1.2
"""Factor on the expected length of a token from which it contains silence."""
LETTER_EXCESS = 1.3
"""The same for the first and the last letter of an utterance."""
LONG_CHAR_MS = 85
"""A token with longer characters may contain silence; nine of ten real ones last less than 93 ms."""
LONG_LETTER_MS = 150
"""A longer letter may contain the silence after it; nine of ten real ones last less than 82 ms."""
_RATE_MS = 1000.0
"""Weight of the usual speaking rate against the observed one, in milliseconds of speech."""
_PAUSING = frozenset(".,!?;:…—–।。，、！？；：")
_IN_WORDS = frozenset("'’-")


class _Char(NamedTuple):
    text: str
    at: int
    start_ms: int
    end_ms: int
    estimated: bool
    inside: bool
    exact: bool = False

    @property
    def length_ms(self) -> int:
        return self.end_ms - self.start_ms

    @property
    def is_guess(self) -> bool:
        return self.estimated or self.inside


class Retimer:
    """Retimes the characters of one text.

    Args:
        language: BCP 47 tag of the text.
        spacing: what is known about the upstream; read now, updated by :meth:`finish`.
    """

    def __init__(self, language: str, spacing: Spacing | None = None) -> None:
        self._language = language.partition("-")[0].lower()
        self._shared = spacing
        self._spacing = spacing.copy() if spacing else Spacing()
        self._phones: dict[int, tuple[str, ...]] = {}
        self._next_char = -1
        self._before = ""
        """The last visible character."""
        self._times_words = False
        """The engine times words, so a space between two of them is a gap."""
        self._parted = False
        """Markup lies between it and the next one."""
        self._gap: list[_Char] = []
        """White space that waits for the next visible character."""
        self._token: list[_Char] = []
        """The characters of the token so far, as they came, up to its closing marks."""
        self._held: list[_Char] = []
        """Those of the spaces and the token that wait for the token's end, closing marks included."""
        self._core_end_ms: int | None = None
        """Where its closing marks begin."""
        self._first = False
        """The token follows a pause or nothing."""
        self._opens = False
        """It is the first of an utterance."""
        self._follows = False
        """Only a space separates it from the word before, however long that lasts."""
        self._space: _Char | None = None
        """The white space right before the token."""
        self._long: _Char | None = None
        """A long letter, which may be the last one."""
        self._letter: tuple[int, int] | None = None
        """Start of the character before, if it is a letter, and the length of the letter before that one; 0 if none."""
        self._mean_ms = self._length_ms = _RATE_MS
        self._out: list[_Char] = []
        self._last_ms = 0
        """Start of the last character given out."""

    def pronounce(self, pronunciations: Mapping[int, tuple[str, ...]]) -> None:
        """Take phones by the offset of a token's first character, before the token ends. Others are guessed."""
        if not pronunciations:
            return
        begun = self._token[0].at if self._token else -1
        known = {**self._phones, **pronunciations}
        # In a script without spaces, most characters have phones and none of them begins a token here.
        self._phones = {at: phones for at, phones in known.items() if at >= self._next_char or at == begun}

    def feed(self, run: TimedChars) -> list[TimedChars]:
        """Take the next characters; return those whose times are certain.

        Repeated characters are dropped; a hole in the offsets is markup.
        """
        known = max(0, self._next_char - run.char_start)
        if run.text and not known and 0 <= self._next_char < run.char_start:
            self._parted = True
        for i in range(known, len(run.text)):
            char = _Char(
                run.text[i],
                run.char_start + i,
                run.starts_ms[i],
                run.ends_ms[i],
                run.estimated,
                run.estimated_inside,
            )
            self._take(char)
        self._next_char = max(self._next_char, run.char_start + len(run.text))
        return self._runs()

    def finish(self) -> list[TimedChars]:
        """Return what is held, because nothing follows; another utterance may."""
        long, self._long = self._long, None
        if long is not None:
            self._emit([self._without_tail(long)])
        self._end_token(None)
        self._emit(self._gap)
        self._gap = []
        self._before = ""
        self._phones.clear()
        if self._shared is not None and self._next_char >= 0:
            self._shared.replace(self._spacing)
        return self._runs()

    def _take(self, char: _Char) -> None:
        self._see(char)
        if self._long is not None:
            self._emit([self._long])
            self._long = None
        if char.text.isspace():
            self._end_token(char.start_ms)
            self._gap.append(char)
            return
        if self._gap or not self._before:
            self._begin(char)
        else:
            self._continue(char)
        self._before = char.text
        self._times_words = self._times_words or char.inside
        self._parted = False

    def _see(self, char: _Char) -> None:
        """Learn from a character how exact the times are."""
        before, self._letter = self._letter, None
        if char.is_guess:
            return
        if is_read(char.text):
            length_ms = 0
            if before is not None:
                length_ms = char.start_ms - before[0]
                self._spacing.exactness.see_letter(length_ms, before[1])
            self._letter = char.start_ms, length_ms
        elif before is not None and is_mark(char.text):
            self._spacing.exactness.see_mark(char.length_ms)

    def _begin(self, char: _Char) -> None:
        """Take the first character of a token."""
        gap, self._gap = self._gap, []
        self._space = gap[-1] if gap else None
        self._token, self._core_end_ms = [char], None
        self._follows = self._is_near(gap, char)
        self._first = not (self._follows and char.start_ms - gap[0].start_ms < LONGEST_SPACE_MS)
        self._opens = not self._before and not gap
        if self._first:
            if self._spacing.may_be_even and not char.is_guess and not is_wide(char.text):
                self._held = [*gap, char]
                return
            self._emit(gap)
            self._put(self._without_lead(char))
            return
        length_ms = char.start_ms - gap[0].start_ms
        self._spacing.see_space(length_ms)
        if self._spacing.owns(length_ms):
            begin_ms = self._boundary(gap[0].start_ms, length_ms, char)
            gap = [item._replace(start_ms=begin_ms, end_ms=begin_ms) for item in gap]
            char = char._replace(start_ms=begin_ms)
        if self._spacing.is_even and char.end_ms - self._token[0].start_ms > LONG_CHAR_MS:
            self._held = [*gap, char]
            return
        self._emit(gap)
        self._put(char)

    def _boundary(self, space_ms: int, length_ms: int, char: _Char) -> int:
        """Return where a word begins whose space belongs to it."""
        return min(max(space_ms + self._spacing.late_ms(length_ms), self._last_ms), char.start_ms)

    def _is_near(self, gap: Sequence[_Char], char: _Char) -> bool:
        """Return whether nothing but a space separates a character from the word before."""
        if not gap or not self._before or self._before in _PAUSING or self._parted or char.text in _PAUSING:
            return False
        return not (self._times_words or char.is_guess or any(item.is_guess or item.text == "\n" for item in gap))

    def _continue(self, char: _Char) -> None:
        """Take a further character of a token."""
        if self._core_end_ms is None and len(self._token) < MOST_TOKEN_CHARS and _is_inside(char.text):
            self._token.append(char)
        elif self._core_end_ms is None:
            self._core_end_ms = char.start_ms
        if self._held and len(self._held) < MOST_TOKEN_CHARS:
            self._held.append(char)
            return
        self._emit(self._held)
        self._held = []
        self._put(char)

    def _put(self, char: _Char) -> None:
        if self._spacing.is_even and not char.is_guess:
            char = char._replace(inside=True)
        if char.length_ms > LONG_LETTER_MS and is_read(char.text) and self._spacing.is_owned and not char.is_guess:
            self._long = char
        else:
            self._emit([char])

    def _end_token(self, end_ms: int | None) -> None:
        """Note that the token ends, at white space or with the text. Its pronunciation is known by now."""
        token, self._token = self._token, []
        held, self._held = self._held, []
        if not token or any(item.is_guess for item in token):
            self._emit(held)
            return
        closes = self._core_end_ms is not None or end_ms is None
        if self._core_end_ms is not None:
            end_ms = self._core_end_ms
        elif end_ms is None:
            end_ms = token[-1].end_ms
        space = self._space
        if space is not None and not space.is_guess:
            self._spacing.see_word([space.length_ms, *(item.length_ms for item in token)])
        if held:
            self._emit(self._settled(held, token, end_ms, closes=closes))
        elif self._spacing.is_even and not self._first:
            self._mean_ms += self._need_ms(token)
            self._length_ms += end_ms - (space.start_ms if space is not None else token[0].start_ms)
        self._phones.pop(token[0].at, None)

    def _settled(self, held: Sequence[_Char], token: Sequence[_Char], end_ms: int, *, closes: bool) -> list[_Char]:
        """Return spaces, a token and its marks at their times; ``closes``: a mark or nothing follows the letters."""
        space = self._space
        first = next(index for index, item in enumerate(held) if item.at == token[0].at)
        gap, letters, marks = list(held[:first]), held[first : first + len(token)], list(held[first + len(token) :])
        if not self._spacing.is_even:
            return [*gap, self._without_lead(letters[0]), *letters[1:], *marks]
        lengths = [item.length_ms for item in token]
        if not is_even(lengths):
            return list(held)
        begin_ms = token[0].start_ms
        if space is not None and is_even([space.length_ms, *lengths]):
            begin_ms = space.start_ms
        start_ms, stop_ms = self._span(token, begin_ms, end_ms, closes=closes)
        if gap and begin_ms < token[0].start_ms:
            gap[-1] = gap[-1]._replace(start_ms=begin_ms, end_ms=start_ms)
        edges = [start_ms + (stop_ms - start_ms) * k // len(token) for k in range(len(token) + 1)]
        shared = [item._replace(start_ms=edges[k], end_ms=edges[k + 1], inside=True) for k, item in enumerate(letters)]
        if marks:
            marks[0] = marks[0]._replace(start_ms=min(stop_ms, marks[0].start_ms))
        return [*gap, *shared, *marks]

    def _span(self, token: Sequence[_Char], from_ms: int, until_ms: int, *, closes: bool) -> tuple[int, int]:
        """Return where an evenly shared token begins and ends, without the silence in it."""
        need_ms = self._need_ms(token) * self._length_ms / self._mean_ms
        if not need_ms or until_ms - from_ms <= EXCESS * need_ms:
            return from_ms, until_ms
        if self._first and not self._follows:
            return round(until_ms - need_ms), until_ms
        return from_ms, round(from_ms + need_ms) if closes else until_ms

    def _need_ms(self, token: Sequence[_Char]) -> float:
        """Return how long a token's sounds usually last; 0 if it has none."""
        text = "".join(item.text for item in token)
        phones = single_phones(text, self._phones.get(token[0].at, ()))
        return sum(item.mean_ms for item in expected_durations(phones, self._language))

    def _without_lead(self, char: _Char) -> _Char:
        """Return the first letter of an utterance without the silence before it."""
        phones = single_phones(char.text, ())
        if not self._opens or not phones or not self._spacing.is_owned or char.is_guess:
            return char
        need_ms = expected_durations(phones, self._language)[0].mean_ms
        if char.length_ms <= LETTER_EXCESS * need_ms:
            return char
        return char._replace(start_ms=round(char.end_ms - need_ms))

    def _without_tail(self, char: _Char) -> _Char:
        """Return the last letter of an utterance without the silence after it."""
        phones = single_phones(char.text, ())
        if not phones:
            return char
        need_ms = expected_durations(phones, self._language)[-1].final_ms
        return char._replace(end_ms=min(char.end_ms, round(char.start_ms + need_ms)))

    def _emit(self, chars: Sequence[_Char]) -> None:
        if chars:
            exact = self._spacing.is_exact
            self._out += [char._replace(exact=True) for char in chars] if exact else chars
            self._last_ms = chars[-1].start_ms

    def _runs(self) -> list[TimedChars]:
        out, self._out = self._out, []
        return list(_joined(out))


def _is_inside(char: str) -> bool:
    """Return whether a character continues the letters of a word."""
    return is_read(char) or char in _IN_WORDS


def _joined(chars: Iterable[_Char]) -> Iterable[TimedChars]:
    """Yield characters as runs: contiguous, and of the same certainty."""
    for (_, *certainty), group in groupby(enumerate(chars), lambda item: (item[1].at - item[0], *item[1][4:])):
        same = [char for _, char in group]
        starts = tuple(char.start_ms for char in same)
        ends = tuple(char.end_ms for char in same)
        yield TimedChars("".join(char.text for char in same), same[0].at, starts, ends, *certainty)
