"""Makes the session that a request asks for, or one that continues from its log."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace

from captionsync.audio import PcmTimeline, delay_samples
from captionsync.captioner import Captioner
from captionsync.events import StartEvent
from captionsync.pronounce import Pronouncer, PronunciationStage
from captionsync.providers.base import Capabilities, SpeechRequest
from captionsync.providers.chain import Chain
from captionsync.providers.engines import performs_tags
from captionsync.sessions.log import EventLog
from captionsync.sessions.parts import Parts
from captionsync.sessions.profiles import Profiles
from captionsync.sessions.publish_queue import PublishQueue
from captionsync.sessions.records import Opened
from captionsync.sessions.replay import Replay
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.speech import Speech
from captionsync.sessions.store.base import LogStore
from captionsync.sessions.text_input import TextInput
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.languages import detect_language, direction_of
from captionsync.timing.tables.viseme_sets import BASE_SET, SETS


@dataclass(frozen=True, slots=True)
class Opener:
    """Makes sessions.

    Args:
        store: keeps their logs.
        pronouncer: reads words for engines that do not know their phones.
        profiles: what is known of engines' voices.
        queue: the order in which they publish.
        max_chars: limit of a session's text.
        max_interruptions: limit of its interruptions.
        clock: monotonic seconds.
    """

    store: LogStore
    pronouncer: Pronouncer
    profiles: Profiles
    queue: PublishQueue
    max_chars: int
    max_interruptions: int
    clock: Callable[[], float]

    async def open(self, spec: SessionSpec, chain: Chain) -> Session:
        """Return a new session whose log has its ``start``. Raises ProviderError."""
        opened = await _resolve(spec, chain)
        session_id = secrets.token_urlsafe(16)
        log = await self.store.create(session_id)
        session = self._session(session_id, spec, chain, log, Replay(opened))
        try:
            await session.open(_start_event(session_id, spec, opened))
        except BaseException:
            await self.store.remove(session_id)
            raise
        return session

    async def reopen(self, session_id: str, chain_of: Callable[[str], Chain]) -> Session:
        """Return a session that continues from its log; a session that was over stays over.

        Args:
            session_id: id of a log in the store.
            chain_of: returns the chain of engines that a session asked for.

        Raises:
            SessionNotFoundError: there is no such log.
            SessionError: the log does not begin with what was asked for.
        """
        log = await self.store.open(session_id)
        replay = Replay.of(session_id, log.records())
        spec = SessionSpec.from_json(dict(replay.opened.spec))
        chain = chain_of(spec.provider)
        session = self._session(session_id, spec, chain, log, replay)
        await session.restore(replay, provider=chain.current.name)
        return session

    def _session(self, session_id: str, spec: SessionSpec, chain: Chain, log: EventLog, replay: Replay) -> Session:
        opened, text = replay.opened, TextInput(before=replay.text)
        able = chain.current.capabilities
        parts = Parts(
            spec=spec,
            opened=opened,
            request=_request(spec, opened),
            chain=chain,
            text=text,
            speech=Speech(
                self._captioner(spec, replay, able),
                PcmTimeline(spec.format.sample_rate_hz, log.tail.fed_samples if log.tail else 0),
                PronunciationStage(self.pronouncer, opened.language),
                text,
                has_phones=able.phones,
            ),
            log=log,
            max_chars=self.max_chars,
            interruptions_left=self.max_interruptions - replay.turns,
            queue=self.queue,
            clock=self.clock,
        )
        return Session(session_id, parts)

    def _captioner(self, spec: SessionSpec, replay: Replay, able: Capabilities) -> Captioner:
        opened = replay.opened
        profile, ears = self.profiles.of(opened.provider, opened.voice)
        return Captioner(
            language=opened.language,
            direction=opened.direction,
            rules=rules_for(opened.language, **spec.captions),
            true_phones=able.phones,
            audio_tags=able.audio_tags,
            curves=spec.curves,
            profile=profile,
            ears=ears,
            shown=replay.shown,
        )


async def _resolve(spec: SessionSpec, chain: Chain) -> Opened:
    """Decide on the voice, language and direction of a session."""
    engine = chain.current
    detected = spec.language or (detect_language(spec.text) if spec.text else "")
    asked = spec.language or ("" if spec.voice else detected)
    voice = await chain.resolve(_request(spec, None, language=asked))
    language = asked or (voice.languages[0] if voice.languages else detected or "en")
    return Opened(
        spec=spec.to_json(),
        provider=engine.name,
        voice=voice.id,
        language=language,
        language_guessed=not spec.language,
        direction=direction_of(spec.text or "", language),
    )


def _request(spec: SessionSpec, opened: Opened | None, *, language: str = "") -> SpeechRequest:
    request = SpeechRequest(
        voice=spec.voice,
        language=language,
        language_guessed=not spec.language,
        model_id=spec.model_id,
        audio_tags=performs_tags(spec.model_id),
        voice_settings=spec.voice_settings,
        generation_config=spec.generation_config,
    )
    return request if opened is None else replace(request, voice=opened.voice, language=opened.language)


def _start_event(session_id: str, spec: SessionSpec, opened: Opened) -> StartEvent:
    return StartEvent(
        session_id=session_id,
        provider=opened.provider,
        voice=opened.voice,
        language=opened.language,
        direction=opened.direction,
        format=spec.format.name,
        mime=spec.format.mime,
        sample_rate_hz=spec.format.sample_rate_hz,
        delay_samples=delay_samples(spec.format),
        viseme_set=BASE_SET,
        viseme_version=SETS[BASE_SET].version,
    )
