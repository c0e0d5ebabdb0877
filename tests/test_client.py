"""The client against a real server, over good and bad connections."""

from __future__ import annotations

import base64
import json
import random
import socket
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Any, cast

import pytest

from captionsync.client import Client, ClientSession, ReceivedEvent, RequestError
from captionsync.errors import InputError
from captionsync.events import ALWAYS_SENT
from captionsync.timing.mouth.visemes import relabel
from captionsync.timing.tables.viseme_sets import SETS
from tests.chaos_proxy import ChaosProxy, Trouble
from tests.faulty_server import canned_server
from tests.live_server import LiveServer
from tests.stream_checks import Received, check_all, check_ids, decode, of_type

TEXT = "Hello there, my friend. How are you today? I am well, thank you. "
CUTS = 5
CUT_WITHIN_BYTES = 16_000


async def heard(events: AsyncIterator[ReceivedEvent]) -> list[Received]:
    return [Received(event.id, event.type, event.data) async for event in events]


def cuts(seed: int, *, within_bytes: int) -> list[Trouble]:
    dice = random.Random(seed)
    return [Trouble(cut_bytes=dice.randrange(within_bytes), reset=bool(number % 2)) for number in range(CUTS)]


def full_log(server: LiveServer, session: ClientSession) -> list[Received]:
    return decode(server.get(f"/v1/sessions/{session.id}/events"))


def check_live(events: list[Received], log: list[Received]) -> None:
    """The start event, and the log from the live place to its end."""
    check_ids(events)
    assert (events[0].type, events[0].data) == (log[0].type, log[0].data)
    assert events[1:] == log[len(log) - len(events) + 1 :]


async def live_start(session: ClientSession) -> int:
    """Return the position that the start event of a live stream stands for."""
    async with aclosing(cast(AsyncGenerator[ReceivedEvent, None], session.events(live=True))) as events:
        return int((await anext(events)).id.split(".")[1])


def answer(status: str, body: bytes, kind: str = "application/json") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body


def streamed(*events: tuple[str, str]) -> bytes:
    """Return an event stream of ids and types that ends with the connection."""
    frames = [f"id: {one}\nevent: {kind}\ndata: {{}}\n\n".removeprefix("id: \n") for one, kind in events]
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + "".join(frames).encode()


async def test_events_come_once_and_in_order(server: LiveServer) -> None:
    async with Client(server.url) as client:
        session = await client.create(text=TEXT)
        events = await heard(session.events())
    check_all(events, TEXT)
    assert events == full_log(server, session)


async def test_tokens_are_spoken_as_one_text(server: LiveServer) -> None:
    async with Client(server.url + "/") as client:
        session = await client.create(format="pcm_24000")
        tokens = [token + " " for token in TEXT.split()]
        assert [await session.add_text(token) for token in tokens] == [len(token) for token in tokens]
        assert await session.add_text(final=True) == 0
        events = await heard(session.events())
        assert (await session.status())["status"] == "ended"
    check_all(events, TEXT)


async def test_types_leave_out_all_but_what_is_asked_and_what_is_always_sent(server: LiveServer) -> None:
    async with Client(server.url) as client:
        session = await client.create(text=TEXT)
        some = await heard(session.events(types=["word", "cue"]))
        none = await heard(session.events(types=[]))
    log = full_log(server, session)
    assert some == [event for event in log if event.type in ALWAYS_SENT | {"word", "cue"}]
    assert [event.type for event in none] == ["start", "end"]


@pytest.mark.parametrize("name", ["azure", "rhubarb"])
async def test_a_viseme_set_changes_labels_and_nothing_else(server: LiveServer, name: str) -> None:
    async with Client(server.url) as client:
        session = await client.create(text=TEXT)
        events = await heard(session.events(viseme_set=name))
    log = full_log(server, session)
    assert [(event.id, event.type) for event in events] == [(event.id, event.type) for event in log]
    assert events[0].data["visemes"] == {"set": name, "version": SETS[name].version}
    for event, plain in zip(events[1:], log[1:], strict=True):
        assert event.data | {"id": 0} == plain.data | {"id": 0}
        if event.type == "viseme":
            stored = plain.data["id"], plain.data["phone"]
            assert event.data["id"] in {relabel(*stored, part, name) for part in (0, 1)}


async def test_live_begins_with_the_start_event_and_ends_as_the_log_does(server: LiveServer) -> None:
    async with Client(server.url) as client:
        session = await client.create(text=TEXT)
        log = await heard(session.events())
        events = await heard(session.events(live=True))
    check_live(events, log)


