"""Engines by name."""

from __future__ import annotations

import pytest

from captionsync.errors import ConfigError
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.elevenlabs.settings import ApiKey, ElevenLabsSettings
from captionsync.providers.engines import NAMES, make_provider


def test_every_engine_is_made_by_its_name() -> None:
    pool, elevenlabs = EspeakPool(1), ElevenLabsSettings(api_key=ApiKey("k"))
    for name in NAMES:
        assert make_provider(name, pool=pool, elevenlabs=elevenlabs).name == name


def test_unknown_engines_and_missing_keys_are_refused() -> None:
    with pytest.raises(ConfigError, match="espeak"):
        make_provider("nobody", pool=EspeakPool(1), elevenlabs=ElevenLabsSettings(api_key=ApiKey("k")))
    with pytest.raises(ConfigError, match="ELEVENLABS_API_KEY"):
        make_provider("elevenlabs", pool=EspeakPool(1), elevenlabs=ElevenLabsSettings(api_key=ApiKey()))
