"""Writes IPA in the phoneme names of a voice, as ``[[…]]`` in the engine's input.

Each voice has its own phonemes, and the engine accepts them by its own names only. So the voice is asked once: it
speaks every name that the engine's voices use, consonants before a vowel and vowels between consonants, and its events
give the IPA of each. A sound that the voice lacks is replaced by the nearest one that it has; a pronunciation with a
sound that has none nearby cannot be written.

Source: espeak-ng ``docs/phonemes.md`` (names), ``docs/markup.md`` (``[[…]]``); CMU Pronouncing Dictionary (ARPABET).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from captionsync.espeak.phones import clean_phone
from captionsync.espeak.protocol import EngineEvent

_CONSONANTS = (
    "p b t d k g f v T D s z S Z h m n N l r j w tS dZ x ? c J C Q q B R L n^ l^ ts dz X t. d. n. s. z. l. r. * v# w# "
    "s; z; S; pF ts; dz; P"
).split()
_VOWELS = (
    "a A A: e E i i: I o o: O O: u u: U @ 3 3: V V: y y: Y Y: W W: & &: 0 a: e: E: a# aI aU eI OI oU i@ e@ U@ aI@ aU@ "
    'oI AI OY aU EI @r O~ A~ E~ W~ a~ e~ o~ i~ u~ i# I# y# u# i" u" @2'
).split()
_CARRIER = "a"
_VOWEL_LETTERS = frozenset("aeiouyæøœɐɑɒɔəɛɜɞɘɤɪɨɯɵʉʊʌʏɚɝɶᵻ")

_NEAREST = {
    "g": "ɡ", "r": "ɹ ɾ ʁ ɻ", "ɹ": "r ɾ ʁ", "ɾ": "r ɹ t d", "ʁ": "r ɹ χ", "ɻ": "ɹ r", "ʀ": "r ʁ ɹ", "ɫ": "l",
    "l": "ɫ", "ʍ": "w", "ʋ": "v w", "w": "ʋ v", "v": "w ʋ", "θ": "t s", "ð": "d z", "ʒ": "z ʃ", "ʃ": "s",
    "x": "χ h k", "χ": "x h k", "ç": "ʃ x h", "h": "x", "ɦ": "h", "ŋ": "n", "ɲ": "n", "ɳ": "n", "ʎ": "l",
    "ɭ": "l", "ʔ": "", "ɣ": "ɡ x", "β": "b v", "ɸ": "f", "q": "k", "c": "k", "ɟ": "ɡ", "ʂ": "ʃ s", "ʐ": "ʒ z",
    "ɕ": "ʃ s", "ʑ": "ʒ z", "ʈ": "t", "ɖ": "d", "ɥ": "j", "ɰ": "j", "tʃ": "tɕ tʂ", "dʒ": "dʑ", "ɑ": "ɑː a ɒ ɔ",
    "ɑː": "ɑ aː a", "a": "aː ɑ æ ɑː", "aː": "a ɑː", "æ": "a ɛ", "ɒ": "ɑː ɔ a", "ɔ": "ɔː o ɒ", "ɔː": "ɔ oː o",
    "ʌ": "ɐ a ə", "ɐ": "ʌ ə a", "ɛ": "e æ", "e": "ɛ eː", "eː": "e eɪ", "o": "oː ɔ", "oː": "o oʊ", "ɪ": "i",
    "i": "iː ɪ", "iː": "i", "ɨ": "ɪ i", "ᵻ": "ɪ ə", "ʊ": "u", "u": "uː ʊ", "uː": "u", "ʉ": "u uː", "ɯ": "u uː",
    "ʏ": "y ɪ", "y": "yː ʏ i", "yː": "y iː", "ø": "øː œ e", "øː": "ø œ eː", "œ": "ø ɛ", "ɵ": "o ə", "ɘ": "ə",
    "ɤ": "ə o", "ə": "ɐ ʌ e", "ɜ": "ɜː ə", "ɜː": "ɜ əː ə", "əʊ": "oʊ", "oʊ": "əʊ", "ɔ̃": "ɔ", "ɑ̃": "ɑ",
    "ɛ̃": "ɛ", "œ̃": "œ", "ã": "ɑ̃ a", "õ": "ɔ̃ o",
}  # fmt: skip
"""Sounds and those that may replace them, the nearest in place and manner first. Empty: it may be left out."""
_APART = {"ɝː": "ɜːɹ", "ɝ": "ɜːɹ", "ɚ": "əɹ"}
_SILENT = frozenset(".‿-|‖ˑ↗↘ʰʲʷˠˤ")
_TIES = str.maketrans("", "", "\u0361\u035c\u200d")
_STRESSES = {"ˈ": "'", "'": "'", "ˌ": ","}
_LONG = "ː"

_ARPABET = {
    "AA": "ɑː", "AE": "æ", "AH": "ʌ", "AO": "ɔː", "AW": "aʊ", "AY": "aɪ", "B": "b", "CH": "tʃ", "D": "d", "DH": "ð",
    "EH": "ɛ", "ER": "ɜːɹ", "EY": "eɪ", "F": "f", "G": "ɡ", "HH": "h", "IH": "ɪ", "IY": "iː", "JH": "dʒ", "K": "k",
    "L": "l", "M": "m", "N": "n", "NG": "ŋ", "OW": "oʊ", "OY": "ɔɪ", "P": "p", "R": "ɹ", "S": "s", "SH": "ʃ", "T": "t",
    "TH": "θ", "UH": "ʊ", "UW": "uː", "V": "v", "W": "w", "Y": "j", "Z": "z", "ZH": "ʒ",
}  # fmt: skip
_ARPABET_STRESS = {"0": "", "1": "ˈ", "2": "ˌ"}


def ipa_of(phonemes: str, alphabet: str) -> str | None:
    """Return the IPA of a pronunciation; None if it cannot be read.

    Args:
        phonemes: the pronunciation.
        alphabet: ``ipa`` (also if empty) or ``cmu-arpabet``.
    """
    if alphabet.lower() in ("", "ipa"):
        return phonemes.strip() or None
    if alphabet.lower() not in ("cmu-arpabet", "x-arpabet", "arpabet"):
        return None
    out = ""
    for name in phonemes.upper().split():
        letters, stress = name.rstrip("012"), name[-1] if name[-1] in "012" else ""
        if letters not in _ARPABET:
            return None
        sound = "ə" if (letters, stress) == ("AH", "0") else _ARPABET[letters]
        out += _ARPABET_STRESS.get(stress, "") + sound
    return out or None


def probe_text() -> str:
    """Return the text in which a voice speaks every name of a phoneme."""
    return ", ".join(f"[[{before}{name}{after}]]" for name, before, after in _probes())


def known_sounds(events: Iterable[EngineEvent], language: str) -> dict[str, str]:
    """Return the voice's names of phonemes by IPA.

    Args:
        events: what the voice reported while it spoke :func:`probe_text`.
        language: tag of the voice.
    """
    phones = [(event.position, clean_phone(event.name, language) or "") for event in events if event.kind == "phone"]
    found: dict[str, str] = {}
    place = 0
    for name, before, after in _probes():
        end = place + len(name) + len(before) + len(after) + len("[[]]")
        heard = [ipa for position, ipa in phones if place <= position < end and ipa]
        if len(heard) == (2 if not before else 3):
            found.setdefault(heard[1 if before else 0], name)
        place = end + len(", ")
    return found


def phoneme_input(ipa: str, known: Mapping[str, str]) -> str | None:
    """Return the engine's input for a pronunciation; None if the voice has no sound that comes near one of it.

    Args:
        ipa: words in IPA, with stress marks before syllables.
        known: the voice's names of phonemes, see :func:`known_sounds`.
    """
    words = []
    for word in unicodedata.normalize("NFC", ipa).strip("/[] ").split():
        written = _word(word, known)
        if written is None:
            return None
        if written:
            words.append(f"[[{written}]]")
    return " ".join(words) or None


def _probes() -> list[tuple[str, str, str]]:
    consonants = [(name, "", f"'{_CARRIER}") for name in _CONSONANTS]
    return consonants + [(name, "t'", "t") for name in _VOWELS]


def _word(word: str, known: Mapping[str, str]) -> str | None:
    word = word.translate(_TIES)
    for long, parts in _APART.items():
        if long not in known:
            word = word.replace(long, parts)
    sounds: list[tuple[str, str]] = []
    stress, at, has_stress = "", 0, False
    while at < len(word):
        if word[at] in _STRESSES:
            stress, has_stress = _STRESSES[word[at]], True
            at += 1
            continue
        if word[at] in _SILENT or unicodedata.category(word[at]) == "Mn":
            at += 1
            continue
        found = _longest(word, at, known)
        if found is None:
            return None
        length, name = found
        is_vowel = word[at] in _VOWEL_LETTERS
        sounds.append((stress if is_vowel else "", name) if name else ("", ""))
        if is_vowel:
            stress = ""
        at += length
    return _joined(sounds, has_stress=has_stress)


def _joined(sounds: Sequence[tuple[str, str]], *, has_stress: bool) -> str:
    vowels = [number for number, (_, name) in enumerate(sounds) if name in _VOWELS]
    out = ""
    for number, (stress, name) in enumerate(sounds):
        is_first = not has_stress and bool(vowels) and number == vowels[0]
        # A bar keeps two names apart that would read as one.
        bar = "|" if out and name and out[-1:].isalpha() and out[-1] + name[0] in ("tS", "dZ", "ts", "dz") else ""
        out += bar + ("'" if is_first else stress) + name
    return out


def _longest(word: str, at: int, known: Mapping[str, str]) -> tuple[int, str] | None:
    """Return the length of the longest sound at a place that the voice can say, and its name."""
    for length in (4, 3, 2, 1):
        part = word[at : at + length]
        if len(part) == length and (name := _name_of(part, known)) is not None:
            return length, name
    return None


def _name_of(sound: str, known: Mapping[str, str]) -> str | None:
    if sound in known:
        return known[sound]
    if sound.endswith(_LONG) and sound[:-1] in known and len(sound) > 1 and sound not in _NEAREST:
        return known[sound[:-1]]
    if sound not in _NEAREST:
        return None
    return next((known[near] for near in _NEAREST[sound].split() if near in known), None if _NEAREST[sound] else "")
