"""The bridge: a session's mouth in a VMC program."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Iterable

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from captionsync.bridge import FILL_MS, REFILL_MS, MouthFeed, Playhead, Ticker, parse_target, run
from captionsync.cli import main
from captionsync.client import ReceivedEvent
from captionsync.errors import InputError
from tests.live_server import LiveServer
from tests.osc_reader import Message, read_datagram


def viseme(shape: str, start_ms: int, end_ms: int) -> dict[str, object]:
    return {"id": shape, "phone": "x", "start_ms": start_ms, "end_ms": end_ms, "weight": 1.0, "word_index": 0}


EVENTS: list[tuple[str, dict[str, object]]] = [
    ("start", {"session_id": "s"}),
    ("viseme", viseme("aa", 0, 150)),
    ("viseme", viseme("PP", 150, 250)),
    ("viseme", viseme("O", 250, 400)),
    ("audio", {"seq": 0, "start_ms": 0, "duration_ms": 400, "data": ""}),
    ("end", {"reason": "complete", "duration_ms": 400}),
]


def sse(events: Iterable[tuple[str, dict[str, object]]]) -> bytes:
    lines = [f"id: 1.{n}\nevent: {name}\ndata: {json.dumps(data)}\n\n" for n, (name, data) in enumerate(events, 1)]
    return "".join(lines).encode()


class EvenTicker(Ticker):
    """Ticks that are exactly a frame apart, however busy the machine is; they wait for the first event."""

    def __init__(self) -> None:
        super().__init__()
        self.ready = asyncio.Event()
        self.now_ms = 0.0

    async def tick(self) -> float:
        await self.ready.wait()
        await asyncio.sleep(0)
        self.now_ms += 1000 / 60
        return self.now_ms


class TestPlayhead:
    def test_it_starts_when_enough_is_there(self) -> None:
        head = Playhead()
        head.extend(FILL_MS - 1)
        assert head.at(0) == head.at(500) == 0
        head.extend(FILL_MS)
        assert head.at(600) == 0
        assert head.at(650) == 50

    def test_it_waits_for_more_and_fills_again(self) -> None:
        head = Playhead()
        head.extend(200)
        assert head.at(0) == 0
        assert head.at(300) == 200
        head.extend(200 + REFILL_MS - 1)
        assert head.at(400) == 200
        head.extend(200 + REFILL_MS)
        assert head.at(500) == 200
        assert head.at(550) == 250
        assert not head.over

    def test_it_plays_what_is_left_when_the_session_ended(self) -> None:
        head = Playhead()
        head.extend(50)
        head.end()
        assert head.at(0) == 0
        assert not head.over
        assert head.at(100) == 50
        assert head.over

    def test_it_starts_late_by_its_delay_once(self) -> None:
        head = Playhead(delay_ms=80)
        head.extend(500)
        assert head.at(0) == 0
        assert head.at(80) == 0
        assert head.at(100) == 20

    def test_it_skips_what_was_taken_back(self) -> None:
        head = Playhead()
        head.extend(600)
        head.at(0)
        head.skip(200, 400)
        assert head.at(190) == 190
        assert head.at(210) == 400
        assert head.at(260) == 450

    def test_a_skip_that_lies_behind_changes_nothing(self) -> None:
        head = Playhead()
        head.extend(600)
        head.at(0)
        assert head.at(450) == 450
        head.skip(200, 400)
        assert head.at(460) == 460


async def test_the_ticker_goes_on_at_sixty_a_second_and_never_back() -> None:
    ticker = Ticker()
    times = [await ticker.tick() for _ in range(4)]
    assert times == sorted(times)
    assert times[-1] >= 3 * 1000 / 60 - 1


class TestMouthFeed:
    def test_closed_lips_have_no_vowel(self) -> None:
        feed = MouthFeed("vrm0")
        for name, data in EVENTS:
            feed.add(name, data)
        assert feed.at(90)["A"] > 0.7
        assert sum(feed.at(215).values()) == 0.0
        assert feed.at(340)["O"] > 0.7

    def test_arkit_names_begin_with_a_capital(self) -> None:
        feed = MouthFeed("arkit")
        feed.add(*EVENTS[1])
        weights = feed.at(100)
        assert len(weights) == 52
        assert weights["JawOpen"] > 0.4

    def test_the_last_weights_stay_until_a_new_frame(self) -> None:
        feed = MouthFeed("vrm1")
        feed.add(*EVENTS[1])
        assert feed.at(100) is feed.at(101)

    def test_what_was_taken_back_is_not_shown(self) -> None:
        feed = MouthFeed("vrm1")
        for name, data in EVENTS[1:4]:
            feed.add(name, data)
        feed.add("interrupted", {"heard_ms": 160, "heard_text": "", "resume_ms": 400})
        feed.add("viseme", viseme("U", 400, 600))
        feed.at(159)
        assert feed.at(500)["ou"] > 0.7

    def test_unknown_names_are_refused(self) -> None:
        with pytest.raises(InputError):
            MouthFeed("mmd")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("127.0.0.1:39540", ("127.0.0.1", 39540)),
        ("vtuber.local", ("vtuber.local", 39539)),
        (":4000", ("127.0.0.1", 4000)),
        ("[::1]:4000", ("::1", 4000)),
    ],
)
def test_targets_are_read(text: str, expected: tuple[str, int]) -> None:
    assert parse_target(text) == expected


@pytest.mark.parametrize("text", ["host:port", "host:0", "host:70000", "host:"])
def test_broken_targets_are_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_target(text)


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000/", "http://[::1/sessions/1", "ftp://x/sessions/1", "abc"])
async def test_an_address_without_a_session_is_refused(url: str) -> None:
    with pytest.raises(InputError):
        await run(url, ("127.0.0.1", 39539))


@pytest.mark.parametrize("path", ["/sessions/nobody", "/?session=nobody"])
def test_the_command_says_that_the_session_is_not_there(
    server: LiveServer, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bridge", server.url + path]) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert "This session is no longer here" in told[0]


def test_the_command_says_that_the_host_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    for host in ("no.such.host.invalid", "x" * 64 + ".invalid", ".."):
        assert main(["bridge", "http://127.0.0.1:1/sessions/s", "--vmc", host]) == 2
        told = capsys.readouterr().err.splitlines()
        assert len(told) == 1
        assert "There is no host" in told[0]


@pytest.mark.parametrize("arguments", [["nonsense"], ["http://127.0.0.1:1/sessions/s", "--vmc", "host:port"]])
def test_the_command_says_what_is_wrong_with_its_arguments(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bridge", *arguments]) == 2
    assert "is not" in capsys.readouterr().err


async def session_server(body: bytes | None) -> TestServer:
    async def events(request: web.Request) -> web.Response:
        assert request.query["viseme_set"] == "oculus"
        if body is None:
            return web.json_response(
                {"error": {"code": "session_not_found", "message": "No such session.", "retryable": False}}, status=404
            )
        return web.Response(body=body, content_type="text/event-stream")

    app = web.Application()
    app.router.add_get("/v1/sessions/s/events", events)
    server = TestServer(app)
    await server.start_server()
    return server


async def test_a_session_arrives_as_vmc_frames_over_udp() -> None:
    server = await session_server(sse(EVENTS))
    seen: list[str] = []
    ticker = EvenTicker()

    def on_event(event: ReceivedEvent) -> None:
        seen.append(event.type)
        if event.type == "end":
            ticker.ready.set()

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver:
        receiver.bind(("127.0.0.1", 0))
        receiver.setblocking(False)
        url = str(server.make_url("/v1/sessions/s"))
        sent = await run(url, receiver.getsockname(), on_event=on_event, ticker=ticker)
        datagrams = []
        while True:
            try:
                datagrams.append(receiver.recv(4096))
            except BlockingIOError:
                break
    await server.close()
    assert seen == [name for name, _ in EVENTS]
    assert len(datagrams) == sent
    frames = [read_datagram(datagram) for datagram in datagrams]
    assert all(frame[-1] == Message("/VMC/Ext/Blend/Apply", ()) for frame in frames)
    weights = [
        {str(one.arguments[0]): float(one.arguments[1]) for one in frame if one.address.endswith("Val")}
        for frame in frames
    ]
    opened = next(n for n, frame in enumerate(weights) if frame["A"] > 0.5)
    closed = next(n for n, frame in enumerate(weights) if n > opened and sum(frame.values()) == 0)
    assert any(frame["O"] > 0.5 for frame in weights[closed:])
    assert sum(weights[-1].values()) < 0.1


async def test_a_session_that_is_not_there_is_a_wrong_address() -> None:
    server = await session_server(None)
    with pytest.raises(InputError, match="No such session"):
        await asyncio.wait_for(run(str(server.make_url("/v1/sessions/s")), ("127.0.0.1", 39539)), 60)
    await server.close()
