"""A recording's times joined with its sound, in steps of a second."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from captionsync.align.with_sound import STEP_MS, SoundReader, in_step
from captionsync.timing.model import SpeechChunk, TimedChars

RATE_HZ = 16_000


def samples(ms: int) -> bytes:
    """Return audio in which no two places are alike."""
    return b"".join((at % 32_000).to_bytes(2, "little") for at in range(ms * RATE_HZ // 1_000))


def pieces(pcm: bytes, size: int) -> Iterator[bytes]:
    return (pcm[at : at + size] for at in range(0, len(pcm), size))


def test_audio_is_given_out_by_its_media_time() -> None:
    pcm = samples(100)
    reader = SoundReader(pieces(pcm, 999), RATE_HZ)
    assert reader.take(30) == pcm[: 30 * 32]
    assert reader.take(30) == reader.take(20) == b""
    assert reader.take(70) == pcm[30 * 32 : 70 * 32]
    assert reader.take(500) == pcm[70 * 32 :]
    assert reader.take(900) == b""


@st.composite
def recordings(draw: st.DrawFn) -> list[SpeechChunk]:
    """Chunks of characters with times; each may last from nothing to several steps."""
    out: list[SpeechChunk] = []
    at_ms = chars = 0
    for _ in range(draw(st.integers(0, 4))):
        count, end_ms = draw(st.integers(0, 8)), at_ms + draw(st.integers(0, 3 * STEP_MS))
        starts = sorted(draw(st.lists(st.integers(at_ms, end_ms), min_size=count, max_size=count)))
        run = TimedChars("abcdefgh"[:count], chars, tuple(starts), (*starts[1:], end_ms) if count else ())
        out.append(
            SpeechChunk(
                chars=(run,) if count else (),
                spoken=(run,) if count else (),
                pronunciations={chars: ("a",)} if count else {},
                upcoming={chars: ()} if count else {},
                audio_end_ms=end_ms,
                closes_word=draw(st.booleans()),
            )
        )
        at_ms, chars = end_ms, chars + count
    return out


@given(recordings(), st.integers(0, 9_000), st.integers(1, 70_000))
def test_nothing_is_lost_and_no_character_comes_before_its_second(
    chunks: list[SpeechChunk], sound_ms: int, size: int
) -> None:
    pcm = samples(sound_ms)
    made = list(in_step(chunks, SoundReader(pieces(pcm, size), RATE_HZ)))
    assert b"".join(chunk.pcm for chunk in made) == pcm
    end_ms = max([0, *(chunk.audio_end_ms for chunk in chunks)])
    assert max([0, *(chunk.audio_end_ms for chunk in made)]) == max(end_ms, sound_ms)
    for name in ("chars", "spoken"):
        assert listed(made, name) == listed(chunks, name)
    for merged in ("pronunciations", "upcoming"):
        assert [pair for chunk in made for pair in getattr(chunk, merged).items()] == [
            pair for chunk in chunks for pair in getattr(chunk, merged).items()
        ]
    assert sum(chunk.closes_word for chunk in made) == sum(chunk.closes_word for chunk in chunks)
    before_ms = 0
    for chunk in made:
        assert before_ms <= chunk.audio_end_ms <= before_ms + STEP_MS
        assert all(start <= chunk.audio_end_ms for run in chunk.chars for start in run.starts_ms)
        before_ms = chunk.audio_end_ms


def listed(chunks: list[SpeechChunk], name: str) -> list[tuple[int, str, int, int]]:
    """Return offset, character, start and end of each character."""
    return [
        (run.char_start + at, run.text[at], run.starts_ms[at], run.ends_ms[at])
        for chunk in chunks
        for run in getattr(chunk, name)
        for at in range(len(run.text))
    ]
