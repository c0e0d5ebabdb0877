"""Recorded alignment or a saved timeline to a timeline, for ``captionsync convert`` and ``POST /v1/convert``."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence

from captionsync.batches import Batch
from captionsync.captioner import Captioner
from captionsync.errors import InputError
from captionsync.pronounce import Pronounces, PronunciationStage
from captionsync.timeline.model import Timeline
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.languages import detect_language, direction_of
from captionsync.timing.markup import MarkupStripper
from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.phones.track import PhoneTrack
from captionsync.timing.tables.viseme_sets import BASE_SET, SETS
from captionsync.wire.elevenlabs.recording import decode_recording

AHEAD_WORDS = 2
"""Words to look ahead when placing phones; more do not improve the result."""


async def convert_recording(
    data: bytes, *, pronouncer: Pronounces, language: str = "", max_chars: int | None = None
) -> Timeline:
    """Turn recorded alignment JSON, or a timeline JSON, into a timeline.

    Args:
        data: alignment in any ElevenLabs shape, or a timeline.
        pronouncer: looks up pronunciations.
        language: BCP 47 tag; empty to detect it from the text.
        max_chars: longest text; None for any.

    Raises:
        InputError: neither an alignment nor a timeline, or its text is too long.
    """
    timeline = load_timeline(data)
    if timeline is not None:
        _check_length(timeline.text, max_chars)
        return timeline
    chunks = decode_recording(data)
    _check_length("".join(run.text for chunk in chunks for run in chunk.chars), max_chars)
    return await timeline_of(chunks, pronouncer, language)


def _check_length(text: str, max_chars: int | None) -> None:
    if max_chars is not None and len(text) > max_chars:
        message = f"That's {len(text):,} characters; the limit is {max_chars:,}. Convert it in parts."
        raise InputError(message, code="text_too_long")


async def timeline_of(chunks: list[SpeechChunk], pronouncer: Pronounces, language: str = "") -> Timeline:
    """Run recorded speech through the captioner and return the resulting timeline.

    Phones are estimated twice: the second pass uses what the first one learnt about the recording's timing noise.
    """
    text = "".join(run.text for chunk in chunks for run in chunk.chars)
    language = language or detect_language(text)
    stage = PronunciationStage(pronouncer, language)
    stage.prefetch(text)
    read = [await stage.feed(chunk) for chunk in chunks]
    read.append(await stage.finish())
    captioner, batches = await asyncio.to_thread(_caption, read, text, language)
    return Timeline.build(
        [pair for batch in batches for pair in batch.words],
        [cue for batch in batches for cue in batch.cues],
        [viseme for batch in batches for viseme in batch.visemes],
        [phone for batch in batches for phone in batch.phones],
        language=language,
        direction=direction_of(text, language),
        duration_ms=captioner.audio_end_ms,
        viseme_set=BASE_SET,
        viseme_version=SETS[BASE_SET].version,
    )


def _caption(chunks: Sequence[SpeechChunk], text: str, language: str) -> tuple[Captioner, list[Batch]]:
    captioner = Captioner(
        language=language,
        direction=direction_of(text, language),
        rules=rules_for(language),
        true_phones=False,
        profile=_learnt(chunks, language),
        ahead_words=AHEAD_WORDS,
    )
    for chunk in chunks:
        captioner.feed(chunk)
    captioner.finish()
    batches: list[Batch] = []
    while (batch := captioner.next_batch()) is not None:
        batches.append(batch)
    return captioner, batches


def _learnt(chunks: Sequence[SpeechChunk], language: str) -> VoiceProfile:
    """Return the timing noise of a recording, as the captioner learns it."""
    profile = VoiceProfile()
    stripper, track = MarkupStripper(audio_tags=False), PhoneTrack(language, profile, ahead_words=AHEAD_WORDS)
    end_ms = 0
    for chunk in chunks:
        end_ms = max(end_ms, chunk.audio_end_ms)
        found = [item for run in chunk.chars for item in stripper.feed(run)]
        track.pronounce(chunk)
        plain = [item for item in found if isinstance(item, TimedChars)]
        track.feed(chunk, [run for item in plain for run in track.retimed(item)])
        if chunk.closes_word:
            stripper.finish()
            track.rest()
            track.close(end_ms)
    track.rest()
    track.close(end_ms)
    return profile


def load_timeline(data: bytes) -> Timeline | None:
    """Return the timeline if ``data`` is one, otherwise None; raise InputError if it is an invalid one."""
    try:
        body = json.loads(data)
    except ValueError:
        return None
    except RecursionError:
        raise InputError("The JSON is nested too deeply.", code="invalid_json") from None
    if isinstance(body, dict) and "words" in body and "cues" in body:
        return Timeline.from_json(data)
    return None
