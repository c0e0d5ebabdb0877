"""``python -m tools.golden record DIR --checkout PATH`` and ``python -m tools.golden compare A B``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.golden.checkout import Checkout
from tools.golden.compare import compare
from tools.golden.record import all_jobs, record


def main() -> int:
    """Run the command line and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.golden", description="Golden outputs of a checkout.")
    commands = parser.add_subparsers(dest="command", required=True)
    recording = commands.add_parser("record", help="record a checkout into DIR")
    recording.add_argument("folder", type=Path, metavar="DIR")
    recording.add_argument("--checkout", type=Path, required=True, metavar="PATH", help="a tree with its own .venv")
    recording.add_argument("--only", default="", metavar="TEXT", help="cases whose names hold it")
    again = "record what differs from this recording up to three times: a busy machine's timers pass, a change stays"
    recording.add_argument("--against", type=Path, metavar="DIR", help=again)
    recording.add_argument("--jobs", type=int, default=3, help="cases at the same time")
    comparing = commands.add_parser("compare", help="print what differs between two recordings")
    comparing.add_argument("before", type=Path, metavar="DIR_A")
    comparing.add_argument("after", type=Path, metavar="DIR_B")
    comparing.add_argument("--strict", action="store_true", help="allow no difference")
    comparing.add_argument("--most", type=int, default=3, help="differences shown of each kind in a case")
    arguments = parser.parse_args()
    if arguments.command == "compare":
        return compare(arguments.before, arguments.after, strict=arguments.strict, most=arguments.most)
    checkout = Checkout(arguments.checkout.resolve())
    checkout.check()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    chosen = {name: job for name, job in all_jobs().items() if arguments.only in name}
    return record(checkout, arguments.folder, chosen, jobs=arguments.jobs, against=arguments.against)


if __name__ == "__main__":
    sys.exit(main())
