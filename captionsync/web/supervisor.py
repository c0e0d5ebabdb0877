"""Several processes that serve one port: started, started again when one dies, and stopped together.

The supervisor binds the port, starts a Redis if the settings name none, and forks the processes, which accept
connections from the same sockets and share their sessions through Redis. It runs no event loop and no thread, so it
can fork at any time. A process that dies is started again after a pause that grows; meanwhile another one continues
its sessions. The supervisor keeps one end of a pipe, so that the others stop as well if it is killed.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import gc
import logging
import os
import secrets
import select
import signal
import socket
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

from captionsync.config import Settings
from captionsync.data_dir import DataDir
from captionsync.errors import CaptionSyncError, ConfigError
from captionsync.providers.shared.api_key import ApiKey
from captionsync.web.listening import bind
from captionsync.web.private_redis import PrivateRedis, User
from captionsync.web.serve import Share, greeting, serve
from captionsync.web.stopping import STOP_S

PAUSES_S = (0.1, 0.5, 2.0, 5.0, 10.0)
"""Pauses before a process is started again; the last is repeated."""
STEADY_S = 30.0
"""Seconds after which a process that dies is started again as soon as at first."""
START_S = 60.0
"""Seconds in which all processes must be ready."""
READY = b"\n"
"""What a process that serves writes to the supervisor."""

log = logging.getLogger(__name__)


def run_servers(settings: Settings) -> int:
    """Serve with ``settings.processes`` processes until a signal asks to stop; return the exit status.

    Raises ConfigError.
    """
    if not hasattr(os, "fork"):
        raise ConfigError("This system cannot fork processes; leave --processes out.")
    with _signals() as wakeup, _folder(DataDir(settings.data_dir)) as folder:
        redis = None
        if not settings.redis_url:
            keeps = not DataDir(settings.data_dir).in_memory
            redis = PrivateRedis(folder, keeps=keeps, full=settings.durability == "full")
        sockets = bind(settings.host, settings.port)
        supervisor = Supervisor(settings, sockets, folder, redis, wakeup)
        try:
            supervisor.start()
            print(greeting(settings, sockets), file=sys.stderr, flush=True)
            supervisor.watch()
        finally:
            supervisor.stop()
    return 0


@contextlib.contextmanager
def _signals() -> Iterator[int]:
    """Let signals end a wait for the descriptor that is yielded, from which their numbers are read."""
    wakeup, written = os.pipe()
    os.set_blocking(wakeup, False)
    os.set_blocking(written, False)
    signal.set_wakeup_fd(written)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
        signal.signal(number, lambda *_: None)
    try:
        yield wakeup
    finally:
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        os.close(wakeup)
        os.close(written)


@contextlib.contextmanager
def _folder(data: DataDir) -> Iterator[Path]:
    """Yield the folder that the processes share, which no other server uses. Raises ConfigError."""
    if data.in_memory:
        with TemporaryDirectory(prefix="captionsync-") as name:
            yield Path(name)
        return
    with data.hold():
        data.processes.mkdir(mode=0o700, exist_ok=True)
        yield data.processes


def shared(settings: Settings, redis: PrivateRedis | None) -> Settings:
    """Return the settings of each process: its part of what all of them may use, and what they have in common."""
    count = settings.processes
    parts: dict[str, Any] = {
        name: -(-getattr(settings, name) // count)
        for name in ("workers", "max_sessions", "max_connections", "max_exports", "max_conversions", "retain_mb")
    }
    common: dict[str, Any] = {}
    if redis is not None:  # it keeps the sessions in memory
        common = {"redis_url": ApiKey(redis.url), "store_mb": max(1, min(settings.store_mb, settings.retain_mb))}
    if not settings.token_secret and DataDir(settings.data_dir).in_memory:
        common["token_secret"] = ApiKey(secrets.token_hex(32))
    return dataclasses.replace(settings, **parts, **common)


@dataclass(slots=True)
class _Worker:
    """A process that serves."""

    number: int
    pid: int = 0
    """0 while it does not run."""
    report: int = -1
    """The pipe by which it says that it is ready, or why it cannot start."""
    started_s: float = 0.0
    deaths: int = 0
    """Since it last lived for long."""
    due_s: float = 0.0
    """When it is started again."""


class Supervisor:
    """Starts and ends the processes.

    Args:
        settings: of the server.
        sockets: on which it serves.
        folder: which the processes share.
        redis: for the sessions; None if the settings name one.
        wakeup: ends a wait when a signal comes.
    """

    def __init__(
        self,
        settings: Settings,
        sockets: Sequence[socket.socket],
        folder: Path,
        redis: PrivateRedis | None,
        wakeup: int,
    ) -> None:
        self._settings, self._sockets, self._folder = shared(settings, redis), sockets, folder
        self._redis, self._wakeup = redis, wakeup
        self._redis_due_s = 0.0
        self._workers = [_Worker(number) for number in range(settings.processes)]
        self._lifeline, self._held = os.pipe()
        self._asked = 0
        """How many signals asked to stop."""

    def start(self) -> None:
        """Start everything, and return when all processes serve. Raises ConfigError."""
        if self._redis is not None:
            self._redis.start()
            self._redis.wait()
        gc.collect()
        gc.freeze()  # a collector that touches the objects of the program would copy their memory into each process
        for worker in self._workers:
            self._fork(worker)
        until_s = time.monotonic() + START_S
        waiting = {worker.report: worker for worker in self._workers}
        while waiting and not self._asked:
            for report in self._wait(until_s - time.monotonic(), list(waiting)):
                said = os.read(report, 4_096)
                if said != READY:
                    raise ConfigError(said.decode("utf-8", "replace") or "A process of the server does not start.")
                del waiting[report]
            if time.monotonic() > until_s:
                raise ConfigError(f"The processes of the server are not ready after {START_S:g} s.")

    def watch(self) -> None:
        """Start again what ends, until a signal asks to stop."""
        while not self._asked:
            now_s = time.monotonic()
            for worker in self._workers:
                self._look(worker, now_s)
            if self._redis is not None and not self._redis.is_running and now_s >= self._redis_due_s:
                log.error("Redis has ended; it starts again")
                self._redis_due_s = now_s + PAUSES_S[-1]
                self._redis.start()
            due_s = [worker.due_s for worker in self._workers if not worker.pid]
            if self._redis is not None and not self._redis.is_running:
                due_s.append(self._redis_due_s)
            self._wait(min(due_s) - time.monotonic() if due_s else None)

    def _look(self, worker: _Worker, now_s: float) -> None:
        """Start a process again when it is time."""
        if worker.pid:
            status = _ended(worker.pid)
            if status is None:
                return
            reason = _last_words(worker)
            worker.pid = 0
            worker.deaths = 0 if now_s - worker.started_s > STEADY_S else worker.deaths
            pause_s = PAUSES_S[min(worker.deaths, len(PAUSES_S) - 1)]
            worker.deaths, worker.due_s = worker.deaths + 1, now_s + pause_s
            why = reason or (f"signal {-status}" if status < 0 else f"status {status}")
            log.error("process %d has ended (%s); it starts again in %g s", worker.number, why, pause_s)
        if now_s >= worker.due_s:
            self._fork(worker)

    def _wait(self, timeout_s: float | None, reports: Sequence[int] = ()) -> list[int]:
        """Wait for a signal, or a report; return the reports that can be read."""
        timeout_s = None if timeout_s is None else max(0.0, timeout_s)
        found, _, _ = select.select([self._wakeup, *reports], [], [], timeout_s)
        if self._wakeup in found:
            found.remove(self._wakeup)
            numbers = os.read(self._wakeup, 4_096)
            self._asked += sum(number in (signal.SIGINT, signal.SIGTERM) for number in numbers)
        return found

    def _fork(self, worker: _Worker) -> None:
        """Start a process."""
        report, told = os.pipe()
        parent = os.getpid()
        pid = os.fork()
        if not pid:
            os.close(report)
            self._become(worker.number, told, parent)
        os.close(told)
        worker.pid, worker.report, worker.started_s = pid, report, time.monotonic()

    def _become(self, number: int, told: int, parent: int) -> NoReturn:
        """Serve, in a new process, and end it."""
        status = 1
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all, and the supervisor ends the others
            os.close(self._held)
            _name(number)
            user = None if self._redis is None else User(self._folder)
            count = len(self._workers)
            share = Share(number, count, self._folder, self._lifeline, lambda: _tell(told, READY))
            asyncio.run(serve(self._settings, self._sockets, share))
            status = 0
            if user is not None and os.getppid() != parent:
                user.leave()
        except CaptionSyncError as error:
            _tell(told, error.message.encode())
        except BaseException:
            log.exception("process %d fails", number)
        finally:
            sys.stderr.flush()
            os._exit(status)

    def stop(self) -> None:
        """End all processes, and Redis after them: at a second signal without waiting for open responses."""
        for sock in self._sockets:
            sock.close()  # what connects from now on is refused when the last process has stopped listening
        self._tell_all(signal.SIGTERM)
        until_s, asked = time.monotonic() + STOP_S, self._asked
        while self._living() and time.monotonic() < until_s:
            self._wait(until_s - time.monotonic())
            if self._asked > max(asked, 1):
                break
        self._tell_all(signal.SIGKILL)
        for worker in self._workers:
            if worker.pid:
                os.waitpid(worker.pid, 0)
        if self._redis is not None:
            self._redis.stop()
        os.close(self._held)
        os.close(self._lifeline)

    def _tell_all(self, number: int) -> None:
        for worker in self._living():
            os.kill(worker.pid, number)

    def _living(self) -> list[_Worker]:
        for worker in self._workers:
            if worker.pid and _ended(worker.pid) is not None:
                worker.pid = 0
        return [worker for worker in self._workers if worker.pid]


def _ended(pid: int) -> int | None:
    """Return the status of a process that has ended, a negative number for a signal; None while it runs."""
    found, status = os.waitpid(pid, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if found else None


def _last_words(worker: _Worker) -> str:
    """Return why a process that has ended could not start; empty if it served."""
    try:
        return os.read(worker.report, 4_096).decode("utf-8", "replace").strip()
    finally:
        os.close(worker.report)


def _tell(told: int, message: bytes) -> None:
    with contextlib.suppress(OSError):  # the supervisor was killed
        os.write(told, message)


def _name(number: int) -> None:
    """Tell the processes apart in what OpenTelemetry sends."""
    given = os.environ.get("OTEL_RESOURCE_ATTRIBUTES", "")
    if "service.instance.id" not in given:
        own = f"service.instance.id={socket.gethostname()}-{number}"
        os.environ["OTEL_RESOURCE_ATTRIBUTES"] = f"{given},{own}" if given else own
