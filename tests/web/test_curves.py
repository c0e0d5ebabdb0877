"""The curves of whole sessions with the real engine: however a speech ends, the mouth comes to rest."""

from __future__ import annotations

import json
import time
from itertools import pairwise

import pytest

from captionsync.timing.mouth.curve import MAX_STEP
from tests.live_server import LiveServer
from tests.stream_checks import Received, decode, of_type
from tests.web.test_sessions import make, post

TEXTS = ["Ma", "Wow", "Oh", "Mum", "Go, go, go", "Bob maps ve", "哦", "Oh!", 'Ma <break time="5ms"/>', "Ma [x]"]


def frames_of(events: list[Received]) -> list[list[float]]:
    return [frame for run in of_type(events, "blendshapes") for frame in run["frames"]]


def check_steps(frames: list[list[float]], kind: str) -> None:
    steps = [abs(b - a) for one, two in pairwise(frames) for a, b in zip(one, two, strict=True)]
    assert max(steps) <= MAX_STEP[kind] + 1e-9


@pytest.mark.parametrize("kind", ["arkit", "vrm"])
@pytest.mark.parametrize("text", TEXTS)
def test_the_mouth_is_at_rest_when_the_session_ends(server: LiveServer, text: str, kind: str) -> None:
    path = make(server, text=text, curves=kind, format="pcm_24000")
    events = decode(server.get(f"{path}/events"))
    frames, duration_ms = frames_of(events), events[-1].data["duration_ms"]
    assert len(frames) == -(-duration_ms * 60 // 1000)
    assert max(max(frame) for frame in frames) > 0.3
    assert set(frames[-1]) == {0}
    check_steps(frames, kind)
    if kind == "arkit":
        rows = [row.split(",")[1:] for row in server.get(f"{path}/visemes.arkit.csv").decode().splitlines()[1:]]
        assert len(rows) == len(frames)
        assert set(rows[-1]) == {"0"}


@pytest.mark.parametrize("kind", ["arkit", "vrm"])
def test_the_mouth_rests_between_turns_and_before_speech_goes_on_after_an_interruption(
    server: LiveServer, kind: str
) -> None:
    path = make(server, curves=kind, format="pcm_24000")
    post(server, f"{path}/text", json.dumps({"text": "Oh papa, maa", "flush": True}).encode())
    turn_ms = spoken_ms(server, path, words=3)
    _, interrupted = post(server, f"{path}/interrupt", b'{"heard_ms": 200}')
    post(server, f"{path}/text", json.dumps({"text": "Oh my", "final": True}).encode())
    frames = frames_of(decode(server.get(f"{path}/events")))
    for end_ms in (turn_ms, interrupted["resume_ms"]):
        assert set(frames[-(-end_ms * 60 // 1000) - 1]) == {0}
    assert set(frames[-1]) == {0}
    check_steps(frames, kind)


def spoken_ms(server: LiveServer, path: str, *, words: int) -> int:
    """Wait until an open session has said so many words to their end and return the end of its last frame."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if json.loads(server.get(path))["words"] == words:
            return int(json.loads(server.get(f"{path}/visemes.json"))["visemes"][-1]["end_ms"])
    raise AssertionError("the turn did not end")
