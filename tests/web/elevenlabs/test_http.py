"""ElevenLabs' HTTP endpoints against a real server."""

from __future__ import annotations

import base64
import itertools
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from captionsync.audio.decoder import decode_all
from captionsync.audio.formats import FORMATS
from tests.live_server import LiveServer
from tests.web.elevenlabs.client import VOICE, get, post

TEXT = "Hello there, world. It costs $5."
PATH = f"/v1/text-to-speech/{VOICE}"
WORDS = {
    "short": ("en", "Ten cups of tea."),
    "en": (
        "en",
        "Hello there, world. It costs $5, said Dr. Smith; and the old baker packed 1,000 fresh loaves before the "
        "first guests came! Then a tiny mouse took some of it, and nobody saw how she escaped.",
    ),
    "vowels": ("en", "She asked the other officer if any of us are able to go over to the island again in April."),
    "de": (
        "de",
        "Der alte Mann wohnt allein am Rand des Dorfes. Bitte bring mir morgen das blaue Buch mit, obwohl es regnet!",
    ),
    "pauses": ("de", "Am Abend aß ein alter Onkel immer ein Ei."),
    "fr": ("fr", "Le petit bateau bleu est parti ce matin. Nous allons marcher dans le parc, s'il fait beau."),
    "hi": ("hi", "बूढ़ा आदमी गाँव के किनारे अकेला रहता है।"),
    "ja": ("ja", "今日はとても良い天気ですね。公園を散歩しましょう。"),
    "kana": ("ja", "きのう、ともだちとえいがをみました。とてもおもしろかったです。"),
    "zh": ("zh", "今天天气很好。我们去公园散步吧。"),
    "unmarked": ("zh", "我哥哥在北京工作"),
    "ko": ("ko", "오늘은 날씨가 아주 좋습니다. 내일은 비가 온다고 합니다."),
    "ar": ("ar", "أخي يعمل في مدينة كبيرة على البحر"),
}
"""Language and text."""


def lines_of(body: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in body.splitlines()]


def decoded_ms(data: bytes, name: str) -> float:
    fmt = FORMATS[name]
    if fmt.codec == "pcm":
        return len(data) / 2 / fmt.sample_rate_hz * 1000
    if fmt.codec in ("ulaw", "alaw"):
        return len(data) / fmt.sample_rate_hz * 1000
    pcm, rate_hz = decode_all(data)
    return len(pcm) / 2 / rate_hz * 1000


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_output_format_holds_the_whole_speech(server: LiveServer, name: str) -> None:
    def spoken_ms() -> float:
        return decoded_ms(post(server, f"{PATH}?output_format=pcm_24000", {"text": TEXT}).body, "pcm_24000")

    answer = post(server, f"{PATH}?output_format={name}", {"text": TEXT})
    assert answer.status == 200
    assert answer.headers["content-type"] == FORMATS[name].mime
    length_ms = decoded_ms(answer.body, name)
    # The engine does not always speak the same text in the same number of samples.
    assert any(spoken_ms() == pytest.approx(length_ms, abs=2) for _ in range(6))


@pytest.mark.parametrize("name", ["mp3_44100_128", "pcm_24000", "opus_48000_64", "ulaw_8000"])
def test_text_without_any_sound_gives_a_short_silence(server: LiveServer, name: str) -> None:
    for text in ("…", "?!"):
        for path in (PATH, f"{PATH}/stream"):
            answer = post(server, f"{path}?output_format={name}", {"text": text})
            assert answer.status == 200
            assert decoded_ms(answer.body, name) == pytest.approx(200, abs=100)
        timed = post(server, f"{PATH}/with-timestamps?output_format={name}", {"text": text}).json()
        assert decoded_ms(base64.b64decode(timed["audio_base64"]), name) == pytest.approx(200, abs=2)
        assert "".join(timed["alignment"]["characters"]) == text


