"""Recordings as people have them, through the command line and ``POST /v1/convert``."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from captionsync.cli import main
from tests.live_server import LiveServer, run_server

CASES = Path(__file__).parent / "data" / "convert_cases"
NAMES = sorted(path.stem for path in CASES.glob("*.in"))
NEAR_MS = 45
TAGGED = (CASES / "a_tags.in").read_bytes()
SPOKEN_TAG = json.dumps(
    {
        "characters": list("[aha] Hi."),
        "character_start_times_seconds": [place * 0.08 for place in range(9)],
        "character_end_times_seconds": [place * 0.08 + 0.08 for place in range(9)],
    }
).encode()
"""A tag whose times look as if it were spoken."""


@pytest.fixture(scope="module")
def server() -> Iterator[LiveServer]:
    with run_server("--workers", "1") as running:
        yield running


def post(server: LiveServer, query: str, body: bytes, kind: str = "application/json") -> tuple[int, Any]:
    request = urllib.request.Request(f"{server.url}/v1/convert?{query}", body, {"Content-Type": kind})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())["error"]


def is_near(found_ms: int, wanted: Any) -> bool:
    if isinstance(wanted, list):
        return bool(wanted[0] <= found_ms <= wanted[1])
    return abs(found_ms - int(wanted)) <= NEAR_MS


def check(timeline: Any, expected: Any) -> None:
    words = timeline["words"]
    assert [word["text"] for word in words] == [text for text, _, _ in expected["words"]]
    for word, (_, start_ms, end_ms) in zip(words, expected["words"], strict=True):
        assert is_near(word["start_ms"], start_ms) and is_near(word["end_ms"], end_ms), word
    if "cues" in expected:
        assert len(timeline["cues"]) == expected["cues"]
        assert [cue.get("speaker") for cue in timeline["cues"]] == expected.get("speakers", [None] * expected["cues"])
    assert [tag["name"] for tag in timeline["tags"]] == expected.get("tags", [])


@pytest.mark.parametrize("name", NAMES)
def test_the_command_line_reads_it(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = json.loads((CASES / f"{name}.expect.json").read_text("utf-8"))
    out = tmp_path / "out.json"
    status = main(["convert", str(CASES / f"{name}.in"), str(out)])
    said = capsys.readouterr().err
    if expected.get("refuse"):
        assert status == 2 and not out.exists()
        assert said.count("\n") == 1 and all(field in said for field in json.loads((CASES / f"{name}.in").read_text()))
        return
    assert (status, said) == (0, "")
    check(json.loads(out.read_text("utf-8")), expected)


@pytest.mark.parametrize("name", NAMES)
def test_the_server_reads_it(name: str, server: LiveServer) -> None:
    expected = json.loads((CASES / f"{name}.expect.json").read_text("utf-8"))
    status, made = post(server, "to=json", (CASES / f"{name}.in").read_bytes())
    if expected.get("refuse"):
        assert (status, made["code"]) == (422, "no_times")
        assert all(field in made["message"] for field in json.loads((CASES / f"{name}.in").read_text()))
        return
    assert status == 200
    check(made, expected)


@pytest.mark.parametrize(
    ("speakers", "marks"),
    [("", ("a: ", "b: ")), ("names", ("a: ", "b: ")), ("dashes", ("- ", "- ")), ("off", ("", ""))],
)
def test_the_caller_chooses_how_speakers_are_shown(
    speakers: str, marks: tuple[str, str], server: LiveServer, tmp_path: Path
) -> None:
    source, out = CASES / "c_dialogue.in", tmp_path / "out.srt"
    assert main(["convert", str(source), str(out), *(["--speakers", speakers] if speakers else [])]) == 0
    said = [block.split("\n")[2] for block in out.read_text("utf-8").split("\n\n")]
    assert said == [f"{marks[0]}Hi.", f"{marks[1]}Yo."]
    query = f"to=srt&speakers={speakers}" if speakers else "to=srt"
    request = urllib.request.Request(f"{server.url}/v1/convert?{query}", source.read_bytes())
    with urllib.request.urlopen(request, timeout=60) as answer:
        assert answer.read() == out.read_bytes()


@pytest.mark.parametrize("flags", [["--model", "eleven_v3"], ["--audio-tags"], ["--model", "eleven_v9_turbo"]])
def test_tags_leave_the_text_if_the_caller_says_so(flags: list[str], tmp_path: Path) -> None:
    source, out = tmp_path / "in.json", tmp_path / "out.json"
    source.write_bytes(SPOKEN_TAG)
    assert main(["convert", str(source), str(out), *flags]) == 0
    made = json.loads(out.read_text("utf-8"))
    assert [word["text"] for word in made["words"]] == ["Hi."]
    assert made["tags"] == [{"name": "aha", "start_ms": 0}]


@pytest.mark.parametrize("flags", [[], ["--model", "eleven_multilingual_v2"]])
def test_tags_that_are_spoken_are_words(flags: list[str], tmp_path: Path) -> None:
    source, out = tmp_path / "in.json", tmp_path / "out.json"
    source.write_bytes(SPOKEN_TAG)
    assert main(["convert", str(source), str(out), *flags]) == 0
    assert [word["text"] for word in json.loads(out.read_text("utf-8"))["words"]] == ["[aha]", "Hi."]


@pytest.mark.parametrize(
    ("query", "tags"),
    [
        ("model=eleven_v3", ["aha"]),
        ("audio_tags=true", ["aha"]),
        ("audio_tags=1&model=eleven_multilingual_v2", ["aha"]),
        ("audio_tags=false", []),
        ("model=eleven_multilingual_v2", []),
    ],
)
def test_the_server_takes_the_model_and_the_tags(query: str, tags: list[str], server: LiveServer) -> None:
    status, made = post(server, f"to=json&{query}", SPOKEN_TAG)
    assert status == 200 and [tag["name"] for tag in made["tags"]] == tags


@pytest.mark.parametrize(("name", "value"), [("model", b"eleven_v3"), ("audio_tags", b"true")])
def test_a_form_has_them_as_parts(name: str, value: bytes, server: LiveServer) -> None:
    parts = {"alignment": SPOKEN_TAG, name: value}
    body = b"".join(
        f'--cut\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n'.encode() + content + b"\r\n"
        for key, content in parts.items()
    )
    status, made = post(server, "to=json", body + b"--cut--\r\n", "multipart/form-data; boundary=cut")
    assert status == 200 and [tag["name"] for tag in made["tags"]] == ["aha"]


def test_a_wrong_value_is_refused(server: LiveServer) -> None:
    assert post(server, "audio_tags=perhaps", SPOKEN_TAG)[0] == 422
    status, problem = post(server, "model_id=eleven_v3", SPOKEN_TAG)
    assert status == 422 and "did you mean model?" in problem["message"]


def test_a_recording_is_not_overwritten_by_a_transcript(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recording, text, sound = tmp_path / "in.json", tmp_path / "said.txt", tmp_path / "said.wav"
    recording.write_bytes(TAGGED)
    text.write_text("Hi.")
    sound.write_bytes(b"RIFF")
    arguments = ["convert", str(recording), str(tmp_path / "out.vtt"), "--text", str(text), "--audio", str(sound)]
    assert main(arguments) == 2
    assert "either IN or --text" in capsys.readouterr().err
    assert recording.read_bytes() == TAGGED and not (tmp_path / "out.vtt").exists()
