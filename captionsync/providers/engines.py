"""The table of engines. Settings, ``doctor``, pages and messages read it; a new engine adds a row.

Provider modules are imported when an engine is made: their HTTP and socket libraries take a tenth of a second, and
offline speech should not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from captionsync.errors import ConfigError
from captionsync.providers.base import Capabilities, Provider
from captionsync.providers.elevenlabs import settings as elevenlabs
from captionsync.providers.espeak import settings as espeak
from captionsync.wire.elevenlabs.models import model_of

if TYPE_CHECKING:
    from captionsync.espeak.pool import EspeakPool

Make = Callable[[Any, "EspeakPool"], Provider]


@dataclass(frozen=True, slots=True)
class Engine:
    """One engine."""

    title: str
    """Its name for people."""
    settings: type
    """A frozen dataclass; each field made by ``setting()`` is a setting that begins with the engine's name. An engine
    that needs a key has the field ``api_key``, whose variable is named in its ``env``."""
    make: Make
    """Makes the engine from its settings; it may use the embedded engine's workers."""
    capabilities: Capabilities
    """What is known before it is made; some model may perform audio tags even if this says no."""
    needs_key: bool = False
    performs_tags: Callable[[str], bool] = lambda model_id: False
    """Whether a model id names a model of the engine that performs ``[audio tags]``."""


def _make_espeak(settings: espeak.EspeakSettings, pool: EspeakPool) -> Provider:
    from captionsync.providers.espeak.provider import EspeakProvider

    return EspeakProvider(pool)


def _make_elevenlabs(settings: elevenlabs.ElevenLabsSettings, pool: EspeakPool) -> Provider:
    from captionsync.providers.elevenlabs.provider import ElevenLabsProvider

    return ElevenLabsProvider(settings)


ENGINES: dict[str, Engine] = {
    espeak.PROVIDER: Engine("espeak", espeak.EspeakSettings, _make_espeak, espeak.CAPABILITIES),
    elevenlabs.PROVIDER: Engine(
        elevenlabs.TITLE,
        elevenlabs.ElevenLabsSettings,
        _make_elevenlabs,
        elevenlabs.CAPABILITIES,
        needs_key=True,
        performs_tags=lambda model_id: model_of(model_id).audio_tags,
    ),
}
"""By name, as in the setting ``provider``."""


def default_settings() -> dict[str, Any]:
    """Return every engine's settings with nothing set, by its name."""
    return {name: engine.settings() for name, engine in ENGINES.items()}


def key_variable(name: str) -> str:
    """Return the environment variable that holds an engine's key; the engine needs one."""
    return next(str(item.metadata["env"]) for item in fields(ENGINES[name].settings) if item.name == "api_key")


def performs_tags(model_id: str) -> bool:
    """Whether an engine has a model of this id that performs ``[audio tags]`` instead of reading them."""
    return any(engine.performs_tags(model_id) for engine in ENGINES.values())


def make_provider(name: str, settings: Mapping[str, Any], pool: EspeakPool) -> Provider:
    """Make the engine called ``name``.

    Args:
        name: one of :data:`ENGINES`.
        settings: the engines' settings, by engine name.
        pool: the embedded engine's workers, shared by all.

    Raises:
        ConfigError: there is no engine of that name, or its key is missing.
    """
    engine = ENGINES.get(name)
    if engine is None:
        raise ConfigError(f"There is no engine '{name[:40]}'; use {', '.join(ENGINES)}.")
    if engine.needs_key and not settings[name].api_key:
        raise ConfigError(f"The engine {name} needs a key: set {key_variable(name)} in the environment or .env.")
    return engine.make(settings[name], pool)
