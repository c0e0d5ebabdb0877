"""The queue for places: who is next, how many there are, and when to give up."""

from __future__ import annotations

import asyncio

import pytest

from captionsync.errors import ProviderBusyError
from captionsync.providers.shared import places as module
from captionsync.providers.shared.places import FIRST_LIMIT, LONGEST_NAMED_S, Place, Places


def places_of(most: int = 0, *, patience_s: float = 60.0, hurried_s: float = 60.0) -> Places:
    return Places(most, provider="x", title="It", patience_s=patience_s, hurried_s=hurried_s, random=lambda: 0.0)


def busy(retry_after_s: float | None = None) -> ProviderBusyError:
    return ProviderBusyError("It is full.", provider="x", retry_after_s=retry_after_s)


async def accepted(places: Places, count: int) -> list[Place]:
    """Enter ``count`` places one after another, each accepted."""
    found = []
    for _ in range(count):
        place = places.line_up(hurried=False)
        await place.enter()
        place.accept()
        found.append(place)
    return found


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_who_comes_first_is_served_first_and_keeps_the_turn_when_refused() -> None:
    places = places_of(1)
    (inside,) = await accepted(places, 1)
    order: list[int] = []

    async def wait(number: int) -> Place:
        place = places.line_up(hurried=False)
        await place.enter()
        order.append(number)
        return place

    waiting = [asyncio.create_task(wait(number)) for number in range(3)]
    await settle()
    assert places.wanted and not order
    inside.leave()
    first = await waiting[0]
    first.refuse(busy())
    again = asyncio.create_task(first.enter())
    await again
    assert order == [0]
    first.leave()
    (await waiting[1]).leave()
    (await waiting[2]).leave()
    assert order == [0, 1, 2]
    assert not places.wanted


async def test_one_that_gives_up_or_is_cancelled_leaves_the_queue() -> None:
    places = places_of(1)
    (inside,) = await accepted(places, 1)
    cancelled = asyncio.create_task(places.line_up(hurried=False).enter())
    following = asyncio.create_task(places.line_up(hurried=False).enter())
    await settle()
    cancelled.cancel()
    inside.leave()
    inside.leave()
    await following


async def test_the_number_doubles_until_a_refusal_shows_where_it_ends() -> None:
    places = places_of()
    assert places.limit == FIRST_LIMIT
    taken = await accepted(places, 5)
    assert places.limit == 10
    over = places.line_up(hurried=False)
    await over.enter()
    over.refuse(busy())
    assert places.limit == len(taken)


async def test_a_refusal_below_what_was_taken_before_has_another_cause_unless_it_happens_often() -> None:
    places = places_of(4)
    taken = await accepted(places, 4)
    taken[0].leave()
    taken[1].leave()
    for limit in (4, 4, 2):
        place = places.line_up(hurried=False)
        await place.enter()
        place.refuse(busy())
        assert places.limit == limit


async def test_one_more_is_tried_from_time_to_time_and_only_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PROBE_S", 0.05)
    places = places_of()
    taken = await accepted(places, 2)
    extra = [places.line_up(hurried=False) for _ in range(2)]
    for place in extra:
        await place.enter()
    for place in extra:
        place.refuse(busy())
        assert places.limit == 2
    await extra[0].enter()
    following = asyncio.create_task(extra[1].enter())
    await settle()
    assert not following.done()
    extra[0].accept()
    assert places.limit == 3
    taken[0].leave()
    await following


async def test_a_setting_is_the_most_whatever_the_service_says() -> None:
    places = places_of(3)
    places.learn(8)
    assert places.limit == 3
    places.learn(2)
    assert places.limit == 2
    places.learn(None)
    assert places.limit == 2
    places = places_of()
    places.learn(8)
    assert places.limit == 8


async def test_a_queue_that_moves_fails_nobody_and_one_that_stands_still_fails_in_time() -> None:
    places = places_of(1, patience_s=1.0)
    (inside,) = await accepted(places, 1)
    queue = [places.line_up(hurried=False) for _ in range(4)]
    waiting = [asyncio.create_task(place.enter()) for place in queue]
    begun_s = asyncio.get_running_loop().time()
    for place, entered in zip(queue, waiting, strict=True):
        await asyncio.sleep(0.3)
        inside.leave()
        await entered
        place.accept()
        inside = place
    assert asyncio.get_running_loop().time() - begun_s > 1.0, "the last one waited longer than its patience"
    with pytest.raises(ProviderBusyError) as caught:
        await places.line_up(hurried=False).enter()
    assert (caught.value.waited, caught.value.retryable, caught.value.provider) == (True, True, "x")


async def test_who_could_go_elsewhere_waits_less() -> None:
    places = places_of(1, hurried_s=0.02)
    await accepted(places, 1)
    patient = asyncio.create_task(places.line_up(hurried=False).enter())
    with pytest.raises(ProviderBusyError):
        await places.line_up(hurried=True).enter()
    assert not patient.done()
    patient.cancel()


async def test_a_time_that_is_named_is_kept_and_not_waited_for_if_it_is_too_long() -> None:
    places = places_of(2, patience_s=1.0)
    place = places.line_up(hurried=False)
    await place.enter()
    loop = asyncio.get_running_loop()
    place.refuse(busy(0.1))
    begun_s = loop.time()
    await place.enter()
    assert loop.time() - begun_s >= 0.1
    place.refuse(busy(86_400))
    with pytest.raises(ProviderBusyError, match="It is full") as caught:
        await place.enter()
    assert loop.time() - begun_s < 1.0
    assert caught.value.retry_after_s is not None
    assert LONGEST_NAMED_S - 1 < caught.value.retry_after_s <= LONGEST_NAMED_S
