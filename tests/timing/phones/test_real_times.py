"""Character times as real streams have them: how right the words and the mouth are without the sound."""

from __future__ import annotations

import asyncio
import json
import statistics
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from random import Random

import pytest

from benchmarks.lipsync import GOAL_V2, GOAL_V3, GOAL_WORD_MS, read_all, stream_all
from benchmarks.lipsync_languages import _speak
from benchmarks.lipsync_noise import GRID_MS, TOKEN_GRID_MS, Noise, like_v2, like_v3
from benchmarks.lipsync_score import Score
from benchmarks.lipsync_sets import TRUTH, Recording, like_real, truth_set, word_errors_ms
from captionsync.timing.phones.retiming import Retimer
from captionsync.timing.phones.spacing import Spacing

DRAWS = 3
TEXT = "Bob saw ten cats. Then, we left."
PAUSES_MS = {17: 400, 23: 200}
"""By the offset of a space; the others have no length, nor have marks."""
STARTS = list(accumulate((70 if c.isalnum() else PAUSES_MS.get(at, 0) for at, c in enumerate(TEXT[:-1])), initial=100))
END = STARTS[-1]


@cache
def clean() -> list[Recording]:
    texts = [json.loads(path.read_text("utf-8"))["text"] for path in sorted(TRUTH.glob("*.json"))]
    return truth_set("alignment", asyncio.run(read_all(texts)))


def drawn(noise: Noise) -> list[list[Recording]]:
    return [like_real(clean(), noise, seed) for seed in range(DRAWS)]


@pytest.mark.parametrize(("noise", "frames", "cover"), [(like_v2, GOAL_V2, 95), (like_v3, GOAL_V3, 90)])
def test_the_mouth_of_a_live_session_is_where_the_sound_is(noise: Noise, frames: int, cover: int) -> None:
    made = sum((asyncio.run(stream_all(one)) for one in drawn(noise)), Score())
    assert made.accuracy >= frames
    assert min(made.cover, made.punctual) >= cover


@pytest.mark.parametrize("noise", [like_v2, like_v3])
def test_words_begin_neither_late_nor_early(noise: Noise) -> None:
    errors = [error for one in drawn(noise) for error in word_errors_ms(one)]
    assert abs(statistics.median(errors)) <= GOAL_WORD_MS


def test_words_of_exact_times_begin_where_they_did() -> None:
    assert max(map(abs, word_errors_ms(clean()))) <= 1.0


@pytest.mark.parametrize("noise", [like_v2, like_v3])
def test_a_draw_is_given_by_its_seed_and_never_runs_backwards(noise: Noise) -> None:
    made = [noise(TEXT, STARTS, END, END + 170, Random(seed)) for seed in (5, 5, 6)]
    assert made[0] == made[1] != made[2]
    for one in made:
        assert len(one) == len(TEXT)
        assert one == sorted(one)
        assert one[0] == 0.0


def lengths(noise: Noise, of: Callable[[str, str], bool]) -> list[float]:
    """Return the lengths of the characters that, with the one before, are meant, over many draws."""
    out = []
    for seed in range(200):
        made = noise(TEXT, STARTS, END, END + 170, Random(seed))
        spans = zip(made, made[1:], TEXT, TEXT[1:], TEXT[2:], strict=False)
        out += [made[at + 2] - later for at, (_, later, a, b, _) in enumerate(spans) if of(a, b)]
    return out


def test_times_like_v2_have_its_grid_and_its_spaces() -> None:
    made = like_v2(TEXT, STARTS, END, END + 170, Random(1))
    assert all(abs(time / GRID_MS - round(time / GRID_MS)) < 1e-6 for time in made)
    assert all(later > time for time, later in zip(made, made[1:], strict=False))
    spaces = sorted(lengths(like_v2, lambda a, b: b == " " and a.isalnum()))
    low, middle, high = (spaces[int(len(spaces) * share)] for share in (0.1, 0.5, 0.9))
    assert (30 < low < 47, 46 < middle < 70, 58 < high < 82) == (True, True, True)


def test_times_like_v3_share_a_token_evenly_on_its_grid() -> None:
    made = like_v3(TEXT, STARTS, END, END + 170, Random(1))
    saw = [later - time for time, later in zip(made[3:7], made[4:8], strict=True)]
    assert max(saw) - min(saw) < 1e-6
    steps = (made[7] - made[3]) / TOKEN_GRID_MS
    assert abs(steps - round(steps)) < 1e-6
    then = [later - time for time, later in zip(made[17:22], made[18:23], strict=True)]
    assert min(then) > 90
    assert max(then) - min(then) < 1e-6


@pytest.mark.parametrize("language", ["de", "fr", "hi"])
def test_an_engine_that_knows_its_times_keeps_them(language: str) -> None:
    spacing = Spacing()
    for _, run, _ in asyncio.run(_speak(language)):
        retimer = Retimer(language, spacing)
        made = [*retimer.feed(run), *retimer.finish()]
        assert [start for one in made for start in one.starts_ms] == list(run.starts_ms)
        assert [end for one in made for end in one.ends_ms] == list(run.ends_ms)
    assert not spacing.is_owned
