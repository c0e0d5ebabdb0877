"""The metrics of one server, in Prometheus' terms.

What happens is counted when it happens; what *is* (sessions, listeners, queues) is asked for when the metrics are read,
so that it costs nothing in between. Every server has its own registry. Labels are names of this program, such as
engines, routes and error codes: never text, ids, addresses or keys. A label takes at most ``MAX_VALUES`` values.

Source: https://prometheus.io/docs/practices/naming/ (names, units), OpenMetrics 1.0 (``/metrics``).
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, disable_created_metrics
from prometheus_client.exposition import choose_encoder
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from captionsync.observers import EngineObserver, SessionObserver, StoreObserver

# Times for each series, which the older text format shows as one more metric.
disable_created_metrics()  # type: ignore[no-untyped-call]

PREFIX = "captionsync"
MAX_VALUES = 64
"""Different values of an error code that are counted apart; further ones count as ``other``."""
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
FIRST_AUDIO_S = (0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0)
RESPONSE_S = (0.005, 0.025, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 60.0)
LAG_S = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
WRITE_S = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0)

_CODE = re.compile(r"[a-z][a-z0-9_]{0,59}")


@dataclass(frozen=True, slots=True)
class Row:
    """A metric whose values are asked for when the metrics are read."""

    name: str
    """Without prefix."""
    help: str
    labels: tuple[str, ...] = ()
    kind: Literal["gauge", "counter"] = "gauge"


LIVE = (
    Row("sessions", "Sessions that the server holds: open for text, speaking the rest of it, or over.", ("status",)),
    Row("sessions_memory_bytes", "About how many bytes of memory the sessions take."),
    Row("listeners", "Open event streams, audio streams and compatible streams of sessions.", ("kind",)),
    Row("listeners_behind", "Open event streams that have not yet taken all of their session's log."),
    Row("listener_lag_max_seconds", "Speech between the slowest open event stream and the end of its session's log."),
    Row("engine_breaker_open", "1 while new sessions leave the engine alone, because it failed.", ("engine",)),
    Row("engine_queue_requests", "Requests that wait for a place at the engine's service.", ("engine",)),
    Row("engine_active_requests", "Requests that hold a place at the engine's service.", ("engine",)),
    Row("file_jobs", "Large exports and conversions that run, or wait for their turn.", ("kind", "state")),
    Row("file_jobs_refused", "Large exports and conversions that were refused.", ("kind",), "counter"),
    Row("store_size_bytes", "Bytes that the store of sessions takes."),
    Row("store_degraded", "1 while sessions are not stored, because the store fails."),
    Row("servers", "Servers that share a Redis and live, this one included."),
    Row("sessions_taken_over", "Sessions of dead servers that this one continued.", kind="counter"),
    Row("redis_connections", "Connections to Redis that were tried.", kind="counter"),
)
"""These metrics."""

Readings = Mapping[str, Mapping[tuple[str, ...], float]]
"""Name of a metric -> values of its labels -> value."""


class _Live(Collector):
    def __init__(self) -> None:
        self.sources: list[Callable[[], Readings]] = []

    def describe(self) -> Iterable[Metric]:
        return self._families({})

    def collect(self) -> Iterable[Metric]:
        found: dict[str, dict[tuple[str, ...], float]] = defaultdict(dict)
        for read in self.sources:
            for name, values in read().items():
                found[name].update(values)
        return self._families(found)

    def _families(self, found: Readings) -> Iterator[Metric]:
        for row in LIVE:
            made = CounterMetricFamily if row.kind == "counter" else GaugeMetricFamily
            family = made(f"{PREFIX}_{row.name}", row.help, labels=row.labels)
            for labels, value in found.get(row.name, {}).items():
                family.add_metric(labels, value)
            yield family


class _Codes:
    """Error codes as values of a label."""

    def __init__(self) -> None:
        self._known: set[str] = set()

    def of(self, code: str) -> str:
        if code not in self._known:
            if len(self._known) >= MAX_VALUES or not _CODE.fullmatch(code):
                return "other"
            self._known.add(code)
        return code


class _Maker:
    """Makes the metrics of a registry."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._registry = registry
        self.codes = _Codes()
        self.made: dict[str, tuple[str, tuple[str, ...], str]] = {}
        """Type, labels and meaning of each metric, by its name without prefix."""

    def gauge(self, name: str, about: str, *labels: str) -> Gauge:
        self.made[name] = "gauge", labels, about
        return Gauge(name, about, labels, namespace=PREFIX, registry=self._registry)

    def counter(self, name: str, about: str, *labels: str) -> Counter:
        self.made[f"{name}_total"] = "counter", labels, about
        return Counter(name, about, labels, namespace=PREFIX, registry=self._registry)

    def histogram(self, name: str, about: str, buckets: Sequence[float], *labels: str) -> Histogram:
        self.made[name] = "histogram", labels, about
        return Histogram(name, about, labels, namespace=PREFIX, registry=self._registry, buckets=buckets)


