"""Tells a saved timeline from other data."""

from __future__ import annotations

import json

from captionsync.errors import InputError
from captionsync.timeline.model import Timeline


def load_timeline(data: bytes) -> Timeline | None:
    """Return the timeline if ``data`` is one, otherwise None; raise InputError if it is an invalid one."""
    try:
        body = json.loads(data)
    except ValueError:
        return None
    except RecursionError:
        raise InputError("The JSON is nested too deeply.", code="invalid_json") from None
    if isinstance(body, dict) and body.keys() >= {"version", "words", "cues"}:
        return Timeline.from_json(data)
    return None
