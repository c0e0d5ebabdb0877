"""``/v1/sessions/{id}/input``: text over a WebSocket, in ElevenLabs' text protocol.

A browser's WebSocket has no headers. So a key may come with its first message, as with ElevenLabs.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

from aiohttp import WSMessage, WSMsgType, web

from captionsync.errors import AccessError, CaptionSyncError, InputError
from captionsync.sessions.session import Session
from captionsync.web.access import ACCESS, PRINCIPAL, REFUSAL, WRONG
from captionsync.web.body import parse_json
from captionsync.web.finding import session_of
from captionsync.web.keys import HUB, SETTINGS
from captionsync.web.limits import MessagePace
from captionsync.web.outlet import tune
from captionsync.web.stopping import closing_at_stop
from captionsync.wire.lookalike.inbound import read_key

routes = web.RouteTableDef()

SOCKET_MESSAGE_BYTES = 65_536
KEY_WITHIN_S = 10.0
"""Seconds in which the first message must come, if the key comes with it."""


@routes.get("/v1/sessions/{id}/input", allow_head=False)
async def input_socket(request: web.Request) -> web.StreamResponse:
    """Accept text over a WebSocket."""
    session = await session_of(request) if PRINCIPAL in request else None
    sock = web.WebSocketResponse(max_msg_size=SOCKET_MESSAGE_BYTES, heartbeat=20, compress=False, autoping=False)
    tune(request)
    await sock.prepare(request)
    async with closing_at_stop(request.app[HUB], sock):
        with suppress(ConnectionError):
            await _serve(request, sock, session)
    return sock


async def _serve(request: web.Request, sock: web.WebSocketResponse, session: Session | None) -> None:
    pace = MessagePace(request.app[SETTINGS].max_messages_per_s)
    try:
        first = None
        if session is None:
            first = await _first_message(request, sock)
            session = await session_of(request)
        await _take_messages(sock, session, pace, first)
    except CaptionSyncError as error:
        body = {"error": {"code": error.code, "message": error.message, "retryable": error.retryable}}
        await sock.send_json(body)
        await sock.close(code=1008, message=error.message.encode()[:120].decode("utf-8", "ignore").encode())


async def _first_message(request: web.Request, sock: web.WebSocketResponse) -> WSMessage:
    """Return the message whose key let the client in. Raises AccessError, InputError, LimitError."""
    if (refusal := request.get(REFUSAL)) is not None:
        raise refusal
    try:
        async with asyncio.timeout(KEY_WITHIN_S):
            first = await sock.receive()
    except TimeoutError:
        raise AccessError(WRONG) from None
    message = parse_json(first.data) if first.type is WSMsgType.TEXT else None
    await request.app[ACCESS].prove(request, read_key(message) if isinstance(message, dict) else "")
    return first


async def _take_messages(
    sock: web.WebSocketResponse, session: Session, pace: MessagePace, first: WSMessage | None
) -> None:
    if first is not None:
        await _take_message(sock, session, pace, first)
    async for message in sock:
        if message.type is WSMsgType.PING:
            await sock.pong(message.data)
            await pace.took(empty=True)
        elif message.type is not WSMsgType.PONG:
            await _take_message(sock, session, pace, message)


async def _take_message(sock: web.WebSocketResponse, session: Session, pace: MessagePace, message: WSMessage) -> None:
    accepted, ended = await _add_text(session, message)
    await sock.send_json({"accepted_chars": accepted})
    if ended:
        await sock.close(message=b"The text has ended.")
    await pace.took(empty=not accepted)


async def _add_text(session: Session, received: WSMessage) -> tuple[int, bool]:
    """Return how many characters were accepted, and whether the text has ended."""
    if received.type is not WSMsgType.TEXT:
        raise InputError("Messages must be JSON text, not binary.", code="invalid_json")
    message: Any = parse_json(received.data)
    if not isinstance(message, dict) or not isinstance(message.get("text", ""), str):
        raise InputError("The message must be a JSON object with text.", code="invalid_json")
    text = message.get("text")
    if text == "":
        return await session.add_text("", final=True), True
    if text is None or text == " ":
        text = ""
    return await session.add_text(text, flush=bool(message.get("flush"))), False
