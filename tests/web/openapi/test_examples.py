"""Every example of the document works against a running server, and every answer is as described."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from websockets.sync.client import connect

from tests.live_server import LiveServer
from tests.stream_checks import decode
from tests.web.openapi.checking import Answer, Operation, check, operations, send

OPEN = {"add_text", "interrupt_session", "open_input"}
"""Operations that need a session that is open for text."""
NEEDS_FORMAT = {"set": "json", "lead_ms": "tsv", "highlight": "vtt", "speakers": "srt"}
"""Options of a conversion, each with a format that takes it."""
BOUNDARY = "--------example"
OPERATIONS = [operation for operation in operations() if not operation.is_socket]
SOCKETS = [operation for operation in operations() if operation.is_socket]


def made(server: LiveServer, body: Any, *, ended: bool) -> str:
    """Return the id of a new session, when it is over if that is asked for."""
    session_id = str(json.loads(send(server, "post", "/v1/sessions", body).body)["id"])
    if ended:
        send(server, "get", f"/v1/sessions/{session_id}/events?types=end")
    return session_id


@pytest.fixture(scope="module")
def finished(server: LiveServer) -> str:
    return made(server, {"text": "Bob maps <mark name='here'/> Paris."}, ended=True)


@pytest.fixture(scope="module")
def dictionary(server: LiveServer) -> str:
    rule = {"string_to_replace": "W3C", "type": "alias", "alias": "the Web Consortium"}
    body = {"name": "Words", "rules": [rule]}
    return str(json.loads(send(server, "post", "/v1/pronunciation-dictionaries/add-from-rules", body).body)["id"])


@pytest.fixture(scope="module")
def own_ids(server: LiveServer, finished: str, dictionary: str) -> Callable[[Operation], dict[str, str]]:
    """Return the path parameters with which an operation's examples work."""

    def ids(operation: Operation) -> dict[str, str]:
        examples = {own["name"]: own["example"] for own in operation.parameters if own["in"] == "path"}
        if operation.name in OPEN:
            session = made(server, {"language": "en"}, ended=False)
        elif operation.method == "delete":
            session = made(server, {"text": "Hi."}, ended=True)
        else:
            session = finished
        own = {"id": session, "history_item_id": session, "dictionary_id": dictionary}
        return {name: own.get(name, example) for name, example in examples.items()}

    return ids


def requests(operation: Operation) -> Iterator[tuple[dict[str, Any] | None, Any, str]]:
    """Yield each parameter that has an example with the first body, then each body on its own."""
    bodies = [
        (example["value"], media)
        for media, content in operation.bodies.items()
        for example in content.get("examples", {}).values()
    ] or [(None, "")]
    for parameter in operation.parameters:
        if parameter["in"] != "path" and "example" in parameter:
            yield parameter, *bodies[0]
    for value, media in bodies:
        yield None, value, media


def query_of(parameter: Mapping[str, Any]) -> str:
    value = parameter["example"]
    text = ",".join(value) if isinstance(value, list) else str(value)
    return "?" + urlencode({parameter["name"]: text})


def encoded(value: Any, media: str) -> bytes | None:
    """Return a body."""
    if media != "multipart/form-data":
        return None if value is None else json.dumps(value).encode()
    parts = [f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n' for n, v in value.items()]
    return ("".join(parts) + f"--{BOUNDARY}--\r\n").encode()


def call(server: LiveServer, operation: Operation, path: str, *given: Any) -> Answer:
    """Send one of the requests."""
    parameter, value, media = given
    if operation.name == "download_items":
        value = value | {"history_item_ids": [path.partition("#")[2]]}
    path, headers, query = path.partition("#")[0], {}, ""
    if media:
        headers["Content-Type"] = f"{media}; boundary={BOUNDARY}" if media == "multipart/form-data" else media
    if parameter is not None and parameter["in"] == "header":
        headers[parameter["name"]] = parameter["example"]
    elif parameter is not None:
        query = query_of(parameter)
        needed = NEEDS_FORMAT.get(parameter["name"]) if operation.name == "convert" else None
        query += f"&to={needed}" if needed else ""
    if operation.name == "speak" and parameter is not None and "ast" in parameter["name"]:
        first = decode(send(server, "post", path, value).body)[0].id  # the example's id is of another server
        headers = headers | {"Last-Event-ID": first} if headers.get("Last-Event-ID") else headers
        query = f"?last_event_id={first}" if query else ""
    return send(server, operation.method, path + query, encoded(value, media), headers)


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_every_example_works_and_its_answer_is_as_described(
    server: LiveServer, operation: Operation, own_ids: Callable[[Operation], dict[str, str]], finished: str
) -> None:
    for given in requests(operation):
        ids = {name: quote(value, safe="") for name, value in own_ids(operation).items()}
        answer = call(server, operation, operation.path.format(**ids) + f"#{finished}", *given)
        assert answer.status < 400, (operation.name, given, answer.status, answer.body[:300])
        check(operation, answer)


@pytest.mark.parametrize("operation", SOCKETS, ids=lambda operation: operation.name)
def test_every_socket_opens(
    server: LiveServer, operation: Operation, own_ids: Callable[[Operation], dict[str, str]]
) -> None:
    path = operation.path.format(**own_ids(operation))
    for parameter in [None, *(own for own in operation.parameters if own["in"] == "query")]:
        query = "" if parameter is None else query_of(parameter) if "example" in parameter else ""
        with connect(server.url.replace("http", "ws", 1) + path + query) as socket:
            assert socket.response is not None and socket.response.status_code == 101
            for name in operation.answers["101"]["headers"]:
                assert name in socket.response.headers
    plain = send(server, "get", path)
    assert plain.status == 400
    check(operation, plain)


@pytest.mark.parametrize("operation", list(operations()), ids=lambda operation: operation.name)
def test_an_unknown_id_gets_an_answer_that_is_described(server: LiveServer, operation: Operation) -> None:
    names = [own["name"] for own in operation.parameters if own["in"] == "path"]
    if names:
        body = next((body for _, body, media in requests(operation) if media != "multipart/form-data"), None)
        answer = send(server, operation.method, operation.path.format(**dict.fromkeys(names, "no-such-thing")), body)
        assert 400 <= answer.status < 500
        check(operation, answer)


@pytest.mark.parametrize("operation", [own for own in operations() if own.bodies], ids=lambda own: own.name)
@pytest.mark.parametrize("body", [b"", b"null", b"[1]", b'{"text": 1}', b"\xff", b'{"a": 1, "a": 2}'])
def test_a_wrong_body_gets_an_answer_that_is_described(
    server: LiveServer, operation: Operation, body: bytes, own_ids: Callable[[Operation], dict[str, str]]
) -> None:
    answer = send(server, operation.method, operation.path.format(**own_ids(operation)), body)
    assert 400 <= answer.status < 500 or (operation.name == "cancel_session" and body in (b"", b'{"text": 1}'))
    check(operation, answer)
