"""No text, key, token or query reaches the log or the metrics, at the lowest level and whatever fails."""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest

from tests.live_server import LiveServer, run_server
from tests.live_upstream import running_upstream
from tests.upstream import Upstream
from tests.upstream_faults import Fault

WORD = "zanzibar"
"""In every text, and in what the upstream says of its failures."""
TEXT = f"The {WORD} canary sings. It does not stop."
KEY = "xi_canary_key_6f1d0c9e"
TOKEN = "cs_canary_token_41b7"
ECHO = json.dumps({"detail": {"status": "invalid_text", "message": f"we cannot say {TEXT!r} with {KEY}"}})


@pytest.fixture(scope="module")
def upstream() -> Iterator[Upstream]:
    with running_upstream() as found:
        yield found


def ask(server: LiveServer, path: str, body: Any = None, **headers: str) -> tuple[int, bytes]:
    data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    request = urllib.request.Request(server.url + path, data=data, headers={"xi-api-key": TOKEN, **headers})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def speak_all(server: LiveServer, upstream: Upstream) -> None:
    """Speak over the upstream and the embedded engine, with each kind of failure."""
    assert ask(server, "/v1/speak", {"text": TEXT})[0] == 200
    assert ask(server, "/v1/speak", {"text": TEXT, "provider": "espeak"})[0] == 200
    ssml = f'<phoneme alphabet="ipa" ph="ŋǃ{WORD}">{WORD}</phoneme> <voice name="{WORD}">x</voice>'
    ask(server, "/v1/speak", {"text": ssml, "provider": "espeak"})
    refused = Fault(refuse_status=400, refuse_body=ECHO)
    unwell = Fault(refuse_status=500, refuse_body=ECHO)
    said = Fault(after_messages=1, error="internal_error", close_code=1008, close_reason=TEXT)
    garbage = Fault(after_messages=1, garbage=f'{{"audio": "{WORD}')
    for fault in (said, garbage, refused, unwell):
        upstream.faults.extend([fault] * 4)
        ask(server, "/v1/speak", {"text": TEXT})
        upstream.faults.clear()


def misuse(server: LiveServer) -> None:
    """Send what cannot be read."""
    ask(server, f"/v1/sessions/{TOKEN}/events?ticket={TOKEN}")
    ask(server, f"/{TOKEN}?ticket={TOKEN}")
    ask(server, "/v1/speak", f'{{"text": "{WORD}'.encode())
    ask(server, f"/v1/text-to-speech/{WORD}/with-timestamps", {"text": TEXT})
    host, port = server.url.removeprefix("http://").split(":")
    for head in (
        f"GET /v1/x?ticket={TOKEN} HTTP/9.x",
        f"GET / HTTP/1.1\r\nAuthorization: Bearer {TOKEN}\x00",
        f"{TOKEN} /",
    ):
        with socket.create_connection((host, int(port)), timeout=10) as raw:
            raw.sendall(f"{head}\r\nHost: localhost\r\n\r\n".encode())
            while raw.recv(4096):
                pass


def test_nothing_that_a_client_sends_is_logged_or_counted(upstream: Upstream) -> None:
    env = {"ELEVENLABS_BASE_URL": upstream.url, "ELEVENLABS_API_KEY": KEY, "CAPTIONSYNC_EARS": "off"}
    flags = ["--provider", "elevenlabs,espeak", "--workers", "1", "--log-level", "debug", "--log-format", "json"]
    with run_server(*flags, env=env) as server:
        speak_all(server, upstream)
        misuse(server)
        metrics = ask(server, "/metrics")[1].decode()
        server.process.terminate()
        assert server.process.stderr is not None
        log = server.process.stderr.read()
    lines = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
    assert len(lines) == len(log.splitlines()), "a line that is no JSON"
    lost = [line for line in lines if line["logger"] == "captionsync.sessions.speaker"]
    assert lost
    assert all(line["session"] in line["message"] and line["peer"] == "127.0.0.1" for line in lost)
    assert any("malformed request" in line["message"] for line in lines)
    assert 'captionsync_engine_failures_total{code="provider_connection",engine="elevenlabs"}' in metrics
    for secret in (WORD, KEY, TOKEN, "sings"):
        assert secret not in log
        assert secret not in metrics
