"""Options that several commands have."""

from __future__ import annotations

import argparse
from pathlib import Path

from captionsync.config import FILE_VARIABLE
from captionsync.errors import InputError
from captionsync.providers.engines import ENGINES


def add_provider(parser: argparse.ArgumentParser) -> None:
    """Add the engine, and what every command has."""
    about = f"engine ({', '.join(ENGINES)}), or a chain such as elevenlabs,espeak"
    parser.add_argument("--provider", dest="set_provider", default=None, metavar="NAME", help=about)
    add_config(parser)


def add_config(parser: argparse.ArgumentParser) -> None:
    """Add what every command has: the file of settings."""
    parser.add_argument("--config", type=Path, metavar="FILE", help=f"TOML file of settings [{FILE_VARIABLE}]")


def read_file(path: Path) -> bytes:
    """Return what a file has. Raises InputError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}.") from error
