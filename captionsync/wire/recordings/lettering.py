"""Gives every character of a piece its time: from characters, from words, or from segments.

A word is given its start and its end; its characters share its time as their sounds usually do. What was not given is
made up from its neighbours and marked as estimated.
"""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from captionsync.align.chars import AlignedChar, join_surrogates, repair, split_items
from captionsync.align.spacing import gap_times, is_letter
from captionsync.align.words import spread, spread_word
from captionsync.timing.languages import base_language
from captionsync.timing.markup import sound_element
from captionsync.timing.phones.durations import expected_durations
from captionsync.timing.tables.spelling import guess_phones
from captionsync.wire.recordings.spacing import spaced
from captionsync.wire.recordings.units import Timed

BREAK = "\n\n"
"""What separates answers and speakers: a blank line ends a cue."""
LONGEST_EXCESS = 1.6
"""A word whose end is not given lasts until the next one begins, unless that is this many times its usual length."""
SHORTEST_END_MS = 120.0
COLLAPSED_MS = 20.0
"""Milliseconds: shorter inner characters of a tag are not spoken. In real recordings of v3 they last 1 to 16 ms."""
_TAG = re.compile(r"\[[^\W\d_][^\[\]\n]{0,58}\]")
_SPECIAL_TOKEN = re.compile(r"\[_[A-Z]+_?\d*_?\]|<\|[^|<>]{0,40}\|>")
_SHORT_WORD = 40
_MOST_MISSING = 50
"""Words without times that are looked past for the next one that has them."""


class _Word(NamedTuple):
    """A word between white space, or a part of one."""

    text: str
    start_ms: float
    end_ms: float
    estimated: bool
    speaker: str
    is_event: bool


