"""Silence before and after the text, which the normalized alignment tells from the first and the last word."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import SpeechRequest
from captionsync.providers.chain import Chain
from captionsync.providers.elevenlabs.provider import ElevenLabsProvider
from captionsync.providers.elevenlabs.settings import ElevenLabsSettings
from captionsync.providers.shared.api_key import ApiKey
from tests.upstream import Upstream
from tests.upstream_listener import Listener, in_pieces

pytestmark = pytest.mark.asyncio(loop_scope="module")

LEAD_MS, TAIL_MS, RATE_HZ = 300, 400, 24_000
TEXT = "Tests are words and words are tests"


@pytest_asyncio.fixture(loop_scope="module")
async def upstream() -> AsyncIterator[Upstream]:
    pool = EspeakPool(1)
    await pool.start()
    upstream = Upstream(pool, pause_ms=TAIL_MS)
    upstream.behaviour.alter = _with_lead
    await upstream.start()
    yield upstream
    await upstream.close()
    await pool.close()


def _with_lead(message: dict[str, Any], number: int) -> dict[str, Any]:
    """Put silence before the first message; only the normalized alignments have spaces for the silences."""
    audio, normalized, seconds = "audio", "normalizedAlignment", False
    if "audio_base64" in message:
        audio, normalized, seconds = "audio_base64", "normalized_alignment", True
    if number == 0:
        silence = bytes(2 * RATE_HZ * LEAD_MS // 1000)
        message[audio] = base64.b64encode(silence + base64.b64decode(message[audio])).decode()
    if not message.get("alignment"):
        return message
    names = list(message["alignment"])
    chars, starts, ends = (list(values) for values in message["alignment"].values())
    if not seconds:
        ends = [start + length for start, length in zip(starts, ends, strict=True)]
    unit = 0.001 if seconds else 1
    later_ms = LEAD_MS * unit if seconds or number == 0 else 0
    starts, ends = ([value + later_ms for value in values] for values in (starts, ends))
    has_tail = not chars[-1].isspace() and ends[-1] - starts[-1] >= TAIL_MS * unit
    end = ends[-1] - TAIL_MS * unit if has_tail else ends[-1]
    spans = list(zip(chars, starts, [*ends[:-1], end], strict=True))
    first = [(" ", 0, starts[0])] if number == 0 else []
    last = [(" ", end, ends[-1])] if has_tail else []
    starts = [0, *starts[1:]] if number == 0 else starts
    plain = list(zip(chars, starts, ends, strict=True))
    for name, row in (("alignment", plain), (normalized, [*first, *spans, *last])):
        texts, begins, stops = (list(column) for column in zip(*row, strict=True))
        third = stops if seconds else [stop - begin for begin, stop in zip(begins, stops, strict=True)]
        message[name] = dict(zip(names, (texts, begins, third), strict=True))
    return message


@pytest.mark.parametrize("transport", ["websocket", "http"])
@pytest.mark.parametrize("message_ms", [(90.0, 300.0), (9_000.0, 9_000.0)], ids=["short", "whole"])
async def test_the_first_and_the_last_word_have_no_silence(
    upstream: Upstream, transport: Any, message_ms: tuple[float, float]
) -> None:
    upstream.behaviour.message_ms = message_ms
    settings = ElevenLabsSettings(api_key=ApiKey("key"), base_url=upstream.url, use_proxy=False, transport=transport)
    provider = ElevenLabsProvider(settings)
    listener = Listener(provider.sample_rate_hz)
    await listener.listen(Chain([provider]), in_pieces(TEXT), SpeechRequest(language="en"))
    await provider.close()
    assert listener.text.strip() == TEXT
    ((_, segment),) = upstream.heard[-1].segments
    assert listener.words[0].start_ms == pytest.approx(LEAD_MS + segment.starts_ms[0], abs=2)
    end_ms = LEAD_MS + segment.duration_ms - TAIL_MS
    assert end_ms - 150 < listener.words[-1].end_ms <= end_ms + 2
