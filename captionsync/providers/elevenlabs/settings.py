"""What the ElevenLabs engine is made from, and what it can do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args
from urllib.parse import urlsplit

from captionsync.errors import ConfigError
from captionsync.providers.base import Capabilities
from captionsync.providers.shared.api_key import ApiKey
from captionsync.providers.shared.setting import setting
from captionsync.wire.elevenlabs.errors import PROVIDER as PROVIDER
from captionsync.wire.elevenlabs.models import DEFAULT_MODEL

OFFICIAL_ORIGIN = "https://api.elevenlabs.io"
DEFAULT_VOICE = "JBFqnCBsd6RMkjVDRZzb"
"""The voice of ElevenLabs' own examples."""

TITLE = "ElevenLabs"
CAPABILITIES = Capabilities()
"""For its models that perform no audio tags."""

Choice = Literal["auto", "websocket", "http"]


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long to wait for the service, in seconds. A dead one is noticed within 3 s."""

    connect_s: float = 3.0
    send_s: float = 2.0
    first_byte_s: float = 2.8
    """From the moment that text was sent to be spoken now, to the first message."""
    slow_first_byte_s: float = 12.0
    """The same for models without a real-time socket, which think longer."""
    silence_s: float = 2.0
    """Between two messages while something is still to come."""
    slow_silence_s: float = 6.0
    """The same for models without a real-time socket."""
    settle_s: float = 0.3
    """Silence after which text without alignment is given times, once its audio is long enough."""
    keep_alive_s: float = 15.0
    """Silence after which the connection is kept alive; the service closes it after 20 s, unless it grants more."""
    idle_s: float = 1.0
    """Silence after which a connection without text is closed: the plan may count it as a request."""
    recycle_s: float = 240.0
    """Age at which a connection is replaced, between two sentences."""

    busy_s: float = 30.0
    """While no place came free at all, after which a request fails; waiting in a queue that moves is no failure."""
    hurried_busy_s: float = 3.0
    """Until another engine that is ready takes over a text that waits for a place."""

    def hurried(self) -> Deadlines:
        """Return the deadlines for when another engine is ready: the slow models wait no longer than the others."""
        return replace(self, slow_first_byte_s=min(self.slow_first_byte_s, self.first_byte_s))


@dataclass(frozen=True, slots=True)
class ElevenLabsSettings:
    """How to reach ElevenLabs and what to request from it."""

    base_url: str = setting(OFFICIAL_ORIGIN, "Origin of the ElevenLabs API, http or https.", env="ELEVENLABS_BASE_URL")
    """The WebSocket's scheme follows it."""
    model_id: str = setting(DEFAULT_MODEL, "ElevenLabs model when a session names none.", name="model")
    voice_id: str = setting(DEFAULT_VOICE, "ElevenLabs voice when a session names none.", name="voice")
    output_format: str = setting("pcm_24000", "Audio requested from ElevenLabs; formats other than PCM are decoded.")
    transport: Choice = setting("auto", "auto, websocket or http.")
    """``auto`` and ``websocket`` take the socket that the model has, and HTTP if it is refused."""
    api_key: ApiKey = setting(
        ApiKey(), "Key of the ElevenLabs API; environment or .env only.", env="ELEVENLABS_API_KEY"
    )
    record_dir: str = setting("", "Folder in which everything that ElevenLabs sends is recorded, for bug reports.")
    """Empty to record nothing."""
    concurrency: int = setting(
        0,
        "Simultaneous requests that the ElevenLabs plan allows; 0 to learn it from the service.",
        least=0,
        most=10_000,
    )
    voice_aliases: Mapping[str, str] = field(default_factory=dict)
    """Other names -> voice ids."""
    sync_alignment: bool = True
    """Ask for times with every message of the ``stream-input`` socket."""
    ahead_chars: int = 2000
    """Code points that are sent ahead of what was received, the most that an interruption wastes."""
    use_proxy: bool = True
    """Honour the proxy variables of the environment."""
    deadlines: Deadlines = field(default_factory=Deadlines)

    def __post_init__(self) -> None:
        if self.transport not in get_args(Choice):
            raise ConfigError(f"elevenlabs_transport must be auto, websocket or http, not {self.transport[:40]!r}.")
        parts = urlsplit(self.base_url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ConfigError("The ElevenLabs base URL must begin with http:// or https:// and name a host.")
        if parts.username or parts.password:
            raise ConfigError("The ElevenLabs base URL must not hold credentials; set ELEVENLABS_API_KEY.")

    @property
    def http_origin(self) -> str:
        """Scheme, host and path prefix, without a final slash or ``/v1``; every path begins with ``/v1``."""
        return self.base_url.rstrip("/").removesuffix("/v1")

    @property
    def ws_origin(self) -> str:
        """The same for WebSockets."""
        return "ws" + self.http_origin.removeprefix("http")
