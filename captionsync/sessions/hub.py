"""The life of all sessions: they are made, found, listed, removed, and forgotten when they are old."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from captionsync.errors import CaptionSyncError, ServerStoppingError, SessionNotFoundError
from captionsync.observers import Observers
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Provider, Voice
from captionsync.providers.chain import Chain, VoiceTable
from captionsync.sessions.about import About, ForRequest, key_digest
from captionsync.sessions.allowance import Allowances
from captionsync.sessions.chains import Chains
from captionsync.sessions.dictionaries import Dictionaries
from captionsync.sessions.limits import HubLimits
from captionsync.sessions.opening import Opener
from captionsync.sessions.peers import Local, Peers
from captionsync.sessions.profiles import Profiles
from captionsync.sessions.publish_queue import PublishQueue
from captionsync.sessions.recovery import UNREADABLE, Recovery, unknown
from captionsync.sessions.retention import Retention
from captionsync.sessions.room import Room
from captionsync.sessions.roster import Roster
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.stop_watchers import StopWatchers
from captionsync.sessions.store.base import LogStore, Stored
from captionsync.sessions.store.memory import MemoryStore
from captionsync.sessions.text_input import too_long
from captionsync.sessions.to_the_end import logged, to_the_end
from captionsync.sessions.watch import reported

if TYPE_CHECKING:
    from captionsync.timing.sound.net import Weights

REAP_S = 30.0
"""Seconds between two checks for sessions to forget."""

__all__ = ["HubLimits", "SessionHub"]


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
        nonverbal: listen for sounds between words that are not text, too.
        store: keeps the logs of sessions; without it they are kept in memory.
        clock: monotonic seconds.
        wall_s: Unix time in seconds.
        observers: hear of sessions, engines and the store.
    """

    peers: Peers | None = None
    """Servers with the same store."""

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
        nonverbal: bool = True,
        store: LogStore | None = None,
        clock: Callable[[], float] = time.monotonic,
        wall_s: Callable[[], float] = time.time,
        observers: Observers | None = None,
    ) -> None:
        self.limits, self.pronouncer = limits or HubLimits(), pronouncer
        self.observers = observers or Observers()
        self._chains = Chains(providers, default_chain, client_providers, voice_table, self.observers)
        self._roster, self.stop_watchers = Roster(), StopWatchers()
        self._room = Room(self._roster, self.limits, clock)
        self.store: LogStore = store or MemoryStore()
        self._reaping: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.closed = False
        """No new sessions are accepted."""
        self._opener = Opener(
            store=self.store,
            pronouncer=pronouncer,
            profiles=Profiles(weights, nonverbal=nonverbal),
            queue=PublishQueue(),
            limits=self.limits,
            clock=clock,
            wall_s=wall_s,
            observers=self.observers,
            allowances=Allowances(self.limits.max_chars_per_hour, self.limits.max_paid_chars_per_hour, clock),
        )
        self._recovery = Recovery(self.store, self._opener, self._chains, self._adopt)
        self._retention = Retention(self.store, self._roster, self._recovery, self.limits, clock, wall_s)
        self.files, self.exports = self._retention.files, self._retention.exports

    async def start(self) -> None:
        """Look what is stored, and let sessions that were not over speak on; this goes on while others are served."""
        known = []
        for stored in [] if self.peers else await self.store.all():  # peers may be speaking them
            about = About.from_json(stored.about)
            if about.for_request == "dropped":
                await self.store.remove(stored.id)
                continue
            known.append(stored)
            self._roster.keyed.restore(stored.id, about)
            self._roster.count(stored.id, about.owner, about.listed.get("status", {}).get("accepted_chars", 0))
        self._recovery.start(known)
        if self.peers is None:  # a store of several servers may not answer yet, and is swept later
            await self._retention.sweep()
        self._reap_later()

    def join(self, connect: Callable[[Local], Peers]) -> None:
        """Share the store."""
        self.peers = connect(Local(self._roster, self._recovery, self._retention, self.remove))
        self._roster.keyed.shared = self.peers.keyed

    async def recovered(self) -> None:
        """Wait until every session that was not over when the server started goes on, or has failed."""
        await self._recovery.finished()

    # engines

    @property
    def providers(self) -> Mapping[str, Provider]:
        """The engines by name."""
        return self._chains.providers

    @property
    def default_chain(self) -> tuple[str, ...]:
        """Names of the engines that speak when a session names none."""
        return self._chains.default

    @property
    def left_alone(self) -> Mapping[str, bool]:
        """Whether new sessions leave each engine alone, because it failed."""
        return self._chains.left_alone()

    def chain(self, names: str = "") -> Chain:
        """Return the chain of engines that ``names`` (comma-separated) asks for. Raises InputError."""
        return self._chains.get(names)

    async def voices(self) -> list[Voice]:
        """Return the voices of all engines of the default chain. Raises ProviderError when none answers."""
        return await self._chains.voices()

    @property
    def dictionaries(self) -> Dictionaries:
        """How clients want words to be said."""
        return self._opener.dictionaries

    # finding

    async def find(self, session_id: str) -> Session:
        """Return a session, read from the store if it is kept there.

        Raises SessionNotFoundError, SessionError if it cannot be read, ServerStoppingError.
        """
        found, peers = self._roster.get(session_id), self.peers
        if found is not None and (peers is None or await peers.refresh(found)):
            return found
        try:
            return await (peers or self._recovery).find(session_id)
        except SessionNotFoundError:
            raise unknown(session_id) from None

    def owner_of(self, session_id: str) -> str | None:
        """Return a session's owner without reading it; None if it is not known here."""
        return self._recovery.owner_of(session_id)

    def all(self) -> list[Session]:
        """Return all sessions in memory."""
        return self._roster.all()

    async def listing(self, owner: str = "") -> list[tuple[Stored, Session | None]]:
        """Return an owner's sessions, the newest first: what is known of each, and itself if it is in memory."""
        find = (self._recovery if self.peers is None else self.peers).find
        return await self._retention.listing(owner, find)

    async def with_epoch(self, epoch: str) -> list[Session]:
        """Return the sessions with events whose ids begin with ``epoch``: usually one, or none."""
        return [await self.find(session_id) for session_id in await self.store.written_in(epoch)]

    @property
    def live(self) -> int:
        """Number of sessions that are not over."""
        return len(self._roster.living())

    def taken_chars(self, owner: str) -> int:
        """Return the characters that the sessions of an owner have taken since the server started."""
        return self._roster.taken_chars(owner)

    # making

    @reported
    async def create(
        self, spec: SessionSpec, *, client: str = "", owner: str = "", for_request: ForRequest = "", key: str = ""
    ) -> Session:
        """Make a session and let it speak.

        Raises InputError, ProviderError, LimitError, SessionLimitError, ServerStoppingError.

        Args:
            spec: what is asked for.
            client: the address that asks; empty if sessions are not counted by address.
            owner: the name of the key with which it asks; empty if there are no keys.
            for_request: it lives only for the request that makes it; see :class:`~captionsync.sessions.about.About`.
            key: digest of the client's idempotency key.
        """
        await self.reap()
        self._check_room(spec, client, owner)
        if spec.text is not None and len(spec.text) > self.limits.max_chars:
            raise too_long(len(spec.text), self.limits.max_chars)
        session = await self._opener.open(spec, self.chain(spec.provider), About(client, owner, key, "", for_request))
        try:
            self._check_room(spec, client, owner)  # others may have been made while the engine was asked for the voice
            if spec.text is not None:
                session.input.add(spec.text, final=True)
            await session.begin()
            self._check_room(spec, client, owner)  # the same while it was stored
        except BaseException:
            await to_the_end(self._give_up(session))
            raise
        self._recovery.note(session.id, session.about)
        self._adopt(session)
        return session

    async def create_once(
        self, spec: SessionSpec, key: str, *, client: str = "", owner: str = "", for_request: ForRequest = ""
    ) -> tuple[Session, bool]:
        """Return the session that an owner or client asked for with this key, made if needed, and whether it is new.

        Raises as :meth:`create`; InputError if the key is wrong or was sent with another request.
        """
        scope = f"key {owner}" if owner else client
        digest = key_digest(scope, key)
        make = partial(self.create, spec, client=client, owner=owner, for_request=for_request, key=digest)
        return await self._roster.keyed.once(key, spec, make, self.find, client=scope)

    async def _give_up(self, session: Session) -> None:
        """Forget a session that nobody got to know."""
        await session.close()
        await self._retention.forget(session.id)

    def _check_room(self, spec: SessionSpec, client: str, owner: str) -> None:
        """Raise SessionLimitError if there is no room for another session, ServerStoppingError if the server stops."""
        if self.closed:
            raise ServerStoppingError
        self._room.check(spec, client, owner)

    def _adopt(self, session: Session) -> None:
        self._roster.add(session)
        if self.store.durable and not (session.finished and session.about.listed):
            self._keep(self._retention.note_end(session))
        self._reap_later()

    # controlling

    async def cancel(self, session_id: str, heard_ms: int | None) -> dict[str, Any]:
        """Cancel a session; what its listener heard is kept, also after the end. Raises as :meth:`find`."""
        session = await self.find(session_id)
        was_over = session.finished
        status = await session.cancel(heard_ms)
        if self.store.durable and was_over and heard_ms is not None:
            await self._retention.describe(session)
        return status

    # removing

    async def remove(self, session_id: str) -> None:
        """Cancel and forget a session; its listeners get its end. Raises SessionNotFoundError."""
        if self.peers is not None and await self.peers.remove(session_id):
            return
        try:
            session = await self.find(session_id)
        except CaptionSyncError as error:
            if error.code not in UNREADABLE:
                raise
            await self._retention.forget(session_id)
            return
        try:
            await self._retention.forget(session_id)
        finally:
            try:
                await session.cancel(None)
            finally:
                await session.close()

    async def reap(self) -> None:
        """Let finished sessions go from memory: the oldest while they hold too much, and without a store old ones."""
        await self._retention.reap()

    def _reap_later(self) -> None:
        """Reap from time to time for as long as there are sessions, so that even an idle server forgets them."""
        if self._reaping is None and (len(self._roster) or self.store.durable) and not self.closed:
            self._reaping = asyncio.get_running_loop().call_later(REAP_S, self._reap_now)

    def _reap_now(self) -> None:
        self._reaping = None
        self._keep(self._reap_all())
        self._reap_later()

    async def _reap_all(self) -> None:
        await self.reap()
        await self._retention.sweep()

    def _keep(self, work: Coroutine[Any, Any, None]) -> None:
        """Do work beside; a failure is logged."""
        task = asyncio.create_task(logged(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """Accept no more sessions; end the live ones with ``server_stopping``, or suspend them in a durable store."""
        self.closed = True
        self.stop_watchers.tell()
        await self._recovery.stop()
        await asyncio.gather(*map(self._stop, self._roster.living()))

    async def _stop(self, session: Session) -> None:
        if self.store.durable and not session.about.for_request:
            await session.suspend()
        else:
            await session.stop(ServerStoppingError())

    async def close(self) -> None:
        """Stop all sessions."""
        self.closed = True
        if self._reaping is not None:
            self._reaping.cancel()
        await self._recovery.stop()
        await asyncio.gather(*(session.close() for session in self._roster.all()))
        await asyncio.gather(*self._tasks)
