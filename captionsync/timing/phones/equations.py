"""The normal equations of a chain of boundaries: tridiagonal, because each is tied to its neighbours only."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import reduce

_UNLIKELY = 0.003
"""Readings with a lower probability are left out."""


class System:
    """Equations that accumulate observations and are solved once."""

    __slots__ = ("beside", "diagonal", "right")

    def __init__(self, size: int) -> None:
        self.diagonal = [1e-9] * size
        self.beside = [0.0] * size
        self.right = [0.0] * size

    def see(self, index: int, part: float, time: float, weight: float) -> None:
        """Add an observation at a position between a boundary and the next."""
        if part == 0.0:
            self.diagonal[index] += weight
            self.right[index] += weight * time
            return
        rest = 1.0 - part
        self.diagonal[index] += weight * rest * rest
        self.diagonal[index + 1] += weight * part * part
        self.beside[index] += weight * rest * part
        self.right[index] += weight * rest * time
        self.right[index + 1] += weight * part * time

    def enter(self, scored: Sequence[tuple[float, float, list[tuple[int, float, float, float]]]]) -> float:
        """Add the observations of several readings, weighted by likelihood; return the log of the total weight."""
        top = max([item[0] for item in scored])
        likely = [math.exp(item[0] - top) for item in scored]
        total, evidence = sum(likely), 0.0
        for share, (_, log_exact, entries) in zip(likely, scored, strict=True):
            chance = share / total
            if chance > _UNLIKELY:
                evidence += chance * (log_exact - math.log(chance))
                for index, part, seen, variance in entries:
                    self.see(index, part, seen, chance / variance)
        return evidence

    def solve(self) -> list[float]:
        """Return the solution; this eliminates the diagonal."""
        diagonal, beside, right = self.diagonal, self.beside, self.right
        pivot, value = diagonal[0], right[0]
        for k in range(1, len(diagonal)):
            link = beside[k - 1]
            factor = link / pivot
            diagonal[k] = pivot = diagonal[k] - factor * link
            right[k] = value = right[k] - factor * value
        out = [0.0] * len(diagonal)
        later = 0.0
        for k in range(len(diagonal) - 1, -1, -1):
            out[k] = later = (right[k] - beside[k] * later) / diagonal[k]
        return out

    def log_determinant(self) -> float:
        """Return the log of the determinant of the solved system."""
        return reduce(lambda total, pivot: total + math.log(pivot), self.diagonal, 0.0)
