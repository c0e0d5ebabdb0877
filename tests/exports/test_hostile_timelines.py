"""Timelines from outside: whatever ``Timeline.from_dict`` takes can be written in every format."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from captionsync.errors import ExportError
from captionsync.exports import CAPTION_EXTENSIONS, VISEME_EXTENSIONS, Timeline, cut, export
from captionsync.timing.tables.viseme_sets import SETS
from tests.examples import examples

TEXT = st.text(alphabet=st.characters(codec=None), max_size=6)
SET = st.sampled_from([*SETS, "theirs"])
HUGE = 10**15


def rising(draw: st.DrawFn, count: int, *, touching: bool) -> list[tuple[int, int]]:
    at_ms = draw(st.sampled_from([0, 0, 17, 3_600_000]))
    spans = []
    for _ in range(count):
        start_ms = at_ms + draw(st.integers(0, 50))
        end_ms = start_ms + draw(st.integers(0, 400))
        spans.append((start_ms, end_ms))
        at_ms = end_ms if touching else start_ms
    return spans


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    def items(most: int, touching: bool) -> list[dict[str, Any]]:
        spans = rising(draw, draw(st.integers(0, most)), touching=touching)
        return [{"start_ms": start_ms, "end_ms": end_ms} for start_ms, end_ms in spans]

    data: dict[str, Any] = {"version": 1, "language": draw(TEXT), "viseme_set": draw(SET)}
    data["direction"] = draw(st.sampled_from(["ltr", "rtl"]))
    data["words"], data["cues"] = items(6, False), items(4, False)
    data["visemes"], data["phones"] = items(6, True), items(6, True)
    for index, word in enumerate(data["words"]):
        word.update(index=index * 3, text=draw(TEXT), after=draw(TEXT), char_start=draw(st.integers(0, HUGE)))
        word.update(char_end=draw(st.integers(0, HUGE)), cue_id=draw(st.sampled_from(["0", "1", "x"])))
    for index, cue in enumerate(data["cues"]):
        cue.update(id=str(index), lines=draw(st.lists(TEXT, max_size=3)))
        if draw(st.booleans()):
            cue.update(word_start=draw(st.integers(0, 9)), word_end=draw(st.integers(9, HUGE)))
    for viseme in data["visemes"]:
        viseme.update(id=draw(st.sampled_from(["aa", "PP", "E", "X", "7", ""])), part=draw(st.integers(0, 1)))
        viseme["phone"] = draw(st.one_of(st.sampled_from(["aɪ", "tʃ", "", "ˈ", "p"]), TEXT))
    for phone in data["phones"]:
        phone["ipa"] = draw(TEXT)
    data["duration_ms"] = draw(st.integers(0, 3_605_000 if data["visemes"] else 5_000))
    return Timeline.from_dict(data)


@examples(150)
@given(timelines(), st.sampled_from(sorted({*CAPTION_EXTENSIONS, *VISEME_EXTENSIONS} - {"arkit.csv"})), SET)
def test_every_format_can_be_written(timeline: Timeline, extension: str, viseme_set: str) -> None:
    export(timeline, extension).data.decode("utf-8")
    assert Timeline.from_json(timeline.to_json()) == timeline
    assert Timeline.from_json(cut(timeline, timeline.duration_ms // 2).to_json()).duration_ms <= timeline.duration_ms
    if extension in ("json", "TextGrid", "visemes.json") and viseme_set in SETS:
        export(timeline, extension, viseme_set=viseme_set).data.decode("utf-8")


@given(st.sampled_from([*CAPTION_EXTENSIONS, *VISEME_EXTENSIONS]), st.integers(HUGE, 2**53 - 10))
def test_absurd_times_are_written_or_refused(extension: str, at_ms: int) -> None:
    data: dict[str, Any] = {"version": 1, "language": "en", "duration_ms": at_ms + 9}
    data["cues"] = [{"id": "a", "start_ms": at_ms, "end_ms": at_ms + 9, "lines": ["late"]}]
    data["visemes"] = [{"id": "aa", "phone": "a", "start_ms": 0, "end_ms": at_ms}]
    try:
        assert len(export(Timeline.from_dict(data), extension).data) < 10_000
    except ExportError as error:
        assert "hours" in error.message
