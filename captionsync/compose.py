"""Engines and sessions put together from the settings; the server and the command line both start here."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from captionsync.config import Settings
from captionsync.data_dir import DataDir
from captionsync.errors import ConfigError
from captionsync.espeak.pool import EspeakPool
from captionsync.observers import Observers, StoreObserver
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Provider
from captionsync.providers.engines import make_provider
from captionsync.sessions.hub import HubLimits, SessionHub
from captionsync.sessions.store.base import LogStore
from captionsync.sessions.store.memory import MemoryStore
from captionsync.sessions.store.sqlite import open_sqlite

if TYPE_CHECKING:
    from captionsync.timing.sound.net import Weights

DURABILITIES = ("normal", "full")


def chain_names(provider: str) -> tuple[str, ...]:
    """Split the setting ``provider`` into engine names. Raises ConfigError."""
    names = names_of(provider)
    if not names:
        raise ConfigError("provider names no engine; use espeak, or elevenlabs,espeak.")
    if len(set(names)) < len(names):
        raise ConfigError(f"provider names an engine twice: {provider[:60]}. Name each once.")
    return names


def names_of(providers: str) -> tuple[str, ...]:
    """Split a comma-separated list of engine names."""
    return tuple(name.strip() for name in providers.split(",") if name.strip())


def make_providers(settings: Settings, pool: EspeakPool) -> Mapping[str, Provider]:
    """Return the engines of these settings: the chain's, those that clients may name, and the embedded one.

    Raises ConfigError.
    """
    names = dict.fromkeys([*chain_names(settings.provider), *names_of(settings.client_providers), "espeak"])
    return {name: make_provider(name, settings.engines, pool) for name in names}


@asynccontextmanager
async def open_store(settings: Settings, observer: StoreObserver | None = None) -> AsyncIterator[LogStore]:
    """Yield the store of a server's sessions. Raises ConfigError.

    Args:
        settings: with the data folder.
        observer: gets what a store on disk or in Redis does.
    """
    if settings.durability not in DURABILITIES:
        raise ConfigError(f"durability must be {' or '.join(DURABILITIES)}, not {settings.durability[:40]!r}.")
    if settings.redis_url:
        from captionsync.sessions.nodes.sharing import open_redis  # takes long to import, and few need it

        async with open_redis(settings.redis_url.reveal(), settings.retain_s, observer) as shared:
            yield shared
        return
    folder = DataDir(settings.data_dir)
    if folder.in_memory:
        yield MemoryStore()
        return
    async with open_sqlite(folder, full=settings.durability == "full", observer=observer) as store:
        if observer is not None:
            observer.size_bytes = lambda: store.size_bytes
        yield store


@asynccontextmanager
async def open_hub(
    settings: Settings,
    store: LogStore | None = None,
    observers: Observers | None = None,
    pool: EspeakPool | None = None,
) -> AsyncIterator[SessionHub]:
    """Start the engines, yield the sessions, and stop both. Raises ConfigError, ProviderError.

    Args:
        settings: of the engines and sessions.
        store: keeps the sessions; without it they are kept in memory, as for a command that speaks once.
        observers: hear of what happens; by default nobody does.
        pool: the embedded engine's workers, if they are starting already.
    """
    pool = pool or EspeakPool(workers=settings.workers)
    providers = make_providers(settings, pool)
    await pool.start()
    hub = SessionHub(
        providers,
        default_chain=chain_names(settings.provider),
        client_providers=names_of(settings.client_providers),
        pronouncer=Pronouncer(pool),
        voice_table={"espeak": settings.voice_aliases},
        weights=_weights(settings, providers.values()),
        nonverbal=settings.nonverbal,
        store=store,
        limits=_limits(settings),
        observers=observers,
    )
    try:
        async with _joined(hub, settings):
            await hub.start()
            yield hub
    finally:
        await hub.close()
        for provider in providers.values():
            await provider.close()
        await pool.close()


def _limits(settings: Settings) -> HubLimits:
    return HubLimits(
        max_chars=settings.max_text_chars,
        max_sessions=settings.max_sessions,
        max_sessions_per_address=settings.max_sessions_per_address,
        max_sessions_per_key=settings.max_sessions_per_key,
        max_chars_per_hour=settings.max_chars_per_hour,
        max_paid_chars_per_hour=settings.max_paid_chars_per_hour,
        max_empty_sessions_per_address=settings.max_empty_sessions_per_address,
        max_interruptions=settings.max_interruptions,
        retain_s=settings.retain_s,
        retain_bytes=settings.retain_mb * 1024 * 1024,
        store_bytes=settings.store_mb * 1024 * 1024,
    )


def _weights(settings: Settings, providers: Iterable[Provider]) -> Weights | None:
    """Return the net that listens to speech, if an engine needs it."""
    if not settings.ears or all(provider.capabilities.phones for provider in providers):
        return None
    from captionsync.weights import load_weights  # numpy takes long to import

    return load_weights()


@asynccontextmanager
async def _joined(hub: SessionHub, settings: Settings) -> AsyncIterator[None]:
    """Share the sessions with other servers, if they are in Redis. Raises StoreError."""
    if not settings.redis_url:
        yield
        return
    from captionsync.sessions.nodes.sharing import sharing
    from captionsync.sessions.nodes.store import RedisStore

    if isinstance(hub.store, RedisStore):
        async with sharing(hub, hub.store):
            yield
    else:
        yield
