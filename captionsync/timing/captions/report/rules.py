"""The rules for the text of one cue: how long its lines are, where they end, what is in them.

Source: Netflix Timed Text Style Guides, "Character Limitation" and "Line Treatment" (two lines, one if the text
fits, no break between words that are read as one); JIS X 4051 (which characters do not begin or end a line).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from captionsync.timing import breaks
from captionsync.timing.breaks import kind_of
from captionsync.timing.captions.lines import CueRules, continues, display_width
from captionsync.timing.captions.report.model import RULES, Breach, Severity, ShownCue
from captionsync.timing.captions.report.text import BAD_CLASSES, BULLETS, CLOSED_CLASSES, CueText
from captionsync.timing.model import Word
from captionsync.timing.tables import reading
from captionsync.timing.text import graphemes

_EXCERPT_CHARS = 60
_NEVER_FIRST: Final = frozenset({breaks.CLOSE, breaks.WIDE_CLOSE, breaks.KANA_NS, breaks.THAI_NS, breaks.UNSPACED_NS})
_QUOTES: Final = frozenset("\"'“”„‘’‚«»‹›")
"""Which of them open depends on the language: the space beside one tells."""
_MARKUP: Final = re.compile(
    r"</?(?:[bius]|c|v|font|lang|ruby|rt|span|br|em|strong|speak|break|prosody|phoneme|say-as)\b[^<>]{0,200}>"
    r"|&(?:amp|lt|gt|nbsp|quot|apos|lrm|rlm|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});|\{\\[^{}]{0,200}\}|\\[Nh](?![a-z])"
)
_JOINERS: Final = "\u200d"
_LOST: Final = "\ufffd"


@dataclass(frozen=True, slots=True)
class Place:
    """A cue that is being judged."""

    number: int
    """From 1."""
    cue: ShownCue
    text: CueText

    def breach(
        self,
        rule: str,
        message: str,
        *,
        line: int | None = None,
        measured: float | None = None,
        limit: float | None = None,
        severity: Severity | None = None,
        stretchable: bool | None = None,
    ) -> Breach:
        """Return a breach of this cue; ``line`` is the index of one of its lines that are not empty."""
        said = " / ".join(self.text.lines) if line is None else self.text.lines[line]
        return Breach(
            rule=rule,
            severity=severity or RULES[rule].severity,
            cue=self.number,
            cue_id=self.cue.id,
            line=None if line is None else self.text.numbers[line],
            start_ms=self.cue.start_ms,
            measured=measured,
            limit=limit,
            text=said if len(said) <= _EXCERPT_CHARS else f"{said[: _EXCERPT_CHARS - 1]}…",
            message=message,
            stretchable=stretchable,
        )


def chars_of(cells: int, rules: CueRules) -> float:
    """Return the characters that so many cells are: half as many in Chinese, Japanese and Korean."""
    if not rules.half_width:
        return cells
    return cells // 2 if cells % 2 == 0 else cells / 2


def read_chars(line: str, rules: CueRules) -> float:
    """Return the characters that a reader of a line reads, spaces included."""
    if rules.half_width or line.isascii():
        return chars_of(display_width(line), rules)
    return sum(display_width(grapheme) > 0 for grapheme in graphemes(line))


def text_breaches(place: Place, rules: CueRules) -> Iterator[Breach]:
    """Yield what is wrong with the text of a cue."""
    if not place.text.lines:
        yield place.breach("empty-cue", "The cue has no text.")
        return
    count = len(place.text.lines)
    if count > rules.max_lines:
        message = f"{count} lines; at most {rules.max_lines} are allowed."
        yield place.breach("too-many-lines", message, measured=count, limit=rules.max_lines)
    for index in range(count):
        yield from _line_breaches(place, index, rules)
    yield from _break_breaches(place)
    yield from _sentence_breaches(place)
    yield from _lone_words(place, rules)
    yield from _shape_breaches(place, rules)


def _line_breaches(place: Place, index: int, rules: CueRules) -> Iterator[Breach]:
    line, words = place.text.lines[index], place.text.words[index]
    width = display_width(line)
    if width > rules.line_cells:
        chars = chars_of(width, rules)
        message = f"{chars:g} characters; at most {rules.max_chars_per_line} fit in a line."
        severity: Severity = "warning" if _is_one_token(words) else "error"
        limit = rules.max_chars_per_line
        yield place.breach("line-too-long", message, line=index, measured=chars, limit=limit, severity=severity)
    before = place.text.ends[index - 1] if index else place.text.before
    is_item = line[0] in BULLETS and before in CLOSED_CLASSES
    if _begins_badly(line) and not is_item:
        yield place.breach("line-start", f"A line must not begin with {line[0]!r}.", line=index)
    if _ends_badly(line):
        yield place.breach("line-end", f"A line must not end with {line[-1]!r}.", line=index)
    if found := _MARKUP.search(line):
        yield place.breach("markup-left", f"{found[0][:40]!r} is shown as text.", line=index)
    if _LOST in line:
        yield place.breach("broken-character", "A character was lost: U+FFFD stands in its place.", line=index)
    elif unicodedata.category(line[0])[0] == "M" or line[0] in _JOINERS or line[-1] in _JOINERS:
        yield place.breach("broken-character", "The line ends within a character.", line=index)


def _is_one_token(words: Sequence[Word]) -> bool:
    """Return whether words are pieces of one, such as a long URL, which no line break would make fit."""
    return all(continues(word, prev) for prev, word in pairwise(words))


def _begins_badly(line: str) -> bool:
    if kind_of(line[0]) not in _NEVER_FIRST:
        return False
    following = line[1:2]
    if line[0] in _QUOTES:
        return not following or following.isspace()
    # A line may begin with an ellipsis that continues a sentence.
    return not (line.startswith(("...", "…")) and line.strip(".…"))


def _ends_badly(line: str) -> bool:
    if kind_of(line[-1]) != breaks.OPEN:
        return False
    return line[-1] not in _QUOTES or len(line) == 1 or line[-2].isspace()


def _break_breaches(place: Place) -> Iterator[Breach]:
    """Yield the bad places where lines and the cue end."""
    text = place.text
    for index, end in enumerate((*text.ends, text.after)):
        is_last = index == len(text.ends)
        what = "cue" if is_last else "line"
        following = "" if is_last else text.lines[index + 1]
        if _ends_badly(text.lines[index]) or (following and _begins_badly(following)):
            continue  # the rules of lines report it
        if end == "word":
            yield place.breach("word-cut", f"The {what} ends within a word.", line=index)
        elif end in BAD_CLASSES:
            message = f"The {what} ends after {_last_word(text, index)!r}, which belongs with what follows."
            yield place.breach(f"{what}-break", message, line=index)


def _last_word(text: CueText, index: int) -> str:
    return text.words[index][-1].text if text.words[index] else text.lines[index]


def _sentence_breaches(place: Place) -> Iterator[Breach]:
    text = place.text
    if not {"sentence", "turn"} & {*text.inner}:
        return
    begins, ends = text.before in CLOSED_CLASSES, text.after in CLOSED_CLASSES
    if not (begins and ends):
        which = (
            "the end of a sentence before another one" if not begins else "the beginning of a sentence after another"
        )
        yield place.breach("mixed-sentences", f"The cue has {which}.")


def _lone_words(place: Place, rules: CueRules) -> Iterator[Breach]:
    text = place.text
    room = reading.LONE_PART * rules.line_cells
    for index, words in enumerate(text.words):
        before = text.ends[index - 1] if index else text.before
        after = text.ends[index] if index < len(text.ends) else text.after
        apart = before not in CLOSED_CLASSES or after not in CLOSED_CLASSES
        if len(words) == 1 and apart and display_width(text.lines[index]) < room:
            where = "in a line" if len(text.lines) > 1 else "in a cue"
            yield place.breach(
                "lone-word", f"{text.lines[index]!r} stands alone {where}, apart from its sentence.", line=index
            )


def _shape_breaches(place: Place, rules: CueRules) -> Iterator[Breach]:
    text = place.text
    if len(text.lines) == 1 or CLOSED_CLASSES & {*text.ends}:
        return
    widths = [display_width(line) for line in text.lines]
    joined = sum(widths) + sum(bool(words and words[-1].after) for words in text.words[:-1])
    if joined <= rules.line_cells - rules.reserve_cells:
        chars, limit = chars_of(joined, rules), rules.max_chars_per_line
        message = f"{chars:g} characters in {len(widths)} lines; one line holds {limit}."
        yield place.breach("needless-line", message, measured=chars, limit=limit)
    elif max(widths) > reading.MAX_LINE_RATIO * min(widths):
        ratio = round(max(widths) / max(1, min(widths)), 1)
        message = (
            f"The longest line is {ratio:g} times as wide as the shortest; at most {reading.MAX_LINE_RATIO} is even."
        )
        yield place.breach("uneven-lines", message, measured=ratio, limit=reading.MAX_LINE_RATIO)
