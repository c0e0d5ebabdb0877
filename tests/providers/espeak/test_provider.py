"""The embedded engine as a provider, with real workers."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field

import pytest
import pytest_asyncio

from captionsync.errors import VoiceNotFoundError
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import SpeechRequest, TextPiece
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.timing.clock import round_ms, samples_to_ms
from captionsync.timing.model import Phone, SpeechChunk

pytestmark = pytest.mark.asyncio(loop_scope="module")

RATE_HZ = 22_050
TOLERANCE_MS = 15
TEXTS = {
    "ar": "مرحبا بالعالم، كيف حالك؟",
    "bg": "Здравей, как си днес?",
    "cs": "Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "da": "Hunden løber i haven om dagen.",
    "de": "Der schnelle Fuchs springt über den faulen Hund.",
    "el": "Καλημέρα, τι κάνεις σήμερα;",
    "en": "The quick brown fox jumps over the lazy dog.",
    "es": "¿Cómo estás? Me gusta la casa en el campo.",
    "fi": "Hyvää huomenta, mitä kuuluu?",
    "fil": "Magandang umaga, kumusta ka na?",
    "fr": "L'homme qu'il aime n'est pas là, hélas.",
    "hi": "नमस्ते, आप कैसे हैं?",
    "hr": "Dobar dan, kako ste danas?",
    "hu": "Jó napot, hogy van ma?",
    "id": "Selamat pagi, apa kabar Anda?",
    "it": "Che cos'è l'amore? Dell'anno scorso.",
    "ja": "今日は東京へ行きました。ありがとう。",
    "ko": "안녕하세요, 만나서 반갑습니다.",
    "ms": "Selamat pagi, apa khabar?",
    "nl": "De snelle bruine vos springt over de hond.",
    "no": "God morgen, hvordan har du det?",
    "pl": "W Szczebrzeszynie chrząszcz brzmi w trzcinie.",
    "pt": "Olá, não há pão na mesa da mãe.",
    "ro": "Bună ziua, ce mai faceți astăzi?",
    "ru": "Привет, как дела сегодня?",
    "sk": "Dobrý deň, ako sa máte?",
    "sv": "Sju sjösjuka sjömän på skeppet.",
    "ta": "வணக்கம், எப்படி இருக்கிறீர்கள்?",
    "th": "สวัสดีครับ ผมชื่อจอห์น",
    "tr": "Merhaba, nasılsınız? İyi günler.",
    "uk": "Привіт, як справи у тебе?",
    "vi": "Xin chào các bạn, hôm nay thế nào?",
    "zh": "我是一个学生，喜欢读书。你呢？",
}
HARD = [
    "", " ", "\n\n", "...", "—", "!?", "$5.50", "1,234,567", "of the", "“Quoted” ‘it’s’", "<", "> <", "a < b",
    "<b>x</b>", "😀", "👩\u200d👩\u200d👧 x", "👍🏽👍🏽", "🇩🇪", "½ cup ¾", "ﬁne ＡＢＣ", "Dr. Smith went.",
    "é" * 320, "汉" * 320,
    "ก" * 320, "日本語です漢字", "ភាសា", "\ud800 x", "a\x00b", "[[h@'loU]]", "&amp; <audio src='x'/>", "(word — ",
    "「你好」（世界）", "\u200b\u200b", "so\u00adft", "☃ ★", "1️⃣ ❤️", "🤣🤣🤣", "7" * 60, "<break time='0.3s'/>",
    "One <break time=\"0.2s\"/><break time=\"0.2s\"/> two", "<p>One</p><p>Two</p>", "a<mark name='x'/>b", "a\tb\r\nc",
    "C++ #1 50% @me", "-", "--- ---", "ω ß ǆ", "\U0010ffff", "Москва 北京 안녕 x",
]  # fmt: skip


@dataclass
class Speech:
    """Everything that a provider gave for a text."""

    request: SpeechRequest
    chunks: list[SpeechChunk] = field(default_factory=list)

    @property
    def chars(self) -> list[tuple[str, int, int]]:
        return [
            (char, start_ms, end_ms)
            for chunk in self.chunks
            for run in chunk.chars
            for char, start_ms, end_ms in zip(run.text, run.starts_ms, run.ends_ms, strict=True)
        ]

    @property
    def phones(self) -> list[Phone]:
        return [phone for chunk in self.chunks for phone in chunk.phones]

    @property
    def ipa(self) -> str:
        return "".join(phone.ipa for phone in self.phones)

    @property
    def samples(self) -> int:
        return sum(len(chunk.pcm) for chunk in self.chunks) // 2

    def start_of(self, text: str) -> int:
        return self.chars["".join(char for char, _, _ in self.chars).index(text)][1]

    def end_of(self, text: str) -> int:
        return self.chars["".join(char for char, _, _ in self.chars).index(text) + len(text) - 1][2]

    def check(self, text: str) -> None:
        """Hold the promises of every provider against what was given."""
        assert "".join(char for char, _, _ in self.chars) == text
        place = self.request.char_start
        for chunk in self.chunks:
            for run in chunk.chars:
                assert run.char_start == place
                place += len(run.text)
        starts = [start_ms for _, start_ms, _ in self.chars]
        assert starts == sorted(starts)
        assert all(end_ms >= start_ms for _, start_ms, end_ms in self.chars)
        self._check_clock()

    def _check_clock(self) -> None:
        samples, known_ms = 0, round_ms(self.request.start_ms)
        for chunk in self.chunks:
            samples += len(chunk.pcm) // 2
            exact_ms = self.request.start_ms + samples * 1000 / RATE_HZ
            assert abs(chunk.audio_end_ms - exact_ms) <= 0.5
            for phone in chunk.phones:
                assert phone.start_ms == known_ms
                assert phone.end_ms >= phone.start_ms
                assert phone.end_ms <= chunk.audio_end_ms
                assert (phone.char_start == -1) == (not phone.ipa)
                known_ms = phone.end_ms
        if self.chunks:
            assert known_ms == self.chunks[-1].audio_end_ms


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def pool() -> AsyncIterator[EspeakPool]:
    pool = EspeakPool()
    await pool.start()
    yield pool
    await pool.close()


async def pieces(*texts: str | TextPiece) -> AsyncIterator[TextPiece]:
    for text in texts:
        yield text if isinstance(text, TextPiece) else TextPiece(text)


async def speak(pool: EspeakPool, *texts: str | TextPiece, request: SpeechRequest | None = None) -> Speech:
    speech = Speech(request or SpeechRequest())
    async with aclosing(EspeakProvider(pool).speak(speech.request, pieces(*texts))) as chunks:
        async for chunk in chunks:
            speech.chunks.append(chunk)
    return speech


@pytest.mark.parametrize("language", TEXTS)
async def test_every_language_gives_audio_characters_and_phones(pool: EspeakPool, language: str) -> None:
    text = TEXTS[language]
    speech = await speak(pool, text, request=SpeechRequest(language=language))
    speech.check(text)
    assert speech.samples > RATE_HZ
    assert len(speech.ipa) >= len(text) // 3
    assert "tʃaɪniːz" not in speech.ipa  # a voice that says "Chinese letter"
    assert all(end_ms > start_ms for char, start_ms, end_ms in speech.chars if char.isalpha())
    assert all(phone.end_ms > phone.start_ms for phone in speech.phones)


@pytest.mark.parametrize("voice", ["en-us", "ja", "cmn", "th"])
@pytest.mark.parametrize("text", HARD, ids=lambda text: ascii(text[:12]))
async def test_hard_text_is_covered_and_never_hangs(pool: EspeakPool, text: str, voice: str) -> None:
    speech = await speak(pool, text, request=SpeechRequest(voice=voice, start_ms=1234.56, char_start=9))
    speech.check(text)
    assert "tʃaɪniːz" not in speech.ipa


async def test_a_word_of_three_thousand_letters_is_spoken_whole(pool: EspeakPool) -> None:
    text = "banana" * 500
    speech = await speak(pool, text)
    speech.check(text)
    assert sum(1 for phone in speech.phones if phone.ipa) == 3000


async def test_a_word_lasts_from_its_first_phone_to_its_last(pool: EspeakPool) -> None:
    speech = await speak(pool, "Hello, world.")
    hello = [phone for phone in speech.phones if phone.char_start == 0]
    world = [phone for phone in speech.phones if phone.char_start == 7]
    assert speech.start_of("Hello") == hello[0].start_ms
    assert speech.end_of("Hello,") == hello[-1].end_ms
    assert speech.start_of("world") == world[0].start_ms
    assert speech.end_of("world.") == world[-1].end_ms
    assert world[0].start_ms - hello[-1].end_ms > 50  # the comma's pause belongs to the white space
    assert speech.end_of("Hello, ") == world[0].start_ms
    assert [phone.ipa for phone in hello] == ["h", "ə", "l", "oʊ"]


async def test_joined_words_are_timed_apart(pool: EspeakPool) -> None:
    speech = await speak(pool, "of the dog")
    by_token: dict[int, str] = {}
    for phone in speech.phones:
        by_token[phone.char_start] = by_token.get(phone.char_start, "") + phone.ipa
    assert (by_token[0], by_token[3], by_token[7]) == ("ʌv", "ðə", "dɑːɡ")
    assert speech.end_of("of") <= speech.start_of("the") < speech.end_of("the") <= speech.start_of("dog")


async def test_numbers_last_as_long_as_their_words(pool: EspeakPool) -> None:
    speech = await speak(pool, "It is $5.50 now.")
    assert speech.end_of("$5.50") - speech.start_of("$5.50") > 1000
    assert "".join(phone.ipa for phone in speech.phones if phone.char_start == 6).startswith("faɪvdɑːlɚz")


async def test_hanzi_are_timed_one_by_one(pool: EspeakPool) -> None:
    speech = await speak(pool, "我在中国工作。", request=SpeechRequest(language="zh"))
    assert [phone.char_start for phone in speech.phones if phone.ipa][:3] == [0, 0, 1]
    lengths = [end_ms - start_ms for char, start_ms, end_ms in speech.chars if char != "。"]
    assert min(lengths) > 100


async def test_a_foreign_script_is_read_by_its_own_voice(pool: EspeakPool) -> None:
    speech = await speak(pool, "I like 北京 and Москва, too.")
    assert "peitɕiŋ" in speech.ipa
    assert "mʌskvɑ" in speech.ipa
    speech.check("I like 北京 and Москва, too.")


async def test_japanese_without_the_extra_reads_kanji_in_mandarin(pool: EspeakPool) -> None:
    known, pool.reads_kanji = pool.reads_kanji, False
    try:
        speech = await speak(pool, TEXTS["ja"], request=SpeechRequest(language="ja"))
    finally:
        pool.reads_kanji = known
    speech.check(TEXTS["ja"])
    assert "tʃaɪniːz" not in speech.ipa
    assert "tonɡ" in speech.ipa or "toŋ" in speech.ipa


async def test_a_break_is_silence_and_markup_has_no_length(pool: EspeakPool) -> None:
    text = 'One <break time="1.0s"/><emphasis>two</emphasis>.'
    speech = await speak(pool, text)
    speech.check(text)
    assert 1000 <= speech.start_of("two") - speech.end_of("One") <= 1100
    assert all(end_ms == start_ms for char, start_ms, end_ms in speech.chars if char in "<>/=")
    assert speech.ipa == "wʌntuː"


async def test_breaks_in_a_row_are_together_no_longer_than_one_may_be(pool: EspeakPool) -> None:
    tag = '<break time="4s"/>'
    speech = await speak(pool, f"One {tag * 20} two {tag} three.")
    pauses = [phone.end_ms - phone.start_ms for phone in speech.phones if not phone.ipa]
    long = [length_ms for length_ms in pauses if length_ms >= 1_000]
    assert long == [4_000, 4_000, 2_000, 4_000]


async def test_a_tag_is_not_read_out_however_many_there_are(pool: EspeakPool) -> None:
    speech = await speak(pool, '<break time="1ms"/>' * 200 + "Hi.")
    assert speech.ipa == (await speak(pool, "Hi.")).ipa


async def test_paragraph_marks_part_words(pool: EspeakPool) -> None:
    assert (await speak(pool, "<p>see</p><p>it</p>")).ipa == "siːɪt"


async def test_audio_tags_are_read_out_only_by_models_that_do_not_perform_them(pool: EspeakPool) -> None:
    assert "læfs" in (await speak(pool, "[laughs] Hi.")).ipa
    performed = await speak(pool, "[laughs] Hi.", request=SpeechRequest(audio_tags=True))
    performed.check("[laughs] Hi.")
    assert performed.ipa == "haɪ"


async def test_times_are_counted_from_the_start_of_the_request(pool: EspeakPool) -> None:
    text = "One. Two. Three."
    zero = await speak(pool, text)
    later = await speak(pool, text, request=SpeechRequest(start_ms=5000.4, char_start=100))
    later.check(text)
    for (_, early_ms, _), (_, late_ms, _) in zip(zero.chars, later.chars, strict=True):
        assert abs(late_ms - early_ms - 5000) <= TOLERANCE_MS * 3
    assert [phone.char_start - 100 for phone in later.phones if phone.ipa] == [
        phone.char_start for phone in zero.phones if phone.ipa
    ]


async def test_any_split_of_the_text_is_spoken_alike(pool: EspeakPool) -> None:
    text = "Hello there. It’s <emphasis>me</emphasis>, Dr. Smith! How are you?"
    whole = await speak(pool, text)
    split = await speak(pool, *text)
    split.check(text)
    assert split.ipa == whole.ipa
    assert [phone.char_start for phone in split.phones] == [phone.char_start for phone in whole.phones]
    assert abs(split.samples - whole.samples) * 1000 / RATE_HZ <= 3 * TOLERANCE_MS


async def test_a_flush_speaks_what_is_held_and_closes_the_word(pool: EspeakPool) -> None:
    asked: asyncio.Queue[TextPiece | None] = asyncio.Queue()

    async def text() -> AsyncIterator[TextPiece]:
        while (piece := await asked.get()) is not None:
            yield piece

    speech = Speech(SpeechRequest())
    asked.put_nowait(TextPiece("Hello wor", flush=True))
    async with aclosing(EspeakProvider(pool).speak(speech.request, text())) as chunks:
        async for chunk in chunks:
            speech.chunks.append(chunk)
            if chunk.closes_word:
                speech.check("Hello wor")
                asked.put_nowait(TextPiece("ld", flush=False))
                asked.put_nowait(None)
    speech.check("Hello world")
    assert [chunk.closes_word for chunk in speech.chunks].count(True) == 1


async def test_a_sentence_that_ends_in_a_pause_says_so_at_its_end(pool: EspeakPool) -> None:
    for text, ends in {
        "One is here.  Two is there. ": [14, 28],
        "你好。再见。": [3, 6],
        "One is here. Two": [13],
        "No end": [],
        "One.<break time='0.2s'/> Two.\n\nThree.": [31],
    }.items():
        speech, at, found = await speak(pool, text), 0, list[int]()
        for chunk in speech.chunks:
            at += sum(len(run.text) for run in chunk.chars)
            found += [at] if chunk.pauses else []
        assert found == ends, text


async def test_audio_streams_inside_a_sentence(pool: EspeakPool) -> None:
    speech = await speak(pool, "A sentence of some length that is not given in one piece.")
    with_audio = [chunk for chunk in speech.chunks if chunk.pcm]
    assert len(with_audio) > 10
    assert max(len(chunk.pcm) for chunk in with_audio) <= RATE_HZ * 2 // 10


async def test_sentences_are_parted_by_a_pause(pool: EspeakPool) -> None:
    speech = await speak(pool, "One. Two")
    assert 200 <= speech.start_of("Two") - speech.end_of("One.") <= 500


async def test_speed_is_honoured(pool: EspeakPool) -> None:
    text = "Speed is honoured by every engine."
    normal = await speak(pool, text)
    fast = await speak(pool, text, request=SpeechRequest(voice_settings={"speed": 1.2}))
    slow = await speak(pool, text, request=SpeechRequest(voice_settings={"speed": "0.7"}))
    assert fast.samples < normal.samples * 0.92
    assert slow.samples > normal.samples * 1.2
    assert slow.ipa == normal.ipa == fast.ipa


async def test_a_variant_speaks_the_same_words_in_every_script(pool: EspeakPool) -> None:
    speech = await speak(pool, "Hello 北京.", request=SpeechRequest(voice="en-us+f3"))
    speech.check("Hello 北京.")
    assert speech.ipa == "həloʊpeitɕiŋ"


async def test_a_worker_that_dies_in_a_sentence_is_not_noticed() -> None:
    pool = EspeakPool(1)
    await pool.start()
    text = "The captions follow the voice, and the mouth follows the phones, word by word, sound by sound. "
    whole = await speak(pool, text)
    speech = Speech(SpeechRequest())
    async with aclosing(EspeakProvider(pool).speak(speech.request, pieces(text))) as chunks:
        async for chunk in chunks:
            if not speech.chunks:
                for pid in pool.worker_pids:
                    os.kill(pid, signal.SIGKILL)
            speech.chunks.append(chunk)
    await pool.close()
    speech.check(text)
    assert speech.ipa == whole.ipa
    assert_close(speech.chars, whole.chars)


def assert_close(one: Sequence[tuple[str, int, int]], other: Sequence[tuple[str, int, int]]) -> None:
    for (_, start_ms, _), (_, other_ms, _) in zip(one, other, strict=True):
        assert abs(start_ms - other_ms) <= 3 * TOLERANCE_MS


async def test_closing_the_iterator_stops_at_once(pool: EspeakPool) -> None:
    before = set(pool.worker_pids)
    for _ in range(5):
        stream = EspeakProvider(pool).speak(SpeechRequest(), pieces("word " * 2000))
        await anext(stream)
        await stream.aclose()
    assert (await speak(pool, "Hi.")).ipa == "haɪ"
    assert set(pool.worker_pids) == before


async def test_voices_and_their_resolution(pool: EspeakPool) -> None:
    provider = EspeakProvider(pool)
    voices = await provider.voices()
    assert voices[0].id == "en-us"
    assert len(voices) > 140
    assert (await provider.resolve(SpeechRequest())).id == "en-us"
    assert (await provider.resolve(SpeechRequest(language="fr-FR"))).id == "fr"
    assert (await provider.resolve(SpeechRequest(voice="de", language="fr"))).id == "de"
    with pytest.raises(VoiceNotFoundError, match="en-us"):
        await provider.resolve(SpeechRequest(voice="en-uss"))
    with pytest.raises(VoiceNotFoundError, match="language 'xx'"):
        await speak(pool, "x", request=SpeechRequest(language="xx"))
    await provider.close()
    assert pool.worker_pids


async def test_every_listed_voice_speaks(pool: EspeakPool) -> None:
    for voice in await EspeakProvider(pool).voices():
        speech = await speak(pool, "a e i o u", request=SpeechRequest(voice=voice.id))
        speech.check("a e i o u")
        assert speech.ipa, voice.id


async def test_the_clock_agrees_with_the_samples(pool: EspeakPool) -> None:
    speech = await speak(pool, "One two three.")
    assert speech.chunks[-1].audio_end_ms == samples_to_ms(speech.samples, RATE_HZ)
