"""The log of a session."""

from __future__ import annotations

import pytest

from captionsync.events import (
    BlendshapesEvent,
    Event,
    VisemeEvent,
)
from captionsync.sessions.log import CURVE_VALUE_BYTES, ENTRY_BYTES, MemoryLog
from captionsync.sessions.view import View, entry_frame
from captionsync.wire.sse import SseDecoder, SseMessage
from tests.sessions import samples

HOSTILE = "a\r\nid: 9.9\n\nevent: end\ndata: {}\u2028\x00<&\U0001f600"


def log_of(*batches: list[Event], epoch: str = "1") -> MemoryLog:
    log = MemoryLog(epoch)
    for number, batch in enumerate(batches):
        samples.put(log, batch, number * 100)
    return log


def messages(log: MemoryLog, view: View) -> list[SseMessage]:
    return SseDecoder().feed(b"".join(entry_frame(log, entry, view) for entry in log.read(0)))


def test_the_log_tells_what_it_holds() -> None:
    log = log_of(samples.session())
    frames = sum(len(entry.frame or b"") for entry in log.read(0))
    audio = sum(map(len, log.audio()))
    assert log.totals.held_bytes == frames + audio + ENTRY_BYTES * len(log)
    before = log.totals.held_bytes
    samples.put(log, [BlendshapesEvent(0, 30, ("jawOpen", "jawLeft"), ((0.5, 0.0),) * 100)], 0)
    assert log.totals.held_bytes - before > 200 * CURVE_VALUE_BYTES


def test_entries_are_counted_from_one_over_all_batches() -> None:
    log = MemoryLog()
    samples.put(log, [samples.start(), samples.word(0)], 0)
    samples.put(log, [], 50)
    samples.put(log, [samples.end()], 100)
    assert len(log) == 3
    assert [(entry.seq, entry.batch_ms) for entry in log.read(0)] == [(1, 0), (2, 0), (3, 100)]


@pytest.mark.parametrize("position", range(8))
def test_reading_goes_on_from_any_position(position: int) -> None:
    events = samples.session()
    log = log_of(events[:2], events[2:])
    assert [entry.event for entry in log.read(position)] == events[position:]


def test_reading_ends_at_the_present_end() -> None:
    log = log_of([samples.word(0), samples.word(1)])
    seen: list[int] = []
    for entry in log.read(0):
        samples.put(log, [samples.word(len(log))], 0)
        seen.append(entry.seq)
    assert seen == [1, 2]
    assert [entry.seq for entry in log.read(2)] == [3, 4]


def test_a_batch_with_an_event_that_cannot_be_sent_is_left_out_whole() -> None:
    log = log_of([samples.start()])
    with pytest.raises(ValueError, match="JSON"):
        samples.put(log, [samples.word(0), VisemeEvent("PP", "p", 0, 50, float("nan"), 0)], 0)
    assert len(log) == 1
    samples.put(log, [samples.word(0)], 0)
    assert [entry.seq for entry in log.read(0)] == [1, 2]


def test_reading_may_end_early_and_leave_out_what_a_view_does_not_want() -> None:
    log = log_of(samples.session())
    assert [entry.seq for entry in log.read(1, 4)] == [2, 3, 4]
    wanted = View(frozenset({"audio"}))
    assert [entry.kind.type for entry in log.read(0, None, wanted)] == ["start", "audio", "end"]
    assert [entry.kind.type for entry in log.read(1, 3, wanted)] == []


@pytest.mark.parametrize(
    ("at_ms", "position"), [(-1, 0), (0, 0), (99, 0), (100, 3), (101, 3), (250, 5), (299, 5), (300, 6), (9_999, 6)]
)
def test_a_time_has_the_first_batch_that_began_last(at_ms: int, position: int) -> None:
    log = MemoryLog()
    for count, batch_ms in ((1, 0), (2, 0), (1, 100), (0, 100), (1, 100), (1, 250), (2, 300), (1, 0)):
        samples.put(log, [samples.word(index) for index in range(count)], batch_ms)
    assert log.position_at(at_ms) == position
    samples.now(log.seal())
    assert log.position_at(at_ms) == position


def test_an_empty_log_has_one_position() -> None:
    assert MemoryLog().position_at(500) == 0
