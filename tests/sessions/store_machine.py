"""A store under any order of work and crashes, against a list of records; ``test_store_machine.py`` runs it on each.

A store is given as a *box*, which opens it, kills it without a farewell and opens it again. After every step, each log
must hold exactly the records of the model, under exactly the ids that they had. An id is known if and only if its event
is there: ids of events that were lost, or of logs that were removed, stay unknown for ever.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Protocol, TypeVar

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from captionsync.audio import Tail
from captionsync.errors import SessionError, SessionNotFoundError
from captionsync.events import AudioEvent, Event
from captionsync.sessions.log import EventLog
from captionsync.sessions.records import Record
from captionsync.wire.sse import EventId
from tests.sessions import samples
from tests.sessions.store_suite import NOTES, record

T = TypeVar("T")
NAMES = ("one", "two")
STEPS = 30


class Tried(Protocol):
    """The part of a store that the machine works with; see ``LogStore``."""

    async def create(self, session_id: str) -> EventLog: ...

    async def open(self, session_id: str) -> EventLog: ...

    async def resume(self, session_id: str) -> EventLog: ...

    async def ids(self) -> list[str]: ...

    async def remove(self, session_id: str) -> None: ...


class Box(Protocol):
    """A store that can be killed."""

    survives: bool
    """Whether what was appended outlives a crash."""
    loses: bool
    """Whether :meth:`lose` is implemented."""

    async def open(self) -> Tried:
        """Return the store as a new process finds it. The one before is used no more."""

    async def crash(self) -> None:
        """Kill the store at once: nothing is flushed and nobody says goodbye."""

    async def lose(self, session_id: str, count: int) -> None:
        """Take the last ``count`` records away from where they are kept, as a power cut does; the store is dead."""

    async def close(self) -> None:
        """Free everything."""


@dataclass(slots=True)
class Model:
    """What a log must hold."""

    records: list[Record] = field(default_factory=list)
    ids: list[EventId] = field(default_factory=list)
    """Of each event."""
    tail: Tail | None = None
    sealed: bool = False

    @property
    def events(self) -> list[Event]:
        return [event for one in self.records for event in one.events]


@st.composite
def changes(draw: st.DrawFn) -> Callable[[int], Record]:
    """Return a function from a record's number to the record."""
    notes = tuple(draw(st.lists(st.sampled_from(NOTES), max_size=2)))
    kept = draw(st.lists(st.integers(0, 3), max_size=4))
    tail = draw(st.none() | st.builds(Tail, st.integers(0, 9_999), st.just(1_152), st.binary(min_size=2, max_size=4)))
    text = draw(st.sampled_from(["Hi", "é", "\u2028", "<b>", "😀", ""]))

    def make(number: int) -> Record:
        made = record(number % 250, notes=notes, tail=tail)
        choice = (*made.events, samples.cue(text))
        return replace(made, events=tuple(choice[index] for index in kept))

    return make


