"""What the doctor says of engines' keys."""

from __future__ import annotations

from dataclasses import replace

import pytest

from captionsync.config import Settings
from captionsync.doctor import CHECKS, Finding
from captionsync.providers.shared.api_key import ApiKey

(KEY_CHECK,) = (check for check in CHECKS if check.__qualname__.startswith("_key_of"))
NEEDED = "needed only for --provider elevenlabs: set ELEVENLABS_API_KEY"


@pytest.mark.parametrize(
    ("provider", "client_providers", "state"),
    [("espeak", "", "ok"), ("espeak,elevenlabs", "", "fail"), ("espeak", "espeak, elevenlabs", "fail")],
)
async def test_a_missing_key_fails_only_where_its_engine_is_used(
    provider: str, client_providers: str, state: str
) -> None:
    found = await KEY_CHECK(Settings(provider=provider, client_providers=client_providers))
    assert (found.state, found.what, found.advice) == (state, "ElevenLabs key is not set", NEEDED)


async def test_a_key_that_is_set_is_reported_and_not_shown() -> None:
    settings = Settings(provider="elevenlabs")
    own = {"elevenlabs": replace(settings.engines["elevenlabs"], api_key=ApiKey("secret"))}
    assert await KEY_CHECK(replace(settings, engines={**settings.engines, **own})) == Finding(
        "ok", "ElevenLabs key is set"
    )
