"""Sentences with true phone times, spoken by flite's voices, when flite is installed.

These are not the sentences of the truth set and never its voice: they are for tuning and for a second opinion.
Character times are simulated from the phone times: each letter has its phone's time, and silent letters share a
neighbour's.
"""

from __future__ import annotations

import random
import shutil
import subprocess
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from captionsync.timing.phones.letters import align

VOICES = ("slt", "awb", "kal")
GRID_S = 256 / 22_050

IPA = dict(
    entry.split(":")
    for entry in (
        "aa:ɑː ae:æ ah:ʌ ao:ɔː aw:aʊ ax:ə ay:aɪ eh:ɛ er:ɝ ey:eɪ ih:ɪ iy:iː ow:oʊ oy:ɔɪ uh:ʊ uw:uː b:b ch:tʃ d:d"
        " dh:ð f:f g:ɡ hh:h jh:dʒ k:k l:l m:m n:n ng:ŋ p:p r:ɹ s:s sh:ʃ t:t th:θ v:v w:w y:j z:z zh:ʒ"
    ).split()
)

SENTENCES = """
Please put the blue cup back on the bottom shelf.
My brother bought a small farm beyond the bridge.
We walked along the beach until the sun went down.
Could you bring me a bigger bag, maybe the brown one?
The meeting begins at nine, so we should leave early.
Nobody remembered to water the tomatoes in the garden.
She played the piano softly while the children slept.
Thunder rolled over the valley, and the dogs began to bark.
A pair of white pigeons landed on the church roof.
The manager promised to answer every question by Friday.
I have never seen such a beautiful piece of furniture.
Open the window, please, it is very warm in here.
They moved the heavy table through the narrow doorway.
Most people prefer fresh bread to frozen pizza.
The baby laughed when the puppet jumped from the box.
What time does the last bus leave for the airport?
He put too much pepper in the mushroom soup.
Our neighbour grows apples, pears, plums and cherries.
The judge asked the witness to speak more slowly.
Rain fell all night, and by morning the river had risen.
Every summer my family rents a cabin near the lake.
Turn left at the museum and follow the path uphill.
The teacher explained the problem with a simple example.
You can borrow my umbrella if you bring it back tomorrow.
Paper boats floated down the stream behind our house.
Is there enough milk for everyone, or shall I buy more?
The old clock on the wall stopped a few minutes past seven.
Fresh coffee and warm muffins were waiting in the kitchen.
The mayor cut the ribbon, and the crowd began to cheer.
Several passengers complained about the long delay.
His voice was calm, but his hands were shaking.
The company will publish the numbers before the end of the month.
Measure the width of the box before you choose a lid.
A faint smell of smoke drifted through the hallway.
The young actress thanked her mother for all the support.
Although it was late, the shops were still open.
We need three volunteers to carry the equipment upstairs.
Scientists found traces of water beneath the surface.
The knight climbed the high castle wall without a rope.
Fold the paper twice, then write your name on top.
It took me an hour to finish the crossword puzzle.
The bees move from flower to flower in the morning light.
Both singers bowed deeply and left the stage.
Half of the visitors came from abroad.
Keep the medicine away from small children.
The vegetable market opens before sunrise.
My computer makes a strange buzzing noise.
I thought the movie was funny, though a bit too long.
Wash the cloth with soap and rinse it thoroughly.
The pilot announced that we would be landing shortly.
""".strip().split("\n")


@dataclass(frozen=True)
class Sentence:
    """A sentence with its truth, in the form of the truth set."""

    text: str
    voice: str
    phones: tuple[tuple[str, float, float], ...]
    """ARPAbet in lower case, start and end in seconds."""
    words: tuple[tuple[str, int, int], ...]
    """White-space token, index of its first phone and index after its last."""
    starts: tuple[float, ...]
    """Seconds: start of each character."""
    ends: tuple[float, ...]


def installed() -> bool:
    """Return whether flite can be run."""
    return shutil.which("flite") is not None


def sentences(voice: str) -> list[Sentence]:
    """Return the sentences that can be mapped, spoken by one voice."""
    return [sentence for text in SENTENCES if (sentence := speak(text, voice)) is not None]


