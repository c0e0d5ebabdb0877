"""What the embedded engine is made from, and what it can do."""

from __future__ import annotations

from dataclasses import dataclass

from captionsync.providers.base import Capabilities

PROVIDER = "espeak"
CAPABILITIES = Capabilities(phones=True, local=True)


@dataclass(frozen=True, slots=True)
class EspeakSettings:
    """No settings: the worker processes are set up elsewhere, because they also read words for the other engines."""
