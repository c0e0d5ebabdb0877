"""WebVTT and SubRip, whose cues have a row of two times with an arrow.

WebVTT is read by its specification, except that times written carelessly are read too, and reported. A SubRip cue ends
where the next one begins, so that text behind an empty line is not lost.

Source: W3C WebVTT 4.1 (blocks), 4.2.2 (cue text), 6.4 (what parsers do); the behaviour of SubRip players.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from captionsync.timing.captions.report import ShownCue
from captionsync.wire.captions.shape import CaptionFile, FileCue, Problem

_CLOCK = r"-?(?:\d{1,10}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,9})?"
_ARROW = r"[ \t]*(?:-{1,3} ?>|[–—]>|→)[ \t]*"
_TIMES = re.compile(rf"^[ \t]*({_CLOCK}){_ARROW}({_CLOCK})(?=[ \t]|$)", re.ASCII)
HAS_TIMES = re.compile(rf"^[ \t]*{_CLOCK}{_ARROW}{_CLOCK}", re.MULTILINE | re.ASCII)
"""Finds the times of a cue."""
_VTT_TIMES = re.compile(
    r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}[ \t]+-->[ \t]+(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}", re.ASCII
)
_CLOCK_PARTS = re.compile(r"-?(?:(\d+):)?(\d+):(\d+)(?:[.,](\d+))?", re.ASCII)
_VTT_LANGUAGE = re.compile(r"^Language:[ \t]*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4})[ \t]*$", re.MULTILINE)
_TAG = re.compile(r"<(/?[A-Za-z][^<>]*|/?|[\d:.]+)>")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]+)>")
_RUBY_TEXT = re.compile(r"<rt\b[^<>]*>.*?(?:</rt>|(?=</ruby>)|\Z)", re.DOTALL)
_LOST = re.compile(r"<[^<>\n]{0,40}")
_SRT_TAG = re.compile(
    r"</? ?(?:[bius]|font|c|v|lang|ruby|rt|span)\b[^<>\n]{0,200}>|\{\\[^{}\n]{0,100}\}|\{[A-Za-z]:[^{}\n]{0,100}\}",
    re.IGNORECASE,
)
_BLOCKS = ("NOTE", "STYLE", "REGION")
_MS = (3_600_000, 60_000, 1000)


@dataclass(slots=True)
class _Block:
    """A cue with its rows."""

    row: int
    start_ms: int
    end_ms: int
    id: str = ""
    rows: list[tuple[int, str]] = field(default_factory=list)


def read_vtt(text: str, encoding: str) -> CaptionFile:
    """Read a WebVTT file; its first characters are ``WEBVTT``."""
    head = text.partition("\n\n")[0]
    stated = _VTT_LANGUAGE.search(head)
    problems: list[Problem] = []
    blocks = list(_vtt_blocks(text.split("\n"), problems))
    cues = tuple(_vtt_cue(block, problems) for block in blocks)
    problems.sort(key=lambda problem: problem.row)
    return CaptionFile("vtt", encoding, stated[1] if stated else "", cues, tuple(problems))


def _vtt_blocks(rows: Sequence[str], problems: list[Problem]) -> Iterator[_Block]:
    at = 1
    while at < len(rows) and rows[at] and "-->" not in rows[at]:
        at += 1
    while at < len(rows):
        end = at
        while end < len(rows) and rows[end]:  # a row of spaces does not end a cue
            end += 1
        yield from _vtt_block(rows, at, end, problems)
        at = end + 1


def _vtt_block(rows: Sequence[str], at: int, end: int, problems: list[Problem]) -> Iterator[_Block]:
    """Yield the cues of the rows from ``at`` to ``end``: one, unless an empty row is missing."""
    block: _Block | None = None
    waiting: list[tuple[int, str]] = []
    for number in range(at, end):
        row = rows[number]
        times = _TIMES.match(row)
        if times is None:
            if "-->" in row:
                problems.append(Problem(number + 1, "The times cannot be read; the cue is skipped."))
                return
            if block or row.strip():
                (block.rows if block else waiting).append((number + 1, row))
            continue
        if not _VTT_TIMES.match(row):
            problems.append(Problem(number + 1, "The times are not written as 00:00:01.000 --> 00:00:02.000."))
        if block:
            problems.append(Problem(number + 1, "An empty line is missing before the times."))
            yield block
        block = _Block(number + 1, _ms(times[1]), _ms(times[2]))
        if len(waiting) == 1:
            block.id = waiting.pop()[1].strip()
    if block:
        yield block
    elif waiting and not waiting[0][1].startswith(_BLOCKS):
        first, text = waiting[0]
        problems.append(Problem(first, f"{text[:40]!r} belongs to no cue; it is not shown."))


def _vtt_cue(block: _Block, problems: list[Problem]) -> FileCue:
    payload = "\n".join(row for _, row in block.rows)
    voices = dict.fromkeys(html.unescape(name).strip() for name in _VOICE.findall(payload))
    # Tags and ruby may extend over rows; the rows must stay as many.
    payload = _RUBY_TEXT.sub(lambda found: "\n" * found[0].count("\n"), payload)
    payload = _TAG.sub(lambda found: "\n" * found[0].count("\n"), payload)
    lines = payload.split("\n") if block.rows else []
    for (row, _), line in zip(block.rows, lines, strict=True):
        if lost := _LOST.search(line):
            problems.append(Problem(row, f"{lost[0]!r} is read as a tag and not shown: write &lt; for <."))
    return _file_cue(block, [html.unescape(line) for line in lines], " / ".join(voices))


def read_srt(text: str, encoding: str) -> CaptionFile:
    """Read a SubRip file."""
    problems: list[Problem] = []
    blocks: list[_Block] = []
    block: _Block | None = None
    waiting: list[tuple[int, str]] = []
    for number, row in enumerate(text.split("\n"), 1):
        times = _TIMES.match(row)
        if times is None and "-->" not in row:
            waiting.append((number, row))
            continue
        cue_id = waiting.pop()[1].strip() if waiting and waiting[-1][1].strip().isdecimal() else ""
        _give(block, waiting, problems)
        waiting = []
        if times is None:
            problems.append(Problem(number, "The times cannot be read; the cue is skipped."))
            block = _Block(number, 0, 0)
        else:
            block = _Block(number, _ms(times[1]), _ms(times[2]), cue_id)
            blocks.append(block)
    _give(block, waiting, problems)
    cues = tuple(_file_cue(block, [_SRT_TAG.sub("", row) for _, row in block.rows], "") for block in blocks)
    return CaptionFile("srt", encoding, "", cues, tuple(problems))


def _give(block: _Block | None, rows: list[tuple[int, str]], problems: list[Problem]) -> None:
    """Give rows to the cue before them; rows before the first cue are nobody's."""
    while rows and not rows[-1][1].strip():
        rows.pop()
    if block is None:
        if rows:
            problems.append(Problem(rows[0][0], f"{rows[0][1][:40]!r} belongs to no cue; it is not shown."))
        return
    empty = next((number for number, row in rows if not row.strip()), None)
    if empty is not None:
        problems.append(Problem(empty, "There is an empty line within a cue; many players end the cue there."))
    block.rows += [(number, row) for number, row in rows if row.strip()]


def _file_cue(block: _Block, lines: Sequence[str], speaker: str) -> FileCue:
    cue = ShownCue(block.start_ms, block.end_ms, tuple(lines), block.id, speaker)
    return FileCue(cue, block.row, tuple(row for row, _ in block.rows))


def _ms(clock: str) -> int:
    """Return milliseconds, 0 for what is before 0; a short fraction is a decimal one, as most readers take it."""
    parts = _CLOCK_PARTS.fullmatch(clock)
    if parts is None or clock.startswith("-"):
        return 0
    whole = sum(int(part or 0) * unit for part, unit in zip(parts.groups()[:3], _MS, strict=True))
    return whole + int((parts[4] or "0").ljust(3, "0")[:3])
