"""Metrics: names as Prometheus wants them, few label values, and one registry for each server."""

from __future__ import annotations

import re

import pytest
from prometheus_client.openmetrics.parser import text_string_to_metric_families as read_openmetrics
from prometheus_client.parser import text_string_to_metric_families as read_text

from captionsync.metrics import MAX_VALUES, Metrics

LABELS = {"code", "reason", "engine", "cause", "route", "method", "status", "version", "kind", "state"}
OPENMETRICS = "application/openmetrics-text; version=1.0.0"


def text_of(metrics: Metrics, accept: str = "") -> str:
    return metrics.render(accept)[0].decode()


def test_names_have_the_prefix_and_the_units_of_prometheus() -> None:
    for name, kind, labels, about in Metrics().described():
        assert re.fullmatch(r"captionsync_[a-z][a-z_]+", name)
        assert (kind == "counter") == name.endswith("_total"), name
        assert not re.search(r"_(ms|s|kb|mb|milliseconds)(_|$)", name), name
        assert kind != "histogram" or name.endswith("_seconds"), name
        assert set(labels) <= LABELS, name
        assert about.endswith("."), name


def test_every_metric_is_served_in_both_forms() -> None:
    metrics = Metrics()
    described = {name.removesuffix("_total") for name, *_ in metrics.described()}
    openmetrics = read_openmetrics(text_of(metrics, OPENMETRICS))  # type: ignore[no-untyped-call]
    for families in (read_text(text_of(metrics)), openmetrics):
        assert {family.name for family in families if family.name.startswith("captionsync_")} == described


def test_two_servers_in_a_process_count_apart() -> None:
    first, second = Metrics(), Metrics()
    first.sessions.made()
    assert "captionsync_sessions_made_total 1.0" in text_of(first)
    assert "captionsync_sessions_made_total 0.0" in text_of(second)


@pytest.mark.parametrize("code", ["Hello there", "sk_" + "x" * 60, "a\nb", ""])
def test_a_code_that_is_no_name_is_counted_as_other(code: str) -> None:
    metrics = Metrics()
    metrics.engines.failed("espeak", code)
    assert 'captionsync_engine_failures_total{code="other",engine="espeak"} 1.0' in text_of(metrics)


def test_a_label_takes_a_limited_number_of_values() -> None:
    metrics = Metrics()
    for number in range(3 * MAX_VALUES):
        metrics.sessions.refused(f"code_{number}")
        metrics.requests.answered("none", f"METHOD{number}", 405, 0.1)
    text = text_of(metrics)
    assert text.count("captionsync_sessions_refused_total{") == MAX_VALUES + 1
    assert text.count("captionsync_http_requests_total{") == 1


def test_the_store_is_degraded_from_a_failure_to_the_next_success() -> None:
    metrics = Metrics()
    metrics.store.failed("full")
    assert metrics.store.problem == "full"
    assert "captionsync_store_degraded 1.0" in text_of(metrics)
    metrics.store.wrote(0.002, 5, 700)
    metrics.store.size_bytes = lambda: 4096.0
    text = text_of(metrics)
    assert not metrics.store.problem
    assert "captionsync_store_degraded 0.0" in text
    assert "captionsync_store_records_total 5.0" in text
    assert "captionsync_store_written_bytes_total 700.0" in text
    assert "captionsync_store_size_bytes 4096.0" in text
    assert 'captionsync_store_failures_total{cause="full"} 1.0' in text
