"""The speed that a request asks for; every engine honours it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from captionsync.providers.base import MAX_SPEED, MIN_SPEED


def speed_of(settings: Mapping[str, Any]) -> float:
    """Return the speed of voice settings, 0.7 to 1.2; 1 for what is not a number."""
    value = settings.get("speed")
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return 1.0
    try:
        speed = float(value)
    except (ValueError, OverflowError):
        return 1.0
    return min(MAX_SPEED, max(MIN_SPEED, speed)) if math.isfinite(speed) else 1.0
