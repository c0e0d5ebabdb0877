from __future__ import annotations

import subprocess
from dataclasses import replace

import pytest

from captionsync.exports import Timeline, export
from captionsync.timing.plain import JOINER
from tests.exports.samples import hostile, one_cue, timeline_of, words_of
from tests.hostile_judges import judged


def lines(timeline: Timeline, **options: str) -> list[str]:
    return export(timeline, "lrc", **options).data.decode().splitlines()  # type: ignore[arg-type]


def test_every_line_of_a_cue_begins_with_its_first_word() -> None:
    words = words_of("one two three four", start_ms=1_004)
    assert lines(timeline_of([words[:2], words[2:]])) == ["[00:01.00]one two", "[00:01.80]three four"]


def test_words_have_their_times_and_the_last_one_its_end() -> None:
    words = words_of("one two three", start_ms=59_700)
    assert lines(timeline_of([words[:2], words[2:]]), highlight="word") == [
        "[00:59.70]<00:59.70>one <01:00.10>two<01:00.40>",
        "[01:00.50]<01:00.50>three<01:00.80>",
    ]


def test_a_silence_of_a_second_clears_the_line() -> None:
    made = [words_of("one", start_ms=0), words_of("two", start_ms=1_299), words_of("three", start_ms=2_599)]
    words = [replace(one[0], index=number) for number, one in enumerate(made)]
    shown = lines(timeline_of(*([[word]] for word in words)))
    assert shown == ["[00:00.00]one", "[00:01.30]two", "[00:01.60]", "[00:02.60]three"]


def test_minutes_have_no_limit() -> None:
    assert lines(one_cue("x")) == ["[00:00.00]x"]
    assert lines(timeline_of([words_of("late", start_ms=360_000_000)])) == ["[6000:00.00]late"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("[00:01.00] x", "[|00:01.00] x"),
        ("[ti:x]", "[|ti:x]"),
        ("<00:01.00>x", "<|00:01.00>x"),
        ("[laughs] <b> {n}", "[laughs] <b> {n}"),
    ],
)
def test_text_that_looks_like_a_time_or_a_tag_is_parted(text: str, written: str) -> None:
    assert lines(one_cue(text)) == [f"[00:00.00]{written}".replace("|", JOINER)]


def test_a_line_without_known_words_stays_with_the_line_before() -> None:
    words = words_of("one two")
    data = timeline_of([words[:1], words[1:]]).to_dict()
    data["cues"][0]["lines"][1] = "2"
    assert lines(Timeline.from_dict(data)) == ["[00:00.00]one 2"]
    assert lines(Timeline.from_dict(data), highlight="word") == ["[00:00.00]one 2"]


def test_a_right_to_left_line_is_embedded() -> None:
    assert lines(one_cue("404 לא", direction="rtl")) == ["[00:00.00]\u202b404 לא\u202c"]


@pytest.mark.parametrize("seed", range(60))
def test_hostile_timelines_are_read_as_they_are(seed: int) -> None:
    timeline = hostile(seed)
    assert judged("lrc", export(timeline, "lrc").data, timeline) == ""


def test_ffmpeg_reads_times_and_text_back() -> None:
    words = words_of("Wait <b>here</b>, [00:09.00] please.\nC:/New & 100%")
    data = export(timeline_of([words[:4]], [words[4:]]), "lrc").data
    command = ["ffmpeg", "-v", "error", "-f", "lrc", "-i", "pipe:0", "-f", "webvtt", "pipe:1"]
    read = subprocess.run(command, input=data, capture_output=True, check=True, timeout=60).stdout.decode()
    cues = [block.split("\n") for block in read.strip().split("\n\n")[1:]]
    assert [(cue[0].split(" ")[0], cue[1].replace(JOINER, "")) for cue in cues] == [
        ("00:00.000", "Wait <b>here</b>, [00:09.00] please."),
        ("00:01.600", "C:/New & 100%"),
    ]
