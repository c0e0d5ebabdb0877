"""The settings: one table makes flags, environment variables, `.env` lines, TOML keys and the documented table.

Precedence: flag, environment, ``.env``, TOML file, default. The keys of engines come from the environment (or
``.env``) only, so that they never appear in a process list or a shared file.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from captionsync.errors import ConfigError
from captionsync.providers.engines import default_settings
from captionsync.providers.shared.api_key import ApiKey
from captionsync.providers.shared.setting import setting

PREFIX = "CAPTIONSYNC_"
FILE_VARIABLE = PREFIX + "CONFIG"
"""Names the TOML file if no flag does."""
KEY_VARIABLE = PREFIX + "API_KEY"
"""The key that our clients send to a server; no setting of the server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set. Each setting is a flag, a variable, a `.env` line and a TOML key."""

    host: str = setting("127.0.0.1", "Address to listen on.")
    port: int = setting(8000, "Port to listen on; 0 takes a free one.", least=0, most=65_535)
    data_dir: str = setting("", "Folder of keys and sessions; by default the user's; :memory: keeps nothing on disk.")
    durability: str = setting("normal", "What stored sessions survive: normal is a crash, full is also a power loss.")
    redis_url: ApiKey = setting(ApiKey(), "Redis or Valkey that several servers share; environment or .env only.")
    open: bool = setting(False, "Serve other machines without keys; required while there is none, unless on loopback.")
    token_secret: ApiKey = setting(ApiKey(), "Signs listen tokens, alike on several servers; environment or .env only.")
    listen_token_s: int = setting(86_400, "Seconds for which a listen token of a session is valid.")
    allowed_hosts: str = setting("", "Names in the Host header to serve besides loopback ones, comma-separated.")
    trusted_proxies: str = setting("", "Addresses or networks of proxies whose X-Forwarded-For is believed.")
    provider: str = setting("espeak", "Engine, or a chain such as elevenlabs,espeak that fails over.")
    client_providers: str = setting("", "Engines that clients may name; by default those of the chain.")
    ears: bool = setting(True, "Put words and mouth where the sound has them; off uses the engine's times alone.")
    nonverbal: bool = setting(True, "Open the mouth a little for breath, laughter and hesitation between words.")
    processes: int = setting(1, "Processes that serve the port; several need redis-server, or redis_url.", most=64)
    workers: int = setting(2, "Processes of the embedded engine.", most=256)
    cors_origins: str = setting("", "Web origins that may use the API, comma-separated; * for any.")
    max_text_chars: int = setting(100_000, "Characters that one session may speak.")
    max_sessions: int = setting(400, "Sessions that may speak at the same time.")
    max_sessions_per_address: int = setting(200, "Of these, sessions of one client address.")
    max_empty_sessions_per_address: int = setting(100, "Of these, sessions that have not got any text yet.")
    max_sessions_per_key: int = setting(200, "Sessions that may speak at the same time, of one key.")
    max_chars_per_hour: int = setting(0, "Characters that one key may speak in an hour; 0 for no limit.", least=0)
    max_paid_chars_per_hour: int = setting(0, "Of these, characters of engines that need a key.", least=0)
    max_listeners: int = setting(10_000, "Listeners of one session.")
    max_interruptions: int = setting(1_000, "Interruptions of one session.")
    max_connections: int = setting(16_000, "Connections at the same time, as far as the limit on open files allows.")
    max_connections_per_address: int = setting(12_000, "Of these, connections of one client address.")
    max_requests_per_s: int = setting(500, "Requests per second from one client address; bursts of ten times as many.")
    max_requests_per_s_per_key: int = setting(500, "Requests per second with one key; bursts of ten times as many.")
    max_messages_per_s: int = setting(500, "Messages per second on one WebSocket; bursts of twice as many.")
    max_body_kb: int = setting(1_024, "Kilobytes of a request body.")
    max_convert_kb: int = setting(4_096, "Kilobytes of a recording to convert.")
    max_audio_mb: int = setting(100, "Megabytes of the audio of a recording to convert.")
    max_exports: int = setting(2, "Exports of long sessions that are made at the same time.", most=64)
    max_conversions: int = setting(2, "Recordings that are converted at the same time.", most=64)
    head_timeout_s: int = setting(10, "Seconds in which the head of a request must arrive.")
    body_timeout_s: int = setting(30, "Seconds in which the body of a request must arrive.")
    retain_s: int = setting(86_400, "Seconds that a finished session stays readable.", least=0)
    store_mb: int = setting(4_096, "Megabytes of disk for sessions; the oldest finished ones go first.", least=1)
    retain_mb: int = setting(512, "Megabytes of memory for finished sessions; the oldest go first.", least=0)
    log_level: str = setting("info", "debug, info, warning or error.")
    log_format: str = setting("text", "text for people, or json: one object a line.")
    voice_aliases: Mapping[str, str] = setting(
        {},
        "Voices of other services and the embedded voices that replace them; * for all others.",
    )
    engines: Mapping[str, Any] = field(default_factory=default_settings)
    """Each engine's own settings, by its name (``providers/engines.py``). They are set by names that begin with it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table."""

    name: str
    """Flag (with hyphens) and TOML key."""
    env: str
    """Environment variable."""
    help: str
    default: Any
    least: int
    most: int
    engine: str = ""
    """The engine that it belongs to; empty for a setting of the server."""
    field: str = ""
    """Its field in :class:`Settings`, or in the engine's settings."""


