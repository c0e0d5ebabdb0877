"""Checks the contract of engines: every chunk passes through here before anything else sees it.

If an engine times words or nothing, ``align/`` first times its characters. Then everything is checked: each source
character comes back once and in order, with its text and a time inside the audio so far; audio is whole samples at the
rate that the engine states; phones tile. At the end all text has been read and given back. A breach is a
:class:`~captionsync.errors.ContractError` that names the engine and the rule, so that the session fails, or the next
engine takes over, instead of ending with words missing. The cost is a few comparisons per character.
"""

from __future__ import annotations

import math
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from dataclasses import replace
from operator import gt
from typing import Protocol

from captionsync.align.untimed import UntimedAligner
from captionsync.align.words import WordAligner
from captionsync.errors import ContractError, NoAudioError
from captionsync.providers.base import Provider, SpeechRequest, TextPiece
from captionsync.timing.clock import round_ms
from captionsync.timing.model import SpeechChunk, TimedChars

ROUNDING_MS = 1
"""Milliseconds by which a rounded time may exceed the end of the audio."""
WORD_OVERSHOOT_MS = 120
"""Milliseconds by which words may exceed the end of all audio, because services round; they are cut at its end."""
_DROP_CHARS = 4096
"""Text that was given back is dropped in pieces of at least this size, so that characters are seldom copied."""


class _Aligner(Protocol):
    lacks_audio: bool

    def sent(self, text: str) -> None: ...

    def feed(self, chunk: SpeechChunk) -> list[TimedChars]: ...

    def finish(self) -> list[TimedChars]: ...


async def speak_checked(
    provider: Provider, request: SpeechRequest, text: AsyncIterator[TextPiece]
) -> AsyncGenerator[SpeechChunk, None]:
    """Let an engine speak ``text``, and yield its chunks, always with timed characters.

    Raises:
        ProviderError: what the engine raises.
        ContractError: the engine broke the contract (``provider_protocol_error``); raised instead of the chunk
            that did.
        NoAudioError: the engine, which times no characters, took text and gave no audio.
    """
    checks = _Checks(provider, request)
    aligner = _aligner(provider, request)
    chunks = provider.speak(request, checks.text.pieces(text))
    try:
        async for chunk in chunks:
            checks.audio(chunk)
            if aligner is not None:
                checks.words(chunk)
                aligner.sent(checks.text.unsent())
                chunk = replace(chunk, chars=tuple(aligner.feed(chunk)), words=(), char_end=-1)
            checks.chars(chunk.chars)
            yield chunk
    finally:
        close = getattr(chunks, "aclose", None)
        if close is not None:
            await close()
    if aligner is not None:
        aligner.sent(checks.text.unsent())
        runs = tuple(aligner.finish())
        checks.heard(aligner.lacks_audio)
        checks.chars(runs)
        if runs:
            yield SpeechChunk(sample_rate_hz=provider.sample_rate_hz, audio_end_ms=round_ms(checks.end_ms), chars=runs)
    checks.complete()


def _aligner(provider: Provider, request: SpeechRequest) -> _Aligner | None:
    able = provider.capabilities
    if able.times == "characters":
        return None
    if able.times == "words":
        return WordAligner(
            char_start=request.char_start,
            start_ms=round_ms(request.start_ms),
            language=request.language,
            audio_tags=request.audio_tags,
        )
    return UntimedAligner(
        char_start=request.char_start,
        start_ms=request.start_ms,
        rate_hz=provider.sample_rate_hz,
        audio_tags=request.audio_tags,
    )


