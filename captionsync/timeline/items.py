"""The words, cues, visemes, phones and tags of a timeline, and their JSON objects.

Words and cues have the fields of the stream's ``word`` and ``cue`` events, so lists of such event data can be read
directly; fields that only a timeline has (a cue's word range, a viseme's part) are filled in when absent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from captionsync.timeline.fields import Fields
from captionsync.timing.model import Cue, Direction, Phone, Tag, Viseme, Word
from captionsync.timing.plain import line_text, one_line

DIRECTIONS = ("ltr", "rtl")


@dataclass(frozen=True, slots=True)
class TimelineWord:
    """A displayed word, as in the ``word`` event."""

    index: int
    text: str
    after: str
    start_ms: int
    end_ms: int
    char_start: int
    char_end: int
    cue_id: str
    estimated: bool = False
    speaker: str = ""

    @classmethod
    def of(cls, word: Word, cue_id: str) -> TimelineWord:
        """Return the timeline's form of a word of the timing core."""
        return cls(
            index=word.index,
            text=word.text,
            after=word.after,
            start_ms=word.start_ms,
            end_ms=word.end_ms,
            char_start=word.char_start,
            char_end=word.char_end,
            cue_id=cue_id,
            estimated=word.estimated,
            speaker=word.speaker,
        )


@dataclass(frozen=True, slots=True)
class TimelineCue:
    """A final cue."""

    id: str
    start_ms: int
    end_ms: int
    lines: tuple[str, ...]
    """Plain text, not escaped; every run of white space is one space."""
    word_start: int
    """Index of its first word."""
    word_end: int
    """Index after its last word; equal to ``word_start`` for a cue without words."""
    language: str
    direction: Direction
    speaker: str = ""
    """Who says its words, in a dialogue."""

    @classmethod
    def of(cls, cue: Cue) -> TimelineCue:
        """Return the timeline's form of a cue of the timing core."""
        indices = [word.index for line in cue.lines for word in line]
        return cls(
            id=cue.id,
            start_ms=cue.start_ms,
            end_ms=cue.end_ms,
            lines=tuple(line_text(line) for line in cue.lines),
            word_start=indices[0] if indices else 0,
            word_end=indices[-1] + 1 if indices else 0,
            language=cue.language,
            direction=cue.direction,
            speaker=cue.speaker,
        )


def word_to_dict(word: TimelineWord) -> dict[str, Any]:
    """Return the JSON object of a word."""
    out: dict[str, Any] = {
        "index": word.index,
        "text": word.text,
        "after": word.after,
        "start_ms": word.start_ms,
        "end_ms": word.end_ms,
        "char_start": word.char_start,
        "char_end": word.char_end,
        "cue_id": word.cue_id,
    }
    if word.estimated:
        out["estimated"] = True
    if word.speaker:
        out["speaker"] = word.speaker
    return out


def word_from(fields: Fields) -> TimelineWord:
    """Read a word."""
    return TimelineWord(
        index=fields.whole("index"),
        text=fields.text("text"),
        after=fields.text("after"),
        start_ms=fields.whole("start_ms"),
        end_ms=fields.whole("end_ms"),
        char_start=fields.whole("char_start"),
        char_end=fields.whole("char_end"),
        cue_id=fields.text("cue_id", ""),
        estimated=fields.flag("estimated", False),
        speaker=fields.text("speaker", ""),
    )


def cue_to_dict(cue: TimelineCue) -> dict[str, Any]:
    """Return the JSON object of a cue."""
    out: dict[str, Any] = {
        "id": cue.id,
        "start_ms": cue.start_ms,
        "end_ms": cue.end_ms,
        "lines": list(cue.lines),
        "word_start": cue.word_start,
        "word_end": cue.word_end,
        "language": cue.language,
        "direction": cue.direction,
    }
    if cue.speaker:
        out["speaker"] = cue.speaker
    return out


def cue_from(fields: Fields, ranges: dict[str, tuple[int, int]], language: str, direction: Direction) -> TimelineCue:
    """Read a cue.

    Args:
        ranges: word range of each cue id, for cues without their own.
        language: default language of cues.
        direction: default direction of cues.
    """
    cue_id = fields.text("id")
    first, end = ranges.get(cue_id, (0, 0))
    return TimelineCue(
        id=cue_id,
        start_ms=fields.whole("start_ms"),
        end_ms=fields.whole("end_ms"),
        lines=tuple(one_line(line) for line in fields.texts("lines")),
        word_start=fields.whole("word_start", first),
        word_end=fields.whole("word_end", end),
        language=fields.text("language", language),
        direction=cast(Direction, fields.one_of("direction", DIRECTIONS, direction)),
        speaker=fields.text("speaker", ""),
    )


def viseme_to_dict(viseme: Viseme) -> dict[str, Any]:
    """Return the JSON object of a viseme."""
    return {
        "id": viseme.id,
        "phone": viseme.phone,
        "start_ms": viseme.start_ms,
        "end_ms": viseme.end_ms,
        "weight": viseme.weight,
        "word_index": viseme.word_index,
        "part": viseme.part,
    }


def viseme_from(fields: Fields) -> Viseme:
    """Read a viseme."""
    return Viseme(
        id=fields.text("id"),
        phone=fields.text("phone", ""),
        start_ms=fields.whole("start_ms"),
        end_ms=fields.whole("end_ms"),
        weight=fields.share("weight", 1.0),
        word_index=fields.optional_whole("word_index"),
        part=fields.whole("part", 0, most=1),
    )


def phone_to_dict(phone: Phone) -> dict[str, Any]:
    """Return the JSON object of a phone."""
    out: dict[str, Any] = {
        "ipa": phone.ipa,
        "start_ms": phone.start_ms,
        "end_ms": phone.end_ms,
        "char_start": phone.char_start,
    }
    if phone.estimated:
        out["estimated"] = True
    if phone.nonverbal:
        out["nonverbal"] = True
    return out


def phone_from(fields: Fields) -> Phone:
    """Read a phone."""
    return Phone(
        ipa=fields.text("ipa"),
        start_ms=fields.whole("start_ms"),
        end_ms=fields.whole("end_ms"),
        char_start=fields.whole("char_start", -1, least=-1),
        estimated=fields.flag("estimated", False),
        nonverbal=fields.flag("nonverbal", False),
    )


def tag_to_dict(tag: Tag) -> dict[str, Any]:
    """Return the JSON object of a tag."""
    out: dict[str, Any] = {"name": tag.name, "start_ms": tag.start_ms}
    if tag.mark:
        out["mark"] = True
    return out


def tag_from(fields: Fields) -> Tag:
    """Read a tag."""
    return Tag(name=fields.text("name"), start_ms=fields.whole("start_ms"), mark=fields.flag("mark", False))
