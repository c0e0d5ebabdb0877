"""The embedded engine as a provider: sentences to worker processes, their sounds to timed characters and phones.

Text is cut into sentences, markup is taken out and obeyed (a ``<break>`` is silence), and each run of one script goes
to a voice that can read it. Inside a sentence, audio and times are passed on as the engine makes them. All times are
counted samples from ``request.start_ms``.

Languages that the engine has no voice for are read by the voice given in ``espeak_voices.STAND_INS``. Kanji are read in
Mandarin unless the ``ja`` extra is installed, Thai and unvowelled Arabic are spoken but weak.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from fractions import Fraction

from captionsync.espeak.groups import Group, PhoneGrouper
from captionsync.espeak.pool import SAMPLE_RATE_HZ, EspeakPool
from captionsync.espeak.runs import SpokenRun, VoiceChanges
from captionsync.providers.base import SpeechRequest, TextPiece, Voice
from captionsync.providers.espeak.mended import with_mended
from captionsync.providers.espeak.rendering import PartVoices, commands_of, readings_of
from captionsync.providers.espeak.rules import Rules
from captionsync.providers.espeak.settings import CAPABILITIES, PROVIDER
from captionsync.providers.espeak.source import MAX_PAUSE_MS, Part, sentence_parts
from captionsync.providers.espeak.ssml import OpenElements
from captionsync.providers.espeak.timing import SourceWriter, TimedGroup, joined_words, time_group
from captionsync.providers.espeak.voices import VoiceTable
from captionsync.providers.shared.speed import speed_of
from captionsync.providers.shared.utterances import sentences_of
from captionsync.timing.captions.sentences import SentenceSplitter
from captionsync.timing.model import Phone, SpeechChunk

_BYTES_A_SAMPLE = 2
_LONG_GROUP = 40
"""Characters, and also sounds, from which a group is long."""
_WIDE_END = re.compile(r"[。！？｡」』）]$")
_PAUSES = re.compile(r"[.!?…:;,。！？｡、，；：،؛؟۔।॥—–][\"'”’»)\]」』）]*\s*$|\n\s*$")


class EspeakProvider:
    """espeak-ng; see :class:`~captionsync.providers.base.Provider`."""

    name = PROVIDER
    capabilities = CAPABILITIES
    sample_rate_hz = SAMPLE_RATE_HZ

    def __init__(self, pool: EspeakPool) -> None:
        """
        Args:
            pool: Shared by all users of the engine; whoever made it closes it.
        """
        self._pool = pool
        self._table: VoiceTable | None = None

    async def voices(self) -> Sequence[Voice]:
        """Return the engine's voices, the default first. Raises ProviderError."""
        return (await self._voice_table()).all()

    async def resolve(self, request: SpeechRequest) -> Voice:
        """Return the voice for ``request``.

        Raises:
            VoiceNotFoundError: No such voice, or none for the language.
        """
        return (await self._voice_table()).find(request.voice, request.language)

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        """Speak ``text`` until it ends; close the iterator to stop at once. Raises ProviderError."""
        table = await self._voice_table()
        voice = table.find(request.voice, request.language)
        splitter = SentenceSplitter(request.language or voice.languages[0])
        speech = _Speech(self._pool, request, table, voice)
        async for sentence in sentences_of(text, splitter):
            if sentence is None:
                yield speech.closing()
                continue
            if space := sentence[: len(sentence) - len(sentence.lstrip())]:
                # It still belongs to the word before: the speech pauses after it.
                yield speech.space(space)
                sentence = sentence.lstrip()
            async with aclosing(speech.say(sentence)) as chunks:
                async for chunk in chunks:
                    yield chunk

    async def close(self) -> None:
        """Do nothing: the pool is closed by its owner."""

    async def _voice_table(self) -> VoiceTable:
        if self._table is None:
            await self._pool.start()
            self._table = VoiceTable(self._pool.engine_voices, self._pool.variants)
        return self._table


