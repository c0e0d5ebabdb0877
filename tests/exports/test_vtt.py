from __future__ import annotations

import random
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.exports import vtt, webvtt
from captionsync.exports.base import Options
from captionsync.timeline.model import Timeline
from captionsync.timing.model import Cue, Direction, Word
from captionsync.timing.plain import line_text
from tests.examples import examples
from tests.exports.conftest import Judge
from tests.exports.samples import hostile, one_cue, timeline_of, words_of

ANY_TEXT = st.text(alphabet=st.characters(codec=None), max_size=12)


def cue_of(*lines: str, start_ms: int = 0, end_ms: int = 1000, cue_id: str = "c1", direction: Direction = "ltr") -> Cue:
    return Cue(cue_id, 1, True, start_ms, end_ms, tuple(tuple(words_of(line)) for line in lines), "en", direction)


def payload(block: str) -> str:
    return block.split("\n", 2)[2].removesuffix("\n")


def test_a_cue_block_is_id_times_and_lines() -> None:
    assert vtt.cue_block(cue_of("Hello there,", "world.")) == (
        "1\n00:00:00.000 --> 00:00:01.000\nHello there,\nworld.\n"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 < 3 & 5 > 4", "2 &lt; 3 &amp; 5 &gt; 4"),
        ("go --> there", "go --&gt; there"),
        ("&amp; &lt;", "&amp;amp; &amp;lt;"),
        ("a\tb", "a b"),
        ("line one\nline two\n\npara", "line one line two para"),
        ("a\x00b\x07c\x7fd\x9fe", "abcde"),
        ("a\u2028b\x85c", "a b c"),
        ("lone \ud83d half", "lone \ufffd half"),
        ("10\u202f000\u00a0km", "10\u202f000\u00a0km"),
        ("cafe\u0301 👨\u200d👩\u200d👧", "cafe\u0301 👨\u200d👩\u200d👧"),
    ],
)
def test_text_is_escaped_and_kept_on_its_line(text: str, expected: str) -> None:
    assert payload(vtt.cue_block(cue_of(text))) == expected


def test_lines_without_anything_to_see_are_left_out() -> None:
    assert payload(vtt.cue_block(cue_of("a", "\x00 \n", "b"))) == "a\nb"


@pytest.mark.parametrize(
    ("text", "direction", "before"),
    [
        ("Error 404: לא נמצא", "rtl", "\u202b"),
        ("404 לא נמצא", "rtl", "\u202b"),
        ("«Error» לא", "rtl", "\u202b"),
        ("לא נמצא 404", "rtl", "\u202b"),
        ("مرحبا", "rtl", "\u202b"),
        ("Hello.", "rtl", ""),
        ("404", "rtl", ""),
        ("Error 404: לא נמצא", "ltr", ""),
        ("לא (no) means no.", "ltr", "\u202a"),
    ],
)
def test_a_line_that_players_would_order_otherwise_is_embedded(text: str, direction: Direction, before: str) -> None:
    written = payload(vtt.cue_block(cue_of(text, direction=direction)))
    assert written == (f"{before}{text}\u202c" if before else text)


def test_hours_have_no_limit_and_the_end_is_after_the_start() -> None:
    block = vtt.cue_block(cue_of("late", start_ms=360_000_000, end_ms=360_000_000))
    assert "100:00:00.000 --> 100:00:00.001\n" in block


@pytest.mark.parametrize(
    ("cue_id", "head"),
    [("c1", "1\n"), ("c012", "12\n"), ("7", "7\n"), ("NOTE", ""), ("a-->b", ""), ("two\nlines", ""), ("", "")],
)
def test_a_block_begins_with_the_number_of_its_id(cue_id: str, head: str) -> None:
    assert vtt.cue_block(cue_of("x", cue_id=cue_id)) == f"{head}00:00:00.000 --> 00:00:01.000\nx\n"


@pytest.mark.parametrize(
    ("ids", "numbers"), [(["c2", "c5"], ["2", "5"]), (["c2", "2"], ["1", "2"]), (["a-->b", "c9"], ["1", "2"])]
)
def test_the_identifiers_of_a_file_are_numbers(ids: list[str], numbers: list[str]) -> None:
    words = words_of("one two")
    data = timeline_of([words[:1]], [words[1:]]).to_dict()
    for cue, cue_id in zip(data["cues"], ids, strict=True):
        cue["id"] = cue_id
    assert [cue.id for cue in webvtt.read_vtt(vtt.write_vtt(Timeline.from_dict(data)))] == numbers


