"""Second passes: where they begin, what they count from, and what only looks like one."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from captionsync.align.chars import AlignedChar
from captionsync.align.passes import (
    Clock,
    Repeat,
    clock_of,
    find_head,
    find_overlap,
    find_repeat,
    has_rhythm,
)
from captionsync.align.stream import StreamDecoder

RATE_HZ = 8_000
WORDS = ("no", "bye", "ha", "the", "go", "very", "Hello", "really", "yes", "one two", "again and again")


@dataclass(frozen=True)
class Message:
    """Audio and an alignment."""

    begin_ms: float
    """Of its audio, in its segment."""
    end_ms: float
    chars: list[AlignedChar]


@dataclass(frozen=True)
class Segment:
    """Text with its true times, cut into messages that time their own audio."""

    text: str
    chars: list[AlignedChar]
    messages: list[Message]


def text_of(rng: random.Random) -> str:
    count = rng.randint(4, 14)
    few = [rng.choice(WORDS[:6])] if rng.random() < 0.3 else list(WORDS[:2]) if rng.random() < 0.4 else list(WORDS)
    return rng.choice((" ", ", ")).join(rng.choice(few) for _ in range(count)) + rng.choice((". ", "! ", " "))


def segment_of(rng: random.Random, text: str) -> Segment:
    at_ms = rng.uniform(0, 150)
    chars: list[AlignedChar] = []
    for char in text:
        length_ms = rng.uniform(40, 120) if char.isalnum() else rng.uniform(10, 200)
        chars.append(AlignedChar(char, round(at_ms), round(at_ms + length_ms)))
        at_ms += length_ms
    end_ms = round(at_ms * RATE_HZ / 1000) * 1000 / RATE_HZ
    cuts = sorted(rng.uniform(chars[0].end_ms, end_ms - 20) for _ in range(rng.randint(1, 5)))
    bounds = [0.0, *([chars[i].start_ms for i in range(1, len(chars), 9)] if rng.random() < 0.5 else cuts), end_ms]
    messages = [
        Message(a, b, [char.shifted(-a) for char in chars if a <= char.start_ms < b])
        for a, b in itertools.pairwise(bounds)
    ]
    return Segment(text, chars, messages)


def as_it_is(rng: random.Random, segment: Segment) -> list[Message]:
    return segment.messages


def twice(rng: random.Random, segment: Segment) -> list[Message]:
    """A part at first, then the whole: seen with Flash models."""
    first, *between, last = segment.messages
    return [
        first,
        *(Message(m.begin_ms, m.end_ms, []) for m in between),
        Message(last.begin_ms, last.end_ms, segment.chars),
    ]


def again_and_again(rng: random.Random, segment: Segment) -> list[Message]:
    """Each message repeats all of its segment so far."""
    return [
        Message(m.begin_ms, m.end_ms, [char for char in segment.chars if char.start_ms < m.end_ms])
        for m in segment.messages
    ]


def one_late(rng: random.Random, segment: Segment) -> list[Message]:
    """One alignment of each segment comes after its audio."""
    late = rng.randrange(len(segment.messages))
    out: list[Message] = []
    for number, message in enumerate(segment.messages):
        out.append(Message(message.begin_ms, message.end_ms, [] if number == late else message.chars))
        if number == late:
            out.append(Message(message.end_ms, message.end_ms, message.chars))
    return out


def errors_ms(seed: int, deliver: Callable[[random.Random, Segment], list[Message]]) -> list[float]:
    """Return by how much each word's start is off in one stream of segments."""
    rng = random.Random(seed)
    same = text_of(rng)
    segments = [segment_of(rng, same if rng.random() < 0.5 else text_of(rng)) for _ in range(rng.randint(1, 3))]
    decoder = StreamDecoder(rate_hz=RATE_HZ)
    begins_ms = itertools.accumulate((s.messages[-1].end_ms for s in segments), initial=0.0)
    true = [begin_ms + char.start_ms for begin_ms, s in zip(begins_ms, segments, strict=False) for char in s.chars]
    text = "".join(s.text for s in segments)
    chunks = []
    for segment in segments:
        decoder.sent(segment.text)
        decoder.flushed(closes_word=False)
        for message in deliver(rng, segment):
            samples = round(message.end_ms * RATE_HZ / 1000) - round(message.begin_ms * RATE_HZ / 1000)
            chunks += decoder.feed(bytes(2 * samples), message.chars)
    chunks += decoder.finish()
    found = [ms for chunk in chunks for run in chunk.chars for ms in run.starts_ms]
    assert "".join(run.text for chunk in chunks for run in chunk.chars) == text
    return [found[i] - true[i] for i in range(len(text)) if text[i].isalnum() and (not i or not text[i - 1].isalnum())]


