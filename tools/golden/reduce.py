"""Reduces responses to JSON that is equal in two recordings of the same behaviour."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from typing import Any

import aiohttp

MOST_CHARS = 400_000
"""Characters: of a longer text, only the beginning and a hash are stored."""
_DROPPED_HEADERS = {"date", "server", "content-length", "connection", "keep-alive", "transfer-encoding"}
_RANDOM_HEADERS = {"request-id", "x-trace-id"}


def digest(data: bytes) -> dict[str, Any]:
    """Return the length and hash of bytes, without the random serial number of Ogg pages."""
    plain = _OGG_PAGE.sub(rb"\1\2\3", data) if data.startswith(b"OggS") else data
    return {"bytes": len(data), "sha256": hashlib.sha256(plain).hexdigest()}


_OGG_PAGE = re.compile(rb"(OggS\0.{9}).{4}(.{4}).{4}(.)", re.DOTALL)
"""Header with the serial number in its 15th and the checksum in its 23rd byte (RFC 3533 section 6)."""


def text_of(text: str) -> Any:
    """Return a text as its lines; a very long one as the first of them and a hash."""
    if len(text) > MOST_CHARS:
        return {"begins": text[:4000].split("\n"), **digest(text.encode())}
    return text.split("\n")


def body_of(data: bytes, content_type: str) -> Any:
    """Return a body: JSON parsed, text as lines, everything else as a hash."""
    kind = content_type.partition(";")[0]
    if kind.endswith("json") and len(data) <= 4 * MOST_CHARS:
        try:
            return sound_hashed(json.loads(data))
        except ValueError:
            pass
    if kind == "text/html":
        return outline(data.decode())
    if kind.startswith("text/") or kind in _TEXTS:
        return text_of(data.decode())
    return digest(data)


_TEXTS = {"application/x-subrip", "application/ttml+xml", "application/x-ndjson", "application/json"}


def sound_hashed(value: Any) -> Any:
    """Return JSON with a hash in place of base64 audio."""
    if isinstance(value, list):
        return [sound_hashed(item) for item in value]
    if not isinstance(value, dict):
        return value
    out = {key: sound_hashed(item) for key, item in value.items()}
    if "request_id" in value:
        out["request_id"] = "RANDOM"
    for name in ("audio", "audio_base64", "data"):
        if isinstance(value.get(name), str) and not value[name].startswith("/v1/"):
            out[name] = digest(base64.b64decode(value[name]))
    return out


def headers_of(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers that describe the response."""
    kept = {name.lower(): value for name, value in headers.items() if name.lower() not in _DROPPED_HEADERS}
    return {name: "RANDOM" if name in _RANDOM_HEADERS else kept[name] for name in sorted(kept)}


async def answer_of(response: aiohttp.ClientResponse) -> dict[str, Any]:
    """Return a whole HTTP response."""
    data = await response.read()
    body = body_of(data, response.headers.get("Content-Type", ""))
    return {"status": response.status, "headers": headers_of(response.headers), "body": body}


def replaced(value: Any, names: Sequence[tuple[str, str]]) -> Any:
    """Return JSON with every occurrence of the first of each pair replaced by the second."""
    text = json.dumps(value, ensure_ascii=False)
    for old, new in names:
        text = text.replace(old, new)
    return json.loads(text)


def events_of(stream: bytes) -> list[dict[str, Any]]:
    """Return the events of a stream of server-sent events: number, type and data; comments and retry left out."""
    out = []
    for block in stream.decode().replace("\r\n", "\n").split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if ": " in line and not line.startswith(":"))
        if "data" in fields:
            out.append(event_of(fields.get("id"), fields.get("event", "message"), json.loads(fields["data"])))
    return out


def event_of(event_id: str | None, kind: str, data: Any) -> dict[str, Any]:
    """Return an event whose id is reduced to its number."""
    data = sound_hashed(data) if kind == "audio" else data
    if isinstance(data.get("from_id"), str):
        data["from_id"] = number_of(data["from_id"])
    return {"id": number_of(event_id), "event": kind, "data": data}


def number_of(event_id: str | None) -> str | None:
    """Return the sequence number of an event id."""
    return event_id and event_id.rpartition(".")[2]


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Any] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append([tag, {name: value for name, value in attrs if name != "nonce"}])

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append(" ".join(data.split()))


def outline(html: str) -> dict[str, Any]:
    """Return the elements of a page, and its texts."""
    parser = _Outline()
    parser.feed(html)
    return {"elements": parser.elements, "texts": parser.texts}
