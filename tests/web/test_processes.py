"""A real server of several processes: they share a port and all sessions, and none of them is missed."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from captionsync.config import Settings
from captionsync.errors import ConfigError
from captionsync.metrics import Metrics, render_all
from captionsync.providers.shared.api_key import ApiKey
from captionsync.web import private_redis
from captionsync.web.private_redis import PrivateRedis
from captionsync.web.supervisor import shared
from captionsync.wire.sse import SseDecoder, SseMessage
from tests.restartable_server import RestartableServer, restartable

TEXT = "The first sentence is spoken here. Others follow it, each with a few more words. "
PATIENCE_S = 60.0


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RestartableServer]:
    with restartable(tmp_path / "data", "--processes", "2", "--ears", "off", log=tmp_path / "log") as running:
        try:
            yield running
        finally:
            if running.is_running:
                running.stop()


def post(server: RestartableServer, path: str, body: object) -> dict[str, Any]:
    """Send JSON over a connection of its own."""
    data = json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(server.url + path, data), timeout=PATIENCE_S) as answer:
        found: dict[str, Any] = json.load(answer)
    return found


class Listener:
    """Listens to a session, on a new connection whenever one is lost."""

    def __init__(self, server: RestartableServer, session_id: str) -> None:
        self._url = f"{server.url}/v1/sessions/{session_id}/events"
        self.messages: list[SseMessage] = []

    def listen(self, until: str) -> None:
        """Return when such an event has come."""
        deadline_s = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline_s:
            last = next((message.id for message in reversed(self.messages) if message.id), "")
            request = urllib.request.Request(self._url, headers={"Last-Event-ID": last} if last else {})
            decoder = SseDecoder()
            try:
                with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
                    while data := answer.read1():
                        fresh = decoder.feed(data)
                        self.messages += fresh
                        if any(message.event == until for message in fresh):
                            return
            except OSError:
                time.sleep(0.05)
        raise AssertionError(f"no {until} came")

    def check(self, text: str) -> None:
        """Nothing was lost or repeated."""
        numbers = [int(message.id.rpartition(".")[2]) for message in self.messages if message.id]
        assert numbers == list(range(1, len(numbers) + 1))
        words = [json.loads(message.data) for message in self.messages if message.event == "word"]
        assert "".join(word["text"] + word["after"] for word in words).split() == text.split()


def children(pid: int) -> dict[int, str]:
    """Return the processes below a process, with the beginnings of their commands."""
    found: dict[int, str] = {}
    listed = subprocess.run(["ps", "-wweo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    above = {pid}
    while above:
        fresh = {int(row[0]): row[2] for row in rows if int(row[1]) in above}
        found |= fresh
        above = set(fresh)
    return found


def servers(pid: int) -> list[int]:
    """Return the processes that serve, in the order in which they were started."""
    return sorted(child for child, command in children(pid).items() if "--processes" in command)


def gone(pids: Any) -> bool:
    states = subprocess.run(
        ["ps", "-o", "stat=", "-p", ",".join(map(str, pids))], capture_output=True, text=True
    ).stdout.split()
    return all(state.startswith("Z") for state in states)


def eventually(is_true: Callable[[], bool]) -> bool:
    deadline_s = time.monotonic() + PATIENCE_S
    while not is_true() and time.monotonic() < deadline_s:
        time.sleep(0.02)
    return is_true()


def owner_of_the_open_session(server: RestartableServer) -> int:
    """Return the number of the process that speaks the only session that is open."""
    text = server.live.get("/metrics").decode()
    found = re.findall(r'captionsync_sessions\{process="(\d)",status="open"\} 1\.0', text)
    assert len(found) == 1, text
    return int(found[0])


@pytest.mark.timeout(300)
def test_a_session_survives_its_process_a_planned_stop_and_the_death_of_all(server: RestartableServer) -> None:
    made = post(server, "/v1/sessions", {"format": "pcm_16000", "pace": "realtime"})
    path = f"/v1/sessions/{made['id']}"
    listener = Listener(server, made["id"])
    post(server, f"{path}/text", {"text": TEXT})
    listener.listen("audio")

    pid = server.live.pid
    first = servers(pid)
    assert len(first) == 2
    os.kill(first[owner_of_the_open_session(server)], signal.SIGKILL)
    post(server, f"{path}/text", {"text": "It goes on. "})
    assert eventually(lambda: len(servers(pid)) == 2 and set(servers(pid)) != set(first))

    all_of_them = children(pid)
    assert any("redis-server" in command or "valkey" in command for command in all_of_them.values())
    assert server.stop() == 0
    assert gone(all_of_them)

    server.start()
    post(server, f"{path}/text", {"text": "Goodbye. "})
    all_of_them = children(server.live.pid)
    for one in (server.live.pid, *all_of_them):
        os.kill(one, signal.SIGKILL)
    assert eventually(lambda: gone(all_of_them))
    server.kill()

    server.start()
    post(server, f"{path}/text", {"text": "The end.", "final": True})
    listener.listen("end")
    listener.check(TEXT + "It goes on. Goodbye. The end.")


@pytest.mark.timeout(120)
def test_any_process_serves_any_session_and_nothing_is_left_when_the_supervisor_is_killed(
    server: RestartableServer,
) -> None:
    made = [post(server, "/v1/sessions", {"text": "One two three."})["id"] for _ in range(8)]
    for session_id in made:
        listener = Listener(server, session_id)
        listener.listen("end")
        listener.check("One two three.")
        assert server.live.get(f"/v1/sessions/{session_id}/captions.vtt").startswith(b"WEBVTT")
    text = server.live.get("/metrics").decode()
    counts = re.findall(r'captionsync_sessions_made_total\{process="(\d)"\} (\d+)', text)
    assert sum(int(count) for _, count in counts) == len(made)
    assert [process for process, _ in counts] == ["0", "1"]

    all_of_them = children(server.live.pid)
    server.kill()
    assert eventually(lambda: gone(all_of_them))


def test_processes_share_what_the_settings_allow_and_each_can_read_the_others_tokens(tmp_path: Path) -> None:
    settings = Settings(processes=2, workers=3, max_sessions=400, retain_mb=100, data_dir=":memory:")
    redis = PrivateRedis(tmp_path, keeps=False, full=False)
    each = shared(settings, redis)
    assert (each.workers, each.max_sessions, each.retain_mb, each.store_mb) == (2, 200, 50, 100)
    assert each.redis_url.reveal() == f"unix://{tmp_path}/redis.sock"
    assert len(each.token_secret.reveal()) >= 32
    assert each.max_sessions_per_key == settings.max_sessions_per_key
    named = shared(Settings(processes=2, redis_url=ApiKey("redis://example"), token_secret=ApiKey("x" * 32)), None)
    assert named.redis_url.reveal() == "redis://example"
    assert named.token_secret.reveal() == "x" * 32
    assert named.store_mb == settings.store_mb


def test_without_redis_it_is_said_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ConfigError, match=r"Install it .* CAPTIONSYNC_REDIS_URL"):
        PrivateRedis(tmp_path, keeps=True, full=False)


def test_a_folder_whose_path_no_socket_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="shorter data_dir"):
        PrivateRedis(tmp_path / ("x" * 100), keeps=True, full=False)


def test_a_redis_that_was_left_behind_ends_and_the_next_one_has_its_data(tmp_path: Path) -> None:
    first, second = (PrivateRedis(tmp_path, keeps=True, full=False) for _ in range(2))
    first.start()
    try:
        first.wait()
        assert private_redis._ask(tmp_path, b"SET here 1") == b"+OK\r\n"
        second.start()
        second.wait()
        assert not first.is_running
        assert private_redis._ask(tmp_path, b"GET here") == b"$1\r\n1\r\n"
    finally:
        first.stop()
        second.stop()
    assert not second.is_running


def test_metrics_of_several_processes_have_the_number_of_each() -> None:
    dumps = {}
    for number in range(2):
        seen = Metrics()
        seen.sessions.refused("too_long")
        seen.sessions.sounded(0.2)
        dumps[str(number)] = seen.dump()
    for accept in ("text/plain", "application/openmetrics-text; version=1.0.0"):
        text = render_all(accept, dumps)[0].decode()
        assert 'captionsync_sessions_refused_total{code="too_long",process="1"} 1.0' in text
        assert 'captionsync_first_audio_seconds_bucket{le="+Inf",process="0"} 1.0' in text
        assert text.count("# TYPE captionsync_first_audio_seconds histogram") == 1
