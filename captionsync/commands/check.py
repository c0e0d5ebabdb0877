"""``captionsync check``: measure caption files against the limits of their language."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from captionsync.commands.options import add_config
from captionsync.config import Settings
from captionsync.errors import InputError

if TYPE_CHECKING:
    from captionsync.check import CheckedFile

MIXES = True
"""Options may stand between the files."""
LIMITS = ("max_chars_per_line", "max_lines", "max_cue_ms")
"""What a caption file can be measured against."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the files and the language."""
    parser.description = (
        "Exit status: 0 without errors, 1 with errors, 2 if a file cannot be read. See docs/captions.md."
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="WebVTT, SubRip or TTML; - for stdin")
    help_text = "BCP 47 tag such as en or de; what the file states or its text looks like if omitted"
    parser.add_argument("--language", default="", help=help_text)
    parser.add_argument("--json", action="store_true", help="print a JSON list with a report for each file")
    add_config(parser)


def add_captions(parser: argparse.ArgumentParser) -> None:
    """Add the limits."""
    from captionsync.commands import captions  # takes long

    captions.add_limits(parser, LIMITS)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Check the files and print what is wrong."""
    import json

    checked, unread = _checked(arguments)
    if arguments.json:
        print(json.dumps([one.to_dict() for one in checked], ensure_ascii=False, indent=2))
    else:
        for one in checked:
            print("\n".join(one.text()))
    if unread:
        return 2
    return int(any(one.severities()["error"] for one in checked))


def _checked(arguments: argparse.Namespace) -> tuple[list[CheckedFile], int]:
    """Return the reports, and the number of files that cannot be read. Raises InputError."""
    from captionsync.check import check_file
    from captionsync.commands.captions import caption_limits

    if arguments.files.count("-") > 1:
        raise InputError("- stands for stdin and can be given once.")
    limits = caption_limits(arguments)
    checked: list[CheckedFile] = []
    unread = 0
    for name in arguments.files:
        # A file name need not be text.
        shown = "stdin" if name == "-" else name.encode("utf-8", "replace").decode("utf-8")
        try:
            checked.append(check_file(_read(name, shown), shown, language=arguments.language, limits=limits))
        except InputError as error:
            unread += 1
            prefix = "" if error.message.startswith(f"{shown}:") else f"{shown}: "
            print(f"captionsync: {prefix}{error.message}", file=sys.stderr)
    return checked, unread


def _read(name: str, shown: str) -> bytes:
    """Return a file, or the beginning of one that is too long. Raises InputError."""
    from captionsync.wire.captions import MAX_FILE_BYTES

    if name == "-":
        return sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    try:
        with Path(name).open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise InputError(f"{shown}: {error.strerror}.") from error
