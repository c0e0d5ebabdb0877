"""A session from Python: an async iterator over its events that survives lost connections.

::

    async with Client("http://127.0.0.1:8000") as client:
        session = await client.create(text="Hello there.")
        async for event in session.events():
            print(event.type, event.data)

Every event is yielded once and in order: after a lost connection, reading resumes after the last id. A ``reset`` event
means that the server no longer knows the position.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, quote, unquote, urlsplit

import aiohttp

from captionsync.errors import CaptionSyncError, InputError
from captionsync.wire.sse import SseDecoder

KEY_VARIABLE = "CAPTIONSYNC_API_KEY"
SILENCE_S = 40.0
LONGEST_PAUSE_S = 5.0
"""A stream that is silent for this long is dead: the server sends a comment every 15 seconds."""

LAST_EVENTS = frozenset({"end", "failed"})


class RequestError(CaptionSyncError):
    """The server refused a request; ``status`` is its HTTP status."""

    code = "request_failed"

    def __init__(self, message: str, *, code: str, status: int, retryable: bool) -> None:
        super().__init__(message, code=code)
        self.status = status
        self.retryable = retryable


@dataclass(frozen=True, slots=True)
class ReceivedEvent:
    """One event of a session."""

    id: str
    type: str
    data: dict[str, Any]


class Client:
    """A captionsync server.

    Args:
        base_url: origin, such as ``http://127.0.0.1:8000``.
        tries: consecutive connections that may fail before an event stream gives up.
        backoff_s: longest first pause before reconnecting; it doubles, up to five seconds.
        api_key: the server's key, or the listen token of a session that is only read; without it, the one in the
            environment as ``CAPTIONSYNC_API_KEY``.
    """

    def __init__(self, base_url: str, *, tries: int = 8, backoff_s: float = 0.3, api_key: str | None = None) -> None:
        self._base = base_url.rstrip("/")
        self._tries = tries
        self._backoff_s = backoff_s
        self._key = os.environ.get(KEY_VARIABLE, "") if api_key is None else api_key
        self._http: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        # No connection limit: every open event stream holds one.
        headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
        self._http = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), headers=headers)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._http is not None:
            await self._http.close()

    @property
    def http(self) -> aiohttp.ClientSession:
        """The open HTTP session. Raises RuntimeError outside ``async with``."""
        if self._http is None:
            raise RuntimeError("use the client in an `async with` block")
        return self._http

    async def create(self, **spec: Any) -> ClientSession:
        """Create a session; ``spec`` is the body of ``POST /v1/sessions``. Raises RequestError."""
        body = await self.request("POST", "/v1/sessions", spec)
        return ClientSession(self, body["id"], listen_token=body.get("listen_token", ""))

    def attach(self, session: str) -> ClientSession:
        """Return an existing session by its id, or by the URL of one of its pages or of its events.

        Raises:
            InputError: no session is named.
        """
        return ClientSession(self, session_named(session))

    async def request(self, method: str, path: str, body: Any = None) -> Any:
        """Send a JSON request and return the JSON response. Raises RequestError, ConnectionError."""
        try:
            async with self.http.request(method, self._base + path, json=body) as answer:
                await raise_for(answer)
                return await answer.json() if answer.content_length != 0 else None
        except aiohttp.ClientConnectionError as error:
            raise ConnectionError(f"The server cannot be reached: {error}") from error

    async def read(self, path: str) -> bytes:
        """Return a response body, without a time limit. Raises RequestError, ConnectionError."""
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=10)
        try:
            async with self.http.get(self._base + path, timeout=timeout) as answer:
                await raise_for(answer)
                return await answer.read()
        except aiohttp.ClientConnectionError as error:
            raise ConnectionError(f"The server cannot be reached: {error}") from error

    async def stream(self, path: str, params: dict[str, str]) -> AsyncIterator[ReceivedEvent]:
        """Yield a session's events, each once, reconnecting as needed. Raises RequestError, ConnectionError."""
        last_id, failures, pause_s = "", 0, self._backoff_s
        while True:
            try:
                async for event in self._connection(path, params, last_id):
                    last_id = event.id or last_id
                    failures = 0
                    yield event
                    if event.type in LAST_EVENTS:
                        return
            except (aiohttp.ClientError, TimeoutError, ConnectionError) as error:
                problem: Exception = error
            except RequestError as error:
                if not error.retryable:
                    raise
                problem = error
            except _OverError:
                return
            else:
                problem = ConnectionError("the server ended the stream early")
            failures += 1
            if failures >= self._tries:
                raise ConnectionError(f"The event stream was lost: {problem}") from problem
            pause_s = self._backoff_s if failures == 1 else min(LONGEST_PAUSE_S, pause_s * 2)
            await asyncio.sleep(random.uniform(pause_s / 2, pause_s))

    async def _connection(self, path: str, params: dict[str, str], last_id: str) -> AsyncIterator[ReceivedEvent]:
        headers = {"Last-Event-ID": last_id} if last_id else {}
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=10, sock_read=SILENCE_S)
        async with self.http.get(self._base + path, params=params, headers=headers, timeout=timeout) as answer:
            if answer.status == 204:
                raise _OverError
            await raise_for(answer)
            decoder = SseDecoder()
            seen = last_id
            async for data in answer.content.iter_any():
                for message in decoder.feed(data):
                    new_id = "" if message.id in ("", seen) else message.id
                    seen = new_id or seen
                    yield ReceivedEvent(new_id, message.event, json.loads(message.data))


