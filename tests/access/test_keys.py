"""Keys: what is kept of them, and what is taken for one."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from captionsync.access.keys import KeyTable, digest_of, key_from
from captionsync.errors import ConfigError, InputError

KEY = key_from(bytes(range(32)))
TABLE = KeyTable().adding(KEY, "ann", "0" * 16, 7)


def test_a_key_has_256_bits_and_only_its_hash_is_kept() -> None:
    assert len(KEY) == 46 and KEY.startswith("cs_")
    assert KEY not in TABLE.to_json() and digest_of(KEY) in TABLE.to_json()
    with pytest.raises(ValueError, match="32"):
        key_from(b"short")


def test_a_key_is_found_by_itself_alone() -> None:
    found = TABLE.find(KEY)
    assert found is not None and found.name == "ann"
    for other in ("", KEY[:-1], KEY + "x", KEY.lower(), "cs_" + "A" * 43, digest_of(KEY), KEY + "\n", "ä" * 46):
        assert TABLE.find(other) is None
    assert (TABLE.id_of("ann"), TABLE.name_of("0" * 16)) == ("0" * 16, "ann")
    assert (TABLE.id_of("bob"), TABLE.name_of("1" * 16), TABLE.name_of("")) == ("", "", "")


def test_the_table_survives_its_file() -> None:
    assert list(KeyTable.from_json(TABLE.to_json())) == list(TABLE)
    assert not KeyTable.from_json(None)


@pytest.mark.parametrize("name", ["", "a b", "ä", "-a", "a" * 65, "a\n", "../x"])
def test_a_name_is_plain(name: str) -> None:
    with pytest.raises(InputError, match="name"):
        KeyTable().adding(KEY, name, "0" * 16, 7)


def test_names_are_unique_and_only_known_ones_are_removed() -> None:
    with pytest.raises(InputError, match="already"):
        TABLE.adding(key_from(bytes(32)), "ann", "1" * 16, 8)
    assert not TABLE.removing("ann")
    with pytest.raises(InputError, match="no key"):
        TABLE.removing("bob")


def test_a_damaged_file_is_refused_and_never_read_as_no_keys() -> None:
    row = json.loads(TABLE.to_json())["keys"][0]
    bad: list[object] = [{"version": 2, "keys": []}, {"version": 1}, [], 7, {"version": 1, "keys": [row, row]}]
    bad += [
        {"version": 1, "keys": [row | change]} for change in ({"id": "x"}, {"digest": ""}, {"name": ""}, {"name": 7})
    ]
    for body in bad:
        with pytest.raises(ConfigError):
            KeyTable.from_json(json.dumps(body))


@example("")
@given(st.binary().map(lambda data: data.decode("latin-1")))
def test_any_other_text_is_a_damaged_file(text: str) -> None:
    with pytest.raises(ConfigError):
        KeyTable.from_json(text)
