"""Lip-sync in other languages: espeak-ng's own speech events are the truth, its phones the pronunciation.

The engine speaks six of our sentences. The character times that its provider derives from the events are those of a
perfect upstream; noise is added to resemble a real one. Pronunciation errors do not show here: this compares placement
and promises nothing.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing

from benchmarks.flite_voices import noisy
from benchmarks.lipsync_score import Score, Shape, Truth, score
from captionsync.espeak.pool import EspeakPool
from captionsync.providers.base import SpeechRequest, TextPiece
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.timing.model import Phone, TimedChars
from captionsync.timing.mouth.visemes import VisemeAssembler, shapes
from captionsync.timing.phones.assembler import PhoneAssembler, VoiceProfile
from captionsync.timing.phones.tokens import TokenAssembler, begins_token

LANGUAGES: dict[str, tuple[str, ...]] = {
    "de": (
        "Der alte Mann wohnt allein am Rand des Dorfes.",
        "Bitte bring mir morgen das blaue Buch mit.",
        "Wir haben gestern einen schönen Film gesehen.",
        "Die Kinder spielen im Garten, obwohl es regnet.",
        "Mein Bruder möchte im Sommer nach Berlin fahren.",
        "Kannst du mir sagen, wie spät es ist?",
    ),
    "es": (
        "El barco azul salió del puerto por la mañana.",
        "Mi hermana prepara una comida muy buena.",
        "Vamos a caminar por el parque, si no llueve.",
        "Los niños aprenden a leer en la escuela.",
        "Quiero comprar pan, queso y un poco de vino.",
        "Me parece que el tren llega bastante tarde.",
    ),
    "fr": (
        "Le petit bateau bleu est parti ce matin.",
        "Ma mère prépare un bon repas pour ses amis.",
        "Nous allons marcher dans le parc, s'il fait beau.",
        "Les enfants apprennent à lire à l'école.",
        "Je voudrais du pain, du fromage et un peu de vin.",
        "Il me semble que le train arrive trop tard.",
    ),
    "it": (
        "La barca blu è partita questa mattina presto.",
        "Mia madre prepara una buona cena per gli amici.",
        "Andiamo a camminare nel parco, se non piove.",
        "I bambini imparano a leggere a scuola.",
        "Vorrei comprare pane, formaggio e un po' di vino.",
        "Mi sembra che il treno arrivi troppo tardi.",
    ),
    "pl": (
        "Stary człowiek mieszka sam na końcu wsi.",
        "Moja siostra przygotowuje bardzo dobry obiad.",
        "Pójdziemy do parku, jeśli nie będzie padać.",
        "Dzieci uczą się czytać w szkole.",
        "Chciałbym kupić chleb, ser i trochę wina.",
        "Wydaje mi się, że pociąg przyjedzie późno.",
    ),
    "ru": (
        "Старый человек живёт один на краю деревни.",
        "Моя сестра готовит очень вкусный обед.",
        "Мы пойдём в парк, если не будет дождя.",
        "Дети учатся читать в школе.",
        "Я хочу купить хлеб, сыр и немного вина.",
        "Мне кажется, что поезд придёт поздно.",
    ),
    "hi": (
        "बूढ़ा आदमी गाँव के किनारे अकेला रहता है।",
        "मेरी बहन बहुत अच्छा खाना बनाती है।",
        "अगर बारिश नहीं हुई तो हम पार्क जाएँगे।",
        "बच्चे स्कूल में पढ़ना सीखते हैं।",
        "मुझे रोटी, पनीर और थोड़ा पानी चाहिए।",
        "मुझे लगता है कि गाड़ी देर से आएगी।",
    ),
}
"""Six sentences each, our own."""

Spoken = tuple[str, TimedChars, tuple[Phone, ...]]


def language_rows(language: str) -> Iterator[tuple[str, str, str]]:
    """Yield rows of (what, measured, goal) for one language."""
    spoken = asyncio.run(_speak(language))
    clean = _total(language, spoken, None)
    noisy_scores = [_total(language, spoken, seed) for seed in range(2)]
    summed = sum(noisy_scores, Score())
    yield (
        f"{language}, espeak-ng's events as truth",
        f"clean {clean.accuracy:.1f} %, noisy {summed.accuracy:.1f} %, closures noisy {summed.cover:.1f} % covered",
        "–",
    )
    words = sum((_score(one, _by_words(one)) for one in spoken), Score())
    yield f"{language}, true word times, phones of equal length", f"{words.accuracy:.1f} %", "to beat"


async def _speak(language: str) -> list[Spoken]:
    pool = EspeakPool(workers=1)
    try:
        provider = EspeakProvider(pool)
        return [await _say(provider, text, language) for text in LANGUAGES[language]]
    finally:
        await pool.close()


async def _say(provider: EspeakProvider, text: str, language: str) -> Spoken:
    async def pieces() -> AsyncIterator[TextPiece]:
        yield TextPiece(text, flush=True)

    runs: list[TimedChars] = []
    phones: list[Phone] = []
    async with aclosing(provider.speak(SpeechRequest(language=language), pieces())) as chunks:
        async for chunk in chunks:
            runs += chunk.chars
            phones += chunk.phones
    joined = TimedChars(
        "".join(run.text for run in runs),
        0,
        tuple(start for run in runs for start in run.starts_ms),
        tuple(end for run in runs for end in run.ends_ms),
    )
    return text, joined, tuple(phones)


def _total(language: str, spoken: list[Spoken], seed: int | None) -> Score:
    profile = VoiceProfile()
    dice = random.Random(seed)
    result = Score()
    for text, chars, phones in spoken:
        starts = chars.starts_ms
        if seed is not None:
            seconds = tuple(start / 1000 for start in starts)
            starts = tuple(round(t * 1000) for t in noisy(text, seconds, chars.ends_ms[-1] / 1000, dice))
        ends = (*starts[1:], max(starts[-1], chars.ends_ms[-1]))
        run = TimedChars(chars.text, 0, starts, ends)
        result += _score((text, chars, phones), _estimated(language, run, phones, profile))
    return result


def _estimated(language: str, run: TimedChars, phones: tuple[Phone, ...], profile: VoiceProfile) -> list[Phone]:
    tokens, assembler = TokenAssembler(), PhoneAssembler(language, profile)
    words = tokens.feed([run], _pronunciations(run.text, phones)) + tokens.finish()
    return [*assembler.feed(words), *assembler.finish()]


def _pronunciations(text: str, phones: tuple[Phone, ...]) -> dict[int, tuple[str, ...]]:
    starts = [at for at, char in enumerate(text) if begins_token(text[at - 1] if at else "", char)]
    found: dict[int, tuple[str, ...]] = dict.fromkeys(starts, ())
    for phone in phones:
        if phone.ipa:
            token = max((start for start in starts if start <= max(phone.char_start, 0)), default=starts[0])
            found[token] += (phone.ipa,)
    return found


def _by_words(spoken: Spoken) -> list[Phone]:
    """Spread each token's phones evenly over its true time."""
    out: list[Phone] = []
    phones = spoken[2]
    index = 0
    while index < len(phones):
        stop = index + 1
        while stop < len(phones) and phones[stop].ipa and phones[stop].char_start == phones[index].char_start:
            stop += 1
        first, last, count = phones[index].start_ms, phones[stop - 1].end_ms, stop - index
        edges = [first + (last - first) * k // count for k in range(count + 1)]
        out += [Phone(phones[index + k].ipa, edges[k], edges[k + 1]) for k in range(count)]
        index = stop
    return out


def _score(spoken: Spoken, made: list[Phone]) -> Score:
    truth: list[Truth] = [(phone.ipa, phone.start_ms / 1000, phone.end_ms / 1000) for phone in spoken[2]]
    table = {ipa: shapes(ipa) for ipa, _, _ in truth if ipa and ipa.rstrip("ː") not in ("h", "ɦ", "ʔ")}
    assembler = VisemeAssembler()
    events = [viseme for phone in made for viseme in assembler.feed(phone, None)] + assembler.finish()
    placed: list[Shape] = [(viseme.id, viseme.start_ms, viseme.end_ms) for viseme in events]
    return score(truth, placed, table)
