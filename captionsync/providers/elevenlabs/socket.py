"""One WebSocket connection to ElevenLabs: text out, chunks in, deadlines on everything.

Two tasks: one sends, one receives and decodes. So nothing that was received is lost to a slow consumer, and silence is
measured on the wire. A connection ends when the text ends or pauses, when a sentence is over and the connection is old
or somebody else waits for its place, when it cannot take the next text, or when it fails. What was received before a
failure is yielded first.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import time
from collections.abc import AsyncGenerator
from typing import Protocol

from captionsync.align.stream import StreamDecoder
from captionsync.errors import ProviderConnectionError, ProviderTimeoutError
from captionsync.providers.elevenlabs.settings import Deadlines
from captionsync.providers.shared.upstream_audio import UpstreamAudio
from captionsync.providers.shared.utterances import Utterance, Utterances
from captionsync.providers.shared.websocket_link import LinkClosedError
from captionsync.timing.model import SpeechChunk
from captionsync.wire.elevenlabs.errors import PROVIDER, Redact, from_close, no_key, unreadable
from captionsync.wire.elevenlabs.replies import ServerMessage, decode_message
from captionsync.wire.elevenlabs.requests import Dialect

_HARMLESS_CLOSES = frozenset((1000, 1001, 1005, 1006, 1011, 1012, 1013))
"""Close codes that are harmless while nothing is outstanding."""
_SENTENCE_END = re.compile(r"[.!?…。！？]\W*\Z")
"""Where text that the service buffers may be cut without breaking a sentence."""

_LOOK_S = 0.1
"""Seconds after which a connection that has nothing to send looks whether its place is wanted."""


class Link(Protocol):
    """A WebSocket connection."""

    async def send(self, message: str) -> None:
        """Send a text frame. Raises LinkClosedError."""

    async def receive(self) -> str | bytes:
        """Return the next message. Raises LinkClosedError."""

    def abort(self) -> None:
        """Drop the connection at once."""


class Holding(Protocol):
    """One request's place at the service."""

    @property
    def wanted(self) -> bool:
        """Whether somebody else waits for it."""

    def accept(self) -> None:
        """Note that the service took the request."""

    def leave(self) -> None:
        """Give it back."""


