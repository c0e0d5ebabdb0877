"""Trained costs of letter-phone chunks, one data module per language, loaded when first asked for.

``tools/train_letters.py`` writes the modules ``letters_*`` and documents their sources.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import lru_cache

TRAINED = frozenset(
    "ar bg ca cs da de el en es fi fil fr hi hr hu id it ms nb nl pl pt ro ru sk sv ta tr uk vi".split()
)
"""Languages with a table; all others use the affinity of ``spelling``."""
ALIASES = {"no": "nb", "nn": "nb", "tl": "fil", "in": "id", "bs": "hr", "sr": "hr", "sh": "hr"}

NEAR_PHONES = {"en": {"a": "æ", "ɒ": "ɑ", "e": "ɛ", "əʊ": "oʊ"}}
"""Phones of other accents of a language, and the phone in the table that is spelled alike."""


@lru_cache(maxsize=64)
def chunk_costs(language: str) -> Mapping[tuple[str, str], float]:
    """Return the cost in nats of each known (letters, phone keys joined by a space); empty for an unknown language."""
    code = ALIASES.get(language, language)
    if code not in TRAINED:
        return {}
    try:
        data: str = importlib.import_module(f"captionsync.timing.tables.letters_{code}").CHUNKS
    except ModuleNotFoundError:
        return {}
    costs = {}
    for entry in data.split():
        letters, phones, cost = entry.split("|")
        costs[letters, phones.replace("+", " ")] = float(cost)
    return costs
