"""One context of an ElevenLabs socket: text is collected, spoken and sent, up to the final message."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any, NamedTuple

from captionsync.errors import CaptionSyncError, InputError, SessionClosedError
from captionsync.sessions.fanout import COMPATIBLE, Waker
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.spec import SessionSpec
from captionsync.web.elevenlabs.problems import hidden_error
from captionsync.web.elevenlabs.speech import SpeechPart, SpokenSession, voice_for
from captionsync.wire.lookalike.buffer import TextBuffer, portions
from captionsync.wire.lookalike.inbound import ClientMessage, SocketOptions
from captionsync.wire.lookalike.outbound import MOST_CHARS, alignment_ms, extras

log = logging.getLogger(__name__)

MESSAGE_BYTES = 192 * 1024
"""Audio bytes per message; clients accept messages up to 1 MiB, and base64 and times are added."""

GROUP_S = 0.15
"""Seconds that audio waits for the rest of its segment, if one alignment must cover the whole segment."""

ENCODER_MS = 160
"""An encoder may hold this much of the end of a segment until more audio follows."""

PORTION_CHARS = 500
"""Longest text that is added to a session in one piece."""

Send = Callable[[str], Awaitable[None]]


class _Line(NamedTuple):
    """Text that waits for the session."""

    text: str
    flush: bool = False
    final: bool = False


class Context:
    """Turns text into messages.

    Text waits here while the client reads slowly, which needs far less memory than speech.

    Args:
        hub: the server's.
        spec: voice, format and model.
        options: the socket's options.
        client: the address that limits count.
        owner: the name of the key with which it asks.
        context_id: included in each message; None on the socket without contexts.
        send: sends one message.
        on_error: called when speech failed.
        on_change: called when it begins to speak, when its first audio was sent, and when it is done.
        after: the context whose id this one reuses; its messages are sent first.
    """

    def __init__(
        self,
        hub: SessionHub,
        spec: SessionSpec,
        options: SocketOptions,
        *,
        client: str,
        owner: str,
        context_id: str | None,
        send: Send,
        on_error: Callable[[Context, CaptionSyncError], Awaitable[None]],
        on_change: Callable[[], None],
        after: Context | None = None,
    ) -> None:
        self.id = context_id
        self._hub = hub
        self._spec, self._options, self._client, self._owner = spec, options, client, owner
        self._send, self._on_error, self._on_change = send, on_error, on_change
        self.after = after
        self._going = asyncio.Event()
        self._going.set()
        self._heard = False
        self._buffer = TextBuffer(auto_mode=options.auto_mode)
        self._speech: SpokenSession | None = None
        self._pump: asyncio.Task[None] | None = None
        self._feeder: asyncio.Task[None] | None = None
        self._lines: deque[_Line] = deque()
        self._changed = asyncio.Event()
        self._taken_chars = 0
        self._unflushed = False
        # LiveKit asks for this and adds no offsets; Pipecat does not ask, and adds them.
        self._from_start = options.sync_alignment and context_id is not None
        self._settled = False
        self._failed = False
        self._inside_text = False

    async def take(self, message: ClientMessage) -> None:
        """Take a message's settings and text. Raises InputError, ProviderError, SessionLimitError."""
        if not self._settled:
            self._configure(message)
        text = message.text or ""
        if text == " " and not self._inside_text:
            text = ""  # the first message, or one that only keeps the connection open
        if text:
            self._settled = True
            self._inside_text = not text[-1].isspace()
            self._count(text)
        for ready, flush in self._buffer.add(text, flush=message.flush, trigger=message.trigger):
            await self._say(ready, flush=flush)
        if self._speech is not None and not self._speech.session.input.final:
            with suppress(SessionClosedError):
                await self._speech.session.add_text("")

    async def end(self) -> None:
        """Speak the collected text; the final message follows once it was sent. Raises as :meth:`take`."""
        for ready, _ in self._buffer.add("", flush=True):
            if (ready or self._unflushed) and not self.over:
                await self._say(ready, flush=True)
        if self._speech is None:
            self._pump = asyncio.create_task(self._run(None), name="final message")
        else:
            self._line_up(_Line("", final=True))

    @property
    def over(self) -> bool:
        """Whether it has finished speaking."""
        return self._failed or (self._pump is not None and self._pump.done())

    @property
    def awaited(self) -> bool:
        """Whether it has something to say and has not sent any audio."""
        return self._speech is not None and not self._heard and not self.over and self.after is None

    def pause(self, paused: bool) -> None:
        """Stop speaking and sending, or go on."""
        if paused:
            self._going.clear()
        else:
            self._going.set()
        if self._speech is not None:
            self._speech.session.pause(paused)

    @property
    def done(self) -> bool:
        """Whether the final message was sent, or never will be."""
        return self._pump is None or self._pump.done()

    async def wait(self) -> None:
        """Wait until the final message was sent."""
        if self._pump is not None:
            await asyncio.wait({self._pump})

    async def close(self) -> None:
        """Stop at once."""
        tasks = [task for task in (self._pump, self._feeder) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._speech is not None:
            await self._speech.close()

    def _configure(self, message: ClientMessage) -> None:
        if message.voice_settings:
            self._spec = replace(self._spec, voice_settings=message.voice_settings)
        if message.dictionaries:
            self._spec = replace(self._spec, pronunciation_dictionary_locators=message.dictionaries)
        if message.schedule is not None:
            self._buffer.schedule = message.schedule

    def _count(self, text: str) -> None:
        self._taken_chars += len(text)
        limit = self._hub.limits.max_chars
        if self._taken_chars > limit:
            raise InputError(
                f"That's {self._taken_chars:,} characters; the limit is {limit:,}. Shorten it, or split it.",
                code="text_too_long",
            )

    async def _say(self, text: str, *, flush: bool) -> None:
        if self._speech is None:
            if not text.strip():
                return
            spec = await voice_for(self._hub, self._spec, text)
            self._speech = await SpokenSession.open(
                self._hub, spec, client=self._client, owner=self._owner, keep=self._options.keeps_history
            )
            self._pump = asyncio.create_task(self._run(self._speech), name="context")
            self._pump.add_done_callback(lambda _: self._on_change())
            self._feeder = asyncio.create_task(self._feed(self._speech), name="text of a context")
            self._on_change()
        self._unflushed = not flush
        held: str | None = None
        for part in portions(text, PORTION_CHARS):
            if held is not None:
                self._line_up(_Line(held))
                await asyncio.sleep(0)
            held = part
        self._line_up(_Line(held or "", flush))

    def _line_up(self, *lines: _Line) -> None:
        self._lines += lines
        if self._speech is not None:
            self._speech.session.input.more_waits = True
        self._changed.set()

    async def _feed(self, speech: SpokenSession) -> None:
        """Add text to the session whenever there is room for its speech."""
        growth = Waker(self._changed)
        speech.session.publisher.fanout.add(growth, COMPATIBLE)
        try:
            while not speech.session.finished:
                self._changed.clear()
                while self._lines and speech.has_room(len(self._lines[0].text)):
                    line = self._lines.popleft()
                    speech.session.input.more_waits = bool(self._lines)
                    await speech.session.add_text(line.text, flush=line.flush, final=line.final)
                    if line.final:
                        return
                await self._changed.wait()
        except CaptionSyncError as error:
            await self._fail(error)
        finally:
            speech.session.publisher.fanout.remove(growth)

    async def _run(self, speech: SpokenSession | None) -> None:
        """Send everything, up to the final message; without speech, only that."""
        try:
            if self.after is not None:
                await self.after.wait()
                self.after = None
                self._on_change()
            if speech is not None:
                await self._send_speech(speech)
            await self._send(self._message(None, {"isFinal": True}))
        except CaptionSyncError as error:
            await self._fail(error)
        except ConnectionError:
            pass
        except Exception:
            log.exception("a context failed")
            await self._fail(hidden_error())
        finally:
            if speech is not None:
                await speech.close()
                self._changed.set()

    async def _fail(self, error: CaptionSyncError) -> None:
        if self._failed:
            return
        self._failed = True
        await self._on_error(self, error)

    async def _send_speech(self, speech: SpokenSession) -> None:
        if self._options.sync_alignment:
            async for part in speech.parts():
                await self._send_group([part])
        else:
            await self._send_segments(speech)

    async def _send_segments(self, speech: SpokenSession) -> None:
        """Send each segment with one alignment at its start, or what has come of the segment after a while."""
        parts = speech.parts()
        following = asyncio.ensure_future(anext(parts, None))
        group: list[SpeechPart] = []
        clock = asyncio.get_running_loop().time
        due_s = 0.0
        try:
            while True:
                await asyncio.wait({following}, timeout=max(0.0, due_s - clock()) if group else None)
                if group and (clock() >= due_s or not following.done()):
                    await self._send_group(group)
                    group = []
                    continue
                if following.exception() is not None:
                    await self._send_group(group)  # what was said comes before the error
                part = following.result()
                if part is None:
                    break
                due_s = due_s if group else clock() + GROUP_S
                group.append(part)
                if _closes_segment(speech, part) or _is_large(group):
                    await self._send_group(group)
                    group = []
                following = asyncio.ensure_future(anext(parts, None))
            await self._send_group(group)
        finally:
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)
            await parts.aclose()

    async def _send_group(self, group: list[SpeechPart]) -> None:
        if not group:
            return
        await self._going.wait()
        base_ms = 0 if self._from_start else group[0].start_ms
        end_ms = group[-1].end_ms
        sent = [char for part in group for char in part.chars]
        said = [char for part in group for char in part.spoken]
        chars, spoken = alignment_ms(sent, base_ms, end_ms), alignment_ms(said, base_ms, end_ms)
        first = {"isFinal": None, "alignment": chars, "normalizedAlignment": spoken}
        if self._options.extras:
            first |= extras([event for part in group for event in part.events])
        elif not (chars or spoken or any(part.audio for part in group)):
            return
        plain = {"isFinal": None, "alignment": None, "normalizedAlignment": None}
        for index, audio in enumerate(_pieces(b"".join(part.audio for part in group))):
            await self._send(self._message(audio, plain if index else first))
        if self._speech is not None:
            self._speech.sent_ms = end_ms
            self._changed.set()
        if not self._heard and end_ms > 0:
            self._heard = True
            self._on_change()

    def _message(self, audio: bytes | None, fields: dict[str, Any]) -> str:
        body: dict[str, Any] = {"audio": None if audio is None else base64.b64encode(audio).decode("ascii")}
        body |= {"alignment": None, "normalizedAlignment": None} | fields
        if self.id is not None:
            body["contextId"] = self.id
        return json.dumps(body, ensure_ascii=False)


def _closes_segment(speech: SpokenSession, part: SpeechPart) -> bool:
    closed_ms = speech.chars.closed_ms
    return closed_ms is not None and part.end_ms >= closed_ms - ENCODER_MS and not speech.chars.waiting


def _is_large(group: list[SpeechPart]) -> bool:
    return sum(max(len(part.chars), len(part.events)) for part in group) >= MOST_CHARS


def _pieces(audio: bytes) -> Iterator[bytes]:
    yield audio[:MESSAGE_BYTES]
    for start in range(MESSAGE_BYTES, len(audio), MESSAGE_BYTES):
        yield audio[start : start + MESSAGE_BYTES]
