"""Train the letter-phone chunk tables, ``captionsync/timing/tables/letters_*.py``.

Run by hand, once; only the resulting tables are shipped::

    pip install wordfreq
    python -m tools.train_letters [LANGUAGE ...]

espeak-ng itself reads the most frequent words of a language, as at run time. Letters are aligned with phones by soft EM
over chunks of 1-4 letters and 0-2 phones with one joint probability for each pair (Jiampojamarn, Kondrak and Sherif
2007). Training and run time use the same structure costs, those of :mod:`captionsync.timing.phones.letters`.

Word lists: package ``wordfreq`` (data CC BY-SA 4.0, code Apache-2.0). The tables contain probabilities of spellings of
single sounds, but no words of the lists.
"""

from __future__ import annotations

import argparse
import math
import unicodedata
from collections import defaultdict
from pathlib import Path

from captionsync.espeak.library import Engine, EngineError
from captionsync.espeak.phones import clean_phone
from captionsync.espeak.protocol import EngineEvent
from captionsync.timing.phones.letters import (
    MAX_LETTERS,
    MAX_PHONES,
    SILENT_COST,
    TWO_PHONES_COST,
)
from captionsync.timing.phoneset import split_phone
from captionsync.timing.tables.spelling import letter_class, phone_key

VOICES = {
    "ar": "ar",
    "bg": "bg",
    "ca": "ca",
    "cs": "cs",
    "da": "da",
    "de": "de",
    "el": "el",
    "en": "en-us",
    "es": "es",
    "fi": "fi",
    "fil": "id",
    "fr": "fr",
    "hi": "hi",
    "hr": "hr",
    "hu": "hu",
    "id": "id",
    "it": "it",
    "ms": "ms",
    "nb": "nb",
    "nl": "nl",
    "pl": "pl",
    "pt": "pt-br",
    "ro": "ro",
    "ru": "ru",
    "sk": "sk",
    "sv": "sv",
    "ta": "ta",
    "tr": "tr",
    "uk": "uk",
    "vi": "vi",
}
"""Languages with a table, and the engine's voice that reads their words."""
LISTS = {"hr": "sh"}
"""Languages that have another code in the word list."""
LETTER_COST = 1.5
"""Nats for each letter after a chunk's first."""
BOTH_COST = 3.0
"""Nats for several letters *and* two phones."""
ROUNDS = 10
ENTRIES = 450
TABLES = Path(__file__).parent.parent / "captionsync" / "timing" / "tables"

Word = tuple[str, tuple[str, ...]]
Pair = tuple[str, str]


def frequent_words(language: str, count: int) -> list[str]:
    """Return the most frequent words of a language that consist of letters."""
    import wordfreq

    code = LISTS.get(language, language)
    listed = wordfreq.top_n_list(code, count * 2, wordlist="best")
    words = [unicodedata.normalize("NFC", word).lower() for word in listed]
    spelled = [word for word in words if all(letter_class(char).kind in ("v", "c", "sign") for char in word)]
    return [word for word in spelled if len(word) > 1 or language not in ("en", "de")][:count]


def read_aloud_raw(engine: Engine, word: str, voice: str) -> list[str]:
    """Return the single phones with which the engine speaks one word."""
    names: list[str] = []

    def sink(_: bytes, events: list[EngineEvent]) -> bool:
        names.extend(event.name for event in events if event.kind == "phone")
        return True

    engine.synthesize(word, voice, words_per_minute=175, end_pause=False, sink=sink)
    return [phone for name in names for phone in split_phone(clean_phone(name, voice) or "")]


def read_aloud(engine: Engine, word: str, voice: str) -> tuple[str, ...]:
    """Return the phone keys with which the engine speaks one word."""
    return tuple(key for phone in read_aloud_raw(engine, word, voice) if (key := phone_key(phone)))


def structure_cost(letters: int, phones: int) -> float:
    """Return the cost of a chunk's size, in nats."""
    cost = LETTER_COST * (letters - 1)
    if phones == 0:
        return cost + SILENT_COST
    if phones == 2:
        cost += TWO_PHONES_COST + (BOTH_COST if letters > 1 else 0.0)
    return cost


def steps() -> list[tuple[int, int, float]]:
    """Return the allowed chunks as (letters, phones, factor)."""
    shapes = [(m, n) for m in range(1, MAX_LETTERS + 1) for n in range(MAX_PHONES + 1) if n or m == 1]
    return [(m, n, math.exp(-structure_cost(m, n))) for m, n in shapes]


