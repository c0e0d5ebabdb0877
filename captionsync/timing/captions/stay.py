"""How long a cue stays on screen after its last word.

Source: Netflix Timed Text Style Guide, "Duration" and "Frame Gap" (5/6 s at least; gaps under half a second are
closed); BBC Subtitle Guidelines, "Timing" (a caption may stay up to 1.5 s after the speech).
"""

from __future__ import annotations

from captionsync.timing.captions.lines import CueRules
from captionsync.timing.tables.limits import CLOSED_GAP_MS, LONGEST_STAY, MIN_CUE_MS


def shown_until(
    rules: CueRules, *, start_ms: int, spoken_ms: int, limit_ms: int, cells: int, closes_gap: bool = True
) -> int:
    """Return the end of a cue.

    It stays ``extend_ms`` after its last word, and up to three times as long where it could not be read otherwise; it
    never lasts longer than ``max_cue_ms``, unless its words do.

    Args:
        rules: limits of a cue.
        start_ms: its start.
        spoken_ms: end of its last word.
        limit_ms: what comes next begins here, or the audio ends.
        cells: width of its text.
        closes_gap: another cue begins at the limit; a short gap before it is closed.
    """
    need_ms = max(MIN_CUE_MS, cells * 1000 // rules.reading_cells)
    end_ms = max(spoken_ms + rules.extend_ms, min(start_ms + need_ms, spoken_ms + LONGEST_STAY * rules.extend_ms))
    if closes_gap and rules.extend_ms and 0 < limit_ms - end_ms < CLOSED_GAP_MS:
        end_ms = limit_ms
    return max(spoken_ms, min(end_ms, limit_ms, start_ms + rules.max_cue_ms))
