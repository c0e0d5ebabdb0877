"""Which way a text runs and in what language it is, when nobody says.

The script with most letters decides first, then what only some languages of that script have: letters, frequent words
and, where many languages share it, the chance of every three letters in a row (naive Bayes, in nats). English is likely
from the start and a language with fewer speakers less so: a name or a title alone is English. A guess, good enough to
choose a default voice and the rules of line breaking.

Source: Unicode UAX #9 (strong directional types), UAX #24 (scripts); Cavnar and Trenkle, "N-Gram-Based Text
Categorization" (1994); tables in ``tables/languages.py`` and ``tables/trigrams.py``. The weights were chosen on one
half of ``tests/data/language_texts.txt``; the other half was kept back.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

import regex

from captionsync.timing.model import Direction
from captionsync.timing.tables.languages import (
    RTL_LANGUAGES,
    SCRIPT_LANGUAGES,
    SCRIPT_LETTERS,
    SCRIPT_WORDS,
    TEXT_SAMPLE_CHARS,
)
from captionsync.timing.tables.trigrams import STEPS_PER_NAT, TRIGRAMS

DEFAULT_LANGUAGE = "en"

_RTL_LETTER = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}]")
_LTR_LETTER = regex.compile(r"\p{Bidi_Class=L}")
_SCRIPTS = tuple((regex.compile(rf"\p{{Script={script}}}"), script, language) for script, language in SCRIPT_LANGUAGES)
_WORD = re.compile(r"[^\W\d_]+")
_MARK_OVER_I = "\u0307"
"""What the lower case of a Turkish capital has beside its letter."""
_WORD_NATS = 7.0
_LETTER_WORD_NATS = 1.3
"""A frequent word, and one of a single letter, which names and borrowed words bring along."""
_LETTER_NATS = {"Latin": 1.0}
_OTHER_LETTER_NATS = 6.0
"""A letter of its own; in Latin script it may be borrowed."""
_UNSEEN_NATS = 10.5
"""What a trigram costs that a language's table does not have."""
_PRIOR_NATS = {
    "Latin": {DEFAULT_LANGUAGE: 10.0, **dict.fromkeys(("ca", "et", "fil", "hr", "is", "lt", "lv", "sk"), -2.0)},
    "Cyrillic": {"ru": 5.0, "mk": -5.0},
}
"""How likely a language is before anything is read; the others have 0."""

# Han writes Japanese, too: one kana among this many Han characters makes a text Japanese.
_HAN_PER_KANA = 12


def base_language(language: str) -> str:
    """Return the primary subtag in lower case: ``pt`` for ``pt-BR``."""
    return language.replace("_", "-").split("-", 1)[0].lower()


def direction_of(text: str, language: str) -> Direction:
    """Tell whether captions of a text run right to left.

    A right-to-left language decides it; for any other, more than half of the text's letters must be right-to-left.
    """
    if base_language(language) in RTL_LANGUAGES:
        return "rtl"
    sample = text[:TEXT_SAMPLE_CHARS]
    rtl = len(_RTL_LETTER.findall(sample))
    return "rtl" if rtl > len(_LTR_LETTER.findall(sample)) else "ltr"


def detect_language(text: str) -> str:
    """Guess a text's language from its first 2,000 characters; ``en`` when nothing tells.

    Returns:
        A BCP 47 primary language subtag.
    """
    sample = text[:TEXT_SAMPLE_CHARS].lower()
    counts = {script: len(pattern.findall(sample)) for pattern, script, _ in _SCRIPTS}
    kana = counts["Hiragana"] + counts["Katakana"]
    if kana and kana * _HAN_PER_KANA >= counts["Han"]:
        counts["Hiragana"] += counts.pop("Han")
    script = max(counts, key=lambda name: counts[name])
    if not counts[script]:
        return DEFAULT_LANGUAGE
    return _likeliest(script, sample) or dict(SCRIPT_LANGUAGES)[script]


def _likeliest(script: str, sample: str) -> str:
    """Return the language that the letters and words of a text speak for; empty if nothing does."""
    plain = unicodedata.normalize("NFC", sample).replace(_MARK_OVER_I, "")
    nats = defaultdict(float, _PRIOR_NATS.get(script, {}))
    for word, count in Counter(_WORD.findall(plain)).items():
        for language, gained in _word_evidence(script, word):
            nats[language] += count * gained
    present = Counter(char for char in plain if char > "\x7f")
    for language, letters in SCRIPT_LETTERS.get(script, {}).items():
        nats[language] += _LETTER_NATS.get(script, _OTHER_LETTER_NATS) * sum(present[char] for char in letters)
    best = max(nats, key=lambda language: nats[language], default="")
    return best if nats[best] > 0 else ""


def _word_evidence(script: str, word: str) -> Iterator[tuple[str, float]]:
    """Yield how much a word speaks for languages: nats more than a word of unseen trigrams."""
    trigrams, words = _tables(script)
    for language in words.get(word, ()):
        yield language, _WORD_NATS if len(word) > 1 else _LETTER_WORD_NATS
    ended = f"_{word}_"
    for index in range(len(word) if len(word) > 1 else 0):
        yield from trigrams.get(ended[index : index + 3], ())


@cache
def _tables(script: str) -> tuple[dict[str, list[tuple[str, float]]], dict[str, list[str]]]:
    """Return the languages of each trigram, with the nats that it gains them, and of each frequent word."""
    trigrams: dict[str, list[tuple[str, float]]] = {}
    words: dict[str, list[str]] = {}
    for language, frequent in SCRIPT_WORDS.get(script, {}).items():
        for word in frequent.split():
            words.setdefault(word, []).append(language)
        for group in TRIGRAMS.get(language, "").split():
            cost, _, joined = group.partition(":")
            gained = _UNSEEN_NATS - int(cost) / STEPS_PER_NAT
            for start in range(0, len(joined) if gained > 0 else 0, 3):
                trigrams.setdefault(joined[start : start + 3], []).append((language, gained))
    return trigrams, words
