"""Options that several commands have."""

from __future__ import annotations

import argparse
from pathlib import Path

from captionsync.config import FILE_VARIABLE
from captionsync.errors import InputError
from captionsync.providers.engines import ENGINES

MARKDOWN = ("strip", "speak")
"""As in ``captionsync.timing.marks``, which would slow the start; the first is the default."""


def add_provider(parser: argparse.ArgumentParser) -> None:
    """Add the engine, and what every command has."""
    about = f"engine ({', '.join(ENGINES)}), or a chain such as elevenlabs,espeak"
    parser.add_argument("--provider", dest="set_provider", default=None, metavar="NAME", help=about)
    add_config(parser)


def add_markdown(parser: argparse.ArgumentParser) -> None:
    """Add what becomes of Markdown."""
    about = "strip leaves Markdown out of speech and captions, speak treats it as text; default strip"
    parser.add_argument("--markdown", choices=MARKDOWN, default=MARKDOWN[0], help=about)


def add_config(parser: argparse.ArgumentParser) -> None:
    """Add what every command has: the file of settings."""
    parser.add_argument("--config", type=Path, metavar="FILE", help=f"TOML file of settings [{FILE_VARIABLE}]")


def read_file(path: Path) -> bytes:
    """Return what a file has. Raises InputError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}.") from error
