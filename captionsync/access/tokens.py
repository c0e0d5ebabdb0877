"""Listen tokens and tickets: signed permissions to read one session.

A *listen token* is valid until it expires, and goes into a header or a cookie. A *ticket* goes into the address of an
event stream, where others may see it: it opens a stream only for a minute, and later only continues one, which the
caller proves with the id of an event that the stream had.

Both name the key with which the session was made, and end with it. They do not name the session: its id is a part of
what is signed. A text is compared as a whole with the only text that would be valid in its place, so there is no second
spelling of a valid one.

Source: RFC 2104 (HMAC); RFC 9700, section 2.4 (no long-lived tokens in addresses).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass
from typing import Literal

TOKEN_PREFIX, TICKET_PREFIX = "lt_", "tk_"
TICKET_OPENS_S = 60
"""Seconds in which a ticket opens a stream."""
MIN_SECRET_BYTES = 32

Audience = Literal["listen", "ticket"]

_FORM = re.compile(
    r"(?P<prefix>lt_|tk_)(?P<until_s>[1-9][0-9]{0,11})\.(?P<key>[0-9a-f]{16}|-)\.(?P<mac>[A-Za-z0-9_-]{43})"
)
_NO_KEY = "-"
"""Stands for the key of a server without keys."""


@dataclass(frozen=True, slots=True)
class Permission:
    """What a token or ticket says, if it is genuine."""

    audience: Audience
    key_id: str
    """The key of the session's owner; empty if the server had no keys."""
    until_s: int
    """Unix time in seconds: a token expires then; a ticket opens until then."""


class Signer:
    """Makes and checks tokens and tickets.

    Args:
        secret: at least 32 bytes.
    """

    def __init__(self, secret: bytes) -> None:
        if len(secret) < MIN_SECRET_BYTES:
            raise ValueError(f"the secret has less than {MIN_SECRET_BYTES} bytes")
        self._secret = secret

    def __repr__(self) -> str:
        return "Signer(…)"

    def token(self, session_id: str, key_id: str, *, until_s: int) -> str:
        """Return a listen token."""
        return self._text(Permission("listen", key_id, until_s), session_id)

    def ticket(self, session_id: str, key_id: str, *, now_s: float) -> str:
        """Return a ticket that opens a stream from now on."""
        return self._text(Permission("ticket", key_id, int(now_s) + TICKET_OPENS_S), session_id)

    def read(self, text: str, session_id: str) -> Permission | None:
        """Return what a token or ticket of a session says; None if it was not made here for this session."""
        found = _FORM.fullmatch(text)
        if found is None:
            return None
        audience: Audience = "listen" if found["prefix"] == TOKEN_PREFIX else "ticket"
        key_id = "" if found["key"] == _NO_KEY else found["key"]
        permission = Permission(audience, key_id, int(found["until_s"]))
        return permission if hmac.compare_digest(self._text(permission, session_id), text) else None

    def _text(self, permission: Permission, session_id: str) -> str:
        audience, key = permission.audience, permission.key_id or _NO_KEY
        said = "\0".join(("captionsync 1", audience, session_id, key, str(permission.until_s)))
        mac = hmac.new(self._secret, said.encode("utf-8", "surrogatepass"), hashlib.sha256).digest()
        prefix = TOKEN_PREFIX if audience == "listen" else TICKET_PREFIX
        return f"{prefix}{permission.until_s}.{key}.{base64.urlsafe_b64encode(mac).rstrip(b'=').decode()}"


def is_valid(permission: Permission, now_s: float, *, goes_on: bool, lasts_s: int) -> bool:
    """Return whether a genuine token or ticket is valid now.

    Args:
        permission: what it says.
        now_s: Unix time in seconds.
        goes_on: the request continues a stream after an event that the session's log has.
        lasts_s: seconds from its issue after which a ticket is over in any case.
    """
    if now_s <= permission.until_s:
        return True
    return permission.audience == "ticket" and goes_on and now_s <= permission.until_s - TICKET_OPENS_S + lasts_s
