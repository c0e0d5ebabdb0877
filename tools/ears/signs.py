"""What Kokoro reads: the signs of a sentence, from espeak-ng's phones and the text's punctuation.

Source: misaki, Kokoro's own reader (Apache-2.0), its table for espeak-ng's phones.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tools.ears.labels import NO_WORD, word_numbers

MARKS = re.compile(r"[,.;:!?…—]")
_GB = (
    ("əʊ", "Q"), ("aɪ", "I"), ("aʊ", "W"), ("dʒ", "ʤ"), ("eɪ", "A"), ("tʃ", "ʧ"), ("ɔɪ", "Y"), ("əl", "ᵊl"), ("r", "ɹ"),
    ("ɐ", "ə"), ("\u0329", ""), ("ʔ", "t"),
)  # fmt: skip
_US = (
    ("ʔˌn̩", "tᵊn"), ("ʔn̩", "tᵊn"), ("ʔn", "tᵊn"), ("ʔ", "t"), ("aɪə", "Iə"), ("aɪɚ", "Iəɹ"), ("aɪ", "I"), ("aʊ", "W"),
    ("dʒ", "ʤ"), ("eɪ", "A"), ("tʃ", "ʧ"), ("ɔɪ", "Y"), ("oʊ", "O"), ("əl", "ᵊl"), ("ɚ", "əɹ"), ("ɜː", "ɜɹ"),
    ("ɪə", "iə"), ("ɐ", "ə"), ("ː", ""), ("r", "ɹ"), ("x", "k"), ("ç", "k"), ("ɬ", "l"), ("\u0329", ""), ("e", "A"),
)  # fmt: skip
_OTHERS = (("tʃ", "ʧ"), ("dʒ", "ʤ"), ("ts", "ʦ"), ("dz", "ʣ"), ("-", ""))
_REWRITTEN = {"en-us": _US, "en": _GB}


class Token(NamedTuple):
    """A phone, a space or a punctuation mark."""

    text: str
    word: int = NO_WORD


def tokens_of(text: str, phones: list[tuple[str, int]]) -> list[Token]:
    """Return the phones with the spaces and punctuation of the text put back.

    Args:
        text: what is read.
        phones: name of each phone, and where its word begins.
    """
    words = word_numbers([position for _, position in phones])
    out: list[Token] = []
    last: int | None = None
    for name, position in phones:
        if last is not None and position != last:
            out += [Token(mark) for mark in MARKS.findall(text[last:position])[:1]]
            out.append(Token(" "))
        out.append(Token(name, words[position]))
        last = position
    return out + [Token(mark) for mark in MARKS.findall(text[last or 0 :])[:1]]


def breaks_of(text: str, phones: list[tuple[str, int]]) -> list[int]:
    """Return the numbers of the words that punctuation follows."""
    starts = list(word_numbers([position for _, position in phones]))
    ends = [*starts[1:], len(text)]
    return [
        number for number, (start, end) in enumerate(zip(starts, ends, strict=True)) if MARKS.search(text[start:end])
    ]


def signs_of(name: str, language: str) -> str:
    """Return Kokoro's signs for one of espeak-ng's phones."""
    for old, new in _REWRITTEN.get(language, _OTHERS):
        name = name.replace(old, new)
    return name
