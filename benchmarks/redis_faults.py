"""Faults at random instants of two servers, a third one that listens, and their Redis.

In each round two sessions are spoken on one server and heard on all three, and there is one fault: the owner dies
without a word, Redis is killed and started again, or the owner's line to Redis is cut for a while. Each listener's
history is checked at the end: it is whole and in order since its last reset, and says the text once. Resets are
counted: an owner that has not heard from Redis for a quarter of a second lets its listeners hear what is not stored,
and if it dies then, they get a reset. A takeover lasts from the owner's death to the first event of the next life at a
listener of another server. All servers share one event loop.

Run it as ``python -m benchmarks.redis_faults 100 20 20`` for other numbers of rounds; it needs ``redis-server``.
"""

from __future__ import annotations

import asyncio
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.redis_server import RedisServer, run_redis
from tests.sessions.nodes.line import Line
from tests.sessions.nodes.servers import Listener, server, servers
from tests.sessions.nodes.test_faults import Scene

ROUNDS = {"owner dies": 100, "redis dies": 20, "line is cut": 20}
TAKEOVER_S = 3.0
LIMIT_S = 90.0
"""Seconds for one round."""


@dataclass
class Tally:
    """What one kind of fault did."""

    rounds: int = 0
    wrong: list[str] = field(default_factory=list)
    """What was wrong with a history, with the number of its round."""
    histories: int = 0
    resets: int = 0
    takeovers_s: list[float] = field(default_factory=list)


async def one_round(fault: str, seed: int, redis: RedisServer, tally: Tally) -> None:
    """Have one fault, and judge what was heard."""
    chance = random.Random(f"{fault} {seed}")
    async with Line(redis.port) as line, server(line.url) as one, servers(redis.url, 2) as others:
        play = Scene([one, *others])
        async with asyncio.timeout(LIMIT_S):
            await play.begin(2)
            await asyncio.sleep(chance.uniform(0, 1.5))
            if fault == "owner dies":
                spoken = {session.id for session in play.sessions if not session.finished}
                await one.die()
                for listener in play.here:
                    listener.places = [*others]
                heirs = [listener for listener in play.elsewhere if listener.session_id in spoken]
                tally.takeovers_s += await asyncio.gather(*map(_taken_over, heirs))
            elif fault == "redis dies":
                redis.kill()
                await asyncio.sleep(chance.uniform(0, 1))
                redis.start()
            else:
                line.cut()
                await asyncio.sleep(chance.uniform(0, 4))
                line.mend()
            await play.end()
            heard = [*play.here, *play.elsewhere]
            tally.histories += len(heard)
            tally.resets += sum(listener.resets for listener in heard)


async def _taken_over(listener: Listener) -> float:
    """Return the seconds until a listener has an event of the next life."""
    start_s = time.monotonic()
    while len({message.id.partition(".")[0] for message in listener.messages[:1] + listener.messages[-1:]}) < 2:
        await asyncio.sleep(0.005)
    return time.monotonic() - start_s


def run(fault: str, rounds: int) -> Tally:
    """Have ``rounds`` faults of a kind, each with servers and a Redis of its own."""
    tally = Tally()
    for seed in range(rounds):
        tally.rounds += 1
        with run_redis() as redis:
            try:
                asyncio.run(one_round(fault, seed, redis, tally))
            except (AssertionError, TimeoutError, ExceptionGroup) as error:
                tally.wrong.append(f"{seed}: {type(error).__name__} {str(error)[:120]}")
    return tally


def rows(rounds: dict[str, int] | None = None) -> list[tuple[str, str, str]]:
    """Measure."""
    found = []
    for fault, count in (rounds or ROUNDS).items():
        tally = run(fault, count)
        missed = f"; MISSED in {', '.join(tally.wrong)}" if tally.wrong else ""
        said = f"{tally.rounds} faults, {tally.histories} whole histories, {tally.resets} resets{missed}"
        found.append((f"Redis: {fault}", said, "0 silent gaps"))
        if took := sorted(tally.takeovers_s):
            late = " MISSED" if took[-1] > TAKEOVER_S else ""
            figures = took[len(took) // 2], took[len(took) * 99 // 100], took[-1]
            said = "median {:.2f} s, p99 {:.2f} s, longest {:.2f} s".format(*figures)
            found.append((f"Redis: takeover, {len(took)} of them", said + late, f"≤ {TAKEOVER_S:.0f} s"))
    return found


def main(counts: Sequence[str]) -> None:
    """Print the rows."""
    rounds = dict(zip(ROUNDS, map(int, counts), strict=False)) or ROUNDS
    for row in rows(rounds):
        print(" | ".join(row), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
