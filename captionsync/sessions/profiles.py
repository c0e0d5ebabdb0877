"""What is known of each upstream and voice: its timing noise, and what its times are worth beside the sound."""

from __future__ import annotations

from dataclasses import dataclass, field

from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.sound.net import Weights
from captionsync.timing.sound.priors import Trust
from captionsync.timing.sound.track import Ears

MAX_PROFILES = 1_000
"""Voices that are remembered; beyond that, the one that spoke longest ago is forgotten."""


@dataclass(frozen=True, slots=True)
class Known:
    """What sessions of one voice share and learn."""

    profile: VoiceProfile = field(default_factory=VoiceProfile)
    trust: Trust = field(default_factory=Trust)


class Profiles:
    """Remembers voices.

    Args:
        weights: the net that listens; ``None`` to use the character times alone.
    """

    def __init__(self, weights: Weights | None = None) -> None:
        self._weights = weights
        self._known: dict[tuple[str, str], Known] = {}

    def of(self, provider: str, voice: str) -> tuple[VoiceProfile, Ears | None]:
        """Return what is known of an engine's voice, for a captioner to use and to update."""
        key = (provider, voice)
        found = self._known.pop(key, None) or Known()
        self._known[key] = found
        if len(self._known) > MAX_PROFILES:
            del self._known[next(iter(self._known))]
        return found.profile, None if self._weights is None else Ears(self._weights, found.trust)
