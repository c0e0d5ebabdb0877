"""ElevenLabs' Python SDK against a real server, with only its base URL changed."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from elevenlabs.client import ElevenLabs
from elevenlabs.core.api_error import ApiError
from elevenlabs.types import DialogueInput

from captionsync.audio.decoder import decode_all
from tests.live_server import LiveServer
from tests.web.elevenlabs.client import OTHER_VOICE, VOICE

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


DIALOGUE = [
    DialogueInput(text="Knock, knock. ", voice_id=VOICE),
    DialogueInput(text="Who is there?", voice_id=OTHER_VOICE),
    DialogueInput(text="[laughs] Me & you, of course!", voice_id=VOICE),
]


def check_segments(answer: Any, first: int = 0) -> list[tuple[int, str, str]]:
    """Check the segments of an answer against its characters, and return the input, voice and text of each."""
    chars = answer.alignment.characters if answer.alignment else []
    said, end = [], 0
    for segment in answer.voice_segments:
        begin, stop = segment.character_start_index, segment.character_end_index
        assert (begin, stop) == (end, max(stop, begin + 1))
        assert segment.start_time_seconds == answer.alignment.character_start_times_seconds[begin]
        assert segment.end_time_seconds == max(answer.alignment.character_end_times_seconds[begin:stop])
        said.append((segment.dialogue_input_index, segment.voice_id, "".join(chars[begin:stop])))
        end = stop
    assert end == len(chars)
    return said


def test_a_dialogue_is_playable_audio(client: Any) -> None:
    whole = b"".join(client.text_to_dialogue.convert(inputs=DIALOGUE))
    streamed = b"".join(client.text_to_dialogue.stream(inputs=DIALOGUE, model_id="eleven_v3"))
    assert seconds(whole) > 3
    assert seconds(streamed) == pytest.approx(seconds(whole), abs=0.1)


def test_a_dialogue_has_its_characters_and_voices(client: Any) -> None:
    expected = [(number, one.voice_id, one.text) for number, one in enumerate(DIALOGUE)]
    answer = client.text_to_dialogue.convert_with_timestamps(inputs=DIALOGUE, output_format="pcm_24000")
    assert check_segments(answer) == expected
    assert "".join(answer.alignment.characters) == "".join(one.text for one in DIALOGUE)
    assert "".join(answer.normalized_alignment.characters).startswith("Knock, knock. Who is there?")
    audio_s = len(base64.b64decode(answer.audio_base_64)) / 2 / 24_000
    assert answer.voice_segments[-1].end_time_seconds <= audio_s + 0.001
    ends = [segment.end_time_seconds for segment in answer.voice_segments]
    assert all(end <= segment.start_time_seconds for end, segment in zip(ends, answer.voice_segments[1:], strict=False))


def test_a_streamed_dialogue_has_its_characters_and_voices(client: Any) -> None:
    said: dict[int, str] = {}
    audio, last_s = b"", 0.0
    for chunk in client.text_to_dialogue.stream_with_timestamps(inputs=DIALOGUE, output_format="pcm_24000"):
        audio += base64.b64decode(chunk.audio_base_64)
        for number, voice_id, text in check_segments(chunk):
            assert voice_id == DIALOGUE[number].voice_id
            said[number] = said.get(number, "") + text
        for segment in chunk.voice_segments:
            assert segment.start_time_seconds >= last_s
            last_s = segment.start_time_seconds
    assert [said[number] for number in range(3)] == [one.text for one in DIALOGUE]
    assert len(audio) / 2 / 24_000 > last_s


def test_a_dialogue_with_an_unknown_voice_is_refused(client: Any) -> None:
    inputs = [*DIALOGUE, DialogueInput(text="Hi.", voice_id="nobody")]
    with pytest.raises(ApiError) as raised:
        client.text_to_dialogue.convert_with_timestamps(inputs=inputs)
    assert raised.value.status_code == 400
    assert raised.value.body["detail"]["status"] == "voice_not_found"


def test_realtime_speaks_text_chunks_to_the_end(client: Any) -> None:
    pieces = ["The first move ", "is what sets ", "everything ", "in motion. ", "And then the rest follows by itself."]
    audio = b"".join(
        client.text_to_speech.convert_realtime(voice_id=VOICE, text=iter(pieces), model_id="eleven_flash_v2_5")
    )
    whole = b"".join(client.text_to_speech.convert(text="".join(pieces), voice_id=VOICE))
    assert seconds(audio) > 0.8 * seconds(whole)


def test_realtime_tells_an_unknown_voice(client: Any) -> None:
    with pytest.raises(ApiError) as raised:
        list(client.text_to_speech.convert_realtime(voice_id="no-such-voice", text=iter(["Hello. "])))
    assert raised.value.status_code == 1008
    assert "no-such-voice" in str(raised.value.body)


def test_models_and_voices(client: Any) -> None:
    assert "eleven_flash_v2_5" in [model.model_id for model in client.models.list()]
    assert len(client.voices.search().voices) == 10
    assert client.voices.search(search="german").voices[0].labels["language"] == "de"
    assert len(client.voices.get_all().voices) > 100
    assert client.voices.get(VOICE).voice_id == VOICE


def test_an_unknown_voice_is_an_error_with_detail(client: Any) -> None:
    with pytest.raises(ApiError) as raised:
        client.text_to_speech.convert_with_timestamps(voice_id="no-such-voice", text=TEXT)
    assert raised.value.status_code == 400
    assert raised.value.body["detail"]["status"] == "voice_not_found"
