"""What was said in one session, as data: the source of every export.

A ``Timeline`` holds words, final cues, visemes and phones on one clock. Its JSON is the lossless export; every other
caption or viseme file can be made from it later.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, cast

from captionsync.errors import InputError
from captionsync.timeline.fields import Fields, load_object
from captionsync.timeline.items import (
    DIRECTIONS,
    TimelineCue,
    TimelineWord,
    cue_from,
    cue_to_dict,
    phone_from,
    phone_to_dict,
    tag_from,
    tag_to_dict,
    viseme_from,
    viseme_to_dict,
    word_from,
    word_to_dict,
)
from captionsync.timing.model import Cue, Direction, Phone, Tag, Viseme, Word
from captionsync.timing.plain import joined
from captionsync.timing.tables.viseme_sets import BASE_SET

TIMELINE_VERSION = 1
"""Version of the timeline JSON; readers refuse any other."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything that a session said and showed. Times are milliseconds of media time, half-open."""

    text: str
    """The display text: ``text + after`` of all words, joined."""
    language: str
    direction: Direction
    duration_ms: int
    words: tuple[TimelineWord, ...] = ()
    cues: tuple[TimelineCue, ...] = ()
    visemes: tuple[Viseme, ...] = ()
    phones: tuple[Phone, ...] = ()
    tags: tuple[Tag, ...] = ()
    """Audio tags and marks, which are not spoken text."""
    audio: Mapping[str, Any] | None = None
    """``format``, ``mime``, ``sample_rate_hz``, ``delay_samples`` of the audio that goes with it."""
    viseme_set: str = BASE_SET
    viseme_version: int = 1
    provider: str | None = None
    voice: str | None = None
    version: int = TIMELINE_VERSION

    @classmethod
    def build(
        cls,
        words: Iterable[tuple[Word, str]],
        cues: Iterable[Cue],
        visemes: Iterable[Viseme],
        phones: Iterable[Phone],
        *,
        language: str,
        tags: Iterable[Tag] = (),
        direction: Direction = "ltr",
        duration_ms: int | None = None,
        text: str | None = None,
        audio: Mapping[str, Any] | None = None,
        viseme_set: str = BASE_SET,
        viseme_version: int = 1,
        provider: str | None = None,
        voice: str | None = None,
    ) -> Timeline:
        """Make a timeline from values of the timing core; each word comes with the id of its cue.

        ``duration_ms`` defaults to the latest end of any item, ``text`` to the joined words.
        """
        own_words = tuple(TimelineWord.of(word, cue_id) for word, cue_id in words)
        own_cues = tuple(TimelineCue.of(cue) for cue in cues)
        own_visemes, own_phones = tuple(visemes), tuple(phones)
        latest_ms = _latest_end(own_words, own_cues, own_visemes, own_phones)
        return cls(
            text=joined(own_words) if text is None else text,
            language=language,
            direction=direction,
            duration_ms=latest_ms if duration_ms is None else duration_ms,
            words=own_words,
            cues=own_cues,
            visemes=own_visemes,
            phones=own_phones,
            tags=tuple(tags),
            audio=None if audio is None else dict(audio),
            viseme_set=viseme_set,
            viseme_version=viseme_version,
            provider=provider,
            voice=voice,
        )

    def words_of(self, cue: TimelineCue) -> tuple[TimelineWord, ...]:
        """Return the words of a cue."""
        first = bisect_left(self.words, cue.word_start, key=_index)
        return self.words[first : bisect_left(self.words, cue.word_end, key=_index)]

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; ``from_dict`` restores an equal timeline."""
        return {
            "version": self.version,
            "text": self.text,
            "language": self.language,
            "direction": self.direction,
            "duration_ms": self.duration_ms,
            "provider": self.provider,
            "voice": self.voice,
            "audio": None if self.audio is None else dict(self.audio),
            "viseme_set": self.viseme_set,
            "viseme_version": self.viseme_version,
            "words": [word_to_dict(word) for word in self.words],
            "cues": [cue_to_dict(cue) for cue in self.cues],
            "visemes": [viseme_to_dict(viseme) for viseme in self.visemes],
            "phones": [phone_to_dict(phone) for phone in self.phones],
            "tags": [tag_to_dict(tag) for tag in self.tags],
        }

    def to_json(self) -> str:
        """Return the JSON text, with each word, cue, viseme and phone on its own line; it always encodes as UTF-8."""
        return "".join(_json_pieces(self.to_dict()))

    @classmethod
    def from_json(cls, data: str | bytes) -> Timeline:
        """Read the JSON text of a timeline.

        Raises:
            InputError: the data is not JSON, or not a timeline; the message names the position.
        """
        return cls.from_dict(load_object(data, "timeline"))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Timeline:
        """Read the JSON object of a timeline.

        Lists of ``word``, ``viseme`` and final ``cue`` event data are accepted directly.

        Raises:
            InputError: not a timeline, another version, or times that run backwards; the message names the position.
        """
        fields = Fields(data, "")
        _check_version(fields.whole("version"))
        words = tuple(word_from(item) for item in fields.objects("words"))
        _check_words(words)
        language = fields.text("language")
        direction = cast(Direction, fields.one_of("direction", DIRECTIONS, "ltr"))
        ranges = word_ranges(words)
        timeline = cls(
            text=fields.text("text", joined(words)),
            language=language,
            direction=direction,
            duration_ms=fields.whole("duration_ms"),
            words=words,
            cues=tuple(cue_from(item, ranges, language, direction) for item in fields.objects("cues")),
            visemes=tuple(viseme_from(item) for item in fields.objects("visemes")),
            phones=tuple(phone_from(item) for item in fields.objects("phones")),
            tags=tuple(tag_from(item) for item in fields.objects("tags")),
            audio=fields.mapping("audio"),
            viseme_set=fields.text("viseme_set", BASE_SET),
            viseme_version=fields.whole("viseme_version", 1),
            provider=fields.optional_text("provider"),
            voice=fields.optional_text("voice"),
        )
        _check_cues(timeline.cues)
        _check_tiles("visemes", timeline.visemes)
        _check_tiles("phones", timeline.phones)
        return timeline


def _index(word: TimelineWord) -> int:
    return word.index


class _Interval(Protocol):
    @property
    def start_ms(self) -> int: ...
    @property
    def end_ms(self) -> int: ...


def _latest_end(*tracks: Sequence[_Interval]) -> int:
    return max((item.end_ms for track in tracks for item in track), default=0)


def _json_pieces(value: dict[str, Any]) -> Iterator[str]:
    separator = "{\n"
    for key, item in value.items():
        yield f"{separator}  {json.dumps(key)}: "
        separator = ",\n"
        if isinstance(item, list) and item:
            yield "[\n    " + ",\n    ".join(map(_json_line, item)) + "\n  ]"
        else:
            yield _json_line(item)
    yield "\n}\n"


def _json_line(value: object) -> str:
    # A lone surrogate cannot be encoded, but JSON can escape it.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")


def word_ranges(words: Sequence[TimelineWord]) -> dict[str, tuple[int, int]]:
    """Return the first index, and the index after the last one, of each cue's words."""
    ranges: dict[str, tuple[int, int]] = {}
    for word in words:
        first, _ = ranges.get(word.cue_id, (word.index, 0))
        ranges[word.cue_id] = (first, word.index + 1)
    return ranges


