"""Estimates times of characters for audio that comes without any.

Letters are laid over the audio as it comes, at a usual rate at first, then at the rate of the speech so far. Silence
carries no letters. A pause is taken for the end of the sentence or clause that should be reached about then; letters do
not pass the end of a sentence before there is a pause, unless it is long overdue. The last part of the audio is kept
back. When a pause comes, the engine says what text ends there, or the stream ends, the remaining characters share it.
Every character gets a time, and every time is marked estimated.

Live decisions depend on the audio and not on how it is cut. The exception is a piece longer than :data:`HOLD_MS`: its
audio after the last pause waits for the next piece.
"""

from __future__ import annotations

import math
import sys
from array import array
from collections import deque
from operator import mul
from typing import NamedTuple

from captionsync.align.placing import weight
from captionsync.align.spacing import HIDDEN, PlainSource, gap_times
from captionsync.align.words import SHORTEST_CHAR_MS, settled_until
from captionsync.timing.clock import round_ms
from captionsync.timing.model import SpeechChunk, TimedChars

HOLD_MS = 300.0
"""Milliseconds of audio at the end that have no characters yet. A session waits as long for late characters."""
FIRST_UNIT_MS = 75.0
"""Milliseconds that a letter takes before a rate is known: about 15 characters a second, spaces and pauses included."""
SLOWEST_UNIT_MS = 200.0

PAUSE_MS = 150.0
"""Milliseconds of silence that count as a pause: longer than the silence of a stop consonant."""
MAX_STRAY = 1.8
"""Factor by which the number of letters up to a pause may differ from the expected number."""
CLAUSE_STRAY = 1.3
"""A clause ends at a pause if no sentence ends nearer to it than by this factor."""
OVERDUE = 0.5
"""Fraction of a sentence's length by which its pause may be overdue before letters pass its end."""

FRAME_MS = 10.0
_STOPS = frozenset(".!?…\n")
_WIDE_STOPS = frozenset("。！？")
_COMMAS = frozenset(",;:—、，；：")
_QUIET = 10.0**2
"""Mean square of samples: quieter frames are silence, 70 dB below full scale. Soft sounds of quiet speech are above.
Chosen with six espeak-ng voices at 0, -10 and -20 dB, clean and with noise."""
_BELOW_PEAK = 10.0**-3.5
"""Energy ratio to the loudest frame below which a frame is silence: 35 dB."""
_ABOVE_FLOOR = 10.0**0.7
"""Energy ratio to the quietest frame up to which a frame is silence, in steady noise: 7 dB."""
_MOST_FLOOR = 10.0**-1.5
"""The most of this, as a ratio to the loudest frame: speech without a pause has no floor."""
_SAMPLES_HZ = 4000
"""Samples looked at in a second."""


class _Frame(NamedTuple):
    start_ms: float
    heard: bool


