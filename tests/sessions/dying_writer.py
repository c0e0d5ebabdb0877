"""A process that appends to several logs at once until it is killed, and tells what was acknowledged.

``python -m tests.sessions.dying_writer FOLDER SESSIONS normal|full`` continues the logs that are there.
"""

from __future__ import annotations

import asyncio
import os
import sys

from captionsync.audio import Tail
from captionsync.data_dir import DataDir
from captionsync.errors import SessionNotFoundError
from captionsync.events import AudioEvent
from captionsync.sessions.log import EventLog
from captionsync.sessions.records import Record
from captionsync.sessions.store.sqlite import SqliteStore, open_sqlite
from tests.sessions import samples

MANY = 1_000_000


def record(session_id: str, index: int) -> Record:
    """Return a record that nothing else than its session and place decides; some carry no audio."""
    data = f"{session_id}/{index}/".encode() * (1 + 97 * index % 400)
    audio = (AudioEvent(index, index * 100, 100, data),) if index % 5 else ()
    tail = Tail(index * 2_400, index * 1_152, data[-2_000:] if session_id.endswith("0") else b"")
    return Record(index, index + 1, index, (samples.word(index, f"{session_id}-{index}"), *audio), tail=tail)


async def append(session_id: str, log: EventLog, first: int) -> None:
    """Append, and say so after each record."""
    for index in range(first, MANY):
        await log.append(record(session_id, index))
        os.write(1, f"{session_id} {index} {log.lives.epoch}\n".encode())


async def opened(store: SqliteStore, session_id: str) -> EventLog:
    """Return a session's log, continued or new."""
    try:
        return await store.resume(session_id)
    except SessionNotFoundError:
        return await store.create(session_id)


async def main(folder: str, count: int, durability: str) -> None:
    """Append until the end."""
    async with open_sqlite(DataDir(folder), full=durability == "full") as store:
        logs = {name: await opened(store, name) for name in (f"session-{number}" for number in range(count))}
        await asyncio.gather(*(append(name, log, len(list(log.records()))) for name, log in logs.items()))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
