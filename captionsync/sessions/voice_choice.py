"""Which voice speaks: the one asked for, or the one for the language of a turn's first sentence.

A session that is made with its text, a voice or a language is decided at once. Otherwise the first sentence decides,
and the ``start`` event comes with it. With the language ``auto``, every later turn is looked at again; one in another
language gets another voice, which a ``voice`` event announces. A turn ends at a flush of the client's, or where the
listener interrupted.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from captionsync.audio import delay_samples
from captionsync.errors import VoiceNotFoundError
from captionsync.events import StartEvent, VoiceEvent
from captionsync.providers.base import TextPiece
from captionsync.providers.chain import TextSource
from captionsync.sessions.parts import Parts
from captionsync.sessions.publisher import Publisher
from captionsync.sessions.records import Note, Opened, VoiceChosen
from captionsync.sessions.replay import Replay
from captionsync.sessions.speaker import Speaker
from captionsync.sessions.speech import Speech
from captionsync.sessions.to_the_end import to_the_end
from captionsync.timing.captions.sentences import SentenceSplitter
from captionsync.timing.languages import DEFAULT_LANGUAGE, base_language, detect_language
from captionsync.timing.marks import shown
from captionsync.timing.tables.viseme_sets import BASE_SET, SETS

TURN_SILENCE_MS = 100
"""Silence before another voice, which pushes out what the encoder still holds."""
_LEAST_LETTERS = 8
"""A shorter sentence, such as "OK.", changes no language."""


class VoiceChoice:
    """The voice of one session.

    Args:
        session_id: of the session.
        parts: of the session.
        publisher: writes its log.
        publishing: held while the log is written.
    """

    def __init__(self, session_id: str, parts: Parts, publisher: Publisher, publishing: asyncio.Lock) -> None:
        spec = self._spec = parts.spec
        self.opened = parts.opened
        """What was asked for, and what was decided so far."""
        self.by_turns = spec.chooses_each_turn
        """Every turn may have another voice."""
        self._is_announced = False
        """The ``start`` event is in the log."""
        self._is_made = not spec.leaves_voice_open
        """The first sentence was there, or is not needed."""
        self._skips_turn = spec.text is not None
        """The whole text of the first turn was looked at."""
        self._notes: tuple[Note, ...] = ()
        self._turn: object | None = None
        """The turn whose decision is being stored."""
        self._session_id, self._publisher, self._publishing = session_id, publisher, publishing
        self._resolve, self._remake = parts.resolve, parts.remake

    async def open(self) -> None:
        """Begin the log."""
        self._is_announced, self._notes = self._is_made, (self.opened,)
        await self._publisher.note([self._start()] if self._is_made else [], 0)

    def take_notes(self) -> tuple[Note, ...]:
        """Return what was decided before the log began, unless it was returned before."""
        notes, self._notes = self._notes, ()
        return notes

    def continue_after(self, replay: Replay) -> None:
        """Continue a log that may have its ``start`` event, and the decision, already."""
        self._is_announced, self._is_made = replay.is_announced, replay.has_chosen or self._is_made
        self._skips_turn = replay.is_inside_turn

    async def announce(self) -> None:
        """Let the stream begin, whether or not the voice is decided, because something else happened."""
        if not self._is_announced:
            self._is_announced = True
            await self._publisher.note([self._start()], 0)

    async def choose(self, speaker: Speaker, text: TextSource, char: int) -> None:
        """Decide on the voice of the turn that begins at ``char``, once its first sentence is there.

        Raises ProviderError.
        """
        opened = await self._of_turn(text.pieces(char))
        if opened is not None:
            await speaker.drained()
            turn = self._turn = object()
            try:
                await to_the_end(self._adopt(opened, speaker, char, turn))
            except asyncio.CancelledError:
                self._turn = None
                raise

    async def _of_turn(self, pieces: AsyncIterator[TextPiece]) -> Opened | None:
        """Return the decision, or None if nothing is to be decided."""
        if self._is_made and (self._skips_turn or not self.by_turns):
            self._skips_turn = False
            return None
        said = await _first_sentence(pieces)
        if not said:
            return None if self._is_announced else self.opened
        current = base_language(self.opened.language)
        language = detect_language(said, expected=current if self._is_made else DEFAULT_LANGUAGE)
        if self._is_made and (language == current or sum(map(str.isalpha, said)) < _LEAST_LETTERS):
            return None
        try:
            return await self._resolve(said, language)
        except VoiceNotFoundError:
            return self.opened  # another accent is better than silence

    async def _adopt(self, opened: Opened, speaker: Speaker, char: int, turn: object) -> None:
        """Speak from source offset ``char`` on as decided, unless the turn was broken off before."""
        async with self._publishing:
            if self._turn is turn:
                await self._announce_change(opened, speaker, char)

    async def _announce_change(self, opened: Opened, speaker: Speaker, char: int) -> None:
        at_ms, is_first = speaker.speech.end_ms, not self._is_announced
        changes = (opened.voice, opened.language) != (self.opened.voice, self.opened.language)
        if changes:
            if not is_first:
                await self._end_turn(speaker.speech)
            self.opened = opened
            speaker.change(*self._remake(opened), char)
            at_ms = speaker.speech.end_ms
        self._is_made = self._is_announced = True
        chosen = VoiceChosen(opened.voice, opened.language, opened.direction, char)
        voice = VoiceEvent(at_ms, opened.voice, opened.language, opened.direction)
        await self._publisher.note([self._start()] if is_first else [voice] if changes else [], at_ms, [chosen])

    async def _end_turn(self, speech: Speech) -> None:
        speech.close_turn(TURN_SILENCE_MS)
        while await self._publisher.publish_point(speech):
            pass

    def _start(self) -> StartEvent:
        audio = self._spec.format
        return StartEvent(
            session_id=self._session_id,
            provider=self.opened.provider,
            voice=self.opened.voice,
            language=self.opened.language,
            direction=self.opened.direction,
            format=audio.name,
            mime=audio.mime,
            sample_rate_hz=audio.sample_rate_hz,
            delay_samples=delay_samples(audio),
            viseme_set=BASE_SET,
            viseme_version=SETS[BASE_SET].version,
        )


async def _first_sentence(pieces: AsyncIterator[TextPiece]) -> str:
    """Return the text up to the end of the first sentence that has letters, or up to a flush; empty if none comes."""
    splitter, said = SentenceSplitter(DEFAULT_LANGUAGE), ""
    async for piece in pieces:
        said += "".join(splitter.feed(piece.text))
        if piece.flush:
            said += "".join(splitter.flush())
        if any(map(str.isalpha, said)):
            return shown(said)
    said += "".join(splitter.finish())
    return shown(said) if any(map(str.isalpha, said)) else ""
