"""What a command writes: audio as it is made, to stdout or to ffplay with the words on the screen; files."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TextIO

from captionsync.errors import CaptionSyncError, InputError
from captionsync.events import WordEvent
from captionsync.sessions.fanout import Waker
from captionsync.sessions.session import Session

LOOK_S = 0.02
"""Seconds between two checks of what was spoken."""
PLAYER = ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error", "-i", "pipe:0")


def check_writable(path: str) -> None:
    """Raise InputError if a file cannot be written, before there is anything to write."""
    folder = Path(path).parent
    if not folder.is_dir():
        raise InputError(f"{path}: there is no folder {folder}.")
    if not _is_writable(Path(path).resolve()):
        raise InputError(f"{path} cannot be written.")


def _is_writable(path: Path) -> bool:
    """Return whether a file can be written; for a missing file, only trying shows it."""
    if path.exists():
        return not path.is_dir() and os.access(path, os.W_OK)
    try:
        path.touch()
        path.unlink()
    except OSError:
        return False
    return True


def write_out(data: bytes) -> None:
    """Write to stdout without buffering."""
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


async def write_live(session: Session) -> None:
    """Write the session's audio to stdout as it comes."""
    async for part in _audio_of(session):
        await asyncio.to_thread(write_out, part)


async def _audio_of(session: Session) -> AsyncIterator[bytes]:
    """Yield the session's audio as it comes, to its end."""
    waker, sent, over = Waker(), 0, False
    session.publisher.fanout.add(waker)
    try:
        while not over:
            over = session.finished
            for part in session.publisher.log.audio(sent):
                sent += 1
                yield part
            if not over:
                await waker.wait()
    finally:
        session.publisher.fanout.remove(waker)


async def play(session: Session, screen: TextIO) -> None:
    """Play the session as it is made and print each word on ``screen`` when it is spoken."""
    player = await asyncio.create_subprocess_exec(*PLAYER, stdin=asyncio.subprocess.PIPE)
    assert player.stdin is not None
    printing = asyncio.create_task(_print_words(session, player, screen))
    try:
        async for part in _audio_of(session):
            player.stdin.write(part)
            await player.stdin.drain()
        player.stdin.close()
        await player.wait()
    except (BrokenPipeError, ConnectionResetError):
        raise CaptionSyncError("ffplay stopped early.", code="player_failed") from None
    finally:
        printing.cancel()
        await asyncio.gather(printing, return_exceptions=True)
        print(file=screen, flush=True)


async def _print_words(session: Session, player: asyncio.subprocess.Process, screen: TextIO) -> None:
    """Print each word at its time, until the player has ended."""
    log, position = session.publisher.log, 0
    while player.returncode is None:
        for entry in log.read(position):
            event = entry.event
            if isinstance(event, WordEvent):
                if event.start_ms > session.playhead_ms():
                    break
                print(event.text, end=event.after or "", file=screen, flush=True)
            position += 1
        await asyncio.sleep(LOOK_S)
