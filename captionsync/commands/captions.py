"""Options of the commands that write captions. They come from tables whose import takes long."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from functools import partial

from captionsync.errors import InputError
from captionsync.exports.base import STYLES
from captionsync.timing.captions.lines import MEANINGS, RANGES, read_limit


def add_captions(parser: argparse.ArgumentParser) -> None:
    """Add the options of captions: how they are written, and a limit for each row of the caption rules."""
    parser.add_argument("--viseme-set", default=None, metavar="SET", help="labels of the visemes")
    highlight_help = "mark each word when it is spoken (VTT, SRT, LRC)"
    parser.add_argument("--highlight", choices=["word"], default=None, help=highlight_help)
    style_help = "a cue, a line or a word at a time (VTT, SRT, TTML, ASS); default pop-on"
    parser.add_argument("--style", choices=STYLES, default=None, help=style_help)
    add_limits(parser, RANGES)


def add_limits(parser: argparse.ArgumentParser, names: Iterable[str]) -> None:
    """Add the flags of limits."""
    for name in names:
        least, most = RANGES[name]
        parser.add_argument(
            flag_of(name),
            dest=f"limit_{name}",
            type=partial(_limit, name=name),
            default=None,
            metavar="N",
            help=f"{MEANINGS[name].rstrip('.')}; from {least} to {most}",
        )


def flag_of(name: str) -> str:
    """Return the flag of a limit: ``--lines`` for ``max_lines``."""
    return f"--{name.removeprefix('max_').replace('_', '-')}"


def export_options(arguments: argparse.Namespace) -> dict[str, str]:
    """Return the options of exports that were given."""
    given = vars(arguments)
    return {name: given[name] for name in ("viseme_set", "highlight", "speakers", "style") if given.get(name)}


def caption_limits(arguments: argparse.Namespace) -> dict[str, int]:
    """Return the limits of captions that were given."""
    given = {name: getattr(arguments, f"limit_{name}", None) for name in RANGES}
    return {name: value for name, value in given.items() if value is not None}


def _limit(text: str, *, name: str) -> int:
    try:
        return read_limit(name, text)
    except InputError as error:
        raise argparse.ArgumentTypeError(error.message.removeprefix(f"{name} ").removesuffix(".")) from error
