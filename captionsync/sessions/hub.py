"""The life of all sessions: they are made, found, listed, removed, and forgotten when they are old."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from captionsync.audio.finished import FileShelf
from captionsync.errors import (
    CaptionSyncError,
    ServerStoppingError,
    SessionError,
    SessionLimitError,
    SessionNotFoundError,
)
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Provider, Voice
from captionsync.providers.chain import Chain, VoiceTable
from captionsync.sessions.chains import Chains
from captionsync.sessions.opening import Opener
from captionsync.sessions.profiles import Profiles
from captionsync.sessions.publish_queue import PublishQueue
from captionsync.sessions.roster import Roster
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.store.base import LogStore
from captionsync.sessions.store.memory import MemoryStore
from captionsync.sessions.text_input import too_long
from captionsync.sessions.to_the_end import to_the_end
from captionsync.timing.sound.net import Weights

REAP_S = 30.0
"""Seconds between two checks for sessions to forget."""
UNHEARD_S = 30.0
"""Seconds after which a session without text and listeners may be ended to make room for another."""


@dataclass(frozen=True, slots=True)
class HubLimits:
    """What the sessions of a server may use."""

    max_chars: int = 100_000
    """Characters of one session."""
    max_sessions: int = 400
    """Sessions that speak at the same time."""
    max_sessions_per_address: int = 200
    """Of these, sessions of one client address."""
    max_empty_sessions_per_address: int = 100
    """Of these, sessions that have not got any text yet."""
    max_interruptions: int = 1_000
    """Interruptions of one session."""
    retain_s: float = 3_600.0
    """Seconds that a finished session stays readable."""
    retain_bytes: int = 512 * 1024 * 1024
    """Audio and events of finished sessions kept in memory; the oldest go first."""


class SessionHub:
    """All sessions of a server.

    Args:
        providers: engines by name.
        default_chain: names of the engines that speak when a session names none.
        client_providers: names of the engines that a session may name; without it, those of the default chain.
        pronouncer: reads words for engines that do not know their phones.
        voice_table: which voices replace others; see :class:`Chain`.
        limits: what sessions may use.
        weights: the net that listens to engines without phones of their own; without it, their times alone decide.
        store: keeps the logs of sessions; without it they are kept in memory.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        providers: Mapping[str, Provider],
        *,
        default_chain: Sequence[str],
        client_providers: Sequence[str] = (),
        pronouncer: Pronouncer,
        voice_table: VoiceTable | None = None,
        limits: HubLimits | None = None,
        weights: Weights | None = None,
        store: LogStore | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.limits = limits or HubLimits()
        self.pronouncer = pronouncer
        self._chains = Chains(providers, default=default_chain, nameable=client_providers, voice_table=voice_table)
        self._roster = Roster()
        self._clock = clock
        self.store: LogStore = store or MemoryStore()
        """Keeps the logs."""
        self._reopening: set[str] = set()
        self._reaping: asyncio.TimerHandle | None = None
        self._reapers: set[asyncio.Task[None]] = set()
        self.files = FileShelf()
        """Finished sessions' audio as files, owned by session ids."""
        self.exports = FileShelf(entries=64, max_bytes=32 * 1024 * 1024)
        """Finished sessions' exports, also owned by session ids."""
        self.closed = False
        """No new sessions are accepted."""
        self._stop_watchers: set[Callable[[], None]] = set()
        self._opener = Opener(
            store=self.store,
            pronouncer=pronouncer,
            profiles=Profiles(weights),
            queue=PublishQueue(),
            max_chars=self.limits.max_chars,
            max_interruptions=self.limits.max_interruptions,
            clock=clock,
        )

    # engines

    @property
    def providers(self) -> Mapping[str, Provider]:
        """The engines by name."""
        return self._chains.providers

    @property
    def default_chain(self) -> tuple[str, ...]:
        """Names of the engines that speak when a session names none."""
        return self._chains.default

    def chain(self, names: str = "") -> Chain:
        """Return the chain of engines that ``names`` (comma-separated) asks for. Raises InputError."""
        return self._chains.get(names)

    async def voices(self) -> list[Voice]:
        """Return the voices of all engines of the default chain. Raises ProviderError when none answers."""
        return await self._chains.voices()

    # finding

    def get(self, session_id: str) -> Session:
        """Return a session. Raises SessionNotFoundError."""
        found = self._roster.get(session_id)
        if found is None:
            raise SessionNotFoundError(
                "This session is no longer here. Its link may be outdated; start a new one.", session_id=session_id[:64]
            )
        return found

    def all(self) -> list[Session]:
        """Return all sessions, the newest first."""
        return self._roster.all()[::-1]

    @property
    def live(self) -> int:
        """Number of sessions that are not over."""
        return len(self._roster.living())

    # making

    async def create(self, spec: SessionSpec, *, client: str = "") -> Session:
        """Make a session and let it speak.

        Raises InputError, ProviderError, SessionLimitError, ServerStoppingError.

        Args:
            spec: what is asked for.
            client: the address that asks; empty if sessions are not counted by address.
        """
        await self.reap()
        self._check_room(spec, client)
        if spec.text is not None and len(spec.text) > self.limits.max_chars:
            raise too_long(len(spec.text), self.limits.max_chars)
        session = await self._opener.open(spec, self.chain(spec.provider))
        session.client = client
        try:
            self._check_room(spec, client)  # others may have been made while the engine was asked for the voice
        except CaptionSyncError:
            await self.store.remove(session.id)
            raise
        self._roster.add(session)
        self._reap_later()
        try:
            if spec.text is not None:
                await session.add_text(spec.text, final=True)
            session.start()
        except BaseException:
            await to_the_end(self._give_up(session))
            raise
        return session

    async def _give_up(self, session: Session) -> None:
        """Forget a session that nobody got to know."""
        await session.close()
        await self._forget(session.id)

    def _check_room(self, spec: SessionSpec, client: str) -> None:
        """Raise SessionLimitError if there is no room for another session, ServerStoppingError if the server stops."""
        if self.closed:
            raise ServerStoppingError
        limits = self.limits
        if client:
            mine = self._roster.living(client)
            empty = sum(not len(session.input) for session in mine)
            if len(mine) >= limits.max_sessions_per_address:
                raise _too_many(f"Your address has {len(mine)} active sessions. End some, or wait.")
            if spec.text is None and empty >= limits.max_empty_sessions_per_address:
                raise _too_many(f"Your address has {empty} open sessions without text. Use or end them.")
        live = self._roster.living()
        if len(live) >= limits.max_sessions:
            self._make_way(live)
        if len(live) >= limits.max_sessions and self.live >= limits.max_sessions:
            raise SessionLimitError(
                "This server is busy. Try again in a few seconds.", session_id="", code="too_many_sessions"
            )

    def _make_way(self, live: list[Session]) -> None:
        """End the oldest session that has neither text nor listeners."""
        before_s = self._clock() - UNHEARD_S
        for session in live:
            if not len(session.input) and not len(session.publisher.fanout) and session.created_s <= before_s:
                session.input.expire()
                return

    async def reopen(self, session_id: str) -> Session:
        """Continue a session of the store that this hub does not know, and return it.

        Raises SessionNotFoundError, SessionError, ProviderError, ServerStoppingError.
        """
        if self.closed:
            raise ServerStoppingError
        if self._roster.get(session_id) is not None or session_id in self._reopening:
            raise SessionError("This session is open here already.", session_id=session_id)  # a log has one writer
        self._reopening.add(session_id)
        try:
            session = await self._opener.reopen(session_id, self.chain)
        finally:
            self._reopening.discard(session_id)
        self._roster.add(session)
        self._reap_later()
        return session

    # removing

    async def remove(self, session_id: str) -> None:
        """Cancel and forget a session; its listeners get its end. Raises SessionNotFoundError."""
        session = self.get(session_id)
        try:
            await self._forget(session_id)
        finally:
            try:
                await session.cancel(None)
            finally:
                await session.close()

    async def reap(self) -> None:
        """Forget finished sessions that are old, and the oldest ones while they hold too much memory."""
        for session_id in self._roster.outdated(self._clock() - self.limits.retain_s, self.limits.retain_bytes):
            await self._forget(session_id)

    async def _forget(self, session_id: str) -> None:
        if self._roster.get(session_id) is None:
            return  # somebody else did it while the store was busy
        self._roster.remove(session_id)
        await self.store.remove(session_id)
        self.files.drop(session_id)
        self.exports.drop(session_id)

    def _reap_later(self) -> None:
        """Reap from time to time for as long as there are sessions, so that even an idle server forgets them."""
        if self._reaping is None and len(self._roster) and not self.closed:
            self._reaping = asyncio.get_running_loop().call_later(REAP_S, self._reap_now)

    def _reap_now(self) -> None:
        self._reaping = None
        task = asyncio.create_task(self.reap(), name="reap")
        self._reapers.add(task)
        task.add_done_callback(self._reapers.discard)
        self._reap_later()

    async def stop(self) -> None:
        """Accept no more sessions, and end the live ones at once with ``failed``, code ``server_stopping``."""
        self.closed = True
        for tell in list(self._stop_watchers):
            tell()
        await asyncio.gather(*(session.stop(ServerStoppingError()) for session in self._roster.living()))

    @contextmanager
    def when_stopping(self, tell: Callable[[], None]) -> Iterator[None]:
        """Call ``tell`` if the server stops during the block, or at once if it is already stopping."""
        if self.closed:
            tell()
        self._stop_watchers.add(tell)
        try:
            yield
        finally:
            self._stop_watchers.discard(tell)

    async def close(self) -> None:
        """Stop all sessions."""
        self.closed = True
        if self._reaping is not None:
            self._reaping.cancel()
        sessions = self._roster.all()
        await asyncio.gather(*(session.close() for session in sessions))


def _too_many(message: str) -> SessionLimitError:
    return SessionLimitError(message, session_id="", code="too_many_of_address")
