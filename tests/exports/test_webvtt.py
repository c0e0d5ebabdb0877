from __future__ import annotations

import pytest

from captionsync.errors import InputError
from captionsync.exports import webvtt


def file(payload: str, times: str = "00:00:00.000 --> 00:00:02.000") -> str:
    return f"WEBVTT\n\nc1\n{times}\n{payload}\n"


def test_a_file_is_read_as_it_is_shown() -> None:
    text = (
        file("<c>Tom</c> <00:00:01.000><c>&amp; &lt;b&gt;</c>\n<v Mary>two</v>")
        + "\n100:00:00.000 --> 100:00:01.000\nx\n"
    )
    first, second = webvtt.read_vtt(text)
    assert (first.id, first.start_ms, first.end_ms) == ("c1", 0, 2000)
    assert first.lines == ("Tom & <b>", "two")
    assert first.payload.startswith("<c>Tom</c>")
    assert (second.id, second.start_ms, second.lines) == ("", 360_000_000, ("x",))
    assert webvtt.problems(text) == []


def test_references_are_resolved_once() -> None:
    assert webvtt.read_vtt(file("&amp;lt;"))[0].lines == ("&lt;",)


@pytest.mark.parametrize(
    "text", ["", "nothing", "1\n00:00:00,000 --> 00:00:01,000\nsrt\n", "WEBVTT\n\n00:00 --> 00:01\nx\n"]
)
def test_what_is_no_webvtt_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="This is not a WebVTT file"):
        webvtt.read_vtt(text)
    assert webvtt.problems(text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("\ufeffWEBVTT\n\n", "The file begins with a byte order mark."),
        ("WEBVTT\nNOTE\n\n", "The first line must be WEBVTT"),
        (file("a & b"), "Cue 1: an ampersand is not escaped."),
        (file("a &nope; b"), "Cue 1: an ampersand is not escaped."),
        (file("a < b"), "Cue 1: a less-than sign is not escaped."),
        (file("a <b>c"), "Cue 1: the tag <b> is not closed."),
        (file("a</b>"), "Cue 1: the tag </b> closes nothing."),
        (file("<b><i>a</b></i>"), "Cue 1: the tag </b> closes nothing."),
        (file("<blink>a</blink>"), "Cue 1: there is no tag <blink>."),
        (file("a <00:00:00.000>b"), "Cue 1: the timestamp <00:00:00.000> must be after the start"),
        (file("a <00:00:02.000>b"), "Cue 1: the timestamp <00:00:02.000> must be after the start"),
        (file("a <00:00:01.500>b <00:00:01.000>c"), "Cue 1: the timestamp <00:00:01.000> must be after the start"),
        (file("a <00:00:01.000>b <00:00:01.000>c"), "Cue 1: the timestamp <00:00:01.000> must be after the start"),
        (file("a <0:1>b"), "Cue 1: the timestamp <0:1> is malformed."),
        (file("x", "00:00:02.000 --> 00:00:02.000"), "Cue 1: the end must be greater than the start."),
        (file("x") + "\nc1\n00:00:01.000 --> 00:00:02.000\ny\n", "Cue 2: the id 'c1' is used twice."),
        (file("x", "00:00:01.000 --> 00:00:02.000") + "\n00:00:00.000 --> 00:00:02.000\ny\n", "Cue 2: it starts"),
        (file("x") + "\nNOTE go --> there\n", "Some lines with --> are not the timings of a cue."),
    ],
)  # fmt: skip
def test_what_an_author_may_not_write_is_found(text: str, problem: str) -> None:
    assert any(found.startswith(problem) for found in webvtt.problems(text)), webvtt.problems(text)


def test_a_last_voice_span_may_stay_open() -> None:
    assert webvtt.problems(file("<v Mary>hello")) == []
