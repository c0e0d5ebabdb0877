"""ElevenLabs as an engine: over the WebSocket that its model has, else over HTTP.

The door to ``websockets``. The key travels in one header, to one origin: redirects are not followed, the library's own
log of headers is silenced, and errors are told by kind and never with the request in them.
"""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from captionsync.align.stream import StreamDecoder
from captionsync.align.timebase import Mode
from captionsync.errors import (
    InputError,
    ProviderConnectionError,
    ProviderError,
    ProviderRefusedError,
    ProviderTimeoutError,
    VoiceNotFoundError,
)
from captionsync.providers.base import Capabilities, SpeechRequest, TextPiece, Voice
from captionsync.providers.elevenlabs.http import HttpClient
from captionsync.providers.elevenlabs.settings import ElevenLabsSettings
from captionsync.providers.elevenlabs.socket import LinkClosedError, SocketStream
from captionsync.providers.shared.upstream_audio import UpstreamAudio
from captionsync.providers.shared.utterances import Utterance, Utterances
from captionsync.timing.model import SpeechChunk
from captionsync.wire.elevenlabs.errors import PROVIDER, from_http, unreadable
from captionsync.wire.elevenlabs.models import Model, Transport, model_of, warnings
from captionsync.wire.elevenlabs.replies import MAX_MESSAGE_BYTES
from captionsync.wire.elevenlabs.requests import Dialect, Dialogue, SpeechOptions, StreamInput
from captionsync.wire.elevenlabs.settings import Terms, read_terms

log = logging.getLogger(__name__)

HTTP_GROUP_CHARS = 600
"""Code points of sentences that are joined into one HTTP request after the first."""

_ANOTHER_WAY = frozenset({"provider_not_served", "provider_forbidden"})
"""Refusals that may be the transport's. One that another transport gives as well is the request's own."""
_VOICE_ID = re.compile(r"[A-Za-z0-9]{18,40}")
_NO_LOG = logging.Logger("websockets.silent", logging.CRITICAL)


class ElevenLabsProvider:
    """Speaks through ElevenLabs, or anything that speaks its protocol."""

    name = PROVIDER

    def __init__(self, settings: ElevenLabsSettings) -> None:
        self._settings = settings
        self.capabilities = Capabilities(spoken_text=True, audio_tags=model_of(settings.model_id).audio_tags)
        self.sample_rate_hz = UpstreamAudio(settings.output_format).rate_hz
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
        """Note that another engine stands ready: the first sound is waited for no longer than of the fastest models."""
        deadlines = self._settings.deadlines
        first_byte_s = min(deadlines.slow_first_byte_s, deadlines.first_byte_s)
        self._settings = replace(self._settings, deadlines=replace(deadlines, slow_first_byte_s=first_byte_s))
        self._http.deadlines = self._settings.deadlines

    async def resolve(self, request: SpeechRequest) -> Voice:
        """Return the voice asked for, by id, alias or name.

        An id is taken on trust, so that the first audio does not wait for a look-up.

        Raises:
            VoiceNotFoundError: it is no id, and no voice has that name.
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
                run = _Run(self._settings, self._http, model, options, request, utterances)
                try:
                    async with aclosing(run.speak(transport)) as chunks:
                        async for chunk in chunks:
                            self._note_refused(model, transports[:i])
                            yield chunk
                    return
                except ProviderError as error:
                    if run.began or i + 1 == len(transports) or error.code not in _ANOTHER_WAY:
                        raise
                    utterances.rewind()

    async def close(self) -> None:
        """Close all connections."""
        await self._http.close()

    def _transports(self, model: Model) -> list[Transport]:
        if self._settings.transport == "http":
            return ["http"]
        return [kind for kind in model.transports if (model.id, kind) not in self._not_served] or ["http"]

    def _note_refused(self, model: Model, refused: Sequence[Transport]) -> None:
        """Remember transports that refused what another one now speaks, so that nobody tries them again."""
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


@dataclass(slots=True)
class _Position:
    char: int
    spoken: int
    start_ms: float


class _Run:
    """One run over one transport, which may take several connections or requests."""

    def __init__(
        self,
        settings: ElevenLabsSettings,
        http: HttpClient,
        model: Model,
        options: SpeechOptions,
        request: SpeechRequest,
        utterances: Utterances,
    ) -> None:
        self.began = False
        """Something was received."""
        self._settings = settings
        self._http = http
        self._model = model
        self._options = options
        self._utterances = utterances
        self._position = _Position(request.char_start, request.spoken_start, request.start_ms)

    def speak(self, transport: Transport) -> AsyncGenerator[SpeechChunk, None]:
        """Speak the utterances. Raises ProviderError."""
        if transport == "http":
            return self._over_http()
        dialect = Dialogue(self._options) if transport == "dialogue" else StreamInput(self._options)
        return self._over_sockets(dialect, slow=transport == "dialogue")

    async def _over_sockets(self, dialect: Dialect, *, slow: bool) -> AsyncGenerator[SpeechChunk, None]:
        while True:
            link = await WebSocketLink.open(self._settings, dialect.target())
            audio, decoder = self._new_stream("unknown")
            stream = SocketStream(
                link,
                dialect,
                decoder,
                audio,
                self._utterances,
                deadlines=self._settings.deadlines,
                slow=slow,
                ahead_chars=self._settings.ahead_chars,
                redact=self._settings.api_key.redact,
            )
            async with aclosing(stream.chunks()) as chunks:
                async for chunk in chunks:
                    self.began = True
                    yield chunk
            self._go_on(decoder)
            if stream.text_ended or await self._utterances.peek() is None:
                return

    async def _over_http(self) -> AsyncGenerator[SpeechChunk, None]:
        options = self._options
        slow = "socket" not in self._model.transports
        while (group := await self._next_group()) is not None:
            audio, decoder = self._new_stream("absolute")
            if any(char.isalnum() for char in group.text):
                spoken = self._http.speak(
                    options, group.text, decoder, audio, takes_context=self._model.takes_context, slow=slow
                )
                async with aclosing(spoken) as chunks:
                    async for chunk in chunks:
                        self.began = True
                        yield chunk
            else:
                decoder.sent(group.text)
            for chunk in _rest(decoder, closes_word=group.closes_word):
                yield chunk
            self._go_on(decoder)
            options = replace(options, previous_text=options.previous_text + group.text)

    async def _next_group(self) -> Utterance | None:
        """Return the text of the next request: one sentence at first, then as many as are there."""
        group = await self._utterances.take()
        limit = min(HTTP_GROUP_CHARS, self._model.max_chars) if self.began else 0
        while group is not None and not group.closes_word:
            following = self._utterances.ready() if group.flush else await self._utterances.peek()
            if following is None or (group.flush and len(group.text) + len(following.text) > limit):
                break
            await self._utterances.take()
            group = replace(following, text=group.text + following.text)
        return group

    def _new_stream(self, mode: Mode) -> tuple[UpstreamAudio, StreamDecoder]:
        audio = UpstreamAudio(self._settings.output_format)
        decoder = StreamDecoder(
            provider=PROVIDER,
            title="ElevenLabs",
            char_start=self._position.char,
            spoken_start=self._position.spoken,
            start_ms=self._position.start_ms,
            rate_hz=audio.rate_hz,
            mode=mode,
            lag_ms=audio.lag_ms,
        )
        return audio, decoder

    def _go_on(self, decoder: StreamDecoder) -> None:
        self._position = _Position(decoder.char_end, decoder.spoken_end, decoder.end_ms)


def _rest(decoder: StreamDecoder, *, closes_word: bool) -> list[SpeechChunk]:
    """Return a response's last chunks. Raises ProviderError."""
    try:
        return decoder.finish(closes_word=closes_word)
    except Exception as error:
        raise unreadable(error) from None


