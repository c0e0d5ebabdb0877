"""What a conversion learns before it captions."""

from __future__ import annotations

import json
import random

import pytest

from captionsync.captioner import Captioner
from captionsync.convert import AHEAD_WORDS, _learnt, convert_recording
from captionsync.pronounce import Pronunciations
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.phones.tokens import token_starts
from captionsync.wire.recordings.reading import read_recording

TEXT = 'Bob maps <break time="1s"/> three thousand small places. «Déjà vu», said she; and a < b. '


class Spelled:
    """Reads each token as a row of plosives."""

    async def pronounce(self, text: str, language: str) -> Pronunciations:
        return [(start, ("b", "a", "p")) for start in token_starts(text)]


def recording(text: str, size: int) -> bytes:
    """Return an alignment in messages, its times as uneven as real ones."""
    noise, messages = random.Random(7), []
    for at in range(0, len(text), size):
        piece = text[at : at + size]
        edges = sorted(0.06 * (at + place) + noise.uniform(0, 0.03) for place in range(len(piece) + 1))
        alignment = {
            "characters": list(piece),
            "character_start_times_seconds": edges[:-1],
            "character_end_times_seconds": edges[1:],
        }
        messages.append(json.dumps({"alignment": alignment}))
    return "\n".join(messages).encode()


@pytest.mark.parametrize("size", [11, 60, 10_000])
def test_it_learns_what_captioning_learns(size: int) -> None:
    chunks = read_recording(recording(TEXT * 5, size)).chunks
    profile = VoiceProfile()
    captioner = Captioner(
        language="en",
        direction="ltr",
        rules=rules_for("en"),
        true_phones=False,
        profile=profile,
        ahead_words=AHEAD_WORDS,
    )
    for chunk in chunks:
        captioner.feed(chunk)
    captioner.finish()
    assert _learnt(chunks, "en") == profile
    assert profile.words > 20


async def test_a_conversion_shows_the_text() -> None:
    timeline = await convert_recording(recording(TEXT, 40), pronouncer=Spelled(), language="en")
    assert timeline.text.split()[:3] == ["Bob", "maps", "three"]
    assert timeline.words[-1].end_ms <= timeline.duration_ms


def spaced(text: str, lengths_ms: list[int], **more: object) -> bytes:
    """Return an alignment whose characters follow each other without a gap."""
    edges = [sum(lengths_ms[:at]) / 1000 for at in range(len(text) + 1)]
    alignment = {
        "characters": list(text),
        "character_start_times_seconds": edges[:-1],
        "character_end_times_seconds": edges[1:],
    }
    return json.dumps({"audio_base64": "", "alignment": alignment, **more}).encode()


async def words_of(data: bytes) -> list[tuple[str, int, int]]:
    timeline = await convert_recording(data, pronouncer=Spelled(), language="en")
    return [(word.text, word.start_ms, word.end_ms) for word in timeline.words]


async def test_inside_a_phrase_words_touch_where_the_space_begins() -> None:
    words = await words_of(spaced("big map now", [70, 45, 80, 58, 35, 60, 90, 58, 47, 81, 93]))
    assert words == [("big", 0, 195), ("map", 195, 438), ("now", 438, 717)]


async def test_the_pause_before_a_sentence_is_no_part_of_its_first_token() -> None:
    data = spaced("Maps. Placed high up.", [60] * 4 + [80] + [150] * 7 + [60] * 8 + [80])
    maps, placed, high, up = await words_of(data)
    assert maps == ("Maps.", 0, 320)
    assert placed[2] == 320 + 7 * 150 == high[1]
    assert high[1] - 420 < placed[1] < high[1] - 180
    assert high[2] == up[1] == 320 + 7 * 150 + 5 * 60


async def test_silence_that_only_the_normalized_alignment_shows_is_no_part_of_a_word() -> None:
    spoken = {
        "characters": list(" map "),
        "character_start_times_seconds": [0, 0.12, 0.21, 0.3, 0.41],
        "character_end_times_seconds": [0.12, 0.21, 0.3, 0.41, 0.8],
    }
    assert await words_of(spaced("map", [210, 90, 500], normalized_alignment=spoken)) == [("map", 120, 410)]
