"""The turns of a dialogue: a new speaker begins a new word and a new cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from captionsync.align.chars import AlignedChar
from captionsync.align.spoken import without_silence
from captionsync.align.timebase import TOLERANCE_MS
from captionsync.wire.recordings.joining import Said
from captionsync.wire.recordings.lettering import BREAK, said_by
from captionsync.wire.recordings.names import MS_PER
from captionsync.wire.recordings.pieces import Turn


def with_turns(said: Said, turns: Sequence[Turn], texts: Sequence[str]) -> Said:
    """Return what a piece says, parted where its turns begin.

    Args:
        said: the piece.
        turns: of its dialogue, in order.
        texts: of its items.
    """
    if not turns or not said.chars:
        return said
    chars = list(without_silence(said.chars, said.spoken))
    places = [(_place(turn, chars, texts), turn.speaker) for turn in turns]
    speaker = first_speaker = next((name for place, name in reversed(places) if place == 0), turns[0].speaker)
    out: list[AlignedChar] = []
    done = 0
    for place, name in sorted(places, key=lambda pair: pair[0]):
        if not 0 < place < len(chars):
            continue
        out += said_by(speaker, chars[done:place])
        done = place
        out += _separator(out, is_other=name != speaker)
        speaker = name
    out += said_by(speaker, chars[done:])
    # The text as spoken is not parted, so the text as written takes its place.
    return replace(said, chars=out, spoken=(), first_speaker=first_speaker, last_speaker=speaker)


def _separator(out: Sequence[AlignedChar], *, is_other: bool) -> list[AlignedChar]:
    end_ms, ends_in_space = out[-1].end_ms, out[-1].char.isspace()
    text = BREAK if is_other else "" if ends_in_space else " "
    return [AlignedChar(char, end_ms, end_ms) for char in text]


def _place(turn: Turn, chars: Sequence[AlignedChar], texts: Sequence[str]) -> int:
    """Return the index of a turn's first character: by its number if its time agrees, or else by its time."""
    start_ms = None if turn.start is None else turn.start.value * MS_PER[turn.start.unit or "s"]
    index = sum(map(len, texts[: turn.first_item])) if 0 <= turn.first_item < len(texts) else -1
    if 0 <= index < len(chars):
        visible = next((char for char in chars[index:] if not char.char.isspace()), chars[index])
        near = start_ms is None or chars[index].start_ms - TOLERANCE_MS <= start_ms <= visible.end_ms + TOLERANCE_MS
        if near:
            return index
    if start_ms is None:
        return -1
    later = (at for at, char in enumerate(chars) if char.start_ms >= start_ms - 1 and not char.char.isspace())
    return 0 if start_ms <= chars[0].start_ms else next(later, -1)
