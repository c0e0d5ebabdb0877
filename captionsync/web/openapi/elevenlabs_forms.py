"""What the descriptions of the ElevenLabs-compatible API share."""

from __future__ import annotations

from typing import Any

from captionsync.web.openapi.elevenlabs_errors import refusals
from captionsync.web.openapi.errors import Codes
from captionsync.web.openapi.forms import Schema, integer, operation, query


def page_size(most: int, default: int) -> Schema:
    """Return the parameter that says how long a page is."""
    return query("page_size", "Items of a page.", integer(minimum=1, maximum=most, default=default), example=10)


def get(name: str, tag: str, summary: str, answers: dict[int, Schema], *errors: Codes, **more: Any) -> Schema:
    """Return the path of an operation that reads."""
    return {"get": operation(name, tag, summary, answers, refusals=refusals(*errors), **more)}
