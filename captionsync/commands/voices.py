"""``captionsync voices``: list the voices."""

from __future__ import annotations

import argparse
import dataclasses

from captionsync.commands.options import add_provider
from captionsync.config import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the form of the list."""
    parser.add_argument("--json", action="store_true", help="one JSON object per line")
    add_provider(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the voices."""
    import asyncio

    from captionsync.voices import run_voices

    return asyncio.run(run_voices(dataclasses.replace(settings, workers=1), as_json=arguments.json))