class _OverError(Exception):
    """The server reports that everything was delivered."""


class ClientSession:
    """One session of a server."""

    def __init__(self, client: Client, session_id: str, *, listen_token: str = "") -> None:
        self._client = client
        self.id = session_id
        self.listen_token = listen_token
        """Permits to read the session; empty on a server without keys."""
        self._path = f"/v1/sessions/{quote(session_id, safe='')}"

    def events(
        self, *, types: Sequence[str] | None = None, viseme_set: str | None = None, live: bool = False
    ) -> AsyncIterator[ReceivedEvent]:
        """Yield the session's events from its beginning to its end.

        Args:
            types: only these types, and those that are always sent.
            viseme_set: relabel the visemes.
            live: begin at the current playback position instead of the beginning.
        """
        params = {"types": ",".join(types)} if types is not None else {}
        if viseme_set is not None:
            params["viseme_set"] = viseme_set
        if live:
            params["from"] = "live"
        return self._client.stream(f"{self._path}/events", params)

    async def add_text(self, text: str = "", *, flush: bool = False, final: bool = False) -> int:
        """Add text and return how many characters were accepted. Raises RequestError."""
        body = {"text": text, "flush": flush, "final": final}
        answer = await self._client.request("POST", f"{self._path}/text", body)
        return int(answer["accepted_chars"])

    async def interrupt(self, heard_ms: int) -> dict[str, Any]:
        """Stop speaking and drop the unspoken text; the session stays open. Raises RequestError."""
        answer: dict[str, Any] = await self._client.request("POST", f"{self._path}/interrupt", {"heard_ms": heard_ms})
        return answer

    async def cancel(self, heard_ms: int | None = None) -> dict[str, Any]:
        """Stop and end. Raises RequestError."""
        body = {} if heard_ms is None else {"heard_ms": heard_ms}
        answer: dict[str, Any] = await self._client.request("POST", f"{self._path}/cancel", body)
        return answer

    async def status(self) -> dict[str, Any]:
        """Return the session's status. Raises RequestError."""
        answer: dict[str, Any] = await self._client.request("GET", self._path)
        return answer

    async def ticket(self) -> dict[str, Any]:
        """Return a ticket and links with it, for an EventSource in a page of another origin. Raises RequestError."""
        answer: dict[str, Any] = await self._client.request("POST", f"{self._path}/ticket")
        return answer

    async def captions(self, extension: str = "vtt") -> bytes:
        """Return a caption export. Raises RequestError."""
        return await self._client.read(f"{self._path}/captions.{extension}")

    async def visemes(self, extension: str = "json") -> bytes:
        """Return a viseme export. Raises RequestError."""
        return await self._client.read(f"{self._path}/visemes.{extension}")

    async def audio(self) -> bytes:
        """Return the audio, to its end. Raises RequestError."""
        return await self._client.read(f"{self._path}/audio")


def session_named(address: str) -> str:
    """Return the session id in a URL, such as that of the page (``/?session=ID``); a plain id is returned unchanged.

    Raises:
        InputError: there is none.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        raise InputError(f"{address!r} is not a valid URL.") from None
    path = [part for part in parts.path.split("/") if part]
    asked = parse_qs(parts.query).get("session", [])
    found = path[path.index("sessions") + 1 :] if "sessions" in path[:-1] else [*asked, *path[-1:]]
    if not found:
        raise InputError(f"{address!r} names no session, as http://127.0.0.1:8000/v1/sessions/ID does.")
    return unquote(found[0])


async def raise_for(answer: aiohttp.ClientResponse) -> None:
    """Raise RequestError if the server refused."""
    if answer.status < 400:
        return
    try:
        error = (await answer.json(content_type=None))["error"]
        code, message, retryable = str(error["code"]), str(error["message"]), bool(error["retryable"])
    except (ValueError, KeyError, TypeError):
        code, message, retryable = "request_failed", f"The server answered {answer.status}.", answer.status >= 500
    raise RequestError(message, code=code, status=answer.status, retryable=retryable)
