"""The paths of the ElevenLabs-compatible API that do not speak: voices, models, history, dictionaries, the user."""

from __future__ import annotations

from typing import Any

from captionsync.web.elevenlabs import catalogue
from captionsync.web.openapi.elevenlabs_forms import get, page_size
from captionsync.web.openapi.elevenlabs_schemas import SUBSCRIPTION, USAGE, USER
from captionsync.web.openapi.errors import ENGINE, INPUT
from captionsync.web.openapi.forms import (
    Schema,
    answered,
    boolean,
    json_answer,
    listed,
    nullable,
    path,
    query,
    ref,
    string,
    whole,
)

_LIBRARY = "ElevenLabs: voices and models"
_USER = "ElevenLabs: user"

_VOICE_ID = path("voice_id", "Voice id.", "en-us")
_SETTINGS = {"stability": 0.5, "similarity_boost": 0.75, "style": 0.0, "use_speaker_boost": True, "speed": 1.0}
_VOICE = {
    "voice_id": "en-us",
    "name": "English (America)",
    "category": "premade",
    "description": "Formant synthesis by espeak-ng.",
    "labels": {"gender": "male", "accent": "America", "language": "en-US"},
    "languages": ["en-US", "en"],
    "preview_url": None,
    "available_for_tiers": [],
    "high_quality_base_model_ids": ["eleven_flash_v2_5"],
    "settings": _SETTINGS,
    "is_owner": False,
    "is_legacy": False,
    "provider": "espeak",
}


def _neutral(schema: Schema) -> Any:
    """Return the neutral value of a schema, which is what a server without accounts answers."""
    if "properties" in schema:
        return {name: _neutral(own) for name, own in schema["properties"].items()}
    return {"string": "captionsync", "boolean": False, "integer": 0, "array": []}[schema["type"]]


_USER_EXAMPLE = _neutral(USER | {"properties": USER["properties"] | {"subscription": USAGE}})
_SUBSCRIPTION_EXAMPLE = _neutral(SUBSCRIPTION)

LIBRARY_PATHS: dict[str, dict[str, Schema]] = {
    "/v1/models": get(
        "list_models",
        _LIBRARY,
        "List the models.",
        {200: json_answer("All models.", listed(ref("ElevenLabsModel")), [])},
    ),
    "/v1/voices": get(
        "list_voices",
        "Voices",
        "List the voices, in ElevenLabs' shape.",
        {200: json_answer("All voices.", answered({"voices": listed(ref("ElevenLabsVoice"))}), {"voices": [_VOICE]})},
        ENGINE,
    ),
    "/v2/voices": get(
        "search_voices",
        _LIBRARY,
        "Search the voices, page by page.",
        {
            200: json_answer(
                "A page.",
                answered(
                    {
                        "voices": listed(ref("ElevenLabsVoice")),
                        "has_more": boolean(),
                        "total_count": whole(),
                        "next_page_token": nullable(string()),
                    }
                ),
                {"voices": [_VOICE], "has_more": True, "total_count": 212, "next_page_token": "MQ=="},
            )
        },
        ENGINE,
        INPUT,
        parameters=[
            page_size(catalogue.MAX_PAGE_SIZE, catalogue.PAGE_SIZE),
            query("next_page_token", "Of the page before.", string(), example="MQ=="),
            query("search", "Text in the id, name, description, languages or labels.", string(), example="America"),
            query("sort", "`name` sorts by name.", string(), example="name"),
            query("sort_direction", "`asc` or `desc`.", string(), example="desc"),
            query("voice_type", "Voices of other types are not here.", string(), example="default"),
            query("category", "Voices of other categories are not here.", string(), example="premade"),
            query("language", "BCP 47 tag.", string(), example="en"),
            query("gender", "As in the labels.", string(), example="male"),
            query("accent", "As in the labels.", string(), example="America"),
            query("voice_ids", "Only these; also several, comma-separated.", listed(string()), example=["en-us"]),
        ],
    ),
    "/v1/voices/settings/default": get(
        "show_default_settings",
        _LIBRARY,
        "Show the default voice settings.",
        {200: json_answer("The settings.", ref("ElevenLabsOwnSettings"), _SETTINGS)},
    ),
    "/v1/voices/{voice_id}": get(
        "show_voice",
        _LIBRARY,
        "Show a voice.",
        {200: json_answer("The voice.", ref("ElevenLabsVoice"), _VOICE)},
        ENGINE,
        parameters=[_VOICE_ID],
    ),
    "/v1/voices/{voice_id}/settings": get(
        "show_voice_settings",
        _LIBRARY,
        "Show a voice's settings, which are the default ones.",
        {200: json_answer("The settings.", ref("ElevenLabsOwnSettings"), _SETTINGS)},
        ENGINE,
        parameters=[_VOICE_ID],
    ),
    "/v1/user": get(
        "show_user", _USER, "Show the only user.", {200: json_answer("The user.", ref("ElevenLabsUser"), _USER_EXAMPLE)}
    ),
    "/v1/user/subscription": get(
        "show_subscription",
        _USER,
        "Show how many characters were taken.",
        {200: json_answer("The subscription.", SUBSCRIPTION, _SUBSCRIPTION_EXAMPLE)},
    ),
}
