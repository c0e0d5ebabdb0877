"""Several servers behind the shipped nginx, and none."""

from __future__ import annotations

import http.client
import json
from collections import Counter

import pytest

from tests.deploy.https import ask, listening
from tests.deploy.proxy import Proxy
from tests.live_server import LiveServer
from tests.stream_checks import check_all, decode

TEXT = "Any of them may speak."


def test_two_servers_share_the_requests(pair: Proxy, node: LiveServer, server: LiveServer) -> None:
    for _ in range(8):
        assert ask(pair, "GET", "/healthz")[0] == 200
    asked = Counter(line.split("upstream=")[1].split()[0] for line in pair.log() if "/healthz" in line)
    assert set(asked) == {url.removeprefix("http://") for url in (node.url, server.url)}


def test_an_answer_that_is_a_stream_is_whole_on_either_server(pair: Proxy) -> None:
    for _ in range(2):
        status, _, body = ask(pair, "POST", "/v1/speak", json.dumps({"text": TEXT}).encode())
        assert status == 200
        check_all(decode(body), TEXT)


def test_a_server_that_is_down_is_left_out(half: Proxy) -> None:
    for _ in range(4):
        assert ask(half, "GET", "/readyz")[0] == 200
        assert ask(half, "POST", "/v1/sessions", b'{"text": "Hi."}')[0] == 201


def test_without_a_server_clients_learn_that_they_may_try_again(alone: Proxy) -> None:
    for method, path in [("GET", "/v1/voices"), ("POST", "/v1/sessions"), ("POST", "/v1/convert")]:
        status, headers, body = ask(alone, method, path, b"{}")
        error = json.loads(body)["error"]
        assert (status, error["code"], error["retryable"]) == (503, "server_stopping", True)
        assert headers["retry-after"] == "2"


def test_without_a_server_an_event_source_is_cut_so_that_it_comes_back(alone: Proxy) -> None:
    with pytest.raises(http.client.RemoteDisconnected), listening(alone, "/v1/sessions/abc/events"):
        pass
