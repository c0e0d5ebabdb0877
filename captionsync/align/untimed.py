"""Audio without any times to characters with estimated ones.

Letters are laid over the audio as it comes, at the rate that finished utterances had, a usual one at first. Silence
carries no letters, so pauses fall between words. The last part of the audio is kept back: when the engine says what
text ends there, or the stream ends, the characters that are left share it. Every character gets a time, and every time
is marked estimated.

What is decided live depends on the audio alone and not on how it is cut, but for a piece longer than
:data:`HOLD_MS`, which waits as a whole for the next one.
"""

from __future__ import annotations

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
"""Milliseconds of audio at the end that have no characters yet. A session waits as long for late ones."""
FIRST_UNIT_MS = 75.0
"""Milliseconds that a letter takes before a rate is known: about 15 characters a second, spaces and pauses included."""
SLOWEST_UNIT_MS = 200.0

FRAME_MS = 10.0
_QUIET = 100.0**2
"""Mean square of samples: quieter frames are silence, 50 dB below full scale."""
_BELOW_PEAK = 10.0**-3.5
"""So far below the loudest frame, 35 dB, a frame is silence."""
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
        return bool(energy > max(_QUIET, self._peak * _BELOW_PEAK))


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
        self._next = self._cursor = 0
        """Offsets in the text: of the first character not given out, and of the letter that is being laid."""
        self._letter_ms: float | None = None
        """Start of that letter; None while it has not begun."""
        self._spent = 0.0
        """Units of that letter that are laid."""
        self._now_ms = self._settled_ms = start_ms
        self._units = self._heard_ms = 0.0
        """Of finished utterances."""
        self._begun_units = self._begun_ms = 0.0
        """Of the one that is being spoken."""
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
        self._waiting += self._frames.feed(chunk.pcm)
        until = settled_until(chunk, self._char_start, len(self._source))
        if until > self._next:
            self._settle(until)
        self._lay(min(before_ms, self._frames.end_ms - HOLD_MS), self.unit_ms, len(self._source))
        return self._runs()

    def finish(self) -> list[TimedChars]:
        """Return the rest: the engine has spoken all text."""
        units = self._begun_units + sum(map(_units, self._source.plain[self._next :]))
        self.lacks_audio = units * SHORTEST_CHAR_MS > self._frames.end_ms - self._settled_ms
        self._settle(len(self._source))
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
            frame = self._waiting.popleft()
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

    def _next_units(self, end: int) -> float:
        """Move to the next letter before an offset and return its length; 0 where there is none."""
        plain = self._source.plain
        while self._cursor < end and not _units(plain[self._cursor]):
            self._cursor += 1
        return _units(plain[self._cursor]) if self._cursor < end else 0.0

    def _settle(self, until: int) -> None:
        """Give times to all characters before an offset: they were spoken by the end of the audio."""
        end_ms = self._frames.end_ms
        left = sum(map(_units, self._source.plain[self._cursor : until])) - self._spent
        heard = sum(frame.heard for frame in self._waiting) * FRAME_MS
        if left > 0:
            quiet = heard < left * SHORTEST_CHAR_MS
            room_ms = len(self._waiting) * FRAME_MS if quiet else heard
            if room_ms:
                self._lay(end_ms, room_ms / left, until, all_of_it=quiet)
            while self._next_units(until):
                self._letter_ms = end_ms if self._letter_ms is None else self._letter_ms
                self._put_letter(end_ms)
        self._waiting.clear()
        self._put_gap(until, end_ms, before_word=False)
        self._cursor = max(self._cursor, until)
        self._units, self._heard_ms = self._units + self._begun_units, self._heard_ms + self._begun_ms
        self._begun_units = self._begun_ms = 0.0
        self._settled_ms = end_ms

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
        """Put white space, punctuation and markup, up to an offset."""
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
