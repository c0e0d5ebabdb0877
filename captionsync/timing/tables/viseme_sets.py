"""The label sets of the visemes, each named and versioned, and the shapes of every IPA letter.

A set is a table of labels. The assembler decides the shapes once, in the ``oculus`` set. Every other set relabels each
event: by phone where its own vocabulary is finer, otherwise by the oculus label. No mapping is universally agreed on,
so a stream names its set and the set's version; a changed table gets a new version number.
Source: the English rows follow Meta's viseme reference, Microsoft's en-US phonetic set for viseme ids, Amazon Polly's
en-US phoneme table, and Rhubarb Lip Sync's shapes with the Preston Blair names of its exporter. The rows for other
languages extend them to the nearest lip shape; they were chosen by eye, as were œ and ɞ (open, so O), ɤ (unrounded,
so E), β and ɸ (lips close together without sealing, so FF) and ç (spread, so SS). In Polly's set /l/ is ``t``,
which all its clients understand. Our own work, Apache-2.0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

OCULUS = ("sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E", "I", "O", "U")
"""The shapes in Meta's fixed order, 0 to 14."""

CLOSURES = frozenset({"PP", "FF"})
"""Shapes with contact: they are never dropped and never late."""

AJAR = "kk"
"""The shape of a sound that is not text, such as a breath: in every set, this label's mouth is a little open, and the
lips do nothing."""

BASE_SET = "oculus"
"""The set in which shapes are decided and events are stored; the others relabel it."""

VOWELS = frozenset({"aa", "E", "I", "O", "U"})
"""Shapes that open further the louder they are."""


@dataclass(frozen=True, slots=True)
class VisemeSet:
    """A set of labels and the mapping into it."""

    name: str
    version: int
    labels: tuple[str, ...]
    """Every label of the set, silence first."""
    shapes: Mapping[str, str]
    """Label of each oculus shape."""
    units: Mapping[str, str]
    """Labels of phones that the set distinguishes more finely than the shapes do."""
    pairs: Mapping[str, tuple[str, str]]
    """Labels of both halves of two-part phones, where they differ from those of their letters."""


def _letters(groups: Mapping[str, str]) -> dict[str, str]:
    """Turn ``{label: "letter letter"}`` into ``{letter: label}``."""
    return {letter: label for label, letters in groups.items() for letter in letters.split()}


SHAPE_OF_UNIT: dict[str, str] = _letters(
    {
        "PP": "p b m ɓ ʙ ʘ",
        "FF": "f v ʋ ɱ ⱱ ɸ β Φ",
        "TH": "θ ð",
        "DD": "t d ʈ ɖ ɗ ᶑ ɾ ɽ ǀ ǃ ǂ",
        "kk": "k ɡ g q ɢ ɠ ʛ c ɟ ʄ x χ ɣ ɰ X K",
        "CH": "ʃ ʒ ɕ ʑ ʂ ʐ ɧ tʃ dʒ tɕ dʑ tʂ dʐ ʈʂ ɖʐ ʧ ʤ ʨ ʥ tS dZ S Z",
        "SS": "s z ç",
        "nn": "n ŋ ɲ ɳ ɴ N l ɫ ɭ ʎ ʟ ɬ ɮ ɺ ǁ",
        "RR": "r ɹ ɻ ʀ ʁ",
        "aa": "a æ ɑ ʌ A ᴀ ɐ",
        "E": "e ɛ ε ə ɘ ɜ ɤ ᴇ",
        "I": "i ɪ ɨ ᵻ j ʝ ɯ ᵼ ı",
        "O": "o ɔ ɒ œ ɞ ɶ ᴏ",
        "U": "u ʊ w ʍ y ʏ ø ɵ ʉ ɥ ᵿ",
    }
)
"""IPA letter (or affricate of one shape) -> oculus shape."""

MODIFIER_LETTERS = frozenset("ːˑʰʱʲʷˠˤˀˁⁿˡᵐᵑᶮᵝᶿˣʼˈˌ˥˦˧˨˩ꜜꜛ↗↘‿|‖ᶣᵊ˞͜͡")
"""Marks without a shape of their own: length, stress, tone, secondary articulation, ties."""

GLOTTALS = frozenset("hɦʔʕħʢʡ?")
"""Sounds made behind the mouth: the mouth already takes the shape of the next sound."""

DIGRAPHS: dict[str, tuple[tuple[str, str], ...]] = {
    "nɡ": (("nn", "ŋ"),),
    "ng": (("nn", "ŋ"),),
    "eo": (("U", "ɵ"),),
    "oe": (("U", "ø"),),
    "ky": (("CH", "tɕ"),),
    "cr": (("CH", "tʂ"),),
    "sx": (("CH", "ɧ"),),
    "ɯᵝ": (("U", "u"),),
    "ɜː": (("E", "ɝ"), ("RR", "ɹ")),
    "ɝ": (("E", "ɝ"), ("RR", "ɹ")),
    "ɚ": (("E", "ɚ"), ("RR", "ɹ")),
    "ʦ": (("DD", "t"), ("SS", "s")),
    "ʣ": (("DD", "d"), ("SS", "z")),
    "ts.": (("CH", "ʂ"),),
    "s.": (("CH", "ʂ"),),
}
"""Letter groups in phone names that differ from their letters one by one; espeak-ng writes ``nɡ``, ``eo``, ``oe``,
``ky``, ``cr``, ``sx``, ``s.`` and ``ts.`` in Cantonese, Burmese, Vietnamese, Swedish and Mandarin."""

