"""The settings: one table that makes flags, environment variables, `.env` lines, TOML keys and the README's table.

Precedence: flag, environment, ``.env``, TOML file, default. The ElevenLabs key comes from the environment (or
``.env``) only, so that it never stands in a process list or a shared file.
"""

from __future__ import annotations

import dataclasses
import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dotenv import dotenv_values

from captionsync.errors import ConfigError
from captionsync.providers.elevenlabs.settings import ApiKey

PREFIX = "CAPTIONSYNC_"
FILE_VARIABLE = PREFIX + "CONFIG"
"""Names the TOML file where no flag does."""


def _setting(default: Any, help_text: str, *, env: str | None = None, least: int = 1, most: int = 1_000_000_000) -> Any:
    metadata = {"help": help_text, "env": env, "least": least, "most": most}
    if isinstance(default, dict | list):
        return field(default_factory=lambda: default.copy(), metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set. Each field is a flag, a variable, a `.env` line and a TOML key."""

    host: str = _setting("127.0.0.1", "Address to listen on.")
    port: int = _setting(8000, "Port to listen on; 0 takes a free one.", least=0, most=65_535)
    open: bool = _setting(False, "Serve other machines without keys; a host that is not loopback needs it.")
    allowed_hosts: str = _setting("", "Names in the Host header to serve besides loopback ones, comma-separated.")
    trusted_proxies: str = _setting("", "Addresses or networks of proxies whose X-Forwarded-For is believed.")
    provider: str = _setting("espeak", "Engine, or a chain such as elevenlabs,espeak that fails over.")
    client_providers: str = _setting("", "Engines that clients may name; without it those of the chain.")
    workers: int = _setting(2, "Processes of the embedded engine.", most=256)
    cors_origins: str = _setting("", "Web origins that may use the API, comma-separated; * for any.")
    max_text_chars: int = _setting(100_000, "Characters that one session may speak.")
    max_sessions: int = _setting(400, "Sessions that may speak at the same time.")
    max_sessions_per_address: int = _setting(200, "Of these, sessions of one client address.")
    max_empty_sessions_per_address: int = _setting(100, "Of these, sessions that got no text yet.")
    max_listeners: int = _setting(10_000, "Listeners of one session.")
    max_interruptions: int = _setting(1_000, "Interruptions of one session.")
    max_connections: int = _setting(16_000, "Connections at the same time, as far as there are descriptors.")
    max_connections_per_address: int = _setting(12_000, "Of these, connections of one client address.")
    max_requests_per_s: int = _setting(500, "Requests a second of one client address; bursts of ten times as many.")
    max_messages_per_s: int = _setting(500, "Messages a second on one WebSocket; bursts of twice as many.")
    max_body_kb: int = _setting(1_024, "Kilobytes of a request body.")
    max_convert_kb: int = _setting(4_096, "Kilobytes of a recording to convert.")
    max_exports: int = _setting(2, "Exports of long sessions that are made at the same time.", most=64)
    max_conversions: int = _setting(2, "Recordings that are converted at the same time.", most=64)
    head_timeout_s: int = _setting(10, "Seconds in which the head of a request must arrive.")
    body_timeout_s: int = _setting(30, "Seconds in which the body of a request must arrive.")
    retain_s: int = _setting(3_600, "Seconds that a finished session stays readable.", least=0)
    retain_mb: int = _setting(512, "Megabytes of memory for finished sessions; the oldest go first.", least=0)
    log_level: str = _setting("info", "debug, info, warning or error.")
    elevenlabs_base_url: str = _setting(
        "https://api.elevenlabs.io", "Origin of the ElevenLabs API, http or https.", env="ELEVENLABS_BASE_URL"
    )
    elevenlabs_model: str = _setting("eleven_flash_v2_5", "ElevenLabs model when a session names none.")
    elevenlabs_voice: str = _setting("JBFqnCBsd6RMkjVDRZzb", "ElevenLabs voice when a session names none.")
    elevenlabs_output_format: str = _setting(
        "pcm_24000", "Audio asked of ElevenLabs; others are decoded onto the clock."
    )
    elevenlabs_transport: str = _setting("auto", "auto, websocket or http.")
    voice_aliases: Mapping[str, str] = _setting(
        {"JBFqnCBsd6RMkjVDRZzb": "en-gb", "21m00Tcm4TlvDq8ikWAM": "en-us", "EXAVITQu4vr4xnSDxMaL": "en-us"},
        "Voices of other services and the embedded voices that stand for them.",
    )
    elevenlabs_api_key: ApiKey = field(
        default_factory=ApiKey,
        metadata={"help": "Key of the ElevenLabs API; environment or .env only.", "env": "ELEVENLABS_API_KEY"},
    )


def env_name(name: str) -> str:
    """Return the environment variable of the setting ``name``."""
    special = _FIELDS[name].metadata["env"]
    return special if isinstance(special, str) else PREFIX + name.upper()


def load(
    flags: Mapping[str, Any], environ: Mapping[str, str], *, dotenv: Path | None = None, toml: Path | None = None
) -> Settings:
    """Read the settings from all sources. Raises ConfigError with the source and what to do."""
    values: dict[str, Any] = {}
    if toml is not None:
        values.update(_from_toml(toml))
    values.update(_from_env(_given(dotenv), str(dotenv)))
    values.update(_from_env(environ, "environment"))
    for name, value in flags.items():
        if value is not None:
            values[name] = _convert(name, value, f"--{name.replace('_', '-')}")
    return Settings(**values)


def settings_file(flag: Path | None, environ: Mapping[str, str], *, dotenv: Path | None = None) -> Path | None:
    """Return the TOML file that the flag, the environment or `.env` names, in this order. Raises ConfigError."""
    if flag is not None:
        return flag
    name = environ.get(FILE_VARIABLE) or _given(dotenv).get(FILE_VARIABLE)
    return Path(name) if name else None


def misspelt(environ: Mapping[str, str], *, dotenv: Path | None = None) -> list[str]:
    """Return a sentence on each variable that has our prefix and is no setting. Raises ConfigError."""
    given = _given(dotenv) | dict(environ)
    known = {PREFIX + name.upper(): env_name(name) for name in _FIELDS} | {FILE_VARIABLE: FILE_VARIABLE}
    out = []
    for name in sorted(name for name, value in given.items() if name.startswith(PREFIX) and value):
        if name not in known.values():
            nearest = known[_nearest(name.upper(), known)]
            out.append(f"{name} is no setting and has no effect; the nearest is {nearest}.")
    return out


def _nearest(name: str, known: Iterable[str]) -> str:
    return difflib.get_close_matches(name, known, n=1, cutoff=0.0)[0]


def _given(dotenv: Path | None) -> dict[str, str]:
    return _read_dotenv(dotenv) if dotenv is not None and dotenv.is_file() else {}


def _read_dotenv(path: Path) -> dict[str, str]:
    try:
        return {name: value for name, value in dotenv_values(path).items() if value is not None}
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} is not UTF-8 text: {error.reason}.") from error
    except OSError as error:
        raise ConfigError(f"Cannot read {path}: {error.strerror}.") from error


def _from_toml(path: Path) -> dict[str, Any]:
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"Cannot read the settings file {path}: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path} is not valid TOML: {error}.") from error
    out: dict[str, Any] = {}
    for name, value in data.items():
        if name not in _FIELDS:
            nearest = _nearest(name.lower().replace("-", "_"), _FIELDS)
            raise ConfigError(f"{path}: unknown setting {name[:40]!r}; the nearest is {nearest}.")
        if isinstance(getattr(_DEFAULTS, name), ApiKey):
            raise ConfigError(f"{path}: put {name} into the environment as {env_name(name)}, not into a file.")
        out[name] = _convert(name, value, str(path))
    return out


def _from_env(environ: Mapping[str, str], source: str) -> dict[str, Any]:
    return {
        name: _convert(name, environ[env_name(name)], f"{env_name(name)} ({source})")
        for name in _FIELDS
        if environ.get(env_name(name), "") != ""
    }


def _convert(name: str, value: Any, source: str) -> Any:
    default = getattr(_DEFAULTS, name)
    if isinstance(default, ApiKey):
        return ApiKey(str(value).strip())
    if isinstance(default, bool):
        return _flag(name, value, source)
    if isinstance(default, int):
        return _whole_number(name, value, source)
    if isinstance(default, Mapping):
        return _table(name, value, source)
    if not isinstance(value, str):
        raise ConfigError(f"{source}: {name} must be text.")
    return value.strip()


def _flag(name: str, value: Any, source: str) -> bool:
    known = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
    found = known.get(str(value).strip().lower())
    if found is None:
        raise ConfigError(f"{source}: {name} must be true or false, not {str(value)[:40]!r}.")
    return found


def _whole_number(name: str, value: Any, source: str) -> int:
    try:
        number = int(str(value))
    except ValueError:
        raise ConfigError(f"{source}: {name} must be a whole number, not {str(value)[:40]!r}.") from None
    least, most = (_FIELDS[name].metadata[key] for key in ("least", "most"))
    if not least <= number <= most:
        raise ConfigError(f"{source}: {name} must lie between {least} and {most}, not {number}.")
    return number


def _table(name: str, value: Any, source: str) -> dict[str, str]:
    if isinstance(value, str):
        pairs = [pair.partition("=") for pair in value.split(",") if pair.strip()]
        value = {key.strip(): to.strip() for key, _, to in pairs}
    if not isinstance(value, Mapping) or not all(key and isinstance(to, str) and to for key, to in value.items()):
        raise ConfigError(f"{source}: {name} must be pairs such as alias=voice,alias2=voice2.")
    return dict(value)


_DEFAULTS = Settings()
_FIELDS: Mapping[str, dataclasses.Field[Any]] = {f.name: f for f in dataclasses.fields(Settings)}
FIELDS = tuple(_FIELDS.values())
"""The table itself, for flags and the README."""