class SessionMetrics(SessionObserver):
    """Counts sessions."""

    def __init__(self, make: _Maker) -> None:
        self._codes = make.codes
        self._made = make.counter("sessions_made", "Sessions that were made.")
        self._refused = make.counter("sessions_refused", "Sessions that were not made, by the error's code.", "code")
        self._ended = make.counter("sessions_ended", "Sessions that ended, by the reason of their end.", "reason")
        self._failed = make.counter("session_failures", "Sessions that failed, by the error's code.", "code")
        about = "Seconds from a session's first text to its first audio event."
        self._first_audio = make.histogram("first_audio_seconds", about, FIRST_AUDIO_S)

    def made(self) -> None:
        self._made.inc()

    def refused(self, code: str) -> None:
        self._refused.labels(self._codes.of(code)).inc()

    def sounded(self, seconds: float) -> None:
        self._first_audio.observe(seconds)

    def ended(self, reason: str, code: str = "") -> None:
        self._ended.labels(self._codes.of(reason)).inc()
        if code:
            self._failed.labels(self._codes.of(code)).inc()


class EngineMetrics(EngineObserver):
    """Counts what engines do."""

    def __init__(self, make: _Maker) -> None:
        self._codes = make.codes
        self._runs = make.counter("engine_runs", "Times that the engine was asked to speak a text.", "engine")
        about = "Failures of the engine or its service, by the error's code."
        self._failed = make.counter("engine_failures", about, "engine", "code")
        about = "Characters that the engine took; services charge for them."
        self._took = make.counter("engine_characters_taken", about, "engine")
        self._spoke = make.counter("engine_characters_spoken", "Characters that the engine spoke.", "engine")

    def began(self, engine: str) -> None:
        self._runs.labels(engine).inc()

    def took(self, engine: str, chars: int) -> None:
        self._took.labels(engine).inc(chars)

    def spoke(self, engine: str, chars: int) -> None:
        self._spoke.labels(engine).inc(chars)

    def failed(self, engine: str, code: str) -> None:
        self._failed.labels(engine, self._codes.of(code)).inc()


class StoreMetrics(StoreObserver):
    """Counts what the store does."""

    def __init__(self, make: _Maker) -> None:
        super().__init__()
        about = "Seconds to store the records of one commit."
        self._write = make.histogram("store_write_seconds", about, WRITE_S)
        self._records = make.counter("store_records", "Records that were stored.")
        self._bytes = make.counter("store_written_bytes", "Bytes of records and audio that were stored.")
        self._failed = make.counter("store_failures", "Commits that failed, by cause.", "cause")

    def wrote(self, seconds: float, records: int, size_bytes: int) -> None:
        super().wrote(seconds, records, size_bytes)
        self._write.observe(seconds)
        self._records.inc(records)
        self._bytes.inc(size_bytes)

    def failed(self, cause: str) -> None:
        super().failed(cause)
        self._failed.labels(self.problem).inc()

    def read(self) -> Readings:
        """Return what the store is like now."""
        found: dict[str, Mapping[tuple[str, ...], float]] = {"store_degraded": {(): float(bool(self.problem))}}
        if self.size_bytes is not None:
            found["store_size_bytes"] = {(): self.size_bytes()}
        return found


