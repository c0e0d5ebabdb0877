"""How firmly neighbouring words belong together, and so where a line or a cue may end."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from enum import IntEnum

from captionsync.timing.captions import lines
from captionsync.timing.captions.sentences import is_abbreviation, is_sentence_end
from captionsync.timing.model import Word


class Bond(IntEnum):
    """What stands between two words; a higher value is a worse place for a break."""

    SENTENCE = 0
    """A sentence ends."""
    CLAUSE = 1
    """A clause ends, with its punctuation."""
    CONNECTIVE = 2
    """A phrase begins: a conjunction, a preposition, a relative pronoun."""
    FREE = 3
    """Nothing is known that speaks for or against a break."""
    LOOSE = 4
    """The words belong to one phrase, such as adjective and noun."""
    TIGHT = 5
    """A break would part what is read as one: article and noun, preposition and object, auxiliary and verb, negation
    and verb, pronoun and verb, first and last name."""
    FIXED = 6
    """Never broken if another place is possible: number and unit, title and name, initials, spaced quotation marks."""


def bonds(words: Sequence[Word], language: str) -> tuple[Bond, ...]:
    """Return what stands between each word and the next: one item fewer than there are words.

    Args:
        words: in order, with the white space that follows each.
        language: BCP 47 tag.
    """
    return tuple(_bond(prev, word, language) for prev, word in itertools.pairwise(words))


def _bond(prev: Word, word: Word, language: str) -> Bond:
    if not lines.may_break_before(word, prev) or is_abbreviation(prev.text, language):
        return Bond.FIXED
    if is_sentence_end(prev.text, word.text, language):
        return Bond.SENTENCE
    if lines.ends_clause(prev):
        return Bond.CLAUSE
    if lines.is_light(prev, language):
        return Bond.TIGHT
    return Bond.CONNECTIVE if lines.is_light(word, language) else Bond.FREE
