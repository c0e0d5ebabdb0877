"""How much of a voice's time text takes, in cells.

A figure or a sign is read as a word, so it takes more time than it takes place.

Source: the embedded engine's times in 15 languages, from which ``tables/planning.py`` has its figures.
"""

from __future__ import annotations

import re

from captionsync.timing.captions.lines import display_width
from captionsync.timing.tables.planning import DIGIT_CELLS, SIGN_CELLS, SIGNS

_DIGIT = re.compile(r"\d")
_SIGN = re.compile(rf"[{re.escape(SIGNS)}]|(?<=[^\W\d_])[./:](?=\w)")
"""A sign with a name, or a mark inside of an address, whose name is said."""


def spoken_cells(text: str) -> float:
    """Return the cells of ordinary text that take as long to say as ``text``."""
    shown = display_width(text)
    if text.isalpha():
        return shown
    return shown + (DIGIT_CELLS - 1) * len(_DIGIT.findall(text)) + (SIGN_CELLS - 1) * len(_SIGN.findall(text))
