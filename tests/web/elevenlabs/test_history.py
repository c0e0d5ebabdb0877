"""History, user, subscription and voice settings, through ElevenLabs' SDKs and plain requests."""

from __future__ import annotations

import io
import json
import subprocess
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from elevenlabs import (
    GetSpeechHistoryResponse,
    Model,
    SpeechHistoryItemResponse,
    Subscription,
    User,
    Voice,
    VoiceSettings,
)
from elevenlabs.client import AsyncElevenLabs, ElevenLabs
from elevenlabs.core.api_error import ApiError

from captionsync.audio.decoder import decode_all
from tests.live_server import LiveServer, run_server
from tests.web.elevenlabs.client import Answer, get, post, socket

RACHEL, ADAM = "21m00Tcm4TlvDq8ikWAM", "pNInz6obpgDQGcFmaJgB"
MODEL = "eleven_multilingual_v2"
SCRIPT = Path(__file__).parents[2] / "node" / "elevenlabs-history.mjs"


@pytest.fixture
def server() -> Iterator[LiveServer]:
    """A server of its own: its history begins empty."""
    with run_server() as running:
        yield running


@pytest.fixture
def client(server: LiveServer) -> Any:
    return ElevenLabs(base_url=server.url, api_key="anything")


def say(client: Any, text: str, **more: Any) -> bytes:
    options = {"voice_id": RACHEL, "model_id": MODEL, **more}
    return b"".join(client.text_to_speech.convert(text=text, **options))


def seconds(audio: bytes) -> float:
    pcm, rate_hz = decode_all(audio)
    return len(pcm) / 2 / rate_hz


def delete(server: LiveServer, path: str) -> Answer:
    with urllib.request.urlopen(urllib.request.Request(server.url + path, method="DELETE"), timeout=60) as answer:
        return Answer(answer.status, {}, answer.read())


def test_what_was_spoken_is_in_the_history_until_it_is_deleted(client: Any) -> None:
    settings = VoiceSettings(stability=0.71, speed=1.1)
    audio = say(client, "The first one.", voice_settings=settings)
    say(client, "And the second one.", voice_id=ADAM, output_format="pcm_16000")
    history = client.history.list()
    assert isinstance(history, GetSpeechHistoryResponse)
    second, first = history.history
    assert isinstance(first, SpeechHistoryItemResponse)
    assert (first.text, first.voice_id, first.voice_name) == ("The first one.", RACHEL, "Rachel")
    assert (first.model_id, first.source, first.state) == (MODEL, "TTS", "created")
    assert (first.content_type, first.output_format) == ("audio/mpeg", "mp3_44100_128")
    assert first.settings == {"stability": 0.71, "speed": 1.1}
    assert (first.character_count_change_from, first.character_count_change_to) == (0, 14)
    assert (second.character_count_change_from, second.character_count_change_to) == (14, 33)
    assert (second.voice_name, second.output_format) == ("Adam", "pcm_16000")
    assert (history.has_more, history.last_history_item_id) == (False, first.history_item_id)

    item = client.history.get(first.history_item_id)
    assert "".join(item.alignments.alignment.characters) == "The first one."
    assert item.alignments.alignment.character_end_times_seconds[-1] <= seconds(audio)
    assert b"".join(client.history.get_audio(first.history_item_id)) == audio

    assert client.history.delete(first.history_item_id).status == "ok"
    assert [left.history_item_id for left in client.history.list().history] == [second.history_item_id]
    for call in (client.history.get, client.history.delete):
        with pytest.raises(ApiError) as raised:
            call(first.history_item_id)
        assert raised.value.status_code == 404
        assert raised.value.body["detail"]["status"] == "history_item_not_found"
    assert client.user.subscription.get().character_count == 33


