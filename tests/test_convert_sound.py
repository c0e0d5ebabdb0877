"""Recordings with their sound: words and mouth are where the sound has them, whatever the times say."""

from __future__ import annotations

import json
import statistics
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace

import pytest

from captionsync.align.with_sound import Sound
from captionsync.convert import convert_recording, convert_transcript
from captionsync.errors import InputError
from captionsync.espeak.pool import EspeakPool
from captionsync.exports import export
from captionsync.pronounce import Pronouncer
from captionsync.timeline.model import Timeline
from captionsync.weights import load_weights
from tests.spoken_text import Spoken, joined, say_all

TEXTS = [
    "The train leaves at nine, so we should hurry.",
    "My sister bought a red bicycle last weekend.",
    "Please turn off the lights before you go home.",
    "Scientists found water under the surface of the moon.",
]


@pytest.fixture
async def pool() -> AsyncIterator[EspeakPool]:
    pool = EspeakPool(workers=1)
    yield pool
    await pool.close()


@pytest.fixture
async def spoken(pool: EspeakPool) -> Spoken:
    return joined(await say_all(pool, TEXTS))


def sound_of(spoken: Spoken, size: int = 10_001) -> Sound:
    def pieces() -> Iterator[bytes]:
        for at in range(0, len(spoken.pcm), size):
            yield spoken.pcm[at : at + size]

    return Sound(pieces, load_weights())


