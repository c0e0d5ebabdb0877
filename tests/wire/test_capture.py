"""Captures: every line is read back as it was written, and whatever a file holds, only InputError is raised."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.errors import InputError
from captionsync.wire.capture import (
    Run,
    Step,
    failed_line,
    finished_line,
    flushed_line,
    is_capture,
    read_capture,
    received_line,
    run_line,
    sent_line,
    settled_line,
    stream_line,
)
from tests.wire.hostile import JSON

RUN = Run("elevenlabs", model_id="m", language="en", audio_tags=True, char_start=7, start_ms=12.5)
HEAD = run_line(RUN) + stream_line("/v1/x", "absolute")
WRITERS = {
    "sent": lambda data, closes: (sent_line(data), Step("sent", data)),
    "received": lambda data, closes: (received_line(data, 3), Step("received", data, at_ms=3)),
    "bytes": lambda data, closes: (
        received_line(b"\xff" + data.encode(), 3),
        Step("received", b"\xff" + data.encode(), at_ms=3),
    ),
    "flushed": lambda data, closes: (flushed_line(closes_word=closes), Step("flushed", closes_word=closes)),
    "settled": lambda data, closes: (settled_line(), Step("settled")),
    "finished": lambda data, closes: (finished_line(closes_word=closes), Step("finished", closes_word=closes)),
}
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.tuples(st.sampled_from(sorted(WRITERS)), TEXT, st.booleans()), max_size=8))
def test_what_is_written_is_read(items: list[tuple[str, str, bool]]) -> None:
    written = [WRITERS[kind](data, closes) for kind, data, closes in items]
    data = (HEAD + "".join(line for line, _ in written) + failed_line("provider_timeout", "x") + run_line(RUN)).encode()
    assert is_capture(data)
    first, second = read_capture(data)
    assert first.run == second.run == RUN
    assert [(stream.target, stream.mode, stream.steps) for stream in first.streams] == [
        ("/v1/x", "absolute", [step for _, step in written])
    ]
    assert (first.failed, second.failed, second.streams) == ("provider_timeout", "", [])


@given(st.lists(JSON, max_size=4), st.binary(max_size=20))
def test_only_input_errors_are_raised(items: list[object], tail: bytes) -> None:
    data = HEAD.encode() + b"".join(json.dumps(item).encode() + b"\n" for item in items) + tail
    try:
        read_capture(data)
    except InputError as error:
        assert error.code == "invalid_capture"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", b"\n", b" "])
def test_a_capture_is_recognised(mark: bytes) -> None:
    assert is_capture(mark + HEAD.encode())
    assert read_capture(mark + HEAD.encode())[0].run == RUN


@pytest.mark.parametrize("data", [b"", b"{}", b'{"alignment": {}}', b'{"sent": "x"}', b"[1]"])
def test_other_files_are_no_captures(data: bytes) -> None:
    assert not is_capture(data)


@pytest.mark.parametrize(
    "line", ['{"received_base64": "?", "at_ms": 1}', '{"unknown": 1}', "[]", "7", '{"stream": "/", "mode": "x"}', "{"]
)
def test_a_damaged_line_is_named(line: str) -> None:
    with pytest.raises(InputError, match="Line 3"):
        read_capture((HEAD + line + "\n" + sent_line("x")).encode())


def test_a_last_line_that_breaks_off_is_ignored() -> None:
    assert read_capture((HEAD + sent_line("one") + sent_line("two")[:-3]).encode())[0].streams[0].steps == [
        Step("sent", "one")
    ]


@given(st.integers(1, 200))
def test_a_file_that_breaks_off_is_joined_with_the_next_one(kept: int) -> None:
    whole = (HEAD + sent_line("one") + received_line(run_line(RUN), 5)).encode()
    runs = read_capture(whole[:-kept] + (HEAD + sent_line("two")).encode())
    assert runs[-1].run == RUN
    assert runs[-1].streams[0].steps == [Step("sent", "two")]
    assert 1 <= len(runs) <= 2


@pytest.mark.parametrize("name", ["start_ms", "char_start", "spoken_start"])
@pytest.mark.parametrize("value", ["-1", "NaN", "Infinity", "-Infinity", "1e999", "2e9", "1" + "0" * 400, "true"])
def test_positions_out_of_range_are_damaged(name: str, value: str) -> None:
    with pytest.raises(InputError, match="Line 1"):
        read_capture(f'{{"capture":1,"provider":"elevenlabs","{name}":{value}}}\n'.encode())


def test_only_a_run_that_said_all_is_complete() -> None:
    ends = {"": False, sent_line("x"): False, finished_line(closes_word=True): True}
    for lines, complete in ends.items():
        assert read_capture((HEAD + lines).encode())[0].complete is complete
    failed = finished_line(closes_word=True) + failed_line("provider_timeout", "x")
    assert not read_capture((HEAD + failed).encode())[0].complete
    assert not read_capture(run_line(RUN).encode())[0].complete


def test_a_line_without_its_run_is_damaged() -> None:
    with pytest.raises(InputError, match="Line 1"):
        read_capture((stream_line("/", "unknown") + run_line(RUN)).encode())
