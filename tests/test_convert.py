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
from captionsync.wire.elevenlabs.recording import decode_recording

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
        edges = sorted(0.06 * place + noise.uniform(0, 0.03) for place in range(len(piece) + 1))
        alignment = {
            "characters": list(piece),
            "character_start_times_seconds": edges[:-1],
            "character_end_times_seconds": edges[1:],
        }
        messages.append(json.dumps({"alignment": alignment}))
    return "\n".join(messages).encode()


@pytest.mark.parametrize("size", [11, 60, 10_000])
def test_it_learns_what_captioning_learns(size: int) -> None:
    chunks = decode_recording(recording(TEXT * 5, size))
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
