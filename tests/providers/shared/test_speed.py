from __future__ import annotations

import pytest

from captionsync.providers.shared.speed import speed_of


@pytest.mark.parametrize(
    ("value", "speed"),
    [(1, 1.0), (0.7, 0.7), (0.1, 0.7), (9, 1.2), ("1.1", 1.1), ("fast", 1.0), (True, 1.0), (None, 1.0),
     (float("nan"), 1.0), (float("inf"), 1.0), ([1], 1.0), (10**400, 1.0)],
)  # fmt: skip
def test_speed_is_read_leniently(value: object, speed: float) -> None:
    assert speed_of({"speed": value}) == speed
    assert speed_of({}) == 1.0
