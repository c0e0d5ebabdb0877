"""A session of another server has what readers and clients of a session use."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import captionsync
from captionsync.sessions.nodes import followed
from captionsync.sessions.session import Session

ROOT = Path(captionsync.__file__).parent
READERS = [
    *(ROOT / "web").rglob("*.py"),
    *(ROOT / "sessions" / f"{name}.py" for name in ("status", "retention")),
]
OWN = {"start", "restore", "suspend", "stop", "close", "wait", "choice"}
"""Only a session's own server does this; the choice is compared by what is asked of it."""


def members(kind: type) -> set[str]:
    assigned = set(re.findall(r"self\.([a-z]\w*)\b[^=\n]*=[^=]", inspect.getsource(kind)))
    return assigned | {name for name in vars(kind) if not name.startswith("_")}


def test_it_has_all_members_that_are_used() -> None:
    used = {name for path in READERS for name in re.findall(r"\bsession\.([a-z]\w*)", path.read_text("utf-8"))}
    used &= members(Session)
    assert {"publisher", "input", "add_text", "finished"} <= used
    assert used - OWN <= members(followed.FollowedSession)


def test_its_text_and_publisher_have_all_members_that_are_used() -> None:
    source = "".join(path.read_text("utf-8") for path in READERS)
    for name, kind in (
        ("session.input", followed.FollowedText),
        ("(?:session.publisher|published)", followed.FollowedPublisher),
    ):
        used = set(re.findall(rf"\b{name}\.([a-z]\w*)", source))
        assert used, name
        assert used <= members(kind) | {"log", "fanout", "format"}
