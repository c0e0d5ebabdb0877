"""``POST /v1/convert``: recordings to exports.

The body is a text with times or a timeline, or a form with the parts ``alignment``, ``text`` and ``audio``; ``model``
and ``audio_tags`` may be parts of it, too. Audio goes to a temporary file as it arrives; nothing of it is held in
memory.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import BodyPartReader, MultipartReader, web

from captionsync.errors import InputError
from captionsync.sessions.spec import MAX_NAME_CHARS
from captionsync.timing.captions.lines import RANGES, read_limit
from captionsync.timing.marks import DEFAULT_MARKDOWN, MARKDOWN, Markdown
from captionsync.web.api import export_options, hub_of
from captionsync.web.body import read_body
from captionsync.web.keys import CLIENTS, MAKERS, SETTINGS
from captionsync.web.outlet import send_bytes
from captionsync.web.stopping import unless_stopping
from captionsync.wire.elevenlabs.models import performs_tags

routes = web.RouteTableDef()

READ_BYTES = 1 << 16
PACE_BYTES = 1 << 20
"""Each megabyte of a form must arrive within the setting ``body_timeout_s``."""
PARTS = ("alignment", "text", "audio", "model", "audio_tags", "markdown")
OPTION_BYTES = 256
"""Longest value of an option that is a part of a form."""
_YES_NO = {"true": True, "1": True, "false": False, "0": False, "": False}


@dataclass(slots=True)
class _Form:
    """What a request sends."""

    data: bytes = b""
    is_transcript: bool = False
    sound: Path | None = None
    given: dict[str, str] = field(default_factory=dict)
    """Options that are parts of it."""
    seen: set[str] = field(default_factory=set)


@routes.post("/v1/convert")
async def convert(request: web.Request) -> web.StreamResponse:
    """Convert a recording or a timeline to any export."""
    extension = request.query.get("to", "vtt")
    options = export_options(request, extension, "to", "language", "model", "audio_tags", "markdown", *RANGES)
    captions = {name: read_limit(name, value) for name, value in request.query.items() if name in RANGES}
    async with _form_of(request) as form:
        making = request.app[MAKERS].convert(
            form.data,
            extension,
            options,
            language=request.query.get("language", "")[:MAX_NAME_CHARS],
            max_chars=hub_of(request).limits.max_chars,
            sound=form.sound,
            is_transcript=form.is_transcript,
            audio_tags=_audio_tags({**form.given, **request.query}),
            captions=captions,
            markdown=_markdown({**form.given, **request.query}),
            client=request.app[CLIENTS].key(request),
        )
        made = await unless_stopping(hub_of(request), making)
    return await send_bytes(request, made.data, {"Content-Type": made.mime})


def _audio_tags(given: Mapping[str, str]) -> bool | None:
    """Return whether ``[tags]`` are performed; None if the times shall tell. Raises InputError."""
    audio_tags = _YES_NO.get(given.get("audio_tags", "").strip().lower())
    if audio_tags is None:
        raise InputError("audio_tags must be true or false.")
    return performs_tags(given.get("model", "").strip(), audio_tags)


def _markdown(given: Mapping[str, str]) -> Markdown:
    """Return what becomes of Markdown. Raises InputError."""
    asked = given.get("markdown", "").strip().lower() or DEFAULT_MARKDOWN
    if asked not in MARKDOWN:
        raise InputError(f"markdown must be one of {', '.join(MARKDOWN)}.")
    return asked


@asynccontextmanager
async def _form_of(request: web.Request) -> AsyncIterator[_Form]:
    """Read the body; its temporary file is removed afterwards. Raises InputError, LimitError."""
    settings = request.app[SETTINGS]
    if request.content_type != "multipart/form-data":
        yield _Form(await read_body(request, settings.max_convert_kb))
        return
    form = _Form()
    most_bytes = settings.max_audio_mb * PACE_BYTES + settings.max_convert_kb * 1024 + READ_BYTES
    if (request.content_length or 0) > most_bytes:
        raise _too_large(f"The request body is larger than {settings.max_audio_mb:,} MB.")
    try:
        async with request.app[MAKERS].uploads.enter(request.app[CLIENTS].key(request)):
            await unless_stopping(hub_of(request), _read_form(request, form))
        yield form
    finally:
        if form.sound is not None:
            form.sound.unlink(missing_ok=True)


async def _read_form(request: web.Request, form: _Form) -> None:
    timeout_s = request.app[SETTINGS].body_timeout_s
    try:
        async with asyncio.timeout(timeout_s) as limit:
            reader = await request.multipart()
            while (part := await reader.next()) is not None:
                await _read_part(request, part, form, limit)
    except TimeoutError:
        message = f"A megabyte of the form did not arrive within {timeout_s} s."
        raise InputError(message, code="body_timeout") from None
    except (ValueError, AssertionError, KeyError) as error:
        raise InputError(f"The form cannot be read: {error}.", code="invalid_form") from None
    if form.seen.isdisjoint(("alignment", "text")):
        raise InputError("The form has neither alignment nor text; audio alone has no words.", code="invalid_form")
    if {"alignment", "text"} <= form.seen:
        raise InputError("Send an alignment or a text, not both.", code="invalid_form")


async def _read_part(
    request: web.Request, part: MultipartReader | BodyPartReader, form: _Form, limit: asyncio.Timeout
) -> None:
    settings = request.app[SETTINGS]
    if not isinstance(part, BodyPartReader) or part.name not in PARTS:
        message = f"The form has an unknown part {str(part.headers.get('Content-Disposition'))[:60]!r}."
        raise InputError(f"{message} Known: {', '.join(PARTS)}.", code="invalid_form")
    if part.name in form.seen:
        raise InputError(f"The form has two parts {part.name!r}.", code="invalid_form")
    form.seen.add(part.name)
    incoming = _Incoming(part, limit, settings.body_timeout_s)
    if part.name == "audio":
        number, path = tempfile.mkstemp(prefix="captionsync-")
        form.sound = Path(path)
        with os.fdopen(number, "wb") as file:
            async for block in incoming.blocks(settings.max_audio_mb * PACE_BYTES, f"{settings.max_audio_mb:,} MB"):
                await asyncio.to_thread(file.write, block)
        return
    if part.name not in ("alignment", "text"):
        blocks = incoming.blocks(OPTION_BYTES, f"{OPTION_BYTES} bytes")
        value = b"".join([block async for block in blocks])
        form.given[part.name] = value.decode("utf-8", "replace")
        return
    blocks = incoming.blocks(settings.max_convert_kb * 1024, f"{settings.max_convert_kb:,} kB")
    form.data = b"".join([block async for block in blocks])
    form.is_transcript = part.name == "text"


class _Incoming:
    """The content of one part, in blocks of about a megabyte.

    Args:
        part: of the form.
        limit: the deadline; each block sets it again.
        timeout_s: seconds in which a block must arrive.
    """

    def __init__(self, part: BodyPartReader, limit: asyncio.Timeout, timeout_s: float) -> None:
        self._part, self._limit, self._timeout_s = part, limit, timeout_s

    async def blocks(self, most_bytes: int, most: str) -> AsyncIterator[bytes]:
        """Yield the blocks. Raises InputError if there is more than ``most_bytes``."""
        block, total = bytearray(), 0
        while chunk := await self._part.read_chunk(READ_BYTES):
            block += chunk
            total += len(chunk)
            if total > most_bytes:
                raise _too_large(f"The part {self._part.name} is larger than {most}.")
            if len(block) >= PACE_BYTES:
                self._limit.reschedule(asyncio.get_running_loop().time() + self._timeout_s)
                yield bytes(block)
                block.clear()
        yield bytes(block)


def _too_large(what: str) -> InputError:
    return InputError(f"{what} Send less.", code="body_too_large")
