"""Pronunciation dictionaries in ElevenLabs' format, for the embedded engine. They live as long as the server."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from captionsync.errors import InputError
from captionsync.sessions.dictionaries import Dictionary
from captionsync.web.access import owner_of
from captionsync.web.body import read_json
from captionsync.web.elevenlabs.account import NAME
from captionsync.web.elevenlabs.paging import page_size
from captionsync.web.elevenlabs.problems import SchemaError, elevenlabs_errors
from captionsync.web.keys import HUB
from captionsync.web.permissions import refuse_strangers
from captionsync.wire.elevenlabs.dictionaries import read_rules

routes = web.RouteTableDef()

PATH = "/v1/pronunciation-dictionaries"
PAGE_SIZE, MAX_PAGE_SIZE = 30, 100
MAX_NAME_CHARS = 500


@routes.post(PATH + "/add-from-rules")
@elevenlabs_errors
async def add_from_rules(request: web.Request) -> web.Response:
    """Make a dictionary."""
    body = await read_json(request)
    if not isinstance(body, dict):
        raise SchemaError(["body"], "Input should be a valid dictionary", "model_attributes_type")
    texts = {name: body.get(name) or "" for name in ("name", "description")}
    for name, text in texts.items():
        if not isinstance(text, str) or len(text) > MAX_NAME_CHARS or (name == "name" and not text.strip()):
            raise SchemaError(["body", name], f"Input should have 1 to {MAX_NAME_CHARS} characters", "string_type")
    try:
        rules = read_rules(body.get("rules"))
    except InputError as error:
        raise SchemaError(["body", "rules"], error.message, "value_error") from None
    made = Dictionary(texts["name"], texts["description"], rules, owner_of(request))
    request.app[HUB].dictionaries.add(made)
    return web.json_response(_common(made) | {"version_id": made.version_id, "version_rules_num": len(made.rules)})


@routes.get(PATH)
@elevenlabs_errors
async def list_dictionaries(request: web.Request) -> web.Response:
    """List the dictionaries page by page, the newest first; without keys to local clients only."""
    refuse_strangers(request, "its dictionaries")
    found = request.app[HUB].dictionaries.all(owner_of(request))
    size = page_size(request.query, PAGE_SIZE, MAX_PAGE_SIZE)
    cursor = request.query.get("cursor", "")
    start = next((place + 1 for place, own in enumerate(found) if own.id == cursor), 0)
    page = found[start : start + size]
    more = len(found) > start + size
    body = {
        "pronunciation_dictionaries": [_latest(own) for own in page],
        "has_more": more,
        "next_cursor": page[-1].id if more else None,
    }
    return web.json_response(body)


@routes.get(PATH + "/{dictionary_id:(?!add-from-rules$)[^/]+}")
@elevenlabs_errors
async def show_dictionary(request: web.Request) -> web.Response:
    """Show a dictionary with its rules."""
    found = request.app[HUB].dictionaries.get(request.match_info["dictionary_id"], owner=owner_of(request))
    return web.json_response(_latest(found) | {"rules": [rule.json() for rule in found.rules]})


def _common(own: Dictionary) -> dict[str, Any]:
    return {
        "id": own.id,
        "name": own.name,
        "description": own.description or None,
        "created_by": NAME,
        "creation_time_unix": own.made_s,
        "permission_on_resource": "admin",
    }


def _latest(own: Dictionary) -> dict[str, Any]:
    rules = {"latest_version_id": own.version_id, "latest_version_rules_num": len(own.rules)}
    return _common(own) | rules | {"archived_time_unix": None}
