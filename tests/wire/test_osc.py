"""Open Sound Control bytes and the VMC frames made of them."""

from __future__ import annotations

import struct

import pytest

from captionsync.timing.tables.arkit import ARKIT_NAMES, VRM_NAMES
from captionsync.wire.osc import LARGEST_BYTES, bundles, message, vmc_frame, vmc_names
from tests.osc_reader import Message, read_datagram


def test_a_message_is_the_one_of_the_specification() -> None:
    assert message("/oscillator/4/frequency", 440.0).hex(" ") == (
        "2f 6f 73 63 69 6c 6c 61 74 6f 72 2f 34 2f 66 72 65 71 75 65 6e 63 79 00 2c 66 00 00 43 dc 00 00"
    )


def test_every_argument_has_its_type() -> None:
    data = message("/foo", 1000, -1, "hello", 1.234, 5.678)
    assert data[:16] == b"/foo\0\0\0\0,iisff\0\0"
    assert data[16:] == struct.pack(">ii", 1000, -1) + b"hello\0\0\0" + struct.pack(">ff", 1.234, 5.678)


@pytest.mark.parametrize("text", ["", "a", "abc", "abcd", "口"])
def test_strings_end_with_a_zero_and_fill_four_bytes(text: str) -> None:
    data = message("/a", text)
    assert len(data) % 4 == 0
    assert read_datagram(data) == [Message("/a", (text,))]


def test_a_frame_sets_every_weight_and_applies_them_last() -> None:
    (datagram,) = vmc_frame({"A": 0.5, "I": 0.0}, 1.5)
    assert read_datagram(datagram) == [
        Message("/VMC/Ext/OK", (1,)),
        Message("/VMC/Ext/T", (1.5,)),
        Message("/VMC/Ext/Blend/Val", ("A", 0.5)),
        Message("/VMC/Ext/Blend/Val", ("I", 0.0)),
        Message("/VMC/Ext/Blend/Apply", ()),
    ]


def test_a_large_frame_is_cut_into_datagrams_that_no_network_cuts() -> None:
    frame = vmc_frame(dict.fromkeys(vmc_names(ARKIT_NAMES, "arkit"), 0.25), 0.0)
    assert len(frame) > 1
    assert all(len(datagram) <= LARGEST_BYTES for datagram in frame)
    messages = [one for datagram in frame for one in read_datagram(datagram)]
    assert [one.arguments[0] for one in messages if one.address.endswith("Val")][17] == "JawOpen"
    assert messages[-1].address == "/VMC/Ext/Blend/Apply"


def test_no_message_makes_no_datagram() -> None:
    assert bundles([]) == []


@pytest.mark.parametrize(
    ("names", "expected"), [("vrm0", ["A", "I", "U", "E", "O"]), ("vrm1", ["aa", "ih", "ou", "ee", "oh"])]
)
def test_the_vowels_are_named_as_the_model_names_them(names: str, expected: list[str]) -> None:
    assert vmc_names(VRM_NAMES, names) == expected


def test_a_name_cannot_end_its_string_early_and_forge_arguments() -> None:
    (datagram,) = vmc_frame({"a\0b\0": 0.5, "\ud800": 1.0}, 0.0)
    assert [one.arguments for one in read_datagram(datagram)[2:4]] == [("ab", 0.5), ("?", 1.0)]
