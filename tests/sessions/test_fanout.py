"""From the log to the listeners: once, in order, and encoded once for all."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from captionsync.events import Event
from captionsync.sessions.cursor import CHUNKED, MESSAGES, PLAIN, Form
from captionsync.sessions.fanout import SLICE_LISTENERS, Delivery, Fanout
from captionsync.sessions.log import MemoryLog
from captionsync.sessions.view import EVERYTHING, View, entry_frame
from captionsync.wire.sse import http_chunk
from tests.sessions import samples

WORDS = View(frozenset({"word"}))
VIEWS = [EVERYTHING, WORDS, View(viseme_set="azure"), View(frozenset({"viseme"}), "azure")]


class Cursor:
    """A listener that keeps up; it counts how often it was woken."""

    def __init__(self, seen: Callable[[], None] = lambda: None) -> None:
        self.spans: list[tuple[int, int]] = []
        self.data = b""
        self.woken = 0
        self._seen = seen

    def deliver(self, delivery: Delivery) -> None:
        self.spans.append((delivery.start, delivery.end))
        self.data += joined(delivery, EVERYTHING, PLAIN)
        self._seen()

    def wake(self) -> None:
        self.woken += 1
        self._seen()


def log_of(*events: Event) -> MemoryLog:
    log = MemoryLog()
    samples.put(log, events, 0)
    return log


def whole(log: MemoryLog, view: View = EVERYTHING, start: int = 0) -> bytes:
    return b"".join(entry_frame(log, entry, view) for entry in log.read(start))


def joined(delivery: Delivery, view: View, form: Form) -> bytes:
    return b"".join(piece.data for piece in delivery.pieces(view, form))


async def turn(count: int = 1) -> None:
    """Let the event loop run what is ready."""
    for _ in range(count):
        await asyncio.sleep(0)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("start", [0, 2, 6])
def test_a_delivery_is_the_joined_frames_of_its_view(view: View, start: int) -> None:
    log = log_of(*samples.session())
    delivery = Delivery(log, start)
    assert (delivery.start, delivery.end) == (start, 6)
    expected = whole(log, view, start)
    assert joined(delivery, view, PLAIN) == expected
    assert joined(delivery, view, CHUNKED) == (http_chunk(expected) if expected else b"")


@pytest.mark.parametrize("form", [PLAIN, CHUNKED, MESSAGES])
def test_a_delivery_without_anything_for_a_view_is_empty(form: Form) -> None:
    # An empty chunk would end the answer.
    assert Delivery(log_of(samples.audio(), samples.cue()), 0).pieces(WORDS, form) == []


def test_a_delivery_is_encoded_once_for_all_who_want_the_same() -> None:
    delivery = Delivery(log_of(*samples.session()), 0)
    for view in VIEWS:
        same = View(view.types, view.viseme_set)
        for form in (CHUNKED, PLAIN, MESSAGES):
            assert delivery.pieces(view, form) is delivery.pieces(same, form)


def test_a_delivery_stays_as_it_was_when_the_log_grows() -> None:
    log = log_of(samples.word(0), samples.word(1))
    delivery = Delivery(log, 1)
    expected = whole(log, EVERYTHING, 1)
    samples.put(log, [samples.word(2)], 0)
    assert joined(delivery, EVERYTHING, PLAIN) == expected


async def test_what_is_new_is_delivered_once_however_often_it_is_told() -> None:
    log = MemoryLog()
    fanout = Fanout(log)
    cursor = Cursor()
    fanout.add(cursor)
    for index in range(3):
        samples.put(log, [samples.word(index)], 0)
        fanout.notify()
    assert cursor.spans == [], "nothing is delivered inside the writer's turn"
    await turn()
    assert cursor.spans == [(0, 3)]
    assert cursor.data == whole(log)


async def test_nothing_new_is_no_delivery() -> None:
    log = log_of(samples.word(0))
    fanout = Fanout(log)
    cursor = Cursor()
    fanout.add(cursor)
    fanout.notify()
    await turn()
    fanout.notify()
    await turn()
    assert cursor.spans == [(0, 1)]


async def test_deliveries_follow_each_other_without_a_hole() -> None:
    log = MemoryLog()
    fanout = Fanout(log)
    cursor = Cursor()
    fanout.add(cursor)
    for index in range(5):
        samples.put(log, [samples.word(index), samples.audio(index)], 0)
        fanout.notify()
        await turn()
    assert cursor.spans == [(0, 2), (2, 4), (4, 6), (6, 8), (8, 10)]
    assert cursor.data == whole(log)


async def test_a_listener_that_joins_late_gets_what_comes_after() -> None:
    log = MemoryLog()
    fanout = Fanout(log)
    samples.put(log, [samples.word(0)], 0)
    fanout.notify()
    await turn()
    late = Cursor()
    fanout.add(late)
    samples.put(log, [samples.word(1)], 0)
    fanout.notify()
    await turn()
    assert late.spans == [(1, 2)]


async def test_a_removed_listener_gets_nothing_more_and_the_others_do() -> None:
    log = MemoryLog()
    fanout = Fanout(log)
    gone, stays = Cursor(), Cursor()
    fanout.add(gone)
    fanout.add(stays)
    assert len(fanout) == 2
    fanout.remove(gone)
    fanout.remove(gone)
    assert len(fanout) == 1
    samples.put(log, [samples.word(0)], 0)
    fanout.notify()
    await turn()
    fanout.wake()
    assert (gone.spans, gone.woken) == ([], 0)
    assert (stays.spans, stays.woken) == ([(0, 1)], 1)


async def test_listeners_may_go_while_they_are_served_and_woken() -> None:
    log = log_of(samples.word(0))
    fanout = Fanout(log)
    cursors = [Cursor(lambda: fanout.remove(cursors[0])) for _ in range(3)]
    for cursor in cursors:
        fanout.add(cursor)
    fanout.notify()
    await turn()
    assert [cursor.spans for cursor in cursors] == [[(0, 1)]] * 3
    fanout.wake()
    assert [cursor.woken for cursor in cursors] == [0, 1, 1]


async def test_a_listener_that_was_added_twice_is_served_once() -> None:
    fanout = Fanout(log_of(samples.word(0)))
    cursor = Cursor()
    fanout.add(cursor)
    fanout.add(cursor)
    fanout.notify()
    await turn()
    assert cursor.spans == [(0, 1)]


async def test_a_crowd_is_served_in_slices_and_the_event_loop_gets_its_turn() -> None:
    log = MemoryLog()
    fanout = Fanout(log)
    crowd = [Cursor() for _ in range(2 * SLICE_LISTENERS + 1)]
    for cursor in crowd:
        fanout.add(cursor)
    samples.put(log, [samples.word(0)], 0)
    fanout.notify()
    served: list[int] = []
    for _ in range(3):
        await turn()
        served.append(sum(bool(cursor.spans) for cursor in crowd))
    assert served == [SLICE_LISTENERS, 2 * SLICE_LISTENERS, len(crowd)]


async def test_a_crowd_that_is_still_being_served_gets_the_next_batch_in_order() -> None:
    log = MemoryLog()
    fanout = Fanout(log)
    crowd = [Cursor() for _ in range(3 * SLICE_LISTENERS)]
    for cursor in crowd:
        fanout.add(cursor)
    for index in range(4):
        samples.put(log, [samples.word(index)], 0)
        fanout.notify()
        await turn()
    await turn(3)
    assert {tuple(cursor.spans) for cursor in crowd} == {((0, 1), (1, 2), (2, 3), (3, 4))}
    assert {cursor.data for cursor in crowd} == {whole(log)}
