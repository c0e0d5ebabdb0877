"""Records as bytes: every kind of event and note comes back as it was."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync import events
from captionsync.audio import Tail
from captionsync.errors import StoreError
from captionsync.events import Event
from captionsync.sessions.records import Note, Opened, Record
from captionsync.sessions.store import coding
from captionsync.sessions.store.coding import EVENTS, NOTES, VERSION, decode, encode
from captionsync.timing.model import Phone, TimedChars, Turn
from tests.sessions import samples

LAYOUT = {
    "StartEvent": "session_id provider voice language direction format mime sample_rate_hz delay_samples viseme_set "
    "viseme_version",
    "WordEvent": "index text after start_ms end_ms char_start char_end cue_id estimated speaker",
    "VisemeEvent": "id phone start_ms end_ms weight word_index part",
    "CueEvent": "id revision final start_ms end_ms lines language direction vtt speaker",
    "AudioEvent": "seq start_ms duration_ms audio",
    "BlendshapesEvent": "start_ms fps names frames",
    "TagEvent": "name start_ms mark",
    "VoiceEvent": "start_ms voice language direction",
    "GapEvent": "start_ms duration_ms provider resumed_char",
    "InterruptedEvent": "heard_ms heard_text resume_ms",
    "ResetEvent": "reason from_id cue",
    "EndEvent": "reason duration_ms words cues visemes heard_text",
    "FailedEvent": "code message retryable",
    "Opened": "spec provider voice language language_guessed direction audio_tags turns",
    "TextCame": "text held flush final idle asked",
    "Spoke": "end_ms chars spoken closes_word",
    "Lost": "provider code char spoken",
    "Resumed": "provider voice char has_phones",
    "TurnBegan": "char",
    "Heard": "heard_ms cancelled",
    "VoiceChosen": "voice language direction char",
    "Record": "at_ms until_ms wall_ms events notes sources phones tail",
    "Phone": "ipa start_ms end_ms char_start estimated timing nonverbal",
    "TimedChars": "text char_start starts_ms ends_ms estimated estimated_inside exact",
    "Turn": "char_start speaker voice",
    "Tail": "fed_samples decodable_samples pcm",
}
"""The fields of version 1. A change makes a new version and a migration, unless it adds a last field with a default."""

TEXTS = st.text(st.characters(), max_size=12)  # with lone surrogates
NUMBERS = st.integers(-(2**70), 2**70)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for a field of this type."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return st.sampled_from(args)
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*map(values, args))
    if origin is tuple:
        return st.lists(values(args[0]), max_size=3).map(tuple)
    if origin is Mapping:
        return st.dictionaries(TEXTS, JSON, max_size=3)
    if dataclasses.is_dataclass(hint) or hint is Turn:
        return things(typing.cast(type[Any], hint))
    plain = {int: NUMBERS, str: TEXTS, bool: st.booleans(), float: st.floats(allow_nan=False), type(None): st.none()}
    return st.binary(max_size=20) if hint is bytes else plain[hint]


def things(kind: type[Any]) -> st.SearchStrategy[Any]:
    hints = typing.get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)] if dataclasses.is_dataclass(kind) else list(hints)
    return st.builds(kind, **{name: values(hints[name]) for name in names})


def subclasses_of(module: types.ModuleType) -> set[type[Event]]:
    return {item for item in vars(module).values() if isinstance(item, type) and issubclass(item, Event) and item.type}


def test_every_event_and_note_has_a_number() -> None:
    assert set(EVENTS.values()) == subclasses_of(events)
    assert set(NOTES.values()) == set(typing.get_args(Note))


def test_the_layout_is_that_of_its_version() -> None:
    assert VERSION == 1
    kinds = [*EVENTS.values(), *NOTES.values(), Record, Phone, TimedChars, Turn, Tail]
    names = {kind: getattr(kind, "_fields", None) or [item.name for item in dataclasses.fields(kind)] for kind in kinds}
    assert {kind.__name__: " ".join(fields) for kind, fields in names.items()} == LAYOUT


@given(st.data())
def test_a_record_of_any_kinds_comes_back_as_it_was(data: st.DataObject) -> None:
    said = st.lists(st.one_of(*map(things, EVENTS.values())), max_size=4).map(tuple)
    noted = st.lists(st.one_of(*map(things, NOTES.values())), max_size=3).map(tuple)
    rest = {
        name: values(hint) for name, hint in typing.get_type_hints(Record).items() if name not in {"events", "notes"}
    }
    record = data.draw(st.builds(Record, events=said, notes=noted, **rest))
    head, audio = encode(record)
    assert decode(head, audio) == record
    assert audio == b"".join(event.audio for event in record.events if isinstance(event, events.AudioEvent))
    assert repr(decode(head, audio)) == repr(record)
    assert decode(*encode(record, with_tail=False)) == dataclasses.replace(record, tail=None)


@pytest.mark.parametrize("kind", [*EVENTS.values(), *NOTES.values()], ids=lambda kind: kind.__name__)
def test_each_kind_comes_back_as_it_was(kind: type[Any]) -> None:
    @given(things(kind))
    def each(one: Any) -> None:
        record = Record(1, 2, 3, (one,)) if issubclass(kind, Event) else Record(1, 2, 3, notes=(one,))
        assert repr(decode(*encode(record))) == repr(record)

    each()


@given(things(Tail))
def test_a_tail_comes_back_as_it_was(tail: Tail) -> None:
    assert decode(*encode(Record(1, 2, 3, tail=tail))).tail == tail


def record() -> Record:
    note = Opened({"voice": "x"}, "espeak", "en-us", "en", True, "ltr")
    return Record(0, 100, 5, (samples.word(0), samples.audio(0, b"abc")), (note,), (0, 2), (Phone("a", 0, 100),))


def test_a_newer_record_is_refused_and_says_so() -> None:
    head, audio = encode(record())
    version, *fields = msgspec.msgpack.decode(head)
    newer = msgspec.msgpack.encode([version + 1, *fields, "more"])
    with pytest.raises(StoreError, match="newer captionsync") as refused:
        decode(newer, audio)
    assert refused.value.code == "store_newer"


def test_an_older_record_is_migrated_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    head, audio = encode(record())
    _, *fields = msgspec.msgpack.decode(head)
    oldest = msgspec.msgpack.encode([-1, *fields[1:]])  # it had no at_ms, and the next one had it last
    monkeypatch.setitem(coding.MIGRATIONS, -1, lambda old: [*old, 0])
    monkeypatch.setitem(coding.MIGRATIONS, 0, lambda old: [old[-1], *old[:-1]])
    assert decode(oldest, audio) == record()


def test_fields_that_an_older_record_does_not_have_get_their_defaults() -> None:
    head, audio = encode(record())
    fields = msgspec.msgpack.decode(head)
    fields[4][0] = fields[4][0][:-2]  # of the word: estimated, speaker
    fields[5][0] = fields[5][0][:-2]  # of Opened: audio_tags, turns
    assert decode(msgspec.msgpack.encode(fields), audio) == record()


@given(st.data())
def test_damaged_bytes_are_refused_and_never_do_anything_else(data: st.DataObject) -> None:
    head, audio = encode(record())
    damaged = bytearray(head)
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(head) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(damaged)[: data.draw(st.integers(0, len(head)))]
    try:
        decode(cut, audio)
    except StoreError as error:
        assert "newer" in error.message or "damaged" in error.message


def test_audio_that_is_not_its_own_is_refused() -> None:
    head, audio = encode(record())
    for other in (audio[:-1], audio + b"x"):
        with pytest.raises(StoreError, match="damaged"):
            decode(head, other)