def test_the_default_is_mp3_and_headers_tell_cost_and_id(server: LiveServer) -> None:
    for path in (PATH, f"{PATH}/stream"):
        answer = post(server, path, {"text": TEXT}, {"xi-api-key": "any"})
        assert answer.headers["content-type"] == "audio/mpeg"
        assert answer.headers["character-cost"] == str(len(TEXT))
        assert answer.headers["request-id"]


@pytest.mark.parametrize("name", ["mp3_44100_128", "pcm_16000", "ulaw_8000", "opus_48000_64"])
def test_streamed_lines_have_the_text_once_and_audio_as_long(server: LiveServer, name: str) -> None:
    answer = post(server, f"{PATH}/stream/with-timestamps?output_format={name}", {"text": TEXT})
    assert answer.headers["content-type"].startswith("application/json")
    lines = lines_of(answer.body)
    for key in ("alignment", "normalized_alignment"):
        alignments = [line[key] for line in lines if line[key]]
        assert "".join(char for a in alignments for char in a["characters"]) == TEXT
        starts = [t for a in alignments for t in a["character_start_times_seconds"]]
        ends = [t for a in alignments for t in a["character_end_times_seconds"]]
        assert starts == sorted(starts) and all(a <= b for a, b in zip(starts, ends, strict=True))
    audio = b"".join(base64.b64decode(line["audio_base64"]) for line in lines)
    end_ms = max(t for a in alignments for t in a["character_end_times_seconds"]) * 1000
    assert end_ms <= decoded_ms(audio, name) + 1


def test_no_word_is_cut_between_lines(server: LiveServer) -> None:
    lines = lines_of(post(server, f"{PATH}/stream/with-timestamps", {"text": TEXT * 3}).body)
    texts = ["".join(line["alignment"]["characters"]) for line in lines if line["alignment"]]
    assert len(texts) > 3
    for before, after in itertools.pairwise(texts):
        assert not (before[-1].isalnum() and after[0].isalnum())


def test_whole_answer_equals_the_streamed_one(server: LiveServer) -> None:
    whole = post(server, f"{PATH}/with-timestamps", {"text": TEXT}).json()
    lines = lines_of(post(server, f"{PATH}/stream/with-timestamps", {"text": TEXT}).body)
    alignments = [line["alignment"] for line in lines if line["alignment"]]
    assert whole["alignment"]["characters"] == [char for item in alignments for char in item["characters"]]
    for key in ("character_start_times_seconds", "character_end_times_seconds"):
        # The embedded engine's breath noise moves a phone's end by a sample or two between runs.
        assert whole["alignment"][key] == pytest.approx([time for item in alignments for time in item[key]], abs=0.005)
    assert "words" not in whole


def test_markup_stays_in_alignment_and_leaves_the_normalized_one(server: LiveServer) -> None:
    text = 'Wait <break time="300ms"/> here.'
    answer = post(server, f"{PATH}/with-timestamps", {"text": text}).json()
    assert "".join(answer["alignment"]["characters"]) == text
    assert "".join(answer["normalized_alignment"]["characters"]) == "Wait  here."


@pytest.mark.parametrize("path", ["/with-timestamps", "/stream/with-timestamps"])
@pytest.mark.parametrize(("model_id", "performed"), [("eleven_v3", True), ("eleven_flash_v2_5", False), ("", False)])
def test_audio_tags_are_spoken_and_shown_unless_the_model_performs_them(
    server: LiveServer, path: str, model_id: str, performed: bool
) -> None:
    text, without = "[laughs] That is funny. [sighs] Well.", "That is funny. Well."
    lines = lines_of(post(server, f"{PATH}{path}?captionsync=1", {"text": text, "model_id": model_id}).body)
    said = {
        name: "".join(char for line in lines if line[name] for char in line[name]["characters"])
        for name in ("alignment", "normalized_alignment")
    }
    words = [word for line in lines for word in line["words"]]
    assert said["alignment"] == text
    assert said["normalized_alignment"].split() == (without if performed else text).split()
    assert [word["text"] for word in words] == (without if performed else text).split()
    assert ("laughs" in str([cue["lines"] for line in lines for cue in line["cues"]])) is not performed


