"""Aligns letters and phones: which letters of a token carry which of its phones.

A token is cut into *chunks* of one to four letters and zero to two phones: ``ough`` is one chunk, ``x`` carries two
phones, and a silent letter is a separate chunk that is joined to a neighbour. Dynamic programming over (letter,
phone) finds the best cut. It is restricted to a band around the diagonal and a beam below the best score, so the cost
grows linearly with the token. Chunks matter more than single letters: which *e* of *ee* carries the vowel is a guess,
and the upstream may have guessed differently.

The cost of a pair comes from the language's trained table (``tables/letters_*``) if there is one. Otherwise it is the
affinity between the letter's Latin reading and the phone, which works for every script; without any relation the cut is
nearly even. Digits, symbols and spelled-out letters may carry many phones.

Source: Jiampojamarn, Kondrak and Sherif 2007 (many-to-many alignment); the costs are our own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from captionsync.timing.memo import remembered
from captionsync.timing.phoneset import split_phone
from captionsync.timing.tables.letters import NEAR_PHONES, chunk_costs
from captionsync.timing.tables.spelling import Letter, PhoneClass, letter_class, phone_class, phone_key

MAX_LETTERS = 4
MAX_PHONES = 2
TWO_PHONES_COST = 1.05
SILENT_COST = 1.0
_UNSEEN = 9.0
"""Nats added to the affinity of a pair that is not in the trained table."""
_READ_MARK = 3.0
"""Nats for a mark that carries phones, such as a dash that is read out."""
_READ_APOSTROPHE = 12.0
"""The same for an apostrophe, which is never read out: in *you've* it does not carry the vowel."""
_BEAM = 16.0
_BAND = 8
_MOST_WIDE = 64
"""With more digits, symbols and syllables than this, a token is cut evenly: they relate to nothing, and cost most."""
_MAX_EXPANSION = 12
"""Phones that one digit or symbol may carry; beyond that, the cut is even."""


@dataclass(frozen=True, slots=True)
class LetterChunk:
    """A run of letters and the run of phones that it carries, each counted from the end of the last chunk."""

    letters: int
    phones: int


@remembered(8192)
def _align(letters: str, phones: tuple[str, ...], language: str) -> tuple[LetterChunk, ...]:
    if not letters and not phones:
        return ()
    if not letters or not phones:
        return (LetterChunk(len(letters), len(phones)),)
    parts = [tuple(key for part in split_phone(phone) if (key := phone_key(part))) or ("",) for phone in phones]
    near = NEAR_PHONES.get(language, {})
    keys = [near.get(key, key) for part in parts for key in part]
    table = chunk_costs(language)
    if not any((char, key) in table for char in letters.lower() for key in {*keys, ""}):
        table = {}  # another script than the language's
    pairs = _Search(letters, keys, table).best() or _even(len(letters), len(keys))
    return _join_silent(_whole(pairs, [len(part) for part in parts]))


def _whole(pairs: Sequence[tuple[int, int]], sizes: Sequence[int]) -> list[tuple[int, int]]:
    """Join chunks that meet inside a compound phone, and count compounds instead of their parts."""
    index = {end: number for number, end in enumerate(accumulate(sizes, initial=0))}
    out: list[tuple[int, int]] = []
    held = part = done = 0
    for letters, parts in pairs:
        held, part = held + letters, part + parts
        if part in index:
            out.append((held, index[part] - done))
            held, done = 0, index[part]
    return out


def align(letters: str, phones: Sequence[str], language: str) -> tuple[LetterChunk, ...]:
    """Cut a token and its phones into chunks.

    Args:
        letters: the token as written, in any script, with attached punctuation; code points are counted.
        phones: its phones in IPA; stress and length marks are ignored.
        language: BCP 47 tag; chooses the trained table.

    Returns:
        Chunks in order; their letters add up to ``len(letters)``, their phones to ``len(phones)``. Only a token without
        letters or without phones gives a chunk without them.
    """
    return _align(letters, tuple(phones), language.partition("-")[0].lower())


