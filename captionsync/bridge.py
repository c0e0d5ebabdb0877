"""A live session's mouth, sent to a VMC program: ``captionsync bridge URL --vmc HOST:PORT``.

Events arrive ahead of the sound, so the bridge has its own playhead. It starts with the first audio (plus a
configurable delay that matches the player), runs with the clock, waits when events run out, and skips what an
interruption removed. The curves are computed here from the visemes, so every session can be bridged. A VMC program
holds the last frame, so the mouth is brought to rest while the playhead waits, and however the bridge ends, its last
frame is at rest.

``Playhead``, ``MouthFeed`` and ``Opening`` are pure; ``run`` owns the socket, the connection and the clock.
"""

from __future__ import annotations

import asyncio
import signal
import socket
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qs, urlsplit

from captionsync.client import LAST_EVENTS, Client, ReceivedEvent, RequestError, session_named
from captionsync.errors import CaptionSyncError, InputError
from captionsync.timing.model import Viseme
from captionsync.timing.mouth.curve import FPS, REST_FRAMES, MouthCurve
from captionsync.timing.mouth.frames import MOVED_NAMES
from captionsync.timing.tables.viseme_sets import BASE_SET
from captionsync.wire.osc import NAMES, VMC_PORT, vmc_frame, vmc_names

FILL_MS = 100
"""Audio that must be available before the playhead starts."""
REFILL_MS = 250
"""Audio that must be available before the playhead resumes after running out."""
REST_MS = 400
"""How long frames are sent after the end, while the mouth comes to rest."""
LAST_FRAMES = 3
"""How often the closed mouth is sent at the end, because datagrams may be lost."""
OPENING_FRAMES = 3
"""Frames in which the mouth returns to the curves; it comes to rest in ``REST_FRAMES``."""
NOT_FOUND = 404
"""HTTP status of an unknown session."""


class Ticker:
    """Sixty ticks per second of the event loop's clock."""

    def __init__(self) -> None:
        self._began_s = asyncio.get_running_loop().time()
        self._count = 0

    async def tick(self) -> float:
        """Wait for the next tick and return the time in milliseconds since the first."""
        loop = asyncio.get_running_loop()
        await asyncio.sleep(max(0.0, self._began_s + self._count / FPS - loop.time()))
        self._count += 1
        return (loop.time() - self._began_s) * 1000


class Playhead:
    """The position of a listener's player, on a given clock."""

    def __init__(self, delay_ms: int = 0) -> None:
        self._delay_ms = delay_ms
        self._limit_ms = 0
        self._ended = False
        self._position_ms = 0.0
        self._since_ms: float | None = None
        self._fill_ms = FILL_MS
        self._skips: deque[tuple[int, int]] = deque()

    def extend(self, end_ms: int) -> None:
        """Report that there is audio up to ``end_ms``."""
        self._limit_ms = max(self._limit_ms, end_ms)

    def end(self) -> None:
        """Report that no more audio will come."""
        self._ended = True

    def skip(self, from_ms: int, to_ms: int) -> None:
        """Skip the interval, which was removed."""
        self._skips.append((from_ms, to_ms))
        self.extend(to_ms)

    def at(self, now_ms: float) -> float:
        """Return the media time that is heard at a clock time."""
        if self._since_ms is None:
            there_ms = self._limit_ms - self._position_ms
            if there_ms <= 0 or (there_ms < self._fill_ms and not self._ended):
                return self._position_ms
            self._since_ms = now_ms + self._delay_ms
            self._delay_ms = 0
        moved_ms = max(0.0, now_ms - self._since_ms)
        position = self._position_ms + moved_ms
        while self._skips and position >= self._skips[0][0]:
            _, to_ms = self._skips.popleft()
            if position < to_ms:
                position = float(to_ms)
                self._position_ms, self._since_ms = position, now_ms
        if position >= self._limit_ms:
            self._position_ms, self._since_ms, self._fill_ms = float(self._limit_ms), None, REFILL_MS
            return self._position_ms
        return position

    @property
    def runs(self) -> bool:
        """Whether it moves, or will as soon as the delay is over."""
        return self._since_ms is not None

    @property
    def over(self) -> bool:
        """Whether everything was heard."""
        return self._ended and self._since_ms is None and self._position_ms >= self._limit_ms


