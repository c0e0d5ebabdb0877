"""Listeners whose connections break at any byte resume: nothing is lost, nothing comes twice."""

from __future__ import annotations

from pathlib import Path

from tests.listener_cuts import cut_listeners, keyed_restartable


async def test_cuts_and_restarts_lose_and_repeat_nothing(tmp_path: Path) -> None:
    with keyed_restartable(tmp_path) as publisher:
        tally = await cut_listeners(publisher, seed=13, cuts=20)
    assert tally.flaws == {}
    assert tally.cuts >= 20
    assert (tally.stops, tally.kills) == (1, 1)
    assert tally.resumed > 0
