"""Reads text before it is heard: its words, one whole sentence at a time, for the planner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from captionsync.timing.captions.sentences import SentenceSplitter
from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.languages import base_language
from captionsync.timing.markup import MarkupStripper
from captionsync.timing.model import Tag, TimedChars, Turn, Word
from captionsync.timing.turns import speaker_at


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

    def feed(self, text: str, *, closes: bool = False) -> list[list[Word]]:
        """Take the next text and return the words of each sentence that is now complete.

        Args:
            text: source text.
            closes: it ends here, or is flushed: what is held is a whole sentence.
        """
        times = (0,) * len(text)
        items = self._stripper.feed(TimedChars(text, self.end, times, times))
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
        return [words for sentence in sentences if (words := self._words_of(sentence))]

    def _words_of(self, sentence: str) -> list[Word]:
        assembler = WordAssembler(self._language)
        words: list[Word] = []
        wanted = len(sentence)
        while wanted and self._runs:
            start, text = self._runs[0]
            part = text[:wanted]
            times = (0,) * len(part)
            words += assembler.feed(TimedChars(part, start, times, times))
            wanted -= len(part)
            if len(part) == len(text):
                del self._runs[0]
            else:
                self._runs[0] = start + len(part), text[len(part) :]
        words += assembler.finish()
        if self._turns:
            words = [replace(word, speaker=speaker_at(self._turns, word.source_start)) for word in words]
        return words
