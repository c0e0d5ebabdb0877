"""What is sent to ElevenLabs: paths, query parameters, WebSocket messages and HTTP bodies.

A dialect is one WebSocket protocol that speaks text. The key is not here: it goes in a header.

Source: https://elevenlabs.io/docs/api-reference/text-to-speech/v-1-text-to-speech-voice-id-stream-input and
https://elevenlabs.io/docs/api-reference/text-to-dialogue
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.parse import quote, urlencode

MAX_INACTIVITY_S = 180
"""The longest ``inactivity_timeout`` that the service accepts, in seconds."""
MAX_CONTEXT_CHARS = 300
"""Code points of ``previous_text`` that are sent."""


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
    previous_text: str = ""
    ssml: bool = False
    """Ask for SSML to be parsed."""
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

    def opening(self) -> list[str]:
        """Return the messages that open the stream."""

    def text(self, text: str, *, flush: bool) -> list[str]:
        """Return the messages that speak ``text``; with ``flush``, without waiting for more."""

    def keep_alive(self) -> str:
        """Return the message that resets the inactivity timer."""

    def ending(self) -> str:
        """Return the message after which the service speaks what is left and ends the stream."""


@dataclass(frozen=True, slots=True)
class StreamInput:
    """``/v1/text-to-speech/{voice_id}/stream-input``."""

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
        if self.options.ssml:
            query["enable_ssml_parsing"] = "true"
        return f"/v1/text-to-speech/{quote(self.options.voice_id, safe='')}/stream-input?{urlencode(query)}"

    def opening(self) -> list[str]:
        first: dict[str, Any] = {"text": " "}
        if self.options.voice_settings:
            first["voice_settings"] = dict(self.options.voice_settings)
        if self.options.generation_config:
            first["generation_config"] = dict(self.options.generation_config)
        return [_json(first)]

    def text(self, text: str, *, flush: bool) -> list[str]:
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
    """``/v1/text-to-dialogue/stream-input``, with a single voice; for v3 and later models."""

    options: SpeechOptions

    def target(self) -> str:
        query = {
            "model_id": self.options.model_id,
            "output_format": self.options.output_format,
            "sync_alignment": "true",
        }
        if self.options.language_code:
            query["language_code"] = self.options.language_code
        return f"/v1/text-to-dialogue/stream-input?{urlencode(query)}"

    def opening(self) -> list[str]:
        first: dict[str, Any] = {"voices": [self.options.voice_id]}
        settings = {key: value for key, value in self.options.voice_settings.items() if key == "stability"}
        if settings:
            first["voice_settings"] = settings
        return [_json(first)]

    def text(self, text: str, *, flush: bool) -> list[str]:
        message: dict[str, Any] = {"inputs": [{"text": text, "voice_id": self.options.voice_id}]} if text else {}
        if flush:
            message["flush"] = True
        return [_json(message)] if message else []

    def keep_alive(self) -> str:
        return _json({"keep_alive": True})

    def ending(self) -> str:
        return _json({"close_socket": True})


def http_target(options: SpeechOptions) -> str:
    """Return the path and query of ``/stream/with-timestamps``."""
    query = urlencode({"output_format": options.output_format})
    return f"/v1/text-to-speech/{quote(options.voice_id, safe='')}/stream/with-timestamps?{query}"


def http_body(options: SpeechOptions, text: str, *, takes_context: bool) -> dict[str, Any]:
    """Return the JSON body that speaks ``text`` over HTTP."""
    body: dict[str, Any] = {"text": text, "model_id": options.model_id}
    if options.language_code:
        body["language_code"] = options.language_code
    if options.voice_settings:
        body["voice_settings"] = dict(options.voice_settings)
    if takes_context and options.previous_text.strip():
        body["previous_text"] = options.previous_text[-MAX_CONTEXT_CHARS:]
    return body


def _json(message: Mapping[str, Any]) -> str:
    return json.dumps(message, ensure_ascii=False)
