"""ElevenLabs' JavaScript SDK, which checks every field, against a real server."""

from __future__ import annotations

import base64
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from captionsync.audio.decoder import decode_all
from tests.live_server import LiveServer
from tests.web.elevenlabs.client import OTHER_VOICE, VOICE

SCRIPT = Path(__file__).parents[2] / "node" / "elevenlabs.mjs"
TEXT = "The first move is what sets everything in motion."


@pytest.mark.node
def test_every_method_of_the_javascript_sdk(server: LiveServer) -> None:
    ran = subprocess.run(
        ["node", str(SCRIPT), server.url, VOICE, TEXT], capture_output=True, text=True, timeout=120, check=False
    )
    assert ran.returncode == 0, ran.stderr
    got: dict[str, Any] = json.loads(ran.stdout)
    joined = b"".join(base64.b64decode(part) for part in got["streamedAudio"])
    for audio in (*(base64.b64decode(got[name]) for name in ("convert", "stream", "wholeAudio")), joined):
        pcm, rate_hz = decode_all(audio)
        assert len(pcm) / 2 / rate_hz > 2
    assert got["whole"] == got["streamed"] == TEXT
    dialogue = got["dialogue"]
    assert dialogue["text"] == dialogue["streamed"] == "Knock, knock.Who is there?"
    assert dialogue["segments"] == [[VOICE, 0, 13], [OTHER_VOICE, 13, 26]]
    assert dialogue["voices"] == [VOICE, OTHER_VOICE]
    for name in ("convert", "stream"):
        pcm, rate_hz = decode_all(base64.b64decode(dialogue[name]))
        assert len(pcm) / 2 / rate_hz > 1.5
    assert "eleven_flash_v2_5" in got["models"]
    assert "de" in got["found"] and got["all"] > 100 and got["one"] == VOICE
    assert got["problem"]["status"] == 400
    assert got["problem"]["body"]["detail"]["code"] == "voice_not_found"