class SocketStream:
    """Speaks utterances over one connection.

    Args:
        link: an open connection.
        dialect: its protocol.
        decoder: made for this connection.
        audio: made for this connection.
        utterances: the text.
        deadlines: for every wait.
        slow: the model is one of those that think longer.
        ahead_chars: code points that may be sent ahead of what the consumer took.
        place: held by the connection; it is given back when the connection is over, which may be long before the
            consumer has taken everything.
        redact: removes the key from what the peer says.
    """

    def __init__(
        self,
        link: Link,
        dialect: Dialect,
        decoder: StreamDecoder,
        audio: UpstreamAudio,
        utterances: Utterances,
        *,
        deadlines: Deadlines,
        slow: bool,
        ahead_chars: int,
        place: Holding,
        redact: Redact = no_key,
    ) -> None:
        self._link = link
        self._dialect = dialect
        self._decoder = decoder
        self._audio = audio
        self._utterances = utterances
        self._deadlines = deadlines
        self._first_byte_s = deadlines.slow_first_byte_s if slow else deadlines.first_byte_s
        self._silence_s = deadlines.slow_silence_s if slow else deadlines.silence_s
        self._ahead_chars = ahead_chars
        self._place = place
        self._redact = redact
        self._ending = False
        self._final = False
        self._answered = False
        self._since_s = time.monotonic()
        self._changed = asyncio.Event()
        self._taken = asyncio.Event()
        self._taken_chars = 0
        self._sent_chars = 0
        self._at_edge = self._at_pause = False
        self._put_s = time.monotonic()
        self._problem: BaseException | None = None
        self._out: asyncio.Queue[SpeechChunk | BaseException | None] = asyncio.Queue()

    async def chunks(self) -> AsyncGenerator[SpeechChunk, None]:
        """Yield what comes until the stream ends. Raises ProviderError after the last chunk."""
        tasks = [asyncio.create_task(self._send()), asyncio.create_task(self._receive())]
        try:
            while (item := await self._out.get()) is not None:
                if isinstance(item, BaseException):
                    raise item
                yield item
                self._taken_chars += sum(len(run.text) for run in item.chars)
                self._taken.set()
        finally:
            self._hang_up()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _hang_up(self) -> None:
        self._link.abort()
        self._place.leave()

    # sending

    async def _send(self) -> None:
        try:
            await self._send_all()
        except LinkClosedError:
            return  # the receiver sees it too, with what came before
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            self._problem = error
            self._link.abort()
            self._changed.set()

    async def _send_all(self) -> None:
        opened_s = time.monotonic()
        for message in self._dialect.opening():
            await self._put(message)
        while not self._may_end(opened_s) and (utterance := await self._following()) is not None:
            if not self._dialect.takes(utterance.text):
                break
            await self._utterances.take()
            await self._say(utterance)
        self._decoder.flushed(closes_word=False)
        await self._put(self._dialect.ending())
        self._ending = True
        self._waiting_begins()

    def _may_end(self, opened_s: float) -> bool:
        """Return whether what follows belongs on another connection."""
        old = time.monotonic() - opened_s >= self._deadlines.recycle_s
        return (old and self._at_edge) or self._may_yield

    @property
    def _may_yield(self) -> bool:
        """Whether somebody else waits for the place, and a sentence is over."""
        return self._at_pause and self._place.wanted

    async def _following(self) -> Utterance | None:
        """Return the next text, once there is room for it; None when the text has ended or pauses.

        While there is no room or no text, somebody else may need the place.
        """
        while True:
            try:
                async with asyncio.timeout(min(self._deadlines.idle_s, self._deadlines.keep_alive_s, _LOOK_S)):
                    await self._room()
                    return await self._utterances.peek()
            except TimeoutError:
                now_s = time.monotonic()
                if self._may_yield:
                    return None
                if self._at_edge and not self._decoder.unheard and now_s - self._since_s >= self._deadlines.idle_s:
                    return None
                if now_s - self._put_s >= self._deadlines.keep_alive_s:
                    await self._put(self._dialect.keep_alive())

    async def _say(self, utterance: Utterance) -> None:
        was_outstanding = self._decoder.outstanding
        self._sent_chars += len(utterance.text)
        self._at_edge = utterance.flush or utterance.text[-1:].isspace()
        self._at_pause = utterance.flush or (self._at_edge and _SENTENCE_END.search(utterance.text) is not None)
        self._decoder.sent(utterance.text)
        if utterance.flush:
            self._decoder.flushed(closes_word=utterance.closes_word)
        text, flush, turn = utterance.text, utterance.flush, utterance.begins_turn
        for message in self._dialect.text(text, flush=flush, voice=utterance.voice, begins_turn=turn):
            await self._put(message)
        if not was_outstanding:
            self._waiting_begins()

    async def _put(self, message: str) -> None:
        try:
            async with asyncio.timeout(self._deadlines.send_s):
                await self._link.send(message)
        except TimeoutError:
            raise ProviderTimeoutError("ElevenLabs stopped accepting text.", provider=PROVIDER) from None
        self._put_s = time.monotonic()

    async def _room(self) -> None:
        """Wait while too much was sent ahead of what the consumer took."""
        while self._sent_chars - self._taken_chars > self._ahead_chars:
            self._taken.clear()
            await self._taken.wait()

    def _waiting_begins(self) -> None:
        self._since_s = time.monotonic()
        self._answered = False
        self._changed.set()

    # receiving

    async def _receive(self) -> None:
        problem: BaseException | None = None
        try:
            while (data := await self._next()) is not None and not self._take(decode_message(data, self._redact)):
                pass
            self._finish()
            if self._final and self._place.wanted:
                await self._see_off()
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            problem = self._problem or unreadable(error)
        self._hang_up()
        self._out.put_nowait(problem)

    async def _see_off(self) -> None:
        """Let the service close first, so that it does not count this connection when the next one comes."""
        with contextlib.suppress(LinkClosedError, TimeoutError):
            async with asyncio.timeout(self._deadlines.settle_s):
                while True:
                    await self._link.receive()

    async def _next(self) -> str | bytes | None:
        """Return the next message, None when the stream is over. Raises ProviderError."""
        receiving = asyncio.ensure_future(self._link.receive())
        try:
            while True:
                changing = asyncio.ensure_future(self._changed.wait())
                try:
                    done, _ = await asyncio.wait(
                        (receiving, changing), timeout=self._patience_s(), return_when=asyncio.FIRST_COMPLETED
                    )
                finally:
                    changing.cancel()
                if receiving in done:
                    return receiving.result()
                self._changed.clear()
                if self._problem is not None:
                    raise self._problem
                if not done and self._silent():
                    return None
        except LinkClosedError as closed:
            self._closed(closed)
            return None
        finally:
            receiving.cancel()
            with contextlib.suppress(BaseException):
                await receiving

    def _patience_s(self) -> float | None:
        """Return the seconds to wait for the next message; None to wait as long as it takes."""
        if not self._decoder.outstanding:
            limit_s = self._silence_s if self._ending else None
        elif self._decoder.complete:
            limit_s = self._deadlines.settle_s
        else:
            limit_s = self._silence_s if self._answered else self._first_byte_s
        return None if limit_s is None else max(0.0, self._since_s + limit_s - time.monotonic())

    def _silent(self) -> bool:
        """Deal with silence; return whether the stream is over. Raises ProviderTimeoutError."""
        if self._decoder.outstanding and self._decoder.complete and not self._final:
            self._give(self._decoder.settle())
            self._since_s = time.monotonic()
            return False
        if self._final or (self._ending and not self._decoder.outstanding):
            return True
        waited = "stopped responding mid-stream" if self._answered else "does not answer"
        raise ProviderTimeoutError(f"ElevenLabs is connected but {waited}.", provider=PROVIDER)

    def _take(self, message: ServerMessage) -> bool:
        """Take one message; return whether it is the last one. Raises ProviderError."""
        if message.error:
            raise from_close(message.close_code or 1008, "", message.error, message.error_message)
        pcm = self._audio.feed(message.audio)
        if pcm or message.audio or message.chars or message.spoken:
            self._since_s = time.monotonic()
            self._answered = True
            self._place.accept()
            self._give(self._decoder.feed(pcm, message.chars, message.spoken))
        self._final = self._final or (message.final and self._ending)
        return self._final and (not self._decoder.outstanding or self._decoder.complete)

    def _closed(self, closed: LinkClosedError) -> None:
        """Return if the end of the connection is the end of the stream; otherwise raise ProviderError."""
        if self._problem is not None:
            raise self._problem
        over = self._ending and (self._final or (closed.code == 1000 and self._decoder.complete))
        # A connection is opened for text that is there: one that ends before it took any has failed.
        idle = self._sent_chars and not self._decoder.outstanding and not self._decoder.unheard
        if over or (idle and (closed.code in _HARMLESS_CLOSES or "timeout" in closed.reason.lower())):
            return
        if closed.code == 1000:
            when = "mid-stream" if self._sent_chars else "before it took any text"
            raise ProviderConnectionError(f"ElevenLabs closed the connection {when}.", provider=PROVIDER)
        raise from_close(closed.code, self._redact(closed.reason))

    def _finish(self) -> None:
        self._give(self._decoder.feed(self._audio.finish()))
        self._give(self._decoder.finish())

    def _give(self, chunks: list[SpeechChunk]) -> None:
        for chunk in chunks:
            self._out.put_nowait(chunk)
