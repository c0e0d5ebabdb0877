"""One run of text over one transport of ElevenLabs, which may take several connections or requests."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Any

from captionsync.align.stream import StreamDecoder
from captionsync.align.timebase import Mode
from captionsync.errors import ProviderBusyError, ProviderError
from captionsync.providers.base import SpeechRequest
from captionsync.providers.elevenlabs.http import HttpClient
from captionsync.providers.elevenlabs.settings import PROVIDER, TITLE, ElevenLabsSettings
from captionsync.providers.elevenlabs.socket import SocketStream
from captionsync.providers.shared.capture import Capture, CapturedDecoder, CapturedLink
from captionsync.providers.shared.places import Place, Places
from captionsync.providers.shared.read_ahead import read_ahead
from captionsync.providers.shared.upstream_audio import UpstreamAudio
from captionsync.providers.shared.utterances import Utterance, Utterances
from captionsync.providers.shared.websocket_link import WebSocketLink
from captionsync.timing.markup import has_elements, without_markup
from captionsync.timing.model import SpeechChunk
from captionsync.wire.elevenlabs.errors import CAPACITY_HEADER, from_http, read_capacity, unreadable
from captionsync.wire.elevenlabs.models import Model, Transport
from captionsync.wire.elevenlabs.replies import MAX_MESSAGE_BYTES
from captionsync.wire.elevenlabs.requests import (
    Dialect,
    Dialogue,
    SpeechOptions,
    StreamInput,
    dialogue_body,
    dialogue_target,
    http_body,
    http_target,
)

Attempt = Callable[[Place], AsyncGenerator[SpeechChunk, None]]

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
        places: of the account.
        model: the one that the request asks for.
        options: for every connection and request.
        request: where the run begins.
        utterances: the text.
        capture: notes what was sent and received.
    """

    def __init__(
        self,
        settings: ElevenLabsSettings,
        http: HttpClient,
        places: Places,
        model: Model,
        options: SpeechOptions,
        request: SpeechRequest,
        utterances: Utterances,
        capture: Capture,
    ) -> None:
        self.began = False
        """Something was received."""
        self._settings = settings
        self._deadlines = settings.deadlines.hurried() if request.another_ready else settings.deadlines
        self._http = http
        self._places = places
        self._model = model
        self._options = options
        self._hurried = request.another_ready
        self._utterances = utterances
        self._capture = capture
        self._voices = tuple(dict.fromkeys(turn.voice for turn in request.turns))
        self._position = _Position(request.char_start, request.spoken_start, request.start_ms)

    def speak(self, transport: Transport) -> AsyncGenerator[SpeechChunk, None]:
        """Speak the utterances. Raises ProviderError."""
        if transport == "http":
            return self._over_http()
        return self._over_sockets(slow=transport == "dialogue")

    def _dialect(self, *, slow: bool) -> Dialect:
        """Return the protocol of the next connection."""
        if slow:
            return Dialogue(self._options, self._voices)
        ssml = self._model.ssml and has_elements(self._utterances.upcoming)
        return StreamInput(replace(self._options, ssml=ssml))

    async def _in_place(self, attempt: Attempt) -> AsyncGenerator[SpeechChunk, None]:
        """Make one request in a place of the account's; while there is none, wait and begin again."""
        # Who already speaks is not handed to another engine, which has another voice.
        place = self._places.line_up(hurried=self._hurried and not self.began)
        taken = self._utterances.taken
        try:
            while True:
                await place.enter()
                try:
                    async with aclosing(attempt(place)) as chunks:
                        async for chunk in chunks:
                            place.accept()
                            self.began = True
                            yield chunk
                    return
                except ProviderBusyError as error:
                    if place.was_accepted:
                        raise
                    place.refuse(error)
                    self._utterances.back_to(taken)
        finally:
            place.leave()

    # sockets

    async def _over_sockets(self, *, slow: bool) -> AsyncGenerator[SpeechChunk, None]:
        while await self._utterances.speakable():
            async with aclosing(self._in_place(lambda place: self._connection(place, slow=slow))) as chunks:
                async for chunk in chunks:
                    yield chunk
        if await self._utterances.peek() is None:
            return
        _, decoder = self._new_stream(self._dialect(slow=slow).target(), "unknown")
        closes_word = False
        while (blank := await self._utterances.take()) is not None:
            decoder.sent(blank.text)
            closes_word = blank.closes_word
        for chunk in _rest(decoder, closes_word=closes_word):
            yield chunk

    async def _connection(self, place: Place, *, slow: bool) -> AsyncGenerator[SpeechChunk, None]:
        dialect = self._dialect(slow=slow)
        target = dialect.target()
        link = await self._open(target)
        audio, decoder = self._new_stream(target, "unknown")
        stream = SocketStream(
            CapturedLink(link, self._capture) if self._capture.writes else link,
            dialect,
            decoder,
            audio,
            self._utterances,
            deadlines=self._deadlines,
            slow=slow,
            ahead_chars=self._settings.ahead_chars,
            place=place,
            redact=self._settings.api_key.redact,
        )
        async with aclosing(stream.chunks()) as chunks:
            async for chunk in chunks:
                yield chunk
        self._go_on(decoder)

    async def _open(self, target: str) -> WebSocketLink:
        key, deadlines = self._settings.api_key, self._deadlines
        return await WebSocketLink.open(
            self._settings.ws_origin + target,
            provider=PROVIDER,
            title=TITLE,
            headers={"xi-api-key": key.reveal()} if key else {},
            refusal=self._refusal,
            hello=self._learn,
            seen_headers=("Retry-After", "Date", CAPACITY_HEADER),
            max_bytes=MAX_MESSAGE_BYTES,
            open_s=deadlines.connect_s,
            close_s=deadlines.send_s / 4,
            use_proxy=self._settings.use_proxy,
        )

    def _refusal(self, status: int, body: bytes, headers: Mapping[str, str]) -> ProviderError:
        self._learn(headers)
        return from_http(status, body, self._settings.api_key.redact, headers=headers)

    def _learn(self, headers: Mapping[str, str]) -> None:
        self._places.learn(read_capacity(headers))

    # HTTP

    async def _over_http(self) -> AsyncGenerator[SpeechChunk, None]:
        options = self._options
        while (group := await self._next_group()) is not None:
            async with aclosing(self._spoken(group, options)) as chunks:
                async for chunk in chunks:
                    yield chunk
            options = replace(options, previous_text=options.previous_text + _text_of(group))

    async def _spoken(self, group: Sequence[Utterance], options: SpeechOptions) -> AsyncGenerator[SpeechChunk, None]:
        text = _text_of(group)
        said = without_markup(text, audio_tags=options.leaves_out_tags)
        if any(char.isalnum() for char in said):
            # What the service sends is read at once, so that a slow consumer does not keep the place.
            async with aclosing(read_ahead(self._in_place(lambda place: self._request(group, options)))) as chunks:
                async for chunk in chunks:
                    yield chunk
        else:
            _, decoder = self._new_stream(http_target(options), "absolute")
            decoder.sent(text)
            for chunk in _rest(decoder, closes_word=group[-1].closes_word):
                yield chunk
            self._go_on(decoder)

    async def _request(self, group: Sequence[Utterance], options: SpeechOptions) -> AsyncGenerator[SpeechChunk, None]:
        target, body = self._asked(group, options)
        audio, decoder = self._new_stream(target, "absolute")
        slow = "socket" not in self._model.transports
        capture, deadlines = self._capture, self._deadlines
        spoken = self._http.speak(
            target, body, _text_of(group), decoder, audio, capture, deadlines=deadlines, slow=slow
        )
        async with aclosing(spoken) as chunks:
            async for chunk in chunks:
                yield chunk
        for chunk in _rest(decoder, closes_word=group[-1].closes_word):
            yield chunk
        self._go_on(decoder)

    def _asked(self, group: Sequence[Utterance], options: SpeechOptions) -> tuple[str, dict[str, Any]]:
        """Return the target and the body of the request that speaks a group."""
        if self._voices:
            return dialogue_target(options), dialogue_body(options, [(part.voice, part.text) for part in group])
        takes_context, ssml = self._model.takes_context, self._model.ssml
        body = http_body(options, _text_of(group), takes_context=takes_context, parses_ssml=ssml)
        return http_target(options), body

    async def _next_group(self) -> list[Utterance] | None:
        """Return the text of the next request: one sentence at first, later as many as are waiting."""
        last = await self._utterances.take()
        if last is None:
            return None
        group, chars = [last], len(last.text)
        limit = min(HTTP_GROUP_CHARS, self._model.max_chars) if self.began else 0
        while self._voices or not last.closes_word:
            following = self._utterances.ready() if last.flush else await self._utterances.peek()
            if following is None or (last.flush and chars + len(following.text) > limit):
                break
            last = following
            await self._utterances.take()
            group.append(last)
            chars += len(last.text)
        return group

    def _new_stream(self, target: str, mode: Mode) -> tuple[UpstreamAudio, StreamDecoder]:
        self._capture.stream(target, mode)
        audio = UpstreamAudio(self._settings.output_format, provider=PROVIDER, title=TITLE)
        decoder = CapturedDecoder(
            self._capture,
            provider=PROVIDER,
            title=TITLE,
            char_start=self._position.char,
            spoken_start=self._position.spoken,
            start_ms=self._position.start_ms,
            rate_hz=audio.rate_hz,
            mode=mode,
            lag_ms=audio.lag_ms,
            audio_tags=self._model.audio_tags or self._options.leaves_out_tags,
        )
        return audio, decoder

    def _go_on(self, decoder: StreamDecoder) -> None:
        self._position = _Position(decoder.char_end, decoder.spoken_end, decoder.end_ms)


def _text_of(group: Sequence[Utterance]) -> str:
    return "".join(part.text for part in group)


def _rest(decoder: StreamDecoder, *, closes_word: bool) -> list[SpeechChunk]:
    """Return a response's last chunks. Raises ProviderError."""
    try:
        return decoder.finish(closes_word=closes_word)
    except Exception as error:
        raise unreadable(error) from None
