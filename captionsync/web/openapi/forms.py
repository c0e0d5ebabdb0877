"""The building blocks of the description: schemas, parameters, bodies, answers and operations, as plain dicts.

Source: OpenAPI Specification 3.1.1; JSON Schema 2020-12.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

Schema = dict[str, Any]

JSON = "application/json"


# schemas


def string(description: str = "", **more: Any) -> Schema:
    """Return the schema of a string."""
    return _plain("string", description, more)


def integer(description: str = "", **more: Any) -> Schema:
    """Return the schema of an integer."""
    return _plain("integer", description, more)


def whole(description: str = "", **more: Any) -> Schema:
    """Return the schema of an integer from 0 on."""
    return integer(description, minimum=0, **more)


def number(description: str = "", **more: Any) -> Schema:
    """Return the schema of a number."""
    return _plain("number", description, more)


def boolean(description: str = "", **more: Any) -> Schema:
    """Return the schema of a boolean."""
    return _plain("boolean", description, more)


def flag(description: str) -> Schema:
    """Return the schema of a boolean that is false by default."""
    return boolean(description, default=False)


def listed(items: Schema, description: str = "", **more: Any) -> Schema:
    """Return the schema of a list."""
    return _plain("array", description, {"items": items} | more)


def record(properties: Mapping[str, Schema], required: Collection[str] = (), **more: Any) -> Schema:
    """Return the schema of an object that may have more fields than these."""
    return (
        {"type": "object", "properties": dict(properties)} | ({"required": list(required)} if required else {}) | more
    )


def answered(properties: Mapping[str, Schema], optional: Collection[str] = (), **more: Any) -> Schema:
    """Return the schema of an object that the server sends: it has every field but, perhaps, the optional ones."""
    return record(properties, [name for name in properties if name not in optional], **more)


def closed(properties: Mapping[str, Schema], required: Collection[str] = (), **more: Any) -> Schema:
    """Return the schema of an object that rejects unknown fields."""
    return record(properties, required, additionalProperties=False, **more)


def nullable(schema: Schema) -> Schema:
    """Return the schema of what may also be null."""
    if "type" not in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    values = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return schema | {"type": [*types, "null"]} | values


def nullable_fields(properties: Mapping[str, Schema]) -> dict[str, Schema]:
    """Return fields each of which may also be null."""
    return {name: nullable(schema) for name, schema in properties.items()}


def ref(name: str) -> Schema:
    """Return a reference to a schema of the components."""
    return {"$ref": f"#/components/schemas/{name}"}


def _plain(kind: str, description: str, more: Mapping[str, Any]) -> Schema:
    return {"type": kind} | ({"description": description} if description else {}) | dict(more)


# parameters


def query(name: str, description: str, schema: Schema, **more: Any) -> Schema:
    """Return a parameter in the query."""
    return _parameter("query", name, description, schema, more)


def header(name: str, description: str, schema: Schema | None = None, **more: Any) -> Schema:
    """Return a parameter in a request's headers."""
    return _parameter("header", name, description, schema or {"type": "string"}, more)


def path(name: str, description: str, example: str) -> Schema:
    """Return a parameter in the path, which is never empty."""
    schema = string(minLength=1)
    return _parameter("path", name, description, schema, {"required": True, "example": example})


def _parameter(place: str, name: str, description: str, schema: Schema, more: Mapping[str, Any]) -> Schema:
    return {"name": name, "in": place, "description": description, "schema": schema} | dict(more)


# bodies and answers


def content(media: str, schema: Schema, examples: Mapping[str, Any] | None = None) -> Schema:
    """Return the content of a body or an answer; ``examples`` are values by a few words each."""
    named = {name: {"summary": name, "value": value} for name, value in (examples or {}).items()}
    return {media: {"schema": schema} | ({"examples": named} if named else {})}


def body(contents: Schema, *, required: bool = True, description: str = "") -> Schema:
    """Return a request's body."""
    said = {"description": description} if description else {}
    return {"required": required, "content": contents} | said


def json_body(schema: Schema, examples: Mapping[str, Any], *, required: bool = True) -> Schema:
    """Return a body of JSON."""
    return body(content(JSON, schema, examples), required=required)


def answer(
    description: str,
    contents: Schema | None = None,
    *,
    headers: Mapping[str, Schema] | None = None,
    links: Mapping[str, Schema] | None = None,
) -> Schema:
    """Return an answer."""
    made: Schema = {"description": description}
    for name, value in (("headers", headers), ("content", contents), ("links", links)):
        if value:
            made[name] = dict(value)
    return made


def json_answer(description: str, schema: Schema, example: Any, **more: Any) -> Schema:
    """Return an answer of JSON with one example."""
    return answer(description, content(JSON, schema, {"example": example}), **more)


def sent(description: str, schema: Schema | None = None, *, always: bool = True) -> Schema:
    """Return the description of an answer's header."""
    return {"description": description, "required": always, "schema": schema or {"type": "string"}}


# operations


def operation(
    name: str,
    tag: str,
    summary: str,
    answers: Mapping[int, Schema],
    *,
    refusals: Mapping[int, Schema],
    parameters: Collection[Schema] = (),
    takes: Schema | None = None,
    text: str = "",
) -> Schema:
    """Return an operation.

    Args:
        name: unique, for clients that are generated.
        tag: the group that it is shown in.
        summary: one sentence that begins with a verb.
        answers: what it answers, by status.
        refusals: its errors, by status; answers of the same status take precedence.
        parameters: of path, query and headers.
        takes: the body.
        text: more about it.
    """
    responses = {str(status): ({**refusals, **answers})[status] for status in sorted({*answers, *refusals})}
    made: Schema = {"operationId": name, "tags": [tag], "summary": summary}
    if text:
        made["description"] = text
    if parameters:
        made["parameters"] = list(parameters)
    if takes is not None:
        made["requestBody"] = takes
    return made | {"responses": responses}