def _check_version(version: int) -> None:
    if version != TIMELINE_VERSION:
        raise InputError(f"This timeline has version {version}; only version {TIMELINE_VERSION} can be read.")


def _check_words(words: Sequence[TimelineWord]) -> None:
    _check_starts("words", words)
    for at in range(1, len(words)):
        if words[at].index <= words[at - 1].index:
            raise InputError(f"words[{at}].index must be higher than the previous one, {words[at - 1].index}.")


def _check_cues(cues: Sequence[TimelineCue]) -> None:
    _check_starts("cues", cues)
    seen: set[str] = set()
    for at, cue in enumerate(cues):
        if cue.id in seen:
            raise InputError(f"cues[{at}].id is used twice.")
        if cue.word_end < cue.word_start:
            raise InputError(f"cues[{at}].word_end must not be less than word_start.")
        seen.add(cue.id)


def _check_starts(name: str, items: Sequence[_Interval]) -> None:
    start_ms = 0
    for at, item in enumerate(items):
        if item.end_ms < item.start_ms:
            raise InputError(f"{name}[{at}].end_ms must not be less than start_ms.")
        if item.start_ms < start_ms:
            raise InputError(f"{name}[{at}].start_ms must not be less than that of the previous item.")
        start_ms = item.start_ms


def _check_tiles(name: str, items: Sequence[_Interval]) -> None:
    _check_starts(name, items)
    for at in range(1, len(items)):
        if items[at].start_ms < items[at - 1].end_ms:
            raise InputError(f"{name}[{at}].start_ms must not be less than the end of the previous item.")
