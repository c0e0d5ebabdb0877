"""ElevenLabs' WebSockets: text in pieces in, audio with character times out.

``stream-input`` has one context, whose end closes the socket; ``multi-stream-input`` has up to five at a time.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import Any

from aiohttp import WSMessage, WSMsgType, web

from captionsync.audio.formats import AudioFormat
from captionsync.errors import CaptionSyncError, InputError, ServerStoppingError
from captionsync.sessions.spec import SessionSpec
from captionsync.web.access import ACCESS, PRINCIPAL, REFUSAL, owner_of
from captionsync.web.elevenlabs.context import Context
from captionsync.web.elevenlabs.http import PATH, format_of
from captionsync.web.elevenlabs.precedence import Precedence
from captionsync.web.elevenlabs.problems import elevenlabs_errors, hidden_error
from captionsync.web.elevenlabs.socket_errors import SocketError, socket_error
from captionsync.web.elevenlabs.speech import resolve_voice
from captionsync.web.keys import CLIENTS, HUB, SETTINGS
from captionsync.web.limits import MessagePace
from captionsync.web.outlet import tune
from captionsync.wire.elevenlabs.models import model_of
from captionsync.wire.lookalike.inbound import ClientMessage, SocketOptions, read_message, read_options

log = logging.getLogger(__name__)

routes = web.RouteTableDef()

MAX_CONTEXTS = 5
MAX_ENDING = 50
"""Closed contexts whose speech was not completely sent; if there are more, the client's messages wait."""
DEFAULT_CONTEXT = "default"
MESSAGE_BYTES = 1024 * 1024
"""Longest message accepted from a client."""
REASON_BYTES = 120
"""Bytes of a reason in a close frame."""
PING_S = 30.0
"""Seconds between pings, which keep intermediaries from closing the connection. Pongs are not required: they follow
everything that the client still has to read, which takes minutes if it plays while it reads."""
DEAD_PEER_MS = 120_000
"""Milliseconds without progress after which the kernel drops the connection."""


@routes.get(PATH + "/stream-input")
@elevenlabs_errors
async def stream_input(request: web.Request) -> web.StreamResponse:
    """Speak one stream of text."""
    return await SingleSocket(request).run()


@routes.get(PATH + "/multi-stream-input")
@elevenlabs_errors
async def multi_stream_input(request: web.Request) -> web.StreamResponse:
    """Speak several streams of text."""
    return await MultiSocket(request).run()


