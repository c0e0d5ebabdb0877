"""The pages, the description of the API, and what the server refuses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

import aiohttp

from tools.golden.checkout import Checkout
from tools.golden.reduce import answer_of, events_of, replaced
from tools.golden.script import Script, json_lines, recording
from tools.golden.sessions import CAPTIONS, VISEMES

PAGES = ("/", "/sessions/abc", "/overlay", "/overlay?session=abc", "/overlay/abc", "/avatar", "/docs", "/nowhere")
HTML = {"Accept": "text/html"}
JSON = {"Content-Type": "application/json"}

Request = tuple[str, str, Any, Mapping[str, str]]
"""Method, path, body (as JSON, unless it is bytes) and headers."""

REQUESTS: tuple[Request, ...] = (
    ("GET", "/healthz", None, {}),
    ("GET", "/readyz", None, {}),
    ("GET", "/v1/sessions", None, {}),
    ("GET", "/nowhere", None, {}),
    ("PUT", "/v1/sessions", None, {}),
    ("HEAD", "/v1/sessions/nothing", None, {}),
    ("OPTIONS", "/v1/speak", None, {"Origin": "http://else.where", "Access-Control-Request-Method": "POST"}),
    ("GET", "/v1/voices", None, {"Origin": "http://else.where"}),
    ("POST", "/v1/speak", {"text": "Hi."}, {"Origin": "http://else.where"}),
    ("GET", "/healthz", None, {"Host": "else.where"}),
    ("POST", "/v1/sessions", b"{", JSON),
    ("POST", "/v1/sessions", b"", JSON),
    ("POST", "/v1/sessions", b"\xff", JSON),
    ("POST", "/v1/sessions", b'{"text": "a", "text": "b"}', JSON),
    ("POST", "/v1/sessions", b"[" * 5000, JSON),
    ("POST", "/v1/sessions", b"x", {"Content-Encoding": "gzip"}),
    ("POST", "/v1/sessions", [], {}),
    ("POST", "/v1/sessions", {"txt": "Hi."}, {}),
    ("POST", "/v1/sessions", {"text": 1}, {}),
    ("POST", "/v1/sessions", {"text": "Hi.", "format": "flac"}, {}),
    ("POST", "/v1/sessions", {"text": "Hi.", "pace": "slow"}, {}),
    ("POST", "/v1/sessions", {"text": "Hi.", "viseme_set": "mine"}, {}),
    ("POST", "/v1/sessions", {"text": "Hi.", "curves": "mine"}, {}),
    ("POST", "/v1/sessions", {"text": "Hi.", "provider": "mine"}, {}),
    ("POST", "/v1/sessions", {"text": "Hi.", "provider": "espeak,espeak"}, {}),
    ("POST", "/v1/sessions", {"text": "Hi.", "language": "tlh"}, {}),
    ("POST", "/v1/sessions", {"text": "Hi.", "voice": "v" * 300}, {}),
    ("POST", "/v1/sessions", {"text": "Hi.", "captions": {"max_lines": 0}}, {}),
    ("POST", "/v1/sessions", {"text": "Hi.", "captions": {"lines": 2}}, {}),
    ("POST", "/v1/sessions", {"text": "Hi.", "voice_settings": {"speed": 3}}, {}),
    ("POST", "/v1/sessions", {"text": "Hi.", "cancel_on_disconnect": "yes"}, {}),
    ("POST", "/v1/sessions", {"text": "word " * 20_001}, {}),
    ("POST", "/v1/speak", {"text": "  "}, {}),
    ("POST", "/v1/speak?types=nothing", {"text": "Hi."}, {}),
    ("POST", "/v1/speak?from=live", {"text": "Hi."}, {}),
    ("GET", "/v1/sessions/nothing", None, {}),
    ("GET", "/v1/sessions/nothing/events", None, {}),
    ("GET", "/v1/sessions/nothing/events", None, {"Accept": "text/event-stream"}),
    ("GET", "/v1/sessions/nothing/events", None, {"Accept": "text/event-stream", "Last-Event-ID": "gone.1"}),
    ("GET", "/v1/sessions/nothing/audio", None, {}),
    ("GET", "/v1/sessions/nothing/captions.vtt", None, {}),
    ("POST", "/v1/sessions/nothing/text", {"text": "Hi."}, {}),
    ("POST", "/v1/sessions/nothing/cancel", {}, {}),
    ("DELETE", "/v1/sessions/nothing", None, {}),
    ("POST", "/v1/convert", {}, {}),
    ("POST", "/v1/convert", {"alignment": None}, {}),
    ("POST", "/v1/convert?to=doc", {}, {}),
    ("POST", "/v1/convert?to=srt&highlight=word", {}, {}),
)
SESSION: tuple[Request, ...] = (
    ("GET", "", None, {}),
    ("GET", "/audio?format=flac", None, {}),
    ("GET", "/audio", None, {"Range": "bytes=100-199"}),
    ("GET", "/audio", None, {"Range": "bytes=-10"}),
    ("GET", "/audio", None, {"Range": "bytes=99999999-"}),
    ("GET", "/audio", None, {"If-None-Match": "*"}),
    ("HEAD", "/audio", None, {}),
    ("HEAD", "/captions.vtt", None, {}),
    ("GET", "/captions.doc", None, {}),
    ("GET", "/captions.vtt?highlight=line", None, {}),
    ("GET", "/captions.vtt?colour=red", None, {}),
    ("GET", "/captions.vtt?highlight=word&highlight=word", None, {}),
    ("GET", "/visemes.json?set=mine", None, {}),
    ("GET", "/visemes.json?lead_ms=-1", None, {}),
    ("GET", "/visemes.tsv?set=azure", None, {}),
    ("GET", "/visemes.vtt", None, {}),
    ("POST", "/text", {"text": "More."}, {}),
    ("POST", "/text", {"words": "More."}, {}),
    ("POST", "/text", {"text": 1}, {}),
    ("POST", "/text", {"flush": 1}, {}),
    ("POST", "/text", {}, {}),
    ("POST", "/interrupt", {}, {}),
    ("POST", "/interrupt", {"heard_ms": -1}, {}),
    ("POST", "/cancel", {"heard_ms": "all"}, {}),
    ("DELETE", "", None, {}),
    ("GET", "", None, {}),
)
"""The same of a session that has ended."""


def recordings() -> dict[str, str]:
    """Return recorded alignments in every shape."""
    text = "Dr. Smith paid £5.50 for 42 apples. | Was it “good”?| Quite so."
    socket, http = recording(text, Script(spoken={"42": "forty two"})), recording(text, Script("http", absolute=True))
    whole = recording(text.replace("|", ""), Script("http", absolute=True, cuts_ms=(99_999,)))[0]
    return {
        "socket-lines": json_lines(socket),
        "socket-array": json.dumps(socket),
        "socket-mp3": json_lines(recording(text, Script(), "mp3_44100_128")),
        "socket-late": json_lines(recording(text, Script(quirk="late"))),
        "socket-null": json_lines(recording(text, Script(quirk="null_some"))),
        "socket-absolute": json_lines(recording(text, Script(absolute=True))),
        "http-lines": json_lines(http),
        "whole": json.dumps(whole),
        "bare": json.dumps(whole["alignment"]),
        "second-pass": json_lines(recording(text, Script(quirk="second_pass"))),
        "no-alignment": json_lines(recording(text, Script(quirk="null"))),
        "no-json": "This is not JSON.",
    }


async def record_pages(checkout: Checkout) -> dict[str, Any]:
    """Record the pages, what they load, and the description of the API."""
    async with checkout.serving() as origin, aiohttp.ClientSession(origin) as http:
        out: dict[str, Any] = {}
        for path in PAGES:
            out[path] = await _ask(http, ("GET", path, None, HTML))
        linked = sorted({value for page in out.values() for value in _links(page["body"])})
        out |= {path: await _head(http, path) for path in linked}
        return dict(replaced(out, [(origin, "ORIGIN"), (origin.removeprefix("http://"), "HOST")]))


async def record_openapi(checkout: Checkout) -> dict[str, Any]:
    """Record the description of the API."""
    async with checkout.serving() as origin, aiohttp.ClientSession(origin) as http:
        return await _ask(http, ("GET", "/openapi.json", None, {}))


async def record_requests(checkout: Checkout) -> dict[str, Any]:
    """Record requests that are refused, or that ask for little."""
    async with checkout.serving() as origin, aiohttp.ClientSession(origin) as http:
        asked = {_title(request): await _ask(http, request) for request in REQUESTS}
        async with http.post("/v1/speak?types=word,end", json={"text": "Hello there.", "voice": "en-us"}) as response:
            speak = {"status": response.status, "events": events_of(await response.read())}
            path = response.headers["Location"]
        session = [
            [_title(request), await _ask(http, (request[0], path + request[1], *request[2:]))] for request in SESSION
        ]
        out = {"requests": asked, "speak": speak, "session": session}
        return dict(replaced(out, [(path.rpartition("/")[2], "SESSION"), (origin, "ORIGIN")]))


async def record_convert(checkout: Checkout) -> dict[str, Any]:
    """Record ``/v1/convert`` of recorded alignments."""
    queries = [f"to={name}" for name in CAPTIONS] + [f"to={'visemes.json' if n == 'json' else n}" for n in VISEMES]
    queries += ["to=vtt&highlight=word", "to=visemes.json&set=azure&lead_ms=20", "language=de", "to=json&set=polly"]
    found = recordings()
    async with checkout.serving() as origin, aiohttp.ClientSession(origin) as http:
        ask = partial(_ask, http)
        out = {}
        for name, data in found.items():
            for query in queries if name == "socket-lines" else ["to=json", "to=vtt"]:
                out[f"{name} {query}"] = await ask(("POST", f"/v1/convert?{query}", data.encode(), JSON))
        timeline = out["socket-lines to=json"]["body"]
        for query in queries:
            out[f"timeline {query}"] = await ask(("POST", f"/v1/convert?{query}", timeline, {}))
        return out


def _title(request: Request) -> str:
    method, path, body, headers = request
    shown = body.decode("latin-1") if isinstance(body, bytes) else json.dumps(body)
    return f"{method} {path} {shown[:60]} {dict(headers)}"


async def _ask(http: aiohttp.ClientSession, request: Request) -> dict[str, Any]:
    method, path, body, headers = request
    more: dict[str, Any] = {} if body is None else {"data": body} if isinstance(body, bytes) else {"json": body}
    async with http.request(method, path, headers=headers, allow_redirects=False, **more) as response:
        return await answer_of(response)


async def _head(http: aiohttp.ClientSession, path: str) -> dict[str, Any]:
    async with http.get(path) as response:
        return {"status": response.status, "type": response.headers.get("Content-Type")}


def _links(body: Any) -> set[str]:
    """Return the static files that a page loads."""
    attributes = [attrs for _, attrs in body["elements"]] if isinstance(body, dict) and "elements" in body else []
    found = {attrs.get(name) or "" for attrs in attributes for name in ("src", "href")}
    return {path for path in found if path.startswith("/static/")}
