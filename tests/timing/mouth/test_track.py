"""The mouth's side of a session: weights, releases and cuts."""

from __future__ import annotations

import math
import random
from array import array
from itertools import pairwise

from captionsync.timing.model import Phone, Viseme
from captionsync.timing.mouth.curve import MAX_STEP
from captionsync.timing.mouth.track import MouthTrack, WordIndex

RATE_HZ = 22_050
PHONES = [
    Phone(ipa, start, start + 90) for start, ipa in zip(range(0, 1800, 90), [*"bɑbsmæpsoʊvɛɹismɔl", ""], strict=False)
]


def audio() -> bytes:
    rng = random.Random(1)
    loud = [rng.randint(500, 15_000) for _ in PHONES]
    count = PHONES[-1].end_ms * RATE_HZ // 1000
    samples = (loud[min(len(loud) - 1, i * 1000 // RATE_HZ // 90)] * math.sin(i / 9) for i in range(count))
    return array("h", [int(sample) for sample in samples]).tobytes()


def words() -> WordIndex:
    index = WordIndex()
    index.add(0)
    return index


def track_in_pieces(pcm: bytes, seed: int) -> list[Viseme]:
    rng = random.Random(seed)
    track, index = MouthTrack(None), words()
    out: list[Viseme] = []
    left, at, released = list(PHONES), 0, 0
    while left or at < len(pcm):
        size = rng.randint(1, 20_000)
        track.hear(pcm[at : at + size], RATE_HZ)
        at += size
        count = rng.randint(0, 4)
        track.add(left[:count])
        del left[:count]
        track.advance(index, PHONES[-1].end_ms)
        released = max(released, min(track.ready_ms, at * 500 // RATE_HZ))
        out += track.take(released, track.known).visemes
    track.close(index, PHONES[-1].end_ms)
    return [*out, *track.take(PHONES[-1].end_ms, track.known).visemes]


def test_visemes_and_their_weights_do_not_depend_on_the_cutting() -> None:
    pcm = audio()
    whole = track_in_pieces(pcm, 0)
    assert len({viseme.weight for viseme in whole}) > 5
    for seed in range(1, 12):
        assert track_in_pieces(pcm, seed) == whole


def test_without_audio_visemes_are_ready_at_full_weight() -> None:
    track, index = MouthTrack(None), words()
    track.add(PHONES)
    track.advance(index, 2000)
    assert track.ready_ms > 1000
    assert {viseme.weight for viseme in track.take(1000, track.known).visemes} == {1.0}


def test_a_viseme_waits_until_all_of_its_audio_is_known() -> None:
    track, index = MouthTrack(None), words()
    track.add(PHONES)
    track.advance(index, 2000)
    track.hear(audio()[: 2 * RATE_HZ * 200 // 1000], RATE_HZ)
    assert track.ready_ms <= 200
    assert track.take(track.ready_ms, track.known).visemes[-1].end_ms == track.ready_ms


def test_a_quiet_vowel_opens_the_mouth_less_in_the_curves() -> None:
    def jaw(amplitude: int) -> float:
        track, index = MouthTrack("arkit"), words()
        count = RATE_HZ // 2
        loud = array("h", [int(12_000 * math.sin(i / 9)) for i in range(count)])
        quiet = array("h", [int(amplitude * math.sin(i / 9)) for i in range(count)])
        track.hear(loud.tobytes() + quiet.tobytes(), RATE_HZ)
        track.add([Phone("a", 0, 500), Phone("a", 500, 1000)])
        track.advance(index, 1000)
        track.close(index, 1000)
        frames = track.take(1000, track.known).frames
        assert frames is not None
        return frames.frames[50][frames.names.index("jawOpen")]

    assert jaw(12_000) > 0.5
    assert jaw(1500) < 0.42


def test_a_cut_leaves_no_hole_and_no_jump_in_the_curves() -> None:
    track, index = MouthTrack("arkit"), words()
    track.hear(audio(), RATE_HZ)
    track.add(PHONES)
    track.advance(index, 2000)
    first = track.take(400, track.known).frames
    track.cut(index, 500)
    track.hear(bytes(RATE_HZ), RATE_HZ)
    track.add([Phone("o", 500, 800)])
    track.advance(index, 1000)
    track.close(index, 1000)
    second = track.take(1000, track.known).frames
    assert first is not None
    assert second is not None
    assert second.start_ms == 400
    assert max(abs(b - a) for a, b in zip(first.frames[-1], second.frames[0], strict=True)) <= MAX_STEP["arkit"]


def test_a_cut_leaves_no_hole_in_the_phones_of_a_viseme_that_was_returned_before_all_of_them() -> None:
    track, index = MouthTrack(None), words()
    phones = [Phone("m", 0, 90), Phone("", 90, 150), Phone("", 150, 210), Phone("w", 210, 300), Phone("a", 300, 400)]
    track.add(phones)
    track.advance(index, 1000)
    first = track.take(150, track.known)
    assert first.visemes[-1].end_ms == 210 and first.phones[-1].end_ms == 150
    track.cut(index, 400)
    rest = track.take(400, track.known)
    assert list(first.phones + rest.phones) == phones
    visemes = first.visemes + rest.visemes
    assert all(one.end_ms == other.start_ms for one, other in pairwise(visemes))
    assert visemes[-1].end_ms == 400