class _Speech:
    """One run of a session's text: where it is in the source and in time."""

    def __init__(self, pool: EspeakPool, request: SpeechRequest, table: VoiceTable, voice: Voice) -> None:
        self._pool = pool
        self._voices = PartVoices(table, voice)
        self._elements = OpenElements()
        self._rules = Rules(request.pronunciations)
        self._speed = speed_of(request.voice_settings)
        self._audio_tags = request.audio_tags
        # Whole numbers: exact, and much faster than fractions.
        start, unit = Fraction(request.start_ms).as_integer_ratio()
        self._half_start = (2 * start + unit) * SAMPLE_RATE_HZ
        self._half_unit = 2 * unit * SAMPLE_RATE_HZ
        self._half_sample = 2 * unit * 1000
        self._samples = 0
        self._paused_ms = 0
        """Milliseconds of breaks since the last word: nothing can be published until the next word is known."""
        self._ends_in_pause = False
        """The sentence ends in a pause, so far."""
        self._changes = VoiceChanges()
        self._writer = SourceWriter(request.char_start, self._ms(0))

    def closing(self) -> SpeechChunk:
        """Return the chunk that ends a word after a flush."""
        return SpeechChunk(audio_end_ms=self._ms(self._samples), closes_word=True)

    def space(self, space: str) -> SpeechChunk:
        """Return the chunk of white space between two sentences."""
        self._writer.begin(space)
        self._writer.end(self._ms(self._samples))
        return SpeechChunk(audio_end_ms=self._ms(self._samples), chars=self._writer.take())

    async def say(self, sentence: str) -> AsyncGenerator[SpeechChunk, None]:
        """Speak one sentence, markup included."""
        self._ends_in_pause = False
        self._writer.begin(sentence)
        for part in sentence_parts(sentence, audio_tags=self._audio_tags, elements=self._elements):
            pause_ms = min(part.pause_ms, MAX_PAUSE_MS - self._paused_ms)
            if pause_ms > 0:
                yield self._pause(pause_ms)
            voice = self._voices.engine_name(part.style)
            replaced = with_mended(self._rules.readings(part.text, part.readings), part.text, voice)
            runs = await self._pool.prepare(
                part.text,
                voice,
                most=self._changes.afford(len(part.text)),
                readings=await readings_of(replaced, voice, self._pool),
                commands=commands_of(part, self._speed),
            )
            self._changes.spend([run.voice for run in runs])
            for run in runs:
                async with aclosing(self._run(part, run)) as chunks:
                    async for chunk in chunks:
                        yield chunk
        self._writer.end(self._ms(self._samples))
        chars = self._writer.take()
        # The last word must not go on in the next sentence.
        pauses = self._ends_in_pause and (sentence[-1:].isspace() or _WIDE_END.search(sentence) is not None)
        if chars or pauses:
            yield SpeechChunk(audio_end_ms=self._ms(self._samples), chars=chars, pauses=pauses)

    async def _run(self, part: Part, run: SpokenRun) -> AsyncGenerator[SpeechChunk, None]:
        places = part.places[run.start : run.start + len(run.text)]
        if run.is_silent:
            now_ms = self._ms(self._samples)
            self._writer.write(run.text, places, [(now_ms, now_ms)] * len(run.text))
            return
        self._paused_ms = 0
        self._ends_in_pause = _PAUSES.search(run.text) is not None
        grouper = PhoneGrouper(run.text, run.engine, run.language)
        base = self._samples
        job = self._pool.speak(run.engine.text, run.voice, self._speed, end_pause=self._ends_in_pause)
        async with aclosing(job) as chunks:
            async for raw in chunks:
                self._samples += len(raw.pcm) // _BYTES_A_SAMPLE
                phones = await self._write(grouper.feed(raw.events), run, places, base)
                yield self._chunk(raw.pcm, phones)
        phones = await self._write(grouper.finish(self._samples - base), run, places, base)
        yield self._chunk(b"", phones)

    async def _write(self, groups: Sequence[Group], run: SpokenRun, places: Sequence[int], base: int) -> list[Phone]:
        """Write the characters of complete groups; return their phones."""
        phones: list[Phone] = []
        for group in groups:
            words = [run.text[start:end] for start, end in joined_words(group, run.text)]
            counts = await self._pool.phone_counts(words, run.voice) if words else []
            timed = await self._time(group, run, base, counts)
            self._writer.write(run.text[group.start : group.end], places[group.start : group.end], timed.chars)
            phones += (
                Phone(phone.ipa, phone.start_ms, phone.end_ms, self._source_of(places, phone)) for phone in timed.phones
            )
        return phones

    async def _time(self, group: Group, run: SpokenRun, base: int, counts: Sequence[int]) -> TimedGroup:
        def work() -> TimedGroup:
            return time_group(group, run.text, run.language, lambda sample: self._ms(base + sample), counts)

        # Laying the letters of a long one over its sounds takes up to a hundred milliseconds.
        is_long = min(group.end - group.start, len(group.sounds)) > _LONG_GROUP
        return await asyncio.to_thread(work) if is_long else work()

    def _source_of(self, places: Sequence[int], phone: Phone) -> int:
        return self._writer.sentence_start + places[phone.char_start] if phone.ipa else -1

    def _pause(self, pause_ms: int) -> SpeechChunk:
        self._paused_ms += pause_ms
        start_ms = self._ms(self._samples)
        samples = pause_ms * SAMPLE_RATE_HZ // 1000
        self._samples += samples
        phone = Phone("", start_ms, self._ms(self._samples))
        return self._chunk(bytes(samples * _BYTES_A_SAMPLE), [phone])

    def _chunk(self, pcm: bytes, phones: Sequence[Phone]) -> SpeechChunk:
        return SpeechChunk(
            pcm, SAMPLE_RATE_HZ, self._ms(self._samples), chars=self._writer.take(), phones=tuple(phones)
        )

    def _ms(self, samples: int) -> int:
        """Return the media time of a sample of this run, rounded once, half up."""
        return (self._half_start + samples * self._half_sample) // self._half_unit
