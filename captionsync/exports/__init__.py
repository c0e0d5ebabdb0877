"""Files made from a timeline: captions and visemes in the formats that others read.

``export`` is the one way in. ``base`` tells how to add a format.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from captionsync.errors import ExportError, UnknownFormatError
from captionsync.exports import (
    arkit_csv,
    ass,
    azure_json,
    marks,
    rhubarb,
    srt,
    talkinghead_json,
    textgrid,
    timeline_json,
    ttml,
    txt,
    visemes_json,
    vtt,
    whisper_json,
)
from captionsync.exports.base import Highlight, Options
from captionsync.timeline.cut import cut
from captionsync.timeline.items import TimelineCue, TimelineWord
from captionsync.timeline.model import Timeline

__all__ = [
    "CAPTIONS",
    "CAPTION_EXTENSIONS",
    "VISEMES",
    "VISEME_EXTENSIONS",
    "ExportFile",
    "Exporter",
    "Timeline",
    "TimelineCue",
    "TimelineWord",
    "check_outputs",
    "content_type_of",
    "cut",
    "export",
    "extension_of",
    "mime_of",
    "not_taken",
    "options_of",
]


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A finished file."""

    data: bytes
    mime: str
    extension: str
    """Without the leading dot."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """How one format is made."""

    write: Callable[[Timeline, Options], bytes]
    mime: str
    takes: frozenset[str] = frozenset()
    """Names of the ``Options`` it honours."""


_JSON: Final = "application/json"
_HIGHLIGHT: Final = frozenset({"highlight"})
_SET: Final = frozenset({"viseme_set"})
_LEAD: Final = frozenset({"lead_ms"})

CAPTIONS: Final[dict[str, Exporter]] = {
    "vtt": Exporter(vtt.write, "text/vtt; charset=utf-8", _HIGHLIGHT),
    "srt": Exporter(srt.write, "application/x-subrip; charset=utf-8"),
    "ttml": Exporter(ttml.write, "application/ttml+xml; charset=utf-8"),
    "ass": Exporter(ass.write, "text/x-ssa; charset=utf-8"),
    "json": Exporter(timeline_json.write, _JSON, _SET),
    "whisper.json": Exporter(whisper_json.write, _JSON),
    "txt": Exporter(txt.write, "text/plain; charset=utf-8"),
    "TextGrid": Exporter(textgrid.write, "text/plain; charset=utf-8", _SET),
    "marks.jsonl": Exporter(marks.write, "application/x-ndjson"),
}
"""Extension to exporter: captions, and what holds captions."""

VISEMES: Final[dict[str, Exporter]] = {
    "visemes.json": Exporter(visemes_json.write, _JSON, _SET | _LEAD),
    "tsv": Exporter(rhubarb.write_tsv, "text/tab-separated-values; charset=utf-8", _LEAD),
    "dat": Exporter(rhubarb.write_dat, "text/plain; charset=utf-8", _LEAD),
    "azure.json": Exporter(azure_json.write, _JSON, _LEAD),
    "talkinghead.json": Exporter(talkinghead_json.write, _JSON, _LEAD),
    "arkit.csv": Exporter(arkit_csv.write, "text/csv; charset=utf-8", _LEAD),
}
"""Extension to exporter: the mouth."""

CAPTION_EXTENSIONS: Final = tuple(CAPTIONS)
VISEME_EXTENSIONS: Final = tuple(VISEMES)

_BY_EXTENSION: Final = {**CAPTIONS, **VISEMES}
_SPELLING: Final = {extension.lower(): extension for extension in _BY_EXTENSION}


def export(
    timeline: Timeline,
    extension: str,
    *,
    highlight: Highlight | None = None,
    viseme_set: str | None = None,
    lead_ms: int = 0,
) -> ExportFile:
    """Make one file.

    Args:
        timeline: what to write.
        extension: one of ``CAPTION_EXTENSIONS`` or ``VISEME_EXTENSIONS``; a leading dot and capitals do not matter.
        highlight: ``word`` marks each word at the time it is spoken.
        viseme_set: label set of the visemes; without it, the timeline's own.
        lead_ms: milliseconds by which the mouth runs before the sound, 0 or more.

    Raises:
        UnknownFormatError: No such extension; the message lists those that exist.
        ExportError: The format does not take an option that was given, or its value is wrong.
    """
    known = _known(extension)
    exporter = _BY_EXTENSION[known]
    options = Options(highlight=highlight, viseme_set=viseme_set, lead_ms=lead_ms)
    _check(known, exporter, options)
    return ExportFile(exporter.write(timeline, options), exporter.mime, known)


def content_type_of(extension: str) -> str:
    """Return the media type of a format with its parameters. Raises UnknownFormatError."""
    return _BY_EXTENSION[_known(extension)].mime


def mime_of(extension: str) -> str:
    """Return the media type of a format, without parameters. Raises UnknownFormatError."""
    return content_type_of(extension).partition(";")[0]


def options_of(extension: str) -> frozenset[str]:
    """Return the names of the options that a format takes.

    Raises:
        UnknownFormatError: No such extension.
    """
    return _BY_EXTENSION[_known(extension)].takes


def not_taken(extension: str, option: str, name: str) -> str:
    """Say that a format does not take an option, which the caller knows by ``name``, and which formats do."""
    return f"The format {extension} does not take {name}; these do: {', '.join(_takers(option))}."


def check_outputs(extensions: Sequence[str], option: str, name: str) -> None:
    """Refuse an option for files where it would change nothing. Files without visemes may stand beside those with.

    Args:
        extensions: of all the files that are asked for.
        option: the name of an option that was given.
        name: what the caller knows it by.

    Raises:
        ExportError: No format takes it, or one of visemes does not.
    """
    without = [extension for extension in extensions if option not in options_of(extension)]
    for extension in without:
        if extension in VISEMES and option == "viseme_set":
            raise ExportError(not_taken(extension, option, name))
    if len(without) == len(extensions):
        raise ExportError(f"{name} changes none of the outputs; these take it: {', '.join(_takers(option))}.")


def _takers(option: str) -> list[str]:
    return [extension for extension, entry in _BY_EXTENSION.items() if option in entry.takes]


def extension_of(filename: str) -> str:
    """Return the export extension of a file name, the longest that fits: ``a.visemes.json`` is ``visemes.json``.

    A name that is nothing but an extension counts, too: ``visemes.json``, ``captions.vtt``.

    Raises:
        UnknownFormatError: It has none of them.
    """
    name = "." + filename.replace("\\", "/").rsplit("/", 1)[-1].lower()
    fitting = [extension for lower, extension in _SPELLING.items() if name.endswith("." + lower)]
    if not fitting:
        raise _unknown(filename)
    return max(fitting, key=len)


def _known(extension: str) -> str:
    known = _SPELLING.get(extension.removeprefix(".").lower())
    if known is None:
        raise _unknown(extension)
    return known


def _unknown(name: str) -> UnknownFormatError:
    shown = name if len(name) <= 80 else f"{name[:77]}..."
    return UnknownFormatError(
        f"No caption or viseme format for {shown!r}. "
        f"Captions: {', '.join(CAPTION_EXTENSIONS)}. Visemes: {', '.join(VISEME_EXTENSIONS)}."
    )


def _check(extension: str, exporter: Exporter, options: Options) -> None:
    default = Options()
    for name in Options.__slots__:
        if name not in exporter.takes and getattr(options, name) != getattr(default, name):
            raise ExportError(not_taken(extension, name, name))
    if options.highlight not in (None, "word"):
        raise ExportError(f"highlight must be 'word', not {options.highlight!r}.")
    if options.lead_ms < 0:
        raise ExportError(f"lead_ms must be 0 or more, not {options.lead_ms}.")
