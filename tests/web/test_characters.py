"""``GET /v1/sessions/{id}/characters``: the times that the engine sent, over HTTP."""

from __future__ import annotations

import json
import urllib.error
from typing import Any
from urllib.parse import quote

import pytest

from captionsync.web.openapi.schemas import CHARACTERS
from tests.live_server import LiveServer
from tests.web.test_sessions import make

TEXT = "Bob maps <break time='0.2s'/> the café 🙂 today. "


@pytest.fixture(scope="module")
def path(server: LiveServer) -> str:
    made = make(server, text=TEXT * 3, format="pcm_24000")
    server.get(f"{made}/events")
    return made


def get(server: LiveServer, path: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(server.get(path))
    return answer


def test_every_character_of_the_source_has_its_time(server: LiveServer, path: str) -> None:
    answer = get(server, f"{path}/characters")
    assert answer["more"] is False
    assert set(answer) == set(CHARACTERS["properties"])
    assert "".join(entry["text"] for entry in answer["entries"]) == (TEXT * 3)
    at = 0
    for entry in answer["entries"]:
        assert set(entry) == {"type", "char_start", "text", "starts_ms", "ends_ms", "times"}
        assert (entry["char_start"], entry["times"]) == (at, "characters")
        assert len(entry["starts_ms"]) == len(entry["ends_ms"]) == len(entry["text"])
        at += len(entry["text"])


def test_the_embedded_engine_has_exact_times_so_words_begin_with_their_first_character(
    server: LiveServer, path: str
) -> None:
    entries = get(server, f"{path}/characters")["entries"]
    starts = {start_ms for entry in entries for start_ms in entry["starts_ms"]}
    words = get(server, f"{path}/captions.json")["words"]
    assert len(words) == 3 * len("Bob maps the café 🙂 today.".split())
    # What is shown and not said takes the least length of a word from its neighbour.
    begun = {word["start_ms"] - 10 * (word["text"] == "today.") for word in words}
    assert begun <= starts


def test_a_reader_that_goes_on_gets_only_what_is_new(server: LiveServer, path: str) -> None:
    whole = get(server, f"{path}/characters")
    assert get(server, f"{path}/characters?from={whole['next']}") == {
        "entries": [],
        "next": whole["next"],
        "more": False,
    }
    later = get(server, f"{path}/characters?from=3")["entries"]
    assert later == whole["entries"][-len(later) :]


@pytest.mark.parametrize("number", ["-1", "x", "1.5", "", "9" * 40, "²"])
def test_a_wrong_position_is_refused(server: LiveServer, path: str, number: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        server.get(f"{path}/characters?from={quote(number)}")
    assert caught.value.code == 422
    assert "from" in json.loads(caught.value.read())["error"]["message"]


def test_an_unknown_session_is_not_found(server: LiveServer) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        server.get("/v1/sessions/nothing/characters")
    assert (caught.value.code, json.loads(caught.value.read())["error"]["code"]) == (404, "session_not_found")
