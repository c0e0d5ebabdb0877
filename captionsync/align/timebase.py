"""What ElevenLabs' alignment times count from: the message, a segment, or the whole stream. Detected, never assumed.

Three bases are seen in the wild. With ``sync_alignment`` each message times its own audio; without it the first message
of a generation segment times the entire segment; HTTP counts from the start of the response. One rule covers the first
two: the alignment is anchored at the audio received *before* the message that carries it. Absolute times are known by
their beginning where the last ones ended. An alignment may also come late, after the audio it times.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from captionsync.align.chars import AlignedChar

Mode = Literal["unknown", "relative", "absolute"]

TOLERANCE_MS = 50.0
"""Milliseconds by which times may miss a border and still be taken to be at it."""
CLEAR_MS = 200.0
"""Milliseconds of audio before which a decision between bases is too close to be remembered."""
EXACT_MS = 2.0
"""Milliseconds within which a message that begins where the last one ended shows that no audio is held back."""
TRAILING_MS = 400.0
"""Milliseconds of silence that audio may hold after its last character."""
OVERRUN_MS = 200.0
"""Milliseconds by which an alignment's last character may run into the next message's audio."""


class Span(NamedTuple):
    """The times of one alignment, in milliseconds, as sent."""

    first_ms: float
    """Start of the first character."""
    last_ms: float
    """Start of the last character, which may itself be longer than its audio."""
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
            mode: what is known of it beforehand; facts that contradict it win.
            lag_ms: by how much decoded audio may be behind the audio that was sent, for codecs that hold samples back.
        """
        self.mode: Mode = mode
        self.lag_ms = lag_ms
        self._exact = False
        self._lagging = False
        self._end_ms = 0.0
        self._bare_from_ms: float | None = None
        self._late = False
        self._segments = False

    def bare_audio(self, before_ms: float, here_ms: float) -> None:
        """Take note of a message with audio but no alignment."""
        if self._bare_from_ms is None and before_ms + here_ms > self._end_ms + TOLERANCE_MS:
            ran_over = self._end_ms - before_ms <= OVERRUN_MS
            self._bare_from_ms = before_ms if ran_over else self._end_ms

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
            self._segments = True
        self.anchor(base + span.end_ms)
        self._late = late is not None
        if self._late and self._end_ms <= before_ms + OVERRUN_MS and here_ms > OVERRUN_MS:
            self._bare_from_ms = before_ms
        return base

    def anchor(self, end_ms: float) -> None:
        """Take note of where an alignment ends whose base was found by other means."""
        self._end_ms = max(self._end_ms, end_ms)
        self._bare_from_ms = None

    def _held_back_ms(self, span: Span, before_ms: float, *, new_segment: bool) -> float:
        """Return how much of the audio before a message the codec still holds back, in milliseconds."""
        # In the middle of a segment characters follow each other without a gap, so the last one's end tells where this
        # message truly begins. A new segment may begin with silence, unless the count of received audio proved exact.
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
        """Return where the audio without alignment began, when this alignment has that audio's length.

        One that may as well be of its own message's audio is, unless others came late before.
        """
        bare_from = self._bare_from_ms
        if bare_from is None or self._segments or self.mode == "absolute":
            return None
        bare_ms = before_ms - bare_from
        alone, with_own = _has_length(span, bare_ms), _has_length(span, bare_ms + here_ms)
        if bare_ms <= 2 * TOLERANCE_MS or not (alone or with_own):
            return None
        if span.last_ms <= here_ms + TOLERANCE_MS and not (self._late and alone):
            return None
        return bare_from


def _has_length(span: Span, audio_ms: float) -> bool:
    return span.last_ms <= audio_ms + TOLERANCE_MS and span.end_ms >= audio_ms - TRAILING_MS
