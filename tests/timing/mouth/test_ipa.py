"""Phone names taken apart into the letters that have a shape of the mouth."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.mouth.ipa import units, widest
from captionsync.timing.tables.viseme_sets import DIGRAPHS, GLOTTALS, MODIFIER_LETTERS, OCULUS, SHAPE_OF_UNIT

ENGINE_PHONES = (Path(__file__).parent.parent.parent / "data" / "phones.txt").read_text("utf-8").splitlines()
"""Every phone name that espeak-ng gives over all its voices; made by ``tools/list_phones.py``."""
NO_SOUND = {"ʰcFʀ"}
"""A mnemonic of the French table that leaks out as a name; no text makes it."""


def test_every_letter_of_every_phone_of_the_engine_is_in_a_table() -> None:
    known = {*"".join([*SHAPE_OF_UNIT, *DIGRAPHS]), *GLOTTALS, *MODIFIER_LETTERS}
    assert len(ENGINE_PHONES) > 600
    letters = {name: filter(str.isalpha, unicodedata.normalize("NFD", name)) for name in ENGINE_PHONES}
    assert {name for name, found in letters.items() if not known.issuperset(found)} == NO_SOUND


def test_every_phone_of_the_engine_with_a_sound_of_the_mouth_has_a_shape_of_its_own() -> None:
    bare = {name.lstrip("ˈˌ") for name in ENGINE_PHONES if not any(shape for shape, _ in units(name))}
    marks_and_tones = {"", "1", "2", "2ː", "4", "4ː", "5", "5ː", "9", "9ː", "ː", "ʰ", "ʲ", "ⁿ", "ᵐ", "ᵑ", "\u0303"}
    assert bare - marks_and_tones == {"h", "hʰ", "ħ", "ʔ", "ʕ", "?"}


@pytest.mark.parametrize(
    ("ipa", "expected"),
    [
        ("p", [("PP", "p")]),
        ("ˈaɪ", [("aa", "a"), ("I", "ɪ")]),
        ("t͡ʃʲ", [("CH", "tʃ")]),
        ("ɐ̃ʊ̃", [("aa", "ɐ"), ("U", "ʊ")]),
        ("ɐ", [("E", "ɐ")]),
        ("ç", [("SS", "ç")]),
        ("c", [("kk", "c")]),
        ("ɯᵝ", [("U", "u")]),
        ("ɚ", [("E", "ɚ"), ("RR", "ɹ")]),
        ("h", [("", "h")]),
        ("ha", [("aa", "a")]),
        ("ː", []),
        ("", []),
    ],
)
def test_each_shape_keeps_the_letter_it_comes_from(ipa: str, expected: list[tuple[str, str]]) -> None:
    assert list(units(ipa)) == expected


def test_neighbours_of_one_shape_are_one_with_the_first_ones_letter() -> None:
    assert units("sz") == (("SS", "s"),)
    assert units("pbf") == (("PP", "p"), ("FF", "f"))


def test_of_three_shapes_the_nucleus_stays_with_what_it_glides_into() -> None:
    assert [shape for shape, _ in units("uai")] == ["aa", "I"]
    assert [shape for shape, _ in units("iua")] == ["U", "aa"]


def test_an_unknown_letter_falls_back_on_the_one_that_its_name_speaks_of() -> None:
    assert units("Ɓ") == (("PP", "ɓ"),)
    assert units("字") == (("E", "字"),)


def test_the_widest_is_the_most_open_and_of_equals_the_first() -> None:
    assert widest(units("ia")) == 1
    assert widest(units("eo")) == 0
    assert widest((("E", "e"), ("O", "o"))) == 0
    assert widest((("DD", "t"), ("SS", "s"))) == 1


@given(st.text(max_size=12))
def test_any_name_has_at_most_two_units_and_known_shapes(name: str) -> None:
    found = units(name)
    assert len(found) <= 2
    assert {shape for shape, _ in found} <= {*OCULUS, ""} - {"sil"}
