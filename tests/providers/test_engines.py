"""The table of engines."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from captionsync.errors import ConfigError
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.engines import ENGINES, default_settings, key_variable, make_provider, performs_tags
from captionsync.providers.shared.api_key import ApiKey


def test_every_engine_is_made_by_its_name_and_is_what_its_row_says() -> None:
    settings = default_settings()
    for name, engine in ENGINES.items():
        if engine.needs_key:
            settings[name] = replace(settings[name], api_key=ApiKey("k"))
        made = make_provider(name, settings, EspeakPool(1))
        assert made.name == name
        assert made.capabilities == replace(engine.capabilities, audio_tags=made.capabilities.audio_tags)


def test_unknown_engines_and_missing_keys_are_refused() -> None:
    with pytest.raises(ConfigError, match="use espeak, elevenlabs"):
        make_provider("nobody", default_settings(), EspeakPool(1))
    keyed = [name for name, engine in ENGINES.items() if engine.needs_key]
    assert keyed
    for name in keyed:
        with pytest.raises(ConfigError, match=key_variable(name)):
            make_provider(name, default_settings(), EspeakPool(1))


@pytest.mark.parametrize(
    ("model_id", "performed"),
    [("eleven_v3", True), ("eleven_v10_x", True), ("eleven_flash_v2_5", False), ("", False), ("another", False)],
)
def test_models_that_perform_audio_tags_are_known(model_id: str, performed: bool) -> None:
    assert performs_tags(model_id) is performed


def test_the_table_loads_no_heavy_library() -> None:
    heavy = "aiohttp", "websockets", "av", "numpy"
    code = f"import sys, captionsync.config; print([name for name in {heavy} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert found.stdout.strip() == "[]"
