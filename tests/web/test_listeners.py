"""Listeners of a session: how many there may be, whichever way they listen."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import permutations

import aiohttp
import pytest

from tests.live_server import LiveServer, run_server
from tests.web.test_sessions import make, post

ROOM = 2
WAYS = ("events", "socket", "audio")


@pytest.fixture(scope="module")
def small() -> Iterator[LiveServer]:
    """A server on which a session may have two listeners."""
    with run_server("--max-listeners", str(ROOM)) as running:
        yield running


@asynccontextmanager
async def listening(http: aiohttp.ClientSession, url: str, way: str) -> AsyncIterator[None]:
    """Listen until the block is left. Raises ClientResponseError when that is refused."""
    if way == "socket":
        async with http.ws_connect(f"{url}/events") as sock:
            assert json.loads((await sock.receive()).data)["event"] == "start"
            yield
        return
    async with http.get(f"{url}/{way}") as answer:
        answer.raise_for_status()
        if way == "events":
            await answer.content.readuntil(b"event: start\n")
        yield


async def listeners(http: aiohttp.ClientSession, url: str) -> int:
    async with http.get(url) as answer:
        return int((await answer.json())["listeners"])


@pytest.mark.parametrize("ways", [*permutations(WAYS), ("socket",) * 3], ids="-".join)
async def test_no_more_than_the_allowed_listen_whichever_way(small: LiveServer, ways: tuple[str, str, str]) -> None:
    url = small.url + make(small, language="en")
    async with aiohttp.ClientSession() as http:
        async with AsyncExitStack() as stack:
            for way in ways[:ROOM]:
                await stack.enter_async_context(listening(http, url, way))
            assert await listeners(http, url) == ROOM
            with pytest.raises(aiohttp.ClientResponseError) as caught:
                await stack.enter_async_context(listening(http, url, ways[ROOM]))
            assert caught.value.status == 503
            assert await listeners(http, url) == ROOM
        while await listeners(http, url):
            pass  # the server learns of the closed connections in its own time
        async with listening(http, url, ways[ROOM]):
            assert await listeners(http, url) == 1
    assert post(small, f"{url.removeprefix(small.url)}/cancel", b"{}")[0] == 200


@pytest.mark.parametrize("path", ["events", "audio"])
@pytest.mark.parametrize("upgrade", [False, True])
async def test_who_finds_no_room_is_told_so(small: LiveServer, path: str, upgrade: bool) -> None:
    url = small.url + make(small, language="en")
    asks = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    asks["Sec-WebSocket-Key"] = "dGhlIHNhbXBsZSBub25jZQ=="
    async with aiohttp.ClientSession() as http, AsyncExitStack() as stack:
        for _ in range(ROOM):
            await stack.enter_async_context(listening(http, url, "events"))
        async with http.get(f"{url}/{path}", headers=asks if upgrade else {}) as answer:
            assert (answer.status, answer.headers["Retry-After"]) == (503, "2")
            error = (await answer.json())["error"]
    assert error["code"] == "limit_exceeded"
    assert error["retryable"] is True
    assert error["message"] == "This session has too many listeners. Try again later."
    assert post(small, f"{url.removeprefix(small.url)}/cancel", b"{}")[0] == 200
