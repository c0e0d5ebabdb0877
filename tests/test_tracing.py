"""Traces and metrics go to an OpenTelemetry collector if the standard variables ask for it."""

from __future__ import annotations

import gzip
import subprocess
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from captionsync.config import Settings
from captionsync.tracing import Telemetry, open_telemetry, wanted
from captionsync.web.app import create_app
from captionsync.web.keys import HUB

TEXT = "Canary Zanzibar sings."


class Collector:
    """Receives OTLP over HTTP."""

    def __init__(self) -> None:
        self.raw = b""
        self.spans: list[Any] = []
        self.metrics: dict[str, Any] = {}
        self.resource: dict[str, str] = {}

    async def traces(self, request: web.Request) -> web.Response:
        """Take spans."""
        for part in ExportTraceServiceRequest.FromString(await self._body(request)).resource_spans:
            self.resource = {item.key: item.value.string_value for item in part.resource.attributes}
            self.spans += [span for scope in part.scope_spans for span in scope.spans]
        return web.Response()

    async def take_metrics(self, request: web.Request) -> web.Response:
        """Take metrics."""
        for part in ExportMetricsServiceRequest.FromString(await self._body(request)).resource_metrics:
            self.metrics |= {metric.name: metric for scope in part.scope_metrics for metric in scope.metrics}
        return web.Response()

    async def _body(self, request: web.Request) -> bytes:
        body = await request.read()
        if request.headers.get("Content-Encoding") == "gzip" and body[:2] == b"\x1f\x8b":
            body = gzip.decompress(body)
        self.raw += body
        return body

    def named(self, name: str) -> list[Any]:
        """Return the spans of a name."""
        return [span for span in self.spans if span.name == name]


@pytest.fixture
async def collector(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Collector]:
    found, app = Collector(), web.Application()
    app.router.add_post("/v1/traces", found.traces)
    app.router.add_post("/v1/metrics", found.take_metrics)
    async with TestServer(app) as server:
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", str(server.make_url("/")))
        yield found


def attributes_of(span: Any) -> dict[str, Any]:
    return {item.key: item.value.string_value or item.value.int_value for item in span.attributes}


async def test_a_session_its_engine_and_its_export_are_traced_without_text(collector: Collector) -> None:
    async with TestClient(TestServer(create_app(Settings(data_dir=":memory:", workers=1, ears=False)))) as client:
        await (await client.post("/v1/speak", json={"text": TEXT})).read()
        session_id = (await (await client.get("/v1/sessions")).json())["sessions"][0]["id"]
        await (await client.get(f"/v1/sessions/{session_id}/captions.vtt")).read()
    (session,), (engine,), (export,) = map(collector.named, ("session", "engine", "export"))
    assert engine.parent_span_id == session.span_id
    assert session.start_time_unix_nano <= engine.start_time_unix_nano < engine.end_time_unix_nano
    assert attributes_of(session)["captionsync.session"] == session_id
    assert attributes_of(session)["captionsync.reason"] == "complete"
    assert attributes_of(engine)["captionsync.chars"] == len(TEXT)
    assert attributes_of(export)["captionsync.format"] == "vtt"
    assert collector.resource["service.name"] == "captionsync"
    assert b"Zanzibar" not in collector.raw


async def test_metrics_are_sent_under_their_own_names_with_the_last_ones_at_the_end(collector: Collector) -> None:
    async with TestClient(TestServer(create_app(Settings(data_dir=":memory:", workers=1, ears=False)))) as client:
        await (await client.post("/v1/speak", json={"text": TEXT})).read()
    first_audio = collector.metrics["captionsync_first_audio_seconds"]
    (point,) = first_audio.histogram.data_points
    assert (first_audio.unit, point.count, sum(point.bucket_counts)) == ("s", 1, 1)
    assert len(point.bucket_counts) == len(point.explicit_bounds) + 1
    (chars,) = collector.metrics["captionsync_engine_characters_spoken"].sum.data_points
    assert (chars.as_double, attributes_of(chars)) == (len(TEXT), {"engine": "espeak"})
    assert collector.metrics["captionsync_engine_characters_spoken"].sum.is_monotonic
    assert collector.metrics["captionsync_sessions"].gauge.data_points


async def test_a_session_that_fails_is_a_failed_span(collector: Collector) -> None:
    app = create_app(Settings(data_dir=":memory:", workers=1, ears=False))
    async with TestClient(TestServer(app)) as client:
        await client.post("/v1/sessions", json={})
        await app[HUB].stop()
    (session,) = collector.named("session")
    assert attributes_of(session)["error.type"] == "server_stopping"
    assert session.status.code == 2


async def test_a_collector_that_cannot_be_reached_does_not_hold_the_server_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("captionsync.tracing.FLUSH_S", 0.2)
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
    async with TestClient(TestServer(create_app(Settings(data_dir=":memory:", workers=1, ears=False)))) as client:
        await (await client.post("/v1/speak", json={"text": "Hi."})).read()


@pytest.mark.parametrize(
    ("environ", "signals"),
    [
        ({}, ()),
        ({"OTEL_SERVICE_NAME": "x"}, ()),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://x"}, ("traces", "metrics")),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://x"}, ("traces",)),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://x", "OTEL_TRACES_EXPORTER": "none"}, ("metrics",)),
        ({"OTEL_METRICS_EXPORTER": "console"}, ("metrics",)),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://x", "OTEL_SDK_DISABLED": "TRUE"}, ()),
    ],
)
def test_the_standard_variables_decide_what_is_sent(environ: dict[str, str], signals: tuple[str, ...]) -> None:
    assert wanted(environ) == signals


def test_an_exporter_that_there_is_not_is_left_out(caplog: pytest.LogCaptureFixture) -> None:
    found = open_telemetry({"OTEL_TRACES_EXPORTER": "pigeon"}, list, "1")
    assert type(found) is Telemetry
    assert "no OpenTelemetry exporter 'pigeon'" in caplog.text


def test_without_the_variables_nothing_of_opentelemetry_is_imported() -> None:
    code = (
        "import sys; from captionsync.tracing import open_telemetry; open_telemetry({}, list, '1');"
        "print([name for name in sys.modules if name.startswith('opentelemetry')])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"
