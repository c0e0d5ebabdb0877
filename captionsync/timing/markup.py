"""Removes markup that is not spoken, SSML elements and audio tags, from the display text.

Only known, well-formed elements are removed; everything else in angle brackets is text. A ``<`` near the end of the
input is held until it is clear what it begins, and released as text at the first character that no known element allows
there. The remaining text keeps its times and source offsets.

A ``<break>``, a paragraph, a sentence or an audio tag also separates words that nothing else separates.

Source: W3C SSML 1.1 section 3 (elements), XML 1.0 section 3.1 (tags; unquoted attribute values are also accepted);
audio tags in square brackets as ElevenLabs' v3 models perform them.
"""

from __future__ import annotations

import html
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Literal

import regex

from captionsync.timing import breaks
from captionsync.timing.breaks import PHRASE_KINDS, kind_of
from captionsync.timing.marks import BLOCK, REMOVED, removed_end, said, shown
from captionsync.timing.model import Tag, TimedChars
from captionsync.timing.pauses import break_ms_of

OWN_ELEMENTS = r"(?:mstts|amazon):[a-z-]{1,30}"
"""Regular expression for the names of elements that only the services of Microsoft and Amazon know."""
ELEMENTS = ("speak", "break", "phoneme", "prosody", "emphasis", "say-as", "sub", "lang", "voice", "p", "s", "mark")
"""SSML elements that are removed from the display text."""

MAX_MARKUP_CHARS = 1000
"""Code points: anything longer is text."""

_VALUE = r"""(?:"[^"<]*+"|'[^'<]*+'|[^\s"'<>=`/]++)"""
_NAMES = "|".join((*ELEMENTS, OWN_ELEMENTS))
# Possessive throughout: a failure costs one pass over the tag.
_ELEMENT = regex.compile(
    rf"<(?:(?P<close>/)(?P<name>{_NAMES})\s*+"
    rf"|(?P<name>{_NAMES})(?P<attributes>(?:\s++[A-Za-z_][\w:.-]*+\s*+=\s*+{_VALUE})*+)\s*+(?P<empty>/?))>"
)
_ATTRIBUTE = regex.compile(rf"([A-Za-z_][\w:.-]*+)\s*+=\s*+({_VALUE})")
_AUDIO_TAG = regex.compile(r"\[(?P<tag>\p{L}[\p{L}\p{M}\p{N} ,.'’!?&:;/-]{0,58}+)\]")
_PARTING = frozenset({"break", "p", "s"})
_UNSPACED_KINDS = PHRASE_KINDS | {breaks.WIDE_CLOSE}
_ZERO_WIDTH_SPACE = "\u200b"

Kind = Literal["text", "break", "tag", "element"]


@dataclass(frozen=True, slots=True)
class MarkupPiece:
    """A piece of source text. Pieces are contiguous."""

    kind: Kind
    """``text`` is shown and spoken; ``break`` is silence; ``tag`` is a mark or an audio tag; ``element`` is any other
    markup."""
    text: str
    """For ``text``, what is shown; for ``tag``, its name; otherwise empty."""
    source_start: int
    source_end: int
    break_ms: int = 0
    """Milliseconds of silence, for ``break``."""


@dataclass(frozen=True, slots=True)
class _Markup:
    kind: Kind
    end: int
    name: str = ""
    break_ms: int = 0
    parts_words: bool = False
    is_mark: bool = False


def sound_element(name: str) -> str:
    """Return an element that stands for a sound, such as ``laughs``, in a text whose ``[tags]`` are not markup."""
    return f'<mark name="{html.escape(name)}" sound="true"/>'


@dataclass(frozen=True, slots=True)
class Element:
    """A tag of an SSML element."""

    name: str
    attributes: Mapping[str, str]
    """By name in lower case."""
    closes: bool = False
    is_empty: bool = False


def read_element(tag: str) -> Element | None:
    """Read a tag, such as the source of a piece of markup; None if it is no tag of a known element."""
    match = _ELEMENT.fullmatch(tag)
    if match is None:
        return None
    return Element(match["name"], _attributes(match), closes=bool(match["close"]), is_empty=bool(match["empty"]))


def _attributes(match: regex.Match[str]) -> dict[str, str]:
    found = _ATTRIBUTE.findall(match["attributes"] or "")
    return {key.lower(): html.unescape(value.strip("\"'")) for key, value in found}