class WebSocketLink:
    """A connection of the ``websockets`` library."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection

    @classmethod
    async def open(cls, settings: ElevenLabsSettings, target: str) -> WebSocketLink:
        """Connect. Raises ProviderError."""
        headers = {"xi-api-key": settings.api_key.reveal()} if settings.api_key else {}
        try:
            return cls(
                await _Connect(
                    settings.ws_origin + target,
                    additional_headers=headers,
                    user_agent_header=None,
                    compression=None,
                    max_size=MAX_MESSAGE_BYTES,
                    open_timeout=settings.deadlines.connect_s,
                    ping_interval=None,
                    close_timeout=settings.deadlines.send_s / 4,
                    logger=_NO_LOG,
                    proxy=True if settings.use_proxy else None,
                )
            )
        except InvalidStatus as error:
            answer = error.response
            body = bytes(answer.body or b"")
            names = ("Retry-After", "Date")
            headers = {name: given[0] for name in names if (given := answer.headers.get_all(name))}
            raise from_http(answer.status_code, body, settings.api_key.redact, headers=headers) from None
        except TimeoutError:
            raise ProviderTimeoutError("ElevenLabs does not answer.", provider=PROVIDER) from None
        except (WebSocketException, OSError, ValueError, ImportError) as error:
            kind = type(error).__name__
            raise ProviderConnectionError(f"ElevenLabs cannot be reached ({kind}).", provider=PROVIDER) from None

    async def send(self, message: str) -> None:
        """Send a text frame. Raises LinkClosedError."""
        try:
            await self._connection.send(message)
        except ConnectionClosed as error:
            raise _closed(error) from None

    async def receive(self) -> str | bytes:
        """Return the next message. Raises LinkClosedError."""
        try:
            return await self._connection.recv()
        except ConnectionClosed as error:
            raise _closed(error) from None

    def abort(self) -> None:
        """Drop the connection at once."""
        self._connection.transport.abort()


class _Connect(connect):
    """Connects without following redirects: the key goes to no other address."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        return exc


def _closed(error: ConnectionClosed) -> LinkClosedError:
    frame = error.rcvd or error.sent
    return LinkClosedError(frame.code, frame.reason) if frame is not None else LinkClosedError(1006)
