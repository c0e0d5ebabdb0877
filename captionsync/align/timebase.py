"""What the times of an alignment count from: the message, a segment, or the whole stream. Detected, never assumed.

Three bases occur; ElevenLabs alone has all of them. With ``sync_alignment`` each message times its own audio. Without
it, the first message of a segment times the entire segment. Over HTTP, times count from the start of the response. One
rule covers the first two: an alignment counts from the end of the audio received *before* its message. Absolute times
are recognised because they begin where the last ones ended. An alignment may also come late, after the audio it times.

No recording of a WebSocket with audio is known, so the tolerances below are based on tests with made-up streams. Real
times (32 recordings) are rounded to 1 ms on a grid of 11.61 ms (v1, v2) or 80 ms (v3), without gaps between characters;
the audio ends 15 ms before to 40 ms after the last character, in one file 603 ms after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from captionsync.align.chars import AlignedChar

Mode = Literal["unknown", "relative", "absolute"]

TOLERANCE_MS = 50.0
"""Milliseconds by which times may miss a border and still count as being at it: four steps of the 11.61 ms grid.
Pinned by test_times_within_50_ms_of_their_audio_fit_it."""
CLEAR_MS = 200.0
"""Milliseconds of audio that must precede a decision between bases before it is remembered: with less, both bases give
nearly the same times. Pinned by test_a_base_is_remembered_after_200_ms."""
EXACT_MS = 2.0
"""Milliseconds within which a message that begins where the last one ended shows that the codec holds no audio back:
both times are rounded to 1 ms. Pinned by test_counts_within_2_ms_are_exact."""
TRAILING_MS = 400.0
"""Milliseconds of silence that audio may hold after its last character; the last character of real recordings holds up
to 383 ms of it. Pinned by test_a_late_alignment_may_leave_400_ms_of_silence."""
OVERRUN_MS = 200.0
"""Milliseconds by which an alignment's last character may run into the next message's audio. Pinned by
test_a_late_alignment_begins_where_its_audio_began."""


class Span(NamedTuple):
    """The times of one alignment, in milliseconds, as sent."""

    first_ms: float
    """Start of the first character."""
    last_ms: float
    """Start of the last character; the character itself may outlast the audio."""
    end_ms: float
    """Latest end."""


def span_of(chars: Sequence[AlignedChar]) -> Span:
    """Return the span of an alignment that is not empty."""
    return Span(chars[0].start_ms, chars[-1].start_ms, max(item.end_ms for item in chars))


class TimeBase:
    """Finds the base of each alignment of one stream, in order."""

    def __init__(self, mode: Mode = "unknown", *, lag_ms: float = 0.0) -> None:
        """Begin a stream.

        Args:
            mode: what is known about it beforehand; times that contradict it win.
            lag_ms: how far decoded audio may lag behind what was sent (codecs buffer samples).
        """
        self.mode: Mode = mode
        self.lag_ms = lag_ms
        self._exact = False
        """A message inside a segment began exactly at the end of the audio received before it."""
        self._lagging = False
        """One began later: the codec holds audio back."""
        self._end_ms = 0.0
        """Stream time at which the last alignment ends."""
        self._unaligned_from_ms: float | None = None
        """Stream time from which audio has no alignment yet."""
        self._late = False
        """Whether the last alignment came after its audio."""
        self._whole_segments = False
        """An alignment timed more than the audio of its message, so messages without alignment are normal."""

    def unaligned_audio(self, before_ms: float, here_ms: float) -> None:
        """Note a message with audio but no alignment."""
        if self._unaligned_from_ms is None and before_ms + here_ms > self._end_ms + TOLERANCE_MS:
            ran_over = self._end_ms - before_ms <= OVERRUN_MS
            self._unaligned_from_ms = before_ms if ran_over else self._end_ms

    def place(self, span: Span, before_ms: float, here_ms: float, *, new_segment: bool = False) -> float:
        """Return the stream time of an alignment's zero.

        Args:
            span: the alignment's times, as sent.
            before_ms: audio received before the message that carries it.
            here_ms: audio in that message.
            new_segment: it begins with the first character of a new segment.

        Returns:
            Milliseconds to add to its times.
        """
        before_ms += self._held_back_ms(span, before_ms, new_segment=new_segment)
        here_ms += self.lag_ms
        late = self._late_base(span, before_ms, here_ms)
        base = self._decide(span, before_ms, here_ms) if late is None else late
        if base == before_ms and span.last_ms > here_ms + TOLERANCE_MS:
            self._whole_segments = True
        self.anchor(base + span.end_ms)
        self._late = late is not None
        if self._late and self._end_ms <= before_ms + OVERRUN_MS and here_ms > OVERRUN_MS:
            self._unaligned_from_ms = before_ms
        return base

    def anchor(self, end_ms: float) -> None:
        """Note the end of an alignment whose base was found in another way."""
        self._end_ms = max(self._end_ms, end_ms)
        self._unaligned_from_ms = None

    def _held_back_ms(self, span: Span, before_ms: float, *, new_segment: bool) -> float:
        """Return how much of the audio before a message the codec still holds back, in milliseconds."""
        # Within a segment, characters follow each other without a gap, so the last one's end is where this message
        # really begins. A new segment may begin with silence, unless the count of received audio has proved exact.
        following_ms = self._end_ms - span.first_ms - before_ms
        exact = self._end_ms > before_ms + EXACT_MS and abs(following_ms) <= EXACT_MS
        if not new_segment:
            self._exact = self._exact or exact
            self._lagging = self._lagging or following_ms > EXACT_MS
        elif exact or (self._exact and not self._lagging):
            return 0.0
        likely_ms = self._end_ms - before_ms if new_segment else following_ms
        return min(max(likely_ms, 0.0), self.lag_ms)

    def _decide(self, span: Span, before_ms: float, here_ms: float) -> float:
        end_ms = min(self._end_ms, before_ms)
        relative = span.last_ms <= here_ms + TOLERANCE_MS
        absolute = span.first_ms >= end_ms - TOLERANCE_MS and span.last_ms <= before_ms + here_ms + TOLERANCE_MS
        if relative and absolute:
            return self._ambiguous(span.first_ms, end_ms, before_ms)
        if relative:
            if before_ms > CLEAR_MS:
                self.mode = "relative"
            return before_ms
        if absolute and before_ms > CLEAR_MS and end_ms > CLEAR_MS:
            self.mode = "absolute"
        return 0.0 if absolute or self.mode == "absolute" else before_ms

    def _ambiguous(self, first_ms: float, end_ms: float, before_ms: float) -> float:
        if self.mode == "absolute":
            return 0.0
        near = min(abs(first_ms - end_ms), abs(first_ms - before_ms))
        if self.mode == "unknown" and first_ms > TOLERANCE_MS and near <= TOLERANCE_MS:
            return 0.0
        return before_ms

    def _late_base(self, span: Span, before_ms: float, here_ms: float) -> float | None:
        """Return where the audio without alignment began if this alignment is as long as that audio, else None.

        If it also fits the audio of its own message, it belongs there, unless earlier alignments came late.
        """
        unaligned_from = self._unaligned_from_ms
        if unaligned_from is None or self._whole_segments or self.mode == "absolute":
            return None
        unaligned_ms = before_ms - unaligned_from
        alone, with_own = _has_length(span, unaligned_ms), _has_length(span, unaligned_ms + here_ms)
        if unaligned_ms <= 2 * TOLERANCE_MS or not (alone or with_own):
            return None
        if span.last_ms <= here_ms + TOLERANCE_MS and not (self._late and alone):
            return None
        return unaligned_from


def _has_length(span: Span, audio_ms: float) -> bool:
    return span.last_ms <= audio_ms + TOLERANCE_MS and span.end_ms >= audio_ms - TRAILING_MS
