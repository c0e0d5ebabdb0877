"""A thousand listeners' connections, cut at random bytes and resumed, on a server that is stopped and killed meanwhile.

Server-sent events and WebSocket, PCM and MP3; the server requires keys, and listeners have tickets.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.listener_cuts import FLAWS, cut_listeners, keyed_restartable

CUTS = 1000
SEED = 1000


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``."""
    with tempfile.TemporaryDirectory() as folder, keyed_restartable(Path(folder)) as publisher:
        tally = asyncio.run(cut_listeners(publisher, seed=SEED, cuts=CUTS))
    what = f"{tally.cuts} listener cuts at random bytes, {tally.stops} planned stops, {tally.kills} kills"
    what += f", {tally.sessions} sessions, {tally.events:,} events, {tally.resumed} resumed with an old ticket"
    for name in FLAWS:
        count = getattr(tally, name)
        yield f"{what}: {name}", f"{count}{' MISSED' * (count > 0)}", "0"
