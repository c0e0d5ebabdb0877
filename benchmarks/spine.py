"""The main path through a real server: how soon the first audio arrives, and how fast a long text is spoken."""

from __future__ import annotations

import json
import statistics
import time
import urllib.request
from collections.abc import Iterator

from captionsync.wire.sse import SseDecoder
from tests.live_server import LiveServer, run_server

SENTENCE = "The quick brown fox jumps over the lazy dog, and nobody in the whole wide field minds it much. "
ROUNDS = 15


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``."""
    with run_server() as server:
        words = " ".join((SENTENCE * 20).split()[:200])
        speak(server, words, "mp3_44100_128")
        for name in ("pcm_24000", "mp3_44100_128", "opus_48000_64"):
            firsts = [speak(server, words, name)[0] for _ in range(ROUNDS)]
            worst = max(firsts)
            figure = f"{statistics.median(firsts):.1f} ms (worst {worst:.1f})"
            yield f"first audio event after the request, 200 words, {name}", figure, "median ≤ 60 ms"
        text = (SENTENCE * 120)[:10_000]
        for name in ("pcm_24000", "mp3_44100_128"):
            _, took_s, spoken_ms = speak(server, text, name)
            figure = f"{spoken_ms / 1000 / took_s:.0f}× real time ({spoken_ms / 1000:.0f} s in {took_s:.1f} s)"
            yield f"a text of 10,000 characters, {name}", figure, "> 20×"


def speak(server: LiveServer, text: str, audio_format: str, **more: str) -> tuple[float, float, int]:
    """Speak; return milliseconds to the first audio event, seconds in all, and milliseconds of speech."""
    body = json.dumps({"text": text, "format": audio_format, **more}).encode()
    decoder = SseDecoder()
    first_ms, spoken_ms = 0.0, 0
    begin = time.perf_counter()
    with urllib.request.urlopen(urllib.request.Request(server.url + "/v1/speak", data=body)) as answer:
        while data := answer.read1(65_536):
            for message in decoder.feed(data):
                if message.event == "audio" and not first_ms:
                    first_ms = (time.perf_counter() - begin) * 1000
                elif message.event == "end":
                    spoken_ms = json.loads(message.data)["duration_ms"]
    return first_ms, time.perf_counter() - begin, spoken_ms