@pytest.mark.parametrize(
    "address",
    [
        "{id}",
        "{url}/sessions/{id}",
        "/sessions/{id}/",
        "{url}/v1/sessions/{id}/events?types=word",
        "{url}/overlay/{id}",
        "{url}/?session={id}",
        "/?session={id}",
        "?session={id}&x=1",
        "{url}/avatar?session={id}#face",
    ],
)
async def test_a_session_is_found_by_its_id_and_by_its_addresses(server: LiveServer, address: str) -> None:
    async with Client(server.url) as client:
        made = await client.create(text="Found.")
        session = client.attach(address.format(url=server.url, id=made.id))
        assert await heard(session.events()) == full_log(server, made)


@pytest.mark.parametrize("address", ["", "/", "http://127.0.0.1:8000/", "/?session=", "http://[::1/sessions/x"])
async def test_an_address_that_names_no_session_is_refused(address: str) -> None:
    async with Client("http://127.0.0.1:8000") as client:
        with pytest.raises(InputError):
            client.attach(address)


async def test_exports_are_those_of_the_session(server: LiveServer) -> None:
    async with Client(server.url) as client:
        session = await client.create(text="Exported.", format="pcm_24000")
        events = await heard(session.events())
        assert (await session.captions()).startswith(b"WEBVTT\n")
        assert (await session.captions("txt")).strip() == b"Exported."
        assert json.loads(await session.visemes())["set"] == "oculus"
        audio = [base64.b64decode(data["data"]) for data in of_type(events, "audio")]
        assert await session.audio() == b"".join(audio)


async def test_an_interruption_is_told_and_the_next_turn_is_spoken(server: LiveServer) -> None:
    async with Client(server.url) as client:
        session = await client.create(text=TEXT * 20, pace="realtime", format="pcm_24000")
        events: list[Received] = []
        told: dict[str, Any] = {}
        async for event in session.events():
            events.append(Received(event.id, event.type, event.data))
            if event.type == "audio" and not told:
                told = await session.interrupt(heard_ms=300)
                await session.add_text("Go ahead.", final=True)
    assert of_type(events, "interrupted") == [told]
    later = [word["text"] for word in of_type(events, "word") if word["start_ms"] >= told["resume_ms"]]
    assert later == ["Go", "ahead."]
    assert (events[-1].type, events[-1].data["reason"]) == ("end", "complete")


@pytest.mark.parametrize("heard_ms", [None, 400])
async def test_a_cancelled_session_ends_and_says_what_was_heard(server: LiveServer, heard_ms: int | None) -> None:
    async with Client(server.url) as client:
        session = await client.create(text=TEXT * 20, pace="realtime", format="pcm_24000")
        told: dict[str, Any] = {}
        async for event in session.events():
            last = event
            if event.type == "audio" and event.data["start_ms"] >= 400 and not told:
                told = await session.cancel(heard_ms)
    assert (last.type, last.data["reason"]) == ("end", "cancelled")
    assert told["status"] == "ended"
    assert told["heard_text"] == last.data["heard_text"]
    assert told["heard_ms"] == (last.data["duration_ms"] if heard_ms is None else heard_ms)


async def test_what_the_server_refuses_is_told_with_code_and_status(server: LiveServer) -> None:
    async with Client(server.url) as client:
        nobody = client.attach("nobody")
        done = await client.create(text="Done.")
        await heard(done.events())
        for refused, status, code in [
            (heard(nobody.events()), 404, "session_not_found"),
            (nobody.status(), 404, "session_not_found"),
            (nobody.captions(), 404, "session_not_found"),
            (nobody.interrupt(0), 404, "session_not_found"),
            (done.add_text("More."), 409, "session_closed"),
            (heard(done.events(types=["colour"])), 422, "unknown_event_type"),
            (heard(done.events(viseme_set="nobody")), 422, "unknown_viseme_set"),
            (client.create(text="a", format="mp4"), 422, "unknown_format"),
        ]:
            with pytest.raises(RequestError) as caught:
                await refused
            assert (caught.value.status, caught.value.code, caught.value.retryable) == (status, code, False)


@pytest.mark.parametrize("body", [b"<html>", b"[]", b'{"error": "no"}', b"\xff", b""])
async def test_a_refusal_that_is_not_the_servers_own_is_told_by_its_status(body: bytes) -> None:
    async with canned_server(answer("418 Teapot", body, "text/html")) as odd, Client(odd.url) as client:
        with pytest.raises(RequestError) as caught:
            await client.create(text="a")
    assert (caught.value.status, caught.value.code, caught.value.retryable) == (418, "request_failed", False)


async def test_a_client_that_is_not_open_says_so() -> None:
    with pytest.raises(RuntimeError, match="async with"):
        await Client("http://127.0.0.1:9").create(text="a")