def test_pages_and_filters(client: Any) -> None:
    for number in range(5):
        say(client, f"Number {number}.", voice_id=ADAM if number % 2 else RACHEL)
    say(client, "Another model.", model_id="eleven_flash_v2_5")

    def texts(**query: Any) -> list[str]:
        return [item.text for item in client.history.list(**query).history]

    page = client.history.list(page_size=4)
    assert [item.text for item in page.history] == ["Another model.", "Number 4.", "Number 3.", "Number 2."]
    assert page.has_more
    rest = client.history.list(page_size=4, start_after_history_item_id=page.last_history_item_id)
    assert [item.text for item in rest.history] == ["Number 1.", "Number 0."]
    assert not rest.has_more
    assert texts(sort_direction="asc", page_size=2) == ["Number 0.", "Number 1."]
    assert texts(voice_id=ADAM) == ["Number 3.", "Number 1."]
    assert texts(model_id="eleven_flash_v2_5") == ["Another model."]
    assert texts(search="NUMBER 2") == ["Number 2."]
    assert texts(source="STS") == []
    made_s = page.history[0].date_unix
    assert texts(date_before_unix=made_s - 3_600) == [] and len(texts(date_after_unix=made_s - 3_600)) == 6
    for query in ({"page_size": 0}, {"page_size": 1_001}):
        with pytest.raises(ApiError) as raised:
            client.history.list(**query)
        assert raised.value.status_code == 422
    with pytest.raises(ApiError) as raised:
        client.history.list(start_after_history_item_id="nobody")
    assert raised.value.status_code == 404


def test_one_item_downloads_as_audio_and_several_as_an_archive(client: Any) -> None:
    audio = say(client, "The first one.")
    say(client, "And the second one.", output_format="pcm_16000")
    second, first = (item.history_item_id for item in client.history.list().history)
    assert b"".join(client.history.download(history_item_ids=[first])) == audio
    wav = b"".join(client.history.download(history_item_ids=[first], output_format="wav"))
    assert wav[:4] == b"RIFF" and seconds(wav) == pytest.approx(seconds(audio), abs=0.001)
    packed = b"".join(client.history.download(history_item_ids=[first, second]))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.namelist() == [f"{first}.mp3", f"{second}.pcm"]
        assert archive.read(f"{first}.mp3") == audio
    for ids, status in (([], 422), ([first, "nobody"], 404), ([first] * 101, 422)):
        with pytest.raises(ApiError) as raised:
            b"".join(client.history.download(history_item_ids=ids))
        assert raised.value.status_code == status


def test_sockets_and_our_own_sessions_are_in_the_history_and_what_must_not_be_kept_is_not(server: LiveServer) -> None:
    def texts() -> list[str]:
        return [item["text"] for item in get(server, "/v1/history").json()["history"]]

    with socket(server, voice=RACHEL) as sock:
        for text in (" ", "Over a socket. ", ""):
            sock.send(text=text)
        sock.rest()
    created = post(server, "/v1/sessions", {"text": "One of our own.", "format": "wav_22050"}).json()
    server.get(created["links"]["audio"])
    assert texts() == ["One of our own.", "Over a socket. "]
    assert post(server, "/v1/sessions", {}).status == 201  # without text
    for path in ("", "/stream", "/with-timestamps", "/stream/with-timestamps"):
        post(server, f"/v1/text-to-speech/{RACHEL}{path}?enable_logging=false", {"text": "A secret."})
    with socket(server, query="enable_logging=false", voice=RACHEL) as sock:
        for text in (" ", "A secret. ", ""):
            sock.send(text=text)
        sock.rest()
    post(server, "/v1/text-to-speech/no-such-voice", {"text": "Never spoken."})
    assert texts() == ["One of our own.", "Over a socket. "]
    assert "A secret." not in server.get("/v1/sessions").decode()
    own = get(server, f"/v1/history/{created['id']}").json()
    assert (own["voice_id"], own["content_type"]) == ("en-us", "audio/wav")
    assert delete(server, f"/v1/history/{created['id']}").json() == {"status": "ok"}
    assert get(server, created["links"]["self"]).status == 404


