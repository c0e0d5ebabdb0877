"""ElevenLabs' Python SDK against a real server, with only its base URL changed."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from elevenlabs.client import ElevenLabs
from elevenlabs.core.api_error import ApiError

from captionsync.audio.decoder import decode_all
from tests.live_server import LiveServer
from tests.web.elevenlabs.client import VOICE

TEXT = "The first move is what sets everything in motion."


@pytest.fixture(scope="module")
def client(server: LiveServer) -> Any:
    made = ElevenLabs(base_url=server.url, api_key="anything")
    made.text_to_speech._ws_base_url = server.url.replace("http", "ws", 1)
    return made


def seconds(audio: bytes) -> float:
    pcm, rate_hz = decode_all(audio)
    return len(pcm) / 2 / rate_hz


def test_convert_and_stream_give_playable_audio(client: Any) -> None:
    whole = b"".join(client.text_to_speech.convert(text=TEXT, voice_id=VOICE, model_id="eleven_multilingual_v2"))
    streamed = b"".join(client.text_to_speech.stream(text=TEXT, voice_id=VOICE))
    assert seconds(whole) > 2
    assert seconds(streamed) == pytest.approx(seconds(whole), abs=0.1)


def test_timestamps_hold_the_text(client: Any) -> None:
    answer = client.text_to_speech.convert_with_timestamps(voice_id=VOICE, text=TEXT)
    assert "".join(answer.alignment.characters) == TEXT
    assert "".join(answer.normalized_alignment.characters) == TEXT
    assert seconds(base64.b64decode(answer.audio_base_64)) >= answer.alignment.character_end_times_seconds[-1]
    chunks = list(client.text_to_speech.stream_with_timestamps(voice_id=VOICE, text=TEXT))
    assert "".join(char for chunk in chunks if chunk.alignment for char in chunk.alignment.characters) == TEXT
    assert seconds(b"".join(base64.b64decode(chunk.audio_base_64) for chunk in chunks)) > 2


def test_realtime_speaks_text_chunks_to_the_end(client: Any) -> None:
    pieces = ["The first move ", "is what sets ", "everything ", "in motion. ", "And then the rest follows by itself."]
    audio = b"".join(
        client.text_to_speech.convert_realtime(voice_id=VOICE, text=iter(pieces), model_id="eleven_flash_v2_5")
    )
    whole = b"".join(client.text_to_speech.convert(text="".join(pieces), voice_id=VOICE))
    assert seconds(audio) > 0.8 * seconds(whole)


def test_realtime_tells_an_unknown_voice(client: Any) -> None:
    with pytest.raises(ApiError) as raised:
        list(client.text_to_speech.convert_realtime(voice_id="pNInz6obpgDQGcFmaJgB", text=iter(["Hello. "])))
    assert raised.value.status_code == 1008
    assert "pNInz6obpgDQGcFmaJgB" in str(raised.value.body)


def test_models_and_voices(client: Any) -> None:
    assert "eleven_flash_v2_5" in [model.model_id for model in client.models.list()]
    assert len(client.voices.search().voices) == 10
    assert client.voices.search(search="german").voices[0].labels["language"] == "de"
    assert len(client.voices.get_all().voices) > 100
    assert client.voices.get(VOICE).voice_id == VOICE


def test_an_unknown_voice_is_an_error_with_detail(client: Any) -> None:
    with pytest.raises(ApiError) as raised:
        client.text_to_speech.convert_with_timestamps(voice_id="pNInz6obpgDQGcFmaJgB", text=TEXT)
    assert raised.value.status_code == 400
    assert raised.value.body["detail"]["status"] == "voice_not_found"
