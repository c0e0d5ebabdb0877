"""Speech for ElevenLabs' endpoints: a session whose audio comes in parts, each with the characters spoken in it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from captionsync.errors import CaptionSyncError, SessionNotFoundError, VoiceNotFoundError
from captionsync.events import AudioEvent, Event, FailedEvent
from captionsync.providers.base import SpeechRequest, Voice
from captionsync.sessions.about import ForRequest
from captionsync.sessions.fanout import COMPATIBLE, Waker
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.records import Lost, Note, Spoke
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.to_the_end import to_the_end
from captionsync.timing.languages import base_language, detect_language
from captionsync.wire.lookalike.outbound import MOST_CHARS, Char, CharRecorder

AHEAD_MS = 30_000
"""Milliseconds of speech that may wait for a slow client before synthesis pauses."""
AHEAD_CHARS = 1_000
"""Characters queued for the engine, so that it never waits for text."""


@dataclass(frozen=True, slots=True)
class SpeechPart:
    """A part of the audio, and the characters that come with it."""

    audio: bytes
    start_ms: int
    end_ms: int
    chars: list[Char]
    """Characters of the source text."""
    spoken: list[Char]
    """Characters of the text as spoken."""
    events: list[Event]


async def resolve_voice(hub: SessionHub, voice_id: str, model_id: str = "") -> Voice:
    """Return the voice of an id. Raises VoiceNotFoundError, ProviderRefusedError for a wrong model."""
    return await hub.chain().resolve(SpeechRequest(voice=voice_id, model_id=model_id))


async def voice_for(hub: SessionHub, spec: SessionSpec, text: str) -> SessionSpec:
    """Return ``spec`` with the embedded voice that speaks the text's language.

    ElevenLabs' own voices speak every language; the embedded voices that stand in for them speak one each.
    """
    chain = hub.chain()
    voice = await chain.resolve(SpeechRequest(voice=spec.voice, model_id=spec.model_id))
    language = spec.language or detect_language(text)
    if not voice.stands_in or base_language(language) == base_language(voice.id):
        return spec
    _, plus, variant = voice.id.partition("+")
    for name in (spec.voice, language + plus + variant):  # an alias has one voice, whatever the language
        try:
            found = await chain.resolve(SpeechRequest(voice=name, language=language))
        except VoiceNotFoundError:
            break
        if found.id != voice.id:
            return replace(spec, voice=name, language=language)
    return replace(spec, language="")


class SpokenSession:
    """A session as ElevenLabs' endpoints see it."""

    def __init__(self, hub: SessionHub, session: Session, *, keep: bool) -> None:
        self._hub = hub
        self._keep = keep
        self.session = session
        self.chars = CharRecorder(audio_tags=session.choice.opened.audio_tags, source=session.input.source)
        self.sent_ms = 0
        """Media time up to which everything was sent to the client, if that is recorded."""

    @classmethod
    async def open(cls, hub: SessionHub, spec: SessionSpec, *, client: str, owner: str, keep: bool) -> SpokenSession:
        """Begin to speak. Raises InputError, ProviderError, LimitError, SessionLimitError.

        Args:
            hub: the server's sessions.
            spec: what is asked for.
            client: the address that limits count.
            owner: the name of the key with which it asks.
            keep: speech that was made to its end stays in the history.
        """
        for_request: ForRequest = "kept" if keep else "dropped"
        return cls(hub, await hub.create(spec, client=client, owner=owner, for_request=for_request), keep=keep)

    async def close(self) -> None:
        """Stop, and delete the session unless it stays in the history."""
        session = self.session
        if self._keep and session.finished and session.failure is None and session.publisher.audio_ms:
            return
        with suppress(SessionNotFoundError):  # somebody deleted it
            await to_the_end(self._hub.remove(session.id))

    def has_room(self, chars: int) -> bool:
        """Return whether this many more characters may be spoken now, or must wait until the client has taken more."""
        totals = self.session.publisher.log.totals
        if totals.audio_ms - self.sent_ms > AHEAD_MS:
            return False
        unspoken = len(self.session.input) - totals.char_end
        return unspoken <= 0 or unspoken + chars <= AHEAD_CHARS

    async def parts(self) -> AsyncGenerator[SpeechPart, None]:
        """Yield the speech as it is made; the last part may have no audio. Raises the error that ended it."""
        waker, log, number = Waker(), self.session.publisher.log, 0
        self.session.publisher.fanout.add(waker, COMPATIBLE)
        held: list[Event] = []
        end_ms, over = 0, False
        try:
            while not over:
                over = self.session.finished
                for record in log.records(number):
                    number += 1
                    self._note(record.notes)
                    for event in record.events:
                        if isinstance(event, FailedEvent):
                            raise self.session.failure or CaptionSyncError(event.message, code=event.code)
                        if not isinstance(event, AudioEvent):
                            held.append(event)
                            if len(held) == MOST_CHARS:
                                yield SpeechPart(b"", end_ms, end_ms, [], [], held)
                                held = []
                            continue
                        start_ms, end_ms = end_ms, event.start_ms + event.duration_ms
                        async for part in self._parts(event.audio, start_ms, end_ms, end_ms, held):
                            yield part
                        held = []
                if not over:
                    await waker.wait()
            self.chars.finish()
            async for rest in self._parts(b"", end_ms, end_ms, None, held):
                if rest.chars or rest.spoken or rest.events:
                    yield rest
        finally:
            self.session.publisher.fanout.remove(waker)

    async def _parts(
        self, audio: bytes, start_ms: int, end_ms: int, until_ms: int | None, events: list[Event]
    ) -> AsyncGenerator[SpeechPart, None]:
        """Yield some audio with its characters; if there are very many, they come first, in separate parts."""
        while True:
            source, spoken = self.chars.source.take(until_ms), self.chars.spoken.take(until_ms)
            if max(len(source), len(spoken)) < MOST_CHARS:
                break
            yield SpeechPart(b"", start_ms, start_ms, source, spoken, [])
            await asyncio.sleep(0)
        yield SpeechPart(audio, start_ms, end_ms, source, spoken, events)
        await asyncio.sleep(0)  # for a client that takes everything at once, nothing here waits

    def _note(self, notes: Sequence[Note]) -> None:
        for note in notes:
            if isinstance(note, Spoke):
                self.chars.take(note, self.session.input.was_flushed)
            elif isinstance(note, Lost):
                self.chars.resume(note.char, note.spoken, self.session.input.before)
