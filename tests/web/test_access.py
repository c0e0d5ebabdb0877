"""Who may use a route of a server that requires keys, and what a refusal tells."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from captionsync.access.tokens import Signer
from captionsync.config import Settings
from captionsync.data_dir import DataDir
from captionsync.web.app import create_app
from captionsync.web.rules import Rule, rule_of
from tests.live_server import LiveServer
from tests.raw_http import ask
from tests.web.elevenlabs.client import VOICE
from tests.web.keyed_server import Answer, KeyedServer, add_key, keyed_server, remove_key

OPEN = (
    "GET / · GET /sessions/{id} · GET /overlay · GET /overlay/{id} · GET /avatar · GET /docs · GET /favicon.ico · "
    "GET /static/{path} · GET /openapi.json · GET /healthz · GET /readyz"
)
LISTEN = (
    "GET /v1/sessions/{id} · GET /v1/sessions/{id}/events · GET /v1/sessions/{id}/audio · "
    "GET /v1/sessions/{id}/characters · GET /v1/sessions/{id}/captions.{extension} · "
    "GET /v1/sessions/{id}/visemes.{extension} · GET /v1/history/{history_item_id} · "
    "GET /v1/history/{history_item_id}/audio · POST /v1/sessions/{id}/ticket"
)
SOCKET = (
    "GET /v1/sessions/{id}/input · GET /v1/text-to-speech/{voice_id}/stream-input · "
    "GET /v1/text-to-speech/{voice_id}/multi-stream-input"
)
LOCAL = "GET /metrics"
KEY = (
    "GET /v1/sessions · POST /v1/sessions · POST /v1/speak · DELETE /v1/sessions/{id} · POST /v1/sessions/{id}/text · "
    "POST /v1/sessions/{id}/interrupt · POST /v1/sessions/{id}/cancel · POST /v1/convert · GET /v1/models · "
    "GET /v1/voices · GET /v1/voices/{voice_id} · GET /v2/voices · POST /v1/text-to-speech/{voice_id} · "
    "POST /v1/text-to-speech/{voice_id}/stream · POST /v1/text-to-speech/{voice_id}/with-timestamps · "
    "POST /v1/text-to-speech/{voice_id}/stream/with-timestamps · POST /v1/text-to-dialogue · "
    "POST /v1/text-to-dialogue/stream · POST /v1/text-to-dialogue/with-timestamps · "
    "POST /v1/text-to-dialogue/stream/with-timestamps · GET /v1/user · GET /v1/user/subscription · "
    "GET /v1/voices/settings/default · GET /v1/voices/{voice_id}/settings · "
    "POST /v1/pronunciation-dictionaries/add-from-rules · GET /v1/pronunciation-dictionaries · "
    "GET /v1/pronunciation-dictionaries/{dictionary_id} · GET /v1/history · "
    "DELETE /v1/history/{history_item_id} · POST /v1/history/download"
)
NAMES = ("OPEN", "LISTEN", "SOCKET", "LOCAL", "KEY")
RULES = {
    route: rule
    for routes, rule in (
        (OPEN, Rule.OPEN),
        (LISTEN, Rule.LISTEN),
        (SOCKET, Rule.SOCKET),
        (LOCAL, Rule.LOCAL),
        (KEY, Rule.KEY),
    )
    for route in routes.split(" · ")
}
"""Every route and what it takes: a new route has to be added here."""
UNKNOWN = "u" * 22
CLOSED = [route for route, rule in RULES.items() if rule not in (Rule.OPEN, Rule.LOCAL)]
OF_A_SESSION = [route for route in CLOSED if "{id}" in route or "{history_item_id}" in route]


@pytest.fixture(scope="module")
def keyed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KeyedServer]:
    with keyed_server(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture(scope="module")
def made(keyed: KeyedServer) -> dict[str, Any]:
    """A finished session of Ann."""
    made = keyed.make(keyed.ann, text="Hush, hush.", format="pcm_8000")
    assert keyed.ask("GET", made["links"]["events"], keyed.ann).status == 200
    return made


@pytest.fixture(scope="module")
def other(keyed: KeyedServer) -> dict[str, Any]:
    """Another session of Ann."""
    return keyed.make(keyed.ann)


def request_to(route: str, session_id: str) -> tuple[str, str, Any]:
    """Return method, path and body of a request to a route that would succeed with rights."""
    method, path = route.split(" ")
    for name, value in {
        "id": session_id, "history_item_id": session_id, "voice_id": VOICE, "extension": "json", "path": "favicon.svg",
        "dictionary_id": "none",
    }.items():  # fmt: skip
        path = path.replace(f"{{{name}}}", value)
    return method, path, {} if method == "POST" else None


def told(answer: Answer) -> tuple[int, str]:
    """Return what an answer tells: its status and body without the id of the request."""
    return answer.status, re.sub(r'"request_id": "[^"]*"', "", answer.body.decode())


def test_every_route_is_classified() -> None:
    routes = create_app(Settings(data_dir=":memory:")).router.routes()
    found = {(route.method, route.resource.canonical) for route in routes if route.resource is not None}
    for method, path in found:
        known = RULES.get(f"{'GET' if method == 'HEAD' else method} {path}")
        assert known is rule_of(method, path), f"{method} {path}: say in RULES and in web/rules.py what it takes"


@pytest.mark.parametrize("route", CLOSED)
def test_a_route_refuses_whoever_shows_nothing_or_something_wrong_and_tells_nothing(
    keyed: KeyedServer, made: dict[str, Any], other: dict[str, Any], route: str
) -> None:
    genuine = "cs_" + "A" * 43
    shown = [
        {},
        {"Authorization": f"Bearer {genuine}"},
        {"xi_api_key": genuine},
        {"Authorization": f"Bearer {other['listen_token']}"},
        {"Cookie": f"captionsync_listen={other['listen_token']}"},
        {"Authorization": "Bearer undefined", "Cookie": "captionsync_listen=lt_1.0.x"},
    ]
    answers = set()
    for session_id in (made["id"], UNKNOWN):
        for headers in shown:
            method, path, body = request_to(route, session_id)
            answer = keyed.ask(method, path, "", body, **headers)
            answers.add(told(answer))
            assert answer.status == 401 and answer.headers["www-authenticate"] == "Bearer"
            assert "Hush" not in answer.body.decode() and made["id"] not in answer.body.decode()
    assert len(answers) == 1


@pytest.mark.parametrize("route", OF_A_SESSION)
def test_the_session_of_another_key_is_like_one_that_does_not_exist(
    keyed: KeyedServer, made: dict[str, Any], route: str
) -> None:
    method, path, body = request_to(route, made["id"])
    theirs = told(keyed.ask(method, path, keyed.bob, body))
    method, path, body = request_to(route, UNKNOWN)
    unknown = told(keyed.ask(method, path, keyed.bob, body))
    assert theirs == (unknown[0], unknown[1].replace(UNKNOWN, made["id"]))
    assert theirs[0] == 404


@pytest.mark.parametrize("route", OF_A_SESSION)
def test_a_listen_token_reads_its_session_and_does_nothing_else(
    keyed: KeyedServer, made: dict[str, Any], route: str
) -> None:
    method, path, body = request_to(route, made["id"])
    answer = keyed.ask(method, path, made["listen_token"], body)
    cookie = keyed.ask(method, path, "", body, Cookie=f"a=b; captionsync_listen={made['listen_token']}")
    if RULES[route] is Rule.LISTEN:
        assert answer.status == 200
        assert cookie.status == (401 if method == "POST" else 200)
    else:
        assert answer.status == 403 and b"forbidden" in answer.body
        assert cookie.status == 401


def test_lists_have_only_what_belongs_to_the_key(keyed: KeyedServer, made: dict[str, Any]) -> None:
    sessions = {
        key: json.loads(keyed.ask("GET", "/v1/sessions", key).body)["sessions"] for key in (keyed.ann, keyed.bob)
    }
    assert made["id"] in [session["id"] for session in sessions[keyed.ann]] and sessions[keyed.bob] == []
    assert made["id"] in keyed.ask("GET", "/v1/history", keyed.ann).body.decode()
    assert json.loads(keyed.ask("GET", "/v1/history", keyed.bob).body)["history"] == []
    rules = {"name": "x", "rules": [{"type": "alias", "string_to_replace": "a", "alias": "b"}]}
    added = keyed.ask("POST", "/v1/pronunciation-dictionaries/add-from-rules", keyed.ann, rules)
    path = f"/v1/pronunciation-dictionaries/{json.loads(added.body)['id']}"
    assert [keyed.ask("GET", path, key).status for key in (keyed.ann, keyed.bob)] == [200, 404]
    used = json.loads(keyed.ask("GET", "/v1/user/subscription", keyed.bob).body)["character_count"]
    assert used == 0


def test_a_status_says_what_was_spent_by_which_engine(keyed: KeyedServer, made: dict[str, Any]) -> None:
    status = json.loads(keyed.ask("GET", made["links"]["self"], keyed.ann).body)
    assert (status["characters"], status["paid_characters"]) == ({"espeak": len("Hush, hush.")}, 0)


def test_the_same_idempotency_key_of_two_keys_makes_two_sessions(keyed: KeyedServer) -> None:
    ids = [
        json.loads(keyed.ask("POST", "/v1/sessions", key, {}, Idempotency_Key="one").body)["id"]
        for key in (keyed.ann, keyed.bob, keyed.ann)
    ]
    assert ids[0] == ids[2] != ids[1]


def test_an_own_page_gets_a_cookie_for_its_session_and_others_get_none(keyed: KeyedServer) -> None:
    own = keyed.ask("POST", "/v1/sessions", keyed.ann, {}, Origin=keyed.url)
    cookie, made = own.headers["set-cookie"], json.loads(own.body)
    assert cookie == (
        f"captionsync_listen={made['listen_token']}; Path=/v1/sessions/{made['id']}; Max-Age=86400; HttpOnly; "
        "SameSite=Strict"
    )
    assert "set-cookie" not in keyed.ask("POST", "/v1/sessions", keyed.ann, {}).headers
    foreign = keyed.ask("POST", f"/v1/sessions/{made['id']}/ticket", keyed.ann, {}, Sec_Fetch_Site="cross-site")
    assert "set-cookie" not in foreign.headers
    exchanged = keyed.ask("POST", f"/v1/sessions/{made['id']}/ticket", made["listen_token"], {}, Origin=keyed.url)
    assert f"captionsync_listen={made['listen_token']};" in exchanged.headers["set-cookie"]
    spoken = keyed.ask("POST", "/v1/speak", keyed.ann, {"text": "Hi."}, Origin=keyed.url)
    assert spoken.headers["captionsync-listen-token"] in spoken.headers["set-cookie"]


def test_a_ticket_opens_a_stream_and_its_audio_and_nothing_else(keyed: KeyedServer, made: dict[str, Any]) -> None:
    issued = json.loads(keyed.ask("POST", f"{made['links']['self']}/ticket", made["listen_token"]).body)
    assert issued["opens_within_s"] == 60 and issued["listen_token"] == made["listen_token"]
    for link in issued["links"].values():
        answer = keyed.ask("GET", link)
        assert answer.status == 200 and answer.headers["referrer-policy"] == "no-referrer"
        assert keyed.ask("HEAD", link).status in (401, 405)
        assert keyed.ask("GET", link.replace(made["id"], UNKNOWN)).status == 401
    for name in ("", "/captions.vtt", "/visemes.json", "/characters"):
        assert keyed.ask("GET", f"{made['links']['self']}{name}?ticket={issued['ticket']}").status == 401
    assert keyed.ask("POST", f"{made['links']['self']}/ticket?ticket={issued['ticket']}").status == 401


def test_an_old_ticket_goes_on_after_an_event_of_its_session_alone(keyed: KeyedServer, made: dict[str, Any]) -> None:
    events, data = made["links"]["events"], DataDir(str(keyed.folder))
    key_id = json.loads(data.read_keys() or "")["keys"][0]["id"]
    session_id, signer = made["id"], Signer(data.secret())
    with connect(f"{keyed.url.replace('http', 'ws', 1)}{events}?xi_api_key={keyed.ann}") as sock:
        first = json.loads(sock.recv())["id"]
        with pytest.raises(ConnectionClosed):
            while True:
                sock.recv()
    old = signer.ticket(session_id, key_id, now_s=time.time() - 100)
    dead = signer.ticket(session_id, key_id, now_s=time.time() - 90_000)
    epoch = first.split(".")[0]
    for event_id in ("", "x", "gone.1", f"{epoch}.0", f"{epoch}.99999", f"{'0' * len(epoch)}.1"):
        assert keyed.ask("GET", f"{events}?ticket={old}", Last_Event_ID=event_id).status == 401
    assert keyed.ask("GET", f"{events}?ticket={old}", Last_Event_ID=first).status == 200
    assert keyed.ask("GET", f"{events}?ticket={old}&last_event_id={first}").status == 200
    assert keyed.ask("GET", f"{events}?ticket={dead}", Last_Event_ID=first).status == 401
    gone = signer.ticket(UNKNOWN, key_id, now_s=time.time() - 100)
    streaming = {"Last_Event_ID": first, "Accept": "text/event-stream"}
    answer = keyed.ask("GET", f"/v1/sessions/{UNKNOWN}/events?ticket={gone}", **streaming)
    assert answer.status == 200 and b"session_not_found" in answer.body


def test_an_event_source_is_refused_with_a_reason_that_can_be_read(keyed: KeyedServer, made: dict[str, Any]) -> None:
    answer = keyed.ask("GET", made["links"]["events"], Accept="text/event-stream")
    assert (answer.status, answer.code) == (401, "unauthorized") and answer.headers[
        "content-type"
    ] != "text/event-stream"
    with pytest.raises(InvalidStatus) as raised:
        connect(keyed.url.replace("http", "ws", 1) + made["links"]["audio"])
    assert raised.value.response.status_code == 401


def closing(url: str, *messages: str, headers: dict[str, str] | None = None) -> tuple[list[str], int, str]:
    """Send messages to a WebSocket; return what it answers, its close code and its reason."""
    got: list[str] = []
    with connect(url, additional_headers=headers or {}) as sock:
        try:
            with suppress(ConnectionClosed):  # what it says before it closes is read all the same
                for message in messages:
                    sock.send(message)
            while True:
                got.append(str(sock.recv(timeout=30)))
        except ConnectionClosed as closed:
            assert closed.rcvd is not None
            return got, closed.rcvd.code, closed.rcvd.reason


HELLO = {"text": " "}
WAYS = [
    ("", {}, {"xi_api_key": "KEY"}),
    ("", {}, {"xi-api-key": "KEY"}),
    ("", {}, {"authorization": "Bearer KEY"}),
    ("?xi_api_key=KEY", {}, {}),
    ("?authorization=Bearer%20KEY", {}, {}),
    ("", {"xi-api-key": "KEY"}, {}),
    ("", {"Authorization": "Bearer KEY"}, {}),
]


@pytest.mark.parametrize("kind", ["input", "stream-input", "multi-stream-input"])
@pytest.mark.parametrize("way", range(len(WAYS)))
def test_a_socket_takes_a_key_in_every_way_and_closes_with_a_reason(keyed: KeyedServer, kind: str, way: int) -> None:
    query, headers, fields = WAYS[way]
    session_id = keyed.make(keyed.ann)["id"] if kind == "input" else ""
    path = f"/v1/sessions/{session_id}/input" if kind == "input" else f"/v1/text-to-speech/{VOICE}/{kind}"
    for key, right in ((keyed.ann, True), ("cs_" + "B" * 43, False)):
        url = keyed.url.replace("http", "ws", 1) + path + query.replace("KEY", key)
        sent = {name: value.replace("KEY", key) for name, value in headers.items()}
        first = HELLO | {name: value.replace("KEY", key) for name, value in fields.items()}
        last = {"close_socket": True} if kind == "multi-stream-input" else {"text": ""}
        got, code, reason = closing(url, json.dumps(first), json.dumps(last), headers=sent)
        assert code == (1000 if right else 1008), (got, reason)
        if not right:
            assert "key" in reason and any("key" in message for message in got)


def test_a_socket_without_any_key_and_one_for_an_unknown_session_are_closed_alike(keyed: KeyedServer) -> None:
    session_id, base = keyed.make(keyed.ann)["id"], keyed.url.replace("http", "ws", 1)
    known, unknown = (closing(f"{base}/v1/sessions/{sid}/input", json.dumps(HELLO)) for sid in (session_id, UNKNOWN))
    assert known == unknown and known[1] == 1008
    bob = json.dumps(HELLO | {"xi_api_key": keyed.bob})
    theirs, gone = (closing(f"{base}/v1/sessions/{sid}/input", bob) for sid in (session_id, UNKNOWN))
    assert theirs == gone and theirs[1] == 1008 and "no longer here" in theirs[2]


def test_a_query_has_no_key_but_of_a_socket(keyed: KeyedServer) -> None:
    assert keyed.ask("GET", f"/v1/voices?xi_api_key={keyed.ann}").status == 401
    assert keyed.ask("GET", "/v1/voices", xi_api_key=keyed.ann).status == 200


def test_a_key_counts_from_when_it_is_added_until_it_is_removed_also_for_open_streams(tmp_path: Path) -> None:
    with keyed_server(tmp_path / "data") as running:
        carol = add_key(running.folder, "carol")
        made = running.make(carol)
        base = running.url.replace("http", "ws", 1)
        with (
            connect(f"{base}{made['links']['events']}?xi_api_key={carol}") as keyholder,
            connect(f"{base}{made['links']['events']}?authorization={made['listen_token']}") as listener,
        ):
            remove_key(running.folder, "carol")
            assert running.ask("GET", made["links"]["self"], carol).status == 401
            assert running.ask("GET", made["links"]["self"], made["listen_token"]).status == 401
            for sock in (keyholder, listener):
                with pytest.raises(ConnectionClosed):
                    while True:
                        sock.recv(timeout=20)
        again = add_key(running.folder, "carol")
        assert running.ask("GET", made["links"]["self"], carol).status == 401
        assert running.ask("GET", made["links"]["self"], made["listen_token"]).status == 401
        assert running.ask("GET", made["links"]["self"], again).status == 200  # the sessions are those of the name
        for text in ("broken", "", "\n"):  # whoever writes over a file has emptied it first
            (running.folder / "keys.json").write_text(text)
            assert running.ask("GET", "/v1/voices", running.ann).status == 200
            assert running.ask("GET", "/v1/voices").status == 401
        (running.folder / "keys.json").unlink()
        assert running.ask("GET", "/v1/voices").status == 401


def test_limits_count_for_each_key(tmp_path: Path) -> None:
    flags = ("--max-chars-per-hour", "20", "--max-sessions-per-key", "2", "--max-requests-per-s-per-key", "2")
    with keyed_server(tmp_path / "data", *flags) as running:
        assert running.ask("POST", "/v1/sessions", running.ann, {"text": "Twelve chars"}).status == 201
        for path in ("/v1/sessions", f"/v1/text-to-speech/{VOICE}"):
            answer = running.ask("POST", path, running.ann, {"text": "Nine more"})
            assert answer.status == 429 and 3_500 < int(answer.headers["retry-after"]) <= 3_610
        assert running.ask("POST", "/v1/sessions", running.bob, {}).status == 201
        assert running.ask("POST", "/v1/sessions", running.bob, {}).status == 201
        answer = running.ask("POST", "/v1/sessions", running.bob, {})
        assert (answer.status, answer.code) == (429, "too_many_of_key")
        assert running.ask("POST", "/v1/sessions", running.ann, {"text": "Eight."}).status == 201
        carol = add_key(running.folder, "carol")
        statuses = [running.ask("POST", "/v1/convert", carol, {}).status for _ in range(40)]
        assert statuses[:20] == [422] * 20 and 429 in statuses
        assert running.ask("POST", "/v1/convert", running.bob, {}).status == 422


def test_keys_open_a_server_to_other_machines_without_the_flag(tmp_path: Path) -> None:
    with keyed_server(tmp_path / "data", "--host", "0.0.0.0") as running:
        own = LiveServer(running.url.replace("0.0.0.0", "127.0.0.1"), running.live.process)
        assert ask(own, "GET /v1/voices HTTP/1.1\nHost: localhost")[0] == 401
        assert ask(own, f"GET /v1/voices HTTP/1.1\nHost: localhost\nAuthorization: Bearer {running.ann}")[0] == 200


def test_no_log_line_has_a_key_a_token_or_a_ticket(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    ann, log = add_key(folder, "ann"), tmp_path / "log"
    command = [
        sys.executable,
        "-m",
        "captionsync",
        "serve",
        "--port",
        "0",
        "--data-dir",
        str(folder),
        "--log-level",
        "debug",
    ]
    with log.open("w") as file:
        process = subprocess.Popen(command, stderr=file)
    try:
        while not (found := re.search(r"http://\S+?(?=/ )", log.read_text())):
            assert process.poll() is None
        live = LiveServer(found[0], process)
        running = KeyedServer(live, folder, ann, "cs_" + "C" * 43)
        made = running.make(ann, text="Hush.")
        ticket = json.loads(running.ask("POST", f"{made['links']['self']}/ticket", ann).body)["ticket"]
        canaries = [ann, running.bob, made["listen_token"], ticket, ticket[:-1] + "x"]
        for text in canaries:
            for path in (made["links"]["self"], made["links"]["events"], "/nowhere", "/v1/voices"):
                running.ask("GET", f"{path}?ticket={text}&xi_api_key={text}", text, Cookie=f"captionsync_listen={text}")
            for head in (f"GET / HTTP/1.1\nAuthorization: Bearer {text}\x01", f"GET /?{text} HTTP/9", f"X {text}"):
                assert text not in ask(live, head)[2].decode()
            url = f"{running.url.replace('http', 'ws', 1)}/v1/text-to-speech/{VOICE}/stream-input?xi_api_key={text}"
            closing(url, json.dumps({"text": "", "xi_api_key": text}))
    finally:
        process.terminate()
        process.wait(20)
    written = log.read_text()
    assert "malformed" in written
    assert not [text for text in [*canaries, ann[3:], "Hush"] if text in written]
