"""Turns pulls into weights: the 52 of ARKit and the five of VRM, at one moment.

The values are dominance-weighted means of the targets without closures; a frame adds the closures.
"""

from __future__ import annotations

from collections.abc import Mapping

from captionsync.timing.mouth.pulls import JAW_REACH_MS, TONGUE_REACH_MS, Pull, fade
from captionsync.timing.tables.arkit import ARKIT_NAMES, VRM_NAMES

REST_PULL = 0.02
"""A constant pull towards the closed mouth; it matters only where no sound is near."""
_PLACES = {name: place for place, name in enumerate(ARKIT_NAMES)}
JAW, CLOSE = _PLACES["jawOpen"], _PLACES["mouthClose"]
_PAIRED = {
    name: (_PLACES[f"{name}Left"], _PLACES[f"{name}Right"])
    for name in ("mouthSmile", "mouthStretch", "mouthPress", "mouthLowerDown", "mouthUpperUp")
}
_SEALED_JAW = 0.12
"""How far the jaw may open behind closed lips."""
_PRESS, _ROLL_LOWER, _ROLL_UPPER = 0.5, 0.35, 0.3
_TEETH_ROLL, _TEETH_UPPER, _TEETH_JAW = 0.65, 0.25, 0.08
_OPEN_GAP = 0.3


def arkit_values(pulls: list[Pull], time_ms: float) -> list[float]:
    """Return jaw, lower, upper, pucker, funnel, stretch, smile and tongue, without closures."""
    jaw = lower = upper = pucker = funnel = stretch = smile = tongue = 0.0
    jaw_sum = lip_sum = REST_PULL
    tongue_sum = REST_PULL
    for pull in pulls:
        target = pull.target
        by = pull.jaw_pull * fade(pull, time_ms, pull.jaw_before_ms, JAW_REACH_MS)
        jaw_sum += by
        jaw += by * pull.jaw
        lower += by * target.lower
        upper += by * target.upper
        by = pull.lip_pull * fade(pull, time_ms, pull.lip_before_ms, target.lip_reach_ms)
        lip_sum += by
        by *= pull.lips
        pucker += by * target.pucker
        funnel += by * target.funnel
        stretch += by * target.stretch
        smile += by * target.smile
        by = fade(pull, time_ms, TONGUE_REACH_MS, TONGUE_REACH_MS)
        tongue_sum += by
        tongue += by * target.tongue
    return [
        jaw / jaw_sum,
        lower / jaw_sum,
        upper / jaw_sum,
        pucker / lip_sum,
        funnel / lip_sum,
        stretch / lip_sum,
        smile / lip_sum,
        tongue / tongue_sum,
    ]


def arkit_frame(values: list[float], lips: float, teeth: float) -> tuple[float, ...]:
    """Apply the closures to the values and return all 52 weights, rounded to three decimals."""
    jaw, lower, upper, pucker, funnel, stretch, smile, tongue = values
    free = (1.0 - lips) * (1.0 - teeth)
    shaped = (1.0 - 0.6 * lips) * (1.0 - 0.7 * teeth)
    jaw = jaw * (1.0 - lips) + min(jaw, _SEALED_JAW) * lips
    jaw = round(jaw * (1.0 - teeth) + _TEETH_JAW * teeth, 3)
    frame: list[float] = [0] * len(ARKIT_NAMES)
    frame[JAW] = jaw
    frame[CLOSE] = round(jaw * lips, 3)
    frame[_PLACES["mouthFunnel"]] = round(funnel * shaped, 3)
    frame[_PLACES["mouthPucker"]] = round(pucker * shaped, 3)
    frame[_PLACES["mouthRollLower"]] = round(_ROLL_LOWER * lips + _TEETH_ROLL * teeth, 3)
    frame[_PLACES["mouthRollUpper"]] = round(_ROLL_UPPER * lips, 3)
    frame[_PLACES["tongueOut"]] = round(tongue * free, 3)
    for name, value in (
        ("mouthSmile", smile * shaped),
        ("mouthStretch", stretch * shaped),
        ("mouthPress", _PRESS * lips + 0.1 * teeth),
        ("mouthLowerDown", lower * free),
        ("mouthUpperUp", upper * free + _TEETH_UPPER * teeth),
    ):
        left, right = _PAIRED[name]
        frame[left] = frame[right] = round(value, 3)
    return tuple(frame)


MOVED_NAMES = tuple(name for name, weight in zip(ARKIT_NAMES, arkit_frame([1.0] * 8, 0.5, 0.5), strict=True) if weight)
"""The shapes that the curves move; all others, such as those of eyes, brows and nose, are always 0."""


def vrm_values(pulls: list[Pull], time_ms: float) -> list[float]:
    """Return the five vowels, without closures; their sum is at most 1."""
    sums = [0.0] * len(VRM_NAMES)
    total = REST_PULL
    for pull in pulls:
        by = pull.jaw_pull * fade(pull, time_ms, pull.jaw_before_ms, JAW_REACH_MS)
        by += pull.lip_pull * fade(pull, time_ms, pull.lip_before_ms, pull.target.lip_reach_ms)
        total += by
        by *= pull.lips
        for place, value in enumerate(pull.target.vrm):
            sums[place] += by * value
    return [value / total for value in sums]


def vrm_frame(values: list[float], lips: float, teeth: float) -> tuple[float, ...]:
    free = (1.0 - lips) * (1.0 - 0.9 * teeth) / max(1.0, sum(values))
    return tuple(round(value * free, 3) for value in values)


def seal(weights: Mapping[str, float]) -> float:
    """Return how far the lips of an ARKit frame are sealed: 1 closed and pressed, 0 apart.

    Sealed lips touch (``mouthClose`` cancels any jaw opening, and they are not parted) and press or roll in.
    """
    gap = weights["jawOpen"] - weights["mouthClose"]
    gap += (weights["mouthLowerDownLeft"] + weights["mouthUpperUpLeft"]) / 2
    pressed = min(
        weights["mouthPressLeft"] / _PRESS,
        weights["mouthRollLower"] / _ROLL_LOWER,
        weights["mouthRollUpper"] / _ROLL_UPPER,
    )
    return max(0.0, min(1.0, pressed)) * max(0.0, 1.0 - gap / _OPEN_GAP)
