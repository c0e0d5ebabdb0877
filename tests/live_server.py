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
    """Start ``captionsync serve``, or a ``module`` that serves, on a free port and stop it afterwards."""
    program = [module] if module else ["captionsync", "serve"]
    command = [sys.executable, "-m", *program, "--port", "0", *flags]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env=dict(os.environ) | dict(env or {}), start_new_session=True
    )
    try:
        yield LiveServer(_address(process), process)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if process.stderr:
            process.stderr.close()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None
    deadline = time.monotonic() + START_S
    seen = ""
    while time.monotonic() < deadline:
        ready, _, _ = select.select([process.stderr], [], [], 0.5)
        line = process.stderr.readline() if ready else ""
        seen += line
        found = re.search(r"http://\S+?(?=/ )", line)
        if found:
            return found[0]
        if process.poll() is not None:
            break
    raise RuntimeError(f"the server did not start: {seen}")
