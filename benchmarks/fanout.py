"""One session's events to many listeners: CPU per delivery, compared with the usual ways in the same run.

Three servers take turns sending the same frames to the same number of listeners: the log's fan-out as the server uses
it; a bare ``asyncio`` protocol that writes prepared bytes, which is the floor in Python; and one queue, one task and
one ``json.dumps`` per listener, as it is usually written. CPU time of the sending process is measured.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import socket
import statistics
import time
from collections.abc import Awaitable, Callable, Iterator
from multiprocessing.connection import Connection

from captionsync.events import AudioEvent, Event, VisemeEvent, WordEvent
from captionsync.sessions.cursor import CHUNKED
from captionsync.sessions.fanout import Delivery, Fanout
from captionsync.sessions.log import MemoryLog
from captionsync.sessions.records import Record
from captionsync.sessions.view import EVERYTHING
from captionsync.web.outlet import BUFFER_BYTES

LISTENERS = 500
BATCHES = 60
PAUSE_S = 0.05
ROUNDS = 3

BATCH: list[Event] = [
    WordEvent(7, "captions", " ", 1200, 1480, 42, 50, "c2"),
    VisemeEvent("kk", "k", 1200, 1260, 0.8, 7),
    VisemeEvent("aa", "æ", 1260, 1340, 0.9, 7),
    VisemeEvent("PP", "p", 1340, 1420, 0.9, 7),
    AudioEvent(3, 1200, 280, bytes(4_480)),
]

Sender = Callable[[list[asyncio.StreamWriter]], Awaitable[None]]


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``."""
    ways = {"fan-out": _fanout, "bare": _bare, "queue": _queue}
    costs: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            costs[name].append(_measure(way))
    median = {name: statistics.median(values) for name, values in costs.items()}
    events = len(BATCH)
    for name, goal in (("fan-out", "–"), ("bare", "the floor in Python"), ("queue", "as usually written")):
        yield f"{LISTENERS} listeners, {name}: CPU for each event and listener", f"{median[name] / events:.2f} µs", goal
    yield "fan-out against bare writes", f"{median['fan-out'] / median['bare']:.2f}×", "≤ 1.15×"
    yield (
        "queue, task and JSON for each listener against fan-out",
        f"{median['queue'] / median['fan-out']:.1f}×",
        "≥ 6×",
    )


def _measure(way: Sender) -> float:
    """Return microseconds of CPU for each batch and listener."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    with socket.create_server(("127.0.0.1", 0), backlog=LISTENERS) as server:
        port = server.getsockname()[1]
        reader = multiprocessing.get_context("spawn").Process(target=_read_all, args=(port, theirs), daemon=True)
        reader.start()
        used = asyncio.run(_send(server, way, ours))
        reader.join(30)
    return used / BATCHES / LISTENERS * 1e6


def _read_all(port: int, ready: Connection) -> None:
    async def main() -> None:
        streams = [await asyncio.open_connection("127.0.0.1", port) for _ in range(LISTENERS)]
        ready.send("ready")

        async def drain(reader: asyncio.StreamReader) -> None:
            while await reader.read(1 << 18):
                pass

        await asyncio.gather(*(drain(reader) for reader, _ in streams))

    asyncio.run(main())


async def _send(server: socket.socket, way: Sender, ready: Connection) -> float:
    writers: list[asyncio.StreamWriter] = []
    listening = await asyncio.start_server(lambda _, writer: writers.append(writer), sock=server)
    while len(writers) < LISTENERS or not ready.poll():
        await asyncio.sleep(0.05)
    begin = time.process_time()
    await way(writers)
    used = time.process_time() - begin
    for writer in writers:
        writer.close()
    listening.close()
    return used


class _Listener:
    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._transport = writer.transport
        self.position = 0

    def deliver(self, delivery: Delivery) -> None:
        if self.position == delivery.start:
            for _, _, data in delivery.pieces(EVERYTHING, CHUNKED):
                if self._transport.get_write_buffer_size() + len(data) > BUFFER_BYTES:
                    return
                self._transport.write(data)
            self.position = delivery.end

    def wake(self) -> None:
        """Nothing lags here."""


async def _fanout(writers: list[asyncio.StreamWriter]) -> None:
    log = MemoryLog()
    fanout = Fanout(log)
    for writer in writers:
        fanout.add(_Listener(writer))
    for number in range(BATCHES):
        await log.append(Record(number, number, 0, tuple(BATCH)))
        fanout.notify()
        await asyncio.sleep(PAUSE_S)


async def _bare(writers: list[asyncio.StreamWriter]) -> None:
    log = MemoryLog()
    await log.append(Record(0, 0, 0, tuple(BATCH)))
    ((_, _, data),) = Delivery(log, 0).pieces(EVERYTHING, CHUNKED)
    for _ in range(BATCHES):
        for writer in writers:
            writer.transport.write(data)
        await asyncio.sleep(PAUSE_S)


async def _queue(writers: list[asyncio.StreamWriter]) -> None:
    async def serve(writer: asyncio.StreamWriter, queue: asyncio.Queue[Event | None]) -> None:
        number = 0
        while (event := await queue.get()) is not None:
            number += 1
            data = json.dumps(event.data())
            writer.write(f"id: 1.{number}\r\nevent: {event.type}\r\ndata: {data}\r\n\r\n".encode())
            await writer.drain()

    queues: list[asyncio.Queue[Event | None]] = [asyncio.Queue(100) for _ in writers]
    tasks = [asyncio.create_task(serve(writer, queue)) for writer, queue in zip(writers, queues, strict=True)]
    for _ in range(BATCHES):
        for event in BATCH:
            for queue in queues:
                await queue.put(event)
        await asyncio.sleep(PAUSE_S)
    for queue in queues:
        await queue.put(None)
    await asyncio.gather(*tasks)
