"""What sessions cost, whose they are, and what the holder of a key may still have spoken."""

from __future__ import annotations

from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any, cast

import pytest

from captionsync.errors import LimitError, SessionLimitError
from captionsync.sessions.allowance import Allowances, is_paid
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.log import MemoryLog
from captionsync.sessions.records import Lost, Note, Opened, Record, Resumed, Spoke
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.timing.model import TimedChars
from tests.sessions.talker import Talker
from tests.sessions.test_session import hub_with


@pytest.fixture
async def hub() -> AsyncIterator[SessionHub]:
    hub = hub_with(Talker())
    yield hub
    await hub.close()


def spending(allowances: Allowances, owner: str, *engines: str) -> Any:
    """Return what takes a number of characters for a session."""
    session = SimpleNamespace(owner=owner, input=SimpleNamespace(meter=lambda chars: None))
    allowances.watch(cast(Session, session), engines)
    return session.input.meter


def test_only_engines_with_a_key_are_paid() -> None:
    assert [is_paid(name) for name in ("elevenlabs", "espeak", "unknown")] == [True, False, False]


def test_paid_characters_count_for_both_limits_and_a_refusal_spends_nothing() -> None:
    allowances = Allowances(100, 30, lambda: 0.0)
    paid, free = (spending(allowances, "ann", *chain) for chain in (("elevenlabs", "espeak"), ("espeak",)))
    paid(30)
    with pytest.raises(LimitError, match="paid characters") as raised:
        paid(1)
    assert raised.value.code == "too_many_chars" and raised.value.retry_after_s > 3_500
    free(70)
    with pytest.raises(LimitError):
        free(1)
    spending(allowances, "bob", "elevenlabs")(30)
    spending(allowances, "", "elevenlabs")(1_000)


async def test_a_session_belongs_to_its_owner_also_when_it_is_read_again(hub: SessionHub) -> None:
    session = await hub.create(SessionSpec(text="Hush."), owner="ann")
    await session.wait()
    other = hub_with(Talker(), store=hub.store)
    await other.start()
    assert (await other.find(session.id)).owner == session.owner == "ann"
    assert [stored.id for stored, _ in await other.listing("ann")] == [session.id]
    assert await other.listing("") == []
    assert (hub.taken_chars("ann"), hub.taken_chars("")) == (5, 0)
    await hub.remove(session.id)
    assert hub.taken_chars("ann") == 5
    await other.close()


async def test_an_owner_has_only_so_many_sessions() -> None:
    hub = hub_with(Talker(), max_sessions_per_key=1)
    await hub.create(SessionSpec(), owner="ann")
    await hub.create(SessionSpec(), owner="bob")
    with pytest.raises(SessionLimitError) as raised:
        await hub.create(SessionSpec(), owner="ann")
    assert raised.value.code == "too_many_of_key"
    await hub.close()


async def test_what_an_engine_gave_counts_for_it_also_if_it_failed() -> None:
    def spoke(text: str) -> Spoke:
        times = (0,) * len(text)
        return Spoke(0, (TimedChars(text, 0, times, times),), (), closes_word=False)

    log = MemoryLog()
    notes: list[Note] = [
        Opened({}, "elevenlabs", "v", "en", language_guessed=False, direction="ltr"),
        spoke("One two"),
        Lost("elevenlabs", "provider_timeout", 4, 4),
        Resumed("espeak", "en", 4, has_phones=True),
        spoke("two three"),
    ]
    for note in notes:
        await log.append(Record(0, 0, 0, notes=(note,)))
    assert log.totals.spent == {"elevenlabs": 7, "espeak": 9}
