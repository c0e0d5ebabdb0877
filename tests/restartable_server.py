"""A server on a data folder that can be killed, or asked to stop, and started again on the same port."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.live_server import LiveServer, address_of


class RestartableServer:
    """``captionsync serve`` in its own process.

    Args:
        folder: its data folder.
        flags: of the command.
        env: more variables.
        log: takes what it writes to stderr; discarded without it.
    """

    def __init__(
        self, folder: Path, *flags: str, env: Mapping[str, str] | None = None, log: Path | None = None
    ) -> None:
        self._folder, self._flags, self._env, self._log = folder, flags, env or {}, log
        self._process: subprocess.Popen[Any] | None = None
        self.port = 0
        """0 until it was started once."""
        self.starts = 0

    @property
    def url(self) -> str:
        """Its origin."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def is_running(self) -> bool:
        """Whether it was started, and not ended since."""
        return self._process is not None

    @property
    def live(self) -> LiveServer:
        """The running server."""
        assert self._process is not None
        return LiveServer(self.url, self._process)

    def start(self) -> float:
        """Start it, and return the seconds until it answered a request."""
        began_s = time.monotonic()
        command = [sys.executable, "-m", "captionsync", "serve", "--port", str(self.port), *self._flags]
        env = {**os.environ, "CAPTIONSYNC_DATA_DIR": str(self._folder), **self._env}
        first = not self.port
        with open(self._log or os.devnull, "ab") as log:
            errors: Any = subprocess.PIPE if first else log
            self._process = subprocess.Popen(
                command, stderr=errors, text=first, env=env, cwd=Path(__file__).parents[1], start_new_session=True
            )
        if first:
            self.port = int(address_of(self._process).rpartition(":")[2])
        self._answered()
        self.starts += 1
        return time.monotonic() - began_s

    def _answered(self) -> None:
        deadline_s = time.monotonic() + 60
        while time.monotonic() < deadline_s:
            with suppress(OSError), urllib.request.urlopen(f"{self.url}/healthz", timeout=5):
                return
            time.sleep(0.01)
        raise RuntimeError("the server did not start again")

    def kill(self) -> None:
        """End it with SIGKILL, as a crash does: with its worker processes."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self._close()

    def stop(self, timeout_s: float = 15.0) -> int:
        """Ask it to stop and return its status. Raises subprocess.TimeoutExpired."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        status = self._process.wait(timeout_s)
        self._close()
        return status

    def _close(self) -> None:
        if self._process is not None and self._process.stderr is not None:
            self._process.stderr.close()
        self._process = None

    def close(self) -> None:
        """End it, if it runs."""
        if self._process is not None:
            self.kill()


@contextmanager
def restartable(folder: Path, *flags: str, **options: Any) -> Iterator[RestartableServer]:
    """Start such a server, and end it afterwards; see :class:`RestartableServer`."""
    server = RestartableServer(folder, *flags, **options)
    server.start()
    try:
        yield server
    finally:
        server.close()
