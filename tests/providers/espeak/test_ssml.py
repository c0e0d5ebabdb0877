"""What SSML elements change: by themselves, and in what the real engine says."""

from __future__ import annotations

import array
import logging
import math
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

import numpy as np
import pytest
import pytest_asyncio

from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import SpeechRequest, TextPiece
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.providers.espeak.source import sentence_parts
from captionsync.providers.espeak.ssml import Instead, OpenElements, Style
from captionsync.timing.markup import Element

RATE_HZ = 22_050
LAGS = range(90, 280)
"""Samples of one period of a man's voice."""


def style_of(name: str, **attributes: str) -> Style:
    elements = OpenElements()
    elements.take(Element(name, {key.replace("_", "-"): value for key, value in attributes.items()}))
    return elements.style


@pytest.mark.parametrize(
    ("value", "rate"),
    [("slow", 0.8), ("x-fast", 1.6), ("80%", 0.8), ("+10%", 1.1), ("-20%", 0.8), ("1.5", 1.5), ("9000%", 3), ("0", 0.3),
     ("quick", 1), ("", 1), ("+", 1), ("5st", 1)],
)  # fmt: skip
def test_rates(value: str, rate: float) -> None:
    assert style_of("prosody", rate=value).rate == pytest.approx(rate)


@pytest.mark.parametrize(
    ("value", "semitones"),
    [("high", 3), ("x-low", -6), ("+2st", 2), ("-1.5st", -1.5), ("+100%", 12), ("50%", -12), ("120Hz", 0), ("odd", 0)],
)
def test_pitches(value: str, semitones: float) -> None:
    assert style_of("prosody", pitch=value).semitones == pytest.approx(semitones)


@pytest.mark.parametrize(
    ("value", "volume"),
    [
        ("silent", 0),
        ("loud", 150),
        ("50", 50),
        ("+10%", 110),
        ("-10%", 90),
        ("+6dB", 199.5),
        ("-6dB", 50.1),
        ("odd", 100),
    ],
)
def test_volumes(value: str, volume: float) -> None:
    assert style_of("prosody", volume=value).volume == pytest.approx(volume, abs=0.1)


def test_elements_nest_and_close() -> None:
    elements = OpenElements()
    for element in (Element("prosody", {"rate": "slow"}), Element("prosody", {"rate": "50%", "range": "high"})):
        elements.take(element)
    assert (elements.style.rate, elements.style.range) == (0.4, 70)
    elements.take(Element("prosody", {}, closes=True))
    assert elements.style == Style(rate=0.8)
    elements.take(Element("emphasis", {}, closes=True))  # was never opened
    elements.take(Element("prosody", {}, closes=True))
    assert elements.style == Style()
    elements.take(Element("sub", {"alias": "x"}, is_empty=True))
    assert elements.instead() is None
    for _ in range(1_000):
        elements.take(Element("prosody", {"rate": "fast"}))
    assert elements.style.rate == 3


def test_the_text_of_a_substitution_is_replaced_once() -> None:
    (part,) = sentence_parts('a <sub alias="x y"> b<emphasis>c</emphasis> </sub> d', audio_tags=False)
    assert part.text == "a  bc  d"
    assert part.readings == ((3, 4, Instead(words="x y")), (4, 5, Instead()))
    (part,) = sentence_parts('<say-as interpret-as="digits">42</say-as><sub alias=" ">q</sub>', audio_tags=False)
    assert part.readings == ((0, 2, Instead(words="4 2")),)


def test_elements_stay_open_over_sentences_and_another_voice_is_a_part_of_its_own() -> None:
    elements = OpenElements()
    first = sentence_parts('<prosody rate="slow">One. ', audio_tags=False, elements=elements)
    second = sentence_parts("Two.</prosody> Three.", audio_tags=False, elements=elements)
    assert first[0].styles == ((0, Style(rate=0.8)),)
    assert second[0].styles == ((0, Style(rate=0.8)), (4, Style()))
    parts = sentence_parts('a <lang xml:lang="fr">b</lang> c', audio_tags=False)
    assert [(part.text, part.style.language) for part in parts] == [("a ", ""), ("b", "fr"), (" c", "")]


