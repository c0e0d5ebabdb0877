"""Who may ask at all: host names, addresses, origins, engines; and what every answer says to browsers and caches."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest
from multidict import CIMultiDict

from captionsync.config import Settings
from captionsync.errors import ConfigError
from captionsync.web.app import create_app
from captionsync.web.clients import Clients
from captionsync.web.hosts import AllowedHosts, is_loopback, is_loopback_host
from tests.live_server import LiveServer, run_server
from tests.raw_http import ask
from tests.web.test_sessions import make, post

SPEAK = b'{"text": "Hello."}'


@pytest.fixture(scope="module")
def open_server() -> Iterator[LiveServer]:
    """A server on every address, behind a proxy, for one other site."""
    flags = ("--host", "0.0.0.0", "--open", "--trusted-proxies", "127.0.0.9", "--cors-origins", "https://app.example")
    with run_server(*flags) as running:
        yield LiveServer(running.url.replace("0.0.0.0", "127.0.0.1"), running.process)


GOOD_HOSTS = [
    "localhost",
    "localhost:80",
    "LOCALHOST:8000",
    "localhost.",
    "127.0.0.1",
    "127.0.0.1:1",
    "127.8.9.1",
    "[::1]:9",
]
BAD_HOSTS = [
    "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example", "localhost@evil.example",
    "evil.example#localhost", "192.168.0.1", "0.0.0.0", "[::2]", "", "a" * 4_000,
    "localhost, evil.example", "2130706433",
]  # fmt: skip


@pytest.mark.parametrize("host", GOOD_HOSTS)
def test_loopback_names_are_answered(server: LiveServer, host: str) -> None:
    assert ask(server, f"GET /v1/sessions HTTP/1.1\nHost: {host}")[0] == 200


@pytest.mark.parametrize("host", BAD_HOSTS)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "OPTIONS"])
def test_other_names_are_misdirected(server: LiveServer, host: str, method: str) -> None:
    head = f"{method} /v1/sessions HTTP/1.1\nHost: {host}\nOrigin: http://{host}\nContent-Length: {len(SPEAK)}"
    status, _, body = ask(server, head, SPEAK)
    assert status in (400, 421)
    assert (status, json.loads(body)["error"]["code"]) in ((421, "wrong_host"), (400, "bad_request"))


@pytest.mark.parametrize("path", ["/", "/static/studio.js", "/v1/sessions/x/input", "/nowhere", "/healthz"])
def test_every_path_asks_for_the_host(server: LiveServer, path: str) -> None:
    upgrade = "Connection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13"
    upgrade += "\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    assert ask(server, f"GET {path} HTTP/1.1\nHost: evil.example\n{upgrade}")[0] == 421


def test_two_hosts_and_none_are_refused_and_old_health_checks_pass(server: LiveServer) -> None:
    assert ask(server, "GET /healthz HTTP/1.1\nHost: localhost\nHost: evil.example")[0] in (400, 421)
    assert ask(server, "GET /healthz HTTP/1.1\nAccept: */*")[0] in (400, 421)
    assert ask(server, "GET /healthz HTTP/1.0")[0] == 200


def test_allowed_hosts_are_answered_and_no_others() -> None:
    hosts = AllowedHosts("127.0.0.1", "captions.example, [2001:db8::1]")
    assert hosts.allows("captions.example:8000") and hosts.allows("Captions.Example.") and hosts.allows("[2001:db8::1]")
    assert not hosts.allows("example") and not hosts.allows("x.captions.example")
    assert AllowedHosts("127.0.0.1", "*").allows("anything.example")
    assert AllowedHosts("0.0.0.0").allows("anything.example")  # whoever opens it asks for that
    assert not AllowedHosts("0.0.0.0", "captions.example").allows("anything.example")
    with pytest.raises(ConfigError, match="allowed_hosts"):
        AllowedHosts("127.0.0.1", "http://captions.example/")


def test_what_is_loopback() -> None:
    assert all(map(is_loopback, ["127.0.0.1", "localhost", "::1", "127.3.2.1", "::ffff:127.0.0.1"]))
    assert not any(map(is_loopback, ["0.0.0.0", "::", "", "192.168.1.1", "no-such-name.invalid"]))
    assert not is_loopback_host("evil.example")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", ""])
def test_an_address_that_others_reach_needs_open(host: str) -> None:
    with pytest.raises(ConfigError, match="--open"):
        create_app(Settings(data_dir=":memory:", host=host))
    command = [sys.executable, "-m", "captionsync", "serve", "--port", "0", "--host", host or "0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "--open" in done.stderr and "Traceback" not in done.stderr


def test_only_the_own_machine_lists_sessions(open_server: LiveServer) -> None:
    path = make(open_server, text="Hello.")
    local = "GET /v1/sessions HTTP/1.1\nHost: localhost"
    assert ask(open_server, local)[0] == 200
    for head in (
        local + "\nX-Forwarded-For: 203.0.113.5",
        local + "\nX-Forwarded-For: 127.0.0.1",
        local + "\nForwarded: for=203.0.113.5",
        "GET /v1/sessions HTTP/1.1\nHost: captions.example",
    ):
        status, _, body = ask(open_server, head)
        assert (status, json.loads(body)["error"]["code"]) == (403, "local_only")
    proxied = local + "\nX-Forwarded-For: 203.0.113.5"
    assert ask(open_server, proxied, source="127.0.0.9")[0] == 403
    assert ask(open_server, f"GET {path} HTTP/1.1\nHost: captions.example")[0] == 200  # who knows the id may read


def test_a_peer_of_another_machine_lists_nothing(open_server: LiveServer) -> None:
    own = _own_address()
    if own is None:
        pytest.skip("this machine has no address but loopback ones: LOUD, the check of a foreign peer did not run")
    port = open_server.url.rpartition(":")[2]
    elsewhere = LiveServer(f"http://{own}:{port}", open_server.process)
    assert ask(elsewhere, "GET /v1/sessions HTTP/1.1\nHost: localhost")[0] == 403


def _own_address() -> str | None:
    """Return an address of this machine that is not loopback; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        try:
            sock.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address = str(sock.getsockname()[0])
    return None if address.startswith("127.") or address == "0.0.0.0" else address


