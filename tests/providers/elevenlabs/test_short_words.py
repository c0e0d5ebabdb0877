"""Words of one letter at the end of a message: they last, to the end that was sent."""

from __future__ import annotations

from collections.abc import AsyncIterator

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
from tests.upstream_speech import Segment

pytestmark = pytest.mark.asyncio(loop_scope="module")

TEXT = "What am I to do, said a man. I saw a cat, and so did I. It was plan B"


class Cutting(Upstream):
    """Ends a message inside each word of one letter, ``late_ms`` before the letter's end."""

    late_ms = 0.0

    def cut(self, segment: Segment) -> list[float]:
        ends, padded = segment.ends_ms(), f" {segment.text} "
        alone = [i for i in range(len(segment.text)) if not (padded[i] + padded[i + 2]).strip(" .")]
        letters = [i for i in alone if segment.text[i].isalpha()]
        cuts = [max(segment.starts_ms[i] + 0.4, ends[i] - self.late_ms) for i in letters]
        return [*(cut for cut in cuts if cut < segment.duration_ms - 5), segment.duration_ms]


@pytest_asyncio.fixture(loop_scope="module")
async def upstream() -> AsyncIterator[Cutting]:
    pool = EspeakPool(1)
    await pool.start()
    upstream = Cutting(pool)
    await upstream.start()
    yield upstream
    await upstream.close()
    await pool.close()


@pytest.mark.parametrize("late_ms", [1, 10, 20, 24, 60, 500])
async def test_a_word_of_one_letter_keeps_its_end(upstream: Cutting, late_ms: float) -> None:
    upstream.late_ms = late_ms
    provider = ElevenLabsProvider(ElevenLabsSettings(api_key=ApiKey("key"), base_url=upstream.url, use_proxy=False))
    listener = Listener(provider.sample_rate_hz)
    await listener.listen(Chain([provider]), in_pieces(TEXT), SpeechRequest(language="en"))
    await provider.close()
    assert listener.text.strip() == TEXT
    (heard,) = upstream.heard
    ends = [base + end for base, segment in heard.segments for end in segment.ends_ms()]
    said, at = "".join(segment.text for _, segment in heard.segments), 0
    for word in listener.words:
        at = said.index(word.text, at) + len(word.text)
        assert word.end_ms > word.start_ms
        if word.text in ("I", "a"):
            assert word.end_ms == pytest.approx(ends[at - 1], abs=1.5)
