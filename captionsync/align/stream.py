"""One ElevenLabs audio stream (a connection, or an HTTP response) as SpeechChunk values.

Told what was sent, and fed what came back, it finds the base of each alignment's times, the source character of each
of its characters, and a believable time for every one of them. The clock is counted samples and nothing else.
"""

from __future__ import annotations

import bisect
import itertools
import statistics
import unicodedata
from collections import deque
from collections.abc import Sequence

from captionsync.align.chars import AlignedChar
from captionsync.align.match import Match, SourceMatcher, is_visible
from captionsync.align.placing import Placing, SpokenText
from captionsync.align.timebase import TOLERANCE_MS, Mode, TimeBase, span_of
from captionsync.errors import NoAudioError, ProviderProtocolError
from captionsync.timing.clock import round_ms
from captionsync.timing.model import SpeechChunk, TimedChars

MIN_OVERLAP_CHARS = 4
"""Characters that a second pass must share with the first for its clock to be taken from them."""
LIKELY_CHAR_MS = 45.0
"""Milliseconds a letter takes at least in ordinary speech: less audio than this and more may yet come."""
SHORTEST_CHAR_MS = 18.0
"""Milliseconds a letter takes in the fastest speech: less audio than this, and words are missing from it."""
OVERSHOOT_MS = 120.0
"""Milliseconds by which an alignment may pass the end of its audio and still be complete."""

RHYTHM_STEPS = 5
"""Characters after the first by whose times alone a second pass is known."""
SAME_PASS_MS = 3.0
"""Milliseconds within which a second pass repeats the times of the first one, counted from the same zero."""
MAX_BLANK_CHARS = 40
"""Characters of white space and markup that a segment may begin with."""


