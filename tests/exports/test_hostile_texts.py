"""No text breaks a file: independent readers find in every export what was written."""

from __future__ import annotations

import pytest

from captionsync.exports import CAPTION_EXTENSIONS, VISEME_EXTENSIONS, Timeline, export
from tests.exports.conftest import Judge
from tests.exports.samples import timeline_of, words_of
from tests.hostile_judges import JUDGES, judged
from tests.hostile_texts import hostile_text

SHORT, LONG = 60, 1_000


def timeline(seed: int) -> Timeline:
    """Return a hostile text as two lines of one cue, with a mouth."""
    words = words_of(hostile_text(seed))
    half = len(words) // 2
    made = timeline_of([words[:half], words[half:]] if half else [words]).to_dict()
    made["visemes"] = [{"id": "sil", "phone": "", "start_ms": 0, "end_ms": made["duration_ms"]}]
    return Timeline.from_dict(made)


def check(count: int, judge: Judge) -> None:
    timelines = [timeline(seed) for seed in range(count)]
    broken = [
        f"{seed}, {extension}: {problem}"
        for seed, one in enumerate(timelines)
        for extension in JUDGES
        if (problem := judged(extension, export(one, extension).data, one))
    ]
    assert broken == []
    files = [export(one, "vtt", highlight=way).data.decode() for one in timelines for way in (None, "word")]
    for number, answer in enumerate(judge(files)):
        assert answer["strict"]["errors"] == answer["player"]["errors"] == [], number // 2
        assert len(answer["strict"]["cues"]) == len(answer["player"]["cues"]) <= 1, number // 2


def test_every_format_has_its_judge() -> None:
    assert {*CAPTION_EXTENSIONS, *VISEME_EXTENSIONS} == JUDGES.keys()


@pytest.mark.node
def test_hostile_texts_break_no_file(judge: Judge) -> None:
    check(SHORT, judge)


@pytest.mark.node
@pytest.mark.slow
@pytest.mark.timeout(1_200)
def test_a_thousand_hostile_texts_break_no_file(judge: Judge) -> None:
    check(LONG, judge)
