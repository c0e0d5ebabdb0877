"""Where in a text and its audio an engine is."""

from __future__ import annotations

from dataclasses import dataclass

from captionsync.timing.model import SpeechChunk


@dataclass(frozen=True, slots=True)
class ResumePoint:
    """Where speech continues."""

    char: int
    """Code points: source offset of the first character to speak."""
    start_ms: float
    """Exact media time at which new audio starts."""
    spoken: int
    """Code points: offset in the spoken text where the new run's spoken text begins."""


@dataclass(slots=True)
class Position:
    """Where the current engine began, and how far its chunks have come."""

    char: int
    start_ms: float
    spoken: int
    char_end: int
    end_ms: float
    spoken_end: int
    has_audio: bool = False
    audio_ms: float = 0.0
    """Exact length of the audio."""

    @classmethod
    def at(cls, char: int, start_ms: float, spoken: int) -> Position:
        """Return the position of an engine that begins."""
        return cls(char, start_ms, spoken, char, start_ms, spoken)

    def take(self, chunk: SpeechChunk) -> None:
        """Move on by a chunk."""
        self.has_audio = self.has_audio or bool(chunk.pcm)
        self.end_ms = max(self.end_ms, chunk.audio_end_ms)
        self.audio_ms += len(chunk.pcm) * 500 / chunk.sample_rate_hz
        for run in chunk.chars:
            self.char_end = max(self.char_end, run.char_start + len(run.text))
        for run in chunk.spoken:
            self.spoken_end = max(self.spoken_end, run.char_start + len(run.text))

    @property
    def end(self) -> ResumePoint:
        """After the last character and the last audio that were given."""
        return ResumePoint(self.char_end, self.end_ms, self.spoken_end)

    @property
    def next_turn(self) -> Position:
        """Where the next turn of a dialogue begins: there is nothing between two of them."""
        return Position.at(self.char_end, self.start_ms + self.audio_ms, self.spoken_end)