@pytest.mark.parametrize("path", ["/with-timestamps", "/stream/with-timestamps"])
def test_words_cues_and_visemes_ride_along_when_asked_for(server: LiveServer, path: str) -> None:
    lines = lines_of(post(server, f"{PATH}{path}?captionsync=1", {"text": TEXT}).body)
    words = [word for line in lines for word in line["words"]]
    assert "".join(word["text"] + word["after"] for word in words) == TEXT
    assert any(cue["final"] and cue["vtt"] for line in lines for cue in line["cues"])
    visemes = [viseme for line in lines for viseme in line["visemes"]]
    assert all(a["end_ms"] == b["start_ms"] for a, b in itertools.pairwise(visemes))


@pytest.mark.parametrize("name", WORDS)
def test_an_answer_that_is_converted_gives_the_native_words(server: LiveServer, tmp_path: Path, name: str) -> None:
    language, text = WORDS[name]
    body = {"text": text, "language_code": language}
    answer = post(server, f"{PATH}/with-timestamps?captionsync=1", body).json()
    native = [(word["text"], word["start_ms"], word["end_ms"]) for word in answer["words"]]
    recording, audio, out = tmp_path / "in.json", tmp_path / "in.mp3", tmp_path / "out.json"
    plain = ("audio_base64", "alignment", "normalized_alignment")
    recording.write_text(json.dumps({name: answer[name] for name in plain}), "utf-8")
    audio.write_bytes(base64.b64decode(answer["audio_base64"]))
    command = [sys.executable, "-m", "captionsync", "convert", "--language", language]
    for sound in ([], ["--audio", str(audio)]):
        subprocess.run([*command, *sound, str(recording), str(out)], check=True, timeout=120)
        words = json.loads(out.read_text("utf-8"))["words"]
        assert [word["text"] for word in words] == [text for text, _, _ in native]
        for word, (_, start_ms, end_ms) in zip(words, native, strict=True):
            assert abs(word["start_ms"] - start_ms) <= 1 and abs(word["end_ms"] - end_ms) <= 1


def test_speed_is_honoured_and_null_settings_are_taken(server: LiveServer) -> None:
    path = f"{PATH}?output_format=pcm_16000"
    plain = post(server, path, {"text": TEXT, "voice_settings": None, "seed": 3, "unknown": []})
    fast = post(server, path, {"text": TEXT, "voice_settings": {"speed": 1.2, "similarity_boost": True}})
    assert len(fast.body) < 0.92 * len(plain.body)


@pytest.mark.parametrize("seed", [-1, 2**32, "7", True])
def test_a_wrong_seed_is_refused_with_its_place(server: LiveServer, seed: object) -> None:
    answer = post(server, PATH, {"text": TEXT, "seed": seed})
    assert answer.status == 422
    assert answer.json()["detail"][0]["loc"] == ["body", "seed"]


def test_a_stand_in_voice_speaks_the_language_of_the_text(server: LiveServer) -> None:
    text = "Guten Tag, wie geht es Ihnen heute? Das Wetter ist schön."
    lengths = [
        len(post(server, f"/v1/text-to-speech/{voice}?output_format=pcm_16000", {"text": text}).body)
        for voice in (VOICE, "de", "en-gb")
    ]
    assert lengths[0] == pytest.approx(lengths[1], rel=0.005)
    assert lengths[0] != pytest.approx(lengths[2], rel=0.01)


