"""Sentences of scripts without spaces, with their words: ``tests/data/unspaced.txt``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.model import TimedChars, Word
from tests.timing.timed import timed

FILE = Path(__file__).parent.parent / "data" / "unspaced.txt"


@dataclass(frozen=True)
class Sentence:
    language: str
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        return "".join(self.words)

    @property
    def edges(self) -> set[int]:
        """Where units of captions may end."""
        spaces = {at for at, char in enumerate(self.text) if char == " "}
        return {*accumulate(map(len, self.words)), *spaces}


def _sentences() -> list[Sentence]:
    rows = [line.split("\t") for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [Sentence(language, tuple(words.split("|"))) for language, words in rows]


SENTENCES = _sentences()


def known_words(
    text: str, language: str, chunks: Iterable[TimedChars] | None = None, known: Iterable[TimedChars] | None = None
) -> list[Word]:
    """Return the words of a text that is known ahead, all of it or as given."""
    assembler = WordAssembler(language)
    for run in known or [timed(text)]:
        assembler.know(run.text, run.char_start)
    return [word for chunk in chunks or [timed(text)] for word in assembler.feed(chunk)] + assembler.finish()
