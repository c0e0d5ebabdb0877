"""What is known of each upstream and voice: its timing noise, and what its times are worth beside the sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from captionsync.timing.phones.assembler import VoiceProfile

if TYPE_CHECKING:
    from captionsync.timing.sound.net import Weights
    from captionsync.timing.sound.track import Ears

MAX_PROFILES = 1_000
"""Voices that are remembered; beyond that, the one that spoke longest ago is forgotten."""


class Profiles:
    """Remembers voices.

    Args:
        weights: the net that listens; ``None`` to use the character times alone.
        nonverbal: listen for sounds between words that are not text, too.
    """

    def __init__(self, weights: Weights | None = None, *, nonverbal: bool = True) -> None:
        self._weights, self._nonverbal = weights, nonverbal
        self._known: dict[tuple[str, str], tuple[VoiceProfile, Ears | None]] = {}

    def of(self, provider: str, voice: str) -> tuple[VoiceProfile, Ears | None]:
        """Return what is known of an engine's voice, for a captioner to use and to update."""
        key = (provider, voice)
        found = self._known.pop(key, None) or (VoiceProfile(), self._ears())
        self._known[key] = found
        if len(self._known) > MAX_PROFILES:
            del self._known[next(iter(self._known))]
        return found

    def _ears(self) -> Ears | None:
        if self._weights is None:
            return None
        # Servers without weights need no numpy.
        from captionsync.timing.sound.priors import Trust
        from captionsync.timing.sound.track import Ears

        return Ears(self._weights, Trust(), self._nonverbal)
