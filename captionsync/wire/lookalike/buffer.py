"""When buffered text is spoken on ElevenLabs' sockets.

The first audio needs as many characters as the schedule's first entry says, the next as many as the second, and the
last entry repeats. A flush takes all the text. Text is cut where speech allows it: at the end of a sentence, or else of
a clause, or else of a word.

Source: https://elevenlabs.io/docs/eleven-api/guides/how-to/websockets/realtime-tts ("Buffering")
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import Any

DEFAULT_SCHEDULE = (120, 160, 250, 290)
LEAST_CHARS, MOST_CHARS = 50, 500
TRIGGER_CHARS = 50
"""Characters from which ``try_trigger_generation`` speaks."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s|[。！？]|\n")
_CLAUSE_END = re.compile(r"[,;:–—][\"'”’»)\]]*\s|[、，；：]")
_SPACE = re.compile(r"\s")
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")
"""A message of a client in auto mode that is a whole sentence: the next one may follow without white space. Scripts
without spaces need no flush: their sentences are complete at the terminator."""
_EARLY = 0.6
"""Fraction of the scheduled length from which the end of a sentence or clause is accepted."""

_TAIL_CHARS = 200
"""Characters to search first. The last match is usually near the end, and a long text may have tens of thousands."""


def read_schedule(value: Any) -> tuple[int, ...]:
    """Read ``chunk_length_schedule`` as leniently as clients require: numbers of any kind, kept within 50 to 500."""
    numbers = value if isinstance(value, list) else []
    found = [int(min(MOST_CHARS, max(LEAST_CHARS, number))) for number in numbers[:100] if _is_length(number)]
    return tuple(found) or DEFAULT_SCHEDULE


def _is_length(value: Any) -> bool:
    if isinstance(value, float):  # isfinite() of an integer fails beyond the range of a float
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def portions(text: str, most: int) -> Iterator[str]:
    """Yield a text in parts of at most ``most`` characters: cut at a sentence's end, else a clause's, else a word's."""
    at = 0
    while len(text) - at > most:
        head = text[at : at + most + 1]
        ends = (_last_end(pattern, head, 1) for pattern in (_SENTENCE_END, _CLAUSE_END, _SPACE))
        cut = min(next(filter(None, ends), most), most)
        yield head[:cut]
        at += cut
    yield text[at:]


def _last_end(pattern: re.Pattern[str], text: str, least: float) -> int:
    """Return where the last match ends, at ``least`` or later; 0 if there is none."""
    for start in (max(0, len(text) - _TAIL_CHARS), 0):
        end = max((found.end() for found in pattern.finditer(text, start)), default=0)
        if end and end >= least:
            return end
    return 0


class TextBuffer:
    """Text that waits until there is enough of it.

    Args:
        schedule: characters of each generation.
        auto_mode: no schedule: text is passed on as it comes.
    """

    def __init__(self, schedule: Sequence[int] = DEFAULT_SCHEDULE, *, auto_mode: bool = False) -> None:
        self.schedule = tuple(schedule)
        self._auto_mode = auto_mode
        self._text = ""
        self._generations = 0

    def __len__(self) -> int:
        return len(self._text)

    def add(self, text: str, *, flush: bool = False, trigger: bool = False) -> list[tuple[str, bool]]:
        """Take text and return the texts to be spoken now, and whether each is to be spoken to its end.

        Nothing is flushed where no white space shows that a word ends.
        """
        self._text += text
        if self._auto_mode:
            ended = flush or _ENDED.search(self._text) is not None
            return self._all(ended)
        ready: list[tuple[str, bool]] = []
        while not flush and len(self._text) >= self._wanted(trigger):
            cut = self._cut(self._wanted(trigger))
            if not cut:
                break
            ready.append((self._text[:cut], self._text[cut - 1].isspace()))
            self._text = self._text[cut:]
            self._generations += 1
        return ready + (self._all(True) if flush else [])

    def _wanted(self, trigger: bool) -> int:
        scheduled = self.schedule[min(self._generations, len(self.schedule) - 1)]
        return min(scheduled, TRIGGER_CHARS) if trigger else scheduled

    def _cut(self, wanted: int) -> int:
        """Return where to cut; 0 if there is no place yet."""
        for pattern, least in ((_SENTENCE_END, wanted * _EARLY), (_CLAUSE_END, wanted * _EARLY), (_SPACE, 1)):
            if end := _last_end(pattern, self._text, least):
                return end
        return len(self._text) if len(self._text) > 2 * MOST_CHARS else 0

    def _all(self, flush: bool) -> list[tuple[str, bool]]:
        text, self._text = self._text, ""
        if text:
            self._generations += 1
        return [(text, flush)] if text or flush else []
