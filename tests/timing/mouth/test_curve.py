"""Mouth curves: closures, steps, ranges and continuity."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from captionsync.errors import InputError
from captionsync.timing.model import BlendFrames, Phone, Viseme
from captionsync.timing.mouth.curve import FPS, MAX_STEP, REST_MS, MouthCurve
from captionsync.timing.mouth.frames import MOVED_NAMES, seal
from captionsync.timing.mouth.visemes import VisemeAssembler
from captionsync.timing.tables.arkit import ARKIT_NAMES, TARGETS, VRM_NAMES
from captionsync.timing.tables.viseme_sets import OCULUS

SOUNDS = [*"pbmfvtskhaiuoeæwʃɹnlθ", "aɪ", "oʊ"]


def random_phones(seed: int, count: int, shortest: int = 40, longest: int = 160) -> list[Phone]:
    rng = random.Random(seed)
    out, at = [], 0
    for _ in range(count):
        ipa = rng.choice([*SOUNDS, ""])
        length = rng.randint(shortest, longest) * (1 if ipa else 3)
        out.append(Phone(ipa, at, at + length))
        at += length
    return out


def visemes_of(phones: list[Phone]) -> list[Viseme]:
    assembler = VisemeAssembler()
    return [v for phone in phones for v in assembler.feed(phone, 0)] + assembler.finish()


def blend(kind: str, visemes: list[Viseme], *, live: bool = False) -> list[dict[str, float]]:
    curve = MouthCurve(kind)
    parts: list[BlendFrames | None] = []
    for viseme in visemes:
        curve.feed(viseme)
        if live:
            parts.append(curve.take(viseme.end_ms))
    parts.append(curve.finish(visemes[-1].end_ms))
    return [dict(zip(part.names, frame, strict=True)) for part in parts if part for frame in part.frames]


def frames_in(frames: list[dict[str, float]], start_ms: int, end_ms: int) -> list[dict[str, float]]:
    return frames[-(-start_ms * FPS // 1000) : -(-end_ms * FPS // 1000)]


@pytest.mark.parametrize("live", [False, True])
def test_every_closure_is_sealed_before_its_sound_is_half_over(live: bool) -> None:
    for seed in range(20):
        phones = random_phones(seed, 60)
        frames = blend("arkit", visemes_of(phones), live=live)
        for phone in phones:
            if phone.ipa in ("p", "b", "m"):
                seals = [seal(frame) for frame in frames_in(frames, phone.start_ms, phone.end_ms)]
                assert max(seals) >= 0.9
                assert 2 * sum(value >= 0.9 for value in seals) >= len(seals) - 1


@pytest.mark.parametrize("live", [False, True])
def test_lip_teeth_sounds_roll_the_lower_lip_under_the_teeth(live: bool) -> None:
    for seed in range(10):
        phones = random_phones(seed, 60, shortest=60)
        frames = blend("arkit", visemes_of(phones), live=live)
        for phone in phones:
            if phone.ipa in ("f", "v"):
                rolls = [frame["mouthRollLower"] for frame in frames_in(frames, phone.start_ms, phone.end_ms)]
                assert max(rolls) >= 0.9 * 0.65


@pytest.mark.parametrize("live", [False, True])
@pytest.mark.parametrize("kind", ["arkit", "vrm"])
def test_no_weight_jumps(kind: str, live: bool) -> None:
    for seed in range(20):
        frames = blend(kind, visemes_of(random_phones(seed, 60, shortest=20)), live=live)
        for before, after in pairwise(frames):
            assert all(abs(after[name] - before[name]) <= MAX_STEP[kind] + 1e-9 for name in after)


@pytest.mark.parametrize("live", [False, True])
def test_weights_stay_in_range_and_the_jaw_carries_the_closed_mouth(live: bool) -> None:
    for seed in range(10):
        for frame in blend("arkit", visemes_of(random_phones(seed, 60, shortest=20)), live=live):
            assert all(0.0 <= value <= 1.0 for value in frame.values())
            assert frame["mouthClose"] <= frame["jawOpen"]
            assert frame["mouthPressLeft"] == frame["mouthPressRight"]


@pytest.mark.parametrize("live", [False, True])
def test_vrm_vowels_sum_to_one_at_most_and_vanish_on_labials(live: bool) -> None:
    for seed in range(10):
        phones = random_phones(seed, 60)
        frames = blend("vrm", visemes_of(phones), live=live)
        assert all(sum(frame.values()) <= 1.003 for frame in frames)
        for phone in phones:
            if phone.ipa in ("p", "b", "m"):
                assert min(sum(frame.values()) for frame in frames_in(frames, phone.start_ms, phone.end_ms)) <= 0.1


def hold(shape: str, kind: str = "arkit") -> dict[str, float]:
    """The mouth in the middle of a long sound."""
    visemes = [Viseme(shape, "", 0, 600, 1.0, 0)]
    return frames_in(blend(kind, visemes), 300, 320)[0]


@pytest.mark.parametrize("shape", [shape for shape in OCULUS if shape not in ("PP", "FF")])
def test_a_long_sound_reaches_its_target(shape: str) -> None:
    frame, target = hold(shape), TARGETS[shape]
    assert frame["jawOpen"] == pytest.approx(target.jaw, abs=0.03)
    assert frame["mouthPucker"] == pytest.approx(target.pucker, abs=0.03)
    assert frame["mouthFunnel"] == pytest.approx(target.funnel, abs=0.03)
    assert frame["tongueOut"] == pytest.approx(target.tongue, abs=0.03)


@pytest.mark.parametrize(("shape", "name"), [("aa", "aa"), ("E", "ee"), ("I", "ih"), ("O", "oh"), ("U", "ou")])
def test_vowels_have_their_vrm_expression(shape: str, name: str) -> None:
    frame = hold(shape, "vrm")
    assert max(frame, key=lambda key: frame[key]) == name
    assert frame[name] >= 0.85


@pytest.mark.parametrize(("sound", "name", "most"), [("m", "mouthPressLeft", 0.5), ("v", "mouthRollLower", 0.65)])
def test_a_closure_said_twice_stays_closed_in_between(sound: str, name: str, most: float) -> None:
    phones = [Phone("a", 0, 150), Phone(sound, 150, 250), Phone(sound, 250, 350), Phone("a", 350, 500)]
    frames = frames_in(blend("arkit", visemes_of(phones)), 170, 330)
    assert min(frame[name] for frame in frames) >= 0.99 * most


def test_a_quiet_vowel_opens_less() -> None:
    def jaw(weight: float) -> float:
        return frames_in(blend("arkit", [Viseme("aa", "a", 0, 400, weight, 0)]), 200, 220)[0]["jawOpen"]

    assert jaw(0.3) < 0.7 * jaw(1.0)
    assert jaw(0.3) > 0.15


def test_rounding_begins_before_its_vowel_and_under_the_consonant() -> None:
    visemes = visemes_of([Phone("a", 0, 150), Phone("t", 150, 220), Phone("u", 220, 400)])
    plain = visemes_of([Phone("a", 0, 150), Phone("t", 150, 220), Phone("a", 220, 400)])
    rounded, open_ = (blend("arkit", each)[11]["mouthPucker"] for each in (visemes, plain))
    assert rounded > 0.25 > 0.01 > open_


def test_a_sound_of_the_tongue_leaves_the_lips_to_its_neighbours() -> None:
    visemes = visemes_of([Phone("u", 0, 150), Phone("n", 150, 210), Phone("u", 210, 400)])
    assert blend("arkit", visemes)[10]["mouthPucker"] > 0.5


def test_the_mouth_comes_to_rest_after_the_last_sound() -> None:
    curve = MouthCurve("arkit")
    curve.feed(Viseme("aa", "a", 0, 200, 1.0, 0))
    frames = curve.finish(800)
    assert frames is not None
    assert max(frames.frames[-1]) < 0.03


@pytest.mark.parametrize("kind", ["arkit", "vrm"])
@pytest.mark.parametrize("shape", OCULUS)
def test_the_last_frame_is_at_rest_though_the_sound_lasts_to_the_end(kind: str, shape: str) -> None:
    for end_ms in range(300, 320):
        frames = blend(kind, [Viseme("sil", "", 0, 100, 0.0, None), Viseme(shape, "", 100, end_ms, 1.0, 0)])
        assert len(frames) == -(-end_ms * FPS // 1000)
        assert set(frames[-1].values()) == {0}
        for before, after in pairwise(frames):
            assert all(abs(after[name] - before[name]) <= MAX_STEP[kind] + 1e-9 for name in after)


@pytest.mark.parametrize("kind", ["arkit", "vrm"])
def test_every_speech_ends_at_rest_wherever_it_is_cut_off(kind: str) -> None:
    for seed in range(20):
        visemes = visemes_of(random_phones(seed, 12, shortest=20))
        for count in range(2, len(visemes)):
            frames = blend(kind, visemes[:count])
            assert set(frames[-1].values()) == {0}
            for before, after in pairwise(frames):
                assert all(abs(after[name] - before[name]) <= MAX_STEP[kind] + 1e-9 for name in after)


@pytest.mark.parametrize("sound", ["p", "b", "m"])
@pytest.mark.parametrize("length_ms", [50, 60, 80, 120])
def test_a_closure_at_the_very_end_is_sealed_before_the_lips_let_go(sound: str, length_ms: int) -> None:
    for start_ms in range(200, 217):
        end_ms = start_ms + length_ms
        frames = blend("arkit", visemes_of([Phone("a", 0, start_ms), Phone(sound, start_ms, end_ms)]))
        assert max(seal(frame) for frame in frames_in(frames, start_ms, end_ms)) >= 0.9
        assert all(frame["mouthClose"] <= frame["jawOpen"] for frame in frames)
        assert set(frames[-1].values()) == {0}


@pytest.mark.parametrize("kind", ["arkit", "vrm"])
def test_speech_that_goes_on_after_all_opens_the_mouth_again_from_rest(kind: str) -> None:
    curve = MouthCurve(kind)
    curve.feed(Viseme("aa", "a", 0, 300, 1.0, 0))
    first = curve.take(300, rest=True)
    curve.feed(Viseme("aa", "a", 300, 600, 1.0, 1))
    second = curve.take(600)
    assert first is not None
    assert second is not None
    assert set(first.frames[-1]) == {0}
    assert max(second.frames[len(second.frames) // 2]) > 0.5
    steps = [
        abs(b - a) for one, two in pairwise([*first.frames, *second.frames]) for a, b in zip(one, two, strict=True)
    ]
    assert max(steps) <= MAX_STEP[kind] + 1e-9


def test_silence_after_a_rest_leaves_the_mouth_closed() -> None:
    curve = MouthCurve("arkit")
    curve.feed(Viseme("aa", "a", 0, 300, 1.0, 0))
    curve.take(300, rest=True)
    curve.feed(Viseme("sil", "", 300, 400, 0.0, None))
    silent = curve.take(400)
    assert silent is not None
    assert {weight for frame in silent.frames for weight in frame} == {0}


def test_an_interval_of_the_time_to_rest_is_enough_wherever_it_lies() -> None:
    for at_ms in range(300, 320):
        curve = MouthCurve("vrm")
        curve.feed(Viseme("aa", "a", 0, at_ms + REST_MS, 1.0, 0))
        curve.take(at_ms)
        part = curve.take(at_ms + REST_MS, rest=True)
        assert part is not None
        assert set(part.frames[-1]) == {0}


def test_frames_lie_on_one_grid_however_they_are_taken() -> None:
    visemes = visemes_of(random_phones(2, 40))
    end_ms = visemes[-1].end_ms
    rng = random.Random(4)
    curve, at, total = MouthCurve("arkit"), 0, 0
    for viseme in visemes:
        curve.feed(viseme)
    while at < end_ms:
        at = min(end_ms, at + rng.randint(1, 90))
        part = curve.take(at)
        if part is not None:
            assert part.fps == FPS
            assert abs(part.start_ms - total * 1000 / FPS) <= 0.5
            total += len(part.frames)
    assert total == -(-end_ms * FPS // 1000)


def test_taking_in_pieces_gives_the_same_frames_when_all_is_known() -> None:
    visemes = visemes_of(random_phones(3, 40))
    pieces, whole = MouthCurve("arkit"), MouthCurve("arkit")
    for viseme in visemes:
        pieces.feed(viseme)
        whole.feed(viseme)
    found = [part for at in range(50, 2001, 50) if (part := pieces.take(at))]
    complete = whole.take(2000)
    assert complete is not None
    assert [frame for part in found for frame in part.frames] == list(complete.frames)


def test_nothing_is_returned_twice() -> None:
    curve = MouthCurve("vrm")
    curve.feed(Viseme("aa", "a", 0, 200, 1.0, 0))
    assert curve.take(100) is not None
    assert curve.take(100) is None
    assert curve.take(50) is None


def test_a_curve_may_begin_later() -> None:
    curve = MouthCurve("arkit", start_ms=1010)
    curve.feed(Viseme("aa", "a", 1010, 1300, 1.0, 0))
    part = curve.take(1100)
    assert part is not None
    assert part.start_ms == 1017
    assert part.names == ARKIT_NAMES


def test_a_cut_forgets_what_follows_without_a_jump_and_without_a_hole() -> None:
    curve = MouthCurve("arkit")
    for viseme in visemes_of([Phone("a", 0, 300), Phone("o", 300, 600), Phone("b", 600, 900)]):
        curve.feed(viseme)
    before = curve.take(400)
    curve.cut(420)
    curve.feed(Viseme("I", "i", 420, 700, 1.0, 1))
    after = curve.take(800)
    assert before is not None
    assert after is not None
    assert after.start_ms == 400
    steps = [abs(b - a) for a, b in zip(before.frames[-1], after.frames[0], strict=True)]
    assert max(steps) <= MAX_STEP["arkit"]
    frames = [dict(zip(after.names, frame, strict=True)) for frame in after.frames]
    assert max(frame["mouthSmileLeft"] for frame in frames) > 0.2
    assert max(frame["mouthPressLeft"] for frame in frames) == 0.0


def test_the_shapes_that_move_are_known() -> None:
    moved = {
        name
        for seed in range(5)
        for frame in blend("arkit", visemes_of(random_phones(seed, 60)))
        for name in frame
        if frame[name]
    }
    assert moved == set(MOVED_NAMES)


def test_visemes_of_another_set_are_understood() -> None:
    curve = MouthCurve("vrm")
    curve.feed(Viseme("2", "ɑ", 0, 400, 1.0, 0))
    part = curve.take(300)
    assert part is not None
    assert part.names == VRM_NAMES
    assert part.frames[-1][0] > 0.8


def test_unknown_curves_are_refused() -> None:
    with pytest.raises(InputError):
        MouthCurve("metahuman")
