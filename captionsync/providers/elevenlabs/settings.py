"""Plain values that the ElevenLabs engine is made from, and the wrapping that keeps its key out of sight."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import quote, urlsplit

from captionsync.errors import ConfigError
from captionsync.wire.elevenlabs.models import DEFAULT_MODEL

OFFICIAL_ORIGIN = "https://api.elevenlabs.io"
DEFAULT_VOICE = "JBFqnCBsd6RMkjVDRZzb"
"""The voice of ElevenLabs' own examples."""

Choice = Literal["auto", "websocket", "http"]

MIN_SECRET_CHARS = 6
"""Characters: a shorter key, or piece of one, is too much like an ordinary word to be looked for."""


class ApiKey:
    """A key that is only shown to who asks for it by name."""

    __slots__ = ("_forms", "_value")

    def __init__(self, value: str = "") -> None:
        self._value = value.strip()
        forms = {form for form in _forms(self._value) if len(form) >= MIN_SECRET_CHARS}
        self._forms = sorted(forms, key=len, reverse=True) if len(self._value) >= MIN_SECRET_CHARS else []

    def reveal(self) -> str:
        """Return the key, for the header of a request and nothing else."""
        return self._value

    def redact(self, text: str) -> str:
        """Return ``text`` without the key: as it is, URL-encoded, in base64, or cut off by the end of the text."""
        for form in self._forms:
            text = re.sub(re.escape(form), "[key]", text, flags=re.IGNORECASE)
        # A close reason holds 123 bytes, so what quotes the key may end in the middle of it.
        for form in self._forms:
            at = text.rfind(form[:MIN_SECRET_CHARS])
            if at >= 0 and form.startswith(text[at:]):
                text = text[:at] + "[key]"
        return text

    def __bool__(self) -> bool:
        return bool(self._value)

    def __repr__(self) -> str:
        return "ApiKey(set)" if self._value else "ApiKey(empty)"

    def __reduce__(self) -> str:
        raise TypeError("a key is not written anywhere")


def _forms(key: str) -> Iterator[str]:
    """Yield the spellings of a key; in base64 a text before it shifts it by up to two bytes."""
    data = key.encode("utf-8", "replace")
    yield from (key, quote(data), quote(data, safe=""), html.escape(key))
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        yield encode(data).decode()
        for before in range(3):
            shifted = encode(bytes(before) + data).decode().rstrip("=")
            whole = (before + len(data)) * 8 // 6
            yield shifted[-(-before * 8 // 6) : whole]


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long to wait for the service, in seconds. A dead one is noticed within 3 s."""

    connect_s: float = 3.0
    send_s: float = 2.0
    first_byte_s: float = 2.8
    """From the moment that text was sent to be spoken now, to the first message."""
    slow_first_byte_s: float = 12.0
    """The same for models that have no real-time socket; they think longer. Not when another engine is ready."""
    silence_s: float = 2.0
    """Between two messages while something is still to come."""
    slow_silence_s: float = 6.0
    """The same for those models."""
    settle_s: float = 0.3
    """Silence after which text without alignment is given times, once its audio is long enough."""
    keep_alive_s: float = 15.0
    """The service's own limit is 20 s unless it honours the longer one that is asked for."""
    recycle_s: float = 240.0
    """Age at which a connection is replaced, between two sentences."""


@dataclass(frozen=True, slots=True)
class ElevenLabsSettings:
    """How to reach ElevenLabs and what to ask of it."""

    api_key: ApiKey = field(default_factory=ApiKey)
    base_url: str = OFFICIAL_ORIGIN
    """http or https; the WebSocket's scheme follows it."""
    model_id: str = DEFAULT_MODEL
    """Where a request names none."""
    voice_id: str = DEFAULT_VOICE
    """Where a request names none."""
    output_format: str = "pcm_24000"
    transport: Choice = "auto"
    """``auto`` and ``websocket`` take the socket that the model has, and HTTP if it is refused."""
    voice_aliases: Mapping[str, str] = field(default_factory=dict)
    """Other names -> voice ids."""
    ssml: bool = False
    """Ask for SSML in the text to be parsed."""
    sync_alignment: bool = True
    """Ask for times with every message of the ``stream-input`` socket."""
    ahead_chars: int = 2000
    """Code points that are sent ahead of what was received: what an interruption wastes at most."""
    use_proxy: bool = True
    """Honour the proxy variables of the environment."""
    deadlines: Deadlines = field(default_factory=Deadlines)

    def __post_init__(self) -> None:
        parts = urlsplit(self.base_url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ConfigError("The ElevenLabs base URL must begin with http:// or https:// and name a host.")
        if parts.username or parts.password:
            raise ConfigError("The ElevenLabs base URL must not hold credentials; set ELEVENLABS_API_KEY.")

    @property
    def http_origin(self) -> str:
        """Scheme, host and path prefix, without a slash at the end or a ``/v1``, which every path begins with."""
        return self.base_url.rstrip("/").removesuffix("/v1")

    @property
    def ws_origin(self) -> str:
        """The same for WebSockets."""
        return "ws" + self.http_origin.removeprefix("http")
