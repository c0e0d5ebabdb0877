"""Other ways of placing a mouth, on the sentences, sound and times that the ears get.

Without sound: our estimator by the times as they came, and TalkingHead's English module, scaled to the times of words
as they came. By sound: PocketSphinx, which gets the text, and Rhubarb, which gets it as a hint. Both have whole
sentences; the ears are live.
"""

from __future__ import annotations

import asyncio
import random
import tempfile
import time
import wave
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks import rhubarb_shapes, sphinx_phones, talking_head
from benchmarks.ears_stream import SEED, Audio, Draw, Result, exact, like, stream
from benchmarks.lipsync import estimate, shapes_of
from benchmarks.lipsync_noise import like_v2, like_v3
from benchmarks.lipsync_sets import Recording
from captionsync.timing.model import Viseme
from captionsync.timing.mouth.visemes import relabel
from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.phones.tokens import token_starts

Row = tuple[str, str, str]

TIMED: tuple[tuple[str, Draw], ...] = (
    ("exact times", exact),
    ("v2-like times", like(like_v2)),
    ("v3-like times", like(like_v3)),
)


def rows(recordings: Sequence[Recording], audio: dict[str, Audio]) -> Iterator[Row]:
    """Yield what the other ways make of recordings, and the ears in Rhubarb's shapes."""
    for name, draw in TIMED:
        given = drawn(recordings, audio, draw)
        yield f"{name}, rms, letters where they came", as_they_came(given, audio).cell(), "to beat"
        made = by_talking_head(given, audio).cell() if talking_head.installed() else _missing("make bench installs it")
        yield f"{name}, rms, TalkingHead's English module", made, "to beat"
    if sphinx_phones.installed():
        result, gave_up = by_sphinx(recordings, audio)
        given_up = f"; gave up on {gave_up} of {len(recordings)} sentences"
        yield "text and sound, rms, PocketSphinx, whole sentences", result.cell() + given_up, "to beat"
    else:
        yield "text and sound, rms, PocketSphinx", _missing("pip install 'captionsync[bench]'"), "to beat"
    if rhubarb_shapes.installed():
        yield "text and sound, rms, Rhubarb, in its nine shapes", by_rhubarb(recordings, audio).cell(), "to beat"
    else:
        yield "text and sound, rms, Rhubarb", _missing("put rhubarb on the PATH"), "to beat"
    ours = asyncio.run(
        stream(recordings, audio, like(like_v2), ears=True, shapes=rhubarb_shapes.SHAPES, label=rhubarb_label)
    )
    yield "v2-like times, rms, with ears, in Rhubarb's nine shapes", ours.cell(), "–"


def _missing(what_to_do: str) -> str:
    return f"MISSED: not installed ({what_to_do})"


def rhubarb_label(viseme: Viseme) -> str:
    """Return what a viseme is called in the table of Rhubarb's shapes."""
    shape = relabel(viseme.id, viseme.phone, viseme.part, "rhubarb")
    return rhubarb_shapes.LABELS.get(shape, shape)


def drawn(recordings: Sequence[Recording], audio: dict[str, Audio], draw: Draw) -> list[Recording]:
    """Return recordings with the character times that a stream of them gets."""
    dice, out = random.Random(SEED), []
    for one in recordings:
        times = draw(one, audio[one.text].length_ms, dice)
        assert times is not None
        starts, ends = (tuple(at_ms / 1000 for at_ms in side) for side in times)
        out.append(replace(one, starts=starts, ends=ends))
    return out


def as_they_came(recordings: Sequence[Recording], audio: dict[str, Audio]) -> Result:
    """Place words where their first letters came, and the mouth by the estimator."""
    out, profile = Result(), VoiceProfile()
    for one in recordings:
        before_s = time.thread_time()
        shapes = estimate(one, profile)
        out.spent_s += time.thread_time() - before_s
        out.add(one, audio[one.text], [one.starts[at] * 1000 for at in token_starts(one.text)], shapes)
    return out


def by_talking_head(recordings: Sequence[Recording], audio: dict[str, Audio]) -> Result:
    """Scale the visemes of TalkingHead's module to the words' times, a word's from its first letter to the space."""
    words = [list(_words(one)) for one in recordings]
    said = talking_head.visemes_of([word[0] for sentence in words for word in sentence])
    out, made = Result(spent_s=said.spent_s), iter(said.words)
    for one, sentence in zip(recordings, words, strict=True):
        shapes = talking_head.scaled(sentence, [next(made) for _ in sentence])
        out.add(one, audio[one.text], [start_s * 1000 for _, start_s, _ in sentence], shapes)
    return out


def _words(recording: Recording) -> Iterator[talking_head.Word]:
    at = 0
    for word in recording.text.split(" "):
        stop = at + len(word)
        end_s = recording.starts[stop] if stop < len(recording.starts) else recording.ends[-1]
        yield word, recording.starts[at], end_s
        at = stop + 1


def by_sphinx(recordings: Sequence[Recording], audio: dict[str, Audio]) -> tuple[Result, int]:
    """Place words and mouth where PocketSphinx has the phones; return on how many sentences it gave up, too."""
    out, gave_up = Result(), 0
    for one in recordings:
        sound = audio[one.text]
        found = sphinx_phones.align(sound.pcm, sound.rate_hz, one.text)
        if found is None:
            gave_up += 1
            continue
        out.spent_s += found.spent_s
        out.add(one, sound, found.starts_ms, shapes_of(found.phones))
    return out, gave_up


def by_rhubarb(recordings: Sequence[Recording], audio: dict[str, Audio]) -> Result:
    """Show Rhubarb's shapes."""
    out = Result()
    with tempfile.TemporaryDirectory() as folder:
        for one in recordings:
            path, sound = Path(folder) / "speech.wav", audio[one.text]
            with wave.open(str(path), "wb") as file:
                file.setparams((1, 2, sound.rate_hz, 0, "NONE", ""))
                file.writeframes(sound.pcm)
            shown = rhubarb_shapes.listen(path, one.text)
            out.spent_s += shown.spent_s
            out.add(one, sound, (), shown.shapes, rhubarb_shapes.SHAPES)
    return out
