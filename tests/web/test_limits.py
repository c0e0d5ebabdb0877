"""How much one client may take: bodies, rates, sessions, connections, and what the others notice of it."""

from __future__ import annotations

import asyncio
import json
import os
import re
import resource
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Iterator
from typing import Any

import aiohttp
import pytest

from captionsync.errors import InputError
from captionsync.web.body import parse_json
from captionsync.web.clients import client_key
from captionsync.web.limits import Bucket, MessagePace, RateLimit
from captionsync.wire.strict_json import MAX_PIECES, _object
from tests.live_server import LiveServer, run_server
from tests.raw_http import ask, connect, read_answer, seconds_until_closed
from tests.web.test_sessions import make, post


class Clock:
    """Stands still until it is set."""

    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture(scope="module")
def strict() -> Iterator[LiveServer]:
    """A server with small limits."""
    flags = "--head-timeout-s 1 --body-timeout-s 1 --max-requests-per-s 20 --max-interruptions 2 --max-body-kb 64"
    with run_server(
        *flags.split(), "--max-sessions-per-address", "6", "--max-empty-sessions-per-address", "3"
    ) as running:
        yield running


# bodies


@pytest.mark.parametrize(
    "encoding", ["gzip", "deflate", "br", "zstd", "x-gzip", "foo", "gzip, gzip", "identity, gzip", "GZIP"]
)
@pytest.mark.parametrize("path", ["/v1/sessions", "/v1/speak", "/v1/convert", "/v1/text-to-speech/en-us", "/nowhere"])
def test_compressed_bodies_are_refused_unread(server: LiveServer, encoding: str, path: str) -> None:
    body = zlib.compress(bytes(1 << 20))
    head = f"POST {path} HTTP/1.1\nHost: localhost\nContent-Encoding: {encoding}\nContent-Length: {len(body)}"
    status, _, answer = ask(server, head, body)
    assert (status, json.loads(answer)["error"]["code"]) == (415, "unsupported_encoding")


def test_a_body_that_is_what_it_is_passes(server: LiveServer) -> None:
    body = b'{"text": "Hello."}'
    head = f"POST /v1/sessions HTTP/1.1\nHost: localhost\nContent-Encoding: identity\nContent-Length: {len(body)}"
    assert ask(server, head, body)[0] == 201


@pytest.mark.parametrize(
    ("path", "limit_kb"),
    [("/v1/sessions", 1_024), ("/v1/speak", 1_024), ("/v1/convert", 4_096), ("/v1/text-to-speech/en-us", 1_024)],
)
@pytest.mark.parametrize("chunked", [False, True])
def test_large_bodies_are_refused(server: LiveServer, path: str, limit_kb: int, chunked: bool) -> None:
    body = b'{"text": "' + b"a" * limit_kb * 1024 + b'"}'
    framing = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {len(body)}"
    with connect(server) as sock:
        sock.sendall(f"POST {path} HTTP/1.1\r\nHost: localhost\r\n{framing}\r\n\r\n".encode())
        sock.sendall(b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body) if chunked else body)
        status, _, answer = read_answer(sock)
    assert status == 413
    assert f"{limit_kb:,} kB" in answer.decode()


DEEP = [b"[" * 100_000, b'{"text": ' * 40 + b"1" + b"}" * 40, b'{"captions": ' + b"[" * 33 + b"]" * 33 + b"}"]


@pytest.mark.parametrize(
    "body", [*DEEP, b"[" + b"{}," * MAX_PIECES + b"1]", b'{"text": "a", "text": "b"}', b'{"text": 1e999999}']
)
def test_json_that_is_deep_wide_or_ambiguous_is_refused(server: LiveServer, body: bytes) -> None:
    for path in ("/v1/sessions", "/v1/speak"):
        status, answer = post(server, path, body)
        assert (status, answer["error"]["code"]) in ((400, "invalid_json"), (422, "invalid_input"))
    assert post(server, "/v1/text-to-speech/en-us", body)[0] == 422


