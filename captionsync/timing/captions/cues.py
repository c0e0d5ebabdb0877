"""Assembles words into cues, along a plan where the text is known before it is heard.

Whole sentences are planned (:mod:`captionsync.timing.captions.plan`) as they become known; real times decide within the
plan, and repair it where the voice pauses or runs long. A sentence is planned after the one before it and without the
one after it, so that the same text gives the same cues in whatever pieces it comes, as long as it is known before it is
heard. A word that was not announced is placed greedily: lines break after punctuation and before conjunctions and
prepositions; cues end with sentences, at pauses, with clauses when they are nearly full, and at the limits.

Source: Netflix Timed Text Style Guide, "Line Treatment" and "Duration"; W3C WebVTT 3.1 (a cue ends after it starts).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from captionsync.timing.captions.ahead import Sentence, TextAhead
from captionsync.timing.captions.lines import CueRules, display_width, ends_clause
from captionsync.timing.captions.open_cue import OpenCue, greedy_break, must_end
from captionsync.timing.captions.outline import Outline
from captionsync.timing.captions.pace import Pace
from captionsync.timing.captions.plan import Break
from captionsync.timing.captions.sentences import is_sentence_end
from captionsync.timing.captions.spoken_width import spoken_cells
from captionsync.timing.captions.stay import shown_until
from captionsync.timing.model import Cue, Direction, Turn, Word
from captionsync.timing.plain import line_text
from captionsync.timing.tables.planning import MORE_SPARE, PAUSE_MS, SPARE


@dataclass(frozen=True, slots=True)
class CueState:
    """What an assembler has built up to a moment: enough for another one to continue after it."""

    count: int = 0
    """Cues that were begun."""
    floor_ms: int = 0
    """End of the last final cue."""
    last: Word | None = None
    """The last word."""
    words: tuple[Word, ...] = ()
    """Words of the cue that is still open."""
    lines: tuple[str, ...] = ()
    """The lines of its last revision, which may show words that are not heard yet."""
    end_ms: int = 0
    """Where that revision ends."""
    revision: int = 0
    """Number of that revision; 0 when none was shown."""
    speaker: str = ""
    """Who said the words of the cue before that one."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """The last revision of the open cue."""

    revision: int = 0
    end_ms: int = 0
    lines: tuple[str, ...] = ()


class CueAssembler:
    """Builds the cues of one session.

    Args:
        rules: limits.
        language: BCP 47 tag, carried by the cues.
        direction: base direction, carried by the cues.
        audio_tags: ``[tags]`` are markup in the text that is announced.
        turns: of a dialogue, in order.
    """

    def __init__(
        self,
        rules: CueRules,
        language: str,
        direction: Direction,
        audio_tags: bool = False,
        turns: Sequence[Turn] = (),
    ) -> None:
        self._rules = rules
        self._language = language
        self._direction: Direction = direction
        self._text = audio_tags, turns
        self._ahead = TextAhead(language, *self._text)
        self._outline = Outline(rules, language)
        self._pace = Pace(self._outline.cell_ms)
        self._cue: OpenCue | None = None
        self._last: Word | None = None
        self._count = 0
        self._floor_ms = 0
        self._shown = _Shown()

    def continue_after(self, state: CueState, next_char: int) -> None:
        """Continue where another assembler stopped, with the text from source offset ``next_char`` on."""
        self.restart(next_char)
        self._count = state.count - bool(state.words)
        self._floor_ms = state.floor_ms
        self._last = replace(state.last, speaker=state.speaker) if state.last and state.words else state.last
        for word, placed in _as_shown(state.words, state.lines):
            if placed == Break.CUE or self._cue is None:
                self._begin(word)
            self._place(word, placed)
        if state.revision:
            self._shown = _Shown(state.revision, state.end_ms, state.lines)

    @property
    def is_open(self) -> bool:
        """Whether a cue has words and is not final."""
        return self._cue is not None

    @property
    def known_char(self) -> int:
        """Code points: source offset after the text that was announced."""
        return self._ahead.end

    @property
    def planned_char(self) -> int:
        """Code points: source offset after the last word that was planned or heard."""
        return max(self._outline.end, self._last.source_end if self._last else 0)

    def know(self, text: str, *, closes: bool) -> list[Sentence]:
        """Take source text from ``known_char`` on; plan and return the sentences that are complete.

        Args:
            text: what will be heard.
            closes: the text ends here, or is flushed here.
        """
        sentences = self._ahead.feed(text, closes=closes)
        for sentence in sentences:
            self._outline.know(sentence.words, self._cue, self._last)
        return sentences

    def restart(self, next_char: int) -> None:
        """Forget what was announced: other text follows at source offset ``next_char``."""
        self._outline.clear()
        self._ahead = TextAhead(self._language, *self._text, next_char)

    def add(self, word: Word) -> tuple[list[Cue], str]:
        """Place a word.

        Returns:
            The cues that are now final, and the id of the cue that contains the word.
        """
        final: list[Cue] = []
        planned = self._outline.take(word)
        cue = self._cue
        if cue is None or must_end(cue, word, self._rules):
            placed = Break.CUE
        else:
            placed = greedy_break(cue, word, self._rules, self._language) if planned is None else planned
        if placed == Break.CUE:
            if cue is not None:
                final.append(self._close(cue, word.start_ms, follows=True))
            self._begin(word)
            if planned is not None and (planned != Break.CUE or self._runs_long(word)):
                self._outline.replan(word, self._pace.cell_ms)
        self._place(word, placed)
        return final, self._id

    def open(self) -> Cue | None:
        """Return the open cue if it differs from the last one returned: its whole text, as far as it is known.

        Words that are not heard yet have expected times. It ends ``extend_ms`` after its last word, so it stays on
        screen until the next word is known; the end moves when the voice turns out to be slower.
        """
        cue = self._cue
        if cue is None:
            return None
        placed = [list(line) for line in cue.lines]
        spoken_ms = self._expect(placed)
        texts = tuple(map(line_text, placed))
        # Words that would be later leave the cue when they are heard.
        limit_ms = max(cue.start_ms + self._rules.max_cue_ms, cue.last.end_ms)
        if texts == self._shown.lines and min(spoken_ms, limit_ms) <= self._shown.end_ms:
            return None
        # An expectation that failed once gets more room, so that the cue is not sent again and again.
        late_ms = int((spoken_ms - cue.last.end_ms) * (MORE_SPARE if self._shown.revision else SPARE))
        end_ms = min(spoken_ms + late_ms + self._rules.extend_ms, limit_ms)
        return self._revised(cue.start_ms, end_ms, placed, final=False)

    def finish(self, media_end_ms: int | None = None, heard_ms: int | None = None) -> list[Cue]:
        """Make the last cue final; a later word begins a new cue.

        Args:
            media_end_ms: end of the audio; the cue may stay until then. Without it, it ends with its last word.
            heard_ms: where the listener stopped: later words leave the cue.
        """
        cue = self._cue
        if cue is not None and heard_ms is not None:
            kept = [[word for word in line if word.end_ms <= heard_ms] for line in cue.lines]
            cue.lines = [line for line in kept if line]
            media_end_ms = heard_ms if media_end_ms is None else min(media_end_ms, heard_ms)
            if not cue.lines:
                return [self._unheard(cue, heard_ms)]
        if cue is None:
            return []
        return [self._close(cue, cue.last.end_ms if media_end_ms is None else media_end_ms, follows=False)]

    @property
    def _id(self) -> str:
        return f"c{self._count}"

    def _begin(self, word: Word) -> None:
        self._count += 1
        last, self._shown = self._last, _Shown()
        label = word.speaker if last is None or last.speaker != word.speaker else ""
        begins = last is None or is_sentence_end(last.text, word.text, self._language)
        self._cue = OpenCue(max(word.start_ms, self._floor_ms), label, begins)

    def _place(self, word: Word, placed: Break) -> None:
        assert self._cue is not None
        self._cue.add(word, placed)
        self._pace.hear(word, self._last)
        self._last = word

    def _runs_long(self, word: Word) -> bool:
        """Return whether the voice is so slow that the cue that ``word`` begins would last too long."""
        words = [word, *(item for item, _ in self._outline.rest_of_cue())]
        cells = sum(spoken_cells(item.text) + display_width(item.after) for item in words)
        return cells * self._pace.cell_ms > self._rules.max_cue_ms

    def _expect(self, placed: list[list[Word]]) -> int:
        """Add the words that are still to come to the lines, and return when the last one is expected to end."""
        last = placed[-1][-1]
        for word, broken in self._outline.rest_of_cue():
            pause_ms = PAUSE_MS[1] if ends_clause(last) else 0
            start_ms = last.end_ms + pause_ms + round(display_width(last.after) * self._pace.cell_ms)
            end_ms = start_ms + round(spoken_cells(word.text) * self._pace.cell_ms)
            last = replace(word, start_ms=start_ms, end_ms=end_ms)
            if broken == Break.LINE:
                placed.append([])
            placed[-1].append(last)
        return last.end_ms

    def _close(self, cue: OpenCue, limit_ms: int, *, follows: bool) -> Cue:
        """Return the open cue as final."""
        end_ms = shown_until(
            self._rules,
            start_ms=cue.start_ms,
            spoken_ms=cue.last.end_ms,
            limit_ms=limit_ms,
            cells=cue.total,
            closes_gap=follows,
        )
        final = self._revised(cue.start_ms, end_ms, cue.lines, final=True)
        self._floor_ms = final.end_ms
        self._cue, self._shown = None, _Shown()
        return final

    def _unheard(self, cue: OpenCue, at_ms: int) -> Cue:
        """Return the open cue as final, without text: the listener stopped before its first word."""
        final = self._revised(cue.start_ms, at_ms, (), final=True)
        self._cue, self._shown = None, _Shown()
        return final

    def _revised(self, start_ms: int, end_ms: int, placed: Iterable[Iterable[Word]], *, final: bool) -> Cue:
        rows = tuple(tuple(line) for line in placed)
        # A cue whose words have no length still lasts a millisecond: WebVTT has no empty interval.
        end_ms, texts = max(end_ms, start_ms + 1), tuple(map(line_text, rows))
        self._shown = _Shown(self._shown.revision + 1, end_ms, texts)
        speaker = rows[0][0].speaker if rows else ""
        return Cue(
            self._id, self._shown.revision, final, start_ms, end_ms, rows, self._language, self._direction, speaker
        )


def _as_shown(words: Sequence[Word], texts: Sequence[str]) -> Iterable[tuple[Word, Break]]:
    """Yield words with the breaks that put them on the lines that were shown."""
    wanted = ["".join(text.split()) for text in texts]
    found, number = "", 0
    for at, word in enumerate(words):
        piece = "".join(line_text([word]).split())
        ends = number < len(wanted) - 1 and len(found) >= len(wanted[number])
        yield word, Break.CUE if at == 0 else Break.LINE if ends else Break.NONE
        number, found = (number + 1, piece) if ends else (number, found + piece)
