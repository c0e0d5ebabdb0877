"""Sounds between words that are not text: where they are found, and where nothing is."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.nonverbal_sounds import Samples, breath, gasps, sounding
from captionsync.timing.model import Phone
from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.sound.features import BLOCK, MelStream
from captionsync.timing.sound.nonverbal import (
    ABOVE_NATS,
    LEAST_FRAMES,
    ONSET_FRAMES,
    RISE_NATS,
    SKIRT_NATS,
    TAIL_FRAMES,
    Levels,
    sounds_in,
)
from tests.examples import examples
from tests.timing.sound.nets import cut_pcm, noise
from tests.timing.sound.speech import ENGLISH, GERMAN, RATE_HZ, Speech, ears, listened, placement, said

SILENCE, LOUD = -6.9, -4.0


def pcm_of(samples: Samples) -> bytes:
    return np.clip(np.rint(samples), -32768, 32767).astype("<i2").tobytes()


def sounds() -> dict[str, bytes]:
    """Return a breath, laughter without voice, and what nobody wrote, in the voice of the speech."""
    level = float(np.sqrt(np.mean(np.frombuffer(said(ENGLISH).pcm, "<i2").astype(np.float64) ** 2)))
    return {
        "breath": pcm_of(breath(RATE_HZ, 450, level * 0.1, random.Random(1))),
        "laughter": pcm_of(gasps(RATE_HZ, level * 0.3, random.Random(1))),
        "hesitation": pcm_of(sounding(said("um").pcm)),
    }


SOUNDS = ("breath", "laughter", "hesitation")


def spans(phones: Sequence[Phone]) -> list[tuple[int, int]]:
    return [(phone.start_ms, phone.end_ms) for phone in phones if phone.nonverbal]


def breathing(kind: str, text: str = ENGLISH) -> tuple[Speech, tuple[int, int]]:
    """Return speech with a sound in its last pause between words, and where that is."""
    speech, sound = said(text), sounds()[kind]
    at_ms = speech.pauses_ms()[-1]
    return speech.with_sound(at_ms, sound), (at_ms + 150, at_ms + 150 + len(sound) * 500 // RATE_HZ)


# in real speech


@pytest.mark.parametrize("kind", SOUNDS)
@pytest.mark.parametrize("times", ["blurred", "even"])
def test_a_sound_between_words_is_found_and_the_words_stay_in_place(kind: str, times: str) -> None:
    speech, (start_ms, end_ms) = breathing(kind)
    timed = speech.blurred() if times == "blurred" else speech.even()
    found = listened(timed, placement(ears()))
    assert [phone.ipa for phone in found.phones if phone.nonverbal] == [""]
    ((begin_ms, stop_ms),) = spans(found.phones)
    assert start_ms - 30 <= begin_ms <= start_ms + 100
    assert end_ms - 100 <= stop_ms <= end_ms + 30
    without = listened(timed, placement(replace(ears(), nonverbal=False)))
    assert spans(without.phones) == []
    assert found.words == without.words
    assert [one for one in found.phones if one.ipa] == [one for one in without.phones if one.ipa]


def test_a_sound_before_the_first_word_or_after_the_last_is_found() -> None:
    speech, sound = said(ENGLISH), sounds()["breath"]
    silence = bytes(RATE_HZ // 5 * 2)
    before = Speech(speech.text, silence + sound + silence + speech.pcm, (), (), (), speech.pronunciations)
    longer_ms = len(silence + sound + silence) * 500 // RATE_HZ
    before = before.timed([at + longer_ms for at in speech.starts_ms])
    after = replace(speech, pcm=speech.pcm + silence + sound + silence)
    for changed, start_ms in ((before, 200), (after, speech.end_ms + 200)):
        ((begin_ms, stop_ms),) = spans(listened(changed.blurred().on_grid(), placement(ears())).phones)
        assert abs(begin_ms - start_ms) <= 60
        assert abs(stop_ms - start_ms - 450) <= 60


@examples(40)
@given(st.data())
def test_any_cut_and_order_gives_the_same_sounds(data: st.DataObject) -> None:
    speech = breathing(data.draw(st.sampled_from(SOUNDS)))[0].blurred()
    audio = list(cut_pcm(speech.pcm, data.draw(st.lists(st.integers(0, speech.samples), max_size=9))))
    places = sorted({0, len(speech.text), *data.draw(st.lists(st.integers(0, len(speech.text)), max_size=9))})
    chars = list(zip(places, places[1:], strict=False))
    order = data.draw(st.permutations([True] * len(audio) + [False] * len(chars)))
    messages = [(audio if is_audio else chars).pop(0) for is_audio in order]
    found = listened(speech, placement(ears()), messages)
    assert spans(found.phones)
    assert found.result == listened(speech, placement(ears())).result


@pytest.mark.parametrize("text", [ENGLISH, GERMAN])
@pytest.mark.parametrize("floor", [0.0, 0.001, 0.003])
def test_nothing_is_found_in_silence_or_in_steady_noise(text: str, floor: float) -> None:
    language = "de" if text == GERMAN else "en"
    speech = said(text, "de" if text == GERMAN else "en-us").before_silence(800)
    heard = np.frombuffer(speech.pcm, "<i2") + np.random.default_rng(1).normal(0.0, floor * 32768, speech.samples)
    changed = replace(speech, pcm=pcm_of(heard))
    for timed in (changed.blurred(), changed.even()):
        assert spans(listened(timed, placement(ears(), language)).phones) == []


def test_nothing_is_found_where_the_times_are_exact_or_the_sound_does_not_say_the_text() -> None:
    speech, _ = breathing("breath")
    exact = VoiceProfile()
    exact.weights = [0.0, *[-20.0] * (len(exact.weights) - 1)]
    exact.spacing.spaces_ms.extend([0] * 20)
    assert spans(listened(speech, placement(ears(), profile=exact)).phones) == []
    other = replace(speech.blurred(), pcm=noise(speech.samples))
    assert spans(listened(other, placement(ears())).phones) == []
    assert spans(listened(speech.blurred(), placement(None)).phones) == []


# levels and their floor


@examples(30)
@given(st.lists(st.integers(0, 22_050), max_size=8), st.integers(0, 40))
def test_levels_do_not_depend_on_the_cut_to_the_last_bit(places: list[int], forgotten: int) -> None:
    pcm = noise(22_050)
    whole, subject, stream = Levels(), Levels(), MelStream(22_050)
    whole.add(MelStream(22_050).feed(pcm))
    for piece in cut_pcm(pcm, places):
        if blocks := stream.feed(piece):
            subject.add(blocks)
        subject.forget(forgotten)
    for one, other in zip(whole.window(forgotten, 90), subject.window(forgotten, 90), strict=True):
        assert np.array_equal(one, other)


def levels_of(values: Sequence[float]) -> Levels:
    levels = Levels()
    frames = np.repeat(np.array(values, np.float32)[:, None], 32, 1)
    levels.add([frames[at : at + BLOCK] for at in range(0, len(frames), BLOCK)])
    return levels


def test_the_floor_falls_at_once_and_rises_slowly() -> None:
    levels, floors = levels_of([LOUD] * 20 + [SILENCE] * 10 + [LOUD] * 170).window(0, 200)
    assert floors[20] == pytest.approx(SILENCE)
    assert floors[129] == pytest.approx(SILENCE + 100 * RISE_NATS)
    assert np.all(floors <= levels + 1e-6)


def test_later_silence_counts_for_the_floor_of_a_gap() -> None:
    _, floors = levels_of([LOUD] * 40 + [SILENCE] * 20).window(0, 60)
    assert floors[0] == pytest.approx(SILENCE + 40 * RISE_NATS)


# what is a sound


def found(loud: Sequence[range], count: int = 80, *, silent: bool = True, near: bool = False) -> list[range]:
    levels = np.full(count, SILENCE)
    for one in loud:
        levels[one.start : one.stop] = SILENCE + ABOVE_NATS
    floors = np.full(count, SILENCE)
    return sounds_in(levels, floors, np.full(count, silent), after_word=near, before_word=near)


def test_a_sound_is_as_long_as_it_is_loud() -> None:
    assert found([range(20, 50)]) == [range(20, 50)]
    assert found([]) == []


def test_a_click_is_no_sound() -> None:
    assert found([range(20, 20 + LEAST_FRAMES - 1)]) == []


def test_bursts_are_one_sound_and_what_is_far_away_is_another() -> None:
    assert found([range(10, 20), range(27, 37), range(60, 75)]) == [range(10, 37), range(60, 75)]
    assert found([range(10, 12), range(22, 24)]) == []


def test_what_fades_after_a_word_is_its_echo_unless_the_net_hears_more_than_silence() -> None:
    assert found([range(40)], near=True) == []
    assert found([range(40)], near=True, silent=False) == [range(TAIL_FRAMES, 40)]
    assert found([range(30, 60)], near=True) == [range(30, 60)]


def test_what_leads_to_a_word_is_left_out() -> None:
    assert found([range(40, 80)], near=True) == [range(40, 80 - ONSET_FRAMES)]
    assert found([range(3)], 3, near=True) == []


def test_a_breath_that_swells_directly_after_a_word_is_one() -> None:
    levels, floors = np.full(60, SILENCE), np.full(60, SILENCE)
    levels[:40] = SILENCE + ABOVE_NATS + np.sin(np.linspace(0, np.pi, 40))
    (one,) = sounds_in(levels, floors, np.full(60, True), after_word=True, before_word=True)
    assert TAIL_FRAMES <= one.start <= TAIL_FRAMES + 3 and one.stop == 40


def test_frames_into_which_a_loud_sound_leaks_are_not_part_of_it() -> None:
    levels, floors = np.full(80, SILENCE), np.full(80, SILENCE)
    levels[18:52] = SILENCE + ABOVE_NATS
    levels[20:50] = SILENCE + ABOVE_NATS + SKIRT_NATS + 1
    assert sounds_in(levels, floors, np.full(80, True), after_word=False, before_word=False) == [range(20, 50)]
