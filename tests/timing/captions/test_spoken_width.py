"""Numbers and signs are expected to take as long as the words that are said for them."""

from __future__ import annotations

import pytest

from captionsync.timing.captions.spoken_width import spoken_cells


@pytest.mark.parametrize("text", ["word", "naïve", "слово", "(well,", "end."])
def test_words_take_what_they_show(text: str) -> None:
    assert spoken_cells(text) == len(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1961", "nineteen sixty one"),
        ("$1,299", "one thousand two hundred ninety nine dollars"),
        ("12%", "twelve percent"),
        ("www.example.org/path", "w w w dot example dot org slash path"),
    ],
)
def test_figures_and_signs_take_what_is_said(text: str, said: str) -> None:
    assert 0.6 * len(said) < spoken_cells(text) < 1.4 * len(said)
