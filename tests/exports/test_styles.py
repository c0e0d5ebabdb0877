"""Roll-up and word-by-word captions: views of the same cues."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from captionsync.exports import Timeline, TimelineCue, export
from captionsync.exports.base import Style
from captionsync.exports.styles import in_style
from captionsync.exports.webvtt import problems
from captionsync.timing.model import Word
from tests.exports.samples import hostile, timeline_of, words_of


def two_cues(gap_ms: int = 0) -> Timeline:
    words = words_of("one two three four five six")
    later = [replace(word, start_ms=word.start_ms + gap_ms, end_ms=word.end_ms + gap_ms) for word in words[4:]]
    return timeline_of([words[:2], words[2:4]], [later], extend_ms=100)


def shown(timeline: Timeline, style: Style) -> list[tuple[int, int, tuple[str, ...]]]:
    return [(cue.start_ms, cue.end_ms, cue.lines) for cue in in_style(timeline, style).cues]


def test_pop_on_is_what_the_timeline_is() -> None:
    timeline = two_cues()
    assert in_style(timeline, "pop-on") is timeline


def test_in_a_roll_up_each_line_appears_below_the_one_before() -> None:
    assert shown(two_cues(), "roll-up") == [
        (0, 800, ("one two",)),
        (800, 1600, ("one two", "three four")),
        (1600, 2400, ("three four", "five six")),
    ]


def test_a_silence_clears_a_roll_up() -> None:
    assert shown(two_cues(gap_ms=50), "roll-up")[-1] == (1650, 2450, ("five six",))


def test_another_speaker_clears_a_roll_up() -> None:
    made = two_cues()
    cues = [replace(cue, speaker=name) for cue, name in zip(made.cues, ("Anna", "Ben"), strict=True)]
    assert shown(replace(made, cues=tuple(cues)), "roll-up")[-1][2] == ("five six",)


def test_word_by_word_each_word_stands_alone_until_the_next() -> None:
    assert shown(two_cues(gap_ms=50), "word") == [
        (0, 400, ("one",)),
        (400, 800, ("two",)),
        (800, 1200, ("three",)),
        (1200, 1600, ("four",)),
        (1650, 2050, ("five",)),
        (2050, 2450, ("six",)),
    ]


def test_words_of_one_time_stay_together() -> None:
    words = [Word(n, text, " ", ms, ms + 9, n, n, n, n) for n, (text, ms) in enumerate([("a", 0), ("b", 0), ("c", 5)])]
    assert [lines for _, _, lines in shown(timeline_of([words[:2], words[2:]]), "word")] == [("a b",), ("c",)]


@pytest.mark.parametrize("style", ["roll-up", "word"])
def test_a_cue_that_was_edited_stays_whole(style: Style) -> None:
    data = two_cues().to_dict()
    data["cues"][0]["lines"] = ["one two", "3 4"]
    assert shown(Timeline.from_dict(data), style)[0] == (0, 1600, ("one two", "3 4"))


def test_a_roll_up_highlights_the_words_of_its_last_line() -> None:
    written = export(two_cues(), "vtt", style="roll-up", highlight="word").data.decode()
    assert "<c>one</c> <c>two</c>\n<c>three</c> <00:00:01.200><c>four</c>\n" in written


@pytest.mark.parametrize("style", ["roll-up", "word"])
@pytest.mark.parametrize("seed", range(60))
def test_hostile_timelines_keep_their_words_and_times(seed: int, style: Style) -> None:
    timeline = hostile(seed)
    made = in_style(timeline, style)
    assert all(one.start_ms <= two.start_ms for one, two in pairwise(made.cues))
    assert all(any(cue.lines) for cue in made.cues)
    assert Timeline.from_json(made.to_json()) == made
    for highlight in (None, "word"):
        assert problems(export(timeline, "vtt", style=style, highlight=highlight).data.decode()) == []
    if style == "word":
        assert said(made.cues) == said(timeline.cues)


def said(cues: tuple[TimelineCue, ...]) -> str:
    return "".join("".join("".join(cue.lines).split()) for cue in cues)
