"""Pronunciations: what is read, in which context, and when."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from captionsync.espeak.japanese import is_available
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer, PronunciationStage
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.timing.phones.tokens import token_starts
from captionsync.timing.slices import SLICE_TEXT_CHARS

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def pronouncer() -> AsyncIterator[Pronouncer]:
    pool = EspeakPool(workers=1)
    await pool.start()
    yield Pronouncer(pool)
    await pool.close()


def chunk(text: str, start: int = 0, *, spoken: bool = False, closes_word: bool = False) -> SpeechChunk:
    run = TimedChars(text, start, (0,) * len(text), (0,) * len(text))
    if spoken:
        return SpeechChunk(spoken=(run,), closes_word=closes_word)
    return SpeechChunk(chars=(run,), closes_word=closes_word)


async def said(pronouncer: Pronouncer, text: str, language: str = "en") -> list[str]:
    return ["".join(phones) for _, phones in await pronouncer.pronounce(text, language)]


async def gather(stage: PronunciationStage, text: str, cuts: Sequence[int] = ()) -> dict[int, tuple[str, ...]]:
    edges = [0, *sorted(set(cuts)), len(text)]
    found: dict[int, tuple[str, ...]] = {}
    for start, stop in zip(edges, edges[1:], strict=False):
        found |= (await stage.feed(chunk(text[start:stop], start))).pronunciations
    return found | dict((await stage.finish()).pronunciations)


async def test_on_and_upon_have_the_open_vowel_of_us_english(pronouncer: Pronouncer) -> None:
    assert await said(pronouncer, "Once upon a time, on top.") == ["wʌns", "əpɑːn", "ə", "taɪm", "ɑːn", "tɑːp"]


async def test_a_second_r_after_a_rhotic_vowel_is_dropped_and_compounds_are_taken_apart(pronouncer: Pronouncer) -> None:
    fire = dict(await pronouncer.pronounce("firing", "en"))[0]
    assert "ɹ" not in fire or fire[fire.index("ɹ") - 1] not in ("ɚ", "ɝ")
    assert dict(await pronouncer.pronounce("little", "en"))[0][-2:] == ("ə", "l")


async def test_weak_forms_come_from_the_sentence(pronouncer: Pronouncer) -> None:
    assert (await said(pronouncer, "the apple"))[0] != (await said(pronouncer, "the pear"))[0]


async def test_frequent_words_follow_the_american_dictionary(pronouncer: Pronouncer) -> None:
    assert await said(pronouncer, "Animal.") == ["ænəməl"]


async def test_british_english_keeps_its_own_accent(pronouncer: Pronouncer) -> None:
    assert await said(pronouncer, "car", "en-GB") == ["kɑː"]


@pytest.mark.parametrize("token", ["$5.50", "3rd", "42", "100%"])
async def test_numbers_and_symbols_are_read_as_words(pronouncer: Pronouncer, token: str) -> None:
    assert len(dict(await pronouncer.pronounce(token, "en"))[0]) >= 3


async def test_markdown_and_emoji_have_no_mouth(pronouncer: Pronouncer) -> None:
    assert await said(pronouncer, "**Note:** keep 👍 calm pizza🍕 # Title") == [
        "noʊt", "kiːp", "", "kɑːm", "piːtsə", "", "taɪɾəl",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [("ru", "мы ещё", ["mɨ", "jɪɕo"]), ("hi", "चाय जल", ["tʃaːj", "dʒʌl"]), ("vi", "thứ", ["tɨ"])],
)
async def test_signs_of_a_voice_of_its_own_become_the_sounds_that_they_stand_for(
    pronouncer: Pronouncer, language: str, text: str, expected: list[str]
) -> None:
    assert await said(pronouncer, text, language) == expected


async def test_punctuation_alone_is_not_read(pronouncer: Pronouncer) -> None:
    assert dict(await pronouncer.pronounce("Well — yes", "en"))[5] == ()


SENTENCES = {
    "ar": "مرحبا بك في المدينة الكبيرة",
    "bg": "Добро утро, приятели.",
    "cs": "Dobré ráno, přátelé.",
    "da": "Godmorgen, mine venner.",
    "de": "Guten Morgen, liebe Freunde.",
    "el": "Καλημέρα, φίλοι μου.",
    "en": "Good morning, my friends.",
    "es": "Buenos días, amigos míos.",
    "fi": "Hyvää huomenta, ystävät.",
    "fil": "Magandang umaga sa inyo.",
    "fr": "Bonjour, mes amis.",
    "hi": "नमस्ते मेरे दोस्तों",
    "hr": "Dobro jutro, prijatelji.",
    "hu": "Jó reggelt, barátaim.",
    "id": "Selamat pagi, teman-teman.",
    "it": "Buongiorno, amici miei.",
    "ja": "おはようございます、皆さん。",
    "ko": "좋은 아침입니다 여러분",
    "ms": "Selamat pagi, kawan-kawan.",
    "nl": "Goedemorgen, mijn vrienden.",
    "no": "God morgen, mine venner.",
    "pl": "Dzień dobry, przyjaciele.",
    "pt": "Bom dia, meus amigos.",
    "ro": "Bună dimineața, prieteni.",
    "ru": "Доброе утро, друзья.",
    "sk": "Dobré ráno, priatelia.",
    "sv": "God morgon, mina vänner.",
    "ta": "காலை வணக்கம் நண்பர்களே",
    "tr": "Günaydın, sevgili dostlar.",
    "uk": "Доброго ранку, друзі.",
    "vi": "Chào buổi sáng các bạn.",
    "zh": "早上好，我的朋友们。",
}


@pytest.mark.parametrize("language", sorted(SENTENCES))
async def test_every_language_is_read_and_none_is_silent(pronouncer: Pronouncer, language: str) -> None:
    text = SENTENCES[language]
    read = await pronouncer.pronounce(text, language)
    assert [start for start, _ in read] == token_starts(text)
    silent = [text[start] for start, phones in read if not phones and text[start] not in "、，。"]
    assert len(silent) <= len(read) // 5, silent
    sounds = "".join("".join(phones) for _, phones in read)
    assert any(vowel in sounds for vowel in "aeiouɑɛɔäo̞")
    assert "tʃaɪniːz" not in sounds.replace("ˈ", "")


async def test_short_vowels_that_arabic_does_not_write_are_filled_in(pronouncer: Pronouncer) -> None:
    (word,) = await said(pronouncer, "مدرسة", "ar")
    assert not any(
        one in "mdrs" and two in "mdrs" and three in "mdrs"
        for one, two, three in zip(word, word[1:], word[2:], strict=False)
    )


@pytest.mark.skipif(not is_available(), reason="the ja extra is not installed")
async def test_japanese_keeps_the_phones_of_every_word_on_its_own_characters(pronouncer: Pronouncer) -> None:
    text = "「コーヒー」は学校で飲んだ。"
    found = {text[start]: " ".join(phones) for start, phones in await pronouncer.pronounce(text, "ja")}
    assert found == {
        "「": "k o o", "ヒ": "ç i i", "は": "w a", "学": "ɡ a k", "校": "k o o", "で": "d e", "飲": "n o", "ん": "n",
        "だ": "d a",
    }  # fmt: skip


async def test_japanese_without_the_extra_is_kana_by_the_voice_and_kanji_in_mandarin() -> None:
    pool = EspeakPool(workers=1)
    await pool.start()
    pool.reads_kanji = False
    try:
        found = await said(Pronouncer(pool), "さくら学校", "ja")
    finally:
        await pool.close()
    assert found == ["sä", "kɯᵝ", "ɽä", "ɕyɛ", "ɕjɑu"]


async def test_a_token_is_read_when_it_is_complete(pronouncer: Pronouncer) -> None:
    stage = PronunciationStage(pronouncer, "en")
    assert set((await stage.feed(chunk("Hel"))).pronunciations) == set()
    assert set((await stage.feed(chunk("lo wor", 3))).pronunciations) == {0}
    assert set((await stage.feed(chunk("ld", 9, closes_word=True))).pronunciations) == {6}
    assert not (await stage.finish()).pronunciations


async def test_markup_is_not_read(pronouncer: Pronouncer) -> None:
    text = 'One <break time="1s"/> two <emphasis>three</emphasis> 2 < 3'
    found = await gather(PronunciationStage(pronouncer, "en"), text)
    assert {text[start : start + 3] for start in found} >= {"One", "two", "thr"}
    assert not any(text[start:].startswith(("<b", "time", "<e")) for start in found)


async def test_text_announced_ahead_is_read_in_its_sentence(pronouncer: Pronouncer) -> None:
    alone = PronunciationStage(pronouncer, "en")
    ahead = PronunciationStage(pronouncer, "en")
    ahead.prefetch("See the apple. Yes.")
    one = (await alone.feed(chunk("See the "))).pronunciations
    two = (await ahead.feed(chunk("See the "))).pronunciations
    assert two[4] == ("ð", "ɪ")
    assert one[4] == ("ð", "ə")


async def test_spoken_words_are_found_in_the_announced_text(pronouncer: Pronouncer) -> None:
    stage = PronunciationStage(pronouncer, "en")
    stage.prefetch("I have 42 of the apples here.")
    text = "I have forty two of the apples here. "
    found = (await stage.feed(chunk(text, spoken=True))).pronunciations
    assert found[text.index("the")] == ("ð", "ɪ")
    assert found[text.index("forty")][0] == "f"
    assert set(found) == set(token_starts(text))


async def test_reading_goes_on_from_another_place_after_a_restart(pronouncer: Pronouncer) -> None:
    stage = PronunciationStage(pronouncer, "en")
    await stage.feed(chunk("One two thr"))
    stage.restart(4)
    assert set((await stage.feed(chunk("two three ", 4))).pronunciations) == {4, 8}


TEXT = "The old man's boat costs $5.50, <mark name='x'/>you know; the apples 你好世界。 Fine"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.integers(1, len(TEXT) - 1), max_size=30), st.booleans())
async def test_any_cut_of_the_messages_gives_the_same_pronunciations(
    pronouncer: Pronouncer, cuts: set[int], announced: bool
) -> None:
    def stage() -> PronunciationStage:
        one = PronunciationStage(pronouncer, "en")
        if announced:
            one.prefetch(TEXT)
        return one

    assert await gather(stage(), TEXT, sorted(cuts)) == await gather(stage(), TEXT)


async def test_every_piece_of_a_token_that_is_too_long_is_pronounced_however_it_comes(pronouncer: Pronouncer) -> None:
    text = "go " + "banana" * 120 + " on"
    whole = await gather(PronunciationStage(pronouncer, "en"), text)
    assert list(whole) == [0, 3, 303, 603, 724]
    assert all(whole.values())
    for cuts in ([303], [302, 304], list(range(0, len(text), 50))):
        assert await gather(PronunciationStage(pronouncer, "en"), text, cuts) == whole


async def test_long_text_that_is_announced_is_read_in_slices(pronouncer: Pronouncer) -> None:
    text = "Never mind, said he. " * 2_000
    stage = PronunciationStage(pronouncer, "en")
    stage.prefetch(text)
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.create_task(count())
    first = await stage.feed(chunk("Never mind, "))
    counting.cancel()
    assert set(first.pronunciations) == {0, 6}
    assert turns >= len(text) // SLICE_TEXT_CHARS
