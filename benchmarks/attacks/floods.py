"""Floods of requests, bodies, messages and connections: how late the event loop gets, compared with an idle loop.

Each flood runs for some seconds against a server in a separate process. During the flood, another client from a
different loopback address keeps requesting ``/healthz``.
"""

from __future__ import annotations

import json
import socket
import statistics
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from websockets.exceptions import WebSocketException
from websockets.sync.client import connect as ws_connect

from tests.live_server import LiveServer, run_server
from tests.raw_http import ask, connect, read_answer, seconds_until_closed

SECONDS = 6.0
P999_MS, MAX_MS, MEMORY_MIB = 50.0, 100.0, 20.0
GOAL = f"p99.9 ≤ {P999_MS:.0f} ms, most ≤ {MAX_MS:.0f} ms, memory +{MEMORY_MIB:.0f} MiB"
BARE = "import asyncio, json, sys; from benchmarks.attacks.watched_server import bare_loop; "
BARE += "print(json.dumps(asyncio.run(bare_loop(float(sys.argv[1])))))"

Attack = Callable[[LiveServer, float], None]
"""Attacks the server until a time of ``time.monotonic()``."""


def rows() -> Iterator[tuple[str, str, str]]:
    """Run the floods and yield their rows."""
    with watched_server() as server:
        for attack in FLOODS:
            yield measured((attack.__doc__ or "").rstrip("."), server, attack)
        yield empty_sessions(server)
    yield half_requests()


@contextmanager
def watched_server(*flags: str) -> Iterator[LiveServer]:
    """Start a server with a monitored event loop."""
    with run_server(*flags, module="benchmarks.attacks.watched_server") as server:
        server.get("/v1/voices")
        yield server


def measured(name: str, server: LiveServer, attack: Attack, seconds: float = SECONDS) -> tuple[str, str, str]:
    """Run an attack and return its row."""
    memory_mib = resident_mib(server.pid)
    server.get("/-/lag")
    bare = subprocess.Popen([sys.executable, "-c", BARE, str(seconds)], stdout=subprocess.PIPE, text=True)
    end_s = time.monotonic() + seconds
    waits_ms: list[float] = []
    stranger = threading.Thread(target=_ask_again, args=(server, end_s, waits_ms))
    stranger.start()
    attack(server, end_s)
    stranger.join()
    lag = json.loads(server.get("/-/lag"))
    floor = json.loads(bare.communicate()[0])
    time.sleep(2)  # rejected requests are released
    more_mib = resident_mib(server.pid) - memory_mib
    missed = lag["p999_ms"] > P999_MS or lag["max_ms"] > MAX_MS or more_mib > MEMORY_MIB
    told = (
        f"p99.9 {lag['p999_ms']:.0f} ms, most {lag['max_ms']:.0f} ms (bare loop {floor['p999_ms']:.0f}, "
        f"{floor['max_ms']:.0f}); memory {more_mib:+.0f} MiB; a stranger waits {statistics.median(waits_ms):.0f} ms, "
        f"most {max(waits_ms):.0f} ms"
    )
    return name, told + (" MISSED" if missed else ""), GOAL


def _ask_again(server: LiveServer, end_s: float, waits_ms: list[float]) -> None:
    while time.monotonic() < end_s:
        began_s = time.perf_counter()
        ask(server, "GET /healthz HTTP/1.1\nHost: localhost\nConnection: close", source="127.0.0.99")
        waits_ms.append((time.perf_counter() - began_s) * 1000)
        time.sleep(0.05)


def resident_mib(pid: int) -> float:
    """Return the resident memory of a process."""
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def _post(server: LiveServer, path: str, body: bytes, headers: str = "", source: str = "") -> int:
    head = f"POST {path} HTTP/1.1\nHost: localhost\nContent-Length: {len(body)}{headers}"
    with suppress(OSError):  # including timeouts of the client
        return ask(server, head, body, source=source)[0]
    return 0


