"""A transcript is put where a recording has it, whatever else either of them contains."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator

import numpy as np
import pytest

from captionsync.align.transcript import Token, Transcript, sounds_of, tokens_of
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.timing.sound.forced import ForcedAligner
from captionsync.timing.sound.forced_lattice import Lattice
from captionsync.timing.sound.forced_states import Sounds, StateMap
from captionsync.timing.sound.forced_window import Placed
from captionsync.weights import load_weights
from tests.spoken_text import Spoken, joined, say_all

ENGLISH = [
    "The train leaves at nine, so we should hurry.",
    "My sister bought a red bicycle last weekend.",
    "Please turn off the lights before you go home.",
    "Scientists found water under the surface of the moon.",
    "If it rains tomorrow, the game will be moved indoors.",
    "He forgot his keys again and had to climb through the window.",
    "Your order has been shipped and arrives on Friday.",
    "Press any key to continue, or wait ten seconds.",
]
GERMAN = [
    "Der Zug fährt um neun Uhr ab, wir müssen uns beeilen.",
    "Meine Schwester hat gestern ein rotes Fahrrad gekauft.",
    "Forscher haben Wasser auf dem Mond entdeckt.",
]
POLISH = ["Stary człowiek mieszka sam na końcu wsi.", "Pójdziemy do parku, jeśli nie będzie padać."]


@pytest.fixture
async def pool() -> AsyncIterator[EspeakPool]:
    pool = EspeakPool(workers=1)
    yield pool
    await pool.close()


async def tokens(pool: EspeakPool, text: str, language: str = "en") -> list[Token]:
    return tokens_of(text, dict(await Pronouncer(pool).pronounce(text, language)))


def align(spoken: Spoken, text: str, found: list[Token], step: int = 64_000) -> list[Placed]:
    aligner = ForcedAligner(load_weights(), sounds_of(text, found), 16_000)
    out: list[Placed] = []
    for at in range(0, len(spoken.pcm), step):
        out += aligner.feed(spoken.pcm[at : at + step])
    return out + aligner.finish()


def errors_ms(spoken: Spoken, found: list[Token], placed: list[Placed], shift: int = 0) -> list[float]:
    """Return how late each word of the recording begins; ``shift`` is the offset of its text in the transcript."""
    at = {found[item.number].start - shift: item.frames[0] * 10 for item in placed}
    return [at[start] - true_ms for start, true_ms in spoken.starts_ms.items() if start in at]


@pytest.mark.parametrize(("language", "texts"), [("en", ENGLISH), ("de", GERMAN), ("pl", POLISH)])
async def test_words_are_where_they_are_spoken(pool: EspeakPool, language: str, texts: list[str]) -> None:
    spoken = joined(await say_all(pool, texts, language))
    found = await tokens(pool, spoken.text, language)
    placed = align(spoken, spoken.text, found)
    assert [item.number for item in placed] == list(range(len(found)))
    late_ms = np.abs(errors_ms(spoken, found, placed))
    assert len(late_ms) >= 0.9 * len(found)
    assert np.percentile(late_ms, 90) < 40 and late_ms.max() < 150


async def test_cuts_do_not_change_anything(pool: EspeakPool) -> None:
    spoken = joined(await say_all(pool, ENGLISH[:3]))
    found = await tokens(pool, spoken.text)
    whole = align(spoken, spoken.text, found, len(spoken.pcm))
    for seed in range(3):
        size = random.Random(seed).randrange(700, 50_000) * 2
        assert align(spoken, spoken.text, found, size) == whole


async def test_wrong_sentences_harm_at_most_their_neighbours(pool: EspeakPool) -> None:
    parts = await say_all(pool, ENGLISH)
    spoken = joined(parts)
    wrong = {2: "Nobody expected such an ending.", 5: "Chapter one: a stranger arrives in town."}
    texts = [wrong.get(number, text) for number, text in enumerate(ENGLISH)]
    texts.insert(4, "Watch out for the dog behind the fence.")  # is not said at all
    del texts[7]  # is said, but not written
    text = " ".join(texts)
    found = await tokens(pool, text)
    placed = align(spoken, text, found)
    for number, sentence in enumerate(ENGLISH):
        if sentence in texts:
            shift = text.index(sentence) - spoken.text.index(sentence)
            own = range(spoken.text.index(sentence), spoken.text.index(sentence) + len(sentence))
            part = Spoken(sentence, spoken.pcm, {at: ms for at, ms in spoken.starts_ms.items() if at in own})
            late_ms = np.abs(errors_ms(part, found, placed, shift))
            assert len(late_ms) == len(part.starts_ms), sentence
            assert np.sort(late_ms)[:-2].max() < 100, (number, late_ms)


async def test_another_text_does_not_match(pool: EspeakPool) -> None:
    spoken = joined(await say_all(pool, ENGLISH[:4]))
    for text, matches in ((" ".join(ENGLISH[4:]), False), (" ".join(ENGLISH[:4]), True)):
        found = await tokens(pool, text)
        transcript = Transcript(text, found)
        transcript.feed(align(spoken, text, found))
        transcript.finish(round(spoken.duration_ms))
        assert transcript.matches is matches, transcript.share


async def test_sound_that_is_no_speech_has_no_words(pool: EspeakPool) -> None:
    text = " ".join(ENGLISH[:3])
    found = await tokens(pool, text)
    noise = np.random.default_rng(3).normal(0.0, 2_000.0, 16_000 * 20).astype("<i2").tobytes()
    for pcm in (noise, bytes(32_000 * 20), b"\0\0", b""):
        transcript = Transcript(text, found)
        transcript.feed(align(Spoken(text, pcm, {}), text, found))
        chunk = transcript.finish(len(pcm) // 32)
        assert not transcript.matches
        assert transcript.share < 0.2
        assert chunk.chars[-1].char_start + len(chunk.chars[-1].text) == len(text)


async def test_memory_does_not_grow_with_the_recording(pool: EspeakPool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that repeats itself is the hardest: paths that left out a repetition stay possible for long."""
    monkeypatch.setattr("captionsync.timing.sound.forced_lattice.LONGEST_STEPS", 1_500)
    spoken = joined(await say_all(pool, ENGLISH), 300)
    found = await tokens(pool, " ".join([spoken.text] * 12))
    aligner = ForcedAligner(load_weights(), sounds_of(" ".join([spoken.text] * 12), found), 16_000)
    kept: list[int] = []
    for _ in range(12):
        aligner.feed(spoken.pcm)
        kept.append(aligner._ear.end - aligner._ear.first)
    assert max(kept) < 6_000  # a minute; the recording has four and a half


