"""A transcript whose words were heard: every character and every sound gets its time."""

from __future__ import annotations

import math
from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from captionsync.align.transcript import (
    LEAST_PHONE_MS,
    SKIP_AT_PAUSE,
    SKIP_FIRST,
    SKIP_IN_PHRASE,
    Transcript,
    sounds_of,
    tokens_of,
)
from captionsync.timing.model import Phone, TimedChars
from captionsync.timing.sound.classes import classes_of
from captionsync.timing.sound.forced_window import Placed

TEXT = "We see two, “three” <break time='1s'/>more."
PHONES = {0: ("w", "iː"), 3: ("s", "iː"), 7: ("t", "uː"), 12: ("θ", "ɹ", "iː"), 38: ("m", "ɔː")}
FITS, FAILS = 2.0, 0.0


def placed(number: int, *edges_ms: float, nats: float = FITS) -> Placed:
    return Placed(number, tuple(edge / 10 for edge in edges_ms), nats)


def align(heard: list[Placed], end_ms: int, *, cut: int = 1) -> tuple[list[TimedChars], list[Phone], Transcript]:
    transcript = Transcript(TEXT, tokens_of(TEXT, PHONES))
    chars: list[TimedChars] = []
    phones: list[Phone] = []
    for at in range(0, len(heard), cut):
        chunk = transcript.feed(heard[at : at + cut])
        chars += chunk.chars
        phones += chunk.phones
    chunk = transcript.finish(end_ms)
    return chars + list(chunk.chars), phones + list(chunk.phones), transcript


def starts(chars: list[TimedChars]) -> dict[int, tuple[int, bool]]:
    return {run.char_start + at: (start, run.estimated) for run in chars for at, start in enumerate(run.starts_ms)}


def test_the_tokens_of_a_text_are_the_words_that_sound() -> None:
    tokens = tokens_of(TEXT, PHONES)
    assert [(token.start, TEXT[token.start : token.end].strip()) for token in tokens] == [
        (0, "We"),
        (3, "see"),
        (7, "two,"),
        (12, "“three”"),
        (38, "more."),
    ]
    assert [token.phones for token in tokens] == list(PHONES.values())


def test_a_word_without_a_pronunciation_is_read_by_its_spelling() -> None:
    assert tokens_of("Hm moon", {})[1].phones
    assert tokens_of(" … — ", {}) == []


def test_a_pause_is_likely_after_punctuation() -> None:
    sounds = sounds_of(TEXT, tokens_of(TEXT, PHONES))
    assert [sound.skip for sound in sounds] == [
        SKIP_FIRST,
        SKIP_IN_PHRASE,
        SKIP_IN_PHRASE,
        SKIP_AT_PAUSE,
        SKIP_IN_PHRASE,
    ]
    assert len(sounds[3].classes) >= 3
    assert math.exp(SKIP_AT_PAUSE) < math.exp(SKIP_IN_PHRASE) < 1


HEARD = [
    placed(0, 100, 150, 250),
    placed(1, 260, 300, 400),
    placed(2, 400, 450, 600),
    placed(3, 900, 950, 1_000, 1_100),
    placed(4, 1_500, 1_600, 1_800),
]


def test_words_are_where_they_were_heard() -> None:
    chars, phones, transcript = align(HEARD, 2_000)
    times = starts(chars)
    # The silence of 10 ms between the first two words is divided between them.
    assert [times[at] for at in PHONES] == [(100, False), (255, False), (400, False), (900, False), (1_500, False)]
    assert [(phone.ipa, phone.start_ms, phone.end_ms) for phone in phones if phone.char_start in (0, 12)] == [
        ("w", 100, 150),
        ("iː", 150, 255),
        ("θ", 900, 950),
        ("ɹ", 950, 1_000),
        ("iː", 1_000, 1_100),
    ]
    assert phones[-1] == Phone("", 1_800, 2_000)
    assert transcript.share == 1.0 and transcript.matches


def test_a_word_that_was_not_heard_shares_the_time_between_its_neighbours() -> None:
    chars, phones, transcript = align([HEARD[0], HEARD[3], HEARD[4]], 2_000)
    times = starts(chars)
    assert times[0] == (100, False) and times[12] == (900, False)
    assert times[3][1] and times[7][1]
    assert 250 <= times[3][0] < times[7][0] < 900
    assert {phone.estimated for phone in phones if phone.char_start in (3, 7)} == {True}
    assert transcript.share == 7 / 11


def test_a_word_that_was_not_heard_and_has_no_room_does_not_move_the_mouth() -> None:
    close = [HEARD[0], placed(3, 300, 350, 400, 500)]
    _, phones, _ = align(close, 2_000)
    assert {phone.char_start for phone in phones if phone.ipa} == {0, 12, 38}


def test_words_that_do_not_sound_like_the_text_are_estimates_and_do_not_match() -> None:
    chars, _, transcript = align(
        [placed(item.number, *(10 * x for x in item.frames), nats=FAILS) for item in HEARD], 2_000
    )
    assert all(starts(chars)[at][1] for at in PHONES)
    assert transcript.share == 0.0 and not transcript.matches


def test_nothing_heard_at_all() -> None:
    chars, phones, transcript = align([], 1_000)
    assert "".join(run.text for run in chars) == TEXT
    assert phones[0].start_ms == 0 and phones[-1].end_ms == 1_000
    assert not transcript.matches


@st.composite
def words_heard(draw: st.DrawFn) -> list[Placed]:
    """Some of the words in their order, with any lengths and gaps, even those too short for the mouth."""
    out, at_ms = [], 0.0
    for number, phones in enumerate(PHONES.values()):
        if draw(st.booleans()):
            count = sum(len(classes_of(phone)) for phone in phones)
            at_ms += draw(st.sampled_from((0.0, 10.0, 34.0, 40.0, 700.0)))
            steps = [at_ms, *(draw(st.sampled_from((0.0, 5.0, 10.0, 80.0))) for _ in range(count))]
            edges = tuple(accumulate(steps))
            out.append(placed(number, *edges, nats=draw(st.sampled_from((FITS, FAILS)))))
            at_ms = edges[-1]
    return out


@given(words_heard(), st.integers(1, 5), st.integers(0, 3_000))
def test_all_characters_have_times_that_never_decrease(heard: list[Placed], cut: int, end_ms: int) -> None:
    chars, phones, _ = align(heard, end_ms)
    assert "".join(run.text for run in chars) == TEXT
    assert [run.char_start for run in chars] == [0, *accumulate(len(run.text) for run in chars)][:-1]
    times = [start for run in chars for start in run.starts_ms]
    assert times == sorted(times)
    assert all(end >= start for run in chars for start, end in zip(run.starts_ms, run.ends_ms, strict=True))
    assert phones == [] or phones[0].start_ms == 0
    assert all(one.end_ms == other.start_ms for one, other in pairwise(phones))
    assert all(phone.end_ms - phone.start_ms >= LEAST_PHONE_MS for phone in phones if phone.ipa)
    # A cut changes nothing.
    assert align(heard, end_ms, cut=cut)[:2] == (chars, phones)
