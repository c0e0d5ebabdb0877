"""Checks values against the schemas of ``/openapi.json``, and calls its operations."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator

from captionsync.web.openapi import document
from captionsync.web.openapi.forms import Schema
from tests.live_server import LiveServer

DOCUMENT = document()
METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Operation:
    """An operation of the document."""

    path: str
    method: str
    item: Schema

    @property
    def name(self) -> str:
        """Its ``operationId``."""
        return str(self.item["operationId"])

    @property
    def parameters(self) -> list[Schema]:
        """Its parameters."""
        return list(self.item.get("parameters", []))

    @property
    def bodies(self) -> dict[str, Any]:
        """The contents of its body, by media type."""
        return dict(self.item.get("requestBody", {}).get("content", {}))

    @property
    def answers(self) -> dict[str, Schema]:
        """Its answers, by status."""
        return {status: resolved(answer) for status, answer in self.item["responses"].items()}

    @property
    def is_socket(self) -> bool:
        """Whether it is only a WebSocket."""
        return not any(status.startswith("2") for status in self.answers)


@dataclass(frozen=True)
class Answer:
    """An HTTP answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def media(self) -> str:
        """Its media type, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0]


def operations() -> Iterator[Operation]:
    """Yield all operations of the document."""
    for path, methods in DOCUMENT["paths"].items():
        for method, item in methods.items():
            yield Operation(path, method, item)


def resolved(node: Schema) -> Schema:
    """Return what a reference leads to."""
    if "$ref" not in node:
        return node
    found: Any = DOCUMENT
    for part in node["$ref"].removeprefix("#/").split("/"):
        found = found[part]
    return dict(found)


def strict(schema: Any) -> Any:
    """Return a schema whose answered objects have no fields but those that are described."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: value if name == "allOf" else strict(value) for name, value in schema.items()}
    if isinstance(made.get("properties"), dict) and "required" in made and "type" in made:
        made.setdefault("additionalProperties", False)
    return made


_STRICT = strict(DOCUMENT["components"])


def problems(schema: Schema, value: Any) -> list[str]:
    """Return what is wrong with a value; a field that is not described is wrong, too."""
    validator = Draft202012Validator(strict(schema) | {"components": _STRICT})
    return [f"{error.json_path}: {error.message}"[:300] for error in validator.iter_errors(value)]


def send(
    server: LiveServer, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None
) -> Answer:
    """Send a request; the body is JSON, or bytes as they are."""
    data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
    request = urllib.request.Request(server.url + path, data, dict(headers or {}), method=method.upper())
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return Answer(answer.status, _lower(answer.headers), answer.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, _lower(error.headers), error.read())


def check(operation: Operation, answer: Answer) -> None:
    """Check an answer against the description of its operation: status, headers, media type and schema."""
    described = operation.answers.get(str(answer.status))
    assert described is not None, (operation.name, answer.status, answer.body[:300])
    for name, header in described.get("headers", {}).items():
        assert not header["required"] or name.lower() in answer.headers, (operation.name, answer.status, name)
    contents = described.get("content", {})
    if not contents:
        assert not answer.body, (operation.name, answer.status, answer.body[:300])
        return
    assert answer.media in contents, (operation.name, answer.media)
    if answer.media == "application/json" and contents[answer.media]["schema"].get("description") != "Lines of JSON.":
        assert problems(contents[answer.media]["schema"], json.loads(answer.body)) == [], operation.name


def _lower(headers: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}
