"""The tests' ElevenLabs-like service with times like those of v2, in messages of 400 ms of audio."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.lipsync_noise import like_v2
from captionsync.espeak.pool import EspeakPool
from tests.upstream import Upstream
from tests.upstream_speech import ALL_MARKUP, Reading, Segment

MESSAGE_MS = 400.0
SEED = 7


class VagueUpstream(Upstream):
    """Sends times like those of v2."""

    def __init__(self, pool: EspeakPool) -> None:
        super().__init__(pool)
        self.behaviour.message_ms = (MESSAGE_MS, MESSAGE_MS)
        self.behaviour.at_chars = False
        self.true_starts_ms: dict[str, tuple[float, ...]] = {}
        """Of the characters of each text, from its first sample."""

    async def segment(self, text: str, rate_hz: int, reading: Reading = ALL_MARKUP, voice_id: str = "") -> Segment:
        """Return speech with vague times."""
        made = await super().segment(text, rate_hz, reading, voice_id)
        self.true_starts_ms[text] = made.starts_ms
        said, end_ms = text.rstrip(), made.duration_ms
        vague = like_v2(said, made.starts_ms[: len(said)], end_ms, end_ms, random.Random(SEED))
        starts = [min(max(0.0, at_ms), end_ms) for at_ms in vague]
        return replace(made, starts_ms=(*starts, *[end_ms] * (len(text) - len(said))))
