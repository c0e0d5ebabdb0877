"""Requests that are sent again: one session for each key, and streams that continue."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp
import pytest

from tests.live_server import LiveServer
from tests.stream_checks import check_all, decode

TEXT = "Hello there, my friend. How are you today? I am well, thank you. "


class Answer:
    """A response, read to its end."""

    def __init__(self, answer: aiohttp.ClientResponse, body: bytes) -> None:
        self.status, self.headers, self.body = answer.status, answer.headers, body

    @property
    def path(self) -> str:
        """The address of the session."""
        return self.headers["Location"]

    @property
    def code(self) -> str:
        """The code of a refusal."""
        return str(json.loads(self.body)["error"]["code"])


async def post(server: LiveServer, path: str, headers: dict[str, str] | None = None, **body: Any) -> Answer:
    async with (
        aiohttp.ClientSession() as http,
        http.post(server.url + path, json=body, headers=headers) as answer,
    ):
        return Answer(answer, await answer.read())


def count(server: LiveServer) -> int:
    return len(json.loads(server.get("/v1/sessions"))["sessions"])


@pytest.mark.parametrize("by_query", [False, True])
async def test_speaking_with_a_last_event_id_continues_the_stream(server: LiveServer, by_query: bool) -> None:
    first = await post(server, "/v1/speak", text=TEXT)
    events = decode(first.body)
    check_all(events, TEXT)
    before = count(server)
    for index in (0, 3, len(events) // 2, len(events) - 2):
        last_id = events[index].id
        query = f"?last_event_id={last_id}" if by_query else ""
        again = await post(server, f"/v1/speak{query}", {} if by_query else {"Last-Event-ID": last_id}, text=TEXT)
        assert (again.status, again.path) == (200, first.path)
        assert decode(again.body) == events[index + 1 :]
    over = await post(server, "/v1/speak", {"Last-Event-ID": events[-1].id}, text=TEXT)
    assert (over.status, over.body) == (204, b"")
    assert count(server) == before


async def test_a_stream_that_broke_off_while_it_was_spoken_continues(server: LiveServer) -> None:
    body = {"text": TEXT * 3, "pace": "realtime", "format": "pcm_24000"}
    received = b""
    async with aiohttp.ClientSession() as http, http.post(f"{server.url}/v1/speak", json=body) as answer:
        path = answer.headers["Location"]
        while received.count(b"event: audio") < 2:
            received += await answer.content.readany()
    begun = decode(received[: received.rindex(b"\n\n") + 2])
    rest = await post(server, "/v1/speak", {"Last-Event-ID": begun[-1].id}, **body)
    assert rest.path == path
    check_all([*begun, *decode(rest.body)], TEXT * 3)


async def test_a_last_event_id_of_another_session_is_refused_with_its_address(server: LiveServer) -> None:
    first = await post(server, "/v1/speak", text=TEXT)
    last_id, before = decode(first.body)[2].id, count(server)
    for body in ({"text": "Something else."}, {"text": TEXT, "format": "pcm_24000"}, {"text": TEXT + "More."}):
        other = await post(server, "/v1/speak", {"Last-Event-ID": last_id}, **body)
        assert (other.status, other.code, other.path) == (409, "other_session", first.path)
        assert first.path in json.loads(other.body)["error"]["message"]
    assert count(server) == before


@pytest.mark.parametrize("last_id", ["0123456789abcdef.7", "gone.1", "nonsense", "1"])
async def test_a_last_event_id_that_nobody_knows_speaks_nothing(server: LiveServer, last_id: str) -> None:
    before = count(server)
    unknown = await post(server, "/v1/speak", {"Last-Event-ID": last_id}, text=TEXT)
    assert (unknown.status, unknown.code) == (404, "session_not_found")
    assert count(server) == before


async def test_a_key_makes_one_session(server: LiveServer) -> None:
    before, key = count(server), {"Idempotency-Key": "one"}
    first = await post(server, "/v1/sessions", key, text="Hello.")
    again = await post(server, "/v1/sessions", key, text="Hello.", pace=None, format="mp3_44100_128")
    assert (first.status, again.status, again.path) == (201, 200, first.path)
    assert json.loads(again.body)["id"] == json.loads(first.body)["id"]
    spoken = [await post(server, "/v1/speak", key, text="Hello.") for _ in range(2)]
    assert [answer.path for answer in spoken] == [first.path] * 2
    assert decode(spoken[0].body) == decode(spoken[1].body)
    check_all(decode(spoken[0].body), "Hello.")
    assert count(server) == before + 1
    other = await post(server, "/v1/sessions", {"Idempotency-Key": "two"}, text="Hello.")
    assert (other.status, other.path == first.path) == (201, False)


async def test_a_key_that_is_sent_many_times_at_once_makes_one_session(server: LiveServer) -> None:
    key = {"Idempotency-Key": "many"}
    answers = await asyncio.gather(*(post(server, "/v1/sessions", key, text="Hello.") for _ in range(12)))
    assert sorted(answer.status for answer in answers) == [200] * 11 + [201]
    assert len({answer.path for answer in answers}) == 1


async def test_a_key_with_another_body_is_refused(server: LiveServer) -> None:
    key = {"Idempotency-Key": "body"}
    await post(server, "/v1/sessions", key, text="Hello.")
    for path in ("/v1/sessions", "/v1/speak"):
        other = await post(server, path, key, text="Goodbye.")
        assert (other.status, other.code) == (422, "idempotency_key_reused")


@pytest.mark.parametrize("key", ["", "x" * 256])
async def test_a_key_without_a_useful_length_is_refused(server: LiveServer, key: str) -> None:
    before = count(server)
    wrong = await post(server, "/v1/sessions", {"Idempotency-Key": key}, text="Hello.")
    assert (wrong.status, wrong.code) == (422, "invalid_idempotency_key")
    assert count(server) == before


async def test_a_key_is_free_after_a_refusal_and_when_its_session_is_deleted(server: LiveServer) -> None:
    key = {"Idempotency-Key": "free"}
    refused = await post(server, "/v1/sessions", key, text="Hello.", voice="no-such-voice-at-all")
    assert refused.status == 422
    first = await post(server, "/v1/sessions", key, text="Hello.")
    assert first.status == 201
    async with aiohttp.ClientSession() as http, http.delete(server.url + first.path) as answer:
        assert answer.status == 204
    second = await post(server, "/v1/sessions", key, text="Another.")
    assert (second.status, second.path == first.path) == (201, False)
