"""A server that is asked to stop: every client learns of it at once, slow readers get some seconds, then it is gone."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
from pathlib import Path

import pytest

from tests.live_server import LiveServer, run_server
from tests.raw_listeners import call, listen, listeners, spoken_session
from tests.stop_clients import KINDS, clients

WINDOWS_LIKE = """
import asyncio, sys
def missing(loop, *args): raise NotImplementedError
asyncio.unix_events._UnixSelectorEventLoop.add_signal_handler = missing
from captionsync.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""The command, on an event loop that lacks what Windows' lacks."""


async def told_by(server: LiveServer, number: signal.Signals, count: int) -> tuple[list[str], float, int]:
    """Return what was wrong for whom, the seconds until the last one was told, and the server's status."""
    async with clients(server.url, count) as told:
        asked_s = time.monotonic()
        server.process.send_signal(number)
        seen = await told()
        status = await asyncio.to_thread(server.process.wait, 30)
    wrong = [f"{one.kind}: {one.problem}" for one in seen if one.problem]
    return wrong, max(one.at_s for one in seen) - asked_s, status


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_clients_of_every_kind_are_told_and_the_server_ends(number: signal.Signals) -> None:
    with run_server() as server:
        wrong, _, status = await told_by(server, number, 2)
    assert (wrong, status) == ([], 0)


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_thirty_clients_of_every_kind_are_told_within_a_second(number: signal.Signals) -> None:
    with run_server() as server:
        wrong, last_s, status = await told_by(server, number, 30)
    assert (wrong, status) == ([], 0)
    assert last_s <= 1.0
    assert len(KINDS) == 9


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]


def wait_gone(pids: list[int]) -> None:
    for pid in pids:
        for _ in range(3_000):
            state = Path(f"/proc/{pid}/stat")
            if not state.exists() or state.read_text("ascii").rpartition(")")[2].split()[0] == "Z":
                break
            time.sleep(0.01)
        else:
            raise AssertionError(f"process {pid} is still there")


def refusal(server: LiveServer, path: str, body: object = None) -> tuple[int, dict[str, object], str | None]:
    with pytest.raises(urllib.error.HTTPError) as caught:
        call(server, "POST" if body is not None else "GET", path, body)
    error = caught.value
    return error.code, json.loads(error.read()), error.headers["Retry-After"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_slow_readers_are_waited_for_while_new_sessions_are_refused_and_a_second_signal_ends_it(
    number: signal.Signals,
) -> None:
    with run_server() as server:
        workers = children(server.pid)
        assert len(workers) == 2
        session = spoken_session(server, 1_500, format="pcm_24000")
        slow = listen(server.url, session, "events")
        while not listeners(server, session):
            time.sleep(0.01)
        server.process.send_signal(number)
        while call(server, "GET", "/v1/sessions")["sessions"][0]["status"] != "failed":
            time.sleep(0.01)
        status, body, _ = refusal(server, "/readyz")
        assert (status, body["status"]) == (503, "stopping")
        status, body, retry_after = refusal(server, "/v1/sessions", {"text": "Hello."})
        message = "The server is stopping. Start a new session in a moment."
        assert body == {"error": {"code": "server_stopping", "message": message, "retryable": True}}
        assert (status, retry_after) == (503, "2")
        status, body, _ = refusal(server, "/v1/text-to-speech/JBFqnCBsd6RMkjVDRZzb", {"text": "Hello."})
        assert status == 503
        assert server.process.poll() is None, "the slow reader has not had everything"
        server.process.send_signal(number)
        assert server.process.wait(5) == 128 + number
        slow.close()
        wait_gone(workers)


def test_a_slow_reader_that_reads_on_gets_the_last_event() -> None:
    with run_server() as server:
        session = spoken_session(server, 1_500, format="pcm_24000")
        slow = listen(server.url, session, "events")
        while not listeners(server, session):
            time.sleep(0.01)
        server.process.send_signal(signal.SIGTERM)
        while call(server, "GET", "/v1/sessions")["sessions"][0]["status"] != "failed":
            time.sleep(0.01)
        got = b""
        while data := slow.recv(1 << 20):
            got = (got + data)[-1_000:]
        assert b'"code":"server_stopping"' in got
        assert got.endswith(b"\r\n0\r\n\r\n"), "the stream ends in order"
        assert server.process.wait(10) == 0


@pytest.mark.slow
def test_a_reader_that_reads_nothing_is_waited_for_once() -> None:
    with run_server() as server:
        workers = children(server.pid)
        session = spoken_session(server, 1_500, format="pcm_24000")
        socks = [listen(server.url, session, way) for way in ("events", "socket", "audio")]
        while listeners(server, session) < len(socks):
            time.sleep(0.01)
        asked_s = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(30) == 0
        assert time.monotonic() - asked_s <= 10.5
        wait_gone(workers)
        for sock in socks:
            sock.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_starts_and_stops_without_signal_handlers_of_the_event_loop(number: signal.Signals) -> None:
    command = [sys.executable, "-c", WINDOWS_LIKE, "serve", "--port", "0", "--workers", "1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=dict(os.environ)) as process:
        assert process.stderr is not None
        assert "captionsync is serving http://" in process.stderr.readline()
        process.send_signal(number)
        assert process.wait(30) == 0
