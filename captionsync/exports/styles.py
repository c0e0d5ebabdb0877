"""The ways in which captions come and go: views of the same cues.

``pop-on`` shows each cue at once; the cues of a timeline are that. In ``roll-up``, a line appears when it is said,
below the line before it, until there is a silence or another speaker. In ``word``, each word stands alone. A line that
does not consist of the cue's words has no time of its own, so its cue stays whole.

Source: CTA-608-E, "Pop-on" and "Roll-up captions"; two rows, as live captions have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from captionsync.exports.base import Style
from captionsync.timeline.items import TimelineCue
from captionsync.timeline.lines import Line, Piece, lines_of
from captionsync.timeline.model import Timeline


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of a cue that appear together."""

    cue: TimelineCue
    lines: tuple[str, ...]
    start_ms: int
    end_ms: int
    word_start: int
    word_end: int

    def shown(self, above: Sequence[str], word_start: int) -> TimelineCue:
        """Return the cue that shows it, with the lines ``above`` it."""
        return replace(
            self.cue,
            start_ms=self.start_ms,
            end_ms=self.end_ms,
            lines=(*above, *self.lines),
            word_start=word_start,
            word_end=self.word_end,
        )


def in_style(timeline: Timeline, style: Style) -> Timeline:
    """Return the timeline with its cues in another style."""
    if style == "pop-on":
        return timeline
    made = [
        (_words if style == "word" else _rows)(cue, lines_of(cue, timeline.words_of(cue)))
        for cue in timeline.cues
        if any(cue.lines)
    ]
    parts = [part for one in made for part in one]
    shown = (part.shown((), part.word_start) for part in parts) if style == "word" else _rolled(parts)
    return replace(timeline, cues=tuple(replace(cue, id=f"c{number}") for number, cue in enumerate(shown, start=1)))


def _whole(cue: TimelineCue) -> _Part:
    return _Part(cue, tuple(filter(None, cue.lines)), cue.start_ms, cue.end_ms, cue.word_start, cue.word_end)


def _words(cue: TimelineCue, lines: Sequence[Line]) -> list[_Part]:
    """Return the words of a cue; those that begin together stay together."""
    if not all(line.pieces for line in lines):
        return [_whole(cue)]
    found: list[_Part] = []
    for line in lines:
        gaps = [*(piece.gap for piece in line.pieces[1:]), f"{line.rest} "]
        for piece, gap in zip(line.pieces, gaps, strict=True):
            index = piece.word.index
            part = _Part(cue, (piece.text + gap,), _start_of(piece, cue), cue.end_ms, index, index + 1)
            if found and part.start_ms <= found[-1].start_ms:
                before = found.pop()
                part = replace(before, lines=(before.lines[0] + part.lines[0],), word_end=index + 1)
            found.append(part)
    return _in_turn([replace(part, lines=(part.lines[0].strip(),)) for part in found])


def _rows(cue: TimelineCue, lines: Sequence[Line]) -> list[_Part]:
    """Return the lines of a cue, each from its first word on; those that begin together stay together."""
    if not all(line.pieces for line in lines):
        return [_whole(cue)]
    found: list[_Part] = []
    for line in lines:
        first, last = line.pieces[0], line.pieces[-1]
        part = _Part(cue, (line.text,), _start_of(first, cue), cue.end_ms, first.word.index, last.word.index + 1)
        if found and part.start_ms <= found[-1].start_ms:
            before = found.pop()
            part = replace(before, lines=(*before.lines, line.text), word_end=part.word_end)
        found.append(part)
    return _in_turn(found)


def _start_of(piece: Piece, cue: TimelineCue) -> int:
    return max(cue.start_ms, min(piece.word.start_ms, cue.end_ms - 1))


def _in_turn(parts: list[_Part]) -> list[_Part]:
    """Return the parts of a cue, each until the next one; the first begins with the cue."""
    first, *others = parts
    parts = [replace(first, start_ms=first.cue.start_ms), *others]
    ends = [*(part.start_ms for part in others), first.cue.end_ms]
    return [replace(part, end_ms=end_ms) for part, end_ms in zip(parts, ends, strict=True)]


def _rolled(parts: Iterable[_Part]) -> Iterator[TimelineCue]:
    """Yield the states of a roll-up: each line with the one before it, if that is still shown."""
    before: _Part | None = None
    for part in parts:
        goes_on = before is not None and before.end_ms >= part.start_ms and before.cue.speaker == part.cue.speaker
        if before is None or not goes_on:
            yield part.shown((), part.word_start)
        else:
            yield part.shown(before.lines[-1:], before.word_start)
        before = part
