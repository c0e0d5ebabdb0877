"""ElevenLabs as an engine: over its model's WebSocket, else over HTTP.

The key travels in one header, to one origin.
"""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import replace
from functools import partial

from captionsync import __version__
from captionsync.audio.formats import parse_format
from captionsync.errors import (
    InputError,
    ProviderError,
    ProviderRefusedError,
    VoiceNotFoundError,
)
from captionsync.providers.base import SpeechRequest, TextPiece, Voice
from captionsync.providers.elevenlabs.http import HttpClient
from captionsync.providers.elevenlabs.run import Run
from captionsync.providers.elevenlabs.settings import CAPABILITIES, TITLE, ElevenLabsSettings
from captionsync.providers.shared.capture import Capture, Recorder
from captionsync.providers.shared.places import Places
from captionsync.providers.shared.utterances import Utterances
from captionsync.timing.model import SpeechChunk
from captionsync.wire.capture import Run as CaptureRun
from captionsync.wire.elevenlabs.errors import PROVIDER
from captionsync.wire.elevenlabs.models import Model, Transport, model_of, warnings
from captionsync.wire.elevenlabs.requests import SpeechOptions
from captionsync.wire.elevenlabs.settings import Terms, read_terms

log = logging.getLogger(__name__)

_ANOTHER_WAY = frozenset({"provider_not_served", "provider_forbidden"})
"""Refusals that may depend on the transport. If another transport refuses as well, the request itself is refused."""
MAX_REFUSED = 1_000
"""Refusals that are remembered."""
_VOICE_ID = re.compile(r"[A-Za-z0-9]{18,40}")


