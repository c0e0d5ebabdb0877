"""What is read from a log."""

from __future__ import annotations

from dataclasses import replace

import pytest

from captionsync.events import InterruptedEvent
from captionsync.sessions.log import MemoryLog
from captionsync.sessions.reading import cue_at, dropped_of, muted_of, text_until, totals_of
from tests.sessions import samples

FIRST = samples.cue()
SECOND = replace(FIRST, id="c2", start_ms=200, end_ms=400, final=False)
REVISED = replace(SECOND, revision=2, end_ms=500)


def log_of() -> MemoryLog:
    log = MemoryLog()
    samples.put(log, [samples.start(), samples.word(0), samples.word(1, "you"), FIRST, SECOND, REVISED])
    return log


@pytest.mark.parametrize(
    ("at_ms", "cue"), [(0, FIRST), (99, FIRST), (100, None), (200, REVISED), (450, REVISED), (500, None)]
)
def test_the_cue_on_screen_is_the_last_revision_of_the_one_that_is_shown(at_ms: int, cue: object) -> None:
    assert cue_at(log_of(), at_ms) == cue


def test_words_were_heard_that_ended_by_then() -> None:
    assert [text_until(log_of(), at_ms) for at_ms in (89, 90, 190)] == ["", "Hi ", "Hi you "]


def test_only_final_cues_count() -> None:
    totals = totals_of(log_of())
    assert (totals["words"], totals["cues"], totals["events"]) == (2, 1, 6)


def test_words_that_an_interruption_dropped_were_never_heard() -> None:
    log = MemoryLog()
    samples.put(log, [samples.word(0), samples.word(1, "you"), InterruptedEvent(90, "Hi", 300), samples.word(3, "so")])
    samples.put(log, [InterruptedEvent(500, "Hi so", 600), InterruptedEvent(650, "", 640)])
    assert [text_until(log, at_ms) for at_ms in (90, 190, 400, 9_000)] == ["Hi ", "Hi ", "Hi so ", "Hi so "]
    assert dropped_of(log) == ((90, 300), (500, 600))
    assert muted_of(log) == [(90, 300)]