class _Socket:
    """The parts that both sockets share: the life of the connection."""

    def __init__(self, request: web.Request) -> None:
        self._request = request
        self._options: SocketOptions = read_options(request.query)
        if "socket" not in model_of(self._options.model_id).transports:
            message = f"The model {self._options.model_id[:40]} is not available on this WebSocket."
            raise InputError(message, code="model_not_served")
        self._format: AudioFormat = format_of(request.query)
        self._sock = web.WebSocketResponse(max_msg_size=MESSAGE_BYTES, autoping=False)
        self._pace = MessagePace(request.app[SETTINGS].max_messages_per_s)
        self._first: ClientMessage | None = None
        """The message that had the key, until it is taken."""
        self._failed: asyncio.Future[SocketError] = asyncio.get_running_loop().create_future()

    async def run(self) -> web.StreamResponse:
        """Serve until either side closes the connection."""
        if not self._sock.can_prepare(self._request):
            raise InputError("This address accepts only WebSockets.", code="invalid_parameters")
        tune(self._request, dead_peer_ms=DEAD_PEER_MS)
        await self._sock.prepare(self._request)
        pinging = asyncio.create_task(self._ping(), name="pings")
        try:
            with self._request.app[HUB].stop_watchers.during(self._stop):
                if await self._admit():
                    await self._check_voice()
                    await self._read()
        except SocketError as error:
            await self._fail(error)
        except CaptionSyncError as error:
            await self._fail(socket_error(error))
        except ConnectionError:
            pass
        except Exception:
            log.exception("%s failed", self._request.path)
            await self._fail(socket_error(hidden_error()))
        finally:
            pinging.cancel()
            await asyncio.shield(self._close_contexts())
        return self._sock

    def _stop(self) -> None:
        if not self._failed.done():
            self._failed.set_result(socket_error(ServerStoppingError()))

    async def _ping(self) -> None:
        with suppress(ConnectionError):
            while True:
                await asyncio.sleep(PING_S)
                await self._sock.ping()

    async def _admit(self) -> bool:
        """Ask a client that showed no key for one in its first message; return false if it left instead."""
        request = self._request
        if (refused := request.get(REFUSAL)) is not None:
            raise refused
        if PRINCIPAL not in request:
            self._first = await self._receive()
            if self._first is None:
                return False
            await request.app[ACCESS].prove(request, self._first.key)
        return True

    async def _next(self) -> ClientMessage | None:
        first, self._first = self._first, None
        return first or await self._receive()

    async def _read(self) -> None:
        while (message := await self._next()) is not None:
            if await self._take(message):
                break
            await self._pace.took(empty=not (message.text or "").strip())
        if not self._sock.closed:
            await self._drain()
            await self._sock.close(code=1000)

    async def _receive(self) -> ClientMessage | None:
        """Return the next message; None if the client has disconnected. Raises SocketError, InputError."""
        while True:
            if self._request.transport is None:
                return None  # nobody is left to receive responses to unread messages
            got = await self._next_frame()
            if got.type is WSMsgType.PING:
                await self._sock.pong(got.data)
                await self._pace.took(empty=True)
            elif got.type is WSMsgType.BINARY:
                raise SocketError("Messages must be JSON text.", "invalid_input_message")
            elif got.type is not WSMsgType.PONG:
                return read_message(got.data) if got.type is WSMsgType.TEXT else None

    async def _next_frame(self) -> WSMessage:
        receiving = asyncio.ensure_future(self._sock.receive())
        waits: list[asyncio.Future[Any]] = [receiving, self._failed]
        await asyncio.wait(waits, timeout=self._options.timeout_s, return_when=asyncio.FIRST_COMPLETED)
        if self._failed.done() or not receiving.done():
            receiving.cancel()
            await asyncio.gather(receiving, return_exceptions=True)
            raise self._failed.result() if self._failed.done() else self._timed_out()
        return receiving.result()

    def _timed_out(self) -> SocketError:
        return SocketError(
            f"No input for {self._options.timeout_s} s (inactivity_timeout). Send a single space to keep the "
            "connection open, or an empty string to close it.",
            "input_timeout_exceeded",
        )

    async def _take(self, message: ClientMessage) -> bool:
        """Take a message; return whether it was the last one."""
        raise NotImplementedError

    async def _drain(self) -> None:
        """Wait until everything was sent."""
        raise NotImplementedError

    async def _close_contexts(self) -> None:
        raise NotImplementedError

    def _open(self, context_id: str | None, after: Context | None = None) -> Context:
        spec = SessionSpec(
            voice=self._request.match_info["voice_id"],
            model_id=self._options.model_id,
            language=self._options.language,
            seed=self._options.seed,
            format=self._format,
        )
        app = self._request.app
        return Context(
            app[HUB],
            spec,
            self._options,
            client=app[CLIENTS].key(self._request),
            owner=owner_of(self._request),
            context_id=context_id,
            send=self._sock.send_str,
            on_error=self._note_failure,
            on_change=self._arrange,
            after=after,
        )

    async def _note_failure(self, context: Context, error: CaptionSyncError) -> None:
        """End the socket."""
        if not self._failed.done():
            self._failed.set_result(socket_error(error))

    def _arrange(self) -> None:
        """Decide which contexts go on."""

    async def _check_voice(self) -> None:
        voice_id = self._request.match_info["voice_id"]
        await resolve_voice(self._request.app[HUB], voice_id, self._options.model_id)

    async def _until(self, *contexts: Context) -> None:
        """Wait until contexts are completely sent, a failure, which is raised, or the client disconnects."""
        sending = asyncio.ensure_future(asyncio.gather(*(context.wait() for context in contexts)))
        reading = asyncio.ensure_future(self._until_gone())
        waits: list[asyncio.Future[Any]] = [sending, reading, self._failed]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sending.cancel()
            reading.cancel()
            await asyncio.gather(sending, reading, return_exceptions=True)
        if self._failed.done():
            raise self._failed.result()

    async def _until_gone(self) -> None:
        async for message in self._sock:
            if message.type is WSMsgType.PING:
                await self._sock.pong(message.data)
            await self._pace.took(empty=True)

    async def _fail(self, error: SocketError) -> None:
        if self._sock.closed:
            return
        reason = error.message.encode("utf-8", "replace")[:REASON_BYTES].decode("utf-8", "ignore").encode()
        with suppress(ConnectionError):
            await self._sock.send_str(error.json())
            await self._sock.close(code=error.code, message=reason)


