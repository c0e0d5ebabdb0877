"""Turns words with times into characters with times.

Each word of the engine is looked for in the source, at most a few tokens ahead. The word's start and end are taken as
given; its characters share its time as their sounds usually do. A word that is not found, such as a number that the
engine spells out, waits for the next word that is found. The source text between the two found words then gets the
time of the words between them, and is marked estimated.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from captionsync.align.match import fold
from captionsync.align.placing import weight
from captionsync.align.spacing import HIDDEN, PlainSource, Span, gap_times, is_letter
from captionsync.timing.languages import base_language
from captionsync.timing.model import EngineWord, SpeechChunk, TimedChars
from captionsync.timing.phones.durations import expected_durations
from captionsync.timing.phones.letters import time_letters
from captionsync.timing.phones.tokens import begins_token
from captionsync.timing.tables.spelling import guess_phones

SHORTEST_CHAR_MS = 18
"""Milliseconds a letter takes in the fastest speech. If there is less audio per letter, text is missing from it."""

_AHEAD_TOKENS = (0, 1, 2, 4)
"""How many tokens of the source a word may skip, by its number of letters; short words are often found by accident."""
_LONG_AHEAD_TOKENS = 12
_LONG_WORD = 40
"""Letters: a longer word is cut evenly, because fitting letters to sounds takes long."""


class _Char(NamedTuple):
    text: str
    start_ms: int
    end_ms: int
    estimated: bool
    inside: bool


class WordAligner:
    """Gives the characters of one run their times.

    Args:
        char_start: source offset of the first character of the text.
        start_ms: media time of the first sample.
        language: BCP 47 tag of the text.
        audio_tags: the engine performs ``[tags]``.
    """

    def __init__(self, *, char_start: int, start_ms: int, language: str, audio_tags: bool = False) -> None:
        self._source = PlainSource(audio_tags=audio_tags)
        self._char_start = char_start
        self._language = language
        self._next = 0
        """Offset in the text: characters before it were returned."""
        self._now_ms = self._last_start_ms = start_ms
        self._audio_end_ms = start_ms
        self._early: list[EngineWord] = []
        """Words whose audio has not come yet."""
        self._unmatched: list[EngineWord] = []
        self._out: list[_Char] = []
        self.lacks_audio = False
        """Set by :meth:`finish`: the audio was too short for the text that no word has named."""

    def sent(self, text: str) -> None:
        """Take source text that the engine has read."""
        self._source.add(text)

    def feed(self, chunk: SpeechChunk) -> list[TimedChars]:
        """Take words and the position of the audio; return the characters that are certain now."""
        self._audio_end_ms = max(self._audio_end_ms, chunk.audio_end_ms)
        self._early += chunk.words
        until = settled_until(chunk, self._char_start, len(self._source))
        while self._early and (until > self._next or self._early[0].end_ms <= self._audio_end_ms):
            self._place(self._early.pop(0))
        if until > self._next:
            self._settle(until)
        return self._runs()

    def finish(self) -> list[TimedChars]:
        """Return the rest, after the engine has spoken all text."""
        for word in self._early:
            self._place(word)
        self._early = []
        from_ms = self._unmatched[0].start_ms if self._unmatched else self._now_ms
        missing = sum(map(is_letter, self._source.plain[self._next :]))
        self.lacks_audio = missing * SHORTEST_CHAR_MS > self._audio_end_ms - from_ms
        self._settle(len(self._source))
        return self._runs()

    def _place(self, word: EngineWord) -> None:
        said = [fold(char) for char in unicodedata.normalize("NFC", word.text) if is_letter(char)]
        found = self._find(said) if said else None
        if found is None:
            self._unmatched += [word] if said else []
            return
        begin, end = found
        start_ms = self._inside_audio(word.start_ms)
        self._fill(begin, start_ms, before_word=True)
        self._put_word(begin, end, max(start_ms, self._last_start_ms), self._inside_audio(word.end_ms))

    def _inside_audio(self, time_ms: int) -> int:
        return min(max(time_ms, self._now_ms), max(self._audio_end_ms, self._now_ms))

    # finding

    def _find(self, said: Sequence[str]) -> tuple[int, int] | None:
        """Return where in the source a word is: at the next letter, or where one of the next tokens begins."""
        plain = self._source.plain
        size = len(said)
        ahead = len(self._unmatched) + (_AHEAD_TOKENS[size] if size < len(_AHEAD_TOKENS) else _LONG_AHEAD_TOKENS)
        first = self._next_letter(self._next)
        for place in self._token_starts(first, ahead):
            end = self._read(place, said)
            if end is None:
                continue
            whole = end == len(plain) or not is_letter(plain[end]) or begins_token(plain[end - 1], plain[end])
            # Engines cut words such as "don't" in two; but what only begins like a later word is a different word.
            if whole or (place == first and size > 1 and not self._unmatched):
                return place, end
        return None

    def _next_letter(self, offset: int) -> int:
        plain = self._source.plain
        while offset < len(plain) and not is_letter(plain[offset]):
            offset += 1
        return offset

    def _token_starts(self, first: int, ahead: int) -> Iterable[int]:
        """Yield an offset, and the first letters of up to ``ahead`` tokens after it."""
        plain = self._source.plain
        yield first
        at = first + 1
        while ahead and at < len(plain):
            if begins_token(plain[at - 1], plain[at]) or plain[at - 1] == HIDDEN:
                at = self._next_letter(at)
                yield at
                ahead -= 1
            at += 1

    def _read(self, offset: int, said: Sequence[str]) -> int | None:
        """Return the offset after the letters of a word that begins at ``offset``; None if the letters differ."""
        plain = self._source.plain
        for char in said:
            offset = self._next_letter(offset)
            if offset == len(plain) or fold(plain[offset]) != char:
                return None
            offset += 1
        return offset

    # placing

    def _settle(self, until: int) -> None:
        """Give times to all characters before an offset, which were spoken by the end of the audio."""
        self._fill(until, max(self._audio_end_ms, self._now_ms), before_word=False)

    def _fill(self, until: int, end_ms: int, *, before_word: bool) -> None:
        """Give times to the characters before an offset, which no word has named."""
        plain = self._source.plain
        letters = [at for at in range(self._next, until) if is_letter(plain[at])]
        if letters:
            from_ms, to_ms = self._now_ms, end_ms
            if self._unmatched:
                from_ms = self._inside_audio(self._unmatched[0].start_ms)
                to_ms = max(from_ms, min(end_ms, self._inside_audio(self._unmatched[-1].end_ms)))
            self._put_gap(letters[0], from_ms, before_word=True)
            self._put_estimated(letters[-1] + 1, from_ms, to_ms)
        self._unmatched = []
        self._put_gap(until, end_ms, before_word=before_word)

    def _put_gap(self, until: int, end_ms: int, *, before_word: bool) -> None:
        """Put out white space, punctuation and markup up to an offset."""
        plain = self._source.plain
        shown = [plain[at] for at in range(self._next, until) if plain[at] != HIDDEN]
        times = gap_times(shown, self._now_ms, end_ms, after_word=self._next > 0, before_word=before_word)
        # A separate symbol was given a part of the gap.
        alone = [
            end_ms > start_ms and not char.isspace() for char, (start_ms, end_ms) in zip(shown, times, strict=True)
        ]
        self._put(until, times, alone)

    def _put_estimated(self, until: int, start_ms: int, end_ms: int) -> None:
        shown = [char for char in self._source.plain[self._next : until] if char != HIDDEN]
        self._put(until, spread(shown, start_ms, end_ms), [True] * len(shown))

    def _put_word(self, begin: int, end: int, start_ms: int, end_ms: int) -> None:
        shown = "".join(char for char in self._source.plain[begin:end] if char != HIDDEN)
        # Of several tokens that the engine took for one word, only the first start and the last end are known.
        several = any(map(str.isspace, shown))
        times = spread_word(shown, start_ms, max(start_ms, end_ms), self._language)
        self._put(end, times, [several] * len(shown), inside=len(shown) > 1 and not several)

    def _put(self, until: int, times: Sequence[Span], estimated: Sequence[bool], *, inside: bool = False) -> None:
        """Put out the characters before an offset: the displayed ones at their times, with the markup in between."""
        shown = iter(zip(times, estimated, strict=True))
        for at in range(self._next, until):
            if self._source.plain[at] == HIDDEN:
                self._out.append(_Char(self._source.text[at], self._last_start_ms, self._last_start_ms, False, False))
                continue
            (start_ms, end_ms), guessed = next(shown)
            self._last_start_ms = max(start_ms, self._last_start_ms)
            self._now_ms = max(end_ms, self._now_ms)
            times_ms = self._last_start_ms, max(end_ms, self._last_start_ms)
            self._out.append(_Char(self._source.text[at], *times_ms, guessed, inside))
        self._next = until

    def _runs(self) -> list[TimedChars]:
        runs, offset = [], self._char_start + self._next - len(self._out)
        for (estimated, inside), group in groupby(self._out, key=lambda char: (char.estimated, char.inside)):
            chars = list(group)
            starts, ends = tuple(char.start_ms for char in chars), tuple(char.end_ms for char in chars)
            runs.append(TimedChars("".join(char.text for char in chars), offset, starts, ends, estimated, inside))
            offset += len(chars)
        self._out = []
        return runs


def settled_until(chunk: SpeechChunk, char_start: int, length: int) -> int:
    """Return the offset in a run's text before which all is spoken by the end of a chunk; 0 if that is not known.

    Args:
        chunk: of an engine that does not time characters.
        char_start: source offset of the run's text.
        length: code points of the text that the engine has read.
    """
    if chunk.char_end >= 0:
        return min(max(0, chunk.char_end - char_start), length)
    return length if chunk.closes_word else 0


def spread(chars: Sequence[str], start_ms: int, end_ms: int) -> list[Span]:
    """Share an interval among characters by how long they usually take to say."""
    text = "".join(chars)
    return _shared([weight(text, at) for at in range(len(text))], start_ms, end_ms)


def spread_word(text: str, start_ms: int, end_ms: int, language: str) -> list[Span]:
    """Time the characters of a word by the usual lengths of the sounds that its spelling stands for.

    Args:
        text: the word.
        start_ms: its start.
        end_ms: its end.
        language: BCP 47 tag.

    Returns:
        ``(start_ms, end_ms)`` of each character, contiguous, from ``start_ms`` to ``end_ms``.
    """
    phones = guess_phones(text) if len(text) <= _LONG_WORD else ()
    if not phones:
        return _shared([1.0] * len(text), start_ms, end_ms)
    usual = [item.mean_ms for item in expected_durations(phones, base_language(language))]
    spans = _shared(usual, start_ms, end_ms)
    return time_letters(text, [(ipa, *span) for ipa, span in zip(phones, spans, strict=True)], language)


def _shared(weights: Sequence[float], start_ms: int, end_ms: int) -> list[Span]:
    whole = sum(weights) or 1.0
    edges = [start_ms + round((end_ms - start_ms) * part / whole) for part in accumulate(weights, initial=0.0)]
    return list(pairwise(edges))
