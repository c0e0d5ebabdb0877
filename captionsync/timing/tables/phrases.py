"""What a table of phrases holds, and what all languages share. Data only; the tables are in ``phrases_*.py``.

Source: symbols and abbreviations of units from SI (BIPM brochure, 9th edition) and ISO 4217, the frequent ones.
"""

from __future__ import annotations

from typing import NamedTuple


class Phrases(NamedTuple):
    """The words of a language that tell how phrases hold together.

    Each field is words in lower case, separated by spaces, with ``'`` as the apostrophe and without a final full stop.
    """

    determiners: str = ""
    """Articles, demonstratives, possessives and quantifiers before their noun."""
    prepositions: str = ""
    """Begin a phrase, also when they contain an article."""
    of: str = ""
    """Of these, the ones that join two nouns most often."""
    coordinators: str = ""
    """Conjunctions that also join two words."""
    conjunctions: str = ""
    """Other conjunctions, relative pronouns, and question words that begin a clause."""
    pronouns: str = ""
    """Before their verb: subjects, and clitics of all cases."""
    objects: str = ""
    """Pronouns after their verb."""
    auxiliaries: str = ""
    """Auxiliary, modal and copular verbs before the rest of the predicate."""
    negations: str = ""
    degree: str = ""
    """Adverbs before the adjective, adverb or number that they modify."""
    particles: str = ""
    """Belong to the verb before them, such as ``up`` in ``give up``."""
    followers: str = ""
    """Belong to the word before them: enclitics, honorifics, final auxiliaries, postpositions before a noun."""
    enders: str = ""
    """Belong to the word before them and end a phrase: postpositions."""
    adjectives: str = ""
    """Frequent adjectives that come before their noun."""
    adjective_ends: str = ""
    """Endings that, in small letters, tell most adjectives before a noun from other words."""
    titles: str = ""
    """Before a name."""
    numbered: str = ""
    """Nouns before their number: ``page 5``."""
    units: str = ""
    """Units, counters and powers of ten after their number."""
    numerals: str = ""
    """Numbers in words."""
    months: str = ""
    days: str = ""
    """Days of the week."""


UNITS = (
    "km m cm mm µm nm mi ft yd kg g mg µg t lb lbs oz l dl cl ml gal ha km² m² cm² m³ cm³ km/h m/s mph kn rpm s ms "
    "µs min h hr hrs hz khz mhz ghz kb mb gb tb kib mib gib kbit/s mbit/s gbit/s bit bits px dpi fps w kw mw gw kwh "
    "mwh kj kcal cal v mv kv ma mah ah pa hpa bar mbar db lx lm °c °f ° ℃ ℉ % ‰ % € $ £ ¥ ₹ ₽ ₩ ₺ ₴ eur usd gbp "
    "chf jpy cny inr rub uah pln czk huf ron bgn try sek nok dkk idr myr php vnd krw btc ppm pp x ×"
)
"""Symbols after a number in any language."""
BEFORE_NUMBERS = (
    "§ §§ № n° nº # eur usd gbp chf jpy cny inr rub us$ r$ a$ c$ € $ £ ¥ ₹ ₽ rs rp rm php + − ± × ≈ < > ≤ ≥ ="
)
"""Symbols before a number in any language."""
GENERATIONS = "jr sr jnr snr ii iii iv phd esq md"
"""After a name, even after a comma."""
CAPITAL_NOUNS = frozenset({"de", "lb", "nds", "gsw"})
"""Languages that write all nouns with a capital."""
NAME_LINKS = frozenset(
    "van von zu der den de da do dos das di del della du la le bin ibn ben al el ter ten af av".split()
)
"""Stand in small letters inside names."""
COMPARATIVES = frozenset(
    "more less fewer mehr weniger plus moins más menos mais più meno meer minder więcej mniej více méně viac menej "
    "более менее больше меньше більше менше повече više manje mer fler mere flere flera mindre enemmän több kevesebb "
    "أكثر أقل".split()
)
"""Before "than", even where that is a preposition."""
SAME_PHRASES = {
    "no": "nb", "nn": "nb", "tl": "fil", "iw": "he", "in": "id", "mo": "ro", "bs": "hr", "yue": "zh", "cmn": "zh"
}  # fmt: skip
"""Languages that use the table of another one."""
