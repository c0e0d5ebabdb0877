"""ElevenLabs' voice ids on a real server: every id of their form speaks, and nothing else does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from captionsync.wire.elevenlabs.default_voices import DEFAULT_VOICES
from tests.live_server import LiveServer, run_server
from tests.web.elevenlabs.client import audio_of, get, post, socket

RACHEL, GEORGE, ADAM = "21m00Tcm4TlvDq8ikWAM", "JBFqnCBsd6RMkjVDRZzb", "pNInz6obpgDQGcFmaJgB"
CLONE = "Zz9yYx8wWv7uUt6sSr5q"
TEXT = "Hello there, world."


def spoken(server: LiveServer, voice: str, text: str = TEXT, **more: Any) -> bytes:
    answer = post(server, f"/v1/text-to-speech/{voice}?output_format=pcm_16000", {"text": text, **more})
    assert answer.status == 200, answer.body
    return answer.body


def start_of(server: LiveServer, **spec: Any) -> Any:
    answer = post(server, "/v1/sessions", spec)
    assert answer.status == 201, answer.body
    return get(server, answer.json()["links"]["self"]).json()


@pytest.mark.parametrize("voice", [RACHEL, GEORGE, ADAM, CLONE])
def test_every_id_of_their_form_speaks(server: LiveServer, voice: str) -> None:
    assert len(spoken(server, voice)) > 16_000
    with socket(server, query="output_format=pcm_16000", voice=voice) as sock:
        for text in (" ", TEXT + " ", ""):
            sock.send(text=text)
        messages, code, _ = sock.rest()
    assert (len(audio_of(messages)) > 16_000, code) == (True, 1000)
    shown = get(server, f"/v1/voices/{voice}").json()
    assert shown["voice_id"] == voice
    assert shown["settings"]["speed"] == 1.0
    if voice in DEFAULT_VOICES:
        known = DEFAULT_VOICES[voice]
        assert shown["name"] == known.name
        assert (shown["labels"]["gender"], shown["labels"]["accent"]) == (known.gender, known.accent)


@pytest.mark.parametrize(
    ("voice", "more", "stand_in"),
    [
        (RACHEL, {}, "en-us+f3"),
        (GEORGE, {}, "en-gb"),
        (CLONE, {}, "en-us"),
        (RACHEL, {"text": "Guten Tag, wie geht es Ihnen heute? Das Wetter ist schön."}, "de+f3"),
        (RACHEL, {"language": "fr"}, "fr+f3"),
        ("de+m3", {"text": "Good morning, how are you?"}, "de+m3"),
    ],
)
def test_the_stand_in_has_the_gender_and_the_language(
    server: LiveServer, voice: str, more: dict[str, str], stand_in: str
) -> None:
    assert start_of(server, **{"text": "Good morning, how are you today?", "voice": voice, **more})["voice"] == stand_in


@pytest.mark.parametrize("voice", ["no-such-voice", "en-whatever", "Rachel", "Zz9yYx8wWv7uUt6sSr5", CLONE + "q"])
def test_what_looks_like_nothing_is_refused_everywhere(server: LiveServer, voice: str) -> None:
    for path in ("", "/stream", "/with-timestamps", "/stream/with-timestamps"):
        answer = post(server, f"/v1/text-to-speech/{voice}{path}", {"text": TEXT})
        assert (answer.status, answer.json()["detail"]["status"]) == (400, "voice_not_found")
    for path in (f"/v1/voices/{voice}", f"/v1/voices/{voice}/settings"):
        assert get(server, path).json()["detail"]["status"] == "voice_not_found"
    with socket(server, voice=voice) as sock:
        messages, code, _ = sock.rest()
    assert (messages[-1]["error"], code) == ("voice_not_found", 1008)


@pytest.mark.parametrize(("voice", "near"), [("no-such-voice", "nb"), ("en-whatever", "en-us, en-029, en-gb")])
def test_a_misspelt_native_id_is_refused_with_near_names(server: LiveServer, voice: str, near: str) -> None:
    for path, body in (
        ("/v1/sessions", {"voice": voice, "text": TEXT}),
        ("/v1/speak", {"voice": voice, "text": TEXT}),
        ("/v1/sessions", {"voice": voice}),
    ):
        answer = post(server, path, body)
        error = answer.json()["error"]
        assert 400 <= answer.status < 500 and error["code"] == "voice_not_found"
        assert f"Did you mean {near}?" in error["message"]
    answer = post(server, "/v1/sessions", {"language": voice, "text": TEXT})
    assert 400 <= answer.status < 500 and answer.json()["error"]["code"] == "voice_not_found"


@pytest.fixture(scope="module")
def aliased() -> Iterator[LiveServer]:
    with run_server("--voice-aliases", f"{RACHEL}=en-gb+f5,*=en-us+whisper,Narrator=de") as running:
        yield running


@pytest.mark.parametrize(
    ("voice", "stand_in"),
    [(RACHEL, "en-gb+f5"), (ADAM, "en-us+whisper"), (CLONE, "en-us+whisper"), ("Narrator", "de"), ("fr", "fr")],
)
def test_the_alias_table_comes_first_and_its_star_replaces_only_voices_of_theirs(
    aliased: LiveServer, voice: str, stand_in: str
) -> None:
    assert start_of(aliased, text="Good morning, how are you today?", voice=voice)["voice"] == stand_in
    assert get(aliased, f"/v1/voices/{voice}").json()["voice_id"] == voice


def test_a_star_is_neither_the_default_nor_a_way_around_spelling(aliased: LiveServer) -> None:
    assert start_of(aliased, text="Good morning, how are you today?")["voice"] == "en-us"
    assert post(aliased, "/v1/sessions", {"voice": "no-such-voice"}).json()["error"]["code"] == "voice_not_found"


def test_an_alias_keeps_its_variant_in_another_language(aliased: LiveServer) -> None:
    german = "Guten Tag, wie geht es Ihnen heute? Das Wetter ist schön."
    assert len(spoken(aliased, RACHEL, german)) == pytest.approx(len(spoken(aliased, "de+f5", german)), rel=0.01)
    assert json.loads(aliased.get(f"/v1/voices/{RACHEL}"))["name"] == "Rachel"
