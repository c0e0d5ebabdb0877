"""Clients' messages."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.errors import InputError
from captionsync.wire.lookalike.inbound import read_message, read_options


def read(**body: Any) -> Any:
    return read_message(json.dumps(body))


def test_both_names_of_the_config_are_read() -> None:
    for name in ("generation_config", "generator_config"):
        assert read(text=" ", **{name: {"chunk_length_schedule": [70]}}).schedule == (70,)


def test_settings_are_numbers_and_everything_else_is_left_out() -> None:
    settings = read(text=" ", voice_settings={"similarity_boost": True, "speed": 1.1, "style": None, "x": []})
    assert settings.voice_settings == {"similarity_boost": 1.0, "speed": 1.1}
    assert read(text=" ", voice_settings=None).voice_settings == {}


def test_a_missing_text_is_not_an_empty_one() -> None:
    assert read(flush=True).text is None
    assert read(text="").text == ""


@pytest.mark.parametrize("data", ["", "[]", "null", '{"text": []}', '{"text": "", "context_id": []}', "[" * 9_999])
def test_what_cannot_be_a_message_is_refused(data: str) -> None:
    with pytest.raises(InputError) as raised:
        read_message(data)
    assert raised.value.code == "invalid_input_message"


@pytest.mark.parametrize("context_id", ["c\ud800", "\udc00c", "\udc00\ud800"])
def test_an_id_that_cannot_be_sent_back_is_refused(context_id: str) -> None:
    with pytest.raises(InputError, match="surrogate") as raised:
        read(text="Hi", context_id=context_id)
    assert raised.value.code == "invalid_input_message"


def test_an_id_beyond_the_basic_plane_is_taken() -> None:
    assert read(text="Hi", context_id="c\U0001f600").context_id == "c\U0001f600"


@given(st.text() | st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists).map(json.dumps))
def test_any_text_is_read_or_refused(data: str) -> None:
    with suppress(InputError):
        read_message(data)


@given(
    st.dictionaries(
        st.sampled_from(["text", "context_id", "voice_settings", "generation_config", "flush", "speed"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["speed", "chunk_length_schedule"]), inner),
        ),
    )
)
def test_any_object_is_read_or_refused(body: dict[str, Any]) -> None:
    with suppress(InputError):
        read_message(json.dumps(body))


@pytest.mark.parametrize(
    ("value", "seed"),
    [
        ("7", 7),
        ("0", 0),
        ("4294967295", 4294967295),
        ("4294967296", None),
        ("-1", None),
        ("x", None),
        ("9" * 5_000, None),
    ],
)
def test_a_seed_is_taken_and_a_wrong_one_ignored(value: str, seed: int | None) -> None:
    assert read_options({"seed": value}).seed == seed


@pytest.mark.parametrize(
    ("value", "timeout_s"), [("", 20), ("180", 180), ("500", 180), ("0", 20), ("-1", 20), ("x", 20), ("9" * 5_000, 180)]
)
def test_the_timeout_is_kept_within_its_limits(value: str, timeout_s: int) -> None:
    assert read_options({"inactivity_timeout": value}).timeout_s == timeout_s
