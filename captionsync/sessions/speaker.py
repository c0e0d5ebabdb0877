"""The speaker of a session: one task that lets a chain of engines speak the session's text into its speech.

When an engine fails, the chain asks the speech where to continue. A fast engine waits while much of what it said is not
published yet.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from dataclasses import replace
from typing import Protocol

from captionsync.errors import CaptionSyncError, for_log
from captionsync.providers.base import SpeechRequest
from captionsync.providers.chain import ChainItem, EngineLost, TextSource
from captionsync.sessions.parts import Parts
from captionsync.sessions.speech import Speech
from captionsync.sessions.text_input import Turn
from captionsync.timing.model import SpeechChunk

DEFECT = "Something went wrong while speaking. Try again."

PLAN_AFTER_S = 0.003
"""Seconds after which captions are planned: the engine has its request by then, and makes the first audio meanwhile."""

AHEAD_MS = 30_000
"""Milliseconds of unpublished speech from which the engine has to wait."""

log = logging.getLogger(__name__)


class Chooser(Protocol):
    """Decides on the voice of a text."""

    by_turns: bool
    """It decides again for every turn."""

    async def choose(self, speaker: Speaker, text: TextSource, char: int) -> None:
        """Decide on the voice from source offset ``char`` on; it may call :meth:`Speaker.change`."""


class Speaker:
    """Speaks a text.

    Args:
        name: the session's id, for the server's log.
        parts: of the session.
        chooser: decides on the voice of each turn.
    """

    def __init__(self, name: str, parts: Parts, chooser: Chooser) -> None:
        self._name = name
        self._request = parts.request
        self._chain = parts.chain
        self.speech = parts.speech
        """What was said and not published yet, and where it continues."""
        self._text = parts.text
        self._chooser = chooser
        self._watch = parts.watch
        self._room = asyncio.Event()
        self._going = asyncio.Event()
        self._going.set()
        self._task: asyncio.Task[None] | None = None
        self.done = False
        """All text was spoken, or speaking failed."""
        self.failure: CaptionSyncError | None = None

    def start(self, char_start: int) -> None:
        """Speak the text from offset ``char_start`` on, as it comes."""
        self.done, self.failure = False, None
        self._task = asyncio.create_task(self._speak(char_start), name=f"speak {self._name}")

    def stop(self) -> None:
        """Stop, also if it is paused; the task ends soon."""
        self._going.set()
        if self._task is not None:
            self._task.cancel()

    async def stopped(self) -> None:
        """Wait until the task has ended."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    def give_room(self) -> None:
        """Let a waiting engine continue, because speech was published."""
        self._room.set()

    def pause(self, paused: bool) -> None:
        """Take no more speech, or go on; an engine that nobody takes from makes no more either."""
        if paused:
            self._going.clear()
            self.speech.announce()  # words that do not come now are not late
        else:
            self._going.set()

    async def going(self) -> None:
        """Wait while the speaker is paused."""
        await self._going.wait()

    def change(self, request: SpeechRequest, speech: Speech, char: int) -> None:
        """Speak from source offset ``char`` on in another voice, after all speech so far was released."""
        before = self.speech
        before.end()
        speech.begin_at(char)
        self._request, self.speech = request, speech
        before.announce()  # who waits for more of it looks at the new one

    async def drained(self) -> None:
        """Wait until all speech so far was released."""
        while self.speech.next_point() is not None:
            self._room.clear()
            await self._room.wait()

    async def _speak(self, char_start: int) -> None:
        self._watch.enter()
        try:
            char: int | None = char_start
            while char is not None:
                text = Turn(self._text, char) if self._chooser.by_turns else self._text
                await self._chooser.choose(self, text, char)
                await self._run_chain(text, char)
                self.speech.end()
                char = text.end if isinstance(text, Turn) else None
            await self.speech.finish()
        except CaptionSyncError as error:
            self._fail(error)
        except Exception:
            log.exception("session %s: the speaker failed", self._name)
            self._fail(CaptionSyncError(DEFECT))
        self.done = True
        self.speech.announce()

    async def _run_chain(self, text: TextSource, char_start: int) -> None:
        start = self.speech.start_at(char_start)
        request = replace(self._request, start_ms=start.start_ms, char_start=start.char, spoken_start=start.spoken)
        planning = asyncio.create_task(self._plan(char_start))
        try:
            async with aclosing(self._chain.speak(request, text, self.speech)) as items:
                async for item in items:
                    await self._take(item)
                    await asyncio.sleep(0)  # an engine may give text without sound without ever waiting
        finally:
            planning.cancel()

    async def _plan(self, char_start: int) -> None:
        await asyncio.sleep(PLAN_AFTER_S)
        await self.speech.look_ahead(char_start + 1, least=True)  # the rest once there is audio

    def _fail(self, error: CaptionSyncError) -> None:
        self.failure = error
        self.speech.fail()

    async def _take(self, item: ChainItem) -> None:
        await self.going()
        if isinstance(item, SpeechChunk):
            await self.speech.take(item)
            while self.speech.held_ms > AHEAD_MS and self.speech.next_point() is not None:
                self._room.clear()
                await self._room.wait()
        elif isinstance(item, EngineLost):
            log.warning("session %s: %s stopped: %s", self._name, item.provider, for_log(item.error))
            self.speech.lost(item)
        else:
            self.speech.resume(item)
