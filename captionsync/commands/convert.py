"""``captionsync convert``: turn a recording or a timeline into captions or visemes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from captionsync.commands.options import add_markdown, add_provider, read_file
from captionsync.config import Settings
from captionsync.errors import InputError

MIXES = True
"""Options may stand between the files."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the files, the sound, the text and the options of exports."""
    help_text = (
        "characters or words with times: JSON, JSON lines, a saved event stream, a log, captions, or a timeline; "
        "- for stdin; not with --text. Then output files, - for VTT on stdout"
    )
    parser.usage = "%(prog)s [OPTION…] IN OUT…\n       %(prog)s [OPTION…] --audio FILE --text FILE OUT…"
    parser.add_argument("files", nargs="+", metavar="IN OUT", help=help_text)
    parser.add_argument("--audio", type=Path, metavar="FILE", help="the recording's sound; it corrects the times")
    parser.add_argument("--text", metavar="FILE", help="what is said in --audio, instead of IN; - for stdin")
    model_help = "ElevenLabs model that spoke; those from eleven_v3 on perform [tags] instead of speaking them"
    parser.add_argument("--model", default="", metavar="ID", help=model_help)
    parser.add_argument("--audio-tags", action="store_true", help="[tags] are performed, whatever the model")
    add_markdown(parser)
    parser.add_argument("--language", default="", help="BCP 47 tag such as en or pl")
    speakers_help = "what stands before a speaker's first words (SRT, LRC, TXT); default names"
    parser.add_argument("--speakers", choices=["names", "dashes", "off"], default=None, help=speakers_help)
    add_provider(parser)


def add_captions(parser: argparse.ArgumentParser) -> None:
    """Add the options of captions."""
    from captionsync.commands import captions  # takes long

    captions.add_captions(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Convert the recording into the outputs."""
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
    return _convert(arguments, source, outputs)


def _convert(arguments: argparse.Namespace, source: str, outputs: list[str]) -> int:
    import asyncio

    from captionsync.commands.captions import caption_limits, export_options
    from captionsync.speak import ConvertJob, run_convert
    from captionsync.wire.elevenlabs.models import performs_tags

    data = sys.stdin.buffer.read() if source == "-" else read_file(Path(source))
    job = ConvertJob(
        data,
        tuple(outputs),
        audio=arguments.audio,
        is_transcript=arguments.text is not None,
        audio_tags=performs_tags(arguments.model, arguments.audio_tags),
        markdown=arguments.markdown,
        language=arguments.language,
        options=export_options(arguments),
        captions=caption_limits(arguments),
    )
    return asyncio.run(run_convert(job))


def _refuse_recording(first: Path) -> None:
    """Refuse to overwrite a recording that was given together with a text. Raises InputError.

    A file that an earlier run may have written is an output: a ``.json`` would be a timeline then,
    and a ``.txt`` would have no times.
    """
    from captionsync.convert import is_recording

    is_ours = first.suffix.lower() not in (".json", ".txt") or first.name.lower().count(".") > 1
    if not is_ours and first.is_file() and is_recording(read_file(first)):
        raise InputError(f"{first} is a recording: give either IN or --text, not both.")
