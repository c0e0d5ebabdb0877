"""Recordings to timelines, for ``captionsync convert`` and ``POST /v1/convert``.

A recording is a text with times, or that with its sound, or a transcript with the sound; a saved timeline stays as it
is. With sound, words and mouth are where the sound has them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from captionsync.align.transcript import Token, Transcript, marked, sounds_of, tokens_of
from captionsync.align.with_sound import SOUND_RATE_HZ, Sound, ignore, up_to, with_sound
from captionsync.batches import Batch
from captionsync.captioner import Captioner
from captionsync.errors import InputError
from captionsync.events import TagEvent
from captionsync.pronounce import Pronounces, PronunciationStage
from captionsync.timeline.loading import load_timeline
from captionsync.timeline.model import Timeline
from captionsync.timeline.recut import recut
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.languages import detect_language, direction_of
from captionsync.timing.marks import DEFAULT_MARKDOWN, Markdown, shown
from captionsync.timing.markup import MarkupStripper
from captionsync.timing.model import SpeechChunk, Tag, TimedChars, Turn
from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.phones.track import PhoneTrack
from captionsync.timing.sound.forced import ForcedAligner
from captionsync.timing.sound.priors import Trust
from captionsync.timing.sound.track import Ears
from captionsync.timing.spoken.recorded import marked_chunks
from captionsync.timing.spoken.stage import marked_text
from captionsync.timing.tables.viseme_sets import BASE_SET, SETS
from captionsync.wire.recordings.reading import Recording, read_recording

AHEAD_WORDS = 2
"""Words to look ahead when placing phones; more do not improve the result."""
TRUST_MS = 600_000
"""Milliseconds of a recording from which is learnt what its times are worth."""
LEAST_FOUND = 0.5
"""Share of the words that the sound has near their times if these belong to it. Of right times it is 0.93 or more, also
if they are late by 100 ms or shared out evenly; of times that freeze, run at another pace or belong to other sound, it
is up to 0.46, mostly less than 0.1."""
UNHEARD = frozenset({"text_not_heard", "empty_text"})
"""Codes of a text that cannot be found in the sound."""


async def convert_recording(
    data: bytes,
    *,
    pronouncer: Pronounces,
    language: str = "",
    max_chars: int | None = None,
    sound: Sound | None = None,
    audio_tags: bool | None = None,
    captions: Mapping[str, int] | None = None,
    markdown: Markdown = DEFAULT_MARKDOWN,
) -> Timeline:
    """Turn recorded speech, or a timeline JSON, into a timeline.

    Args:
        data: characters or words with times in any form that :mod:`captionsync.wire.recordings` reads, or a timeline.
        pronouncer: looks up pronunciations.
        language: BCP 47 tag; empty to detect it from the text.
        max_chars: longest text; None for any.
        sound: the recording's; its first sample is time 0 of the alignment.
        audio_tags: whether ``[tags]`` are performed, not spoken; None if their times shall tell.
        captions: limits of cues, by their names in ``RANGES``. With any, the data's own cues are cut again.
        markdown: leave Markdown out of the captions, or treat it as text.

    Raises:
        InputError: neither a text with times nor a timeline, its text is too long, the sound cannot be read, or a limit
            is out of its range.
    """
    timeline = load_timeline(data)
    if timeline is not None:
        if sound is not None:
            raise InputError("This is a timeline, which has its mouth already; audio goes with an alignment or a text.")
        check_length(timeline.text, max_chars)
        return recut(timeline, rules_for(timeline.language, **captions)) if captions else timeline
    recording = read_recording(data, language=language, audio_tags=audio_tags, keeps_cues=not captions)
    check_length("".join(run.text for chunk in recording.chunks for run in chunk.chars), max_chars)
    recording = replace(recording, chunks=marked_chunks(recording.chunks, markdown))
    return await _timeline_of(recording, pronouncer, language, sound, captions or {})


async def convert_transcript(
    text: str,
    *,
    pronouncer: Pronounces,
    sound: Sound,
    language: str = "",
    max_chars: int | None = None,
    audio_tags: bool = False,
    captions: Mapping[str, int] | None = None,
    markdown: Markdown = DEFAULT_MARKDOWN,
) -> Timeline:
    """Put a transcript where a recording has it, and return the timeline.

    Args:
        text: what is said in the recording.
        pronouncer: looks up pronunciations.
        sound: the recording's.
        language: BCP 47 tag; empty to detect it from the text.
        max_chars: longest text; None for any.
        audio_tags: ``[tags]`` are performed, not spoken.
        captions: limits of cues, by their names in ``RANGES``.
        markdown: leave Markdown out of speech and captions, or treat it as text.

    Raises:
        InputError: the text is too long or says nothing, the recording says something else, or it cannot be read.
    """
    check_length(text, max_chars)
    text = marked_text(text, markdown)
    return await _transcribed(text, (), pronouncer, sound, language, captions or {}, audio_tags=audio_tags)


async def _transcribed(
    text: str,
    turns: Sequence[Turn],
    pronouncer: Pronounces,
    sound: Sound,
    language: str,
    captions: Mapping[str, int],
    *,
    audio_tags: bool,
) -> Timeline:
    """Return the timeline of a text whose times only the sound tells; see :func:`convert_transcript`."""
    if audio_tags:
        text, turns = marked(text, turns)
    language = language or detect_language(shown(text))
    stage = PronunciationStage(pronouncer, language)
    stage.prefetch(text)
    untimed = TimedChars(text, 0, (0,) * len(text), (0,) * len(text))
    read = await stage.feed(SpeechChunk(chars=(untimed,), closes_word=True))
    tokens = tokens_of(text, read.pronunciations)
    if not tokens:
        raise InputError("The text has no words that are spoken.", code="empty_text")
    captioner = captioner_of(text, language, true_phones=True, turns=turns, captions=captions)
    batches = await asyncio.to_thread(lambda: _run(captioner, _heard(text, tokens, sound)))
    return timeline_of(captioner, batches, text, language)


def check_length(text: str, max_chars: int | None) -> None:
    """Raise InputError if a text is too long."""
    if max_chars is not None and len(text) > max_chars:
        message = f"That's {len(text):,} characters; the limit is {max_chars:,}. Convert it in parts."
        raise InputError(message, code="text_too_long")


async def _timeline_of(
    recording: Recording, pronouncer: Pronounces, language: str, sound: Sound | None, captions: Mapping[str, int]
) -> Timeline:
    """Run recorded speech through the captioner and return the resulting timeline.

    Phones are estimated twice: the second pass uses what the first one learnt about the recording's timing noise. The
    same holds for what the times are worth against the sound.
    """
    chunks = recording.chunks
    text = "".join(run.text for chunk in chunks for run in chunk.chars)
    language = language or detect_language(shown(text))
    stage = PronunciationStage(pronouncer, language)
    stage.prefetch(text)
    read = [await stage.feed(chunk) for chunk in chunks]
    read.append(await stage.finish())
    speech = _Speech(read, text, language, recording.audio_tags, recording.turns, captions)
    profile, trust = await asyncio.to_thread(_first_pass, speech, sound)
    if sound is not None and trust.found < LEAST_FOUND * max(1, trust.listened):
        timeline = await _without_times(speech, pronouncer, sound)
        if timeline is not None:
            return timeline
    captioner, batches = await asyncio.to_thread(_second_pass, speech, profile, trust, sound)
    return timeline_of(captioner, batches, text, language)


async def _without_times(speech: _Speech, pronouncer: Pronounces, sound: Sound) -> Timeline | None:
    """Return the timeline of the text and the sound alone; None if the sound does not say the text either."""
    try:
        timeline = await _transcribed(
            speech.text,
            speech.turns,
            pronouncer,
            sound,
            speech.language,
            speech.captions,
            audio_tags=speech.audio_tags,
        )
    except InputError as error:
        if error.code not in UNHEARD:
            raise
        sound.warn("The sound does not say the text, so the times alone count. Are both of the same recording?")
        return None
    sound.warn("The times do not belong to the sound, so words are put where the sound has them.")
    return timeline


def timeline_of(captioner: Captioner, batches: Sequence[Batch], text: str, language: str) -> Timeline:
    """Return the timeline of what a captioner released."""
    return Timeline.build(
        [pair for batch in batches for pair in batch.words],
        [cue for batch in batches for cue in batch.cues],
        [viseme for batch in batches for viseme in batch.visemes],
        [phone for batch in batches for phone in batch.phones],
        language=language,
        direction=direction_of(text, language),
        tags=[
            Tag(event.name, event.start_ms, event.mark)
            for batch in batches
            for event in batch.events
            if isinstance(event, TagEvent)
        ],
        duration_ms=captioner.audio_end_ms,
        viseme_set=BASE_SET,
        viseme_version=SETS[BASE_SET].version,
    )


@dataclass(frozen=True, slots=True)
class _Speech:
    """What a recording says, with its pronunciations."""

    chunks: Sequence[SpeechChunk]
    text: str
    language: str
    audio_tags: bool
    turns: Sequence[Turn]
    captions: Mapping[str, int]

    def captioner(self, profile: VoiceProfile, ears: Ears | None = None) -> Captioner:
        """Return a captioner for it."""
        return captioner_of(
            self.text,
            self.language,
            profile=profile,
            ears=ears,
            audio_tags=self.audio_tags,
            turns=self.turns,
            captions=self.captions,
        )


def _first_pass(speech: _Speech, sound: Sound | None) -> tuple[VoiceProfile, Trust]:
    """Return what the beginning of a recording tells of its times."""
    profile, trust = _learnt(speech.chunks, speech.language, audio_tags=speech.audio_tags), Trust()
    if sound is not None:
        first = speech.captioner(profile.copy(), Ears(sound.weights, trust))
        _run(first, up_to(TRUST_MS, with_sound(speech.chunks, replace(sound, progress=ignore))))
    return profile, trust


def _second_pass(
    speech: _Speech, profile: VoiceProfile, trust: Trust, sound: Sound | None
) -> tuple[Captioner, list[Batch]]:
    captioner = speech.captioner(profile, None if sound is None else Ears(sound.weights, trust))
    return captioner, _run(captioner, speech.chunks if sound is None else with_sound(speech.chunks, sound))


def captioner_of(
    text: str,
    language: str,
    *,
    live: bool = False,
    true_phones: bool = False,
    profile: VoiceProfile | None = None,
    ears: Ears | None = None,
    audio_tags: bool = False,
    turns: Sequence[Turn] = (),
    captions: Mapping[str, int] | None = None,
) -> Captioner:
    """Return a captioner for a text; a ``live`` one gets its text later and looks less far ahead."""
    captioner = Captioner(
        language=language,
        direction=direction_of(text, language),
        rules=rules_for(language, **captions or {}),
        true_phones=true_phones,
        audio_tags=audio_tags,
        profile=profile,
        ahead_words=0 if live else AHEAD_WORDS,
        ears=ears,
        turns=turns,
    )
    if not live:
        captioner.know(text, closes=True)
    return captioner


def _run(captioner: Captioner, chunks: Iterable[SpeechChunk]) -> list[Batch]:
    batches: list[Batch] = []
    for chunk in chunks:
        captioner.feed(chunk)
        batches += released(captioner)
    captioner.finish()
    return [*batches, *released(captioner)]


def released(captioner: Captioner) -> Iterator[Batch]:
    """Yield what a captioner releases now."""
    while (batch := captioner.next_batch()) is not None:
        tags = tuple(event for event in batch.events if isinstance(event, TagEvent))
        yield replace(batch, events=tags)  # of all others, only the items are needed


def _heard(text: str, tokens: Sequence[Token], sound: Sound) -> Iterator[SpeechChunk]:
    """Yield the speech of a transcript, with its audio."""
    aligner = ForcedAligner(sound.weights, sounds_of(text, tokens), SOUND_RATE_HZ)
    transcript = Transcript(text, tokens)
    end_ms = 0
    for chunk in with_sound((), sound):
        end_ms = chunk.audio_end_ms
        spoken = transcript.feed(aligner.feed(chunk.pcm))
        yield replace(chunk, chars=spoken.chars, phones=spoken.phones)
    yield replace(transcript.feed(aligner.finish()), audio_end_ms=end_ms)
    yield replace(transcript.finish(end_ms), audio_end_ms=end_ms)
    if not transcript.matches:
        message = f"The recording does not match the text: {transcript.share:.0%} of its sounds are there. Check both."
        raise InputError(message, code="text_not_heard")


def _learnt(chunks: Sequence[SpeechChunk], language: str, *, audio_tags: bool = False) -> VoiceProfile:
    """Return the timing noise of a recording, as the captioner learns it."""
    profile = VoiceProfile()
    stripper, track = MarkupStripper(audio_tags), PhoneTrack(language, profile, ahead_words=AHEAD_WORDS)
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


def is_recording(data: bytes) -> bool:
    """Return whether data is a text with times and no timeline."""
    try:
        return load_timeline(data) is None and bool(read_recording(data, language="en").chunks)
    except InputError:
        return False
