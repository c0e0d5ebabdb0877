"""``?from=live``: where it begins, and where a listener goes on whose connection was lost right after the start."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.error import HTTPError

import aiohttp
import pytest

from tests.live_server import LiveServer
from tests.stream_checks import Received, check_ids, decode
from tests.web.test_sessions import make, post

TEXT = "Hello there, my friend. How are you today? I am well, thank you. " * 3
LIVE = {"from": "live"}


async def first_events(url: str, query: Mapping[str, str], last_id: str, *, count: int, sock: bool) -> list[Received]:
    """Connect as a browser does, read ``count`` events, and cut the connection."""
    headers = {"Last-Event-ID": last_id} if last_id else {}
    async with aiohttp.ClientSession() as http:
        if sock:
            async with http.ws_connect(url, params=query, headers=headers) as frames:
                got = [json.loads((await frames.receive()).data) for _ in range(count)]
            return [Received(one["id"], one["event"], one["data"]) for one in got]
        async with http.get(url, params=query, headers=headers) as answer:
            body = b""
            while len(decode(body)) < count:
                body += await answer.content.readany()
    return decode(body)[:count]


async def joined(url: str, query: Mapping[str, str], *, sock: bool) -> list[Received]:
    """Join at what is played, once that is no longer the beginning, and return the first two events."""
    whole = {name: value for name, value in query.items() if name != "from"}
    beginning = await first_events(url, whole, "", count=2, sock=sock)
    two = beginning
    while two[1] == beginning[1]:
        two = await first_events(url, query, "", count=2, sock=sock)
    return two


@pytest.mark.parametrize("sock", [False, True], ids=["events", "socket"])
@pytest.mark.parametrize("finished", [False, True])
@pytest.mark.parametrize("types", ["", "audio", "cue,tag"])
async def test_a_cut_right_after_the_start_goes_on_at_the_live_place(
    server: LiveServer, sock: bool, finished: bool, types: str
) -> None:
    path = make(server, text=TEXT, format="pcm_8000", pace="asap" if finished else "realtime")
    url = f"{server.url}{path}/events"
    query = LIVE | ({"types": types} if types else {})
    start, second = await joined(url, query, sock=sock)
    assert start.type == "start"
    # A browser asks for the same address again and adds the id of the last event that it had.
    again = await first_events(url, query, start.id, count=1, sock=sock)
    assert again == [second]
    if not finished:
        assert post(server, f"{path}/cancel", b"{}")[0] == 200
    log = decode(server.get(f"{path}/events"))
    rest = decode(server.get(f"{path}/events?from=live", {"Last-Event-ID": start.id}))
    assert start.data == log[0].data
    check_ids([start, *rest])
    assert rest == log[len(log) - len(rest) :]
    assert rest.index(second) == 0 or types


@pytest.mark.parametrize("sock", [False, True], ids=["events", "socket"])
async def test_a_cut_after_a_start_at_the_beginning_loses_nothing(server: LiveServer, sock: bool) -> None:
    path = make(server, language="en")  # so that it starts before there is text
    url = f"{server.url}{path}/events"
    [start] = await first_events(url, LIVE, "", count=1, sock=sock)
    assert post(server, f"{path}/text", json.dumps({"text": TEXT, "final": True}).encode())[0] == 202
    log = decode(server.get(f"{path}/events"))
    await joined(url, LIVE, sock=sock)  # meanwhile the live place has moved on
    again = await first_events(url, LIVE, start.id, count=len(log) - 1, sock=sock)
    assert [start, *again] == log


async def test_what_follows_the_start_begins_with_whole_pieces_of_audio(server: LiveServer) -> None:
    path = make(server, text=TEXT, format="pcm_8000")
    url = f"{server.url}{path}/events"
    start, second = await joined(url, LIVE, sock=False)
    events = [start, *decode(server.get(f"{path}/events?from=live", {"Last-Event-ID": start.id}))]
    assert events[1] == second
    check_ids(events)
    log = decode(server.get(f"{path}/events"))
    before: list[Any] = [event for event in log if event not in events]
    ends_ms = [event.data["start_ms"] + event.data["duration_ms"] for event in before if event.type == "audio"]
    assert max(ends_ms) == min(event.data["start_ms"] for event in events if event.type == "audio")


def test_a_wrong_place_is_refused_also_where_a_last_event_decides(server: LiveServer) -> None:
    path = make(server, text="Hi.", format="pcm_8000")
    first = decode(server.get(f"{path}/events"))[0]
    with pytest.raises(HTTPError, match="422"):
        server.get(f"{path}/events?from=middle", {"Last-Event-ID": first.id})
