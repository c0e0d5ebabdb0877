"""Sessions that outlive the process: those of the store are found, read, and spoken on.

When the server starts, it serves at once. A few sessions that were not over are continued at the same time, and whoever
asks for one that has to wait has it continued first. Those that are over are read when they are asked for. A session
that cannot be continued ends with ``failed``, and what was said stays readable.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from captionsync.errors import (
    CaptionSyncError,
    ServerStoppingError,
    SessionError,
    SessionMovedError,
    SessionNotFoundError,
    StoreError,
    StoreUnavailableError,
)
from captionsync.sessions.about import About
from captionsync.sessions.chains import Chains
from captionsync.sessions.opening import Opener, Source
from captionsync.sessions.replay import Replay
from captionsync.sessions.session import Session
from captionsync.sessions.store.base import LogStore, Stored

AT_ONCE = 4
"""Sessions that are continued at the same time when the server starts."""
UNREADABLE = frozenset({"session_unreadable", "store_error", "store_newer"})
"""Codes of the errors of sessions that cannot be read."""
DEFECT = "Something went wrong when it was read. The server's log says what."

log = logging.getLogger(__name__)


class Recovery:
    """Opens the sessions of a store.

    Args:
        store: keeps their logs.
        opener: makes sessions.
        chains: the engines.
        adopt: called with each session that was opened.
    """

    def __init__(self, store: LogStore, opener: Opener, chains: Chains, adopt: Callable[[Session], None]) -> None:
        self._store, self._opener, self._chains, self._adopt = store, opener, chains, adopt
        self._waiting: dict[str, None] = {}
        self._inherited: set[str] = set()
        """Ids of sessions that an earlier process wrote: nobody else here may be writing one."""
        self._abouts: dict[str, About] = {}
        self.unreadable: set[str] = set()
        """Ids of sessions whose logs are damaged, so that nobody can continue them."""
        self._opening: dict[str, asyncio.Task[Session]] = {}
        self._workers: list[asyncio.Task[None]] = []
        self._stopped = False

    def start(self, known: Sequence[Stored]) -> None:
        """Begin to continue those of the stored sessions that were not over."""
        for stored in known:
            self.note(stored.id, About.from_json(stored.about))
        self._inherited = {stored.id for stored in known}
        self._waiting = dict.fromkeys(stored.id for stored in known if stored.sealed_ms is None)
        if self._waiting:
            log.info("%d sessions were not over when the server ended; they go on", len(self._waiting))
            self._workers = [asyncio.create_task(self._work(), name="recover") for _ in range(AT_ONCE)]

    async def find(self, session_id: str) -> Session:
        """Return a session of the store, continued if it was not over.

        Raises SessionNotFoundError, SessionError if it cannot be read, ServerStoppingError.
        """
        if self._stopped and session_id in self._waiting:
            raise ServerStoppingError
        goes_on = session_id in self._waiting
        self._waiting.pop(session_id, None)
        task = self._opening.get(session_id)
        if task is None:
            task = self._opening[session_id] = asyncio.create_task(self._open(session_id, goes_on))
            task.add_done_callback(lambda _: self._opening.pop(session_id, None))
        return await asyncio.shield(task)

    async def inherit(self, session_id: str, about: About) -> Session:
        """Continue a session that another process left. Raises as :meth:`find`."""
        self.note(session_id, about)
        self._inherited.add(session_id)
        self._waiting[session_id] = None
        return await self.find(session_id)

    def note(self, session_id: str, about: About) -> None:
        """Remember what is noted of a session in the store."""
        listed = {name: value for name, value in about.listed.items() if name != "text"}  # this alone may be long
        self._abouts[session_id] = replace(about, listed=listed)

    def owner_of(self, session_id: str) -> str | None:
        """Return the owner that is noted of a session; None if nothing is."""
        about = self._abouts.get(session_id)
        return None if about is None else about.owner

    def forget(self, session_id: str) -> None:
        """Forget a session that is removed from the store."""
        self._waiting.pop(session_id, None)
        self._abouts.pop(session_id, None)
        self._inherited.discard(session_id)
        self.unreadable.discard(session_id)

    async def finished(self) -> None:
        """Wait until all sessions that were not over when the server started are continued."""
        await asyncio.gather(*self._workers)

    async def stop(self) -> None:
        """Continue no more sessions; those that wait stay as they are."""
        self._stopped = True
        tasks = [*self._workers, *self._opening.values()]
        for task in self._workers:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _work(self) -> None:
        while self._waiting:
            with suppress(CaptionSyncError):  # it was logged
                await self.find(next(iter(self._waiting)))

    async def _open(self, session_id: str, goes_on: bool) -> Session:
        try:
            return await self._read(session_id, goes_on)
        except (SessionNotFoundError, SessionMovedError, ServerStoppingError, StoreUnavailableError):
            raise
        except CaptionSyncError as error:
            if error.code != "store_newer":
                self.unreadable.add(session_id)
            log.warning("session %s cannot be read: %s", session_id, error.message)
            if isinstance(error, SessionError | StoreError):
                raise
            message = f"This session cannot be read any more. {error.message}"
            raise SessionError(message, session_id=session_id, code="session_unreadable") from error
        except Exception as error:
            log.exception("session %s cannot be read", session_id)
            raise SessionError(DEFECT, session_id=session_id, code="session_unreadable") from error

    async def _read(self, session_id: str, goes_on: bool) -> Session:
        about = self._abouts.get(session_id)
        if about is None:
            raise _never_made(session_id)
        stored = await (self._store.resume if goes_on else self._store.open)(session_id)
        try:
            replay = await asyncio.to_thread(Replay.of, session_id, stored.records())
        except SessionError:
            if goes_on:  # the process ended before anybody got to know the session
                await self._store.remove(session_id)
            raise _never_made(session_id) from None
        if replay.last is None:
            if session_id not in self._inherited:
                raise _never_made(session_id)
            if not goes_on:  # the end of its log was lost
                stored = await self._store.resume(session_id)
            session = await self._continue(Source(session_id, stored, about), replay, goes_on)
        else:
            source = Source(session_id, stored, about)
            session = await self._opener.reopen(source, replay, self._chains.get(), speaks=False)
        if self._stopped and not session.finished:
            await session.close()
            raise ServerStoppingError
        if session_id not in self._abouts:  # it was removed meanwhile
            await session.close()
            raise _never_made(session_id)
        self._adopt(session)
        return session

    async def _continue(self, source: Source, replay: Replay, goes_on: bool) -> Session:
        """Let a session speak on; if that cannot be, or it was over, it fails."""
        failure: CaptionSyncError
        try:
            if source.about.for_request:
                raise ServerStoppingError  # its client went away with the process that served it
            if not goes_on:  # whoever reads an old session must not make an engine speak, which may cost money
                raise SessionError("Its end is missing in the store.", session_id=source.id, code="not_continued")
            names, began = str(replay.opened.spec.get("provider", "")), replay.opened.provider
            chain = self._chains.continuing(names, began, replay.engine)
            return await self._opener.reopen(source, replay, chain, speaks=True)
        except ServerStoppingError as error:
            failure = error
        except CaptionSyncError as error:
            message = f"The server was started again and cannot continue this session. {error.message}"
            failure = SessionError(message, session_id=source.id, code="not_continued")
            log.warning("session %s is not continued: %s", source.id, error.message)
        except Exception:
            log.exception("session %s is not continued", source.id)
            message = "The server was started again and cannot continue this session."
            failure = SessionError(message, session_id=source.id, code="not_continued")
        session = await self._opener.reopen(source, replay, self._chains.get(), speaks=False)
        await session.stop(failure)
        return session


def unknown(session_id: str) -> SessionNotFoundError:
    """Return the error of a session that is not here; the same as of one that is not the caller's."""
    return SessionNotFoundError(
        "This session is no longer here. Its link may be outdated; start a new one.", session_id=session_id[:64]
    )


def _never_made(session_id: str) -> SessionNotFoundError:
    return SessionNotFoundError("This session is not made yet.", session_id=session_id)
