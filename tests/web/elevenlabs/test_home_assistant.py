"""The calls of Home Assistant's ElevenLabs integration, in its order, against a real server."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from elevenlabs import AsyncElevenLabs, VoiceSettings
from elevenlabs.core import ApiError

from captionsync.audio.decoder import decode_all
from tests.live_server import LiveServer

MESSAGE = "The washing machine is done."
SETTINGS = VoiceSettings(stability=0.5, similarity_boost=0.75, style=0.0, use_speaker_boost=True)


async def set_up_and_speak(url: str, key: str = "anything") -> bytes:
    """Configure the integration with the first voice and the default model, and return the speech."""
    async with httpx.AsyncClient() as http:
        client = AsyncElevenLabs(api_key=key, base_url=url, httpx_client=http)
        voices = sorted((voice for voice in (await client.voices.get_all()).voices if voice.name), key=lambda v: v.name)
        models = {model.model_id: model for model in await client.models.list() if model.can_do_text_to_speech}
        model = models["eleven_multilingual_v2"]
        assert model.name
        assert "en" in [language.language_id for language in model.languages or []]
        english = next(voice for voice in voices if voice.labels.get("language", "").startswith("en"))
        parts = client.text_to_speech.convert(
            text=MESSAGE, voice_id=english.voice_id, voice_settings=SETTINGS, model_id=model.model_id
        )
        return b"".join([part async for part in parts])


def test_the_integration_is_set_up_and_speaks(server: LiveServer) -> None:
    pcm, rate_hz = decode_all(asyncio.run(set_up_and_speak(server.url)))
    assert 1 < len(pcm) / 2 / rate_hz < 4


def test_a_refusal_has_the_details_that_the_integration_reads(server: LiveServer) -> None:
    async def speak() -> None:
        async with httpx.AsyncClient() as http:
            client = AsyncElevenLabs(api_key="anything", base_url=server.url, httpx_client=http)
            async for _ in client.text_to_speech.convert(text=" ", voice_id="en-us", model_id="eleven_v3"):
                pass

    with pytest.raises(ApiError) as refused:
        asyncio.run(speak())
    assert refused.value.status_code == 400
    assert refused.value.body["detail"]["status"]
