"""The query of the native API: what is misspelt, given twice or of no use here is refused, and the answer helps."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any

import aiohttp
import pytest

from captionsync.web.openapi import PATHS
from tests.live_server import LiveServer
from tests.stream_checks import decode, of_type
from tests.web.test_sessions import make, post


@pytest.fixture(scope="module")
def path(server: LiveServer) -> str:
    made = make(server, text="Bob maps.", format="pcm_24000")
    server.get(f"{made}/events")
    return made


def refused(server: LiveServer, path: str) -> tuple[int, str, str]:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(server.url + path, timeout=60)
    error = json.loads(caught.value.read())["error"]
    return caught.value.code, error["code"], error["message"]


@pytest.mark.parametrize(
    ("address", "code", "message"),
    [
        (
            "visemes.json?viseme_set=azure",
            "unknown_parameter",
            "Unknown query parameter 'viseme_set'; did you mean set? Known: lead_ms, set.",
        ),
        (
            "visemes.json?lead=5",
            "unknown_parameter",
            "Unknown query parameter 'lead'; did you mean lead_ms? Known: lead_ms, set.",
        ),
        (
            "visemes.arkit.csv?colour=red",
            "unknown_parameter",
            "Unknown query parameter 'colour'. Known: lead_ms.",
        ),
        (
            "captions.ttml?x=1",
            "unknown_parameter",
            "Unknown query parameter 'x'. Known: style.",
        ),
        (
            "captions.vtt?highligth=word",
            "unknown_parameter",
            "Unknown query parameter 'highligth'; did you mean highlight? Known: highlight, style.",
        ),
        (
            "visemes.tsv?set=azure",
            "export_error",
            "The format tsv does not support set; supported by: json, TextGrid, visemes.json.",
        ),
        (
            "captions.ttml?highlight=word",
            "export_error",
            "The format ttml does not support highlight; supported by: vtt, srt, lrc.",
        ),
        (
            "visemes.json?set=oculus&set=azure",
            "repeated_parameter",
            "The query parameter set was given more than once.",
        ),
        (
            "events?set=azure",
            "unknown_parameter",
            "Unknown query parameter 'set'; did you mean viseme_set? "
            "Known: from, last_event_id, ticket, types, viseme_set.",
        ),
        (
            "events?lastEventId=1.1",
            "unknown_parameter",
            "Unknown query parameter 'lastEventId'; did you mean last_event_id? "
            "Known: from, last_event_id, ticket, types, viseme_set.",
        ),
        ("events?types=word&types=cue", "repeated_parameter", "The query parameter types was given more than once."),
        (
            "audio?formt=wav_24000",
            "unknown_parameter",
            "Unknown query parameter 'formt'; did you mean format? Known: format, last_event_id, ticket.",
        ),
    ],
)
def test_what_the_query_must_not_hold_is_refused(
    server: LiveServer, path: str, address: str, code: str, message: str
) -> None:
    assert refused(server, f"{path}/{address}") == (422, code, message)


@pytest.mark.parametrize("address", ["visemes.json?set=disney", "captions.TextGrid?set=", "events?viseme_set=disney"])
def test_a_set_that_is_not_there_has_one_code_everywhere(server: LiveServer, path: str, address: str) -> None:
    status, code, message = refused(server, f"{path}/{address}")
    assert (status, code) == (422, "unknown_viseme_set")
    assert "choose from oculus, " in message


def test_what_is_known_is_taken(server: LiveServer, path: str) -> None:
    assert json.loads(server.get(f"{path}/visemes.json?set=azure&lead_ms=40"))["set"] == "azure"
    assert json.loads(server.get(f"{path}/captions.json?set=polly"))["viseme_set"] == "polly"
    assert "<" in server.get(f"{path}/captions.vtt?highlight=word").decode()
    events = decode(server.get(f"{path}/events?from=start&types=viseme&viseme_set=azure&last_event_id="))
    assert all(viseme["id"].isdigit() for viseme in of_type(events, "viseme"))


async def test_an_event_socket_is_refused_before_the_upgrade(server: LiveServer, path: str) -> None:
    async with aiohttp.ClientSession() as http:
        with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
            await http.ws_connect(f"{server.url}{path}/events?set=azure")
    assert caught.value.status == 422


def sessions_of(server: LiveServer) -> int:
    return len(json.loads(server.get("/v1/sessions"))["sessions"])


@pytest.mark.parametrize("query", ["set=azure", "viseme_set=disney", "types=colour"])
def test_a_speech_whose_query_is_wrong_makes_no_session(server: LiveServer, query: str) -> None:
    before = sessions_of(server)
    assert post(server, f"/v1/speak?{query}", b'{"text": "Hi."}')[0] == 422
    assert sessions_of(server) == before


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("to=vtt&lang=en", "unknown_parameter"),
        ("to=tsv&set=azure", "export_error"),
        ("to=vtt&to=srt", "repeated_parameter"),
        ("to=json&set=disney", "unknown_viseme_set"),
        ("to=pdf", "unknown_format"),
        ("to=srt&speakers=loud", "invalid_input"),
        ("to=vtt&speakers=names", "export_error"),
    ],
)
def test_a_conversion_whose_query_is_wrong_is_refused(server: LiveServer, path: str, query: str, code: str) -> None:
    timeline = server.get(f"{path}/captions.json")
    status, body = post(server, f"/v1/convert?{query}", timeline)
    assert (status, body["error"]["code"]) == (422, code)


def test_every_parameter_that_the_document_names_is_taken(server: LiveServer, path: str) -> None:
    values = {"types": "word", "viseme_set": "azure", "from": "live", "last_event_id": "", "format": "wav_24000"}
    values |= {"ticket": "tk_0"}
    values |= {"highlight": "word", "set": "azure", "lead_ms": "40", "speakers": "dashes", "style": "word"}
    file = {"highlight": "captions.vtt", "set": "visemes.json", "lead_ms": "visemes.json", "speakers": "captions.srt"}
    file |= {"style": "captions.srt"}
    for address, methods in PATHS.items():
        if address.startswith("/v1/sessions/{id}/") and "get" in methods:
            parameters: list[dict[str, Any]] = methods["get"].get("parameters", [])
            for name in (one["name"] for one in parameters if one["in"] == "query"):
                place = file.get(name, address.rsplit("/", 1)[-1])
                value = "0" if place == "characters" else values[name]
                assert server.get(f"{path}/{place}?{name}={value}")
