"""Reads ElevenLabs' voice lists as Voice values."""

from __future__ import annotations

import json
from typing import Any

from captionsync.providers.base import Voice
from captionsync.wire.elevenlabs.errors import PROVIDER, Redact, malformed, no_key


def decode_voices(body: bytes, redact: Redact = no_key) -> list[Voice]:
    """Return the voices of ``/v1/voices`` or ``/v2/voices``; entries without an id are skipped.

    Raises:
        ProviderProtocolError: the body is not such a list.
    """
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise malformed("a list of voices that is not JSON") from error
    items = raw.get("voices") if isinstance(raw, dict) else None
    if not isinstance(items, list):
        raise malformed("no list of voices")
    return [_voice(item, redact) for item in items if isinstance(item, dict) and isinstance(item.get("voice_id"), str)]


def _voice(item: dict[str, Any], redact: Redact) -> Voice:
    raw = item.get("labels")
    labels = {redact(k): redact(v) for k, v in raw.items() if isinstance(v, str)} if isinstance(raw, dict) else {}
    verified = item.get("verified_languages")
    languages = [labels["language"]] if labels.get("language") else []
    for entry in verified if isinstance(verified, list) else ():
        code = entry.get("language") if isinstance(entry, dict) else None
        if isinstance(code, str) and code not in languages:
            languages.append(redact(code))
    name, description = item.get("name"), item.get("description")
    return Voice(
        id=redact(item["voice_id"]),
        name=redact(name if isinstance(name, str) and name else item["voice_id"]),
        provider=PROVIDER,
        languages=tuple(languages),
        labels=labels,
        description=redact(description) if isinstance(description, str) else "",
    )
