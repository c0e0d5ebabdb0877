"""The settings: what counts when several sources speak, and what a wrong value is told."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from captionsync.config import FIELDS, Settings, env_name, load, misspelt, settings_file
from captionsync.errors import ConfigError
from captionsync.providers.engines import ENGINES
from captionsync.providers.shared.api_key import ApiKey

KEY = "elevenlabs_api_key"
ROWS = {row.name: row for row in FIELDS}
NAMES = [name for name, row in ROWS.items() if not isinstance(row.default, ApiKey)]
DEFAULTS = Settings()


def value_of(settings: Settings, name: str) -> Any:
    """Return the value of a setting, wherever it is kept."""
    row = ROWS[name]
    return getattr(settings.engines[row.engine] if row.engine else settings, row.field)


def key_of(settings: Settings) -> ApiKey:
    """Return the ElevenLabs key."""
    key = value_of(settings, KEY)
    assert isinstance(key, ApiKey)
    return key


SAMPLES = {"elevenlabs_base_url": "https://example.com", "elevenlabs_transport": "http"}
"""Values of the settings that do not take any text."""


def sample(name: str) -> tuple[str, Any]:
    """Return a value of a setting as text, and as it should be read."""
    default = ROWS[name].default
    if name in SAMPLES:
        return SAMPLES[name], SAMPLES[name]
    if isinstance(default, bool):
        return "yes", True
    if isinstance(default, int):
        value = default + 1 if default < ROWS[name].most else default - 1
        return str(value), value
    if isinstance(default, Mapping):
        return "a=en-gb, b = pl", {"a": "en-gb", "b": "pl"}
    return " some text ", "some text"


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def test_flag_environment_dotenv_toml_and_default_count_in_this_order(tmp_path: Path) -> None:
    flags: dict[str, Any] = {"port": "1"}
    environ = {"CAPTIONSYNC_PORT": "2"}
    dotenv = write(tmp_path / ".env", "CAPTIONSYNC_PORT=3\n")
    toml = write(tmp_path / "settings.toml", "port = 4\n")
    assert load(flags, environ, dotenv=dotenv, toml=toml).port == 1
    assert load({"port": None}, environ, dotenv=dotenv, toml=toml).port == 2
    assert load({}, {}, dotenv=dotenv, toml=toml).port == 3
    assert load({}, {}, toml=toml).port == 4
    assert load({}, {}).port == DEFAULTS.port


def test_each_setting_comes_from_its_own_source(tmp_path: Path) -> None:
    dotenv = write(tmp_path / ".env", "CAPTIONSYNC_WORKERS=3\nCAPTIONSYNC_RETAIN_S=3\n")
    toml = write(tmp_path / "settings.toml", 'workers = 4\nretain_mb = 4\nhost = "::1"\n')
    settings = load({"port": "1"}, {"CAPTIONSYNC_RETAIN_S": "2"}, dotenv=dotenv, toml=toml)
    got = (settings.port, settings.retain_s, settings.workers, settings.retain_mb, settings.host)
    assert got == (1, 2, 3, 4, "::1")


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_can_be_set_everywhere(tmp_path: Path, name: str) -> None:
    text, value = sample(name)
    dotenv = write(tmp_path / ".env", f'{env_name(name)}="{text}"\n')
    toml = write(tmp_path / "settings.toml", f'{name} = "{text}"\n')
    for settings in (
        load({name: text}, {}),
        load({}, {env_name(name): text}),
        load({}, {}, dotenv=dotenv),
        load({}, {}, toml=toml),
    ):
        assert value_of(settings, name) == value
        others = [other for other in NAMES if other != name]
        assert {other: value_of(settings, other) for other in others} == {o: ROWS[o].default for o in others}


def test_variables_have_the_prefix_or_the_name_that_the_service_gave_them() -> None:
    assert env_name("port") == "CAPTIONSYNC_PORT"
    assert env_name("elevenlabs_model") == "CAPTIONSYNC_ELEVENLABS_MODEL"
    assert env_name("elevenlabs_base_url") == "ELEVENLABS_BASE_URL"
    assert env_name(KEY) == "ELEVENLABS_API_KEY"


def test_an_empty_variable_is_one_that_is_not_set(tmp_path: Path) -> None:
    dotenv = write(tmp_path / ".env", "CAPTIONSYNC_PORT=3\nCAPTIONSYNC_HOST=\nCAPTIONSYNC_WORKERS\n")
    settings = load({}, {"CAPTIONSYNC_PORT": ""}, dotenv=dotenv)
    assert (settings.port, settings.host, settings.workers) == (3, DEFAULTS.host, DEFAULTS.workers)


def test_foreign_variables_and_a_missing_dotenv_are_left_alone(tmp_path: Path) -> None:
    dotenv = write(tmp_path / ".env", "SOMETHING=1\nCAPTIONSYNC_NO_SETTING=1\n")
    assert load({}, {"PORT": "9", "CAPTIONSYNC_COLOUR": "red"}, dotenv=dotenv).port == DEFAULTS.port
    assert load({}, {}, dotenv=tmp_path / "missing").port == DEFAULTS.port


def test_a_misspelt_variable_is_told_with_the_nearest_setting(tmp_path: Path) -> None:
    dotenv = write(tmp_path / ".env", "CAPTIONSYNC_WORKER=1\nSOMETHING=1\nCAPTIONSYNC_EMPTY=\n")
    environ = {
        "PORT": "9",
        "CAPTIONSYNC_PROT": "1",
        "CAPTIONSYNC_ELEVENLABS_API_KEY": "secret",
        "CAPTIONSYNC_HOST": "h",
    }
    assert misspelt(environ, dotenv=dotenv) == [
        "Unknown setting CAPTIONSYNC_ELEVENLABS_API_KEY (ignored); did you mean ELEVENLABS_API_KEY?",
        "Unknown setting CAPTIONSYNC_PROT (ignored); did you mean CAPTIONSYNC_PORT?",
        "Unknown setting CAPTIONSYNC_WORKER (ignored); did you mean CAPTIONSYNC_WORKERS?",
    ]
    assert misspelt({"CAPTIONSYNC_X": "1"}, dotenv=tmp_path / "missing")
    assert misspelt({env_name(name): "1" for name in NAMES}) == []


def test_the_settings_file_is_named_by_flag_environment_or_dotenv_in_this_order(tmp_path: Path) -> None:
    dotenv = write(tmp_path / ".env", "CAPTIONSYNC_CONFIG=c.toml\n")
    environ = {"CAPTIONSYNC_CONFIG": "b.toml"}
    assert settings_file(Path("a.toml"), environ, dotenv=dotenv) == Path("a.toml")
    assert settings_file(None, environ, dotenv=dotenv) == Path("b.toml")
    assert settings_file(None, {"CAPTIONSYNC_CONFIG": ""}, dotenv=dotenv) == Path("c.toml")
    assert settings_file(None, {}, dotenv=tmp_path / "missing") is None
    assert misspelt(environ, dotenv=dotenv) == []


def test_a_toml_table_gives_voice_aliases_and_replaces_the_default_ones(tmp_path: Path) -> None:
    toml = write(tmp_path / "settings.toml", '[voice_aliases]\nRachel = "en-us"\n')
    assert load({}, {}, toml=toml).voice_aliases == {"Rachel": "en-us"}
    assert load({}, {"CAPTIONSYNC_VOICE_ALIASES": "a=pl,"}, toml=toml).voice_aliases == {"a": "pl"}


@pytest.mark.parametrize("value", ["many", "1.5", "1e3", "", "0x10"])
@pytest.mark.parametrize("name", [name for name in NAMES if type(ROWS[name].default) is int])
def test_a_number_that_is_none_is_told_with_setting_and_flag(name: str, value: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load({name: value}, {})
    flag = f"--{name.replace('_', '-')}"
    assert caught.value.message == f"{flag}: {name} must be a whole number, not {value!r}."


@pytest.mark.parametrize("value", ["maybe", "2", ""])
def test_a_switch_that_is_neither_on_nor_off_is_refused(value: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load({"open": value}, {})
    assert caught.value.message == f"--open: open must be true or false, not {value!r}."


@pytest.mark.parametrize(("value", "meant"), [("1", True), ("TRUE", True), ("on", True), ("no", False), ("0", False)])
def test_a_switch_takes_the_usual_words(value: str, meant: bool) -> None:
    assert load({}, {"CAPTIONSYNC_OPEN": value}).open is meant


@pytest.mark.parametrize("value", ["alone", "a=", "a=b,c"])
def test_aliases_that_are_no_pairs_are_told(value: str) -> None:
    with pytest.raises(ConfigError, match=r"CAPTIONSYNC_VOICE_ALIASES \(environment\): voice_aliases must be pairs"):
        load({}, {"CAPTIONSYNC_VOICE_ALIASES": value})


def test_a_wrong_value_is_told_with_where_it_stands(tmp_path: Path) -> None:
    dotenv = write(tmp_path / ".env", "CAPTIONSYNC_PORT=many\n")
    with pytest.raises(ConfigError) as caught:
        load({}, {}, dotenv=dotenv)
    assert caught.value.message == f"CAPTIONSYNC_PORT ({dotenv}): port must be a whole number, not 'many'."
    with pytest.raises(ConfigError, match=r"CAPTIONSYNC_PORT \(environment\): port"):
        load({}, {"CAPTIONSYNC_PORT": "many"})


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("port = true", "port must be a whole number, not 'True'"),
        ("port = 80.5", "port must be a whole number"),
        ("port = []", "port must be a whole number"),
        ("host = 1", "host must be text"),
        ("voice_aliases = 1", "voice_aliases must be pairs"),
        ("voice_aliases = {a = 1}", "voice_aliases must be pairs"),
        ('voice_aliases = {a = ""}', "voice_aliases must be pairs"),
        ('host = ["::1"]', "host must be text"),
        ("prot = 1", "unknown setting 'prot'; the nearest is port."),
        ("max-listener = 1", "unknown setting 'max-listener'; the nearest is max_listeners."),
        ("Voice_Alias = {}", "unknown setting 'Voice_Alias'; the nearest is voice_aliases."),
        ("colour = 1", "unknown setting 'colour'; the nearest is "),
        ("[server]\nport = 1", "unknown setting 'server'"),
        ('"a\\nb" = 1', "unknown setting 'a\\nb'"),
        ("port = ", "is not valid TOML"),
        ("port = " + "9" * 5_000, "is not valid TOML"),
        ("port = " + "[" * 5_000, "is not valid TOML"),
    ],
)
def test_a_wrong_line_of_a_settings_file_is_told_with_the_file(tmp_path: Path, line: str, problem: str) -> None:
    toml = write(tmp_path / "settings.toml", line)
    with pytest.raises(ConfigError) as caught:
        load({}, {}, toml=toml)
    assert caught.value.message.startswith(str(toml))
    assert problem in caught.value.message
    assert len(caught.value.message.splitlines()) == 1


def test_a_settings_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"Cannot read the settings file .*missing\.toml: No such file"):
        load({}, {}, toml=tmp_path / "missing.toml")
    binary = tmp_path / "binary.toml"
    binary.write_bytes(b'host = "\xff"')
    with pytest.raises(ConfigError, match="is not valid TOML"):
        load({}, {}, toml=binary)


def test_the_key_comes_from_the_environment_or_dotenv_and_is_not_shown(tmp_path: Path) -> None:
    dotenv = write(tmp_path / ".env", "ELEVENLABS_API_KEY=in-dotenv\n")
    settings = load({}, {"ELEVENLABS_API_KEY": " in-environment\n"}, dotenv=dotenv)
    assert key_of(settings).reveal() == "in-environment"
    assert key_of(load({}, {}, dotenv=dotenv)).reveal() == "in-dotenv"
    assert not key_of(load({}, {}))
    for shown in (str(settings), repr(settings), f"{key_of(settings)}"):
        assert "in-environment" not in shown
    with pytest.raises(TypeError):
        pickle.dumps(key_of(settings))


def test_a_key_in_a_settings_file_is_refused_and_not_repeated(tmp_path: Path) -> None:
    toml = write(tmp_path / "settings.toml", f'{KEY} = "secret"\n')
    with pytest.raises(ConfigError, match="into the environment as ELEVENLABS_API_KEY") as caught:
        load({}, {}, toml=toml)
    assert "secret" not in caught.value.message


def test_every_setting_says_what_it_is() -> None:
    assert all(row.help.endswith(".") for row in FIELDS)
    variables = [env_name(row.name) for row in FIELDS]
    assert len(set(variables)) == len(variables)


def test_every_field_is_a_setting_or_the_engines_own_settings() -> None:
    assert {item.name for item in fields(Settings)} == {row.field for row in FIELDS if not row.engine} | {"engines"}
    assert DEFAULTS.engines.keys() == ENGINES.keys()
    assert all(row.name.startswith(f"{row.engine}_") for row in FIELDS if row.engine)


def test_an_engines_own_settings_are_checked() -> None:
    with pytest.raises(ConfigError, match="elevenlabs_transport must be auto, websocket or http, not 'pigeon'"):
        load({"elevenlabs_transport": "pigeon"}, {})
    with pytest.raises(ConfigError, match="base URL must begin with http"):
        load({}, {"ELEVENLABS_BASE_URL": "ftp://example.com"})


@pytest.mark.parametrize(("name", "value"), [("port", 70_000), ("port", -1), ("workers", 0), ("retain_s", -5)])
def test_a_number_out_of_range_names_the_range(name: str, value: int) -> None:
    with pytest.raises(ConfigError, match=f"--{name.replace('_', '-')}: {name} must lie between"):
        load({name: value}, {})


def test_a_dotenv_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_bytes(b"CAPTIONSYNC_PORT=\xff")
    with pytest.raises(ConfigError, match="is not UTF-8 text"):
        load({}, {}, dotenv=dotenv)


def test_an_alias_has_a_name() -> None:
    with pytest.raises(ConfigError, match="must be pairs"):
        load({"voice_aliases": "=de"}, {})
