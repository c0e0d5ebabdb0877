"""What is sent to ElevenLabs: paths, query parameters, WebSocket messages and HTTP bodies.

A dialect is one WebSocket protocol that speaks text. The key is not here: it goes in a header.

Source: https://elevenlabs.io/docs/api-reference/text-to-speech/v-1-text-to-speech-voice-id-stream-input and
https://elevenlabs.io/docs/api-reference/text-to-dialogue
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any, Protocol
from urllib.parse import quote, urlencode

from captionsync.timing.captions.joined import run_together
from captionsync.timing.marks import REMOVED, said
from captionsync.timing.markup import ELEMENTS, has_elements, without_markup
from captionsync.timing.model import TURN_BREAK
from captionsync.wire.elevenlabs.dictionaries import FIELD, Locator, locators_json

MAX_INACTIVITY_S = 180
"""The longest ``inactivity_timeout`` that the service accepts, in seconds."""
MAX_CONTEXT_CHARS = 300
"""Code points of ``previous_text`` that are sent."""
_DECODED = re.compile(f"([&<>]){REMOVED}{{2,}}")
"""An entity that was decoded: what parses SSML must not take it for markup."""
HTTP_ELEMENTS = ("break", "phoneme")
"""SSML elements that are parsed over HTTP, where nothing can be asked for; the service would read out any other."""


@dataclass(frozen=True, slots=True)
class SpeechOptions:
    """How to speak a text, in ElevenLabs' terms."""

    voice_id: str
    model_id: str
    output_format: str
    language_code: str = ""
    """ISO 639-1; not sent if empty."""
    voice_settings: Mapping[str, Any] = field(default_factory=dict)
    generation_config: Mapping[str, Any] = field(default_factory=dict)
    dictionaries: tuple[Locator, ...] = ()
    """Pronunciation dictionaries of the account."""
    previous_text: str = ""
    seed: int | None = None
    ssml: bool = False
    """Ask for SSML to be parsed; only the ``stream-input`` socket has to be asked."""
    leaves_out_tags: bool = False
    """``[audio tags]`` are not sent, because the model would read them out."""
    sync_alignment: bool = True
    """Request times with every message; otherwise only the first message of each segment has them."""

    @property
    def buffers(self) -> bool:
        """Whether the caller chose a buffer schedule: text goes out as it comes, the service decides when to speak."""
        return bool(self.generation_config.get("chunk_length_schedule"))


class Dialect(Protocol):
    """One WebSocket protocol."""

    def target(self) -> str:
        """Return the path and query to connect to."""

    def takes(self, text: str) -> bool:
        """Return whether ``text`` may be sent on this connection."""

    def opening(self) -> list[str]:
        """Return the messages that open the stream."""

    def text(self, text: str, *, flush: bool, voice: str = "", begins_turn: bool = False) -> list[str]:
        """Return the messages that speak ``text``; with ``flush``, without waiting for more.

        Where a dialogue is spoken, ``voice`` speaks it, and ``begins_turn`` says that another turn ended before.
        """

    def keep_alive(self) -> str:
        """Return the message that resets the inactivity timer."""

    def ending(self) -> str:
        """Return the message after which the service speaks what is left and ends the stream."""


@dataclass(frozen=True, slots=True)
class StreamInput:
    """``/v1/text-to-speech/{voice_id}/stream-input``. SSML is parsed on the whole connection or not at all."""

    options: SpeechOptions

    def target(self) -> str:
        query = {
            "model_id": self.options.model_id,
            "output_format": self.options.output_format,
            "sync_alignment": "true" if self.options.sync_alignment else "false",
            "inactivity_timeout": str(MAX_INACTIVITY_S),
        }
        if not self.options.buffers:
            query["auto_mode"] = "true"
        if self.options.language_code:
            query["language_code"] = self.options.language_code
        if self.options.seed is not None:
            query["seed"] = str(self.options.seed)
        if self.options.ssml:
            query["enable_ssml_parsing"] = "true"
        return f"/v1/text-to-speech/{quote(self.options.voice_id, safe='')}/stream-input?{urlencode(query)}"

    def takes(self, text: str) -> bool:
        return self.options.ssml or not has_elements(text)

    def opening(self) -> list[str]:
        first: dict[str, Any] = {"text": " "}
        if self.options.voice_settings:
            first["voice_settings"] = dict(self.options.voice_settings)
        if self.options.generation_config:
            first["generation_config"] = dict(self.options.generation_config)
        if self.options.dictionaries:
            first[FIELD] = locators_json(self.options.dictionaries)
        return [_json(first)]

    def text(self, text: str, *, flush: bool, voice: str = "", begins_turn: bool = False) -> list[str]:
        text = _DECODED.sub(_escaped, text) if self.options.ssml else text
        text = _spaced(without_markup(text, audio_tags=self.options.leaves_out_tags, kept=ELEMENTS))
        # An empty text would end the stream. Without a space at its end, a sentence's last word may wait for more.
        if not flush:
            return [_json({"text": text or " "})]
        return [_json({"text": text if text[-1:].isspace() else f"{text} ", "flush": True})]

    def keep_alive(self) -> str:
        return _json({"text": " "})

    def ending(self) -> str:
        return _json({"text": ""})


