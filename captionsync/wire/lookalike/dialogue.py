"""The times of a dialogue in ElevenLabs' answers: one alignment of all inputs, and which voice speaks which part.

The source text of a dialogue has a break before each turn but the first. Answers have the characters of the inputs
only, and indices count in the characters of their own answer.

Source: https://elevenlabs.io/docs/api-reference/text-to-dialogue/convert-with-timestamps
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from captionsync.timing.model import TURN_BREAK, Turn
from captionsync.timing.turns import turn_index
from captionsync.wire.lookalike.outbound import Char, alignment_seconds


class DialogueTimes:
    """Makes the times of each answer.

    Args:
        turns: of the dialogue.
        voice_ids: of the same turns, as the client named them.
    """

    def __init__(self, turns: Sequence[Turn], voice_ids: Sequence[str]) -> None:
        self._turns = turns
        self._voice_ids = voice_ids

    def __call__(self, chars: Sequence[Char], spoken: Sequence[Char]) -> dict[str, Any]:
        """Return ``alignment``, ``normalized_alignment`` and ``voice_segments``."""
        placed = [(char, turn_index(self._turns, char.place)) for char in chars]
        kept = [(char, turn) for char, turn in placed if char.place >= self._turns[turn].char_start]
        # The text as spoken counts on its own, but there is a break in it where the source has one.
        normalized = [char for char in spoken if char.text not in TURN_BREAK]
        return {
            "alignment": alignment_seconds([char for char, _ in kept]),
            "normalized_alignment": alignment_seconds(normalized),
            "voice_segments": self._segments(kept),
        }

    def _segments(self, kept: Sequence[tuple[Char, int]]) -> list[dict[str, Any]]:
        segments: list[dict[str, Any]] = []
        at = 0
        for turn, group in groupby(kept, key=lambda pair: pair[1]):
            part = [char for char, _ in group]
            segments.append(
                {
                    "voice_id": self._voice_ids[turn],
                    "start_time_seconds": part[0].start_ms / 1000,
                    "end_time_seconds": max(char.end_ms for char in part) / 1000,
                    "character_start_index": at,
                    "character_end_index": at + len(part),
                    "dialogue_input_index": turn,
                }
            )
            at += len(part)
        return segments
