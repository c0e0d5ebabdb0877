"""ElevenLabs' text to dialogue against a real server, with plain requests."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from captionsync.convert import convert_recording
from tests.live_server import LiveServer
from tests.test_convert import Spelled
from tests.web.elevenlabs.client import OTHER_VOICE, VOICE, post

PATH = "/v1/text-to-dialogue"
INPUTS = [
    {"text": "Hi.", "voice_id": VOICE},
    {"text": "Yo.", "voice_id": OTHER_VOICE},
    {"text": "It costs $5.\n\nReally.", "voice_id": VOICE},
]


def test_words_and_cues_ride_along_with_their_speakers(server: LiveServer) -> None:
    body = post(server, f"{PATH}/with-timestamps?captionsync=1", {"inputs": INPUTS}).json()
    assert [word["text"] for word in body["words"]] == ["Hi.", "Yo.", "It", "costs", "$5.", "Really."]
    assert len({word["speaker"] for word in body["words"]}) == 2
    assert all(cue["vtt"].split("\n")[2].startswith("<v ") for cue in body["cues"])


async def test_its_answers_convert_to_captions_with_speakers(server: LiveServer) -> None:
    answer = post(server, f"{PATH}/with-timestamps?output_format=pcm_24000", {"inputs": INPUTS})
    timeline = await convert_recording(answer.body, pronouncer=Spelled(), language="en")
    assert [(word.text, word.speaker) for word in timeline.words] == [
        (text, one["voice_id"]) for one in INPUTS for text in one["text"].split()
    ]
    lines = post(server, f"{PATH}/stream/with-timestamps?output_format=pcm_24000", {"inputs": INPUTS})
    streamed = await convert_recording(lines.body, pronouncer=Spelled(), language="en")
    assert [(word.text, word.speaker) for word in streamed.words] == [
        (word.text, word.speaker) for word in timeline.words
    ]


def test_the_cost_counts_the_inputs(server: LiveServer) -> None:
    answer = post(server, PATH, {"inputs": INPUTS})
    assert answer.headers["content-type"] == "audio/mpeg"
    assert answer.headers["character-cost"] == str(sum(len(one["text"]) for one in INPUTS))


def test_every_line_has_all_the_fields(server: LiveServer) -> None:
    for line in post(server, f"{PATH}/stream/with-timestamps", {"inputs": INPUTS}).body.splitlines():
        body = json.loads(line)
        assert set(body) == {"audio_base64", "alignment", "normalized_alignment", "voice_segments"}
        assert isinstance(base64.b64decode(body["audio_base64"]), bytes) and isinstance(body["voice_segments"], list)


@pytest.mark.parametrize(
    ("body", "location", "kind"),
    [
        ({}, ["body", "inputs"], "missing"),
        ({"inputs": "Hi."}, ["body", "inputs"], "list_type"),
        ({"inputs": ["Hi."]}, ["body", "inputs", 0], "model_attributes_type"),
        ({"inputs": [INPUTS[0], {"text": "Hi."}]}, ["body", "inputs", 1, "voice_id"], "missing"),
        ({"inputs": [{"text": 3, "voice_id": VOICE}]}, ["body", "inputs", 0, "text"], "string_type"),
    ],
)
def test_a_wrong_field_is_named_with_its_place(server: LiveServer, body: Any, location: list[Any], kind: str) -> None:
    answer = post(server, PATH, body)
    assert answer.status == 422
    [detail] = answer.json()["detail"]
    assert (detail["loc"], detail["type"]) == (location, kind)


@pytest.mark.parametrize(
    ("inputs", "message"),
    [
        ([], "inputs is empty: there is nothing to say."),
        ([INPUTS[0], {"text": " ", "voice_id": VOICE}], "inputs[1].text is empty: there is nothing to say."),
        ([{"text": "Hi.", "voice_id": str(n)} for n in range(11)], "inputs has 11 different voices; the limit is 10."),
        ([{"text": "Hi " * 1_100, "voice_id": VOICE}], "That's 3,300 characters; the limit of eleven_v3 is 3,000."),
    ],
)
def test_what_cannot_be_spoken_is_refused(server: LiveServer, inputs: Any, message: str) -> None:
    answer = post(server, PATH, {"inputs": inputs})
    assert answer.status == 400
    assert answer.json()["detail"]["message"].startswith(message)
