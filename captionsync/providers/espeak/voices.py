"""The voices of the embedded engine, and which one speaks a language.

Ids are the engine's own names in lower case, safe in URLs: ``en-us``, ``de``, ``cmn``. A plus sign adds a variant:
``en-us+f3``. A request may also name a voice, or a language, by any BCP 47 tag. An id of ElevenLabs' form gets a voice
of the same gender that stands in for it, in the language asked for or in the voice's own.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import replace

from captionsync.errors import VoiceNotFoundError
from captionsync.espeak.protocol import EngineVoice
from captionsync.providers.base import Voice
from captionsync.providers.espeak.settings import PROVIDER
from captionsync.providers.espeak.tags import REGIONS, are_subtags
from captionsync.timing.languages import base_language
from captionsync.wire.elevenlabs.default_voices import DEFAULT_VOICES, is_voice_id

DEFAULT_VOICE = "en-us"

_IDS = {"en": "en-gb"}
"""The engine's file names that would mislead as ids."""

_LANGUAGE_VOICES = {
    "en": "en-us", "en-uk": "en-gb",
    "en-au": "en-gb", "en-nz": "en-gb", "en-ie": "en-gb", "en-za": "en-gb", "en-in": "en-gb",
    "zh": "cmn", "zh-hk": "yue", "zh-mo": "yue", "zh-yue": "yue", "zh-cmn": "cmn",
    "no": "nb", "nn": "nb", "iw": "he", "in": "id",
    "zh-hant-hk": "yue", "sh": "hr", "hbs": "hr", "mo": "ro", "es-es": "es", "pt-pt": "pt",
    "zho": "cmn", "eng": "en-us", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "por": "pt",
    "ita": "it", "nld": "nl", "dut": "nl", "pol": "pl", "swe": "sv", "nor": "nb", "nob": "nb", "dan": "da",
    "fin": "fi", "tur": "tr", "ind": "id", "msa": "ms", "ces": "cs", "slk": "sk", "hrv": "hr", "bul": "bg",
    "ron": "ro", "rum": "ro", "ell": "el", "gre": "el", "hun": "hu", "ukr": "uk", "rus": "ru", "hin": "hi",
    "tam": "ta", "vie": "vi", "kor": "ko", "jpn": "ja", "ara": "ar", "chi": "cmn",
}  # fmt: skip
STAND_INS = {
    "fil": "id", "tl": "id", "tgl": "id", "ceb": "id", "jv": "id", "su": "id", "gl": "pt", "sco": "en-gb",
}  # fmt: skip
"""Languages without a voice, and the voice whose spelling rules come closest."""

_LISTED_VARIANTS = {"f3": ("female", "female voice"), "m3": ("male", "deeper male voice")}
_MORE_VARIANTS = {"f2": ("female", "higher female voice"), "f5": ("female", "softer female voice"),
                  "whisper": ("neutral", "whisper")}  # fmt: skip
_GENDER_VARIANTS = {"female": "f3"}
"""The variants that stand in for voices of a gender; the plain voices are male."""
NEAR_VOICES = 3
"""Voices that are named when there is no such voice."""
_VARIANT_VOICES = frozenset(
    "en-us en-gb de fr es es-419 it pt pt-br nl pl sv nb da fi tr id ms cs sk hr bg ro el hu uk ru hi ta vi ko ja cmn "
    "ar".split()
)


