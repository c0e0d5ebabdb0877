"""Caption files read back: WebVTT, SubRip, TTML, ASS, LRC and Praat's TextGrid.

Each cue is a piece. Its words have times if the file has them, as karaoke and highlighted captions do; otherwise they
share the time of the cue. Cues stay as they were cut. Marks that only guide players, such as embeddings of a direction,
are left out.

Source: W3C WebVTT 4.2; W3C TTML 2 section 10.3; the ASS format of Aegisub (``\\k`` in centiseconds); Praat manual,
"TextGrid file formats".
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from captionsync.timing.plain import EMBEDDING_END, JOINER, LEFT_TO_RIGHT, OTHER_BRACES, RIGHT_TO_LEFT
from captionsync.wire.recordings.names import MS_PER
from captionsync.wire.recordings.pieces import Item, Piece, Time
from captionsync.wire.recordings.times import clock_ms, read_time

_CLOCK = r"(?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}"
_ARROW = re.compile(rf"^[ \t]*({_CLOCK})[ \t]*-->[ \t]*({_CLOCK})[^\n]*$", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n|\Z")
_VTT_TAG = re.compile(r"<([^<>\n]{0,200})>")
_SRT_TAG = re.compile(r"</?(?:[biusv]|font|c|lang|ruby|rt|span)\b[^<>\n]{0,200}>|\{\\[^{}\n]{0,100}\}")
_SRT_MARK = re.compile("<u>")
_TTML_CUE = re.compile(r"<(?:\w+:)?p\b([^<>]{0,1000})>(.*?)</(?:\w+:)?p>", re.DOTALL)
_TTML_SPAN = re.compile(r"<(?:\w+:)?span\b([^<>]{0,1000})>([^<>]*)</(?:\w+:)?span>")
_TTML_AGENT = re.compile(
    r'<ttm:agent\b[^<>]{0,200}\bxml:id="([^"<>]{1,100})"[^<>]{0,200}>\s*<ttm:name\b[^<>]{0,100}>([^<>]{1,1000})</ttm:name>'
)
_TTML_SAID_BY = re.compile(r'\bttm:agent="([^"<>]{1,100})"')
_XML_TAG = re.compile(r"<[^<>]{0,1000}>")
_XML_TIME = re.compile(r'\b(begin|end|dur)="([^"<>]{1,40})"')
_ASS_LINE = re.compile(r"^Dialogue:\s*(.*)$", re.MULTILINE)
_ASS_TAG = re.compile(r"(?<!\\)\{([^{}]*)\}")
_ASS_KARAOKE = re.compile(r"\\[kK][fo]?(\d{1,6})")
_LRC_LINE = re.compile(r"^\[(\d{1,6}:\d{1,2}(?:\.\d{1,3})?)\](.*)$", re.MULTILINE)
_LRC_WORD = re.compile(r"<(\d{1,6}:\d{1,2}(?:\.\d{1,3})?)>")
_GRID_TIER = re.compile(r'\bname = "((?:[^"]|"")*)"')
_GRID_INTERVAL = re.compile(r'\bxmin = ([\d.]+)\s+xmax = ([\d.]+)\s+text = "((?:[^"]|"")*)"')
# What captionsync writes into captions for players: see captionsync/exports/players.py.
_GUIDES = re.compile(
    f"[{LEFT_TO_RIGHT}{RIGHT_TO_LEFT}{EMBEDDING_END}]|(?<=[<\\\\\\[:-]){JOINER}|(?<=\n){JOINER}(?=\\d)"
)
_BRACES = str.maketrans(OTHER_BRACES, "{}")
_NO_WORDS = re.compile(r"phon|viseme|mouth|syllab", re.IGNORECASE)


def captions_in(text: str) -> list[Piece] | None:
    """Return the cues of a caption file; None if the text is none."""
    head = text.lstrip()[:4000]
    if head.startswith("WEBVTT") or (head[:1] not in ("{", "[") and _ARROW.search(head) and "data:" not in head[:5]):
        return list(_arrow_cues(text))
    if head[:1] == "<" and re.search(r"<(?:\w+:)?tt\b", head):
        return list(_ttml_cues(text))
    if head.startswith(("[Script Info]", "Dialogue:")):
        return list(_ass_cues(text))
    if "ooTextFile" in head and "TextGrid" in head:
        return _grid(text)
    if _LRC_LINE.match(head) or re.match(r"\[(?:ti|ar|al|by|la|length|re|ve|offset):", head):
        return list(_lrc_cues(text))
    return None


def _cue(items: list[Item]) -> Iterator[Piece]:
    """Yield the piece of a cue, if it has text."""
    kept = [item._replace(text=_GUIDES.sub("", item.text)) for item in items if item.text.strip()]
    if kept:
        yield Piece("words", kept, ("cue",), is_cue=True)


def _ms(time_ms: float | None) -> Time | None:
    return None if time_ms is None else Time(time_ms, "ms")


def _arrow_cues(text: str) -> Iterator[Piece]:
    """Yield the cues of WebVTT and SubRip."""
    plain: list[_State] = []
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    is_vtt = text.lstrip().startswith("WEBVTT")
    for found in _ARROW.finditer(text):
        begin = found.end() + 1
        end = _BLANK.search(text, min(begin, len(text)))
        payload = text[begin : end.start() if end else len(text)]
        if following := _ARROW.search(payload):
            payload = payload[: following.start()]
        start_ms, end_ms = clock_ms(found[1]), clock_ms(found[2])
        if is_vtt:
            yield from _cue(_stamped(payload, start_ms, end_ms))
            continue
        state = _State(payload.strip(), start_ms, end_ms)
        if plain and not _goes_on(state, plain):
            yield from _cue(_highlighted(plain))
            plain = []
        plain.append(state)
    if plain:
        yield from _cue(_highlighted(plain))


class _State(NamedTuple):
    """A cue of SubRip. Several may be one that was written once for each word, which is underlined."""

    payload: str
    start_ms: float | None
    end_ms: float | None

    @property
    def text(self) -> str:
        return _SRT_TAG.sub("", self.payload).translate(_BRACES)

    @property
    def marks(self) -> list[int]:
        """Offsets in the text of what is underlined."""
        return [len(_SRT_TAG.sub("", self.payload[: tag.start()])) for tag in _SRT_MARK.finditer(self.payload)]


def _goes_on(state: _State, before: list[_State]) -> bool:
    last = before[-1]
    if state.start_ms != last.end_ms or state.text != last.text:
        return False
    marks = state.marks
    return bool(marks) and marks[0] > max(last.marks, default=-1)


def _highlighted(states: list[_State]) -> list[Item]:
    """Return the words of a cue of SubRip; of one without underlined words, its whole text."""
    text = states[0].text
    cuts = [(state.marks[0], state.start_ms) for state in states if state.marks] if len(states) > 1 else []
    bounds = [(0, states[0].start_ms), *cuts]
    ends = [at for at, _ in cuts] + [len(text)]
    end_ms = states[-1].end_ms if len(bounds) == 1 else None
    return [Item(text[at:to], _ms(start_ms), _ms(end_ms)) for (at, start_ms), to in zip(bounds, ends, strict=True)]


def _stamped(payload: str, start_ms: float | None, end_ms: float | None) -> list[Item]:
    """Return the texts between the timestamps of a cue."""
    items: list[Item] = []
    said, from_ms, speaker, at = "", start_ms, "", 0
    stamps: list[tuple[float | None, str]] = []
    for tag in _VTT_TAG.finditer(payload):
        said += payload[at : tag.start()]
        at = tag.end()
        stamp_ms = clock_ms(tag[1])
        if stamp_ms is not None:
            stamps.append((from_ms, said))
            said, from_ms = "", stamp_ms
        elif tag[1][:1] == "v" and " " in tag[1]:
            speaker = html.unescape(tag[1].partition(" ")[2].strip())
    stamps.append((from_ms, said + payload[at:]))
    for begin_ms, text in stamps:
        items.append(Item(html.unescape(text), _ms(begin_ms), _ms(end_ms) if len(stamps) == 1 else None, None, speaker))
    return items


def _ttml_cues(text: str) -> Iterator[Piece]:
    names = {agent: html.unescape(name) for agent, name in _TTML_AGENT.findall(text)}
    for attributes, body in _TTML_CUE.findall(text):
        start, end = _xml_times(attributes)
        agent = _TTML_SAID_BY.search(attributes)
        speaker = names.get(agent[1], "") if agent else ""
        body = re.sub(r"<(?:\w+:)?br\b[^<>]{0,100}>", "\n", body)
        words = [(*_xml_times(span), html.unescape(word)) for span, word in _TTML_SPAN.findall(body)]
        if words and all(begin is not None for begin, _, _ in words):
            yield from _cue([Item(word, begin, stop, speaker=speaker) for begin, stop, word in words])
        elif start is not None:
            yield from _cue([Item(html.unescape(_XML_TAG.sub("", body)).strip(), start, end, speaker=speaker)])


def _xml_times(attributes: str) -> tuple[Time | None, Time | None]:
    found = {name: read_time(value, "s") for name, value in _XML_TIME.findall(attributes)}
    start, end, length = found.get("begin"), found.get("end"), found.get("dur")
    if end is None and start is not None and length is not None:
        end = Time(start.value * MS_PER[start.unit] + length.value * MS_PER[length.unit], "ms")
    return start, end


def _ass_cues(text: str) -> Iterator[Piece]:
    for line in _ASS_LINE.findall(text):
        fields = line.rstrip("\r").split(",", 9)
        start_ms, end_ms = (clock_ms(part) for part in fields[1:3]) if len(fields) == 10 else (None, None)
        if start_ms is None:
            continue
        items: list[Item] = []
        at_ms, pieces = start_ms, _ASS_TAG.split(fields[9])
        timed = any(_ASS_KARAOKE.search(tag) for tag in pieces[1::2])
        for number in range(0, len(pieces), 2):
            length = _ASS_KARAOKE.search(pieces[number - 1]) if number else None
            begin_ms = at_ms
            at_ms += int(length[1]) * 10 if length else 0
            stop_ms = at_ms if timed else end_ms
            items.append(Item(_ass_text(pieces[number]), _ms(begin_ms), _ms(stop_ms), speaker=fields[4].strip()))
        yield from _cue(items)


def _ass_text(text: str) -> str:
    text = text.replace("\\N", "\n").replace("\\n", " ").replace("\\h", "\u00a0")
    return text.replace("\\{", "{").replace("\\}", "}").translate(_BRACES)


def _lrc_cues(text: str) -> Iterator[Piece]:
    lines = [(clock_ms(stamp), body.strip()) for stamp, body in _LRC_LINE.findall(text.replace("\r", ""))]
    for number, (start_ms, body) in enumerate(lines):
        end_ms = lines[number + 1][0] if number + 1 < len(lines) else None
        parts = _LRC_WORD.split(body)
        items = [Item(parts[0], _ms(start_ms), None if len(parts) > 1 else _ms(end_ms))]
        stamps = [clock_ms(stamp) for stamp in parts[1::2]]
        if len(stamps) > 1 and not parts[-1].strip():  # the last time is the end of the last word
            end_ms = stamps.pop()
        ends = [*stamps[1:], end_ms] if stamps else []
        words = zip(parts[2::2], stamps, ends, strict=False)
        items += [Item(word, _ms(begin_ms), _ms(until_ms)) for word, begin_ms, until_ms in words]
        yield from _cue(items)


def _grid(text: str) -> list[Piece]:
    """Return the words of a TextGrid: of the tier that is named so, or else of the first one with text."""
    tiers = list(_GRID_TIER.finditer(text))
    found: list[tuple[str, Piece]] = []
    for tier, following in zip(tiers, [*tiers[1:], None], strict=True):
        part = text[tier.end() : following.start() if following else len(text)]
        items = [
            Item(said.replace('""', '"'), Time(float(start), "s"), Time(float(end), "s"))
            for start, end, said in _GRID_INTERVAL.findall(part)
            if said.strip()
        ]
        if items and not _NO_WORDS.search(tier[1]):
            found.append((tier[1].lower(), Piece("words", items, ("grid",))))
    named = [piece for name, piece in found if "word" in name]
    return (named or [piece for _, piece in found])[:1]