async def test_a_long_stretch_without_an_agreement_is_decided(
    pool: EspeakPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("captionsync.timing.sound.forced_lattice.LONGEST_STEPS", 150)
    monkeypatch.setattr("captionsync.timing.sound.forced_lattice.AGREE_STEPS", 50)
    spoken = joined(await say_all(pool, ENGLISH))
    found = await tokens(pool, spoken.text)
    numbers = [item.number for item in align(spoken, spoken.text, found)]
    assert numbers == sorted(set(numbers))
    assert len(numbers) > 0.8 * len(found)


def test_a_path_may_leave_out_words_but_not_go_back() -> None:
    weights = load_weights()
    words = [Sounds((number + 1,) * (4 if 2 <= number <= 4 else 1), -0.03) for number in range(6)]
    lattice = Lattice(StateMap.of(weights, words))
    rows = np.full((60, len(weights.log_shares) + 2), -4.0)
    rows[:, -2:] = -0.5
    for step, column in ((10, 1), (20, 2), (40, 6)):  # words 2 to 4 are not there
        rows[step : step + 5, column] = 12.0
    found = lattice.feed(rows) + lattice.finish()
    assert [item.number for item in found] == [0, 1, 5]
    assert [item.steps for item in found] == [(10, 15), (20, 25), (40, 45)]
