"""Puts all pieces of a recording on one clock.

A recording is one or more streams, such as the contexts of a socket, one after the other. A stream is one or more
*answers*, whose times begin at 0 again. Within an answer, times count from its start, or in each message from that
message; :mod:`captionsync.align.timebase` finds out which. What was said is joined: texts that an answer repeats are
dropped, starts never decrease, and each answer begins a new cue.

A live stream is matched with the text that was sent and with counted samples. A recording lacks that text, often has no
audio, and what audio it has may be measured only roughly. So here the text comes from the pieces, and their times are
kept even beyond the end of the audio.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from captionsync.align.chars import AlignedChar, join_surrogates, printable, timed_runs
from captionsync.align.passes import Repeat, clock_of, find_overlap
from captionsync.align.spoken import without_silence
from captionsync.align.timebase import TOLERANCE_MS, Mode, TimeBase, span_of
from captionsync.timing.clock import round_ms
from captionsync.timing.model import SpeechChunk, TimedChars, Turn
from captionsync.wire.elevenlabs.lengths import message_lengths
from captionsync.wire.recordings.lettering import BREAK


@dataclass(slots=True)
class Said:
    """What one piece says: its characters with their times, as they count in the recording."""

    chars: Sequence[AlignedChar]
    """The text as written, or as spoken if there is no other."""
    spoken: Sequence[AlignedChar] = ()
    audio: bytes = b""
    context: str = ""
    is_message: bool = False
    """Its times may count from its own message, and its text may end inside a word."""
    is_words: bool = False
    """White space separates it from what is said next."""
    is_final: bool = False
    """It ends an answer."""
    is_first: bool = False
    """It begins an answer."""
    is_cue: bool = False
    """It begins a new cue."""
    first_speaker: str = ""
    last_speaker: str = ""


def joined(said: Iterable[Said]) -> tuple[list[SpeechChunk], list[Turn]]:
    """Return the speech of a recording, and who says what in it, if several speak.

    The chunks have no audio; their times are absolute, ``char_start`` contiguous from 0.
    """
    streams: dict[str, list[Said]] = {}
    for one in said:
        streams.setdefault(one.context, []).append(one)
    answers = [answer for stream in streams.values() for answer in _answers(stream)]
    last = max((at for at, answer in enumerate(answers) if any(one.chars for one in answer)), default=0)
    joiner = _Joiner()
    chunks: list[SpeechChunk] = []
    for at, answer in enumerate(answers):
        chunks += joiner.join(answer, more_follows=at < last)
    return chunks, joiner.turns if len({turn.speaker for turn in joiner.turns}) > 1 else []


def _answers(stream: Sequence[Said]) -> list[list[Said]]:
    """Return the answers of a stream: each begins at 0 again, or after the end of another."""
    answers: list[list[Said]] = []
    first_ms, before = 0.0, None
    for one in stream:
        begins = not answers or one.is_first or (before is not None and one.chars and _restarts(before, one, first_ms))
        if begins or (answers[-1][-1].is_final and not _is_empty(one)):
            answers.append([])
            before = None
        answers[-1].append(one)
        if one.chars:
            first_ms = span_of(one.chars).first_ms if before is None else first_ms
            before = one
    return answers


def _is_empty(one: Said) -> bool:
    return not one.chars and not one.audio


def _restarts(before: Said, one: Said, first_ms: float) -> bool:
    """Return whether a piece begins a new answer."""
    last, this = span_of(before.chars), span_of(one.chars)
    again = this.first_ms <= first_ms + TOLERANCE_MS and this.first_ms < last.end_ms - TOLERANCE_MS
    if not one.is_message:
        return again
    # Messages count from their own start, and may be cut inside a word; but a sentence ends before a capital.
    text, following = "".join(item.char for item in before.chars), one.chars[0].char
    ended = text.rstrip("\"'”’)]")[-1:] in (".", "!", "?", "…") and text[-3:-1].isalpha()
    return again and ended and following.isupper()


class _Joiner:
    """Puts answers one after the other."""

    def __init__(self) -> None:
        self._start_ms = 0.0
        self._chars = _Lane()
        self._spoken = _Lane()
        self._speaker = ""

    @property
    def turns(self) -> list[Turn]:
        """Where other speakers begin."""
        return self._chars.turns

    def join(self, answer: Sequence[Said], *, more_follows: bool) -> list[SpeechChunk]:
        """Return the chunks of one answer; it begins where the last one ended."""
        out: list[SpeechChunk] = []
        mode = _mode(answer)
        lengths = message_lengths([one.audio for one in answer], _spans(answer, mode))
        base, at_ms, before = TimeBase(mode), 0.0, None
        for i, one in enumerate(answer):
            here_ms = lengths[i] if lengths else 0.0
            if not one.chars:
                base.unaligned_audio(at_ms, here_ms)
            else:
                span = span_of(one.chars)
                if lengths is None:
                    here_ms = 0.0 if mode == "absolute" else span.end_ms
                zero_ms = self._zero(one.chars, base, at_ms, here_ms) if lengths else _no_audio(mode, at_ms)
                out += self._chunk(one, before, self._start_ms + zero_ms, at_ms + here_ms)
                before = one
            at_ms += here_ms
        self._start_ms = max(self._start_ms + at_ms, self._chars.end_ms)
        # The blank line comes before the end of the last word, which has all that follows it.
        rest = self._chars.finish(BREAK if more_follows and out else "")
        if rest or out:
            out.append(SpeechChunk(audio_end_ms=round_ms(self._start_ms), chars=rest, closes_word=True))
        return out

    def _zero(self, chars: Sequence[AlignedChar], base: TimeBase, at_ms: float, here_ms: float) -> float:
        """Return the time of a piece's zero in its answer: from the text that it repeats, or else by its times."""
        span = span_of(chars)
        known_ms = self._chars.start_of_repeat(chars)
        clock = clock_of([(span.first_ms, None if known_ms is None else known_ms - self._start_ms)])
        if clock is not None and span.last_ms > here_ms + TOLERANCE_MS:
            base.anchor(clock.zero_ms + span.end_ms)
            return clock.zero_ms
        return base.place(span, at_ms, here_ms)

    def _chunk(self, one: Said, before: Said | None, zero_ms: float, end_ms: float) -> list[SpeechChunk]:
        separator = self._separator(one, before)
        chars = self._chars.add(without_silence(one.chars, one.spoken), zero_ms, separator)
        spoken = self._spoken.add(one.spoken, zero_ms, " " if separator and one.spoken else "")
        if not chars and not spoken:
            return []
        audio_end_ms = max(self._start_ms + end_ms, self._chars.end_ms)
        return [SpeechChunk(audio_end_ms=round_ms(audio_end_ms), chars=chars, spoken=spoken)]

    def _separator(self, one: Said, before: Said | None) -> str:
        """Return what stands between the text so far and a piece."""
        speaker, self._speaker = self._speaker, one.last_speaker or self._speaker
        if self._chars.is_empty:
            return ""
        is_other = bool(one.first_speaker and speaker and one.first_speaker != speaker)
        if before is None:
            return ""
        if is_other or one.is_cue:
            return BREAK
        return " " if one.is_words and not self._chars.ends_in_space and not one.chars[0].char.isspace() else ""


