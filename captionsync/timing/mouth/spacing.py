"""Decides which mouth shapes there is time for, and when each takes over from the one before.

Sounds follow each other faster than shapes can be seen, so every shape has a least length. If a sound is shorter, its
shape either takes time from its neighbours or is left out. Among all ways to do this within a few consecutive shapes,
the one that shows a wrong shape for the shortest time is chosen. For a fixed selection of shapes, this is isotonic
regression: boundaries as close as possible (in the sum of absolute distances) to where they belong, each far enough
after the one before.

Closures (PP, FF) are never left out and never late: they begin up to 40 ms before their sound, which costs nothing
because real lips do the same, and hold at least until its middle.

Source: Barlow, Bartholomew, Bremner, Brunk (1972), pool adjacent violators; the lengths were measured against
sentences with true phone times.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from captionsync.timing.tables.viseme_sets import CLOSURES

LEAD_MS = 40
"""How long before its sound a closure begins."""
LEAST_LEAD_MS = 20
"""The least lead of a closure where the shape before it would otherwise become too short."""
FREE_LEAD_MS = 50
"""How early it may begin if a short shape before it is left out: the lips are already moving."""
PRESS_MS = 70
"""The least length of PP: 60 ms cover every closure with exact times, the rest allows for timing errors."""
LEAST_MS = 40
"""The least length of every other shape."""
ROOMY_MS = 2 * LEAST_MS
"""A shape this long can spare what its neighbours need, so the shapes after it do not affect those before it."""
WINDOW = 4
"""The most shapes that are decided together."""
_SCARCE_MS = LEAST_MS + 20
"""A shorter shape may be left out."""
_SEAL_WEIGHT = 2.0
"""Cost of moving the start of a closure, relative to the same time of a wrong shape."""
_LEFT_OUT_MS = 1.0
"""Extra cost of leaving a shape out, in milliseconds of a wrong shape."""
_MOVED_WEIGHT = 0.01
"""Cost of moving the start of any other shape; the wrong shapes that result are counted separately."""
_TOO_SHORT = 50.0
"""Cost of each millisecond below the least length, relative to one of a wrong shape."""


@dataclass(slots=True)
class Shape:
    """A shape with the times of its sound."""

    id: str
    phone: str
    part: int
    word_index: int | None
    start_ms: int
    end_ms: int
    middle_ms: int
    """Middle of its sound, rounded up; a closure holds at least until then."""

    @property
    def closes(self) -> bool:
        return self.id in CLOSURES

    @property
    def length_ms(self) -> int:
        return self.end_ms - self.start_ms


@dataclass(frozen=True, slots=True)
class Handover:
    """Where one shape takes over from another."""

    first: int
    """Index of the first shape that is shown."""
    second: int
    """Index of the next shape that is shown; the number of shapes if there is none."""
    boundary_ms: int
    """When the second shape begins, or the first one ends."""


@dataclass(frozen=True, slots=True)
class Past:
    """What was decided before."""

    end_ms: int = 0
    """When the next shape begins."""
    shown: str = ""
    """The last shape that is shown."""
    open: tuple[Shape, ...] = ()
    """The shapes whose sound lasts beyond ``end_ms``, shown or left out."""

    def then(self, shown: str, end_ms: int, shapes: Sequence[Shape]) -> Past:
        """Return the past after a shape was shown up to ``end_ms`` and a few shapes are done."""
        return Past(end_ms, shown, tuple(shape for shape in (*self.open, *shapes) if shape.end_ms > end_ms))


def window_of(shapes: Sequence[Shape], *, at_end: bool) -> int | None:
    """Return how many shapes determine the first boundary; None while too few are known.

    Args:
        shapes: the open shapes; the first is shown next.
        at_end: nothing follows them.
    """
    for index in range(1, len(shapes)):
        if index + 1 == WINDOW or shapes[index].closes or shapes[index].length_ms >= ROOMY_MS:
            return index + 1
    return len(shapes) if at_end and shapes else None


def first_handover(shapes: Sequence[Shape], past: Past, *, at_end: bool) -> Handover:
    """Decide the first boundary of a few shapes.

    Args:
        shapes: at least one, in order.
        past: what was decided before.
        at_end: the last shape ends there; otherwise it lasts as long as needed.
    """
    best: tuple[float, list[int], list[float]] | None = None
    for kept in _choices(shapes, past.end_ms, at_end=at_end):
        cost, bounds = _place(shapes, kept, past, at_end=at_end)
        # Among equal costs, prefer to show the first shape: the one left out before it may be equal to it.
        if best is None or (round(cost, 6), kept[0]) < (round(best[0], 6), best[1][0]):
            best = (cost, kept, bounds)
        if cost == 0.0:
            break
    assert best is not None
    _, kept, bounds = best
    if len(kept) == 1:
        return Handover(kept[0], len(shapes), shapes[-1].end_ms)
    return Handover(kept[0], kept[1], round(bounds[0]))


def _choices(shapes: Sequence[Shape], begins_ms: int, *, at_end: bool) -> Iterator[list[int]]:
    """Yield the possible selections of shapes, the complete one first."""
    last = len(shapes) - 1
    scarce = []
    for index, shape in enumerate(shapes):
        room_ms = shape.end_ms - max(begins_ms, shape.start_ms)
        if index < last and shapes[index + 1].closes:
            room_ms -= LEAD_MS
        if not shape.closes and room_ms < _SCARCE_MS and (at_end or index < last):
            scarce.append(index)
    for mask in range(1 << len(scarce)):
        dropped = {index for bit, index in enumerate(scarce) if mask >> bit & 1}
        if len(dropped) < len(shapes):
            yield [index for index in range(len(shapes)) if index not in dropped]


def _place(shapes: Sequence[Shape], kept: Sequence[int], past: Past, *, at_end: bool) -> tuple[float, list[float]]:
    """Place the boundaries between the kept shapes; return the cost, in ms of a wrong shape, and the boundaries."""
    begins_ms = past.end_ms
    wanted = [_wanted(shapes, a, b, begins_ms) for a, b in pairwise(kept)]
    weights = [1.0 + _SEAL_WEIGHT if shapes[b].closes else 1.0 for b in kept[1:]]
    earliest, at = [], float(begins_ms)
    for a, b in pairwise(kept):
        at += _least_ms(shapes[a], shapes[b])
        earliest.append(at)
    steps = _rising([want - least for want, least in zip(wanted, earliest, strict=True)], weights)
    room_ms = shapes[-1].end_ms - LEAST_MS - at if at_end else float("inf")
    bounds, at = [], float(begins_ms)
    for number, (a, b) in enumerate(pairwise(kept)):
        bound = max(0.0, min(steps[number], room_ms)) + earliest[number]
        bound = max(at, min(bound, shapes[b].start_ms if shapes[b].closes else shapes[b].end_ms))
        at = max(bound, shapes[a].middle_ms) if shapes[a].closes else bound
        bounds.append(at)
    begins = [begins_ms, *bounds]
    cost = _LEFT_OUT_MS * (len(shapes) - len(kept))
    cost += _wrong_ms(shapes, kept, begins, past)
    cost += _lacking(shapes, kept, begins, at_end=at_end)
    for b, bound, want in zip(kept[1:], bounds, wanted, strict=True):
        cost += abs(bound - want) * (_SEAL_WEIGHT if shapes[b].closes else _MOVED_WEIGHT)
    return cost, bounds


def _wrong_ms(shapes: Sequence[Shape], kept: Sequence[int], begins: Sequence[float], past: Past) -> float:
    """Return how long a shape is shown while another one sounds; lips that close early do not count."""
    # An earlier sound may still last; an equal shape is right until it ends.
    over = [shape.end_ms - max(past.end_ms, shape.start_ms) for shape in past.open if shape.id != shapes[kept[0]].id]
    wrong, before = float(sum(over)), past.shown
    for index, begin, end in zip(kept, begins, [*begins[1:], shapes[-1].end_ms], strict=True):
        shown = shapes[index]
        for number, shape in enumerate(shapes):
            if shape.id == shown.id:
                continue
            until = min(end, shape.end_ms)
            # Between two closures the mouth has to open, so the sounds there must not be skipped.
            if shown.closes and number < index and not (before in CLOSURES and number not in kept):
                until = min(until, shown.start_ms - FREE_LEAD_MS)
            wrong += max(0.0, until - max(begin, shape.start_ms))
        before = shown.id
    return wrong


def _wanted(shapes: Sequence[Shape], a: int, b: int, begins_ms: int) -> float:
    """Return where the boundary between two kept shapes belongs."""
    first, second = shapes[a], shapes[b]
    if first.closes and second.closes:
        if first.id == second.id:
            return second.start_ms
        lead_ms = LEAST_LEAD_MS if first.id == "PP" else LEAD_MS  # viewers notice lips that part early
        return max(second.start_ms - lead_ms, first.middle_ms)
    begin_ms = max(begins_ms, first.start_ms)
    if second.closes:
        lead_ms = second.start_ms - LEAD_MS
        latest_ms = second.start_ms - LEAST_LEAD_MS
        return max(lead_ms, first.end_ms) if b > a + 1 else min(latest_ms, max(lead_ms, begin_ms + LEAST_MS))
    if b == a + 1:
        return second.start_ms
    if shapes[a + 1].id == second.id:
        return first.end_ms
    if shapes[b - 1].id == first.id:
        return second.start_ms
    lacks_first, lacks_second = first.end_ms - begin_ms < LEAST_MS, second.length_ms < LEAST_MS
    if lacks_first != lacks_second:
        return second.start_ms if lacks_first else first.end_ms
    return (first.end_ms + second.start_ms) / 2


def _least_ms(shape: Shape, following: Shape) -> int:
    if shape.closes and following.closes:
        return 0
    return PRESS_MS if shape.id == "PP" else LEAST_MS


def _lacking(shapes: Sequence[Shape], kept: Sequence[int], begins: Sequence[float], *, at_end: bool) -> float:
    """Return the cost of kept shapes that are below their least length, except closures."""
    cost = 0.0
    for index, begin, end in zip(kept, begins, [*begins[1:], shapes[-1].end_ms], strict=True):
        lacking_ms = 0.0 if shapes[index].closes else max(0.0, LEAST_MS - (end - begin))
        # The last one may still be extended by what follows.
        cost += lacking_ms * (_TOO_SHORT if at_end or index != kept[-1] else 1.0)
    return cost


def _rising(values: Sequence[float], weights: Sequence[float]) -> list[float]:
    """Return the nearest non-decreasing values: isotonic regression by weighted medians."""
    blocks: list[tuple[list[tuple[float, float]], float]] = []
    for value, weight in zip(values, weights, strict=True):
        items, middle = [(value, weight)], value
        while blocks and blocks[-1][1] > middle:
            items = blocks.pop()[0] + items
            middle = _median(items)
        blocks.append((items, middle))
    return [middle for items, middle in blocks for _ in items]


def _median(items: Sequence[tuple[float, float]]) -> float:
    """Return the weighted median, or the middle of the interval of medians."""
    half, passed = sum(weight for _, weight in items) / 2, 0.0
    ordered = sorted(items)
    for index, (value, weight) in enumerate(ordered):
        passed += weight
        if passed == half:
            return (value + ordered[index + 1][0]) / 2
        if passed > half:
            return value
    return ordered[-1][0]
