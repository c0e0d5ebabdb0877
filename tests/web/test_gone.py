"""An EventSource whose session is not here: it learns so, and then closes for good."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from email.message import Message

import pytest

from captionsync.wire.sse import EventId, SseDecoder
from tests.live_server import LiveServer, run_server
from tests.web.test_sessions import make

PATH = "/v1/sessions/nosuchsession/events"
STREAM = {"Accept": "text/event-stream"}


def answer(server: LiveServer, headers: Mapping[str, str], path: str = PATH) -> tuple[int, Message[str, str], bytes]:
    request = urllib.request.Request(server.url + path, headers=dict(headers))
    try:
        with urllib.request.urlopen(request, timeout=30) as got:
            return got.status, got.headers, got.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


@pytest.mark.parametrize(
    "accept",
    [
        "text/event-stream",
        "Text/Event-Stream",
        "text/event-stream;q=0.5",
        "text/event-stream ; charset=utf-8; q=1",
        "application/json;q=0.1, text/event-stream, */*;q=0.1",
    ],
)
def test_an_event_source_is_told_in_its_own_way(server: LiveServer, accept: str) -> None:
    status, headers, body = answer(server, {"Accept": accept})
    assert (status, headers["Content-Type"]) == (200, "text/event-stream; charset=utf-8")
    decoder = SseDecoder()
    (failed,) = decoder.feed(body)
    assert (failed.event, decoder.retry_ms) == ("failed", 1_000)
    message = "This session is no longer here. Its link may be outdated; start a new one."
    assert json.loads(failed.data) == {"code": "session_not_found", "message": message, "retryable": False}
    found = EventId.parse(failed.id)
    assert found is not None
    with pytest.raises(ValueError, match="base 16"):
        int(found.epoch, 16)  # no log has it


@pytest.mark.parametrize("accept", ["*/*", "application/json", "text/event-stream;q=0", "text/*", "text/event-streams"])
def test_others_are_told_as_ever(server: LiveServer, accept: str) -> None:
    status, headers, body = answer(server, {"Accept": accept})
    assert (status, headers.get_content_type()) == (404, "application/json")
    assert json.loads(body)["error"]["code"] == "session_not_found"


def test_a_socket_is_refused(server: LiveServer) -> None:
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    upgrade["Sec-WebSocket-Key"] = "dGhlIHNhbXBsZSBub25jZQ=="
    assert answer(server, STREAM | upgrade)[0] == 404


@pytest.mark.parametrize("in_query", [False, True])
def test_who_was_told_and_comes_back_is_to_close(server: LiveServer, in_query: bool) -> None:
    if in_query:
        status, _, body = answer(server, STREAM, f"{PATH}?last_event_id=gone.1")
    else:
        # As a browser does whose address holds the id of a session that it had before.
        status, _, body = answer(server, STREAM | {"Last-Event-ID": "gone.1"}, f"{PATH}?last_event_id=7f3a.12")
    assert (status, body) == (204, b"")
    assert answer(server, STREAM | {"Last-Event-ID": "7f3a.12"})[0] == 200


def test_a_session_that_is_here_does_not_take_that_id_for_its_own(server: LiveServer) -> None:
    path = make(server, text="Hello.", format="pcm_8000")
    server.get(f"{path}/events")
    status, _, body = answer(server, STREAM | {"Last-Event-ID": "gone.1"}, f"{path}/events")
    assert status == 200
    assert [one.event for one in SseDecoder().feed(body)][:2] == ["reset", "start"]


def test_pages_of_allowed_origins_may_read_it() -> None:
    with run_server("--cors-origins", "https://app.example") as own:
        for headers in ({}, {"Last-Event-ID": "gone.1"}):
            _, told, _ = answer(own, STREAM | {"Origin": "https://app.example"} | headers)
            assert told["Access-Control-Allow-Origin"] == "https://app.example"
        _, told, _ = answer(own, STREAM | {"Origin": "https://other.example"})
        assert told["Access-Control-Allow-Origin"] is None