def _in_threads(count: int, work: Callable[[], None]) -> None:
    threads = [threading.Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _post_until(server: LiveServer, end_s: float, path: str, body: bytes, headers: str = "", threads: int = 8) -> None:
    def work() -> None:
        while time.monotonic() < end_s:
            _post(server, path, body, headers)

    _in_threads(threads, work)


def long_provider(server: LiveServer, end_s: float) -> None:
    """Chains of 130,000 and 2,000,000 engine names."""
    _post_until(
        server, (time.monotonic() + end_s) / 2, "/v1/sessions", b'{"text":"a","provider":"%s"}' % (b"espeak," * 130_000)
    )
    _post_until(server, end_s, "/v1/sessions", b'{"text":"a","provider":"%s"}' % (b"espeak," * 2_000_000))


def bombs(server: LiveServer, end_s: float) -> None:
    """20 simultaneous compressed bodies that expand to 1 GiB each."""
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(bytes(1 << 20)) for _ in range(1_024)) + packer.flush()
    _post_until(server, end_s, "/v1/sessions", body, "\nContent-Encoding: deflate", threads=20)


def huge_settings(server: LiveServer, end_s: float) -> None:
    """Bodies of 1 MiB in voice_settings and model_id, and of 10 MiB."""
    for share, size in ((3, 1_000_000), (1, 10_000_000)):
        until_s = time.monotonic() + (end_s - time.monotonic()) / share
        _post_until(server, until_s, "/v1/sessions", b'{"text":"a","model_id":"%s"}' % (b"x" * size))
        body = b'{"text":"a","voice_settings":{"a":"%s"}}' % (b"x" * size)
        _post_until(server, until_s, "/v1/sessions", body)


def hostile_json(server: LiveServer, end_s: float) -> None:
    """JSON of 1 MiB: deep, wide, all escapes, all numbers."""
    bodies = (
        b"[" * 1_000_000,
        b"[" + b"{}," * 300_000 + b"1]",
        b'{"text":"' + rb"\u0041" * 170_000 + b'"}',
        b"[" + b"0," * 500_000 + b"0]",
    )
    for number, body in enumerate(bodies):
        share_s = (end_s - time.monotonic()) / (len(bodies) - number)
        _post_until(server, time.monotonic() + share_s, "/v1/sessions", body, threads=4)


def malformed(server: LiveServer, end_s: float) -> None:
    """Malformed requests."""

    def work() -> None:
        while time.monotonic() < end_s:
            with suppress(ConnectionError):
                ask(server, "GET / HTTP/1.1\nBad Header: x")

    _in_threads(8, work)


def connections(server: LiveServer, end_s: float) -> None:
    """Connections that are opened and closed as fast as possible."""

    def work() -> None:
        while time.monotonic() < end_s:
            with suppress(OSError), connect(server) as sock:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")

    _in_threads(8, work)


def requests(server: LiveServer, end_s: float) -> None:
    """Requests from one address as fast as they can be sent, over 8 connections."""

    def work() -> None:
        with connect(server) as sock:
            while time.monotonic() < end_s:
                sock.sendall(b"GET /v1/voices HTTP/1.1\r\nHost: localhost\r\n\r\n")
                read_answer(sock)

    _in_threads(8, work)


def conversions(server: LiveServer, end_s: float) -> None:
    """8 simultaneous conversions of 30,000 characters, of a 4 MB timeline and of 4 MB of brackets."""
    saved = {"version": 1, "text": "", "language": "en", "duration_ms": 9, "words": [], "cues": [], "visemes": []}
    saved["visemes"] = [
        {"id": "sil", "phone": "", "start_ms": 0, "end_ms": 9, "weight": 0, "word_index": None}
    ] * 40_000
    bodies = (_alignment(30_000), json.dumps(saved).encode(), b"[" * 4_000_000)

    def work() -> None:
        while time.monotonic() < end_s:
            for body in bodies:
                _post(server, "/v1/convert?to=json", body)

    _in_threads(8, work)


