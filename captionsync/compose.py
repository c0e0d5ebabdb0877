"""Engines and sessions put together from the settings; the server and the command line both start here."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from captionsync.config import Settings
from captionsync.errors import ConfigError
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import Provider
from captionsync.providers.engines import make_provider
from captionsync.sessions.hub import HubLimits, SessionHub
from captionsync.weights import load_weights


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
async def open_hub(settings: Settings) -> AsyncIterator[SessionHub]:
    """Start the engines, yield the sessions, and stop both. Raises ConfigError, ProviderError."""
    pool = EspeakPool(workers=settings.workers)
    providers = make_providers(settings, pool)
    await pool.start()
    hub = SessionHub(
        providers,
        default_chain=chain_names(settings.provider),
        client_providers=names_of(settings.client_providers),
        pronouncer=Pronouncer(pool),
        voice_table={"espeak": settings.voice_aliases},
        weights=load_weights() if settings.ears else None,
        limits=HubLimits(
            max_chars=settings.max_text_chars,
            max_sessions=settings.max_sessions,
            max_sessions_per_address=settings.max_sessions_per_address,
            max_empty_sessions_per_address=settings.max_empty_sessions_per_address,
            max_interruptions=settings.max_interruptions,
            retain_s=settings.retain_s,
            retain_bytes=settings.retain_mb * 1024 * 1024,
        ),
    )
    try:
        yield hub
    finally:
        await hub.close()
        for provider in providers.values():
            await provider.close()
        await pool.close()