def test_the_times_of_an_interrupted_item_are_those_of_what_was_heard(server: LiveServer) -> None:
    made = post(server, "/v1/sessions", {"pace": "realtime"}).json()
    links, itself = made["links"], made["links"]["self"]
    dropped = "This is interrupted early. " + "Nobody hears a sentence that is dropped. " * 3 + "Nor an <su"
    post(server, links["text"], {"text": dropped, "flush": True})
    with urllib.request.urlopen(server.url + links["events"] + "?types=audio", timeout=60) as events:
        for line in events:
            if line.startswith(b"data:") and json.loads(line[5:]).get("start_ms", 0) > 400:
                break
    cut = post(server, f"{itself}/interrupt", {"heard_ms": 400}).json()
    post(server, links["text"], {"text": 'b>The <sub alias="next one">second</sub> turn.', "final": True})
    server.get(links["events"])  # until it ends
    times = get(server, f"/v1/history/{made['id']}").json()["alignments"]
    heard, second = cut["heard_text"], 'b>The <sub alias="next one">second</sub> turn.'
    assert "".join(times["alignment"]["characters"]) == f"{heard} {second}"
    assert "".join(times["normalized_alignment"]["characters"]) == f"{heard} b>The second turn."
    for row in times.values():
        starts, ends = (row[f"character_{edge}_times_seconds"] for edge in ("start", "end"))
        assert starts == sorted(starts) and ends == sorted(ends)
        assert all(start <= 0.4 or start >= cut["resume_ms"] / 1000 for start in starts)
    post(server, f"{itself}/cancel", {"heard_ms": 300})
    times = get(server, f"/v1/history/{made['id']}").json()["alignments"]
    assert "".join(times["alignment"]["characters"]).split() == heard.split()[:1]


@pytest.mark.parametrize("headers", [{"X-Forwarded-For": "203.0.113.9"}, {"Via": "1.1 proxy"}])
def test_only_local_clients_may_list(server: LiveServer, headers: dict[str, str]) -> None:
    request = urllib.request.Request(server.url + "/v1/history", headers=headers)
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(request, timeout=60)
    assert raised.value.code == 403
    assert json.loads(raised.value.read())["detail"]["code"] == "local_only"


def test_every_call_of_the_sdks_own_suite_works_by_base_url_alone(client: Any) -> None:
    assert isinstance(client.voices.get(RACHEL), Voice)
    assert isinstance(client.voices.get(RACHEL).settings, VoiceSettings)
    assert all(isinstance(voice, Voice) for voice in client.voices.search().voices)
    assert len(client.voices.get_all().voices) > 100
    assert client.voices.settings.get(RACHEL) == client.voices.settings.get_default()
    assert client.voices.settings.get_default().speed == 1.0
    assert isinstance(client.models.list()[0], Model)
    assert isinstance(client.history.list(page_size=5), GetSpeechHistoryResponse)
    assert isinstance(client.user.get(), User)
    assert isinstance(client.user.subscription.get(), Subscription)
    assert client.user.get().subscription.character_count == client.user.subscription.get().character_count == 0
    with pytest.raises(ApiError) as raised:
        client.voices.settings.get("no-such-voice")
    assert raised.value.body["detail"]["status"] == "voice_not_found"


async def test_the_asynchronous_client_speaks_and_lists(server: LiveServer) -> None:
    client = AsyncElevenLabs(base_url=server.url, api_key="anything")
    audio = b"".join([part async for part in client.text_to_speech.stream(text="Hello.", voice_id=RACHEL)])
    history = (await client.history.list()).history
    assert [item.text for item in history] == ["Hello."]
    kept = b"".join([part async for part in client.history.get_audio(history[0].history_item_id)])
    assert seconds(kept) == pytest.approx(seconds(audio), abs=0.1)


@pytest.mark.node
def test_the_javascript_sdk_accepts_every_answer(server: LiveServer) -> None:
    ran = subprocess.run(
        ["node", str(SCRIPT), server.url, RACHEL], capture_output=True, text=True, timeout=120, check=False
    )
    assert ran.returncode == 0, ran.stderr
    got: dict[str, Any] = json.loads(ran.stdout)
    assert got["texts"] == ["And the second one.", "The first one."]
    assert got["item"] == "The first one." and got["characters"] == "The first one."
    assert got["audio"] > 5_000 and got["archive"] > 10_000
    assert (got["deleted"], got["left"]) == ("ok", 1)
    assert got["used"] == got["subscription"] == len("The first one.And the second one.")
    assert got["settings"] == got["defaults"] == {
        "stability": 0.5, "similarityBoost": 0.75, "style": 0, "useSpeakerBoost": True, "speed": 1,
    }  # fmt: skip
    assert got["problem"] == {"status": 404, "code": "history_item_not_found"}