class _Recogniser:
    def __init__(self, audio_tags: bool) -> None:
        self._audio_tags = audio_tags
        self.openings = regex.compile(rf"[{REMOVED}{BLOCK}<{chr(92) + '[' if audio_tags else ''}]")

    def read(self, text: str, at: int) -> _Markup | Literal["text", "unknown"]:
        """Read what begins at an opening bracket: markup, text, or not known yet."""
        if text[at] not in "<[":
            return _Markup("element", removed_end(text, at))
        pattern = _ELEMENT if text[at] == "<" else _AUDIO_TAG
        match = pattern.match(text, at, at + MAX_MARKUP_CHARS, partial=True)
        if match is None:
            return "text"
        if match.partial:
            return "unknown" if len(text) - at < MAX_MARKUP_CHARS else "text"
        if pattern is _AUDIO_TAG:
            return _Markup("tag", match.end(), match["tag"].strip(), parts_words=True)
        return self._element(match)

    def _element(self, match: regex.Match[str]) -> _Markup:
        name, end = match["name"], match.end()
        attributes = _attributes(match)
        if name == "break" and not match["close"]:
            return _Markup("break", end, "", break_ms_of(attributes.get("time"), attributes.get("strength")), True)
        if name == "mark" and attributes.get("name"):
            return _Markup("tag", end, attributes["name"], is_mark="sound" not in attributes)
        return _Markup("element", end, parts_words=name in _PARTING)


def open_markup(text: str) -> int:
    """Return where an element begins at the end of ``text`` that more text may complete; otherwise its length."""
    recogniser = _Recogniser(audio_tags=False)
    at = text.find("<", max(0, text.rfind(">")))
    while at >= 0:
        if recogniser.read(text, at) == "unknown":
            return at
        at = text.find("<", at + 1)
    return len(text)


class MarkupStripper:
    """Removes markup from runs of timed source characters.

    Args:
        audio_tags: ``[tags]`` are markup because the engine performs them.
    """

    def __init__(self, audio_tags: bool) -> None:
        self._recogniser = _Recogniser(audio_tags)
        self._held: TimedChars | None = None
        self._expected = 0
        self._last = ""
        self._parting: tuple[int, int] | None = None

    def feed(self, chars: TimedChars) -> list[TimedChars | Tag]:
        """Return the display characters and tags that are certain by now, in order."""
        chars = cut_known(chars, self._expected)
        if not chars.text:
            return []
        self._expected = chars.char_start + len(chars.text)
        out: list[TimedChars | Tag] = []
        held, self._held = self._held, None
        if held is not None:
            if held.char_start + len(held.text) == chars.char_start:
                chars = _joined(held, chars)
            else:
                # A hole in the source: the held characters have no continuation.
                self._let_go(held, out)
        self._scan(chars, out)
        return out

    def finish(self) -> list[TimedChars | Tag]:
        """Return the held characters: nothing follows, so their bracket is text, and markup may begin after it."""
        out: list[TimedChars | Tag] = []
        held, self._held = self._held, None
        if held is not None:
            self._let_go(held, out)
        return out

    def _let_go(self, held: TimedChars | None, out: list[TimedChars | Tag]) -> None:
        found: list[TimedChars | Tag] = []
        while held is not None:
            self._put(held, 0, 1, found)
            self._scan(_part(held, 1, len(held.text)), found)
            held, self._held = self._held, None
        for item in found:
            last = out[-1] if out else None
            if isinstance(item, TimedChars) and isinstance(last, TimedChars) and _continues(last, item):
                out[-1] = _joined(last, item)
            else:
                out.append(item)

    def _scan(self, chars: TimedChars, out: list[TimedChars | Tag]) -> None:
        text, begin, at = chars.text, 0, 0
        while opening := self._recogniser.openings.search(text, at):
            at = opening.start()
            markup = self._recogniser.read(text, at)
            if markup == "text":
                at += 1
                continue
            self._put(chars, begin, at, out)
            begin = at
            if markup == "unknown":
                self._held = _part(chars, at, len(text))
                return
            if markup.parts_words and self._parting is None:
                self._parting = (chars.char_start + at, chars.starts_ms[at])
            if markup.kind == "tag":
                out.append(Tag(markup.name, chars.starts_ms[at], markup.is_mark))
            begin = at = markup.end
        self._put(chars, begin, len(text), out)

    def _put(self, chars: TimedChars, begin: int, end: int, out: list[TimedChars | Tag]) -> None:
        if begin == end:
            return
        text = chars.text[begin:end]
        if self._parting is not None:
            place, time_ms = self._parting
            self._parting = None
            separator = _separator(self._last, text[0])
            if separator:
                out.append(TimedChars(separator, place, (time_ms,), (time_ms,), estimated=chars.estimated))
        self._last = text[-1]
        part = _part(chars, begin, end)
        out.append(replace(part, text=shown(part.text)))


