"""Pronunciations by token, with the real engine."""

from __future__ import annotations

import pytest

from captionsync.espeak.pool import EspeakPool

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def spoken(pool: EspeakPool, text: str, voice: str = "en-us") -> dict[str, str]:
    tokens = await pool.phonemize(text, voice)
    assert [start for start, _ in tokens] == sorted({start for start, _ in tokens})
    return {text[start:].split()[0]: "".join(phones) for start, phones in tokens}


async def test_words_get_the_phones_of_their_clause(pool: EspeakPool) -> None:
    found = await spoken(pool, "The end the way.")
    assert found == {"The": "ðɪ", "end": "ɛnd", "the": "ðə", "way.": "weɪ"}


async def test_joined_words_are_taken_apart(pool: EspeakPool) -> None:
    assert await spoken(pool, "of the dog") == {"of": "ʌv", "the": "ðə", "dog": "dɑːɡ"}
    assert await spoken(pool, "in the sun") == {"in": "ɪn", "the": "ðə", "sun": "sʌn"}


async def test_every_token_is_there_and_silent_ones_are_empty(pool: EspeakPool) -> None:
    assert await pool.phonemize(" — ... ", "en-us") == [(1, ()), (3, ())]
    assert await pool.phonemize("", "en-us") == []
    assert (await spoken(pool, "word — word2"))["—"] == ""


async def test_numbers_are_their_words_and_emoji_are_silent(pool: EspeakPool) -> None:
    found = await spoken(pool, "$5.50 is 😀 “fine” ½")
    assert found["$5.50"].startswith("dɑːlɚfaɪv")
    assert found["😀"] == ""
    assert found["“fine”"] == "faɪn"
    assert found["½"] == "ɐhæf"


async def test_each_script_is_read_by_its_voice(pool: EspeakPool) -> None:
    found = await spoken(pool, "I read 北京 and Москва")
    assert found["北京"] == "peitɕiŋ"
    assert found["Москва"] == "mʌskvɑ"


async def test_long_texts_are_looked_up_in_pieces(pool: EspeakPool) -> None:
    text = "word " * 500 + "banana" * 400
    tokens = await pool.phonemize(text, "en-us")
    assert len(tokens) == 501
    assert all(phones == ("w", "ɜː", "d") for _, phones in tokens[1:200])
    assert len(tokens[-1][1]) == 6 * 400


async def test_counts_are_of_each_word_alone(pool: EspeakPool) -> None:
    assert await pool.phone_counts(["of", "the", "—"], "en-us") == [2, 2, 0]
