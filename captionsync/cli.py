"""The command line: serve, speak, convert, voices, bridge, doctor. The composition root.

Exit status: 0 done, 2 wrong usage or bad input (one clear line on stderr), 1 anything else.
"""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from captionsync import __version__, logs
from captionsync.config import FIELDS, FILE_VARIABLE, Settings, load, misspelt, settings_file
from captionsync.errors import (
    CaptionSyncError,
    ConfigError,
    ExportError,
    InputError,
    VoiceNotFoundError,
)
from captionsync.providers.base import MAX_SPEED, MIN_SPEED
from captionsync.providers.engines import ENGINES
from captionsync.providers.shared.api_key import ApiKey

BAD_USAGE = (ConfigError, InputError, ExportError, VoiceNotFoundError)


class _Parser(argparse.ArgumentParser):
    """Reports wrong usage in one clear line, with exit status 2."""

    mixes = False
    """Options may stand between the files."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse arguments, in any order if the parser mixes them."""
        if not self.mixes:
            return super().parse_known_args(args, namespace)
        self.mixes = False  # it calls this method itself
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self.mixes = True

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    _open_missing_streams()
    try:
        arguments = _parser().parse_args(argv)
        settings = _settings(arguments)
        logs.set_up(_level(settings.log_level))
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
    _add_serve(commands)
    _add_speak(commands)
    _add_convert(commands)
    voices = commands.add_parser("voices", help="list the voices")
    voices.add_argument("--json", action="store_true", help="one JSON object per line")
    _add_common(voices, _run_voices)
    _add_bridge(commands)
    doctor = commands.add_parser("doctor", help="check engine, codecs, key and port, and report what to fix")
    _add_common(doctor, _run_doctor)
    return parser


def _add_serve(commands: Any) -> None:
    serve = commands.add_parser("serve", help="run the server")
    _add_config(serve)
    for item in FIELDS:
        if isinstance(item.default, ApiKey):
            continue
        flag = f"--{item.name.replace('_', '-')}"
        help_text = f"{item.help} [{item.env}]"
        if item.default is False:
            serve.add_argument(flag, dest=f"set_{item.name}", default=None, action="store_true", help=help_text)
        else:
            serve.add_argument(flag, dest=f"set_{item.name}", default=None, metavar="VALUE", help=help_text)
    serve.set_defaults(run=_run_serve)


_PROVIDER_HELP = f"engine ({', '.join(ENGINES)}), or a chain such as elevenlabs,espeak"


def _add_common(parser: argparse.ArgumentParser, run: Any) -> None:
    parser.add_argument("--provider", dest="set_provider", default=None, metavar="NAME", help=_PROVIDER_HELP)
    _add_config(parser)
    parser.set_defaults(run=run)


def _add_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, metavar="FILE", help=f"TOML file of settings [{FILE_VARIABLE}]")


def _add_speak(commands: Any) -> None:
    speak = commands.add_parser("speak", help="speak a text into files, without a server")
    speak.add_argument("text", metavar="TEXT", help="what to say; - reads it from stdin as it arrives")
    speak.add_argument(
        "-o",
        "--output",
        action="append",
        default=[],
        metavar="OUT",
        help="output file; the extension selects the format; - for stdout",
    )
    speak.add_argument("--format", default="", help="audio on stdout: mp3, opus, wav, pcm_16000, ...; default mp3")
    speak.add_argument("--voice", default="", help="voice id; see captionsync voices")
    speak.add_argument("--language", default="", help="BCP 47 tag such as en or pl; detected from the text if omitted")
    speak.add_argument("--viseme-set", default=None, metavar="SET", help="labels of the visemes")
    speak.add_argument("--speed", type=_speed, default=None, help=f"{MIN_SPEED} to {MAX_SPEED}; default 1")
    speak.add_argument("--play", action="store_true", help="play with ffplay and print captions as they are spoken")
    _add_common(speak, _run_speak)


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not MIN_SPEED <= speed <= MAX_SPEED:
        raise argparse.ArgumentTypeError(f"must be a number from {MIN_SPEED} to {MAX_SPEED}, not {text[:40]!r}")
    return speed


def _add_convert(commands: Any) -> None:
    convert = commands.add_parser("convert", help="turn a recording or a timeline into captions or visemes")
    help_text = (
        "characters or words with times: JSON, JSON lines, a saved event stream, a log, captions, or a timeline; "
        "- for stdin; not with --text. Then output files, - for VTT on stdout"
    )
    convert.usage = "%(prog)s [OPTION…] IN OUT…\n       %(prog)s [OPTION…] --audio FILE --text FILE OUT…"
    convert.mixes = True
    convert.add_argument("files", nargs="+", metavar="IN OUT", help=help_text)
    convert.add_argument("--audio", type=Path, metavar="FILE", help="the recording's sound; it corrects the times")
    convert.add_argument("--text", metavar="FILE", help="what is said in --audio, instead of IN; - for stdin")
    model_help = "ElevenLabs model that spoke; those from eleven_v3 on perform [tags] instead of speaking them"
    convert.add_argument("--model", default="", metavar="ID", help=model_help)
    convert.add_argument("--audio-tags", action="store_true", help="[tags] are performed, whatever the model")
    convert.add_argument("--language", default="", help="BCP 47 tag such as en or pl")
    convert.add_argument("--viseme-set", default=None, metavar="SET", help="labels of the visemes")
    convert.add_argument(
        "--highlight", choices=["word"], default=None, help="highlight each word when it is spoken (VTT)"
    )
    _add_common(convert, _run_convert)


