"""Looks up pronunciations: the phones of every token of a text, in the context of its clause.

The engine speaks the text and the audio is discarded, because only its speech events show which phones belong to which
word; its text-to-phonemes call reports no positions. Its Japanese voice reports no words within a run of kana; where
Open JTalk has converted every word to kana, the phones are derived from the kana."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from typing import Protocol

from captionsync.espeak.groups import Group, PhoneGrouper, split_counts, spoken_tokens, token_starts
from captionsync.espeak.kana import kana_phones
from captionsync.espeak.protocol import EngineEvent
from captionsync.espeak.runs import SpokenRun
from captionsync.espeak.scripts import script_of

_PIECE_CHARS = 400
"""The engine accepts a thousand phones at once, and one letter may be spelled with several."""
_CACHED_WORDS = 4_096
_CACHED_WORD_CHARS = 64


class Engine(Protocol):
    """The part of the pool that a phonemizer needs."""

    @property
    def reads_kanji(self) -> bool:
        """Whether Japanese arrives converted to kana, each with the characters that it represents."""

    async def prepare(self, text: str, voice: str) -> list[SpokenRun]:
        """Split a text into runs of one voice each, rewritten for the engine."""

    async def events(self, text: str, voice: str) -> list[EngineEvent]:
        """Speak a text and return its events."""


class Phonemizer:
    """Looks up pronunciations by letting the engine speak."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._counts: OrderedDict[tuple[str, str], int] = OrderedDict()

    async def phonemize(
        self, text: str, voice: str, starts: Sequence[int] | None = None
    ) -> list[tuple[int, tuple[str, ...]]]:
        """Return ``(start, phones)`` of every token of ``text``, in order.

        Args:
            text: display text, any length and scripts.
            voice: engine name of the voice for its main language.
            starts: where its tokens begin; by default, at white space.
        """
        found: dict[int, list[str]] = {start: [] for start in (token_starts(text) if starts is None else starts)}
        places = list(found)
        for first, last in _pieces(text):
            for run in await self._engine.prepare(text[first:last], voice):
                for place, phones in await self._tokens(run):
                    token = bisect_right(places, first + run.start + place) - 1
                    found[places[max(token, 0)]] += phones
        return [(start, tuple(phones)) for start, phones in found.items()]

    async def counts(self, words: Sequence[str], voice: str) -> list[int]:
        """Return how many phones each word has when it is said alone."""
        counts = []
        for word in words:
            key = (voice, word.casefold())
            count = self._counts.get(key)
            if count is None:
                runs = await self._engine.prepare(word, voice)
                count = sum([len(phones) for run in runs for _, phones in await self._groups(run)])
            if len(word) <= _CACHED_WORD_CHARS:
                self._counts[key] = count
                self._counts.move_to_end(key)
                if len(self._counts) > _CACHED_WORDS:
                    self._counts.popitem(last=False)
            counts.append(count)
        return counts

    async def _tokens(self, run: SpokenRun) -> list[tuple[int, list[str]]]:
        """Return the phones of each token of a run, with the token's position in the run."""
        if self._engine.reads_kanji and run.language == "ja" and not _has_other_letters(run.engine.text):
            return [(run.engine.sources[index], list(phones)) for index, phones in kana_phones(run.engine.text)]
        found: list[tuple[int, list[str]]] = []
        for group, phones in await self._groups(run):
            tokens = spoken_tokens(run.text, group.start, group.end)
            if not phones:
                continue
            if len(tokens) < 2:
                found.append((tokens[0][0] if tokens else group.start, phones))
                continue
            words = [run.text[start:end] for start, end in tokens]
            counts = split_counts(len(phones), await self.counts(words, run.voice))
            for (start, _), count in zip(tokens, counts, strict=True):
                found.append((start, phones[:count]))
                phones = phones[count:]
        return found

    async def _groups(self, run: SpokenRun) -> list[tuple[Group, list[str]]]:
        if run.is_silent:
            return []
        grouper = PhoneGrouper(run.text, run.engine, run.language)
        groups = grouper.feed(await self._engine.events(run.engine.text, run.voice)) + grouper.finish(0)
        return [(group, [sound.ipa for sound in group.sounds if sound.ipa]) for group in groups]


def _has_other_letters(text: str) -> bool:
    return any(char.isalnum() and script_of(char) != "Kana" for char in text)


def _pieces(text: str) -> list[tuple[int, int]]:
    """Split an over-long text, at white space if possible."""
    pieces: list[tuple[int, int]] = []
    start = 0
    while len(text) - start > _PIECE_CHARS:
        cut = text.rfind(" ", start + 1, start + _PIECE_CHARS) + 1
        end = cut if cut > start else start + _PIECE_CHARS
        pieces.append((start, end))
        start = end
    return [*pieces, (start, len(text))]
