"""Captures of ElevenLabs replayed: the same messages through the same decoder give the same chunks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from captionsync.align.stream import StreamDecoder
from captionsync.errors import ProviderError
from captionsync.providers.elevenlabs.settings import TITLE
from captionsync.providers.shared.upstream_audio import UpstreamAudio
from captionsync.timing.model import SpeechChunk
from captionsync.wire.capture import CapturedRun, Step, Stream
from captionsync.wire.elevenlabs.models import model_of
from captionsync.wire.elevenlabs.replies import decode_message


@dataclass(slots=True)
class _At:
    char: int
    spoken: int
    start_ms: float


def replay_run(captured: CapturedRun, *, char_start: int, start_ms: float) -> Iterator[SpeechChunk]:
    """Yield the chunks that a run gave when it was captured.

    Args:
        captured: the run.
        char_start: source offset of its first character; it may differ from the captured one.
        start_ms: media time of its first sample.
    """
    run = captured.run
    at = _At(char_start, run.spoken_start, start_ms)
    for stream in captured.streams:
        audio = UpstreamAudio(run.output_format, provider=run.provider, title=TITLE)
        decoder = StreamDecoder(
            provider=run.provider,
            title=TITLE,
            char_start=at.char,
            spoken_start=at.spoken,
            start_ms=at.start_ms,
            rate_hz=audio.rate_hz,
            mode=stream.mode,
            lag_ms=audio.lag_ms,
            audio_tags=run.audio_tags or model_of(run.model_id).audio_tags,
        )
        gave = False
        for chunk in _replay_stream(stream, decoder, audio):
            gave = True
            yield chunk
        if gave:  # a stream that was refused before it gave anything was followed by another one with the same text
            at = _At(decoder.char_end, decoder.spoken_end, decoder.end_ms)


def _replay_stream(stream: Stream, decoder: StreamDecoder, audio: UpstreamAudio) -> Iterator[SpeechChunk]:
    try:
        for step in stream.steps:
            yield from _replay_step(step, decoder, audio)
    except ProviderError:
        return  # the capture ends here as well, with the reason


def _replay_step(step: Step, decoder: StreamDecoder, audio: UpstreamAudio) -> list[SpeechChunk]:
    match step.kind:
        case "sent":
            decoder.sent(str(step.data))
        case "flushed":
            decoder.flushed(closes_word=step.closes_word)
        case "settled":
            return decoder.settle()
        case "finished":
            return [*decoder.feed(audio.finish()), *decoder.finish(closes_word=step.closes_word)]
        case "received":
            message = decode_message(step.data)
            if not message.error:
                return decoder.feed(audio.feed(message.audio), message.chars, message.spoken)
    return []
