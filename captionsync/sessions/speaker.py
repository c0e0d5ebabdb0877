"""The speaker of a session: one task that lets a chain of engines speak the session's text into its speech.

When an engine fails, the chain asks the speech where to continue. A fast engine waits while much of what it said is not
published yet.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from dataclasses import replace

from captionsync.errors import CaptionSyncError
from captionsync.providers.base import SpeechRequest
from captionsync.providers.chain import Chain, ChainItem, EngineLost, TextSource
from captionsync.sessions.speech import Speech
from captionsync.timing.model import SpeechChunk

AHEAD_MS = 30_000
"""Milliseconds of unpublished speech from which the engine has to wait."""

log = logging.getLogger(__name__)


class Speaker:
    """Speaks a text.

    Args:
        name: the session's id, for the server's log.
        request: voice and language as resolved.
        chain: the engines.
        speech: takes what they give.
        text: what to speak.
    """

    def __init__(self, name: str, *, request: SpeechRequest, chain: Chain, speech: Speech, text: TextSource) -> None:
        self._name = name
        self._request = request
        self._chain = chain
        self.speech = speech
        """What was said and not published yet, and where it continues."""
        self._text = text
        self._room = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self.done = False
        """All text was spoken, or speaking failed."""
        self.failure: CaptionSyncError | None = None

    def start(self, char_start: int) -> None:
        """Speak the text from offset ``char_start`` on, as it comes."""
        self.done, self.failure = False, None
        self._task = asyncio.create_task(self._speak(char_start), name=f"speak {self._name}")

    def stop(self) -> None:
        """Stop; the task ends soon."""
        if self._task is not None:
            self._task.cancel()

    async def stopped(self) -> None:
        """Wait until the task has ended."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    def give_room(self) -> None:
        """Let a waiting engine continue, because speech was published."""
        self._room.set()

    async def _speak(self, char_start: int) -> None:
        try:
            await self._run_chain(char_start)
            await self.speech.finish()
        except CaptionSyncError as error:
            self._fail(error)
        except Exception:
            log.exception("session %s: the speaker failed", self._name)
            self._fail(CaptionSyncError("Something went wrong while speaking. Try again."))
        self.done = True
        self.speech.announce()

    async def _run_chain(self, char_start: int) -> None:
        start = self.speech.start_at(char_start)
        request = replace(self._request, start_ms=start.start_ms, char_start=start.char, spoken_start=start.spoken)
        async with aclosing(self._chain.speak(request, self._text, self.speech)) as items:
            async for item in items:
                await self._take(item)
                await asyncio.sleep(0)  # an engine may give text without sound without ever waiting

    def _fail(self, error: CaptionSyncError) -> None:
        self.failure = error
        self.speech.fail()

    async def _take(self, item: ChainItem) -> None:
        if isinstance(item, SpeechChunk):
            await self.speech.take(item)
            while self.speech.held_ms > AHEAD_MS and self.speech.next_point() is not None:
                self._room.clear()
                await self._room.wait()
        elif isinstance(item, EngineLost):
            log.warning("session %s: %s stopped: %s", self._name, item.provider, item.error.message)
            self.speech.lost(item)
        else:
            self.speech.resume(item)