class StoreMachine(RuleBasedStateMachine):
    """Inherit this and give ``make_box``."""

    make_box: ClassVar[Callable[[], Box]]

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()
        self.box = type(self).make_box()
        self.store = self.do(self.box.open())
        self.models: dict[str, Model] = {}
        self.writers: dict[str, EventLog] = {}
        """Logs that this process writes; after a crash there are none."""
        self.unknown: set[EventId] = set()
        """Ids that were given and are no more."""
        self.heard: dict[str, EventId] = {}
        """The last id of a listener."""

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Return what a coroutine returns."""
        return self._runner.run(work)

    def teardown(self) -> None:
        self.do(self.box.close())
        self._runner.close()

    # Work

    @rule(name=st.sampled_from(NAMES))
    def create(self, name: str) -> None:
        if name in self.models:
            with pytest.raises(SessionError):
                self.do(self.store.create(name))
            return
        log = self.writers[name] = self.do(self.store.create(name))
        self.models[name] = Model()
        assert log.lives.epoch not in {known.epoch for known in self.unknown}

    @rule(name=st.sampled_from(NAMES), more=st.lists(changes(), min_size=1, max_size=4))
    def append(self, name: str, more: list[Callable[[int], Record]]) -> None:
        """Append records, as a new session or as the next writer of an old one where there is no other."""
        if name not in self.models:
            self.create(name)
        if name not in self.writers:
            if self.models[name].sealed:
                return
            self.resume(name)
        log, model = self.writers[name], self.models[name]
        for change in more:
            made = change(len(model.records))
            self.do(log.append(made))
            if not model.sealed:
                first = len(model.ids) + 1
                model.ids += [EventId(log.lives.epoch, first + index) for index in range(len(made.events))]
                model.records.append(replace(made, tail=None))
                model.tail = made.tail or model.tail

    @rule(name=st.sampled_from(NAMES))
    def append_what_cannot_be_sent(self, name: str) -> None:
        if (log := self.writers.get(name)) is None or self.models[name].sealed:
            return
        bad = replace(samples.viseme(), weight=float("nan"))
        with pytest.raises(ValueError, match="JSON"):
            self.do(log.append(Record(0, 0, 0, (samples.word(0), bad))))

    @rule(name=st.sampled_from(NAMES), seldom=st.integers(0, 4))
    def seal(self, name: str, seldom: int) -> None:
        if not seldom and (log := self.writers.get(name)) is not None:
            self.do(log.seal())
            self.models[name].sealed = True

    @rule(name=st.sampled_from(NAMES), seldom=st.integers(0, 4))
    def remove(self, name: str, seldom: int) -> None:
        if seldom:
            return
        self.do(self.store.remove(name))
        self.writers.pop(name, None)
        self.heard.pop(name, None)
        if (model := self.models.pop(name, None)) is not None:
            self.unknown.update(model.ids)

    # Crashes

    @rule()
    def crash(self) -> None:
        self.do(self.box.crash())
        self._reopen()

    @precondition(lambda self: self.box.loses)
    @rule(name=st.sampled_from(NAMES), count=st.integers(1, 3), more=st.lists(changes(), min_size=1, max_size=4))
    def crash_and_lose_the_tail(self, name: str, count: int, more: list[Callable[[int], Record]]) -> None:
        """A power cut; the next writer puts other events in the place of the lost ones."""
        if (model := self.models.get(name)) is None:
            return
        self.do(self.box.crash())
        count = min(count, len(model.records))
        self.do(self.box.lose(name, count))
        model.records = model.records[: len(model.records) - count]
        kept = len(model.events)
        self.unknown.update(model.ids[kept:])
        del model.ids[kept:]
        model.sealed = model.sealed and not count
        model.tail = self.do(self._tail(name))
        self._reopen()
        self.append(name, more)

    async def _tail(self, name: str) -> Tail | None:
        return (await (await self.box.open()).open(name)).tail

    def _reopen(self) -> None:
        self.writers.clear()
        self.store = self.do(self.box.open())
        stored = self.do(self.store.ids())
        for name in [name for name, model in self.models.items() if not model.records and name not in stored]:
            del self.models[name]  # a log without a record need not be stored yet
        if not self.box.survives:
            for model in self.models.values():
                self.unknown.update(model.ids)
            self.models.clear()
            self.heard.clear()

    @rule(name=st.sampled_from(NAMES))
    def resume(self, name: str) -> None:
        if name not in self.models:
            with pytest.raises(SessionNotFoundError):
                self.do(self.store.resume(name))
            return
        self.models[name].sealed = False
        log = self.writers[name] = self.do(self.store.resume(name))
        past = {one.epoch for one in self.models[name].ids} | {one.epoch for one in self.unknown}
        assert log.lives.epoch not in past

    # Reading

    @rule(name=st.sampled_from(NAMES), most=st.integers(1, 7))
    def listen(self, name: str, most: int) -> None:
        """Read some events after the last one that was heard, as a listener that resumes."""
        if (model := self.models.get(name)) is None:
            return
        log = self.do(self.store.open(name))
        last = self.heard.get(name)
        if last is not None and not log.lives.knows(last, len(log)):
            assert last in self.unknown
            last = None
        begin = last.seq if last is not None else 0
        got = list(log.read(begin, min(len(log), begin + most)))
        assert [entry.event for entry in got] == model.events[begin : begin + most]
        for entry in got:
            assert entry.frame is None or entry.frame.startswith(f"id: {model.ids[entry.seq - 1]}\n".encode())
            self.heard[name] = log.lives.id_of(entry.seq)

    @rule(name=st.sampled_from(NAMES), number=st.integers(0, 5))
    def read_records(self, name: str, number: int) -> None:
        if (model := self.models.get(name)) is None:
            with pytest.raises(SessionNotFoundError):
                self.do(self.store.open(name))
            return
        log = self.do(self.store.open(name))
        assert list(log.records(number)) == model.records[number:]
        assert [notes for _, notes in log.notes(number)] == [one.notes for one in model.records[number:]]
        audio = [event.audio for event in model.events if isinstance(event, AudioEvent)]
        assert list(log.audio(number)) == audio[number:]
        assert log.totals.audio_bytes == sum(map(len, audio))
        assert log.totals.counts["word"] == sum(event.type == "word" for event in model.events)

    @invariant()
    def every_log_is_what_was_appended(self) -> None:
        assert sorted(self.do(self.store.ids())) == sorted(self.models)
        for name, model in self.models.items():
            log = self.do(self.store.open(name))
            assert [entry.event for entry in log.read(0)] == model.events
            assert [log.lives.id_of(seq) for seq in range(1, len(log) + 1)] == model.ids
            assert (log.sealed, log.tail) == (model.sealed, model.tail)
            assert all(log.lives.knows(one, len(log)) for one in model.ids)
            assert not any(log.lives.knows(one, len(log)) for one in self.unknown)
