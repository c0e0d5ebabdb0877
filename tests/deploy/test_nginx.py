"""The shipped nginx passes everything on as it is made, counts clients by their address, and logs no query."""

from __future__ import annotations

import asyncio
import base64
import http.client
import json
import socket
import ssl
from contextlib import closing

import aiohttp
import pytest

from captionsync.web import heartbeats
from tests.deploy import lively_server
from tests.deploy.conftest import EMPTY_SESSIONS
from tests.deploy.https import Stream, add_text, ask, connect, listening, make
from tests.deploy.proxy import NAME, SHIPPED, Proxy
from tests.live_server import LiveServer
from tests.stream_checks import check_all, decode

TEXT = "Speech passes at once."
FIRST, REST = "The first sentence passes. ", "The rest follows."
CANARY = "canary-7c1b5f0e"
BYTES_PER_MB = 1 << 20


def test_events_pass_as_they_are_made(proxy: Proxy) -> None:
    path = make(proxy)
    with listening(proxy, f"{path}/events") as events:
        events.until(b"retry:")  # before there is any text
        add_text(proxy, path, text=FIRST, flush=True)
        events.until(b"event: audio")  # before the text has ended
        add_text(proxy, path, text=REST, final=True)
        check_all(events.rest(), FIRST + REST)


def test_the_answer_of_speak_passes_as_it_is_made(proxy: Proxy) -> None:
    with closing(connect(proxy)) as http_to:
        http_to.request("POST", "/v1/speak", json.dumps({"text": FIRST * 20, "pace": "realtime"}).encode())
        events = Stream(http_to.getresponse())
        events.until(b"event: audio")
        session = events.events[0].data["session_id"]
        assert ask(proxy, "POST", f"/v1/sessions/{session}/cancel", b"{}")[0] == 200
        assert events.rest()[-1].data["reason"] == "cancelled"  # the answer began long before its end


def test_live_audio_passes_as_it_is_made(proxy: Proxy) -> None:
    path = make(proxy, format="pcm_16000")
    with closing(connect(proxy)) as http_to:
        http_to.request("GET", f"{path}/audio")
        add_text(proxy, path, text=FIRST, flush=True)
        answer = http_to.getresponse()
        assert answer.read1(65_536)  # before the text has ended
        add_text(proxy, path, text=REST, final=True)
        assert answer.read()


def test_an_idle_stream_lives_on_heartbeats(proxy: Proxy) -> None:
    path = make(proxy)
    with listening(proxy, f"{path}/events") as events:
        events.until(b": keep-alive", times=12)  # longer than the two seconds after which nginx cuts
        add_text(proxy, path, text=TEXT, final=True)
        check_all(events.rest(), TEXT)


def test_several_heartbeats_fit_into_the_time_after_which_streams_are_cut() -> None:
    assert "proxy_read_timeout 60s;" in SHIPPED.read_text("utf-8")
    assert heartbeats.HEARTBEAT_S * 3 <= 60
    assert lively_server.HEARTBEAT_S * 3 <= 2


async def test_text_and_events_pass_through_sockets(proxy: Proxy) -> None:
    path = await asyncio.to_thread(make, proxy)
    async with (
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=proxy.tls)) as session,
        session.ws_connect(f"{proxy.url}{path}/events") as events,
        session.ws_connect(f"{proxy.url}{path}/input") as texts,
    ):
        for text in (" ", TEXT + " ", ""):
            await texts.send_json({"text": text})
        assert [(await texts.receive_json())["accepted_chars"] for _ in range(2)][-1] > 0
        types = [json.loads(message.data)["event"] async for message in events]
    assert (types[0], types[-1]) == ("start", "end")
    assert "audio" in types


async def test_the_sockets_of_elevenlabs_pass(proxy: Proxy) -> None:
    address = f"{proxy.url}/v1/text-to-speech/JBFqnCBsd6RMkjVDRZzb/stream-input?output_format=pcm_16000"
    async with (
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=proxy.tls)) as session,
        session.ws_connect(address) as sock,
    ):
        for text in (" ", TEXT + " ", ""):
            await sock.send_json({"text": text})
        answers = [json.loads(message.data) async for message in sock]
    assert b"".join(base64.b64decode(answer["audio"] or "") for answer in answers)


def test_a_listener_resumes(proxy: Proxy) -> None:
    path = make(proxy)
    add_text(proxy, path, text=FIRST, flush=True)
    with listening(proxy, f"{path}/events") as events:
        events.until(b"event: audio")
        first = list(events.events)
    add_text(proxy, path, text=REST, final=True)
    with listening(proxy, f"{path}/events", {"Last-Event-ID": first[-1].id}) as events:
        check_all(first + events.rest(), FIRST + REST)


def test_parts_of_audio_are_parts_of_the_file(proxy: Proxy) -> None:
    path = make(proxy, text=TEXT)
    decode(ask(proxy, "GET", f"{path}/events")[2])
    _, headers, whole = ask(proxy, "GET", f"{path}/audio")
    status, got, part = ask(
        proxy, "GET", f"{path}/audio", headers={"Range": "bytes=100-299", "If-Range": headers["etag"]}
    )
    assert (status, got["content-range"], part) == (206, f"bytes 100-299/{len(whole)}", whole[100:300])


