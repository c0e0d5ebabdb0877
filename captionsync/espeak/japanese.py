"""How Japanese is read: kanji, numbers and particles as kana, by Open JTalk (the ``ja`` extra).

Used inside worker processes only, so that a native crash is contained and its dictionary stays out of the server.
Open JTalk gives morphemes in its own spelling (full-width letters, numbers in kanji), which are found again in the
text one after the other; what cannot be found is taken together up to the next one that can.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import takewhile

Reading = tuple[int, int, str]
"""Start and end in the text, in code points, and the kana for it."""

_LOOK_AHEAD = 8


def is_available() -> bool:
    """Whether the ``ja`` extra is installed."""
    return importlib.util.find_spec("pyopenjtalk") is not None


def read(text: str) -> list[Reading]:
    """Return how the words of a Japanese text are read; what has no reading, such as punctuation, is left out."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        import pyopenjtalk  # tells about its own optional parts
    features = pyopenjtalk.run_frontend(text)
    return place_readings(text, [(feature["string"], feature["pron"]) for feature in features])


def place_readings(text: str, morphemes: Iterable[Sequence[str]]) -> list[Reading]:
    """Find morphemes in the text they come from.

    Args:
        text: Display text.
        morphemes: ``(spelling, pronunciation in katakana)`` in order.
    """
    plain = [unicodedata.normalize("NFKC", char) or " " for char in text]
    plain = [part if len(part) == 1 else part[0] for part in plain]
    searched = "".join(plain).lower()
    readings: list[Reading] = []
    place, held = 0, ""
    for spelling, pronunciation in morphemes:
        kana = "".join(char for char in pronunciation if _is_kana(char))
        wanted = unicodedata.normalize("NFKC", spelling).lower()
        start = _find(searched, wanted, place, searching=bool(held))
        if start is None:
            held += kana
            continue
        if held and start > place:
            readings.append((place, start, held))
        place, held = start + len(wanted), ""
        if kana:
            readings.append((start, place, kana))
    if held and place < len(text):
        readings.append((place, len(text), held))
    return readings


def _find(text: str, wanted: str, place: int, *, searching: bool) -> int | None:
    """Return where the next morpheme is: here, after white space or a number, or, when lost, a little further on."""
    digits = sum(1 for _ in takewhile(lambda char: char.isdigit() or char in ".,", text[place:]))
    spaces = sum(1 for _ in takewhile(str.isspace, text[place:]))
    for start in (place, place + spaces, place + digits if searching else place):
        if wanted and text.startswith(wanted, start):
            return start
    if searching and not digits:
        found = text.find(wanted, place, place + _LOOK_AHEAD + len(wanted))
        return found if found >= 0 and wanted else None
    return None


def _is_kana(char: str) -> bool:
    return "\u30a1" <= char <= "\u30fa" or char == "ー"
