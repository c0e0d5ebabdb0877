"""Segments from what the engines say of their speech."""

from __future__ import annotations

import numpy as np
import pytest

from captionsync.espeak.protocol import EngineEvent
from captionsync.timing.sound.classes import CLASSES
from tools.ears.labels import Segment, Sign, Span, cut_before_pauses, espeak_segments, expand, kokoro_segments, targets

RATE_HZ = 1_000
LOUD = np.full(2_000, 8_000, np.int16)


def read(segments: list[Segment]) -> list[tuple[str, float, float, int]]:
    return [(CLASSES[part.number], round(part.start_s, 3), round(part.end_s, 3), part.word) for part in segments]


def test_a_stress_mark_belongs_to_the_sound_after_it_and_a_length_mark_to_the_one_before() -> None:
    signs = [Sign("s", 0.0, 0.1, 0), Sign("ˈ", 0.1, 0.2, 0), Sign("i", 0.2, 0.3, 0), Sign("ː", 0.3, 0.4, 0)]
    assert read(kokoro_segments(signs, LOUD, RATE_HZ)) == [("s", 0.0, 0.1, 0), ("i", 0.1, 0.4, 0)]


def test_a_space_between_words_is_halved_and_after_punctuation_it_is_a_pause() -> None:
    signs = [
        Sign("", 0.0, 0.1), Sign("t", 0.1, 0.2, 0), Sign(" ", 0.2, 0.3), Sign("n", 0.3, 0.4, 1), Sign(",", 0.4, 0.5),
        Sign(" ", 0.5, 0.6), Sign("m", 0.6, 0.7, 2), Sign("", 0.7, 0.8),
    ]  # fmt: skip
    found = read(kokoro_segments(signs, LOUD, RATE_HZ))
    assert found == [
        ("", 0.0, 0.1, -1), ("t", 0.1, 0.25, 0), ("n", 0.25, 0.399, 1), ("", 0.399, 0.6, -1), ("m", 0.6, 0.699, 2),
        ("", 0.699, 0.8, -1),
    ]  # fmt: skip


def test_a_sign_for_two_sounds_is_two_equal_parts_of_which_the_second_is_marked() -> None:
    parts = kokoro_segments([Sign("A", 0.0, 0.2, 3)], LOUD, RATE_HZ)
    assert read(parts) == [("e", 0.0, 0.1, 3), ("ɪ", 0.1, 0.2, 3)]
    assert [part.inner for part in parts] == [False, True]


def test_the_sound_before_a_pause_ends_where_it_is_no_longer_heard() -> None:
    pcm = LOUD.copy()
    pcm[150:400] = 0
    spans = [Span((1,), 0.1, 0.3, 0), Span((0,), 0.3, 0.4)]
    cut = cut_before_pauses(spans, pcm, RATE_HZ)
    assert cut[0].end_s == cut[1].start_s == pytest.approx(0.155, abs=0.006)
    assert cut[1].end_s == 0.4


def test_events_of_espeak_become_words_pauses_and_sounds() -> None:
    def phone(position: int, sample: int, name: str) -> EngineEvent:
        return EngineEvent("phone", position, 0, sample, name)

    events = [
        EngineEvent("word", 0, 2, 0, ""), phone(0, 100, "ˈaɪ"), phone(0, 300, "(en)"), phone(3, 300, "tʃ"),
        phone(3, 400, "ʲ"), phone(3, 500, ""), phone(9, 600, "n"),
    ]  # fmt: skip
    assert read(espeak_segments(events, "de", 700, RATE_HZ)) == [
        ("", 0.0, 0.1, -1), ("a", 0.1, 0.2, 0), ("ɪ", 0.2, 0.3, 0), ("t", 0.3, 0.4, 1), ("ʃ", 0.4, 0.5, 1),
        ("", 0.5, 0.6, -1), ("n", 0.6, 0.7, 2),
    ]  # fmt: skip


def test_silences_in_a_row_are_one_and_what_has_no_length_is_left_out() -> None:
    found = expand([Span((0,), 0.0, 0.1), Span((0,), 0.1, 0.3), Span((5,), 0.3, 0.3, 0), Span((6,), 0.3, 0.4, 0)])
    assert [(part.number, part.start_s, part.end_s) for part in found] == [(0, 0.0, 0.3), (6, 0.3, 0.4)]


def test_a_frame_has_the_class_of_its_segment_and_a_boundary_reaches_the_frames_beside_it() -> None:
    numbers, edges = targets([Segment(0, 0.0, 0.031), Segment(7, 0.031, 0.052, 0)], 7)
    assert numbers.tolist() == [0, 0, 0, 7, 7, 0, 0]
    assert edges.tolist() == pytest.approx([0.0, 0.0, 0.4, 1.0, 0.4, 0.0, 0.0])
