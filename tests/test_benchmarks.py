"""What benchmarks make of the answers of other programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from benchmarks import rhubarb_shapes, soak, sphinx_phones, talking_head
from benchmarks.ears_damaged import TELEPHONE_HZ, mp3, noisy, quiet, telephone
from benchmarks.ears_peers import rhubarb_label
from benchmarks.ears_stream import Audio, Result
from benchmarks.lipsync_score import SHAPES, score
from benchmarks.lipsync_sets import Recording
from captionsync.timing.model import Phone
from captionsync.timing.mouth.visemes import VisemeAssembler
from tests.audio.signals import tone
from tests.live_server import run_server


def test_rhubarbs_cues_are_named_so_that_closures_are_found() -> None:
    cues = [("X", 0.0, 0.1), ("A", 0.1, 0.22), ("D", 0.22, 0.4), ("G", 0.4, 0.5)]
    answer = json.dumps({"mouthCues": [{"value": name, "start": start, "end": end} for name, start, end in cues]})
    shapes = rhubarb_shapes.read_cues(answer)
    assert shapes == [("sil", 0, 100), ("PP", 100, 220), ("D", 220, 400), ("FF", 400, 500)]
    truth = [("p", 0.1, 0.22), ("aa", 0.22, 0.4), ("f", 0.4, 0.5)]
    found = score(truth, shapes, rhubarb_shapes.SHAPES)
    assert (found.accuracy, found.cover, found.punctual) == (100.0, 100.0, 100.0)


def test_rhubarb_may_show_a_shape_for_every_phone_that_is_judged() -> None:
    assert rhubarb_shapes.SHAPES.keys() == SHAPES.keys()


def test_our_shapes_are_right_in_rhubarbs_for_phones_where_they_are_right_in_ours() -> None:
    ours = {"p": "p", "s": "s", "aa": "ɑ", "iy": "i", "uw": "u", "l": "l", "f": "f", "eh": "ɛ", "ao": "ɔ"}
    for name, ipa in ours.items():
        assembler = VisemeAssembler()
        (viseme,) = [*assembler.feed(Phone(ipa, 0, 200), None), *assembler.finish()]
        assert rhubarb_label(viseme) in rhubarb_shapes.SHAPES[name], name


def test_phones_of_pocketsphinx_have_our_names_and_words_begin_with_them() -> None:
    words = [("<sil>", [("SIL", 0, 12)]), ("the(2)", [("DH", 12, 6), ("IY", 18, 5)]), ("<sil>", [("SIL", 23, 4)])]
    phones, starts_ms = sphinx_phones.phones_of(words)
    assert [(one.ipa, one.start_ms, one.end_ms) for one in phones] == [
        ("", 0, 120),
        ("ð", 120, 180),
        ("iː", 180, 230),
        ("", 230, 270),
    ]
    assert starts_ms == [120]
    assert sphinx_phones.words_of("Bob's computer stopped, twice!") == ["bob's", "computer", "stopped", "twice"]


def test_talking_heads_shapes_fill_the_time_of_their_word() -> None:
    said: list[dict[str, Any]] = [{"visemes": ["PP", "aa"], "times": [0, 1], "durations": [1, 3]}, {"visemes": []}]
    shapes = talking_head.scaled([("pa", 1.0, 1.8), ("-", 1.8, 2.0)], said)
    assert shapes == [("PP", 1000, 1200), ("aa", 1200, 1800)]


@pytest.mark.parametrize("damage", [quiet, noisy, mp3, telephone])
def test_damaged_sound_is_as_long_and_not_delayed(damage: Callable[[Audio], Audio]) -> None:
    sound = Audio(bytes(16_000) + tone(8_000, 16_000) + bytes(16_000), 16_000)
    made = damage(sound)
    assert made.rate_hz == (TELEPHONE_HZ if damage is telephone else 16_000)
    assert made.length_ms == pytest.approx(sound.length_ms, abs=2)
    assert made.pcm != sound.pcm
    heard = np.abs(np.frombuffer(made.pcm, "<i2").astype(float))
    loud = np.flatnonzero(heard > heard.max() / 2) * 1000 / made.rate_hz
    assert (loud[0], loud[-1]) == (pytest.approx(500, abs=3), pytest.approx(1000, abs=3))


def test_a_result_counts_late_words_and_a_mouth_that_moves_in_silence() -> None:
    recording = Recording("pa", (("pau", 0.0, 0.2), ("p", 0.2, 0.4)), (0.2, 0.3), (0.3, 0.4), (("pa", 0.2, 0.4),), {})
    result = Result()
    result.add(recording, Audio(bytes(12_800), 16_000), [230.0], [("sil", 0, 100), ("PP", 100, 400)])
    assert result.late_ms == [pytest.approx(30.0)]
    assert (result.still, result.silent) == (10, 20)
    assert result.score.accuracy == 100.0


def test_the_tasks_of_the_soaks_server_can_be_counted() -> None:
    with run_server(module=soak.SERVER) as server:
        assert json.loads(server.get("/-/inside"))["tasks"] > 0
