"""What the embedded engine says of abbreviations, numbers and units, and how long it pauses at them."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import SpeechRequest, TextPiece
from captionsync.providers.espeak.mended import mended
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.timing.marks import Markdown
from captionsync.timing.model import Phone
from captionsync.timing.spoken.stage import marked_text

LONGEST_PAUSE_MS = 80


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def engine() -> AsyncIterator[EspeakProvider]:
    pool = EspeakPool(1)
    yield EspeakProvider(pool)
    await pool.close()


async def phones_of(engine: EspeakProvider, text: str, language: str, markdown: Markdown = "strip") -> list[Phone]:
    async def pieces() -> AsyncIterator[TextPiece]:
        yield TextPiece(marked_text(text, markdown))

    request = SpeechRequest(language=language)
    voice = await engine.resolve(request)
    chunks = engine.speak(SpeechRequest(voice=voice.id, language=language), pieces())
    return [phone async for chunk in chunks for phone in chunk.phones]


async def said(engine: EspeakProvider, text: str, language: str = "en", markdown: Markdown = "strip") -> str:
    return "".join(phone.ipa for phone in await phones_of(engine, text, language, markdown))


async def pauses_of(engine: EspeakProvider, text: str, language: str) -> list[int]:
    """Return the lengths of the pauses between the first and the last sound."""
    phones = await phones_of(engine, text, language)
    while phones and not phones[0].ipa:
        del phones[0]
    while phones and not phones[-1].ipa:
        del phones[-1]
    return [phone.end_ms - phone.start_ms for phone in phones if not phone.ipa]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "met Ms. King"),
        ("en", "met Gen. Lee"),
        ("en", "met Dr. King"),
        ("en", "see Fig. 3"),
        ("en", "take No. 5"),
        ("en", "by J. R. R. Tolkien"),
        ("en", "the U.S. Army"),
        ("en", "has a Ph.D. from Yale"),
        ("de", "bei Nr. 5"),
        ("de", "bei Dr. King"),
        ("de", "mit z.B. Berlin"),
        ("de", "am 3. Mai"),
        ("de", "von J. S. Bach"),
        ("de", "siehe Abb. 3"),
        ("ru", "это г. Москва"),
        ("ru", "это ул. Ленина"),
        ("ru", "это рис. 3"),
        ("ru", "поэт А. С. Пушкин"),
        ("fr", "voir M. Dupont"),
        ("fr", "voir p. 5"),
        ("es", "ver pág. 5"),
        ("es", "ver al Sr. Lopez"),
        ("it", "vede Sig. Rossi"),
        ("nl", "zie bijv. Piet"),
        ("pl", "na ul. Nowej"),
        ("da", "den 3. Maj"),
    ],
)
@pytest.mark.asyncio(loop_scope="module")
async def test_no_pause_follows_an_abbreviation(engine: EspeakProvider, language: str, text: str) -> None:
    assert max(await pauses_of(engine, text, language), default=0) <= LONGEST_PAUSE_MS


@pytest.mark.asyncio(loop_scope="module")
async def test_a_pause_stays_where_a_sentence_ends(engine: EspeakProvider) -> None:
    assert max(await pauses_of(engine, "It rains etc. Then it stops.", "en")) > 200
    assert max(await pauses_of(engine, "It works.Now try.", "en")) > 200
    assert max(await pauses_of(engine, "Das ist Platz 3. Danach geht es.", "de")) > 200
    assert max(await pauses_of(engine, "## A title\nThen text.", "en")) > 200


@pytest.mark.parametrize(
    ("language", "written", "spoken"),
    [
        ("en", "Gen. Lee", "General Lee"),
        ("en", "Fig. 3 and No. 5", "figure 3 and number 5"),
        ("en", "a Ph.D. in it", "a PhD in it"),
        ("en", "Jan. 5", "January 5"),
        ("en", "80 km/h and 5 m²", "80 kilometers per hour and 5 square meters"),
        ("en", "1 kg", "1 kilogram"),
        ("en", "€5.50", "5 euros 50"),
        ("en", "$5 million", "5 million dollars"),
        ("en", "$1,200", "1,200 dollars"),
        ("en", "10–20", "10 to 20"),
        ("en", "2020–2024", "2020 to 2024"),
        ("de", "Nr. 5", "Nummer 5"),
        ("de", "z.B. Berlin", "zum Beispiel Berlin"),
        ("de", "am 3. Mai", "am dritten Mai"),
        ("de", "der 1. Januar", "der erste Januar"),
        ("de", "im 19. Jahrhundert", "im neunzehnten Jahrhundert"),
        ("de", "80 km/h", "80 Kilometer pro Stunde"),
        ("de", "€5,50", "5 Euro 50"),
        ("fr", "Mme. Durand", "Madame Durand"),
        ("fr", "n° 5", "numéro 5"),
        ("fr", "5 m²", "5 mètres carrés"),
        ("es", "10–20", "10 a 20"),
        ("es", "80 km/h", "80 kilómetros por hora"),
        ("ru", "ул. Ленина", "улица Ленина"),
    ],
)
@pytest.mark.asyncio(loop_scope="module")
async def test_it_is_read_as_one_would_say_it(engine: EspeakProvider, language: str, written: str, spoken: str) -> None:
    assert await said(engine, written, language) == await said(engine, spoken, language)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("This is *very* important.", "This is very important."),
        ("See [the docs](https://a.b/c).", "See the docs."),
        ("- Bring the bags", "Bring the bags"),
        ("* Bring the bags", "Bring the bags"),
        ("— Bring the bags", "Bring the bags"),
        ("1. Bring the bags", "Bring the bags"),
        ("<speak>AT&amp;T earns &lt;5%.</speak>", "AT&T earns <5%."),
        ("<!-- no -->Yes<mstts:silence type='x' value='1s'/>", "Yes"),
        ('<mstts:express-as style="sad">Yes</mstts:express-as>', "Yes"),
        ("<amazon:effect name='whispered'>Yes</amazon:effect>", "Yes"),
        ("I love it 🎉 so much 👨‍👩‍👧", "I love it so much"),
    ],
)
@pytest.mark.asyncio(loop_scope="module")
async def test_marks_are_not_read(engine: EspeakProvider, written: str, spoken: str) -> None:
    assert await said(engine, written) == await said(engine, spoken)


@pytest.mark.asyncio(loop_scope="module")
async def test_markdown_is_read_where_it_is_asked_for(engine: EspeakProvider) -> None:
    assert "æstɚɹɪsk" in await said(engine, "*very*", markdown="speak")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("No. He said no. It is p. and min.", "en"),
        ("the rep. is 5-3, 555-1234, 2024-01-02, v1–2–3", "en"),
        ("$5m 5 mm² 5 kgs €5.5.5 US$5", "en"),
        ("siehe Abb, 3. Das kostet", "de"),
        ("5 m", "sw"),
        ("", "en"),
    ],
)
def test_what_is_read_well_stays(text: str, language: str) -> None:
    assert mended(text, language) == []
