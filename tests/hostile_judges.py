"""What independent readers say of exported files; a judge returns what is wrong with one."""

from __future__ import annotations

import csv
import io
import json
import re
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pysubs2
import webvtt
from praatio import textgrid

from captionsync.timeline.model import Timeline

TT = "{http://www.w3.org/ns/ttml}"
Judge = Callable[[str, Timeline], str]


def _same(what: str, found: object, expected: object) -> str:
    return "" if found == expected else f"{what}: {str(found)[:200]}, not {str(expected)[:200]}"


def _shown(timeline: Timeline) -> list[tuple[int, int]]:
    """Return the times of the cues that show something."""
    return [(cue.start_ms, max(cue.end_ms, cue.start_ms + 1)) for cue in timeline.cues if any(cue.lines)]


_GUIDES = re.compile("[\u202a-\u202c\u2060]")


def plainly(text: str) -> str:
    """Return a text without what may guide players: embeddings, word joiners, other braces."""
    return _GUIDES.sub("", text).translate(str.maketrans("❴❵", "{}"))


def _lines_of(timeline: Timeline) -> list[str]:
    return [plainly("\n".join(filter(None, cue.lines))) for cue in timeline.cues if any(cue.lines)]


def _vtt(text: str, timeline: Timeline) -> str:
    found = [
        (round(cue.start_in_seconds * 1000), round(cue.end_in_seconds * 1000))
        for cue in webvtt.from_string(text).captions
    ]
    return _same("cues", len(found), len(_shown(timeline)))


def _srt(text: str, timeline: Timeline) -> str:
    read = pysubs2.SSAFile.from_string(text, format_="srt")
    return _same("cues", [(cue.start, cue.end) for cue in read], _shown(timeline)) or _texts(read, timeline)


def _texts(read: pysubs2.SSAFile, timeline: Timeline) -> str:
    """Compare texts, without white space at their ends, which the reader drops."""
    found, expected = [plainly(cue.plaintext).strip() for cue in read], [one.strip() for one in _lines_of(timeline)]
    return _same("texts", found, expected)


def _ass(text: str, timeline: Timeline) -> str:
    read = pysubs2.SSAFile.from_string(text, format_="ass")
    return (
        _same("cues", len(read), len(_shown(timeline)))
        or _same("styles", sorted(read.styles), ["Default", "RightToLeft"])
        or _texts(read, timeline)
    )


def _ttml(text: str, timeline: Timeline) -> str:
    paragraphs = [*ET.fromstring(text).iter(TT + "p")]
    tags = {element.tag.removeprefix(TT) for one in paragraphs for element in one.iter()}
    texts = [plainly("\n".join(span.text or "" for span in one.iter(TT + "span"))) for one in paragraphs]
    expected = [re.sub("[\ufffe\uffff]", "\ufffd", one) for one in _lines_of(timeline)]
    return (
        _same("cues", len(paragraphs), len(_shown(timeline)))
        or _same("foreign tags", tags - {"p", "span", "br"}, set())
        or _same("texts", texts, expected)
    )


def _lrc(text: str, timeline: Timeline) -> str:
    """Read LRC as players do: a time, then the text; whatever else looks like a time or a tag is none."""
    rows = [re.fullmatch(r"\[(\d{2,}):([0-5]\d)\.(\d\d)\](.*)", line) for line in text.splitlines()]
    if not all(rows):
        return "a line has no time"
    times = [(int(row[1]), int(row[2]), int(row[3])) for row in rows if row]
    said = [row[4] for row in rows if row]
    if any(re.search(r"\[\s*[\w#]+\s*:|<\s*\d+\s*:", one) for one in said):
        return "a text looks like a time or a tag"
    joined = plainly(" ".join(filter(None, said)))
    return _same("times", times, sorted(times)) or _same("text", joined.split(), " ".join(_lines_of(timeline)).split())


def _remotion(text: str, timeline: Timeline) -> str:
    captions = json.loads(text, parse_constant=_refuse)
    fields = {(*one,) for one in captions} - {("text", "startMs", "endMs", "timestampMs", "confidence")}
    if fields or any(not one["startMs"] <= one["timestampMs"] < one["endMs"] for one in captions):
        return f"fields {fields}, or times in the wrong order"
    said = "".join(one["text"] for one in captions)
    return _same(
        "text", "".join(said.split()), "".join(" ".join(line for cue in timeline.cues for line in cue.lines).split())
    )


def _textgrid(text: str, timeline: Timeline) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.TextGrid"
        path.write_text(text, "utf-8", newline="")
        read = textgrid.openTextgrid(str(path), includeEmptyIntervals=False)
    said = " ".join(entry.label for entry in read.getTier("words").entries).replace('""', '"')
    expected = " ".join(word.text for word in timeline.words)
    return _same("letters", *("".join(filter(str.isalnum, one)) for one in (said, expected)))


def _refuse(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _json(text: str, timeline: Timeline) -> str:
    json.loads(text, parse_constant=_refuse)
    return ""


def _lines(text: str, timeline: Timeline) -> str:
    values = [json.loads(line, parse_constant=_refuse) for line in text.split("\n") if line]
    words = sum(value["type"] == "word" for value in values)
    return "" if words <= len(timeline.words) else f"{words} words, not {len(timeline.words)}"


def _columns(delimiter: str, *, head: str = "") -> Judge:
    def judge(text: str, timeline: Timeline) -> str:
        if not text.startswith(head):
            return "the head is missing"
        text = text.removeprefix(head)
        widths = {len(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter, strict=True) if row}
        return "" if len(widths) <= 1 else f"rows of {widths} columns"

    return judge


def _plain(text: str, timeline: Timeline) -> str:
    wrong = {char for char in text if ord(char) < 32 and char not in "\n\t"}
    return f"control characters {wrong}" if wrong else ""


JUDGES: dict[str, Judge] = {
    "vtt": _vtt,
    "srt": _srt,
    "ass": _ass,
    "ttml": _ttml,
    "lrc": _lrc,
    "TextGrid": _textgrid,
    "json": _json,
    "whisper.json": _json,
    "remotion.json": _remotion,
    "visemes.json": _json,
    "azure.json": _json,
    "talkinghead.json": _json,
    "marks.jsonl": _lines,
    "report.json": _json,
    "tsv": _columns("\t"),
    "dat": _columns(" ", head="MohoSwitch1\n"),
    "arkit.csv": _columns(","),
    "txt": _plain,
}


def judged(extension: str, data: bytes, timeline: Timeline) -> str:
    """Return what is wrong with a file; empty if nothing is."""
    try:
        return JUDGES[extension](data.decode("utf-8"), timeline)
    except Exception as error:  # whatever a reader raises, it could not read the file
        return f"{type(error).__name__}: {error}"
