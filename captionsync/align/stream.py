"""One audio stream of an engine (a connection or an HTTP response) as SpeechChunk values.

The decoder learns what text was sent and receives audio with alignments. For each alignment it finds what its times
count from, which source character each of its characters is, and a plausible media time for every one of them. Engines
send alignments early, late, twice or not at all, unmarked. The only clock is the count of received samples.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from captionsync.align.chars import AlignedChar, compose
from captionsync.align.match import Match, SourceMatcher, is_visible
from captionsync.align.passes import MIN_OVERLAP_CHARS, SAME_PASS_MS, Clock, clock_of, has_rhythm
from captionsync.align.placing import Placing
from captionsync.align.segments import Segments
from captionsync.align.spoken import SpokenText, without_silence
from captionsync.align.timebase import TOLERANCE_MS, Mode, TimeBase, span_of
from captionsync.errors import NoAudioError, ProviderProtocolError
from captionsync.timing.clock import round_ms
from captionsync.timing.model import SpeechChunk, TimedChars

LIKELY_CHAR_MS = 45.0
"""Milliseconds of audio per missing letter from which text counts as spoken even if no alignment says so. Median
letters in real recordings last 47 ms (v2) to 59 ms (v1). Pinned by
test_text_without_alignment_is_complete_at_45_ms_a_letter."""
SHORTEST_CHAR_MS = 18.0
"""Milliseconds of audio per missing letter below which words are missing from the audio. One letter in ten of real
recordings is shorter than 16 ms (v3) or 23 ms (v2), whole words are not. Pinned by
test_missing_words_at_the_end_are_a_failure and test_text_is_incomplete_below_18_ms_a_letter."""
MAX_BLANK_CHARS = 40
"""Characters of white space and markup that a segment may begin with: a ``<break time="1.0s" />`` has 21. Pinned by
test_a_segment_may_begin_with_a_break."""


@dataclass(slots=True)
class _Coverage:
    """What alignments have said about the audio and text so far; see the table of :class:`StreamDecoder`."""

    gap: bool = False
    """Since the last match, audio or text came that no alignment places."""
    normalized: bool = False
    """The newest alignment that matched came with a normalized one."""

    @property
    def mirrors(self) -> bool:
        """Whether source text that no alignment names is its own spoken text."""
        return self.gap or not self.normalized


class StreamDecoder:
    """Decodes one stream.

    **Source text.** Four offsets in it only grow; 0 <= released <= placed <= sent and flushed <= sent:

    ========  =============================================  ==============================
    offset    the characters before it                       moved by
    ========  =============================================  ==============================
    sent      went out to the engine                         ``sent``
    flushed   will be spoken without further text            ``flushed``
    placed    have a media time                              ``feed``, ``settle``, ``finish``
    released  were returned, because their audio is here     the same
    ========  =============================================  ==============================

    Letters between released and flushed are ``outstanding``, those between released and sent ``unheard``. Each flush
    begins a segment. A border is a flushed offset where a word ends, no matter what follows; ``released`` passes it
    once.

    **Coverage.** Two flags decide what is assumed of source text that no alignment names:

    ===  ==========  =======================================  ===================  ========================
    gap  normalized  what came last                           such text is also    the next alignment may
                                                              spoken text          begin further ahead
    ===  ==========  =======================================  ===================  ========================
    no   no          nothing yet, or a plain alignment        yes                  no
    no   yes         an alignment with a normalized one       no, that one has it  no
    yes  no          audio or text that no alignment places   yes                  yes
    yes  yes         the same, after a normalized alignment   yes                  yes
    ===  ==========  =======================================  ===================  ========================

    **Events** that change them:

    ================================  ==============  ==========  =============================================
    event                             gap             normalized  the times of an alignment count from
    ================================  ==============  ==========  =============================================
    audio alone                       yes, if it ends
                                      after placed
    alignment: a second pass by its   no              by message  the first pass
    times
    alignment: names source text      no              by message  characters that it repeats, or else what the
                                                                  time base decides
    alignment: names no source text   yes, unless                 the same
                                      normalized
    ``settle``                        no
    ================================  ==============  ==========  =============================================

    For text before the first character of an alignment, ``normalized`` already has the value from its message.

    Args:
        char_start: source offset of the first character that will be sent.
        spoken_start: offset in the session's spoken text.
        start_ms: exact media time of the stream's first sample.
        rate_hz: sample rate of the PCM that it is fed.
        mode: what is known beforehand about the time base.
        lag_ms: how far decoded audio may lag behind what was sent (codecs buffer samples).
        audio_tags: ``[tags]`` are markup, which is not spoken.
        provider: the engine's name in errors.
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
        audio_tags: bool = False,
        provider: str = "",
        title: str = "The engine",
    ) -> None:
        self._provider = provider
        self._title = title
        self.start_ms = start_ms
        self.rate_hz = rate_hz
        self.samples = 0
        """Samples received."""
        self._source = SourceMatcher(audio_tags=audio_tags)
        self._segments = Segments()
        self._placing = Placing(self._source, char_start, start_ms)
        self._char_start = char_start
        self._spoken = SpokenText(spoken_start)
        self._base = TimeBase(mode, lag_ms=lag_ms)
        self._coverage = _Coverage()

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
        """Offset after the last spoken character that was returned."""
        return self._spoken.char_end

    @property
    def outstanding(self) -> bool:
        """Whether flushed text has yet to be heard."""
        return self._source.speakable(self._placing.released, self._segments.flushed) > 0

    @property
    def unheard(self) -> bool:
        """Whether any text that was sent, flushed or not, has yet to be heard."""
        return self._source.speakable(self._placing.released, len(self._source.text)) > 0

    @property
    def complete(self) -> bool:
        """Whether the audio is long enough for all flushed text, even if no alignment says so."""
        flushed = self._segments.flushed
        missing = self._source.speakable(min(self._placing.placed, flushed), flushed)
        return self.end_ms - self._placing.end_ms >= missing * LIKELY_CHAR_MS

    def sent(self, text: str) -> None:
        """Take source text that goes out next."""
        self._source.add(text)

    def flushed(self, *, closes_word: bool) -> None:
        """Note that all text sent so far will be spoken now; ``closes_word``: what follows begins a new word."""
        self._segments.flush(len(self._source.text), closes_word=closes_word)

    def feed(
        self, pcm: bytes, chars: Sequence[AlignedChar] = (), spoken: Sequence[AlignedChar] = ()
    ) -> list[SpeechChunk]:
        """Take one message and return what is certain now.

        Args:
            pcm: its audio, decoded.
            chars: its alignment with the source text, times as sent.
            spoken: its alignment with the text as spoken, times as sent.
        """
        before_ms = self.samples * 1000 / self.rate_hz
        self.samples += len(pcm) // 2
        here_ms = self.samples * 1000 / self.rate_hz - before_ms
        if chars or spoken:
            self._take(compose(chars or spoken), compose(spoken), before_ms, here_ms)
        elif here_ms:
            self._base.unaligned_audio(before_ms, here_ms)
            self._coverage.gap |= self.end_ms > self._placing.end_ms + TOLERANCE_MS
        return self._release(pcm)

    def settle(self) -> list[SpeechChunk]:
        """Return the rest of the flushed text; no more audio or alignment will come for it."""
        flushed = self._segments.flushed
        self._placing.fill_to(flushed, self.end_ms, mirrored=self._coverage.mirrors)
        self._source.skip_to(flushed)
        self._coverage.gap = False
        return self._release(b"")

    def finish(self, *, closes_word: bool = False) -> list[SpeechChunk]:
        """Return the rest; the stream is over.

        Args:
            closes_word: what follows in another stream begins a new word.

        Raises:
            NoAudioError: text was sent, but no audio came.
            ProviderProtocolError: words that were sent are missing from the audio.
        """
        self._check_complete()
        self._placing.fill_to(len(self._source.text), self.end_ms, mirrored=self._coverage.mirrors)
        return self._release(b"", last=True, closes_word=closes_word)

    def _take(
        self, chars: Sequence[AlignedChar], spoken: Sequence[AlignedChar], before_ms: float, here_ms: float
    ) -> None:
        again = self._second_pass(chars, before_ms, here_ms)
        texts = [item.char for item in chars]
        if again is None:
            match = self._source.match(texts, after_gap=self._coverage.gap)
            zero_ms = self.start_ms + self._zero(chars, match, before_ms, here_ms)
        else:
            begin, pass_ms = again
            match = self._source.match(texts, again_at=begin)
            zero_ms = self.start_ms + pass_ms
            self._base.anchor(pass_ms + span_of(chars).end_ms)
        self._spoken.add([item.shifted(zero_ms) for item in spoken])
        if not match.pairs:
            self._coverage.gap |= not spoken and any(is_visible(item.char) for item in chars)
            return
        self._coverage.normalized = bool(spoken)
        heard = without_silence(chars, spoken)
        found = [(offset, heard[i].shifted(zero_ms)) for i, offset in match.pairs[match.known :]]
        self._placing.place(found, mirrored=not spoken, gap_mirrored=self._coverage.mirrors)
        self._coverage.gap = False

    def _second_pass(self, chars: Sequence[AlignedChar], before_ms: float, here_ms: float) -> tuple[int, float] | None:
        """Return the source offset where a second pass begins and the stream time of its zero; None if it is not one.

        It repeats part of the current segment or, after that segment's last character, all of it.
        """
        number = self._segments.number_at(self._source.next)
        whole = number > 0 and self._begins_segment(self._source.next)
        begin = self._segments.begins[number - whole]
        texts, span = [item.char for item in chars], span_of(chars)
        pairs = self._source.repeated(texts, begin)
        fits = span.last_ms <= here_ms + self._base.lag_ms + TOLERANCE_MS and self._source.continues(texts)
        if not pairs or (fits and not has_rhythm([chars[i].start_ms for i, _ in pairs])):
            return None
        clock = self._clock(chars, pairs)
        if clock is None or not clock.agrees:
            return None
        audio_ms = before_ms + here_ms - clock.zero_ms
        if whole:
            # The next segment may have the same text and rhythm, but it would not end where all the audio does.
            valid = abs(audio_ms - span.end_ms) <= SAME_PASS_MS < here_ms
        else:
            valid = span.last_ms <= audio_ms + TOLERANCE_MS
        return (begin, clock.zero_ms) if valid else None

    def _zero(self, chars: Sequence[AlignedChar], match: Match, before_ms: float, here_ms: float) -> float:
        """Return the stream time of an alignment's zero: from the characters it repeats, or else by its times."""
        span = span_of(chars)
        clock = self._clock(chars, match.pairs[: match.known])
        if clock is not None and clock.chars >= MIN_OVERLAP_CHARS:
            self._base.anchor(clock.zero_ms + span.end_ms)
            return clock.zero_ms
        new_segment = bool(match.pairs) and self._begins_segment(match.pairs[0][1])
        return self._base.place(span, before_ms, here_ms, new_segment=new_segment)

    def _clock(self, chars: Sequence[AlignedChar], pairs: Sequence[tuple[int, int]]) -> Clock | None:
        """Return the clock of an alignment by those of its characters that may have a known time."""
        known = ((chars[i].start_ms, self._placing.start_of(offset)) for i, offset in pairs)
        return clock_of((sent_ms, None if start is None else start - self.start_ms) for sent_ms, start in known)

    def _ends_segment(self, offset: int) -> bool:
        """Return whether nothing visible is known to follow a source character in its segment."""
        return self._source.blank(offset + 1, self._segments.end_of(offset) or len(self._source.text))

    def _begins_segment(self, offset: int) -> bool:
        begin = self._segments.begins[self._segments.number_at(offset)]
        return offset - begin < MAX_BLANK_CHARS and self._source.blank(begin, offset)

    def _release(self, pcm: bytes, *, last: bool = False, closes_word: bool = False) -> list[SpeechChunk]:
        """Return chunks with all that ends within the audio; one chunk ends at each border between words."""
        chunks: list[SpeechChunk] = []
        while True:
            border = self._segments.border
            if border is not None:
                self._fill_blank(border)
            placed = self._placing.release(self.end_ms, border, is_last=self._ends_segment)
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
            self._segments.pass_border()

    def _fill_blank(self, border: int) -> None:
        """Place the white space and markup before a border, which alignments often leave out."""
        if self._placing.placed < border and self._source.blank(self._placing.placed, border):
            self._placing.fill_to(border, self._placing.end_ms, mirrored=self._coverage.mirrors)

    def _chunk(
        self, pcm: bytes, chars: tuple[TimedChars, ...], spoken: tuple[TimedChars, ...], closes_word: bool
    ) -> SpeechChunk:
        if chars and not spoken:
            # A chunk without spoken text would mean that the source is the spoken text. An empty run says: nothing new.
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
