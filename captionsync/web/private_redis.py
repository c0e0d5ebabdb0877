"""A Redis of one machine's server processes: on a Unix socket, for their user alone.

It keeps its data in an append-only file, which it writes to the disk every second (or at each write), and reads
again when it starts. It ends with the processes that use it: the one that started it ends it, or, if that was killed,
the last of the others.

Source: Redis documentation, "Redis persistence", "Redis configuration" (``unixsocket``).
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

from captionsync.errors import ConfigError

if sys.platform != "win32":
    import fcntl

BINARIES = ("redis-server", "valkey-server")
START_S = 60.0
"""Seconds in which it must have read what it kept."""
STOP_S = 5.0
"""Seconds in which it must end."""
MAX_PATH_BYTES = 100
"""Systems limit the path of a Unix socket to about this."""


class PrivateRedis:
    """A Redis in a folder.

    Args:
        folder: of its socket and its file.
        keeps: it writes to the disk.
        full: at each write, instead of every second.

    Raises:
        ConfigError: it is not installed, or the folder's path is too long.
    """

    def __init__(self, folder: Path, *, keeps: bool, full: bool) -> None:
        self._folder = folder
        program = redis_program()
        if program is None:
            raise ConfigError(
                "Several processes need Redis, and there is no redis-server. Install it (Debian: apt-get install "
                "redis-server), set CAPTIONSYNC_REDIS_URL, or leave --processes out."
            )
        if len(os.fsencode(_socket(folder))) > MAX_PATH_BYTES:
            raise ConfigError(f"The path of {folder} is too long for a socket. Set a shorter data_dir.")
        self._command = [
            *(program, "--port", "0", "--unixsocket", str(_socket(folder)), "--unixsocketperm", "700"),
            *("--dir", str(folder), "--save", "", "--appendonly", "yes" if keeps else "no"),
            *("--appendfsync", "always" if full else "everysec", "--daemonize", "no"),
            *("--loglevel", "warning", "--logfile", str(folder / "redis.log")),
        ]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address."""
        return f"unix://{quote(str(_socket(self._folder)))}"

    @property
    def is_running(self) -> bool:
        """Whether its process runs."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start it, after one that was left behind has ended. Raises ConfigError."""
        shut_down(self._folder)
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C goes to the server alone
        )

    def wait(self) -> None:
        """Return when it answers. Raises ConfigError."""
        until_s = time.monotonic() + START_S
        while not _ask(self._folder, b"PING").startswith(b"+PONG"):
            if not self.is_running or time.monotonic() > until_s:
                raise ConfigError(f"Redis does not start. Its reasons are in {self._folder / 'redis.log'}.")
            time.sleep(0.01)

    def stop(self) -> None:
        """End it; what it was told is on the disk then."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def redis_program() -> str | None:
    """Return the path of Redis or Valkey; None if neither is installed."""
    return next((found for name in BINARIES if (found := shutil.which(name))), None)


def shut_down(folder: Path) -> None:
    """End the Redis that uses a folder, if there is one. Raises ConfigError if it does not end."""
    until_s = time.monotonic() + STOP_S
    while _ask(folder, b"SHUTDOWN"):
        if time.monotonic() > until_s:
            raise ConfigError(f"Another Redis uses {folder} and does not end. End it, or set another data_dir.")
        time.sleep(0.01)


class User:
    """A process that uses the Redis in a folder, for as long as it lives."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = os.open(folder / "users", os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(self._lock, fcntl.LOCK_SH)

    def leave(self) -> None:
        """Use it no more, and end it if nobody else uses it. Raises ConfigError if it does not end."""
        try:
            # Changing a lock gives up the old one first, so the last of several that end together gets it.
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        finally:
            os.close(self._lock)
        shut_down(self._folder)


def _ask(folder: Path, command: bytes) -> bytes:
    """Return the beginning of an answer; empty if nobody listens."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(1.0)
        try:
            line.connect(str(_socket(folder)))
        except OSError:
            return b""
        try:
            line.sendall(command + b"\r\n")
            return line.recv(64) or b"-CLOSED"
        except OSError:
            return b"-CLOSED"


def _socket(folder: Path) -> Path:
    return folder / "redis.sock"
