"""How firmly neighbouring words belong together, and so where a line or a cue may end.

Punctuation decides first: the end of a sentence or a clause is a good place, unless the full stop or the comma belongs
to an abbreviation, a number, a date or a name. Of the rules about words, the one for the strongest bond decides.

Source: Netflix Timed Text Style Guides, "Line Treatment", and BBC Subtitle Guidelines, "Break at natural points", which
name what is not to be parted; the words of each language in ``tables/phrases_*.py``.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from enum import IntEnum

from captionsync.timing.captions import lines, phrases
from captionsync.timing.captions.joined import run_together
from captionsync.timing.captions.phrases import Look
from captionsync.timing.captions.sentences import is_abbreviation, is_sentence_end, joined_abbreviation
from captionsync.timing.model import Word
from captionsync.timing.tables import phrases_endings as endings
from captionsync.timing.tables.phrases import CAPITAL_NOUNS, COMPARATIVES, NAME_LINKS
from captionsync.timing.tables.sentences import CLAUSE_MARKS, CLOSERS, HAS_NO_CASE, WIDE_CLAUSE_MARKS


class Bond(IntEnum):
    """What stands between two words; a higher value is a worse place for a break."""

    SENTENCE = 0
    """A sentence, or a line of a list or a verse, ends."""
    CLAUSE = 1
    """A clause ends, with its punctuation."""
    CONNECTIVE = 2
    """A phrase begins with a conjunction, a preposition or a relative pronoun, or ends with a postposition."""
    FREE = 3
    """Nothing is known that speaks for or against a break."""
    LOOSE = 4
    """The words belong to one phrase, such as adjective and noun."""
    TIGHT = 5
    """A break would part what is read as one: article and noun, preposition and object, auxiliary and verb, negation
    and verb, pronoun and verb, first and last name, noun and particle."""
    FIXED = 6
    """Never broken if another place is possible: number and unit, noun and its number, title and name, initials,
    abbreviations, a dash and the item that it begins, spaced quotation marks."""


_NO_CASE = frozenset(HAS_NO_CASE.split())
_SHORT = 3
"""Letters of a part of a spaced abbreviation, at most: ``z. B.``, ``EE. UU.``"""
_MOSTLY = 0.6
_CLAUSE = frozenset(CLAUSE_MARKS + WIDE_CLAUSE_MARKS)


def bonds(words: Sequence[Word], language: str) -> tuple[Bond, ...]:
    """Return what stands between each word and the next: one item fewer than there are words.

    Args:
        words: in order, with the white space that follows each.
        language: BCP 47 tag; in languages without a table, only punctuation, numbers and names in capitals are known.
    """
    return tuple(_Bonds(words, language).all())


class _Bonds:
    """The bonds of some words, found from left to right."""

    def __init__(self, words: Sequence[Word], language: str) -> None:
        self._words = words
        self._language = phrases.table_language(language)
        self._looks = [phrases.look(word.text, self._language) for word in words]
        self._found: list[Bond] = []
        # In a title or a text in capitals, grammar has capitals as well, and they tell nothing about names.
        grammar = [look.capital for look in self._looks[1:] if look.head & phrases.FUNCTION] or [
            look.capital for look in self._looks
        ]
        self._names = self._language not in CAPITAL_NOUNS and sum(grammar) <= _MOSTLY * len(grammar)

    def all(self) -> list[Bond]:
        spaced = self._language not in endings.HAS_SPACES_BETWEEN_CLAUSES
        looks = self._looks
        for at, word in enumerate(self._words[:-1]):
            left, right = looks[at], looks[at + 1]
            # Most pairs have no punctuation between them.
            plain = left.plain and right.plain and word.speaker == self._words[at + 1].speaker
            plain = plain and (spaced if word.after == " " else not word.after and left.unspaced and right.unspaced)
            bond = None if plain else self._by_marks(at)
            self._found.append(self._by_words(at) if bond is None else bond)
        return self._found

    def _look(self, at: int) -> Look:
        return self._looks[at] if 0 <= at < len(self._looks) else _NOTHING

    def _begins(self, at: int) -> bool:
        """Return whether a sentence begins with a word."""
        return at == 0 or self._found[at - 1] == Bond.SENTENCE

    def _by_marks(self, at: int) -> Bond | None:
        """Return the bond after a word if punctuation or line ends decide."""
        prev, word = self._words[at], self._words[at + 1]
        left, right = self._looks[at], self._looks[at + 1]
        if word.speaker != prev.speaker or prev.after.count("\n") > 1 or lines.begins_line(word, prev):
            return Bond.SENTENCE
        if left.bullet and self._begins(at):
            return Bond.FIXED
        if right.dash and prev.after and self._ends_sentence(at):
            return Bond.SENTENCE
        after_number = left.tail & phrases.UNIT and self._look(at - 1).number and right.core
        if right.dash or not (after_number or lines.may_break_before(word, prev)):
            return Bond.FIXED
        if not prev.after:
            if run_together(prev.text + word.text)[:1] == [len(prev.text)]:
                return Bond.SENTENCE
            if lines.continues(word, prev):
                return Bond.FIXED
        if left.dash:
            return Bond.FIXED if self._look(at - 1).number and right.number else Bond.CLAUSE
        return self._by_stop(at) if left.closes or left.abbreviation or left.initial else self._by_space(at)

    def _by_stop(self, at: int) -> Bond | None:
        """Return the bond after a word that ends with punctuation."""
        word = self._words[at + 1]
        text = self._ending(at)
        if is_sentence_end(text, word.text, self._language):
            return Bond.SENTENCE
        stop = text.rstrip(CLOSERS)[-1:]
        if stop == "." and not text.endswith(".."):
            return self._after_abbreviation(at, text)
        if stop in _CLAUSE or not lines.ends_clause(self._words[at]):
            return self._after_comma(at) if stop in _CLAUSE else None
        if text[-1] in CLOSERS:
            # A quotation or a bracket ends inside the clause.
            return Bond.CONNECTIVE if text[-1] in ")]）］" or stop != text[-1] else None
        return Bond.CLAUSE

    def _after_abbreviation(self, at: int, text: str) -> Bond | None:
        """Return the bond after a full stop that ends no sentence."""
        left, right = self._looks[at], self._looks[at + 1]
        if left.number:
            return Bond.FIXED if right.head & phrases.MONTH else Bond.TIGHT
        if left.tail & phrases.GENERATION or (left.tail & phrases.UNIT and self._look(at - 1).number):
            return None
        if left.initial or is_abbreviation(text, self._language):
            return Bond.FIXED
        short = len(left.core) <= _SHORT and len(right.core) <= _SHORT and left.core.isalpha() and right.core.isalpha()
        return Bond.FIXED if short and self._words[at + 1].text.rstrip(",;:").endswith(".") else None

    def _after_comma(self, at: int) -> Bond:
        left, right = self._looks[at], self._looks[at + 1]
        if right.head & phrases.GENERATION and right.capital and left.capital:
            return Bond.FIXED
        if left.number and right.year and (self._look(at - 1).tail | self._look(at - 2).tail) & phrases.MONTH:
            return Bond.TIGHT
        if self._words[at].text.endswith(".,") and right.abbreviation:
            return Bond.TIGHT
        return Bond.CLAUSE

    def _by_space(self, at: int) -> Bond | None:
        """Return the bond at a space in a script that writes spaces only between clauses."""
        if not self._words[at].after or self._language not in endings.HAS_SPACES_BETWEEN_CLAUSES:
            return None
        both = self._looks[at].unspaced and self._looks[at + 1].unspaced
        return Bond.CLAUSE if both and not self._looks[at + 1].head & phrases.FOLLOWER else None

    def _ending(self, at: int) -> str:
        """Return a word with the marks before it that stand alone, or the abbreviation that it is a part of."""
        text = self._words[at].text
        begin = at
        while begin and not self._looks[begin].core and at - begin < _SHORT:
            begin -= 1
            text = self._words[begin].text + text
        if text.endswith(".") and begin:
            return joined_abbreviation(
                [word.text for word in self._words[max(0, begin - _SHORT) : begin]] + [text], self._language
            )
        return text

    def _ends_sentence(self, at: int) -> bool:
        following = self._words[at + 2].text if at + 2 < len(self._words) else ""
        return self._looks[at].closes and is_sentence_end(self._ending(at), following, self._language)

    def _by_words(self, at: int) -> Bond:
        left, right = self._looks[at], self._looks[at + 1]
        if left.closes and self._words[at].text[-1] != ".":
            return Bond.CONNECTIVE if right.head & phrases.BEGINS else Bond.FREE
        found = Bond.FREE
        if left.number or right.number or (left.tail | right.head) & _FIGURE_FLAGS:
            found = _figures(self._look(at - 1), left, right, self._look(at + 2))
            if left.plain_number and len(right.core) == 1 and self._is_unit_in_two(at + 1):
                found = Bond.FIXED
        if left.capital or left.tail & phrases.TITLE:
            found = max(found, self._name(at))
        elif self._names and _is_link(left) and (self._look(at - 1).capital or _is_link(self._look(at - 1))):
            found = Bond.TIGHT if right.capital or _is_link(right) else found
        if found is Bond.FIXED:
            return found
        if right.opens:
            bracket = self._words[at + 1].text[0] in _BRACKETS
            return Bond.CLAUSE if bracket else Bond.TIGHT if left.tail & phrases.LEADS else Bond.CONNECTIVE
        phrase = self._phrase(left, right, at)
        if phrase > found:
            found = phrase
        if found is not Bond.FREE:
            return found
        if right.head & phrases.BEGINS or left.tail & phrases.ENDER:
            return Bond.CONNECTIVE
        if self._language not in _ENDING_LANGUAGES:
            return Bond.FREE
        return _by_ending(left.core, right.core, self._language)

    def _is_unit_in_two(self, at: int) -> bool:
        """Return whether two words are one unit: ``p. m.``"""
        both = f"{self._look(at).core}.{self._look(at + 1).core}."
        return bool(phrases.look(both, self._language).head & phrases.UNIT)

    def _name(self, at: int) -> Bond:
        """Return the bond between a title and a name, or two parts of a name."""
        left, right = self._looks[at], self._looks[at + 1]
        named = (
            right.capital
            or right.tail & phrases.TITLE
            or (self._language in _NO_CASE and bool(right.core) and not right.head & phrases.FUNCTION)
        )
        if left.tail & phrases.TITLE and named and not right.head & phrases.DAY:
            # In small letters, a long title is a noun as well: "his father John".
            return Bond.FIXED if left.capital or len(left.core) <= _SHORT or self._language in _NO_CASE else Bond.TIGHT
        if not left.capital or left.tail & (phrases.FUNCTION | phrases.DAY | phrases.DEGREE):
            return Bond.FREE
        if right.abbreviation and right.tail & phrases.NUMBERED:
            return Bond.TIGHT
        if right.capital and (right.head & phrases.GENERATION or (right.roman and len(right.core) > 1)):
            return Bond.TIGHT
        if left.tail & phrases.FIRST_NAME and (right.capital or right.core in NAME_LINKS):
            return Bond.FREE if right.capital and right.head & phrases.FUNCTION else Bond.TIGHT
        if not self._names:
            return Bond.FREE
        after = self._look(at + 2)
        if _is_link(right) and (after.capital or _is_link(after)):
            return Bond.TIGHT
        if not right.capital or right.head & (phrases.FUNCTION | phrases.DAY):
            return Bond.FREE
        return Bond.TIGHT

    def _phrase(self, left: Look, right: Look, at: int) -> Bond:
        """Return the bond that the classes of two words make: ``FREE`` if none is known."""
        tail, head = left.tail, right.head
        if head & (phrases.FOLLOWER | phrases.ENDER):
            return Bond.TIGHT
        if tail & phrases.LEADS and not tail & phrases.FOLLOWER:
            # "all of", "more than"; but "not in", "schon von": the word may stand for itself.
            begins = head & phrases.PREPOSITION and not head & phrases.OF
            alone = begins and not tail & phrases.BEGINS and tail & _STANDS_ALONE
            return Bond.LOOSE if alone and left.core not in COMPARATIVES else Bond.TIGHT
        if tail & phrases.AUXILIARY and not head & phrases.CONJUNCTION:
            return Bond.LOOSE if head & (phrases.BEGINS | phrases.DETERMINER) else Bond.TIGHT
        if tail & phrases.PRONOUN and not head & phrases.BEGINS:
            return Bond.LOOSE if head & phrases.DETERMINER else Bond.TIGHT
        if head & phrases.COORDINATOR:
            return Bond.LOOSE if self._joins_words(at) else Bond.FREE
        if head & phrases.PARTICLE and not head & phrases.BEGINS:
            return Bond.TIGHT
        if tail & phrases.OF and tail & phrases.FOLLOWER:
            return Bond.LOOSE
        if head & phrases.OBJECT and not tail:
            return Bond.LOOSE
        if not (tail or head or left.adjective):
            return Bond.FREE
        modifies = tail & phrases.ADJECTIVE or left.adjective
        return Bond.LOOSE if modifies and not head & phrases.FUNCTION else Bond.FREE

    def _joins_words(self, at: int) -> bool:
        """Return whether the conjunction after a word joins it, alone, with one other word: ``bread and butter``."""
        before, left, after, following = (self._look(at + step) for step in (-1, 0, 2, 3))
        if left.capital and after.capital and not self._begins(at) and self._names:
            return True
        if left.head & phrases.FUNCTION or after.head & phrases.FUNCTION or not after.core:
            return False
        alone = before is _NOTHING or before.tail & (phrases.LEADS | phrases.AUXILIARY) or before.closes
        ends = following is _NOTHING or after.closes or following.head & (phrases.BEGINS | phrases.AUXILIARY)
        return bool(alone and ends)


def _is_link(word: Look) -> bool:
    """Return whether a word may stand in small letters inside of a name: ``von``, ``de la``."""
    return word.core in NAME_LINKS and not word.capital and word.head & (phrases.PREPOSITION | phrases.OF) != _OTHER


def _figures(before: Look, left: Look, right: Look, after: Look) -> Bond:
    """Return the bond that figures, units and dates make."""
    counts = left.plain_number or bool(left.tail & phrases.NUMERAL)
    if left.plain_number:
        if right.head & (phrases.UNIT | phrases.MONTH) or (right.plain_number and not right.year):
            return Bond.FIXED
    elif left.tail & phrases.UNIT and (before.number or before.tail & phrases.NUMERAL):
        if right.head & phrases.OF:
            return Bond.TIGHT
        if right.head & (phrases.UNIT | phrases.DAY):
            return Bond.FIXED if right.head & phrases.UNIT else Bond.LOOSE
    elif counts and right.head & phrases.UNIT and right.core not in phrases.SYMBOLS:
        return Bond.FIXED
    if left.number and right.head & phrases.OF and after.head & phrases.MONTH:
        return Bond.FIXED
    if right.number:
        return Bond.FIXED if left.tail & phrases.OF and before.tail & phrases.MONTH else _before_figures(before, left)
    letter = right.roman or (right.capital and len(right.core) == 1)
    if left.tail & phrases.NUMBERED and (letter or right.head & phrases.NUMERAL):
        return Bond.FIXED if letter else Bond.TIGHT
    if right.head & phrases.MONTH and left.tail & phrases.OF and before.number:
        return Bond.FIXED
    if right.head & phrases.OF and left.tail & phrases.MONTH and after.number:
        return Bond.FIXED
    if left.counts and not right.head & (phrases.FUNCTION | phrases.DEGREE):
        if left.year or before.tail & phrases.NUMBERED:
            return Bond.LOOSE if left.year else Bond.FREE
        return Bond.TIGHT
    return Bond.FREE


def _before_figures(before: Look, left: Look) -> Bond:
    if left.tail & (phrases.NUMBERED | phrases.BEFORE_NUMBER) or left.tail & phrases.MONTH:
        return Bond.FIXED
    if left.tail & phrases.UNIT and before.number:
        return Bond.TIGHT
    return Bond.TIGHT if left.capital and not left.tail & phrases.FUNCTION else Bond.FREE


@functools.lru_cache(maxsize=8192)
def _by_ending(left: str, right: str, language: str) -> Bond:
    """Return the bond that the endings of words make in Japanese, Korean and Chinese."""
    counts = language != "ko" and (
        left.endswith(endings.ENDS_COUNT[language]) or (left[:1].isdigit() and right[:1].isdigit())
    )
    if counts and (right[:1].isdigit() or right.startswith(endings.BEGINS_COUNTER)):
        return Bond.FIXED
    if right.startswith(endings.FOLLOWS[language]) and not right.startswith(endings.FOLLOWS_NOT.get(language, ("\n",))):
        return Bond.TIGHT
    if len(left) > 1 and left.endswith(endings.ENDS_CLAUSE.get(language, ())):
        return Bond.CONNECTIVE
    if left.endswith(endings.ENDS_MODIFIER[language]):
        return Bond.LOOSE
    if language == "ja" and not left.endswith(endings.ENDS_PHRASE["ja"]):
        return Bond.LOOSE
    return Bond.FREE


_OTHER = phrases.PREPOSITION
_STANDS_ALONE = phrases.DETERMINER | phrases.NEGATION | phrases.DEGREE
_NOTHING = phrases.look("", "")
_FIGURE_FLAGS = phrases.NUMBERED | phrases.UNIT | phrases.MONTH | phrases.NUMERAL | phrases.BEFORE_NUMBER
_BRACKETS = "([{（［【〔"
_ENDING_LANGUAGES = frozenset({"ja", "ko", "zh"})
