"""Ten thousand listeners of a session that says nothing: memory of the server for each, and its CPU time.

The listeners are sockets of processes of their own, so that only the server is measured. Heartbeats are part of it.
"""

from __future__ import annotations

import os
import resource
import socket
import time
from collections.abc import Iterator
from pathlib import Path

from tests.live_server import run_server
from tests.raw_listeners import call, listen, listeners, resident_bytes

COUNT, FIRST = 10_000, 500
"""The first ones make what belongs to nobody."""
MEASURED_S = 75.0
"""Five heartbeats."""
MOST_BYTES, MOST_CPU = 20 * 1024, 0.03
SPARE_DESCRIPTORS = 200


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    count = min(COUNT, hard - SPARE_DESCRIPTORS - FIRST)
    most = str(2 * COUNT)  # one address may have three quarters of the connections
    flags = ("--max-listeners", most, "--max-connections", most, "--max-connections-per-address", most)
    with run_server(*flags) as server:
        session = str(call(server, "POST", "/v1/sessions", {"language": "en"})["links"]["self"])
        socks: list[socket.socket] = []
        try:
            _open(server.url, session, socks, FIRST)
            before = resident_bytes(server.pid)
            _open(server.url, session, socks, count)
            while listeners(server, session) < FIRST + count:
                time.sleep(0.1)
            bytes_each = (resident_bytes(server.pid) - before) / count
            begin_s, used_s = time.monotonic(), _cpu_s(server.pid)
            time.sleep(MEASURED_S)
            share = (_cpu_s(server.pid) - used_s) / (time.monotonic() - begin_s)
        finally:
            for sock in socks:
                sock.close()
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    short = "" if count == COUNT else f" MISSED: only {count} descriptors"
    missed = " MISSED" if bytes_each > MOST_BYTES else ""
    yield f"{count:,} idle listeners: memory each", f"{bytes_each / 1024:.1f} KiB{missed}{short}", "≤ 20 KiB"
    missed = " MISSED" if share > MOST_CPU else ""
    yield f"{count:,} idle listeners: CPU", f"{share:.1%} of a core{missed}", "≤ 3 %"


def _open(url: str, session: str, socks: list[socket.socket], count: int) -> None:
    for _ in range(count):
        socks.append(listen(url, session, "events"))


def _cpu_s(pid: int) -> float:
    """Return the CPU time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