def test_a_repeated_key_among_thousands_is_found_in_one_pass() -> None:
    class Key(str):
        """Counts comparisons: a search from the beginning for each key takes millions."""

        compared = 0
        __hash__ = str.__hash__

        def __eq__(self, other: object) -> bool:
            Key.compared += 1
            return str.__eq__(self, other)

    pairs = [(Key(f"{number:x}"), 1) for number in range(6_600)]
    with pytest.raises(InputError, match="'19c7' more than once"):
        _object([*pairs, (Key("19c7"), 1)])
    assert Key.compared < 20_000


def test_brackets_and_quotes_in_text_are_no_structure() -> None:
    text = '[{"\\' * 20_000
    assert parse_json(json.dumps({"text": text})) == {"text": text}
    assert parse_json(json.dumps({"text": text}, ensure_ascii=True).encode()) == {"text": text}
    with pytest.raises(InputError, match="more than once"):
        parse_json('{"a": {"b": 1, "b": 2}}')


@pytest.mark.parametrize("field", ["voice", "provider", "model_id", "language"])
def test_names_have_a_length(server: LiveServer, field: str) -> None:
    status, body = post(server, "/v1/sessions", json.dumps({"text": "a", field: "x" * 257}).encode())
    assert status == 422
    assert field in body["error"]["message"]


@pytest.mark.parametrize("field", ["voice_settings", "generation_config"])
def test_objects_have_a_size(server: LiveServer, field: str) -> None:
    for value in ({"a": "x" * 5_000}, {str(n): n for n in range(1_000)}, {"a": [0] * 2_000}):
        status, body = post(server, "/v1/sessions", json.dumps({"text": "a", field: value}).encode())
        assert status == 422
        assert field in body["error"]["message"]


# slow clients


def test_a_slow_head_is_given_up(strict: LiveServer) -> None:
    with connect(strict) as sock:
        sock.sendall(b"GET / HTTP/1.1\r\nHost: local")
        status, _, body = read_answer(sock)
        assert (status, json.loads(body)["error"]["code"]) == (408, "head_timeout")
        assert seconds_until_closed(sock, 20) < 20


def test_a_head_in_drops_is_given_up(strict: LiveServer) -> None:
    with connect(strict) as sock, pytest.raises(ConnectionError):
        for _ in range(200):
            sock.sendall(b"X-Drop: 1\r\n" if _ else b"GET / HTTP/1.1\r\n")
            time.sleep(0.05)


def test_a_connection_that_says_nothing_is_given_up(strict: LiveServer) -> None:
    with connect(strict) as sock:
        assert seconds_until_closed(sock, 20) < 20


def test_a_connection_may_idle_between_requests_but_not_inside_the_next(strict: LiveServer) -> None:
    with connect(strict) as sock:
        sock.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert read_answer(sock)[0] == 200
        time.sleep(2)  # twice the time that a head may take
        sock.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert read_answer(sock)[0] == 200
        sock.sendall(b"GET /healthz HT")
        assert read_answer(sock)[0] == 408


