"""What generated requests found: wrong values that were taken, and are refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.live_server import LiveServer
from tests.web.openapi.checking import send

RULE = {"string_to_replace": "W3C", "type": "alias", "alias": "the Web Consortium"}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"voice_settings": {"stabilty": 0.5}}, "invalid_voice_settings"),
        ({"voice_settings": {"stability": 2}}, "invalid_voice_settings"),
        ({"generation_config": {"schedule": [50]}}, "invalid_generation_config"),
        ({"generation_config": {"chunk_length_schedule": [1]}}, "invalid_generation_config"),
    ],
)
def test_settings_are_checked_whatever_the_engine(server: LiveServer, body: Any, code: str) -> None:
    answer = send(server, "post", "/v1/sessions", {"text": "Hi.", **body})
    assert (answer.status, json.loads(answer.body)["error"]["code"]) == (422, code)


@pytest.mark.parametrize("name", ["case_sensitive", "word_boundaries"])
def test_a_rule_has_switches_that_are_true_or_false(server: LiveServer, name: str) -> None:
    path = "/v1/pronunciation-dictionaries/add-from-rules"
    answer = send(server, "post", path, {"name": "Words", "rules": [RULE | {name: "yes"}]})
    assert answer.status == 422
    assert f"rules[0].{name} must be true or false." in answer.body.decode()
    assert send(server, "post", path, {"name": "Words", "rules": [RULE | {name: None}]}).status == 200


@pytest.mark.parametrize(
    "query",
    ["date_after_unix=null", "date_before_unix=", "page_size=", "page_size=2&page_size=x"],
)
def test_numbers_of_a_list_are_checked_even_if_the_list_is_empty(server: LiveServer, query: str) -> None:
    assert send(server, "get", f"/v1/history?{query}").status == 422


@pytest.mark.parametrize(
    ("path", "method"), [("history/download", "get"), ("pronunciation-dictionaries/add-from-rules", "get")]
)
def test_the_name_of_a_verb_is_no_id(server: LiveServer, path: str, method: str) -> None:
    answer = send(server, method, f"/v1/{path}")
    assert (answer.status, answer.headers["allow"]) == (405, "POST")
