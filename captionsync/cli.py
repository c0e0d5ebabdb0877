"""The command line: serve, speak, convert, check, voices, record, bridge, keys, doctor. The composition root.

Exit status: 0 done, 2 wrong usage or bad input (one clear line on stderr), 1 anything else.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

from captionsync import __version__
from captionsync.errors import CaptionSyncError, ConfigError, ExportError, InputError, VoiceNotFoundError

if TYPE_CHECKING:
    from captionsync.config import Settings

COMMANDS = {
    "serve": "run the server",
    "speak": "speak a text into files, without a server",
    "convert": "turn a recording or a timeline into captions or visemes",
    "check": "measure caption files: line lengths, reading speed, gaps, breaks",
    "voices": "list the voices",
    "record": "speak a text and save all that the engine sent, for a bug report; convert replays it",
    "bridge": "send the mouth of a session to a VMC program, such as VSeeFace",
    "keys": "add, list and remove the keys that a server requires",
    "doctor": "check engine, codecs, data folder, keys, Redis and port, and report what to fix",
}
"""Each command's module in ``commands``, and what it does."""
BAD_USAGE = (ConfigError, InputError, ExportError, VoiceNotFoundError)


class _Parser(argparse.ArgumentParser):
    """Reports wrong usage in one clear line, with exit status 2."""

    command = ""
    """The command whose arguments are added when they are parsed: its module takes long to import."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse arguments, in any order if the command mixes them."""
        if not self.command:
            return super().parse_known_args(args, namespace)
        module = import_module(f"captionsync.commands.{self.command}")
        self.command = ""  # the other way of parsing calls this method itself
        module.add_arguments(self)
        if args and (add_captions := getattr(module, "add_captions", None)):
            add_captions(self)  # takes long, and without arguments there is nothing to read
        self.set_defaults(run=module.run)
        mixes = getattr(module, "MIXES", False)
        return (self.parse_known_intermixed_args if mixes else super().parse_known_args)(args, namespace)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    _open_missing_streams()
    try:
        arguments = _parser().parse_args(argv)
        settings = _settings(arguments)
        _set_up_log(settings)
        return int(arguments.run(arguments, settings))
    except BAD_USAGE as error:
        return _complain(error.message, 2)
    except CaptionSyncError as error:
        return _complain(error.message, 1)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _complain(f"{where}{error.strerror or error}", 1)


def _open_missing_streams() -> None:
    """Open those of stdin, stdout and stderr that are closed, so that no socket or pipe gets their numbers."""
    missing = [name for name in ("stdin", "stdout", "stderr") if getattr(sys, name) is None]
    while missing and (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(number, True)
    if missing:
        os.close(number)
    for name in missing:
        setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w"))  # noqa: SIM115, PTH123


def _complain(message: str, status: int) -> int:
    print(f"captionsync: {message}", file=sys.stderr)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="captionsync", description="Speech with captions and lip-sync on one clock.")
    parser.add_argument("--version", action="version", version=f"captionsync {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser, metavar="COMMAND")
    for name, about in COMMANDS.items():
        commands.add_parser(name, help=about).command = name
    return parser


def _settings(arguments: argparse.Namespace) -> Settings:
    from pathlib import Path

    from captionsync.config import load, misspelt, settings_file

    flags = {name[4:]: value for name, value in vars(arguments).items() if name.startswith("set_")}
    dotenv = Path(".env")
    for sentence in misspelt(os.environ, dotenv=dotenv):
        print(f"captionsync: {sentence}", file=sys.stderr)
    arguments.config = settings_file(arguments.config, os.environ, dotenv=dotenv)
    return load(flags, os.environ, dotenv=dotenv, toml=arguments.config)


def _set_up_log(settings: Settings) -> None:
    import logging

    from captionsync import logs

    level = logging.getLevelNamesMapping().get(settings.log_level.upper())
    if level is None:
        raise ConfigError(f"log_level must be debug, info, warning or error, not {settings.log_level[:40]!r}.")
    if settings.log_format not in logs.FORMATS:
        raise ConfigError(f"log_format must be text or json, not {settings.log_format[:40]!r}.")
    logs.set_up(level, settings.log_format)
