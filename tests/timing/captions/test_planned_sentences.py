"""The captions of 300 sentences in 15 languages, as a steady voice speaks them."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import regex

from captionsync.timing.captions.bonds import Bond, bonds
from captionsync.timing.captions.lines import display_width, rules_for
from captionsync.timing.model import Cue
from captionsync.timing.plain import line_text
from tests.timing.captions.test_plan import heard

SENTENCES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "data/captions/sentences.json").read_text("utf-8")
)
MIN_CUE_MS = 833
STAY_MS = 1500
_GRAPHEME = regex.compile(r"\X")


@pytest.fixture(scope="module")
def captions() -> list[tuple[dict[str, Any], list[Cue]]]:
    return [(item, heard(item["text"], item["language"])) for item in SENTENCES]


Captions = list[tuple[dict[str, Any], list[Cue]]]


def test_there_are_300_sentences_in_15_languages() -> None:
    assert len(SENTENCES) >= 300
    assert len({item["language"] for item in SENTENCES}) >= 15


def test_no_line_is_too_wide_and_no_cue_has_too_many(captions: Captions) -> None:
    for item, cues in captions:
        rules = rules_for(item["language"])
        for cue in cues:
            assert len(cue.lines) <= rules.max_lines
            for line in cue.lines:
                assert display_width(line_text(line)) <= rules.line_cells or len(line) == 1, item["id"]


def test_no_cue_is_shown_too_long_or_too_short_and_no_short_gap_is_left(captions: Captions) -> None:
    for item, cues in captions:
        for cue, following in pairwise(cues):
            assert cue.end_ms - cue.start_ms <= rules_for(item["language"]).max_cue_ms
            silence_ms = min(following.start_ms, cue.lines[-1][-1].end_ms + STAY_MS) - cue.start_ms
            assert cue.end_ms - cue.start_ms >= min(MIN_CUE_MS, silence_ms), item["id"]
            assert following.start_ms - cue.end_ms == 0 or following.start_ms - cue.end_ms >= 500


def test_nothing_is_cut_and_what_belongs_together_stays(captions: Captions) -> None:
    for item, cues in captions:
        lines = [line_text(line) for cue in cues for line in cue.lines]
        assert "".join("".join(lines).split()) == "".join(item["text"].split()), item["id"]
        assert sum(len(_GRAPHEME.findall(line)) for line in lines) == sum(
            len(_GRAPHEME.findall(part)) for line in lines for part in line.split(" ")
        ) + sum(line.count(" ") for line in lines)
        for never in item.get("never_begins", []):
            assert not any(line.startswith(never) for line in lines), (item["id"], lines)


def test_most_of_what_must_stand_together_does(captions: Captions) -> None:
    wanted = [(item, together, cues) for item, cues in captions for together in item.get("together", [])]
    parted = [
        (item["id"], together)
        for item, together, cues in wanted
        if not any(together in line_text(line) for cue in cues for line in cue.lines)
    ]
    assert len(parted) <= 0.01 * len(wanted), parted


def test_lines_and_cues_end_where_phrases_do(captions: Captions) -> None:
    good, bad = 0, []
    for item, cues in captions:
        words = [word for cue in cues for line in cue.lines for word in line]
        between = dict(zip((word.source_start for word in words), bonds(words, item["language"]), strict=False))
        for before, after in pairwise(line for cue in cues for line in cue.lines):
            if between[before[-1].source_start] >= Bond.TIGHT:
                bad.append((item["id"], line_text(before), line_text(after)))
            else:
                good += 1
    assert good >= 0.97 * (good + len(bad)), bad


def test_parts_of_two_sentences_never_share_a_cue(captions: Captions) -> None:
    for item, cues in captions:
        everything = [word for cue in cues for line in cue.lines for word in line]
        between = (*bonds(everything, item["language"]), Bond.SENTENCE)
        ends, at = False, 0
        for cue in cues:
            count = sum(map(len, cue.lines))
            begins = cue is cues[0] or ends
            inner = Bond.SENTENCE in between[at : at + count - 1]
            at += count
            ends = between[at - 1] == Bond.SENTENCE
            assert not inner or (begins and ends), (item["id"], [line_text(line) for line in cue.lines])


def test_few_words_are_left_alone(captions: Captions) -> None:
    words = sum(len(line) for _, cues in captions for cue in cues for line in cue.lines)
    alone = [
        (item["id"], [line_text(line) for line in cue.lines])
        for item, cues in captions
        for cue in cues
        for line in cue.lines
        if len(line) == 1 and len(cue.lines) + len(cues) > 2 and display_width(line[0].text) < 10
    ]
    assert len(alone) <= 0.005 * words, alone