@pytest.mark.parametrize(
    ("path", "body", "status", "code"),
    [
        ("/v1/text-to-speech/no-such-voice", {"text": "Hi."}, 400, "voice_not_found"),
        (f"{PATH}/stream?output_format=mp3_1_1", {"text": "Hi."}, 400, "invalid_output_format"),
        (f"{PATH}?output_format=", {"text": "Hi."}, 400, "invalid_output_format"),
        (PATH, {"text": "  "}, 400, "invalid_parameters"),
        (PATH, {"text": "a" * 100_001}, 400, "max_character_limit_exceeded"),
        (PATH, {"text": "a" * 3_001, "model_id": "eleven_v3"}, 400, "max_character_limit_exceeded"),
        (PATH, {"text": "a" * 10_001, "model_id": "eleven_multilingual_v2"}, 400, "max_character_limit_exceeded"),
    ],
)
def test_errors_have_all_fields(server: LiveServer, path: str, body: Any, status: int, code: str) -> None:
    answer = post(server, path, body)
    assert answer.status == status
    detail = answer.json()["detail"]
    assert set(detail) == {"type", "code", "message", "status", "request_id", "param"}
    assert detail["code"] == detail["status"] == code
    assert detail["request_id"] == answer.headers["request-id"]


def test_the_limit_of_a_model_is_the_one_that_is_listed(server: LiveServer) -> None:
    limits = {m["model_id"]: m["maximum_text_length_per_request"] for m in get(server, "/v1/models").json()}
    body = {"text": ("Hi. " + " " * limits["eleven_v3"])[: limits["eleven_v3"]], "model_id": "eleven_v3"}
    assert post(server, f"{PATH}/stream", body).status == 200
    assert post(server, f"{PATH}/stream", body | {"text": body["text"] + " "}).status == 400


@pytest.mark.parametrize(
    ("body", "location"),
    [
        ({}, ["body", "text"]),
        ({"text": 5}, ["body", "text"]),
        ([], ["body"]),
        (b"{", ["body"]),
        (b"\xff", ["body"]),
        ({"text": "Hi.", "voice_settings": 5}, ["body", "voice_settings"]),
    ],
)
@pytest.mark.parametrize("path", ["", "/stream", "/with-timestamps", "/stream/with-timestamps"])
def test_a_wrong_body_is_told_as_a_list(server: LiveServer, path: str, body: Any, location: list[str]) -> None:
    answer = post(server, PATH + path, body)
    assert answer.status == 422
    assert [set(item) for item in answer.json()["detail"]] == [{"loc", "msg", "type"}]
    assert answer.json()["detail"][0]["loc"] == location


def test_models_are_a_bare_array(server: LiveServer) -> None:
    models = get(server, "/v1/models").json()
    assert "eleven_flash_v2_5" in [model["model_id"] for model in models]
    assert all(language["name"] for model in models for language in model["languages"])


def test_voices_are_listed_found_and_paged(server: LiveServer) -> None:
    voices = get(server, "/v1/voices").json()["voices"]
    assert all(voice["voice_id"] and voice["name"] and voice["category"] for voice in voices)
    assert None not in [label for voice in voices for label in voice["labels"].values()]
    ids: list[str] = []
    page = get(server, "/v2/voices?page_size=100").json()
    ids += [voice["voice_id"] for voice in page["voices"]]
    while page["has_more"]:
        page = get(server, f"/v2/voices?page_size=100&next_page_token={page['next_page_token']}").json()
        ids += [voice["voice_id"] for voice in page["voices"]]
    assert ids == [voice["voice_id"] for voice in voices] and page["total_count"] == len(ids)
    assert len(get(server, "/v2/voices").json()["voices"]) == 10
    assert "de" in [voice["voice_id"] for voice in get(server, "/v2/voices?search=german").json()["voices"]]
    assert get(server, "/v2/voices?page_size=101").status == 422
    assert get(server, "/v2/voices?next_page_token=%21").status in (400, 200)


def test_a_voice_is_shown_under_the_id_it_was_asked_for(server: LiveServer) -> None:
    assert get(server, f"/v1/voices/{VOICE}").json()["voice_id"] == VOICE
    assert get(server, "/v1/voices/no-such-voice").json()["detail"]["code"] == "voice_not_found"
