"""More sessions than the ElevenLabs account has places: they wait in a fair queue, and nobody fails."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import replace

import pytest
import pytest_asyncio

from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import SpeechRequest, TextPiece
from captionsync.providers.chain import Chain
from captionsync.providers.elevenlabs.provider import ElevenLabsProvider
from captionsync.providers.elevenlabs.settings import Choice, ElevenLabsSettings
from captionsync.providers.shared.api_key import ApiKey
from captionsync.timing.model import SpeechChunk
from tests.upstream import Upstream
from tests.upstream_crowd import GOOD, PATIENT, Outcome, begin, hub_of, outcome_of, speak, text_of
from tests.upstream_faults import Fault
from tests.upstream_listener import Listener, in_pieces

pytestmark = pytest.mark.asyncio(loop_scope="module")

Make = Callable[..., ElevenLabsProvider]
MANY = " ".join(f"Sentence number {number} is here." for number in range(8))
HUGE = " ".join(f"Sentence number {number} is here, and nobody else has begun yet." for number in range(40))


@pytest.fixture
def upstream(upstream: Upstream) -> Upstream:
    upstream.account.places = 2
    return upstream


@pytest_asyncio.fixture(loop_scope="module")
async def make(upstream: Upstream) -> AsyncIterator[Make]:
    made: list[ElevenLabsProvider] = []

    def build(**settings: object) -> ElevenLabsProvider:
        given: dict[str, object] = {"base_url": upstream.url, "use_proxy": False, "deadlines": PATIENT} | settings
        made.append(ElevenLabsProvider(ElevenLabsSettings(api_key=ApiKey("key"), **given)))  # type: ignore[arg-type]
        return made[-1]

    yield build
    for provider in made:
        await provider.close()


def voice_of(number: int) -> str:
    return f"Session{number:013d}"


def begun(upstream: Upstream) -> list[int]:
    """Return the sessions in the order in which the upstream first took them."""
    return list(dict.fromkeys(taken(upstream)))


def taken(upstream: Upstream) -> list[int]:
    """Return the session of each request that the upstream took, in order."""
    return [int(heard.path.split("/")[3].removeprefix("Session")) for heard in upstream.heard]


def displaced(order: list[int]) -> int:
    """Return how far the one that is farthest from its turn is from it."""
    return max(abs(turn - number) for turn, number in zip(sorted(order), order, strict=True))


@pytest.mark.parametrize(
    ("transport", "refuses", "concurrency", "count"),
    [("auto", "upgrade", 0, 200), ("auto", "socket", 0, 40), ("auto", "upgrade", 2, 40), ("http", "upgrade", 0, 40)],
)
async def test_a_crowd_shares_two_places_in_the_order_of_its_arrival(
    pool: EspeakPool, upstream: Upstream, transport: Choice, refuses: str, concurrency: int, count: int
) -> None:
    upstream.account.busy_rate = 0.05
    upstream.account.refuses = "socket" if refuses == "socket" else "upgrade"
    bad = set(range(7, count, 50))
    for number in bad:
        upstream.voice_faults[voice_of(number)] = Fault(refuse_status=400)
    async with hub_of(pool, upstream, "elevenlabs", transport=transport, concurrency=concurrency) as hub:
        sessions = [await begin(hub, text_of(number), voice_of(number)) for number in range(count)]
        outcomes = await asyncio.gather(*(outcome_of(hub, session) for session in sessions))
        assert hub.chain().health()["elevenlabs"] is None
    for number, outcome in enumerate(outcomes):
        good = Outcome("", False, text_of(number), ())
        assert outcome == (Outcome("provider_refused", False, "", ()) if number in bad else good)
    assert displaced(begun(upstream)) <= 4
    assert upstream.account.most_open == 2
    assert upstream.account.refused <= 40, "hardly more than those that are refused at random"


@pytest.mark.parametrize("transport", ["auto", "http"])
async def test_a_session_with_many_sentences_does_not_keep_the_others_waiting(
    pool: EspeakPool, upstream: Upstream, transport: Choice
) -> None:
    upstream.account.places = 1
    async with hub_of(pool, upstream, "elevenlabs", transport=transport) as hub:
        long = await begin(hub, HUGE, voice_of(0))
        short = [await begin(hub, text_of(number), voice_of(number)) for number in range(1, 6)]
        ended = [asyncio.create_task(outcome_of(hub, session)) for session in short]
        assert await asyncio.gather(*ended) == [Outcome("", False, text_of(number), ()) for number in range(1, 6)]
        assert await outcome_of(hub, long) == Outcome("", False, HUGE, ())
    assert begun(upstream) == list(range(6))
    assert taken(upstream)[-1] == 0, "the long one continues when the others have spoken"


async def test_a_session_that_is_alone_keeps_its_connection(pool: EspeakPool, upstream: Upstream) -> None:
    async with hub_of(pool, upstream, "elevenlabs") as hub:
        assert await speak(hub, MANY) == Outcome("", False, MANY, ())
    assert len(upstream.heard) == 1


async def test_an_open_session_without_text_holds_no_connection(pool: EspeakPool, upstream: Upstream) -> None:
    async with hub_of(pool, upstream, "elevenlabs", deadlines=replace(PATIENT, idle_s=0.05)) as hub:
        session = await begin(hub, None)
        for turn in (1, 2):
            await session.add_text(" \n")
            assert len(upstream.heard) == turn - 1
            await session.add_text(f"Turn {turn} is here. ", flush=True)
            await upstream.until(lambda turn=turn: len(upstream.heard) == turn)  # type: ignore[misc]
            await upstream.until(lambda: not upstream.account.open)
        await session.add_text("", final=True)
        outcome = await outcome_of(hub, session)
    assert (outcome.failure, outcome.engines) == ("", ())
    assert outcome.words.split() == "Turn 1 is here. Turn 2 is here.".split()
    assert len(upstream.heard) == 2


@pytest.mark.parametrize("transport", ["auto", "http"])
async def test_a_slow_listener_holds_no_place(make: Make, upstream: Upstream, transport: str) -> None:
    upstream.account.places = 1
    engine = make(transport=transport)
    async with aclosing(engine.speak(SpeechRequest(language="en"), in_pieces(MANY))) as chunks:
        await anext(chunks)
        listener = Listener()
        await listener.listen(Chain([engine]), in_pieces("Somebody else."))
        assert listener.text == "Somebody else."
        rest = [chunk async for chunk in chunks]
    assert "".join(run.text for chunk in rest for run in chunk.chars).endswith("number 7 is here.")


async def test_who_waits_for_a_listener_or_for_text_gives_the_place_to_others(make: Make, upstream: Upstream) -> None:
    upstream.account.places = 1
    engine = make(concurrency=1, ahead_chars=60, deadlines=replace(PATIENT, idle_s=3600, keep_alive_s=3600))
    more = asyncio.Event()

    async def slowly() -> AsyncIterator[TextPiece]:
        yield TextPiece("The first sentence. ", flush=True)
        await more.wait()
        yield TextPiece("The second sentence.")

    for text in (in_pieces(MANY), slowly()):
        async with aclosing(engine.speak(SpeechRequest(language="en"), text)) as chunks:
            await anext(chunks)
            listener = Listener()
            await listener.listen(Chain([engine]), in_pieces("Somebody else."))
            assert listener.text == "Somebody else."
            more.set()
            rest = "".join([run.text async for chunk in chunks for run in chunk.chars])
        assert rest.endswith(("number 7 is here.", "second sentence."))


async def test_a_connection_that_is_dropped_leaves_no_task_behind(make: Make, upstream: Upstream) -> None:
    engine = make()
    before = asyncio.all_tasks()
    for _ in range(3):
        async with aclosing(engine.speak(SpeechRequest(language="en"), in_pieces(MANY))) as chunks:
            await anext(chunks)
    await upstream.until(lambda: not upstream.account.open)
    left = [task for task in asyncio.all_tasks() - before if "wait" in str(task.get_coro())]
    assert left == []


async def test_whoever_stops_early_gives_the_place_back(make: Make, upstream: Upstream) -> None:
    upstream.account.places = 1
    engine = make(concurrency=1)
    for transport_text in (MANY, "One more."):
        async with aclosing(engine.speak(SpeechRequest(language="en"), in_pieces(transport_text))) as chunks:
            assert isinstance(await anext(chunks), SpeechChunk)


async def test_a_buffered_text_is_not_cut_inside_a_sentence_for_others(make: Make, upstream: Upstream) -> None:
    upstream.account.places = 1
    engine = make()
    request = SpeechRequest(language="en", generation_config={"chunk_length_schedule": [50]})
    long, short = Listener(), Listener()

    async def words() -> AsyncIterator[TextPiece]:
        for word in MANY.split(" "):
            yield TextPiece(word + " ")
            await upstream.until(lambda: bool(upstream.heard))

    await asyncio.gather(
        long.listen(Chain([engine]), words(), request), short.listen(Chain([engine]), in_pieces("Somebody else."))
    )
    assert (long.text.rstrip(), short.text) == (MANY, "Somebody else.")
    asked = [heard.asked.strip() for heard in upstream.heard if "Sentence" in heard.asked]
    assert all(text.endswith("here.") for text in asked)


@pytest.mark.parametrize("transport", ["auto", "http"])
async def test_the_number_of_places_is_read_from_the_headers(
    pool: EspeakPool, upstream: Upstream, transport: Choice
) -> None:
    upstream.account.places, upstream.account.tells = 3, True
    async with hub_of(pool, upstream, "elevenlabs", transport=transport) as hub:
        await speak(hub, text_of(0))
        outcomes = await asyncio.gather(*(speak(hub, text_of(number)) for number in range(12)))
    assert outcomes == [Outcome("", False, text_of(number), ()) for number in range(12)]
    assert (upstream.account.most_open, upstream.account.refused) == (3, 0)


async def test_a_busy_upstream_that_names_its_time_is_not_asked_before(pool: EspeakPool, upstream: Upstream) -> None:
    async with hub_of(pool, upstream, "elevenlabs") as hub:
        upstream.faults.append(Fault(refuse_status=429, retry_after="1"))
        assert await speak(hub, text_of(0)) == Outcome("", False, text_of(0), ())
        first, second = upstream.heard
        assert second.at_s - first.at_s >= 1.0
        upstream.faults.append(Fault(refuse_status=429, retry_after="90"))
        session = await begin(hub, text_of(1))
        assert await outcome_of(hub, session) == Outcome("provider_busy", True, "", ())
        assert getattr(session.failure, "retry_after_s", 0) > 59


async def test_a_session_fails_when_no_place_came_free_for_long_enough(pool: EspeakPool, upstream: Upstream) -> None:
    upstream.account.busy_rate = 1.0
    async with hub_of(pool, upstream, "elevenlabs", deadlines=replace(PATIENT, busy_s=0.3)) as hub:
        assert await speak(hub, text_of(0)) == Outcome("provider_busy", True, "", ())
        upstream.account.busy_rate = 0.0
        assert await speak(hub, text_of(0)) == Outcome("", False, text_of(0), ())
        assert hub.chain().health()["elevenlabs"] is None


async def test_the_next_engine_takes_what_waits_too_long_and_leaves_the_others(
    pool: EspeakPool, upstream: Upstream
) -> None:
    upstream.faults.append(Fault(refuse_status=429))
    async with hub_of(pool, upstream, "elevenlabs,espeak") as hub:
        assert await speak(hub, text_of(2)) == Outcome("", False, text_of(2), ())
    upstream.account.busy_rate = 1.0
    deadlines = replace(PATIENT, hurried_busy_s=1.0)
    async with hub_of(pool, upstream, "elevenlabs,espeak", deadlines=deadlines) as hub:
        assert await speak(hub, text_of(0)) == Outcome("", False, text_of(0), ("espeak",))
        upstream.account.busy_rate = 0.0
        assert await speak(hub, text_of(1)) == Outcome("", False, text_of(1), ())


async def test_v4_is_spoken_over_the_dialogue_socket_alone_one_flushed_sentence_at_a_time(
    make: Make, upstream: Upstream
) -> None:
    upstream.refuse_dialogue = True
    for transport in ("auto", "http"):
        for model_id in ("eleven_v4", "eleven_v4_turbo"):
            engine = make(transport=transport, model_id=model_id)
            upstream.refuse_dialogue = False
            listener = Listener()
            await listener.listen(Chain([engine]), in_pieces("Yes. No [laughs]. Perhaps.", size=3))
            assert listener.text == "Yes. No [laughs]. Perhaps."
            heard = upstream.heard[-1]
            assert heard.path == "/v1/text-to-dialogue/stream-input"
            assert [message["flush"] for message in heard.messages[1:-1]] == [True] * 3
            assert heard.query["model_id"] == model_id
    assert GOOD not in upstream.heard[0].path