@pytest.mark.parametrize(
    ("deliver", "most_wrong"), [(as_it_is, 0.0), (twice, 0.0), (again_and_again, 0.005), (one_late, 0.01)]
)
def test_repeated_words_are_found_by_their_times(
    deliver: Callable[[random.Random, Segment], list[Message]], most_wrong: float
) -> None:
    found = [abs(error) for seed in range(150) for error in errors_ms(seed, deliver)]
    assert sum(error > 60 for error in found) <= most_wrong * len(found)


# which text is repeated


def test_a_repeat_agrees_up_to_the_end_of_the_shorter_text() -> None:
    known = "one two three"
    assert find_repeat("two", known, 7, (4,)) == Repeat(4, 3)
    assert find_repeat("two and more", known, 7, (4,)) == Repeat(4, 3)
    assert find_repeat("twice", known, 7, (4,)) is None
    assert find_repeat("three", known, 7, (8,)) is None
    assert find_repeat("", known, 7, (0,)) is None
    assert find_repeat("o", known, 7, (4, 6, 0)) == Repeat(6, 1)


def test_the_longest_overlap_is_found() -> None:
    assert find_overlap("no no no no and on", "yes no no no no") == Repeat(4, 11)
    assert find_overlap("unlike anything", "yes no no no no") is None


def test_fewer_than_eight_repeated_characters_are_new_text() -> None:
    said = "x" * 8
    assert find_overlap(said, "and " + said) == Repeat(4, 8)
    assert find_overlap(said[1:], "and " + said[1:]) is None
    assert find_overlap("", "") is None


def test_a_second_pass_is_found_by_its_first_twelve_characters() -> None:
    known = "abcdefghijklmnop and more"
    assert find_head("abcdefghijkl something else", known, len(known)) == 0
    assert find_head("abcdefghijkX", known, len(known)) is None
    assert find_head("ijklmn", known, len(known)) == 8
    assert find_head("ijklmn"[:5], known, len(known)) is None
    assert find_head("abcdef", "abcdef abcdef", 13) == 7


def test_a_second_pass_begins_at_most_1500_characters_back() -> None:
    for between, begin in ((1494, 0), (1495, None)):
        known = "abcdef" + "x" * between
        assert find_head("abcdef", known, len(known)) == begin


def test_a_second_pass_begins_before_the_cursor() -> None:
    assert find_head("abcdef", "xabcdef", 1) is None
    assert find_head("abcdef", "xabcdef", 2) == 1


# what it counts from


def test_the_clock_is_the_median_of_known_times() -> None:
    assert clock_of([(0, 1000), (100, 1100), (200, 1500), (300, None)]) == Clock(1000, 3, 2)
    assert clock_of([(500, 0)]) == Clock(0, 1, 0)
    assert clock_of([(0, None)]) is None
    assert clock_of([]) is None


def test_a_pass_is_the_same_when_three_of_four_times_are() -> None:
    assert Clock(0, 100, 75).agrees
    assert not Clock(0, 100, 74).agrees
    within, beyond = 1003, 1004
    assert clock_of([(0, 1000), (0, 1000), (0, within), (0, beyond)]) == Clock(1001.5, 4, 4)
    assert clock_of([(0, 1000), (0, 1000), (0, 1000), (0, beyond)]) == Clock(1000, 4, 3)


def test_only_uneven_times_have_a_rhythm() -> None:
    even = [50.0 * i for i in range(6)]
    assert not has_rhythm(even)
    uneven = [*even[:-1], even[-1] + 26]
    assert has_rhythm(uneven)
    assert not has_rhythm([*even[:-1], even[-1] + 25])
    assert not has_rhythm(uneven[1:])
