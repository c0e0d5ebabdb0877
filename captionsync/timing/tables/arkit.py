"""Numbers of the mouth curves: names, targets and how strongly each shape pulls.

Source: the 52 names and their order are ARKit's, which Microsoft's frames also use. The targets began as a published
table of viseme weights and were adjusted by eye on our own drawn face. The dominances follow the conventions of Edwards
et al. 2016 (lip-heavy sounds begin early and colour their neighbours, tongue sounds leave the lips alone, sibilants
hold the jaw up). Our own work, Apache-2.0.
"""

from __future__ import annotations

from dataclasses import dataclass


def _sides(*names: str) -> list[str]:
    return [name + side for name in names for side in ("Left", "Right")]


def _eye(side: str) -> list[str]:
    return [f"eye{move}{side}" for move in ("Blink", "LookDown", "LookIn", "LookOut", "LookUp", "Squint", "Wide")]


ARKIT_NAMES: tuple[str, ...] = (
    *_eye("Left"),
    *_eye("Right"),
    "jawForward",
    "jawLeft",
    "jawRight",
    "jawOpen",
    "mouthClose",
    "mouthFunnel",
    "mouthPucker",
    "mouthLeft",
    "mouthRight",
    *_sides("mouthSmile", "mouthFrown", "mouthDimple", "mouthStretch"),
    "mouthRollLower",
    "mouthRollUpper",
    "mouthShrugLower",
    "mouthShrugUpper",
    *_sides("mouthPress", "mouthLowerDown", "mouthUpperUp", "browDown"),
    "browInnerUp",
    *_sides("browOuterUp"),
    "cheekPuff",
    *_sides("cheekSquint", "noseSneer"),
    "tongueOut",
)
"""The 52 shapes in ARKit's order."""

VRM_NAMES = ("aa", "ih", "ou", "ee", "oh")
"""The five vowel expressions of VRM 1.0."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a shape wants the mouth, and how strongly."""

    jaw: float
    lower: float
    """mouthLowerDown."""
    upper: float
    """mouthUpperUp."""
    pucker: float
    funnel: float
    stretch: float
    smile: float
    tongue: float
    vrm: tuple[float, float, float, float, float]
    jaw_pull: float
    """Dominance over the jaw and the parting of the lips."""
    lip_pull: float
    """Dominance over the rounding and spreading of the lips."""
    lip_reach_ms: float
    """Time constant of the lips before and after the sound."""


_REST = (0.0, 0.0, 0.0, 0.0, 0.0)

TARGETS: dict[str, Target] = {
    "sil": Target(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, _REST, 1.0, 0.7, 40),
    "PP": Target(0.05, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, _REST, 0.7, 0.15, 40),
    "FF": Target(0.08, 0.0, 0.0, 0.0, 0.0, 0.1, 0.0, 0.0, (0.0, 0.1, 0.0, 0.0, 0.0), 0.8, 0.3, 40),
    "TH": Target(0.18, 0.2, 0.15, 0.0, 0.0, 0.1, 0.0, 0.35, (0.0, 0.25, 0.0, 0.0, 0.0), 0.8, 0.3, 40),
    "DD": Target(0.14, 0.25, 0.1, 0.0, 0.0, 0.15, 0.0, 0.0, (0.0, 0.25, 0.0, 0.0, 0.0), 0.6, 0.12, 40),
    "kk": Target(0.18, 0.2, 0.05, 0.0, 0.0, 0.1, 0.0, 0.0, (0.15, 0.0, 0.0, 0.0, 0.0), 0.35, 0.08, 40),
    "CH": Target(0.12, 0.25, 0.25, 0.2, 0.55, 0.0, 0.0, 0.0, (0.0, 0.0, 0.4, 0.0, 0.0), 1.2, 1.3, 65),
    "SS": Target(0.06, 0.35, 0.15, 0.0, 0.0, 0.3, 0.15, 0.0, (0.0, 0.3, 0.0, 0.0, 0.0), 1.4, 0.4, 40),
    "nn": Target(0.12, 0.2, 0.1, 0.0, 0.0, 0.1, 0.0, 0.0, (0.0, 0.2, 0.0, 0.0, 0.0), 0.5, 0.12, 40),
    "RR": Target(0.14, 0.1, 0.05, 0.25, 0.35, 0.0, 0.0, 0.0, (0.0, 0.0, 0.3, 0.0, 0.0), 0.6, 0.8, 55),
    "aa": Target(0.55, 0.3, 0.15, 0.0, 0.0, 0.05, 0.0, 0.0, (1.0, 0.0, 0.0, 0.0, 0.0), 1.0, 0.6, 45),
    "E": Target(0.32, 0.3, 0.15, 0.0, 0.0, 0.25, 0.15, 0.0, (0.0, 0.0, 0.0, 0.9, 0.0), 0.9, 0.6, 45),
    "I": Target(0.18, 0.25, 0.1, 0.0, 0.0, 0.3, 0.25, 0.0, (0.0, 0.9, 0.0, 0.0, 0.0), 0.9, 0.8, 45),
    "O": Target(0.35, 0.1, 0.05, 0.25, 0.6, 0.0, 0.0, 0.0, (0.0, 0.0, 0.0, 0.0, 1.0), 1.0, 1.3, 65),
    "U": Target(0.16, 0.0, 0.0, 0.7, 0.25, 0.0, 0.0, 0.0, (0.0, 0.0, 1.0, 0.0, 0.0), 1.0, 1.5, 65),
}
"""Oculus shape -> target."""