@pytest.mark.parametrize("path", ["/v1/sessions", "/v1/convert", "/v1/text-to-speech/en-us"])
def test_a_slow_body_is_given_up(strict: LiveServer, path: str) -> None:
    with connect(strict) as sock:
        sock.sendall(f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n".encode() + b'{"te')
        assert read_answer(sock)[0] in (400, 408)
        assert seconds_until_closed(sock, 20) < 20


def test_a_stream_outlives_the_deadlines(strict: LiveServer) -> None:
    path = make(strict)
    with connect(strict) as sock:
        sock.sendall(f"GET {path}/events HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        time.sleep(2.5)
        assert post(strict, f"{path}/text", b'{"text": "Hello there.", "final": true}')[0] == 202
        received = b""
        while b"event: end" not in received:
            piece = sock.recv(65_536)
            assert piece, received
            received += piece


def test_the_rest_of_a_refused_body_is_no_new_head(strict: LiveServer) -> None:
    with connect(strict) as sock:
        sock.sendall(b"POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n")
        assert read_answer(sock)[0] == 404
        sock.sendall(b"12345")
        time.sleep(2)  # twice the time that a head may take
        sock.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert read_answer(sock)[0] == 200


def test_a_head_behind_a_request_has_its_deadline(strict: LiveServer) -> None:
    with connect(strict) as sock:
        sock.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /he")
        assert read_answer(sock)[0] == 200
        assert seconds_until_closed(sock, 20) < 20


# rates


def test_a_bucket_owes_what_was_taken_too_early() -> None:
    bucket = Bucket(10.0, 2.0, 0.0)
    assert [bucket.take(0.0) for _ in range(4)] == [0.0, 0.0, 0.1, 0.2]
    assert bucket.take(10.0) == 0.0


async def test_messages_wait_and_empty_ones_longer() -> None:
    clock = Clock()
    pace = MessagePace(1_000_000, clock=clock)
    for _ in range(100):
        await asyncio.wait_for(pace.took(empty=True), 1)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(pace.took(empty=True), 0.02)
    await asyncio.wait_for(pace.took(), 1)


def test_writes_beyond_the_rate_are_refused_and_others_are_served(strict: LiveServer) -> None:
    head = "POST /v1/sessions HTTP/1.1\nHost: localhost\nContent-Length: 0"
    asked = (ask(strict, head, source="127.0.0.7") for _ in range(5_000))
    _, headers, body = next(answer for answer in asked if answer[0] == 429)
    assert json.loads(body)["error"] | {"message": ""} == {
        "code": "too_many_requests",
        "message": "",
        "retryable": True,
    }
    assert int(headers["retry-after"]) >= 1
    assert ask(strict, "GET /healthz HTTP/1.1\nHost: localhost", source="127.0.0.7")[0] == 200  # reading waits
    assert ask(strict, "POST /v1/sessions HTTP/1.1\nHost: localhost\nContent-Length: 0", source="127.0.0.8")[0] == 400


async def test_only_so_many_addresses_are_remembered() -> None:
    limit = RateLimit(1, whose="of a test")
    for number in range(20_000):
        limit._bucket(str(number))
    assert len(limit._buckets) == 10_000


def test_addresses_are_networks_for_ipv6() -> None:
    assert client_key("2001:db8::1") == client_key("2001:db8::ffff:1") != client_key("2001:db8:0:1::1")
    assert client_key("::ffff:192.0.2.1") == client_key("192.0.2.1") != client_key("192.0.2.2")
    assert client_key("fe80::1%eth0") == client_key("fe80::2%eth1")


async def test_a_socket_of_small_messages_waits_and_all_its_text_is_taken(server: LiveServer) -> None:
    path = make(server)
    async with aiohttp.ClientSession() as http, http.ws_connect(server.url + path + "/input") as sock:
        for _ in range(1_200):
            await sock.send_json({"text": "a "})
            await sock.receive_json()
        await sock.send_json({"text": ""})
        await sock.receive_json()
    assert json.loads(server.get(path))["accepted_chars"] == 2_400


async def test_pings_are_answered(server: LiveServer) -> None:
    path = make(server)
    sockets = (path + "/input", "/v1/text-to-speech/en-us/stream-input", "/v1/text-to-speech/en-us/multi-stream-input")
    async with aiohttp.ClientSession() as http:
        for address in sockets:
            async with http.ws_connect(server.url + address, autoping=False) as sock:
                await sock.ping(b"x")
                message = await sock.receive(timeout=20)
                assert (message.type, message.data) == (aiohttp.WSMsgType.PONG, b"x")


async def test_a_binary_message_is_told_as_json(server: LiveServer) -> None:
    path = make(server)
    async with aiohttp.ClientSession() as http, http.ws_connect(server.url + path + "/input") as sock:
        await sock.send_bytes(b"\0")
        assert (await sock.receive_json())["error"]["code"] == "invalid_json"
        await sock.receive()
        assert sock.close_code == 1008


# sessions


def test_empty_sessions_of_an_address_are_limited_and_it_may_still_speak(strict: LiveServer) -> None:
    empty = [post_from(strict, b"{}", "127.0.0.20") for _ in range(4)]
    assert [status for status, _ in empty] == [201, 201, 201, 429]
    assert empty[3][1]["error"]["code"] == "too_many_of_address"
    assert post_from(strict, b'{"text": "Hello."}', "127.0.0.20")[0] == 201
    assert post_from(strict, b"{}", "127.0.0.21")[0] == 201  # a stranger


def post_from(server: LiveServer, body: bytes, source: str) -> tuple[int, dict[str, Any]]:
    head = f"POST /v1/sessions HTTP/1.1\nHost: localhost\nContent-Length: {len(body)}"
    status, _, answer = ask(server, head, body, source=source)
    return status, json.loads(answer)


def test_interruptions_of_a_session_are_limited(strict: LiveServer) -> None:
    path = make(strict)
    answers = [post(strict, f"{path}/interrupt", b'{"heard_ms": 0}') for _ in range(3)]
    assert [status for status, _ in answers] == [200, 200, 409]
    assert answers[2][1]["error"]["code"] == "too_many_interruptions"


# descriptors, and the log


def test_connections_beyond_the_descriptors_are_refused_and_the_log_stays_small() -> None:
    def few() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))

    command = [sys.executable, "-m", "captionsync", "serve", "--port", "0", "--workers", "1", "--head-timeout-s", "2"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=few)
    assert process.stderr is not None
    try:
        found = re.search(r"http://\S+?(?=/ )", process.stderr.readline())
        assert found
        server = LiveServer(found[0], process)
        sockets = [connect(server) for _ in range(100)]
        for sock in sockets:
            sock.sendall(b"GET / HTTP/1.1\r\n")
        answers = [read_answer(sock) for sock in sockets]
        codes = {(status, json.loads(body)["error"]["code"]) for status, _, body in answers}
        assert codes == {(503, "too_many_connections"), (408, "head_timeout")}
        assert all("retry-after" in headers for _, headers, _ in answers)
        for sock in sockets:
            sock.close()
        _serves_again(server)
    finally:
        process.terminate()
        log = process.stderr.read()
        process.wait(30)
    assert "Traceback" not in log
    assert len(log.splitlines()) < 80