class VoiceTable:
    """All voices, found by id, name or language."""

    def __init__(self, engine_voices: Sequence[EngineVoice], variants: Sequence[str]) -> None:
        """
        Args:
            engine_voices: The engine's list.
            variants: Names that may follow the plus sign.
        """
        self._variants = {variant.lower(): variant for variant in variants}
        self._engine_names: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        self._voices: dict[str, Voice] = {}
        for engine_voice in engine_voices:
            file = engine_voice.identifier.rpartition("/")[2]
            voice_id = _IDS.get(file.lower(), file.lower())
            self._engine_names[voice_id] = file
            self._by_name[engine_voice.name.casefold()] = voice_id
            self._add(voice_id, engine_voice)

    def all(self) -> tuple[Voice, ...]:
        """Return every listed voice, the default first."""
        return tuple(sorted(self._voices.values(), key=lambda voice: (voice.id != DEFAULT_VOICE, voice.id)))

    def engine_name(self, voice_id: str) -> str:
        """Return what the engine calls a voice that :meth:`find` returned."""
        base, plus, variant = voice_id.partition("+")
        return self._engine_names[base] + plus + variant

    def find(self, voice: str, language: str) -> Voice:
        """Return the voice for a request.

        Args:
            voice: Id, name or language tag; a space counts as a plus sign, which URLs turn into one. Empty for the
                default of ``language``.
            language: BCP 47 tag; may be empty.

        Raises:
            VoiceNotFoundError: No voice of that name, with the names of the nearest, or none for the language.
        """
        wanted = voice.strip()
        if not wanted:
            return self._for_language(language.strip())
        named = self._by_name.get(wanted.casefold())
        if named is not None:
            return self._voices[named]
        base, _, variant = wanted.replace(" ", "+").partition("+")
        voice_id = self._tag_voice(base)
        if voice_id is None and is_voice_id(wanted):
            return self._stand_in(wanted, language.strip())
        if voice_id is None or (variant and variant.lower() not in self._variants):
            raise VoiceNotFoundError(self._suggest(wanted), provider=PROVIDER)
        return self._with_variant(voice_id, variant)

    def _stand_in(self, foreign_id: str, language: str) -> Voice:
        """Return a voice of the same gender, in ``language`` or else in the voice's own."""
        known = DEFAULT_VOICES.get(foreign_id)
        own = known.language if known else ""
        same = base_language(language) in ("", base_language(own))
        found = self._for_language(own if same else language)
        variant = _GENDER_VARIANTS.get(known.gender, "") if known else ""
        return replace(self._with_variant(found.id, variant if variant in self._variants else ""), stands_in=True)

    def _for_language(self, language: str) -> Voice:
        if not language:
            return self._voices[DEFAULT_VOICE]
        voice_id = self._tag_voice(language)
        if voice_id is None:
            message = f"espeak has no voice for the language '{language[:40]}'; see the list of voices."
            raise VoiceNotFoundError(message, provider=PROVIDER)
        return self._voices[voice_id]

    def _tag_voice(self, tag: str) -> str | None:
        """Return the id of the voice for a tag, trying it with ever fewer subtags."""
        parts = tag.replace("_", "-").lower().split("-")
        if parts[0] == "es" and len(parts) > 1 and parts[1] in REGIONS - {"es"} and are_subtags(parts[1:]):
            return "es-419"
        for count in range(len(parts), 0, -1):
            key = "-".join(parts[:count])
            voice_id = _LANGUAGE_VOICES.get(key) or STAND_INS.get(key) or key
            if voice_id in self._engine_names and (count == len(parts) or are_subtags(parts[1:])):
                return voice_id
        return None

    def _with_variant(self, voice_id: str, variant: str) -> Voice:
        if not variant:
            return self._voices[voice_id]
        name = self._variants[variant.lower()]
        listed = self._voices.get(f"{voice_id}+{name}")
        if listed is not None:
            return listed
        base = self._voices[voice_id]
        labels = {**base.labels, "variant": name}
        return Voice(f"{voice_id}+{name}", f"{base.name}, {name}", PROVIDER, base.languages, labels, base.description)

    def _suggest(self, wanted: str) -> str:
        near = self._near(wanted.lower())
        hint = (
            f"Did you mean {', '.join(near)}?" if near else f"The default is {DEFAULT_VOICE}; see the list of voices."
        )
        return f"espeak has no voice '{wanted[:60]}'. {hint}"

    def _near(self, wanted: str) -> list[str]:
        """Return the ids of the voices that are spelt, named or spoken most like a name, the nearest first."""
        names = {voice.name.casefold(): voice.id for voice in self._voices.values()}
        own = self._tag_voice(wanted.replace("_", "-").partition("-")[0].partition("+")[0])
        language = base_language(own) if own else None
        found = [
            *difflib.get_close_matches(wanted, [*self._voices], n=NEAR_VOICES, cutoff=0.75),
            *(names[name] for name in difflib.get_close_matches(wanted, names, n=NEAR_VOICES, cutoff=0.7)),
            *([own] if own else []),
            *(voice.id for voice in self.all() if base_language(voice.id) == language and "+" not in voice.id),
            *difflib.get_close_matches(wanted, [*self._voices], n=NEAR_VOICES, cutoff=0.5),
        ]
        return list(dict.fromkeys(found))[:NEAR_VOICES]

    def _add(self, voice_id: str, engine_voice: EngineVoice) -> None:
        languages = tuple(dict.fromkeys(_bcp47(tag) for tag in (voice_id, *engine_voice.languages)))
        _name, _, accent = engine_voice.name.partition(" (")
        labels = {"gender": "male"} | ({"accent": accent.rstrip(")")} if accent else {})
        description = "Formant synthesis by espeak-ng."
        self._voices[voice_id] = Voice(voice_id, engine_voice.name, PROVIDER, languages, labels, description)
        variants = dict(_LISTED_VARIANTS) if voice_id in _VARIANT_VOICES else {}
        if voice_id in ("en-us", "en-gb"):
            variants |= _MORE_VARIANTS
        for variant, (gender, label) in variants.items():
            if variant in self._variants:
                variant_id = f"{voice_id}+{variant}"
                variant_labels = {**labels, "gender": gender, "variant": variant}
                self._voices[variant_id] = Voice(
                    variant_id, f"{engine_voice.name}, {label}", PROVIDER, languages, variant_labels, description
                )


def _bcp47(tag: str) -> str:
    """Return a tag in its usual spelling: ``en-US``, ``zh-Latn``."""
    first, *rest = tag.split("-")
    spelled = [first.lower()]
    private = False
    for part in rest:
        private = private or len(part) == 1
        spelled.append(
            part.lower()
            if private
            else part.upper()
            if len(part) == 2
            else part.capitalize()
            if len(part) == 4
            else part
        )
    return "-".join(spelled)
