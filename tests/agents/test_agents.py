"""The clients of the frameworks for voice agents, against a real server that requires keys.

LiveKit asks for times that count from the context's start, Pipecat adds the lengths of messages; both shall come to the
times that the engine gave.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.web.elevenlabs.client import VOICE
from tests.web.keyed_server import KeyedServer, keyed_server

HERE = Path(__file__).parent
PYTHON = HERE.parents[1] / ".venv" / "agents" / "bin" / "python"
TEXT = "Hello there, my dear friend. It is a fine day for a walk, is it not? And now, good bye"
NEAR_S = 0.015
"""Sentences that come one by one are spoken one by one, with pauses a few milliseconds longer or shorter."""

pytestmark = pytest.mark.skipif(not PYTHON.exists(), reason="tools/install_test_needs.sh could not install them")


@pytest.fixture(scope="module")
def keyed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KeyedServer]:
    with keyed_server(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture(scope="module")
def starts_s(keyed: KeyedServer) -> list[float]:
    """Return the times of the text's words."""
    path = f"/v1/text-to-speech/{VOICE}/with-timestamps?output_format=pcm_24000"
    found = json.loads(keyed.ask("POST", path, keyed.ann, {"text": TEXT}).body)["alignment"]
    chars, times = "".join(found["characters"]), found["character_start_times_seconds"]
    return [times[i] for i in range(len(chars)) if not i or chars[i - 1] == " "]


@pytest.mark.parametrize("client", ["livekit", "pipecat"])
def test_an_agent_times_every_word_as_it_is_said(keyed: KeyedServer, starts_s: list[float], client: str) -> None:
    command = [str(PYTHON), str(HERE / f"{client}_client.py"), keyed.url, VOICE, TEXT]
    env = os.environ | {"CAPTIONSYNC_API_KEY": keyed.ann}
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, env=env)
    assert ran.returncode == 0, ran.stderr
    got: dict[str, Any] = json.loads(ran.stdout)
    assert [word.strip() for word, _ in got["words"]] == TEXT.split()
    assert got["seconds"] > starts_s[-1]
    # Pipecat's times count from when it began to play.
    first_s = got["words"][0][1] - starts_s[0]
    assert [at_s - first_s for _, at_s in got["words"]] == pytest.approx(starts_s, abs=NEAR_S)
