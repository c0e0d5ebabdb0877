"""Lines of a streamed HTTP body, in any pieces."""

from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.errors import ProviderProtocolError
from captionsync.providers.elevenlabs.http import _lines

SILENCE_S = 5.0


class Body:
    """An answer whose body comes in these pieces."""

    def __init__(self, *pieces: bytes) -> None:
        self.content = self
        self._pieces = list(pieces)

    async def readany(self) -> bytes:
        return self._pieces.pop(0) if self._pieces else b""

    def at_eof(self) -> bool:
        return not self._pieces


async def lines(*pieces: bytes) -> list[bytes]:
    return [line async for line in _lines(cast(Any, Body(*pieces)), SILENCE_S)]


@given(st.lists(st.sampled_from([b"a", b"bc", b"\n", b"\n\n", b" ", b"d\ne", b"\r\n"]), max_size=12))
async def test_lines_do_not_depend_on_the_pieces(pieces: list[bytes]) -> None:
    assert await lines(*pieces) == [line for line in b"".join(pieces).split(b"\n") if line.strip()]


async def test_a_long_line_in_small_pieces_takes_no_longer_than_its_length() -> None:
    """Looking at the whole line again with every piece would take minutes."""
    assert [len(line) for line in await lines(*[b"x" * 256] * 30_000, b"\n", b"y")] == [7_680_000, 1]


async def test_an_endless_line_is_refused() -> None:
    with pytest.raises(ProviderProtocolError, match="a line without end"):
        await lines(*[b"x" * 65_536] * 200)
