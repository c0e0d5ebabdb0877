"""What every event stream must keep, as checks on received events."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from captionsync.wire.sse import SseDecoder


@dataclass(frozen=True)
class Received:
    """One event as a client saw it."""

    id: str
    type: str
    data: dict[str, Any]


def decode(body: bytes) -> list[Received]:
    """Read a whole event stream."""
    decoder = SseDecoder()
    return [Received(m.id, m.event, json.loads(m.data)) for m in decoder.feed(body)]


def of_type(events: Iterable[Received], name: str) -> list[dict[str, Any]]:
    """Return the data of one type of event."""
    return [event.data for event in events if event.type == name]


def audio_bytes(events: Iterable[Received]) -> bytes:
    """Return the encoded audio of a stream."""
    return b"".join(base64.b64decode(data["data"]) for data in of_type(events, "audio"))


def displayed(events: Iterable[Received]) -> str:
    """Return the displayed text of a stream."""
    return "".join(word["text"] + word["after"] for word in of_type(events, "word"))


def check_ids(events: Sequence[Received]) -> None:
    """Ids rise by one."""
    numbers = [int(event.id.split(".")[1]) for event in events if event.type != "reset"]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def check_tiles(items: Sequence[dict[str, Any]], end_ms: int) -> None:
    """Intervals cover the timeline from 0 without gap or overlap."""
    at = 0
    for item in items:
        assert item["start_ms"] == at, item
        at = item["end_ms"] if "end_ms" in item else at + item["duration_ms"]
    assert at >= end_ms


def check_order(events: Sequence[Received]) -> int:
    """Everything that meets an audio event's interval comes before it; returns the number of audio events."""
    late: list[tuple[int, int, str]] = []
    cues: dict[str, str] = {}
    words: list[dict[str, Any]] = []
    audio_end = 0
    count = 0
    for event in events:
        data = event.data
        if event.type == "audio":
            count += 1
            audio_end = data["start_ms"] + data["duration_ms"]
            for word in words:
                if word["start_ms"] < audio_end:
                    assert word["text"].split()[0] in cues.get(word["cue_id"], ""), (word, cues)
            words = [word for word in words if word["start_ms"] >= audio_end]
        elif event.type in ("word", "viseme"):
            if data["start_ms"] < audio_end:
                late.append((data["start_ms"], audio_end, event.type))
            if event.type == "word":
                words.append(data)
        elif event.type == "cue":
            cues[data["id"]] = "\n".join(data["lines"])
    assert late == []
    return count


def check_cues(events: Sequence[Received]) -> None:
    """Every cue becomes final, and a final cue never changes."""
    final: set[str] = set()
    seen: set[str] = set()
    revisions: dict[str, int] = {}
    for cue in of_type(events, "cue"):
        assert cue["id"] not in final
        assert cue["revision"] == revisions.get(cue["id"], 0) + 1
        assert cue["end_ms"] > cue["start_ms"]
        revisions[cue["id"]] = cue["revision"]
        seen.add(cue["id"])
        if cue["final"]:
            final.add(cue["id"])
    assert seen == final


def check_all(events: Sequence[Received], text: str) -> None:
    """Check a complete session that spoke ``text``."""
    assert events[0].type == "start"
    assert events[-1].type == "end"
    duration_ms = events[-1].data["duration_ms"]
    check_ids(events)
    check_order(events)
    check_cues(events)
    check_tiles(of_type(events, "audio"), duration_ms)
    check_tiles(of_type(events, "viseme"), duration_ms)
    assert displayed(events) == text
    starts = [word["start_ms"] for word in of_type(events, "word")]
    assert starts == sorted(starts)
