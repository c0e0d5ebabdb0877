"""White space and punctuation between the words of an engine.

Some engines give words with their white space, some give it as items of its own, some leave it out, and some leave out
the punctuation as well. If the whole text is known beside its words, it decides.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from captionsync.align.match import fold
from captionsync.align.spacing import is_letter
from captionsync.timing.breaks import PHRASE_KINDS, kind_of
from captionsync.wire.recordings.duplicates import letters
from captionsync.wire.recordings.units import Timed

_CLOSING = frozenset(".,!?;:…%)]}’”»。，、！？；：）」』】〉》")
_OPENING = frozenset("([{¿¡“‘«（「『【〈《")
_CLITICS = frozenset("'s 't 're 've 'll 'd 'm n't ’s ’t ’re ’ve ’ll ’d ’m n’t".split())


def spaced(items: Sequence[Timed], text: str | None) -> list[Timed]:
    """Return words with all that stands between them, so that their texts, joined, are the text.

    Args:
        items: words in order.
        text: the same words with punctuation; None if it is not known.
    """
    if text is not None and (found := _placed(items, text)) is not None:
        return found
    return list(_separated(items))


def text_beside(items: Sequence[Timed], texts: Sequence[str]) -> str | None:
    """Return the first of ``texts`` that has exactly the letters of the words; None if none has."""
    said = letters(item.text for item in items if not item.is_event)
    joined = "".join(item.text for item in items)
    for text in texts:
        if letters([unicodedata.normalize("NFC", text)]) == said and text.strip() != joined.strip():
            return text
    return None


def _placed(items: Sequence[Timed], text: str) -> list[Timed] | None:
    """Return words as a text has them; None if the text has other words."""
    source = unicodedata.normalize("NFC", text.strip())
    ends: list[tuple[Timed, int, int]] = []
    at = 0
    for item in items:
        said = [fold(char) for char in unicodedata.normalize("NFC", item.text) if is_letter(char)]
        if item.is_event or not said:
            ends.append((item, at, at))
            continue
        while at < len(source) and not is_letter(source[at]):
            at += 1
        begin = at
        for char in said:
            while at < len(source) and not is_letter(source[at]):
                at += 1
            if at == len(source) or fold(source[at]) != char:
                return None
            at += 1
        ends.append((item, begin, at))
    return _cut(ends, source)


def _cut(ends: Sequence[tuple[Timed, int, int]], source: str) -> list[Timed]:
    """Cut a text at its words; what stands between two of them goes to the first up to its white space."""
    out: list[Timed] = []
    done = 0
    for number, (item, begin, end) in enumerate(ends):
        if item.is_event:
            out.append(item)
            continue
        if begin == end:
            where = _alone(source, done, item.text.strip())
            if where is None:
                continue  # punctuation that belongs to a word
            begin, end = where
        following = next((other[1] for other in ends[number + 1 :] if other[1] < other[2]), len(source))
        stop = max(end, _head_of_next(source, end, following))
        out.append(item._replace(text=source[done:stop]))
        done = stop
    if out and done < len(source):
        at = max(k for k, item in enumerate(out) if not item.is_event) if any(not i.is_event for i in out) else -1
        out[at] = out[at]._replace(text=out[at].text + source[done:])
    return out


def _alone(source: str, done: int, text: str) -> tuple[int, int] | None:
    """Return where a symbol stands between white space right after ``done``; None if it does not."""
    begin = done
    while begin < len(source) and source[begin].isspace():
        begin += 1
    end = begin + len(text)
    free = (begin == 0 or source[begin - 1].isspace()) and (end >= len(source) or source[end].isspace())
    return (begin, end) if text and source.startswith(text, begin) and free else None


def _head_of_next(source: str, end: int, following: int) -> int:
    """Return where the marks after a word end."""
    gap = source[end:following]
    space = next((at for at, char in enumerate(gap) if char.isspace()), None)
    if space is not None:
        return end + space
    opening = next((at for at, char in enumerate(gap) if char in _OPENING), len(gap))
    return end + opening


def _separated(items: Sequence[Timed]) -> Iterator[Timed]:
    """Yield words and, where the engine left it out, the space between two of them."""
    words = [item for item in items if not item.is_event]
    verbatim = _carry_spaces(words)
    before, quotes = "", 0
    for item in items:
        if item.is_event:
            yield item
            continue
        if before and not verbatim and not before[-1].isspace() and not _joins(before, item.text, quotes):
            yield Timed(" ", None, None, item.speaker)
        yield item
        quotes += item.text.count('"')
        before = item.text


def _carry_spaces(words: Sequence[Timed]) -> bool:
    """Return whether the texts of an engine contain the white space between its words."""
    with_space = without = 0
    for one, other in pairwise(words):
        if one.text[-1].isspace() or other.text[0].isspace():
            with_space += 1
        elif not _joins(one.text, other.text, 0):
            without += 1
    return with_space >= without and with_space > 0


def _joins(before: str, after: str, quotes: int) -> bool:
    """Return whether no space stands between two texts."""
    if not after or after[0].isspace():
        return True
    if after[0] in _CLOSING or after in _CLITICS or before[-1] in _OPENING:
        return True
    if '"' in (before, after[0]) and (after == '"' or before == '"'):
        return bool(quotes % 2)
    return kind_of(before[-1]) in PHRASE_KINDS and kind_of(after[0]) in PHRASE_KINDS