class MouthFeed:
    """Turns a session's events into named weights at a media time.

    Args:
        names: ``vrm0`` (A I U E O), ``vrm1`` (aa ih ou ee oh) or ``arkit`` (capitalised, and only the shapes that the
            curves move; other face trackers control eyes and brows).
    """

    def __init__(self, names: str) -> None:
        if names not in NAMES:
            raise InputError(f"Unknown name set {names!r}; choose from {', '.join(NAMES)}.")
        self._curve = MouthCurve("arkit" if names == "arkit" else "vrm")
        moved = MOVED_NAMES if names == "arkit" else self._curve.names
        self._places = [self._curve.names.index(name) for name in moved]
        self._names = vmc_names(moved, names)
        self._end_ms = 0
        self._weights: Mapping[str, float] = dict.fromkeys(self._names, 0.0)

    def add(self, event_type: str, data: Mapping[str, Any]) -> None:
        """Take an event of a stream labelled in the oculus set."""
        if event_type == "viseme":
            self._curve.feed(
                Viseme(data["id"], data["phone"], data["start_ms"], data["end_ms"], data["weight"], data["word_index"])
            )
            self._end_ms = data["end_ms"]
        elif event_type == "interrupted":
            self._curve.cut(data["heard_ms"])
        elif event_type in LAST_EVENTS:
            self._curve.feed(Viseme("sil", "", self._end_ms, self._end_ms + 2 * REST_MS, 0.0, None))

    def at(self, time_ms: float) -> Mapping[str, float]:
        """Return the weights of the latest frame at a media time; times never decrease."""
        frames = self._curve.take(int(time_ms) + 1)
        if frames is not None:
            last = frames.frames[-1]
            self._weights = dict(zip(self._names, (last[place] for place in self._places), strict=True))
        return self._weights


class Opening:
    """How far the mouth follows the curves: fully while the playhead runs, not at all while it waits."""

    def __init__(self) -> None:
        self._parts = 0

    def next(self, weights: Mapping[str, float], *, runs: bool) -> Mapping[str, float]:
        """Return the next frame."""
        whole = OPENING_FRAMES * REST_FRAMES
        self._parts = min(self._parts + REST_FRAMES, whole) if runs else max(self._parts - OPENING_FRAMES, 0)
        return {name: weight * self._parts / whole for name, weight in weights.items()}


class Sender:
    """Sends frames to a VMC program."""

    def __init__(self, transport: asyncio.DatagramTransport) -> None:
        self._transport = transport
        self._weights: Mapping[str, float] = {}
        self._time_s = 0.0
        self.sent = 0
        """Frames sent."""

    def send(self, weights: Mapping[str, float], time_s: float) -> None:
        """Send a frame."""
        for datagram in vmc_frame(weights, time_s):
            self._transport.sendto(datagram)
        self._weights, self._time_s = weights, time_s
        self.sent += 1

    def close(self) -> None:
        """Leave the mouth at rest and close the socket."""
        if any(self._weights.values()):
            for _ in range(LAST_FRAMES):
                self.send(dict.fromkeys(self._weights, 0.0), self._time_s)
        self._transport.close()


def parse_target(target: str) -> tuple[str, int]:
    """Return host and port of ``HOST:PORT``, ``HOST`` or ``:PORT``.

    Raises:
        InputError: the target has another form.
    """
    host, colon, port = target.rpartition(":") if ":" in target else (target, "", "")
    host = host.strip("[]") or "127.0.0.1"
    if not colon:
        return host, VMC_PORT
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise InputError(f"{target!r} is not HOST:PORT, such as 127.0.0.1:{VMC_PORT}.")
    return host, int(port)


