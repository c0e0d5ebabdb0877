"""Live sessions in voices that no training has heard: ``python -m tools.ears.live DIR``.

Kokoro's and espeak-ng's own durations are the truth. The sessions get messages, and times of characters, like those of
real streams (``benchmarks.ears_stream``), and the readings of captionsync, not those of the voices.
"""

from __future__ import annotations

import argparse
import asyncio
import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks import ears, ears_stream
from benchmarks.lipsync_score import Truth
from benchmarks.lipsync_sets import Recording
from captionsync.espeak.phones import clean_phone, continues_phone
from captionsync.timing.mouth.visemes import shapes
from captionsync.timing.phones.letters import time_letters
from captionsync.timing.phones.tokens import token_starts
from captionsync.timing.sound.classes import CLASSES, classes_of
from tools.ears.espeak import Speaker
from tools.ears.kokoro import vocabulary
from tools.ears.labels import KOKORO, NO_WORD, Segment, classes_of_sign, word_numbers
from tools.ears.signs import signs_of, tokens_of
from tools.ears.store import Utterance, load_all
from tools.ears.texts import KOKORO_JUDGE, KOKORO_TUNE

LANGUAGES = {"en-us": "en-US", "en": "en-GB", "pt-br": "pt-BR", "cmn": "zh"}
"""Tags of espeak-ng's voices, where they are not the tag's own."""
PAUSE = "pau"
_READERS = {
    voice: language
    for table in (KOKORO_JUDGE, KOKORO_TUNE)
    for language, voices in table.items()
    for voice in voices.split()
}
_NO_SHAPE = ("h", "ɦ", "ʔ")
"""Sounds that leave the mouth as it is: they are not judged."""


def reader_of(utterance: Utterance) -> str:
    """Return espeak-ng's voice that read the text."""
    return _READERS.get(utterance.voice, utterance.voice.partition("+")[0])


class Read(NamedTuple):
    """How the voice read a sentence."""

    positions: list[int]
    """Where each of its words begins in the text, in code points."""
    names: list[str]
    """IPA of each sound, silences left out."""


def read_by_kokoro(utterance: Utterance, speaker: Speaker) -> Read:
    """Return what Kokoro read."""
    language = reader_of(utterance)
    phones = speaker.phones(utterance.text, language)
    signs = [
        sign
        for token in tokens_of(utterance.text, phones)
        if token.word != NO_WORD
        for sign in signs_of(token.text, language)
        if sign in vocabulary() and classes_of_sign(sign)
    ]
    return Read(list(word_numbers([position for _, position in phones])), [KOKORO.get(sign, sign) for sign in signs])


def read_by_espeak(utterance: Utterance, speaker: Speaker) -> Read:
    """Return what espeak-ng read."""
    named = speaker.phones(utterance.text, utterance.voice)
    cleaned = [clean_phone(name, utterance.voice) for name, _ in named]
    names = [ipa for ipa in cleaned if ipa and not continues_phone(ipa) and classes_of(ipa)]
    return Read(list(word_numbers([position for _, position in named])), names)


def truth_of(segments: Sequence[Segment], names: Sequence[str]) -> list[tuple[str, float, float, int]]:
    """Return phone, start and end in seconds, and word of each sound; two halves are one sound.

    Where the names do not go with the segments, the sounds are named by their classes.
    """
    out: list[tuple[str, float, float, int]] = []
    for one in segments:
        if one.inner and out:
            name, start_s, _, word = out[-1]
            out[-1] = (name + CLASSES[one.number], start_s, one.end_s, word)
        else:
            out.append((CLASSES[one.number] or PAUSE, one.start_s, one.end_s, one.word))
    sounds = [at for at, one in enumerate(out) if one[0] != PAUSE]
    if len(sounds) == len(names):
        for at, name in zip(sounds, names, strict=True):
            out[at] = (name, *out[at][1:])
    return out


