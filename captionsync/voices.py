"""Lists the voices, without what only speaking needs."""

from __future__ import annotations

import json

from captionsync.compose import open_hub
from captionsync.config import Settings


async def run_voices(settings: Settings, *, as_json: bool) -> int:
    """List the voices of the default chain. Raises ProviderError."""
    async with open_hub(settings) as hub:
        voices = await hub.voices()
    if as_json:
        for voice in voices:
            item = {"id": voice.id, "name": voice.name, "provider": voice.provider, "languages": list(voice.languages)}
            print(json.dumps(item, ensure_ascii=False))
        return 0
    wide = max((len(voice.id) for voice in voices), default=0), max((len(voice.name) for voice in voices), default=0)
    for voice in voices:
        print(f"{voice.id:{wide[0]}}  {voice.name:{wide[1]}}  {voice.provider}  {', '.join(voice.languages)}")
    return 0
