"""Makes the session that a request asks for, or one that continues from its log."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from captionsync.audio import PcmTimeline
from captionsync.captioner import Captioner
from captionsync.errors import ProviderError, VoiceNotFoundError
from captionsync.observers import Observers
from captionsync.pronounce import Pronouncer, PronunciationStage
from captionsync.providers.base import Capabilities, SpeechRequest, Voice
from captionsync.providers.chain import Chain
from captionsync.providers.engines import performs_tags
from captionsync.sessions.about import About, digest_of
from captionsync.sessions.allowance import Allowances
from captionsync.sessions.dictionaries import Dictionaries
from captionsync.sessions.limits import HubLimits
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
from captionsync.sessions.watch import SessionWatch
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.languages import detect_language, direction_of
from captionsync.timing.model import Turn


@dataclass(frozen=True, slots=True)
class Source:
    """Where a session is stored."""

    id: str
    log: EventLog
    about: About


@dataclass(frozen=True, slots=True)
class Opener:
    """Makes sessions.

    Args:
        store: keeps their logs.
        pronouncer: reads words for engines that do not know their phones.
        profiles: what is known of engines' voices.
        queue: the order in which they publish.
        limits: what sessions may use.
        clock: monotonic seconds.
        allowances: what the owners of sessions may have spoken.
        dictionaries: how clients want words to be said.
        wall_s: Unix time in seconds.
        observers: hear of the sessions.
    """

    store: LogStore
    pronouncer: Pronouncer
    profiles: Profiles
    queue: PublishQueue
    limits: HubLimits
    clock: Callable[[], float]
    allowances: Allowances
    dictionaries: Dictionaries = field(default_factory=Dictionaries)
    wall_s: Callable[[], float] = time.time
    observers: Observers = field(default_factory=Observers)

    async def open(self, spec: SessionSpec, chain: Chain, about: About) -> Session:
        """Return a new session, whose log is still empty. Raises ProviderError, InputError."""
        try:
            opened = await _resolve(spec, chain, spec.text or "")
        except ProviderError as error:
            self.observers.engines.failed(error.provider, error.code)
            raise
        locators, owner = spec.pronunciation_dictionary_locators, about.owner
        rules = self.dictionaries.rules(locators, strict=chain.current.capabilities.local, owner=owner)
        elsewhere = self.dictionaries.elsewhere(locators, owner=owner)
        about = replace(about, body=digest_of(spec), rules=rules, elsewhere=elsewhere)
        session_id = secrets.token_urlsafe(16)
        log = await self.store.create(session_id, about.to_json())
        return self._session(Source(session_id, log, about), spec, chain, Replay(opened))

    async def reopen(self, source: Source, replay: Replay, chain: Chain, *, speaks: bool) -> Session:
        """Return a session as its log left it. Raises InputError if its request is not understood any more.

        Args:
            source: where it is stored.
            replay: of its log.
            chain: engines that continue it.
            speaks: continue it, unless it was over.
        """
        spec = SessionSpec.from_json(dict(replay.opened.spec))
        session = self._session(source, spec, chain, replay, resumed=True)
        provider = chain.current.name if speaks else ""
        await session.restore(replay, provider=provider, wall_ms=int(self.wall_s() * 1000))
        return session

    def _session(
        self, source: Source, spec: SessionSpec, chain: Chain, replay: Replay, *, resumed: bool = False
    ) -> Session:
        log, about = source.log, source.about
        text = TextInput(markdown=spec.markdown, before=replay.text)

        def made(replay: Replay) -> tuple[SpeechRequest, Speech]:
            text.language = replay.opened.language
            speech = self._speech(spec, chain.current.capabilities, text, log, replay)
            request = _request(spec, replay.opened, language="")
            return replace(request, dictionaries=about.elsewhere, pronunciations=about.rules), speech

        def remake(opened: Opened) -> tuple[SpeechRequest, Speech]:
            said = Replay.of(source.id, log.records())
            said.opened = opened
            return made(said)

        request, speech = made(replay)
        parts = Parts(
            spec=spec,
            opened=replay.opened,
            request=request,
            resolve=lambda said, language: _resolve(spec, chain, said, language),
            remake=remake,
            chain=chain,
            text=text,
            speech=speech,
            log=log,
            about=about,
            max_chars=self.limits.max_chars,
            interruptions_left=self.limits.max_interruptions - replay.turns,
            queue=self.queue,
            clock=self.clock,
            watch=SessionWatch(source.id, self.observers, resumed=resumed),
        )
        session = Session(source.id, parts)
        self.allowances.watch(session, chain.health())
        return session

    def _speech(self, spec: SessionSpec, able: Capabilities, text: TextInput, log: EventLog, replay: Replay) -> Speech:
        return Speech(
            self._captioner(spec, replay, able),
            PcmTimeline(spec.format.sample_rate_hz, log.tail.fed_samples if log.tail else 0),
            PronunciationStage(self.pronouncer, replay.opened.language),
            text,
            has_phones=able.phones,
        )

    def _captioner(self, spec: SessionSpec, replay: Replay, able: Capabilities) -> Captioner:
        opened = replay.opened
        profile, ears = self.profiles.of(opened.provider, opened.voice)
        return Captioner(
            language=opened.language,
            direction=opened.direction,
            rules=rules_for(opened.language, **spec.captions),
            true_phones=able.phones,
            audio_tags=opened.audio_tags,
            curves=spec.curves,
            profile=profile,
            ears=ears,
            turns=opened.turns,
            shown=replay.shown,
        )


async def _resolve(spec: SessionSpec, chain: Chain, said: str, language: str = "") -> Opened:
    """Decide on the voice, language and direction for a text, and its language if that is known."""
    engine = chain.current
    detected = spec.fixed_language or language or (detect_language(said) if said else "")
    first = (spec.turns[0].voice if spec.turns else "") or spec.voice
    asked = spec.fixed_language or ("" if first else detected)
    voice = await _voice_of(spec, chain, first, language=asked)
    if voice.stands_in and detected and not asked:
        other = await _voice_in(chain, replace(spec, voice=first), detected)
        if other is not None and other.id != voice.id:
            voice, asked = other, detected
    language = asked or (voice.languages[0] if voice.languages else detected or "en")
    return Opened(
        spec=spec.to_json(),
        provider=engine.name,
        voice=voice.id,
        language=language,
        audio_tags=_audio_tags(spec, chain),
        language_guessed=not spec.fixed_language,
        direction=direction_of(said, language),
        turns=await _cast(spec, chain, language),
    )


async def _voice_of(spec: SessionSpec, chain: Chain, voice: str, *, language: str) -> Voice:
    """Return a voice of a session; a refusal names the turn that asks for it. Raises ProviderError."""
    try:
        return await chain.resolve(replace(_request(spec, None, language=language), voice=voice))
    except VoiceNotFoundError as error:
        number = next((at for at, turn in enumerate(spec.turns) if voice and turn.voice == voice), None)
        if number is None:
            raise
        raise VoiceNotFoundError(f"text[{number}].voice: {error.message}", provider=error.provider) from None


async def _cast(spec: SessionSpec, chain: Chain, language: str) -> tuple[Turn, ...]:
    """Return the turns of a dialogue with their voices as resolved and their speakers. Raises ProviderError."""
    found: dict[str, Voice] = {}
    for turn in spec.turns:
        if turn.voice not in found:
            found[turn.voice] = await _voice_of(spec, chain, turn.voice or spec.voice, language=language)
    voices = ((turn, found[turn.voice]) for turn in spec.turns)
    return tuple(Turn(turn.char_start, turn.speaker or voice.name, voice.id) for turn, voice in voices)


def _audio_tags(spec: SessionSpec, chain: Chain) -> bool:
    """Decide whether ``[tags]`` are markup: as asked, or by the session's model, or by the preferred engine's own."""
    if spec.audio_tags is not None:
        return spec.audio_tags
    return performs_tags(spec.model_id) if spec.model_id else chain.capabilities.audio_tags


async def _voice_in(chain: Chain, spec: SessionSpec, language: str) -> Voice | None:
    try:
        return await chain.resolve(_request(spec, None, language=language))
    except VoiceNotFoundError:
        return None


def _request(spec: SessionSpec, opened: Opened | None, *, language: str = "") -> SpeechRequest:
    request = SpeechRequest(
        voice=spec.voice,
        language=language,
        language_guessed=not spec.fixed_language,
        model_id=spec.model_id,
        voice_settings=spec.voice_settings,
        generation_config=spec.generation_config,
        seed=spec.seed,
    )
    if opened is None:
        return request
    decided = replace(request, voice=opened.voice, language=opened.language, audio_tags=opened.audio_tags)
    return replace(decided, turns=opened.turns)
