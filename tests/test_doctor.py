"""What the doctor says of engines' keys."""

from __future__ import annotations

from dataclasses import replace

import pytest

from captionsync.config import Settings
from captionsync.doctor import CHECKS, Finding
from captionsync.providers.engines import ENGINES, key_variable
from captionsync.providers.shared.api_key import ApiKey

KEYED = [name for name, engine in ENGINES.items() if engine.needs_key]
KEY_CHECKS = dict(zip(KEYED, (check for check in CHECKS if check.__qualname__.startswith("_key_of")), strict=True))


@pytest.mark.parametrize("name", KEYED)
@pytest.mark.parametrize(
    ("provider", "client_providers", "state"),
    [("espeak", "", "ok"), ("espeak,{}", "", "fail"), ("espeak", "espeak, {}", "fail")],
)
async def test_a_missing_key_fails_only_where_its_engine_is_used(
    name: str, provider: str, client_providers: str, state: str
) -> None:
    settings = Settings(provider=provider.format(name), client_providers=client_providers.format(name))
    found = await KEY_CHECKS[name](settings)
    needed = f"needed only for --provider {name}: set {key_variable(name)}"
    assert (found.state, found.what, found.advice) == (state, f"{ENGINES[name].title} key is not set", needed)


@pytest.mark.parametrize("name", KEYED)
async def test_a_key_that_is_set_is_reported_and_not_shown(name: str) -> None:
    settings = Settings(provider=name)
    own = {name: replace(settings.engines[name], api_key=ApiKey("secret"))}
    found = await KEY_CHECKS[name](replace(settings, engines={**settings.engines, **own}))
    assert found == Finding("ok", f"{ENGINES[name].title} key is set")


def test_the_key_of_elevenlabs_has_the_name_that_the_service_gave_it() -> None:
    assert key_variable("elevenlabs") == "ELEVENLABS_API_KEY"
