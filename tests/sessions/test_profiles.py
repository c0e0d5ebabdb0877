"""What is remembered of voices."""

from __future__ import annotations

import pytest

from captionsync.sessions import profiles as profiles_module
from captionsync.sessions.profiles import Profiles
from captionsync.timing.sound.priors import Kind
from captionsync.weights import load_weights


def test_only_so_many_voices_are_remembered_and_the_one_that_spoke_longest_ago_goes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(profiles_module, "MAX_PROFILES", 2)
    profiles = Profiles()
    first, _ = profiles.of("silent", "a")
    second, _ = profiles.of("silent", "b")
    assert profiles.of("silent", "a")[0] is first
    profiles.of("silent", "c")
    assert profiles.of("silent", "a")[0] is first
    assert profiles.of("silent", "b")[0] is not second


def test_what_ears_learn_is_kept_for_the_voice() -> None:
    profiles = Profiles(load_weights())
    _, ears = profiles.of("service", "a")
    assert ears is not None
    ears.trust.see(Kind.START, 40.0)
    again, other = profiles.of("service", "a")[1], profiles.of("service", "b")[1]
    assert again is not None and again.trust is ears.trust
    assert other is not None and other.trust.of(Kind.START) != again.trust.of(Kind.START)


def test_without_weights_nothing_listens() -> None:
    assert Profiles().of("service", "a")[1] is None