@dataclass(frozen=True, slots=True)
class Dialogue:
    """``/v1/text-to-dialogue/stream-input``, for v3 and later models."""

    options: SpeechOptions
    voices: tuple[str, ...] = ()
    """Of a dialogue of several voices."""

    def target(self) -> str:
        query = {
            "model_id": self.options.model_id,
            "output_format": self.options.output_format,
            "sync_alignment": "true",
        }
        if self.options.language_code:
            query["language_code"] = self.options.language_code
        return f"/v1/text-to-dialogue/stream-input?{urlencode(query)}"

    def takes(self, text: str) -> bool:
        return True

    def opening(self) -> list[str]:
        first: dict[str, Any] = {"voices": list(self.voices) or [self.options.voice_id]}
        if settings := _dialogue_settings(self.options):
            first["voice_settings"] = settings
        if self.options.dictionaries:
            first[FIELD] = locators_json(self.options.dictionaries)
        return [_json(first)]

    def text(self, text: str, *, flush: bool, voice: str = "", begins_turn: bool = False) -> list[str]:
        text = _spaced(without_markup(text, audio_tags=False))
        line: dict[str, Any] = {"text": text.removesuffix(TURN_BREAK), "voice_id": voice or self.options.voice_id}
        if begins_turn:
            line["new_turn"] = True
        message: dict[str, Any] = {"inputs": [line]} if line["text"] else {}
        if flush:
            message["flush"] = True
        return [_json(message)] if message else []

    def keep_alive(self) -> str:
        return _json({"keep_alive": True})

    def ending(self) -> str:
        return _json({"close_socket": True})


def dialogue_target(options: SpeechOptions) -> str:
    """Return the path and query of the timed stream of a dialogue."""
    return f"/v1/text-to-dialogue/stream/with-timestamps?{urlencode({'output_format': options.output_format})}"


def dialogue_body(options: SpeechOptions, lines: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return the JSON body that speaks a dialogue over HTTP.

    Args:
        options: how to speak.
        lines: voice and text of each part, in order; parts of one voice that follow each other become one input.
    """
    inputs = [
        {"text": whole, "voice_id": voice}
        for voice, parts in groupby(lines, key=itemgetter(0))
        if (whole := _spaced(without_markup("".join(text for _, text in parts), audio_tags=False)).strip())
    ]
    body: dict[str, Any] = {"inputs": inputs, "model_id": options.model_id}
    if options.language_code:
        body["language_code"] = options.language_code
    if settings := _dialogue_settings(options):
        body["settings"] = settings
    if options.dictionaries:
        body[FIELD] = locators_json(options.dictionaries)
    return body


def _dialogue_settings(options: SpeechOptions) -> dict[str, Any]:
    return {key: value for key, value in options.voice_settings.items() if key == "stability"}


def http_target(options: SpeechOptions) -> str:
    """Return the path and query of ``/stream/with-timestamps``."""
    query = urlencode({"output_format": options.output_format})
    return f"/v1/text-to-speech/{quote(options.voice_id, safe='')}/stream/with-timestamps?{query}"


def http_body(options: SpeechOptions, text: str, *, takes_context: bool, parses_ssml: bool) -> dict[str, Any]:
    """Return the JSON body that speaks ``text`` over HTTP.

    Args:
        options: how to speak.
        text: source text.
        takes_context: the model accepts ``previous_text``.
        parses_ssml: the model parses the elements that are parsed without being asked for.
    """
    kept = HTTP_ELEMENTS if parses_ssml else ()
    text = _spaced(without_markup(text, audio_tags=options.leaves_out_tags, kept=kept))
    body: dict[str, Any] = {"text": text, "model_id": options.model_id}
    if options.language_code:
        body["language_code"] = options.language_code
    if options.voice_settings:
        body["voice_settings"] = dict(options.voice_settings)
    if options.dictionaries:
        body[FIELD] = locators_json(options.dictionaries)
    if options.seed is not None:
        body["seed"] = options.seed
    if takes_context and said(options.previous_text).strip():
        body["previous_text"] = said(options.previous_text)[-MAX_CONTEXT_CHARS:]
    return body


def _spaced(text: str) -> str:
    """Put spaces between sentences that follow each other without one: a voice would read the full stop as a word."""
    if "<" in text:
        return text
    edges = [0, *run_together(text), len(text)]
    return " ".join(text[begin:end] for begin, end in pairwise(edges))


def _escaped(found: re.Match[str]) -> str:
    return html.escape(found[1])


def _json(message: Mapping[str, Any]) -> str:
    return json.dumps(message, ensure_ascii=False)
