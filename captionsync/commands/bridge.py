"""``captionsync bridge``: send the mouth of a session to a VMC program, such as VSeeFace."""

from __future__ import annotations

import argparse
import sys

from captionsync.commands.options import add_provider
from captionsync.config import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the session, the program and what it is sent."""
    parser.add_argument(
        "url", metavar="URL", help="URL of the session: its page, or a link of its API; key [CAPTIONSYNC_API_KEY]"
    )
    parser.add_argument("--vmc", default="127.0.0.1:39539", metavar="HOST:PORT", help="where the program listens")
    names = "A I U E O, aa ih ou ee oh, or the Perfect Sync shapes (of mouth, jaw and tongue)"
    parser.add_argument("--names", choices=["vrm0", "vrm1", "arkit"], default="vrm0", help=names)
    parser.add_argument("--delay-ms", type=int, default=0, help="milliseconds from the first audio to its sound")
    add_provider(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Send the mouth until the session ends or a signal asks to stop."""
    import asyncio

    from captionsync.bridge import parse_target, run, stop_on_signals

    target = parse_target(arguments.vmc)

    async def bridge() -> int:
        stop_on_signals()
        return await run(arguments.url, target, names=arguments.names, delay_ms=arguments.delay_ms)

    try:
        frames = asyncio.run(bridge())
    except asyncio.CancelledError:
        return 143
    print(f"captionsync: {frames} frames sent to {arguments.vmc}", file=sys.stderr)
    return 0