@dataclass
class Heard:
    phones: str
    words: list[tuple[str, int, int]]
    pcm: bytes
    text: str

    @property
    def loudness(self) -> float:
        samples = array.array("h", self.pcm)
        return math.sqrt(sum(sample * sample for sample in samples) / len(samples))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def provider() -> AsyncIterator[EspeakProvider]:
    pool = EspeakPool(workers=1)
    await pool.start()
    yield EspeakProvider(pool)
    await pool.close()


async def hear(provider: EspeakProvider, text: str, voice: str = "en-us", pieces: Sequence[str] = ()) -> Heard:
    async def source() -> AsyncIterator[TextPiece]:
        for piece in pieces or [text]:
            yield TextPiece(piece)

    pcm, phones, times = b"", "", dict[int, tuple[str, int, int]]()
    async for chunk in provider.speak(SpeechRequest(voice=voice), source()):
        pcm += chunk.pcm
        phones += "".join(phone.ipa for phone in chunk.phones)
        for run in chunk.chars:
            spans = zip(run.text, run.starts_ms, run.ends_ms, strict=True)
            times |= {run.char_start + number: span for number, span in enumerate(spans)}
    words: list[tuple[str, int, int]] = []
    inside = False
    for char, start_ms, end_ms in (times[place] for place in sorted(times)):
        spoken = char.isalnum() and end_ms > start_ms
        if spoken and inside:
            words[-1] = (words[-1][0] + char, words[-1][1], end_ms)
        elif spoken:
            words.append((char, start_ms, end_ms))
        inside = spoken
    return Heard(phones, words, pcm, "".join(times[place][0] for place in sorted(times)))


def length_ms(heard: Heard, word: str) -> int:
    return next(end_ms - start_ms for text, start_ms, end_ms in heard.words if text == word)


engine = pytest.mark.asyncio(loop_scope="module")


@engine
async def test_a_substitution_shows_what_is_written_and_says_the_alias(provider: EspeakProvider) -> None:
    text = 'The <sub alias="World Wide Web Consortium">W3C</sub> meets now.'
    heard = await hear(provider, text)
    assert heard.text == text
    assert [word for word, _, _ in heard.words] == ["The", "W3C", "meets", "now"]
    assert "wɜːldwaɪdwɛb" in heard.phones and "θɹiː" not in heard.phones
    plain = await hear(provider, "The World Wide Web Consortium meets now.")
    for (word, *span), (same, *expected) in zip(heard.words[-2:], plain.words[-2:], strict=True):
        assert word == same and span == pytest.approx(expected, abs=15)
    city = await hear(provider, 'Go to <sub alias="NYC">New York City</sub> now.')
    assert [word for word, _, _ in city.words] == ["Go", "to", "New", "York", "City", "now"]
    dotted = await hear(provider, 'He met <sub alias="Mr. Smith. The boss is here! Yes">MS</sub> now.')
    assert "smɪθ" in dotted.phones and [word for word, _, _ in dotted.words] == ["He", "met", "MS", "now"]


@engine
@pytest.mark.parametrize(
    ("alphabet", "phonemes"), [("ipa", "təˈmɑːtoʊ"), ("cmu-arpabet", "T AH0 M AA1 T OW2"), ("ipa", "ta.ˈmɑː.toʊ")]
)
async def test_a_pronunciation_is_said(provider: EspeakProvider, alphabet: str, phonemes: str) -> None:
    tag = f'<phoneme alphabet="{alphabet}" ph="{phonemes}">tomato</phoneme>'
    heard = await hear(provider, f"Say {tag} now.")
    assert "mɑː" in heard.phones and "meɪ" not in heard.phones
    assert [word for word, _, _ in heard.words] == ["Say", "tomato", "now"]
    assert "meɪ" in (await hear(provider, "Say tomato now.")).phones


