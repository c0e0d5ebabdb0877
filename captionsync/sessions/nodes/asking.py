"""What nodes ask each other: commands for the owner of a session, and the answers.

Each node has an inbox, a stream of commands and answers. A command has an id, and the record with its effect names it.
So whoever sends it again, because the owner died or Redis lost the inbox, has it done once.
"""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from captionsync import errors
from captionsync.errors import CaptionSyncError, SessionError, SessionMovedError, SessionNotFoundError, StoreError
from captionsync.sessions.nodes import keys
from captionsync.sessions.nodes.followed import FollowedSession
from captionsync.sessions.nodes.link import Runs, unreachable
from captionsync.sessions.nodes.reader import Entries

ANSWER_S = 10.0
"""Seconds in which a command has to be answered, the death of an owner included."""
AGAIN_S = 0.25
"""Seconds between looks whether a command has to be sent again."""
INBOX_ENTRIES = 10_000
"""About how many entries an inbox keeps."""
KNOWN_ANSWERS = 4_096
"""Answers that are kept for commands that come twice."""
MOVED = SessionMovedError.code

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Request:
    """A command."""

    id: str
    session_id: str
    method: str
    values: list[Any]
    sender: str = ""


Serve = Callable[[Request], Awaitable[Any]]
"""Does what is asked, and returns the answer as JSON value. Raises CaptionSyncError."""


class Asking:
    """The commands of one node.

    Args:
        runs: runs commands of Redis.
        node: id of this node.
        serve: does what others ask.
    """

    def __init__(self, runs: Runs, node: str, serve: Serve) -> None:
        self._runs, self._node, self._serve = runs, node, serve
        self._answers: dict[str, asyncio.Future[Any]] = {}
        self._served: OrderedDict[str, str] = OrderedDict()
        self._queues: dict[str, list[Request]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._lost_s = 0.0

    async def ask(self, session: FollowedSession, method: str, values: list[Any]) -> Any:
        """Let the owner of a session do something; return its answer. Raises what the owner does, and StoreError."""
        request = Request(secrets.token_hex(8), session.id, method, values, self._node)
        answer = self._answers[request.id] = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(ANSWER_S):
                return await self._insist(session, request, answer)
        except TimeoutError:
            raise unreachable() from None
        finally:
            self._answers.pop(request.id, None)

    async def _insist(self, session: FollowedSession, request: Request, answer: asyncio.Future[Any]) -> Any:
        sent_to, sent_s = "", 0.0
        while True:
            session.used_s = time.monotonic()
            if session.own is not None:
                return await self._serve(request)
            owner = session.publisher.log.owner
            if (sent_to != owner or sent_s < self._lost_s) and await self._send(owner, request):
                sent_to, sent_s = owner, time.monotonic()
            await asyncio.wait({answer}, timeout=AGAIN_S)
            if answer.done():
                found = answer.result()
                if found.get("code") != MOVED:
                    return _taken(found, request)
                answer = self._answers[request.id] = asyncio.get_running_loop().create_future()
                sent_to = ""
                await asyncio.sleep(AGAIN_S)
            if session.is_stale:
                raise unreachable()

    async def _send(self, owner: str, request: Request) -> bool:
        body = json.dumps([request.session_id, request.method, request.values])
        fields = ("k", request.id, "f", self._node, "b", body)
        try:
            await self._runs.run([("XADD", keys.inbox_of(owner), "MAXLEN", "~", INBOX_ENTRIES, "*", *fields)])
        except StoreError:
            return False
        return True

    def returned(self) -> None:
        """Send again what is not answered: Redis was away and may have lost it."""
        self._lost_s = time.monotonic()

    def take(self, entries: Entries) -> None:
        """Take entries of this node's inbox."""
        for _, fields in entries:
            given = dict(zip(fields[::2], fields[1::2], strict=True))
            if b"r" in given:
                waiting = self._answers.get(given[b"k"].decode())
                if waiting is not None and not waiting.done():
                    waiting.set_result(json.loads(given[b"r"]))
            elif b"b" in given:
                session_id, method, values = json.loads(given[b"b"])
                self._queue(Request(given[b"k"].decode(), session_id, method, values, given[b"f"].decode()))

    def _queue(self, request: Request) -> None:
        """Do it after all that was asked of the same session before."""
        queue = self._queues.get(request.session_id)
        if queue is not None:
            queue.append(request)
            return
        self._queues[request.session_id] = [request]
        worker = asyncio.create_task(self._work(request.session_id), name="serve another node")
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, session_id: str) -> None:
        queue = self._queues[session_id]
        while queue:
            request = queue[0]
            try:
                answer = await self._answer(request)
                await self._runs.run(
                    [
                        (
                            "XADD",
                            keys.inbox_of(request.sender),
                            "MAXLEN",
                            "~",
                            INBOX_ENTRIES,
                            "*",
                            "k",
                            request.id,
                            "r",
                            answer,
                        )
                    ]
                )
            except StoreError:
                pass  # the other node asks again
            queue.pop(0)
        del self._queues[session_id]

    async def _answer(self, request: Request) -> str:
        if request.id in self._served:
            return self._served[request.id]
        try:
            body = {"ok": await self._serve(request)}
        except (SessionNotFoundError, SessionMovedError):
            return json.dumps({"code": MOVED})
        except CaptionSyncError as error:
            kind = type(error).__name__
            body = {"kind": kind, "code": error.code, "message": error.message, "retryable": error.retryable}
        except Exception:
            log.exception("session %s: what another server asked for failed", request.session_id)
            body = {"kind": "", "code": "internal_error", "message": "Something went wrong.", "retryable": False}
        self._served[request.id] = json.dumps(body)
        if len(self._served) > KNOWN_ANSWERS:
            self._served.popitem(last=False)
        return self._served[request.id]

    async def close(self) -> None:
        """Serve no more."""
        for worker in list(self._workers):
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)


def _taken(found: dict[str, Any], request: Request) -> Any:
    """Return an answer, or raise the error that it is."""
    if "ok" in found:
        return found["ok"]
    kind = getattr(errors, found["kind"], CaptionSyncError)
    if isinstance(kind, type) and issubclass(kind, SessionError):
        error: CaptionSyncError = kind(found["message"], session_id=request.session_id, code=found["code"])
    elif kind in (errors.InputError, errors.LimitError):
        error = kind(found["message"], code=found["code"])
    else:
        error = CaptionSyncError(found["message"], code=found["code"])
    error.retryable = found["retryable"]
    raise error