def alignment(spoken: Spoken, shift_ms: float, *, messages: int = 1) -> bytes:
    """Return character times that place every word ``shift_ms`` late and share a word's time evenly."""
    starts = sorted(spoken.starts_ms.items())
    edges = [(at, ms + shift_ms) for at, ms in starts] + [(len(spoken.text), spoken.duration_ms)]
    times: list[float] = []
    for (at, ms), (after, after_ms) in zip(edges, edges[1:], strict=False):
        times += [(ms + (after_ms - ms) * place / (after - at)) / 1_000 for place in range(after - at)]
    times = [times[0]] * starts[0][0] + times
    ends = [*times[1:], spoken.duration_ms / 1_000]
    cuts = [len(spoken.text) * part // messages for part in range(messages + 1)]
    lines = []
    for begin, end in zip(cuts, cuts[1:], strict=False):
        piece = {
            "characters": list(spoken.text[begin:end]),
            "character_start_times_seconds": times[begin:end],
            "character_end_times_seconds": ends[begin:end],
        }
        lines.append(json.dumps({"alignment": piece}))
    return "\n".join(lines).encode()


def late_ms(timeline: Timeline, spoken: Spoken) -> list[float]:
    """Return how late each word begins."""
    assert timeline.text.rstrip() == spoken.text
    return [
        word.start_ms - spoken.starts_ms[word.char_start]
        for word in timeline.words
        if word.char_start in spoken.starts_ms
    ]


async def test_the_sound_corrects_late_times(pool: EspeakPool, spoken: Spoken) -> None:
    data, pronouncer = alignment(spoken, 100.0), Pronouncer(pool)
    alone = await convert_recording(data, pronouncer=pronouncer, language="en")
    heard = await convert_recording(data, pronouncer=pronouncer, language="en", sound=sound_of(spoken))
    assert statistics.median(late_ms(alone, spoken)) > 30
    assert abs(statistics.median(late_ms(heard, spoken))) < 15
    assert heard.duration_ms == pytest.approx(spoken.duration_ms, abs=1)
    assert len(heard.words) == len(alone.words)


async def test_neither_messages_nor_pieces_matter(pool: EspeakPool, spoken: Spoken) -> None:
    pronouncer = Pronouncer(pool)
    made = [
        await convert_recording(
            alignment(spoken, 30.0, messages=messages),
            pronouncer=pronouncer,
            language="en",
            sound=sound_of(spoken, size),
        )
        for messages, size in ((1, 1 << 20), (7, 999), (30, 64_000))
    ]
    assert made[0] == made[1] == made[2]


async def test_times_and_sound_may_end_apart(pool: EspeakPool, spoken: Spoken) -> None:
    data, pronouncer = alignment(spoken, 0.0), Pronouncer(pool)
    long = Spoken(spoken.text, spoken.pcm + bytes(64_000), spoken.starts_ms)
    short = Spoken(spoken.text, spoken.pcm[: len(spoken.pcm) // 3 * 2 & ~1], spoken.starts_ms)
    for one, duration_ms in (
        (long, spoken.duration_ms + 2_000),
        (short, spoken.duration_ms),
        (Spoken("", b"", {}), spoken.duration_ms),
    ):
        made = await convert_recording(data, pronouncer=pronouncer, language="en", sound=sound_of(one))
        assert made.text.rstrip() == spoken.text
        assert made.duration_ms == pytest.approx(duration_ms, abs=2)


async def test_a_transcript_alone_gets_its_times(pool: EspeakPool, spoken: Spoken) -> None:
    done: list[int] = []
    sound = Sound(sound_of(spoken).pieces, load_weights(), done.append)
    made = await convert_transcript(spoken.text, pronouncer=Pronouncer(pool), sound=sound)
    late = late_ms(made, spoken)
    assert len(late) > 30
    assert abs(statistics.median(late)) < 15 and sorted(map(abs, late))[len(late) * 9 // 10] < 40
    assert done and done == sorted(done) and done[-1] <= spoken.duration_ms
    assert made.language == "en" and made.duration_ms == pytest.approx(spoken.duration_ms, abs=1)
    assert made.visemes[0].start_ms == 0 and made.visemes[-1].end_ms == made.duration_ms
    assert Timeline.from_json(export(made, "json").data) == made
    assert not any(word.estimated for word in made.words)


async def test_words_that_are_not_there_are_estimates(pool: EspeakPool, spoken: Spoken) -> None:
    text = spoken.text.replace(TEXTS[1], "Nobody expected such a strange ending.")
    made = await convert_transcript(text, pronouncer=Pronouncer(pool), sound=sound_of(spoken), language="en")
    estimated = [word.text for word in made.words if word.estimated]
    assert {"Nobody", "expected", "strange"} <= set(estimated)
    assert len(estimated) < 12
    assert made.text == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Nobody expected such an ending. Chapter one: a stranger arrives in town.", "text_not_heard"),
        ("", "empty_text"),
        (" … — ", "empty_text"),
        ("word " * 100, "text_too_long"),
    ],
)
async def test_a_text_that_does_not_go_with_the_sound_is_refused(
    pool: EspeakPool, spoken: Spoken, text: str, code: str
) -> None:
    with pytest.raises(InputError) as caught:
        await convert_transcript(
            text, pronouncer=Pronouncer(pool), sound=sound_of(spoken), language="en", max_chars=300
        )
    assert caught.value.code == code


async def test_markup_and_numbers_in_a_transcript(pool: EspeakPool, spoken: Spoken) -> None:
    text = spoken.text.replace("at nine", 'at <break time="1s"/> 9')
    made = await convert_transcript(text, pronouncer=Pronouncer(pool), sound=sound_of(spoken), language="en")
    assert "9," in [word.text for word in made.words]
    assert "break" not in made.text


async def test_a_timeline_takes_no_sound(pool: EspeakPool, spoken: Spoken) -> None:
    made = await convert_transcript(spoken.text, pronouncer=Pronouncer(pool), sound=sound_of(spoken), language="en")
    with pytest.raises(InputError, match="timeline"):
        await convert_recording(export(made, "json").data, pronouncer=Pronouncer(pool), sound=sound_of(spoken))


LENGTH_MS = 12_000.0


@pytest.mark.parametrize(
    "times_of",
    [
        lambda start_ms: 1_000.0,
        lambda start_ms: min(start_ms, LENGTH_MS / 10),
        lambda start_ms: LENGTH_MS - start_ms,
        lambda start_ms: start_ms / 10,
        lambda start_ms: start_ms * 1.1,
        lambda start_ms: start_ms * 1_000,
        lambda start_ms: start_ms + 1_500,
    ],
    ids=["equal", "frozen", "backwards", "too fast", "a little too slow", "in another unit", "late"],
)
async def test_useless_times_are_replaced_by_those_of_the_sound(
    pool: EspeakPool, spoken: Spoken, times_of: Callable[[float], float]
) -> None:
    piece = json.loads(alignment(spoken, 0.0))["alignment"]
    for name in ("character_start_times_seconds", "character_end_times_seconds"):
        piece[name] = [times_of(time_s * 1_000) / 1_000 for time_s in piece[name]]
    data = json.dumps({"alignment": piece}).encode()
    warned: list[str] = []
    sound = replace(sound_of(spoken), warn=warned.append)
    made = await convert_recording(data, pronouncer=Pronouncer(pool), language="en", sound=sound)
    late = late_ms(made, spoken)
    assert len(late) > 30
    assert abs(statistics.median(late)) < 15 and sorted(map(abs, late))[len(late) * 9 // 10] < 40
    assert made.duration_ms == pytest.approx(spoken.duration_ms, abs=1)
    assert all("The times do not belong to the sound" in sentence for sentence in warned)


async def test_the_sound_of_another_text_leaves_the_times_alone(pool: EspeakPool, spoken: Spoken) -> None:
    other = joined(await say_all(pool, ["Nobody expected such an ending.", "Chapter one: a stranger arrives in town."]))
    warned: list[str] = []
    sound = replace(sound_of(other), warn=warned.append)
    data, pronouncer = alignment(spoken, 0.0), Pronouncer(pool)
    made = await convert_recording(data, pronouncer=pronouncer, language="en", sound=sound)
    alone = await convert_recording(data, pronouncer=pronouncer, language="en")
    assert [word.start_ms for word in made.words] == [word.start_ms for word in alone.words]
    assert [sentence.split(",")[0] for sentence in warned] == ["The sound does not say the text"]


async def test_right_times_are_not_warned_of(pool: EspeakPool, spoken: Spoken) -> None:
    warned: list[str] = []
    sound = replace(sound_of(spoken), warn=warned.append)
    for shift_ms in (0.0, 100.0):
        await convert_recording(alignment(spoken, shift_ms), pronouncer=Pronouncer(pool), language="en", sound=sound)
    assert warned == []


async def test_speakers_and_tags_stay_when_the_times_are_useless(pool: EspeakPool, spoken: Spoken) -> None:
    words = [word for word in spoken.text.split(" ") if word]
    half = len(words) // 2
    words.insert(half, "[laughs]")
    rows = [
        {"text": word, "start": 1.0, "end": 1.0, "speaker": "Ann" if number < half else "Bob"}
        for number, word in enumerate(words)
    ]
    data = json.dumps({"words": rows}).encode()
    made = await convert_recording(
        data, pronouncer=Pronouncer(pool), language="en", sound=sound_of(spoken), audio_tags=True
    )
    assert [cue.speaker for cue in made.cues] == sorted(cue.speaker for cue in made.cues)
    assert {cue.speaker for cue in made.cues} == {"Ann", "Bob"}
    assert [tag.name for tag in made.tags] == ["laughs"]
    assert made.duration_ms == pytest.approx(spoken.duration_ms, abs=1)
