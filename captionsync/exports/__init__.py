"""Files made from a timeline: captions and visemes in widely used formats.

``export`` is the entry point. ``CONTRIBUTING.md`` lists the steps for adding a format.
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
    lrc,
    marks,
    remotion_json,
    report_json,
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
from captionsync.exports.base import SPEAKERS, STYLES, Highlight, Options, Speakers, Style
from captionsync.exports.styles import in_style
from captionsync.timeline.cut import cut
from captionsync.timeline.items import TimelineCue, TimelineWord
from captionsync.timeline.model import Timeline

__all__ = [
    "CAPTIONS",
    "CAPTION_EXTENSIONS",
    "SPEAKERS",
    "STYLES",
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
    """Names of the ``Options`` that it supports."""


_JSON: Final = "application/json"
_HIGHLIGHT: Final = frozenset({"highlight"})
_SET: Final = frozenset({"viseme_set"})
_LEAD: Final = frozenset({"lead_ms"})
_SPEAKERS: Final = frozenset({"speakers"})
_LIMITS: Final = frozenset({"limits"})
_STYLE: Final = frozenset({"style"})

CAPTIONS: Final[dict[str, Exporter]] = {
    "vtt": Exporter(vtt.write, "text/vtt; charset=utf-8", _HIGHLIGHT | _STYLE),
    "srt": Exporter(srt.write, "application/x-subrip; charset=utf-8", _HIGHLIGHT | _SPEAKERS | _STYLE),
    "ttml": Exporter(ttml.write, "application/ttml+xml; charset=utf-8", _STYLE),
    "ass": Exporter(ass.write, "text/x-ssa; charset=utf-8", _STYLE),
    "lrc": Exporter(lrc.write, "text/plain; charset=utf-8", _HIGHLIGHT | _SPEAKERS),
    "json": Exporter(timeline_json.write, _JSON, _SET),
    "whisper.json": Exporter(whisper_json.write, _JSON),
    "remotion.json": Exporter(remotion_json.write, _JSON),
    "txt": Exporter(txt.write, "text/plain; charset=utf-8", _SPEAKERS),
    "TextGrid": Exporter(textgrid.write, "text/plain; charset=utf-8", _SET),
    "marks.jsonl": Exporter(marks.write, "application/x-ndjson"),
    "report.json": Exporter(report_json.write, _JSON, _LIMITS),
}
"""Extension to exporter: captions, and formats that contain captions."""

VISEMES: Final[dict[str, Exporter]] = {
    "visemes.json": Exporter(visemes_json.write, _JSON, _SET | _LEAD),
    "tsv": Exporter(rhubarb.write_tsv, "text/tab-separated-values; charset=utf-8", _LEAD),
    "dat": Exporter(rhubarb.write_dat, "text/plain; charset=utf-8", _LEAD),
    "azure.json": Exporter(azure_json.write, _JSON, _LEAD),
    "talkinghead.json": Exporter(talkinghead_json.write, _JSON, _LEAD),
    "arkit.csv": Exporter(arkit_csv.write, "text/csv; charset=utf-8", _LEAD),
}
"""Extension to exporter: visemes."""

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
    speakers: Speakers = "names",
    limits: Sequence[tuple[str, int]] = (),
    style: Style = "pop-on",
) -> ExportFile:
    """Make one file.

    Args:
        timeline: what to write.
        extension: one of ``CAPTION_EXTENSIONS`` or ``VISEME_EXTENSIONS``; a leading dot is allowed and case is ignored.
        highlight: ``word`` marks each word when it is spoken.
        viseme_set: label set of the visemes; by default, the timeline's own.
        lead_ms: milliseconds by which the mouth leads the sound, 0 or more.
        speakers: what stands before the first words of each speaker: ``names``, ``dashes`` or ``off``.
        limits: name and value of the limits of captions that differ from the language's own.
        style: how captions come and go: ``pop-on``, ``roll-up`` or ``word``.

    Raises:
        UnknownFormatError: no such extension; the message lists the valid ones.
        ExportError: the format does not support an option that was given, or its value is wrong.
    """
    known = _known(extension)
    exporter = _BY_EXTENSION[known]
    options = Options(
        highlight=highlight,
        viseme_set=viseme_set,
        lead_ms=lead_ms,
        speakers=speakers,
        limits=tuple(limits),
        style=style,
    )
    _check(known, exporter, options)
    return ExportFile(exporter.write(in_style(timeline, style), options), exporter.mime, known)


def content_type_of(extension: str) -> str:
    """Return the media type of a format with its parameters. Raises UnknownFormatError."""
    return _BY_EXTENSION[_known(extension)].mime


def mime_of(extension: str) -> str:
    """Return the media type of a format, without parameters. Raises UnknownFormatError."""
    return content_type_of(extension).partition(";")[0]


def options_of(extension: str) -> frozenset[str]:
    """Return the names of the options that a format supports.

    Raises:
        UnknownFormatError: No such extension.
    """
    return _BY_EXTENSION[_known(extension)].takes


def not_taken(extension: str, option: str, name: str) -> str:
    """Return the message that a format does not support an option, which the caller knows as ``name``."""
    return f"The format {extension} does not support {name}; supported by: {', '.join(_takers(option))}."


def check_outputs(extensions: Sequence[str], option: str, name: str) -> None:
    """Reject an option that would have no effect. Output files without visemes may be mixed with viseme files.

    Args:
        extensions: extensions of all requested files.
        option: name of the option that was given.
        name: the caller's name for it.

    Raises:
        ExportError: no format supports it, or one of the viseme formats does not.
    """
    without = [extension for extension in extensions if option not in options_of(extension)]
    for extension in without:
        if extension in VISEMES and option == "viseme_set":
            raise ExportError(not_taken(extension, option, name))
    if len(without) == len(extensions):
        raise ExportError(f"{name} has no effect on any of the outputs; supported by: {', '.join(_takers(option))}.")


def _takers(option: str) -> list[str]:
    return [extension for extension, entry in _BY_EXTENSION.items() if option in entry.takes]


def extension_of(filename: str) -> str:
    """Return the longest matching export extension of a file name: ``a.visemes.json`` has ``visemes.json``.

    A name that consists only of an extension also matches: ``visemes.json``, ``captions.vtt``.

    Raises:
        UnknownFormatError: the name has no known extension.
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
        f"There is no caption or viseme format for {shown!r}. "
        f"Captions: {', '.join(CAPTION_EXTENSIONS)}. Visemes: {', '.join(VISEME_EXTENSIONS)}."
    )


def _check(extension: str, exporter: Exporter, options: Options) -> None:
    default = Options()
    for name in Options.__slots__:
        if name not in exporter.takes and getattr(options, name) != getattr(default, name):
            raise ExportError(not_taken(extension, name, name))
    if options.highlight not in (None, "word"):
        raise ExportError(f"highlight must be 'word', not {options.highlight!r}.")
    if options.speakers not in SPEAKERS:
        raise ExportError(f"speakers must be {', '.join(SPEAKERS[:-1])} or {SPEAKERS[-1]}, not {options.speakers!r}.")
    if options.style not in STYLES:
        raise ExportError(f"style must be {', '.join(STYLES[:-1])} or {STYLES[-1]}, not {options.style!r}.")
    if options.lead_ms < 0:
        raise ExportError(f"lead_ms must be 0 or more, not {options.lead_ms}.")
