"""Guesses the language and direction of a text when the caller gives neither.

The script with the most letters decides first. Within a script, characteristic letters and frequent words decide and,
where many languages share the script, the probability of each trigram (naive Bayes, in nats). English has the highest
prior, and languages with fewer speakers have lower ones, so a name or a title alone counts as English. The result is a
guess, good enough to choose a default voice and line-breaking rules.

Source: Unicode UAX #9 (strong directional types), UAX #24 (scripts); Cavnar and Trenkle, "N-Gram-Based Text
Categorization" (1994); tables in ``tables/languages.py`` and ``tables/trigrams.py``. The weights were chosen on one
half of ``tests/data/language_texts.txt``; the other half was held out.
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
"""Combining dot that remains when the Turkish capital İ is lower-cased."""
_WORD_NATS = 7.0
_LETTER_WORD_NATS = 1.3
"""Evidence of a frequent word, and of a frequent word of one letter, which also occurs in names and loanwords."""
_LETTER_NATS = {"Latin": 1.0}
_OTHER_LETTER_NATS = 6.0
"""Evidence of a letter that few languages use; in Latin script it may come from a loanword."""
_UNSEEN_NATS = 10.5
"""Cost of a trigram that is not in a language's table."""
_EXPECTED_NATS = 10.0
_PRIOR_NATS = {
    "Latin": {
        DEFAULT_LANGUAGE: _EXPECTED_NATS,
        **dict.fromkeys(("ca", "et", "fil", "hr", "is", "lt", "lv", "sk"), -2.0),
    },
    "Cyrillic": {"ru": 5.0, "mk": -5.0},
}
"""Log prior of each language; languages not listed have 0."""

# Japanese uses Han characters as well: one kana per this many Han characters makes a text Japanese.
_HAN_PER_KANA = 12


def base_language(language: str) -> str:
    """Return the primary subtag in lower case: ``pt`` for ``pt-BR``."""
    return language.replace("_", "-").split("-", 1)[0].lower()


def direction_of(text: str, language: str) -> Direction:
    """Return the direction in which captions of a text run.

    It is right to left for a right-to-left language and, in any other language, if more than half of the letters are
    right-to-left.
    """
    if base_language(language) in RTL_LANGUAGES:
        return "rtl"
    sample = text[:TEXT_SAMPLE_CHARS]
    rtl = len(_RTL_LETTER.findall(sample))
    return "rtl" if rtl > len(_LTR_LETTER.findall(sample)) else "ltr"


def detect_language(text: str, *, expected: str = DEFAULT_LANGUAGE) -> str:
    """Guess a text's language from its first 2,000 characters.

    Args:
        text: any text.
        expected: primary subtag of the language that it has unless there is evidence for another one.

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
        return expected
    return _likeliest(script, sample, expected) or dict(SCRIPT_LANGUAGES)[script]


def _likeliest(script: str, sample: str, expected: str) -> str:
    """Return the likeliest language by letters and words; empty without any evidence."""
    plain = unicodedata.normalize("NFC", sample).replace(_MARK_OVER_I, "")
    nats = defaultdict(float, _PRIOR_NATS.get(script, {}))
    if expected != DEFAULT_LANGUAGE and expected in SCRIPT_WORDS.get(script, {}):
        nats |= {DEFAULT_LANGUAGE: 0.0, expected: _EXPECTED_NATS}
    for word, count in Counter(_WORD.findall(plain)).items():
        for language, gained in _word_evidence(script, word):
            nats[language] += count * gained
    present = Counter(char for char in plain if char > "\x7f")
    for language, letters in SCRIPT_LETTERS.get(script, {}).items():
        nats[language] += _LETTER_NATS.get(script, _OTHER_LETTER_NATS) * sum(present[char] for char in letters)
    best = max(nats, key=lambda language: nats[language], default="")
    return best if nats[best] > 0 else ""


def _word_evidence(script: str, word: str) -> Iterator[tuple[str, float]]:
    """Yield a word's evidence for each language, in nats above a word of unseen trigrams."""
    trigrams, words = _tables(script)
    for language in words.get(word, ()):
        yield language, _WORD_NATS if len(word) > 1 else _LETTER_WORD_NATS
    ended = f"_{word}_"
    for index in range(len(word) if len(word) > 1 else 0):
        yield from trigrams.get(ended[index : index + 3], ())


@cache
def _tables(script: str) -> tuple[dict[str, list[tuple[str, float]]], dict[str, list[str]]]:
    """Return the languages of each trigram, with its evidence in nats, and the languages of each frequent word."""
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
