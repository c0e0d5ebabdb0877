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


def test_the_second_attempt_goes_on_where_the_first_one_ended() -> None:
    point = ResumePoint()
    point.begin_attempt()
    point.feed(audio(0, 100), [phone(0, "a"), phone(80, "b")])
    point.begin_attempt()
    assert point.feed(audio(0, 60), [phone(0, "a")]) == (b"", [])
    assert point.feed(audio(60, 160), [phone(80, "b"), phone(150, "c")]) == (audio(100, 160), [phone(150, "c")])
    assert point.feed(audio(160, 220), [phone(210, "")]) == (audio(160, 220), [phone(210, "")])


def test_a_third_attempt_skips_what_both_delivered() -> None:
    point = ResumePoint()
    point.begin_attempt()
    point.feed(audio(0, 30), [])
    point.begin_attempt()
    assert point.feed(audio(0, 50), [phone(40, "a")]) == (audio(30, 50), [phone(40, "a")])
    point.begin_attempt()
    assert point.feed(audio(0, 70), [phone(40, "a"), phone(60, "b")]) == (audio(50, 70), [phone(60, "b")])


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
