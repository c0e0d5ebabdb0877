"""The bridge: a session's mouth in a VMC program."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from captionsync.bridge import (
    FILL_MS,
    LAST_FRAMES,
    OPENING_FRAMES,
    REFILL_MS,
    MouthFeed,
    Opening,
    Playhead,
    Ticker,
    parse_target,
    run,
)
from captionsync.cli import main
from captionsync.client import ReceivedEvent
from captionsync.errors import CaptionSyncError, InputError
from captionsync.timing.mouth.curve import REST_FRAMES
from captionsync.timing.mouth.frames import MOVED_NAMES
from tests.live_server import LiveServer
from tests.osc_reader import Message, read_datagram
from tests.web.test_sessions import make


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

    def test_arkit_names_begin_with_a_capital_and_leave_eyes_and_brows_to_others(self) -> None:
        feed = MouthFeed("arkit")
        feed.add(*EVENTS[1])
        weights = feed.at(100)
        assert set(weights) == {name[0].upper() + name[1:] for name in MOVED_NAMES}
        assert {name for name in weights if not name.startswith(("Jaw", "Mouth", "Tongue"))} == set()
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


class TestOpening:
    def test_the_mouth_follows_while_the_playhead_runs_and_rests_while_it_stands(self) -> None:
        opening, weights = Opening(), {"A": 0.9, "I": 0.0}
        assert opening.next(weights, runs=False) == {"A": 0.0, "I": 0.0}
        risen = [opening.next(weights, runs=True)["A"] for _ in range(OPENING_FRAMES + 1)]
        fallen = [opening.next(weights, runs=False)["A"] for _ in range(REST_FRAMES + 1)]
        assert risen == sorted(risen)
        assert risen[-2:] == [0.9, 0.9]
        assert fallen == sorted(fallen, reverse=True)
        assert fallen[-2:] == [0.0, 0.0]
        assert max(abs(b - a) for a, b in pairwise([0.0, *risen, *fallen])) <= 0.4


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
        assert "Unknown host" in told[0]


@pytest.mark.parametrize("arguments", [["nonsense"], ["http://127.0.0.1:1/sessions/s", "--vmc", "host:port"]])
def test_the_command_says_what_is_wrong_with_its_arguments(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bridge", *arguments]) == 2
    assert "is not" in capsys.readouterr().err


def test_the_command_refuses_a_negative_delay(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bridge", "http://127.0.0.1:1/sessions/s", "--delay-ms", "-5"]) == 2
    assert capsys.readouterr().err == "captionsync: --delay-ms must be 0 or more, not -5.\n"


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


def vmc_program() -> socket.socket:
    """Return a socket that takes what the bridge sends."""
    receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    receiver.bind(("127.0.0.1", 0))
    receiver.setblocking(False)
    return receiver


def weights_of(datagram: bytes) -> dict[str, float]:
    """Return the weights of a frame, which is complete and applied."""
    frame = read_datagram(datagram)
    assert frame[-1] == Message("/VMC/Ext/Blend/Apply", ())
    return {str(one.arguments[0]): float(one.arguments[1]) for one in frame if one.address.endswith("Val")}


def received(receiver: socket.socket) -> list[dict[str, float]]:
    """Return the weights of the frames that have come."""
    frames = []
    with suppress(BlockingIOError):
        while True:
            frames.append(weights_of(receiver.recv(4096)))
    return frames


async def test_a_session_arrives_as_vmc_frames_over_udp() -> None:
    server = await session_server(sse(EVENTS))
    seen: list[str] = []
    ticker = EvenTicker()

    def on_event(event: ReceivedEvent) -> None:
        seen.append(event.type)
        if event.type == "end":
            ticker.ready.set()

    with vmc_program() as receiver:
        url = str(server.make_url("/v1/sessions/s"))
        sent = await run(url, receiver.getsockname(), on_event=on_event, ticker=ticker)
        weights = received(receiver)
    await server.close()
    assert seen == [name for name, _ in EVENTS]
    assert len(weights) == sent
    opened = next(n for n, frame in enumerate(weights) if frame["A"] > 0.5)
    closed = next(n for n, frame in enumerate(weights) if n > opened and sum(frame.values()) == 0)
    assert any(frame["O"] > 0.5 for frame in weights[closed:])
    assert sum(weights[-1].values()) == 0


async def test_a_session_that_fails_is_sent_to_its_end_and_then_reported() -> None:
    failed = {"code": "server_stopping", "message": "The server is stopping.", "retryable": True}
    server = await session_server(sse([*EVENTS[:-1], ("failed", failed)]))
    ticker = EvenTicker()

    def on_event(event: ReceivedEvent) -> None:
        if event.type == "failed":
            ticker.ready.set()

    with vmc_program() as receiver:
        url = str(server.make_url("/v1/sessions/s"))
        with pytest.raises(CaptionSyncError, match="The server is stopping") as caught:
            await run(url, receiver.getsockname(), on_event=on_event, ticker=ticker)
        weights = received(receiver)
    await server.close()
    assert caught.value.code == "server_stopping"
    assert max(frame["A"] for frame in weights) > 0.5
    assert sum(weights[-1].values()) == 0


@pytest.mark.parametrize("names", ["vrm0", "arkit"])
async def test_the_mouth_rests_while_no_more_events_come(names: str) -> None:
    server = await session_server(sse(EVENTS[:-1]))  # each connection is lost in the middle of a vowel
    ticker = EvenTicker()

    def on_event(event: ReceivedEvent) -> None:
        if event.type == "audio":
            ticker.ready.set()

    with vmc_program() as receiver:
        url = str(server.make_url("/v1/sessions/s"))
        bridge = asyncio.create_task(run(url, receiver.getsockname(), names=names, on_event=on_event, ticker=ticker))
        weights: list[dict[str, float]] = []
        while len(weights) < 60:  # a second: the speech ends after 400 ms
            await asyncio.sleep(0)
            weights += received(receiver)
        assert not bridge.done()
        bridge.cancel()
        await asyncio.gather(bridge, return_exceptions=True)
    await server.close()
    assert max(max(frame.values()) for frame in weights[:30]) > 0.4
    assert {weight for frame in weights[35:] for weight in frame.values()} == {0}


async def test_a_bridge_that_is_stopped_in_the_middle_of_a_vowel_closes_the_mouth() -> None:
    server = await session_server(sse(EVENTS))
    ticker = EvenTicker()

    def on_event(event: ReceivedEvent) -> None:
        if event.type == "end":
            ticker.ready.set()

    with vmc_program() as receiver:
        url = str(server.make_url("/v1/sessions/s"))
        bridge = asyncio.create_task(run(url, receiver.getsockname(), on_event=on_event, ticker=ticker))
        weights: list[dict[str, float]] = []
        while not weights or weights[-1]["A"] < 0.5:
            await asyncio.sleep(0)
            weights += received(receiver)
        bridge.cancel()
        await asyncio.gather(bridge, return_exceptions=True)
        rest = received(receiver)
    await server.close()
    assert bridge.cancelled()
    assert rest[-LAST_FRAMES:] == [{"A": 0.0, "I": 0.0, "U": 0.0, "E": 0.0, "O": 0.0}] * LAST_FRAMES


def dispositions(ignored: signal.Signals | None = None) -> None:
    """Begin a process as a terminal would: whoever runs the tests may have had signals ignored."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN if number == ignored else signal.SIG_DFL)


