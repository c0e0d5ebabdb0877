"""``captionsync speak``: speak a text into files, without a server."""

from __future__ import annotations

import argparse
import dataclasses
import sys

from captionsync.commands.options import add_markdown, add_provider
from captionsync.config import Settings
from captionsync.providers.base import MAX_SPEED, MIN_SPEED


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the text, the outputs and how to speak."""
    parser.add_argument("text", metavar="TEXT", help="what to say; - reads it from stdin as it arrives")
    parser.add_argument(
        "-o",
        "--output",
        action="append",
        default=[],
        metavar="OUT",
        help="output file; the extension selects the format; - for stdout",
    )
    parser.add_argument("--format", default="", help="audio on stdout: mp3, opus, wav, pcm_16000, ...; default mp3")
    parser.add_argument("--voice", default="", help="voice id; see captionsync voices")
    parser.add_argument("--language", default="", help="BCP 47 tag such as en or pl; detected from the text if omitted")
    add_markdown(parser)
    parser.add_argument("--speed", type=_speed, default=None, help=f"{MIN_SPEED} to {MAX_SPEED}; default 1")
    parser.add_argument("--play", action="store_true", help="play with ffplay and print captions as they are spoken")
    add_provider(parser)


def add_captions(parser: argparse.ArgumentParser) -> None:
    """Add the options of captions."""
    from captionsync.commands import captions  # takes long

    captions.add_captions(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Speak the text into the outputs."""
    import asyncio

    from captionsync.commands.captions import caption_limits, export_options
    from captionsync.speak import SpeakJob, run_speak

    voice_settings = {} if arguments.speed is None else {"speed": arguments.speed}
    job = SpeakJob(
        None if arguments.text == "-" else arguments.text,
        tuple(arguments.output),
        voice=arguments.voice,
        language=arguments.language,
        format=arguments.format,
        options=export_options(arguments),
        captions=caption_limits(arguments),
        markdown=arguments.markdown,
        voice_settings=voice_settings,
        play=arguments.play,
    )
    if job.text is None and sys.stdin is not None and sys.stdin.isatty():
        print("captionsync: reading the text from the terminal; end it with Ctrl-D", file=sys.stderr)
    return asyncio.run(run_speak(job, dataclasses.replace(settings, workers=1)))


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not MIN_SPEED <= speed <= MAX_SPEED:
        raise argparse.ArgumentTypeError(f"must be a number from {MIN_SPEED} to {MAX_SPEED}, not {text[:40]!r}")
    return speed
