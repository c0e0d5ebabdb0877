"""``captionsync doctor``: check everything that a server needs, and report what to fix."""

from __future__ import annotations

import argparse

from captionsync.commands.options import add_provider
from captionsync.config import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what every command has."""
    add_provider(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the findings."""
    import asyncio

    from captionsync.doctor import run_doctor

    return asyncio.run(run_doctor(settings, file=arguments.config))
