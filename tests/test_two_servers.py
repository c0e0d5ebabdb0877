"""Two real servers with one Redis: a listener of one hears the end of a session whose server was killed."""

from __future__ import annotations

import json
import urllib.request

import pytest

from captionsync.wire.sse import SseDecoder, SseMessage
from tests.live_server import LiveServer, run_server
from tests.redis_server import RedisServer, run_redis

TEXT = "The first sentence is spoken here. " + "Others follow it, each with a few more words. " * 3


def post(server: LiveServer, path: str, body: object) -> dict[str, object]:
    request = urllib.request.Request(
        server.url + path, json.dumps(body).encode(), {"Content-Type": "application/json"}, method="POST"
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        found: dict[str, object] = json.load(answer)
    return found


def flags(redis: RedisServer) -> dict[str, str]:
    return {"CAPTIONSYNC_REDIS_URL": redis.url, "CAPTIONSYNC_WORKERS": "1", "CAPTIONSYNC_EARS": "off"}


@pytest.mark.timeout(180)
def test_a_listener_of_another_server_hears_all_of_a_session_whose_server_is_killed() -> None:
    with run_redis() as redis, run_server(env=flags(redis)) as two:
        with run_server(env=flags(redis)) as one:
            made = post(one, "/v1/sessions", {"format": "pcm_16000", "pace": "realtime"})
            events = urllib.request.urlopen(f"{two.url}/v1/sessions/{made['id']}/events", timeout=60)
            post(two, f"/v1/sessions/{made['id']}/text", {"text": TEXT})
            decoder = SseDecoder()
            messages: list[SseMessage] = []
            while not any(message.event == "audio" for message in messages):
                messages += decoder.feed(events.read1())
            one.process.kill()
            one.process.wait()
        assert post(two, f"/v1/sessions/{made['id']}/text", {"text": "Goodbye.", "final": True})
        while messages[-1].event not in ("end", "failed"):
            messages += decoder.feed(events.read1())
        events.close()
        assert messages[-1].event == "end"
        ids = [message.id.partition(".") for message in messages if message.id]
        assert [int(number) for _, _, number in ids] == list(range(1, len(ids) + 1))
        assert len({epoch for epoch, _, _ in ids}) == 2
        words = [json.loads(message.data) for message in messages if message.event == "word"]
        assert "".join(word["text"] + word["after"] for word in words).split() == (TEXT + "Goodbye.").split()
        assert two.get(f"/v1/sessions/{made['id']}/captions.vtt").startswith(b"WEBVTT")