class StreamDecoder:
    """Decodes one stream.

    Args:
        char_start: source offset of the first character that will be sent.
        spoken_start: offset in the session's spoken text.
        start_ms: exact media time of the stream's first sample.
        rate_hz: of the PCM it is fed.
        mode: what is known of the time base beforehand.
        lag_ms: by how much decoded audio may lag behind what was sent (compressed formats).
        provider: the engine's name, for errors.
        title: the engine's name in messages.
    """

    def __init__(
        self,
        *,
        char_start: int = 0,
        spoken_start: int = 0,
        start_ms: float = 0.0,
        rate_hz: int = 24_000,
        mode: Mode = "unknown",
        lag_ms: float = 0.0,
        provider: str = "",
        title: str = "The engine",
    ) -> None:
        self._provider = provider
        self._title = title
        self.start_ms = start_ms
        self.rate_hz = rate_hz
        self.samples = 0
        """Samples received."""
        self._source = SourceMatcher()
        self._placing = Placing(self._source, char_start, start_ms)
        self._char_start = char_start
        self._spoken = SpokenText(spoken_start)
        self._base = TimeBase(mode, lag_ms=lag_ms)
        self._bare = False
        self._told = False
        self._flushed = 0
        self._segments = [0]
        self._borders: deque[int] = deque()

    @property
    def end_ms(self) -> float:
        """Exact media time of the end of all audio received."""
        return self.start_ms + self.samples * 1000 / self.rate_hz

    @property
    def char_end(self) -> int:
        """Source offset after the last character that was sent."""
        return self._char_start + len(self._source.text)

    @property
    def spoken_end(self) -> int:
        """Offset after the last spoken character that was given out."""
        return self._spoken.char_end

    @property
    def outstanding(self) -> bool:
        """Whether something that was flushed must still be heard."""
        return self._source.speakable(self._placing.released, self._flushed) > 0

    @property
    def unheard(self) -> bool:
        """Whether anything speakable was sent, flushed or not, that was not heard yet."""
        return self._source.speakable(self._placing.released, len(self._source.text)) > 0

    @property
    def complete(self) -> bool:
        """Whether the audio is long enough for all that was flushed, although its alignment does not say so."""
        if self._placing.end_ms - self.end_ms > OVERSHOOT_MS:
            return False
        missing = self._source.speakable(min(self._placing.placed, self._flushed), self._flushed)
        return self.end_ms - self._placing.end_ms >= missing * LIKELY_CHAR_MS

    def sent(self, text: str) -> None:
        """Take source text that goes out next."""
        self._source.add(text)

    def flushed(self, *, closes_word: bool) -> None:
        """Note that all text sent so far will be spoken now; ``closes_word``: what follows begins a new word."""
        self._flushed = len(self._source.text)
        self._segments.append(self._flushed)
        if closes_word and self._flushed and (not self._borders or self._borders[-1] < self._flushed):
            self._borders.append(self._flushed)

    def feed(
        self, pcm: bytes, chars: Sequence[AlignedChar] = (), spoken: Sequence[AlignedChar] = ()
    ) -> list[SpeechChunk]:
        """Take one message and return what is certain now.

        Args:
            pcm: its audio, decoded.
            chars: its ``alignment``, times as sent.
            spoken: its ``normalizedAlignment``, times as sent.
        """
        before_ms = self.samples * 1000 / self.rate_hz
        self.samples += len(pcm) // 2
        here_ms = self.samples * 1000 / self.rate_hz - before_ms
        if chars or spoken:
            self._take(_composed(chars or spoken), _composed(spoken), before_ms, here_ms)
        elif here_ms:
            self._base.bare_audio(before_ms, here_ms)
            self._bare = self._bare or self.end_ms > self._placing.end_ms + TOLERANCE_MS
        return self._release(pcm)

    def settle(self) -> list[SpeechChunk]:
        """Return what is left of the flushed text: no more audio or alignment will come for it."""
        self._placing.fill_to(self._flushed, self.end_ms, mirrored=self._mirrors)
        self._source.skip_to(self._flushed)
        self._bare = False
        return self._release(b"")

    def finish(self, *, closes_word: bool = False) -> list[SpeechChunk]:
        """Return the rest; the stream is over.

        Args:
            closes_word: what follows in another stream begins a new word.

        Raises:
            ProviderProtocolError: words that were sent are not in the audio.
        """
        self._check_complete()
        self._flushed = len(self._source.text)
        self._placing.fill_to(self._flushed, self.end_ms, mirrored=self._mirrors)
        return self._release(b"", last=True, closes_word=closes_word)

    def _take(
        self, chars: Sequence[AlignedChar], spoken: Sequence[AlignedChar], before_ms: float, here_ms: float
    ) -> None:
        again = self._again(chars, before_ms, here_ms)
        texts = [item.char for item in chars]
        if again is None:
            match = self._source.match(texts, after_gap=self._bare)
            zero_ms = self.start_ms + self._zero(chars, match, before_ms, here_ms)
        else:
            match = self._source.match(texts, again_at=again[0])
            zero_ms = self.start_ms + again[1]
            self._base.anchor(again[1] + span_of(chars).end_ms)
        self._spoken.add([_moved(item, zero_ms) for item in spoken])
        if not match.pairs:
            self._bare = self._bare or (not spoken and any(is_visible(item.char) for item in chars))
            return
        found = [(offset, _moved(chars[i], zero_ms)) for i, offset in match.pairs[match.known :]]
        self._told = bool(spoken)
        self._placing.place(found, mirrored=not spoken, gap_mirrored=self._mirrors)
        self._bare = False

    def _again(self, chars: Sequence[AlignedChar], before_ms: float, here_ms: float) -> tuple[int, float] | None:
        """Return where a second pass over a segment begins and the stream time of its zero; None if it is none.

        Text that repeats itself does not tell. The times do: they say again what the first pass said, and span more
        than the message's own audio.
        """
        place = bisect.bisect_right(self._segments, self._source.next) - 1
        whole = place > 0 and self._begins_segment(self._source.next)
        begin = self._segments[place - whole]
        texts, span = [item.char for item in chars], span_of(chars)
        pairs = self._source.repeated(texts, begin)
        fits = span.last_ms <= here_ms + self._base.lag_ms + TOLERANCE_MS and self._source.continues(texts)
        if not pairs or (fits and not _has_rhythm([chars[i].start_ms for i, _ in pairs])):
            return None
        zero_ms = self._zero_of(chars, pairs)
        if zero_ms is None:
            return None
        spare_ms = before_ms + here_ms - zero_ms - span.end_ms
        if whole:
            # Or the next segment is like it; that one would not end where all audio does.
            return (begin, zero_ms) if abs(spare_ms) <= SAME_PASS_MS < here_ms else None
        return (begin, zero_ms) if zero_ms + span.last_ms <= before_ms + here_ms + TOLERANCE_MS else None

    def _zero_of(self, chars: Sequence[AlignedChar], pairs: Sequence[tuple[int, int]]) -> float | None:
        """Return the stream time of an alignment's zero when its characters repeat known times, all but a few."""
        starts = [(chars[i].start_ms, self._placing.start_of(offset)) for i, offset in pairs]
        zeros = [start - self.start_ms - sent for sent, start in starts if start is not None]
        if not zeros:
            return None
        zero_ms = max(0.0, statistics.median(zeros))
        agreeing = sum(abs(zero - zero_ms) <= SAME_PASS_MS for zero in zeros)
        return zero_ms if 4 * agreeing >= 3 * len(zeros) else None

    def _zero(self, chars: Sequence[AlignedChar], match: Match, before_ms: float, here_ms: float) -> float:
        """Return the stream time of an alignment's zero: from the characters it repeats, else by its times."""
        span = span_of(chars)
        shared = [(chars[i].start_ms, self._placing.start_of(offset)) for i, offset in match.pairs[: match.known]]
        zeros = [start - self.start_ms - sent for sent, start in shared if start is not None]
        if len(zeros) >= MIN_OVERLAP_CHARS:
            zero_ms = max(0.0, statistics.median(zeros))
            self._base.anchor(zero_ms + span.end_ms)
            return zero_ms
        new_segment = bool(match.pairs) and self._begins_segment(match.pairs[0][1])
        return self._base.place(span, before_ms, here_ms, new_segment=new_segment)

    @property
    def _mirrors(self) -> bool:
        """Text that no alignment names stands for itself in the spoken text, unless a normalized one may hold it."""
        return self._bare or not self._told

    def _begins_segment(self, offset: int) -> bool:
        place = bisect.bisect_right(self._segments, offset) - 1
        begin = self._segments[place]
        return offset - begin < MAX_BLANK_CHARS and self._source.blank(begin, offset)

    def _release(self, pcm: bytes, *, last: bool = False, closes_word: bool = False) -> list[SpeechChunk]:
        """Return chunks with all that ends within the audio; one chunk ends at each border between words."""
        chunks: list[SpeechChunk] = []
        while True:
            border = self._borders[0] if self._borders else None
            if (
                border is not None
                and self._placing.placed < border
                and self._source.blank(self._placing.placed, border)
            ):
                self._placing.fill_to(border, self._placing.end_ms, mirrored=self._mirrors)
            placed = self._placing.release(self.end_ms, border)
            runs = self._placing.runs(placed)
            self._spoken.mirror([item.char for item in placed if item.mirrored])
            spoken = self._spoken.release(self.end_ms, all_of_it=last and border is None)
            closes = border is not None and self._placing.released >= border
            ends = closes or (last and border is None and closes_word)
            if pcm or runs or spoken or ends:
                chunks.append(self._chunk(pcm, runs, spoken, ends))
            pcm = b""
            if not closes:
                return chunks
            self._borders.popleft()

    def _chunk(
        self, pcm: bytes, chars: tuple[TimedChars, ...], spoken: tuple[TimedChars, ...], closes_word: bool
    ) -> SpeechChunk:
        if chars and not spoken:
            # Without any spoken text its reader would take the source for it; this says: nothing new.
            spoken = (TimedChars("", self._spoken.char_end, (), ()),)
        return SpeechChunk(
            pcm=pcm,
            sample_rate_hz=self.rate_hz,
            audio_end_ms=round_ms(self.end_ms),
            chars=chars,
            spoken=spoken,
            closes_word=closes_word,
        )

    def _check_complete(self) -> None:
        text = self._source.text
        if not self.samples and self._source.speakable(0, len(text)):
            raise NoAudioError(
                f"{self._title} took the text but sent no audio. Check that the text has something to say in the "
                "voice's language, and that the account has credits.",
                provider=self._provider,
            )
        first = self._placing.released
        while first < len(text) and first and text[first].isalnum() and text[first - 1].isalnum():
            first += 1
        missing = self._source.speakable(first, len(text))
        begin_ms = self._placing.start_of(first)
        room_ms = self.end_ms - (min(self._placing.end_ms, self.end_ms) if begin_ms is None else begin_ms)
        if missing and room_ms < missing * SHORTEST_CHAR_MS:
            raise ProviderProtocolError(
                f"{self._title} ended the stream before all of the text was spoken.",
                provider=self._provider,
                code="provider_incomplete",
            )


def _has_rhythm(starts_ms: Sequence[float]) -> bool:
    """Tell whether characters follow each other so unevenly that the same times again are no accident."""
    steps = [after - before for before, after in itertools.pairwise(starts_ms)]
    return len(steps) >= RHYTHM_STEPS and max(steps) - min(steps) > TOLERANCE_MS / 2


def _moved(char: AlignedChar, by_ms: float) -> AlignedChar:
    return char._replace(start_ms=char.start_ms + by_ms, end_ms=char.end_ms + by_ms)


def _composed(chars: Sequence[AlignedChar]) -> list[AlignedChar]:
    """Join marks with the characters they compose with, as in the source, which is NFC."""
    out: list[AlignedChar] = []
    for item in chars:
        if out and unicodedata.combining(item.char):
            whole = unicodedata.normalize("NFC", out[-1].char + item.char)
            if len(whole) == 1:
                out[-1] = out[-1]._replace(char=whole, end_ms=max(out[-1].end_ms, item.end_ms))
                continue
        out.append(item)
    return out
