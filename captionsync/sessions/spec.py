"""The request for a session: the body of ``POST /v1/sessions`` as plain values, checked."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from captionsync.audio.formats import AudioFormat, parse_format
from captionsync.errors import InputError
from captionsync.sessions.dialogue import read_dialogue
from captionsync.timing.captions.lines import RANGES
from captionsync.timing.marks import DEFAULT_MARKDOWN, MARKDOWN, Markdown
from captionsync.timing.model import Turn
from captionsync.timing.tables.viseme_sets import BASE_SET, SETS
from captionsync.wire.elevenlabs.dictionaries import Locator, locators_json, read_locators
from captionsync.wire.elevenlabs.settings import read_generation_config, read_voice_settings

Pace = Literal["asap", "realtime"]

DEFAULT_FORMAT = "mp3_44100_128"

MAX_NAME_CHARS = 256
"""Longest voice, provider, model and language."""
AUTO = "auto"
"""The language of a session whose turns may be in different languages."""
MAX_SEED = 2**32 - 1
MAX_OBJECT_BYTES = 4_096
"""Longest ``voice_settings`` and ``generation_config``, each as JSON."""


@dataclass(frozen=True, slots=True)
class SessionSpec:
    """A session's settings."""

    text: str | None = None
    """The source text; of a dialogue, that of its turns."""
    turns: tuple[Turn, ...] = ()
    """Of a dialogue, in order; requests give them as ``text``. A turn's voice and speaker may be empty."""
    voice: str = ""
    provider: str = ""
    """An engine or a chain such as ``elevenlabs,espeak``; empty for the server's default."""
    model_id: str = ""
    language: str = ""
    format: AudioFormat = field(default_factory=lambda: parse_format(DEFAULT_FORMAT))
    pace: Pace = "asap"
    voice_settings: Mapping[str, Any] = field(default_factory=dict)
    generation_config: Mapping[str, Any] = field(default_factory=dict)
    pronunciation_dictionary_locators: tuple[Locator, ...] = ()
    captions: Mapping[str, int] = field(default_factory=dict)
    viseme_set: str = BASE_SET
    curves: str | None = None
    audio_tags: bool | None = None
    """``[tags]`` are performed, or left out where an engine cannot; ``None`` if the model decides."""
    markdown: Markdown = DEFAULT_MARKDOWN
    """Leave Markdown out of speech and captions, or treat it as text."""
    seed: int | None = None
    """For engines that vary what they say: the same seed asks for the same speech."""
    cancel_on_disconnect: bool = False

    def __post_init__(self) -> None:
        """Check the sizes. Raises InputError."""
        for name in ("voice", "provider", "model_id", "language"):
            if len(getattr(self, name)) > MAX_NAME_CHARS:
                raise InputError(f"{name} must have at most {MAX_NAME_CHARS} characters.")
        for name in ("voice_settings", "generation_config"):
            if len(json.dumps(getattr(self, name))) > MAX_OBJECT_BYTES:
                raise InputError(f"{name} must be at most {MAX_OBJECT_BYTES:,} bytes of JSON.")

    @property
    def fixed_language(self) -> str:
        """The language asked for; empty if it is to be detected."""
        return "" if self.language.lower() == AUTO else self.language

    @property
    def leaves_voice_open(self) -> bool:
        """Whether the first sentence of text that is still to come decides on the voice."""
        return self.text is None and not (self.voice or self.fixed_language)

    @property
    def chooses_each_turn(self) -> bool:
        """Whether every turn may have another voice."""
        return self.language.lower() == AUTO and not self.voice

    @classmethod
    def from_json(cls, body: Any) -> SessionSpec:
        """Read a request's JSON body. Raises InputError or UnknownFormatError."""
        if not isinstance(body, dict):
            raise InputError("The body must be a JSON object.", code="invalid_json")
        unknown = sorted(set(body) - _FIELDS)
        if unknown:
            raise InputError(f"Unknown field {unknown[0][:40]!r}. Known: {', '.join(sorted(_FIELDS))}.")
        text, turns = _text_of(body)
        return cls(
            text=text,
            turns=turns,
            voice=_string(body, "voice"),
            provider=_string(body, "provider"),
            model_id=_string(body, "model_id"),
            language=_string(body, "language"),
            format=parse_format(_string(body, "format") or DEFAULT_FORMAT),
            pace=cast(Pace, _choice(body, "pace", ("asap", "realtime")) or "asap"),
            voice_settings=read_voice_settings(_object(body, "voice_settings")),
            generation_config=read_generation_config(_object(body, "generation_config")),
            pronunciation_dictionary_locators=read_locators(body.get("pronunciation_dictionary_locators")),
            captions=_captions(_object(body, "captions")),
            viseme_set=_choice(body, "viseme_set", tuple(SETS)) or BASE_SET,
            curves=_choice(body, "curves", ("arkit", "vrm")),
            audio_tags=_optional_flag(body, "audio_tags"),
            markdown=cast(Markdown, _choice(body, "markdown", MARKDOWN) or DEFAULT_MARKDOWN),
            seed=_seed(body),
            cancel_on_disconnect=_flag(body, "cancel_on_disconnect"),
        )

    def to_json(self) -> dict[str, Any]:
        """Return the JSON object that :meth:`from_json` reads, without the text."""
        return {
            "voice": self.voice,
            "provider": self.provider,
            "model_id": self.model_id,
            "language": self.language,
            "format": self.format.name,
            "pace": self.pace,
            "voice_settings": dict(self.voice_settings),
            "generation_config": dict(self.generation_config),
            "pronunciation_dictionary_locators": locators_json(self.pronunciation_dictionary_locators),
            "captions": dict(self.captions),
            "viseme_set": self.viseme_set,
            "curves": self.curves,
            "audio_tags": self.audio_tags,
            "markdown": self.markdown,
            "seed": self.seed,
            "cancel_on_disconnect": self.cancel_on_disconnect,
        }


