"""What a word by itself tells about the phrase that it stands in: looked up once, and kept."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from captionsync.timing.breaks import PHRASE_KINDS, kind_of
from captionsync.timing.captions.sentences import is_abbreviation
from captionsync.timing.captions.verdicts import is_initial
from captionsync.timing.languages import base_language
from captionsync.timing.tables.phrases import BEFORE_NUMBERS, GENERATIONS, SAME_PHRASES, UNITS, Phrases
from captionsync.timing.tables.phrases_by_language import PHRASES
from captionsync.timing.tables.phrases_endings import PARTICLES
from captionsync.timing.tables.phrases_germanic import GERMAN_FIRST_NAMES
from captionsync.timing.tables.sentences import (
    CLAUSE_MARKS,
    CLOSERS,
    OPENERS,
    TERMINATORS,
    WIDE_CLAUSE_MARKS,
    WIDE_TERMINATORS,
)

# One bit each. Plain integers: they are combined and tested for every pair of words.
(
    DETERMINER, PREPOSITION, OF, COORDINATOR, CONJUNCTION, PRONOUN, OBJECT, AUXILIARY, NEGATION, DEGREE, PARTICLE,
    FOLLOWER, ENDER, ADJECTIVE, TITLE, NUMBERED, UNIT, NUMERAL, MONTH, DAY, BEFORE_NUMBER, GENERATION, FIRST_NAME,
) = (1 << bit for bit in range(23))  # fmt: skip

BEGINS = PREPOSITION | COORDINATOR | CONJUNCTION
"""A phrase begins with the word."""
LEADS = DETERMINER | PREPOSITION | COORDINATOR | CONJUNCTION | DEGREE | NEGATION | NUMERAL
"""The word belongs to what follows."""
FUNCTION = BEGINS | DETERMINER | PRONOUN | AUXILIARY | NEGATION | OBJECT
"""The word is grammar rather than a name of something."""

_FIELDS = {
    "determiners": DETERMINER,
    "prepositions": PREPOSITION,
    "of": OF,
    "coordinators": COORDINATOR,
    "conjunctions": CONJUNCTION,
    "pronouns": PRONOUN,
    "objects": OBJECT,
    "auxiliaries": AUXILIARY,
    "negations": NEGATION,
    "degree": DEGREE,
    "particles": PARTICLE,
    "followers": FOLLOWER,
    "enders": ENDER,
    "adjectives": ADJECTIVE,
    "titles": TITLE,
    "numbered": NUMBERED,
    "units": UNIT,
    "numerals": NUMERAL,
    "months": MONTH,
    "days": DAY,
}
_MARKS = OPENERS + CLOSERS + CLAUSE_MARKS + TERMINATORS + WIDE_TERMINATORS + WIDE_CLAUSE_MARKS + "¿¡…‹›„"
_BEFORE_DIGITS = "$€£¥₹₽₩#+-−~≈<>№§±"
_DASHES = frozenset({"-", "–", "—", "―"})
_BULLETS = _DASHES | {"*", "•", "‣", "◦", "·", "・"}
_ROMAN = re.compile(r"[IVXLCDM]{1,7}")
_FIGURES = re.compile(r"[\d.,:'’/–-]*\d[만억천백조万亿億千百兆]*")
_COUNT = re.compile(r"\d{1,3}(?:[.,\u202f\xa0 ]\d{3})+|\d+(?:[.,]\d)?\.?(?:[a-zA-ZªºА-я]{0,2}|-[а-яё]{1,3})")
_YEAR = re.compile(r"1\d\d\d|20\d\d|2100")
_KOREAN_NUMBER = re.compile("[일이삼사오육칠팔구]*[십백천만억]+[일이삼사오육칠팔구십백천만억]*")
_MIN_ADJECTIVE = 4
SYMBOLS = frozenset("m g l t h s x v w".split())
"""Units of one sign that are letters of texts as well, so that only figures stand before them."""


class Look(NamedTuple):
    """A word as it looks to its neighbours."""

    core: str
    """In lower case, without punctuation at its ends; empty if it is punctuation only."""
    head: int
    """What it is to the word before it."""
    tail: int
    """What it is to the word after it."""
    number: bool
    """It begins with figures."""
    plain_number: bool
    """It is figures only, so that a unit may follow."""
    counts: bool
    """It may count or order what follows: not a time of day, a percentage or a figure with its unit."""
    year: bool
    capital: bool
    roman: bool
    initial: bool
    """A capital letter and a full stop, or several: ``J.``, ``J.-P.``"""
    abbreviation: bool
    """A full stop at its end belongs to it, whatever follows."""
    adjective: bool
    """It ends as adjectives before a noun do."""
    opens: bool
    """A bracket or a quotation begins with it."""
    closes: bool
    """Punctuation ends it, other than the stop of an abbreviation."""
    bullet: bool
    dash: bool
    plain: bool
    """No punctuation is at its ends."""
    unspaced: bool
    """It begins and ends with letters of a script without spaces."""


@functools.cache
def _flags(language: str) -> dict[str, int]:
    found: dict[str, int] = {}
    table = PHRASES.get(language, Phrases())
    for name, flag in _FIELDS.items():
        for word in getattr(table, name).split():
            found[word] = found.get(word, 0) | flag
    shared = {UNIT: UNITS, BEFORE_NUMBER: BEFORE_NUMBERS, GENERATION: GENERATIONS}
    for flag, symbols in shared.items():
        for word in symbols.split():
            found[word] = found.get(word, 0) | flag
    if language == "de":
        for name in GERMAN_FIRST_NAMES:
            found[name] = found.get(name, 0) | FIRST_NAME
    return found


@functools.cache
def _adjective_ends(language: str) -> tuple[str, ...]:
    return tuple(PHRASES.get(language, Phrases()).adjective_ends.split())


def table_language(language: str) -> str:
    """Return the language whose table a language uses."""
    base = base_language(language)
    return SAME_PHRASES.get(base, base)


def _classes(core: str, language: str) -> tuple[int, int]:
    """Return what a word is to the word before it, and to the one after it."""
    flags = _flags(language)
    head = tail = flags.get(core, 0)
    if not head and language in PARTICLES:
        head = next((flags.get(core.removesuffix(end), 0) for end in PARTICLES[language] if core.endswith(end)), 0)
        head &= FOLLOWER | UNIT | MONTH
        if _KOREAN_NUMBER.fullmatch(core):
            head = tail = NUMERAL
    if not head and "'" in core:
        cut = core.index("'") + 1
        head, tail = flags.get(core[:cut], 0), flags.get(core[cut:], 0)
    return head, tail


@functools.lru_cache(maxsize=16384)
def look(text: str, language: str) -> Look:
    """Return what a word tells; ``language`` is that of a table."""
    bare = text.strip(_MARKS)
    if bare in _BULLETS:
        bare = ""
    core = bare.lower().replace("’", "'")
    head, tail = _classes(core, language)
    digits = bare.lstrip(_BEFORE_DIGITS)
    number = digits[:1].isdigit()
    if core in SYMBOLS and (head & ~UNIT):
        head &= ~UNIT
    stop = text.endswith(".") and is_abbreviation(text, language)
    alone = text.strip()
    return Look(
        core,
        head,
        tail,
        number,
        number and _FIGURES.fullmatch(digits) is not None,
        number and _COUNT.fullmatch(digits) is not None,
        _YEAR.fullmatch(bare) is not None,
        bare[:1].isupper(),
        _ROMAN.fullmatch(bare) is not None,
        is_initial(bare) and text.endswith("."),
        stop,
        len(core) >= _MIN_ADJECTIVE and core.endswith(_adjective_ends(language)) and bare[:1].islower() and not head,
        text[:1] in OPENERS + "\"'" and len(bare) < len(text),
        text[-1:] in _MARKS + "\"'" and len(bare) < len(text) and not stop,
        alone in _BULLETS,
        alone in _DASHES,
        bare == text and bool(core),
        bool(text) and kind_of(text[0]) in PHRASE_KINDS and kind_of(text[-1]) in PHRASE_KINDS,
    )
