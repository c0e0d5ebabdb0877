"""Speech that was made, in the format of ElevenLabs' history: sessions that are over and have audio.

An item's id is its session's id. A key sees its own items. Without keys, whoever knows an id may read and delete the
item, so only clients on the server's own machine may list them.
"""

from __future__ import annotations

import asyncio
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from captionsync.audio.formats import FORMATS, AudioFormat, parse_format
from captionsync.errors import InputError, SessionNotFoundError
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.reading import unheard_of
from captionsync.sessions.records import Lost, Spoke, TurnBegan
from captionsync.sessions.session import Session
from captionsync.sessions.status import summary_of
from captionsync.sessions.store.base import Stored
from captionsync.sessions.to_the_end import to_the_end
from captionsync.timeline.cut import Spans, is_heard
from captionsync.web.access import owner_of
from captionsync.web.audio import file_of, serve_file
from captionsync.web.body import read_json
from captionsync.web.elevenlabs.paging import page_size, whole_number
from captionsync.web.elevenlabs.problems import SchemaError, elevenlabs_errors
from captionsync.web.keys import HUB
from captionsync.web.outlet import send_bytes
from captionsync.web.permissions import refuse_strangers
from captionsync.wire.elevenlabs.default_voices import DEFAULT_VOICES
from captionsync.wire.lookalike.outbound import Char, CharRecorder, CharRow, alignment_seconds

routes = web.RouteTableDef()

PAGE_SIZE, MAX_PAGE_SIZE = 100, 1_000
MAX_DOWNLOADS = 100
"""Items of one archive."""
MAX_ARCHIVE_BYTES = 100 * 1024 * 1024

PATH = "/v1/history/{history_item_id:(?!download$)[^/]+}"


@dataclass(frozen=True, slots=True)
class Item:
    """A session as the history shows it."""

    stored: Stored
    session: Session | None
    """``None`` if it is not in memory."""
    listed: Mapping[str, Any]
    """See :func:`captionsync.sessions.status.summary_of`."""
    chars_before: int
    """Characters that the server had taken before it."""

    @property
    def id(self) -> str:
        """Id of the session."""
        return self.stored.id

    @property
    def made_s(self) -> int:
        """Unix time in seconds."""
        return self.stored.created_ms // 1000

    @property
    def text(self) -> str:
        """The source text."""
        if self.session is None:
            return str(self.listed.get("text", ""))
        return self.session.input.source(0, len(self.session.input))

    @property
    def chars(self) -> int:
        """Length of the source text."""
        return int(self.listed["status"]["accepted_chars"])

    @property
    def voices(self) -> tuple[str, str]:
        """The voice that was asked for and the one that spoke."""
        return self.listed["asked_voice"] or self.listed["voice"], self.listed["voice"]

    @property
    def is_shown(self) -> bool:
        """It is over and has audio; speech for a request that broke off never was an item."""
        over = self.session is None or self.session.finished
        broke_off = self.stored.about.get("for_request") and self.listed["status"]["status"] == "failed"
        return over and not broke_off and self.listed["status"]["duration_ms"] > 0


@routes.get("/v1/history")
@elevenlabs_errors
async def list_history(request: web.Request) -> web.StreamResponse:
    """List the items page by page, the newest first unless asked otherwise."""
    refuse_strangers(request, "its history")
    query, hub = request.query, request.app[HUB]
    size = page_size(query, PAGE_SIZE, MAX_PAGE_SIZE)
    made_s = range(whole_number(query, "date_after_unix", 0), whole_number(query, "date_before_unix", 1 << 62))
    found = [item for item in await _items(request) if item.made_s in made_s and _matches(item, query)]
    found = await _found(found, query.get("search", ""))
    if query.get("sort_direction") == "asc":
        found.reverse()
    after = query.get("start_after_history_item_id", "")
    if after:
        place = next((number for number, item in enumerate(found) if item.id == after), None)
        if place is None:
            raise _missing(after)
        found = found[place + 1 :]
    page = found[:size]
    names = await _names(hub)
    body: dict[str, Any] = {
        "history": [item_json(item, names) for item in page],
        "last_history_item_id": page[-1].id if page else None,
        "has_more": len(found) > len(page),
        "scanned_until": page[-1].made_s if page else None,
    }
    data = await asyncio.to_thread(json.dumps, body)
    return await send_bytes(request, data.encode(), {"Content-Type": "application/json; charset=utf-8"})