@pytest.mark.parametrize(
    "provider", ["elevenlabs", "espeak,elevenlabs", "espeak,espeak", "espeak," * 200_000, ",espeak,x"]
)
def test_a_client_names_only_engines_of_the_chain_and_each_once(server: LiveServer, provider: str) -> None:
    status, body = post(server, "/v1/sessions", json.dumps({"text": "a", "provider": provider}).encode())
    assert (status, body["error"]["code"]) in (
        (422, "unknown_provider"),
        (422, "invalid_input"),
        (413, "body_too_large"),
    )


def test_a_key_alone_does_not_let_clients_spend_it() -> None:
    with run_server("--provider", "espeak", env={"ELEVENLABS_API_KEY": "sk_canary"}) as running:
        status, body = post(running, "/v1/sessions", b'{"text": "a", "provider": "elevenlabs"}')
        assert (status, body["error"]["code"]) == (422, "unknown_provider")
        assert "Known: espeak." in body["error"]["message"]


def test_engines_that_the_settings_name_may_be_named() -> None:
    flags = ("--provider", "espeak", "--client-providers", "espeak,elevenlabs")
    with run_server(
        *flags, env={"ELEVENLABS_API_KEY": "sk_canary", "ELEVENLABS_BASE_URL": "http://127.0.0.1:9"}
    ) as running:
        status, body = post(running, "/v1/sessions", b'{"text": "a", "provider": "elevenlabs"}')
        assert body.get("error", {}).get("code") != "unknown_provider", (status, body)


