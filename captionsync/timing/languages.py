"""Which way a text runs and in what language it is, when nobody says.

Decided by counting: letters of each script first, then letters and frequent words that only some languages of that
script have. A guess, good enough to choose a default voice and the rules of line breaking.

Source: Unicode UAX #9 (strong directional types), UAX #24 (scripts); tables in ``tables/languages.py``.
"""

from __future__ import annotations

import re
from collections import Counter

import regex

from captionsync.timing.model import Direction
from captionsync.timing.tables.languages import (
    LATIN_LETTERS,
    LATIN_WORDS,
    RTL_LANGUAGES,
    SCRIPT_LANGUAGES,
    SCRIPT_LETTERS,
    TEXT_SAMPLE_CHARS,
)

DEFAULT_LANGUAGE = "en"

_RTL_LETTER = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}]")
_LTR_LETTER = regex.compile(r"\p{Bidi_Class=L}")
_SCRIPTS = tuple((regex.compile(rf"\p{{Script={script}}}"), script, language) for script, language in SCRIPT_LANGUAGES)
_LATIN_WORD = re.compile(r"[^\W\d_]+")
_WORD_LANGUAGES: dict[str, tuple[str, ...]] = {}
for _language, _words in LATIN_WORDS.items():
    for _word in _words.split():
        _WORD_LANGUAGES[_word] = (*_WORD_LANGUAGES.get(_word, ()), _language)
# A frequent word says more than a letter; "the" in a French text is rarer than "é" in an English one.
_WORD_SCORE = 3
# A single letter says little, and names and borrowed words bring letters along: less than this decides nothing.
_SHORT_WORD_SCORE = 1
_MIN_SCORE = 3
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
    if script == "Latin":
        return _latin_language(sample)
    present = Counter(sample)
    scores = {lang: sum(present[char] for char in chars) for lang, chars in SCRIPT_LETTERS.get(script, ())}
    best = max(scores, key=lambda name: scores[name], default="")
    return best if scores.get(best) else dict(SCRIPT_LANGUAGES)[script]


def _latin_language(sample: str) -> str:
    scores: Counter[str] = Counter()
    for word in _LATIN_WORD.findall(sample):
        for language in _WORD_LANGUAGES.get(word, ()):
            scores[language] += _WORD_SCORE if len(word) > 1 else _SHORT_WORD_SCORE
    present = Counter(char for char in sample if char > "\x7f")
    for language, letters in LATIN_LETTERS.items():
        scores[language] += sum(present[char] for char in letters)
    best = max(scores, key=lambda name: (scores[name], name == DEFAULT_LANGUAGE))
    return best if scores[best] >= _MIN_SCORE else DEFAULT_LANGUAGE
