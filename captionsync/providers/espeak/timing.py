"""From the engine's sounds to timed characters and phones on the session's timeline.

A word's characters are timed by its phones (:func:`~captionsync.timing.phones.letters.time_letters`). What is not
spoken gets the rest: punctuation that touches a word has no length, white space and separate symbols share the gap
between two words, and markup has no length. So characters never overlap and their starts never go back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from captionsync.align.spacing import gap_times
from captionsync.espeak.groups import Group, Sound, core, split_counts, spoken_tokens
from captionsync.timing.model import Phone, TimedChars
from captionsync.timing.phones.durations import expected_durations
from captionsync.timing.phones.letters import time_letters
from captionsync.timing.phoneset import split_phone

Milliseconds = Callable[[int], int]
"""Samples from the start of a job to media time, rounded."""


@dataclass(frozen=True, slots=True)
class TimedGroup:
    """Times for the characters of one group, and its phones."""

    chars: tuple[tuple[int, int], ...]
    """``(start_ms, end_ms)`` of each character of the group's stretch of text."""
    phones: tuple[Phone, ...]
    """They tile the group, each a single sound; ``char_start`` is an offset in the same text as the group's offsets."""


def joined_words(group: Group, text: str) -> list[tuple[int, int]]:
    """Return the words that the engine spoke as one, if the group has several, else nothing."""
    words = spoken_tokens(text, group.start, group.end)
    return words if len(words) > 1 and any(sound.ipa for sound in group.sounds) else []


def time_group(group: Group, text: str, language: str, to_ms: Milliseconds, counts: Sequence[int] = ()) -> TimedGroup:
    """Time a group.

    Args:
        group: Its offsets count in ``text``.
        text: Display text.
        language: Of the voice, for the tables of letters and lengths.
        to_ms: The clock.
        counts: Number of phones that each of :func:`joined_words` has when spoken alone, if there are several.
    """
    words = _words(group, text, counts)
    times: list[tuple[int, int]] = []
    place, now_ms = group.start, to_ms(group.sounds[0].start) if group.sounds else to_ms(0)
    for word in words:
        spans = [(sound.ipa, to_ms(sound.start), to_ms(sound.end)) for sound in word.sounds if sound.ipa]
        times += gap_times(
            text[place : word.start], now_ms, spans[0][1], after_word=place > group.start, before_word=True
        )
        times += time_letters(text[word.start : word.end], spans, language)
        place, now_ms = word.end, spans[-1][2]
    end_ms = to_ms(group.sounds[-1].end) if group.sounds else now_ms
    more = group.end < len(text)
    times += gap_times(text[place : group.end], now_ms, end_ms, after_word=bool(words), before_word=more)
    return TimedGroup(tuple(times), tuple(_phones(group, words, language, to_ms)))


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    """Offset of its spoken part, which has no punctuation at either end."""
    end: int
    sounds: tuple[Sound, ...]
    """The first and the last are phones."""


def _words(group: Group, text: str, counts: Sequence[int]) -> list[_Word]:
    spoken = [index for index, sound in enumerate(group.sounds) if sound.ipa]
    if not spoken:
        return []
    joined = joined_words(group, text)
    if not joined:
        return [_Word(*_single(group, text), group.sounds[spoken[0] : spoken[-1] + 1])]
    found = []
    for (start, end), count in zip(joined, split_counts(len(spoken), counts), strict=True):
        mine, spoken = spoken[:count], spoken[count:]
        if mine:
            part = core(text, start, end) or (start, end)
            found.append(_Word(*part, group.sounds[mine[0] : mine[-1] + 1]))
    return found


def _single(group: Group, text: str) -> tuple[int, int]:
    """Return what the sounds of a group with one word stand for: that word, or else the first symbol."""
    words = spoken_tokens(text, group.start, group.end)
    if words:
        return core(text, *words[0]) or words[0]
    start = group.start
    while start < group.end - 1 and text[start].isspace():
        start += 1
    end = start + 1
    while end < group.end and not text[end].isspace():
        end += 1
    return core(text, start, end) or (start, end)


def _phones(group: Group, words: Sequence[_Word], language: str, to_ms: Milliseconds) -> list[Phone]:
    owners = {sound: word.start for word in words for sound in word.sounds if sound.ipa}
    phones = []
    for sound in group.sounds:
        char_start = owners.get(sound, group.start) if sound.ipa else -1
        for part in _parted(sound, language):
            start_ms, end_ms = to_ms(part.start), to_ms(part.end)
            if part.ipa or end_ms > start_ms:
                phones.append(Phone(part.ipa, start_ms, end_ms, char_start))
    return phones


def _parted(sound: Sound, language: str) -> list[Sound]:
    """Take a compound apart; its parts share its time as their usual lengths do."""
    parts = split_phone(sound.ipa) or (sound.ipa,)
    if len(parts) == 1:
        return [replace(sound, ipa=parts[0])]
    usual = [item.mean_ms for item in expected_durations(parts, language.partition("-")[0].lower())]
    length, total = sound.end - sound.start, sum(usual)
    edges = [sound.start + round(length * passed / total) for passed in accumulate(usual, initial=0.0)]
    return [Sound(ipa, *span) for ipa, span in zip(parts, pairwise(edges), strict=True)]


class SourceWriter:
    """Gives every source character exactly once, in order, and keeps their starts from going back."""

    def __init__(self, source_start: int, now_ms: int) -> None:
        """
        Args:
            source_start: Offset of the first character of the first sentence.
            now_ms: Media time of the first sample.
        """
        self._sentence = ""
        self.sentence_start = source_start
        self._next = 0
        """Offset in the sentence."""
        self._now_ms = now_ms
        self._start = source_start
        self._text: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []

    def begin(self, sentence: str) -> None:
        """Move to the next sentence; the previous one was written in full."""
        self.sentence_start += len(self._sentence)
        self._sentence, self._next = sentence, 0

    def write(self, text: str, places: Sequence[int], times: Sequence[tuple[int, int]]) -> None:
        """Write display characters at their places in the sentence; markup before them gets no length."""
        for char, place, (start_ms, end_ms) in zip(text, places, times, strict=True):
            self._skip_to(place, start_ms)
            self._put(char, start_ms, end_ms)

    def end(self, now_ms: int) -> None:
        """Write what is left of the sentence, which is markup."""
        self._skip_to(len(self._sentence), now_ms)

    def take(self) -> tuple[TimedChars, ...]:
        """Return what was written since the last time."""
        if not self._text:
            return ()
        run = TimedChars("".join(self._text), self._start, tuple(self._starts), tuple(self._ends))
        self._start = self.sentence_start + self._next
        self._text, self._starts, self._ends = [], [], []
        return (run,)

    def _skip_to(self, place: int, now_ms: int) -> None:
        while self._next < place:
            self._put(self._sentence[self._next], now_ms, now_ms)

    def _put(self, char: str, start_ms: int, end_ms: int) -> None:
        start_ms = max(start_ms, self._now_ms)
        self._text.append(char)
        self._starts.append(start_ms)
        self._ends.append(max(start_ms, end_ms))
        self._now_ms = start_ms
        self._next += 1