def test_blocks_after_the_header_are_the_file() -> None:
    words = words_of("one two three")
    timeline = timeline_of([[words[0]]], [[words[1]], [words[2]]])
    blocks = [vtt.cue_block(cue_of("one", end_ms=300))]
    blocks.append("2\n00:00:00.400 --> 00:00:01.100\ntwo\nthree\n")
    assert vtt.write_vtt(timeline) == vtt.HEADER + "\n".join(blocks)


def test_an_empty_timeline_is_a_file_without_cues() -> None:
    assert vtt.write_vtt(Timeline("", "en", "ltr", 0)) == "WEBVTT\n\n"


def test_the_file_is_utf_8_without_a_byte_order_mark() -> None:
    assert vtt.write(one_cue("\ufeffé"), Options()).startswith(b"WEBVTT\n\n1\n")


def test_highlighting_puts_the_time_before_every_word_but_the_first() -> None:
    words = words_of("one two three")
    written = vtt.write_vtt(timeline_of([words[:2], words[2:]]), highlight="word")
    assert payload(written.removeprefix(vtt.HEADER)) == (
        "<c>one</c> <00:00:00.400><c>two</c>\n<00:00:00.800><c>three</c>"
    )


def test_words_of_one_time_share_a_stamp() -> None:
    words = [Word(n, text, " ", ms, ms + 9, n, n + 1, n, n + 1) for n, (text, ms) in enumerate(
        [("a", 0), ("b", 0), ("c", 50), ("🎉", 50), ("d", 90)]
    )]  # fmt: skip
    written = vtt.write_vtt(timeline_of([words]), highlight="word")
    assert payload(written.removeprefix(vtt.HEADER)) == (
        "<c>a</c> <c>b</c> <00:00:00.050><c>c</c> <c>🎉</c> <00:00:00.090><c>d</c>"
    )


def test_words_without_spaces_between_stay_together() -> None:
    words = [Word(0, "你好，", "", 0, 300, 0, 3, 0, 3), Word(1, "世界。", "", 300, 600, 3, 6, 3, 6)]
    written = vtt.write_vtt(timeline_of([words]), highlight="word")
    assert written.endswith("<c>你好，</c><00:00:00.300><c>世界。</c>\n")


def test_a_word_at_the_end_of_its_cue_gets_no_stamp() -> None:
    words = [Word(0, "a", " ", 0, 100, 0, 1, 0, 1), Word(1, "b", "", 100, 100, 2, 3, 2, 3)]
    assert "<00" not in vtt.write_vtt(timeline_of([words]), highlight="word")


def test_a_line_that_was_edited_is_written_as_it_is() -> None:
    data = one_cue("colour of it").to_dict()
    data["cues"][0]["lines"] = ["color of it"]
    written = vtt.write_vtt(Timeline.from_dict(data), highlight="word")
    assert payload(written.removeprefix(vtt.HEADER)) == "color of it"


def test_a_highlighted_line_is_embedded_as_a_whole() -> None:
    written = vtt.write_vtt(one_cue("404 לא", direction="rtl"), highlight="word")
    assert written.endswith("\n\u202b<c>404</c> <00:00:00.400><c>לא</c>\u202c\n")


def test_a_backslash_is_text_in_ffmpeg(tmp_path: Path) -> None:
    text = r"C:\new\hat, \N \\h"
    (tmp_path / "a.vtt").write_text(vtt.write_vtt(one_cue(text)), "utf-8")
    command = ["ffmpeg", "-loglevel", "error", "-i", "a.vtt", "a.srt"]
    subprocess.run(command, cwd=tmp_path, check=True, timeout=60)
    read = (tmp_path / "a.srt").read_text("utf-8").split("\n")
    assert (unmarked(read[2]), read[3:]) == (text, ["", ""])


