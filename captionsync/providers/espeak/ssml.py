"""What SSML elements ask of the voice: how fast, high and loud it speaks, which voice it is, and what it says instead.

The elements of a text stay open from one sentence to the next, so they are kept apart from the sentences.

Source: W3C SSML 1.1 sections 3.1.8 to 3.1.10 and 3.2 (``say-as``, ``phoneme``, ``sub``, ``voice``, ``emphasis``,
``prosody``, ``lang``). In espeak-ng 1.52, 40 steps of pitch were measured as half an octave; how much each named level
changes is not specified and was chosen here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from captionsync.timing.markup import Element

MAX_DEPTH = 32
"""Open elements; more are ignored."""

_RATES = {"x-slow": 0.6, "slow": 0.8, "medium": 1.0, "default": 1.0, "fast": 1.25, "x-fast": 1.6}
_SEMITONES = {"x-low": -6.0, "low": -3.0, "medium": 0.0, "default": 0.0, "high": 3.0, "x-high": 6.0}
_RANGES = {"x-low": 10, "low": 30, "medium": 50, "default": 50, "high": 70, "x-high": 90}
_VOLUMES = {"silent": 0, "x-soft": 30, "soft": 65, "medium": 100, "default": 100, "loud": 150, "x-loud": 200}
_EMPHASES = {"strong": (0.85, 2.0, 1.4), "moderate": (0.92, 1.0, 1.2), "reduced": (1.08, 0.0, 0.7), "none": (1, 0, 1)}
"""Factor of the rate, semitones, and factor of the volume."""
_MIN_RATE, _MAX_RATE = 0.3, 3.0
_STEPS_A_SEMITONE = 40 / 6
_NORMAL_PITCH, _MAX_PITCH, _MAX_VOLUME = 50, 99, 200
_NUMBER = re.compile(r"([+-]?)(\d{0,6}(?:\.\d{1,6})?)(%|st|dB)?", re.IGNORECASE)
_SPELLED = frozenset({"characters", "character", "spell-out", "spell", "verbatim", "letters", "digits", "telephone"})


@dataclass(frozen=True, slots=True)
class Style:
    """How the voice speaks."""

    rate: float = 1.0
    """Times as fast."""
    semitones: float = 0.0
    """Higher than normal."""
    range: int = 50
    """0 to 99; 0 is monotonous."""
    volume: float = 100.0
    """Percent."""
    voice: str = ""
    """Another voice, by id, name or language; empty for the session's."""
    language: str = ""
    """Another language in a voice of the same variant; empty for the session's."""

    def command(self, words_per_minute: Callable[[float], int]) -> str:
        """Return the engine's commands.

        Args:
            words_per_minute: returns the engine's speed for a rate.
        """
        pitch = min(_MAX_PITCH, max(0, round(_NORMAL_PITCH + self.semitones * _STEPS_A_SEMITONE)))
        volume = min(_MAX_VOLUME, max(0, round(self.volume)))
        return f"\x01{words_per_minute(self.rate)}S\x01{pitch}P\x01{self.range}R\x01{volume}A"


@dataclass(frozen=True, slots=True)
class Instead:
    """What an element says instead of its text."""

    words: str = ""
    """Other words."""
    phonemes: str = ""
    """A pronunciation."""
    alphabet: str = ""
    """Of the pronunciation."""


@dataclass(slots=True)
class _Open:
    name: str
    style: Style
    """Inside it."""
    instead: Instead | None = None
    spells: bool = False
    spoken: bool = False
    """What it says instead was said; the rest of its text is silent."""


