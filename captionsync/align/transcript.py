"""A transcript whose sounds were heard in a recording, as speech with times.

Each token (``timing.phones.tokens``) gets the times of its sounds. Tokens that were not heard share the time between
their neighbours; they are estimates, and so are words whose sounds do not fit well.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from captionsync.timing.clock import round_ms
from captionsync.timing.markup import sound_element, strip_markup
from captionsync.timing.model import Phone, SpeechChunk, TimedChars, Turn
from captionsync.timing.phones.ahead import blank_markup
from captionsync.timing.phones.tokens import cut_tokens, token_end, token_starts
from captionsync.timing.phoneset import split_phone
from captionsync.timing.sound.classes import classes_of
from captionsync.timing.sound.features import FRAME_MS
from captionsync.timing.sound.forced_states import Sounds
from captionsync.timing.sound.forced_window import Placed
from captionsync.timing.tables.spelling import guess_phones

FITS_NATS = 0.5
"""What a frame says at least for its word, on average, if the word is there: so do 94 % of the words that are there,
and 7 % of those that are not."""
LEAST_SHARE, CHANCE, MOST_SHARE = 0.25, 1.9, 0.75
"""Of the sounds of a text of *n* sounds, the share 0.25 + 1.9 / sqrt(n), but at most 0.75, must be there if it belongs
to the recording. In other texts, a few words fit by chance: up to 0.27 of four sentences, and 0.50 of 98 % of single
sentences. Of right texts, 0.64 or more was there. Measured with synthetic voices that no training has heard, most of
them in noise at 8 to 25 dB."""
LEAST_SILENCE_MS = 35
"""Shorter gaps between words are closed."""
LEAST_PHONE_MS = 5
ROOM_MS = 30
"""Milliseconds that a sound takes at least for a word that was not heard to move the mouth."""
SKIP_FIRST, SKIP_AT_PAUSE, SKIP_IN_PHRASE = (math.log(share) for share in (0.2, 0.25, 0.97))
"""Log probability that there is no silence: before the first word, after punctuation, between other words."""
_PAUSES = frozenset(".,;:!?…—–-。！？、，；：।؟،۔\n")
_CLOSING = "\"'”’»)]』」"


@dataclass(frozen=True, slots=True)
class Token:
    """A token that is spoken."""

    start: int
    """Code points: offset in the text."""
    end: int
    phones: tuple[str, ...]
    """IPA; at least one."""


def tokens_of(text: str, pronunciations: Mapping[int, tuple[str, ...]]) -> list[Token]:
    """Return the spoken tokens of a text.

    Args:
        text: markup included.
        pronunciations: IPA phones of each token, by its offset.
    """
    plain = blank_markup(text)
    starts, _ = cut_tokens(plain, token_starts(plain))
    out = []
    for number, start in enumerate(starts):
        end = token_end(plain, starts, number)
        read = pronunciations.get(start, ())
        phones = tuple(part for phone in read for part in split_phone(phone)) or guess_phones(plain[start:end])
        phones = tuple(phone for phone in phones if phone and classes_of(phone))
        if phones:
            out.append(Token(start, end, phones))
    return out


def sounds_of(text: str, tokens: Sequence[Token]) -> list[Sounds]:
    """Return the sounds of each token."""
    out = []
    for number, token in enumerate(tokens):
        before = text[tokens[number - 1].start : token.start].rstrip() if number else ""
        last = before.rstrip(_CLOSING)[-1:]
        skip = SKIP_FIRST if not number else SKIP_AT_PAUSE if last in _PAUSES else SKIP_IN_PHRASE
        out.append(Sounds(tuple(column for phone in token.phones for column in classes_of(phone)), skip))
    return out


class Transcript:
    """Heard words in, speech out.

    Args:
        text: the transcript.
        tokens: its spoken tokens.
    """

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text, self._tokens = text, tokens
        self._char = 0
        """Offset of the first character that has no times yet."""
        self._next = 0
        """Number of the first token that has no times yet."""
        self._held: tuple[int, list[float], bool] | None = None
        """The last word that was heard: its number, edges and whether they are estimates."""
        self._end_ms = 0.0
        self._fits = self._phones_ms = 0

    @property
    def share(self) -> float:
        """The share of the sounds so far that are in the recording."""
        return self._fits / max(1, sum(len(token.phones) for token in self._tokens[: self._next]))

    @property
    def matches(self) -> bool:
        """Whether the text so far belongs to the recording."""
        count = sum(len(token.phones) for token in self._tokens[: self._next])
        return self.share >= min(MOST_SHARE, LEAST_SHARE + CHANCE / math.sqrt(max(1, count)))

    def feed(self, placed: Iterable[Placed]) -> SpeechChunk:
        """Take words as they are heard; return the speech before the last of them."""
        chars: list[TimedChars] = []
        phones: list[Phone] = []
        for item in placed:
            edges_ms = [frame * FRAME_MS for frame in item.frames]
            if self._held is not None and 0.0 < edges_ms[0] - self._held[1][-1] < LEAST_SILENCE_MS:
                edges_ms[0] = self._held[1][-1] = (edges_ms[0] + self._held[1][-1]) / 2
            self._release(chars, phones)
            self._held = item.number, edges_ms, item.nats < FITS_NATS
            self._fill(item.number, edges_ms[0], chars, phones)
        return SpeechChunk(chars=tuple(chars), phones=tuple(phones))

    def finish(self, end_ms: int) -> SpeechChunk:
        """Return the rest of a recording that ends at ``end_ms``."""
        chars: list[TimedChars] = []
        phones: list[Phone] = []
        self._release(chars, phones)
        self._fill(len(self._tokens), max(float(end_ms), self._end_ms), chars, phones)
        self._gap(len(self._text), max(float(end_ms), self._end_ms), chars)
        if end_ms > self._phones_ms:
            phones.append(Phone("", self._phones_ms, end_ms))
        return SpeechChunk(chars=tuple(chars), phones=tuple(phones))

    def _release(self, chars: list[TimedChars], phones: list[Phone]) -> None:
        """Write the word that was held."""
        if self._held is not None:
            number, edges_ms, estimated = self._held
            self._held = None
            token = self._tokens[number]
            self._fits += 0 if estimated else len(token.phones)
            self._write(token, _by_phone(token, edges_ms), estimated, chars, phones)
            self._next = number + 1

    def _fill(self, until: int, end_ms: float, chars: list[TimedChars], phones: list[Phone]) -> None:
        """Write the tokens that were not heard, up to one that was, evenly over the time between."""
        if self._held is not None and until != self._held[0]:
            return
        missing = self._tokens[self._next : until]
        count = sum(len(token.phones) for token in missing)
        begin_ms = self._end_ms
        step_ms = max(0.0, end_ms - begin_ms) / max(1, count)
        done = 0
        for token in missing:
            edges_ms = [begin_ms + step_ms * place for place in range(done, done + len(token.phones) + 1)]
            done += len(token.phones)
            if step_ms >= ROOM_MS:
                self._write(token, edges_ms, True, chars, phones)
            else:
                self._gap(token.start, edges_ms[0], chars)
                self._times(token.end, round_ms(edges_ms[0]), round_ms(edges_ms[-1]), True, chars)
        self._next = until

    def _write(
        self, token: Token, edges_ms: Sequence[float], estimated: bool, chars: list[TimedChars], phones: list[Phone]
    ) -> None:
        begin_ms = max(edges_ms[0], self._end_ms)
        self._gap(token.start, begin_ms, chars)
        edges = [max(round_ms(begin_ms), self._phones_ms)]
        for edge_ms in edges_ms[1:]:
            edges.append(max(round_ms(edge_ms), edges[-1] + LEAST_PHONE_MS))
        if edges[0] > self._phones_ms:
            phones.append(Phone("", self._phones_ms, edges[0]))
        for ipa, (start_ms, end_ms) in zip(token.phones, pairwise(edges), strict=True):
            phones.append(Phone(ipa, start_ms, end_ms, token.start, estimated))
        self._phones_ms = edges[-1]
        self._times(token.end, edges[0], edges[-1], estimated, chars)

    def _gap(self, until: int, end_ms: float, chars: list[TimedChars]) -> None:
        """Write the characters between two tokens."""
        self._times(until, round_ms(self._end_ms), round_ms(end_ms), False, chars)

    def _times(self, until: int, start_ms: int, end_ms: int, estimated: bool, chars: list[TimedChars]) -> None:
        """Spread the characters up to an offset over a stretch of time."""
        text = self._text[self._char : until]
        if text:
            edges = [start_ms + (end_ms - start_ms) * place // len(text) for place in range(len(text) + 1)]
            chars.append(TimedChars(text, self._char, tuple(edges[:-1]), tuple(edges[1:]), estimated))
        self._char = until
        self._end_ms = max(self._end_ms, float(end_ms))


def _by_phone(token: Token, edges_ms: Sequence[float]) -> list[float]:
    """Return the boundaries of a token's phones, given those of its classes."""
    out, at = [edges_ms[0]], 0
    for phone in token.phones:
        at += len(classes_of(phone))
        out.append(edges_ms[at])
    return out


def marked(text: str, turns: Sequence[Turn]) -> tuple[str, list[Turn]]:
    """Return a text with marks in place of its audio tags, and its turns."""
    edges = sorted({0, *(turn.char_start for turn in turns), len(text)})
    marked, moved = "", {}
    for start, end in pairwise(edges):
        moved[start] = len(marked)
        part = text[start:end]
        marked += "".join(
            sound_element(piece.text)
            if piece.kind == "tag" and part[piece.source_start] == "["
            else part[piece.source_start : piece.source_end]
            for piece in strip_markup(part, audio_tags=True)
        )
    return marked, [turn._replace(char_start=moved.get(turn.char_start, len(marked))) for turn in turns]
