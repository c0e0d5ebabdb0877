"""The user, the subscription and voice settings in ElevenLabs' format.

This server has no accounts, plans or money. It reports what it knows, the characters that it has taken, and gives the
rest of the required fields their neutral values.
"""

from __future__ import annotations

from typing import Any

from aiohttp import web

from captionsync.web.access import owner_of
from captionsync.web.elevenlabs.problems import elevenlabs_errors
from captionsync.web.elevenlabs.speech import resolve_voice
from captionsync.web.keys import HUB

routes = web.RouteTableDef()

NAME = "captionsync"
"""Stands for the tier, the user and the workspace, of which there is one each."""
NO_LIMIT = 2**31 - 1
"""Characters: there is no quota, and clients that subtract what was used must never run out."""
VOICE_SETTINGS = {"stability": 0.5, "similarity_boost": 0.75, "style": 0.0, "use_speaker_boost": True, "speed": 1.0}
"""What applies where a request sets nothing."""


@routes.get("/v1/user")
@elevenlabs_errors
async def show_user(request: web.Request) -> web.Response:
    """Show the only user."""
    body = {
        "user_id": NAME,
        "workspace_id": NAME,
        "subscription": _usage(request),
        "is_new_user": False,
        "can_use_delayed_payment_methods": False,
        "is_onboarding_completed": True,
        "is_onboarding_checklist_completed": True,
        "created_at": 0,
        "seat_type": "workspace_admin",
    }
    return web.json_response(body)


@routes.get("/v1/user/subscription")
@elevenlabs_errors
async def show_subscription(request: web.Request) -> web.Response:
    """Show how many characters were taken."""
    return web.json_response(_usage(request) | {"open_invoices": [], "has_open_invoices": False})


@routes.get("/v1/voices/settings/default")
@elevenlabs_errors
async def default_settings(request: web.Request) -> web.Response:
    """Show the default voice settings."""
    return web.json_response(VOICE_SETTINGS)


@routes.get("/v1/voices/{voice_id}/settings")
@elevenlabs_errors
async def voice_settings(request: web.Request) -> web.Response:
    """Show a voice's settings, which are the default ones."""
    await resolve_voice(request.app[HUB], request.match_info["voice_id"])
    return web.json_response(VOICE_SETTINGS)


def _usage(request: web.Request) -> dict[str, Any]:
    return {
        "tier": NAME,
        "status": "active",
        "character_count": request.app[HUB].taken_chars(owner_of(request)),
        "character_limit": NO_LIMIT,
        "max_credit_limit_extension": 0,
        "can_extend_character_limit": False,
        "allowed_to_extend_character_limit": False,
        "voice_slots_used": 0,
        "voice_limit": 0,
        "voice_add_edit_counter": 0,
        "professional_voice_slots_used": 0,
        "professional_voice_slots_used_in_workspace": 0,
        "professional_voice_limit": 0,
        "can_extend_voice_limit": False,
        "can_use_instant_voice_cloning": False,
        "can_use_professional_voice_cloning": False,
        "current_overage": {"amount": "0", "currency": "usd"},
    }
