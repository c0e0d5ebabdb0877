"""``captionsync record``: speak a text through an upstream engine and save all that it sent."""

from __future__ import annotations

import argparse
import dataclasses
import sys

from captionsync.commands.options import add_provider
from captionsync.config import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the text, the output and how to speak."""
    parser.add_argument("text", metavar="TEXT", help="what to say; - reads it from stdin")
    parser.add_argument("output", metavar="OUT", help="file of JSON lines; - for stdout")
    parser.add_argument("--voice", default="", help="voice id or name")
    parser.add_argument("--language", default="", help="BCP 47 tag such as en or pl; detected from the text if omitted")
    parser.add_argument("--model", default="", metavar="ID", help="the engine's model")
    add_provider(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Speak the text and save what comes."""
    import asyncio

    from captionsync.record import RecordJob, run_record

    text = sys.stdin.buffer.read().decode("utf-8", "replace") if arguments.text == "-" else arguments.text
    job = RecordJob(
        text, arguments.output, voice=arguments.voice, language=arguments.language, model_id=arguments.model
    )
    return asyncio.run(run_record(job, dataclasses.replace(settings, workers=1)))
