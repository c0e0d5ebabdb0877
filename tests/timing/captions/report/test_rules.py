"""Each rule is broken by cues that break no other, and not by their neighbours."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from captionsync.timing.captions.lines import rules_for
from captionsync.timing.captions.report import RULES, Breach, ShownCue, report_of


@dataclass(frozen=True)
class Case:
    rule: str
    cues: list[ShownCue]
    language: str = "en"
    line: int | None = None
    measured: float | None = None
    limit: float | None = None
    severity: str | None = None
    cue: int = 1


def cue(start_ms: int, end_ms: int, *lines: str, **more: str) -> ShownCue:
    return ShownCue(start_ms, end_ms, lines, **more)


LONG = "The chairman asked for a vote, once and for all."
BROKEN = [
    Case("line-too-long", [cue(0, 5000, LONG)], line=1, measured=48, limit=42),
    Case("line-too-long", [cue(0, 6500, "我们昨天一起去参观了那座很大的广场。")], "zh", 1, 18, 16),
    Case("line-too-long", [cue(0, 7000, f"https://{'a' * 40}")], "en", 1, 48, 42, "warning"),
    Case(
        "too-many-lines",
        [cue(0, 6000, "He came home again,", "he sat down there,", "and he wept all night long.")],
        measured=3,
        limit=2,
    ),
    Case("cue-too-long", [cue(0, 7490, "It lasts.")], measured=7490, limit=7000),
    Case("cue-too-short", [cue(0, 800, "It lasts.")], measured=800, limit=833),
    Case("cue-too-short", [cue(0, 800, "It lasts."), cue(800, 3000, "It does.")], "en", None, 800, 833, "info"),
    Case("no-duration", [cue(500, 500, "It lasts.")], measured=0, limit=1),
    Case("no-duration", [cue(500, 400, "It lasts.")], measured=-100, limit=1),
    Case("flicker", [cue(0, 2000, "It lasts."), cue(2085, 4000, "It does.")], measured=85, limit=500, cue=2),
    Case("flicker", [cue(0, 2000, "It lasts."), cue(2499, 4000, "It does.")], measured=499, limit=500, cue=2),
    Case("overlap", [cue(0, 2000, "It lasts."), cue(1900, 4000, "It does.")], measured=100, limit=0, cue=2),
    Case("out-of-order", [cue(5000, 7000, "It lasts."), cue(0, 2000, "It does.")], measured=0, limit=5000, cue=2),
    Case("duplicate-id", [cue(0, 2000, "It lasts.", id="a"), cue(2000, 4000, "It does.", id="a")], cue=2),
    Case("reading-too-fast", [cue(0, 1000, "He wants to read this.")], measured=22, limit=20),
    Case("reading-too-fast", [cue(0, 1000, "Er will das jetzt.")], "de", measured=18, limit=17),
    Case("reading-too-fast", [cue(0, 1000, "天気がいいね")], "ja", measured=6, limit=4),
    Case("line-break", [cue(0, 4000, "He looked for a long time at the", "house that his brother had built.")], line=1),
    Case(
        "line-break",
        [cue(0, 5000, "Er sah lange und in aller Ruhe auf das", "Haus, das sein Bruder gebaut hat.")],
        "de",
        1,
    ),
    Case(
        "cue-break",
        [cue(0, 2000, "He looked for a long time at the"), cue(2000, 4000, "house of his brother.")],
        line=1,
    ),
    Case("word-cut", [cue(0, 6500, "昨天我们一起去参观了很大的天安", "门广场，后来又讨论了这个问题。")], "zh", 1),
    Case(
        "mixed-sentences", [cue(0, 3000, "He is gone. But all his friends,"), cue(3000, 5000, "the old ones, stayed.")]
    ),
    Case(
        "mixed-sentences",
        [cue(0, 2000, "All of his many old friends"), cue(2000, 5000, "stayed here. He is gone.")],
        cue=2,
    ),
    Case("lone-word", [cue(0, 2000, "It had been a very long way"), cue(2000, 3000, "home.")], line=1, cue=2),
    Case("line-start", [cue(0, 4000, "He was sure that it was all over", ", and so it was for all of them.")], line=2),
    Case("line-start", [cue(0, 6500, "พ่อแม่เพื่อนและครูของเราทุกคนชอบเด็ก ", "ๆ และเด็กทุกคนก็ชอบพ่อแม่ของตัวเองมาก")], "th", 2),
    Case("line-end", [cue(0, 4000, "He was sure that it was all over (", "as it was for all of them)")], line=1),
    Case("broken-character", [cue(0, 3000, "It is a caf\ufffd.")], line=1),
    Case("broken-character", [cue(0, 3000, "\u0301It is a cafe.")], line=1),
    Case(
        "uneven-lines", [cue(0, 4000, "Well, I said,", "he wants to go home before it is dark.")], measured=2.9, limit=2
    ),
    Case("needless-line", [cue(0, 3000, "Once again, he said,", "he had seen it.")], measured=36, limit=42),
    Case("empty-cue", [cue(0, 2000, "", " ")]),
    Case("markup-left", [cue(0, 3000, "It <i>lasts</i>.")], line=1),
    Case("markup-left", [cue(0, 3000, "Tom &amp; Jerry.")], line=1),
    Case("markup-left", [cue(0, 3000, "{\\an8}It lasts.")], line=1),
    Case("markup-left", [cue(0, 3000, 'It <break time="1s"/> lasts.')], line=1),
]


def breaches(cues: list[ShownCue], language: str = "en", **limits: int) -> tuple[Breach, ...]:
    return report_of(cues, language, rules_for(language, **limits)).breaches


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in BROKEN} == RULES.keys()


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: f"{case.rule}-{case.language}")
def test_a_rule_is_broken_and_no_other(case: Case) -> None:
    (found,) = breaches(case.cues, case.language)
    assert (found.rule, found.cue, found.line) == (case.rule, case.cue, case.line), found
    assert (found.measured, found.limit) == (case.measured, case.limit)
    assert found.severity == (case.severity or RULES[case.rule].severity)
    assert found.message.endswith(".") and found.cue_id == case.cues[case.cue - 1].id
    assert found.start_ms == case.cues[case.cue - 1].start_ms


GOOD = [
    ("en", [cue(0, 3000, "The chairman asked for a vote on all of it.")][:0]),
    ("en", [cue(0, 833, "It lasts."), cue(917, 3000, "It does.")]),  # two frames are no gap
    ("en", [cue(0, 2000, "It lasts."), cue(2500, 4000, "It does.")]),
    ("en", [cue(0, 1000, "He wants to read it.")]),  # 20 characters in a second
    ("en", [cue(0, 7000, "It lasts.")]),
    ("en", [cue(0, 3000, "- Are you there?", "- Yes.")]),
    ("en", [cue(0, 3000, ">> Are you there?", ">> Yes.")]),
    ("en", [cue(0, 2000, "He looked at the"), cue(2000, 4000, "(door slams)")]),
    ("en", [cue(0, 3000, "He was sure that it was", "(as it was for us), over."), cue(3000, 4000, "So it was.")]),
    ("en", [cue(0, 3000, "1. Bring the tent", "2. Check the weather")]),
    ("en", [cue(0, 2000, "...and then he left.")]),
    ("en", [cue(0, 3000, "’Twas the night. It was cold.")]),
    ("en", [cue(0, 2000, "Yes."), cue(2000, 4000, "No.")]),
    ("en", [cue(0, 3000, "If a < b and c > d, then R&D is right.")]),
    ("en", [cue(0, 3000, "Press <Enter>, then {name}, in C:\\New.")]),
    ("en", [cue(0, 2000, "He waited for the"), cue(3000, 5000, "end of it.")]),  # he paused
    ("en", [cue(0, 2000, "Look at the", speaker="A"), cue(2000, 4000, "Stop it!", speaker="B")]),
    ("de", [cue(0, 6000, "»Ich weiß das nicht mehr so genau«,", "sagte er, »aber es war schon spät.«")]),
    ("de", [cue(0, 3000, "„Ja“, sagte er.")]),
    ("ja", [cue(0, 3000, "今日は天気です。")]),
    ("ja", [cue(0, 4000, "・暖かい服を持つ。", "・電話する。")]),
    ("ar", [cue(0, 2000, "\u202bالعَرَبِيَّةُ لُغَةٌ جَمِيلَةٌ\u202c")]),  # marks are no characters
    ("ko", [cue(0, 2500, "안녕하세요, 여러분. 반갑습니다.")]),
]


@pytest.mark.parametrize(("language", "cues"), GOOD, ids=map(str, range(len(GOOD))))
def test_what_is_right_is_not_blamed(language: str, cues: list[ShownCue]) -> None:
    assert breaches(cues, language) == ()


def test_whether_the_silence_would_allow_more_time_is_told() -> None:
    first, text = cue(0, 800, "It lasts."), "He wants to read this now."
    assert breaches([first])[0].stretchable is True
    assert breaches([first, cue(833, 3000, "It does.")])[0].stretchable is True
    assert breaches([first, cue(832, 3000, "It does.")])[0].stretchable is False
    assert breaches([cue(0, 1000, text), cue(1300, 3000, "It does.")])[0].stretchable is True
    assert breaches([cue(0, 1000, text), cue(1299, 3000, "It does.")])[0].stretchable is False
    report = report_of([first], "en", rules_for("en"), end_ms=820)
    assert [breach.stretchable for breach in report.breaches] == [False]


def test_the_callers_limits_count() -> None:
    cues = [cue(0, 5000, "He looked at it,", "and it was good.")]
    assert not [one for one in breaches(cues, max_chars_per_line=16) if one.severity == "error"]
    found = breaches(cues, max_chars_per_line=15, max_lines=1, max_cue_ms=4999)
    errors = [one.rule for one in found if one.severity == "error"]
    assert errors == ["line-too-long", "line-too-long", "too-many-lines", "cue-too-long"]


def test_an_excerpt_is_short() -> None:
    for found in breaches([cue(0, 2000, "word " * 500)]):
        assert len(found.text) == 60 and found.text.endswith("…")
