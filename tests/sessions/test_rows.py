"""Values kept as rows."""

from __future__ import annotations

import gc

from captionsync.events import WordEvent
from captionsync.sessions.log import MemoryLog
from captionsync.sessions.rows import Rows, row_of
from captionsync.timing.model import Phone
from tests.sessions import samples

PHONES = [Phone("a", 0, 10, 0), Phone("", 10, 30), Phone("b", 30, 40, 2, True)]


def test_rows_are_a_list_of_what_came() -> None:
    rows = Rows[Phone](lambda row: Phone(*row))
    assert list(rows) == []
    rows.extend(map(row_of, PHONES[:2]))
    rows.extend(map(row_of, PHONES[2:]))
    assert list(rows) == PHONES
    assert (len(rows), rows[0], rows[-1]) == (3, PHONES[0], PHONES[2])


def test_sealed_rows_are_the_same_and_take_more() -> None:
    rows = Rows[Phone](lambda row: Phone(*row))
    rows.extend(map(row_of, PHONES[:2]))
    rows.seal()
    assert list(rows) == PHONES[:2]
    rows.extend(map(row_of, PHONES[2:]))
    assert list(rows) == PHONES


def test_the_garbage_collector_leaves_out_what_a_sealed_log_holds() -> None:
    def tracked() -> int:
        for _ in range(3):
            gc.collect()
        return len(gc.get_objects())

    log, before = MemoryLog(), tracked()
    for _ in range(500):
        samples.put(log, [samples.word(0), samples.viseme(), samples.cue(), samples.audio()], 0)
    samples.now(log.seal())
    assert tracked() - before < 100
    assert [entry.event for entry in log.read(1_996)] == [
        samples.word(0), samples.viseme(), samples.cue(), samples.audio()
    ]  # fmt: skip
    assert isinstance(next(log.read(0)).event, WordEvent)
