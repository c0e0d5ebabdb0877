from __future__ import annotations

import re

import pytest

from captionsync.timing.captions.bonds import Bond, bonds
from captionsync.timing.model import Word
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