def _add_bridge(commands: Any) -> None:
    bridge = commands.add_parser("bridge", help="send the mouth of a session to a VMC program, such as VSeeFace")
    bridge.add_argument("url", metavar="URL", help="URL of the session: its page, or a link of its API")
    bridge.add_argument("--vmc", default="127.0.0.1:39539", metavar="HOST:PORT", help="where the program listens")
    names = "A I U E O, aa ih ou ee oh, or the Perfect Sync shapes (of mouth, jaw and tongue)"
    bridge.add_argument("--names", choices=["vrm0", "vrm1", "arkit"], default="vrm0", help=names)
    delay = "milliseconds from the first audio to the start of the sound; 0 or more"
    bridge.add_argument("--delay-ms", type=int, default=0, help=delay)
    _add_common(bridge, _run_bridge)


def _settings(arguments: argparse.Namespace) -> Settings:
    flags = {name[4:]: value for name, value in vars(arguments).items() if name.startswith("set_")}
    dotenv = Path(".env")
    for sentence in misspelt(os.environ, dotenv=dotenv):
        print(f"captionsync: {sentence}", file=sys.stderr)
    arguments.config = settings_file(arguments.config, os.environ, dotenv=dotenv)
    return load(flags, os.environ, dotenv=dotenv, toml=arguments.config)


def _level(name: str) -> int:
    level = logging.getLevelNamesMapping().get(name.upper())
    if level is None:
        raise ConfigError(f"log_level must be debug, info, warning or error, not {name[:40]!r}.")
    return level


def _run_serve(arguments: argparse.Namespace, settings: Settings) -> int:
    from captionsync.web.serve import run_server

    return asyncio.run(run_server(settings))


def _run_speak(arguments: argparse.Namespace, settings: Settings) -> int:
    from captionsync.speak import SpeakJob, run_speak

    voice_settings = {} if arguments.speed is None else {"speed": arguments.speed}
    job = SpeakJob(
        None if arguments.text == "-" else arguments.text,
        tuple(arguments.output),
        voice=arguments.voice,
        language=arguments.language,
        format=arguments.format,
        viseme_set=arguments.viseme_set,
        voice_settings=voice_settings,
        play=arguments.play,
    )
    if job.text is None and sys.stdin is not None and sys.stdin.isatty():
        print("captionsync: reading the text from the terminal; end it with Ctrl-D", file=sys.stderr)
    quiet = dataclasses.replace(settings, workers=1)
    return asyncio.run(run_speak(job, quiet))


def _run_convert(arguments: argparse.Namespace, settings: Settings) -> int:
    from captionsync.convert import performs_tags
    from captionsync.speak import ConvertJob, run_convert

    source, outputs = arguments.text, arguments.files
    if source is None:
        source, *outputs = arguments.files
    if not outputs:
        raise InputError("No output given: captionsync convert IN OUT…, or convert --audio FILE --text FILE OUT….")
    if arguments.text is not None and arguments.audio is None:
        raise InputError("--text goes with --audio: without sound, a text has no times.")
    if arguments.audio is not None and not arguments.audio.is_file():
        raise InputError(f"{arguments.audio}: there is no such file.")
    if arguments.text is not None:
        _refuse_recording(Path(outputs[0]))
    data = sys.stdin.buffer.read() if source == "-" else _read_file(Path(source))
    job = ConvertJob(
        data,
        tuple(outputs),
        audio=arguments.audio,
        is_transcript=arguments.text is not None,
        audio_tags=performs_tags(arguments.model, arguments.audio_tags),
        language=arguments.language,
        viseme_set=arguments.viseme_set,
        highlight=arguments.highlight,
    )
    return asyncio.run(run_convert(job))


def _refuse_recording(first: Path) -> None:
    """Refuse to overwrite a recording that was given together with a text. Raises InputError.

    A file that an earlier run may have written is an output: a ``.json`` would be a timeline then,
    and a ``.txt`` would have no times.
    """
    from captionsync.convert import is_recording

    is_ours = first.suffix.lower() not in (".json", ".txt") or first.name.lower().count(".") > 1
    if not is_ours and first.is_file() and is_recording(_read_file(first)):
        raise InputError(f"{first} is a recording: give either IN or --text, not both.")


def _run_voices(arguments: argparse.Namespace, settings: Settings) -> int:
    from captionsync.speak import run_voices

    return asyncio.run(run_voices(settings, as_json=arguments.json))


def _run_bridge(arguments: argparse.Namespace, settings: Settings) -> int:
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


def _run_doctor(arguments: argparse.Namespace, settings: Settings) -> int:
    from captionsync.doctor import run_doctor

    return asyncio.run(run_doctor(settings, file=arguments.config))


def _read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}.") from error
