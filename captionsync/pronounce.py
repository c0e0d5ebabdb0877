"""Text to phones for any language: looked up off the event loop, ahead of time, and cached.

The embedded engine's workers read clauses, so that weak forms are read as they are said. A token (the text between
white space; in Chinese and Japanese a character) is read within its sentence where the text was announced by
:meth:`PronunciationStage.prefetch`, else with the few words before it. Either way its phones do not depend on how the
engine's messages are cut.

Most languages are read by espeak-ng alone. The others:

- US English also uses the CMU Pronouncing Dictionary's readings of frequent words.
- Chinese uses pypinyin (extra ``zh``), or else espeak-ng's Mandarin.
- Japanese uses Open JTalk (extra ``ja``), or else espeak-ng for kana, and the Mandarin reading for kanji.
- Arabic and Hebrew use espeak-ng, with an open vowel where a syllable would have none.
- Filipino uses the rules of Indonesian.

A token that nothing can read is guessed from its letters.
"""

from __future__ import annotations

import asyncio
import importlib.util
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from operator import itemgetter
from typing import Any, Protocol

from captionsync.errors import ProviderError
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.espeak.voices import VoiceTable
from captionsync.timing.languages import base_language
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.timing.phones.accents import tidy_phones
from captionsync.timing.phones.ahead import SourceAhead, blank_markup, open_markup
from captionsync.timing.phones.assembler import lay_out
from captionsync.timing.phones.readings import mute_signs, pinyin_phones, share_phones, with_short_vowels
from captionsync.timing.phones.tokens import cut_tokens, is_wide, token_end, token_starts

CACHE_CHARS = 200_000
"""Characters of text whose reading is kept."""
CONTEXT_WORDS = 3
"""Number of words before a new one that are read with it, for its weak form, if no text was announced."""
LONG_TOKEN_CHARS = 40
_UNVOWELLED = frozenset(("ar", "he"))
_CHINESE = frozenset(("zh", "cmn"))

Pronunciations = list[tuple[int, tuple[str, ...]]]
"""Offset of a token in its text, and its phones."""


class Pronounces(Protocol):
    """Anything that knows how words are pronounced."""

    async def pronounce(self, text: str, language: str) -> Pronunciations:
        """Return ``(start, phones)`` of every token of ``text``. Raises ProviderError."""


class Pronouncer:
    """Reads words with the embedded engine.

    Args:
        pool: the engine's workers.
    """

    def __init__(self, pool: EspeakPool) -> None:
        self._pool = pool
        self._voices: VoiceTable | None = None
        self._cache: OrderedDict[tuple[str, str], Pronunciations] = OrderedDict()
        self._cached_chars = 0

    async def pronounce(self, text: str, language: str) -> Pronunciations:
        """Return ``(start, phones)`` of every token of ``text``. Raises ProviderError.

        Args:
            text: display text; offsets count its code points.
            language: BCP 47 tag; a language without a voice is read by a similar one.
        """
        key = (text, language)
        found = self._cache.get(key)
        if found is not None:
            self._cache.move_to_end(key)
            return found
        starts = token_starts(text)
        read = dict(await self._pool.phonemize(mute_signs(text), await self._voice(language), starts))
        if base_language(language) in _CHINESE:
            read |= await _read_pinyin(text)
        found = _tidied(text, starts, _shared(text, starts, read), language)
        if key not in self._cache:
            self._cache[key] = found
            self._cached_chars += len(text)
        while self._cached_chars > CACHE_CHARS:
            (oldest, _), _ = self._cache.popitem(last=False)
            self._cached_chars -= len(oldest)
        return found

    async def _voice(self, language: str) -> str:
        """Return the engine's name of the voice that reads a language, or of the default voice."""
        await self._pool.start()
        if self._voices is None:
            self._voices = VoiceTable(self._pool.engine_voices, self._pool.variants)
        try:
            voice = self._voices.find("", language)
        except ProviderError:
            voice = self._voices.find("", "")
        return self._voices.engine_name(voice.id)


def _tidied(text: str, starts: list[int], read: Mapping[int, tuple[str, ...]], language: str) -> Pronunciations:
    found = []
    for number, start in enumerate(starts):
        phones = tidy_phones(text[start : token_end(text, starts, number)], read.get(start, ()), language)
        if base_language(language) in _UNVOWELLED:
            phones = with_short_vowels(phones)
        found.append((start, phones))
    return found


