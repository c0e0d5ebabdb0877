"""A real server in its own process, as a user starts it."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

START_S = 90.0


@dataclass(frozen=True)
class LiveServer:
    """A running server."""

    url: str
    process: subprocess.Popen[Any]

    @property
    def pid(self) -> int:
        """Its process id."""
        return self.process.pid

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> bytes:
        """Return a body."""
        request = urllib.request.Request(self.url + path, headers=dict(headers or {}))
        with urllib.request.urlopen(request, timeout=60) as answer:
            body: bytes = answer.read()
        return body


@contextmanager
def run_server(*flags: str, env: Mapping[str, str] | None = None, module: str = "") -> Iterator[LiveServer]:
    """Start ``captionsync serve``, or a ``module`` that serves, on a free port and stop it afterwards.

    It keeps its sessions in memory, unless flags or variables say otherwise.
    """
    program = [module] if module else ["captionsync", "serve"]
    command = [sys.executable, "-m", *program, "--port", "0", *flags]
    given = {"CAPTIONSYNC_DATA_DIR": ":memory:", **os.environ, **(env or {})}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=given, start_new_session=True)
    try:
        yield LiveServer(address_of(process), process)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if process.stderr:
            process.stderr.close()


def address_of(process: subprocess.Popen[str]) -> str:
    """Return the origin that a server names when it is ready. Raises RuntimeError if it does not start."""
    assert process.stderr is not None
    deadline, number = time.monotonic() + START_S, process.stderr.fileno()
    seen = b""
    while time.monotonic() < deadline:
        ready, _, _ = select.select([number], [], [], 0.5)
        # Byte by byte: a second line that came with the first would wait in a buffer that select does not see.
        char = os.read(number, 1) if ready else b""
        seen += char
        found = re.search(rb"http://\S+?(?=/ .*\n)", seen) if char == b"\n" else None
        if found:
            return found[0].decode()
        if not char and process.poll() is not None:
            break
    raise RuntimeError(f"the server did not start: {seen.decode()}")
