"""Characters moved to where words begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.model import TimedChars
from captionsync.timing.phones.retiming import Retimer
from captionsync.timing.phones.spacing import Spacing
from tests.examples import examples
from tests.timing.timed import cut

TEXT = 'Seven tall men sat there. Nobody calls, they said; it\'s "odd"\nand 5.50 dollars. A'
NO_PHONES: dict[int, tuple[str, ...]] = {}


class Times(NamedTuple):
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def chars(text: str, lengths_ms: Sequence[int], *, char_start: int = 0, at_ms: int = 0, **kind: bool) -> TimedChars:
    """Characters that follow each other without a gap."""
    edges = [at_ms]
    for length in lengths_ms:
        edges.append(edges[-1] + length)
    assert len(lengths_ms) == len(text)
    return TimedChars(text, char_start, tuple(edges[:-1]), tuple(edges[1:]), **kind)


def joined(runs: Iterable[TimedChars]) -> Times:
    runs = list(runs)
    return Times(
        "".join(run.text for run in runs),
        tuple(start for run in runs for start in run.starts_ms),
        tuple(end for run in runs for end in run.ends_ms),
    )


def retimed(
    *runs: TimedChars, spacing: Spacing | None = None, phones: Mapping[int, tuple[str, ...]] = NO_PHONES
) -> Times:
    retimer = Retimer("en", spacing)
    retimer.pronounce(phones)
    return joined([*(out for run in runs for out in retimer.feed(run)), *retimer.finish()])


def like_v2() -> Spacing:
    """An upstream whose spaces hold the first 50 ms of the next word."""
    spacing = Spacing()
    for _ in range(8):
        spacing.see_space(50)
        spacing.see_word((50, 40, 80, 60))
    return spacing


def like_v3() -> Spacing:
    """An upstream that shares the time of a word and its space evenly."""
    spacing = Spacing()
    for _ in range(8):
        spacing.see_word((60, 60, 60, 60))
    return spacing


def test_exact_times_stay_as_they_are() -> None:
    run = chars("Red sun, low", [90, 70, 60, 0, 110, 95, 70, 0, 300, 60, 130, 90])
    assert retimed(run) == joined([run])
    assert retimed(run, spacing=Spacing()) == joined([run])


def test_a_space_inside_a_phrase_is_the_beginning_of_the_next_word() -> None:
    made = retimed(chars("red sun", [60, 70, 90, 50, 40, 95, 70]), spacing=like_v2())
    assert made.starts == (0, 60, 130, 220, 220, 310, 405)
    assert made.ends == (60, 130, 220, 220, 310, 405, 475)


def test_a_longer_space_begins_early_by_half_of_what_it_is_too_long() -> None:
    for length, begins in ((70, 230), (30, 210)):
        made = retimed(chars("red sun", [60, 70, 90, length, 40, 95, 70]), spacing=like_v2())
        assert made.starts[3:5] == (begins, begins)


def test_a_pause_stays_where_it_is() -> None:
    for text, space in (("red sun", 150), ("red, sun", 50), ("red. sun", 400), ("red\nsun", 50)):
        lengths = [60, 70, 90, 80, space, 40, 95, 70] if len(text) == 8 else [60, 70, 90, space, 40, 95, 70]
        run = chars(text, lengths)
        assert retimed(run, spacing=like_v2()) == joined([run])


def test_times_that_were_made_up_stay_as_they_are_and_teach_nothing() -> None:
    for kind in ({"estimated": True}, {"estimated_inside": True}):
        run = chars("red sun is", [60] * 10, **kind)
        spacing = Spacing()
        assert retimed(run, spacing=spacing) == joined([run])
        assert spacing == Spacing()


def test_the_marks_of_a_token_stay_while_the_silence_before_it_is_cut() -> None:
    run = chars("Well. Nobody calls.", [60] * 4 + [80] + [140] * 7 + [55] * 6 + [80])
    made = retimed(run, spacing=like_v3())
    begins, ends = made.starts[6], made.ends[11]
    assert ends == 60 * 4 + 80 + 140 * 7
    assert 380 < ends - begins < 560
    assert made.ends[5] == begins
    assert made.starts[:5] == joined([run]).starts[:5]
    assert made.starts[12:14] == (ends, ends)


def test_a_slow_voice_needs_longer() -> None:
    sentence = [55] * 6

    def begins(char_ms: int) -> int:
        lengths = [char_ms] * 24 + [80] + [200] * 7 + sentence
        made = retimed(chars("Seven people asked again. Nobody calls", lengths), spacing=like_v3())
        return made.ends[31] - made.starts[26]

    assert begins(100) > begins(60) + 30


def test_pronunciations_say_how_long_a_token_lasts() -> None:
    run = chars("Well. Xq calls", [60] * 4 + [80] + [300] * 3 + [55] * 6)
    short = retimed(run, spacing=like_v3(), phones={6: ("ə",)})
    long = retimed(run, spacing=like_v3(), phones={6: ("s", "aɪ", "m", "ə", "n")})
    assert short.starts[6] > long.starts[6] + 200


def test_a_long_last_token_begins_where_its_space_does() -> None:
    lengths = [60] * 5 + [180] * 7
    for mark in ("", "."):
        made = retimed(chars("These people" + mark, [*lengths, 80][: 12 + len(mark)]), spacing=like_v3())
        assert made.starts[6] == 300
        assert made.ends[11] < 300 + 7 * 180 - 400


def test_a_token_at_the_end_loses_the_silence_after_it() -> None:
    lengths = [60] * 5 + [120] * 7
    made = retimed(chars("These people", lengths), spacing=like_v3())
    assert made.starts[5:7] == (300, 300)
    assert made.ends[-1] < 300 + 7 * 120 - 150
    with_mark = retimed(chars("These people.", [*lengths, 80]), spacing=like_v3())
    assert with_mark.ends[-2] == made.ends[-1]
    assert with_mark.starts[-1] == with_mark.ends[-2]


def test_inside_tokens_the_times_are_made_up() -> None:
    retimer = Retimer("en", like_v3())
    runs = [*retimer.feed(chars("These people", [60] * 12)), *retimer.finish()]
    assert all(run.estimated_inside and not run.estimated for run in runs if run.text.strip())


def test_tokens_are_noticed_within_the_first_words() -> None:
    spacing = Spacing()
    retimed(chars("These people ask", [60] * 5 + [50] * 7 + [70] * 4), spacing=spacing)
    assert spacing.is_even


def test_the_first_letter_of_an_utterance_loses_the_silence_before_it() -> None:
    run = chars("too much", [250, 60, 50, 50, 60, 60, 60, 60])
    made = retimed(run, spacing=like_v2())
    assert 130 < made.starts[0] < 200
    assert made.starts[1] == 250
    assert retimed(run).starts[0] == 0


def test_the_last_letter_loses_the_silence_after_it() -> None:
    run = chars("too much", [60, 60, 50, 50, 60, 60, 60, 400])
    made = retimed(run, spacing=like_v2())
    assert 400 < made.ends[-1] < 620
    assert (
        made.starts == retimed(chars("too much ", [60, 60, 50, 50, 60, 60, 60, 400, 0]), spacing=like_v2()).starts[:8]
    )
    assert retimed(chars("much.", [60, 60, 60, 400, 80]), spacing=like_v2()).ends[3] == 580


def test_a_space_waits_for_the_letter_after_it_and_nothing_else_does() -> None:
    retimer = Retimer("en", like_v2())
    assert joined(retimer.feed(chars("red", [60, 70, 90]))).text == "red"
    assert retimer.feed(chars(" ", [50], char_start=3, at_ms=220)) == []
    assert joined(retimer.feed(chars("s", [40], char_start=4, at_ms=270))) == Times(" s", (220, 220), (220, 310))


def test_a_space_that_nothing_follows_is_given_back() -> None:
    run = chars("red ", [60, 70, 90, 50])
    assert retimed(run, spacing=like_v2()) == joined([run])


def test_characters_that_come_again_are_dropped() -> None:
    run = chars("red sun", [60, 70, 90, 50, 40, 95, 70])
    again = chars("sun", [40, 95, 70], char_start=4, at_ms=270)
    assert retimed(run, again, spacing=like_v2()) == retimed(run, spacing=like_v2())


def test_what_stands_on_both_sides_of_markup_does_not_touch() -> None:
    red, sun = chars("red ", [60, 70, 90, 50]), chars("sun", [40, 95, 70], char_start=12, at_ms=270)
    assert retimed(red, sun, spacing=like_v2()) == joined([red, sun])


def test_what_was_learnt_is_written_back_at_the_end() -> None:
    spacing = Spacing()
    retimer = Retimer("en", spacing)
    retimer.feed(chars("red sun", [60, 70, 90, 50, 40, 95, 70]))
    assert spacing == Spacing()
    retimer.finish()
    assert list(spacing.spaces_ms) == [50]
    Retimer("en", spacing).finish()
    assert list(spacing.spaces_ms) == [50]


def kinds() -> list[Spacing | None]:
    return [None, like_v2(), like_v3()]


def checked(text: str, lengths: Sequence[int], places: Iterable[int], spacing: Spacing | None) -> None:
    """Check that a cut changes nothing, and that all characters come out once, in order."""
    whole, pieces = spacing.copy() if spacing else None, spacing.copy() if spacing else None
    expected = retimed(chars(text, lengths), spacing=whole)
    assert expected.text == text
    assert list(expected.starts) == sorted(expected.starts)
    assert all(end >= start for start, end in zip(expected.starts, expected.ends, strict=True))
    runs, at, at_ms = [], 0, 0
    for piece in cut(text, places):
        runs.append(chars(piece, lengths[at : at + len(piece)], char_start=at, at_ms=at_ms))
        at_ms += sum(lengths[at : at + len(piece)])
        at += len(piece)
    assert retimed(*runs, spacing=pieces) == expected
    assert pieces == whole


@examples(200)
@given(st.integers(0, 2), st.lists(st.integers(0, 300), min_size=len(TEXT), max_size=len(TEXT)), st.sets(st.integers()))
def test_any_cut_gives_the_same(kind: int, lengths: list[int], places: set[int]) -> None:
    checked(TEXT, lengths, places, kinds()[kind])


@examples(100)
@given(st.text("ab .,\n'\"-5你", max_size=60), st.integers(0, 2), st.booleans(), st.integers(), st.sets(st.integers()))
def test_any_text_comes_out_whole(text: str, kind: int, even: bool, seed: int, places: set[int]) -> None:
    dice = Random(seed)
    lengths = [60 if even else dice.randrange(0, 200) for _ in text]
    checked(text, lengths, places, kinds()[kind])


@pytest.mark.parametrize("kind", [0, 1, 2])
def test_one_character_at_a_time_gives_the_same(kind: int) -> None:
    lengths = [40 + 23 * (index % 4) for index in range(len(TEXT))]
    checked(TEXT, lengths, range(len(TEXT)), kinds()[kind])
    checked(TEXT, [60] * len(TEXT), range(len(TEXT)), kinds()[kind])
