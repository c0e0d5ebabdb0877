"""Query parameters of the native API: unknown and repeated ones are rejected, so that typos do not go unnoticed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import Final

from aiohttp import web

from captionsync.errors import InputError
from captionsync.web.credentials import QUERY_NAMES, upgrades

_MEANT: Final = {
    "viseme_set": "set",
    "set": "viseme_set",
    "lead": "lead_ms",
    "model_id": "model",
    "lastEventId": "last_event_id",
}
"""Parameters that have another name elsewhere, in this API or in others."""


def query_of(request: web.Request, known: Collection[str]) -> Mapping[str, str]:
    """Return the query. Raises InputError."""
    for name in request.query:
        if name not in known and not (name in QUERY_NAMES and upgrades(request)):
            raise InputError(_unknown(name, sorted(known)), code="unknown_parameter")
        if len(request.query.getall(name)) > 1:
            raise InputError(f"The query parameter {name} was given more than once.", code="repeated_parameter")
    return request.query


def _unknown(name: str, known: list[str]) -> str:
    found = f"Unknown query parameter {name[:40]!r}"
    if not known:
        return f"{found}; this address has none."
    close = [_MEANT[name]] if _MEANT.get(name) in known else get_close_matches(name[:40], known, 1)
    meant = f"; did you mean {close[0]}?" if close else "."
    return f"{found}{meant} Known: {', '.join(known)}."
