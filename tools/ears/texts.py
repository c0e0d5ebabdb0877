"""What is spoken for training, tuning and judging, by which voice. Fixed seeds: the same list every time."""

from __future__ import annotations

import random
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
CORPUS = HERE.parent.parent / "tests" / "data" / "language_texts.txt"
SHORT_PER_TEXT = 3
"""Short phrases of the corpus, such as "Good night", that are read together."""
WORDS = 3000
"""Frequent words of a language that invented sentences are made of."""

KOKORO_TRAIN = {
    "en-us": "af_heart am_michael af_bella am_fenrir af_sarah am_puck af_alloy am_adam af_aoede am_onyx af_jessica "
    "am_echo af_sky am_eric af_river am_santa af_nicole",
    "en": "bf_emma bm_george bf_alice bm_lewis bf_lily",
    "es": "ef_dora em_alex em_santa",
    "fr": "ff_siwis ff_siwis",
    "it": "if_sara im_nicola",
}
KOKORO_TUNE = {"en-us": "af_nova", "en": "bm_daniel"}
KOKORO_JUDGE = {
    "en-us": "af_kore am_liam",
    "en": "bf_isabella bm_fable",
    "hi": "hf_alpha hm_omega",
    "pt-br": "pf_dora pm_alex",
}
ESPEAK_TRAIN = (
    "en-us+m3 en-us+f2 en+m2 en-us+f4 en+f1 es+f3 es+m1 es-419+f2 fr+m4 fr+f1 it+m5 it+f5 de+f2 de+m4 pl+m2 "
    "pl+f3 ru+f1 ru+m7 nl nl+f2 da+m1 nb+f4 fi+m3 cs cs+f1 sk+m8 ro+f3 tr tr+m6 id+f5 hr+m2 ca+f2 uk+m1 bg+f3 el+m4 "
    "vi+f1 et+m3 lv+f2 ja"
)
ESPEAK_TUNE = "sv hu"
ESPEAK_JUDGE = "de pl ru ja+f2 cmn ko"
"""The plain voice of Japanese took part in training, as a voice of another sound."""
SPEEDS = (0.85, 1.0, 1.0, 1.1, 1.25)
RATES = (140, 160, 175, 190, 215)

_JAPANESE = """
きょうは いい てんきですね。
あした ともだちと うみへ いきます。
でんしゃが おくれて すみません。
ねこが まどの そばで ねています。
この りんごは とても あまいです。
すみません、えきは どこですか。
おちゃを いっぱい ください。
ゆうべ ゆきが たくさん ふりました。
"""


class Job(NamedTuple):
    """One sentence to be spoken."""

    name: str
    engine: str
    """``kokoro`` or ``espeak``."""
    voice: str
    language: str
    """espeak-ng's voice that reads the text."""
    text: str
    speed: float
    """A factor for Kokoro, words per minute for espeak-ng."""


def read_sentences(path: Path) -> dict[str, list[str]]:
    """Return the sentences of each language; ``# en`` begins a language, and ``|`` separates short phrases."""
    found: dict[str, list[str]] = {}
    language = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            language = line[1:].strip()
            found.setdefault(language, [])
        elif "|" in line:
            short = [phrase.strip().rstrip(".!?") for phrase in line.split("|")]
            starts = range(0, len(short), SHORT_PER_TEXT)
            found[language] += [", ".join(short[start : start + SHORT_PER_TEXT]) + "." for start in starts]
        elif line.strip():
            found[language].append(line.strip())
    return found


def invent(language: str, count: int, seed: int) -> list[str]:
    """Return sentences of random frequent words, some with a comma; none if there is no list of words."""
    import wordfreq  # only for training

    if language not in wordfreq.available_languages():
        return []
    source = random.Random(f"{language} {seed}")
    words = [
        word for word in wordfreq.top_n_list(language, WORDS) if word.isalpha() and (len(word) > 1 or word in "aio")
    ]
    out = []
    for _ in range(count):
        chosen = [words[int(len(words) * source.random() ** 2)] for _ in range(source.randint(6, 12))]
        if len(chosen) > 7 and source.random() < 0.6:
            chosen[len(chosen) // 2] += ","
        out.append(" ".join(chosen).capitalize() + source.choice("...?!"))
    return out


def _plain(language: str) -> str:
    return language.partition("-")[0]


def training_texts(language: str, seed: int) -> list[str]:
    """Return what may be spoken in a language: sentences, and as many invented ones."""
    if language == "ja":
        return _JAPANESE.strip().splitlines()
    plain = _plain(language)
    texts = read_sentences(CORPUS).get(plain, []) + read_sentences(HERE / "sentences.txt").get(plain, [])
    return texts + invent(plain, max(len(texts), 60), seed)


def kokoro_jobs(count: int) -> list[Job]:
    """Return the first sentences for Kokoro; any beginning of the list has all voices alike."""
    source = random.Random(5)
    pairs = [(language, voice) for language, voices in KOKORO_TRAIN.items() for voice in voices.split()]
    texts = {language: training_texts(language, 1) for language in KOKORO_TRAIN}
    out: list[Job] = []
    while len(out) < count:
        for language, voice in source.sample(pairs, len(pairs)):
            text, speed = source.choice(texts[language]), source.choice(SPEEDS)
            out.append(Job(f"k{len(out):04d}-{voice}", "kokoro", voice, language, text, speed))
    return out[:count]


def espeak_jobs(per_voice: int) -> list[Job]:
    """Return the sentences for espeak-ng."""
    source = random.Random(3)
    out: list[Job] = []
    for voice in ESPEAK_TRAIN.split():
        language = voice.partition("+")[0]
        texts = training_texts(language, 9)
        for text in source.sample(texts, min(per_voice, len(texts))):
            out.append(Job(f"e{len(out):04d}-{voice}", "espeak", voice, language, text, source.choice(RATES)))
    return out


def kept_jobs(purpose: str) -> list[Job]:
    """Return the sentences for ``tune`` or ``judge``, by voices that no training has heard."""
    kept = read_sentences(HERE / "kept_sentences.txt")
    tuning = purpose == "tune"
    out: list[Job] = []
    for language, voices in (KOKORO_TUNE if tuning else KOKORO_JUDGE).items():
        for voice in voices.split():
            texts = kept["en-tune" if tuning else _plain(language) if language[:2] == "en" else language]
            for text in texts:
                out.append(Job(f"{purpose[0]}{len(out):03d}-{voice}", "kokoro", voice, language, text, 1.0))
    for voice in (ESPEAK_TUNE if tuning else ESPEAK_JUDGE).split():
        for text in kept[voice]:
            out.append(Job(f"{purpose[0]}{len(out):03d}-{voice}", "espeak", voice, voice, text, 175))
    return out
