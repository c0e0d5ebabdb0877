"""Speaks a text with Pipecat's ElevenLabs client and prints its words with their times as JSON.

Run by ``test_agents.py`` with the Python of ``.venv/agents``.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys

from loguru import logger
from pipecat.frames.frames import (
    Frame,
    LLMFullResponseEndFrame,
    LLMFullResponseStartFrame,
    LLMTextFrame,
    TTSAudioRawFrame,
    TTSStoppedFrame,
    TTSTextFrame,
)
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineWorker
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor
from pipecat.services.elevenlabs.tts import ElevenLabsTTSService
from pipecat.workers.runner import WorkerRunner

RATE_HZ = 24_000
logger.remove()


class Listener(FrameProcessor):  # type: ignore[misc]
    """Collects what the service says."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[tuple[str, int]] = []
        self.audio_bytes = 0
        self.over = asyncio.Event()

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        if isinstance(frame, TTSTextFrame):
            self.words.append((frame.text, frame.pts))
        elif isinstance(frame, TTSAudioRawFrame):
            self.audio_bytes += len(frame.audio)
        elif isinstance(frame, TTSStoppedFrame):
            self.over.set()
        await self.push_frame(frame, direction)


async def main(url: str, voice: str, text: str) -> None:
    settings = ElevenLabsTTSService.Settings(voice=voice)
    origin = url.replace("http", "ws", 1)
    service = ElevenLabsTTSService(
        api_key=os.environ["CAPTIONSYNC_API_KEY"], url=origin, sample_rate=RATE_HZ, settings=settings
    )
    listener = Listener()
    worker = PipelineWorker(Pipeline([service, listener]))
    runner = WorkerRunner(handle_sigint=False)
    await runner.add_workers(worker)
    running = asyncio.create_task(runner.run())
    await worker.queue_frames([LLMFullResponseStartFrame(), LLMTextFrame(text), LLMFullResponseEndFrame()])
    await listener.over.wait()
    await worker.cancel()
    await running
    words = [(word, pts / 1e9) for word, pts in listener.words]
    print(json.dumps({"words": words, "seconds": listener.audio_bytes / 2 / RATE_HZ}))


asyncio.run(main(*sys.argv[1:]))
