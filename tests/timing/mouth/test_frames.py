"""From pulls to weights: means of the targets, and the closures laid over them."""

from __future__ import annotations

import pytest

from captionsync.timing.model import Viseme
from captionsync.timing.mouth.frames import (
    CLOSE,
    JAW,
    MOVED_NAMES,
    arkit_frame,
    arkit_values,
    seal,
    vrm_frame,
    vrm_values,
)
from captionsync.timing.mouth.pulls import Pull, make_pull
from captionsync.timing.tables.arkit import ARKIT_NAMES, TARGETS, VRM_NAMES

OPEN = arkit_values([make_pull("aa", Viseme("aa", "a", 0, 200, 1.0, 0), rested=False)], 50)
PARTS = (0.0, 0.3, 0.7, 1.0)


def pulls(*shapes: str) -> list[Pull]:
    return [
        make_pull(shape, Viseme(shape, "", number * 100, number * 100 + 100, 1.0, 0), rested=False)
        for number, shape in enumerate(shapes)
    ]


def test_without_a_sound_the_mouth_is_closed() -> None:
    assert set(arkit_values([], 0)) == {0.0}
    assert set(vrm_values([], 0)) == {0.0}
    assert set(arkit_frame([0.0] * 8, 0.0, 0.0)) == {0}


@pytest.mark.parametrize("shape", ["aa", "O", "U", "I", "E"])
def test_a_held_sound_is_nearly_its_target(shape: str) -> None:
    jaw, _, _, pucker, funnel, *_ = arkit_values(pulls(shape), 50)
    target = TARGETS[shape]
    assert (jaw, pucker, funnel) == pytest.approx((target.jaw, target.pucker, target.funnel), abs=0.05)


def test_between_two_sounds_the_jaw_lies_between_them() -> None:
    jaws = [arkit_values(pulls("aa", "SS"), ms)[0] for ms in range(50, 151, 10)]
    assert jaws == sorted(jaws, reverse=True)


def test_closed_lips_take_the_opening_back_and_press() -> None:
    frame = dict(zip(ARKIT_NAMES, arkit_frame(OPEN, 1.0, 0.0), strict=True))
    assert frame["jawOpen"] == frame["mouthClose"] > 0
    assert frame["mouthLowerDownLeft"] == frame["mouthUpperUpRight"] == 0
    assert frame["mouthPressLeft"] == frame["mouthPressRight"] == 0.5
    assert seal(frame) == 1.0


def test_an_open_mouth_is_not_sealed_and_half_closed_lips_are_half_way() -> None:
    seals = [seal(dict(zip(ARKIT_NAMES, arkit_frame(OPEN, lips, 0.0), strict=True))) for lips in PARTS]
    assert seals == sorted(seals)
    assert (seals[0], seals[-1]) == (0.0, 1.0)


def test_teeth_on_the_lip_roll_it_in_and_nearly_close_the_jaw() -> None:
    frame = dict(zip(ARKIT_NAMES, arkit_frame(OPEN, 0.0, 1.0), strict=True))
    assert frame["mouthRollLower"] > 0.5
    assert frame["jawOpen"] < 0.1
    assert seal(frame) < 0.5


@pytest.mark.parametrize("lips", PARTS)
@pytest.mark.parametrize("teeth", PARTS)
def test_weights_stay_in_range_and_both_sides_are_equal(lips: float, teeth: float) -> None:
    frame = arkit_frame([1.0] * 8, lips, teeth)
    named = dict(zip(ARKIT_NAMES, frame, strict=True))
    assert all(0 <= weight <= 1 for weight in frame)
    assert frame[CLOSE] <= frame[JAW]
    for name in ARKIT_NAMES:
        if name.endswith("Left"):
            assert named[name] == named[name.removesuffix("Left") + "Right"]
        assert name in MOVED_NAMES or named[name] == 0


@pytest.mark.parametrize("lips", PARTS)
@pytest.mark.parametrize("teeth", PARTS)
def test_the_vowels_of_vrm_never_sum_above_one_and_vanish_on_closed_lips(lips: float, teeth: float) -> None:
    for values in (vrm_values(pulls("aa", "O"), 100), [0.9] * len(VRM_NAMES)):
        frame = vrm_frame(values, lips, teeth)
        assert len(frame) == len(VRM_NAMES)
        assert sum(frame) <= 1.0 + 0.001 * len(frame)
        assert lips < 1.0 or set(frame) == {0.0}