def _table_of(settings: Any, engine: str = "") -> Iterator[Setting]:
    """Yield the rows of a settings dataclass."""
    for item in dataclasses.fields(settings):
        about = item.metadata
        if about:
            name = "_".join(part for part in (engine, about["name"] or item.name) if part)
            env = about["env"] or PREFIX + name.upper()
            default = getattr(settings, item.name)
            yield Setting(name, env, about["help"], default, about["least"], about["most"], engine, item.name)


def env_name(name: str) -> str:
    """Return the environment variable of the setting ``name``."""
    return _FIELDS[name].env


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
    return _settings_of(values)


def _settings_of(values: Mapping[str, Any]) -> Settings:
    own: dict[str, dict[str, Any]] = {"": {}, **{name: {} for name in _DEFAULTS.engines}}
    for name, value in values.items():
        own[_FIELDS[name].engine][_FIELDS[name].field] = value
    engines = {name: dataclasses.replace(default, **own[name]) for name, default in _DEFAULTS.engines.items()}
    return Settings(**own[""], engines=engines)


def settings_file(flag: Path | None, environ: Mapping[str, str], *, dotenv: Path | None = None) -> Path | None:
    """Return the TOML file that the flag, the environment or `.env` names, in this order. Raises ConfigError."""
    if flag is not None:
        return flag
    name = environ.get(FILE_VARIABLE) or _given(dotenv).get(FILE_VARIABLE)
    return Path(name) if name else None


def misspelt(environ: Mapping[str, str], *, dotenv: Path | None = None) -> list[str]:
    """Return a sentence about each variable that has our prefix but is not a setting. Raises ConfigError."""
    given = _given(dotenv) | dict(environ)
    known = {PREFIX + name.upper(): env_name(name) for name in _FIELDS}
    known |= {name: name for name in (FILE_VARIABLE, KEY_VARIABLE)}
    out = []
    for name in sorted(name for name, value in given.items() if name.startswith(PREFIX) and value):
        if name not in known.values():
            nearest = known[_nearest(name.upper(), known)]
            out.append(f"Unknown setting {name} (ignored); did you mean {nearest}?")
    return out


def _nearest(name: str, known: Iterable[str]) -> str:
    import difflib  # few need it

    return difflib.get_close_matches(name, known, n=1, cutoff=0.0)[0]


def _given(dotenv: Path | None) -> dict[str, str]:
    return _read_dotenv(dotenv) if dotenv is not None and dotenv.is_file() else {}


def _read_dotenv(path: Path) -> dict[str, str]:
    from dotenv import dotenv_values  # few have the file

    try:
        return {name: value for name, value in dotenv_values(path).items() if value is not None}
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} is not UTF-8 text: {error.reason}.") from error
    except OSError as error:
        raise ConfigError(f"Cannot read {path}: {error.strerror}.") from error


def _from_toml(path: Path) -> dict[str, Any]:
    import tomllib  # few have the file

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
        if isinstance(_FIELDS[name].default, ApiKey):
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
    default = _FIELDS[name].default
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
    least, most = _FIELDS[name].least, _FIELDS[name].most
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
FIELDS: tuple[Setting, ...] = (
    *_table_of(_DEFAULTS),
    *(row for name, own in _DEFAULTS.engines.items() for row in _table_of(own, name)),
)
"""The table itself, for flags and documentation: the server's settings, then those of each engine."""
_FIELDS: Mapping[str, Setting] = {row.name: row for row in FIELDS}
