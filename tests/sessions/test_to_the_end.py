"""Work whose caller goes away is finished, and nobody is told of what went wrong with it but of a defect."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import pytest

from captionsync.errors import SessionClosedError
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.to_the_end import to_the_end
from tests.sessions.test_hub import Clock, hub_of

REFUSED = SessionClosedError("This session is over.", session_id="any")


@pytest.fixture
async def complaints() -> list[str]:
    """What asyncio complains about."""
    told: list[str] = []

    def complain(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        told.append(context["message"])

    asyncio.get_running_loop().set_exception_handler(complain)
    return told


async def work(gate: asyncio.Event, failure: Exception | None, done: list[str]) -> str:
    await gate.wait()
    done.append("done")
    if failure is not None:
        raise failure
    return "result"


async def test_a_caller_that_stays_gets_the_result_or_the_failure() -> None:
    gate = asyncio.Event()
    gate.set()
    assert await to_the_end(work(gate, None, [])) == "result"
    with pytest.raises(SessionClosedError):
        await to_the_end(work(gate, REFUSED, []))


@pytest.mark.parametrize("failure", [None, REFUSED, OverflowError("defect")])
@pytest.mark.parametrize("late", [False, True])
async def test_what_a_caller_left_is_finished_without_a_complaint(
    complaints: list[str], caplog: pytest.LogCaptureFixture, failure: Exception | None, late: bool
) -> None:
    gate, done = asyncio.Event(), list[str]()
    caller = asyncio.create_task(to_the_end(work(gate, failure, done)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    if late:  # the work is over in the very turn in which the caller goes
        gate.set()
        await asyncio.sleep(0)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    gate.set()
    for _ in range(5):
        await asyncio.sleep(0)
    del caller
    gc.collect()
    assert done == ["done"]
    assert complaints == []
    logged = [record.exc_info[0] for record in caplog.records if record.exc_info]
    assert logged == ([OverflowError] if isinstance(failure, OverflowError) else [])


@pytest.mark.parametrize("turns", range(1, 6))
async def test_an_interruption_that_is_refused_when_its_caller_has_gone_is_no_complaint(
    complaints: list[str], turns: int
) -> None:
    hub = hub_of(Clock())
    session = await hub.create(SessionSpec(text=None))
    await session.add_text("Hello.", flush=True)
    end = asyncio.create_task(session.cancel(None))
    caller = asyncio.create_task(session.interrupt(0))
    for _ in range(turns):
        await asyncio.sleep(0)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    await end
    await hub.close()
    del caller
    gc.collect()
    assert complaints == []
