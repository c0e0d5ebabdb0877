"""Traces and metrics for OpenTelemetry, if its packages are installed and its variables ask for them.

The packages come with the extra ``otel``; without them, or without the variables, nothing of them is imported. The SDK
reads its own variables: where to send to, the service's name, the sampler. Nothing global is set, so that several
servers in a process do not meet. Metrics are those of ``/metrics`` under the same names, read again at each export.

Source: OpenTelemetry, "Environment Variable Specification" and "Prometheus and OpenMetrics Compatibility".
"""

from __future__ import annotations

import asyncio
import logging
import threading
import time
import weakref
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, Protocol

from captionsync.observers import Attributes, Span, Tracer

NAME = "captionsync"
SIGNALS = ("traces", "metrics")
FLUSH_S = 2.0
"""Seconds that the last spans and metrics get when the server stops."""
INTERVAL_MS = 60_000
"""Default milliseconds between two exports of metrics, as specified."""

log = logging.getLogger(__name__)


class Family(Protocol):
    """A metric with its samples, as ``prometheus_client`` gives it."""

    name: str
    documentation: str
    type: str
    samples: list[Any]


class Telemetry(Tracer):
    """What is sent while a server runs; by default nothing."""

    async def close(self) -> None:
        """Send what was not sent yet, for at most ``FLUSH_S`` seconds."""


