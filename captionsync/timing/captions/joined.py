"""Finds sentences that follow each other without white space: ``It works.Now try it again!``

A full stop inside a token more often belongs to an address, a file name, a number or an abbreviation, so it ends a
sentence only between a word in small letters, or with a capital only at its beginning, and a capital letter with small
letters after it. Question and exclamation marks need only the capital. In scripts without capitals, a mark between
letters of the script is enough, and a full stop needs whole words on both sides.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from captionsync.timing.tables.joints import EXTENSIONS, JOINED_ABBREVIATIONS
from captionsync.timing.tables.sentences import CLOSERS, OPENERS

LOOK_AHEAD_CHARS = 24
"""Code points after the marks that decide; the end of the text decides as well."""

MARKS = ".!?…؟۔।॥"
"""What ends a sentence that is followed by the next one at once."""

_LOOK_BACK_CHARS = 40
_NUMBER_BEFORE_CHARS = 8
"""Code points before a number that tell whether it is that of a list item, at the start of a line or a sentence."""
_EITHER = "\"'“*_"
"""Marks that open and close."""
_OPENING = OPENERS + "¿¡"
JOINT = rf"(?<![{MARKS}])[{MARKS}]++(?!\s)"
"""Regular expression for marks inside a token."""
_JOINT = re.compile(rf"{JOINT}[{re.escape(CLOSERS + _OPENING)}]*+(?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]*+(?:['’][^\W\d_]+)?")
_LAST_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+\Z")
_CHAINED = re.compile(r"[./\\@_:=][\w/]|[/\\@_=(\[]")
_MIN_LETTERS, _MIN_HANGUL = 3, 2


class _Joint(NamedTuple):
    """Marks between two words, and the words."""

    begin: int
    """Offset of the first mark."""
    end: int
    """Offset after the last quotation mark or bracket."""
    token: str
    """What stands before the marks since the last white space or joint."""
    following: str
    """Letters after the marks."""
    rest: str
    """What follows these."""


def run_together(text: str) -> list[int]:
    """Return the offsets at which a space is missing: a sentence ends there and the next begins at once.

    Addresses, file names, versions and abbreviations with stops inside stay whole: ``example.com``, ``Node.js``,
    ``U.S.A.``, ``e.g.``

    Args:
        text: any text. In a part of a text, ``LOOK_AHEAD_CHARS`` after an offset and the token before it decide.

    Returns:
        Offsets in code points, rising; ``text[:offset]`` ends a sentence.
    """
    found: list[int] = []
    for match in _JOINT.finditer(text):
        offset = _offset(text, match.start(), match.end(), found[-1] if found else 0)
        if offset:
            found.append(offset)
    return found


def joint_after(text: str, start: int, begin: int, *, final: bool) -> int | None:
    """Return where a sentence ends at marks inside a token: an offset, or 0 if none ends.

    Args:
        text: the text so far.
        start: where the sentence begins.
        begin: offset of the first of the marks.
        final: nothing follows.

    Returns:
        ``None`` while that depends on what follows.
    """
    end = begin
    while end < len(text) and end - begin <= LOOK_AHEAD_CHARS and text[end] in MARKS:
        end += 1
    if end - begin > LOOK_AHEAD_CHARS:
        return 0  # a row of dots
    while end < len(text) and end - begin <= LOOK_AHEAD_CHARS and text[end] in CLOSERS + _OPENING:
        end += 1
    if end < len(text) and not text[end].isalpha():
        return 0
    if not final and len(text) < end + LOOK_AHEAD_CHARS and not any(map(str.isspace, text[end:])):
        return None
    if end == len(text):
        return 0
    return _offset(text, begin, end, start)


def _offset(text: str, begin: int, end: int, start: int) -> int:
    token = (
        text[max(start, begin - _LOOK_BACK_CHARS) : begin].split()[-1:] if not text[begin - 1 : begin].isspace() else []
    )
    word = _WORD.match(text, end, end + LOOK_AHEAD_CHARS)
    following = word[0] if word else ""
    joint = _Joint(begin, end, "".join(token), following, text[end + len(following) : end + LOOK_AHEAD_CHARS])
    return _space_at(text, joint, start) if _is_end(text, joint) else 0


def _is_end(text: str, joint: _Joint) -> bool:
    token = joint.token.lstrip(_OPENING + _EITHER).rstrip(CLOSERS)
    if not token or re.search(r"[/\\@=&#:_]|\.(?!\.)\w|www\.", token):
        return False
    capital = joint.following[0]
    if not capital.isupper():
        return capital.lower() == capital.upper() and _is_end_without_case(text[joint.begin], token, joint)
    if text[joint.begin] != "." or text[joint.begin : joint.begin + 2] == "..":
        return token[-1].isalnum() and not joint.rest.startswith(("=", "/"))
    return _is_stop(text, joint, token)


def _is_stop(text: str, joint: _Joint, token: str) -> bool:
    """Return whether a full stop before a capital ends a sentence."""
    following = joint.following
    single = len(following) == 1 or following[1] in "'’"
    if single and joint.rest[:1] not in ("", " ", "\n") and len(following) == 1:
        return False
    if not single and not following[1:].replace("'", "").replace("’", "").islower():
        return False
    if _CHAINED.match(joint.rest) and (token[:1].isupper() or joint.rest[0] != "."):
        return False
    if following.lower() in EXTENSIONS:
        return False
    if token.isdigit():
        at = joint.begin - len(joint.token)
        line = text[max(0, at - _NUMBER_BEFORE_CHARS) : at].rpartition("\n")[2].strip()
        return not single and bool(line) and line[-1] not in MARKS
    last = _LAST_WORD.search(token)
    if last is None or len(last[0]) < 2 or not last[0][1:].islower():
        return False
    return last[0].lower() not in JOINED_ABBREVIATIONS


def _is_end_without_case(mark: str, token: str, joint: _Joint) -> bool:
    """Return whether a mark between words of a script without capitals ends a sentence."""
    last = token[-1]
    if last.lower() != last.upper() or last.isdigit():
        return False
    if mark != ".":
        return True
    letters = sum(map(str.isalpha, token))
    least = _MIN_HANGUL if "\uac00" <= last <= "\ud7a3" else _MIN_LETTERS
    return letters >= least and len(joint.following) >= 2


def _space_at(text: str, joint: _Joint, start: int) -> int:
    """Return where the space is missing: after the marks that close something, before those that open something."""
    at = joint.begin
    while at < joint.end and (text[at] in MARKS or _closes(text, start, at)):
        at += 1
    return at


def _closes(text: str, start: int, at: int) -> bool:
    mark = text[at]
    if mark == "“":
        return text.count("„", start, at) > text.count("“", start, at)
    if mark in _EITHER:
        return bool(text.count(mark, start, at) % 2)
    return mark in CLOSERS