class _Framing:
    """Cuts audio into frames, counted from its start, and finds the silent ones."""

    def __init__(self, start_ms: float, rate_hz: int) -> None:
        self.end_ms = self._start_ms = start_ms
        self._rate_hz = rate_hz
        self._samples = array("h")
        self._count = self._frames = 0
        self._peak = 0.0
        self._floor = math.inf

    def feed(self, pcm: bytes) -> list[_Frame]:
        """Take whole samples; return the frames that they complete."""
        more = array("h")
        more.frombytes(pcm)
        if sys.byteorder == "big":
            more.byteswap()
        begin = self._count - len(self._samples)
        self._samples += more
        self._count += len(more)
        self.end_ms = self._start_ms + self._count * 1000 / self._rate_hz
        frames, at = [], 0
        while (end := self._edge(self._frames + 1) - begin) <= len(self._samples):
            frames.append(_Frame(self._start_ms + self._frames * FRAME_MS, self._is_heard(at, end)))
            self._frames += 1
            at = end
        del self._samples[:at]
        return frames

    def _edge(self, frame: int) -> int:
        return int(frame * FRAME_MS * self._rate_hz) // 1000

    def _is_heard(self, begin: int, end: int) -> bool:
        picked = self._samples[begin : end : max(1, self._rate_hz // _SAMPLES_HZ)]
        energy = sum(map(mul, picked, picked)) / max(1, len(picked))
        self._peak = max(self._peak, energy)
        self._floor = min(self._floor, energy)
        floor = min(self._floor * _ABOVE_FLOOR, self._peak * _MOST_FLOOR)
        return bool(energy > max(_QUIET, self._peak * _BELOW_PEAK, floor))


class UntimedAligner:
    """Gives the characters of one run estimated times.

    Args:
        char_start: source offset of the first character of the text.
        start_ms: exact media time of the first sample.
        rate_hz: of the audio.
        audio_tags: the engine performs ``[tags]``.
    """

    def __init__(self, *, char_start: int, start_ms: float, rate_hz: int, audio_tags: bool = False) -> None:
        self._source = PlainSource(audio_tags=audio_tags)
        self._char_start = char_start
        self._frames = _Framing(start_ms, rate_hz)
        self._waiting: deque[_Frame] = deque()
        self._loud = 0
        """Number of waiting frames that are not silent."""
        self._next = self._cursor = 0
        """Offsets in the text: of the first character not returned yet, and of the letter that is being laid."""
        self._letter_ms: float | None = None
        """Start of that letter; None while it has not begun."""
        self._spent = 0.0
        """Part of that letter, in units, that is laid already."""
        self._now_ms = start_ms
        self._told, self._told_ms = 0, start_ms
        """Offset in the text up to which the engine said it had spoken, and when."""
        self._units = self._heard_ms = 0.0
        """Letters and milliseconds of finished utterances."""
        self._begun_units = self._begun_ms = 0.0
        """The same for the utterance that is being spoken."""
        self._silent_ms = self._overdue_ms = 0.0
        self._passed = 0
        """Offset in the text: letters may pass the ends of sentences before it."""
        self._out: list[tuple[str, int, int]] = []
        self.lacks_audio = False
        """Set by :meth:`finish`: the audio was too short for the text."""

    @property
    def unit_ms(self) -> float:
        """Milliseconds that a letter takes in this voice."""
        rate = self._heard_ms / self._units if self._units else FIRST_UNIT_MS
        return min(SLOWEST_UNIT_MS, max(SHORTEST_CHAR_MS, rate))

    def sent(self, text: str) -> None:
        """Take source text that the engine has read."""
        self._source.add(text)

    def feed(self, chunk: SpeechChunk) -> list[TimedChars]:
        """Take audio; return the characters that are certain now."""
        before_ms = self._frames.end_ms
        frames = self._frames.feed(chunk.pcm)
        until = settled_until(chunk, self._char_start, len(self._source))
        for frame in frames:
            self._waiting.append(frame)
            self._loud += frame.heard
            self._silent_ms = 0.0 if frame.heard else self._silent_ms + FRAME_MS
            if self._silent_ms == PAUSE_MS:
                self._pause(frame.start_ms + FRAME_MS - PAUSE_MS)
            if until <= self._next:
                self._lay(min(before_ms, frame.start_ms + FRAME_MS - HOLD_MS), self.unit_ms, len(self._source))
        if until > self._next:
            self._settle(until, self._frames.end_ms)
            self._told, self._told_ms = until, self._frames.end_ms
        return self._runs()

    def finish(self) -> list[TimedChars]:
        """Return the rest, after the engine has spoken all text."""
        units = sum(map(_units, self._source.plain[self._told :]))
        self.lacks_audio = units * SHORTEST_CHAR_MS > self._frames.end_ms - self._told_ms
        self._settle(len(self._source), self._frames.end_ms)
        return self._runs()

    def _lay(self, until_ms: float, unit_ms: float, end: int, *, all_of_it: bool = False) -> None:
        """Lay letters before an offset over the frames that wait, up to a time.

        Args:
            until_ms: media time.
            unit_ms: length of a letter.
            end: offset in the text.
            all_of_it: silent frames count as well.
        """
        while self._waiting and self._waiting[0].start_ms + FRAME_MS <= until_ms + 1e-6:
            if not (self._begun_ms or self._loud or all_of_it):
                return  # silence is kept, because there may be nothing else
            frame = self._waiting.popleft()
            self._loud -= frame.heard
            if not (frame.heard or all_of_it):
                continue
            at_ms, left_ms = frame.start_ms, FRAME_MS
            self._begun_ms += FRAME_MS
            while left_ms > 0 and (units := self._next_units(end)):
                self._letter_ms = at_ms if self._letter_ms is None else self._letter_ms
                step_ms = min(left_ms, (units - self._spent) * unit_ms)
                at_ms, left_ms = at_ms + step_ms, left_ms - step_ms
                self._spent += step_ms / unit_ms
                if self._spent >= units - 1e-9:
                    self._put_letter(at_ms)
            self._wait(left_ms, unit_ms)

    def _next_units(self, end: int) -> float:
        """Move to the next letter before an offset and return its length; 0 where there is none yet."""
        plain = self._source.plain
        while self._cursor < end and not _units(plain[self._cursor]):
            if self._cursor >= self._passed and self._ends_sentence(self._cursor):
                return 0.0
            self._cursor += 1
        return _units(plain[self._cursor]) if self._cursor < end else 0.0

    def _wait(self, left_ms: float, unit_ms: float) -> None:
        """Count the sound after the end of a sentence; let letters pass that end when its pause is overdue."""
        self._overdue_ms = self._overdue_ms + left_ms if left_ms else 0.0
        if self._overdue_ms > OVERDUE * self._begun_units * unit_ms:
            self._passed, self._overdue_ms = self._cursor + 1, 0.0

    def _ends_sentence(self, offset: int) -> bool:
        plain = self._source.plain
        if plain[offset] in _STOPS:
            return offset + 1 < len(plain) and plain[offset + 1].isspace()
        return plain[offset] in _WIDE_STOPS

    def _pause(self, at_ms: float) -> None:
        """End the sentence or clause at a pause that fits best what was heard since the last one."""
        progress = self._begun_units + self._heard_before(at_ms) / self.unit_ms
        units, best, least = self._begun_units, 0, math.log(MAX_STRAY)
        for offset in range(self._next, len(self._source)):
            units += _units(self._source.plain[offset])
            if units > progress * MAX_STRAY:
                break
            clause = self._source.plain[offset] in _COMMAS
            if units and progress and (clause or self._ends_sentence(offset)):
                stray = abs(math.log(units / progress)) + (math.log(CLAUSE_STRAY) if clause else 0.0)
                if stray < least:
                    best, least = offset + 1, stray
        if best:
            self._settle(best, at_ms)

    def _heard_before(self, at_ms: float) -> float:
        return sum(frame.heard for frame in self._waiting if frame.start_ms < at_ms) * FRAME_MS

    def _settle(self, until: int, end_ms: float) -> None:
        """Give times to all characters before an offset, which were spoken by a certain time."""
        self._passed = max(self._passed, until)
        left = sum(map(_units, self._source.plain[self._cursor : until])) - self._spent
        heard_ms = self._heard_before(end_ms)
        if left > 0:
            quiet = heard_ms < left * SHORTEST_CHAR_MS
            room_ms = sum(frame.start_ms < end_ms for frame in self._waiting) * FRAME_MS if quiet else heard_ms
            if room_ms:
                self._lay(end_ms, room_ms / left, until, all_of_it=quiet)
            while self._next_units(until):
                self._letter_ms = end_ms if self._letter_ms is None else self._letter_ms
                self._put_letter(end_ms)
        else:
            self._begun_ms += heard_ms
        while self._waiting and self._waiting[0].start_ms < end_ms:
            self._loud -= self._waiting.popleft().heard
        self._put_gap(until, end_ms, before_word=False)
        self._cursor = max(self._cursor, until)
        self._units, self._heard_ms = self._units + self._begun_units, self._heard_ms + self._begun_ms
        self._begun_units = self._begun_ms = self._overdue_ms = 0.0

    def _put_letter(self, end_ms: float) -> None:
        start_ms = end_ms if self._letter_ms is None else self._letter_ms
        self._put_gap(self._cursor, start_ms, before_word=True)
        char = self._source.text[self._cursor]
        self._out.append((char, round_ms(start_ms), round_ms(end_ms)))
        self._begun_units += _units(char)
        self._now_ms = end_ms
        self._cursor += 1
        self._next = self._cursor
        self._letter_ms, self._spent = None, 0.0

    def _put_gap(self, until: int, end_ms: float, *, before_word: bool) -> None:
        """Put out white space, punctuation and markup up to an offset."""
        chars = range(self._next, until)
        shown = [self._source.plain[at] for at in chars if self._source.plain[at] != HIDDEN]
        now_ms = round_ms(self._now_ms)
        times = iter(gap_times(shown, now_ms, round_ms(end_ms), after_word=self._next > 0, before_word=before_word))
        for at in chars:
            now_ms, to_ms = next(times) if self._source.plain[at] != HIDDEN else (now_ms, now_ms)
            self._out.append((self._source.text[at], now_ms, to_ms))
        self._next = max(self._next, until)

    def _runs(self) -> list[TimedChars]:
        if not self._out:
            return []
        text, starts, ends = zip(*self._out, strict=True)
        offset = self._char_start + self._next - len(self._out)
        self._out = []
        return [TimedChars("".join(text), offset, starts, ends, estimated=True)]


def _units(char: str) -> float:
    """Return about how long a character takes to say, in letters; 0 for spaces, punctuation and markup."""
    return weight(char, 0) if char.isalnum() else 0.0
