"""How much of a text that is still being written is sure: where its last whole word ends.

More text may continue whatever stands at the end: a word, a number (``3`` and ``,000``), an abbreviation and the name
after it, a tag, an emoji. So text counts as settled up to white space, to punctuation between Chinese or Japanese
characters, and to the end of a sentence that nothing is expected to follow; but not in the middle of markup, nor after
a number, an abbreviation such as ``Dr.``, or marks that belong to the next word. Scripts without spaces have no other
sure place: their words depend on what follows.
"""

from __future__ import annotations

import regex

from captionsync.timing.breaks import CLOSE, DASH, HYPHEN, OPEN, PHRASE_KINDS, QUOTE, STARTERS, WIDE_CLOSE, kind_of
from captionsync.timing.captions.sentences import ends_sentence, is_abbreviation
from captionsync.timing.markup import open_markup
from captionsync.timing.tables.scripts import NO_BREAK_SPACES
from captionsync.timing.tables.sentences import BRACKETS, CLOSERS, EMPHASIS, WIDE_TERMINATORS

LOOK_BACK_CHARS = 400
"""Code points at the end of the text that decide."""

_SPACE = regex.compile(rf"[^\S{''.join(NO_BREAK_SPACES)}\n]+|\n+")
_WIDE_END = regex.compile(rf"[{WIDE_TERMINATORS}][{regex.escape(WIDE_TERMINATORS + CLOSERS)}]*\Z")
_TAG_BEGUN = regex.compile(r"\[(?:\p{L}[\p{L}\p{M}\p{N} ,'’&:;/-]{0,58})?\Z")
_ADDRESS = regex.compile(r"[\w/:][.:/@\\?&=#_]+\w|://|@|\Awww\b", regex.IGNORECASE)
"""An address, a file name or a version: the full stop at its end may be inside it."""
_PAIRS = {**BRACKETS, "(": ")", "[": "]", "{": "}", "«": "»", "„": "“"}
_LEADING = frozenset({OPEN, QUOTE, DASH, HYPHEN})


def settled_end(text: str, language: str) -> int:
    """Return up to which offset no further text can change the words of ``text``.

    Args:
        text: the end of the text so far, about ``LOOK_BACK_CHARS`` of it; it begins with a whole word.
        language: BCP 47 tag; it decides which words are abbreviations.
    """
    limit = _markup_start(text)
    if limit == len(text) and not _is_open(text) and (_WIDE_END.search(text) or _is_finished(text, language)):
        return limit
    places = [0, *_boundaries(text, limit)]
    while len(places) > 1 and _needs_more(text[places[-2] : places[-1]].rstrip(), language):
        places.pop()
    if len(places) == 1 and limit >= LOOK_BACK_CHARS:
        return limit  # no word is that long
    return places[-1]


def _boundaries(text: str, limit: int) -> list[int]:
    """Return where words surely end, in order."""
    ends = {match.end() for match in _SPACE.finditer(text, 0, limit)}
    for at in range(1, limit):
        after = kind_of(text[at])
        if kind_of(text[at - 1]) == WIDE_CLOSE and after in (STARTERS | PHRASE_KINDS):
            ends.add(at)
    return sorted(ends)


def _needs_more(word: str, language: str) -> bool:
    """Return whether the next word is needed to say this one."""
    if not word:
        return False
    if word[-1].isdigit() or is_abbreviation(word, language):
        return True
    return not any(map(str.isalnum, word)) and kind_of(word[-1]) in _LEADING


def _is_finished(text: str, language: str) -> bool:
    """Return whether the text ends with the end of a sentence, though without white space."""
    word = text[max((match.end() for match in _SPACE.finditer(text)), default=0) :]
    bare = word.rstrip(CLOSERS)
    stem = bare.rstrip("".join({char for char in bare if kind_of(char) == CLOSE}))
    return stem[-1:].isalpha() and _ADDRESS.search(word) is None and ends_sentence(word, language)


def _is_open(text: str) -> bool:
    """Return whether a quotation, a bracket or an emphasis was opened and not closed."""
    if text.count('"') % 2 or any(text.count(mark) % 2 for mark in EMPHASIS):
        return True
    return any(text.rfind(opening) > text.rfind(closing) for opening, closing in _PAIRS.items())


def _markup_start(text: str) -> int:
    """Return where markup begins that is not complete, or the length of the text."""
    tag = _TAG_BEGUN.search(text)
    return min(open_markup(text), tag.start() if tag else len(text))
