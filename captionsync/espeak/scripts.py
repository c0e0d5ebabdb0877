"""Decides which voice reads which part of a text: one voice for each run of a script.

A voice spells foreign scripts letter by letter, or calls every hanzi "Chinese letter". So text is split where the
script changes to one that the voice's language does not use. Latin letters stay with voices that switch to English by
themselves. Digits, punctuation and white space stay with what precedes them.
Source: Unicode 15 Scripts.txt (main blocks); the voices' behaviour was measured with espeak-ng 1.52.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

# First and last code point, script. Letters only; everything else is common to all scripts.
_BLOCKS = (
    (0x0041, 0x005A, "Latn"), (0x0061, 0x007A, "Latn"), (0x00C0, 0x00D6, "Latn"), (0x00D8, 0x00F6, "Latn"),
    (0x00F8, 0x024F, "Latn"), (0x0250, 0x02AF, "Latn"), (0x0370, 0x0373, "Grek"), (0x0376, 0x037D, "Grek"),
    (0x0386, 0x0386, "Grek"), (0x0388, 0x03FF, "Grek"), (0x0400, 0x052F, "Cyrl"), (0x0531, 0x0587, "Armn"),
    (0x05D0, 0x05F2, "Hebr"), (0x0620, 0x065F, "Arab"), (0x066E, 0x06D3, "Arab"), (0x06D5, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"), (0x0900, 0x0963, "Deva"), (0x0970, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"), (0x0A80, 0x0AFF, "Gujr"), (0x0B00, 0x0B7F, "Orya"), (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"), (0x0C80, 0x0CFF, "Knda"), (0x0D00, 0x0D7F, "Mlym"), (0x0D80, 0x0DFF, "Sinh"),
    (0x0E01, 0x0E3A, "Thai"), (0x0E40, 0x0E4E, "Thai"), (0x1000, 0x109F, "Mymr"), (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"), (0x1200, 0x137F, "Ethi"), (0x13A0, 0x13FF, "Cher"), (0x1C90, 0x1CBF, "Geor"),
    (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"), (0x2E80, 0x2FD5, "Hani"), (0x3005, 0x3007, "Hani"),
    (0x3041, 0x309F, "Kana"), (0x30A1, 0x30FA, "Kana"), (0x30FC, 0x30FF, "Kana"), (0x3131, 0x318E, "Hang"),
    (0x31F0, 0x31FF, "Kana"), (0x3400, 0x4DBF, "Hani"), (0x4E00, 0x9FFF, "Hani"), (0xA960, 0xA97C, "Hang"),
    (0xAB70, 0xABBF, "Cher"), (0xAC00, 0xD7FB, "Hang"), (0xF900, 0xFAD9, "Hani"), (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFB, "Arab"), (0xFE70, 0xFEFC, "Arab"), (0xFF21, 0xFF3A, "Latn"), (0xFF41, 0xFF5A, "Latn"),
    (0xFF66, 0xFF9D, "Kana"), (0x20000, 0x3134F, "Hani"),
)  # fmt: skip
_FIRSTS = [first for first, _, _ in _BLOCKS]

_VOICES = {
    "Latn": "en-us", "Grek": "el", "Cyrl": "ru", "Armn": "hy", "Hebr": "he", "Arab": "ar", "Deva": "hi", "Beng": "bn",
    "Guru": "pa", "Gujr": "gu", "Orya": "or", "Taml": "ta", "Telu": "te", "Knda": "kn", "Mlym": "ml", "Sinh": "si",
    "Thai": "th", "Mymr": "my", "Geor": "ka", "Hang": "ko", "Ethi": "am", "Cher": "chr", "Kana": "ja",
    "Hani": "cmn",
}  # fmt: skip
_HOME = {
    "Cyrl": "ru uk be bg mk sr ba cv kk ky tt nog kaa bs hbs", "Grek": "el grc", "Armn": "hy hyw", "Hebr": "he",
    "Arab": "ar fa ur ug sd ku", "Deva": "hi mr ne kok", "Beng": "bn as bpy", "Guru": "pa", "Gujr": "gu", "Orya": "or",
    "Taml": "ta", "Telu": "te", "Knda": "kn", "Mlym": "ml", "Sinh": "si", "Thai": "th", "Mymr": "my shn", "Geor": "ka",
    "Hang": "ko", "Ethi": "am ti", "Cher": "chr", "Kana": "ja", "Hani": "cmn yue",
}  # fmt: skip
_HOME_SCRIPTS: dict[str, frozenset[str]] = {}
for _script, _languages in _HOME.items():
    for _language in _languages.split():
        _HOME_SCRIPTS[_language] = _HOME_SCRIPTS.get(_language, frozenset()) | {_script}
_SPELLS_LATIN = frozenset({"ja", "my"})
"""Languages whose voice spells Latin words instead of switching to English."""
_UKRAINIAN = frozenset("іїєґІЇЄҐ")
_UNSPACED = frozenset({"Hani", "Kana", "Thai", "Mymr"})


FREE_RUNS, CHARS_A_RUN = 12, 5
"""Runs that any text may have, and code points per further run. A change of voice costs as much as about thirty
characters of speech, and text meant to be heard does not change it more often than this."""


@dataclass(frozen=True, slots=True)
class ScriptRun:
    """A part of a text for one voice."""

    start: int
    end: int
    voice: str
    """Engine name of the voice, with the variant of the main voice."""


def script_of(char: str) -> str:
    """Return the ISO 15924 code of a letter's script (``Kana`` for both kana); empty if common to all."""
    code = ord(char)
    index = bisect_right(_FIRSTS, code) - 1
    return _BLOCKS[index][2] if index >= 0 and code <= _BLOCKS[index][1] else ""


