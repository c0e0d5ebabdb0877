"""TalkingHead's English module: its visemes of each word, scaled to the word's time.

The module is that of the npm package in ``tests/node``, which ``make bench`` installs.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.lipsync_score import Shape
from captionsync.timing.clock import round_ms

MODULE = Path(__file__).parent.parent / "tests/node/node_modules/@met4citizen/talkinghead/modules/lipsync-en.mjs"

SCRIPT = """
import { readFileSync } from 'node:fs';
const { LipsyncEn } = await import(process.argv[1]);
const words = JSON.parse(readFileSync(0, 'utf8'));
const lipsync = new LipsyncEn();
const before = process.cpuUsage();
const made = words.map(word => lipsync.wordsToVisemes(lipsync.preProcessText(word)));
const spent = process.cpuUsage(before);
const out = made.map(({ visemes, times, durations }) => ({ visemes, times, durations }));
process.stdout.write(JSON.stringify({ made: out, spent_us: spent.user + spent.system }));
"""

Word = tuple[str, float, float]
"""Text, start and end in seconds."""


class Said(NamedTuple):
    """The shapes of each word."""

    words: list[dict[str, Any]]
    spent_s: float
    """CPU time of making them."""


def installed() -> bool:
    """Return whether the module can be run."""
    return MODULE.exists()


def visemes_of(words: Sequence[str]) -> Said:
    """Return what the module makes of each word: visemes, with times and durations in units of its own."""
    command = ["node", "--input-type=module", "--eval", SCRIPT, "--", MODULE.as_uri()]
    run = subprocess.run(command, input=json.dumps(words), capture_output=True, text=True, check=True, timeout=120)
    answer = json.loads(run.stdout)
    return Said(answer["made"], answer["spent_us"] / 1e6)


def scaled(words: Iterable[Word], said: Iterable[dict[str, Any]]) -> list[Shape]:
    """Return the shapes of words, each of them scaled to the word's time."""
    out: list[Shape] = []
    for (_, start_s, end_s), word in zip(words, said, strict=True):
        if not word["visemes"]:
            continue
        scale = (end_s - start_s) / (word["times"][-1] + word["durations"][-1])
        for name, at, lasts in zip(word["visemes"], word["times"], word["durations"], strict=True):
            first, last = start_s + at * scale, start_s + (at + lasts) * scale
            out.append((str(name), round_ms(first * 1000), round_ms(last * 1000)))
    return out
