"""Shapes, label sets and the display times of visemes."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.errors import InputError
from captionsync.timing.model import Phone, Viseme
from captionsync.timing.mouth.ipa import units
from captionsync.timing.mouth.visemes import VisemeAssembler, label, relabel, set_named, shape_weight, shapes
from captionsync.timing.tables.viseme_sets import AJAR, OCULUS, SETS

LABIALS = {"p", "b", "m"}
INVENTORY = [
    "p",
    "b",
    "m",
    "f",
    "v",
    "t",
    "s",
    "k",
    "h",
    "ʔ",
    "ː",
    "a",
    "iː",
    "aɪ",
    "oʊ",
    "ts",
    "pf",
    "tʃ",
    "w",
    "ɚ",
    "",
]


def timeline(*phones: tuple[str, int], start: int = 0) -> list[Phone]:
    out = []
    for ipa, length in phones:
        out.append(Phone(ipa, start, start + length))
        start += length
    return out


def visemes_of(phones: list[Phone], viseme_set: str = "oculus") -> list[Viseme]:
    assembler = VisemeAssembler(viseme_set)
    out: list[Viseme] = []
    for phone in phones:
        out += assembler.feed(phone, 0 if phone.ipa else None)
        assert assembler.ready_ms == (out[-1].end_ms if out else 0)
    return out + assembler.finish()


def spans(visemes: list[Viseme]) -> list[tuple[str, int, int]]:
    return [(viseme.id, viseme.start_ms, viseme.end_ms) for viseme in visemes]


@pytest.mark.parametrize(
    ("ipa", "expected"),
    [
        ("", ("sil",)),
        ("p", ("PP",)),
        ("mʲ", ("PP",)),
        ("ˈaɪ", ("aa", "I")),
        ("aʊ", ("aa", "U")),
        ("eɪ", ("E", "I")),
        ("oʊ", ("O", "U")),
        ("ɔɪ", ("O", "I")),
        ("ɚ", ("E", "RR")),
        ("ɜː", ("E", "RR")),
        ("ɜ", ("E",)),
        ("aɪə", ("aa", "I")),
        ("iɑu", ("aa", "U")),
        ("ɑːɹ", ("aa", "RR")),
        ("tʃ", ("CH",)),
        ("t͡ʃ", ("CH",)),
        ("dʒʲ", ("CH",)),
        ("ts", ("DD", "SS")),
        ("t͡sʲ", ("DD", "SS")),
        ("pf", ("PP", "FF")),
        ("õ", ("O",)),
        ("ɐ̃ʊ̃", ("aa", "U")),
        ("ɐ", ("E",)),
        ("ˈɐ", ("aa",)),
        ("ç", ("SS",)),
        ("c", ("kk",)),
        ("ɯᵝ", ("U",)),
        ("inɡ", ("I", "nn")),
        ("s.", ("CH",)),
        ("a˥˩", ("aa",)),
        ("i5", ("I",)),
        ("uei", ("E", "I")),
        ("h", ("E",)),
        ("ʰ", ("E",)),
        ("5", ("E",)),
    ],
)
def test_a_phone_has_one_shape_or_two(ipa: str, expected: tuple[str, ...]) -> None:
    assert shapes(ipa) == expected


@pytest.mark.parametrize(("sign", "expected"), [("Ɓ", "PP"), ("ƞ", "nn"), ("ǰ", "I"), ("字", "E"), ("あ", "aa")])
def test_an_unknown_letter_gets_a_sensible_shape(sign: str, expected: str) -> None:
    assert shapes(sign)[0] == expected


@given(st.text(max_size=8))
def test_no_name_is_refused(name: str) -> None:
    assert 1 <= len(shapes(name)) <= 2
    assert set(shapes(name)) <= set(OCULUS)
    for viseme_set in SETS.values():
        assert label(viseme_set.name, name, 1) in viseme_set.labels


@pytest.mark.parametrize(
    ("ipa", "part", "azure", "polly", "rhubarb", "blair", "openxr"),
    [
        ("θ", 0, "19", "T", "B", "etc", "TH"),
        ("ð", 0, "17", "T", "B", "etc", "TH"),
        ("aɪ", 1, "11", "a", "B", "etc", "IH"),
        ("aʊ", 0, "9", "a", "D", "AI", "AA"),
        ("eɪ", 1, "6", "e", "B", "etc", "IH"),
        ("oʊ", 0, "8", "o", "E", "O", "OH"),
        ("oʊ", 1, "4", "o", "F", "U", "OU"),
        ("ɝ", 0, "5", "E", "E", "O", "E"),
        ("ts", 1, "15", "s", "B", "etc", "SS"),
        ("tʃ", 0, "16", "S", "B", "etc", "CH"),
        ("ŋ", 0, "20", "k", "B", "etc", "NN"),
        ("l", 0, "14", "t", "H", "L", "NN"),
        ("w", 0, "7", "u", "F", "U", "OU"),
        ("f", 0, "18", "f", "G", "FV", "FF"),
        ("", 0, "0", "sil", "X", "rest", "SIL"),
    ],
)
def test_the_other_sets_follow_their_published_tables(
    ipa: str, part: int, azure: str, polly: str, rhubarb: str, blair: str, openxr: str
) -> None:
    found = [label(name, ipa, part) for name in ("azure", "polly", "rhubarb", "preston_blair", "openxr")]
    assert found == [azure, polly, rhubarb, blair, openxr]


def test_a_sound_behind_the_mouth_keeps_the_shape_it_was_given_where_the_set_has_no_label_for_it() -> None:
    assert relabel("aa", "h", 0, "rhubarb") == "D"
    assert relabel("aa", "h", 0, "azure") == "12"
    assert relabel("aa", "h", 0, "polly") == "k"


def test_a_label_of_another_set_is_translated_by_its_phone() -> None:
    assert relabel("21", "p", 0, "oculus") == "PP"
    assert relabel("11", "aɪ", 1, "oculus") == "I"


@pytest.mark.parametrize("name", SETS)
def test_every_label_of_a_set_is_in_its_list(name: str) -> None:
    viseme_set = SETS[name]
    made = {*viseme_set.shapes.values(), *viseme_set.units.values()}
    made.update(half for pair in viseme_set.pairs.values() for half in pair)
    assert made <= set(viseme_set.labels)
    assert set(viseme_set.shapes) == set(OCULUS)


def test_an_unknown_set_is_refused() -> None:
    with pytest.raises(InputError, match="oculus"):
        set_named("disney")
    with pytest.raises(InputError):
        VisemeAssembler("disney")


def test_a_closure_begins_before_its_sound_and_takes_the_time_from_the_shape_before() -> None:
    found = visemes_of(timeline(("a", 200), ("p", 80), ("a", 200)))
    assert spans(found) == [("aa", 0, 160), ("PP", 160, 280), ("aa", 280, 480)]


def test_a_short_closure_grows_to_the_right() -> None:
    found = visemes_of(timeline(("p", 20), ("a", 200)))
    assert spans(found) == [("PP", 0, 70), ("aa", 70, 220)]


def test_a_closure_leads_less_where_the_vowel_before_is_short() -> None:
    found = visemes_of(timeline(("b", 80), ("ɪ", 65), ("b", 80), ("a", 100)))
    assert spans(found) == [("PP", 0, 80), ("I", 80, 120), ("PP", 120, 225), ("aa", 225, 325)]


def test_a_lip_on_the_teeth_leaves_most_of_the_closure_before_it() -> None:
    assert spans(visemes_of(timeline(("a", 200), ("m", 80), ("f", 100), ("a", 200)))) == [
        ("aa", 0, 160), ("PP", 160, 260), ("FF", 260, 380), ("aa", 380, 580),
    ]  # fmt: skip


def test_a_closure_opens_early_where_the_vowel_after_needs_the_time() -> None:
    found = visemes_of(timeline(("b", 80), ("ɪ", 40), ("b", 80), ("a", 100)))
    assert spans(found) == [("PP", 0, 70), ("I", 70, 110), ("PP", 110, 200), ("aa", 200, 300)]


def test_a_shape_that_nobody_can_spare_time_for_is_left_out() -> None:
    found = visemes_of(timeline(("m", 50), ("ə", 10), ("m", 50), ("a", 100)))
    assert [viseme.id for viseme in found] == ["PP", "PP", "aa"]


def test_a_short_shape_is_widened_from_its_neighbours() -> None:
    found = visemes_of(timeline(("a", 200), ("t", 20), ("s", 100), ("iː", 200)))
    assert spans(found) == [("aa", 0, 190), ("DD", 190, 230), ("SS", 230, 320), ("I", 320, 520)]


def test_short_shapes_at_the_end_are_merged_into_the_one_before() -> None:
    found = visemes_of(timeline(("p", 80), ("t", 50), ("s", 10)))
    assert spans(found) == [("PP", 0, 80), ("DD", 80, 140)]


def test_a_diphthong_is_two_halves_and_one_shape_when_short() -> None:
    assert spans(visemes_of(timeline(("aɪ", 200)))) == [("aa", 0, 100), ("I", 100, 200)]
    assert [(viseme.id, viseme.part) for viseme in visemes_of(timeline(("aɪ", 79)))] == [("aa", 0)]
    assert [(viseme.id, viseme.part) for viseme in visemes_of(timeline(("ts", 79)))] == [("SS", 1)]


def test_h_takes_the_shape_of_the_next_sound() -> None:
    assert [viseme.id for viseme in visemes_of(timeline(("h", 60), ("uː", 100)))] == ["U", "U"]
    assert [viseme.id for viseme in visemes_of(timeline(("a", 90), ("h", 60), ("", 100)))] == ["aa", "aa", "sil"]
    assert [viseme.id for viseme in visemes_of(timeline(("o", 90), ("h", 60), ("m", 100)))] == ["O", "O", "PP"]
    assert [viseme.id for viseme in visemes_of(timeline(("h", 60), ("m", 100)))] == ["E", "PP"]
    assert [viseme.id for viseme in visemes_of(timeline(("i", 90), ("h", 60)))] == ["I", "I"]


def test_a_mark_that_stands_alone_keeps_the_shape_before() -> None:
    assert [viseme.id for viseme in visemes_of(timeline(("o", 90), ("ː", 60), ("a", 90)))] == ["O", "O", "aa"]


def test_holes_are_silence_and_overlaps_are_cut() -> None:
    phones = [Phone("a", 100, 200), Phone("o", 150, 300), Phone("i", 250, 240), Phone("u", 400, 500)]
    found = visemes_of(phones)
    assert spans(found) == [("sil", 0, 100), ("aa", 100, 200), ("O", 200, 300), ("sil", 300, 400), ("U", 400, 500)]


def test_silence_weighs_nothing_and_belongs_to_no_word() -> None:
    found = visemes_of(timeline(("", 100), ("a", 100)))
    assert [(viseme.weight, viseme.word_index) for viseme in found] == [(0.0, None), (1.0, 0)]


def test_silence_in_two_pieces_is_one() -> None:
    whole = visemes_of(timeline(("", 300), ("p", 60), ("a", 100)))
    for first in (20, 60, 290):
        parts = visemes_of(timeline(("", first), ("", 300 - first), ("p", 60), ("a", 100)))
        assert spans(parts) == spans(whole) == [("sil", 0, 260), ("PP", 260, 360), ("aa", 360, 460)]


def test_sounds_without_a_shape_do_not_wait_for_ever() -> None:
    assembler = VisemeAssembler()
    for number in range(200):
        assembler.feed(Phone("h", number * 50, number * 50 + 50), 0)
        assert number * 50 + 50 - assembler.ready_ms <= 600


def test_labels_are_those_of_the_chosen_set() -> None:
    assert [viseme.id for viseme in visemes_of(timeline(("", 90), ("θ", 90), ("aɪ", 90)), "azure")] == [
        "0",
        "19",
        "11",
        "11",
    ]


def test_feeding_goes_on_after_finish() -> None:
    assembler = VisemeAssembler()
    first = assembler.feed(Phone("a", 0, 100), 0) + assembler.finish()
    second = assembler.feed(Phone("m", 100, 200), 1) + assembler.finish()
    assert spans(first + second) == [("aa", 0, 100), ("PP", 100, 200)]
    assert assembler.finish() == []


def test_only_a_few_phones_are_held() -> None:
    rng = random.Random(5)
    assembler = VisemeAssembler()
    for number in range(2000):
        ipa = rng.choice(INVENTORY[:-4])
        assembler.feed(Phone(ipa, number * 50, number * 50 + 50), 0)
        if ipa not in ("h", "ʔ", "ː") and number > 20:
            assert number * 50 + 50 - assembler.ready_ms <= 400


@given(st.lists(st.tuples(st.sampled_from(INVENTORY), st.integers(0, 250)), max_size=40))
def test_visemes_tile_and_closures_hold(parts: list[tuple[str, int]]) -> None:
    phones = timeline(*parts)
    found = visemes_of(phones)
    at = 0
    for viseme in found:
        assert viseme.start_ms == at < viseme.end_ms
        at = viseme.end_ms
    assert at == (phones[-1].end_ms if phones else 0)
    for phone in phones:
        if phone.ipa in LABIALS and phone.end_ms > phone.start_ms:
            covered = sum(
                min(viseme.end_ms, phone.end_ms) - max(viseme.start_ms, phone.start_ms)
                for viseme in found
                if viseme.id == "PP" and viseme.end_ms > phone.start_ms and viseme.start_ms < phone.end_ms
            )
            assert 2 * covered >= phone.end_ms - phone.start_ms
    if len(found) > 1:
        short = [v for v in found[:-1] if v.id not in ("PP", "FF") and v.end_ms - v.start_ms < 40]
        assert not short


@given(st.lists(st.tuples(st.sampled_from(INVENTORY), st.integers(0, 250)), min_size=1, max_size=30))
def test_what_was_returned_does_not_depend_on_what_follows(parts: list[tuple[str, int]]) -> None:
    phones = timeline(*parts)
    complete = visemes_of(phones)
    assembler = VisemeAssembler()
    out: list[Viseme] = []
    for phone in phones:
        out += assembler.feed(phone, 0 if phone.ipa else None)
    assert complete[: len(out)] == out


@pytest.mark.parametrize(
    ("shape", "loudness", "weight"),
    [("sil", 1.0, 0.0), ("PP", 0.3, 0.93), ("FF", 1.0, 1.0), ("SS", 0.3, 0.65), ("aa", 0.3, 0.3), ("aa", 1.0, 1.0)],
)
def test_loudness_weighs_vowels_most_and_closures_least(shape: str, loudness: float, weight: float) -> None:
    assert shape_weight(shape, "" if shape == "sil" else "a", loudness) == weight


# sounds that are not text


def breathed(*parts: tuple[str, int]) -> list[Phone]:
    """Return phones that tile; ``*`` is a sound that is not text."""
    return [replace(phone, ipa="", nonverbal=True) if phone.ipa == "*" else phone for phone in timeline(*parts)]


def test_a_sound_that_is_not_text_opens_the_mouth_a_little_in_pieces() -> None:
    made = visemes_of(breathed(("a", 200), ("", 100), ("*", 500), ("", 150), ("a", 200)))
    assert [(item.id, item.phone, item.word_index) for item in made] == [
        ("aa", "a", 0),
        ("sil", "", None),
        *[(AJAR, "", None)] * 4,
        ("sil", "", None),
        ("aa", "a", 0),
    ]
    assert (made[2].start_ms, made[5].end_ms) == (300, 800)
    assert {item.end_ms - item.start_ms for item in made[2:6]} == {125}


@pytest.mark.parametrize("loudness", [0.3, 0.65, 1.0])
def test_its_weight_is_less_than_a_consonants_and_follows_the_loudness(loudness: float) -> None:
    weight = shape_weight(AJAR, "", loudness)
    assert weight == pytest.approx(0.3 + 0.3 * loudness, abs=0.006)
    assert weight < shape_weight(AJAR, "k", loudness)


@pytest.mark.parametrize("closure", ["p", "b", "m"])
@pytest.mark.parametrize("silence_ms", [0, 20, 60])
def test_it_is_never_over_a_closure(closure: str, silence_ms: int) -> None:
    phones = breathed(
        ("a", 100), (closure, 80), ("", silence_ms), ("*", 300), ("", silence_ms), (closure, 80), ("a", 90)
    )
    made = visemes_of([phone for phone in phones if phone.end_ms > phone.start_ms])
    lips = [(item.start_ms, item.end_ms) for item in made if item.id == "PP"]
    first, second = (phone for phone in phones if phone.ipa == closure)
    assert lips[0][0] <= first.start_ms and lips[0][1] >= first.end_ms
    assert second.start_ms - 40 <= lips[1][0] <= second.start_ms - 20 and lips[1][1] >= second.end_ms
    assert any(item.id == AJAR for item in made)


@given(
    st.lists(
        st.tuples(st.sampled_from(["p", "m", "f", "t", "a", "aɪ", "h", "", "*"]), st.integers(5, 400)), max_size=20
    )
)
def test_with_it_visemes_tile_and_last_and_keep_every_closure(parts: list[tuple[str, int]]) -> None:
    made = visemes_of(breathed(*parts))
    edges = [0, *(item.end_ms for item in made)]
    assert [item.start_ms for item in made] == edges[:-1]
    assert edges[-1] == sum(length for _, length in parts)
    assert [item for item in made if item.id == AJAR and item.phone == "" and item.word_index is not None] == []
    shut = [(item.start_ms, item.end_ms) for item in made if item.id == "PP"]
    for phone in breathed(*parts):
        if phone.ipa in ("p", "m"):
            middle_ms = (phone.start_ms + phone.end_ms) // 2
            assert any(start_ms <= max(phone.start_ms, 1) and end_ms >= middle_ms for start_ms, end_ms in shut)


LITTLE_OPEN = {
    "oculus": "kk",
    "openxr": "KK",
    "azure": "20",
    "polly": "k",
    "rhubarb": "B",
    "preston_blair": "etc",
}


def test_every_set_has_a_label_for_it() -> None:
    assert set(LITTLE_OPEN) == set(SETS)
    for name, wanted in LITTLE_OPEN.items():
        assert relabel(AJAR, "", 0, name) == wanted


def test_units_name_the_letters_of_a_phone() -> None:
    assert units("ˈaɪ") == (("aa", "a"), ("I", "ɪ"))
    assert units("") == ()
