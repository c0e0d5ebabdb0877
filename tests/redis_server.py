"""A real Redis of its own on a Unix socket or a free port; Valkey if that is asked for and there."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

START_S = 20.0
BINARIES = ("redis-server", *(("valkey-server",) if shutil.which("valkey-server") else ()))
"""Tests fail without Redis, which ``make test`` installs."""
DURABLE = ("--appendonly", "yes", "--appendfsync", "everysec", "--save", "")
STOCK = ("--save", "3600 1 300 100 60 10000")


@dataclass
class RedisServer:
    """One server, which can be killed, stopped for a while, and started again on the same folder and port."""

    binary: str
    folder: Path
    options: Sequence[str]
    port: int
    process: subprocess.Popen[bytes] | None = field(default=None)

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        base = ("--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder), "--daemonize", "no")
        self.process = subprocess.Popen([self.binary, *base, *self.options], stdout=subprocess.DEVNULL)
        until_s = time.monotonic() + START_S
        while b"+PONG" not in self.ask(b"PING\r\n"):
            assert self.process.poll() is None and time.monotonic() < until_s, "Redis does not start"
            time.sleep(0.01)

    def ask(self, command: bytes) -> bytes:
        """Return the first bytes of an answer; empty if there is none."""
        try:
            with socket.create_connection(("127.0.0.1", self.port), 2) as line:
                line.sendall(command)
                return line.recv(65_536)
        except OSError:
            return b""

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def freeze(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGCONT)


@contextmanager
def run_redis(options: Sequence[str] = DURABLE, binary: str = "redis-server") -> Iterator[RedisServer]:
    """Start a server and end it afterwards."""
    with TemporaryDirectory(prefix="redis") as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        server = RedisServer(binary, Path(folder), options, free.getsockname()[1])
        free.close()
        server.start()
        try:
            yield server
        finally:
            server.kill()
