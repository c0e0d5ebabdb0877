"""A key of an upstream never leaves, whatever goes wrong there; and the scanner finds what leaks."""

from __future__ import annotations

import base64
import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.canary import Canary
from tests.chaos_proxy import any_trouble, running_chaos
from tests.live_server import LiveServer, run_server
from tests.live_upstream import running_upstream
from tests.upstream_faults import Fault

KEY = "sk_canary+/7hQ9zR2mW4xK8vT3nB6"
TEXT = "The canary sings in the mine. Nobody hears it twice."
ECHOED = json.dumps({"detail": {"status": "invalid_api_key", "message": f"Invalid API key: {KEY} (Bearer {KEY})"}})
FAULTS = [
    *(Fault(refuse_status=status, refuse_body=ECHOED) for status in (400, 401, 403, 404, 422, 429, 500, 503)),
    Fault(refuse_status=302, refuse_body=KEY),
    Fault(close_code=1008, close_reason=f"bad key {KEY}", after_messages=1),
    Fault(close_code=1011, close_reason=quote(KEY), after_messages=3),
    Fault(error=f"invalid_api_key {KEY}", close_code=1008, after_messages=1),
    Fault(garbage=f'{{"audio": "{KEY}"}}', after_messages=2),
    Fault(garbage=KEY, after_messages=0),
    Fault(garbage=KEY.encode() + b"\xff", after_messages=1),
    Fault(no_audio=True),
]
CHAOS = 3
"""Sessions through the chaos proxy."""
LONG_CHAOS = 100


@pytest.mark.parametrize(
    "leak",
    [
        KEY, f"x{KEY}y", quote(KEY, safe=""), json.dumps({"a": KEY}), KEY.encode().hex(), KEY[: len(KEY) // 2],
        *(base64.b64encode(b"x" * shift + KEY.encode() + b"tail").decode() for shift in range(4)),
        base64.urlsafe_b64encode(f"user:{KEY}".encode()).decode(), KEY.encode("utf-16-le").decode("latin-1"),
    ],
)  # fmt: skip
def test_the_scanner_finds_every_form(leak: str) -> None:
    canary = Canary({"key": KEY})
    canary.scan(b"before " + leak.encode("latin-1") + b" after", "here")
    assert canary.hits


def test_the_scanner_finds_nothing_elsewhere(tmp_path: Path) -> None:
    canary = Canary({"key": KEY})
    canary.scan("".join(map(chr, range(32, 10_000))), "all characters")
    (tmp_path / "keys.json").write_text(KEY)
    canary.scan_folder(tmp_path, apart_from=frozenset({"keys.json"}))
    assert canary.hits == []
    canary.scan_folder(tmp_path)
    assert len(canary.hits) >= 2
    with pytest.raises(ValueError, match="too short"):
        Canary({"key": "short"})


@contextmanager
def logged(server: LiveServer) -> Iterator[list[str]]:
    """Collect what the server writes to standard error."""
    lines: list[str] = []
    assert server.process.stderr is not None
    reader = threading.Thread(target=lines.extend, args=(server.process.stderr,))
    reader.start()
    yield lines
    server.process.terminate()
    server.process.wait(30)
    reader.join(30)


def ask(url: str, body: object = None) -> bytes:
    """Return an answer's head and body, whatever its status."""
    data = None if body is None else json.dumps(body).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data), timeout=60) as answer:
            return bytes(answer.headers) + bytes(answer.read())
    except urllib.error.HTTPError as error:
        return bytes(error.headers) + error.read()


def everything(server: LiveServer, canary: Canary, name: str) -> None:
    """Speak a text and scan all that the server tells about it."""
    made = ask(f"{server.url}/v1/sessions", {"text": TEXT, "format": "pcm_24000", "language": "en"})
    canary.scan(made, f"{name}: the answer")
    path = json.loads(made[made.index(b"{") :])["links"]["self"]
    for rest in ("/events", "", "/captions.vtt", "/captions.json", "/audio"):
        canary.scan(ask(f"{server.url}{path}{rest}"), f"{name}: {rest or 'status'}")
    spoken = ask(f"{server.url}/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM/with-timestamps", {"text": "Hi."})
    canary.scan(spoken, f"{name}: the compatible route")


def speak_in_trouble(folder: Path, provider: str, faults: list[Fault], chaos: int) -> Canary:
    """Return what a server told while its upstream had these faults and then random troubles."""
    canary = Canary({"key": KEY})
    with running_upstream() as upstream, running_chaos(upstream.url, seed=13) as proxy:
        env = {"ELEVENLABS_API_KEY": KEY, "ELEVENLABS_BASE_URL": proxy.url, "CAPTIONSYNC_LOG_LEVEL": "debug"}
        env |= {name: str(folder) for name in ("HOME", "XDG_DATA_HOME", "TMPDIR")}
        flags = ["--provider", provider, "--elevenlabs-record-dir", str(folder)]
        with run_server(*flags, env=env) as server, logged(server) as lines:
            for fault in faults:
                upstream.faults.append(fault)
                everything(server, canary, str(fault)[:60].replace(KEY, "KEY"))
                upstream.faults.clear()
            proxy.plan = any_trouble(100_000)
            for number in range(chaos):
                everything(server, canary, f"chaos {number}")
            for path in ("/readyz", "/v1/sessions", "/v1/voices", "/", "/openapi.json", "/metrics"):
                canary.scan(ask(server.url + path), path)
        canary.scan("".join(lines), "the log")
        canary.scan_folder(folder)
        assert any(KEY in (*heard.headers.values(), *map(str, heard.messages)) for heard in upstream.heard)
    return canary


def test_a_key_never_leaves_whatever_the_upstream_does(tmp_path: Path) -> None:
    canary = speak_in_trouble(tmp_path, "elevenlabs,espeak", FAULTS[1::2], CHAOS)
    assert canary.hits == []
    assert canary.scanned_bytes > 100_000


@pytest.mark.slow
@pytest.mark.timeout(1_200)
@pytest.mark.parametrize("provider", ["elevenlabs", "elevenlabs,espeak"])
def test_a_key_never_leaves_in_long_runs(tmp_path: Path, provider: str) -> None:
    assert speak_in_trouble(tmp_path, provider, FAULTS, LONG_CHAOS).hits == []
