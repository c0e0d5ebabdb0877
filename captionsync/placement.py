"""Places the words and phones of speech on the timeline: a pure composition of :mod:`captionsync.timing`.

Engines that know their phones place everything themselves. For the others, phones are estimated from the character
times, and with ears, words and phones are put where the sound has them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from captionsync.timing.captions.known import KnownText
from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.model import Phone, SpeechChunk, TimedChars, Word
from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.phones.track import PhoneTrack

if TYPE_CHECKING:
    from captionsync.timing.sound.track import Ears, SoundTrack


class Placed(NamedTuple):
    """What has its final place now, in order."""

    words: list[Word]
    phones: list[Phone]
    """They tile the timeline."""


class Placement:
    """Speech in, placed words and phones out.

    Args:
        language: BCP 47 tag of the text.
        true_phones: the engine gives its phones.
        profile: what is known of this voice's timing noise.
        ahead_words: how many words after a word are looked at for its phones.
        ears: listen to the sound; without them, the character times alone decide.
    """

    def __init__(
        self,
        language: str,
        *,
        true_phones: bool,
        profile: VoiceProfile | None = None,
        ahead_words: int = 0,
        ears: Ears | None = None,
    ) -> None:
        self._language, self._true_phones = language, true_phones
        self._phones = PhoneTrack(language, profile, ahead_words=ahead_words)
        self._given_ears = ears
        self._sound: SoundTrack | None = None
        """What listens, from the first engine on that does not give its phones."""
        self._began_ms = 0
        """Media time at which the current engine began."""
        self._known = KnownText(language)
        self._words = WordAssembler(language, known=self._known)
        self._raw: list[Word] = []
        """Words that were not placed yet."""

    @property
    def spoken_end(self) -> int:
        """Code points: offset in the spoken text of the first character that was not taken yet."""
        return self._phones.spoken_end

    @spoken_end.setter
    def spoken_end(self, char: int) -> None:
        self._phones.spoken_end = char

    @property
    def ready_ms(self) -> int:
        """Media time before which no further word begins."""
        ready_ms = self._words.ready_ms
        sound = self._ears
        return ready_ms if sound is None else sound.words_ready_ms(ready_ms)

    def know(self, text: str, char_start: int, *, closes: bool = False) -> None:
        """Take text ahead of its characters: whole sentences, in order. It stays known when speech restarts.

        Args:
            text: display text as it will be added, without markup.
            char_start: source offset of its first character.
            closes: a sentence ends here, even without punctuation.
        """
        self._known.know(text, char_start, closes=closes)

    def change_engine(self, *, true_phones: bool, at_ms: int) -> None:
        """Set what the engine that speaks from ``at_ms`` on knows."""
        self._true_phones = true_phones
        self._restart_phones(at_ms)

    def restart(self, last: Word | None, at_ms: int) -> None:
        """Forget what was not placed; speech continues at ``at_ms``, after the word ``last``."""
        self._words = WordAssembler(self._language, last=last, known=self._known)
        self._restart_phones(at_ms)

    def hear(self, pcm: bytes, rate_hz: int, end_ms: int) -> None:
        """Take the audio that ends at ``end_ms``."""
        if self._ears is not None:
            self._ears.hear(pcm, rate_hz, end_ms)

    def pronounce(self, chunk: SpeechChunk) -> None:
        """Take the pronunciations of a chunk, before its characters are added."""
        self._phones.pronounce(chunk)

    def add(self, chars: TimedChars) -> list[TimedChars]:
        """Take display text, without markup; return the characters whose times are certain."""
        runs = [chars] if self._true_phones else self._phones.retimed(chars)
        self._words_of(runs)
        return runs

    def feed(self, chunk: SpeechChunk, plain: list[TimedChars]) -> Placed:
        """Return what has its place now.

        Args:
            chunk: the speech.
            plain: its display text, as it was added.
        """
        if self._true_phones:
            return self._place(list(chunk.phones))
        phones = self._phones.feed(chunk, plain)
        return self._place(phones) if self._ears is None else self._listen(self._ears, phones, chunk)

    def close(self, end_ms: int, plain: Sequence[TimedChars] = (), *, final: bool) -> Placed:
        """Place everything before ``end_ms``: the last word is complete.

        Args:
            end_ms: end of the audio.
            plain: the last display text, as it was added, that was not fed with speech.
            final: nothing follows at all.
        """
        self._words_of([] if self._true_phones else self._phones.rest())
        self._raw += self._words.finish() if final else self._words.close_word(trailing_space=True)
        phones = [] if self._true_phones else self._phones.close(end_ms, plain)
        return self._close(phones, end_ms)

    def give_up(self, end_ms: int) -> Placed:
        """Place the words that are complete, because their engine failed at ``end_ms``.

        A word that is estimated to end later keeps its estimate: the engine did not say all of it.
        """
        return self._close([], end_ms, whole=False) if self._ears is not None else Placed([], [])

    def _words_of(self, runs: list[TimedChars]) -> None:
        for run in runs:
            self._raw += self._words.feed(run)

    @property
    def _ears(self) -> SoundTrack | None:
        if self._true_phones or self._given_ears is None:
            return None
        if self._sound is None:
            # numpy takes long to import, and the embedded engine gives its phones.
            from captionsync.timing.sound.track import SoundTrack

            self._sound = SoundTrack(self._given_ears)
            self._sound.restart(self._began_ms)
        return self._sound

    def _restart_phones(self, at_ms: int) -> None:
        self._phones.restart(at_ms)
        self._raw = []
        self._began_ms = at_ms
        if self._sound is not None:
            self._sound.restart(at_ms)

    def _place(self, phones: list[Phone]) -> Placed:
        words, self._raw = self._raw, []
        return Placed(words, phones)

    def _listen(self, sound: SoundTrack, phones: list[Phone], chunk: SpeechChunk) -> Placed:
        words, self._raw = self._raw, []
        heard, placed = sound.feed(phones, words, chunk.upcoming)
        return Placed(placed, heard)

    def _close(self, phones: list[Phone], end_ms: int, *, whole: bool = True) -> Placed:
        if self._ears is None:
            return self._place(phones)
        first = self._listen(self._ears, phones, SpeechChunk())
        heard, words = self._ears.close(end_ms) if whole else self._ears.close(end_ms, late_ms=0)
        return Placed(first.words + words, first.phones + heard)
