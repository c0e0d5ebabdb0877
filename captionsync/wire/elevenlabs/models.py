"""ElevenLabs' models: what each can do and how it is reached.

Source: https://elevenlabs.io/docs/overview/models (latency, languages, characters). Which sockets serve a model: the
pages "Generate audio in real-time" and "Text to Dialogue".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Transport = Literal["socket", "dialogue", "http"]
"""``stream-input`` WebSocket, text-to-dialogue WebSocket, HTTP ``/stream/with-timestamps``."""

DEFAULT_MODEL = "eleven_flash_v2_5"

_V2_LANGUAGES = "en ja zh de hi fr ko pt it es id nl tr fil pl sv bg ro ar cs el fi hr ms sk da ta uk ru"
_V25_LANGUAGES = f"{_V2_LANGUAGES} hu no vi"
_V1_LANGUAGES = "en de pl es it fr pt hi"


@dataclass(frozen=True, slots=True)
class Model:
    """One model."""

    id: str
    name: str
    latency_ms: int
    """Milliseconds to the first audio, as published; 0 if unpublished."""
    max_chars: int
    """Code points in one request."""
    languages: tuple[str, ...]
    """ISO 639-1; empty if it speaks more than 70."""
    transports: tuple[Transport, ...]
    """Transports in order of preference."""
    audio_tags: bool = False
    takes_language: bool = False
    """Whether it honours ``language_code``."""
    takes_context: bool = True
    """Whether it accepts ``previous_text``."""
    ssml: bool = True
    """Whether it parses SSML when asked to."""
    voices: int = 1
    """Different voices in one dialogue."""


def _model(model_id: str, name: str, latency_ms: int, max_chars: int, languages: str, **more: bool) -> Model:
    return Model(model_id, name, latency_ms, max_chars, tuple(languages.split()), ("socket", "http"), **more)


def _dialogue(model_id: str, name: str, max_chars: int, transports: tuple[Transport, ...], voices: int = 10) -> Model:
    return Model(model_id, name, 0, max_chars, (), transports, True, True, False, False, voices)


_V3: tuple[Transport, ...] = ("dialogue", "http")
_V4: tuple[Transport, ...] = ("dialogue",)


MODELS: dict[str, Model] = {
    model.id: model
    for model in (
        _model("eleven_flash_v2_5", "Flash v2.5", 75, 40_000, _V25_LANGUAGES, takes_language=True),
        _model("eleven_flash_v2", "Flash v2", 75, 30_000, "en"),
        _model("eleven_turbo_v2_5", "Turbo v2.5", 275, 40_000, _V25_LANGUAGES, takes_language=True),
        _model("eleven_turbo_v2", "Turbo v2", 275, 30_000, "en"),
        _model("eleven_multilingual_v2", "Multilingual v2", 0, 10_000, _V2_LANGUAGES),
        _model("eleven_multilingual_v1", "Multilingual v1", 0, 10_000, _V1_LANGUAGES),
        _model("eleven_monolingual_v1", "English v1", 0, 10_000, "en"),
        _dialogue("eleven_v3", "Eleven v3", 3_000, _V3),
        _dialogue("eleven_v3_conversational", "Eleven v3 conversational", 3_000, _V3, voices=1),
        _dialogue("eleven_v4", "Eleven v4", 10_000, _V4),
        _dialogue("eleven_v4_turbo", "Eleven v4 turbo", 10_000, _V4),
    )
}
"""By id. Latencies and limits as published. For v3's limit, two figures are published, and this is the lower one; that
of v4 is from the README of ElevenLabs' PHP SDK 1.0.0, that of v4 Turbo from the model page of Vercel's AI gateway."""

_VERSION = re.compile(r"_v(\d+)")
_SAME_LANGUAGE = {"nb": "no", "nn": "no", "tl": "fil", "cmn": "zh", "iw": "he", "in": "id"}
"""Other language codes -> those that the service uses."""


def model_of(model_id: str) -> Model:
    """Return a model by id; for an unknown id, the model that its name suggests; for an empty id, the default."""
    known = MODELS.get(model_id or DEFAULT_MODEL)
    if known is not None:
        return known
    version = _VERSION.search(model_id)
    number = 0 if version is None else int(version.group(1)[:3])
    if number >= 3:
        return _dialogue(model_id, model_id, 3_000, _V3 if number == 3 else _V4)
    return Model(model_id, model_id, 0, 10_000, (), ("socket", "http"))


def language_code(model: Model, language: str) -> str:
    """Return the ``language_code`` to send for a BCP 47 tag; empty if the model does not accept or speak it."""
    return _base(language) if model.takes_language and not language_problem(model, language) else ""


def language_problem(model: Model, language: str) -> str:
    """Return a sentence that names a model for a language that this one does not speak; empty if it speaks it."""
    code = _base(language)
    if not code or not model.languages or code in model.languages:
        return ""
    spoken = "English only" if model.languages == ("en",) else f"{len(model.languages)} languages, not {code[:20]}"
    better = next((m.id for m in MODELS.values() if code in m.languages and "flash" in m.id), "eleven_v3")
    return f"{model.id} speaks {spoken}; use {better} for {code[:20]}."


def _base(language: str) -> str:
    code = language.split("-")[0].lower()
    return _SAME_LANGUAGE.get(code, code)


def warnings(model_id: str, language: str = "", transport: str = "auto") -> list[str]:
    """Return the problems with a combination of model, language and transport, one sentence each."""
    model = model_of(model_id)
    found: list[str] = []
    if model_id and model_id not in MODELS:
        found.append(f"The ElevenLabs model {model_id} is not known here; check its name.")
    problem = language_problem(model, language)
    if problem:
        found.append(problem)
    if transport == "socket" and "socket" not in model.transports:
        found.append(f"{model.id} has no stream-input WebSocket; it is reached over {model.transports[0]}.")
    if transport == "dialogue" and "dialogue" not in model.transports:
        found.append(f"{model.id} is not served by the text-to-dialogue WebSocket; use the transport socket or http.")
    return found


def performs_tags(model: str, audio_tags: bool) -> bool | None:
    """Return whether ``[tags]`` in a recording are performed; None if its times shall tell.

    Args:
        model: the ElevenLabs model that spoke; empty if it is not known.
        audio_tags: the caller says so.
    """
    return True if audio_tags or (model and model_of(model).audio_tags) else None
