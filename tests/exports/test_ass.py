from __future__ import annotations

import re

import pysubs2
import pytest

from captionsync.errors import ExportError
from captionsync.exports import export
from captionsync.timing.model import Word
from tests.exports.samples import hostile, one_cue, small, timeline_of, words_of


def dialogues(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("Dialogue:")]


def test_syllables_last_until_the_next_word_and_do_not_drift() -> None:
    words = [Word(n, "ab"[n % 2], " ", n * 333, n * 333 + 200, n, n, n, n) for n in range(30)]
    (line,) = dialogues(export(timeline_of([words]), "ass").data.decode())
    lengths = [int(length) for length in re.findall(r"\\k(\d+)", line)]
    # 29 * 333 + 200 is where the last word ends.
    assert sum(lengths) == (29 * 333 + 200 + 5) // 10
    assert all(abs(sum(lengths[:n]) * 10 - n * 333) <= 5 for n in range(30))


def test_a_pause_before_the_first_word_is_an_empty_syllable() -> None:
    data = one_cue("one").to_dict()
    data["words"][0].update(start_ms=200)
    timeline = type(one_cue("x")).from_dict(data)
    assert dialogues(export(timeline, "ass").data.decode())[0].endswith(",,{\\k20}{\\k10}one")


@pytest.mark.parametrize(
    ("text", "written"),
    [("{b}", "❴b❵"), ("a\\Nb", "a\\\u2060Nb"), ("{\\b1}", "❴\\\u2060b1❵"), ("a,b;c", "a,b;c")],
)
def test_braces_and_backslashes_are_text(text: str, written: str) -> None:
    assert dialogues(export(one_cue(text), "ass").data.decode())[0].endswith("}" + written)


def test_lines_are_joined_by_a_hard_break() -> None:
    words = words_of("one two")
    assert "{\\k40}one\\N{\\k30}two" in export(timeline_of([words[:1], words[1:]]), "ass").data.decode()


def test_a_line_that_was_edited_stands_without_syllables() -> None:
    data = one_cue("colour it").to_dict()
    data["cues"][0]["lines"] = ["color it"]
    assert dialogues(export(type(small()).from_dict(data), "ass").data.decode())[0].endswith(",,color it")


def test_right_to_left_cues_have_their_style() -> None:
    assert ",RightToLeft,," in dialogues(export(one_cue("שלום", direction="rtl"), "ass").data.decode())[0]


def test_times_stop_below_ten_hours() -> None:
    last = timeline_of([words_of("late one", start_ms=35_999_000)])
    assert ",9:59:59.00,9:59:59.70," in dialogues(export(last, "ass").data.decode())[0]
    over = timeline_of([words_of("late one", start_ms=35_999_500)])
    assert ",9:59:59.50,9:59:59.99," in dialogues(export(over, "ass").data.decode())[0]
    with pytest.raises(ExportError, match="10 hours"):
        export(timeline_of([words_of("late", start_ms=36_000_000)]), "ass")


def test_pysubs2_reads_times_and_text_back() -> None:
    read = pysubs2.SSAFile.from_string(export(small(), "ass").data.decode())
    assert [(event.start, event.end) for event in read] == [(100, 2300), (2300, 4000)]
    assert read[0].plaintext == 'Pay Tom & Bob\n"<5>"!'
    assert set(read.styles) == {"Default", "RightToLeft"}


@pytest.mark.parametrize("seed", range(100))
def test_pysubs2_finds_every_cue_of_hostile_text(seed: int) -> None:
    timeline = hostile(seed)
    written = export(timeline, "ass").data.decode()
    shown = [cue for cue in timeline.cues if any(cue.lines)]
    assert len(pysubs2.SSAFile.from_string(written, format_="ass")) == len(dialogues(written)) == len(shown)
    for cue, line in zip(shown, dialogues(written), strict=True):
        text = re.sub(r"(?<!\\)\{\\k\d+\}", "", line.split(",,", 2)[2].split(",,", 1)[-1].removeprefix("0,0,0,,"))
        text = text.replace("\\N", "\n").translate(str.maketrans("❴❵", "{}")).replace("\\\u2060", "\\")
        text = re.sub("^[\u202a\u202b]|\u202c$", "", text, flags=re.MULTILINE)
        assert text == re.sub("^[\u202a\u202b]|\u202c$", "", "\n".join(filter(None, cue.lines)), flags=re.MULTILINE)
