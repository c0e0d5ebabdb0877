"""Scores lip-sync: correct frames at 100 per second, and lip closures.

Silence and *h* are left out. Two-shape sounds count with either shape; a frame also counts if the lips are already
closing for a sound that begins within 60 ms. A closure is covered if PP holds for at least half of it, and on time if
PP begins no later than 40 ms after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Shape = tuple[str, int, int]
"""Viseme of the oculus set, start and end in ms."""
Truth = tuple[str, float, float]
"""Phone, start and end in seconds."""

SHAPES: dict[str, tuple[str, ...]] = {
    phone: tuple(shapes.split("+"))
    for group in (
        "PP:p b m|FF:f v|TH:th dh|DD:t d|kk:k g|CH:ch jh sh zh|SS:s z|nn:n l ng|RR:r|U:w uh uw|I:y ih iy|aa:aa ae ah"
        "|E:ax eh|O:ao|aa+U:aw|aa+I:ay|E+I:ey|O+U:ow|O+I:oy|E+RR:er"
    ).split("|")
    for shapes, phones in [group.split(":")]
    for phone in phones.split()
}
CLOSURES = frozenset("pbm")
LEAD_S = 0.060
LATE_S = 0.040


@dataclass(frozen=True)
class Score:
    """Counts that add up over sentences."""

    frames: int = 0
    right: int = 0
    closures: int = 0
    covered: int = 0
    on_time: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.frames + other.frames,
            self.right + other.right,
            self.closures + other.closures,
            self.covered + other.covered,
            self.on_time + other.on_time,
        )

    @property
    def accuracy(self) -> float:
        """Per cent of frames."""
        return 100.0 * self.right / max(1, self.frames)

    @property
    def cover(self) -> float:
        """Per cent of closures."""
        return 100.0 * self.covered / max(1, self.closures)

    @property
    def punctual(self) -> float:
        """Per cent of closures."""
        return 100.0 * self.on_time / max(1, self.closures)


def score(truth: Sequence[Truth], made: Iterable[Shape], shapes: dict[str, tuple[str, ...]] | None = None) -> Score:
    """Score the visemes made for one sentence.

    Args:
        truth: its phones in order.
        made: visemes in order.
        shapes: what counts as right for each phone; the table of the truth set if absent. Phones that it does not
            have are left out.
    """
    table = shapes or SHAPES
    spans = [(name, start / 1000.0, end / 1000.0) for name, start, end in made if end > start]
    frames = right = at = 0
    closing = {shape: [start for phone, start, _ in truth if table.get(phone) == (shape,)] for shape in ("PP", "FF")}
    for phone, start, end in truth:
        wanted = table.get(phone)
        if wanted is None:
            continue
        frame = int(start * 100 - 0.5) + 1
        while (frame + 0.5) / 100 < end:
            now = (frame + 0.5) / 100
            frame += 1
            if now < start:
                continue
            while at < len(spans) and spans[at][2] <= now:
                at += 1
            shown = spans[at][0] if at < len(spans) and spans[at][1] <= now else "sil"
            frames += 1
            leads = any(now < begin <= now + LEAD_S for begin in closing.get(shown, ()))
            right += shown in wanted or leads
    return Score(frames, right) + _closures(truth, spans, table)


def _closures(
    truth: Sequence[Truth], spans: Sequence[tuple[str, float, float]], table: dict[str, tuple[str, ...]]
) -> Score:
    shut = _merged([(start, end) for name, start, end in spans if name == "PP"])
    closures = covered = on_time = 0
    for phone, start, end in truth:
        if table.get(phone) != ("PP",):
            continue
        closures += 1
        held = sum(max(0.0, min(end, b) - max(start, a)) for a, b in shut)
        covered += held >= (end - start) / 2
        on_time += any(a <= start + LATE_S and b > start for a, b in shut)
    return Score(0, 0, closures, covered, on_time)


def _merged(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Join intervals that touch."""
    out: list[tuple[float, float]] = []
    for start, end in spans:
        if out and start <= out[-1][1] + 1e-9:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out
