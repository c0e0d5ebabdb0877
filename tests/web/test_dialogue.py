"""Dialogues over the native API, with the embedded engine's own voices."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from itertools import groupby, pairwise
from typing import Any

import numpy as np
import pytest

from tests.live_server import LiveServer
from tests.stream_checks import Received, audio_bytes, check_all, check_tiles, of_type
from tests.web.test_speak import speak

TURNS = [
    {"voice": "en-us", "text": "Hello there, Ben. How are you?", "speaker": "Anna"},
    {"voice": "en-gb+f2", "text": "Fine — thank you", "speaker": "Ben <3 & co"},
    {"voice": "en-us", "text": "Good. It costs $5.50.", "speaker": "Anna"},
    {"voice": "en-us", "text": "And that is that!", "speaker": "Anna"},
]
TEXT = "\n\n".join(turn["text"] for turn in TURNS)
PCM = "pcm_22050"
"""The engine's own rate, so that nothing is resampled."""
NEAR_MS = 40
"""The engine's voices do not speak twice at exactly the same pace."""


def said_by(words: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return the runs of words of one speaker."""
    runs = groupby(words, key=lambda word: word["speaker"])
    return [(name, "".join(word["text"] + word["after"] for word in run).strip()) for name, run in runs]


@pytest.fixture(scope="module")
def spoken(server: LiveServer) -> tuple[list[Received], str]:
    return speak(server, text=TURNS, format=PCM)


def test_words_and_cues_have_their_speaker(spoken: tuple[list[Received], str]) -> None:
    events, _ = spoken
    check_all(events, TEXT)
    assert said_by(of_type(events, "word")) == [
        ("Anna", "Hello there, Ben. How are you?"),
        ("Ben <3 & co", "Fine — thank you"),
        ("Anna", "Good. It costs $5.50.\n\nAnd that is that!"),
    ]
    speakers = {word["cue_id"]: word["speaker"] for word in of_type(events, "word")}
    cues = of_type(events, "cue")
    assert {cue["id"]: cue["speaker"] for cue in cues} == speakers
    for cue in cues:
        name = "Ben &lt;3 &amp; co" if cue["speaker"].startswith("Ben") else "Anna"
        assert cue["vtt"].split("\n")[2].startswith(f"<v {name}>")
    assert of_type(events, "start")[0]["voice"] == "en-us"


def test_visemes_and_audio_tile_the_dialogue(spoken: tuple[list[Received], str]) -> None:
    events, _ = spoken
    end_ms = events[-1].data["duration_ms"]
    check_tiles(of_type(events, "viseme"), end_ms)
    check_tiles(of_type(events, "audio"), end_ms)


def test_each_turn_is_the_speech_of_its_voice(server: LiveServer, spoken: tuple[list[Received], str]) -> None:
    """The dialogue is its turns, spoken alone and put one after the other."""
    events, _ = spoken
    words, whole = of_type(events, "word"), audio_bytes(events)
    index, at_ms = 0, 0.0
    for turn in TURNS:
        pause = "" if turn is TURNS[-1] else "\n\n"
        alone, _ = speak(server, text=turn["text"] + pause, voice=turn["voice"], format=PCM)
        other, _ = speak(server, text=turn["text"], voice="en-us+f3", format=PCM)
        sound = audio_bytes(alone)
        begin = 2 * round(at_ms * 22.05)
        here = whole[begin : begin + len(sound)]
        assert likeness(here, sound) > likeness(here, audio_bytes(other)) + 0.1
        for word in of_type(alone, "word"):
            assert abs(words[index]["start_ms"] - at_ms - word["start_ms"]) <= NEAR_MS
            assert abs(words[index]["end_ms"] - at_ms - word["end_ms"]) <= NEAR_MS
            index += 1
        at_ms += alone[-1].data["duration_ms"]
    assert index == len(words)
    assert abs(at_ms - events[-1].data["duration_ms"]) <= NEAR_MS


def likeness(one: bytes, other: bytes) -> float:
    """Return how alike the spectra of two sounds are: 1 for the same."""
    spectra = [np.abs(np.fft.rfft(np.frombuffer(pcm, "<i2").astype(float), 32_768)) for pcm in (one, other)]
    mine, its = (np.convolve(spectrum, np.ones(16), "same") for spectrum in spectra)
    return float(np.corrcoef(mine, its)[0, 1])


def test_exports_name_the_speakers(server: LiveServer, spoken: tuple[list[Received], str]) -> None:
    _, path = spoken
    vtt = server.get(f"{path}/captions.vtt").decode()
    assert "<v Anna>Hello there, Ben." in vtt and "<v Ben &lt;3 &amp; co>Fine" in vtt
    srt = [block.split("\n", 2)[2] for block in server.get(f"{path}/captions.srt").decode().rstrip().split("\n\n")]
    assert srt[0] == "Anna: Hello there, Ben." and srt[1] == "How are you?"
    dashes = server.get(f"{path}/captions.srt?speakers=dashes").decode()
    assert "\n- Hello there, Ben." in dashes and "\n- Fine — thank you" in dashes and dashes.count("\n- ") == 3
    assert (
        server.get(f"{path}/captions.txt").decode().startswith("Anna: Hello there, Ben. How are you?\n\nBen <3 & co: ")
    )
    timeline = server.get(f"{path}/captions.json")
    assert said_by(json.loads(timeline)["words"])[1] == ("Ben <3 & co", "Fine — thank you")
    for extension in ("vtt", "srt", "ass", "ttml"):
        request = urllib.request.Request(f"{server.url}/v1/convert?to={extension}", data=timeline)
        with urllib.request.urlopen(request, timeout=60) as answer:
            assert answer.read() == server.get(f"{path}/captions.{extension}")


def test_without_a_name_the_speaker_is_the_voice(server: LiveServer) -> None:
    events, _ = speak(server, text=[{"voice": "en-us", "text": "Yes."}, {"text": "No."}], voice="en-gb")
    voices = {voice["voice_id"]: voice["name"] for voice in json.loads(server.get("/v1/voices"))["voices"]}
    assert said_by(of_type(events, "word")) == [(voices["en-us"], "Yes."), (voices["en-gb"], "No.")]


def test_a_session_can_be_a_dialogue_and_be_interrupted(server: LiveServer) -> None:
    body = json.dumps({"text": TURNS, "pace": "realtime"}).encode()
    request = urllib.request.Request(f"{server.url}/v1/sessions", data=body)
    with urllib.request.urlopen(request, timeout=60) as answer:
        path = json.loads(answer.read())["links"]["self"]
    request = urllib.request.Request(f"{server.url}{path}/interrupt", data=b'{"heard_ms": 0}')
    with urllib.request.urlopen(request, timeout=60) as answer:
        assert json.loads(answer.read())["heard_text"] == ""
    more = urllib.request.Request(f"{server.url}{path}/text", data=b'{"text": "Wait.", "final": true}')
    urllib.request.urlopen(more, timeout=60).close()
    server.get(f"{path}/events")
    words = json.loads(server.get(f"{path}/captions.json"))["words"]
    assert (words[-1]["text"], words[-1]["speaker"]) == ("Wait.", "Anna")
    assert all(before["end_ms"] <= after["start_ms"] for before, after in pairwise(words))


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        ([], "empty_text", "There is nothing to say: text is a list without turns."),
        (["Hi."], "invalid_input", "text[0] must be an object with voice and text."),
        (
            [{"text": "Hi."}, {"voice": "en-us"}],
            "empty_text",
            "text[1] has nothing to say: its text is missing or empty.",
        ),
        ([{"text": " \n "}], "empty_text", "text[0] has nothing to say: its text is missing or empty."),
        ([{"text": "Hi.", "voice": 3}], "invalid_input", "text[0].voice must be a string."),
        ([{"text": "Hi.", "speaker": "x" * 257}], "invalid_input", "text[0].speaker must have at most 256 characters."),
        (
            [{"text": "Hi."}, {"text": "Hi.", "voice_id": "en"}],
            "invalid_input",
            "text[1] has an unknown field 'voice_id'. Known: speaker, text, voice.",
        ),
        (3, "invalid_input", "text must be a string, or a list of turns with voice and text."),
    ],
)
@pytest.mark.parametrize("address", ["/v1/speak", "/v1/sessions"])
def test_a_wrong_turn_is_named(server: LiveServer, address: str, text: object, code: str, message: str) -> None:
    assert refused(server, address, text) == (422, code, message)


def test_an_unknown_voice_is_named_with_its_turn(server: LiveServer) -> None:
    status, code, message = refused(server, "/v1/speak", [{"text": "Hi."}, {"text": "Hi.", "voice": "nobody-at-all"}])
    assert (status, code) == (422, "voice_not_found")
    assert message.startswith("text[1].voice: espeak has no voice 'nobody-at-all'.")


def test_the_limit_counts_all_turns(server: LiveServer) -> None:
    status, code, message = refused(server, "/v1/speak", [{"text": "a" * 60_000}, {"text": "b" * 60_000}])
    assert (status, code) == (413, "text_too_long")
    assert "120,002 characters" in message


def refused(server: LiveServer, address: str, text: object) -> tuple[int, str, str]:
    request = urllib.request.Request(server.url + address, data=json.dumps({"text": text}).encode())
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request, timeout=60)
    error = json.loads(caught.value.read())["error"]
    return caught.value.code, error["code"], error["message"]
