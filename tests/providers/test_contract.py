"""The contract's checks of an engine that does not run in a session."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from dataclasses import replace

import pytest

from captionsync.errors import ProviderProtocolError
from captionsync.providers.base import SpeechRequest, TextPiece
from captionsync.providers.contract import speak_checked
from captionsync.timing.model import EngineWord, Phone, SpeechChunk
from tests.providers.toy import CHAR_MS, Toy


class Phoned(Toy):
    """A toy that knows phones: the given ones with its first chunk."""

    def __init__(self, phones: Sequence[Phone]) -> None:
        super().__init__("characters")
        self.capabilities = replace(self.capabilities, phones=True)
        self._phones = tuple(phones)

    async def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncGenerator[SpeechChunk, None]:
        async for chunk in super().speak(request, text):
            phones, self._phones = self._phones, ()
            yield replace(chunk, phones=phones)


async def pieces_of(*texts: str) -> AsyncIterator[TextPiece]:
    for text in texts:
        yield TextPiece(text)


async def chunks_of(engine: Toy, *texts: str, request: SpeechRequest | None = None) -> list[SpeechChunk]:
    return [chunk async for chunk in speak_checked(engine, request or SpeechRequest(), pieces_of(*texts))]


async def test_what_keeps_to_the_contract_passes_unchanged() -> None:
    request = SpeechRequest(start_ms=1234.5, char_start=7)
    plain = [chunk async for chunk in Toy("characters").speak(request, pieces_of("One ", "two."))]
    assert await chunks_of(Toy("characters"), "One ", "two.", request=request) == plain


async def test_a_long_text_is_compared_to_its_end() -> None:
    pieces = [f"{number} words. " for number in range(4_000)]
    chunks = await chunks_of(Toy("characters"), *pieces)
    assert "".join(run.text for chunk in chunks for run in chunk.chars) == "".join(pieces)


@pytest.mark.parametrize(
    "phones",
    [
        [Phone("a", 0, 40), Phone("b", 50, 60)],
        [Phone("a", 0, 40), Phone("b", 30, 60)],
        [Phone("a", 40, 0)],
        [Phone("a", -1, 40)],
        [Phone("a", 0, CHAR_MS * 2 + 2)],
    ],
    ids=["gap", "overlap", "backwards", "too early", "after the audio"],
)
async def test_phones_tile_the_audio(phones: list[Phone]) -> None:
    with pytest.raises(ProviderProtocolError, match="toy broke its contract: it gave") as caught:
        await chunks_of(Phoned(phones), "ab")
    assert (caught.value.code, caught.value.provider) == ("provider_protocol_error", "toy")


async def test_phones_that_tile_pass() -> None:
    phones = [Phone("a", 0, 60), Phone("", 60, 60), Phone("b", 60, 120)]
    assert (await chunks_of(Phoned(phones), "ab"))[0].phones == tuple(phones)


async def test_words_that_pass_the_audio_by_a_little_are_cut_to_it() -> None:
    class Rounding(Toy):
        async def speak(
            self, request: SpeechRequest, text: AsyncIterator[TextPiece]
        ) -> AsyncGenerator[SpeechChunk, None]:
            async for chunk in super().speak(request, text):
                last = chunk.words[-1]
                yield replace(chunk, words=(*chunk.words[:-1], EngineWord(last.text, last.start_ms, last.end_ms + 100)))

    chunks = await chunks_of(Rounding("words"), "One two")
    assert chunks[-1].chars[-1].ends_ms[-1] == 7 * CHAR_MS


async def test_the_engine_is_closed_with_its_chunks() -> None:
    closed = []

    class Closing(Toy):
        async def speak(
            self, request: SpeechRequest, text: AsyncIterator[TextPiece]
        ) -> AsyncGenerator[SpeechChunk, None]:
            try:
                async for chunk in super().speak(request, text):
                    yield chunk
            finally:
                closed.append(True)

    chunks = speak_checked(Closing("none"), SpeechRequest(), pieces_of("One ", "two"))
    await anext(chunks)
    await chunks.aclose()
    assert closed == [True]
