"""Keys, listen tokens and cookies in the description: which operation takes which.

Source: OpenAPI Specification 3.1.1, Security Scheme Object.
"""

from __future__ import annotations

from captionsync.web.credentials import COOKIE
from captionsync.web.openapi.forms import Schema
from captionsync.web.rules import Rule

SCHEMES: dict[str, Schema] = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "A key; to read one session, its listen token."},
    "key": {
        "type": "apiKey",
        "in": "header",
        "name": "xi-api-key",
        "description": "A key, as ElevenLabs' SDKs send it.",
    },
    "cookie": {
        "type": "apiKey",
        "in": "cookie",
        "name": COOKIE,
        "description": "Reads one session; the server's own pages have it.",
    },
}
_NONE: Schema = {}
"""A server without keys requires nothing."""


def security_of(rule: Rule) -> list[Schema]:
    """Return the alternatives of what an operation takes."""
    if rule is Rule.OPEN:
        return []
    names = SCHEMES if rule is Rule.LISTEN else ("bearer", "key")
    return [*({name: []} for name in names), _NONE]