def time_letters(letters: str, phone_spans: Sequence[tuple[str, int, int]], language: str) -> list[tuple[int, int]]:
    """Time the letters of a token whose phones are timed.

    Args:
        letters: the token as written.
        phone_spans: ``(ipa, start_ms, end_ms)`` of each phone, in order.
        language: BCP 47 tag.

    Returns:
        ``(start_ms, end_ms)`` of each code point, contiguous, from the first phone's start to the last one's end.
        Letters of a chunk share its phones evenly; punctuation and white space have no length beside letters.
        Without phones every time is 0.
    """
    if not letters:
        return []
    if not phone_spans:
        return [(0, 0)] * len(letters)
    spans = [part for span in phone_spans for part in _parts(*span)]
    edges: list[int] = []
    letter = phone = 0
    floor = spans[0][1]
    for chunk in align(letters, [span[0] for span in spans], language):
        first = max(floor, spans[phone][1])
        last = spans[phone + chunk.phones - 1][2]
        floor = max(first, last)
        edges += _share(letters[letter : letter + chunk.letters], first, floor)
        letter += chunk.letters
        phone += chunk.phones
    edges.append(floor)
    return list(pairwise(edges))


def _parts(ipa: str, start_ms: int, end_ms: int) -> list[tuple[str, int, int]]:
    """Split a compound phone evenly."""
    parts = split_phone(ipa) or (ipa,)
    edges = [start_ms + (end_ms - start_ms) * k // len(parts) for k in range(len(parts) + 1)]
    return [(part, *edge) for part, edge in zip(parts, pairwise(edges), strict=True)]


def _share(letters: str, start_ms: int, end_ms: int) -> list[int]:
    """Return the start of each letter when they share an interval; letters that are not spoken get no share."""
    weights = [0 if letter_class(char).kind == "mark" else 1 for char in letters]
    if not any(weights):
        weights = [1] * len(weights)
    total, done = sum(weights), 0
    starts = []
    for weight in weights:
        starts.append(start_ms + ((end_ms - start_ms) * done * 2 + total) // (2 * total))
        done += weight
    return starts


def _even(letters: int, phones: int) -> list[tuple[int, int]]:
    """Cut both runs into as many pieces as the shorter one has items."""
    count = min(letters, phones)
    cuts = [(letters * k // count, phones * k // count) for k in range(count + 1)]
    return [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(cuts)]


def _join_silent(pairs: Sequence[tuple[int, int]]) -> tuple[LetterChunk, ...]:
    """Join each silent chunk to the one before it; a leading one to the next."""
    out: list[tuple[int, int]] = []
    for count, phones in pairs:
        if out and (phones == 0 or out[-1][1] == 0):
            out[-1] = (out[-1][0] + count, out[-1][1] + phones)
        else:
            out.append((count, phones))
    return tuple(LetterChunk(count, phones) for count, phones in out)


class _Search:
    """One dynamic program: the cheapest path of chunks from (0, 0) to (letters, phones)."""

    def __init__(self, letters: str, keys: list[str], table: Mapping[tuple[str, str], float]) -> None:
        self.text = letters.lower() if len(letters.lower()) == len(letters) else letters
        self.letters = [letter_class(char) for char in self.text]
        ends = range(len(keys))
        self.runs = [["" for _ in ends], keys, [" ".join(keys[j : j + 2]) for j in ends]]
        self.phones = [phone_class(key) for key in keys]
        self.table = table
        self.count, self.total = len(letters), len(keys)
        spelled = sum(1 for letter in self.letters if letter.kind in "vc")
        self.wide = sum(1 for letter in self.letters if letter.kind in ("wide", "syllable"))
        self.expected = max(1.0, (self.total - spelled) / self.wide) if self.wide else 2.0
        self.spelled_out = self.total > 1.25 * (spelled + self.wide * self.expected) + 2
        self.cap = min(_MAX_EXPANSION, max(4, 2 * -(-self.total // self.count)))

    def best(self) -> list[tuple[int, int]] | None:
        """Return the chunks, or None if nothing fits or a search would be uninformative."""
        if self.wide > _MOST_WIDE:
            return None
        rows: list[dict[int, tuple[float, int, int]]] = [{} for _ in range(self.count + 1)]
        rows[0][0] = (0.0, 0, 0)
        slope = self.total / self.count
        width = max(_BAND, round(2 * slope)) if self.count > 2 * _BAND else self.total
        for i in range(self.count):
            row = rows[i]
            if not row:
                continue
            limit = min(entry[0] for entry in row.values()) + _BEAM
            for j, (cost, _, _) in row.items():
                if cost <= limit and abs(j - i * slope) <= width:
                    self._extend(rows, i, j, cost + 0.03 * abs(j - i * slope) / self.count)
        if self.total not in rows[self.count]:
            return None
        return self._trace(rows)

    def _trace(self, rows: list[dict[int, tuple[float, int, int]]]) -> list[tuple[int, int]]:
        out = []
        i, j = self.count, self.total
        while i or j:
            _, m, n = rows[i][j]
            out.append((m, n))
            i, j = i - m, j - n
        return out[::-1]

    def _extend(self, rows: list[dict[int, tuple[float, int, int]]], i: int, j: int, cost: float) -> None:
        letter = self.letters[i]
        left = self.total - j
        flexible = self.spelled_out or letter.kind in ("wide", "syllable", "mark")
        for n in range(min(left, self.cap if flexible else MAX_PHONES) + 1):
            self._offer(rows[i + 1], j + n, cost + self._single(i, j, n), 1, n)
        if letter.kind not in ("v", "c"):
            return
        for m in range(2, min(MAX_LETTERS, self.count - i) + 1):
            if self.letters[i + m - 1].kind not in ("v", "c", "sign"):
                return
            for n in range(1, min(left, MAX_PHONES) + 1):
                price = self._several(i, m, j, n)
                if price < _BEAM:
                    self._offer(rows[i + m], j + n, cost + price, m, n)

    @staticmethod
    def _offer(row: dict[int, tuple[float, int, int]], j: int, cost: float, m: int, n: int) -> None:
        known = row.get(j)
        if known is None or cost < known[0]:
            row[j] = (cost, m, n)

    def _trained(self, i: int, m: int, j: int, n: int) -> float | None:
        return self.table.get((self.text[i : i + m], self.runs[n][j] if n else ""))

    def _single(self, i: int, j: int, n: int) -> float:
        """Return the cost of one letter that carries ``n`` phones."""
        letter = self.letters[i]
        if letter.kind == "mark":
            return 0.0 if n == 0 else (_READ_APOSTROPHE if self.text[i] in "'’ʼ" else _READ_MARK) + 0.4 * n
        if letter.kind == "wide":
            return 0.4 * abs(n - self.expected) + (4.0 if n == 0 else 0.0)
        trained = self._trained(i, 1, j, n) if n <= MAX_PHONES else None
        if trained is not None:
            return trained
        unseen = _UNSEEN if self.table else 0.0
        if n == 0:
            return unseen + SILENT_COST + (0.0 if letter.kind == "sign" else 1.5)
        fits = [_affinity(letter, phone) for phone in self.phones[j : j + n]]
        if letter.kind == "syllable":
            return fits[0] + 0.5 * abs(n - 2)
        extra = TWO_PHONES_COST * (n - 1) + 0.4 * sum(fits[1:])
        return unseen + (min(fits) if n > MAX_PHONES else fits[0]) + extra

    def _several(self, i: int, m: int, j: int, n: int) -> float:
        """Return the cost of ``m > 1`` letters that carry ``n`` phones."""
        trained = self._trained(i, m, j, n)
        if trained is not None:
            return trained
        if m > 3 or n > 1:
            return _BEAM
        unseen = _UNSEEN if self.table else 0.0
        phone = self.phones[j]
        rest = sum(min(2.0, _affinity(letter, phone)) for letter in self.letters[i + 1 : i + m])
        return unseen + _affinity(self.letters[i], phone) + 0.6 * (m - 1) + 0.7 * rest


def _affinity(letter: Letter, phone: PhoneClass) -> float:
    """Return the cost of reading ``letter`` as ``phone``: 0 usual, 1.2 same kind, 3 and more unlikely."""
    if letter.latin[:1] in phone.spelled:
        return 0.0
    if letter.kind == "sign":
        return 2.0
    if letter.kind == "syllable" or not letter.latin:
        return 1.0
    if (letter.kind == "v") == phone.vowel:
        return 1.2 if phone.vowel else 2.0
    return 3.5
