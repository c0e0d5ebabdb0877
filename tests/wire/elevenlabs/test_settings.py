"""What is found wrong before it is sent."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.errors import InputError
from captionsync.wire.elevenlabs.models import DEFAULT_MODEL, MODELS
from captionsync.wire.elevenlabs.settings import (
    Terms,
    read_client_voice_settings,
    read_generation_config,
    read_terms,
    read_voice_settings,
)


def terms(model_id: str = "", language: str = "", *, default: str = DEFAULT_MODEL, guessed: bool = False) -> Terms:
    return read_terms(
        model_id,
        language,
        default_model_id=default,
        language_guessed=guessed,
        voice_settings={},
        generation_config={},
    )


WHOLE = {"stability": 0, "similarity_boost": 1.0, "style": 0.5, "speed": 1.2, "use_speaker_boost": False}


def test_good_settings_are_given_back_and_null_is_nothing() -> None:
    assert read_voice_settings(WHOLE) == WHOLE
    assert read_voice_settings(dict.fromkeys(WHOLE)) == {}


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"stability": 5}, r"voice_settings.stability must be a number from 0 to 1\."),
        ({"style": -0.1}, "style must be a number from 0 to 1"),
        ({"speed": 1.21}, "speed must be a number from 0.7 to 1.2"),
        ({"similarity_boost": True}, "similarity_boost must be a number"),
        ({"stability": "0.5"}, "stability must be a number"),
        ({"stability": float("nan")}, "stability must be a number"),
        ({"stability": 10**400}, "stability must be a number"),
        ({"use_speaker_boost": 1}, "use_speaker_boost must be true or false"),
        (
            {"stabilty": 0.5},
            "Unknown field 'stabilty' in voice_settings. Known: stability, similarity_boost, style, speed, use_",
        ),
    ],
)
def test_wrong_settings_are_refused_with_what_is_right(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message) as raised:
        read_voice_settings(settings)
    assert raised.value.code == "invalid_voice_settings"


@pytest.mark.parametrize(("asked", "spoken"), [(4.0, 1.2), (0.25, 0.7), ("1.1", 1.1), (1, 1)])
def test_the_speed_of_a_client_is_brought_into_the_range(asked: object, spoken: float) -> None:
    assert read_client_voice_settings({"speed": asked})["speed"] == spoken


def test_clients_settings_are_read_as_the_service_reads_them() -> None:
    lax = {"similarity_boost": True, "stability": "0.5", "style": None, "use_speaker_boost": 1, "optimize": [1]}
    assert read_client_voice_settings(lax) == {"similarity_boost": 1.0, "stability": 0.5, "use_speaker_boost": True}
    assert read_client_voice_settings(None) == read_client_voice_settings([]) == {}
    wrong: dict[str, Any] = {"stability": 5, "style": "x", "speed": [], "use_speaker_boost": "maybe"}
    for name, value in wrong.items():
        with pytest.raises(InputError) as raised:
            read_client_voice_settings({name: value})
        assert raised.value.code == "invalid_voice_settings"


@pytest.mark.parametrize("schedule", [[50], [120, 160, 250.0, 500], [500] * 4])
def test_good_schedules_are_given_back(schedule: list[float]) -> None:
    assert read_generation_config({"chunk_length_schedule": schedule}) == {"chunk_length_schedule": schedule}


@pytest.mark.parametrize(
    "config",
    [
        {"chunk_length_schedule": schedule}
        for schedule in ([], 50, "50", [49], [501], [True], [None], [50] * 101, {"a": 1}, [float("inf")])
    ]
    + [{"chunk_lenght_schedule": [50]}],
)
def test_wrong_generation_configs_are_refused(config: dict[str, Any]) -> None:
    with pytest.raises(InputError) as raised:
        read_generation_config(config)
    assert raised.value.code == "invalid_generation_config"
    assert read_generation_config({}) == read_generation_config({"chunk_length_schedule": None}) == {}


def test_a_model_is_known_or_the_operators_own() -> None:
    assert [terms(model_id).model.id for model_id in MODELS] == list(MODELS)
    assert terms(default="house_model").model.id == "house_model"
    assert terms("house_model", default="house_model").model.id == "house_model"
    with pytest.raises(InputError, match=r"no ElevenLabs model 'no_such_model'\. Known: eleven_flash_v2_5, ") as raised:
        terms("no_such_model")
    assert raised.value.code == "unknown_model"


@pytest.mark.parametrize(
    ("model_id", "language", "code"),
    [
        ("", "", ""),
        ("", "de-AT", "de"),
        ("", "nb-NO", "no"),
        ("", "tl", "fil"),
        ("eleven_v3", "th", "th"),
        ("eleven_flash_v2", "en-gb", ""),
        ("eleven_multilingual_v2", "de", ""),
    ],
)
def test_a_language_is_sent_as_the_model_takes_it(model_id: str, language: str, code: str) -> None:
    assert terms(model_id, language).language_code == code
    assert terms(model_id, language, guessed=True).language_code == code


@pytest.mark.parametrize(
    ("model_id", "language", "message"),
    [
        ("", "th", "eleven_flash_v2_5 speaks 32 languages, not th; use eleven_v3 for th. Or leave language out."),
        ("eleven_flash_v2", "de", "eleven_flash_v2 speaks English only; use eleven_flash_v2_5 for de."),
        ("eleven_v3", "klingon", "'klingon' is not a language tag"),
        ("", "quota\r\n", "is not a language tag"),
    ],
)
def test_a_language_that_was_asked_for_is_refused_where_a_guess_is_left_out(
    model_id: str, language: str, message: str
) -> None:
    with pytest.raises(InputError, match="language") as raised:
        terms(model_id, language)
    assert message in raised.value.message
    assert raised.value.code == "unsupported_language"
    if model_id != "eleven_v3":
        assert terms(model_id, language, guessed=True).language_code == ""


@given(st.dictionaries(st.text(), st.none() | st.booleans() | st.floats() | st.integers() | st.text() | st.binary()))
def test_whatever_is_asked_for_is_read_or_refused(settings: dict[str, Any]) -> None:
    for read in (read_voice_settings, read_client_voice_settings, read_generation_config):
        with suppress(InputError):
            read(settings)
