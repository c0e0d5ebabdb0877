"""What SSML asks for in the engine's own terms: voices, readings and commands for a part of a sentence."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from captionsync.errors import VoiceNotFoundError
from captionsync.espeak.ipa import ipa_of
from captionsync.espeak.pool import EspeakPool, words_per_minute
from captionsync.espeak.text import Command, Reading
from captionsync.providers.base import Voice
from captionsync.providers.espeak.source import Part
from captionsync.providers.espeak.ssml import Instead, Style
from captionsync.providers.espeak.voices import VoiceTable

log = logging.getLogger(__name__)


class PartVoices:
    """The engine's voices for the parts of a text.

    Args:
        table: all voices.
        voice: the session's, which speaks wherever no element asks for another that there is.
    """

    def __init__(self, table: VoiceTable, voice: Voice) -> None:
        self._table = table
        self._own = voice.id
        self._found: dict[tuple[str, str], str] = {}

    def engine_name(self, style: Style) -> str:
        """Return the engine's name of the voice for a style."""
        key = style.voice, style.language
        if key not in self._found:
            self._found[key] = self._table.engine_name(self._find(style))
        return self._found[key]

    def _find(self, style: Style) -> str:
        if not style.voice and not style.language:
            return self._own
        _, plus, variant = self._own.partition("+")
        try:
            return self._table.find(style.voice or style.language + plus + variant, style.language).id
        except VoiceNotFoundError:
            log.warning("SSML asks for a voice that there is not")
            return self._own


async def readings_of(replaced: Sequence[tuple[int, int, Instead]], voice: str, pool: EspeakPool) -> list[Reading]:
    """Return what the engine is given in place of stretches of a text. Raises ProviderError.

    A pronunciation that the voice cannot say is left out, and logged: the written text is spoken.
    """
    found: list[Reading] = []
    for start, end, instead in replaced:
        spoken = await _spoken(instead, voice, pool)
        if spoken is None:
            log.warning("%s cannot say a pronunciation of the text", voice)
        else:
            found.append((start, end, spoken))
    return found


async def _spoken(instead: Instead, voice: str, pool: EspeakPool) -> str | None:
    if not instead.phonemes:
        return instead.words.replace("[", " ")  # only pronunciations may begin with brackets
    ipa = ipa_of(instead.phonemes, instead.alphabet)
    return None if ipa is None else await pool.phoneme_input(ipa, voice)


def commands_of(part: Part, speed: float) -> list[Command]:
    """Return the engine's commands for the styles of a part; none if it is spoken as normal.

    Args:
        part: of a sentence.
        speed: of the session; 1 is normal.
    """
    commands: list[Command] = []
    for at, style in part.styles:
        text = style.command(lambda rate: words_per_minute(speed * rate))
        commands += [(_outside_word(part.text, at), f"\x01{command}") for command in text.split("\x01")[1:]]
    return commands


def _outside_word(text: str, at: int) -> int:
    """Return the place, or the beginning of the word that it is inside of: a command would cut the word in two."""
    while 0 < at < len(text) and text[at - 1].isalpha() and text[at].isalpha():
        at -= 1
    return at