_FIELDS = frozenset(SessionSpec.__dataclass_fields__) - {"turns"}


def _text_of(body: Mapping[str, Any]) -> tuple[str | None, tuple[Turn, ...]]:
    text = body.get("text")
    if isinstance(text, list):
        return read_dialogue(text, max_name_chars=MAX_NAME_CHARS)
    if text is not None and not isinstance(text, str):
        raise InputError("text must be a string, or a list of turns with voice and text.")
    return text, ()


def _string(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError(f"{name} must be a string.")
    return value


def _flag(body: Mapping[str, Any], name: str) -> bool:
    return _optional_flag(body, name) or False


def _optional_flag(body: Mapping[str, Any], name: str) -> bool | None:
    value = body.get(name)
    if value is not None and not isinstance(value, bool):
        raise InputError(f"{name} must be true or false.")
    return value


def _seed(body: Mapping[str, Any]) -> int | None:
    value = body.get("seed")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MAX_SEED:
        raise InputError(f"seed must be a whole number from 0 to {MAX_SEED}.")
    return value


def _choice(body: Mapping[str, Any], name: str, choices: tuple[str, ...]) -> str | None:
    if body.get(name) is None:
        return None
    value = _string(body, name)
    if value not in choices:
        raise InputError(f"{name} must be one of {', '.join(choices)}, not {value[:40]!r}.")
    return value


def _object(body: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = body.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise InputError(f"{name} must be an object.")
    return value


def _captions(options: Mapping[str, Any]) -> dict[str, int]:
    out: dict[str, int] = {}
    for name, value in options.items():
        if name not in RANGES:
            raise InputError(f"Unknown captions option {name[:40]!r}. Known: {', '.join(RANGES)}.")
        least, most = RANGES[name]
        whole = isinstance(value, int) and not isinstance(value, bool)
        if not whole and not (isinstance(value, float) and math.isfinite(value)):
            raise InputError(f"captions.{name} must be a number.")
        if not least <= value <= most:
            raise InputError(f"captions.{name} must lie between {least} and {most}.")
        out[name] = int(value)
    return out
