"""Turns visemes into 60 frames per second of mouth weights, by co-articulation.

Every shape pulls the mouth towards its target with a dominance that is full while the sound is made and fades before
and after it. A weight is the dominance-weighted mean of the targets around it. Jaw, lips and tongue have separate
dominances, so rounding begins early and colours its neighbours while the jaw already follows the next sound.
Closures are not part of that mean, which would average them open. PP and FF have a seal instead: a ramp of 35 or 45 ms
that is complete before the sound and holds until it ends. The seal brings the lips together whatever the jaw does.
``mouthClose`` is the seal's share of ``jawOpen``, so it is never larger. The VRM vowels come from the same dominances
and are scaled down to 0 by the seal.
Frames lie on a grid counted from media time 0: frame n is at n · 1000/60 ms. A frame is computed from what is known
when it is taken; later information bends the curve from there on, without a jump. At the end of what is known, the
mouth comes to rest within the last ``REST_FRAMES`` frames. The last frame is 0 in every weight, so a renderer that
holds it shows a closed mouth. A closure at the very end is complete before the lips part.
Source: Cohen & Massaro 1993 (dominance functions); Edwards et al. 2016, JALI (onset and decay times, the rules in
``tables/arkit.py``). No weight moves by more than ``MAX_STEP`` between two frames.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from math import exp

from captionsync.errors import InputError
from captionsync.timing.model import BlendFrames, Viseme
from captionsync.timing.mouth.frames import CLOSE, JAW, arkit_frame, arkit_values, vrm_frame, vrm_values
from captionsync.timing.mouth.pulls import (
    LONG_SILENCE_MS,
    SEAL_HANDOVER_MS,
    SEAL_LEAD_MS,
    SEAL_RAMP_MS,
    Pull,
    make_pull,
    seal_at,
)
from captionsync.timing.mouth.visemes import relabel
from captionsync.timing.tables.arkit import ARKIT_NAMES, VRM_NAMES
from captionsync.timing.tables.viseme_sets import BASE_SET

FPS = 60
MAX_STEP = {"arkit": 0.4, "vrm": 0.6}
"""The largest change of one weight from a frame to the next, by kind."""
REST_FRAMES = 5
"""Frames in which the mouth comes to rest; the largest weight, 1, falls by well below the largest step."""
REST_MS = -(-REST_FRAMES * 1000 // FPS)
"""Milliseconds: an interval of this length contains at least that many frames wherever it lies."""
_RELEASE_FRAMES = 2
"""How many of these the lips have to open after a closure."""
_WINDOW_MS = 300
_BEND_MS = 40.0


class MouthCurve:
    """Computes the curves of one session."""

    def __init__(self, kind: str, start_ms: int = 0) -> None:
        """Begin a curve.

        Args:
            kind: ``arkit`` (52 weights) or ``vrm`` (5).
            start_ms: media time of the first frame, or just before it.

        Raises:
            InputError: there is no such kind.
        """
        if kind not in MAX_STEP:
            raise InputError(f"Unknown curves {kind!r}; choose from arkit, vrm.", code="unknown_curves")
        self._kind = kind
        self._step = MAX_STEP[kind]
        self.names = ARKIT_NAMES if kind == "arkit" else VRM_NAMES
        self._sample = arkit_values if kind == "arkit" else vrm_values
        self._frame = arkit_frame if kind == "arkit" else vrm_frame
        self._pulls: deque[Pull] = deque()
        self._next = -(-start_ms * FPS // 1000)
        self._last: list[float] | None = None
        self._last_frame: tuple[float, ...] = (0.0,) * len(self.names)
        self._rested_ms = LONG_SILENCE_MS
        self._shape = "sil"

    def feed(self, viseme: Viseme) -> None:
        """Take the next viseme; its weight sets how far a vowel opens."""
        shape = relabel(viseme.id, viseme.phone, viseme.part, BASE_SET)
        length_ms = viseme.end_ms - viseme.start_ms
        pull = make_pull(shape, viseme, rested=self._rested_ms >= LONG_SILENCE_MS)
        if shape == "PP" and self._shape in ("FF", "sil"):
            pull.closes_ms = viseme.start_ms - SEAL_HANDOVER_MS
        if pull.closure and shape == self._shape and self._pulls:
            # The same closure twice, as in "some more": it stays closed in between.
            self._pulls[-1].opens_ms = pull.closes_ms + SEAL_RAMP_MS[shape]
        self._shape = shape
        self._pulls.append(pull)
        self._rested_ms = self._rested_ms + length_ms if shape == "sil" else 0

    def continue_after(self, visemes: Iterable[Viseme], next_frame: int, frame: tuple[float, ...]) -> None:
        """Continue where another curve stopped.

        Args:
            visemes: those that still colour what follows, with their weights.
            next_frame: number of the first frame to make.
            frame: the one before it.
        """
        if any(frame):
            for viseme in visemes:
                self.feed(viseme)
            self._next = next_frame - 1
            self.take((next_frame - 1) * 1000 // FPS + 1)
        self._next, self._last_frame = next_frame, frame

    def take(self, until_ms: int, *, rest: bool = False) -> BlendFrames | None:
        """Return the frames since the last call up to ``until_ms``, or None if there are none.

        Args:
            until_ms: media time.
            rest: nothing is known to follow, so the last frames bring the mouth to rest.
        """
        stop = -(-until_ms * FPS // 1000)
        if stop <= self._next:
            return None
        first, bend = self._next, self._bend()
        rest_frames = min(REST_FRAMES, stop - first) if rest else 0
        if rest:
            self._close_early(stop)
        frames = []
        for number in range(first, stop):
            time_ms = number * 1000 / FPS
            values = self._sample(self._near(time_ms), time_ms)
            if bend is not None:
                fade = exp(-(number - first + 1) * 1000 / FPS / _BEND_MS)
                values = [max(0.0, value + fade * by) for value, by in zip(values, bend, strict=True)]
            lips, teeth = self._sealed(time_ms)
            if (left := stop - 1 - number) < rest_frames:
                opening, held = _falling(left / rest_frames), min(1.0, left / _RELEASE_FRAMES)
                values, lips, teeth = [value * opening for value in values], lips * held, teeth * held
            self._last = values
            self._last_frame = self._limited(self._frame(values, lips, teeth))
            frames.append(self._last_frame)
        self._next = stop
        while rest and self._pulls and self._pulls[0].start_ms < until_ms:
            self._pulls.popleft()  # sounds before the rest must not reopen the mouth
        return BlendFrames((first * 2000 + FPS) // (2 * FPS), FPS, self.names, tuple(frames))

    def finish(self, until_ms: int) -> BlendFrames | None:
        """Return the remaining frames, with the mouth coming to rest; no visemes follow."""
        end_ms = self._pulls[-1].end_ms if self._pulls else 0
        if end_ms < until_ms:
            self.feed(Viseme("sil", "", end_ms, until_ms, 0.0, None))
        return self.take(until_ms, rest=True)

    def weigh(self, start_ms: int, weight: float) -> None:
        """Set the weight of a viseme that was fed before its loudness was known."""
        for pull in self._pulls:
            if pull.start_ms == start_ms:
                pull.weigh(weight)
                return

    def cut(self, at_ms: int) -> None:
        """Discard the visemes after ``at_ms``, where the next ones begin. Frames already taken are not changed."""
        while self._pulls and self._pulls[-1].start_ms >= at_ms:
            self._pulls.pop()
        if self._pulls:
            last = self._pulls[-1]
            last.end_ms = min(last.end_ms, at_ms)
            last.opens_ms = min(last.opens_ms, at_ms - SEAL_LEAD_MS)
            last.held_ms = min(last.held_ms, float(at_ms))

    def _close_early(self, stop: int) -> None:
        """Make a closure that lasts to the end, before frame ``stop``, complete before the lips part."""
        release_ms = (stop - 1 - _RELEASE_FRAMES) * 1000 / FPS
        for pull in self._pulls:
            if pull.closure and pull.end_ms > release_ms:
                pull.closes_ms = min(pull.closes_ms, int(release_ms) - SEAL_RAMP_MS[pull.closure])

    def _bend(self) -> list[float] | None:
        """Return how much the last frame differs from what it would be now."""
        if self._last is None:
            return None
        time_ms = (self._next - 1) * 1000 / FPS
        now = self._sample(self._near(time_ms), time_ms)
        return [before - after for before, after in zip(self._last, now, strict=True)]

    def _near(self, time_ms: float) -> list[Pull]:
        pulls = self._pulls
        while len(pulls) > 1 and pulls[0].end_ms < time_ms - _WINDOW_MS:
            pulls.popleft()
        near = []
        for pull in pulls:
            if pull.start_ms > time_ms + _WINDOW_MS:
                break
            near.append(pull)
        return near

    def _sealed(self, time_ms: float) -> tuple[float, float]:
        """Return how far the lips are sealed and how far the teeth touch the lip."""
        lips = teeth = 0.0
        for pull in self._pulls:
            if pull.start_ms > time_ms + SEAL_HANDOVER_MS:
                break
            if pull.closure == "PP":
                lips = max(lips, seal_at(pull, time_ms))
            elif pull.closure:
                teeth = max(teeth, seal_at(pull, time_ms))
        return lips, min(teeth, 1.0 - lips)

    def _limited(self, frame: tuple[float, ...]) -> tuple[float, ...]:
        """Limit every weight to the largest step from the last frame."""
        most, last = self._step, self._last_frame
        if all(-most <= now - before <= most for now, before in zip(frame, last, strict=True)):
            return frame
        held = [round(min(max(now, old - most), old + most), 3) for now, old in zip(frame, last, strict=True)]
        if self._kind == "arkit":
            held[CLOSE] = min(held[CLOSE], held[JAW])
        return tuple(held)


def _falling(left: float) -> float:
    """Return a smooth fall: 1 at 1, 0 at 0."""
    return left * left * (3.0 - 2.0 * left)
