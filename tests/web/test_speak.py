"""The main job end to end: a text in, the whole event stream out."""

from __future__ import annotations

import json
import random
import urllib.parse
import urllib.request
from typing import Any

import pytest

from captionsync.audio.decoder import decode_all
from tests.live_server import LiveServer
from tests.stream_checks import Received, audio_bytes, check_all, decode

TEXTS = {
    "en": "Hello there. It costs $5.50 — isn’t that great? 🎉",
    "pl": "Cześć, jak się masz? Dzisiaj jest piękny dzień, a jutro będzie padać.",
    "ru": "Привет! Как дела? Сегодня хорошая погода, но завтра будет дождь.",
    "ko": "안녕하세요. 오늘 날씨가 정말 좋네요. 내일도 만나요!",
    "zh": "你好，世界。今天天气很好，我们去公园走走吧。",
    "ja": "こんにちは。きょうはいいてんきですね。",
    "ar": "مرحبا، كيف حالك اليوم؟",
    "markup": "2 < 3 & 5 > 4. Go --> there, then <b>stop</b>.",
    "spaces": "One.  Two.\n\nThree\tfour.",
}


def speak(server: LiveServer, **body: Any) -> tuple[list[Received], str]:
    """Speak and return the events and the session's path."""
    request = urllib.request.Request(server.url + "/v1/speak", data=json.dumps(body).encode())
    with urllib.request.urlopen(request, timeout=120) as answer:
        return decode(answer.read()), answer.headers["Location"]


@pytest.mark.parametrize("name", TEXTS)
def test_the_stream_keeps_every_promise(server: LiveServer, name: str) -> None:
    events, _ = speak(server, text=TEXTS[name])
    check_all(events, TEXTS[name])


@pytest.mark.parametrize("count", [2_000, pytest.param(10_000, marks=pytest.mark.slow)])
def test_thousands_of_characters(server: LiveServer, count: int) -> None:
    text = ("The quick brown fox jumps over the lazy dog, and nobody minds. " * 160)[:count]
    events, path = speak(server, text=text)
    check_all(events, text)
    audio, rate_hz = decode_all(server.get(f"{path}/audio"))
    assert abs(len(audio) / 2 / rate_hz * 1000 - events[-1].data["duration_ms"]) <= 50


@pytest.mark.parametrize(
    "name", ["mp3_22050_32", "mp3_44100_128", "pcm_24000", "opus_48000_64", "ulaw_8000", "alaw_8000", "wav_16000"]
)
def test_the_download_decodes_to_the_length_of_the_stream(server: LiveServer, name: str) -> None:
    events, path = speak(server, text=TEXTS["en"], format=name)
    check_all(events, TEXTS["en"])
    duration_ms = events[-1].data["duration_ms"]
    body = server.get(f"{path}/audio?format=wav_24000")
    audio, rate_hz = decode_all(body)
    assert abs(len(audio) / 2 / rate_hz * 1000 - duration_ms) <= 50
    assert audio_bytes(events)


def test_reading_on_from_any_event_gives_exactly_the_rest(server: LiveServer) -> None:
    events, path = speak(server, text=TEXTS["en"] * 4)
    whole = server.get(f"{path}/events")
    assert decode(whole) == events
    chosen = random.Random(7).choices(range(len(events) - 1), k=200)
    for index in chosen:
        rest = decode(server.get(f"{path}/events", {"Last-Event-ID": events[index].id}))
        assert rest == events[index + 1 :]


def test_a_client_that_had_everything_is_told_to_go_away(server: LiveServer) -> None:
    events, path = speak(server, text="Bye.")
    request = urllib.request.Request(server.url + path + "/events", headers={"Last-Event-ID": events[-1].id})
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 204


@pytest.mark.parametrize("last_id", ["garbage", "1.99999", "zz.3", "\u00e9", "1." + "9" * 70])
def test_an_unknown_position_gets_a_reset_and_the_whole_stream(server: LiveServer, last_id: str) -> None:
    events, path = speak(server, text="Bye.")
    quoted = urllib.parse.quote(last_id)
    again = decode(server.get(f"{path}/events?last_event_id={quoted}"))
    assert again[0].type == "reset"
    assert again[0].id == ""
    assert again[0].data["from_id"] == events[0].id
    assert again[1:] == events


def test_types_and_viseme_set_select_and_relabel(server: LiveServer) -> None:
    events, path = speak(server, text="Think of bees.")
    seen = decode(server.get(f"{path}/events?types=word,viseme&viseme_set=azure"))
    assert {event.type for event in seen} == {"start", "word", "viseme", "end"}
    assert seen[0].data["visemes"]["set"] == "azure"
    kept = [event for event in events if event.type in ("start", "word", "viseme", "end")]
    assert [event.id for event in seen] == [event.id for event in kept]
    assert "19" in {str(event.data["id"]) for event in seen if event.type == "viseme"}
