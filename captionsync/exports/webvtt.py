"""Reading and checking WebVTT files, through the webvtt package.

That package parses the structure well, but it neither unescapes text nor validates. This module does both: text is
returned as it is displayed, and ``problems`` lists violations of the format.

Source: W3C WebVTT, sections 4.1, 4.2.2 and 4.4; webvtt-py 0.6.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from captionsync.errors import InputError
from captionsync.timing.clock import parse_vtt_timestamp

_TAG: Final = re.compile(r"<(/?)([^>]*)>")
_STAMP: Final = re.compile(r"\d[\d:.]*")
_SPAN: Final = re.compile(r"(c|i|b|u|ruby|rt|v|lang)(\.[^\s>]*)?([ \t].*)?")
_RAW_AMPERSAND: Final = re.compile(r"&(?!(?:amp|lt|gt|lrm|rlm|nbsp|quot|apos|#\d+|#[xX][0-9a-fA-F]+);)")


@dataclass(frozen=True, slots=True)
class ReadCue:
    """A cue of a file."""

    id: str
    start_ms: int
    end_ms: int
    lines: tuple[str, ...]
    """As displayed: without tags, character references resolved."""
    payload: str
    """As written."""


def read_vtt(text: str) -> tuple[ReadCue, ...]:
    """Read a WebVTT file.

    Raises:
        InputError: not a WebVTT file.
    """
    try:
        captions = webvtt.from_string(text, strict=True).captions
        return tuple(
            ReadCue(
                id=caption.identifier or "",
                start_ms=parse_vtt_timestamp(caption.start),
                end_ms=parse_vtt_timestamp(caption.end),
                lines=tuple(_shown(line) for line in caption.raw_text.split("\n")),
                payload=caption.raw_text,
            )
            for caption in captions
        )
    except (MalformedFileError, MalformedCaptionError, ValueError) as error:
        raise InputError(f"This is not a WebVTT file: {error}.") from error


def problems(text: str) -> list[str]:
    """Return the problems of a WebVTT file of the plain profile, one sentence each; empty if there are none."""
    found: list[str] = []
    if text.startswith("\ufeff"):
        found.append("The file begins with a byte order mark.")
    if not re.match(r"WEBVTT(?:[ \t][^\n]*)?\n\n", text):
        found.append("The first line must be WEBVTT, followed by an empty line.")
    try:
        cues = read_vtt(text)
    except InputError as error:
        return [*found, error.message]
    if len(cues) != sum("-->" in line for line in text.split("\n")):
        found.append("Some lines with --> are not the timings of a cue.")
    seen: set[str] = set()
    last_ms = 0
    for number, cue in enumerate(cues, start=1):
        found += [f"Cue {number}: {problem}" for problem in _cue_problems(cue)]
        if cue.start_ms < last_ms:
            found.append(f"Cue {number}: it starts before the previous cue.")
        if cue.id and cue.id in seen:
            found.append(f"Cue {number}: the id {cue.id!r} is used twice.")
        seen.add(cue.id)
        last_ms = cue.start_ms
    return found


def _cue_problems(cue: ReadCue) -> Iterator[str]:
    if cue.end_ms <= cue.start_ms:
        yield "the end must be greater than the start."
    if _RAW_AMPERSAND.search(cue.payload):
        yield "an ampersand is not escaped."
    if "<" in _TAG.sub("", cue.payload):
        yield "a less-than sign is not escaped."
    yield from _tag_problems(cue)


def _tag_problems(cue: ReadCue) -> Iterator[str]:
    last_ms = cue.start_ms
    open_spans: list[str] = []
    for closing, body in _TAG.findall(cue.payload):
        span = _SPAN.fullmatch(body)
        if not closing and _STAMP.fullmatch(body):
            try:
                stamp_ms = parse_vtt_timestamp(body)
            except ValueError:
                yield f"the timestamp <{body}> is malformed."
                continue
            if not last_ms < stamp_ms < cue.end_ms:
                yield f"the timestamp <{body}> must be after the start and every earlier one, and before the end."
            last_ms = stamp_ms
        elif span is None:
            yield f"there is no tag <{closing}{body}>."
        elif not closing:
            open_spans.append(span[1])
        elif not open_spans or open_spans.pop() != span[1]:
            yield f"the tag </{body}> closes nothing."
    if open_spans and open_spans != ["v"]:
        yield f"the tag <{open_spans[-1]}> is not closed."


def _shown(line: str) -> str:
    return html.unescape(_TAG.sub("", line))