def test_limits_count_the_clients_address(proxy: Proxy) -> None:
    def made(source: str, **headers: str) -> int:
        return ask(proxy, "POST", "/v1/sessions", b"{}", headers, source=source)[0]

    assert [made("127.0.0.41") for _ in range(EMPTY_SESSIONS + 1)] == [201] * EMPTY_SESSIONS + [429]
    claims = {"X-Forwarded-For": "203.0.113.7"}
    assert made("127.0.0.41", **claims) == 429
    assert made("127.0.0.42") == 201


def test_large_bodies_are_refused_before_they_are_sent(proxy: Proxy) -> None:
    for path, least_mb in [("/v1/sessions", 3), ("/v1/convert", 120)]:
        with closing(connect(proxy)) as http_to:
            http_to.putrequest("POST", path)
            http_to.putheader("Content-Length", str(least_mb * BYTES_PER_MB))
            http_to.endheaders()
            answer = http_to.getresponse()
            error = json.loads(answer.read())["error"]
        assert (answer.status, error["code"], error["retryable"]) == (413, "body_too_large", False)


def test_the_servers_own_limits_on_bodies_are_reached(proxy: Proxy) -> None:
    for path, size_mb in [("/v1/sessions", 1.5), ("/v1/convert", 5)]:
        status, headers, body = ask(proxy, "POST", path, b"x" * int(size_mb * BYTES_PER_MB))
        assert (status, headers["server"]) == (413, "captionsync")
        assert json.loads(body)["error"]["code"] == "body_too_large"


@pytest.mark.parametrize("path", ["/metrics", "/metrics/", "//metrics", "/%6detrics", "/metrics?x=1", "/v1/../metrics"])
def test_metrics_are_not_to_be_had_from_outside(proxy: Proxy, path: str) -> None:
    status, headers, _ = ask(proxy, "GET", path)
    assert (status, headers["server"]) == (404, "nginx")


def test_other_names_are_refused(proxy: Proxy) -> None:
    assert ask(proxy, "GET", "/healthz", headers={"Host": "elsewhere.example"})[0] == 421
    assert ask(proxy, "GET", "/healthz", headers={"Host": NAME})[0] == 200


def test_pages_of_the_public_name_may_write(proxy: Proxy) -> None:
    headers = {"Host": f"{NAME}:8443", "Origin": f"https://{NAME}:8443"}
    assert ask(proxy, "POST", "/v1/sessions", b'{"text": "Hi."}', headers)[0] == 201


def test_lists_are_not_for_clients_of_the_proxy(proxy: Proxy) -> None:
    assert ask(proxy, "GET", "/v1/sessions")[0] in (401, 403)


def test_plain_http_leads_to_https(proxy: Proxy) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", proxy.plain_port, timeout=30)) as plain:
        plain.request("GET", f"/v1/voices?ticket={CANARY}", headers={"Host": NAME})
        answer = plain.getresponse()
    assert (answer.status, answer.headers["Location"]) == (308, f"https://{NAME}/v1/voices?ticket={CANARY}")


def test_browsers_are_offered_http_2(proxy: Proxy) -> None:
    context = ssl.create_default_context(cafile=str(proxy.folder / "tls.crt"))
    context.set_alpn_protocols(["h2", "http/1.1"])
    with (
        socket.create_connection(("127.0.0.1", proxy.port)) as sock,
        context.wrap_socket(sock, server_hostname=NAME) as secure,
    ):
        assert secure.selected_alpn_protocol() == "h2"


def test_no_answer_is_compressed(proxy: Proxy) -> None:
    for path in ("/", "/openapi.json"):
        assert "content-encoding" not in ask(proxy, "GET", path, headers={"Accept-Encoding": "gzip"})[1]


def test_no_query_is_ever_logged(proxy: Proxy, alone: Proxy, node: LiveServer) -> None:
    path = make(proxy, text=TEXT)
    queries = [f"ticket={CANARY}", f"xi-api-key={CANARY}", f"last_event_id={CANARY}"]
    for query in queries:
        for tail in ("events", "audio", "captions.vtt", "nowhere"):
            for asked in (proxy, alone):
                headers = {"Referer": f"https://{NAME}/?{query}"}
                try:
                    ask(asked, "GET", f"{path}/{tail}?{query}", headers=headers)
                except http.client.RemoteDisconnected:
                    assert asked is alone
        ask(proxy, "POST", f"/v1/sessions?{query}", b"x" * 3 * BYTES_PER_MB)
        ask(proxy, "GET", f"/metrics?{query}")
    assert any(f"GET {path}/events " in line and " 200 " in line for line in proxy.log())
    assert any(" 503 " in line for line in alone.log())
    for asked in (proxy, alone):
        assert CANARY.encode() not in asked.written()
