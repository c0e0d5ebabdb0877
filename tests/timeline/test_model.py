from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.errors import InputError
from captionsync.timeline.model import TIMELINE_VERSION, Timeline
from captionsync.timing.model import Cue, Phone, Viseme, Word
from captionsync.timing.plain import joined
from tests.exports.samples import hostile, one_cue, small, speech, words_of

AUDIO = {"format": "mp3_44100_128", "mime": "audio/mpeg", "sample_rate_hz": 44_100, "delay_samples": 1105}


def test_building_takes_words_cues_and_the_mouth() -> None:
    timeline = speech()
    assert timeline.text == "My chair."
    assert [word.cue_id for word in timeline.words] == ["c1", "c1"]
    assert timeline.cues[0].lines == ("My chair.",)
    assert (timeline.cues[0].word_start, timeline.cues[0].word_end) == (0, 2)
    assert timeline.words_of(timeline.cues[0]) == timeline.words
    assert timeline.duration_ms == 1000


def test_the_duration_is_the_latest_end_unless_told() -> None:
    words = words_of("one two")
    pairs = [(word, "c1") for word in words]
    assert Timeline.build(pairs, [], [], [], language="en").duration_ms == 700
    assert Timeline.build(pairs, [], [Viseme("sil", "", 0, 900, 0.0, None)], [], language="en").duration_ms == 900
    assert Timeline.build(pairs, [], [], [Phone("", 0, 950)], language="en").duration_ms == 950
    assert Timeline.build(pairs, [], [], [], language="en", duration_ms=2000).duration_ms == 2000
    assert Timeline.build([], [], [], [], language="en").duration_ms == 0


def test_a_cue_line_is_clean_text_of_its_words() -> None:
    words = [Word(0, "a\x00", "\n\n", 0, 1, 0, 1, 0, 1), Word(1, "b", "\t ", 1, 2, 2, 3, 2, 3)]
    cue = Cue("c1", 1, True, 0, 2, (tuple(words),), "en", "ltr")
    timeline = Timeline.build([(word, "c1") for word in words], [cue], [], [], language="en")
    assert timeline.cues[0].lines == ("a b",)


def test_a_cue_without_words_has_an_empty_range() -> None:
    timeline = Timeline.build([], [Cue("c1", 1, True, 0, 9, (), "en", "ltr")], [], [], language="en")
    assert timeline.words_of(timeline.cues[0]) == ()


def test_json_reads_back_equal() -> None:
    full = Timeline.build(
        [(replace(word, estimated=word.index == 1), "c1") for word in words_of("one two")],
        [],
        [Viseme("aa", "a", 0, 40, 0.35, 0, 1)],
        [Phone("a", 0, 40, 0, True), Phone("", 40, 50)],
        language="pt-BR",
        direction="ltr",
        audio=AUDIO,
        viseme_set="openxr",
        viseme_version=3,
        provider="espeak",
        voice="pt",
    )
    for timeline in (full, small(), speech(), one_cue("العربية", direction="rtl"), Timeline("", "en", "ltr", 0)):
        assert Timeline.from_json(timeline.to_json()) == timeline
        assert Timeline.from_json(timeline.to_json().encode()) == timeline
        assert Timeline.from_json(b"\xef\xbb\xbf" + timeline.to_json().encode()) == timeline


@pytest.mark.parametrize("seed", range(100))
def test_json_of_hostile_text_reads_back_equal(seed: int) -> None:
    timeline = hostile(seed)
    assert Timeline.from_json(timeline.to_json()) == timeline


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.sampled_from(["\ud800", "\udfff", ""]))
def test_json_of_any_text_reads_back_equal(text: str, half: str) -> None:
    timeline = Timeline(text + half, "en", "ltr", 0)
    assert Timeline.from_json(timeline.to_json().encode("utf-8")) == timeline


def test_lists_of_event_data_are_read_as_they_are() -> None:
    timeline = one_cue("one two three")
    data = timeline.to_dict()
    for cue in data["cues"]:
        del cue["word_start"], cue["word_end"]
        cue.update(revision=3, final=True, vtt="")
    for viseme in data["visemes"]:
        del viseme["part"]
    assert Timeline.from_dict(data) == timeline


