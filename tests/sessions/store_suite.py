"""What every store of logs has to pass; ``test_stores.py`` runs it on each of them."""

from __future__ import annotations

import time

import pytest

from captionsync.audio import Tail
from captionsync.errors import SessionError, SessionNotFoundError
from captionsync.events import AudioEvent
from captionsync.sessions.log import EventLog
from captionsync.sessions.records import (
    Heard,
    Lost,
    Note,
    Opened,
    Record,
    Resumed,
    Spoke,
    TextCame,
    TurnBegan,
)
from captionsync.sessions.store.base import LogStore
from captionsync.timing.model import Phone, TimedChars
from captionsync.wire.sse import EventId
from tests.sessions import samples

NOTES: list[Note] = [
    Opened({"voice": "x", "captions": {"max_lines": 2}}, "espeak", "en-us", "en", True, "ltr", True),
    TextCame("Hi é.", "e\u0301", True, False, False),
    Spoke(120, (TimedChars("Hi", 0, (0, 50), (50, 100), True),), (TimedChars("", 2, (), ()),), True),
    Lost("espeak", "provider_timeout", 2, 3),
    Resumed("other", "voice", 2, False),
    TurnBegan(5),
    Heard(90, True),
]


def record(number: int, *, notes: tuple[Note, ...] = (), tail: Tail | None = None) -> Record:
    events = (samples.word(number), samples.viseme(), samples.audio(number, bytes([number]) * 10))
    return Record(
        number * 100,
        number * 100 + 100,
        1_700_000_000_000 + number,
        events,
        notes,
        (number * 3, number * 3 + 2),
        (Phone("a", number * 100, number * 100 + 50), Phone("", number * 100 + 50, number * 100 + 100, estimated=True)),
        tail,
    )


def plain(log: EventLog) -> list[Record]:
    return list(log.records())


