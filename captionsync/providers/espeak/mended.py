"""What the embedded engine is given instead of what it reads wrongly: abbreviations, ordinals, units, currencies.

Each change keeps its place in the text, so that times and phones are those of the written word. A full stop that does
not end a sentence is left out, because the engine would pause there. This is not a normaliser of text: what the engine
reads acceptably stays as it is.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from captionsync.providers.espeak.abbreviations import (
    ANYWHERE,
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    CURRENCIES,
    GERMAN_ARTICLES,
    GERMAN_DATIVE,
    GERMAN_ORDINALS,
    KEEPS_INITIALS,
    LARGE,
    NUMERO,
    RANGES,
    UNITS,
)
from captionsync.providers.espeak.rules import Replaced
from captionsync.providers.espeak.ssml import Instead
from captionsync.timing.captions.sentences import is_sentence_end
from captionsync.timing.languages import base_language
from captionsync.timing.tables.months import MONTHS
from captionsync.timing.tables.sentences import OPENERS, ORDINAL_DOT

_STOPPED = re.compile(r"(?<!\S)(?P<word>\S{0,40}?[^\W_])(?P<stop>\.)(?P<closing>[^\w\s.]{0,3})(?=\s+(?P<next>\S+))")
_NUMBER = r"\d+(?:[.,\u202f\u00a0']\d{3})*(?:[.,]\d+)?"
_AMOUNT = re.compile(
    r"(?<![\w$€£¥])(?P<sign>[$€£¥])(?P<whole>\d{1,3}(?:[.,]\d{3})+|\d+)(?P<rest>[.,]\d\d(?!\d))?(?![.,]*\w)"
    rf"(?:\s(?:{LARGE.replace(' ', '|')})(?!\w))?"
)
_RANGE = re.compile(r"(?<![\d–-])(?:\d{1,4}|\d\d?:\d\d)(?P<dash>\s?–\s?)(?=(?:\d\d?:\d\d|\d{1,4})(?![\d–-]))")
_NUMERO = re.compile(r"(?<!\w)(?:[nN][°º]|№)(?=\s?\d)")
_ORDINAL = re.compile(r"\d{1,2}")


def mended(text: str, language: str) -> list[Replaced]:
    """Return what is said instead of stretches of a text, in order and without overlap.

    Args:
        text: of one voice.
        language: of the voice.
    """
    base = base_language(language)
    found = [*_abbreviations(text, base), *_amounts(text, base), *_units(text, base), *_ranges(text, base)]
    out: list[Replaced] = []
    for item in sorted([*found, *_stops(text, base)], key=lambda item: (item[0], -item[1])):
        if not out or item[0] >= out[-1][1]:
            out.append(item)
    return out


def with_mended(replaced: Sequence[Replaced], text: str, voice: str) -> list[Replaced]:
    """Return what is said instead of stretches of a text, with what a caller asked for before what is mended.

    Args:
        replaced: what the caller asked for, in order.
        text: of one voice.
        voice: the engine's name of it.
    """
    own = [
        item
        for item in mended(text, voice.partition("+")[0])
        if not any(item[0] < end and item[1] > start for start, end, _ in replaced)
    ]
    return sorted([*replaced, *own], key=lambda item: item[0])


def _said(begin: int, end: int, words: str) -> Replaced:
    return begin, end, Instead(words=words)


def _abbreviations(text: str, language: str) -> Iterator[Replaced]:
    pattern = _pattern(language)
    if pattern is None:
        return
    for found in pattern.finditer(text):
        following = text[found.end() : found.end() + 40].split(maxsplit=1)
        key = re.sub(r"\s", "", found["word"]).lower()
        words = _expansion(key, found["word"], following[0] if following else "", language)
        if words:
            ends = not following or is_sentence_end(f"{key}.", following[0], language)
            yield _said(found.start(), found.end() - ends, words)


def _expansion(key: str, written: str, following: str, language: str) -> str:
    following = following.lstrip(OPENERS)
    if following[:1].isdigit() and key in BEFORE_NUMBERS.get(language, {}):
        return BEFORE_NUMBERS[language][key]
    names = BEFORE_NAMES.get(language, {})
    if following[:1].isupper() and key in names and (written[0].isupper() or names[key][0].islower()):
        return names[key]
    return ANYWHERE.get(language, {}).get(key, "")


@functools.cache
def _pattern(language: str) -> re.Pattern[str] | None:
    known = {word for table in (ANYWHERE, BEFORE_NAMES, BEFORE_NUMBERS) for word in table.get(language, {})}
    if not known:
        return None
    words = "|".join(re.escape(word).replace(r"\.", r"\.\s?") for word in sorted(known, key=len, reverse=True))
    return re.compile(rf"(?<![\w.'’-])(?P<word>{words})\.(?!\w)", re.IGNORECASE)


def _stops(text: str, language: str) -> Iterator[Replaced]:
    """Leave out full stops after which the sentence goes on."""
    for found in _STOPPED.finditer(text):
        word, following = found["word"].lstrip(OPENERS), found["next"]
        if is_sentence_end(f"{word}.{found['closing']}", following, language):
            continue
        if language in ORDINAL_DOT and _ORDINAL.fullmatch(word):
            yield from _ordinal(text, found, int(word), language)
        elif following.lstrip(OPENERS)[:1].islower() or (language in KEEPS_INITIALS and len(word) == 1):
            continue  # the engine does not pause there
        else:
            yield _said(found.start("stop"), found.end("stop"), "")


def _ordinal(text: str, found: re.Match[str], number: int, language: str) -> Iterator[Replaced]:
    """Say an ordinal before a month or after an article; any other number may well end a sentence."""
    begin, stop, after = found.start("stop") - len(str(number)), found.end("stop"), found.start("next")
    before = text[max(0, begin - 20) : begin].lower().split()[-1:]
    is_date = found["next"].strip(".,;:!?").lower() in MONTHS
    if language == "de" and 1 <= number <= len(GERMAN_ORDINALS):
        if is_date or GERMAN_ARTICLES.intersection(before):
            ending = "n" if GERMAN_DATIVE.intersection(before) else ""
            yield _said(begin, stop, GERMAN_ORDINALS[number - 1] + ending)
    elif is_date and text[after].isupper():
        # Before a small letter, the engine reads an ordinal.
        yield _said(after, after + 1, text[after].lower())


def _units(text: str, language: str) -> Iterator[Replaced]:
    units = UNITS.get(language)
    pattern = _unit_pattern(language)
    if units and pattern:
        for found in pattern.finditer(text):
            one, several = units[found["unit"]]
            yield _said(found.start("unit"), found.end("unit"), f" {one if found['number'] == '1' else several}")
    if language in NUMERO:
        for found in _NUMERO.finditer(text):
            yield _said(found.start(), found.end(), f"{NUMERO[language]} ")


@functools.cache
def _unit_pattern(language: str) -> re.Pattern[str] | None:
    units = "|".join(map(re.escape, sorted(UNITS.get(language, {}), key=len, reverse=True)))
    return (
        re.compile(rf"(?<![\w$€£¥.,])(?P<number>{_NUMBER})[ \u00a0\u202f]?(?P<unit>{units})(?![\w²³/°'’-])")
        if units
        else None
    )


def _amounts(text: str, language: str) -> Iterator[Replaced]:
    """Say the currency after the amount, and between its units and hundredths."""
    for found in _AMOUNT.finditer(text) if language in CURRENCIES else ():
        one, several = CURRENCIES[language][found["sign"]]
        name = one if found["whole"] == "1" else several
        end = found.end()
        yield _said(found.start("sign"), found.end("sign"), "")
        if found["rest"] and end == found.end("rest"):
            yield _said(found.start("rest"), found.start("rest") + 1, f" {name} ")
        else:
            yield _said(end - 1, end, f"{text[end - 1]} {name}")


def _ranges(text: str, language: str) -> Iterator[Replaced]:
    if language in RANGES:
        for found in _RANGE.finditer(text):
            yield _said(found.start("dash"), found.end("dash"), f" {RANGES[language]} ")
