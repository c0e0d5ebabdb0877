"""Letters to phones."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.phones.letters import align, time_letters


def cut(letters: str, phones: str, language: str = "en") -> str:
    """Write the chunks as ``ough:ɔː``, one after the other."""
    known = phones.split()
    out, letter, phone = [], 0, 0
    for chunk in align(letters, known, language):
        out.append(f"{letters[letter : letter + chunk.letters]}:{''.join(known[phone : phone + chunk.phones])}")
        letter, phone = letter + chunk.letters, phone + chunk.phones
    return " ".join(out)


@pytest.mark.parametrize(
    ("letters", "phones", "expected"),
    [
        ("thought", "θ ɔː t", "th:θ ough:ɔː t:t"),
        ("box", "b ɑː k s", "b:b o:ɑː x:ks"),
        ("boat,", "b oʊ t", "b:b oa:oʊ t,:t"),
    ],
)
def test_letters_that_spell_one_sound_are_one_chunk(letters: str, phones: str, expected: str) -> None:
    assert cut(letters, phones) == expected


@pytest.mark.parametrize(
    ("letters", "phones", "expected"),
    [
        ("table", "t eɪ b ə l", "t:t a:eɪ b:b le:əl"),
        ("vegetables", "v ɛ dʒ t ə b ə l z", "v:v e:ɛ ge:dʒ t:t a:ə b:b l:əl es:z"),
        ("apple", "æ p ə l", "a:æ pp:p le:əl"),
    ],
)
def test_the_schwa_before_an_l_belongs_to_the_l(letters: str, phones: str, expected: str) -> None:
    assert cut(letters, phones) == expected


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
@pytest.mark.parametrize(("word", "phones"), [("you've", "j uː v"), ("you're", "j ʊ ɹ"), ("who's", "h uː z")])
def test_an_apostrophe_carries_no_sound(apostrophe: str, word: str, phones: str) -> None:
    spelled = word.replace("'", apostrophe)
    at = 0
    for chunk in align(spelled, phones.split(), "en"):
        assert spelled[at] != apostrophe
        at += chunk.letters


def test_british_vowels_are_spelled_like_their_american_neighbours() -> None:
    assert cut("back", "b a k", "en-GB") == "b:b a:a ck:k"
    assert cut("soap", "s əʊ p", "en-GB") == "s:s oa:əʊ p:p"
    assert cut("apples", "a p ə l z", "en-GB") == "a:a pp:p l:əl es:z"


def test_pictures_beside_letters_carry_no_sound() -> None:
    assert [(chunk.letters, chunk.phones) for chunk in align("**go**", ["ɡ", "oʊ"], "en")] == [(3, 1), (3, 1)]
    assert [(chunk.letters, chunk.phones) for chunk in align("go🍕", ["ɡ", "oʊ"], "en")] == [(1, 1), (2, 1)]


def test_other_scripts_are_read_by_the_names_of_their_letters() -> None:
    assert cut("привет", "p rʲ ɪ vʲ e t", "ru") == "п:p р:rʲ и:ɪ в:vʲ е:e т:t"


@pytest.mark.parametrize(
    "token",
    ["$5.50", "www.example.com", "7", "½", "🙂", "你好", "—", "USB", pytest.param("x" * 3000, marks=pytest.mark.long)],
)
def test_any_token_takes_any_number_of_phones(token: str) -> None:
    for count in (0, 1, 5, 40, 3000):
        chunks = align(token, ["t", "ə"] * count, "en")
        assert sum(chunk.letters for chunk in chunks) == len(token)
        assert sum(chunk.phones for chunk in chunks) == 2 * count


def test_letters_are_timed_by_their_phones() -> None:
    spans = [("b", 100, 180), ("oʊ", 180, 300), ("t", 300, 360)]
    assert time_letters("boat,", spans, "en") == [(100, 180), (180, 240), (240, 300), (300, 360), (360, 360)]


def test_no_letters_have_no_times_and_no_phones_give_zero() -> None:
    assert time_letters("", [("a", 0, 9)], "en") == []
    assert time_letters("ab", [], "en") == [(0, 0), (0, 0)]
    assert align("", [], "en") == ()


@given(st.text(max_size=40), st.lists(st.sampled_from(["t", "aɪ", "ʃ", "", "ə", "?"]), max_size=60))
def test_every_letter_and_phone_is_used_once(letters: str, phones: list[str]) -> None:
    chunks = align(letters, phones, "de-DE")
    assert sum(chunk.letters for chunk in chunks) == len(letters)
    assert sum(chunk.phones for chunk in chunks) == len(phones)
    if letters and phones:
        assert all(chunk.letters and chunk.phones for chunk in chunks)


@given(st.text(min_size=1, max_size=30), st.lists(st.integers(0, 200), min_size=2, max_size=20))
def test_letter_times_are_contiguous(letters: str, lengths: list[int]) -> None:
    edges = [sum(lengths[:k]) for k in range(len(lengths) + 1)]
    spans = [("ta"[k % 2], start, end) for k, (start, end) in enumerate(pairwise(edges))]
    times = time_letters(letters, spans, "en")
    assert len(times) == len(letters)
    assert times[0][0] == edges[0]
    assert times[-1][1] == edges[-1]
    assert all(one[1] == two[0] and one[0] <= one[1] for one, two in pairwise(times))