@routes.get(PATH)
@elevenlabs_errors
async def show_item(request: web.Request) -> web.Response:
    """Show an item and its character times."""
    hub = request.app[HUB]
    item = await _item(request, request.match_info["history_item_id"])
    body = item_json(item, await _names(hub))
    return web.json_response(body | {"alignments": await _alignments(await hub.find(item.id))})


@routes.get(PATH + "/audio")
@elevenlabs_errors
async def item_audio(request: web.Request) -> web.StreamResponse:
    """Send an item's audio in the format it was made in."""
    session = await _session(request, request.match_info["history_item_id"])
    return await serve_file(request, session, session.spec.format)


@routes.delete(PATH)
@elevenlabs_errors
async def delete_item(request: web.Request) -> web.Response:
    """Delete an item with its session."""
    item = await _item(request, request.match_info["history_item_id"])
    await to_the_end(request.app[HUB].remove(item.id))
    return web.json_response({"status": "ok"})


@routes.post("/v1/history/download")
@elevenlabs_errors
async def download(request: web.Request) -> web.StreamResponse:
    """Send the audio of one item, or an archive with that of several."""
    body = await read_json(request)
    if not isinstance(body, dict):
        raise SchemaError(["body"], "Input should be a valid dictionary", "model_attributes_type")
    sessions = [await _session(request, item_id) for item_id in _item_ids(body.get("history_item_ids"))]
    wanted = [_download_format(session, body.get("output_format")) for session in sessions]
    if len(sessions) == 1:
        return await serve_file(request, sessions[0], wanted[0])
    if sum(map(_most_bytes, sessions, wanted)) > MAX_ARCHIVE_BYTES:
        raise InputError(
            f"These items are more than {MAX_ARCHIVE_BYTES >> 20} MB together. Download fewer at once.",
            code="body_too_large",
        )
    files = [await file_of(request, session, fmt) for session, fmt in zip(sessions, wanted, strict=True)]
    names = [f"{session.id}{fmt.extension}" for session, fmt in zip(sessions, wanted, strict=True)]
    data = await asyncio.to_thread(_archive, names, [file.data for file in files])
    headers = {"Content-Type": "application/zip", "Content-Disposition": 'attachment; filename="captionsync.zip"'}
    return await send_bytes(request, data, headers)


def item_json(item: Item, names: Mapping[str, str]) -> dict[str, Any]:
    """Return an item in ElevenLabs' format.

    Args:
        item: the item.
        names: names of voices by id.
    """
    listed, voice_id = item.listed, item.voices[0]
    known = DEFAULT_VOICES.get(voice_id)
    return {
        "history_item_id": item.id,
        "request_id": item.id,
        "voice_id": voice_id,
        "voice_name": known.name if known else names.get(voice_id, voice_id),
        "voice_category": "premade",
        "model_id": listed["model_id"] or None,
        "text": item.text,
        "date_unix": item.made_s,
        "character_count_change_from": item.chars_before,
        "character_count_change_to": item.chars_before + item.chars,
        "content_type": listed["mime"],
        "state": "created",
        "settings": dict(listed["voice_settings"]),
        "source": "TTS",
        "output_format": listed["status"]["format"],
        "alignments": None,
    }


async def _items(request: web.Request) -> list[Item]:
    """Return the items that the caller may see, the newest first."""
    hub, owner = request.app[HUB], owner_of(request)
    found = [
        (stored, session, stored.about["listed"] if session is None else summary_of(session))
        for stored, session in await hub.listing(owner)
    ]
    before, items = hub.taken_chars(owner), []
    for stored, session, listed in found:
        before -= listed["status"]["accepted_chars"]
        items.append(Item(stored, session, listed, before))
    return [item for item in items if item.is_shown]


async def _item(request: web.Request, item_id: str) -> Item:
    found = next((item for item in await _items(request) if item.id == item_id), None)
    if found is None:
        raise _missing(item_id)
    return found


