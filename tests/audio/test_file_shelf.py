"""Finished files are made once, and only so many are kept."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable

import pytest

from captionsync.audio.finished import FileShelf, FinishedFile


class Maker:
    """Makes files of a size and counts them."""

    def __init__(self, size: int = 10) -> None:
        self.size = size
        self.made: list[str] = []
        self.gate = threading.Event()
        self.gate.set()

    def of(self, name: str) -> Callable[[], Awaitable[bytes]]:
        def make() -> bytes:
            assert self.gate.wait(10)
            self.made.append(name)
            return name.encode() * self.size

        return lambda: asyncio.to_thread(make)


async def test_a_file_is_made_once() -> None:
    shelf, maker = FileShelf(), Maker()
    first = await shelf.get("s", "mp3", maker.of("a"))
    assert await shelf.get("s", "mp3", maker.of("a")) is first
    assert maker.made == ["a"]
    assert first == FinishedFile.of(b"a" * 10)
    assert first.etag[0] == first.etag[-1] == '"'


async def test_those_who_ask_at_the_same_time_share_one_file() -> None:
    shelf, maker = FileShelf(), Maker()
    maker.gate.clear()
    asking = [asyncio.create_task(shelf.get("s", "mp3", maker.of("a"))) for _ in range(5)]
    await asyncio.sleep(0.01)
    asking.pop(0).cancel()
    maker.gate.set()
    assert len(set(await asyncio.gather(*asking))) == 1
    assert maker.made == ["a"]


async def test_the_one_not_asked_for_the_longest_goes_first() -> None:
    shelf, maker = FileShelf(entries=2), Maker()
    for name in ("a", "b", "a", "c", "a", "b"):
        await shelf.get("s", name, maker.of(name))
    assert maker.made == ["a", "b", "c", "b"]


async def test_bytes_are_bounded() -> None:
    shelf, maker = FileShelf(max_bytes=25), Maker()
    for name in ("a", "b", "c", "b", "a"):
        await shelf.get("s", name, maker.of(name))
    assert maker.made == ["a", "b", "c", "a"]
    big = Maker(size=26)
    for _ in range(2):
        await shelf.get("s", "big", big.of("x"))
    assert big.made == ["x", "x"]
    await shelf.get("s", "a", maker.of("a"))
    assert maker.made == ["a", "b", "c", "a"]


async def test_a_dropped_owner_leaves_nothing() -> None:
    shelf, maker = FileShelf(), Maker()
    await shelf.get("s", "a", maker.of("a"))
    await shelf.get("t", "a", maker.of("t"))
    maker.gate.clear()
    late = asyncio.create_task(shelf.get("s", "b", maker.of("b")))
    await asyncio.sleep(0.01)
    shelf.drop("s")
    maker.gate.set()
    assert (await late).data == b"b" * 10
    for name in ("a", "b"):
        await shelf.get("s", name, maker.of(name))
    await shelf.get("t", "a", maker.of("t"))
    assert maker.made == ["a", "t", "b", "a", "b"]


async def test_a_failure_is_told_and_not_kept() -> None:
    shelf = FileShelf()

    async def fail() -> bytes:
        raise ValueError("no")

    async def succeed() -> bytes:
        return b"x"

    with pytest.raises(ValueError, match="no"):
        await shelf.get("s", "a", fail)
    assert (await shelf.get("s", "a", succeed)).data == b"x"
