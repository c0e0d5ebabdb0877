"""Puts answers that several operations have into the components: which halves the document."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from http import HTTPStatus

from captionsync.web.openapi.forms import Schema

Paths = Mapping[str, Mapping[str, Schema]]


def shared(paths: Paths) -> tuple[dict[str, dict[str, Schema]], dict[str, Schema]]:
    """Return the paths with references to shared answers, and these answers by name."""
    counts = Counter(
        _key(status, made)
        for methods in paths.values()
        for operation in methods.values()
        for status, made in operation["responses"].items()
    )
    names: dict[tuple[str, str], str] = {}
    for key, count in counts.items():
        if count > 1:
            number = 1 + sum(status == key[0] for status, _ in names)
            names[key] = f"{_phrase(key[0])}{number}"
    made = {
        path: {method: _referring(operation, names) for method, operation in methods.items()}
        for path, methods in paths.items()
    }
    return made, {name: json.loads(text) for (_, text), name in names.items()}


def _referring(operation: Schema, names: Mapping[tuple[str, str], str]) -> Schema:
    responses = {}
    for status, answer in operation["responses"].items():
        name = names.get(_key(status, answer))
        responses[status] = answer if name is None else {"$ref": f"#/components/responses/{name}"}
    return operation | {"responses": responses}


def _key(status: str, answer: Schema) -> tuple[str, str]:
    return status, json.dumps(answer, sort_keys=True)


def _phrase(status: str) -> str:
    return "".join(filter(str.isalpha, HTTPStatus(int(status)).phrase.title()))