REDUCED: dict[str, str] = {"ɐ": "E", "ɐ̯": "E"}
"""Shapes of whole phones that are wider when stressed or part of a diphthong."""


def _by_shape(labels: tuple[str, ...]) -> dict[str, str]:
    """Return each shape's label, from labels in the shapes' order."""
    return dict(zip(OCULUS, labels, strict=True))


_OPENXR = ("SIL", "PP", "FF", "TH", "DD", "KK", "CH", "SS", "NN", "RR", "AA", "E", "IH", "OH", "OU")

_AZURE_UNITS = _letters(
    {
        "1": "æ ə ʌ ɐ ɚ",
        "2": "ɑ a A",
        "3": "ɔ ɒ œ ɞ ɶ",
        "4": "ɛ ε e ʊ ɘ ʏ ᵿ",
        "5": "ɝ ɜ",
        "6": "i ɪ j ɨ ɯ ᵻ ʝ",
        "7": "u w ʍ y ʉ ɥ",
        "8": "o ø ɵ",
        "12": "h ɦ ʔ ʕ ħ ʢ ʡ ?",
        "13": "ɹ r ɻ ʀ ʁ",
        "14": "l ɫ ɭ ʎ ʟ ɬ ɮ ɺ",
        "17": "ð",
        "19": "θ n ɲ ɳ",
        "20": "ŋ ɴ N",
    }
)

_POLLY_UNITS = _letters(
    {
        "@": "ə ɚ ɘ ɐ ɤ",
        "E": "ɛ ε ɜ ɝ ʌ",
        "e": "e",
        "i": "i ɪ j ɨ ɯ ᵻ ʝ",
        "u": "u ʊ w ʍ y ʏ ʉ ɥ ᵿ",
        "o": "o ø ɵ",
        "O": "ɔ ɒ œ ɞ ɶ",
        "t": "n l ɫ ɭ ɳ ɬ ɮ ɺ",
        "J": "ɲ ʎ",
        "k": "h ɦ ʔ ʕ ħ ʢ ʡ ? ŋ ɴ N ç",
        "B": "β",
    }
)

_RHUBARB_UNITS = _letters({"C": "æ ʌ ɐ", "H": "l ɫ ɭ ʎ ɬ ɮ ɺ"})

_RHUBARB_SHAPES = ("X", "A", "G", "B", "B", "B", "B", "B", "B", "E", "D", "C", "B", "E", "F")

_RHUBARB_PAIRS = {"aʊ": ("D", "E"), "aɪ": ("D", "B"), "ɔɪ": ("E", "B"), "ɝɹ": ("E", "E"), "ɚɹ": ("E", "E")}

_BLAIR = {"X": "rest", "A": "MBP", "B": "etc", "C": "E", "D": "AI", "E": "O", "F": "U", "G": "FV", "H": "L"}

_ROWS = (
    VisemeSet(BASE_SET, 1, OCULUS, _by_shape(OCULUS), {}, {}),
    VisemeSet("openxr", 1, _OPENXR, _by_shape(_OPENXR), {}, {}),
    VisemeSet(
        "azure",
        1,
        tuple(str(number) for number in range(22)),
        _by_shape(("0", "21", "18", "19", "19", "20", "16", "15", "19", "13", "2", "4", "6", "3", "7")),
        _AZURE_UNITS,
        {
            "aʊ": ("9", "9"),
            "ɔɪ": ("10", "10"),
            "aɪ": ("11", "11"),
            "ɝɹ": ("5", "5"),
            "ɚɹ": ("1", "1"),
        },
    ),
    VisemeSet(
        "polly",
        1,
        ("sil", "p", "t", "S", "T", "f", "k", "i", "r", "s", "u", "@", "a", "e", "E", "o", "O", "J", "B"),
        _by_shape(("sil", "p", "f", "T", "t", "k", "S", "s", "t", "r", "a", "E", "i", "O", "u")),
        _POLLY_UNITS,
        {
            "aʊ": ("a", "a"),
            "aɪ": ("a", "a"),
            "ɔɪ": ("O", "O"),
            "eɪ": ("e", "e"),
            "oʊ": ("o", "o"),
            "əʊ": ("@", "@"),
            "ɝɹ": ("E", "E"),
            "ɚɹ": ("@", "@"),
        },
    ),
    VisemeSet("rhubarb", 1, tuple("XABCDEFGH"), _by_shape(_RHUBARB_SHAPES), _RHUBARB_UNITS, _RHUBARB_PAIRS),
    VisemeSet(
        "preston_blair",
        1,
        tuple(_BLAIR.values()),
        _by_shape(tuple(_BLAIR[shape] for shape in _RHUBARB_SHAPES)),
        {unit: _BLAIR[shape] for unit, shape in _RHUBARB_UNITS.items()},
        {phone: (_BLAIR[first], _BLAIR[second]) for phone, (first, second) in _RHUBARB_PAIRS.items()},
    ),
)

SETS: dict[str, VisemeSet] = {row.name: row for row in _ROWS}
"""Every label set, by name."""
