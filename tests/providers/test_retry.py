"""When a failed engine is tried again."""

from __future__ import annotations

import pytest

from captionsync.errors import (
    ProviderBusyError,
    ProviderConnectionError,
    ProviderError,
    ProviderRefusedError,
    ProviderTimeoutError,
)
from captionsync.providers.retry import RetryPolicy, Tries

POLICY = RetryPolicy()


def pause_s(error: ProviderError, tries: Tries | None = None, *, alone: bool = True, now_s: float = 0) -> float | None:
    return POLICY.pause_s(error, tries or Tries(), alone=alone, now_s=now_s, random=lambda: 0.5)


def busy(retry_after_s: float | None = None) -> ProviderBusyError:
    return ProviderBusyError("busy", provider="x", retry_after_s=retry_after_s)


def test_a_refused_request_is_not_tried_again() -> None:
    assert pause_s(ProviderRefusedError("no", provider="x")) is None


def test_other_failures_are_tried_a_few_times() -> None:
    error = ProviderConnectionError("gone", provider="x")
    assert pause_s(error, Tries(3)) == pytest.approx(0.4)
    assert pause_s(error, Tries(4)) is None
    assert pause_s(error, alone=False) == pytest.approx(0.05)
    assert pause_s(error, Tries(1), alone=False) is None


def test_silence_is_waited_for_again_only_when_nobody_else_is_there() -> None:
    error = ProviderTimeoutError("mute", provider="x")
    assert pause_s(error) is not None
    assert pause_s(error, alone=False) is None


def test_a_busy_engine_is_tried_however_often_until_its_time_is_over() -> None:
    tries = Tries(0)
    assert pause_s(busy(), tries, now_s=100) == pytest.approx(0.075)
    tries.failures = 40
    assert pause_s(busy(), tries, now_s=120) == pytest.approx(3.75)
    assert pause_s(busy(), tries, now_s=127) is None


def test_an_engine_that_was_waited_for_is_not_waited_for_again() -> None:
    error = busy()
    error.waited = True
    assert pause_s(error) is None


def test_a_busy_engine_is_not_asked_before_the_time_it_names() -> None:
    assert pause_s(busy(7)) == pytest.approx(7.075)
    assert pause_s(busy(31)) is None, "it would still be busy when patience is over"


def test_a_busy_engine_with_another_ready_gets_one_short_chance() -> None:
    assert pause_s(busy(), alone=False) == pytest.approx(0.075)
    assert pause_s(busy(0.5), alone=False) == pytest.approx(0.575)
    assert pause_s(busy(2), alone=False) is None
    assert pause_s(busy(), Tries(1), alone=False) is None
