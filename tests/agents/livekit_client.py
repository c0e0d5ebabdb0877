"""Speaks a text with LiveKit's ElevenLabs client and prints its words with their times as JSON.

Run by ``test_agents.py`` with the Python of ``.venv/agents``.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys

import aiohttp
from livekit.agents.types import USERDATA_TIMED_TRANSCRIPT
from livekit.plugins import elevenlabs


async def main(url: str, voice: str, text: str) -> None:
    words: list[tuple[str, float]] = []
    seconds = 0.0
    async with aiohttp.ClientSession() as session:
        client = elevenlabs.TTS(
            api_key=os.environ["CAPTIONSYNC_API_KEY"], base_url=f"{url}/v1", voice_id=voice, http_session=session
        )
        async with client.stream() as stream:
            stream.push_text(text)
            stream.end_input()
            async for event in stream:
                seconds += event.frame.duration
                timed = event.frame.userdata.get(USERDATA_TIMED_TRANSCRIPT, [])
                words += [(str(word), word.start_time) for word in timed]
        await client.aclose()
    print(json.dumps({"words": words, "seconds": seconds}))


asyncio.run(main(*sys.argv[1:]))
