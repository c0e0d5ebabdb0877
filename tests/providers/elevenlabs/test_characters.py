"""The characters that the compatible API sends when a connection to ElevenLabs is lost in the middle of a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from captionsync.audio.formats import parse_format
from captionsync.espeak.pool import EspeakPool
from captionsync.sessions.spec import SessionSpec
from captionsync.web.elevenlabs.speech import SpokenSession
from tests.upstream import Upstream
from tests.upstream_crowd import GOOD, PATIENT, hub_of
from tests.upstream_faults import Fault

pytestmark = pytest.mark.asyncio(loop_scope="module")

TEXT = "This is one sentence, and it goes on for a bit. And here is another one for the test."
FAULTS = {
    "ended": Fault(close_code=1011),
    "busy": Fault(error="too_many_concurrent_requests", close_code=1008),
    "silent": Fault(stall=True),
}


@pytest.mark.parametrize("messages", [1, 2, 3])
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_each_character_is_sent_once(pool: EspeakPool, upstream: Upstream, fault: Fault, messages: int) -> None:
    upstream.faults.append(replace(fault, after_messages=messages))
    spec = SessionSpec(text=TEXT, language="en", voice=GOOD, format=parse_format("pcm_24000"))
    async with hub_of(pool, upstream, "elevenlabs", deadlines=replace(PATIENT, silence_s=1.0)) as hub:
        speech = await SpokenSession.open(hub, spec, client="", owner="", keep=False)
        parts = [part async for part in speech.parts()]
        await speech.close()
    assert len(upstream.heard) >= 2
    for row in ([part.chars for part in parts], [part.spoken for part in parts]):
        assert "".join(char.text for chars in row for char in chars).strip() == TEXT
