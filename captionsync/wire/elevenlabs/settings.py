"""Checks of what ElevenLabs would refuse, before it is sent: voice settings, model, language, buffering.

A wrong value is refused with a sentence that says what is right. Clients of the compatible API are parsed as leniently
as by the service: null counts as absent, booleans and numerals count as numbers, unknown names are ignored.

Source: https://elevenlabs.io/docs/api-reference/text-to-speech/v-1-text-to-speech-voice-id-stream-input and
https://elevenlabs.io/docs/api-reference/voices/settings/get
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from captionsync.errors import InputError
from captionsync.wire.elevenlabs.models import MODELS, Model, language_code, language_problem, model_of

VOICE_RANGES = {
    "stability": (0.0, 1.0),
    "similarity_boost": (0.0, 1.0),
    "style": (0.0, 1.0),
    "speed": (0.7, 1.2),
}
"""Smallest and largest value of each numeric voice setting."""
SPEAKER_BOOST = "use_speaker_boost"
SCHEDULE = "chunk_length_schedule"
SCHEDULE_CHARS = (50, 500)
"""Smallest and largest entry of the schedule, in characters."""
MAX_SCHEDULE_ITEMS = 100

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")
_MAX_SHOWN_CHARS = 40


@dataclass(frozen=True, slots=True)
class Terms:
    """How to speak a text, in values that the service accepts."""

    model: Model
    language_code: str
    """ISO 639-1; not sent if empty."""
    voice_settings: Mapping[str, float | bool]
    generation_config: Mapping[str, Any]


def read_terms(
    model_id: str,
    language: str,
    *,
    default_model_id: str,
    language_guessed: bool,
    voice_settings: Mapping[str, Any],
    generation_config: Mapping[str, Any],
) -> Terms:
    """Check a request against what the service accepts.

    Args:
        model_id: Empty for the default.
        language: BCP 47 tag, or empty.
        default_model_id: The operator's setting; not checked.
        language_guessed: The language was detected, not requested; it is left out if the model does not speak it.
        voice_settings: By ElevenLabs' names.
        generation_config: By ElevenLabs' names.

    Raises:
        InputError: ``unknown_model``, ``unsupported_language``, ``invalid_voice_settings`` or
            ``invalid_generation_config``.
    """
    if model_id not in ("", default_model_id, *MODELS):
        known = ", ".join(MODELS)
        raise InputError(f"There is no ElevenLabs model {_shown(model_id)}. Known: {known}.", code="unknown_model")
    model = model_of(model_id or default_model_id)
    if not language_guessed:
        _check_language(model, language)
    return Terms(
        model,
        language_code(model, language),
        read_voice_settings(voice_settings),
        read_generation_config(generation_config),
    )


def read_voice_settings(settings: Mapping[str, Any]) -> dict[str, float | bool]:
    """Return the voice settings that are not null. Raises InputError (``invalid_voice_settings``)."""
    found: dict[str, float | bool] = {}
    for name, value in settings.items():
        if name == SPEAKER_BOOST:
            if value is not None and not isinstance(value, bool):
                raise _bad_setting(f"voice_settings.{SPEAKER_BOOST} must be true or false.")
        elif name not in VOICE_RANGES:
            known = ", ".join((*VOICE_RANGES, SPEAKER_BOOST))
            raise _bad_setting(f"Unknown field {_shown(name)} in voice_settings. Known: {known}.")
        elif value is not None and not _lies_in(value, *VOICE_RANGES[name]):
            least, most = VOICE_RANGES[name]
            raise _bad_setting(f"voice_settings.{name} must be a number from {least:g} to {most:g}.")
        if value is not None:
            found[name] = value
    return found


def read_client_voice_settings(settings: object) -> dict[str, float | bool]:
    """Return the voice settings of a client of the compatible API. Raises InputError (``invalid_voice_settings``).

    Speeds outside the range are clamped to it: clients written for other services send 0.25 to 4.
    """
    if not isinstance(settings, Mapping):
        return {}
    known = {name: _number(settings[name]) for name in VOICE_RANGES if name in settings}
    if isinstance(speed := known.get("speed"), int | float) and math.isfinite(speed):
        least, most = VOICE_RANGES["speed"]
        known["speed"] = min(most, max(least, speed))
    if SPEAKER_BOOST in settings:
        known[SPEAKER_BOOST] = _flag(settings[SPEAKER_BOOST])
    return read_voice_settings(known)


def read_generation_config(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return the generation config without null fields. Raises InputError (``invalid_generation_config``)."""
    for name in config:
        if name != SCHEDULE:
            raise _bad_config(f"Unknown field {_shown(name)} in generation_config. Known: {SCHEDULE}.")
    schedule = config.get(SCHEDULE)
    if schedule is None:
        return {}
    least, most = SCHEDULE_CHARS
    whole = isinstance(schedule, list) and 0 < len(schedule) <= MAX_SCHEDULE_ITEMS
    if not whole or not all(_lies_in(item, least, most) for item in schedule):
        raise _bad_config(
            f"generation_config.{SCHEDULE} must be a list of 1 to {MAX_SCHEDULE_ITEMS} numbers from {least} to {most}."
        )
    return {SCHEDULE: schedule}


def _check_language(model: Model, language: str) -> None:
    if not language:
        return
    if not _LANGUAGE.fullmatch(language):
        raise InputError(
            f"{_shown(language)} is not a language tag; use one such as en or pt-BR, or leave language out.",
            code="unsupported_language",
        )
    problem = language_problem(model, language)
    if problem:
        raise InputError(f"{problem} Or leave language out.", code="unsupported_language")


def _lies_in(value: object, least: float, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most


def _number(value: object) -> object:
    """Return a boolean or numeral as a number, anything else unchanged."""
    if not isinstance(value, bool | str):
        return value
    try:
        return float(value)
    except ValueError:
        return value


def _flag(value: object) -> object:
    """Return what means true or false as a boolean, anything else unchanged."""
    word = value.strip().lower() if isinstance(value, str) else value
    if word in (1, "1", "true", "yes", "on"):
        return True
    return False if word in (0, "0", "false", "no", "off") else value


def _shown(value: str) -> str:
    return repr(value[:_MAX_SHOWN_CHARS])


def _bad_setting(message: str) -> InputError:
    return InputError(message, code="invalid_voice_settings")


def _bad_config(message: str) -> InputError:
    return InputError(message, code="invalid_generation_config")
