"""Metrics of a running server, its readiness, and what its log says of requests."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from captionsync.config import Settings
from captionsync.web.app import create_app
from captionsync.web.keys import HUB
from captionsync.web.observing import METRICS

Client = TestClient[web.Request, web.Application]


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    app = create_app(Settings(data_dir=":memory:", workers=1, max_sessions=2, ears=False))
    async with TestClient(TestServer(app)) as found:
        yield found


async def metric(client: Client, name: str, **labels: str) -> float:
    """Return a value of a metric; 0 if it has none yet."""
    text = await (await client.get("/metrics")).text()
    shown = ",".join(f'{key}="{value}"' for key, value in sorted(labels.items()))
    pattern = rf"^captionsync_{name}{re.escape('{' + shown + '}') if labels else ''} (\S+)$"
    found = re.search(pattern, text, re.MULTILINE)
    return float(found[1]) if found else 0.0


async def make(client: Client, **spec: str) -> str:
    answer = await client.post("/v1/sessions", json=spec)
    assert answer.status == 201, await answer.text()
    return str((await answer.json())["links"]["self"])


async def test_a_session_is_counted_from_its_text_to_its_end(client: Client) -> None:
    answer = await client.post("/v1/speak", json={"text": "Hello there."})
    await answer.read()
    assert await metric(client, "sessions_made_total") == 1
    assert await metric(client, "sessions_ended_total", reason="complete") == 1
    assert await metric(client, "first_audio_seconds_count") == 1
    assert await metric(client, "engine_runs_total", engine="espeak") == 1
    assert await metric(client, "engine_characters_taken_total", engine="espeak") == len("Hello there.")
    assert await metric(client, "engine_characters_spoken_total", engine="espeak") == len("Hello there.")
    assert await metric(client, "sessions", status="over") == 1
    assert await metric(client, "sessions_memory_bytes") > 1_000
    assert await metric(client, "http_requests_total", method="POST", route="/v1/speak", status="200") == 1


async def test_open_streams_are_counted_by_kind(client: Client) -> None:
    path = await make(client)
    async with client.get(f"{path}/events"), client.ws_connect(f"{path}/events", autoping=False) as socket:
        assert await metric(client, "listeners", kind="sse") == 1
        assert await metric(client, "listeners", kind="websocket") == 1
        assert await metric(client, "sessions", status="open") == 1
        route = "/v1/sessions/{id}/events"
        assert await metric(client, "http_requests_total", method="GET", route=route, status="101") == 1
        await client.delete(path)
        async for _ in socket:
            pass
    assert await metric(client, "sessions_ended_total", reason="cancelled") == 1


async def test_a_listener_that_does_not_read_is_behind(client: Client) -> None:
    path = await make(client, text="One two three four five. " * 20, format="pcm_48000")
    server = client.server
    reader, writer = await asyncio.open_connection(server.host, server.port, limit=1_024)
    try:
        writer.write(f"GET {path}/events HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        await reader.readline()
        session = client.app[HUB].all()[0]
        await session.wait()
        assert await metric(client, "listeners_behind") == 1
        assert await metric(client, "listener_lag_max_seconds") > 1
    finally:
        writer.close()


async def test_refused_sessions_are_counted_by_code(client: Client) -> None:
    for _ in range(2):
        await make(client)
    assert (await client.post("/v1/sessions", json={})).status == 503
    assert await metric(client, "sessions_refused_total", code="too_many_sessions") == 1
    ready = await client.get("/readyz")
    assert (ready.status, (await ready.json())["checks"]["sessions"]) == (503, "full")
    assert (await ready.json())["status"] == "busy"


async def test_a_voice_that_is_not_there_is_a_failure_of_no_session(client: Client) -> None:
    assert (await client.post("/v1/sessions", json={"voice": "nobody"})).status == 422
    assert await metric(client, "engine_failures_total", code="voice_not_found", engine="espeak") == 1
    assert await metric(client, "sessions_made_total") == 0


async def test_a_store_that_fails_is_told_and_prevents_no_session(client: Client) -> None:
    client.app[METRICS].store.failed("full")
    ready = await client.get("/readyz")
    assert ready.status == 200
    assert (await ready.json())["checks"] == {
        "stopping": "ok", "engines": "ok", "sessions": "ok", "store": "full", "servers": "ok",
    }  # fmt: skip
    await make(client)


async def test_a_path_that_is_no_route_is_no_label(client: Client) -> None:
    await client.get("/v1/sessions/cs_secret/none?ticket=cs_secret")
    text = await (await client.get("/metrics")).text()
    assert 'route="none",status="404"' in text
    assert "cs_secret" not in text


async def test_metrics_are_served_as_openmetrics_if_asked(client: Client) -> None:
    answer = await client.get("/metrics", headers={"Accept": "application/openmetrics-text; version=1.0.0"})
    assert answer.headers["Content-Type"].startswith("application/openmetrics-text")
    assert (await answer.text()).endswith("# EOF\n")
