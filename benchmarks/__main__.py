"""``make bench``: measures every figure of ``docs/measurements.md`` on this machine.

``python -m benchmarks spine lipsync`` runs only these parts.
"""

from __future__ import annotations

import importlib
import sys

PARTS = (
    "start",
    "spine",
    "fanout",
    "lipsync",
    "ears",
    "nonverbal",
    "captions",
    "curves",
    "upstream_cuts",
    "listener_cuts",
    "fuzz",
    "idle_listeners",
    "barge_in",
    "audio",
    "store",
    "redis_hop",
    "redis_faults",
    "processes",
    "nginx",
    "attacks.floods",
    "attacks.loop_lag",
    "attacks.dead_listeners",
    "attacks.stop",
)


def main(wanted: list[str]) -> int:
    """Run the parts and print their rows. Missed goals and parts that cannot run are reported and make the status 1."""
    status = 0
    for part in wanted or PARTS:
        print(f"\n## {part}\n\n| what | measured | goal |\n|---|---|---|", flush=True)
        try:
            module = importlib.import_module(f"benchmarks.{part}")
            for row in module.rows():
                print("| " + " | ".join(row) + " |", flush=True)
                status |= any("MISSED" in cell for cell in row)
        except Exception as error:
            status = 1
            print(f"| MISSED: {type(error).__name__}: {str(error)[:200]} | – | – |", flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
