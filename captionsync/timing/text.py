"""Cleans incoming text and splits it into graphemes.

Clean text is Unicode NFC without control characters: lines end with ``\\n``, surrogate halves are joined and lone ones
become U+FFFD. ``TextCleaner`` gives the same result for a text in pieces as for the whole text: it holds the last
character and its combining marks only while a later mark could still change it.

All other modules count offsets in code points of this clean text.

Source: Unicode Standard 3.11 (canonical equivalence), UAX #15 section 13 (stream-safe: normalised in runs of at most
30 marks, which also bounds what is held), UAX #29 (grapheme clusters, by the ``regex`` package).
"""

from __future__ import annotations

import re
import unicodedata

import regex

_LONGEST_WORD_CHARS = 30
"""``whole_words`` extends a cut by at most this many characters."""

_MAX_MARKS = 30
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONE_SURROGATE = re.compile("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")
_LINE_END = re.compile("\r\n?|[\u0085\u000b\u000c\u2028\u2029]")
# C0 and C1 controls except tab and line feed; the byte order mark; noncharacters, some of which mark text in here.
_REMOVED = re.compile("[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_MARKS = r"[\p{M}\u1160-\u11ff]"
_TAIL_MARKS = regex.compile(f"{_MARKS}+\\Z", regex.REVERSE)
_LONG_MARKS = regex.compile(f"{_MARKS}{{{_MAX_MARKS}}}")
_GRAPHEME = regex.compile(r"\X")
# Flags are pairs of regional indicators, counted from the start of a run. ``\X`` recounts the run for each pair, so
# long runs are cut after an even number of them.
_LONG_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]{64}(?=[\U0001f1e6-\U0001f1ff])")


def _composing() -> frozenset[str]:
    """Return the characters, except Hangul syllables, that a following mark may change."""
    found = set()
    for block in (range(0xC0, 0x3100), range(0x11000, 0x12000), range(0x16000, 0x17000), range(0x1D100, 0x1D200)):
        for code in block:
            decomposition = unicodedata.decomposition(chr(code))
            if decomposition and decomposition[0] != "<":
                found.add(chr(code))
                found.add(chr(int(decomposition.split()[0], 16)))
    return frozenset(found)


_COMPOSING = _composing()


def _may_change(char: str) -> bool:
    # Hangul composes by rule: a leading consonant takes a vowel, and a syllable of these two a final consonant.
    return char in _COMPOSING or "\u1100" <= char <= "\u1112" or "\uac00" <= char <= "\ud7a3"


def join_surrogates(text: str) -> str:
    """Join adjacent surrogate halves; a lone half becomes U+FFFD."""
    if _SURROGATE.search(text) is None:
        return text
    # Lone halves first: the decoder could replace them as well, but is a hundred times slower.
    text = _LONE_SURROGATE.sub("\ufffd", text)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def graphemes(text: str) -> list[str]:
    """Split a text into grapheme clusters, the characters that a reader perceives (UAX #29)."""
    if text.isascii() and "\r" not in text:
        return list(text)
    if _LONG_FLAGS.search(text) is None:
        return _GRAPHEME.findall(text)
    out: list[str] = []
    begin = 0
    for match in _LONG_FLAGS.finditer(text):
        out += _GRAPHEME.findall(text[begin : match.end()])
        begin = match.end()
    return out + _GRAPHEME.findall(text[begin:])


def _normalize(text: str) -> str:
    if text.isascii():
        return text
    if _LONG_MARKS.search(text) is None:
        return unicodedata.normalize("NFC", text)
    parts, begin = [], 0
    for match in _LONG_MARKS.finditer(text):
        parts.append(unicodedata.normalize("NFC", text[begin : match.end()]))
        begin = match.end()
    parts.append(unicodedata.normalize("NFC", text[begin:]))
    return "".join(parts)


class TextCleaner:
    """Cleans a text that arrives in pieces; the joined output equals ``clean_text`` of the whole text."""

    def __init__(self) -> None:
        self._half = ""
        self._held = ""
        self._after_return = False

    @property
    def pending(self) -> bool:
        """Whether characters are held until more text arrives."""
        return bool(self._held or self._half)

    @property
    def held(self) -> str:
        """What the next text may still change; another cleaner that is fed it continues the text.

        It ends with a carriage return whose line end was given already, if a line feed may follow.
        """
        return self._held + self._half + ("\r" if self._after_return else "")

    def feed(self, text: str) -> str:
        """Return the text that can no longer change; it may be empty."""
        if self._after_return and text:
            text = text.removeprefix("\n")
            self._after_return = False
        text = self._half + text
        self._half = ""
        if "\ud800" <= text[-1:] <= "\udbff":
            text, self._half = text[:-1], text[-1]
        clean = join_surrogates(text)
        # A held surrogate half comes between the carriage return and the new text.
        self._after_return = not self._half and (self._after_return or clean.endswith("\r"))
        return self._compose(_REMOVED.sub("", _LINE_END.sub("\n", clean)))

    def _compose(self, clean: str) -> str:
        text = self._held + clean
        begin = _hold_from(text)
        self._held = text[begin:]
        return _normalize(text[:begin])

    def finish(self) -> str:
        """Return the held characters; no text follows."""
        text = self._held + ("\ufffd" if self._half else "")
        self._half = self._held = ""
        self._after_return = False
        return _normalize(text)


def _hold_from(text: str) -> int:
    """Return the offset from which a following mark could still change the text."""
    if not text:
        return 0
    run = _TAIL_MARKS.search(text)
    begin = run.start() if run is not None else len(text)
    marks = len(text) - begin
    if marks >= _MAX_MARKS:
        # Cut after every thirtieth mark from the start of the run, which is the same for any pieces.
        return begin + marks // _MAX_MARKS * _MAX_MARKS
    if marks:
        return max(begin - 1, 0)
    return len(text) - 1 if _may_change(text[-1]) else len(text)


def clean_text(text: str) -> str:
    """Clean a whole text."""
    cleaner = TextCleaner()
    return cleaner.feed(text) + cleaner.finish()


def whole_words(text: str, count: int) -> int:
    """Return how many characters to take so that no word of ``text`` is cut: ``count`` or a few more."""
    end = min(len(text), count + _LONGEST_WORD_CHARS)
    return next((at for at in range(count, end) if text[at - 1].isspace()), end)