def _serves_again(server: LiveServer) -> None:
    deadline_s = time.monotonic() + 30
    while time.monotonic() < deadline_s:
        try:
            assert server.get("/healthz")
            return
        except (urllib.error.HTTPError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError("the server did not recover")


def test_malformed_requests_do_not_flood_the_log(tmp_path: Any) -> None:
    log = tmp_path / "log"
    command = [sys.executable, "-m", "captionsync", "serve", "--port", "0", "--workers", "1"]
    with log.open("w") as out:
        process = subprocess.Popen(command, stderr=out, text=True)
        try:
            deadline_s = time.monotonic() + 60
            while not (found := re.search(r"http://\S+?(?=/ )", log.read_text())):
                assert time.monotonic() < deadline_s
                time.sleep(0.1)
            server = LiveServer(found[0], process)
            for number in range(300):
                ask(server, f"GET / HTTP/1.1\nBad Header {number}\u001b[31m: x")
        finally:
            process.terminate()
            process.wait(30)
    lines = log.read_text().splitlines()
    assert 10 < len(lines) < 100
    assert "\x1b" not in log.read_text() and "Traceback" not in log.read_text()
    assert all(re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ captionsync", line) for line in lines[1:])


@pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_a_server_starts_with_closed_streams(closed: str) -> None:
    script = f"exec timeout 60 {sys.executable} -m captionsync serve --port {PORT} --workers 1 {closed}"
    process = subprocess.Popen(["sh", "-c", script], stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        _serves_again_from_start(f"http://127.0.0.1:{PORT}/healthz")
    finally:
        process.terminate()
        assert process.wait(30) in (0, 124, 130, 143, -15)


PORT = 20_000 + os.getpid() % 20_000


def _serves_again_from_start(url: str) -> None:
    deadline_s = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            assert time.monotonic() < deadline_s
            time.sleep(0.2)