@pytest.mark.parametrize(
    ("ignored", "stop", "status"),
    [
        (None, signal.SIGINT, 130),
        (None, signal.SIGTERM, 143),
        (None, signal.SIGHUP, 143),
        (signal.SIGHUP, signal.SIGINT, 130),
    ],
)
def test_the_command_closes_the_mouth_when_it_is_stopped(
    server: LiveServer, ignored: signal.Signals | None, stop: signal.Signals, status: int, tmp_path: Path
) -> None:
    path = make(server, text="Ah, ah, ah, many more armies of Amsterdam. " * 20, pace="realtime")
    with vmc_program() as receiver:
        receiver.settimeout(60)
        target = f"127.0.0.1:{receiver.getsockname()[1]}"
        command = [sys.executable, "-m", "captionsync", "bridge", server.url + path, "--vmc", target]
        with subprocess.Popen(command, cwd=tmp_path, preexec_fn=partial(dispositions, ignored)) as bridge:
            for number in (ignored, stop) if ignored else (stop,):
                while weights_of(receiver.recv(4096))["A"] < 0.4:
                    pass
                bridge.send_signal(number)
            assert bridge.wait(60) == status
        receiver.setblocking(False)
        assert set(received(receiver)[-1].values()) == {0}


async def test_a_session_that_is_not_there_is_a_wrong_address() -> None:
    server = await session_server(None)
    with pytest.raises(InputError, match="No such session"):
        await asyncio.wait_for(run(str(server.make_url("/v1/sessions/s")), ("127.0.0.1", 39539)), 60)
    await server.close()
