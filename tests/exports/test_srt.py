from __future__ import annotations

import pysubs2
import pytest

from captionsync.exports import Timeline, export
from captionsync.timing.model import Word
from captionsync.timing.plain import JOINER
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
        ("a < b and c > d", "a <| b and c > d"),
        ("C:\\New\\home", "C:\\|New\\|home"),
        ("{\\an8}top", "❴\\|an8❵top"),
        ("{y:i}{name}", "❴y:i❵❴name❵"),
        ("00:00:01,000 --> 00:00:02,000", "00:|00:01,000 -|-> 00:|00:02,000"),
        ("a<3 {b} <", "a<3 ❴b❵ <|"),
    ],
)
def test_what_players_would_take_for_markup_is_parted(text: str, written: str) -> None:
    assert srt(text) == written.replace("|", JOINER)


def test_a_line_with_right_to_left_letters_is_embedded() -> None:
    assert "\n\u202bError 404: לא\u202c\n" in export(one_cue("Error 404: לא", direction="rtl"), "srt").data.decode()


def test_a_later_line_that_is_a_number_is_no_number_of_a_cue() -> None:
    words = words_of("Error 404")
    written = export(timeline_of([words[:1], words[1:]]), "srt").data.decode()
    assert written.endswith(f"Error\n{JOINER}404\n")
    assert pysubs2.SSAFile.from_string(written)[0].plaintext == f"Error\n{JOINER}404"


def highlighted(timeline: Timeline) -> list[tuple[str, str]]:
    blocks = export(timeline, "srt", highlight="word").data.decode().split("\n\n")
    return [tuple(block.rstrip("\n").split("\n", 2)[1:]) for block in blocks]  # type: ignore[misc]


def test_highlighting_writes_a_cue_for_each_word() -> None:
    words = words_of("one two three", start_ms=100)
    assert highlighted(timeline_of([words[:2], words[2:]], extend_ms=50)) == [
        ("00:00:00,100 --> 00:00:00,500", "<u>one</u> two\nthree"),
        ("00:00:00,500 --> 00:00:00,900", "one <u>two</u>\nthree"),
        ("00:00:00,900 --> 00:00:01,250", "one two\n<u>three</u>"),
    ]


def test_a_cue_that_begins_before_its_first_word_begins_without_a_mark() -> None:
    data = one_cue("one").to_dict()
    data["words"][0]["start_ms"] = 200
    assert highlighted(Timeline.from_dict(data)) == [
        ("00:00:00,000 --> 00:00:00,200", "one"),
        ("00:00:00,200 --> 00:00:00,300", "<u>one</u>"),
    ]


def test_words_of_one_time_are_underlined_together() -> None:
    words = [Word(n, text, " ", ms, ms + 9, n, n, n, n) for n, (text, ms) in enumerate([("a", 0), ("b", 0), ("c", 5)])]
    assert [text for _, text in highlighted(timeline_of([words]))] == ["<u>a</u> <u>b</u> c", "a b <u>c</u>"]


def test_a_line_that_was_edited_is_not_highlighted() -> None:
    data = one_cue("colour it").to_dict()
    data["cues"][0]["lines"] = ["color it"]
    assert highlighted(Timeline.from_dict(data)) == [("00:00:00,000 --> 00:00:00,700", "color it")]


@pytest.mark.parametrize("seed", range(30))
def test_highlighted_cues_tile_the_cue_and_have_its_text(seed: int) -> None:
    timeline = hostile(seed)
    plain = pysubs2.SSAFile.from_string(export(timeline, "srt").data.decode(), format_="srt")
    marked = pysubs2.SSAFile.from_string(export(timeline, "srt", highlight="word").data.decode(), format_="srt")
    at = iter(marked)
    for cue in plain:
        start_ms = cue.start
        while start_ms < cue.end:
            state = next(at)
            assert (state.start, state.plaintext) == (start_ms, cue.plaintext)
            start_ms = state.end
        assert start_ms == cue.end
    assert next(at, None) is None


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
