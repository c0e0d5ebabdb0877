"""Keys of requests."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from captionsync.errors import InputError
from captionsync.sessions.about import About
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.keyed import KeyedSessions
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from tests.sessions.talker import Talker
from tests.sessions.test_session import hub_with

SPEC = SessionSpec(text="Hello.")


@pytest.fixture
async def hub() -> AsyncIterator[SessionHub]:
    hub = hub_with(Talker())
    yield hub
    await hub.close()


async def test_a_key_belongs_to_one_client(hub: SessionHub) -> None:
    one, is_new = await hub.create_once(SPEC, "key", client="10.0.0.1")
    other, is_new_too = await hub.create_once(SPEC, "key", client="10.0.0.2")
    again = await hub.create_once(SPEC, "key", client="10.0.0.1")
    assert (is_new, is_new_too, again) == (True, True, (one, False))
    assert other is not one


async def test_the_oldest_key_is_forgotten_first(hub: SessionHub) -> None:
    keyed = KeyedSessions(most=3)

    async def ask(key: str) -> bool:
        return (await keyed.once(key, SPEC, lambda: hub.create(SPEC), hub.find))[1]

    assert [await ask(key) for key in ("a", "b", "c", "a", "d", "b", "a")] == [True] * 3 + [False, True, False, True]
    assert len(keyed) == 3


async def test_whoever_waits_for_a_request_that_fails_makes_the_session(hub: SessionHub) -> None:
    keyed, asked = KeyedSessions(), asyncio.Event()

    async def fail() -> Session:
        asked.set()
        await asyncio.sleep(0)
        raise InputError("No.")

    first = asyncio.create_task(keyed.once("key", SPEC, fail, hub.find))
    await asked.wait()
    session, is_new = await keyed.once("key", SPEC, lambda: hub.create(SPEC), hub.find)
    with pytest.raises(InputError):
        await first
    assert is_new
    keyed.forget(session.id)
    keyed.forget(session.id)
    assert len(keyed) == 0


def test_two_stored_sessions_of_one_key_are_forgotten_each_by_itself() -> None:
    keyed = KeyedSessions()
    for session_id in ("one", "two"):  # the key was forgotten between them, because there were too many
        keyed.restore(session_id, About(key="digest"))
    keyed.forget("one")
    assert len(keyed) == 1
    keyed.forget("two")
    assert not len(keyed)
