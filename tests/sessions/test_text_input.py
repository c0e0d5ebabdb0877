"""Text on its way in: whole, in pieces, flushed, interrupted, and not coming at all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from captionsync.providers.base import TextPiece
from captionsync.sessions.text_input import TextInput
from captionsync.timing.marks import shown
from captionsync.timing.text import clean_text

NEVER_S = 3_600.0
TEXTS = st.lists(st.text("aé\u0301\u0308\r\n\u2028\ud83d\ude00\x00 .각\u11a8한e", max_size=6), max_size=8)


def waiting() -> TextInput:
    """Return an input that waits for its text."""
    return TextInput(flush_s=NEVER_S, idle_s=NEVER_S)


async def rest(pieces: AsyncIterator[TextPiece]) -> list[tuple[str, bool]]:
    return [(piece.text, piece.flush) async for piece in pieces]


async def following(pieces: AsyncIterator[TextPiece]) -> tuple[str, bool]:
    piece = await anext(pieces)
    return piece.text, piece.flush


async def test_a_whole_text_is_one_piece() -> None:
    text = waiting()
    assert text.add("Hello there.", final=True) == 12
    assert text.final
    assert await rest(text.pieces(0)) == [("Hello there.", False)]
    assert not text.went_idle


async def test_no_text_is_no_piece() -> None:
    text = waiting()
    assert text.add("", final=True) == 0
    assert await rest(text.pieces(0)) == []


async def test_text_is_given_as_it_comes() -> None:
    text = waiting()
    pieces = text.pieces(0)
    for token in ("One ", "two ", "three. "):
        text.add(token)
        assert await following(pieces) == (token, False)
    text.add("", final=True)
    assert await rest(pieces) == []


async def test_a_reader_that_waits_is_told_of_new_text_and_of_the_end() -> None:
    text = waiting()
    reading = asyncio.create_task(rest(text.pieces(0)))
    await asyncio.sleep(0)
    text.add("Late. ", final=True)
    assert await reading == [("Late. ", False)]


async def test_tokens_that_came_before_reading_are_one_piece() -> None:
    text = waiting()
    for token in ("One ", "two ", "three."):
        text.add(token)
    text.add("", final=True)
    assert await rest(text.pieces(0)) == [("One two three.", False)]


@pytest.mark.parametrize("start", [0, 3, 7])
async def test_reading_begins_at_any_offset_and_more_than_once(start: int) -> None:
    text = waiting()
    text.add("One two", final=True)
    for _ in range(2):
        assert "".join(piece for piece, _ in await rest(text.pieces(start))) == "One two"[start:]
    assert text.after(start) == "One two"[start:]


async def test_a_flush_lies_behind_the_text_that_it_came_with() -> None:
    text = waiting()
    text.add("Well ", flush=True)
    text.add("then. ", final=True)
    assert await rest(text.pieces(0)) == [("Well ", True), ("then. ", False)]


async def test_a_flush_without_text_flushes_what_was_given_before() -> None:
    text = waiting()
    pieces = text.pieces(0)
    text.add("Well ")
    assert await following(pieces) == ("Well ", False)
    text.add("", flush=True)
    assert await following(pieces) == ("", True)
    text.add("then. ", final=True)
    assert await rest(pieces) == [("then. ", False)]


async def test_a_flush_is_given_again_to_who_reads_again_from_before_it() -> None:
    text = waiting()
    text.add("Well, ", flush=True)
    text.add("then.", final=True)
    assert await rest(text.pieces(2)) == [("ll, ", True), ("then.", False)]
    assert await rest(text.pieces(6)) == [("then.", False)]


async def test_what_a_mark_could_still_change_is_held_until_it_is_clear() -> None:
    text = waiting()
    assert text.add("cafe") == 3
    assert text.add("\u0301 ") == 2
    assert text.after(0) == "café "
    assert text.add("e", flush=True) == 1
    assert text.add("\u0301", final=True) == 1
    assert await rest(text.pieces(0)) == [("café e", True), ("\u0301", False)]


@settings(deadline=None)
@given(TEXTS)
def test_text_in_any_pieces_is_the_clean_whole(tokens: list[str]) -> None:
    async def read() -> tuple[list[int], str]:
        text = waiting()
        reading = asyncio.create_task(rest(text.pieces(0)))
        accepted = []
        for token in tokens:
            accepted.append(text.add(token))
            await asyncio.sleep(0)
        accepted.append(text.add("", final=True))
        pieces = await reading
        assert len(text) == sum(accepted)
        return accepted, "".join(piece for piece, _ in pieces)

    accepted, heard = asyncio.run(read())
    assert heard == clean_text("".join(tokens))
    assert sum(accepted) == len(heard)


@settings(deadline=None)
@given(TEXTS, st.lists(st.booleans(), min_size=8, max_size=8))
def test_flushes_lose_no_text_and_stay_where_they_were_asked_for(tokens: list[str], flushes: list[bool]) -> None:
    text = waiting()
    accepted, places = 0, set()
    for token, flush in zip(tokens, flushes, strict=False):
        accepted += text.add(token, flush=flush)
        places |= {accepted} if flush and accepted else set()
    accepted += text.add("", final=True)
    pieces = asyncio.run(rest(text.pieces(0)))
    assert "".join(piece for piece, _ in pieces) == text.after(0)
    assert accepted == len(text)
    ends = accumulate(len(piece) for piece, _ in pieces)
    assert [end for end, (_, flush) in zip(ends, pieces, strict=True) if flush] == sorted(places)


async def test_text_that_stops_coming_is_flushed_with_what_was_held() -> None:
    text = TextInput(flush_s=0, hold_s=0, idle_s=NEVER_S)
    pieces = text.pieces(0)
    text.add("Well e")
    assert await following(pieces) == ("Well ", False)
    assert await following(pieces) == ("", True)
    assert await following(pieces) == ("e", True)
    text.add("then. ", final=True)
    assert await rest(pieces) == [("then. ", False)]


@pytest.mark.parametrize(("text_now", "rest_of_it"), [("Hello wor", "ld. "), ("I am 3", ",000 years old. ")])
async def test_a_word_or_number_that_more_text_continues_is_not_cut(text_now: str, rest_of_it: str) -> None:
    text = TextInput(flush_s=0, hold_s=NEVER_S, idle_s=NEVER_S)
    pieces = text.pieces(0)
    text.add(text_now)
    begun = text_now[: text_now.rindex(" ") + 1]
    assert await following(pieces) == (begun, False)
    assert await following(pieces) == ("", True)
    text.add(rest_of_it, final=True)
    assert await rest(pieces) == [(text_now[len(begun) :] + rest_of_it, False)]


async def test_the_clients_own_flush_speaks_everything() -> None:
    text = waiting()
    text.add("I am 3", flush=True)
    assert await following(text.pieces(0)) == ("I am 3", True)


async def test_messages_without_text_do_not_put_off_what_waits() -> None:
    text = TextInput(flush_s=0.05, hold_s=0.1, idle_s=NEVER_S)
    pieces = text.pieces(0)
    text.add("Hello wor")
    reading = asyncio.create_task(rest(pieces))
    for _ in range(30):
        text.add("")
        await asyncio.sleep(0.01)
    text.add("", final=True)
    assert await reading == [("Hello ", False), ("", True), ("wor", True)]


async def test_text_that_was_flushed_is_not_flushed_again() -> None:
    text = TextInput(flush_s=0, idle_s=0)
    text.add("Well. ", flush=True)
    assert await rest(text.pieces(0)) == [("Well. ", True)]
    assert text.went_idle


@pytest.mark.parametrize("given_text", ["", "Hello. "])
async def test_no_more_text_for_a_long_time_is_the_end(given_text: str) -> None:
    text = TextInput(flush_s=0, idle_s=0)
    text.add(given_text)
    pieces = await rest(text.pieces(0))
    assert pieces == ([(given_text, False), ("", True)] if given_text else [])
    assert text.went_idle
    assert text.final


async def test_after_an_interruption_text_is_taken_again_behind_the_old() -> None:
    text = waiting()
    text.add("Old text. ", final=True)
    begin = text.reopen()
    assert (begin, text.final) == (10, False)
    pieces = text.pieces(begin)
    text.add("New. ")
    assert await following(pieces) == ("New. ", False)
    text.add("", final=True)
    assert await rest(pieces) == []
    assert text.after(begin) == "New. "


async def test_an_interruption_ends_what_was_held_of_the_old_text() -> None:
    text = waiting()
    text.add("cafe")
    begin = text.reopen()
    assert (begin, len(text)) == (4, 4)
    text.add("\u0301 la.", final=True)
    assert text.after(begin) == "\u0301 la."
    assert await rest(text.pieces(begin)) == [("\u0301 la.", False)]


async def test_a_flush_of_before_an_interruption_is_none_of_the_next_turn() -> None:
    text = waiting()
    text.add("Old ", flush=True)
    begin = text.reopen()
    text.add("new.", final=True)
    assert await rest(text.pieces(begin)) == [("new.", False)]


async def test_text_behind_a_flush_without_text_comes_after_it() -> None:
    text = waiting()
    pieces = text.pieces(0)
    text.add("Well ")
    assert await following(pieces) == ("Well ", False)
    text.add("", flush=True)
    text.add("then. ", final=True)
    assert await rest(pieces) == [("", True), ("then. ", False)]


@given(st.lists(st.text("12 ", max_size=4), max_size=12), st.integers(0, 50))
def test_text_in_pieces_is_read_from_any_place(pieces: list[str], place: int) -> None:
    text = waiting()
    for piece in pieces:
        text.add(piece)
    whole = "".join(pieces)
    assert len(text) == len(whole)
    assert text.source(place, len(text)) == whole[place:]
    text.add("", final=True)
    assert text.after(place) == whole[place:]


async def test_a_reader_that_comes_late_gets_many_pieces_as_one() -> None:
    text = waiting()
    for number in range(5_000):
        assert text.add("12"[number % 2]) == 1
    text.add("", final=True)
    assert await rest(text.pieces(1)) == [("21" * 2_499 + "2", False)]


@pytest.mark.parametrize(
    "text", ["a\r\nb", "\r\n\r\n", "e\u0301\r\ne\u0301", "\r\ud83d\ude00", "\ud83d\ude00\u0301", "n\u0303\r\r\n"]
)
async def test_text_continues_after_any_of_its_pieces_as_if_it_had_come_at_once(text: str) -> None:
    for cut in range(len(text) + 1):
        first = waiting()
        for piece in text[:cut]:
            first.add(piece)
        second = TextInput(before=(notes := first.take_notes()))
        assert "".join(note.text for note in notes) == second.after(0) == first.after(0)
        second.add(text[cut:], final=True)
        again = TextInput(before=(*notes, *second.take_notes()))
        assert again.after(0) == second.after(0) == clean_text(text)


async def test_a_reader_that_comes_late_is_given_every_flush_where_it_was_asked_for() -> None:
    text = waiting()
    for sentence in ("One?", "Two.", "Three"):
        text.add(sentence, flush=True)
    text.add(" four", final=True)
    pieces = [("One?", True), ("Two.", True), ("Three", True), (" four", False)]
    assert await rest(text.pieces(0)) == pieces
    assert await rest(text.pieces(6)) == [("o.", True), *pieces[2:]]


async def test_engines_get_marks_and_clients_get_back_what_they_sent() -> None:
    text = waiting()
    for piece in ("It is **ve", "ry", "** good &a", "mp; so. "):
        text.add(piece)
    assert shown(text.after(0)) == "It is very good & so. "
    assert text.source(6, 14) == "**very**"
    text.add("And *")
    assert text.decided == len(text) - 1
    text.add("open", flush=True)
    assert shown(text.after(0)).endswith("And *open")
    assert len(text) == len(text.after(0)) == len(text.source(0, 99))
    again = TextInput(before=text.take_notes())
    assert (again.after(0), again.source(0, 99)) == (text.after(0), text.source(0, 99))


async def test_markdown_that_never_ends_is_read_after_a_while() -> None:
    text = TextInput(flush_s=0, hold_s=0, idle_s=NEVER_S)
    text.add("One *two three ")
    pieces = text.pieces(0)
    assert [await following(pieces) for _ in range(3)] == [("One ", False), ("", True), ("*two three ", True)]


async def test_markdown_is_text_where_it_is_to_be_spoken() -> None:
    text = TextInput(markdown="speak")
    text.add("*a* &lt; b", final=True)
    assert shown(text.after(0)) == "*a* < b"
