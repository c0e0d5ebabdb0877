"""Serves a session's audio: live while it is made, afterwards as a file with a length and ranges."""

from __future__ import annotations

import asyncio
import re
import socket
import struct
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing

from aiohttp import WSCloseCode, web

from captionsync.audio.files import convert
from captionsync.audio.finished import FinishedFile
from captionsync.audio.formats import AudioFormat, parse_format
from captionsync.audio.timeline import ms_to_samples
from captionsync.audio.transcoder import Transcoder
from captionsync.errors import CaptionSyncError, ServerStoppingError
from captionsync.sessions.fanout import Waker
from captionsync.sessions.reading import muted_of
from captionsync.sessions.session import Session
from captionsync.timing.clock import samples_to_ms
from captionsync.web.keys import HUB, SETTINGS
from captionsync.web.limits import MessagePace
from captionsync.web.outlet import PIECE_BYTES, Buffer, begin, pieces, send_bytes, tune, write_pieces
from captionsync.web.problems import problem, status_of
from captionsync.web.query import query_of
from captionsync.web.stream import INPUT_BYTES, refuse_crowd

KEPT = "private, no-cache"
"""A browser may cache the file, but must revalidate it each time."""

_RANGE = re.compile(r"bytes=[ \t]*([0-9]{0,18})-([0-9]{0,18})[ \t]*", re.IGNORECASE)
TRANSCODED_MS = 150
"""Audio transcoded per step: a few kilobytes as PCM, however well it was compressed."""
_TAG = re.compile(r'"[^"]*"')


async def serve_audio(request: web.Request, session: Session) -> web.StreamResponse:
    """Send the session's audio in its own format or the one given by ``format``. Raises InputError."""
    query = query_of(request, ("format", "ticket", "last_event_id"))
    wanted = parse_format(query["format"]) if "format" in query else session.spec.format
    if session.failure is not None and session.finished and not session.publisher.audio_ms:
        return _no_audio(session.failure)
    upgrades = web.WebSocketResponse().can_prepare(request).ok
    if session.suspended:
        raise ServerStoppingError  # a part of the audio would look like all of it
    if session.finished:
        if upgrades:
            return await _send_messages(request, _whole(await file_of(request, session, wanted)))
        return await serve_file(request, session, wanted)
    if upgrades:
        refuse_crowd(request, session)
        return await _send_messages(request, _transcoded(request, session, wanted), session)
    return await _send_live(request, session, wanted)


def _no_audio(failure: CaptionSyncError) -> web.Response:
    """Respond with the code of the session's ``failed`` event; a retry would not help, but a new session might."""
    message = f"This session has no audio: it failed before any was made. {failure.message}"
    return problem(status_of(failure), failure.code, message)


async def serve_file(request: web.Request, session: Session, wanted: AudioFormat) -> web.StreamResponse:
    """Send the audio of a session that is over, or the range of it that was asked for."""
    return await _send_file(request, wanted, await file_of(request, session, wanted))


async def file_of(request: web.Request, session: Session, wanted: AudioFormat) -> FinishedFile:
    """Return the audio of a session that is over as a file, made once for all requests."""
    published = session.publisher
    end, parts = published.end_samples, list(published.log.audio())
    if session.heard_ms is not None:
        end = min(end, ms_to_samples(session.heard_ms, session.spec.format.sample_rate_hz))
    end_ms = samples_to_ms(end, session.spec.format.sample_rate_hz)
    silent = tuple(span for span in muted_of(published.log) if span[0] < end_ms)
    return await request.app[HUB].files.get(
        session.id,
        (wanted.name, end, silent),
        lambda: asyncio.to_thread(convert, session.spec.format, parts, wanted, media_samples=end, silent=silent),
    )


async def _send_file(request: web.Request, wanted: AudioFormat, file: FinishedFile) -> web.StreamResponse:
    size = len(file.data)
    headers = {
        "Content-Type": wanted.mime,
        "Accept-Ranges": "bytes",
        "ETag": file.etag,
        "Cache-Control": KEPT,
        "Content-Disposition": f'inline; filename="captionsync{wanted.extension}"',
        "X-Content-Type-Options": "nosniff",
    }
    if _has_it(request, file):
        return web.Response(status=304, headers={"ETag": file.etag, "Cache-Control": KEPT})
    span = _span(request, file)
    if span is None:
        return await send_bytes(request, file.data, headers)
    start, stop = span
    if start >= stop:
        headers = {"Content-Range": f"bytes */{size}", "Accept-Ranges": "bytes", "ETag": file.etag}
        return web.Response(status=416, headers=headers)
    headers["Content-Range"] = f"bytes {start}-{stop - 1}/{size}"
    return await send_bytes(request, memoryview(file.data)[start:stop], headers, status=206)


