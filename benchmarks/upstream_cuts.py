"""The ElevenLabs upstream: how accurate its words are, and what 1,000 dead connections cost.

The upstream is the tests' ElevenLabs-like service in this process, driven by the embedded engine, so the true time of
every character is known. A proxy in front of it resets each connection after a random number of bytes, including frames
and handshakes; every session must produce each word once, with audio that tiles. The upstream responds at once, so the
measured time consists of noticing, pausing, reconnecting and decoding. As many whole sessions with ears are cut while
an upstream sends vague times, and every event stream must keep all that is promised of it."""

from __future__ import annotations

import asyncio
import logging
import random
import statistics
import time
from collections.abc import Iterator

from benchmarks.vague_upstream import VagueUpstream
from captionsync.audio.formats import parse_format
from captionsync.errors import ProviderTimeoutError
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import SpeechRequest
from captionsync.providers.chain import Chain
from captionsync.providers.elevenlabs.provider import ElevenLabsProvider
from captionsync.providers.elevenlabs.settings import ElevenLabsSettings
from captionsync.providers.shared.api_key import ApiKey
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.view import View, entry_frame
from captionsync.weights import load_weights
from tests.chaos_proxy import ChaosProxy, Trouble
from tests.stream_checks import Received, check_all, decode, displayed
from tests.upstream import Upstream
from tests.upstream_cutting import TEXT, CuttingRun, Outcome
from tests.upstream_faults import Fault
from tests.upstream_listener import Listener, in_pieces

CUTS = 1000
SEED = 4
MINUTE = f"{TEXT} " * 8
FORMATS = ("pcm_24000", "mp3_44100_128", "ulaw_8000", "opus_48000_64")

Row = tuple[str, str, str]


def rows() -> Iterator[Row]:
    """Yield rows of (what, measured, goal)."""
    return iter(asyncio.run(_measure()))


async def _measure() -> list[Row]:
    pool = EspeakPool(1)
    await pool.start()
    upstream = Upstream(pool)
    await upstream.start()
    try:
        return [
            *[await _truth(upstream, name, sync=sync) for name in FORMATS for sync in (True, False)],
            await _stall(upstream),
            *await _cuts(upstream),
            *await _heard_cuts(pool),
        ]
    finally:
        await upstream.close()
        await pool.close()


def _provider(upstream: Upstream, output_format: str = "pcm_24000", *, sync: bool = True) -> ElevenLabsProvider:
    settings = ElevenLabsSettings(
        api_key=ApiKey("key"),
        base_url=upstream.url,
        output_format=output_format,
        sync_alignment=sync,
        use_proxy=False,
    )
    return ElevenLabsProvider(settings)


async def _truth(upstream: Upstream, output_format: str, *, sync: bool) -> Row:
    """Return how far word starts are off in a minute of speech."""
    upstream.heard.clear()
    upstream.behaviour.at_chars = False
    provider = _provider(upstream, output_format, sync=sync)
    listener = Listener(provider.sample_rate_hz)
    await listener.listen(Chain([provider]), in_pieces(MINUTE), SpeechRequest(language="en"))
    await provider.close()
    heard = upstream.heard[0]
    said = "".join(segment.text for _, segment in heard.segments)
    starts, at, errors = heard.char_starts(), 0, []
    for word in listener.words:
        at = said.index(word.text, at)
        errors.append(abs(word.start_ms - starts[at]))
        at += len(word.text)
    equal = "" if listener.text.rstrip() == MINUTE.rstrip() else ", TEXT DIFFERS"
    mode = "sync_alignment" if sync else "a segment at a time"
    what = f"word start error, {listener.audio.end_ms / 1000:.0f} s of speech, upstream {output_format}, {mode}"
    return what, f"max {max(errors):.1f} ms{equal}", "≤ 25 ms"


async def _stall(upstream: Upstream) -> Row:
    """Return how long a connected but silent upstream goes unnoticed."""
    upstream.faults.append(Fault(stall=True, after_messages=2))
    provider = _provider(upstream)
    last_s = time.monotonic()
    try:
        async for _ in provider.speak(SpeechRequest(language="en"), in_pieces(TEXT)):
            last_s = time.monotonic()
    except ProviderTimeoutError:
        pass
    await provider.close()
    return "silent upstream noticed", f"{time.monotonic() - last_s:.2f} s", "≤ 3 s"


async def _cuts(upstream: Upstream) -> list[Row]:
    run = CuttingRun(upstream, seed=SEED)
    async with run.proxy:
        await run.start()
        outcomes: list[Outcome] = [await run.cut() for _ in range(CUTS)]
    times_ms = sorted(1000 * seconds for outcome in outcomes for seconds in outcome.recovery_s)
    centiles = statistics.quantiles(times_ms, n=100)
    lost = sum(outcome.lost_words for outcome in outcomes)
    repeated = sum(outcome.repeated_words for outcome in outcomes)
    flawed = sum(not outcome.tiles or not outcome.asked_once for outcome in outcomes)
    return [
        (f"words lost, {run.proxy.cuts} upstream cuts at random bytes", str(lost), "0"),
        ("words repeated", str(repeated), "0"),
        ("sessions whose audio does not tile or that asked for a word twice", str(flawed), "0"),
        ("recovery, cut to next audio", f"p50 {centiles[49]:.0f} ms, p95 {centiles[94]:.0f} ms", "p95 ≤ 700 ms"),
        ("longest recovery", f"{times_ms[-1]:.0f} ms", "≤ 2,500 ms"),
    ]


async def _heard_cuts(pool: EspeakPool) -> list[Row]:
    """Cut sessions that listen."""
    logging.getLogger("captionsync").setLevel(logging.CRITICAL)  # each cut is logged
    upstream = VagueUpstream(pool)
    await upstream.start()
    proxy = ChaosProxy(upstream.url)
    await proxy.__aenter__()
    settings = ElevenLabsSettings(api_key=ApiKey("key"), base_url=proxy.url, use_proxy=False)
    provider, pronouncer = ElevenLabsProvider(settings), Pronouncer(pool)
    hub = SessionHub(
        {"elevenlabs": provider}, default_chain=["elevenlabs"], pronouncer=pronouncer, weights=load_weights()
    )
    try:
        await _session(hub)
        await proxy.idle()
        size, dice = proxy.forwarded_bytes, random.Random(SEED)
        wrong, broken = 0, []
        for _ in range(CUTS):
            proxy.troubles.append(Trouble(cut_bytes=dice.randrange(size)))
            events = await _session(hub)
            proxy.troubles.clear()
            wrong += displayed(events).rstrip() != TEXT
            try:
                check_all(events, TEXT)
            except AssertionError as error:
                broken.append(str(error).partition("\n")[0])
    finally:
        await hub.close()
        await proxy.__aexit__(None, None, None)
        await upstream.close()
    first = f" ({broken[0][:80]}) MISSED" if broken else ""
    return [
        (
            f"sessions with ears that lost or repeated words, {proxy.cuts} cuts",
            f"{wrong}{' MISSED' * (wrong > 0)}",
            "0",
        ),
        ("sessions with ears whose event stream breaks a promise", f"{len(broken)}{first}", "0"),
    ]


async def _session(hub: SessionHub) -> list[Received]:
    """Return the event stream of a session."""
    session = await hub.create(SessionSpec(text=TEXT, language="en", format=parse_format("pcm_24000")))
    await session.wait()
    log = session.publisher.log
    frames = b"".join(entry_frame(log, entry, View()) for entry in log.read(0))
    await hub.remove(session.id)
    return decode(frames)