@given(ANY_TEXT)
def test_escaped_text_never_breaks_out(text: str) -> None:
    escaped = vtt.escape_text(text)
    assert not re.search("[<>\n\r\x00-\x1f\x85\u2028\u2029\ud800-\udfff]", escaped)
    assert not re.search(r"&(?!amp;|lt;|gt;)", escaped)


@examples(300)
@given(st.lists(st.tuples(ANY_TEXT, st.sampled_from([" ", "", "\n", "\u3000"])), min_size=1, max_size=5), st.booleans())
def test_any_text_reads_back(pairs: list[tuple[str, str]], rtl: bool) -> None:
    words = [Word(n, text, after, n, n + 1, n, n, n, n) for n, (text, after) in enumerate(pairs)]
    timeline = timeline_of([words], direction="rtl" if rtl else "ltr")
    shown = line_text(words)
    for written in (vtt.write_vtt(timeline), vtt.write_vtt(timeline, highlight="word")):
        assert webvtt.problems(written) == []
        lines = [unmarked(line) for cue in webvtt.read_vtt(written) for line in cue.lines]
        assert lines == ([unmarked(shown)] if shown else [])


def expected_cues(timeline: Timeline) -> list[tuple[str, int, int, str]]:
    return [
        (
            cue.id.removeprefix("c"),
            cue.start_ms,
            max(cue.end_ms, cue.start_ms + 1),
            unmarked("\n".join(filter(None, cue.lines))),
        )
        for cue in timeline.cues
        if any(cue.lines)
    ]


def read_cues(answer: dict[str, Any]) -> list[tuple[str, int, int, str]]:
    # One of the parsers puts the longer one of two cues that start together first.
    return sorted(
        (cue["id"], round(cue["start"] * 1000), round(cue["end"] * 1000), unmarked(cue["text"]))
        for cue in answer["cues"]
    )


def unmarked(text: str) -> str:
    return re.sub("^[\u202a\u202b]|\u202c$|(?<=\\\\)\u2060+", "", text, flags=re.MULTILINE)


@pytest.mark.long
@pytest.mark.node
@pytest.mark.parametrize("highlight", [None, "word"])
def test_two_outside_parsers_accept_a_thousand_hostile_files_and_read_the_text_back(
    judge: Judge, highlight: str | None
) -> None:
    timelines = [hostile(seed) for seed in range(1000)]
    answers = judge([vtt.write_vtt(timeline, highlight) for timeline in timelines])
    for timeline, answer in zip(timelines, answers, strict=True):
        assert answer["strict"]["errors"] == answer["player"]["errors"] == []
        assert read_cues(answer["strict"]) == read_cues(answer["player"]) == expected_cues(timeline)
        assert webvtt.problems(vtt.write_vtt(timeline, highlight)) == []


@pytest.mark.node
def test_two_outside_parsers_accept_random_unicode(judge: Judge) -> None:
    rng = random.Random(7)
    timelines = []
    for _ in range(300):
        texts = ["".join(chr(rng.randrange(0x110000)) for _ in range(6)) for _ in range(4)]
        words = [Word(n, text, " ", n * 10, n * 10 + 10, n, n, n, n) for n, text in enumerate(texts)]
        timelines.append(timeline_of([words]))
    for timeline, answer in zip(timelines, judge([vtt.write_vtt(each, "word") for each in timelines]), strict=True):
        assert answer["strict"]["errors"] == answer["player"]["errors"] == []
        (cue,) = answer["strict"]["cues"]
        assert unmarked(cue["text"]) == unmarked("\n".join(timeline.cues[0].lines))


@pytest.mark.node
def test_stamps_are_where_the_words_are(judge: Judge) -> None:
    words = words_of("one two three four", start_ms=5000)
    (answer,) = judge([vtt.write_vtt(timeline_of([words[:2], words[2:]]), "word")])
    assert answer["strict"]["cues"][0]["stamps"] == answer["player"]["cues"][0]["stamps"] == [5.4, 5.8, 6.2]


@pytest.mark.node
def test_the_strict_parser_accepts_a_hundred_hours(judge: Judge) -> None:
    (answer,) = judge([vtt.write_vtt(timeline_of([words_of("late words", start_ms=360_000_000)]), "word")])
    assert answer["strict"]["errors"] == []
    assert answer["strict"]["cues"][0]["start"] == 360_000
