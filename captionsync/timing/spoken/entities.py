"""Markup of XML that stands for text or for nothing: entities, comments, declarations, CDATA sections.

Source: XML 1.0 sections 2.5 to 2.8 and 4.1; HTML section 13.5 (named entities).
"""

from __future__ import annotations

import html
import re
from html.entities import html5
from typing import NamedTuple

from captionsync.timing.markup import MAX_MARKUP_CHARS

MAX_ENTITY_CHARS = 34
"""The longest name of an entity has 33 characters."""

_ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_ENTITY_BEGUN = re.compile(r"&(?:#?[A-Za-z0-9]{0,32})?\Z")
_OPENINGS = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?xml", "?>"), ("<!DOCTYPE", ">"))
_UNWANTED = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\ufeff\ufffd-\uffff\ufdd0-\ufdef\ud800-\udfff]")


class Section(NamedTuple):
    """A section of XML: a comment, a declaration or CDATA."""

    begin: int
    """Where its contents begin."""
    close: int
    """Where they end."""
    end: int
    is_text: bool
    """Its contents are text."""


def read_entity(text: str, at: int, *, final: bool) -> tuple[int, str] | None:
    """Read an entity at ``&``: its end and what it stands for; ``at`` if there is none, ``None`` if more must be known.

    Only entities that end in a semicolon and stand for one visible character or a space are read.
    """
    found = _ENTITY.match(text, at)
    if found is None:
        waits = not final and _ENTITY_BEGUN.match(text, at, at + MAX_ENTITY_CHARS) is not None
        return None if waits and len(text) - at < MAX_ENTITY_CHARS else (at, "")
    name = found[0][1:]
    char = html.unescape(found[0]) if name[0] == "#" or name in html5 else ""
    char = " " if char == "\xa0" else char
    return (found.end(), char) if len(char) == 1 and _UNWANTED.match(char) is None else (at, "")


def read_section(text: str, at: int, *, final: bool) -> Section | int | None:
    """Read a section that begins at ``<``; ``at`` if there is none, ``None`` if more must be known."""
    for opening, closing in _OPENINGS:
        head = text[at : at + len(opening)]
        if head.lower() == opening.lower():
            begin = at + len(opening)
            close = text.find(closing, begin, at + MAX_MARKUP_CHARS)
            if close >= 0:
                return Section(begin, close, close + len(closing), opening == "<![CDATA[")
            return None if not final and len(text) - at < MAX_MARKUP_CHARS else at
        if not final and opening.lower().startswith(head.lower()) and at + len(head) == len(text):
            return None
    return at
