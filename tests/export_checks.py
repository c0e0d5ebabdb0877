"""Exports of a session, read by independent readers and compared with the events that a listener got."""

from __future__ import annotations

import json
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pysubs2
import webvtt
from praatio import textgrid

from captionsync.audio.mp3 import FrameSplitter
from tests.stream_checks import Received, audio_bytes, displayed, of_type

TT = "{http://www.w3.org/ns/ttml}"
Rows = list[tuple[Any, ...]]


def _rows(items: Iterable[Mapping[str, Any]], *names: str) -> Rows:
    return [tuple(item[name] for name in names) for item in items]


def _cues(events: Sequence[Received]) -> Rows:
    """Return start, end and text of the final cues."""
    final = [cue for cue in of_type(events, "cue") if cue["final"]]
    return [(cue["start_ms"], cue["end_ms"], "\n".join(cue["lines"])) for cue in final]


def _visemes(events: Iterable[Mapping[str, Any]]) -> Rows:
    return _rows(events, "id", "phone", "start_ms", "end_ms", "weight", "word_index")


def _words(events: Iterable[Mapping[str, Any]]) -> Rows:
    return _rows(events, "index", "text", "after", "start_ms", "end_ms", "char_start", "char_end", "cue_id")


def _ms(timestamp: str) -> int:
    """Return milliseconds of ``hh:mm:ss.mmm``."""
    hours, minutes, seconds = timestamp.split(":")
    return (int(hours) * 60 + int(minutes)) * 60_000 + round(float(seconds) * 1000)


def _vtt(body: bytes, events: Sequence[Received]) -> tuple[object, object]:
    return [(_ms(cue.start), _ms(cue.end), cue.text) for cue in webvtt.from_string(body.decode()).captions], _cues(
        events
    )


def _srt(body: bytes, events: Sequence[Received]) -> tuple[object, object]:
    read = pysubs2.SSAFile.from_string(body.decode(), format_="srt")
    return [(cue.start, cue.end, cue.plaintext) for cue in read], _cues(events)


def _ass(body: bytes, events: Sequence[Received]) -> tuple[object, object]:
    read = pysubs2.SSAFile.from_string(body.decode(), format_="ass")
    expected = [(_centiseconds(start), _centiseconds(end), text) for start, end, text in _cues(events)]
    return [(cue.start // 10, cue.end // 10, cue.plaintext) for cue in read], expected


def _centiseconds(ms: int) -> int:
    return (ms + 5) // 10


def _ttml(body: bytes, events: Sequence[Received]) -> tuple[object, object]:
    found = ET.fromstring(body).iter(TT + "p")
    lines = [(one.attrib, [span.text for span in one.iter(TT + "span")]) for one in found]
    return [(_ms(at["begin"]), _ms(at["end"]), "\n".join(map(str, texts))) for at, texts in lines], _cues(events)


def _textgrid(body: bytes, events: Sequence[Received]) -> tuple[object, object]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "speech.TextGrid"
        path.write_bytes(body)
        tier = textgrid.openTextgrid(str(path), includeEmptyIntervals=False).getTier("words")
    found = [(round(1000 * start), round(1000 * end), label) for start, end, label in tier.entries]
    return found, _rows(of_type(events, "word"), "start_ms", "end_ms", "text")


def _json(body: bytes, events: Sequence[Received]) -> tuple[object, object]:
    read = json.loads(body)
    cues = [(cue["start_ms"], cue["end_ms"], "\n".join(cue["lines"])) for cue in read["cues"]]
    found = read["text"], read["duration_ms"], _words(read["words"]), cues, _visemes(read["visemes"])
    said = _words(of_type(events, "word")), _cues(events), _visemes(of_type(events, "viseme"))
    return found, (displayed(events), events[-1].data["duration_ms"], *said)


def _viseme_file(body: bytes, events: Sequence[Received]) -> tuple[object, object]:
    read = json.loads(body)
    expected = events[-1].data["duration_ms"], _visemes(of_type(events, "viseme"))
    return (read["duration_ms"], _visemes(read["visemes"])), expected


def _audio(body: bytes, events: Sequence[Received]) -> tuple[object, object]:
    sent = audio_bytes(events)
    if events[0].data["audio"]["mime"] != "audio/mpeg":
        return body == sent, True
    (_, *found), expected = _frames(body), _frames(sent)  # a file begins with an Info frame
    # What the encoder gives at its end may be a frame more than the speech.
    return (found == expected[: len(found)], len(expected) - len(found) in (0, 1)), (True, True)


def _frames(data: bytes) -> list[bytes]:
    splitter = FrameSplitter()
    return splitter.feed(data) + splitter.finish()


_READERS: dict[str, Callable[[bytes, Sequence[Received]], tuple[object, object]]] = {
    "captions.vtt": _vtt,
    "captions.srt": _srt,
    "captions.ass": _ass,
    "captions.ttml": _ttml,
    "captions.TextGrid": _textgrid,
    "captions.json": _json,
    "visemes.json": _viseme_file,
    "audio": _audio,
}
EXPORTS = tuple(_READERS)
"""Paths below that of a session."""


def wrong_in(name: str, body: bytes, events: Sequence[Received]) -> str:
    """Return how an export differs from what a listener got to the end; empty if it does not."""
    try:
        found, expected = _READERS[name](body, events)
    except Exception as error:
        return f"{name} cannot be read: {error!r}"
    return "" if found == expected else f"{name} has {str(found)[:300]}, not {str(expected)[:300]}"