class SingleSocket(_Socket):
    """``stream-input``."""

    def __init__(self, request: web.Request) -> None:
        super().__init__(request)
        self._opened: Context | None = None

    @property
    def _context(self) -> Context:
        """The only context; whose it is may be known only from the first message."""
        if self._opened is None:
            self._opened = self._open(None)
        return self._opened

    async def _take(self, message: ClientMessage) -> bool:
        await self._context.take(message)
        if message.text == "":
            await self._context.end()
            return True
        return False

    async def _drain(self) -> None:
        await self._until(self._context)

    async def _close_contexts(self) -> None:
        if self._opened is not None:
            await self._opened.close()


class MultiSocket(_Socket):
    """``multi-stream-input``."""

    def __init__(self, request: web.Request) -> None:
        super().__init__(request)
        self._contexts: dict[str, Context] = {}
        self._ending: list[Context] = []
        self._precedence = Precedence(self._contexts)

    async def _take(self, message: ClientMessage) -> bool:
        if message.close_socket:
            for context_id in list(self._contexts):
                await self._end(context_id)
            return True
        context_id = message.context_id or DEFAULT_CONTEXT
        context = self._contexts.get(context_id)
        if context is None or context.over:
            self._contexts.pop(context_id, None)
            if message.close_context or (message.context_id is None and message.text == ""):
                return False
            await self._room()
            context = self._add(context_id)
        await context.take(message)
        if message.close_context:
            await self._end(context_id)
        return False

    async def _note_failure(self, context: Context, error: CaptionSyncError) -> None:
        """End only this context; the others continue."""
        with suppress(ConnectionError):
            await self._sock.send_str(socket_error(error).json(contextId=context.id))

    async def _room(self) -> None:
        """Wait while too many closed contexts still have something to send."""
        while len(unsent := [context for context in self._ending if not context.done]) > MAX_ENDING:
            await unsent[0].wait()

    def _add(self, context_id: str) -> Context:
        if len(self._contexts) >= MAX_CONTEXTS:
            raise SocketError(
                f"This connection has {MAX_CONTEXTS} contexts open already. Close one first.",
                "max_active_conversations",
            )
        before = next((old for old in reversed(self._ending) if old.id == context_id), None)
        context = self._contexts[context_id] = self._open(context_id, before)
        self._precedence.begin(context)
        return context

    async def _end(self, context_id: str) -> None:
        context = self._contexts.pop(context_id)
        self._ending = [old for old in self._ending if not old.done]
        self._ending.append(context)
        self._precedence.close(context)
        await context.end()
        self._arrange()

    def _arrange(self) -> None:
        self._precedence.arrange()

    async def _drain(self) -> None:
        await self._until(*self._ending)

    async def _close_contexts(self) -> None:
        self._precedence.end()
        await asyncio.gather(*(context.close() for context in [*self._contexts.values(), *self._ending]))