class _Text:
    """The text that an engine has read and not given back."""

    def __init__(self, char_start: int) -> None:
        self.char = char_start
        """Source offset of the first character that was not given back."""
        self.ended = False
        """The engine has read all text."""
        self._text = ""
        self._at = 0
        self._new: list[str] = []

    @property
    def left(self) -> int:
        """Characters read and not given back."""
        return len(self._text) - self._at

    async def pieces(self, text: AsyncIterator[TextPiece]) -> AsyncIterator[TextPiece]:
        """Pass the text on to the engine."""
        async for piece in text:
            self._text += piece.text
            self._new.append(piece.text)
            yield piece
        self.ended = True

    def unsent(self) -> str:
        """Return what was read since the last call."""
        text, self._new = "".join(self._new), []
        return text

    def take(self, text: str) -> bool:
        """Take characters that were given back; return whether they are the next ones."""
        if not self._text.startswith(text, self._at):
            return False
        self._at += len(text)
        self.char += len(text)
        if self._at > max(_DROP_CHARS, len(self._text) // 2):
            self._text, self._at = self._text[self._at :], 0
        return True


class _Checks:
    """What an engine has given so far, and what it may give next. Each method raises ContractError."""

    def __init__(self, provider: Provider, request: SpeechRequest) -> None:
        self.text = _Text(request.char_start)
        self._provider = provider
        self._start_ms = request.start_ms
        self._samples = 0
        self._last_ms = self._word_ms = math.floor(request.start_ms)
        """Starts of the last character and the last word."""
        self._words_end_ms = 0
        self._phones_end_ms: int | None = None
        self._char_end = request.char_start

    @property
    def end_ms(self) -> float:
        """Exact media time of the end of all audio."""
        return self._start_ms + self._samples * 1000 / self._provider.sample_rate_hz

    def audio(self, chunk: SpeechChunk) -> None:
        """Check the audio of a chunk, and its phones."""
        if len(chunk.pcm) % 2:
            raise self._breach("half a sample of audio")
        if chunk.pcm and chunk.sample_rate_hz != self._provider.sample_rate_hz:
            raise self._breach(f"audio at {chunk.sample_rate_hz} Hz, not at {self._provider.sample_rate_hz} Hz")
        self._samples += len(chunk.pcm) // 2
        end_ms = chunk.audio_end_ms
        late_ms = end_ms - self.end_ms
        if type(end_ms) is not int or late_ms > ROUNDING_MS or (chunk.pcm and late_ms < -ROUNDING_MS):
            raise self._breach(f"{end_ms} ms as the end of audio that ends at {round_ms(self.end_ms)} ms")
        if chunk.phones:
            self._phones(chunk)

    def _phones(self, chunk: SpeechChunk) -> None:
        if not self._provider.capabilities.phones:
            raise self._breach("phones, although it states that it has none")
        begin_ms = chunk.phones[0].start_ms if self._phones_end_ms is None else self._phones_end_ms
        edges = [begin_ms, *(phone.end_ms for phone in chunk.phones)]
        if begin_ms < math.floor(self._start_ms) or edges[:-1] != [phone.start_ms for phone in chunk.phones]:
            raise self._breach("phones with a gap or an overlap between them")
        self._times(edges, edges[1:], "a phone")
        self._phones_end_ms = edges[-1]

    def chars(self, runs: Sequence[TimedChars]) -> None:
        """Check characters: the next ones of the text, at times inside the audio."""
        for run in runs:
            if not len(run.text) == len(run.starts_ms) == len(run.ends_ms):
                raise self._breach("characters and times that are not equally many")
            if run.char_start != self.text.char:
                raise self._breach(f"character {run.char_start} when character {self.text.char} was next")
            if not self.text.take(run.text):
                raise self._breach(f"other characters than those it was given from character {run.char_start} on")
            self._times((self._last_ms, *run.starts_ms), run.ends_ms, "a character")
            self._last_ms = run.starts_ms[-1] if run.text else self._last_ms

    def words(self, chunk: SpeechChunk) -> None:
        """Check a chunk of an engine that does not time characters."""
        times = self._provider.capabilities.times
        if chunk.chars or (chunk.words and times != "words"):
            raise self._breach(f"times of {'characters' if chunk.chars else 'words'}, but states that it has {times}")
        if not (chunk.char_end == -1 or self._char_end <= chunk.char_end <= self.text.char + self.text.left):
            raise self._breach(f"{chunk.char_end} as the end of the spoken text")
        self._char_end = max(self._char_end, chunk.char_end)
        for word in chunk.words:
            self._order((self._word_ms, word.start_ms), (word.end_ms,), "a word")
            self._word_ms, self._words_end_ms = word.start_ms, max(self._words_end_ms, word.end_ms)

    def heard(self, lacks_audio: bool) -> None:
        """Check at the end that the audio is long enough for the text; for engines that do not time characters."""
        if self._words_end_ms > self.end_ms + WORD_OVERSHOOT_MS:
            raise self._breach("a word after the end of the audio")
        if lacks_audio and not self._samples:
            raise NoAudioError(
                f"The engine {self._provider.name} took the text but gave no audio. Check that the text has something "
                "to say in the voice's language.",
                provider=self._provider.name,
            )
        if lacks_audio:
            raise self._breach("less audio than the text needs")

    def complete(self) -> None:
        """Check at the end that all text was read and given back."""
        if not self.text.ended:
            raise self._breach("an end before the end of the text")
        if self.text.left:
            raise self._breach(f"an end with {self.text.left} characters left")

    def _times(self, starts: Sequence[int], ends: Sequence[int], what: str) -> None:
        """Check times; the first of ``starts`` is the start before them."""
        self._order(starts, ends, what)
        if ends and max(ends) - self.end_ms > ROUNDING_MS:
            raise self._breach(f"{what} after the end of its audio")

    def _order(self, starts: Sequence[int], ends: Sequence[int], what: str) -> None:
        if {*map(type, starts), *map(type, ends)} != {int}:
            raise self._breach(f"{what} at a time that is not a whole number of milliseconds")
        if any(map(gt, starts, starts[1:])):
            raise self._breach(f"{what} earlier than the previous one")
        if any(map(gt, starts[1:], ends)):
            raise self._breach(f"{what} that ends before it begins")

    def _breach(self, what: str) -> ContractError:
        message = f"The engine {self._provider.name} broke its contract: it gave {what}."
        return ContractError(message, provider=self._provider.name)
