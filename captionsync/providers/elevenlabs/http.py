"""ElevenLabs over HTTP: ``/stream/with-timestamps`` for speech, ``/v1/voices`` for the voices.

Text is spoken in requests of one or more sentences; each response is one stream with its own clock.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any

import aiohttp

from captionsync.align.stream import StreamDecoder
from captionsync.errors import ProviderConnectionError, ProviderError, ProviderProtocolError, ProviderTimeoutError
from captionsync.providers.base import Voice
from captionsync.providers.elevenlabs.settings import Deadlines, ElevenLabsSettings
from captionsync.providers.elevenlabs.voices import decode_voices
from captionsync.providers.shared.capture import Capture
from captionsync.providers.shared.places import Places
from captionsync.providers.shared.upstream_audio import UpstreamAudio
from captionsync.timing.model import SpeechChunk
from captionsync.wire.elevenlabs.errors import (
    PROVIDER,
    Redact,
    from_close,
    from_http,
    malformed,
    read_capacity,
    unreadable,
)
from captionsync.wire.elevenlabs.replies import MAX_MESSAGE_BYTES, decode_message

MAX_ERROR_BYTES = 64 * 1024
_NO_REDIRECT = 300


class HttpClient:
    """Talks HTTP to one ElevenLabs origin. The key never goes anywhere else: redirects are not followed."""

    def __init__(self, settings: ElevenLabsSettings, places: Places) -> None:
        self._settings = settings
        self._places = places
        self._redact = settings.api_key.redact
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def voices(self) -> list[Voice]:
        """Return the account's voices. Raises ProviderError."""
        patience_s = self._settings.deadlines.slow_first_byte_s
        async with self._request("GET", "/v1/voices", first_byte_s=patience_s) as answer:
            try:
                async with asyncio.timeout(patience_s):
                    return decode_voices(await answer.read(), self._redact)
            except TimeoutError:
                raise ProviderTimeoutError("ElevenLabs does not list its voices.", provider=PROVIDER) from None

    async def speak(
        self,
        target: str,
        body: dict[str, Any],
        text: str,
        decoder: StreamDecoder,
        audio: UpstreamAudio,
        capture: Capture,
        *,
        deadlines: Deadlines,
        slow: bool,
    ) -> AsyncGenerator[SpeechChunk, None]:
        """Have ``text`` spoken by one request, which ``body`` is. Raises ProviderError after what came before it."""
        decoder.sent(text)
        decoder.flushed(closes_word=False)
        first_byte_s = deadlines.slow_first_byte_s if slow else deadlines.first_byte_s
        async with self._request("POST", target, first_byte_s=first_byte_s, body=body) as answer:
            async for line in _lines(answer, deadlines.slow_silence_s if slow else deadlines.silence_s):
                capture.received(line)
                message = decode_message(line, self._redact)
                if message.error:
                    raise from_close(1011, "", message.error, message.error_message)
                for chunk in decoder.feed(audio.feed(message.audio), message.chars, message.spoken):
                    yield chunk
            for chunk in decoder.feed(audio.finish()):
                yield chunk

    @contextlib.asynccontextmanager
    async def _request(
        self, method: str, target: str, *, first_byte_s: float, body: dict[str, Any] | None = None
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """Send a request and yield a successful response; all errors become ProviderErrors."""
        headers = {"xi-api-key": self._settings.api_key.reveal()} if self._settings.api_key else {}
        url = self._settings.http_origin + target
        try:
            async with asyncio.timeout(first_byte_s):
                answer = await self._open().request(method, url, json=body, headers=headers, allow_redirects=False)
        except TimeoutError:
            raise ProviderTimeoutError("ElevenLabs does not answer.", provider=PROVIDER) from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise _unreachable(error) from None
        self._places.learn(read_capacity(answer.headers))
        try:
            if answer.status >= _NO_REDIRECT:
                raise await _refusal(answer, self._redact)
            yield answer
        except (aiohttp.ClientError, OSError) as error:
            raise _unreachable(error) from None
        except Exception as error:
            raise unreadable(error) from None
        finally:
            answer.close()

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=self._settings.deadlines.connect_s),
                trust_env=self._settings.use_proxy,
                read_bufsize=2**18,
            )
        return self._session


async def _refusal(answer: aiohttp.ClientResponse, redact: Redact) -> ProviderError:
    if answer.status < 400:
        return ProviderProtocolError(
            "ElevenLabs sent a redirect, which is not followed; check ELEVENLABS_BASE_URL.",
            provider=PROVIDER,
            retryable=False,
        )
    try:
        async with asyncio.timeout(Deadlines().silence_s):
            body = await answer.content.read(MAX_ERROR_BYTES)
    except (TimeoutError, aiohttp.ClientError, OSError):
        body = b""
    return from_http(answer.status, body, redact, headers=answer.headers)


def _unreachable(error: Exception) -> ProviderConnectionError:
    # The error's text may contain the request with its headers, so only its kind is reported.
    return ProviderConnectionError(f"ElevenLabs cannot be reached ({type(error).__name__}).", provider=PROVIDER)


async def _lines(answer: aiohttp.ClientResponse, silence_s: float) -> AsyncIterator[bytes]:
    """Yield the lines of a body that are not blank. Raises ProviderError when it stops, or when a line is too long."""
    rest = bytearray()
    while True:
        try:
            async with asyncio.timeout(silence_s):
                data = await answer.content.readany()
        except TimeoutError:
            raise ProviderTimeoutError(
                "ElevenLabs is connected but stopped responding mid-stream.", provider=PROVIDER
            ) from None
        end, *begun = data.split(b"\n")  # not the whole line again, which may come in many small pieces
        rest += end
        for begin in begun:
            if rest.strip():
                yield bytes(rest)
            rest = bytearray(begin)
        if not data and answer.content.at_eof():
            break
        if len(rest) > 2 * MAX_MESSAGE_BYTES:
            raise malformed("a line without end")
    if rest.strip():
        yield bytes(rest)
