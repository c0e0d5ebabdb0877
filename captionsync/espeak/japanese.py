"""Converts Japanese to kana: kanji, numbers and particles, with Open JTalk (the ``ja`` extra).

Used inside worker processes only, so that a native crash is contained and its dictionary stays out of the server.
Open JTalk returns morphemes in its own spelling (full-width letters, numbers in kanji), so each is located in the text
in turn; text that cannot be located is joined up to the next morpheme that can. Within a morpheme every kana keeps its
own sound; the rest of the reading is shared among the other characters, with about as many morae each."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from captionsync.espeak.kana import katakana, morae, syllables

Reading = tuple[int, int, str]
"""Start and end in the text, in code points, and the kana for it."""

_LOOK_AHEAD = 8
_SAID = {
    **dict.fromkeys("アァ", "アァー"), **dict.fromkeys("イィ", "イィー"), **dict.fromkeys("ウゥ", "ウゥー"),
    **dict.fromkeys("エェ", "エェー"), **dict.fromkeys("オォ", "オォー"),
    "ハ": "ハワ", "ヘ": "ヘエ", "ヲ": "ヲオ", "ヂ": "ヂジ", "ヅ": "ヅズ", "ヵ": "カガヵ", "ヶ": "カガコヶ",
}  # fmt: skip
"""Kana that may be pronounced as another one: vowels that lengthen, particles, merged sounds."""


def is_available() -> bool:
    """Return whether the ``ja`` extra is installed."""
    return importlib.util.find_spec("pyopenjtalk") is not None


def read(text: str) -> list[Reading]:
    """Return the readings of a Japanese text; parts without a reading, such as punctuation, are left out."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        import pyopenjtalk  # prints a notice about its own optional parts
    features = pyopenjtalk.run_frontend(text)
    return place_readings(text, [(feature["string"], feature["pron"]) for feature in features])


def place_readings(text: str, morphemes: Iterable[Sequence[str]]) -> list[Reading]:
    """Find morphemes in the text they come from.

    Args:
        text: display text.
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
            readings += _shared(place, start, held)
        place, held = start + len(wanted), ""
        if kana:
            readings += _split(wanted, start, kana)
    if held and place < len(text):
        readings += _shared(place, len(text), held)
    return readings


def _split(word: str, start: int, kana: str) -> Iterator[Reading]:
    """Give each kana of a word its own sound, and the rest of the reading to the other characters."""
    parts = [(own, "".join(chars)) for own, chars in groupby(word, _is_any_kana)]
    pattern = "".join("".join(map(_said, chars)) if own else "(.+?)" for own, chars in parts)
    match = re.fullmatch(pattern, kana)
    if match is None:
        yield from _shared(start, start + len(word), kana)
        return
    said = 0
    shared = iter(match.groups())
    for own, chars in parts:
        if own:
            yield from ((start + i, start + i + 1, kana[said + i]) for i in range(len(chars)))
            said += len(chars)
        else:
            part = next(shared)
            yield from _shared(start, start + len(chars), part)
            said += len(part)
        start += len(chars)


def _said(char: str) -> str:
    """Return a pattern for the kana that a written kana may be pronounced as."""
    return f"[{_SAID.get(katakana(char), katakana(char))}]"


def _shared(start: int, end: int, kana: str) -> Iterator[Reading]:
    """Share a reading evenly among characters: whole syllables if there are enough, otherwise morae.

    If there are fewer morae than characters, several characters share a mora.
    """
    units = syllables(kana)
    if len(units) < end - start:
        units = morae(kana)
    edges = [0]
    for unit in units:
        edges.append(edges[-1] + len(morae(unit)))
    count = min(end - start, len(units))
    cuts = [0]
    for k in range(1, count):
        free = range(cuts[-1] + 1, len(units) - (count - k) + 1)
        cuts.append(min(free, key=lambda cut: abs(edges[cut] * count - edges[-1] * k)))
    chars = end - start
    for k, (first, last) in enumerate(pairwise([*cuts, len(units)])):
        yield start + k * chars // count, start + (k + 1) * chars // count, "".join(units[first:last])


def _find(text: str, wanted: str, place: int, *, searching: bool) -> int | None:
    """Return where the next morpheme is: here, after white space or a number, or, when searching, a little later."""
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


def _is_any_kana(char: str) -> bool:
    return _is_kana(katakana(char))
