"""Frames as RFC 6455 shows them."""

from __future__ import annotations

import pytest

from captionsync.wire.websocket import ping_frame, text_frame


def test_the_examples_of_the_specification() -> None:
    assert text_frame(b"Hello") == bytes.fromhex("810548656c6c6f")
    assert text_frame(b"Hel", final=False) == bytes.fromhex("010348656c")
    assert text_frame(b"lo", first=False) == bytes.fromhex("80026c6f")
    assert ping_frame() == bytes.fromhex("8900")


@pytest.mark.parametrize(
    ("size", "head"),
    [(0, "8100"), (125, "817d"), (126, "817e007e"), (65_535, "817effff"), (65_536, "817f0000000000010000")],
)
def test_the_length_takes_as_many_bytes_as_it_needs(size: int, head: str) -> None:
    assert text_frame(bytes(size)) == bytes.fromhex(head) + bytes(size)
