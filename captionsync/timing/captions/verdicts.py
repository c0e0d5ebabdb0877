"""Whether a sentence ends after a word: what the word by itself tells, and what the next one decides."""

from __future__ import annotations

import functools
import re

from captionsync.timing.tables.phrases_by_language import PHRASES
from captionsync.timing.tables.sentences import (
    CLAUSE_MARKS,
    CLOCK,
    CLOSERS,
    GREEK_QUESTION_MARK,
    HAS_NO_CASE,
    MAX_ORDINAL_DIGITS,
    MAYBE_FINAL,
    NEVER_FINAL,
    OPENERS,
    ORDINAL_DOT,
    RARELY_FINAL,
    SENTENCE_STARTERS,
    TERMINATORS,
    TIME_ZONES,
    WIDE_TERMINATORS,
)

MAX_TOKEN = 24
"""Code points: words are cut to this length first; longer ones are not abbreviations, and searches stay bounded."""
STOPS_IN_A_ROW = ".."
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.){1,4}[^\W\d_]{1,2}")
_INITIALS = re.compile(r"[^\W\d_](?:\.[-‐‑][^\W\d_]{1,2})*")
"""``J``, ``J.-P``, ``J.-Cl``: without the last full stop."""
_DATE = re.compile(r"\d{1,2}\.\d{1,2}")
_ROMAN = re.compile(r"[IVXLCDM]{1,6}")
_ALL_TERMINATORS = frozenset(TERMINATORS + WIDE_TERMINATORS)
_NO_CASE = frozenset(HAS_NO_CASE.split())
_QUOTATIVES = ("と", "って")
_VOWELS = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœ")

END, ON, CASE, STARTER = "end", "on", "case", "starter"
"""Verdict on a word by itself: the sentence ends; it continues; it ends unless the next word is in lower case; it ends
only if the next word often begins sentences."""


_LISTS = {
    "never": NEVER_FINAL,
    "maybe": MAYBE_FINAL,
    "rarely": RARELY_FINAL,
    "clock": CLOCK,
    "starters": SENTENCE_STARTERS,
}
PART = re.compile(r"[^\W\d_]{1,3}\.")
"""A part of a spaced abbreviation."""


@functools.cache
def _words_of(language: str, table: str) -> frozenset[str]:
    return frozenset((_LISTS[table].get("", "") + " " + _LISTS[table].get(language, "")).split())


@functools.cache
def _goes_on_after_clock(language: str) -> frozenset[str]:
    table = PHRASES.get(language)
    return TIME_ZONES | frozenset(f"{table.days} {table.months}".split() if table else ())


@functools.cache
def _numbered(language: str) -> frozenset[str]:
    table = PHRASES.get(language)
    return frozenset(table.numbered.split() if table else ())


def takes_number(word: str, language: str) -> bool:
    """Return whether a word is a noun before its number, such as ``page``."""
    return word.lstrip(OPENERS).rstrip(".").lower() in _numbered(language)


def is_known(word: str, language: str) -> bool:
    """Return whether a word, without its last full stop, is in the lists of abbreviations."""
    return any(word.lower() in _words_of(language, table) for table in ("never", "maybe", "rarely"))


def leans(word: str, language: str) -> bool:
    """Return whether a word with its full stop belongs with the next one, though it may end a sentence: ``St.``"""
    return word[:-1].lstrip(OPENERS).lower() in _words_of(language, "never")


def may_go_on(word: str, language: str) -> bool:
    """Return whether the whole next word is needed to tell whether ``goes_on``."""
    core = word.strip(OPENERS).rstrip(CLOSERS)
    return core[:-1].lower() in _words_of(language, "clock") or PART.fullmatch(core) is not None


def goes_on(word: str, following: str, language: str) -> bool:
    """Return whether what follows an abbreviation belongs to it: the day after a time, the rest of ``z. B.``."""
    core = word.strip(OPENERS).rstrip(CLOSERS)
    if core[:-1].lower() in _words_of(language, "clock"):
        return following.rstrip(CLOSERS + CLAUSE_MARKS + ".!?").lower() in _goes_on_after_clock(language)
    part, rest = core[:-1], following.rstrip(CLOSERS + CLAUSE_MARKS)
    if not PART.fullmatch(core) or not PART.fullmatch(rest):
        return False
    doubled = len(part) > 1 and part.isupper() and len(set(part)) == 1
    return doubled or (len(part) == 1 and len(rest) == len("B."))


def is_initial(word: str) -> bool:
    """Return whether a word, without its last full stop, is the initial of a name, or several: ``J``, ``J.-P``."""
    return _INITIALS.fullmatch(word) is not None and word[0] != word[0].lower()


def verdict_of(token: str, language: str) -> str:
    """Return the verdict on a word with its punctuation."""
    core = token.rstrip(CLOSERS)
    closed = core != token
    last = core[-1:]
    if last == GREEK_QUESTION_MARK and language == "el":
        return END
    if last not in _ALL_TERMINATORS or not last:
        return ON
    if last == "…" or core.endswith(STOPS_IN_A_ROW) or (closed and last != "."):
        return CASE
    if last != ".":
        return END
    verdict = _verdict_of_stop(core[:-1].lstrip(OPENERS + CLOSERS), language)
    return CASE if closed and verdict == END else verdict


def _verdict_of_stop(word: str, language: str) -> str:
    """Return the verdict on a word that is followed by a full stop."""
    lower = word.lower()
    if lower in _words_of(language, "rarely") or (language == "de" and lower.endswith("str")):
        return STARTER
    if lower in _words_of(language, "maybe"):
        return STARTER if _DOTTED.fullmatch(word) and word.isupper() else CASE
    if lower in _words_of(language, "never"):
        return ON
    if word.isdigit():
        if language not in ORDINAL_DOT:
            return END
        return ON if len(word) <= MAX_ORDINAL_DIGITS else CASE
    if language in ORDINAL_DOT and _ROMAN.fullmatch(word):
        return ON
    if language in ORDINAL_DOT and _DATE.fullmatch(word):
        return CASE
    if is_initial(word):
        return STARTER
    if (len(word) == 1 and lower != word.upper()) or _DOTTED.fullmatch(word):
        return STARTER if word.isupper() else CASE
    # Blvd., Pkt.: short and without a vowel.
    if 2 <= len(word) <= 4 and word.isalpha() and word[0] < "\u0250" and not _VOWELS & set(lower):
        return CASE
    return END


def decide(verdict: str, following: str, language: str) -> bool:
    """Return whether the sentence ends, given the next word (empty at the end of the text)."""
    if verdict in (END, ON):
        return verdict == END
    head = following.lstrip(OPENERS + CLOSERS)
    if not head:
        return True
    if verdict == STARTER:
        starter = head.rstrip(CLOSERS + CLAUSE_MARKS + ".!?…").lower() in _words_of(language, "starters")
        # An initial looks like a word of one letter.
        return starter and not head[0].islower() and head[1:2] != "."
    if head.startswith(_QUOTATIVES):
        return False
    return not (head[0].islower() or head[0] in CLAUSE_MARKS or (head[0].isdigit() and language not in _NO_CASE))