def _has_it(request: web.Request, file: FinishedFile) -> bool:
    """Return whether ``If-None-Match`` names this file, by weak comparison (RFC 9110 section 13.1.2)."""
    tags = ",".join(request.headers.getall("If-None-Match", []))
    return tags.strip() == "*" or file.etag in _TAG.findall(tags)


def _span(request: web.Request, file: FinishedFile) -> tuple[int, int] | None:
    """Return the requested range; ``start >= stop`` if it is empty, None for the whole file.

    The whole file is the correct response to an invalid range, to several ranges, to a range of another version, and to
    HEAD (RFC 9110 sections 13.1.5 and 14.2).
    """
    found = _RANGE.fullmatch(request.headers.get("Range", "")) if request.method == "GET" else None
    if found is None or request.headers.get("If-Range", file.etag).strip() != file.etag:
        return None
    first, last = found.groups()
    size = len(file.data)
    if first:
        if last and int(last) < int(first):
            return None
        return int(first), min(size, int(last) + 1) if last else size
    return (max(0, size - int(last)), size) if last else None


async def _send_live(request: web.Request, session: Session, wanted: AudioFormat) -> web.StreamResponse:
    refuse_crowd(request, session)
    headers = {"Content-Type": wanted.mime, "Cache-Control": "private, no-store", "X-Accel-Buffering": "no"}
    response = web.StreamResponse(headers=headers)
    if request.version < (1, 1):
        response.force_close()
    tune(request)
    try:
        writer = await begin(request, response)
        if request.method == "HEAD":
            return response
        async with aclosing(_transcoded(request, session, wanted)) as parts:
            async for data in parts:
                await write_pieces(response, writer, data)
        if session.failure is not None or session.suspended:
            _break_off(request)
        else:
            await response.write_eof()
    except ConnectionError:
        pass
    return response


async def _send_messages(
    request: web.Request, audio: AsyncGenerator[Buffer, None], session: Session | None = None
) -> web.StreamResponse:
    """Send what would be a response's body as the binary messages of a WebSocket.

    Args:
        request: the upgrade.
        audio: the body.
        session: of live audio; the close code says how it ended.
    """
    sock = web.WebSocketResponse(max_msg_size=INPUT_BYTES, compress=False, writer_limit=PIECE_BYTES)
    tune(request)
    try:
        async with aclosing(audio) as parts:
            await begin(request, sock)
            reader = asyncio.create_task(_ignore_input(sock, MessagePace(request.app[SETTINGS].max_messages_per_s)))
            try:
                async for data in parts:
                    for piece in pieces(data):
                        await sock.send_bytes(bytes(piece))
                await sock.close(code=_close_code(session))
            finally:
                reader.cancel()
    except ConnectionError:
        pass
    return sock


def _close_code(session: Session | None) -> WSCloseCode:
    if session is None or (session.failure is None and not session.suspended):
        return WSCloseCode.OK
    stopping = session.suspended or isinstance(session.failure, ServerStoppingError)
    return WSCloseCode.GOING_AWAY if stopping else WSCloseCode.INTERNAL_ERROR


async def _whole(file: FinishedFile) -> AsyncGenerator[Buffer, None]:
    yield file.data


async def _ignore_input(sock: web.WebSocketResponse, pace: MessagePace) -> None:
    async for _ in sock:
        await pace.took(empty=True)


async def _transcoded(request: web.Request, session: Session, wanted: AudioFormat) -> AsyncGenerator[Buffer, None]:
    """Yield the audio in a format as it is made."""
    transcoder = None if wanted.name == session.spec.format.name else Transcoder(session.spec.format, wanted)
    published, waker = session.publisher, Waker()
    published.fanout.add(waker)
    try:
        async for data in _live_audio(request, session, waker):
            if transcoder is None:
                yield data
                continue
            size = 1 + published.log.totals.audio_bytes * TRANSCODED_MS // max(1, published.audio_ms)
            for piece in pieces(data, size):
                yield await asyncio.to_thread(transcoder.feed, bytes(piece))
        if transcoder is not None and session.failure is None and not session.suspended:
            yield await asyncio.to_thread(transcoder.finish)
    finally:
        published.fanout.remove(waker)


async def _live_audio(request: web.Request, session: Session, waker: Waker) -> AsyncIterator[bytes]:
    """Yield the encoded audio as it is made, until the session is over or the client has disconnected."""
    log, sent = session.publisher.log, 0
    while True:
        for part in log.audio(sent):
            sent += 1
            yield part
        if session.finished or request.transport is None or request.transport.is_closing():
            return
        await waker.wait()


def _break_off(request: web.Request) -> None:
    """Close the connection in a way that shows the client that the audio is incomplete."""
    transport = request.transport
    if transport is None:
        return
    sock = transport.get_extra_info("socket")
    if request.version < (1, 1) and sock is not None:
        # Without chunked encoding an orderly close would look like the end, so reset the connection.
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.close()
