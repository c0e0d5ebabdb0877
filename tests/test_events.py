"""What events say on the wire: plain JSON, each field by its name, optional ones only when they hold something."""

from __future__ import annotations

import base64
import json
from dataclasses import fields, replace

import pytest

from captionsync.events import (
    ALWAYS_SENT,
    AudioEvent,
    BlendshapesEvent,
    CueEvent,
    EndEvent,
    Event,
    FailedEvent,
    GapEvent,
    InterruptedEvent,
    ResetEvent,
    StartEvent,
    TagEvent,
    VisemeEvent,
    VoiceEvent,
    WordEvent,
)
from captionsync.timing.model import BlendFrames, Viseme, Word

START = StartEvent("s1", "espeak", "en-us", "he", "rtl", "mp3_44100_128", "audio/mpeg", 44_100, 1_105, "oculus", 1)
WORD = Word(7, "don't", " ", 100, 340, 40, 45, 52, 57, estimated=False)
VISEME = Viseme("PP", "p", 0, 90, 0.8, 3, 1)
CUE = CueEvent("c2", 4, False, 0, 900, ("one", "two"), "en", "ltr", "c2\n00:00.000 --> 00:00.900\none\ntwo\n")
FRAMES = BlendFrames(50, 60, ("jawOpen", "mouthClose"), ((0.25, 0.0), (0.5, 0.125)))
EVENTS: tuple[Event, ...] = (
    START,
    WordEvent.of(WORD, "c2"),
    VisemeEvent.of(VISEME),
    CUE,
    AudioEvent(3, 300, 100, b"\x00\xff\x10"),
    VoiceEvent(400, "de", "de", "ltr"),
    BlendshapesEvent.of(FRAMES),
    TagEvent("laughs", 1_200),
    GapEvent(800, 40, "espeak", 21),
    InterruptedEvent(700, "don't", 1_000),
    ResetEvent("expired", "e.17"),
    EndEvent("complete", 900, 8, 2, 30),
    FailedEvent("provider_timeout", "No answer.", True),
)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.type)
def test_every_event_is_json_that_reads_back_equal(event: Event) -> None:
    assert json.loads(json.dumps(event.data(), allow_nan=False)) == event.data()


def test_only_a_mark_says_that_it_is_one() -> None:
    assert TagEvent("laughs", 5).data() == {"name": "laughs", "start_ms": 5}
    assert TagEvent("place", 5, mark=True).data() == {"name": "place", "start_ms": 5, "mark": True}


def test_every_event_has_a_type_of_its_own() -> None:
    types = [event.type for event in EVENTS]
    assert sorted(types) == sorted({kind.type for kind in Event.__subclasses__()})
    assert set(types) >= ALWAYS_SENT


@pytest.mark.parametrize(
    "event", [event for event in EVENTS if not isinstance(event, StartEvent)], ids=lambda event: event.type
)
def test_fields_are_sent_under_their_own_names(event: Event) -> None:
    renamed_or_kept_back = {"audio", "part", "estimated", "cue", "heard_text", "speaker", "mark"}
    names = {field.name for field in fields(event)}
    assert names - set(event.data()) <= renamed_or_kept_back
    assert set(event.data()) - names <= {"data"}


def test_the_start_describes_the_audio_and_the_visemes_each_in_an_object() -> None:
    assert START.data() == {
        "session_id": "s1",
        "provider": "espeak",
        "voice": "en-us",
        "language": "he",
        "direction": "rtl",
        "audio": {
            "format": "mp3_44100_128",
            "mime": "audio/mpeg",
            "sample_rate_hz": 44_100,
            "channels": 1,
            "delay_samples": 1_105,
        },
        "visemes": {"set": "oculus", "version": 1},
    }


def test_a_word_is_placed_in_the_shown_text_not_in_the_source() -> None:
    data = WordEvent.of(WORD, "c2").data()
    assert (data["char_start"], data["char_end"], data["cue_id"]) == (40, 45, "c2")


def test_a_word_is_marked_estimated_only_when_it_is() -> None:
    assert "estimated" not in WordEvent.of(WORD, "c2").data()
    assert WordEvent.of(replace(WORD, estimated=True), "c2").data()["estimated"] is True


def test_a_viseme_keeps_which_half_of_its_phone_it_shows_to_itself() -> None:
    event = VisemeEvent.of(VISEME)
    assert event.part == 1
    assert event.data() == {"id": "PP", "phone": "p", "start_ms": 0, "end_ms": 90, "weight": 0.8, "word_index": 3}


def test_audio_is_base64_of_its_bytes() -> None:
    data = AudioEvent(3, 300, 100, b"\x00\xff\x10").data()
    assert base64.b64decode(data["data"], validate=True) == b"\x00\xff\x10"


def test_frames_keep_the_order_of_their_names() -> None:
    assert BlendshapesEvent.of(FRAMES).data() == {
        "start_ms": 50,
        "fps": 60,
        "names": ["jawOpen", "mouthClose"],
        "frames": [[0.25, 0.0], [0.5, 0.125]],
    }


def test_the_end_says_what_was_heard_only_when_that_is_known_even_if_it_is_nothing() -> None:
    end = EndEvent("complete", 900, 8, 2, 30)
    assert "heard_text" not in end.data()
    assert replace(end, heard_text="").data()["heard_text"] == ""


def test_the_base_of_events_says_nothing() -> None:
    with pytest.raises(NotImplementedError):
        Event().data()
