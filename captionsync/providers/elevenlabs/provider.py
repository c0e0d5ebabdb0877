"""ElevenLabs as an engine: over its model's WebSocket, else over HTTP.

The key travels in one header, to one origin.
"""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import replace

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
from captionsync.providers.elevenlabs.settings import CAPABILITIES, ElevenLabsSettings
from captionsync.providers.shared.utterances import Utterances
from captionsync.timing.model import SpeechChunk
from captionsync.wire.elevenlabs.errors import PROVIDER
from captionsync.wire.elevenlabs.models import Model, Transport, model_of, warnings
from captionsync.wire.elevenlabs.requests import SpeechOptions
from captionsync.wire.elevenlabs.settings import Terms, read_terms

log = logging.getLogger(__name__)

_ANOTHER_WAY = frozenset({"provider_not_served", "provider_forbidden"})
"""Refusals that may depend on the transport. If another transport refuses as well, the request itself is refused."""
_VOICE_ID = re.compile(r"[A-Za-z0-9]{18,40}")


class ElevenLabsProvider:
    """Speaks through ElevenLabs, or anything that speaks its protocol."""

    name = PROVIDER

    def __init__(self, settings: ElevenLabsSettings) -> None:
        self._settings = settings
        self.capabilities = replace(CAPABILITIES, audio_tags=model_of(settings.model_id).audio_tags)
        self.sample_rate_hz = parse_format(settings.output_format).sample_rate_hz
        self._http = HttpClient(settings)
        self._voices: list[Voice] | None = None
        self._not_served: set[tuple[str, Transport]] = set()
        self._warned: set[str] = set()

    async def voices(self) -> Sequence[Voice]:
        """Return the account's voices. Raises ProviderError."""
        if self._voices is None:
            self._voices = await self._http.voices()
        return self._voices

    def hurry(self) -> None:
        """Wait for the first sound no longer than with the fastest models, because another engine is ready."""
        deadlines = self._settings.deadlines
        first_byte_s = min(deadlines.slow_first_byte_s, deadlines.first_byte_s)
        self._settings = replace(self._settings, deadlines=replace(deadlines, slow_first_byte_s=first_byte_s))
        self._http.deadlines = self._settings.deadlines

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
        transports = self._transports(model)
        whole = not options.buffers or transports[0] != "socket"
        async with Utterances(text, request.language or "en", whole_sentences=whole) as utterances:
            for i, transport in enumerate(transports):
                run = Run(self._settings, self._http, model, options, request, utterances)
                try:
                    async with aclosing(run.speak(transport)) as chunks:
                        async for chunk in chunks:
                            self._note_refused(model, transports[:i])
                            yield chunk
                    return
                except ProviderError as error:
                    if run.began or i + 1 == len(transports) or error.code not in _ANOTHER_WAY:
                        raise
                    utterances.start_over()

    async def close(self) -> None:
        """Close all connections."""
        await self._http.close()

    def _transports(self, model: Model) -> list[Transport]:
        if self._settings.transport == "http":
            return ["http"]
        return [kind for kind in model.transports if (model.id, kind) not in self._not_served] or ["http"]

    def _note_refused(self, model: Model, refused: Sequence[Transport]) -> None:
        """Remember transports that refused what another one now speaks, so that they are not tried again."""
        for transport in refused:
            if (model.id, transport) not in self._not_served:
                log.info("%s is not served over %s", model.id, transport)
                self._not_served.add((model.id, transport))

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
            previous_text=request.previous_text,
            ssml=self._settings.ssml,
            sync_alignment=self._settings.sync_alignment,
        )

    def _warn(self, model: Model, language: str) -> None:
        for warning in warnings(model.id, language):
            if warning not in self._warned:
                self._warned.add(warning)
                log.warning("%s", warning)
