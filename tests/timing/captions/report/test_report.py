"""The figures of a report, and its JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.captions.lines import rules_for
from captionsync.timing.captions.report import BREAK_CLASSES, RULES, SEVERITIES, Report, ShownCue, report_of

CUES = [
    ShownCue(0, 2000, ("He looked at the",), "c1"),
    ShownCue(2200, 4200, ("old house, which had", "been empty for years."), "c2"),
    ShownCue(6000, 7000, ("- Is it really his house?", "- Yes."), "c3"),
]


def report(cues: list[ShownCue], language: str = "en") -> Report:
    return report_of(cues, language, rules_for(language))


def test_the_summary_counts_what_is_there() -> None:
    found = report(CUES).summary
    assert (found.cues, found.words, found.longest_line_chars) == (3, 20, 25)
    assert found.characters == 16 + 20 + 21 + 25 + 6
    assert found.lines == {1: 1, 2: 2}
    assert (found.duration_ms.min, found.duration_ms.median, found.duration_ms.max) == (1000, 2000, 2000)
    assert (found.gap_ms.min, found.gap_ms.max, found.gap_ms.mean) == (200, 1800, 1000)
    assert (found.reading_cps.min, found.reading_cps.median, found.reading_cps.max) == (8, 20.5, 31)
    assert found.reading_cps.mean == round((16 + 41 + 31) * 1000 / 5000, 1)
    assert found.too_fast_share == 0.667
    assert found.line_breaks == {"tight": 1, "turn": 1}
    assert found.cue_breaks == {"tight": 1, "turn": 1}


def test_half_width_characters_count_half() -> None:
    found = report([ShownCue(0, 2000, ("AB 今日は",))], "ja").summary
    assert (found.characters, found.longest_line_chars, found.reading_cps.max) == (4.5, 4.5, 2.2)


def test_a_report_of_nothing() -> None:
    found = report([])
    assert (found.summary.cues, found.summary.cue_breaks, found.breaches) == (0, {}, ())
    json.dumps(found.to_dict())


def test_the_json_has_what_the_report_has() -> None:
    made = json.loads(json.dumps(report(CUES).to_dict()))
    assert made["limits"]["reading_cps"] == 20
    assert (
        sum(made["summary"]["breaches"].values())
        == len(made["breaches"])
        == sum(made["summary"]["severities"].values())
    )
    assert [one["cue"] for one in made["breaches"]] == sorted(one["cue"] for one in made["breaches"])
    assert {one["rule"] for one in made["breaches"]} <= RULES.keys()
    fast = next(one for one in made["breaches"] if one["rule"] == "reading-too-fast")
    assert (fast["cue_id"], fast["measured"], fast["limit"], fast["stretchable"]) == ("c2", 20.5, 20, True)
    assert all("stretchable" not in one for one in made["breaches"] if one["rule"] == "flicker")


ALPHABET = "aé .,!-…«»()\"'“”>&;<i/\n\u0301\u200d\ufffd👨🇩🇪中。ๆเกאب\u202b\ud800\x00"
TEXT = st.text(ALPHABET, max_size=20)
TIMES = st.integers(-5, 9000)


@given(
    st.lists(
        st.builds(ShownCue, TIMES, TIMES, st.lists(TEXT, max_size=4).map(tuple), TEXT, st.sampled_from(["", "A"]))
    ),
    st.sampled_from(["en", "zh", "ja", "th", "ar", "fr", "xx"]),
)
def test_any_cues_have_a_report(cues: list[ShownCue], language: str) -> None:
    made = report(cues, language)
    assert made.summary.cues == len(cues)
    for breach in made.breaches:
        assert 1 <= breach.cue <= len(cues) and breach.severity in SEVERITIES
        assert breach.line is None or 1 <= breach.line <= len(cues[breach.cue - 1].lines)
    assert {*made.summary.line_breaks, *made.summary.cue_breaks} <= {*BREAK_CLASSES}
    assert made == report(cues, language)
