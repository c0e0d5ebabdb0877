"""How readers see the events of a log."""

from __future__ import annotations

import base64
import json

import pytest

from captionsync.events import (
    ALWAYS_SENT,
    Event,
    FailedEvent,
    GapEvent,
    InterruptedEvent,
)
from captionsync.sessions.log import MemoryLog
from captionsync.sessions.view import EVERYTHING, View, entry_frame, entry_message, viseme_header
from captionsync.timing.tables.viseme_sets import SETS
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


def test_the_plain_view_is_every_event_with_its_id() -> None:
    events = samples.session()
    got = messages(log_of(events, epoch="7f"), EVERYTHING)
    assert [(one.id, one.event, json.loads(one.data)) for one in got] == [
        (f"7f.{seq}", event.type, event.data()) for seq, event in enumerate(events, 1)
    ]


def test_a_frame_is_encoded_once_and_shared() -> None:
    log = log_of(samples.session())
    for entry in log.read(0):
        assert (entry.frame is None) == (entry.event.type == "audio")
        if entry.frame is not None:
            assert entry_frame(log, entry, EVERYTHING) is entry.frame
            assert entry_frame(log, entry, View(frozenset({entry.event.type}))) is entry.frame


def test_audio_is_made_again_for_each_reader_and_is_the_same() -> None:
    log = log_of([samples.audio(3, b"\x00\xff" * 100)])
    (entry,) = log.read(0)
    frame = entry_frame(log, entry, EVERYTHING)
    assert frame == entry_frame(log, entry, EVERYTHING)
    assert base64.b64decode(json.loads(SseDecoder().feed(frame)[0].data)["data"]) == b"\x00\xff" * 100


def test_hostile_text_makes_no_events_of_its_own() -> None:
    events: list[Event] = [samples.word(0, HOSTILE), samples.cue(HOSTILE)]
    log = log_of(events)
    got = messages(log, EVERYTHING)
    assert [json.loads(one.data) for one in got] == [event.data() for event in events]
    assert [one.id for one in got] == ["1.1", "1.2"]
    sent = [json.loads(entry_message(log, entry, EVERYTHING)) for entry in log.read(0)]
    assert [one["data"] for one in sent] == [event.data() for event in events]


def test_a_view_keeps_its_types_and_what_is_always_sent() -> None:
    told = [InterruptedEvent(1, "a", 2), GapEvent(0, 1, "espeak", 3), FailedEvent("code", "Message.", False)]
    log = log_of(samples.session(), list(told))
    kept = [one.event for one in messages(log, View(frozenset({"word", "audio"})))]
    assert kept == ["start", "word", "audio", "end", "interrupted", "gap", "failed"]
    assert [one.event for one in messages(log, View(frozenset()))] == ["start", "end", "interrupted", "gap", "failed"]


@pytest.mark.parametrize("name", sorted(ALWAYS_SENT))
def test_what_is_always_sent_is_wanted_by_every_view(name: str) -> None:
    assert View(frozenset()).wants(name)
    assert View(frozenset({"word"})).wants(name)


def test_a_view_without_types_wants_all() -> None:
    assert EVERYTHING.wants("audio")
    assert View(viseme_set="azure").wants("anything")
    assert not View(frozenset({"word"})).wants("viseme")


@pytest.mark.parametrize(
    ("name", "label"), [("oculus", "PP"), ("azure", "21"), ("polly", "p"), ("rhubarb", "A"), ("preston_blair", "MBP")]
)
def test_a_viseme_set_relabels_visemes_and_the_start_event_only(name: str, label: str) -> None:
    events = samples.session()
    log = log_of(events)
    view = View(viseme_set=name)
    for plain, entry in zip(events, log.read(0), strict=True):
        data = json.loads(SseDecoder().feed(entry_frame(log, entry, view))[0].data)
        changes: dict[str, dict[str, object]] = {
            "viseme": {"id": label},
            "start": {"visemes": viseme_header(name)},
        }
        assert data == plain.data() | changes.get(plain.type, {})
    assert [entry.event for entry in log.read(0)] == events, "the log keeps its own labels"


@pytest.mark.parametrize("name", list(SETS))
def test_a_viseme_header_names_set_and_version(name: str) -> None:
    assert viseme_header(name) == {"set": name, "version": SETS[name].version}
