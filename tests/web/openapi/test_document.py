"""The document describes the routes that exist, and is a valid and complete OpenAPI document."""

from __future__ import annotations

import json
import re

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from captionsync.config import Settings
from captionsync.web import pages
from captionsync.web.app import create_app
from captionsync.web.openapi import TAGS
from tests.live_server import LiveServer
from tests.web.openapi.checking import DOCUMENT, Operation, operations, problems

ALL = list(operations())


def routes() -> dict[tuple[str, str], re.Pattern[str]]:
    """Return the routes but those of pages, whose HEAD follows from GET: path and method, and what paths match."""
    found = {}
    for route in create_app(Settings(data_dir=":memory:")).router.routes():
        if route.method in ("HEAD", "OPTIONS") or route.handler.__module__ == pages.__name__:
            continue
        assert route.resource is not None
        info = route.resource.get_info()
        path = info.get("path") or info["formatter"]
        found[path, route.method.lower()] = info.get("pattern") or re.compile(re.escape(path))
    return found


def test_every_route_is_described_and_every_description_is_a_route() -> None:
    known = routes()
    reached = set()
    for operation in ALL:
        example = re.sub(r"\{\w+\}", "x", operation.path)
        fitting = [key for key, form in known.items() if key[1] == operation.method and form.fullmatch(example)]
        exact = [key for key in fitting if key[0] == operation.path]
        assert fitting, f"{operation.method} {operation.path} is no route"
        reached.add((exact or fitting)[0])
    missing = set(known) - reached
    assert not missing, f"describe these in captionsync/web/openapi, see CONTRIBUTING.md: {sorted(missing)}"


def test_the_document_is_valid() -> None:
    assert [error.message for error in OpenAPIV31SpecValidator(DOCUMENT).iter_errors()] == []


def test_the_document_is_served(server: LiveServer) -> None:
    assert json.loads(server.get("/openapi.json")) == json.loads(json.dumps(DOCUMENT))


@pytest.mark.parametrize("operation", ALL, ids=lambda operation: operation.name)
def test_an_operation_says_all_that_is_to_be_said(operation: Operation) -> None:
    item = operation.item
    assert item["summary"].endswith(".") and item["summary"][0].isupper()
    assert set(item["tags"]) <= set(TAGS)
    in_path = [parameter["name"] for parameter in operation.parameters if parameter["in"] == "path"]
    assert in_path == re.findall(r"\{(\w+)\}", operation.path)
    assert all(parameter["description"].endswith(".") for parameter in operation.parameters)
    assert all(answer["description"] for answer in operation.answers.values())
    assert {"400", "403", "408", "415", "421", "429", "500", "503"} <= set(operation.answers)


def test_names_of_operations_are_unique() -> None:
    assert len({operation.name for operation in ALL}) == len(ALL)


def test_every_body_and_every_json_answer_has_an_example() -> None:
    for operation in ALL:
        for media, content in operation.bodies.items():
            assert content["examples"], (operation.name, media)
        for status, answer in operation.answers.items():
            content = answer.get("content", {}).get("application/json", {})
            if content and operation.name not in ("show_description", "convert") and "$ref" in content["schema"]:
                assert content["examples"], (operation.name, status)


def test_every_example_fits_its_schema() -> None:
    for operation in ALL:
        contents = [content for answer in operation.answers.values() for content in answer.get("content", {}).values()]
        for content in (*contents, *operation.bodies.values()):
            for name, example in content.get("examples", {}).items():
                assert problems(content["schema"], example["value"]) == [], (operation.name, name)
        for parameter in operation.parameters:
            if "example" in parameter:
                assert problems(parameter["schema"], parameter["example"]) == [], (operation.name, parameter["name"])


def test_links_lead_to_operations_and_their_parameters() -> None:
    known = {operation.name: {parameter["name"] for parameter in operation.parameters} for operation in ALL}
    links = [link for op in ALL for answer in op.answers.values() for link in answer.get("links", {}).values()]
    assert links
    for link in links:
        assert set(link["parameters"]) <= known[link["operationId"]]
