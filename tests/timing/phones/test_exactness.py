"""Exact character times and those of models and noise."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.lipsync_noise import like_v2, like_v3
from captionsync.timing.model import TimedChars
from captionsync.timing.phones.exactness import Exactness
from captionsync.timing.phones.retiming import Retimer
from captionsync.timing.phones.spacing import Spacing
from tests.timing.sound.speech import GERMAN, Speech, said

TEXTS = [
    ("en-us", "Ten cups of tea."),
    ("en-us", "She asked the other officer if any of us are able to go over to the island again in April."),
    ("de", GERMAN),
    ("de", "Am Abend aß ein alter Onkel immer ein Ei."),
    ("fr", "Il y a un homme et un enfant à la maison."),
    ("hi", "बूढ़ा आदमी गाँव के किनारे अकेला रहता है।"),
    ("ja", "今日はとても良い天気ですね。公園を散歩しましょう。"),
    ("cmn", "他昨天买了一本书，还有三个苹果。天黑以前，他坐火车回家了。"),
    ("ko", "어제 친구와 함께 영화를 보았습니다. 내일은 비가 온다고 합니다."),
    ("ar", "أخي يعمل في مدينة كبيرة على البحر"),
]


def spacing_of(speech: Speech) -> Spacing:
    spacing = Spacing()
    retimer = Retimer("en", spacing)
    retimer.feed(TimedChars(speech.text, 0, speech.starts_ms, speech.ends_ms))
    retimer.finish()
    return spacing


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_times_of_an_engine_that_knows_its_sounds_are_exact(language: str, text: str) -> None:
    assert spacing_of(said(text, language)).is_exact


@pytest.mark.parametrize(("language", "text"), TEXTS)
@pytest.mark.parametrize("model", [like_v2, like_v3])
@pytest.mark.parametrize("seed", range(3))
def test_times_of_a_model_are_not(language: str, text: str, model: object, seed: int) -> None:
    speech = said(text, language)
    assert callable(model)
    times = model(text, [float(at) for at in speech.starts_ms], speech.ends_ms[-1], speech.end_ms, Random(seed))
    assert not spacing_of(speech.timed([round(at) for at in times])).is_exact


@pytest.mark.parametrize("deviation_ms", [12.0, 20.0])
def test_noisy_times_are_not(deviation_ms: float) -> None:
    found = [
        spacing_of(said(text, language).blurred(seed, deviation_ms)).is_exact
        for language, text in TEXTS
        for seed in range(4)
        if language not in ("ja", "cmn", "ko") and len(text) > 20
    ]
    assert sum(found) <= 0.1 * len(found)


def test_word_times_that_were_shared_out_are_not_although_words_touch() -> None:
    speech = said(TEXTS[1][1])
    words = [*speech.token_starts, len(speech.text) + 1]
    edges = [*(speech.starts_ms[at] for at in words[:-1]), speech.end_ms]
    starts: list[int] = []
    for number, (at, after) in enumerate(zip(words, words[1:], strict=False)):
        begin_ms, end_ms, letters = edges[number], edges[number + 1], after - 1 - at
        starts += [begin_ms + (end_ms - begin_ms) * part // letters for part in range(letters + 1)]
    assert not spacing_of(speech.timed(starts[: len(speech.text)])).is_exact


def test_a_mark_without_length_speaks_for_exact_times_and_a_long_one_against() -> None:
    short, long = Exactness(), Exactness()
    short.see_mark(0)
    long.see_mark(116)
    assert short.nats > 0 > long.nats


def test_letters_alone_speak_for_exact_times_but_spaces_that_last_outweigh_them() -> None:
    exactness = Exactness()
    for length_ms, before_ms in ((53, 0), (76, 53), (41, 76)):
        exactness.see_letter(length_ms, before_ms)
    assert exactness.nats > 0
    for length_ms in (46, 58, 70):
        exactness.see_space(length_ms)
    assert exactness.nats < 0
