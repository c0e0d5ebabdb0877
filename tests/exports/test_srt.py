from __future__ import annotations

import pysubs2
import pytest

from captionsync.exports import export
from captionsync.exports.srt import WORD_JOINER
from tests.exports.samples import hostile, one_cue, small, timeline_of, words_of


def srt(text: str) -> str:
    return export(one_cue(text), "srt").data.decode().split("\n", 2)[2].removesuffix("\n")


def test_text_is_not_escaped() -> None:
    assert srt("2 < 3 & 5 > 4") == "2 < 3 & 5 > 4"
    assert srt("go --> there") == "go --> there"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<b>bold</b>", "<|b>bold<|/b>"),
        ("<script>x", "<|script>x"),
        ("<!--", "<|!--"),
        ("{\\an8}top", "{|\\an8}top"),
        ("00:00:01,000 --> 00:00:02,000", "00:|00:01,000 -|-> 00:|00:02,000"),
        ("a<3 {b} <", "a<3 {b} <"),
    ],
)
def test_what_players_would_take_for_markup_is_parted(text: str, written: str) -> None:
    assert srt(text) == written.replace("|", WORD_JOINER)


def test_a_right_to_left_line_gets_its_mark() -> None:
    assert "\n\u200fError 404: לא\n" in export(one_cue("Error 404: לא", direction="rtl"), "srt").data.decode()


def test_numbers_go_up_and_empty_cues_are_left_out() -> None:
    words = words_of("one \x00 two")
    written = export(timeline_of([words[:1]], [words[1:2]], [words[2:]]), "srt").data.decode()
    assert written == "1\n00:00:00,000 --> 00:00:00,300\none\n\n2\n00:00:00,800 --> 00:00:01,100\ntwo\n"


def test_pysubs2_reads_times_and_text_back() -> None:
    read = pysubs2.SSAFile.from_string(export(small(), "srt").data.decode())
    assert [(event.start, event.end) for event in read] == [(100, 2300), (2300, 4000)]
    assert read[0].plaintext == 'Pay Tom & Bob\n"<5>"!'


@pytest.mark.parametrize("seed", range(100))
def test_pysubs2_finds_every_cue_of_hostile_text(seed: int) -> None:
    timeline = hostile(seed)
    shown = [cue for cue in timeline.cues if any(cue.lines)]
    read = pysubs2.SSAFile.from_string(export(timeline, "srt").data.decode(), format_="srt")
    assert [(event.start, event.end) for event in read] == [
        (cue.start_ms, max(cue.end_ms, cue.start_ms + 1)) for cue in shown
    ]