def wanted(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the signals that the standard variables ask for."""
    if environ.get("OTEL_SDK_DISABLED", "").strip().lower() == "true":
        return ()
    endpoint = environ.get("OTEL_EXPORTER_OTLP_ENDPOINT", "")
    found = []
    for signal in SIGNALS:
        exporter = environ.get(f"OTEL_{signal.upper()}_EXPORTER", "").strip().lower()
        own = environ.get(f"OTEL_EXPORTER_OTLP_{signal.upper()}_ENDPOINT", "")
        if exporter != "none" and (exporter or endpoint or own):
            found.append(signal)
    return tuple(found)


def open_telemetry(environ: Mapping[str, str], collect: Callable[[], Iterable[Family]], version: str) -> Telemetry:
    """Return what sends the signals that the variables ask for; what cannot be set up is logged and left out.

    Args:
        environ: the variables.
        collect: returns the metrics.
        version: of this package.
    """
    signals = wanted(environ)
    if not signals:
        return Telemetry()
    if find_spec("opentelemetry") is None or find_spec("opentelemetry.sdk") is None:
        log.warning("OTEL_ variables are set, but OpenTelemetry is not installed: pip install 'captionsync[otel]'")
        return Telemetry()
    exporters = {signal: found for signal in signals if (found := _exporter(signal, environ)) is not None}
    return _Sending(exporters, environ, collect, version) if exporters else Telemetry()


def _exporter(signal: str, environ: Mapping[str, str]) -> Any:
    """Return the exporter of a signal by its standard name; None if there is no such one."""
    name = environ.get(f"OTEL_{signal.upper()}_EXPORTER", "").strip().lower() or "otlp"
    from importlib.metadata import entry_points  # takes long to import

    known = entry_points(group=f"opentelemetry_{signal}_exporter")
    for candidate in ("otlp_proto_http", "otlp_proto_grpc") if name == "otlp" else (name,):
        for entry in known.select(name=candidate):
            try:
                return entry.load()()
            except Exception as error:  # whatever a package of others raises, the server runs without it
                log.warning("the OpenTelemetry exporter %s cannot be used: %s", candidate, type(error).__name__)
                return None
    log.warning("there is no OpenTelemetry exporter %r for %s; see the extra otel", name[:40], signal)
    return None


class _OtelSpan(Span):
    def __init__(self, span: Any) -> None:
        self._span = span
        self._over = False

    def note(self, name: str, value: str | int | float) -> None:
        if not self._over:
            self._span.set_attribute(name, value)

    def enter(self) -> None:
        from opentelemetry import context, trace

        context.attach(trace.set_span_in_context(self._span))

    def end(self, code: str = "") -> None:
        from opentelemetry.trace import Status, StatusCode

        if self._over:
            return
        self._over = True
        if code:
            self._span.set_attribute("error.type", code)
            self._span.set_status(Status(StatusCode.ERROR))
        self._span.end()


class _Sending(Telemetry):
    def __init__(
        self,
        exporters: Mapping[str, Any],
        environ: Mapping[str, str],
        collect: Callable[[], Iterable[Family]],
        version: str,
    ) -> None:
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor

        resource = Resource.create({"service.version": version})
        if str(resource.attributes.get("service.name", "unknown_service")).startswith("unknown_service"):
            resource = resource.merge(Resource({"service.name": NAME}))
        self._provider = TracerProvider(resource=resource)
        if "traces" in exporters:
            self._provider.add_span_processor(BatchSpanProcessor(exporters["traces"]))
        self._tracer = self._provider.get_tracer(NAME, version)
        self._open: weakref.WeakSet[_OtelSpan] = weakref.WeakSet()
        self._metrics: _MetricSender | None = None
        if "metrics" in exporters:
            interval_ms = environ.get("OTEL_METRIC_EXPORT_INTERVAL", "")
            interval_s = int(interval_ms if interval_ms.isdecimal() else INTERVAL_MS) / 1000
            convert = _Converter(collect, resource, version)
            self._metrics = _MetricSender(exporters["metrics"], convert, interval_s)

    def begin(self, name: str, attributes: Attributes) -> Span:
        span = _OtelSpan(self._tracer.start_span(name, attributes=dict(attributes)))
        self._open.add(span)
        return span

    async def close(self) -> None:
        for span in list(self._open):
            span.end()
        loop, done = asyncio.get_running_loop(), asyncio.Event()
        last = None if self._metrics is None else self._metrics.stop()

        def flush() -> None:
            self._provider.shutdown()
            if self._metrics is not None:
                self._metrics.close(last)
            with suppress(RuntimeError):  # the loop is closed already
                loop.call_soon_threadsafe(done.set)

        # A thread of its own: a pool's threads are waited for when the process ends, however slow the receiver is.
        threading.Thread(target=flush, daemon=True, name="telemetry").start()
        try:
            async with asyncio.timeout(FLUSH_S):
                await done.wait()
        except TimeoutError:
            log.warning("the last spans and metrics could not be sent within %g s", FLUSH_S)


class _MetricSender:
    """Reads the metrics in the event loop, and sends them in a thread, from time to time."""

    def __init__(self, exporter: Any, convert: _Converter, interval_s: float) -> None:
        self._exporter, self._convert, self._interval_s = exporter, convert, max(0.1, interval_s)
        self._task = asyncio.create_task(self._run(), name="send metrics")

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(self._interval_s)
            try:
                await asyncio.to_thread(self._exporter.export, self._convert())
            except Exception:
                log.exception("metrics could not be sent")

    def stop(self) -> Any:
        """Send no more, and return the last metrics."""
        self._task.cancel()
        return self._convert()

    def close(self, last: Any) -> None:
        """Send the last metrics."""
        self._exporter.export(last)
        self._exporter.shutdown()


@dataclass(frozen=True, slots=True)
class _Converter:
    """Turns families of metrics into OpenTelemetry's data."""

    collect: Callable[[], Iterable[Family]]
    resource: Any
    version: str

    def __call__(self) -> Any:
        from opentelemetry.sdk.metrics.export import MetricsData, ResourceMetrics, ScopeMetrics
        from opentelemetry.sdk.util.instrumentation import InstrumentationScope

        metrics = [self._metric(family, time.time_ns()) for family in self.collect() if family.samples]
        scope = ScopeMetrics(InstrumentationScope(NAME, self.version), metrics, "")
        return MetricsData([ResourceMetrics(self.resource, [scope], "")])

    def _metric(self, family: Family, now_ns: int) -> Any:
        from opentelemetry.sdk.metrics.export import AggregationTemporality, Gauge, Metric, Sum

        data: Any
        if family.type == "histogram":
            data = self._histogram(family, now_ns)
        elif family.type == "counter":
            data = Sum(self._points(family, now_ns), AggregationTemporality.CUMULATIVE, True)
        else:
            data = Gauge(self._points(family, now_ns))
        return Metric(family.name, family.documentation, _unit(family.name), data)

    def _points(self, family: Family, now_ns: int) -> list[Any]:
        from opentelemetry.sdk.metrics.export import NumberDataPoint

        return [NumberDataPoint(sample.labels, _STARTED_NS, now_ns, sample.value, []) for sample in family.samples]

    def _histogram(self, family: Family, now_ns: int) -> Any:
        from opentelemetry.sdk.metrics.export import AggregationTemporality, Histogram, HistogramDataPoint

        series: dict[tuple[tuple[str, str], ...], dict[str, Any]] = {}
        for sample in family.samples:
            labels = {name: value for name, value in sample.labels.items() if name != "le"}
            own = series.setdefault(tuple(labels.items()), {"labels": labels, "buckets": []})
            part = sample.name.removeprefix(family.name)
            if part == "_bucket":
                own["buckets"].append((sample.labels["le"], sample.value))
            else:
                own[part] = sample.value
        points = []
        for own in series.values():
            counts = [value for _, value in own["buckets"]]
            each = [int(after - before) for before, after in zip([0, *counts], counts, strict=False)]
            bounds = [float(le) for le, _ in own["buckets"][:-1]]
            most = (float("-inf"), float("inf"))  # Prometheus does not know the extremes
            points.append(
                HistogramDataPoint(
                    own["labels"], _STARTED_NS, now_ns, sum(each), own.get("_sum", 0.0), each, bounds, *most, []
                )
            )
        return Histogram(points, AggregationTemporality.CUMULATIVE)


def _unit(name: str) -> str:
    return "s" if name.endswith("_seconds") else "By" if name.endswith("_bytes") else "1"


_STARTED_NS = time.time_ns()
"""When the process began to count."""
