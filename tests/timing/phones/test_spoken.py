"""What the spelling of a word says about its phones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.phones.spoken import Sighting, plan_word

LETTERS = st.text(alphabet="abkostue'-.!,\"", min_size=1, max_size=6)  # a chunk of more letters is no word
PHONES = st.lists(st.sampled_from(["k", "æ", "t", "oʊ", "s", "ə"]), min_size=1, max_size=8)


def test_each_plain_letter_marks_the_start_of_its_phone() -> None:
    plan = plan_word("cat", ("k", "æ", "t"), "en")
    assert plan.sightings == (Sighting(1, 1, 0.0, True), Sighting(2, 2, 0.0, True))
    assert plan.edges == (0,)
    assert not (plan.readings or plan.priors or plan.spellings or plan.closing)
    assert plan.length == 3


def test_marks_before_the_word_lie_at_its_start_and_those_after_it_at_its_end() -> None:
    plan = plan_word("“cat!”", ("k", "æ", "t"), "en")
    assert plan.edges == (0, 1)
    assert plan.closing == (4, 5)
    assert {sighting.char for sighting in plan.sightings} == {2, 3}


def test_a_silent_letter_after_the_first_sound_makes_a_reading_for_each_letter() -> None:
    plan = plan_word("back", ("b", "æ", "k"), "en")
    (readings,) = plan.readings
    assert [[one.char for one in reading if one.carries] for reading in readings] == [[2], [3]]
    assert all({one.char for one in reading} == {2, 3} for reading in readings)
    assert plan.spellings == ("ck:2:1",)
    assert plan.priors == ((0.0, 0.0),)


def test_the_second_of_two_equal_letters_is_less_likely_to_carry_the_sound() -> None:
    (priors,) = plan_word("bell", ("b", "ɛ", "l"), "en").priors
    assert priors[0] == 0.0 > priors[1]


def test_silent_letters_of_the_first_sound_are_only_near() -> None:
    plan = plan_word("knot", ("n", "ɑː", "t"), "en")
    assert plan.sightings[0] == Sighting(1, 0, 0.5, False)
    assert plan.readings == ()


def test_a_silent_letter_before_the_one_that_carries_lies_in_the_sound_before() -> None:
    (readings,) = plan_word("back", ("b", "æ", "k"), "en").readings
    assert readings[1][0] == Sighting(2, 1, 0.5, False)
    assert readings[0][1] == Sighting(3, 2, 0.5, False)


@pytest.mark.parametrize("text", ["...", "—", "!?"])
def test_marks_that_are_read_are_the_word(text: str) -> None:
    plan = plan_word(text, ("d", "ɑː", "t"), "en")
    assert plan.length == len(text)
    assert plan.closing == ()


def test_stress_and_length_do_not_make_another_phone() -> None:
    assert plan_word("see", ("s", "ˈiː"), "en").keys == plan_word("si", ("s", "i"), "en").keys


@given(LETTERS, PHONES)
def test_every_character_has_a_place(text: str, phones: list[str]) -> None:
    plan = plan_word(text, tuple(phones), "en")
    placed = {*plan.edges, *plan.closing, *(one.char for one in plan.sightings)}
    placed |= {one.char for readings in plan.readings for one in readings[0]}
    unspoken = {at for at, char in enumerate(text) if not char.isalpha()}
    assert placed | unspoken >= set(range(len(text)))
    assert len(plan.keys) == len(plan.expected) == len(phones)
    for sighting in (*plan.sightings, *(one for ways in plan.readings for way in ways for one in way)):
        assert 0 <= sighting.phone < len(phones)
        assert 0.0 <= sighting.part <= 1.0