class RequestMetrics:
    """Counts HTTP requests, when their response begins: an event stream may go on for hours."""

    def __init__(self, make: _Maker) -> None:
        about = "HTTP requests, by route template, method and status; WebSockets have the status 101."
        self._requests = make.counter("http_requests", about, "route", "method", "status")
        about = "Seconds from a request's head to the beginning of its response."
        self._seconds = make.histogram("http_response_start_seconds", about, RESPONSE_S, "route")

    def answered(self, route: str, method: str, status: int, seconds: float) -> None:
        """A response begins."""
        self._requests.labels(route, method if method in METHODS else "other", str(status)).inc()
        self._seconds.labels(route).observe(seconds)


class Metrics:
    """All metrics of a server."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry(auto_describe=True)
        make = _Maker(self.registry)
        self.sessions = SessionMetrics(make)
        self.engines = EngineMetrics(make)
        self.store = StoreMetrics(make)
        self.requests = RequestMetrics(make)
        about = "Seconds by which the event loop was late, sampled twice a second."
        self._loop_lag = make.histogram("event_loop_lag_seconds", about, LAG_S)
        self._info = make.gauge("build_info", "1; the version is a label.", "version")
        self._live = _Live()
        self.registry.register(self._live)
        live = {f"{row.name}_total" if row.kind == "counter" else row.name: row for row in LIVE}
        self._made = make.made | {name: (row.kind, row.labels, row.help) for name, row in live.items()}
        ProcessCollector(registry=self.registry)
        self.watch(self.store.read)

    def watch(self, read: Callable[[], Readings]) -> None:
        """Ask ``read`` for values of the metrics in ``LIVE`` whenever the metrics are read."""
        self._live.sources.append(read)

    def runs(self, version: str) -> None:
        """Note which version runs."""
        self._info.labels(version).set(1)

    def loop_was_late(self, seconds: float) -> None:
        """Note a sample of the event loop's lag."""
        self._loop_lag.observe(seconds)

    def described(self) -> list[tuple[str, str, tuple[str, ...], str]]:
        """Return name, type, labels and meaning of each metric of ours, in order."""
        return [(f"{PREFIX}_{name}", *about) for name, about in self._made.items()]

    def render(self, accept: str) -> tuple[bytes, str]:
        """Return all metrics and their media type, in the best form that the header ``Accept`` allows."""
        encode, content_type = choose_encoder(accept)
        return encode(self.registry), content_type

    def dump(self) -> bytes:
        """Return all metrics for :func:`render_all`."""
        families = [
            (family.name, family.documentation, family.type, [sample[:3] for sample in family.samples])
            for family in self.registry.collect()
        ]
        return json.dumps(families).encode()


def render_all(accept: str, dumps: Mapping[str, bytes]) -> tuple[bytes, str]:
    """Return the metrics of several processes as :meth:`Metrics.render` does those of one.

    Args:
        accept: the header ``Accept``.
        dumps: what :meth:`Metrics.dump` gave in each process, by the value of the label ``process``.
    """
    families: dict[str, Metric] = {}
    for process, dump in dumps.items():
        for name, about, kind, samples in json.loads(dump):
            family = families.setdefault(name, Metric(name, about, kind))
            for sample, labels, value in samples:
                family.add_sample(sample, {"process": process, **labels}, value)
    encode, content_type = choose_encoder(accept)
    return encode(_Collected(families.values())), content_type


class _Collected(CollectorRegistry):
    """Metrics that were collected before."""

    def __init__(self, families: Iterable[Metric]) -> None:
        super().__init__()
        self._families = families

    def collect(self) -> Iterable[Metric]:
        return self._families
