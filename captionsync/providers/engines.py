"""The engines by name."""

from __future__ import annotations

from captionsync.errors import ConfigError
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import Provider
from captionsync.providers.elevenlabs.settings import ElevenLabsSettings
from captionsync.providers.espeak.provider import EspeakProvider

NAMES = ("espeak", "elevenlabs")


def make_provider(name: str, *, pool: EspeakPool, elevenlabs: ElevenLabsSettings) -> Provider:
    """Return the engine called ``name``.

    Args:
        name: One of :data:`NAMES`.
        pool: The embedded engine's workers, shared by all.
        elevenlabs: How to reach ElevenLabs.

    Raises:
        ConfigError: No engine of that name, or its key is missing.
    """
    if name == "espeak":
        return EspeakProvider(pool)
    if name == "elevenlabs":
        if not elevenlabs.api_key:
            raise ConfigError("The engine elevenlabs needs a key: set ELEVENLABS_API_KEY in the environment or .env.")
        # Its HTTP and socket libraries take a tenth of a second to import; who speaks offline need not wait.
        from captionsync.providers.elevenlabs.provider import ElevenLabsProvider

        return ElevenLabsProvider(elevenlabs)
    raise ConfigError(f"There is no engine '{name[:40]}'; use {', '.join(NAMES)}.")
