"""Models and voices in ElevenLabs' format; the web page also reads its voices here."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from captionsync.errors import InputError
from captionsync.providers.base import Voice
from captionsync.web.elevenlabs.account import VOICE_SETTINGS
from captionsync.web.elevenlabs.paging import page_size
from captionsync.web.elevenlabs.problems import elevenlabs_errors
from captionsync.web.elevenlabs.speech import resolve_voice
from captionsync.web.keys import HUB
from captionsync.wire.elevenlabs.default_voices import DEFAULT_VOICES
from captionsync.wire.elevenlabs.models import MODELS, Model
from captionsync.wire.tables.language_names import LANGUAGE_NAMES

routes = web.RouteTableDef()

PAGE_SIZE, MAX_PAGE_SIZE = 10, 100


@dataclass(slots=True)
class VoiceList:
    """All voices, encoded as last sent, because encoding them takes a hundred times as long as comparing them."""

    voices: list[Voice] = field(default_factory=list)
    text: str = '{"voices": []}'


VOICE_LIST = web.AppKey("voice_list", VoiceList)


@routes.get("/v1/models")
@elevenlabs_errors
async def list_models(request: web.Request) -> web.Response:
    """List the models: their names are accepted, but the server's engine speaks."""
    return web.json_response([model_json(model) for model in MODELS.values()])


@routes.get("/v1/voices")
@elevenlabs_errors
async def list_voices(request: web.Request) -> web.Response:
    """List all voices."""
    voices = await request.app[HUB].voices()
    shown = request.app[VOICE_LIST]
    if shown.voices != voices:
        shown.voices, shown.text = voices, json.dumps({"voices": [voice_json(voice) for voice in voices]})
    return web.Response(text=shown.text, content_type="application/json")


@routes.get("/v1/voices/{voice_id}")
@elevenlabs_errors
async def show_voice(request: web.Request) -> web.Response:
    """Show a voice; one that another voice stands in for is shown under its own id and name."""
    voice_id = request.match_info["voice_id"]
    voice = await resolve_voice(request.app[HUB], voice_id)
    shown = voice_json(voice)
    if voice.stands_in:
        shown |= {"voice_id": voice_id} | _own_labels(voice_id, shown["labels"])
    return web.json_response(shown)


def _own_labels(voice_id: str, labels: Mapping[str, str]) -> dict[str, Any]:
    """Return the name and labels of one of ElevenLabs' default voices."""
    known = DEFAULT_VOICES.get(voice_id)
    if known is None:
        return {}
    return {"name": known.name, "labels": {**labels, "gender": known.gender, "accent": known.accent}}


@routes.get("/v2/voices")
@elevenlabs_errors
async def search_voices(request: web.Request) -> web.Response:
    """Search the voices, page by page."""
    query = request.query
    found = [voice_json(voice) for voice in await request.app[HUB].voices() if _matches(voice, query)]
    wanted_ids = query.getall("voice_ids", [])
    if wanted_ids:
        ids = {part for item in wanted_ids for part in item.split(",")}
        found = [voice for voice in found if voice["voice_id"] in ids]
    if query.get("sort") == "name":
        found.sort(key=lambda voice: str(voice["name"]).casefold())
    if query.get("sort_direction") == "desc":
        found.reverse()
    start, size = _page_start(query.get("next_page_token", "")), page_size(query, PAGE_SIZE, MAX_PAGE_SIZE)
    page, more = found[start : start + size], start + size < len(found)
    body: dict[str, Any] = {
        "voices": page,
        "has_more": more,
        "total_count": len(found),
        "next_page_token": _page_token(start + size) if more else None,
    }
    return web.json_response(body)


def voice_json(voice: Voice) -> dict[str, Any]:
    """Return a voice in ElevenLabs' format."""
    language = voice.languages[0] if voice.languages else ""
    return {
        "voice_id": voice.id,
        "name": voice.name,
        "category": "premade",
        "description": voice.description,
        "labels": dict(voice.labels) | ({"language": language} if language else {}),
        "languages": list(voice.languages),
        "preview_url": None,
        "available_for_tiers": [],
        "high_quality_base_model_ids": [model.id for model in MODELS.values()],
        "settings": VOICE_SETTINGS,
        "is_owner": False,
        "is_legacy": False,
        "provider": voice.provider,
    }


def model_json(model: Model) -> dict[str, Any]:
    """Return a model in ElevenLabs' format."""
    codes: Sequence[str] = model.languages or tuple(LANGUAGE_NAMES)
    return {
        "model_id": model.id,
        "name": model.name,
        "description": "",
        "can_be_finetuned": False,
        "can_do_text_to_speech": True,
        "can_do_voice_conversion": False,
        "can_use_style": False,
        "can_use_speaker_boost": False,
        "serves_pro_voices": False,
        "token_cost_factor": 1.0,
        "requires_alpha_access": False,
        "max_characters_request_free_user": model.max_chars,
        "max_characters_request_subscribed_user": model.max_chars,
        "maximum_text_length_per_request": model.max_chars,
        "languages": [{"language_id": code, "name": LANGUAGE_NAMES.get(code, code)} for code in codes],
    }


def _matches(voice: Voice, query: Mapping[str, str]) -> bool:
    search = query.get("search", "").casefold()
    words = [voice.id, voice.name, voice.description, *voice.languages, *voice.labels.values()]
    if search and not any(search in word.casefold() for word in words):
        return False
    if query.get("category", "premade") != "premade" or query.get("voice_type", "default") not in _VOICE_TYPES:
        return False
    language = query.get("language", "").casefold()
    if language and not any(own.casefold().split("-")[0] == language.split("-")[0] for own in voice.languages):
        return False
    return all(query[name].casefold() == voice.labels.get(name, "").casefold() for name in _LABELS if query.get(name))


_VOICE_TYPES = frozenset({"default", "non-community", "saved", "non-personal", ""})
_LABELS = ("gender", "accent")


def _page_token(start: int) -> str:
    return base64.urlsafe_b64encode(str(start).encode()).decode()


def _page_start(token: str) -> int:
    if not token:
        return 0
    try:
        return max(0, int(base64.urlsafe_b64decode(token.encode()).decode("ascii")[:9]))
    except (ValueError, binascii.Error):
        raise InputError("next_page_token was not issued by this server.") from None