async def run(
    url: str,
    target: tuple[str, int],
    *,
    names: str = "vrm0",
    delay_ms: int = 0,
    on_event: Callable[[ReceivedEvent], None] | None = None,
    ticker: Ticker | None = None,
) -> int:
    """Follow a session to its end and return the number of frames sent.

    Args:
        url: the URL of the session: its page, or a link of its API.
        target: host and port of the VMC program.
        names: name set of the weights, see ``MouthFeed``.
        delay_ms: how long after the first audio the player starts.
        on_event: called with every event.
        ticker: the clock; by default, that of the event loop.

    Raises:
        InputError: the URL names no session or an unknown one, the program's host is unknown, or the delay is negative.
        RequestError: the server refused the request.
        CaptionSyncError: the session failed; everything before that was sent.
        ConnectionError: the connection to the server was lost.
    """
    server, session_id = _server_and_session(url)
    if delay_ms < 0:
        raise InputError(f"--delay-ms must be 0 or more, not {delay_ms}.")
    feed, playhead = MouthFeed(names), Playhead(delay_ms)
    sender = Sender(await _open(target))
    try:
        async with Client(server, api_key=_token_in(url)) as client:
            events = client.attach(session_id).events(types=("viseme", "audio"), viseme_set=BASE_SET)
            async with asyncio.TaskGroup() as tasks:
                listening = tasks.create_task(_listen(events, feed, playhead, on_event))
                tasks.create_task(_send(feed, playhead, sender, ticker or Ticker()))
    except ExceptionGroup as group:
        error = group.exceptions[0]
        if isinstance(error, RequestError) and error.status == NOT_FOUND:
            raise InputError(f"{url}: {error.message}") from None
        raise error from None
    finally:
        sender.close()
    if (failure := listening.result()) is not None:
        raise failure
    return sender.sent


def _server_and_session(url: str) -> tuple[str, str]:
    """Return the address of the server and the session's id. Raises InputError."""
    session_id, parts = session_named(url), urlsplit(url)
    if parts.scheme not in ("http", "https"):
        raise InputError(f"{url!r} is not the URL of a session, such as http://127.0.0.1:8000/v1/sessions/ID.")
    return f"{parts.scheme}://{parts.netloc}", session_id


def _token_in(url: str) -> str | None:
    """Return the listen token after the ``#`` of a page's URL, if there is one."""
    return parse_qs(urlsplit(url).fragment).get("token", [None])[0]


def stop_on_signals() -> None:
    """Make the signals that end a program cancel the calling task, as Ctrl-C does, so that it can clean up.

    Ignored signals, as under ``nohup``, stay ignored.
    """
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    assert task is not None
    for name in ("SIGTERM", "SIGHUP"):
        with suppress(AttributeError, NotImplementedError):  # Windows has neither
            number = getattr(signal, name)
            if signal.getsignal(number) is not signal.SIG_IGN:
                loop.add_signal_handler(number, task.cancel)


async def _open(target: tuple[str, int]) -> asyncio.DatagramTransport:
    loop = asyncio.get_running_loop()
    try:
        transport, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=target)
    except (socket.gaierror, UnicodeError):
        raise InputError(f"Unknown host {target[0][:80]!r}; --vmc takes HOST:PORT.") from None
    return transport


async def _listen(
    events: AsyncIterator[ReceivedEvent],
    feed: MouthFeed,
    playhead: Playhead,
    on_event: Callable[[ReceivedEvent], None] | None,
) -> CaptionSyncError | None:
    """Follow the events to the last one; return the error if the session failed."""
    failure = None
    async for event in events:
        if on_event is not None:
            on_event(event)
        feed.add(event.type, event.data)
        if event.type == "audio":
            playhead.extend(event.data["start_ms"] + event.data["duration_ms"])
        elif event.type == "interrupted":
            playhead.skip(event.data["heard_ms"], event.data["resume_ms"])
        elif event.type == "failed":
            failure = CaptionSyncError(event.data["message"], code=event.data["code"])
    playhead.end()
    return failure


async def _send(feed: MouthFeed, playhead: Playhead, sender: Sender, ticker: Ticker) -> None:
    opening, rest_ms = Opening(), 0.0
    while rest_ms < REST_MS:
        now_ms = await ticker.tick()
        position_ms = playhead.at(now_ms)
        if playhead.over:
            rest_ms += 1000 / FPS
        sender.send(opening.next(feed.at(position_ms + rest_ms), runs=playhead.runs), now_ms / 1000)
