"""The events of real sessions, and every event that can be made, fit the schemas of the document."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

import pytest
from websockets.sync.client import connect

from captionsync.events import Event
from captionsync.web.openapi.events import EXAMPLES, MEANINGS, kinds
from captionsync.web.openapi.forms import ref
from captionsync.web.stream import EVENT_TYPES
from tests.docs.pages import page, rows, section
from tests.docs.test_events import full
from tests.live_server import LiveServer
from tests.stream_checks import Received, decode
from tests.web.openapi.checking import problems, send

NAMES = {kind.type: kind.__name__ for kind in kinds()}
BODIES: list[dict[str, Any]] = [
    {"text": "Bob <mark name='x'/> maps.", "curves": "arkit"},
    {"text": [{"text": "Who?", "speaker": "Ann"}, {"text": "Me!", "voice": "de"}], "curves": "vrm", "format": "opus"},
    {"text": "[sighs] 你好。 שלום.", "audio_tags": True, "language": "auto", "viseme_set": "azure"},
]


def check_events(events: Iterable[Received]) -> set[str]:
    """Check the data of all events and return their types."""
    seen = set()
    for event in events:
        assert problems(ref(NAMES[event.type]), event.data) == [], event.type
        frame = {"id": None if event.type == "reset" else event.id, "event": event.type, "data": event.data}
        assert problems(ref("EventFrame"), frame) == [], frame
        seen.add(event.type)
    return seen


def test_every_event_has_a_schema() -> None:
    assert set(NAMES) == set(EVENT_TYPES) == {kind.type for kind in Event.__subclasses__()}


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.type)
def test_a_full_event_fits_its_schema(kind: type[Event]) -> None:
    data = json.loads(json.dumps(full(kind).data()))
    wrong = problems(ref(NAMES[kind.type]), data)  # the values are made up, so that only names and types are right
    assert [text for text in wrong if "is not one of" not in text and "was expected" not in text] == []


@pytest.mark.parametrize("name", MEANINGS)
def test_meanings_are_those_of_the_documentation(name: str) -> None:
    table = {row[0].strip("`"): row[2] for row in rows(section(page("events.md"), f"### `{name}`"))}
    assert {field: re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text) for field, text in table.items()} == MEANINGS[name]


def test_the_examples_of_events_are_events() -> None:
    assert check_events(Received(own["id"], own["event"], json.loads(own["data"])) for own in EXAMPLES.values())


def test_the_events_of_real_sessions_fit_their_schemas(server: LiveServer) -> None:
    seen = set()
    for body in BODIES:
        answer = send(server, "post", "/v1/speak", body)
        seen |= check_events(decode(answer.body))
    seen |= check_events(decode(send(server, "post", "/v1/speak?viseme_set=polly&types=viseme", BODIES[0]).body))
    gone = send(server, "get", "/v1/sessions/none/events", headers={"Accept": "text/event-stream"})
    seen |= check_events(decode(gone.body))
    assert seen == set(NAMES) - {"gap", "interrupted", "reset", "voice"}


def test_the_events_of_a_conversation_fit_their_schemas(server: LiveServer) -> None:
    path = json.loads(send(server, "post", "/v1/sessions", {"language": "auto"}).body)["links"]["self"]
    frames: list[dict[str, Any]] = []
    with connect(server.url.replace("http", "ws", 1) + f"{path}/events?last_event_id=none.7") as socket:
        send(server, "post", f"{path}/text", {"text": "Hello there, my friend. ", "flush": True})
        while not frames or frames[-1]["event"] != "audio":
            frames.append(json.loads(socket.recv(timeout=30)))
        send(server, "post", f"{path}/interrupt", {"heard_ms": 100})
        send(server, "post", f"{path}/text", {"text": "Und jetzt sprechen wir Deutsch miteinander.", "final": True})
        frames += [json.loads(message) for message in socket]
    events = [Received(str(frame["id"]), frame["event"], frame["data"]) for frame in frames]
    assert {"reset", "interrupted", "voice"} <= check_events(events)
    assert all(problems(ref("EventFrame"), frame) == [] for frame in frames)


def test_an_event_with_a_field_too_many_or_too_few_does_not_fit() -> None:
    good = {"name": "x", "start_ms": 0}
    assert problems(ref("TagEvent"), good) == problems(ref("TagEvent"), good | {"mark": True}) == []
    for bad in ({"name": "x"}, good | {"mark": False}, good | {"more": 1}, good | {"start_ms": -1}):
        assert problems(ref("TagEvent"), bad)
