"""Rewrites text so that the engine reads it well, and maps each character to its origin.

The engine's word positions count code points of its input, so every change keeps a map to the original. Emoji are not
read: a voice would say their names. Ligatures, full-width and
presentation forms become plain letters. Curly quotes become straight, because they shift positions. ``<`` and ``>``,
which the engine skips, become words in comparisons. Letters that no voice knows are left out, because the engine would
read their code numbers.

Source: measured with espeak-ng 1.52; Unicode 15 compatibility decompositions.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from captionsync.espeak.kana import plain_kana
from captionsync.espeak.scripts import is_unspaced, script_of

Reading = tuple[int, int, str]
"""Start and end of a part of a text, and its reading: kana, other words, or a pronunciation in ``[[…]]``."""
Command = tuple[int, str]
"""An offset in a text, and the engine's command from there on, such as ``\x0180P``."""
COMMAND = re.compile("\x01[0-9]+[A-Z]")

_SPOKEN_MARKS = frozenset("%&@#*/\\§¶†‰")
_QUOTES = {
    **dict.fromkeys("“”„‟«»〝〞", '"'),
    **dict.fromkeys("‘’‚‛‹›ʼ", "'"),
}
_CLOCKS = frozenset("⌚⌛⌨⏏⏩⏪⏫⏬⏭⏮⏯⏰⏱⏲⏳⏸⏹⏺")
_ZWJ = "\u200d"
_REMOVED = frozenset(
    "\u00ad\u034f\u115f\u1160\u180e\u200b\u200e\u200f\u2060\u20e3\u3164\u061c\ufe0e\ufe0f\ufeff\uffa0"
) | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0x1F3FB, 0x1F400), *range(0xE0000, 0xE0080)))
)
_COMPATIBILITY = (
    (0x0132, 0x0133), (0x013F, 0x0140), (0x0149, 0x0149), (0x017F, 0x017F), (0x01C4, 0x01CC), (0x01F1, 0x01F3),
    (0x203C, 0x203C), (0x2047, 0x2049), (0x2100, 0x214F), (0x2160, 0x2188), (0x2460, 0x24FF), (0x2776, 0x2793),
    (0x2E80, 0x2FDF), (0x3200, 0x33FF), (0xFB00, 0xFDFF), (0xFE70, 0xFEFE), (0xFF01, 0xFFDC), (0x1D400, 0x1D7FF),
    (0x1F100, 0x1F1AD),
)  # fmt: skip
_KEPT = frozenset("℃℉™℠№℗℮Ω℞")
_MAX_WORD_CHARS = 50
"""The engine truncates words at 160 bytes."""
_COMPARISONS = {
    "en": ("less than", "greater than"), "de": ("kleiner als", "größer als"), "fr": ("inférieur à", "supérieur à"),
    "es": ("menor que", "mayor que"), "it": ("minore di", "maggiore di"), "pt": ("menor que", "maior que"),
    "nl": ("kleiner dan", "groter dan"), "pl": ("mniejsze niż", "większe niż"), "sv": ("mindre än", "större än"),
    "da": ("mindre end", "større end"), "nb": ("mindre enn", "større enn"), "ru": ("меньше", "больше"),
    "uk": ("менше", "більше"), "cs": ("menší než", "větší než"), "tr": ("küçüktür", "büyüktür"),
    "cmn": ("小于", "大于"), "ja": ("しょうなり", "だいなり"), "ko": ("작다", "크다"),
}  # fmt: skip
_COMPARES = re.compile(r"(?<=[\w)])\s+([<>])=?\s+(?=[\w$€£(-])|(?<=\d)([<>])=?(?=\d)")
# The Mandarin voice spells these in English letters (it has no "iong"), so they are replaced by two syllables that
# sound alike.
_MANDARIN = {
    **dict.fromkeys("侰僒冏囧幜泂炯烱煚煛熲皛窘絅綗褧迥逈顈颎駉冂冋坰埛扃蘏蘔駫澃", "基用"),
    **dict.fromkeys("儝卭宆惸桏棾橩焭煢琼瓊睘瞏穷穹窮竆笻筇茕藑藭蛩赹跫輁邛銎匔焪芎", "琪用"),
    **dict.fromkeys("兄兇凶匈哅忷恟汹洶胷胸訩詾讻賯夐敻詗诇熊赨雄", "希用"),
    "兒": "儿", "〇": "零",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EngineText:
    """The engine's input."""

    text: str
    sources: tuple[int, ...]
    """For each code point of ``text``, its offset in the original; never decreases."""


def is_spoken(char: str) -> bool:
    """Return whether a character is normally read out: letters, marks, digits, most symbols and a few others."""
    return (unicodedata.category(char)[0] in "LMNS" and not is_emoji(char)) or char in _SPOKEN_MARKS


def engine_text(
    original: str, language: str, readings: Sequence[Reading] = (), commands: Sequence[Command] = ()
) -> EngineText:
    """Rewrite ``original`` for the engine.

    Args:
        original: display text of one voice.
        language: the voice's language tag; selects the words for symbols.
        readings: readings of parts of the text; in order, without overlap.
        commands: changes of the engine's parameters, in order.

    Returns:
        The text to speak and its offset map. Control characters and lone surrogates become spaces.
    """
    base = language.partition("-")[0].partition("+")[0]
    compared = {match.start(match.lastindex or 0) for match in _COMPARES.finditer(original)}
    out: list[str] = []
    sources: list[int] = []
    letters, waiting = 0, list(commands)[::-1]
    for index, char in _with_readings(original, readings):
        while waiting and waiting[-1][0] <= index:
            command = waiting.pop()[1]
            out += command
            sources += [index] * len(command)
        for replacement in _rewrite(char, index in compared, base, out):
            letters = letters + 1 if replacement.isalpha() and not is_unspaced(replacement) else 0
            if letters > _MAX_WORD_CHARS:
                letters = 1
                out.append(" ")
                sources.append(index)
            out.append(replacement)
            sources.append(index)
    return EngineText("".join(out), tuple(sources))


def cut_readings(readings: Sequence[Reading], start: int, end: int) -> list[Reading]:
    """Return the readings of a part of a text, counted from its start. One that begins before it leaves it silent."""
    return [
        (max(first, start) - start, min(last, end) - start, reading if first >= start else "")
        for first, last, reading in readings
        if first < end and last > start
    ]


def merged_readings(own: Sequence[Reading], others: Sequence[Reading]) -> list[Reading]:
    """Return all readings in order, without those of ``others`` that overlap one's own."""
    free = [(a, b, kana) for a, b, kana in others if not any(a < last and b > first for first, last, _ in own)]
    return sorted([*own, *free])


def cut_commands(commands: Sequence[Command], start: int, end: int) -> list[Command]:
    """Return the commands for a part of a text, counted from its start; what was in force before it comes first."""
    before = {command[-1]: command for at, command in commands if at <= start}
    inside = [(at - start, command) for at, command in commands if start < at < end]
    return [(0, command) for command in before.values()] + inside


def is_emoji(char: str) -> bool:
    """Return whether ``char`` is a pictograph or a part of one, which is shown and not said."""
    code = ord(char)
    return 0x1F000 <= code <= 0x1FAFF or 0x2600 <= code <= 0x27BF or 0x2B00 <= code <= 0x2BFF or char in _CLOCKS


def _with_readings(original: str, readings: Sequence[Reading]) -> Iterator[tuple[int, str]]:
    """Yield the characters to be read, each with its offset in the original."""
    place = 0
    for start, end, kana in readings:
        yield from _without_joiners(original, place, start)
        for number, char in enumerate(kana):
            yield start + number * (end - start) // len(kana), char
        place = end
    yield from _without_joiners(original, place, len(original))


def _without_joiners(original: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Drop what joins emoji."""
    for index in range(start, end):
        char, before = original[index], original[index - 1 : index]
        if char == "[" and before == "[":
            yield index, " "  # two would begin a pronunciation
        elif char != _ZWJ or not before or not (is_emoji(before) or before in _REMOVED):
            yield index, char


def _rewrite(char: str, compares: bool, language: str, before: Sequence[str]) -> str:
    code = ord(char)
    if 0x20 < code < 0x7F and char not in "<>":
        return char
    if char in _REMOVED:
        return ""
    if char in "<>":
        words = _COMPARISONS.get(language)
        return f" {words['<>'.index(char)]} " if compares and words else " "
    if char in _QUOTES:
        return _QUOTES[char]
    if is_emoji(char):
        return " "
    if char not in _KEPT and any(first <= code <= last for first, last in _COMPATIBILITY):
        return "".join(_readable(part, language, before) for part in unicodedata.normalize("NFKC", char))
    return _readable(char, language, before)


def _readable(char: str, language: str, before: Sequence[str]) -> str:
    """Return a character that the voice reads correctly, or a space."""
    code = ord(char)
    if language == "ja" and 0x2010 <= code <= 0xFFFF:
        char = plain_kana(char, before[-1] if before else "")
    elif code == 0x3005:
        char = before[-1] if before else " "
    elif language == "cmn":
        char = _MANDARIN.get(char, char)
    if len(char) != 1:
        return char
    category = unicodedata.category(char)
    if category == "Nd" and not script_of(char):
        return str(unicodedata.decimal(char))
    if category in ("Cc", "Cn", "Co", "Cs", "Zl", "Zp") or (category[0] in "LMN" and not _known(char)):
        return " "
    return char


def _known(char: str) -> bool:
    """Return whether some voice can say a letter, mark or number."""
    code = ord(char)
    if 0x3164 <= code <= 0x318E or code >= 0x20000 or 0x3006 <= code <= 0x3040:
        return False
    return code < 0x0700 or 0x1E00 <= code <= 0x2BFF or bool(script_of(char)) or char == "\u200d"
