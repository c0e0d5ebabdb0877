"""One run of text over one transport of ElevenLabs, which may take several connections or requests."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, replace

from captionsync.align.stream import StreamDecoder
from captionsync.align.timebase import Mode
from captionsync.providers.base import SpeechRequest
from captionsync.providers.elevenlabs.http import HttpClient
from captionsync.providers.elevenlabs.settings import PROVIDER, TITLE, ElevenLabsSettings
from captionsync.providers.elevenlabs.socket import SocketStream
from captionsync.providers.shared.upstream_audio import UpstreamAudio
from captionsync.providers.shared.utterances import Utterance, Utterances
from captionsync.providers.shared.websocket_link import WebSocketLink
from captionsync.timing.model import SpeechChunk
from captionsync.wire.elevenlabs.errors import from_http, unreadable
from captionsync.wire.elevenlabs.models import Model, Transport
from captionsync.wire.elevenlabs.replies import MAX_MESSAGE_BYTES
from captionsync.wire.elevenlabs.requests import Dialect, Dialogue, SpeechOptions, StreamInput

HTTP_GROUP_CHARS = 600
"""Code points of sentences that are joined into one HTTP request after the first."""


@dataclass(slots=True)
class _Position:
    char: int
    spoken: int
    start_ms: float


class Run:
    """One run over one transport.

    Args:
        settings: how to reach the service.
        http: its HTTP client.
        model: the one that the request asks for.
        options: for every connection and request.
        request: where the run begins.
        utterances: the text.
    """

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
            link = await self._open(dialect.target())
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

    async def _open(self, target: str) -> WebSocketLink:
        key, deadlines = self._settings.api_key, self._settings.deadlines
        return await WebSocketLink.open(
            self._settings.ws_origin + target,
            provider=PROVIDER,
            title=TITLE,
            headers={"xi-api-key": key.reveal()} if key else {},
            refusal=lambda status, body, headers: from_http(status, body, key.redact, headers=headers),
            max_bytes=MAX_MESSAGE_BYTES,
            open_s=deadlines.connect_s,
            close_s=deadlines.send_s / 4,
            use_proxy=self._settings.use_proxy,
        )

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
        """Return the text of the next request: one sentence at first, later as many as are waiting."""
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
        audio = UpstreamAudio(self._settings.output_format, provider=PROVIDER, title=TITLE)
        decoder = StreamDecoder(
            provider=PROVIDER,
            title=TITLE,
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
