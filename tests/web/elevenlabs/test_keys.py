"""The official SDKs and what is built on them, on a server that requires keys."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from elevenlabs.client import ElevenLabs
from elevenlabs.core.api_error import ApiError

from tests.web.elevenlabs.client import VOICE
from tests.web.elevenlabs.test_home_assistant import set_up_and_speak
from tests.web.keyed_server import KeyedServer, keyed_server

NODE = Path(__file__).parents[2] / "node"
TEXT = "One two three."
WRONG = "cs_" + "W" * 43


@pytest.fixture(scope="module")
def keyed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KeyedServer]:
    with keyed_server(tmp_path_factory.mktemp("data")) as running:
        yield running


def client_of(keyed: KeyedServer, key: str) -> Any:
    client: Any = ElevenLabs(base_url=keyed.url, api_key=key)
    client.text_to_speech._ws_base_url = keyed.url.replace("http", "ws", 1)
    return client


def test_the_python_sdk_speaks_with_a_key_and_raises_its_errors_without(keyed: KeyedServer) -> None:
    right, wrong = client_of(keyed, keyed.ann).text_to_speech, client_of(keyed, WRONG).text_to_speech
    speech = right.convert_with_timestamps(voice_id=VOICE, text=TEXT)
    assert "".join(speech.alignment.characters) == TEXT
    assert b"".join(right.convert_realtime(voice_id=VOICE, text=iter([TEXT])))
    with pytest.raises(ApiError) as raised:
        wrong.convert_with_timestamps(voice_id=VOICE, text=TEXT)
    assert (raised.value.status_code, raised.value.body["detail"]["status"]) == (401, "invalid_api_key")
    with pytest.raises(ApiError) as closed:
        list(wrong.convert_realtime(voice_id=VOICE, text=iter([TEXT])))
    assert closed.value.status_code == 1008 and "key" in str(closed.value.body)
    history = client_of(keyed, keyed.ann).history.list().history
    assert [item.text for item in history if item.text.strip() == TEXT]
    assert client_of(keyed, keyed.bob).history.list().history == []


def run_node(script: str, keyed: KeyedServer, key: str, *arguments: str) -> Any:
    command = ["node", str(NODE / script), keyed.url, *arguments]
    env = os.environ | {"CAPTIONSYNC_API_KEY": key}
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, env=env)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.mark.node
def test_the_javascript_sdk_does_as_well(keyed: KeyedServer) -> None:
    assert run_node("elevenlabs-error.mjs", keyed, keyed.ann, VOICE, TEXT) == {"status": 200, "text": TEXT}
    refused = run_node("elevenlabs-error.mjs", keyed, WRONG, VOICE, TEXT)
    assert (refused["status"], refused["body"]["detail"]["code"]) == (401, "invalid_api_key")


@pytest.mark.node
def test_the_ai_sdk_does_as_well(keyed: KeyedServer) -> None:
    assert run_node("ai-sdk.mjs", keyed, keyed.ann, TEXT)["plain"]["audio"]
    refused = run_node("ai-sdk.mjs", keyed, WRONG, TEXT)["plain"]
    assert (refused["statusCode"], refused["isRetryable"]) == (401, False)


def test_home_assistant_does_as_well(keyed: KeyedServer) -> None:
    assert asyncio.run(set_up_and_speak(keyed.url, keyed.ann))
    with pytest.raises(ApiError) as raised:
        asyncio.run(set_up_and_speak(keyed.url, WRONG))
    assert raised.value.status_code == 401