def test_what_may_be_absent() -> None:
    bare = Timeline.from_dict({"version": 1, "language": "en", "duration_ms": 12.0})
    assert bare == Timeline("", "en", "ltr", 12)
    words = one_cue("one two").to_dict()["words"]
    assert Timeline.from_dict({"version": 1, "language": "en", "duration_ms": 1, "words": words}).text == "one two"


def spoiled(path: str, value: object) -> dict[str, Any]:
    """Return a good timeline's JSON object with one thing changed; a value of ... removes it."""
    data = speech().to_dict()
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place: Any = data
    for step in steps:
        place = place[step]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("version", 2, "This timeline has version 2; only version 1 can be read."),
        ("version", ..., "version is missing."),
        ("language", 7, "language must be a string, not 7."),
        ("direction", "up", "direction must be 'ltr' or 'rtl', not \"up\"."),
        ("duration_ms", -1, "duration_ms must be at least 0, not -1."),
        ("duration_ms", True, "duration_ms must be a whole number, not true."),
        ("duration_ms", 1.5, "duration_ms must be a whole number, not 1.5."),
        ("duration_ms", 10**20, "duration_ms must be at most 9007199254740991, not 100000000000000000000."),
        ("words", {}, "words must be a list, not {}."),
        ("words.1", "x", 'words[1] must be an object, not "x".'),
        ("words.1.start_ms", "0", 'words[1].start_ms must be a whole number, not "0".'),
        ("words.1.start_ms", ..., "words[1].start_ms is missing."),
        ("words.1.start_ms", 50, "words[1].start_ms must not be less than that of the previous item."),
        ("words.1.end_ms", 399, "words[1].end_ms must not be less than start_ms."),
        ("words.1.index", 0, "words[1].index must be higher than the previous one, 0."),
        ("words.1.estimated", 1, "words[1].estimated must be true or false, not 1."),
        ("cues.0.lines", ["a", 1], "cues[0].lines[1] must be a string, not 1."),
        ("cues.0.word_end", -1, "cues[0].word_end must be at least 0, not -1."),
        ("cues.0.word_start", 9, "cues[0].word_end must not be less than word_start."),
        ("visemes.0.weight", 1.1, "visemes[0].weight must be from 0 to 1, not 1.1."),
        ("visemes.0.weight", float("nan"), "visemes[0].weight must be a number, not NaN."),
        ("visemes.0.weight", False, "visemes[0].weight must be a number, not false."),
        ("visemes.0.part", 2, "visemes[0].part must be at most 1, not 2."),
        ("visemes.0.word_index", -1, "visemes[0].word_index must be at least 0, not -1."),
        ("visemes.1.start_ms", 59, "visemes[1].start_ms must not be less than the end of the previous item."),
        ("phones.1.start_ms", 99, "phones[1].start_ms must not be less than the end of the previous item."),
        ("phones.0.char_start", -2, "phones[0].char_start must be at least -1, not -2."),
        ("audio", [], "audio must be an object or null, not []."),
        ("voice", 1, "voice must be a string, not 1."),
    ],
)
def test_a_wrong_timeline_is_refused_with_the_place(path: str, value: object, message: str) -> None:
    with pytest.raises(InputError) as caught:
        Timeline.from_dict(spoiled(path, value))
    assert caught.value.message == message


def test_a_cue_id_used_twice_is_refused() -> None:
    data = speech().to_dict()
    data["cues"].append(dict(data["cues"][0]))
    with pytest.raises(InputError, match=r"cues\[1\]\.id is used twice"):
        Timeline.from_dict(data)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1]", "null", b"\xff\xfe", "[" * 100_000, '{"version": ' + "9" * 5000 + "}", '{"a": "' + "x" * 99],
)
def test_what_is_no_timeline_at_all_is_refused(text: str | bytes) -> None:
    with pytest.raises(InputError, match="timeline"):
        Timeline.from_json(text)


def test_a_long_wrong_value_is_shown_short() -> None:
    with pytest.raises(InputError) as caught:
        Timeline.from_dict(spoiled("direction", "x" * 1000))
    assert len(caught.value.message) < 120


def test_json_has_one_item_a_line() -> None:
    lines = speech().to_json().splitlines()
    assert sum('"phone":' in line for line in lines) == len(speech().visemes)
    assert json.loads(speech().to_json())["version"] == TIMELINE_VERSION


def test_words_joined_are_the_text() -> None:
    timeline = small()
    assert joined(timeline.words) == timeline.text