def expect(word: Word, table: dict[Pair, float], counts: dict[Pair, float], floor: float) -> float:
    """Add the expected counts of one word's pairs; returns its log likelihood."""
    text, phones = word
    rows, columns = len(text), len(phones)
    forward = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    backward = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    forward[0][0] = backward[rows][columns] = 1.0
    edges: list[tuple[int, int, int, int, Pair, float]] = []
    for i in range(rows):
        for j in range(columns + 1):
            for m, n, factor in STEPS:
                if i + m <= rows and j + n <= columns:
                    pair = (text[i : i + m], " ".join(phones[j : j + n]))
                    if not allowed(pair):
                        continue
                    weight = table.get(pair, floor) * factor
                    edges.append((i, j, i + m, j + n, pair, weight))
                    forward[i + m][j + n] += forward[i][j] * weight
    total = forward[rows][columns]
    if total <= 0.0:
        return 0.0
    for i, j, i2, j2, _, weight in reversed(edges):
        backward[i][j] += backward[i2][j2] * weight
    for i, j, i2, j2, pair, weight in edges:
        share = forward[i][j] * weight * backward[i2][j2] / total
        if share > 1e-6:
            counts[pair] += share
    return math.log(total)


STEPS = steps()


def allowed(pair: Pair) -> bool:
    """Return whether a chunk is plausible to a reader.

    A consonant and the schwa after it are two sounds: in *table* the schwa belongs to the *l*, as in *apple*, although
    training finds both cuts equally good.
    """
    letters, phones = pair
    latin = len(letters) == 1 and letters.isascii() and letter_class(letters).kind == "c"
    return not (latin and len(phones.split()) == 2 and phones.endswith(" ə"))


def train(words: list[Word]) -> dict[Pair, float]:
    """Return the joint probability of each pair after ten rounds of soft EM."""
    table: dict[Pair, float] = {}
    floor = 1.0
    for _ in range(ROUNDS):
        counts: dict[Pair, float] = defaultdict(float)
        likelihood = sum(expect(word, table, counts, floor) for word in words)
        total = sum(counts.values())
        table = {pair: count / total for pair, count in counts.items()}
        floor = 0.0
    print(f"  {len(words)} words, {likelihood / len(words):.2f} nats a word, {len(table)} pairs")
    best = sorted(table.items(), key=lambda item: -item[1])[:ENTRIES]
    return {pair: chance for pair, chance in best if chance * total >= 1.5}


def write(language: str, voice: str, table: dict[Pair, float], words: int) -> None:
    """Write a table as a data module, cheapest first."""
    costs = {pair: structure_cost(len(pair[0]), len(pair[1].split())) - math.log(p) for pair, p in table.items()}
    entries = [f"{a}|{b.replace(' ', '+')}|{costs[a, b]:.1f}" for a, b in sorted(costs, key=lambda pair: costs[pair])]
    lines, line = [], ""
    for entry in entries:
        if len(line) + len(entry) > 115:
            lines.append(line)
            line = ""
        line = f"{line} {entry}".strip()
    head = (
        f'"""Letter-phone chunks of {language}: ``letters|phones|nats``, made by ``tools/train_letters.py``.\n\n'
        f"From the {words} most frequent words of ``wordfreq`` (CC BY-SA 4.0), read by espeak-ng's voice {voice}.\n"
        '"""\n\nCHUNKS = """\n'
    )
    text = head + "\n".join([*lines, line]) + '\n"""\n'
    (TABLES / f"letters_{language}.py").write_text(text, encoding="utf-8")


def main() -> None:
    """Train the given languages, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", default=[])
    parser.add_argument("--words", type=int, default=8000)
    options = parser.parse_args()
    engine = Engine()
    for language in options.languages or VOICES:
        words: list[Word] = []
        for word in frequent_words(language, options.words):
            try:
                phones = read_aloud(engine, word, VOICES[language])
            except EngineError as error:
                raise SystemExit(f"{language}: {error}") from error
            if phones and len(phones) <= 2 * len(word) and len(word) <= 4 * len(phones) + 2:
                words.append((word, phones))
        print(language)
        write(language, VOICES[language], train(words), len(words))


if __name__ == "__main__":
    main()
