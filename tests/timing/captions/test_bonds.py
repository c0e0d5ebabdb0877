from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.captions.bonds import Bond, bonds
from captionsync.timing.captions.phrases import table_language
from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.model import TimedChars, Word
from captionsync.timing.tables.phrases_by_language import PHRASES
from tests.timing.captions.bond_cases import CASES

UNSPACED = {"zh", "ja", "th"}
MARKS = "|~= /"


def words(text: str, language: str = "en") -> list[Word]:
    """Return the words of a text; ``/``, ``|``, ``~`` and ``=`` stand for what separates words."""
    parts = re.split(f"([{re.escape(MARKS)}])", text)
    found: list[Word] = []
    for at in range(0, len(parts), 2):
        mark = parts[at + 1] if at + 1 < len(parts) else ""
        after = mark and ("" if mark == "/" or (language in UNSPACED and mark != " ") else " ")
        found.append(Word(at // 2, parts[at], after, at * 100, at * 100 + 100, 0, 1, 0, 1, False))
    return found


CASE_ROWS = [(language, text) for language, texts in CASES.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), CASE_ROWS)
def test_good_and_bad_places(language: str, text: str) -> None:
    marks = re.findall(f"[{re.escape(MARKS)}]", text)
    found = bonds(words(text, language), language)
    assert len(found) == len(marks)
    pieces = re.split(f"[{re.escape(MARKS)}]", text)
    wrong = [
        f"{pieces[at]}{mark}{pieces[at + 1]}: {bond.name}"
        for at, (mark, bond) in enumerate(zip(marks, found, strict=True))
        if (mark == "|" and bond > Bond.CONNECTIVE)
        or (mark == "~" and bond < Bond.TIGHT)
        or (mark == "=" and bond != Bond.FIXED)
    ]
    assert not wrong


DATA = Path(__file__).parents[2] / "data" / "captions"
ROWS = json.loads((DATA / "sentences.json").read_text("utf-8"))
KNOWN = json.loads((DATA / "cases.json").read_text("utf-8"))


def spoken(text: str, language: str) -> list[Word]:
    assembler = WordAssembler(language)
    assembler.know(text, 0)
    times = tuple(range(0, 60 * len(text), 60))
    return assembler.feed(TimedChars(text, 0, times, tuple(at + 60 for at in times))) + assembler.finish()


def weak(row: dict[str, Any]) -> list[str]:
    """Return what a row forbids at places where the bond is no more than loose."""
    found = spoken(row["text"], row["language"])
    text = "".join(word.text + word.after for word in found)
    problems = []
    for word, bond in zip(found, bonds(found, row["language"]), strict=False):
        end = word.char_end
        if bond >= Bond.TIGHT:
            continue
        for whole in row.get("together", []):
            begin = text.index(whole)
            if begin < end < begin + len(whole):
                problems.append(whole)
        problems += [mark for mark in row.get("never_ends", []) if text[:end].endswith(mark)]
        problems += [mark for mark in row.get("never_begins", []) if text[end:].lstrip().startswith(mark)]
    return problems


@pytest.mark.parametrize("row", [*ROWS, *KNOWN], ids=lambda row: row["id"])
def test_what_belongs_together_has_a_tight_bond(row: dict[str, Any]) -> None:
    assert not weak(row)


@pytest.mark.parametrize("row", [row for row in KNOWN if row.get("sentences") == 1], ids=lambda row: row["id"])
def test_no_sentence_ends_at_an_abbreviation(row: dict[str, Any]) -> None:
    assert Bond.SENTENCE not in bonds(spoken(row["text"], row["language"]), row["language"])


def test_an_item_of_a_list_begins_after_the_end_of_a_sentence() -> None:
    for mark in "-–—*•":
        text = f"{mark} Bring the tent\n{mark} Check the weather\n{mark} Call me"
        found = bonds(spoken(text, "en"), "en")
        assert [at for at, bond in enumerate(found) if bond == Bond.SENTENCE] == [3, 7]
        assert found[0] == found[4] == found[8] == Bond.FIXED


def test_dashes_of_a_dialogue_begin_what_is_said_and_others_end_a_clause() -> None:
    found = bonds(words("— Привет. — Пока, — сказал он."), "ru")
    assert found == (
        Bond.FIXED,
        Bond.SENTENCE,
        Bond.FIXED,
        Bond.FIXED,
        Bond.CLAUSE,
        Bond.FREE,
    )
    assert bonds(words("from 5 – 10 to"), "en")[1:3] == (Bond.FIXED, Bond.FIXED)


def test_sentences_that_follow_each_other_without_a_space() -> None:
    parts = [("works.", ""), ("Now", " "), ("go!", ""), ("And", "")]
    found = [Word(at, text, after, 0, 1, 0, 1, 0, 1, False) for at, (text, after) in enumerate(parts)]
    assert bonds(found, "en") == (Bond.SENTENCE, Bond.FREE, Bond.SENTENCE)


def test_another_speaker_begins_a_sentence() -> None:
    one, two = words("the man")
    assert bonds([one, replace(two, speaker="Ann")], "en") == (Bond.SENTENCE,)


def test_few_words_have_few_bonds() -> None:
    assert bonds([], "en") == bonds(words("one"), "en") == ()


def test_capitals_of_a_title_tell_nothing_about_names() -> None:
    assert Bond.TIGHT not in bonds(words("Storm Leaves Homes Without Power Across Coast"), "en")[:2]


def test_a_language_without_a_table_knows_punctuation_numbers_and_names() -> None:
    found = bonds(words("Tas, 50 kg un Jānis Bērziņš nāca"), "lv")
    assert found[0] == Bond.CLAUSE
    assert found[1] == Bond.FIXED
    assert found[4] == Bond.TIGHT


@pytest.mark.parametrize("language", ["no", "nn", "nb-NO", "pt-BR", "zh-Hant-TW", "tl", "iw"])
def test_variants_use_the_table_of_their_language(language: str) -> None:
    assert table_language(language) in PHRASES


def test_tables_are_in_lower_case_and_name_each_word_once() -> None:
    for table in PHRASES.values():
        for field in table:
            listed = field.split()
            assert all(word == word.lower() and "’" not in word for word in listed)
            assert len(set(listed)) == len(listed)


@given(
    st.text(alphabet="aB1. ,!?\n\"'«»-—–()五的は", max_size=80), st.sampled_from(["en", "de", "fr", "ja", "th", "xx"])
)
def test_any_text_has_bonds(text: str, language: str) -> None:
    found = spoken(text, language)
    assert len(bonds(found, language)) == max(len(found) - 1, 0)
