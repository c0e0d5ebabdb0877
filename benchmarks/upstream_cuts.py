"""The ElevenLabs upstream: how accurate its words are, and what 1,000 dead connections cost.

The upstream is the tests' ElevenLabs-like service in this process, driven by the embedded engine, so the true time of
every character is known. A proxy in front of it resets each connection after a random number of bytes, including frames
and handshakes; every session must produce each word once, with audio that tiles. The upstream responds at once, so the
measured time consists of noticing, pausing, reconnecting and decoding."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Iterator

from captionsync.errors import ProviderTimeoutError
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import SpeechRequest
from captionsync.providers.chain import Chain
from captionsync.providers.elevenlabs.provider import ElevenLabsProvider
from captionsync.providers.elevenlabs.settings import ElevenLabsSettings
from captionsync.providers.shared.api_key import ApiKey
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
    await run.start()
    outcomes: list[Outcome] = [await run.cut() for _ in range(CUTS)]
    await run.close()
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
