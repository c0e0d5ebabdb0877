"""The AI SDK's ElevenLabs provider against a real server: speech comes, and refusals are not retried."""

from __future__ import annotations

import base64
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from captionsync.audio.decoder import decode_all
from tests.live_server import LiveServer

SCRIPT = Path(__file__).parents[2] / "node" / "ai-sdk.mjs"
TEXT = "The first move is what sets everything in motion."
PCM_BYTES_PER_S = 32_000


@pytest.fixture(scope="module")
def got(server: LiveServer) -> dict[str, Any]:
    ran = subprocess.run(["node", str(SCRIPT), server.url, TEXT], capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


@pytest.mark.node
@pytest.mark.parametrize("name", ["plain", "seeded", "settings"])
def test_speech_comes_as_mp3(got: dict[str, Any], name: str) -> None:
    pcm, rate_hz = decode_all(base64.b64decode(got[name]["audio"]))
    assert 2 < len(pcm) / 2 / rate_hz < 5


@pytest.mark.node
def test_format_and_speed_are_honoured_and_a_tag_is_not_read(got: dict[str, Any]) -> None:
    fast, tagged = (len(base64.b64decode(got[name]["audio"])) / PCM_BYTES_PER_S for name in ("pcm", "v3"))
    assert 2 < fast < tagged < 4
    pcm, rate_hz = decode_all(base64.b64decode(got["plain"]["audio"]))
    assert tagged == pytest.approx(len(pcm) / 2 / rate_hz, abs=0.2)


@pytest.mark.node
@pytest.mark.parametrize(("name", "status"), [("empty", 400), ("voice", 400)])
def test_a_refusal_is_not_retried(got: dict[str, Any], name: str, status: int) -> None:
    problem = got[name]
    assert (problem["statusCode"], problem["isRetryable"]) == (status, False)
    assert json.loads(problem["responseBody"])["detail"]["message"]
