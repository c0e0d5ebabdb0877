"""Amazon Polly's speech marks: one JSON object per line for sentences, words and visemes, in order of time.

Offsets count bytes of the UTF-8 display text, which equals the ``.txt`` export (of a
dialogue: with ``speakers=off``) if the text has no control characters.
As in Polly, a word has no surrounding punctuation, a viseme has no length, and a diphthong shows only its first shape.

Source: Amazon Polly Developer Guide, "Speech mark output" and "Speech marks without SSML example".
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from captionsync.exports.base import Options
from captionsync.exports.tracks import viseme_track
from captionsync.timeline.items import TimelineWord
from captionsync.timeline.model import Timeline
from captionsync.timing.captions.sentences import is_sentence_end
from captionsync.timing.plain import utf8

_LINE_ENDS: Final = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_ORDER: Final = {"sentence": 0, "word": 1, "viseme": 2}


@dataclass(frozen=True, slots=True)
class _Spot:
    """A word in the text: its code points and the bytes before them."""

    word: TimelineWord
    start: int
    end: int
    start_byte: int


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the speech marks."""
    text = utf8(timeline.text).decode("utf-8")
    spots = list(_located(timeline, text))
    marks = [*_sentences(spots, text, timeline.language), *_words(spots, text), *_visemes(timeline, options)]
    marks.sort(key=lambda mark: (mark["time"], _ORDER[mark["type"]]))
    return utf8("".join(_json_line(mark) + "\n" for mark in marks))


def _located(timeline: Timeline, text: str) -> Iterator[_Spot]:
    """Yield the words found in the text, in order."""
    at = at_byte = 0
    for word in timeline.words:
        shown = utf8(word.text).decode("utf-8")
        start = text.find(shown, at)
        if start >= 0 and shown:
            start_byte = at_byte + len(text[at:start].encode())
            yield _Spot(word, start, start + len(shown), start_byte)
            at, at_byte = start + len(shown), start_byte + len(shown.encode())


def _sentences(spots: list[_Spot], text: str, language: str) -> Iterator[dict[str, Any]]:
    first = 0
    for at, spot in enumerate(spots, start=1):
        if at == len(spots) or is_sentence_end(spot.word.text, spots[at].word.text, language):
            yield _mark("sentence", spots[first], text[spots[first].start : spot.end], 0)
            first = at


def _words(spots: list[_Spot], text: str) -> Iterator[dict[str, Any]]:
    for spot in spots:
        shown = text[spot.start : spot.end]
        begin, end = 0, len(shown)
        while begin < end and _is_punctuation(shown[begin]):
            begin += 1
        while end > begin and _is_punctuation(shown[end - 1]):
            end -= 1
        if begin < end:
            yield _mark("word", spot, shown[begin:end], len(shown[:begin].encode()))


def _visemes(timeline: Timeline, options: Options) -> Iterator[dict[str, Any]]:
    before = ""
    for viseme in viseme_track(timeline, options, "polly"):
        if not (viseme.part and viseme.id == before):
            yield {"time": viseme.start_ms, "type": "viseme", "value": viseme.id}
        before = viseme.id


def _mark(kind: str, spot: _Spot, value: str, skipped_bytes: int) -> dict[str, Any]:
    start = spot.start_byte + skipped_bytes
    return {
        "time": spot.word.start_ms,
        "type": kind,
        "start": start,
        "end": start + len(value.encode()),
        "value": value,
    }


def _json_line(mark: dict[str, Any]) -> str:
    # Many line readers also treat these characters as line ends.
    return json.dumps(mark, ensure_ascii=False, separators=(",", ":")).translate(_LINE_ENDS)


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char).startswith("P")