def _shared(text: str, starts: list[int], read: Mapping[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """Share the reading of several characters among them; it is reported at the first of them."""
    out = dict(read)
    run: list[int] = []
    for start in [*starts, -1]:
        silent = start >= 0 and is_wide(text[start]) and not read.get(start)
        if silent and run and text[run[0] : start].isalpha():
            run.append(start)
            continue
        if len(run) > 1:
            out |= dict(zip(run, share_phones(read[run[0]], len(run)), strict=True))
        run = [start] if start >= 0 and is_wide(text[start]) and read.get(start) else []
    return out


async def _read_pinyin(text: str) -> dict[int, tuple[str, ...]]:
    """Return the phones of each hanzi, if pypinyin is installed."""
    if importlib.util.find_spec("pypinyin") is None:
        return {}
    syllables = await asyncio.to_thread(_pinyin, text)
    read = {index: pinyin_phones(syllable) for index, syllable in enumerate(syllables) if is_wide(text[index])}
    return {index: phones for index, phones in read.items() if phones}


def _pinyin(text: str) -> list[str]:
    """Return the syllable of each character; other characters are kept as they are."""
    from pypinyin import Style, lazy_pinyin

    return list(lazy_pinyin(text, style=Style.NORMAL, errors=_apart))


def _apart(other: str) -> Any:
    """Return each character that is not a hanzi as it is."""
    return list(other)


class PronunciationStage:
    """Gives every token of a session's spoken text its phones, when the token is complete.

    Args:
        pronouncer: reads the words.
        language: BCP 47 tag.
    """

    def __init__(self, pronouncer: Pronounces, language: str) -> None:
        self._pronouncer = pronouncer
        self._language = language
        self._ahead = SourceAhead()
        self._tail = ""
        self._tail_start = -1
        self._last_char = ""
        self._before: list[str] = []

    def prefetch(self, text: str) -> None:
        """Announce source text that will be spoken next, so that its words are read in their sentences.

        Contiguous from the session's start; announce it before the engine gets it.
        """
        self._ahead.append(text)

    @property
    def prefetched(self) -> int:
        """Code points announced so far."""
        return self._ahead.length

    def restart(self, char: int) -> None:
        """Forget the token that is not complete: speech continues at source offset ``char``."""
        self._tail, self._tail_start, self._last_char, self._before = "", -1, "", []
        self._ahead.seek(char)

    async def feed(self, chunk: SpeechChunk) -> SpeechChunk:
        """Return the chunk with the pronunciations of the tokens that it completes."""
        for _ in self._ahead.read_slices():
            await asyncio.sleep(0)
        for run in chunk.spoken or chunk.chars:
            self._append(run)
        return await self._attach(chunk, bool(chunk.spoken), complete=chunk.closes_word)

    async def finish(self) -> SpeechChunk:
        """Return a chunk with the pronunciation of the last token."""
        return await self._attach(SpeechChunk(), False, complete=True)

    def _append(self, run: TimedChars) -> None:
        if self._tail_start < 0:
            self._tail_start = run.char_start
        expected = self._tail_start + len(self._tail)
        if run.char_start <= expected:
            self._tail += run.text[expected - run.char_start :]
        else:
            self._tail, self._tail_start, self._last_char = run.text, run.char_start, ""

    async def _attach(self, chunk: SpeechChunk, spoken: bool, *, complete: bool) -> SpeechChunk:
        plain = blank_markup(self._tail)
        if not complete:
            plain = plain[: open_markup(plain)]
        starts = token_starts(self._last_char + plain)
        shift = len(self._last_char)
        starts, cuts = cut_tokens(plain, [start - shift for start in starts if start >= shift])
        read: dict[int, tuple[str, ...]] = {}
        upcoming: dict[int, tuple[str, ...]] = {}
        done = 0
        for number, start in enumerate(starts):
            end = starts[number + 1] if number + 1 < len(starts) else len(plain)
            token = plain[start:end].rstrip()
            if number + 1 == len(starts) and not complete and len(token) == end - start:
                break
            done = end
            phones, following = await self._read(token, self._tail_start + start, spoken)
            read[self._tail_start + start], upcoming[self._tail_start + start] = phones, following
            if len(token) > LONG_TOKEN_CHARS:
                await asyncio.to_thread(lay_out, token, phones, self._language)
        if complete or (not starts and plain.isspace()):
            done = len(plain)
        if done:
            self._last_char = "" if done in cuts else plain[done - 1]
            self._tail, self._tail_start = self._tail[done:], self._tail_start + done
        if not read:
            return chunk
        return replace(chunk, pronunciations=dict(chunk.pronunciations) | read, upcoming=upcoming)

    async def _read(self, token: str, start: int, spoken: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return one token's phones, in the best context that is known, and those of the next one of its sentence."""
        place = self._ahead.match(token) if spoken else self._ahead.find(token, start)
        try:
            if place is not None:
                begin, sentence = self._ahead.sentence(place)
                found = await self._pronouncer.pronounce(sentence, self._language)
                at = bisect_left(found, place - begin, key=itemgetter(0))
                if at < len(found) and found[at][0] == place - begin and found[at][1]:
                    following = next((phones for _, phones in found[at + 1 :] if phones), ())
                    return found[at][1], following
            return await self._read_alone(token), ()
        except ProviderError:
            return (), ()
        finally:
            self._before = [] if token[-1:] in ".!?。！？" else [*self._before, token][-CONTEXT_WORDS:]

    async def _read_alone(self, token: str) -> tuple[str, ...]:
        """Return one token's phones with only the words before it."""
        joined = is_wide(token[0])
        context = "".join(self._before) if joined else "".join(f"{word} " for word in self._before)
        read = await self._pronouncer.pronounce(context + token, self._language)
        return tuple(phone for start, phones in read if start >= len(context) for phone in phones)