def recording_of(utterance: Utterance, read: Read) -> Recording:
    """Return a sentence with the true times of its characters, words and phones."""
    text, truth = utterance.text, truth_of(utterance.segments, read.names)
    begins = token_starts(text)
    spoken: dict[int, list[tuple[str, float, float]]] = {}
    for name, start_s, end_s, word in truth:
        if word != NO_WORD:
            token = begins[max(0, bisect_right(begins, read.positions[word]) - 1)]
            spoken.setdefault(token, []).append((name, start_s, end_s))
    starts: list[float] = []
    words: list[tuple[str, float, float]] = []
    edges = [*sorted(spoken), len(text)]
    starts += [spoken[edges[0]][0][1]] * edges[0]
    for at, after in pairwise(edges):
        letters = text[at:after].rstrip()
        phones = [(name, round(1000 * start_s), round(1000 * end_s)) for name, start_s, end_s in spoken[at]]
        starts += [start_ms / 1000 for start_ms, _ in time_letters(letters, phones, reader_of(utterance))]
        starts += [spoken[at][-1][2]] * (after - at - len(letters))
    for at in begins:
        true_s = spoken[at][0][1] if at in spoken else math.nan
        words.append((text[at:].split(maxsplit=1)[0], true_s, true_s))
    ends = (*starts[1:], truth[-1][2] if truth[-1][0] != PAUSE else truth[-1][1])
    sounds: tuple[Truth, ...] = tuple(one[:3] for one in truth)
    return Recording(text, sounds, tuple(starts), ends, tuple(words), {})


def recordings_of(
    utterances: Sequence[Utterance], speaker: Speaker
) -> tuple[list[Recording], dict[str, ears_stream.Audio]]:
    """Return sentences and their sound."""
    made, audio = [], {}
    for one in utterances:
        read = read_by_kokoro if one.engine == "kokoro" else read_by_espeak
        made.append(recording_of(one, read(one, speaker)))
        audio[one.text] = ears_stream.Audio(one.pcm.astype("<i2").tobytes(), one.rate_hz)
    return made, audio


def groups(folder: Path) -> Iterator[tuple[str, list[Utterance]]]:
    """Yield the utterances of each voice."""
    for name, found in groupby(sorted(load_all(folder), key=_voice), _voice):
        yield name, list(found)


def _voice(utterance: Utterance) -> str:
    return f"{utterance.engine} {utterance.voice}"


def shapes_of(recordings: Sequence[Recording]) -> dict[str, tuple[str, ...]]:
    """Return the shapes of each phone that is judged."""
    names = {phone for one in recordings for phone, _, _ in one.truth}
    return {name: shapes(name) for name in names if name != PAUSE and name.rstrip("ː") not in _NO_SHAPE}


def main() -> None:
    """Print a row for each voice and kind of times."""
    parser = argparse.ArgumentParser(prog="python -m tools.ears.live", description=__doc__)
    parser.add_argument("folder", type=Path, help="of tools.ears")
    parser.add_argument("--set", default="judge", choices=("judge", "tune"), help="which voices")
    given = parser.parse_args()
    speaker = Speaker()
    sets = {name: recordings_of(found, speaker) for name, found in groups(given.folder / given.set)}
    languages = {name: reader_of(found[0]) for name, found in groups(given.folder / given.set)}
    print("| Voice | Times | With ears | Without |\n|---|---|---|---|")
    for name, (recordings, audio) in sets.items():
        table, language = shapes_of(recordings), LANGUAGES.get(languages[name], languages[name])
        for case in ears.CASES:
            made = [
                asyncio.run(
                    ears_stream.stream(recordings, audio, case.draw, ears=listens, language=language, shapes=table)
                )
                for listens in (True, False)
            ]
            print(f"| {name} | {case.name} | {made[0].cell()} | {made[1].cell()} |", flush=True)


if __name__ == "__main__":
    main()
