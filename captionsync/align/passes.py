"""Second passes: an alignment that repeats text which an earlier alignment already timed.

Services send them. A Flash model times the beginning of a segment first and all of it later. With a pronunciation
dictionary, ElevenLabs' alignments restart at the first character in overlapping passes (pipecat issues 4316 and 4884).
Text alone cannot show it, because speech repeats itself ("no no no"). So the question has three parts:

1. Which known text does the alignment repeat? :func:`find_repeat`, when all of the overlap must agree;
   :func:`find_head`, when only the beginning must, because the rest may be spelled differently.
2. What do its times count from? :func:`clock_of`: the characters that it repeats have known times.
3. Is it a second pass, or new text that happens to be the same? :meth:`Clock.agrees` and :func:`has_rhythm`: a second
   pass repeats the times of the first one.

Texts are compared as they are given. The live decoder gives folded visible characters, the reader of recordings gives
code points.
"""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from captionsync.align.timebase import TOLERANCE_MS

HEAD_CHARS = 12
"""Visible characters that identify the beginning of a second pass. Alignments shorter than half of it are taken for new
text. Long enough for ordinary prose, where 12 characters are two or three words: no known recording determines it.
Pinned by test_a_second_pass_is_found_by_its_first_twelve_characters."""
MAX_LOOK_BACK = 1500
"""Visible characters before the cursor where a second pass may begin; about two minutes of speech, which bounds the
search. Pinned by test_a_second_pass_begins_at_most_1500_characters_back."""
MIN_REPEAT_CHARS = 8
"""Code points that a recording's alignment must repeat to be taken for a second pass, because only its text shows that.
Pinned by test_fewer_than_eight_repeated_characters_are_new_text."""
MIN_OVERLAP_CHARS = 4
"""Characters that a second pass must share with the first one before its clock is taken from them. With fewer, one
wrong time would decide. Pinned by test_three_shared_characters_do_not_set_the_clock."""
SAME_PASS_MS = 3.0
"""Milliseconds within which a second pass repeats the times of the first one. Both are rounded to 1 ms (all 32 real
recordings are), and the zero that they count from is rounded as well."""
SAME_PASS_SHARE = 0.75
"""Share of the repeated characters that must have the same times as before. The others may have been squeezed into
audio that turned out shorter."""
RHYTHM_STEPS = 5
"""Characters after the first that must repeat their times before the times alone identify a second pass.
Pinned by test_repeated_words_are_found_by_their_times."""
RHYTHM_MS = TOLERANCE_MS / 2
"""Milliseconds by which the lengths of those characters must differ. Evenly spaced characters repeat by accident."""


class Repeat(NamedTuple):
    """Known text that an alignment repeats."""

    begin: int
    """Index in the known text."""
    size: int
    """Characters, from the alignment's first one on."""


class Clock(NamedTuple):
    """What an alignment's times count from, by characters whose times are known."""

    zero_ms: float
    """Stream time of the alignment's zero; not negative."""
    chars: int
    """Characters with a known time."""
    agreeing: int
    """Those of them that agree with this zero."""

    @property
    def agrees(self) -> bool:
        """Whether the times are those of the first pass."""
        return self.agreeing >= SAME_PASS_SHARE * self.chars


def find_repeat(said: str, known: str, end: int, begins: Iterable[int], *, least: int = 1) -> Repeat | None:
    """Return the first repeat of ``known[:end]`` at one of ``begins``.

    The alignment and the known text must agree up to the end of whichever is shorter.

    Args:
        said: the alignment's characters.
        known: text that contains what was timed before.
        end: where the timed part of ``known`` ends.
        begins: indexes where a second pass may begin, in order of preference.
        least: characters that must repeat.
    """
    for begin in begins:
        size = min(len(said), end - begin)
        if size >= least and known.startswith(said[:size], begin):
            return Repeat(begin, size)
    return None


def find_overlap(said: str, known: str) -> Repeat | None:
    """Return the longest final part of ``known`` that ``said`` begins with, at least ``MIN_REPEAT_CHARS`` long."""
    begins = range(max(0, len(known) - len(said)), len(known) - MIN_REPEAT_CHARS + 1)
    return find_repeat(said, known, len(known), begins, least=MIN_REPEAT_CHARS)


def find_head(said: str, known: str, end: int) -> int | None:
    """Return the last index before ``end`` where the alignment's first characters are; None if nowhere near."""
    head = said[:HEAD_CHARS]
    if len(head) < HEAD_CHARS // 2:
        return None
    begin = known.rfind(head, max(0, end - MAX_LOOK_BACK), end + len(head) - 1)
    return begin if begin >= 0 else None


def clock_of(starts_ms: Iterable[tuple[float, float | None]]) -> Clock | None:
    """Return the clock of an alignment that repeats characters; None if none of them has a known time.

    Args:
        starts_ms: of each repeated character, its start as sent and its known start on the stream.
    """
    zeros = [known - sent for sent, known in starts_ms if known is not None]
    if not zeros:
        return None
    zero_ms = max(0.0, statistics.median(zeros))
    return Clock(zero_ms, len(zeros), sum(abs(zero - zero_ms) <= SAME_PASS_MS for zero in zeros))


def has_rhythm(starts_ms: Sequence[float]) -> bool:
    """Return whether characters are spaced so unevenly that a repetition of their times cannot be an accident."""
    steps = [after - before for before, after in itertools.pairwise(starts_ms)]
    return len(steps) >= RHYTHM_STEPS and max(steps) - min(steps) > RHYTHM_MS