class _Lane:
    """The characters of one kind, joined: offsets counted, second passes dropped, starts never decreasing."""

    def __init__(self) -> None:
        self.end_ms = 0.0
        self.ends_in_space = False
        self.turns: list[Turn] = []
        self._start_ms = 0.0
        self._count = 0
        self._text = ""
        self._starts: list[float] = []
        self._half: list[AlignedChar] = []

    @property
    def is_empty(self) -> bool:
        """Whether nothing was added."""
        return not self._count

    def add(self, chars: Sequence[AlignedChar], zero_ms: float, separator: str = "") -> tuple[TimedChars, ...]:
        """Return the new characters of a piece, at their absolute times, after a separator."""
        placed = self._without_repeat([item.shifted(zero_ms) for item in chars])
        between = [AlignedChar(char, self.end_ms, self.end_ms) for char in separator] if placed and self._count else []
        joined_chars = join_surrogates(itertools.chain(self._half, between, placed))
        cut = bool(joined_chars) and "\ud800" <= joined_chars[-1].char <= "\udbff"
        self._half = [joined_chars.pop()] if cut else []
        return self._take(joined_chars)

    def finish(self, separator: str) -> tuple[TimedChars, ...]:
        """Return the rest, and a separator; the answer is over."""
        held, self._half = self._half, []
        rest = self._take([*held, *(AlignedChar(char, self.end_ms, self.end_ms) for char in separator)])
        self._text = ""
        self._starts.clear()
        return rest

    def _take(self, chars: Iterable[AlignedChar]) -> tuple[TimedChars, ...]:
        clean: list[AlignedChar] = []
        for item in printable(chars):
            if item.speaker and (not self.turns or item.speaker != self.turns[-1].speaker):
                self.turns.append(Turn(self._count + len(clean), item.speaker))
            start_ms = max(item.start_ms, self._start_ms)
            moved = start_ms > item.start_ms + TOLERANCE_MS and not item.inside and not item.char.isspace()
            end_ms = max(item.end_ms, start_ms)
            clean.append(item._replace(start_ms=start_ms, end_ms=end_ms, estimated=item.estimated or moved))
            self._start_ms = start_ms
            self._starts.append(start_ms)
            self.end_ms = max(self.end_ms, item.end_ms)
        runs = timed_runs(clean, self._count)
        self._count += len(clean)
        self._text += "".join(item.char for item in clean)
        self.ends_in_space = clean[-1].char.isspace() if clean else self.ends_in_space
        return runs

    def start_of_repeat(self, chars: Sequence[AlignedChar]) -> float | None:
        """Return the known start of a piece's first character if it repeats text; None if it does not."""
        repeat = self._repeat(chars)
        return None if repeat is None else self._starts[repeat.begin]

    def _repeat(self, chars: Sequence[AlignedChar]) -> Repeat | None:
        return find_overlap("".join(item.char for item in chars), self._text)

    def _without_repeat(self, placed: list[AlignedChar]) -> list[AlignedChar]:
        """Drop what a second pass repeats: the same characters at times already past."""
        if not placed or placed[0].start_ms > self._start_ms - TOLERANCE_MS:
            return placed
        repeat = self._repeat(placed)
        return placed if repeat is None else placed[repeat.size :]


def _no_audio(mode: Mode, at_ms: float) -> float:
    return 0.0 if mode == "absolute" else at_ms


def _mode(answer: Sequence[Said]) -> Mode:
    """Return what the times of an answer count from, as far as their order shows it."""
    timed = [one for one in answer if one.chars]
    spans = [span_of(one.chars) for one in timed]
    if timed and not any(one.is_message for one in timed):
        return "absolute"
    if len(spans) < 2 or spans[1].first_ms <= TOLERANCE_MS:
        return "unknown"
    ordered = all(this.first_ms >= last.end_ms - TOLERANCE_MS for last, this in itertools.pairwise(spans))
    return "absolute" if ordered else "unknown"


def _spans(answer: Sequence[Said], mode: Mode) -> list[float]:
    """Return how many milliseconds of new speech each piece times; 0 for none."""
    out: list[float] = []
    end_ms = 0.0
    for one in answer:
        last_ms = span_of(one.chars).end_ms if one.chars else end_ms
        out.append(max(0.0, last_ms - end_ms))
        if mode == "absolute":
            end_ms = max(end_ms, last_ms)
    return out
