"""Real speech for the tests of the sound: the embedded engine's audio, with its true phones and characters.

What an upstream would send of it is derived here: character times that are less exact, in messages of any cut, before,
with or after their audio.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

import numpy as np

from captionsync.espeak.pool import SAMPLE_RATE_HZ, EspeakPool
from captionsync.placement import Placed, Placement
from captionsync.pronounce import Pronouncer
from captionsync.providers.base import SpeechRequest, TextPiece
from captionsync.providers.espeak.provider import EspeakProvider
from captionsync.timing.clock import samples_to_ms
from captionsync.timing.model import Phone, SpeechChunk, TimedChars, Word
from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.phones.exactness import GRID_MS
from captionsync.timing.phones.tokens import token_end, token_starts
from captionsync.timing.sound.priors import Trust
from captionsync.timing.sound.track import Ears
from captionsync.weights import load_weights

RATE_HZ = SAMPLE_RATE_HZ
ENGLISH = "The old baker packed fresh bread, and then a tiny mouse took it. Nobody saw how she escaped!"
GERMAN = "Heute scheint die Sonne, aber morgen wird es wieder kalt."
SHORT = "Ten cups of tea."


@dataclass(frozen=True)
class Speech:
    """A text as it was spoken."""

    text: str
    pcm: bytes
    starts_ms: tuple[int, ...]
    """Of each character."""
    ends_ms: tuple[int, ...]
    phones: tuple[Phone, ...] = ()
    pronunciations: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    estimated: bool = False
    """The times are estimates: the engine gave none."""

    @property
    def samples(self) -> int:
        return len(self.pcm) // 2

    @property
    def end_ms(self) -> int:
        return samples_to_ms(self.samples, RATE_HZ)

    @property
    def token_starts(self) -> list[int]:
        """Where the words begin, in characters."""
        return [at for at, char in enumerate(self.text) if char != " " and self.text[at - 1 : at] in ("", " ")]

    @property
    def upcoming(self) -> dict[int, tuple[str, ...]]:
        return {at: self.pronunciations[following] for at, following in pairwise(sorted(self.pronunciations))}

    def timed(self, starts_ms: Sequence[int]) -> Speech:
        """Return the same speech with other times, each character lasting until the next one begins."""
        starts = tuple(int(at) for at in np.maximum.accumulate(starts_ms))
        return replace(self, starts_ms=starts, ends_ms=(*starts[1:], max(starts[-1], self.end_ms)))

    def blurred(self, seed: int = 0, deviation_ms: float = 20.0) -> Speech:
        """Return the speech with times that have noise."""
        random = np.random.default_rng(seed)
        return self.timed([max(0, round(at + random.normal(0, deviation_ms))) for at in self.starts_ms])

    def on_grid(self) -> Speech:
        """Return the speech with times on the grid of the frames of a service of the v2 family."""
        return self.timed([round(round(at / GRID_MS) * GRID_MS) for at in self.starts_ms])

    def before_silence(self, silence_ms: int) -> Speech:
        """Return the speech with silence after it, which its last character takes."""
        return replace(self, pcm=self.pcm + bytes(2 * (silence_ms * RATE_HZ // 1000))).timed(self.starts_ms)

    def with_sound(self, at_ms: int, sound: bytes, silence_ms: int = 150) -> Speech:
        """Return the speech with a sound put in, between two silences; the character there takes the time of it."""
        place = 2 * (at_ms * RATE_HZ // 1000)
        silence = bytes(2 * (silence_ms * RATE_HZ // 1000))
        longer_ms = len(silence + sound + silence) * 500 // RATE_HZ

        def moved(time_ms: int) -> int:
            return time_ms + longer_ms * (time_ms > at_ms)

        phones = tuple(replace(one, start_ms=moved(one.start_ms), end_ms=moved(one.end_ms)) for one in self.phones)
        pcm = self.pcm[:place] + silence + sound + silence + self.pcm[place:]
        starts, ends = (tuple(map(moved, times)) for times in (self.starts_ms, self.ends_ms))
        return replace(self, pcm=pcm, phones=phones, starts_ms=starts, ends_ms=ends)

    def pauses_ms(self, least_ms: int = 100) -> list[int]:
        """Return the middle of each pause between its words."""
        gaps = [one for one in self.phones[1:-1] if not one.ipa and one.end_ms - one.start_ms >= least_ms]
        return [(one.start_ms + one.end_ms) // 2 for one in gaps]

    def even(self, grid_ms: int = 80) -> Speech:
        """Return the speech in tokens of a space and a word, whose time is shared evenly, on a grid, as v3 sends it.

        The pause before a sentence is in its first token.
        """
        begins = [max(0, at - 1) for at in self.token_starts]
        ends = [at - 1 for at in self.token_starts[1:]]
        edges_ms = [0, *(round(self.starts_ms[at] / grid_ms) * grid_ms for at in ends), self.end_ms]
        starts: list[int] = []
        for number, (begin_ms, end_ms) in enumerate(pairwise(edges_ms)):
            count = ([*begins[1:], len(self.text)][number]) - begins[number]
            starts += [begin_ms + (end_ms - begin_ms) * part // count for part in range(count)]
        return self.timed(starts)

    def true_starts_ms(self) -> list[int]:
        """Where the sound of each word begins."""
        first: dict[int, int] = {}
        for phone in self.phones:
            if phone.ipa:
                first.setdefault(phone.char_start, phone.start_ms)
        return [first[at] for at in self.token_starts]

    def chars(self, begin: int, end: int) -> SpeechChunk:
        """Return characters as a message, with the pronunciations of the words that they complete."""
        run = TimedChars(
            self.text[begin:end], begin, self.starts_ms[begin:end], self.ends_ms[begin:end], self.estimated
        )
        starts = token_starts(self.text)
        known = {at: token_end(self.text, starts, number) + 1 for number, at in enumerate(starts)}
        done = {
            at: phones
            for at, phones in self.pronunciations.items()
            if begin < known[at] <= end or (begin < known[at] and end == len(self.text))
        }
        upcoming = self.upcoming
        following = {at: upcoming[at] for at in done if at in upcoming}
        return SpeechChunk(chars=(run,), pronunciations=done, upcoming=following)


@cache
def said(text: str, language: str = "en-us") -> Speech:
    """Speak a text with the embedded engine."""
    return asyncio.run(_say(text, language))


async def _say(text: str, language: str) -> Speech:
    async def pieces() -> AsyncIterator[TextPiece]:
        yield TextPiece(text, flush=True)

    pool = EspeakPool(workers=1)
    try:
        pronunciations = dict(await Pronouncer(pool).pronounce(text, language))
        pcm, starts, ends, phones = bytearray(), [0] * len(text), [0] * len(text), list[Phone]()
        async for chunk in EspeakProvider(pool).speak(SpeechRequest(language=language), pieces()):
            pcm += chunk.pcm
            phones += chunk.phones
            for run in chunk.chars:
                place = slice(run.char_start, run.char_start + len(run.text))
                starts[place], ends[place] = run.starts_ms, run.ends_ms
    finally:
        await pool.close()
    return Speech(text, bytes(pcm), tuple(starts), tuple(ends), tuple(phones), pronunciations)


def ears(trust: Trust | None = None) -> Ears:
    return Ears(load_weights(), trust or Trust())


def placement(
    listening: Ears | None, language: str = "en", *, profile: VoiceProfile | None = None, ahead_words: int = 0
) -> Placement:
    return Placement(language, true_phones=False, ears=listening, profile=profile, ahead_words=ahead_words)


def fed(subject: Placement, chunk: SpeechChunk) -> Placed:
    """Feed a chunk without markup."""
    subject.pronounce(chunk)
    return subject.feed(chunk, [item for run in chunk.chars for item in subject.add(run)])


class Listener:
    """Feeds a placement and checks what comes out.

    Phones tile the timeline in whole milliseconds; words are in order; no word begins before a time that was said to
    be ready.
    """

    def __init__(self, subject: Placement, *, start_ms: int = 0, rate_hz: int = RATE_HZ) -> None:
        self.subject, self.words, self.phones = subject, list[Word](), list[Phone]()
        self._rate_hz, self._start_ms, self._samples = rate_hz, start_ms, 0
        self._tiled_ms, self._ready_ms = start_ms, 0

    @property
    def audio_ms(self) -> int:
        return self._start_ms + samples_to_ms(self._samples, self._rate_hz)

    def hear(self, pcm: bytes, rate_hz: int | None = None) -> None:
        """Take a message of audio alone."""
        if rate_hz is not None and rate_hz != self._rate_hz:
            self._start_ms, self._samples, self._rate_hz = self.audio_ms, 0, rate_hz
        self.feed(SpeechChunk(pcm))

    def feed(self, chunk: SpeechChunk) -> None:
        if chunk.pcm:
            self._samples += len(chunk.pcm) // 2
            self.subject.hear(chunk.pcm, self._rate_hz, self.audio_ms)
        self.take(fed(self.subject, chunk))
        assert self.subject.ready_ms >= self._ready_ms
        self._ready_ms = self.subject.ready_ms

    def close(self, end_ms: int | None = None, *, final: bool = True) -> None:
        end_ms = self.audio_ms if end_ms is None else end_ms
        self.take(self.subject.close(end_ms, final=final))
        assert self._tiled_ms <= end_ms
        self._tiled_ms = end_ms

    def take(self, placed: Placed) -> None:
        for phone in placed.phones:
            assert type(phone.start_ms) is int and type(phone.end_ms) is int
            assert phone.start_ms == self._tiled_ms < phone.end_ms
            self._tiled_ms = phone.end_ms
        self.phones += placed.phones
        for word in placed.words:
            assert type(word.start_ms) is int and type(word.end_ms) is int
            assert word.start_ms >= self._ready_ms
            assert word.end_ms >= word.start_ms
            assert not self.words or self.words[-1].end_ms <= word.start_ms
            assert not self.words or self.words[-1].index + 1 == word.index
            self.words.append(word)

    @property
    def result(self) -> tuple[list[Word], list[Phone]]:
        return self.words, merged(self.phones)

    @property
    def text(self) -> str:
        return "".join(word.text + word.after for word in self.words)


def merged(phones: Sequence[Phone]) -> list[Phone]:
    """Join silences that touch: how long a silence is may become known in steps."""
    out: list[Phone] = []
    for phone in phones:
        if out and not (phone.ipa or phone.nonverbal or out[-1].ipa or out[-1].nonverbal):
            out[-1] = replace(out[-1], end_ms=phone.end_ms)
        else:
            out.append(phone)
    return out


def listened(speech: Speech, subject: Placement, messages: Sequence[bytes | tuple[int, int]] = ()) -> Listener:
    """Feed messages, each audio or a range of characters; by default all audio, then all characters."""
    listener = Listener(subject)
    for message in messages or [speech.pcm, (0, len(speech.text))]:
        if isinstance(message, bytes):
            listener.hear(message)
        else:
            listener.feed(speech.chars(*message))
    listener.close()
    assert listener.text == speech.text
    return listener