@cache
def speak(text: str, voice: str) -> Sentence | None:
    """Speak one sentence; None if its phones cannot be divided among its words."""
    phones = []
    start = 0.0
    for item in _flite(voice, "-psdur", text):
        name, _, end = item.rpartition(":")
        phones.append((name, start, float(end)))
        start = float(end)
    spoken = [index for index, phone in enumerate(phones) if phone[0] != "pau"]
    words = _divide(text.split(), [phones[index][0] for index in spoken], voice)
    if words is None:
        return None
    spans = tuple((word, spoken[first], spoken[last - 1] + 1) for word, first, last in words)
    starts = _characters(text, phones, spans)
    return Sentence(text, voice, tuple(phones), spans, starts, (*starts[1:], phones[spans[-1][2] - 1][2]))


def _flite(voice: str, option: str, text: str) -> list[str]:
    command = ["flite", "-voice", voice, option, "-t", text, "-o", "none"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


@cache
def _alone(word: str, voice: str) -> tuple[str, ...]:
    return tuple(name for name in _flite(voice, "-ps", word.strip(",.?")) if name != "pau")


def _divide(words: list[str], phones: list[str], voice: str) -> list[tuple[str, int, int]] | None:
    """Find each word's phones in the sentence by matching them with the words spoken alone."""
    said = [name for word in words for name in _alone(word, voice)]
    place = {}
    for tag, a, b, c, d in SequenceMatcher(None, said, phones, autojunk=False).get_opcodes():
        if tag == "equal" or b - a == d - c:
            place.update({a + k: c + k for k in range(b - a)})
    out, at = [], 0
    for word in words:
        count = len(_alone(word, voice))
        if not count or any(at + k not in place for k in range(count)):
            return None
        out.append((word, place[at], place[at + count - 1] + 1))
        at += count
    contiguous = all(one[2] == two[1] for one, two in zip(out, out[1:], strict=False))
    return out if contiguous and out[0][1] == 0 and out[-1][2] == len(phones) else None


def _characters(
    text: str, phones: list[tuple[str, float, float]], words: tuple[tuple[str, int, int], ...]
) -> tuple[float, ...]:
    """Time each character as a perfect upstream would: silent letters share a neighbour's phone."""
    starts: list[float] = []
    for word, first, last in words:
        if starts:
            starts.append(phones[first - 1][2] if phones[first - 1][0] != "pau" else phones[first - 2][2])
        core = word.rstrip(",.?")
        at, letter = first, 0
        for chunk in align(core, [IPA[phone[0]] for phone in phones[first:last]], "en"):
            spelling = core[letter : letter + chunk.letters].lower()
            before = phones[at - 1] if at > first else None
            starts += _chunk(phones[at : at + chunk.phones], spelling, before)
            at, letter = at + chunk.phones, letter + chunk.letters
        starts += [phones[last - 1][2]] * (len(word) - len(core))
    return tuple(starts)


def _chunk(
    phones: list[tuple[str, float, float]], spelling: str, before: tuple[str, float, float] | None
) -> list[float]:
    """Time the letters of one chunk; each spelling has its own habit of which letter carries the phone."""
    start, end = phones[0][1], phones[-1][2]
    letters = len(spelling)
    if letters == 1:
        return [start]
    if len(phones) == letters:
        return [phone[1] for phone in phones]
    dice = random.Random(spelling)
    carrier = dice.randrange(letters) if before is not None and dice.random() < 0.6 else 0
    out = []
    for k in range(letters):
        if k < carrier and before is not None:
            out.append(before[1] + (start - before[1]) * (k + 1) / (carrier + 1))
        else:
            out.append(start + (end - start) * (k - carrier) / (letters - carrier))
    return out


def noisy(
    text: str, starts: tuple[float, ...], end: float, dice: random.Random, sigma: float = 0.015, smear: float = 0.3
) -> tuple[float, ...]:
    """Return the character starts with noise that is milder than that of real streams.

    Inner times are pulled towards even spacing by ``smear``. All times get Gaussian noise of ``sigma`` seconds, lie on
    the 11.61 ms grid and never run backwards.
    """
    out: list[float] = []
    at = 0
    for token in text.split(" "):
        begin = starts[at]
        last = starts[at + len(token)] if at + len(token) < len(starts) else end
        for k in range(len(token)):
            even = begin + (last - begin) * k / len(token)
            out.append((1 - smear) * starts[at + k] + smear * even if k else begin)
        at += len(token)
        if at < len(starts):
            out.append(starts[at])
            at += 1
    grid = [round((value + dice.gauss(0.0, sigma)) / GRID_S) * GRID_S for value in out] if sigma else out
    steady: list[float] = []
    for value in grid:
        steady.append(max(0.0, value, steady[-1] if steady else 0.0))
    return tuple(steady)
