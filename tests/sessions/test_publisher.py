"""Pieces of speech become records with their audio."""

from __future__ import annotations

import asyncio

import pytest

from captionsync.audio import PcmTimeline, decode_all, parse_format
from captionsync.captioner import Captioner
from captionsync.errors import SessionClosedError
from captionsync.events import AudioEvent, Event, WordEvent
from captionsync.pronounce import PronunciationStage
from captionsync.sessions.log import MemoryLog
from captionsync.sessions.publisher import Publisher
from captionsync.sessions.records import Note, Record, TurnBegan
from captionsync.sessions.speech import Speech
from captionsync.timing.captions.lines import rules_for
from tests.sessions import samples
from tests.sessions.test_speech import TEXT, Nobody, chunks, source_of


async def speech_at(rate_hz: int) -> Speech:
    """Return a whole speech on a timeline of this rate."""
    captioner = Captioner(language="en", direction="ltr", rules=rules_for("en"), true_phones=True)
    stage = PronunciationStage(Nobody(), "en")
    speech = Speech(captioner, PcmTimeline(rate_hz), stage, source_of(TEXT), has_phones=True)
    for chunk in await chunks(TEXT):
        await speech.take(chunk)
    await speech.finish()
    return speech


async def published(name: str) -> tuple[Publisher, MemoryLog, int]:
    audio_format, log = parse_format(name), MemoryLog()
    speech = await speech_at(audio_format.sample_rate_hz)
    publisher = Publisher(audio_format, log, wall_s=lambda: 1.5)
    while await publisher.publish_point(speech):
        pass
    await publisher.finish(speech.rest(), speech.end_ms)
    return publisher, log, speech.end_ms


@pytest.mark.parametrize("name", ["pcm_24000", "mp3_44100_128", "opus_48000_64", "ulaw_8000", "wav_44100"])
async def test_audio_events_tile_the_speech_and_sound_as_long(name: str) -> None:
    publisher, log, end_ms = await published(name)
    audio = [AudioEvent(*row) for row in log.rows(AudioEvent)]
    assert [event.seq for event in audio] == list(range(len(audio)))
    at_ms = 0
    for event in audio:
        assert event.start_ms == at_ms
        at_ms += event.duration_ms
    assert at_ms == publisher.audio_ms == end_ms
    assert publisher.end_samples == round(end_ms * publisher.format.sample_rate_hz / 1000)
    if publisher.format.codec == "mp3":
        pcm, rate_hz = decode_all(b"".join(log.audio()))
        assert 0 <= len(pcm) / 2 * 1000 / rate_hz - end_ms < 90


async def test_a_word_has_its_source_offsets_and_stands_before_its_audio() -> None:
    _, log, _ = await published("pcm_24000")
    heard_ms = 0
    for record in log.records():
        words = [event for event in record.events if isinstance(event, WordEvent)]
        assert len(record.sources) == 2 * len(words)
        for word, start, end in zip(words, record.sources[::2], record.sources[1::2], strict=True):
            assert TEXT[start:end].strip() == word.text
            assert word.start_ms >= heard_ms
        assert record.wall_ms == 1_500
        heard_ms = record.until_ms
    assert log.tail is not None
    assert log.tail.fed_samples == log.tail.decodable_samples


class SlowLog(MemoryLog):
    """Stores when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.open = asyncio.Event()

    async def append(self, record: Record) -> None:
        await self.open.wait()
        await super().append(record)


class Nosy:
    def __init__(self) -> None:
        self.seen: list[int] = []

    def deliver(self, delivery: object) -> None:
        self.seen.append(delivery.end)  # type: ignore[attr-defined]

    def wake(self) -> None:
        return


async def test_listeners_get_a_record_once_it_is_stored() -> None:
    log, listener = SlowLog(), Nosy()
    publisher = Publisher(parse_format("pcm_24000"), log)
    publisher.fanout.add(listener)
    noting = asyncio.create_task(publisher.note([samples.start()], 0))
    for _ in range(5):
        await asyncio.sleep(0)
    assert (listener.seen, noting.done()) == ([], False)
    log.open.set()
    await noting
    await asyncio.sleep(0)
    assert listener.seen == [1]


async def test_what_was_asked_goes_into_the_next_record_once() -> None:
    pending: list[Note] = [TurnBegan(3)]

    def take() -> list[Note]:
        notes, pending[:] = list(pending), []
        return notes

    log = MemoryLog()
    publisher = Publisher(parse_format("pcm_24000"), log, take)
    await publisher.note([samples.start()], 0, [TurnBegan(4)])
    await publisher.note([samples.word(0)], 0)
    assert [record.notes for record in log.records()] == [(TurnBegan(3), TurnBegan(4)), ()]


async def test_nothing_is_appended_after_the_seal_and_no_audio_is_encoded_after_the_end() -> None:
    publisher, log, end_ms = await published("pcm_24000")
    with pytest.raises(SessionClosedError):
        await publisher.finish(b"", end_ms)
    await publisher.seal()
    before = len(log)
    await publisher.note([samples.end()], end_ms)
    assert (len(log), log.sealed) == (before, True)


async def test_a_publisher_continues_a_log_that_has_audio() -> None:
    audio_format, log = parse_format("mp3_44100_128"), MemoryLog()
    speech = await speech_at(audio_format.sample_rate_hz)
    first = Publisher(audio_format, log)
    for _ in range(3):
        await first.publish_point(speech)
    second = Publisher(audio_format, log)
    while await second.publish_point(speech):
        pass
    await second.finish(speech.rest(), speech.end_ms)
    events: list[Event] = [entry.event for entry in log.read(0)]
    audio = [event for event in events if isinstance(event, AudioEvent)]
    assert [event.seq for event in audio] == list(range(len(audio)))
    _, whole, end_ms = await published("mp3_44100_128")
    assert log.totals.audio_ms == end_ms
    assert len(decode_all(b"".join(log.audio()))[0]) == len(decode_all(b"".join(whole.audio()))[0])
