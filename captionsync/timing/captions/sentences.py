"""Where sentences end.

A sentence is complete at its terminator and the white space after it, or at a Chinese or Japanese terminator, and is
returned at once. The next word decides only where an abbreviation, an ellipsis or a closing quote leaves it open. No
sentence is longer than ``max_chars``, so the time and memory used stay bounded for any text.

Source: UAX #29 sentence boundary rules SB5 to SB11 in short, with abbreviations per language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from captionsync.timing.captions.joined import JOINT, MARKS, joint_after
from captionsync.timing.captions.verdicts import (
    CASE,
    END,
    MAX_TOKEN,
    ON,
    PART,
    STARTER,
    STOPS_IN_A_ROW,
    decide,
    goes_on,
    is_known,
    leans,
    may_go_on,
    takes_number,
    verdict_of,
)
from captionsync.timing.languages import base_language
from captionsync.timing.marks import BLOCK, REMOVED
from captionsync.timing.markup import element_end
from captionsync.timing.tables.sentences import (
    BRACKETS,
    CLAUSE_MARKS,
    CLOSERS,
    GREEK_QUESTION_MARK,
    LIST_ITEM,
    MAX_LIST_ITEM_CHARS,
    MAX_QUOTED_CHARS,
    MIN_SPACE_ENDED_CHARS,
    OPENERS,
    SPACE_ENDS_BLOCKS,
    SPACED_QUOTES,
    TERMINATORS,
    WIDE_CLAUSE_MARKS,
    WIDE_TERMINATORS,
)
from captionsync.timing.text import graphemes

_STOP, _CLOSE = f"[{re.escape(TERMINATORS + WIDE_TERMINATORS + GREEK_QUESTION_MARK)}]", f"[{re.escape(CLOSERS)}]"
# No alternative can fail late, so a search never rescans the same characters.
_CANDIDATE = re.compile(
    rf"(?<={_STOP})\s+|(?<={_STOP}{_CLOSE})\s+|(?<={_STOP}{_CLOSE}{_CLOSE})\s+|(?<=[{REMOVED}{SPACE_ENDS_BLOCKS}])\s+"
    rf"|\n[^\S\n]*\n\s*|\n[^\S\n]*(?={LIST_ITEM})|[{WIDE_TERMINATORS}][{re.escape(WIDE_TERMINATORS + CLOSERS)}]*"
    rf"|{JOINT}"
)
_LIST_ITEM = re.compile(LIST_ITEM)
_SPACES = re.compile(r"\s*")
_BLOCK = re.compile(rf"\s*{BLOCK}")
_WORD = re.compile(r"\w")
_SPACE_ENDED = re.compile(f"[{SPACE_ENDS_BLOCKS}]")
# An over-long sentence is cut at clause punctuation only beyond this fraction of it, to avoid fragments.
_MIN_CUT = 3
_MAX_PARTS = 3
"""Words before the last one of a spaced abbreviation: ``a. d. O.``"""


def is_sentence_end(prev_word_text: str, next_word_text: str, language: str) -> bool:
    """Return whether a sentence ends between two words.

    Args:
        prev_word_text: the word before the boundary, with its punctuation.
        next_word_text: the word after it; empty at the end of the text.
        language: BCP 47 tag.
    """
    base = base_language(language)
    verdict = verdict_of(prev_word_text[-MAX_TOKEN:], base)
    if next_word_text and not next_word_text.strip(CLOSERS):
        return False
    if verdict == CASE and goes_on(prev_word_text, next_word_text, base):
        return False
    return decide(verdict, next_word_text[:MAX_TOKEN], base)


def joined_abbreviation(words: Sequence[str], language: str) -> str:
    """Return the last word, with those before it that tell what its full stop means.

    These are the parts of a spaced abbreviation, ``z.B.`` of ``z. B.``, and the noun of a number, which is no ordinal
    then: ``Seite5.``
    """
    base = base_language(language)
    found = joined = words[-1]
    if not joined.endswith("."):
        return joined
    if joined[:-1].isdigit() and len(words) > 1 and takes_number(words[-2], base):
        return words[-2] + joined
    for word in words[-2 : -2 - _MAX_PARTS : -1]:
        if not PART.fullmatch(word.lstrip(OPENERS)):
            break
        joined = word.lstrip(OPENERS) + joined
        if is_known(joined[:-1], base):
            found = joined
    return found


def is_abbreviation(word_text: str, language: str) -> bool:
    """Return whether a word is an abbreviation that belongs with the next word, such as ``Dr.``."""
    base = base_language(language)
    token = word_text[-MAX_TOKEN:]
    return word_text.endswith(".") and (verdict_of(token, base) == ON or leans(token, base))


def ends_sentence(word_text: str, language: str) -> bool:
    """Return whether a sentence ends after a word whatever the next word is; so after ``you.``, not after ``etc.``."""
    core = word_text.rstrip(CLOSERS)
    if core.endswith(("...", "…")):
        return True
    return not core.endswith(STOPS_IN_A_ROW) and verdict_of(core[-MAX_TOKEN:], base_language(language)) == END


class SentenceSplitter:
    """Splits a text that arrives in pieces into sentences; joined, they are exactly the text.

    Args:
        language: BCP 47 tag.
        max_chars: code points; a longer sentence is cut after clause punctuation, otherwise after white space,
            otherwise between graphemes.
    """

    def __init__(self, language: str, max_chars: int = 300) -> None:
        self._language = base_language(language)
        self._max_chars = max_chars
        self._text = ""
        self._scan = 0

    @property
    def held(self) -> str:
        """The text that was taken and not returned yet."""
        return self._text

    def feed(self, text: str) -> list[str]:
        """Take more text and return the sentences that are now complete, each with the white space after it."""
        self._text += text
        return self._split(final=False)

    def flush(self) -> list[str]:
        """Return the held text, complete or not; white space alone stays and precedes the next text."""
        sentences = self._split(final=True)
        if self._text.strip():
            sentences.append(self._text)
            self._text = ""
            self._scan = 0
        return sentences

    def finish(self) -> list[str]:
        """Return all remaining text; nothing follows."""
        sentences = self.flush()
        if self._text:
            sentences[-1:] = ["".join(sentences[-1:]) + self._text]
            self._text = ""
            self._scan = 0
        return sentences

    def _split(self, final: bool) -> list[str]:
        text, start, scan = self._text, 0, self._scan
        sentences: list[str] = []
        while True:
            cut, scan = self._find(text, start, scan, final)
            if cut is None:
                if len(text) - start <= self._max_chars or scan < start + self._max_chars:
                    break
                cut = _long_cut(text, start, start + self._max_chars)
            sentences.append(text[start:cut])
            start = scan = cut
        self._text, self._scan = text[start:], scan - start
        return sentences

    def _find(self, text: str, start: int, scan: int, final: bool) -> tuple[int | None, int]:
        """Look for the end of the sentence that begins at ``start``, scanning from ``scan``.

        Returns:
            The end, or ``None``; and where to continue the scan: before the end of the longest possible sentence while
            a candidate there is undecided.
        """
        limit = min(start + self._max_chars, len(text))
        word = _WORD.search(text, start, limit)
        line = text.rfind("\n", start, word.start()) + 1 if word else 0
        if word and _BLOCK.match(text, max(start, line), word.start()):
            line_end = text.find("\n", word.start(), limit)
            if line_end >= 0:
                spaces = _SPACES.match(text, line_end)
                return spaces.end() if spaces else line_end + 1, line_end
            if not final and limit < start + self._max_chars:
                return None, scan
        # No sentence ends before the first word: leading punctuation goes with what follows.
        scan = max(scan, word.start() if word else limit)
        while match := _CANDIDATE.search(text, scan, limit):
            ends = self._ends_at(text, start, match, final)
            if ends is None:
                return None, match.start()
            if ends:
                spaces = _SPACES.match(text, ends)
                return spaces.end() if spaces else ends, ends
            scan = match.end()
        if limit < len(text):
            return None, limit
        # White space at the end may begin a blank line; a line end may precede a list item.
        line_end = text.rfind("\n", max(scan, limit - MAX_LIST_ITEM_CHARS))
        return None, line_end if line_end >= 0 else max(scan, len(text.rstrip()))

    def _ends_at(self, text: str, start: int, match: re.Match[str], final: bool) -> int | None:
        """Return where the sentence ends at a candidate, 0 if it does not; ``None`` while what follows decides."""
        begin, end = match.span()
        opening = text.rfind("<", start, begin)
        if opening >= 0 and text.find(">", opening, begin) < 0:
            element = element_end(text, opening)
            if element is None and not final:
                return None
            if element is not None and element > begin:
                return 0
        if match[0][0] in MARKS:
            return joint_after(text, start, begin, final=final)
        ends = self._ends_after(text, start, match, final)
        return None if ends is None else end * ends

    def _ends_after(self, text: str, start: int, match: re.Match[str], final: bool) -> bool | None:
        """Return whether the sentence ends before white space or after a wide terminator; ``None`` while unknown."""
        begin, end = match.span()
        at_end = end == len(text) and not final
        if match[0].isspace():
            if match[0].count("\n") > 1 or ("\n" in match[0] and _LIST_ITEM.match(text, end)):
                return True
            verdict = self._verdict_before(text, start, begin)
            closing = self._awaited_quote(text, start, begin)
            if at_end and (verdict == ON or closing):
                return None
            if closing and text.startswith(closing, end):
                return False
        else:
            verdict = self._verdict_of_wide(text, start, match)
            if at_end and verdict != END:
                return None
        if verdict in (END, ON):
            return verdict == END
        following = text[end : end + MAX_TOKEN].split(maxsplit=1)
        word = following[0] if following else ""
        whole = final or len(following) > 1 or end + len(word) < min(len(text), end + MAX_TOKEN)
        prev = ""
        if verdict == CASE and match[0].isspace():
            prev = joined_abbreviation(text[max(start, begin - MAX_TOKEN) : begin].split(), self._language)
        # The first characters of the word determine its letter case.
        asks = verdict == STARTER or bool(prev and may_go_on(prev, self._language))
        if not whole and len(word) < MAX_TOKEN and (asks or len(word.lstrip(OPENERS + CLOSERS)) < 2):
            return None
        if prev and goes_on(prev, word, self._language):
            return False
        return decide(verdict, word, self._language)

    def _verdict_before(self, text: str, start: int, end: int) -> str:
        """Return the verdict on the word that ends where white space begins."""
        token = text[max(start, end - MAX_TOKEN) : end]
        words = token.split()
        word = words[-1]
        verdict = verdict_of(joined_abbreviation(words, self._language), self._language)
        if end - start < MAX_QUOTED_CHARS and self._awaited_quote(text, start, end):
            return ON
        if verdict in (END, CASE) and word[:-1].isdigit() and not text[start : end - len(word)].strip():
            # A number at the start of a sentence is a list number: "1. First".
            return ON
        if verdict == ON and end - start >= MIN_SPACE_ENDED_CHARS and _SPACE_ENDED.match(text[end - 1]):
            return END
        return verdict

    def _awaited_quote(self, text: str, start: int, end: int) -> str:
        """Return the quotation mark that closes what is quoted at ``end``, if a space may stand before it."""
        opening, closing = SPACED_QUOTES.get(self._language, ("", ""))
        quoted = opening and text.count(opening, start, end) > text.count(closing, start, end)
        return closing if quoted else ""

    def _verdict_of_wide(self, text: str, start: int, match: re.Match[str]) -> str:
        """Return the verdict on a Chinese or Japanese terminator and the closing marks after it."""
        end = match.end()
        if match[0] == "．" and (end == len(text) or text[end].isdigit()):
            return CASE if end == len(text) else ON
        opened = sum(text.count(mark, start, end) - text.count(BRACKETS[mark], start, end) for mark in BRACKETS)
        if opened > 0 and end - start < MAX_QUOTED_CHARS:
            return ON
        return CASE if match[0][-1] in CLOSERS else END


def _long_cut(text: str, start: int, limit: int) -> int:
    """Return where to cut an over-long sentence, outside anything that may be a tag if possible."""
    cut = _cut_of_text(text, start, limit)
    opening = text.rfind("<", start + 1, cut)
    return opening if opening > start and text.find(">", opening, cut) < 0 else cut


def _cut_of_text(text: str, start: int, limit: int) -> int:
    earliest = start + (limit - start) // _MIN_CUT
    space = -1
    for at in range(limit, earliest, -1):
        if text[at - 1] in WIDE_CLAUSE_MARKS:
            return at
        if text[at - 1].isspace():
            space = max(space, at)
            if text[at - 2] in CLAUSE_MARKS:
                return at
    if space < 0:
        space = next((at for at in range(earliest, start, -1) if text[at - 1].isspace()), -1)
    if space > 0:
        return space
    # One character beyond the limit shows whether the last grapheme is whole.
    *whole, _last = graphemes(text[start : limit + 1])
    return start + sum(map(len, whole)) if whole else limit
