"""Lip-sync: correct frames on sentences with true phone times, compared with other ways of placing a mouth.

Every row is measured in this run on the same words: the truth set of ``tests/data/truth`` (clean character times, the
noisy ones of the files, and eight fresh draws of the same noise, which is milder than that of real streams), other
voices if flite is installed, and seven languages with espeak-ng's own speech events as truth. They are compared with
word times and phones of equal length, and with TalkingHead's English module.
"""

from __future__ import annotations

import asyncio
import gc
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from benchmarks import flite_voices, talking_head
from benchmarks.lipsync_languages import LANGUAGES, language_rows
from benchmarks.lipsync_noise import like_v2, like_v3
from benchmarks.lipsync_score import Score, Shape, score
from benchmarks.lipsync_sets import (
    TRUTH,
    Recording,
    like_real,
    long_message,
    spoken_words,
    truth_set,
    voice_set,
    with_noise,
    word_errors_ms,
)
from captionsync.captioner import Captioner
from captionsync.convert import convert_recording
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer, PronunciationStage
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.clock import round_ms
from captionsync.timing.model import Phone
from captionsync.timing.mouth.visemes import VisemeAssembler
from captionsync.timing.phones.assembler import PhoneAssembler, VoiceProfile
from captionsync.timing.slices import sliced
from captionsync.wire.recordings.reading import read_recording

DRAWS = 8
GOAL_CLEAN, GOAL_NOISY, GOAL_FRESH, GOAL_CLOSURES = 95, 87, 86, 99
GOAL_V2, GOAL_V3, GOAL_WORD_MS = 76, 62, 6

Row = tuple[str, str, str]
Place = Callable[["Recording", VoiceProfile | None], list[Shape]]


def shapes_of(phones: Sequence[Phone]) -> list[Shape]:
    """Return the visemes of a phone timeline, as the stream sends them."""
    assembler = VisemeAssembler()
    made = [viseme for phone in phones for viseme in assembler.feed(phone, None)] + assembler.finish()
    return [(viseme.id, viseme.start_ms, viseme.end_ms) for viseme in made]


def estimate(recording: Recording, profile: VoiceProfile | None) -> list[Shape]:
    """Place the mouth by the estimator, with what the profile knows."""
    assembler = PhoneAssembler("en", profile)
    return shapes_of([*assembler.feed(spoken_words(recording)), *assembler.finish()])


def alignment_json(recording: Recording) -> bytes:
    """Return the JSON of only what the upstream sent: the text and its character times."""
    times = {
        "characters": list(recording.text),
        "character_start_times_seconds": recording.starts,
        "character_end_times_seconds": recording.ends,
    }
    return json.dumps({"audio_base64": "", "alignment": times}).encode()


async def stream_all(recordings: Sequence[Recording], spent: list[float] | None = None) -> Score:
    """Score recordings as sessions of one upstream and voice, which share a profile, as a server's do.

    Args:
        recordings: one after another; each arrives in one message.
        spent: receives the CPU seconds of each piece of work between two iterations of the event loop.
    """
    pool = EspeakPool(workers=1)
    profile, out, clock = VoiceProfile(), Score(), time.thread_time
    try:
        pronouncer = Pronouncer(pool)
        for one in recordings:
            stage = PronunciationStage(pronouncer, "en")
            stage.prefetch(one.text)
            captioner = Captioner(
                language="en", direction="ltr", rules=rules_for("en"), true_phones=False, profile=profile
            )
            for chunk in read_recording(alignment_json(one)).chunks:
                for piece in sliced(await stage.feed(chunk)):
                    before = clock()
                    captioner.feed(piece)
                    if spent is not None:
                        spent.append(clock() - before)
            captioner.feed(await stage.finish())
            captioner.finish()
            made: list[Shape] = []
            while (batch := captioner.next_batch()) is not None:
                made += [(viseme.id, viseme.start_ms, viseme.end_ms) for viseme in batch.visemes]
            out += score(one.truth, made)
    finally:
        await pool.close()
    return out


