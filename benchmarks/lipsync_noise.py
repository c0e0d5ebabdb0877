"""Character times as real streams of ElevenLabs have them, made from true ones.

The figures were measured on 32 real recordings against landmarks of their sound: closures, friction, ends of silences.

**Like v2** (and v1). Starts lie on a grid of 11.61 ms, and no letter is shorter than a step of it. Inside a phrase, the
space holds the beginning of the next word: it starts near the word, and the first letter about 50 ms late. Inside a
word, letters are pulled towards even spacing and noisy. A pause lies in the mark and the space before the next word.

**Like v3**. A token is a mark, or a word with the space before it. Its time is shared evenly among its characters.
Tokens begin on a grid of 80 ms. A comma holds its pause; a full stop takes at most two steps of it, and the next word
the rest. The last mark takes one step, and the last word the silence before it.

In both, the first character takes the silence at the beginning, and the last one that at the end.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

GRID_MS = 512 / 44.1
TOKEN_GRID_MS = 80.0
PAUSE_MS = 60.0
"""A longer silence between two words is a pause."""

SPACE_EARLY_MS, LETTER_LATE_MS = 5.0, 50.0
"""Where the space and the first letter begin, before and after the word does, inside a phrase."""
LETTER_SD_MS, SPACE_SD_MS, SPACE_FOLLOWS = 11.0, 14.0, 1.2
"""Their spread: the space follows the error of the letter, and has its own. The length of spaces then varies by 14 ms,
and their starts by 19 ms, as measured."""
SMEAR, INNER_SD_MS = 0.52, 22.0
PAUSE_START_SD_MS = 30.0
"""Spread of the first letter after a pause around the end of the silence."""
PAUSE_EARLY_MS, PAUSE_END_SD_MS = 32.0, 50.0
"""How far the last letter ends before the silence begins, and its spread."""
COMMA_MS = 116.0
STOP_STEPS = 2
"""Most steps of the token grid in a full stop."""

Noise = Callable[[str, Sequence[float], float, float, random.Random], list[float]]
"""Text, true starts of its characters, end of its speech and of its audio, dice -> starts as the upstream has them; all
times in ms."""


def like_v2(text: str, starts: Sequence[float], end: float, audio_end: float, dice: random.Random) -> list[float]:
    """Return the starts as a v2 model would report them; see :data:`Noise`."""
    tokens = _tokens(text)
    edges = [_edge(text, starts, end, audio_end, one, after, dice) for one, after in _pairs(tokens)]
    out = list(starts)
    from_ms = 0.0
    for (first, last), (core_end, space, following) in zip(tokens, edges, strict=True):
        letters = _letters(text, first, last)
        out[first] = from_ms
        spread_ms = max(from_ms, starts[0])  # the letters after the first one know nothing of the silence before it
        for k in range(1, letters):
            even = spread_ms + (core_end - spread_ms) * k / letters
            out[first + k] = (1 - SMEAR) * starts[first + k] + SMEAR * even + dice.gauss(0.0, INNER_SD_MS)
        for k in range(letters, last - first):
            out[first + k] = core_end + (space - core_end) * (k - letters) / (last - first - letters)
        if last < len(text):
            out[last] = space
        from_ms = following
    return _on_grid(out, GRID_MS)


def _edge(
    text: str,
    starts: Sequence[float],
    end: float,
    audio_end: float,
    token: tuple[int, int],
    after: int | None,
    dice: random.Random,
) -> tuple[float, float, float]:
    """Return where a token's letters end, and where its space and the next token begin."""
    letters_end = token[0] + _letters(text, *token)
    silence = _end_of(starts, end, letters_end)
    marked = letters_end < token[1]
    if after is None:
        last = silence - PAUSE_EARLY_MS + dice.gauss(0.0, PAUSE_END_SD_MS) if marked else audio_end
        return last, audio_end, audio_end
    begins = starts[after]
    if begins - silence < PAUSE_MS:
        late = dice.gauss(0.0, LETTER_SD_MS)
        space = begins - SPACE_EARLY_MS + SPACE_FOLLOWS * late + dice.gauss(0.0, SPACE_SD_MS)
        return (space - GRID_MS if marked else space), space, begins + LETTER_LATE_MS + late
    letter = begins + dice.gauss(0.0, PAUSE_START_SD_MS)
    last = silence - PAUSE_EARLY_MS + dice.gauss(0.0, PAUSE_END_SD_MS)
    return last, min(last + COMMA_MS, letter - GRID_MS) if marked else last, letter


def like_v3(text: str, starts: Sequence[float], end: float, audio_end: float, dice: random.Random) -> list[float]:
    """Return the starts as a v3 model would report them; see :data:`Noise`. The grid's offset is drawn."""
    offset = dice.uniform(0.0, TOKEN_GRID_MS)
    tokens = _tokens(text)
    out = [0.0] * len(text)
    from_ms, begin = 0.0, 0
    for (first, last), after in _pairs(tokens):
        letters_end = first + _letters(text, first, last)
        silence = _end_of(starts, end, letters_end)
        begins = starts[after] if after is not None else audio_end
        core_end = _quantised(silence, offset, from_ms + TOKEN_GRID_MS) if letters_end < last else 0.0
        until = _quantised(begins, offset, max(core_end, from_ms) + TOKEN_GRID_MS)
        if after is None:
            until = audio_end
            core_end = max(audio_end - TOKEN_GRID_MS, from_ms)
        elif letters_end < last and text[last - 1] in ".!?…":
            until = min(until, core_end + STOP_STEPS * TOKEN_GRID_MS)
        _share(out, begin, letters_end, from_ms, core_end if letters_end < last else until)
        _share(out, letters_end, last, core_end, until)
        from_ms, begin = until, last
    return out


def _share(out: list[float], first: int, last: int, from_ms: float, until_ms: float) -> None:
    for at in range(first, last):
        out[at] = from_ms + (until_ms - from_ms) * (at - first) / (last - first)


def _quantised(time: float, offset: float, least: float) -> float:
    steps = round((time - offset) / TOKEN_GRID_MS)
    while offset + steps * TOKEN_GRID_MS < least - TOKEN_GRID_MS / 2:
        steps += 1
    return offset + steps * TOKEN_GRID_MS


def _tokens(text: str) -> list[tuple[int, int]]:
    out, at = [], 0
    for token in text.split(" "):
        out.append((at, at + len(token)))
        at += len(token) + 1
    return out


def _pairs(tokens: Sequence[tuple[int, int]]) -> list[tuple[tuple[int, int], int | None]]:
    following = [first for first, _ in tokens[1:]]
    return list(zip(tokens, [*following, None], strict=True))


def _letters(text: str, first: int, last: int) -> int:
    """Return the length of a token without the marks at its end."""
    while last > first + 1 and not text[last - 1].isalnum():
        last -= 1
    return last - first


def _end_of(starts: Sequence[float], end: float, at: int) -> float:
    """Return where a word ends whose first mark or space is at ``at``."""
    return starts[at] if at < len(starts) else end


def _on_grid(times: Sequence[float], step: float) -> list[float]:
    """Put times on a grid, each at least one step after the one before."""
    out: list[float] = []
    at = -1
    for time in times:
        at = max(at + 1, round(time / step))
        out.append(at * step)
    return out
