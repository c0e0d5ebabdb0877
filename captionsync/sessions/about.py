"""What is noted of a session beside its log: it is known, listed and found again without reading the log.

It is written when the session is made, when it is over, and when its listener reports after the end what was heard.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from captionsync.sessions.records import Heard
from captionsync.sessions.spec import SessionSpec
from captionsync.wire.elevenlabs.dictionaries import Locator, Rule

log = logging.getLogger(__name__)

ForRequest = Literal["", "kept", "dropped"]
"""Whether a session lives only for the request that made it, and whether it stays readable after that."""


@dataclass(frozen=True, slots=True)
class About:
    """Notes of one session."""

    client: str = ""
    """The address that asked for it, where that is counted. It is not stored: after a restart, it is empty."""
    owner: str = ""
    """The name of the key with which it was made; empty if there were no keys."""
    key: str = ""
    """Digest of the client's idempotency key; empty if it sent none."""
    body: str = ""
    """Digest of the request."""
    for_request: ForRequest = ""
    """It is not spoken on after a restart unless this is empty."""
    rules: tuple[Rule, ...] = ()
    """Of the pronunciation dictionaries that it names and that were here."""
    elsewhere: tuple[Locator, ...] = ()
    """The other dictionaries that it names."""
    heard: Heard | None = None
    """What its listener reported after the end."""
    listed: Mapping[str, Any] = field(default_factory=dict)
    """How it is listed once it is over; see :func:`captionsync.sessions.status.summary_of`."""

    def to_json(self) -> dict[str, Any]:
        """Return a JSON object that :meth:`from_json` reads."""
        return {
            "owner": self.owner,
            "key": self.key,
            "body": self.body,
            "for_request": self.for_request,
            "rules": [[getattr(rule, name) for name in _RULE] for rule in self.rules],
            "elsewhere": [list(locator) for locator in self.elsewhere],
            "heard": None if self.heard is None else [self.heard.heard_ms, self.heard.cancelled],
            "listed": dict(self.listed),
        }

    @classmethod
    def from_json(cls, noted: Mapping[str, Any]) -> About:
        """Read the object; what is missing has its default."""
        heard = noted.get("heard")
        return cls(
            owner=noted.get("owner", ""),
            key=noted.get("key", ""),
            body=noted.get("body", ""),
            for_request=cast(ForRequest, noted.get("for_request", "")),
            rules=tuple(Rule(*values) for values in noted.get("rules", ())),
            elsewhere=tuple((id_, version) for id_, version in noted.get("elsewhere", ())),
            heard=Heard(*heard) if heard else None,
            listed=dict(noted.get("listed", {})),
        )


_RULE = tuple(Rule.__dataclass_fields__)


def noted_from(session_id: str, text: str) -> dict[str, Any]:
    """Return the JSON object that is stored of a session; of a damaged one, or a newer version's, only the owner."""
    noted: Any = None
    try:
        noted = json.loads(text)
        listed = About.from_json(noted).listed
        int(listed["status"]["accepted_chars"] if listed else 0)
        return cast(dict[str, Any], noted)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        log.error("session %s: what was noted of it cannot be read (%s)", session_id, type(error).__name__)
    owner = noted.get("owner") if isinstance(noted, dict) else None
    return {"owner": owner} if isinstance(owner, str) else {}


def digest_of(spec: SessionSpec) -> str:
    """Return the digest of a request: equal for equal requests only."""
    turns = [[turn.char_start, turn.speaker, turn.voice] for turn in spec.turns]
    body = json.dumps([spec.to_json(), spec.text, turns], sort_keys=True)
    return hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()


def key_digest(client: str, key: str) -> str:
    """Return the digest of a client's idempotency key; the key itself is not stored."""
    return hashlib.sha256(json.dumps([client, key]).encode()).hexdigest()
