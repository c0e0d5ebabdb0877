"""An hour of speech is aligned in one go, without drift, in bounded memory, even if the transcript is partly wrong."""

from __future__ import annotations

import random
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from captionsync.align.transcript import sounds_of, tokens_of
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.timing.sound.forced import ForcedAligner
from captionsync.weights import load_weights
from tests.spoken_text import Spoken, joined, say

CORPUS = Path(__file__).parents[2] / "data" / "language_texts.txt"
HOUR_MS = 3_600_000
PLACES = 100
EVERY = 12
"""Of so many sentences, one is replaced and one is left out in the transcript."""


def sentences(count: int) -> list[str]:
    """Return sentences of random English words."""
    source = random.Random(11)
    english = CORPUS.read_text("utf-8").split("# de")[0]
    words = sorted({word.strip(".,!?|#:").lower() for word in english.split() if word.strip(".,!?|#:").isalpha()})
    return [" ".join(source.choices(words, k=source.randint(5, 14))).capitalize() + "." for _ in range(count)]


@pytest.mark.slow
@pytest.mark.timeout(900)
async def test_an_hour_has_no_drift() -> None:
    pool = EspeakPool(workers=1)
    pronouncer, source = Pronouncer(pool), random.Random(5)
    parts, spoken_ms, length_ms = list[Spoken](), list[float](), 0.0
    try:
        for text in sentences(2_000):
            part = joined([await say(pool, text)], source.randint(100, 1_200), seed=len(parts))
            parts.append(part)
            spoken_ms.append(length_ms)
            length_ms += part.duration_ms
            if length_ms > HOUR_MS:
                break
        others = sentences(4_000)[2_000:]
        text, phones, wanted = "", dict[int, tuple[str, ...]](), dict[int, float]()
        for number, (part, begin_ms) in enumerate(zip(parts, spoken_ms, strict=True)):
            if number % EVERY == 3:
                continue
            said = others[number] if number % EVERY == 7 else part.text
            phones |= {len(text) + at: found for at, found in await pronouncer.pronounce(said, "en")}
            if said == part.text:
                wanted |= {len(text) + at: begin_ms + start_ms for at, start_ms in part.starts_ms.items()}
            text += said + " "
    finally:
        await pool.close()
    tokens = tokens_of(text, phones)
    aligner = ForcedAligner(load_weights(), sounds_of(text, tokens), 16_000)
    found: dict[int, float] = {}
    tracemalloc.start()
    for part in parts:
        found |= {tokens[item.number].start: item.frames[0] * 10 for item in aligner.feed(part.pcm)}
    found |= {tokens[item.number].start: item.frames[0] * 10 for item in aligner.finish()}
    assert tracemalloc.get_traced_memory()[1] < 50 << 20
    tracemalloc.stop()
    places = np.linspace(0, len(wanted) - 1, PLACES).astype(int)
    starts = [list(wanted)[place] for place in places]
    late_ms = np.abs([found.get(start, np.inf) - wanted[start] for start in starts])
    assert np.median(late_ms) < 20
    assert (late_ms < 100).sum() >= PLACES - 2
    everywhere = np.array([abs(found.get(start, np.inf) - start_ms) for start, start_ms in wanted.items()])
    assert (everywhere < 150).mean() > 0.99
