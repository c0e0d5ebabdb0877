"""What an interruption does to a session's speech and log."""

from __future__ import annotations

from captionsync.events import InterruptedEvent
from captionsync.sessions.publisher import Publisher
from captionsync.sessions.reading import text_until
from captionsync.sessions.speaker import Speaker
from captionsync.sessions.speech import Speech

INTERRUPT_SILENCE_MS = 100
"""Silence after an interruption, which pushes out what the encoder still holds."""


async def drop_speech(speaker: Speaker, next_char: int) -> None:
    """Stop the speaker and forget what was not published; the next turn begins at source offset ``next_char``."""
    speaker.stop()  # an earlier interruption may already have started the next turn
    await speaker.stopped()
    speaker.failure = None
    speaker.speech.drop(next_char)


async def publish_interruption(publisher: Publisher, speech: Speech, heard_ms: int) -> InterruptedEvent:
    """Append the rest of an interrupted turn and its event, which is returned."""
    heard_ms = min(heard_ms, publisher.audio_ms)
    next_char = speech.next_char
    speech.close_turn(INTERRUPT_SILENCE_MS, heard_ms)
    while await publisher.publish_point(speech):
        pass
    speech.drop(next_char)
    event = InterruptedEvent(heard_ms, text_until(publisher.log, heard_ms).rstrip(), speech.end_ms)
    await publisher.note([event], speech.end_ms)
    return event