async def _session(request: web.Request, item_id: str) -> Session:
    return await request.app[HUB].find((await _item(request, item_id)).id)


def _missing(item_id: str) -> SessionNotFoundError:
    return SessionNotFoundError(
        f"There is no history item '{item_id[:64]}' here: it was deleted, has expired, or is still being spoken.",
        session_id=item_id[:64],
    )


async def _names(hub: SessionHub) -> dict[str, str]:
    return {voice.id: voice.name for voice in await hub.voices()}


def _matches(item: Item, query: Mapping[str, str]) -> bool:
    return (
        query.get("voice_id", "") in ("", *item.voices)
        and query.get("model_id", "") in ("", item.listed["model_id"])
        and query.get("source", "") in ("", "TTS")
    )


async def _found(items: Sequence[Item], search: str) -> list[Item]:
    """Return the items whose text has ``search`` in it; other requests get a turn between two texts."""
    if not search:
        return list(items)
    found = []
    for item in items:
        if search.casefold() in item.text.casefold():
            found.append(item)
        await asyncio.sleep(0)
    return found


def _item_ids(value: object) -> list[str]:
    is_list = isinstance(value, list) and 0 < len(value) <= MAX_DOWNLOADS
    if not isinstance(value, list) or not is_list or not all(isinstance(item_id, str) for item_id in value):
        message = f"Input should be a list of 1 to {MAX_DOWNLOADS} ids"
        raise SchemaError(["body", "history_item_ids"], message, "list_type")
    return list(dict.fromkeys(value))


def _download_format(session: Session, wanted: object) -> AudioFormat:
    own = session.spec.format
    if wanted in (None, "", "default", own.name):
        return own
    if wanted == "wav":
        name = f"wav_{own.sample_rate_hz}"
        return FORMATS.get(name) or FORMATS["wav_44100"]
    if not isinstance(wanted, str):
        raise SchemaError(["body", "output_format"], "Input should be a valid string", "string_type")
    return parse_format(wanted)


def _most_bytes(session: Session, wanted: AudioFormat) -> int:
    """Return about how many bytes a file takes, or more."""
    if wanted.name == session.spec.format.name:
        return session.publisher.log.totals.audio_bytes
    return session.publisher.audio_ms * wanted.sample_rate_hz // 1000 * 2


def _archive(names: Sequence[str], files: Sequence[bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in zip(names, files, strict=True):
            archive.writestr(name, data)
    return out.getvalue()


async def _alignments(session: Session) -> dict[str, Any] | None:
    """Return the times of the characters that were heard, if any characters were timed."""
    log, recorder = session.publisher.log, CharRecorder(source=session.input.source)
    for decided_ms, notes in log.notes():
        for note in notes:
            if isinstance(note, Spoke):
                recorder.take(note, session.input.was_flushed)
            elif isinstance(note, Lost):
                recorder.resume(note.char, note.spoken, session.input.before)
            elif isinstance(note, TurnBegan):
                recorder.interrupt(decided_ms)
        await asyncio.sleep(0)
    recorder.finish()
    unheard = unheard_of(log, session.heard_ms)
    source, spoken = [await _heard(row, unheard) for row in (recorder.source, recorder.spoken)]
    alignment, normalized = alignment_seconds(source), alignment_seconds(spoken)
    if alignment is None or normalized is None:
        return None
    return {"alignment": alignment, "normalized_alignment": normalized}


async def _heard(row: CharRow, unheard: Spans) -> list[Char]:
    """Return the characters of the words that were heard whole; each word has the white space that follows it."""
    found: list[Char] = []
    word: list[Char] = []
    while part := row.take(None):
        for char in part:
            if word and word[-1].text.isspace() and not char.text.isspace():
                found += _whole(word, unheard)
                word = []
            word.append(char)
        await asyncio.sleep(0)
    return found + _whole(word, unheard)


def _whole(word: list[Char], unheard: Spans) -> list[Char]:
    letters = [char for char in word if not char.text.isspace()]
    return word if not letters or is_heard(letters[0].start_ms, letters[-1].end_ms, unheard) else []
