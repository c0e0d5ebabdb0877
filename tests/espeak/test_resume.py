"""Going on where another attempt stopped."""

from __future__ import annotations

from captionsync.espeak.protocol import EngineEvent
from captionsync.espeak.resume import ResumePoint


def phone(sample: int, name: str) -> EngineEvent:
    return EngineEvent("phone", 0, 0, sample, name)


def audio(start: int, end: int) -> bytes:
    return b"".join(value.to_bytes(2, "little") for value in range(start, end))


def test_the_first_attempt_passes_unchanged() -> None:
    point = ResumePoint()
    point.begin_attempt()
    assert point.feed(audio(0, 100), [phone(10, "a")]) == (audio(0, 100), [phone(10, "a")])
    assert point.feed(audio(100, 150), []) == (audio(100, 150), [])


def test_the_second_attempt_goes_on_in_the_same_phone() -> None:
    point = ResumePoint()
    point.begin_attempt()
    point.feed(audio(0, 100), [phone(0, "a"), phone(80, "b")])  # 20 samples into b
    point.begin_attempt()
    # This time b begins at 90, so 110 is as far; everything after it comes 10 samples earlier.
    assert point.feed(audio(0, 100), [phone(0, "a"), phone(90, "b")]) == (b"", [])
    assert point.feed(audio(100, 200), [phone(150, "c")]) == (audio(110, 200), [phone(140, "c")])
    assert point.feed(audio(200, 220), [phone(210, "")]) == (audio(200, 220), [phone(200, "")])


def test_a_phone_that_is_shorter_this_time_is_not_said_again() -> None:
    point = ResumePoint()
    point.begin_attempt()
    point.feed(audio(0, 100), [phone(0, "a"), phone(40, "b")])  # 60 samples into b
    point.begin_attempt()
    assert point.feed(audio(0, 120), [phone(0, "a"), phone(40, "b"), phone(80, "c")]) == (
        audio(80, 120),
        [phone(100, "c")],
    )


def test_audio_before_the_first_phone_is_skipped_too() -> None:
    point = ResumePoint()
    point.begin_attempt()
    point.feed(audio(0, 30), [])
    point.begin_attempt()
    assert point.feed(audio(0, 20), []) == (b"", [])
    assert point.feed(audio(20, 50), [phone(40, "a")]) == (audio(30, 50), [phone(40, "a")])


def test_an_attempt_after_nothing_was_delivered_starts_over() -> None:
    point = ResumePoint()
    point.begin_attempt()
    point.begin_attempt()
    assert point.feed(audio(0, 10), [phone(0, "a")]) == (audio(0, 10), [phone(0, "a")])


def test_a_shorter_second_attempt_adds_nothing() -> None:
    point = ResumePoint()
    point.begin_attempt()
    point.feed(audio(0, 100), [phone(0, "a"), phone(20, "b")])
    point.begin_attempt()
    assert point.feed(audio(0, 90), [phone(0, "a"), phone(20, "b")]) == (b"", [])
