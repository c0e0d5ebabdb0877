"""The session's audio: as it is made, and afterwards as a file with a length and ranges."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from aiohttp import web

from captionsync.audio.files import convert
from captionsync.audio.formats import AudioFormat, parse_format
from captionsync.audio.transcoder import Transcoder
from captionsync.sessions.session import Session
from captionsync.web.stream import Waker


async def serve_audio(request: web.Request, session: Session) -> web.StreamResponse:
    """Answer with the session's audio in its own format or the one that ``format`` names. Raises UnknownFormatError."""
    wanted = parse_format(request.query["format"]) if "format" in request.query else session.spec.format
    if session.finished:
        data = await asyncio.to_thread(_file, session, wanted)
        return _send_file(request, wanted, data)
    return await _send_live(request, session, wanted)


def _file(session: Session, wanted: AudioFormat) -> bytes:
    pcm = session.publisher.pcm
    end = pcm.end_samples if session.heard_ms is None else min(pcm.end_samples, pcm.samples_at(session.heard_ms))
    return convert(session.spec.format, list(session.publisher.audio), wanted, media_samples=end)


def _send_file(request: web.Request, wanted: AudioFormat, data: bytes) -> web.Response:
    name = f"captionsync{wanted.extension}"
    headers = {
        "Content-Type": wanted.mime,
        "Accept-Ranges": "bytes",
        "Content-Disposition": f'inline; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
    }
    try:
        start, stop, _ = request.http_range.indices(len(data))
    except ValueError:  # a range that is none, or several: the whole file is the right answer to both
        return web.Response(body=data, headers=headers)
    if "Range" not in request.headers:
        return web.Response(body=data, headers=headers)
    if start >= stop:
        return web.Response(status=416, headers={"Content-Range": f"bytes */{len(data)}", "Accept-Ranges": "bytes"})
    headers["Content-Range"] = f"bytes {start}-{stop - 1}/{len(data)}"
    return web.Response(status=206, body=data[start:stop], headers=headers)


async def _send_live(request: web.Request, session: Session, wanted: AudioFormat) -> web.StreamResponse:
    headers = {"Content-Type": wanted.mime, "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    response = web.StreamResponse(headers=headers)
    if request.version < (1, 1):
        response.force_close()
    await response.prepare(request)
    transcoder = None if wanted.name == session.spec.format.name else Transcoder(session.spec.format, wanted)
    waker = Waker()
    session.publisher.fanout.add(waker)
    try:
        sent = 0
        while True:
            for part in _from(session.publisher.audio, sent):
                sent += 1
                data = await asyncio.to_thread(transcoder.feed, part) if transcoder else part
                if data:
                    await response.write(data)
            if sent >= len(session.publisher.audio):
                if session.finished or request.transport is None or request.transport.is_closing():
                    break
                await waker.wait()
        if transcoder:
            await response.write(await asyncio.to_thread(transcoder.finish))
        await response.write_eof()
    except ConnectionError:
        pass
    finally:
        session.publisher.fanout.remove(waker)
    return response


def _from(parts: list[bytes], start: int) -> Iterator[bytes]:
    for index in range(start, len(parts)):
        yield parts[index]
