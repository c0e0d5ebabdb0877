"""The worker processes: started, lent to one job at a time, replaced when they die."""

from __future__ import annotations

import asyncio
import heapq
from collections import deque
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager

from captionsync.errors import ProviderConnectionError
from captionsync.espeak.job import PROVIDER
from captionsync.espeak.piped import WorkerGoneError
from captionsync.espeak.process import WorkerProcess


class _Places:
    """Idle workers, and the jobs that wait for one; None is a place whose worker must be started."""

    def __init__(self) -> None:
        self._free: deque[WorkerProcess | None] = deque()
        self._waiting: list[tuple[float, int, asyncio.Future[WorkerProcess | None]]] = []
        self._count = 0

    def put(self, place: WorkerProcess | None) -> None:
        """Give a place to the waiting job that is due first, or keep it."""
        while self._waiting:
            *_, waiting = heapq.heappop(self._waiting)
            if not waiting.done():
                waiting.set_result(place)
                return
        self._free.append(place)

    async def get(self, due_s: float) -> WorkerProcess | None:
        """Wait for a place; jobs that are due at the same time are served in order."""
        if self._free:
            return self._free.popleft()
        waiting: asyncio.Future[WorkerProcess | None] = asyncio.get_running_loop().create_future()
        self._count += 1
        heapq.heappush(self._waiting, (due_s, self._count, waiting))
        return await waiting


class WorkerSet:
    """A fixed number of places, each with a worker or about to get one."""

    def __init__(self, size: int, *, start_s: float) -> None:
        """
        Args:
            size: number of processes.
            start_s: a worker that is not ready after this time counts as failed.
        """
        self._size = size
        self._start_s = start_s
        self._idle = _Places()
        self._all: set[WorkerProcess] = set()
        self._restarts: set[asyncio.Task[None]] = set()
        self._successor: asyncio.Task[WorkerProcess] | None = None
        """Takes the place of the next worn worker that comes back."""
        self._closed = False

    @property
    def pids(self) -> tuple[int, ...]:
        """Process ids of the running workers."""
        return tuple(sorted(worker.pid for worker in self._all if worker.alive))

    async def start(self) -> WorkerProcess:
        """Start all workers and return one of them. Raises ProviderConnectionError."""
        results = await asyncio.gather(*(self._spawn() for _ in range(self._size)), return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                await self._end_all()
                raise result
        for worker in self._all:
            self._idle.put(worker)
        return next(iter(self._all))

    async def close(self) -> None:
        """End all workers; no job may be running."""
        self._closed = True
        tasks = (*self._restarts, *(() if self._successor is None else (self._successor,)))
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._end_all()

    @asynccontextmanager
    async def lend(self, due_s: float) -> AsyncGenerator[WorkerProcess, None]:
        """Wait for a worker. If the block fails, the worker is killed and replaced.

        Args:
            due_s: the waiting job that is due first gets the next worker.

        Raises:
            ProviderConnectionError: a worker was missing and could not be started.
        """
        worker = await self._take(due_s)
        worker.frames = 0
        try:
            yield worker
        except BaseException:
            self._replace(worker)
            raise
        self._idle.put(self._relieve(worker) if worker.is_worn else worker)

    def _relieve(self, worker: WorkerProcess) -> WorkerProcess:
        """Return a new worker in place of a worn one; the worn one goes on until the new one is ready."""
        if self._successor is None:
            self._successor = asyncio.create_task(self._spawn())
        if not self._successor.done():
            return worker
        started, self._successor = self._successor, None
        if started.cancelled() or started.exception() is not None:
            return worker
        self._run(self._discard(worker))
        return started.result()

    async def _take(self, due_s: float) -> WorkerProcess:
        worker = await self._idle.get(due_s)
        if worker is not None and worker.alive:
            return worker
        try:
            if worker is not None:
                await self._discard(worker)
            return await self._spawn()
        except BaseException:
            self._idle.put(None)
            raise

    async def _spawn(self) -> WorkerProcess:
        try:
            worker = await WorkerProcess.start(deadline_s=self._start_s)
        except WorkerGoneError as error:
            raise ProviderConnectionError(f"The speech engine did not start: {error}.", provider=PROVIDER) from error
        self._all.add(worker)
        return worker

    def _replace(self, worker: WorkerProcess) -> None:
        if self._closed:
            return
        self._run(self._restart(worker))

    def _run(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._restarts.add(task)
        task.add_done_callback(self._restarts.discard)

    async def _restart(self, worker: WorkerProcess) -> None:
        await self._discard(worker)
        try:
            replacement: WorkerProcess | None = await self._spawn()
        except ProviderConnectionError:
            replacement = None  # the next job tries again, and reports it
        self._idle.put(replacement)

    async def _discard(self, worker: WorkerProcess) -> None:
        await worker.end()
        self._all.discard(worker)

    async def _end_all(self) -> None:
        await asyncio.gather(*(worker.end() for worker in self._all))
        self._all.clear()