async def convert_all(recordings: Sequence[Recording]) -> Score:
    """Score recordings converted one by one, as ``captionsync convert`` does."""
    pool = EspeakPool(workers=1)
    out = Score()
    try:
        pronouncer = Pronouncer(pool)
        for one in recordings:
            timeline = await convert_recording(alignment_json(one), pronouncer=pronouncer, language="en")
            out += score(one.truth, [(item.id, item.start_ms, item.end_ms) for item in timeline.visemes])
    finally:
        await pool.close()
    return out


def judged(result: Score, least: float) -> str:
    """Format a score, and mark it if it misses its goal."""
    reached = result.accuracy >= least and min(result.cover, result.punctual) >= GOAL_CLOSURES
    return figures(result) + ("" if reached else " MISSED")


def equal_lengths(recording: Recording, _: VoiceProfile | None) -> list[Shape]:
    """Place the same phones by the word times alone, all phones of a word with the same length."""
    phones: list[Phone] = []
    at = 0
    for word, spoken in zip(recording.words, spoken_words(recording), strict=True):
        start, end = round_ms(word[1] * 1000), round_ms(word[2] * 1000)
        if start > at:
            phones.append(Phone("", at, start))
        count = len(spoken.phones)
        edges = [start + (end - start) * k // count for k in range(count + 1)]
        phones += [Phone(ipa, a, b) for ipa, a, b in zip(spoken.phones, edges, edges[1:], strict=False)]
        at = end
    return shapes_of(phones)


def total(recordings: Sequence[Recording], place: Place, *, keep: bool = False) -> Score:
    """Score recordings; with ``keep`` they are one stream of one voice, which learns as it goes."""
    profile = VoiceProfile() if keep else None
    return sum((score(one.truth, place(one, profile)) for one in recordings), Score())


def figures(result: Score) -> str:
    """Format a score."""
    return f"{result.accuracy:.1f} % frames, closures {result.cover:.1f} % covered, {result.punctual:.1f} % on time"


def by_talking_head(recordings: Sequence[Recording]) -> Score:
    """Score TalkingHead's English module: its visemes of each word, scaled to the word's true time."""
    said = iter(talking_head.visemes_of([word for one in recordings for word, _, _ in one.words]).words)
    shapes = [talking_head.scaled(one.words, [next(said) for _ in one.words]) for one in recordings]
    return sum((score(one.truth, made) for one, made in zip(recordings, shapes, strict=True)), Score())


def costs(recordings: Sequence[Recording]) -> tuple[float, float, float]:
    """Return µs per word, median and 99th percentile, and the longest single feed in ms (CPU time)."""
    spent: list[float] = []
    profile = VoiceProfile()
    for one in recordings:
        assembler = PhoneAssembler("en", profile)
        for word in spoken_words(one):
            before = time.thread_time()
            assembler.feed([word])
            spent.append(time.thread_time() - before)
        assembler.finish()
    spent.sort()
    return statistics.median(spent) * 1e6, spent[int(len(spent) * 0.99)] * 1e6, spent[-1] * 1e3


def short_share(recordings: Sequence[Recording]) -> float:
    """Return the share of visemes other than closures and silence that last less than 40 ms, in per cent."""
    profile = VoiceProfile()
    shapes = [shape for one in recordings for shape in estimate(one, profile)]
    others = [end - start for name, start, end in shapes if name not in ("PP", "FF", "sil")]
    return 100.0 * sum(length < 40 for length in others) / len(others)


async def read_all(texts: Sequence[str]) -> dict[str, dict[int, tuple[str, ...]]]:
    """Return the pronunciations of English texts, by text and offset."""
    pool = EspeakPool(workers=1)
    try:
        pronouncer = Pronouncer(pool)
        return {text: dict(await pronouncer.pronounce(text, "en")) for text in texts}
    finally:
        await pool.close()


def rows() -> Iterator[Row]:
    """Yield ``(what, figure, goal)``."""
    texts = [json.loads(path.read_text("utf-8"))["text"] for path in sorted(TRUTH.glob("*.json"))]
    read = asyncio.run(read_all([*texts, *flite_voices.SENTENCES]))
    clean, noisy = truth_set("alignment", read), truth_set("alignment_noisy", read)
    run = asyncio.run
    yield "clean times, one stream", judged(run(stream_all(clean)), GOAL_CLEAN), f"≥ {GOAL_CLEAN} %, ≥ 99 %, ≥ 99 %"
    yield (
        "mildly noisy times, one stream",
        judged(run(stream_all(noisy)), GOAL_NOISY),
        f"≥ {GOAL_NOISY} %, ≥ 99 %, ≥ 99 %",
    )
    drawn = [run(stream_all(with_noise(clean, seed))) for seed in range(DRAWS)]
    worst = min(one.accuracy for one in drawn)
    yield (
        f"{DRAWS} fresh draws of the mild noise, one stream",
        f"{judged(sum(drawn, Score()), GOAL_FRESH)}; worst draw {worst:.1f} %",
        f"≥ {GOAL_FRESH} % on average",
    )
    yield from _real_rows(clean)
    yield "clean times, `convert`, each sentence alone", figures(run(convert_all(clean))), "–"
    yield "mildly noisy times, `convert`, each sentence alone", figures(run(convert_all(noisy))), "–"
    yield "true word times, phones of equal length", figures(total(clean, equal_lengths)), "to beat"
    yield "true word times, TalkingHead's English module", figures(by_talking_head(clean)), "to beat"
    yield "visemes other than closures under 40 ms, mild noise", f"{short_share(noisy):.1f} %", "≤ 2 %"
    yield from _voice_rows(read)
    for language in LANGUAGES:
        yield from language_rows(language)
    yield from _cost_rows(noisy * 3)


def _real_rows(clean: list[Recording]) -> Iterator[Row]:
    for name, noise, goal in (("v2", like_v2, GOAL_V2), ("v3", like_v3, GOAL_V3)):
        drawn = [like_real(clean, noise, seed) for seed in range(DRAWS)]
        made = sum((asyncio.run(stream_all(one)) for one in drawn), Score())
        alone = sum((asyncio.run(convert_all(one)) for one in drawn), Score())
        errors = [error for one in drawn for error in word_errors_ms(one)]
        bias, missed = statistics.median(errors), "" if made.accuracy >= goal else " MISSED"
        yield f"times like {name}'s, {DRAWS} draws, one stream", figures(made) + missed, f"≥ {goal} %"
        yield f"times like {name}'s, {DRAWS} draws, `convert`, each sentence alone", figures(alone), "–"
        late = f"{bias:+.0f} ms, half within {statistics.median(map(abs, errors)):.0f} ms"
        missed = "" if abs(bias) <= GOAL_WORD_MS else " MISSED"
        yield f"times like {name}'s, word starts, median error", late + missed, f"within {GOAL_WORD_MS} ms"


def _voice_rows(read: dict[str, dict[int, tuple[str, ...]]]) -> Iterator[Row]:
    if not flite_voices.installed():
        yield "other voices", "MISSED: flite is not installed (apt-get install flite)", "–"
        return
    for voice in flite_voices.VOICES:
        recordings = voice_set(voice, read)
        yield (
            f"voice {voice} (a third of the means), clean, one stream",
            figures(total(recordings, estimate, keep=True)),
            "≥ 94 %",
        )
        noise = with_noise(recordings, 1)
        yield (
            f"voice {voice} (a third of the means), mildly noisy, one stream",
            figures(total(noise, estimate, keep=True)),
            "≥ 84 %",
        )


def _cost_rows(recordings: Sequence[Recording]) -> Iterator[Row]:
    spent: list[float] = []
    gc.collect()
    gc.freeze()  # as the server does
    asyncio.run(stream_all([long_message(recordings)], spent))
    yield (
        f"live captioner, {len(long_message(recordings).text)} characters in one message: longest piece of work",
        f"{max(spent) * 1e3:.1f} ms",
        "≤ 3 ms",
    )
    gc.collect()
    median, high, longest = costs(recordings)
    yield "estimator, CPU for a word, median", f"{median:.0f} µs", "≤ 500 µs"
    yield "estimator, CPU for a word, 99th percentile", f"{high:.0f} µs", "–"
    yield "estimator, longest single feed of a word", f"{longest:.1f} ms", "≤ 3 ms"


if __name__ == "__main__":
    for row in rows():
        print(" | ".join(row), flush=True)
    sys.exit(0)