class ElevenLabsProvider:
    """Speaks through ElevenLabs, or anything that speaks its protocol."""

    name = PROVIDER

    def __init__(self, settings: ElevenLabsSettings) -> None:
        self._settings = settings
        self.capabilities = replace(CAPABILITIES, audio_tags=model_of(settings.model_id).audio_tags)
        self.sample_rate_hz = parse_format(settings.output_format).sample_rate_hz
        self.places = Places(
            settings.concurrency,
            provider=PROVIDER,
            title=TITLE,
            patience_s=settings.deadlines.busy_s,
            hurried_s=settings.deadlines.hurried_busy_s,
        )
        """The account's places for requests at the same time."""
        self._http = HttpClient(settings, self.places)
        self._recorder = Recorder(settings.record_dir, settings.api_key.redact)
        self._voices: list[Voice] | None = None
        self._not_served: set[tuple[str, str, Transport]] = set()
        """Models, voices and transports; whether the model or the voice is the reason is not known."""
        self._warned: set[str] = set()

    async def voices(self) -> Sequence[Voice]:
        """Return the account's voices. Raises ProviderError."""
        if self._voices is None:
            self._voices = await self._http.voices()
        return self._voices

    async def resolve(self, request: SpeechRequest) -> Voice:
        """Return the voice asked for, by id, alias or name.

        An id is not checked, so that the first audio does not wait for a look-up.

        Raises:
            VoiceNotFoundError: it does not look like an id, and no voice has that name.
            ProviderRefusedError: the model, language or settings are not what the service takes.
        """
        self._terms(request)
        wanted = request.voice or self._settings.voice_id
        wanted = self._settings.voice_aliases.get(wanted, wanted)
        if _VOICE_ID.fullmatch(wanted):
            return Voice(wanted, wanted, self.name, (request.language,) if request.language else ())
        for voice in await self.voices():
            if wanted in (voice.id, voice.name) or voice.name.split(" - ")[0].casefold() == wanted.casefold():
                return voice
        raise VoiceNotFoundError(f"ElevenLabs has no voice '{wanted[:60]}'.", provider=self.name)

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        """Speak ``text`` until it ends; close the iterator to stop at once. Raises ProviderError."""
        terms = self._terms(request)
        model = terms.model
        self._warn(model, request.language)
        options = await self._options(request, terms)
        transports = self._transports(model, options.voice_id)
        whole = not options.buffers or options.leaves_out_tags or transports[0] != "socket"
        turns = [
            turn._replace(voice=(await self.resolve(replace(request, voice=turn.voice))).id) for turn in request.turns
        ]
        request = replace(request, turns=tuple(turns))
        split = partial(Utterances, turns=turns, char_start=request.char_start)
        with self._capture(request, options) as capture:
            async with split(text, request.language or "en", whole_sentences=whole) as utterances:
                for i, transport in enumerate(transports):
                    run = Run(self._settings, self._http, self.places, model, options, request, utterances, capture)
                    try:
                        async with aclosing(run.speak(transport)) as chunks:
                            async for chunk in chunks:
                                self._note_refused(model, options.voice_id, transports[:i])
                                yield chunk
                        return
                    except ProviderError as error:
                        if run.began or i + 1 == len(transports) or error.code not in _ANOTHER_WAY:
                            capture.failed(error.code, error.message)
                            raise
                        utterances.back_to(0)

    def converses(self, request: SpeechRequest) -> bool:
        """Return whether the model speaks several voices in one dialogue, and as many as are asked for."""
        return len({turn.voice for turn in request.turns}) <= self._terms(request).model.voices > 1

    async def close(self) -> None:
        """Close all connections and captures."""
        await self._http.close()
        await self._recorder.close()

    def _capture(self, request: SpeechRequest, options: SpeechOptions) -> Capture:
        return self._recorder.begin(
            CaptureRun(
                provider=self.name,
                model_id=options.model_id,
                voice=options.voice_id,
                language=request.language,
                audio_tags=request.audio_tags,
                output_format=options.output_format,
                char_start=request.char_start,
                spoken_start=request.spoken_start,
                start_ms=request.start_ms,
                software=f"captionsync {__version__}",
            )
        )

    def _transports(self, model: Model, voice_id: str) -> list[Transport]:
        if self._settings.transport == "http" and "http" in model.transports:
            return ["http"]
        served = [kind for kind in model.transports if (model.id, voice_id, kind) not in self._not_served]
        return served or [model.transports[-1]]

    def _note_refused(self, model: Model, voice_id: str, refused: Sequence[Transport]) -> None:
        """Remember transports that refused what another one now speaks, so that they are not tried again for it."""
        if len(self._not_served) > MAX_REFUSED:
            self._not_served.clear()
        for transport in refused:
            if (model.id, voice_id, transport) not in self._not_served:
                log.info("%s with the voice %s is not served over %s", model.id, voice_id, transport)
                self._not_served.add((model.id, voice_id, transport))

    def _terms(self, request: SpeechRequest) -> Terms:
        """Check what is asked for. Raises ProviderRefusedError."""
        try:
            return read_terms(
                request.model_id,
                request.language,
                default_model_id=self._settings.model_id,
                language_guessed=request.language_guessed,
                voice_settings=request.voice_settings,
                generation_config=request.generation_config,
            )
        except InputError as error:
            raise ProviderRefusedError(error.message, provider=self.name, code=error.code) from None

    async def _options(self, request: SpeechRequest, terms: Terms) -> SpeechOptions:
        return SpeechOptions(
            voice_id=(await self.resolve(request)).id,
            model_id=terms.model.id,
            output_format=self._settings.output_format,
            language_code=terms.language_code,
            voice_settings=terms.voice_settings,
            generation_config=terms.generation_config,
            dictionaries=request.dictionaries,
            previous_text=request.previous_text,
            leaves_out_tags=request.audio_tags and not terms.model.audio_tags,
            seed=request.seed,
            sync_alignment=self._settings.sync_alignment,
        )

    def _warn(self, model: Model, language: str) -> None:
        for warning in warnings(model.id, language):
            if warning not in self._warned:
                self._warned.add(warning)
                log.warning("%s", warning)