def _continues(before: TimedChars, after: TimedChars) -> bool:
    return before.char_start + len(before.text) == after.char_start and before.text not in (" ", _ZERO_WIDTH_SPACE)


def _separator(before: str, after: str) -> str:
    """Return the separator to put where separating markup was removed between two characters."""
    if not before or before.isspace() or after.isspace() or kind_of(after) in (breaks.CLOSE, breaks.WIDE_CLOSE):
        return ""
    if kind_of(before) in _UNSPACED_KINDS or kind_of(after) in _UNSPACED_KINDS:
        return _ZERO_WIDTH_SPACE
    return " "


def cut_known(chars: TimedChars, expected: int) -> TimedChars:
    """Return the part of a run from the source offset ``expected`` on; everything before it was already taken."""
    known = expected - chars.char_start
    return chars if known <= 0 else _part(chars, min(known, len(chars.text)), len(chars.text))


def _part(chars: TimedChars, begin: int, end: int) -> TimedChars:
    if begin == 0 and end == len(chars.text):
        return chars
    return TimedChars(
        chars.text[begin:end],
        chars.char_start + begin,
        chars.starts_ms[begin:end],
        chars.ends_ms[begin:end],
        estimated=chars.estimated,
        estimated_inside=chars.estimated_inside,
    )


def _joined(first: TimedChars, second: TimedChars) -> TimedChars:
    return TimedChars(
        first.text + second.text,
        first.char_start,
        first.starts_ms + second.starts_ms,
        first.ends_ms + second.ends_ms,
        estimated=first.estimated or second.estimated,
        estimated_inside=first.estimated_inside or second.estimated_inside,
    )


def has_elements(text: str) -> bool:
    """Return whether a text contains an SSML element."""
    return _ELEMENT.search(text) is not None


def element_end(text: str, at: int) -> int | None:
    """Return where the SSML element at a ``<`` ends: ``at`` if there is none, ``None`` if more must be known."""
    markup = _Recogniser(audio_tags=False).read(text, at)
    return None if markup == "unknown" else at if isinstance(markup, str) else markup.end


def without_markup(text: str, *, audio_tags: bool, kept: Collection[str] = ()) -> str:
    """Return a text without its markup, for an engine that would read it out.

    Args:
        text: source text; markup that is cut at an end of it is text.
        audio_tags: ``[tags]`` are markup.
        kept: names of SSML elements that stay.
    """
    recogniser = _Recogniser(audio_tags)
    out: list[str] = []
    begin = at = 0
    parts_words = False
    while opening := recogniser.openings.search(text, at):
        at = opening.start()
        markup = recogniser.read(text, at)
        if isinstance(markup, str) or _name_of(text, at) in kept:
            at += 1
            continue
        _join(out, text[begin:at], parts_words)
        parts_words = markup.parts_words or (parts_words and begin == at)
        begin = at = markup.end
    _join(out, text[begin:], parts_words)
    return said("".join(out))


def _name_of(text: str, at: int) -> str:
    element = _ELEMENT.match(text, at)
    return element["name"] if element is not None else ""


def _join(parts: list[str], text: str, parts_words: bool) -> None:
    if not text:
        return
    if parts_words and parts:
        text = _separator(parts[-1][-1], text[0]) + text
    parts.append(text)


def strip_markup(text: str, audio_tags: bool) -> list[MarkupPiece]:
    """Split a whole source text into contiguous pieces of text, silence, tags and other markup."""
    recogniser = _Recogniser(audio_tags)
    pieces: list[MarkupPiece] = []
    begin = at = 0
    while opening := recogniser.openings.search(text, at):
        at = opening.start()
        markup = recogniser.read(text, at)
        if isinstance(markup, str):
            at += 1
            continue
        if begin < at:
            pieces.append(MarkupPiece("text", text[begin:at], begin, at))
        pieces.append(MarkupPiece(markup.kind, markup.name, at, markup.end, markup.break_ms))
        begin = at = markup.end
    if begin < len(text):
        pieces.append(MarkupPiece("text", text[begin:], begin, len(text)))
    return pieces
