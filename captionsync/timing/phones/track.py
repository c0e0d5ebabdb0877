"""Turns timed characters into timed phones, for engines that do not know their phones: first tokens, then phones.

A track can be closed at any time, at the end of an utterance or of the text. What follows starts a new estimate.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from captionsync.timing.model import Phone, SpeechChunk, TimedChars
from captionsync.timing.phones.assembler import PhoneAssembler, VoiceProfile
from captionsync.timing.phones.retiming import Retimer
from captionsync.timing.phones.tokens import TokenAssembler


class PhoneTrack:
    """Turns speech into phones.

    Args:
        language: BCP 47 tag of the text.
        profile: what is known about this upstream's timing noise; updated when the track is closed.
        ahead_words: number of words to look ahead; 0 in live sessions.
    """

    def __init__(self, language: str, profile: VoiceProfile | None, *, ahead_words: int) -> None:
        self._language, self._profile, self._ahead_words = language, profile, ahead_words
        self.spoken_end = 0
        """Code points: offset in the spoken text of the first character that was not taken yet."""
        self.restart(0)

    def restart(self, start_ms: int) -> None:
        """Discard everything held; the next phone starts at ``start_ms``."""
        spacing = self._profile.spacing if self._profile is not None else None
        self._display, self._spoken = Retimer(self._language, spacing), Retimer(self._language, spacing)
        self._speaks = False
        self._rest: list[TimedChars] = []
        self._tokens = TokenAssembler()
        self._phones = PhoneAssembler(self._language, self._profile, start_ms, ahead_words=self._ahead_words)

    def pronounce(self, chunk: SpeechChunk) -> None:
        """Take the pronunciations of a chunk, before its characters."""
        (self._spoken if chunk.spoken else self._display).pronounce(chunk.pronunciations)

    def retimed(self, plain: TimedChars) -> list[TimedChars]:
        """Take display characters; return them, and those held before, at the times of their words, or hold them."""
        return self._display.feed(plain)

    def rest(self) -> list[TimedChars]:
        """Return the display characters that are held, because nothing follows; :meth:`close` takes them, too."""
        rest = self._display.finish()
        if not self._speaks:
            self._rest += rest
        return rest

    def feed(self, chunk: SpeechChunk, plain: Sequence[TimedChars]) -> list[Phone]:
        """Return the phones that are now final.

        Args:
            chunk: the speech; its spoken text is used if present.
            plain: its display text, without markup, as :meth:`retimed` returned it.
        """
        spoken: list[TimedChars] = []
        for run in chunk.spoken:
            self._speaks = True
            self.spoken_end = max(self.spoken_end, run.char_start + len(run.text))
            spoken += self._spoken.feed(run)
        phones = self._phones.feed(self._tokens.feed(spoken if chunk.spoken else plain, chunk.pronunciations))
        if self._tokens.begun is not None:
            phones += self._phones.begin(*self._tokens.begun)
        return phones

    def close(self, end_ms: int, plain: Sequence[TimedChars] = ()) -> list[Phone]:
        """Return the remaining phones before ``end_ms``, and start a new estimate there.

        Args:
            end_ms: end of the audio.
            plain: display text that :meth:`feed` did not get, used if there is no spoken text.
        """
        rest = [*self._spoken.finish(), *(() if self._speaks else plain), *self._rest]
        phones = self._phones.feed(self._tokens.feed(rest, {}))
        phones += [*self._phones.feed(self._tokens.finish()), *self._phones.finish()]
        self.restart(end_ms)
        return _within(phones, end_ms)


def _within(phones: Iterable[Phone], end_ms: int) -> list[Phone]:
    """Cut off phones that the estimate places after the end of the audio."""
    return [replace(phone, end_ms=min(phone.end_ms, end_ms)) for phone in phones if phone.start_ms < end_ms]
