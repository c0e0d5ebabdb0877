"""Count the trigrams that distinguish languages, ``captionsync/timing/tables/trigrams.py``.

Run by hand, once; only the resulting table is shipped::

    pip install wordfreq langdetect
    python -m tools.train_languages

The probabilities are those of trigrams, including word ends, in running text of each language: the frequent words of
``wordfreq``, weighted by their frequency. Estonian is not in it and comes from the counts that ``langdetect`` made from
Wikipedia; Serbian comes from the Latin spelling of its words.
Sources: package ``wordfreq`` (data CC BY-SA 4.0, code Apache-2.0), package ``langdetect`` (Apache-2.0). The table holds
chances of letters, no word of the lists.
"""

from __future__ import annotations

import json
import math
import unicodedata
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

from captionsync.timing.tables.languages import SCRIPT_WORDS

TABLE = Path(__file__).parent.parent / "captionsync" / "timing" / "tables" / "trigrams.py"
WORDS = 20_000
KEPT = 1_500
STEPS_PER_NAT = 2
SCRIPTS = ("Latin", "Cyrillic")
_NOT_LISTED = frozenset({"be"})
_CODES = {"hr": "sh", "sr": "sh"}
_SERBIAN = {"lj": "љ", "nj": "њ", "dž": "џ"} | dict(
    zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True)
)
_HEAD = '''"""Frequencies of trigrams in languages of Latin and Cyrillic script. Data only.

Each language has groups of ``cost:trigrams``: half nats (minus the log of the probability) and the trigrams with this
cost, three characters each, ``_`` for the end of a word. Only the 1,500 most frequent trigrams are listed.
``tools/train_languages.py`` makes the table from package ``wordfreq`` (data CC BY-SA 4.0), and Estonian from package
``langdetect`` (Apache-2.0): probabilities of letters, no words.
"""

from __future__ import annotations

STEPS_PER_NAT = 2

TRIGRAMS: dict[str, str] = {
'''


def serbian(word: str) -> str:
    """Return a word of Serbian in Cyrillic script."""
    for latin, cyrillic in _SERBIAN.items():
        word = word.replace(latin, cyrillic)
    return word


def trigrams(language: str, script: str) -> Counter[str]:
    """Return how often each trigram is used, ``_`` for a word's end."""
    counts: Counter[str] = Counter()
    if language == "et":
        spec = find_spec("langdetect")
        if spec is None or spec.origin is None:
            raise SystemExit("pip install langdetect")
        profile = json.loads((Path(spec.origin).parent / "profiles" / language).read_text("utf-8"))
        for gram, count in profile["freq"].items():
            if len(gram) == 3:
                counts[gram.lower().replace(" ", "_")] += count
        return counts
    import wordfreq

    code = _CODES.get(language, language)
    for word in wordfreq.top_n_list(code, WORDS, wordlist="best"):
        spelled = serbian(word) if language == "sr" else word
        if spelled.isalpha() and all(unicodedata.name(char, "").startswith(script.upper()) for char in spelled):
            ended = f"_{spelled}_"
            for index in range(len(spelled)):
                counts[ended[index : index + 3]] += wordfreq.word_frequency(word, code)
    return counts


def main() -> None:
    """Write the table."""
    lines = [_HEAD]
    listed = [(language, script) for script in SCRIPTS for language in SCRIPT_WORDS[script]]
    for language, script in listed:
        if language in _NOT_LISTED:
            continue
        counts = trigrams(language, script)
        total = sum(counts.values())
        groups: dict[int, list[str]] = {}
        for gram, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:KEPT]:
            groups.setdefault(round(-STEPS_PER_NAT * math.log(count / total)), []).append(gram)
        text = " ".join(f"{cost}:{''.join(sorted(grams))}" for cost, grams in sorted(groups.items()))
        pieces = [text[start : start + 106] for start in range(0, len(text), 106)]
        lines.append(f'    "{language}": ' + "\n    ".join(f'"{piece}"' for piece in pieces) + ",\n")
    TABLE.write_text("".join([*lines, "}\n"]), encoding="utf-8")


if __name__ == "__main__":
    main()