def has_collapsed_tags(items: Sequence[Timed]) -> bool:
    """Return whether a text of single characters has audio tags: the times of their inner characters collapse."""
    if not all(len(item.text) <= 1 for item in items):
        return False
    text = "".join(item.text or " " for item in items)
    for found in _TAG.finditer(text):
        inner = [item.start_ms for item in items[found.start() + 1 : found.end()]]
        known = [time_ms for time_ms in inner if time_ms is not None]
        if len(known) > 1 and (known[-1] - known[0]) / (len(known) - 1) <= COLLAPSED_MS:
            others = sorted(_lengths(items, [*_TAG.finditer(text)]))
            if not others or others[len(others) // 2] > 1.5 * COLLAPSED_MS:
                return True
    return False


def _lengths(items: Sequence[Timed], tags: Sequence[re.Match[str]]) -> Iterator[float]:
    """Yield the lengths of letters outside of tags."""
    inside = {at for tag in tags for at in range(tag.start(), tag.end())}
    for at, (item, after) in enumerate(pairwise(items)):
        if at not in inside and item.text.isalnum() and item.start_ms is not None and after.start_ms is not None:
            yield after.start_ms - item.start_ms


def letters_of_chars(items: Sequence[Timed], *, audio_tags: bool) -> list[AlignedChar]:
    """Return the characters of a list of characters, repaired.

    Args:
        items: in order; an item may hold several code points.
        audio_tags: ``[tags]`` are performed: they take the time at which they begin.
    """
    tagged = _tagged([item.text for item in items]) if audio_tags else frozenset[int]()
    kept = [at for at in range(len(items)) if at not in tagged]
    texts = [items[at].text for at in kept]
    starts, guessed = _starts([items[at] for at in kept])
    if not any(start is not None for start in starts):
        kept_chars = [AlignedChar(char, 0.0, 0.0, estimated=True) for text in texts for char in text]
    else:
        new_starts, ends, estimated = repair(texts, starts, [items[at].end_ms for at in kept])
        estimated = [one or other for one, other in zip(estimated, guessed, strict=True)]
        kept_chars = split_items(texts, new_starts, ends, estimated)
    return join_surrogates(_with_tags(items, kept, kept_chars, tagged) if tagged else kept_chars)


def _starts(items: Sequence[Timed]) -> tuple[list[float | None], list[bool]]:
    """Return starts; where only ends are given, a start is the end before."""
    if any(item.start_ms is not None for item in items):
        return [item.start_ms for item in items], [False] * len(items)
    ends = [item.end_ms for item in items]
    return [0.0, *ends[:-1]][: len(ends)], [True] * len(items)


def _tagged(texts: Sequence[str]) -> frozenset[int]:
    """Return the indexes of items that belong to audio tags."""
    if not all(len(text) <= 1 for text in texts):
        return frozenset()
    joined = "".join(text or " " for text in texts)
    return frozenset(at for found in _TAG.finditer(joined) for at in range(found.start(), found.end()))


def _with_tags(
    items: Sequence[Timed], kept: Sequence[int], chars: Sequence[AlignedChar], tagged: frozenset[int]
) -> list[AlignedChar]:
    """Put the characters of tags between the others, each tag at its own time."""
    out: list[AlignedChar] = []
    following, at_ms = iter(chars), 0.0
    next_starts = {at: char.start_ms for at, char in zip(kept, chars, strict=False)}
    for at, item in enumerate(items):
        if at in tagged:
            if item.text == "[":
                limit_ms = next((next_starts[k] for k in range(at, len(items)) if k in next_starts), None)
                given_ms = out[-1].end_ms if item.start_ms is None and out else item.start_ms or 0.0
                at_ms = given_ms if limit_ms is None else min(given_ms, limit_ms)
            out.append(AlignedChar(item.text, at_ms, at_ms))
        else:
            out += [next(following) for _ in item.text]
    return out


def letters_of_words(items: Sequence[Timed], text: str | None, language: str) -> list[AlignedChar]:
    """Return the characters of a list of words or segments, with the white space between them.

    Args:
        items: in order; a text may be several words.
        text: the same words with their punctuation, if it is known.
        language: BCP 47 tag.
    """
    items = [item for item in items if item.text and not _SPECIAL_TOKEN.fullmatch(item.text.strip())]
    items = _in_order(items) if any(item.is_event for item in items) else items
    words = list(_filled(spaced(items, text), language))
    out: list[AlignedChar] = []
    speaker = ""
    for word in words:
        is_other = bool(word.speaker and speaker and word.speaker != speaker)
        if is_other and word.text.strip():
            _break(out)
        speaker = word.speaker if word.text.strip() and word.speaker else speaker
        letters = _letters(word, out, language)
        out += said_by(speaker, letters) if speaker else letters
    return out


def said_by(speaker: str, chars: Iterable[AlignedChar]) -> list[AlignedChar]:
    """Return characters with their speaker."""
    return [char._replace(speaker=speaker) for char in chars]


def _in_order(items: Sequence[Timed]) -> list[Timed]:
    """Return words with each event before the first one whose middle is later; none begins later than its word."""
    events = deque(sorted((item for item in items if item.is_event), key=lambda item: item.start_ms or 0.0))
    out: list[Timed] = []
    for item in items:
        if item.is_event:
            continue
        if item.start_ms is not None and item.text.strip():
            middle_ms = (item.start_ms + (item.start_ms if item.end_ms is None else item.end_ms)) / 2
            while events and (events[0].start_ms or 0.0) <= middle_ms:
                event = events.popleft()
                out.append(event._replace(start_ms=min(event.start_ms or 0.0, item.start_ms)))
        out.append(item)
    return [*out, *events]


def _break(out: list[AlignedChar]) -> None:
    while out and out[-1].char == " ":
        out.pop()
    end_ms = out[-1].end_ms if out else 0.0
    out += [AlignedChar(char, end_ms, end_ms) for char in BREAK]


def _filled(items: Sequence[Timed], language: str) -> Iterator[_Word]:
    """Yield words whose times are all known; those that were not given are estimated."""
    last_ms = 0.0
    for at, item in enumerate(items):
        if not item.text.strip():
            yield _Word(item.text, last_ms, last_ms, False, item.speaker, False)
            continue
        start_ms, end_ms = item.start_ms, item.end_ms
        given = start_ms is not None and end_ms is not None
        if start_ms is None:
            start_ms = last_ms if end_ms is None else min(last_ms, end_ms)
        if end_ms is None:
            end_ms = _end_ms(items, at, start_ms, language)
        has_letters = any(map(is_letter, item.text))
        yield _Word(item.text, start_ms, end_ms, has_letters and not given, item.speaker, item.is_event)
        last_ms = max(last_ms, end_ms) if not item.is_event else last_ms


def _end_ms(items: Sequence[Timed], at: int, start_ms: float, language: str) -> float:
    """Return where a word ends whose end is not given: where the next one begins, if that is near."""
    usual_ms = max(SHORTEST_END_MS, _usual_ms(items[at].text, language))
    missing, next_ms = 1, None
    for item in islice(items, at + 1, at + 1 + _MOST_MISSING):
        if item.text.strip() and not item.is_event:
            next_ms = item.start_ms if item.start_ms is not None else item.end_ms
            if next_ms is not None:
                break
            missing += any(map(is_letter, item.text))
    if next_ms is None or next_ms - start_ms > LONGEST_EXCESS * usual_ms * missing:
        return start_ms + usual_ms
    return max(start_ms, start_ms + (next_ms - start_ms) / missing)


def _usual_ms(text: str, language: str) -> float:
    phones = guess_phones(text[:_SHORT_WORD])
    return sum(item.mean_ms for item in expected_durations(phones, base_language(language))) if phones else 0.0


def _letters(word: _Word, before: Sequence[AlignedChar], language: str) -> list[AlignedChar]:
    """Return the characters of a word at their times, white space and punctuation around its letters included.

    Args:
        word: with its white space and punctuation.
        before: the characters before it.
        language: BCP 47 tag.
    """
    before_ms = before[-1].end_ms if before else word.start_ms
    if word.is_event:
        sound = sound_element(word.text.replace("\n", " "))
        return [AlignedChar(char, word.start_ms, word.start_ms) for char in sound]
    text = unicodedata.normalize("NFC", word.text)
    if not text.strip():
        return [AlignedChar(char, before_ms, before_ms) for char in text]
    if before and not before[-1].char.isspace() and not text[0].isspace() and not any(map(is_letter, text)):
        return [AlignedChar(char, before_ms, before_ms) for char in text]  # its time is the pause after the word
    start_ms, end_ms = word.start_ms, max(word.start_ms, word.end_ms)
    head, core, tail = _parts(text)
    out = _between(head, before_ms, start_ms)
    several = any(map(str.isspace, core))
    spans = (
        spread(core, round(start_ms), round(end_ms))
        if several
        else spread_word(core, round(start_ms), round(end_ms), language)
    )
    estimated = word.estimated or several
    out += [AlignedChar(char, *span, estimated, True) for char, span in zip(core, spans, strict=True)]
    return out + [AlignedChar(char, end_ms, end_ms) for char in tail]


def _between(head: str, before_ms: float, start_ms: float) -> list[AlignedChar]:
    """Return what stands before the letters of a word: white space, opening marks, and symbols that stand alone."""
    if not any(map(str.isspace, head)):
        return [AlignedChar(char, start_ms, start_ms) for char in head]
    from_ms = round(min(before_ms, start_ms))
    spans = gap_times(list(head), from_ms, round(start_ms), after_word=True, before_word=True)
    return [
        AlignedChar(char, *span, estimated=not char.isspace() and span[0] < span[1])
        for char, span in zip(head, spans, strict=True)
    ]


def _parts(text: str) -> tuple[str, str, str]:
    """Return what stands before the letters of a text, the letters with all between them, and the rest."""
    places = [at for at, char in enumerate(text) if is_letter(char)]
    if not places:
        core = text.strip()
        begin = text.index(core)
        return text[:begin], core, text[begin + len(core) :]
    return text[: places[0]], text[places[0] : places[-1] + 1], text[places[-1] + 1 :]
