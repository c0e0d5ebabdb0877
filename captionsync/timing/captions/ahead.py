"""Reads text before it is heard: its words, one whole sentence at a time, for the planner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from captionsync.timing.captions.sentences import SentenceSplitter
from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.languages import base_language
from captionsync.timing.markup import MarkupStripper
from captionsync.timing.model import Tag, TimedChars, Turn, Word
from captionsync.timing.turns import speaker_at


class Sentence(NamedTuple):
    """A sentence that is known before it is heard."""

    words: list[Word]
    runs: list[tuple[int, str]]
    """Its display text: the source offset of each run of characters without a hole."""


class TextAhead:
    """Turns source text into the words that will be heard; they have no times yet.

    Args:
        language: BCP 47 tag.
        audio_tags: ``[tags]`` are markup.
        turns: of a dialogue, in order.
        start: source offset in code points at which the text begins.
    """

    def __init__(self, language: str, audio_tags: bool, turns: Sequence[Turn] = (), start: int = 0) -> None:
        self._language, self._audio_tags, self._turns = language, audio_tags, turns
        self.end = start
        """Code points: source offset after the text that was taken."""
        self._begin()

    def _begin(self) -> None:
        self._stripper = MarkupStripper(self._audio_tags)
        self._splitter = SentenceSplitter(base_language(self._language))
        self._runs: list[tuple[int, str]] = []
        """What the splitter holds: display text and where it begins in the source."""

    def feed(self, text: str, *, closes: bool = False) -> list[Sentence]:
        """Take the next text and return the sentences that are now complete.

        Args:
            text: source text.
            closes: it ends here, or is flushed: what is held is a whole sentence.
        """
        items = self._stripper.feed(_untimed(text, self.end))
        self.end += len(text)
        if closes:
            items += self._stripper.finish()
        sentences: list[str] = []
        for item in items:
            if not isinstance(item, Tag) and item.text:
                self._runs.append((item.char_start, item.text))
                sentences += self._splitter.feed(item.text)
        if closes:
            sentences += self._splitter.finish()
        found = [self._read(sentence) for sentence in sentences]
        return [sentence for sentence in found if sentence.words]

    def _read(self, sentence: str) -> Sentence:
        runs = self._taken(len(sentence))
        assembler = WordAssembler(self._language)
        for start, text in runs:
            assembler.know(text, start)
        words = [word for start, text in runs for word in assembler.feed(_untimed(text, start))]
        words += assembler.finish()
        if self._turns:
            words = [replace(word, speaker=speaker_at(self._turns, word.source_start)) for word in words]
        return Sentence(words, runs)

    def _taken(self, count: int) -> list[tuple[int, str]]:
        """Return the next ``count`` characters of display text."""
        runs: list[tuple[int, str]] = []
        while count and self._runs:
            start, text = self._runs[0]
            runs.append((start, text[:count]))
            if count >= len(text):
                del self._runs[0]
            else:
                self._runs[0] = start + count, text[count:]
            count -= len(runs[-1][1])
        return runs


def _untimed(text: str, start: int) -> TimedChars:
    times = (0,) * len(text)
    return TimedChars(text, start, times, times)
