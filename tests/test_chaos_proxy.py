"""The proxy does what its seed says, at the byte it says, and changes nothing else."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.chaos_proxy import ChaosProxy, Trouble, any_trouble

BODY = random.Random(1).randbytes(200_000)


@asynccontextmanager
async def sender(body: bytes = BODY) -> AsyncIterator[str]:
    """Send everyone who asks a body."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if await reader.read(4):
            writer.write(body)
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    server.close()


async def read_through(proxy: ChaosProxy) -> tuple[bytes, bool]:
    """Return what comes until the connection ends, and whether it ended by a reset."""
    reader, writer = await asyncio.open_connection("127.0.0.1", int(proxy.url.rsplit(":", 1)[1]))
    writer.write(b"send")
    data = b""
    try:
        while piece := await reader.read(65_536):
            data += piece
    except ConnectionResetError:
        return data, True
    finally:
        writer.close()
    return data, False


async def test_a_calm_connection_passes_everything_on() -> None:
    async with sender() as url, ChaosProxy(url) as proxy:
        assert await read_through(proxy) == (BODY, False)
        assert (proxy.cuts, proxy.forwarded_bytes) == (0, len(BODY))


@pytest.mark.parametrize("cut_bytes", [0, 1, 1_234, 199_999])
async def test_an_orderly_cut_is_at_its_byte(cut_bytes: int) -> None:
    async with sender() as url, ChaosProxy(url) as proxy:
        proxy.troubles.append(Trouble(cut_bytes=cut_bytes, reset=False))
        assert await read_through(proxy) == (BODY[:cut_bytes], False)
        assert proxy.cuts == 1
        assert await read_through(proxy) == (BODY, False)


async def test_a_reset_is_one() -> None:
    async with sender() as url, ChaosProxy(url) as proxy:
        proxy.troubles.append(Trouble(cut_bytes=5_000))
        data, was_reset = await read_through(proxy)
        assert was_reset
        assert BODY.startswith(data)
        proxy.troubles.append(Trouble(cut_sent_bytes=2))
        assert await read_through(proxy) == (b"", True)
        assert proxy.cuts == 2


async def test_pieces_delays_and_stalls_change_no_byte() -> None:
    async with sender() as url, ChaosProxy(url) as proxy:
        proxy.troubles.append(
            Trouble(piece_bytes=9_000, delay_s=0.0001, stall_bytes=70_000, stall_s=0.001, bytes_per_s=1e8)
        )
        assert await read_through(proxy) == (BODY, False)


async def test_a_seed_decides_everything_and_is_told_with_a_failure() -> None:
    async def plans(seed: int) -> list[Trouble]:
        async with sender(BODY[:900]) as url, ChaosProxy(url, seed=seed, plan=any_trouble(1_000)) as proxy:
            for _ in range(5):
                await read_through(proxy)
        return [one.trouble for one in proxy.connections]

    assert await plans(8) == await plans(8) != await plans(9)
    with pytest.raises(ValueError, match="no") as caught:
        async with sender() as url, ChaosProxy(url, seed=77):
            raise ValueError("no")
    assert any("chaos seed 77" in note for note in caught.value.__notes__)