@engine
async def test_a_pronunciation_that_the_voice_cannot_say_is_logged_and_the_text_spoken(
    provider: EspeakProvider, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        heard = await hear(provider, 'Say <phoneme alphabet="ipa" ph="ŋǃa">tomato</phoneme> now.')
    assert "təmeɪ" in heard.phones
    assert "cannot say a pronunciation" in caplog.text
    assert "ŋǃa" not in caplog.text


@engine
async def test_prosody_changes_speed_loudness_and_nothing_around_it(provider: EspeakProvider) -> None:
    plain = await hear(provider, "Many more men now.")
    slow = await hear(provider, 'Many <prosody rate="x-slow">more</prosody> men now.')
    assert length_ms(slow, "more") > 1.3 * length_ms(plain, "more")
    assert length_ms(slow, "now") == pytest.approx(length_ms(plain, "now"), rel=0.1)
    for volume, factor in (("x-soft", 0.5), ("silent", 0.05)):
        quiet = await hear(provider, f'<prosody volume="{volume}">Many more men now.</prosody>')
        assert quiet.loudness < factor * plain.loudness
    high = await hear(provider, '<prosody pitch="x-high">Many more men now.</prosody>')
    assert pitch_hz(high, "more") > 1.2 * pitch_hz(plain, "more")
    strong = await hear(provider, 'Many <emphasis level="strong">more</emphasis> men now.')
    assert length_ms(strong, "more") > 1.05 * length_ms(plain, "more")


def pitch_hz(heard: Heard, word: str) -> float:
    """Return the pitch in the middle of a word: the delay at which the sound is most like itself."""
    start_ms, end_ms = next(span[1:] for span in heard.words if span[0] == word)
    samples = np.frombuffer(heard.pcm, "<i2").astype(float)
    at = (start_ms + end_ms) * RATE_HZ // 2000
    likeness = [float(samples[at : at + 600] @ samples[at + lag : at + lag + 600]) for lag in LAGS]
    return RATE_HZ / LAGS[int(np.argmax(likeness))]


@engine
async def test_a_style_ends_with_its_element_and_with_its_text(provider: EspeakProvider) -> None:
    plain = await hear(provider, "Many more men now.")
    await hear(provider, '<prosody rate="x-fast" pitch="x-high" volume="silent">Many more men now.')
    after = await hear(provider, "Many more men now.")
    assert after.loudness == pytest.approx(plain.loudness, rel=0.05)
    assert len(after.pcm) == pytest.approx(len(plain.pcm), rel=0.02)
    over = await hear(provider, '<prosody rate="x-slow">One man. Two men.</prosody> Three.')
    alone = await hear(provider, "One man. Two men. Three.")
    assert length_ms(over, "men") > 1.3 * length_ms(alone, "men")
    assert length_ms(over, "Three") == pytest.approx(length_ms(alone, "Three"), rel=0.1)


@engine
async def test_another_language_is_spoken_by_its_own_voice(provider: EspeakProvider) -> None:
    heard = await hear(provider, 'Say <lang xml:lang="fr">bonjour monsieur</lang> now.')
    assert "bɔ̃ʒuʁməsjø" in heard.phones
    assert [word for word, _, _ in heard.words] == ["Say", "bonjour", "monsieur", "now"]
    german = await hear(provider, 'Say <voice name="de">guten Tag</voice> now.')
    assert "ɡuːtən" in german.phones
    nobody = await hear(provider, 'Say <voice name="no-such-voice">good day</voice> now.')
    assert "ɡʊd" in nobody.phones


@engine
async def test_say_as_spells(provider: EspeakProvider) -> None:
    assert "dʌbəljuːeɪtʃoʊ" in (await hear(provider, '<say-as interpret-as="characters">WHO</say-as>')).phones
    assert "foːɹtuː" in (await hear(provider, '<say-as interpret-as="digits">42</say-as>')).phones.replace("ɔː", "oː")


@engine
@pytest.mark.parametrize("text", ["My [[wiki]] link.", "\x0199P[[t'u:]]", "[[[[x", '<sub alias="[[t\'u:]]">one</sub>.'])
async def test_the_engines_own_notation_is_not_obeyed(provider: EspeakProvider, text: str) -> None:
    heard = await hear(provider, text)
    assert heard.text == text
    assert heard.phones != "tuː"


@engine
async def test_pieces_cut_anywhere_say_the_same(provider: EspeakProvider) -> None:
    text = 'The <sub alias="World Wide Web. Consortium">W3C</sub> is <prosody rate="slow">here. Now.</prosody> Yes.'
    whole = await hear(provider, text)
    for size in (1, 7):
        cut = await hear(provider, text, pieces=[text[at : at + size] for at in range(0, len(text), size)])
        assert (cut.phones, cut.text) == (whole.phones, whole.text)
