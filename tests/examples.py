"""On how many examples a property is tried: as many as its test says, and fewer under a quicker Hypothesis profile."""

from __future__ import annotations

from hypothesis import settings

FULL = 100
"""Examples of a property whose test names no number, in ``make bench`` (``--hypothesis-profile=full``)."""
HOUSE = 25
"""The same in ``make test``."""
QUICK = 5
"""The same in ``make quick`` (``--hypothesis-profile=quick``)."""


def examples(count: int) -> settings:
    """Return settings that try ``count`` examples, in proportion under another profile."""
    profile = settings.get_profile(settings.get_current_profile_name())
    return settings(max_examples=max(1, count * profile.max_examples // FULL))