PRIVATE = [
    "/v1/sessions", "{path}", "{path}/captions.vtt", "{path}/visemes.json", "{path}/captions.json", "{path}/nothing",
    "/v1/sessions/unknown", "/healthz", "/v1/voices", "/nowhere",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_shared_caches_and_other_sites_keep_out(server: LiveServer, address: str) -> None:
    path = make(server, text="Hello.", format="pcm_8000")
    server.get(f"{path}/events")
    _, headers, _ = ask(server, f"GET {address.format(path=path)} HTTP/1.1\nHost: localhost")
    assert headers["cache-control"] == "private, no-store"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["vary"] == "Origin"
    assert headers["server"] == "captionsync"


def test_finished_audio_is_kept_by_the_own_browser_alone(server: LiveServer) -> None:
    path = make(server, text="Hello.", format="pcm_8000")
    server.get(f"{path}/events")
    _, headers, _ = ask(server, f"GET {path}/audio HTTP/1.1\nHost: localhost")
    assert (headers["cache-control"], headers["cross-origin-resource-policy"]) == ("private, no-cache", "same-origin")
    again = f"GET {path}/audio HTTP/1.1\nHost: localhost\nIf-None-Match: {headers['etag']}"
    status, headers, _ = ask(server, again)
    assert (status, headers["cache-control"]) == (304, "private, no-cache")


@pytest.mark.parametrize(
    ("headers", "policy"),
    [
        ("Origin: https://app.example", "cross-origin"),
        ("Referer: https://app.example/page?x=1", "cross-origin"),
        ("Origin: https://evil.example", "same-origin"),
        ("Referer: https://evil.example/https://app.example", "same-origin"),
        ("Accept: */*", "same-origin"),
    ],
)
def test_listed_origins_may_embed(open_server: LiveServer, headers: str, policy: str) -> None:
    _, got, _ = ask(open_server, f"GET /healthz HTTP/1.1\nHost: captions.example\n{headers}")
    assert got["cross-origin-resource-policy"] == policy


def test_malformed_requests_get_a_json_answer_without_versions(server: LiveServer) -> None:
    for head in (
        "GARBAGE",
        "GET / HTTP/9.9",
        "GET / HTTP/1.1\nHost: localhost\nBad Header: x",
        "POST / HTTP/1.1\nContent-Length: -1",
    ):
        status, headers, body = ask(server, head)
        assert (status, headers["server"], json.loads(body)["error"]["code"]) == (400, "captionsync", "bad_request")


UNREADABLE = ["http://[", "http://[::1", "http://]", "http://a\u2100b", "null", ""]


@pytest.mark.parametrize("origin", UNREADABLE)
@pytest.mark.parametrize("name", ["Origin", "Referer"])
def test_an_origin_that_cannot_be_read_is_a_foreign_one(server: LiveServer, name: str, origin: str) -> None:
    for path in ("/healthz", "/static/studio.js", "/nowhere"):
        status, headers, _ = ask(server, f"GET {path} HTTP/1.1\nHost: localhost\n{name}: {origin}")
        assert status in (200, 404)
        assert "access-control-allow-origin" not in headers or path.startswith("/static")
    head = f"POST /v1/sessions HTTP/1.1\nHost: localhost\n{name}: {origin}\nContent-Length: {len(SPEAK)}"
    assert ask(server, head, SPEAK)[0] == (403 if name == "Origin" else 201)


@pytest.mark.parametrize(
    "header",
    [
        "X-Forwarded-For: 203.0.113.7:4711",
        "X-Forwarded-For: [2001:db8::1]:80",
        "X-Forwarded-For: unknown",
        "X-Forwarded-For:",
        "X-Forwarded-For: 203.0.113.7,",
        "Forwarded: for=203.0.113.7",
        "X-Real-IP: 203.0.113.7",
        "Via: 1.1 proxy",
    ],
)
@pytest.mark.parametrize("source", ["127.0.0.1", "127.0.0.9"])
def test_a_request_that_was_passed_on_is_not_local(open_server: LiveServer, header: str, source: str) -> None:
    assert ask(open_server, f"GET /v1/sessions HTTP/1.1\nHost: 127.0.0.1:8000\n{header}", source=source)[0] == 403


def test_proxies_may_add_ports() -> None:
    clients = Clients("192.0.2.9, 2001:db8::/32")
    for value, key in [
        ("203.0.113.7:4711", "203.0.113.7"),
        ("[2001:dead::1]:80", "2001:dead::/64"),
        ("203.0.113.7, 192.0.2.9", "203.0.113.7"),
        ("10.1.1.1, 203.0.113.7", "203.0.113.7"),
        ("nonsense", "192.0.2.9"),
    ]:
        assert clients.key(Request("192.0.2.9", value)) == key  # type: ignore[arg-type]
    assert clients.key(Request("198.51.100.1", "203.0.113.7")) == "198.51.100.1"  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="trusted_proxies"):
        Clients("everybody")


class Request:
    """As much of one as tells where it comes from."""

    def __init__(self, remote: str, forwarded: str) -> None:
        self.remote = remote
        self.headers = CIMultiDict({"X-Forwarded-For": forwarded})


@pytest.mark.parametrize("name", ["captions.example:8000", "http://x", "a b", "[::1]:80", ":"])
def test_allowed_hosts_with_ports_are_refused(name: str) -> None:
    with pytest.raises(ConfigError, match="leave out the port"):
        AllowedHosts("127.0.0.1", name)


def test_addresses_are_compared_and_not_their_spelling() -> None:
    assert AllowedHosts("127.0.0.1", "2001:db8::1").allows("[2001:db8:0:0::1]:8000")


@pytest.mark.parametrize("host", ["a" * 300, "ä..b", "no-such-name.invalid", "a b", "[::2]"])
def test_a_host_that_cannot_be_had_is_one_clear_line(host: str) -> None:
    command = [sys.executable, "-m", "captionsync", "serve", "--port", "0", "--open", "--host", host]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    assert "Cannot listen on" in done.stderr


def test_a_static_file_with_an_impossible_name_is_not_there(server: LiveServer) -> None:
    for name in ("a" * 300 + ".js", "%00.js", "..%2f..%2fpyproject.toml", "a" * 4_000 + ".css"):
        assert ask(server, f"GET /static/{name} HTTP/1.1\nHost: localhost")[0] == 404