def _alignment(chars: int) -> bytes:
    text = ("Hello there, my friend. " * (chars // 24 + 1))[:chars]
    times = [round(0.06 * index, 2) for index in range(chars + 1)]
    named = {"characters": list(text), "character_start_times_seconds": times[:-1]}
    return json.dumps(named | {"character_end_times_seconds": times[1:]}).encode()


def exports(server: LiveServer, end_s: float) -> None:
    """8 simultaneous exports of a session of 99,000 characters, while 4 listeners with filters join repeatedly."""
    text = json.dumps({"text": "Hello there, my friend. " * 4_125, "format": "pcm_8000"}).encode()
    _, headers, _ = ask(server, f"POST /v1/sessions HTTP/1.1\nHost: localhost\nContent-Length: {len(text)}", text)
    path = headers["location"]
    kinds = ("captions.json", "captions.vtt", "visemes.json", "captions.ttml", "captions.srt", "visemes.arkit.csv")

    def work() -> None:
        while time.monotonic() < end_s:
            for kind in kinds:
                with suppress(OSError, ValueError):
                    ask(server, f"GET {path}/{kind} HTTP/1.1\nHost: localhost")

    def join() -> None:
        while time.monotonic() < end_s:
            for query in ("types=tag", "from=live"):
                with suppress(OSError), connect(server) as sock:
                    sock.sendall(f"GET {path}/events?{query} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
                    sock.recv(65_536)
                    time.sleep(0.2)

    threads = [threading.Thread(target=target) for target in (work,) * 8 + (join,) * 4]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    _delete(server, path)


def small_messages(server: LiveServer, end_s: float) -> None:
    """Empty messages on 20 sockets that read the responses."""
    _messages(server, end_s, '{"text":" "}')


def short_texts(server: LiveServer, end_s: float) -> None:
    """Messages of one letter on 20 sockets that read the responses."""
    _messages(server, end_s, '{"text":"a"}')


def _messages(server: LiveServer, end_s: float, message: str) -> None:
    path = _session(server)

    def work() -> None:
        with suppress(WebSocketException, OSError), ws_connect(_ws(server, path + "/input")) as sock:
            reader = threading.Thread(target=_read_all, args=(sock,))
            reader.start()
            while time.monotonic() < end_s:
                sock.send(message)
            sock.close()
            reader.join()

    _in_threads(20, work)
    _delete(server, path)


def _read_all(sock: object) -> None:
    with suppress(WebSocketException, OSError):
        for _ in sock:  # type: ignore[attr-defined]
            pass


def pings(server: LiveServer, end_s: float) -> None:
    """Pings on 20 sockets, of /events and /input."""
    path = _session(server)

    def work(end: str) -> None:
        with suppress(WebSocketException, OSError), ws_connect(_ws(server, path + end)) as sock:
            while time.monotonic() < end_s:
                sock.ping()

    threads = [threading.Thread(target=work, args=(end,)) for end in ("/events", "/input") * 10]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    _delete(server, path)


def _session(server: LiveServer) -> str:
    _, headers, _ = ask(server, "POST /v1/sessions HTTP/1.1\nHost: localhost\nContent-Length: 2", b"{}")
    return headers["location"]


def _delete(server: LiveServer, path: str) -> None:
    ask(server, f"DELETE {path} HTTP/1.1\nHost: localhost")


def _ws(server: LiveServer, path: str) -> str:
    return server.url.replace("http", "ws", 1) + path


FLOODS: tuple[Attack, ...] = (
    long_provider,
    bombs,
    huge_settings,
    hostile_json,
    malformed,
    connections,
    requests,
    conversions,
    exports,
    small_messages,
    short_texts,
    pings,
)


def empty_sessions(server: LiveServer) -> tuple[str, str, str]:
    """Open 1,000 sessions without text, and request one as another client."""
    mine = [_post(server, "/v1/sessions", b"{}") for _ in range(1_000)]
    stranger = _post(server, "/v1/sessions", b"{}", source="127.0.0.98")
    own = _post(server, "/v1/sessions", b'{"text":"Hello."}')
    told = (
        f"{mine.count(201)} made, {mine.count(429)} times 429; a stranger gets {stranger}, the same one {own} with text"
    )
    return "1,000 sessions without text", told + ("" if stranger == own == 201 else " MISSED"), "a stranger gets 201"


def half_requests() -> tuple[str, str, str]:
    """Send 400 incomplete heads and 400 incomplete bodies, and wait for their end."""
    head = b"POST /v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
    with run_server() as server:
        socks = [connect(server, 60) for _ in range(800)]
        began_s = time.monotonic()
        for index, sock in enumerate(socks):
            sock.sendall(head if index % 2 else head + b'\r\n{"te')
        for sock in socks:
            seconds_until_closed(sock, 60)
            sock.close()
        gone_s = time.monotonic() - began_s
    return (
        "800 half requests",
        f"all gone after {gone_s:.1f} s" + ("" if gone_s < 34 else " MISSED"),
        "≤ 30 s, and 2 s to read on",
    )