def is_unspaced(char: str) -> bool:
    """Return whether the character's script is written without spaces between words."""
    return script_of(char) in _UNSPACED


def most_runs(chars: int) -> int:
    """Return how many runs a text of ``chars`` code points may have."""
    return FREE_RUNS + chars // CHARS_A_RUN


def script_runs(text: str, voice: str, *, reads_kanji: bool = False, most: int | None = None) -> list[ScriptRun]:
    """Split ``text`` into contiguous runs.

    Args:
        text: display text.
        voice: engine name of the main voice, such as ``de+f3``.
        reads_kanji: the Japanese voice gets kana for kanji; otherwise the Mandarin voice reads them.
        most: the most runs; if there would be more, the main voice also reads the shortest foreign runs, and everything
            if none are allowed. None for :func:`most_runs`.
    """
    base, plus, variant = voice.partition("+")
    most = most_runs(len(text)) if most is None else most
    readers = _readers(text, base, reads_kanji) if most > 0 else [base] * len(text)
    spans = _spans(readers)
    while len(spans) > max(1, most):
        foreign = [(start, end) for start, end in spans if readers[start] != base]
        shortest = min((end - start for start, end in foreign), default=0)
        for start, end in foreign:
            if end - start == shortest:
                readers[start:end] = [base] * shortest
        spans = _spans(readers)
    return [ScriptRun(start, end, readers[start] + plus + variant) for start, end in spans]


def _spans(readers: list[str]) -> list[tuple[int, int]]:
    """Return start and end of each stretch with the same reader."""
    ends = [i for i in range(1, len(readers)) if readers[i] != readers[i - 1]]
    return list(zip([0, *ends], [*ends, len(readers)], strict=True)) if readers else []


def _readers(text: str, base: str, reads_kanji: bool) -> list[str]:
    """Return the voice, without variant, for every code point."""
    language = base.partition("-")[0].lower()
    japanese = reads_kanji and (language == "ja" or any(script_of(char) == "Kana" for char in text))
    han = base if language in _HOME["Hani"].split() else "ja" if japanese else "cmn"
    letters = [_reader(script, base, language, text, han) if (script := script_of(char)) else "" for char in text]
    # Characters common to all scripts go with a letter of their own token. A token without letters, such as a number,
    # is read by the main voice unless both its neighbours have the same foreign voice.
    readers = list(letters)
    index, before = 0, base
    while index < len(text):
        stop = index
        while stop < len(text) and text[stop].isspace() == text[index].isspace():
            stop += 1
        own = [reader for reader in letters[index:stop] if reader]
        if not own and any(char.isalnum() for char in text[index:stop]):
            following = next((reader for reader in letters[stop:] if reader), base)
            before = before if before == following else base
        current = own[0] if own else before
        for place in range(index, stop):
            readers[place] = current = readers[place] or current
        index, before = stop, current
    return readers


def _reader(script: str, base: str, language: str, text: str, han: str) -> str:
    if script == "Hani":
        return han
    home = _HOME_SCRIPTS.get(language)
    if script == "Latn":
        return "en-us" if language in _SPELLS_LATIN else base
    if home is not None and script in home:
        return base
    if script == "Cyrl" and not _UKRAINIAN.isdisjoint(text):
        return "uk"
    return _VOICES[script]
