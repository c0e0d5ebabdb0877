"""A process that is killed while it appends: what was acknowledged is there, and nothing is there by half."""

from __future__ import annotations

import dataclasses
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from captionsync.data_dir import DataDir
from captionsync.events import AudioEvent
from captionsync.sessions.store.sqlite import open_sqlite
from tests.sessions.dying_writer import record

SESSIONS = 4


def killed_after(folder: Path, durability: str, seconds: float) -> dict[str, tuple[int, set[str]]]:
    """Let a process append, kill it, and return the last acknowledged index of each session and its epochs."""
    command = [sys.executable, "-m", "tests.sessions.dying_writer", str(folder), str(SESSIONS), durability]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        said = process.stdout.readline()  # it has begun
        time.sleep(seconds)  # the instant of the death is the test's input
        process.kill()
        said += process.stdout.read()
    assert said
    acknowledged: dict[str, tuple[int, set[str]]] = {}
    for line in said.splitlines(keepends=True):
        if line.endswith(b"\n"):
            name, index, epoch = line.decode().split()
            before, epochs = acknowledged.get(name, (-1, set()))
            acknowledged[name] = max(before, int(index)), epochs | {epoch}
    return acknowledged


@pytest.mark.parametrize(("durability", "rounds"), [("normal", 3), ("full", 1)])
async def test_all_that_was_acknowledged_is_there_and_nothing_by_half(
    tmp_path: Path, durability: str, rounds: int
) -> None:
    chance = random.Random(rounds)
    last: dict[str, int] = {}
    for _ in range(rounds):
        acknowledged = killed_after(tmp_path, durability, chance.uniform(0.0, 0.3))
        async with open_sqlite(DataDir(str(tmp_path))) as store:
            for name, (index, epochs) in acknowledged.items():
                log = await store.open(name)
                found = list(log.records())
                assert len(found) > max(index, last.get(name, -1))
                assert found == [dataclasses.replace(record(name, number), tail=None) for number in range(len(found))]
                assert log.tail == record(name, len(found) - 1).tail
                audio = b"".join(log.audio())
                assert store.files.read(name)[: len(audio)] == audio
                assert log.totals.audio_bytes == sum(
                    len(event.audio) for one in found for event in one.events if isinstance(event, AudioEvent)
                )
                assert epochs <= {epoch for _, epoch in log.lives}
                last[name] = len(found) - 1
    assert len(last) == SESSIONS
