"""Damaged input is read or refused with a typed error, whatever it is, and takes little memory."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from captionsync.wire.sse import SseDecoder
from tests.examples import examples
from tests.fuzz.mutations import damaged
from tests.fuzz.targets import TARGETS

SHORT, LONG = 150, 20_000


@pytest.mark.parametrize("name", TARGETS)
def test_seeds_are_valid(name: str) -> None:
    for seed in TARGETS[name].seeds:
        TARGETS[name].run(seed)


@pytest.mark.parametrize("name", TARGETS)
@examples(SHORT)
@given(data=st.data())
def test_nothing_but_typed_errors(name: str, data: st.DataObject) -> None:
    target = TARGETS[name]
    target.run(data.draw(damaged(target.seeds)))


@pytest.mark.slow
@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=LONG, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_nothing_but_typed_errors_in_long_runs(name: str, data: st.DataObject) -> None:
    target = TARGETS[name]
    target.run(data.draw(damaged(target.seeds)))


SIZES = (1_000, 2_000)
GROWTH = 2.3
"""Twice the input may take so many times the memory."""
BULK: dict[str, Callable[[int], bytes]] = {
    "stream": lambda count: b"id: 1.1\nevent: word\ndata: {}\n\n" * count,
    "last_event_id": lambda count: b"1" * 16 * count + b".1",
    "reply": lambda count: json.dumps(
        {"alignment": {"chars": ["a"] * count, "charStartTimesMs": [0] * count}}
    ).encode(),
    "client": lambda count: json.dumps({"text": "a ", "voice_settings": {str(n): n for n in range(count)}}).encode(),
    "strict_json": lambda count: json.dumps([[1.5, "a"]] * count).encode(),
    "capture": lambda count: TARGETS["capture"].seeds[0] * (count // 8),
    "recording": lambda count: json.dumps(
        [{"word": "a", "start": n, "end": n + 1} for n in range(count // 8)]
    ).encode(),
    "captions": lambda count: b"WEBVTT\n\n" + b"00:00:00.000 --> 00:00:01.000\na <b>c</b>\n\n" * (count // 20),
}


@pytest.mark.parametrize("name", BULK)
def test_memory_grows_no_faster_than_the_input(name: str) -> None:
    peaks = []
    for count in (SIZES[0], *SIZES):  # the first run also fills caches
        data = BULK[name](count)
        tracemalloc.start()
        TARGETS[name].run(data)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[2] <= GROWTH * peaks[1] + 100_000, peaks


def test_a_stream_takes_no_more_memory_than_its_longest_event() -> None:
    decoder, event = SseDecoder(), b"data: " + b"x" * 100_000 + b"\n\n"
    tracemalloc.start()
    for at in range(0, 50 * len(event), 1_000):
        decoder.feed((event * 2)[at % len(event) : at % len(event) + 1_000])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5 * len(event)
