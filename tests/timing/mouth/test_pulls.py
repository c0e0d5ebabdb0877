"""One sound's pull on the mouth: its ramps, how it fades, what loudness changes."""

from __future__ import annotations

import pytest

from captionsync.timing.model import Viseme
from captionsync.timing.mouth.pulls import (
    JAW_REACH_MS,
    LONG_SILENCE_MS,
    SEAL_HOLD_MS,
    SEAL_LEAD_MS,
    SEAL_RAMP_MS,
    Pull,
    fade,
    make_pull,
    seal_at,
)
from captionsync.timing.tables.arkit import TARGETS
from captionsync.timing.tables.viseme_sets import AJAR


def pull_of(shape: str, length_ms: int = 120, *, weight: float = 1.0, rested: bool = False, phone: str = "x") -> Pull:
    return make_pull(shape, Viseme(shape, phone, 1_000, 1_000 + length_ms, weight, 0), rested=rested)


@pytest.mark.parametrize("closure", SEAL_RAMP_MS)
def test_a_seal_rises_before_its_viseme_and_opens_before_its_end(closure: str) -> None:
    pull = pull_of(closure)
    closes_ms, ramp_ms = 1_000 - SEAL_LEAD_MS, SEAL_RAMP_MS[closure]
    assert seal_at(pull, closes_ms) == 0.0
    assert seal_at(pull, closes_ms + ramp_ms / 2) == pytest.approx(0.5)
    assert seal_at(pull, closes_ms + ramp_ms) == 1.0
    assert seal_at(pull, 1_120 - SEAL_LEAD_MS) == 1.0
    assert seal_at(pull, 1_120 - SEAL_LEAD_MS + ramp_ms) == 0.0


@pytest.mark.parametrize("length_ms", [1, 20, 40])
def test_a_seal_of_a_short_sound_is_complete_for_a_frame(length_ms: int) -> None:
    pull = pull_of("PP", length_ms)
    whole = [ms for ms in range(900, 1_300) if seal_at(pull, ms) == 1.0]
    assert whole[-1] - whole[0] >= SEAL_HOLD_MS - 1


def test_only_closures_seal() -> None:
    assert {shape for shape in TARGETS if pull_of(shape).closure} == set(SEAL_RAMP_MS)


def test_a_target_is_held_and_fades_by_its_distance() -> None:
    pull = pull_of("aa")
    assert fade(pull, 1_000, 40.0, 40.0) == fade(pull, pull.held_ms, 40.0, 40.0) == 1.0
    before = [fade(pull, 1_000 - ms, 40.0, 40.0) for ms in (1, 40, 80)]
    after = [fade(pull, pull.held_ms + ms, 40.0, 40.0) for ms in (1, 40, 80)]
    assert before == pytest.approx(after)
    assert before[1:] == pytest.approx([0.3679, 0.1353], abs=1e-4)


def test_a_mouth_that_rested_moves_earlier() -> None:
    assert pull_of("aa", rested=True).jaw_before_ms > pull_of("aa").jaw_before_ms == JAW_REACH_MS
    assert pull_of("sil", rested=True).jaw_before_ms == JAW_REACH_MS


def test_silence_closes_the_mouth_the_more_the_longer_it_is() -> None:
    pulls = [pull_of("sil", length_ms).jaw_pull for length_ms in (40, 150, LONG_SILENCE_MS, 2 * LONG_SILENCE_MS)]
    assert pulls == sorted(pulls)
    assert 0 < pulls[0] < pulls[1] < pulls[2] == pulls[3] == TARGETS["sil"].jaw_pull


@pytest.mark.parametrize("shape", ["DD", "nn", "kk"])
def test_a_short_sound_of_the_tongue_hardly_moves_the_jaw(shape: str) -> None:
    assert pull_of(shape, 10).jaw_pull < pull_of(shape, 25).jaw_pull < pull_of(shape, 80).jaw_pull
    assert pull_of(shape, 80).jaw_pull == TARGETS[shape].jaw_pull


def test_a_vowel_opens_as_far_as_it_is_loud_and_a_consonant_does_not_care() -> None:
    jaws = [pull_of("aa", weight=weight).jaw for weight in (0.0, 0.5, 1.0)]
    assert jaws == sorted(set(jaws))
    assert jaws[-1] == TARGETS["aa"].jaw
    assert pull_of("kk", weight=0.0).jaw == pull_of("kk", weight=1.0).jaw == TARGETS["kk"].jaw


def test_a_sound_that_is_not_text_opens_a_little_and_as_far_as_it_is_loud() -> None:
    jaws = [pull_of(AJAR, weight=weight, phone="").jaw for weight in (0.3, 0.5, 0.6)]
    assert jaws == sorted(set(jaws))
    assert 0 < jaws[0] < jaws[-1] < TARGETS["E"].jaw