@pytest.mark.parametrize("seed", range(6))
async def test_connections_cut_at_any_byte_lose_and_repeat_nothing(server: LiveServer, seed: int) -> None:
    async with (
        Client(server.url) as maker,
        ChaosProxy(server.url, seed=seed) as proxy,
        Client(proxy.url, tries=CUTS + 1, backoff_s=0.001) as client,
    ):
        proxy.troubles.extend(cuts(seed, within_bytes=CUT_WITHIN_BYTES))
        made = await maker.create(text=TEXT, format="pcm_24000")
        events = await heard(client.attach(made.id).events())
    assert proxy.cuts == CUTS
    assert events == full_log(server, made)
    check_all(events, TEXT)


async def test_progress_begins_the_count_of_tries_anew(server: LiveServer) -> None:
    async with (
        Client(server.url) as maker,
        ChaosProxy(server.url) as proxy,
        Client(proxy.url, tries=2, backoff_s=0.001) as client,
    ):
        proxy.troubles.extend([Trouble(cut_bytes=1_200)] * 4)
        made = await maker.create(text=TEXT * 2)
        await heard(made.events())
        events = await heard(client.attach(made.id).events(types=["word"]))
    assert proxy.cuts == 4
    assert events == [event for event in full_log(server, made) if event.type in ALWAYS_SENT | {"word"}]


@pytest.mark.parametrize("seed", range(6))
async def test_live_streams_cut_at_any_byte_lose_and_repeat_nothing(server: LiveServer, seed: int) -> None:
    async with (
        Client(server.url) as maker,
        ChaosProxy(server.url, seed=seed) as proxy,
        Client(proxy.url, tries=CUTS + 1, backoff_s=0.001) as client,
    ):
        proxy.troubles.extend(cuts(seed, within_bytes=2_000))
        made = await maker.create(text=TEXT * 2, format="pcm_24000")
        while seed % 2 and await live_start(made) == 1:
            pass  # until what is played is no longer the beginning
        events = await heard(client.attach(made.id).events(live=True))
    log = full_log(server, made)
    check_live(events, log)


async def test_a_live_stream_that_is_cut_after_the_start_goes_on_where_it_began() -> None:
    answers = streamed(("1.6", "start")), streamed(), streamed(("1.7", "word")), streamed(("1.8", "end"))
    async with canned_server(*answers) as odd, Client(odd.url, backoff_s=0.001) as client:
        events = await heard(client.attach("any").events(live=True))
    assert [event.id for event in events] == ["1.6", "1.7", "1.8"]
    asked = [b"1.6", b"1.6", b"1.7"]
    assert not any(b"Last-Event-ID" in request for request in odd.requests[:1])
    assert all(b"Last-Event-ID: %b\r\n" % one in got for one, got in zip(asked, odd.requests[1:], strict=True))


async def test_a_live_stream_that_always_breaks_after_the_start_is_given_up() -> None:
    canned = streamed(("1.1", "start")), streamed()
    async with canned_server(*canned) as odd, Client(odd.url, tries=3, backoff_s=0.001) as client:
        with pytest.raises(ConnectionError, match="lost"):
            await heard(client.attach("any").events(live=True))
    assert len(odd.requests) == 3


async def test_a_reset_is_passed_on_and_reading_goes_on_from_the_new_ids() -> None:
    before = streamed(("1.1", "start"), ("1.2", "word"))
    after = streamed(("", "reset"), ("2.1", "start"), ("2.2", "end"))
    async with canned_server(before, after) as odd, Client(odd.url, backoff_s=0.001) as client:
        events = await heard(client.attach("any").events())
    kinds = [(event.id, event.type) for event in events]
    assert kinds == [("1.1", "start"), ("1.2", "word"), ("", "reset"), ("2.1", "start"), ("2.2", "end")]
    assert [b"Last-Event-ID: 1.2\r\n" in request for request in odd.requests] == [False, True]


async def test_a_stream_of_which_everything_was_delivered_just_ends() -> None:
    async with canned_server(b"HTTP/1.1 204 No Content\r\n\r\n") as odd, Client(odd.url) as client:
        assert await heard(client.attach("any").events()) == []
    assert len(odd.requests) == 1


@pytest.mark.parametrize("canned", [streamed(), answer("503 Busy", b"{}"), b"nonsense\r\n\r\n"])
async def test_a_server_that_gives_nothing_is_given_up_after_the_tries(canned: bytes) -> None:
    async with canned_server(canned) as odd, Client(odd.url, tries=3, backoff_s=0.001) as client:
        with pytest.raises(ConnectionError, match="lost"):
            await heard(client.attach("any").events())
    assert len(odd.requests) == 3


async def test_a_server_that_is_gone_is_given_up() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: nobody else gets the port
        async with Client(f"http://127.0.0.1:{taken.getsockname()[1]}", tries=3, backoff_s=0.001) as client:
            with pytest.raises(ConnectionError, match="lost"):
                await heard(client.attach("any").events())