class StoreSuite:
    """Inherit this and give a fixture ``store``."""

    async def test_a_new_log_is_empty_and_has_an_epoch_of_its_own(self, store: LogStore) -> None:
        logs = [await store.create(f"s{number}") for number in range(50)]
        assert all(len(log) == 0 and not log.sealed and log.tail is None for log in logs)
        assert len({log.lives.epoch for log in logs}) == 50
        for log in logs:
            assert EventId.parse(str(log.lives.id_of(1))) == EventId(log.lives.epoch, 1)

    async def test_what_was_appended_is_read_back_whole_and_in_order(self, store: LogStore) -> None:
        log = await store.create("one")
        records = [record(number, notes=(note,)) for number, note in enumerate(NOTES)]
        for one in records:
            await log.append(one)
        assert plain(log) == records
        assert list(log.records(3)) == records[3:]
        decided_ms = [0, *(one.until_ms for one in records)]
        assert list(log.notes(3)) == [(decided_ms[k], records[k].notes) for k in range(3, len(records))]
        assert [entry.event for entry in log.read(0)] == [event for one in records for event in one.events]
        assert [entry.seq for entry in log.read(4, 7)] == [5, 6, 7]
        assert log.rows(AudioEvent)[2][-1] == b"\x02" * 10
        assert list(log.audio(5)) == [b"\x05" * 10, b"\x06" * 10]
        assert len(log.phone_rows()) == 2 * len(NOTES)

    async def test_another_reader_finds_what_is_stored(self, store: LogStore) -> None:
        log = await store.create("one")
        await log.append(record(0, notes=tuple(NOTES), tail=Tail(2_400, 1_152, b"\x01\x00")))
        await log.append(record(1))
        found = await store.open("one")
        assert (list(found.lives), len(found), found.tail) == (list(log.lives), 6, Tail(2_400, 1_152, b"\x01\x00"))
        assert plain(found) == plain(log)
        assert (found.totals.audio_ms, found.totals.audio_bytes, found.totals.counts["word"]) == (200, 20, 2)
        assert found.totals == log.totals

    async def test_a_batch_with_an_event_that_cannot_be_sent_is_left_out_whole(self, store: LogStore) -> None:
        log = await store.create("one")
        bad = samples.viseme(start_ms=0)
        broken = Record(0, 0, 0, (samples.word(0), type(bad)("PP", "p", 0, 50, float("nan"), 0)))
        with pytest.raises(ValueError, match="JSON"):
            await log.append(broken)
        assert (len(log), plain(log), log.totals.counts["word"]) == (0, [], 0)

    async def test_a_sealed_log_takes_no_more_and_stays_readable(self, store: LogStore) -> None:
        log = await store.create("one")
        await log.append(record(0))
        await log.seal()
        await log.append(record(1))
        found = await store.open("one")
        assert found.sealed
        assert plain(found) == [record(0)]

    async def test_a_reader_that_goes_on_sees_what_came_in_the_meantime(self, store: LogStore) -> None:
        log = await store.create("one")
        await log.append(record(0))
        assert len(list(log.records())) == 1
        await log.append(record(1))
        assert list(log.records(1)) == [record(1)]
        assert log.position_at(100) == 3

    async def test_each_writer_begins_a_life_and_all_events_keep_their_ids(self, store: LogStore) -> None:
        log = await store.create("one")
        await log.append(record(0))
        first = log.lives.epoch
        again = await store.resume("one")
        second = again.lives.epoch
        await again.append(record(1))
        assert [again.lives.id_of(seq).epoch for seq in (1, 3, 4, 6)] == [first, first, second, second]
        last = await store.resume("one")
        third = last.lives.epoch
        assert len({first, second, third}) == 3
        assert list((await store.open("one")).lives) == [(1, first), (4, second), (7, third)]
        assert all(last.lives.knows(known, len(last)) for known in (EventId(first, 3), EventId(second, 4)))
        lost = (EventId(first, 4), EventId(second, 3), EventId(third, 7))
        assert not any(last.lives.knows(one, len(last)) for one in lost)
        with pytest.raises(SessionNotFoundError):
            await store.resume("two")

    async def test_ids_are_listed_and_removed(self, store: LogStore) -> None:
        for name in ("a", "b", "c"):
            await store.create(name)
        assert await store.ids() == ["a", "b", "c"]
        await store.remove("b")
        await store.remove("b")
        assert await store.ids() == ["a", "c"]

    async def test_what_is_noted_of_a_session_is_listed_without_its_log(self, store: LogStore) -> None:
        before_ms = int(time.time() * 1000)
        log = await store.create("a", {"client": "here"})
        await store.create("b")
        await log.append(record(0))
        first, second = await store.all()
        assert (first.id, first.about, first.sealed_ms) == ("a", {"client": "here"}, None)
        assert (second.id, second.about, second.sealed_ms) == ("b", {}, None)
        assert before_ms <= first.created_ms <= second.created_ms <= time.time() * 1000
        assert first.size_bytes > 0
        await log.seal()
        await store.describe("a", {"status": {"words": 1}, "text": "Hé"})
        await store.describe("unknown", {"x": 1})
        first, _ = await store.all()
        assert first.about == {"status": {"words": 1}, "text": "Hé"}
        assert first.sealed_ms is not None

    async def test_a_log_is_found_by_the_epoch_of_any_of_its_lives(self, store: LogStore) -> None:
        log = await store.create("a")
        await store.create("b")
        await log.append(record(0))
        first = log.lives.epoch
        second = (await store.resume("a")).lives.epoch
        assert [await store.written_in(epoch) for epoch in (first, second, "0" * 32)] == [["a"], ["a"], []]

    async def test_an_id_is_used_once_and_must_be_known(self, store: LogStore) -> None:
        await store.create("a")
        with pytest.raises(SessionError):
            await store.create("a")
        with pytest.raises(SessionNotFoundError):
            await store.open("b")