class OpenElements:
    """The elements that are open at a place in the text."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []

    @property
    def style(self) -> Style:
        """How the voice speaks here."""
        return self._stack[-1].style if self._stack else Style()

    @property
    def spells(self) -> bool:
        """Whether characters are named one by one here."""
        return any(element.spells for element in self._stack)

    def instead(self) -> Instead | None:
        """Return what is to be said for the next piece of text instead of it; None for the text itself."""
        element = next((element for element in self._stack if element.instead is not None), None)
        if element is None:
            return None
        said, element.spoken = element.spoken, True
        return Instead() if said else element.instead

    def take(self, element: Element) -> None:
        """Open or close an element."""
        if element.closes:
            places = [place for place, own in enumerate(self._stack) if own.name == element.name]
            if places:
                del self._stack[places[-1] :]
        elif not element.is_empty and len(self._stack) < MAX_DEPTH:
            self._stack.append(_opened(element, self.style))


def _opened(element: Element, style: Style) -> _Open:
    name, get = element.name, element.attributes.get
    opened = _Open(name, style)
    if name == "prosody":
        opened.style = _prosody(element, style)
    elif name == "emphasis":
        rate, semitones, volume = _EMPHASES.get(get("level", "moderate"), _EMPHASES["moderate"])
        opened.style = replace(
            style, rate=style.rate * rate, semitones=style.semitones + semitones, volume=style.volume * volume
        )
    elif name == "lang" and get("xml:lang"):
        opened.style = replace(style, language=get("xml:lang", ""), voice="")
    elif name == "voice" and (get("name") or get("xml:lang") or get("language")):
        opened.style = replace(style, voice=get("name", ""), language=get("xml:lang") or get("language", ""))
    elif name == "sub" and get("alias", "").strip():
        opened.instead = Instead(words=get("alias", "").strip())
    elif name == "phoneme" and get("ph", "").strip():
        opened.instead = Instead(phonemes=get("ph", "").strip(), alphabet=get("alphabet", ""))
    elif name == "say-as":
        opened.spells = get("interpret-as", "").lower() in _SPELLED
    return opened


def _prosody(element: Element, style: Style) -> Style:
    get = element.attributes.get
    rate = min(_MAX_RATE, max(_MIN_RATE, style.rate * _rate(get("rate", ""))))
    semitones = style.semitones + _semitones(get("pitch", ""))
    volume = _volume(get("volume", ""), style.volume)
    return replace(
        style, rate=rate, semitones=semitones, volume=volume, range=_RANGES.get(get("range", ""), style.range)
    )


def _rate(value: str) -> float:
    """Return the factor of a rate: ``slow``, ``80%``, ``+10%``, ``1.2``."""
    if value in _RATES:
        return _RATES[value]
    sign, number, unit = _read(value)
    if number is None or unit not in ("", "%"):
        return 1.0
    factor = number / 100 if unit == "%" else number
    return 1 + factor if sign == "+" else 1 - factor if sign == "-" else factor


def _semitones(value: str) -> float:
    """Return the semitones of a pitch: ``high``, ``+2st``, ``-10%``. Pitches in hertz are not known of this engine."""
    if value in _SEMITONES:
        return _SEMITONES[value]
    sign, number, unit = _read(value)
    if number is None or unit not in ("st", "%"):
        return 0.0
    if unit == "st":
        return -number if sign == "-" else number
    factor = 1 + number / 100 if sign == "+" else 1 - number / 100 if sign == "-" else number / 100
    return 12 * math.log2(max(factor, 0.25))


def _volume(value: str, before: float) -> float:
    """Return the percentage of a volume: ``loud``, ``+6dB``, ``-20%``, ``50``."""
    if value in _VOLUMES:
        return _VOLUMES[value]
    sign, number, unit = _read(value)
    if number is None or unit == "st":
        return before
    if unit == "db":
        return float(before * 10 ** ((-number if sign == "-" else min(number, 40)) / 20))
    if sign:
        return before * (1 + number / 100 if sign == "+" else 1 - number / 100)
    return before * number / 100 if unit == "%" else number


def _read(value: str) -> tuple[str, float | None, str]:
    match = _NUMBER.fullmatch(value.strip())
    if match is None or not match[2]:
        return "", None, ""
    return match[1], float(match[2]), (match[3] or "").lower()
