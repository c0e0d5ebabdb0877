from __future__ import annotations

import re
from itertools import pairwise

import pytest

from captionsync.exports import Timeline, export
from captionsync.timing.model import Word
from captionsync.timing.plain import one_line
from tests.exports.samples import hostile, one_cue, small, speech, timeline_of

Tier = list[tuple[float, float, str]]


def tiers(timeline: Timeline, **options: str) -> dict[str, Tier]:
    """Read a TextGrid the way Praat does: labels in quotes, doubled quotes inside."""
    text = export(timeline, "TextGrid", viseme_set=options.get("viseme_set")).data.decode()
    found: dict[str, Tier] = {}
    for block in re.split(r"^    item \[\d+\]:\n", text, flags=re.MULTILINE)[1:]:
        name = re.search(r'name = "(\w+)"', block)
        size = re.search(r"intervals: size = (\d+)", block)
        assert name
        assert size
        rows = re.findall(r'xmin = (\S+)\n +xmax = (\S+)\n +text = "((?:[^"]|"")*)"\n', block)
        assert len(rows) == int(size[1])
        found[name[1]] = [(float(start), float(end), label.replace('""', '"')) for start, end, label in rows]
    return found


@pytest.mark.parametrize("timeline", [small(), speech(), Timeline("", "en", "ltr", 0), *map(hostile, range(60))])
def test_intervals_touch_and_have_a_length(timeline: Timeline) -> None:
    end = max(timeline.duration_ms, 1) / 1000
    for tier in tiers(timeline).values():
        assert tier[0][0] == 0
        assert tier[-1][1] == end
        assert all(start < stop for start, stop, _ in tier)
        assert all(before[1] == after[0] for before, after in pairwise(tier))


@pytest.mark.parametrize("seed", range(60))
def test_no_word_is_lost(seed: int) -> None:
    timeline = hostile(seed)
    labels = " ".join(label for _, _, label in tiers(timeline)["words"])
    assert labels.split() == one_line(" ".join(word.text for word in timeline.words)).split()


def test_a_word_without_length_joins_its_neighbour() -> None:
    words = [
        Word(0, "a", " ", 0, 0, 0, 1, 0, 1),
        Word(1, "b", " ", 0, 100, 2, 3, 2, 3),
        Word(2, "c", "", 100, 100, 4, 5, 4, 5),
    ]
    assert tiers(timeline_of([words]))["words"] == [(0, 0.1, "a b c")]


def test_quotation_marks_are_doubled() -> None:
    assert '            text = """hi"""\n' in export(one_cue('"hi"'), "TextGrid").data.decode()


def test_visemes_are_in_the_set_that_was_asked_for() -> None:
    assert [label for _, _, label in tiers(speech(), viseme_set="azure")["visemes"]] == [
        *("0", "21", "11", "11", "16", "4", "13", "0")
    ]
