"""Text pieces to sentences: the same as of the whole text, and a slice at a turn of the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from captionsync.providers.base import TextPiece
from captionsync.providers.shared.utterances import Utterances, sentences_of
from captionsync.timing.captions.sentences import SentenceSplitter
from captionsync.timing.slices import SLICE_TEXT_CHARS

LONG = "Never mind, said he. Dr. Who? " * (5 * SLICE_TEXT_CHARS // 30) + "." * 3 * SLICE_TEXT_CHARS


async def pieces(*given: TextPiece) -> AsyncIterator[TextPiece]:
    for piece in given:
        yield piece


def split(text: str) -> list[str]:
    splitter = SentenceSplitter("en")
    return splitter.feed(text) + splitter.finish()


async def taken(utterances: Utterances) -> list[tuple[str, bool, bool]]:
    found = []
    while (one := await utterances.take()) is not None:
        found.append((one.text, one.flush, one.closes_word))
    return found


async def turns_of(counted: list[int]) -> None:
    while True:
        counted[0] += 1
        await asyncio.sleep(0)


async def test_a_long_text_is_cut_like_a_whole_one_over_many_turns() -> None:
    turns = [0]
    counting = asyncio.create_task(turns_of(turns))
    found = [one async for one in sentences_of(pieces(TextPiece(LONG)), SentenceSplitter("en"))]
    counting.cancel()
    assert found == split(LONG)
    assert turns[0] >= len(LONG) // SLICE_TEXT_CHARS


async def test_a_flush_comes_after_its_sentences() -> None:
    text = pieces(TextPiece("One. Two", True), TextPiece(" three."))
    assert [one async for one in sentences_of(text, SentenceSplitter("en"))] == ["One. ", "Two", None, " three."]


async def test_utterances_are_the_sentences_and_a_flush_closes_the_last() -> None:
    async with Utterances(pieces(TextPiece(LONG)), "en", whole_sentences=True) as utterances:
        assert [text for text, *_ in await taken(utterances)] == split(LONG)
    async with Utterances(
        pieces(TextPiece("One. Two", True), TextPiece(" three.")), "en", whole_sentences=True
    ) as utterances:
        assert await taken(utterances) == [
            ("One. ", True, False),
            ("Two", True, True),
            (" three.", True, False),
        ]


async def test_pieces_come_as_they_are_where_the_engine_cuts_by_itself() -> None:
    text = pieces(TextPiece("One. T"), TextPiece(""), TextPiece("wo", True), TextPiece("", True))
    async with Utterances(text, "en", whole_sentences=False) as utterances:
        assert await taken(utterances) == [("One. T", False, False), ("wo", True, True), ("", True, True)]


async def test_markup_is_not_cut_where_the_text_is_not_cut_into_sentences() -> None:
    text = pieces(*map(TextPiece, 'a<br/>b <break time="1s"/>c <3'))
    async with Utterances(text, "en", whole_sentences=False) as utterances:
        found = [text for text, *_ in await taken(utterances)]
    assert found == ["a", "<br/>", "b", " ", '<break time="1s"/>', "c", " ", "<3"]
    cut = pieces(TextPiece("<break", True), TextPiece("/>"))
    async with Utterances(cut, "en", whole_sentences=False) as utterances:
        assert await taken(utterances) == [("<break", True, True), ("/>", False, False)]


async def test_what_has_come_is_known_before_it_is_taken() -> None:
    async def text() -> AsyncIterator[TextPiece]:
        yield TextPiece("One. Two <b")
        await asyncio.Event().wait()

    for whole_sentences in (True, False):
        async with Utterances(text(), "en", whole_sentences=whole_sentences) as utterances:
            assert await utterances.speakable()
            assert utterances.upcoming == "One. Two <b"
            await utterances.take()
            assert utterances.upcoming == ("Two <b" if whole_sentences else "<b")
    async with Utterances(pieces(), "en", whole_sentences=True) as utterances:
        assert not await utterances.speakable()
