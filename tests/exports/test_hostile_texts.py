"""No text breaks a file: independent readers find in every export what was written."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from captionsync.exports import CAPTION_EXTENSIONS, VISEME_EXTENSIONS, Timeline, export
from tests.exports.conftest import Judge
from tests.exports.samples import timeline_of, words_of
from tests.hostile_judges import JUDGES, judged, plainly
from tests.hostile_texts import hostile_text

SHORT, LONG = 60, 1_000
KINDS = [
    "C:\\New\\home {name} {\\an8} \\N \\h <i>x</i> < b > c",
    "<![CDATA[ x ]]> --> 00:00:01.000 --> 00:00:02.000",
    "one\rtwo\r\nthree\n\n4\n\n404",
    "שלום (hi) \u202eabc\u202c \u2067x 12, مرحبا: iPhone؟",
    "\ud83d half \udc00 \u200b \u2060 \ufeff 👩\u200d👧 🇩🇪",
    "[00:01.00] [ti:x] <00:01.00> [laughs]",
    "word " * 2_000,
    "x" * 10_000,
]


def timeline(text: str) -> Timeline:
    """Return a text as two lines of one cue, with a mouth."""
    words = words_of(text)
    half = len(words) // 2
    made = timeline_of([words[:half], words[half:]] if half else [words]).to_dict()
    made["visemes"] = [{"id": "sil", "phone": "", "start_ms": 0, "end_ms": made["duration_ms"]}]
    return Timeline.from_dict(made)


def check(texts: Iterable[str], judge: Judge) -> None:
    timelines = [timeline(text) for text in texts]
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
        expected = [
            plainly("\n".join(filter(None, cue.lines))) for cue in timelines[number // 2].cues if any(cue.lines)
        ]
        for reader in ("strict", "player"):
            assert [plainly(cue["text"]) for cue in answer[reader]["cues"]] == expected, (number // 2, reader)


def test_every_format_has_its_judge() -> None:
    assert {*CAPTION_EXTENSIONS, *VISEME_EXTENSIONS} == JUDGES.keys()


@pytest.mark.node
def test_hostile_texts_break_no_file(judge: Judge) -> None:
    check([*KINDS, *map(hostile_text, range(SHORT))], judge)


@pytest.mark.node
@pytest.mark.slow
@pytest.mark.timeout(1_200)
def test_a_thousand_hostile_texts_break_no_file(judge: Judge) -> None:
    check(map(hostile_text, range(LONG)), judge)
