"""arkit.csv: sixty rows of weights a second."""

from __future__ import annotations

from itertools import pairwise

import pytest

from captionsync.exports import Timeline
from captionsync.timing.model import Viseme
from captionsync.timing.mouth.curve import MAX_STEP
from captionsync.timing.tables.arkit import ARKIT_NAMES
from tests.exports.samples import lines, speech


def arkit(timeline: Timeline, *, lead_ms: int = 0) -> tuple[list[str], list[list[float]]]:
    head, *rows = lines(timeline, "arkit.csv", lead_ms=lead_ms)
    return head.split(","), [[float(cell) for cell in row.split(",")] for row in rows]


@pytest.mark.parametrize("duration_ms", [1000, 21_034])
def test_arkit_has_sixty_rows_a_second(duration_ms: int) -> None:
    spoken = speech()
    timeline = Timeline("", "en", "ltr", duration_ms, visemes=spoken.visemes)
    head, rows = arkit(timeline)
    assert head == ["time_ms", *ARKIT_NAMES]
    assert len(head) == 53
    assert [row[0] for row in rows] == [(number * 1000 + 30) // 60 for number in range(-(-duration_ms * 60 // 1000))]
    assert all(len(row) == 53 and all(0 <= weight <= 1 for weight in row[1:]) for row in rows)


def test_arkit_opens_on_vowels_and_closes_on_lips() -> None:
    head, rows = arkit(speech())
    jaw = {row[0]: row[head.index("jawOpen")] - row[head.index("mouthClose")] for row in rows}
    assert jaw[150] < 0.05
    assert jaw[250] > 0.2


def test_arkit_runs_ahead() -> None:
    head, rows = arkit(speech())
    _, ahead = arkit(speech(), lead_ms=50)
    press = head.index("mouthPressLeft")
    first = next(row[0] for row in rows if row[press] > 0.3)
    assert first - next(row[0] for row in ahead if row[press] > 0.3) in range(25, 76)


@pytest.mark.parametrize("lead_ms", [0, 50])
@pytest.mark.parametrize("shape", ["aa", "O", "PP", "FF"])
def test_arkit_ends_at_rest_though_the_sound_lasts_to_the_end(shape: str, lead_ms: int) -> None:
    visemes = (Viseme("sil", "", 0, 100, 0.0, None), Viseme(shape, "", 100, 350, 1.0, 0))
    _, rows = arkit(Timeline("", "en", "ltr", 350, visemes=visemes), lead_ms=lead_ms)
    assert len(rows) == 21
    assert max(rows[-6][1:]) > 0.1
    assert set(rows[-1][1:]) == {0}
    for before, after in pairwise(rows):
        assert max(abs(b - a) for a, b in zip(before[1:], after[1:], strict=True)) <= MAX_STEP["arkit"] + 1e-9


def test_arkit_of_nothing_is_its_header() -> None:
    _, rows = arkit(Timeline("", "en", "ltr", 0))
    assert rows == []
