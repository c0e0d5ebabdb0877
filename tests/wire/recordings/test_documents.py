"""Files as they were saved: documents, lines, streams, logs, broken off or hostile."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.errors import InputError
from tests.wire.recordings.words import RAIN, encoded, lines, read


def answer(text: str, start_ms: int = 0) -> dict[str, Any]:
    """Return one answer in seconds, 80 ms a character."""
    times = [(start_ms + at * 80) / 1000 for at in range(len(text) + 1)]
    return {
        "alignment": {
            "characters": list(text),
            "character_start_times_seconds": times[:-1],
            "character_end_times_seconds": times[1:],
        }
    }


def message(text: str) -> dict[str, Any]:
    """Return a message of a WebSocket."""
    starts = [at * 80 for at in range(len(text))]
    return {
        "audio": None,
        "alignment": {"chars": list(text), "charStartTimesMs": starts, "charDurationsMs": [80] * len(text)},
    }


ONE, TWO = json.dumps(answer("Rain ")), json.dumps(answer("fell.", 400))
WANTED = [("Rain", 0, 320), ("fell.", 400, 800)]
FILES = {
    "lines": f"{ONE}\n{TWO}",
    "windows lines": f"\ufeff{ONE}\r\n\r\n{TWO}\r\n",
    "one after the other": ONE + TWO,
    "pretty": json.dumps(json.loads(ONE), indent=2) + "\n" + json.dumps(json.loads(TWO), indent=2),
    "record separators": f"\x1e{ONE}\n\x1e{TWO}\n",
    "array": f"[{ONE}, {TWO}]",
    "a script": f"const recorded = {ONE};\nrecorded.push({TWO});",
    "events": f"retry: 10\n\nid: 1\nevent: audio\ndata: {ONE}\n\n: keep-alive\n\ndata: {TWO}\n\ndata: [DONE]\n\n",
    "windows events": f"data: {ONE}\r\n\r\ndata: {TWO}\r\n\r\n",
    "events in several lines": f"data: [{ONE},\ndata: {TWO}]\n\n",
    "events without blank lines": f"data: {ONE}\ndata: {TWO}\ndata: [DONE]",
    "events that break off": f'data: {ONE}\n\ndata: {TWO}\n\ndata: {{"audio_base64": "AAA',
    "log": f"2026-11-20 12:00:01 INFO recv {ONE}\n2026-11-20 12:00:02,123 [ws] <- {TWO} in 3 ms\nclosed (1000)",
    "log with brackets": f"[2026-11-20T12:00:01Z] [INFO] (ws:12) {{recv}} {ONE}\n"
    f"[12:00:02] [7] [DEBUG] {TWO}\n[12:00:03] []",
    "log of events": f"12:00:01 data: {ONE}\n12:00:02 data: {TWO}\n",
    "log that breaks off": f'INFO {ONE}\nINFO {TWO}\nINFO {{"audio_base64": "AAAA',
    "log with broken lines": f'INFO {{"audio": "AA\nINFO {ONE}\nINFO {{"a": [1, 2,\nINFO {TWO}\n',
    "log in a log": lines({"log": f"{ONE}\n", "time": "2026-11-20T12:00:01Z"}, {"log": f"{TWO}\n", "stream": "stdout"}),
    "har": json.dumps(
        {
            "log": {
                "entries": [
                    {"_webSocketMessages": [{"type": "receive", "time": 1.7e9, "data": part} for part in (ONE, TWO)]}
                ]
            }
        }
    ),
    "array that breaks off": f'[{ONE},\n{TWO},\n{{"alignment": {{"characters": ["a"',
    "utf-16": f"{ONE}\r\n{TWO}\r\n".encode("utf-16"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_saved_file_is_read(name: str) -> None:
    assert read(FILES[name]).short == WANTED


def test_a_document_that_breaks_off_is_read_up_to_its_last_word() -> None:
    words = [{"word": text, "start": start / 1000, "end": end / 1000} for text, start, end in RAIN]
    for indent in (None, 1):
        whole = json.dumps({"words": words}, indent=indent)
        for size in range(whole.index("fell") - 20, len(whole)):
            with contextlib.suppress(InputError):
                found = read(whole[:size])
                given = [word for word, row in zip(found.words, found.short, strict=True) if row not in RAIN]
                assert found.words[0].text == "Rain" and all(word.estimated for word in given) and len(given) < 2
    assert len(read(json.dumps({"words": words})[:-3]).words) >= 3


@pytest.mark.parametrize(
    "broken", ['{"words": [1, 2]]', '{"a": [[', '{"a" 3', "[{]", "[{'a': __import__('os')}]", "{'a': 1"]
)
def test_what_is_broken_is_refused(broken: str) -> None:
    with pytest.raises(InputError):
        read(broken)


def test_printed_by_python() -> None:
    rows = [{"type": "WordBoundary", "offset": s * 10_000, "duration": (e - s) * 10_000, "text": w} for w, s, e in RAIN]
    assert read("\n".join(f"INFO:root:{row}" for row in rows)).short == RAIN


def test_several_answers_lie_on_one_clock() -> None:
    found = read(lines(answer("Rain "), answer("fell.", 400), answer("Sun "), answer("shone.", 320)))
    assert found.cues == ["Rain fell.", "Sun shone."]
    assert [start for _, start, _ in found.short] == [0, 400, 800, 1120]


def test_answers_of_messages_end_with_the_last_message_or_a_sentence() -> None:
    found = read([message("Rai"), message("n fell"), {"isFinal": True, "alignment": None}, message("now")])
    assert found.cues == ["Rain fell", "now"]
    assert read([message("Hi."), message("Yo.")]).cues == ["Hi.", "Yo."]
    assert read([message("3."), message("14 U.S."), message("A.")]).cues == ["3.14 U.S.A."]


def test_a_new_turn_of_a_conversation_begins_an_answer() -> None:
    audio = [
        {"type": "audio", "audio_event": {"event_id": number, **message(text)}}
        for number, text in enumerate(["Ra", "in", "ok"])
    ]
    asked = {"type": "user_transcript", "user_transcription_event": {"user_transcript": "And?"}}
    assert read([*audio[:2], asked, audio[2]]).cues == ["Rain", "ok"]


def test_contexts_and_keys_are_answers() -> None:
    assert read({"line_1": answer("Hi."), "line_2": answer("Hi.")}).cues == ["Hi.", "Hi."]
    assert read([{"contextId": "a", **message("Hi ")}, {"contextId": "b", **message("Yo")}]).cues == ["Hi ", "Yo"]


@pytest.mark.parametrize("kind", ["word", "words"])
def test_words_that_begin_at_0_again_are_of_another_answer(kind: str) -> None:
    words = [{"word": text, "start": start / 1000, "end": end / 1000} for text, start, end in RAIN]
    found = read(lines(*words, *words) if kind == "word" else [{"words": words}, {"words": words}])
    assert found.cues == ["Rain fell all day."] * 2
    assert found.short == RAIN + [(text, start + 1400, end + 1400) for text, start, end in RAIN]


@pytest.mark.parametrize("kind", ["words", "characters"])
def test_times_that_run_backwards_do_not_cut_the_text(kind: str) -> None:
    text = "Rain fell all day."
    starts = [(len(text) - at) / 10 for at in range(len(text))]
    words = [{"word": word, "start": 2 - at / 3, "end": 2.2 - at / 3} for at, word in enumerate(text.split())]
    characters = {
        "characters": list(text),
        "character_start_times_seconds": starts,
        "character_end_times_seconds": [start + 0.1 for start in starts],
    }
    found = read([{"words": words} if kind == "words" else characters])
    assert found.cues == [text]
    assert found.words[-1].end_ms < 5_000


def test_the_streams_own_events() -> None:
    events = [
        ("start", {"session_id": "x", "language": "en"}),
        *(
            ("word", {"index": n, "text": w, "after": " ", "start_ms": s, "end_ms": e})
            for n, (w, s, e) in enumerate(RAIN)
        ),
        ("viseme", {"id": "PP", "phone": "p", "start_ms": 0, "end_ms": 60}),
        ("tag", {"name": "laughs", "start_ms": 1400}),
        ("cue", {"id": "c1", "final": False, "start_ms": 0, "end_ms": 900, "lines": ["Rain fell"]}),
        ("cue", {"id": "c1", "final": True, "start_ms": 0, "end_ms": 1400, "lines": ["Rain fell", "all day."]}),
    ]
    found = read("".join(f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in events))
    assert found.short == RAIN and [tag.name for tag in found.tags] == ["laughs"]
    cues = read("".join(f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in events if name == "cue"))
    assert "".join(word.text + word.after for word in cues.words).split() == ["Rain", "fell", "all", "day."]


@pytest.mark.parametrize(
    "hostile",
    [
        "{" * 300_000,
        "[0,\n" * 100_000,
        '{"a":"' * 100_000,
        '{"a":[\n' * 50_000,
        "[" + '{"a":[1]},\n' * 20_000,
        "{'a" * 100_000,
        "INFO [x] {" * 50_000,
        '{"a": "\n' * 50_000,
        '{"a": [1,\n}\n' * 3_000,
        "[" * 100_000 + "]" * 100_000,
        '{"a":' * 40 + "1" + "}" * 40,
        json.dumps("[" * 50_000),
        "9" * 10_000,
        '{"a": ' + "9" * 10_000 + "}",
        "<" * 100_000,
        "1\n00:00:01,000 --> " * 20_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_files_are_refused(hostile: str) -> None:
    with pytest.raises(InputError):
        read(hostile)


@given(st.text(st.sampled_from("{}[]\":,'\\\n 0.1abdt-><")) | st.binary(max_size=60))
def test_any_text_raises_nothing_else(value: Any) -> None:
    with contextlib.suppress(InputError):
        read(value)


NAMES = st.sampled_from(
    ("text word characters words start end start_ms duration type speaker alignment data isFinal segments").split()
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 9000)
    | st.floats()
    | st.sampled_from(["a", "Hi yo", "word", "audio_event", "0.5", ""]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_any_values_raise_nothing_else(value: Any) -> None:
    with contextlib.suppress(InputError):
        found = read(encoded(json.dumps(value)))
        starts = [word.start_ms for word in found.words]
        assert starts == sorted(starts) and all(word.end_ms >= word.start_ms for word in found.words)
