"""The audio of sessions, in files beside the database.

Each session has a file of its encoded audio, one record after the other, and, while it is live and its codec needs it,
a file with the last tails: the PCM that an encoder needs to continue without a seam. Audio is written before the
database says so, at the place where its record expects it. So a file may be longer than what the database knows, and
the next record overwrites the rest.

A tail is written into the next of a few places of equal size, because the one before must stay whole until the
database knows the new one. More than two places are kept for the case that a power loss takes the end of the audio.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections import OrderedDict
from collections.abc import Container, Iterator
from io import FileIO
from pathlib import Path

SLOTS = 8
SLOT_BYTES = 64 * 1024
"""At least as long as any encoder's tail."""
MAX_OPEN = 128
"""Files that are kept open for writing."""
AUDIO, TAILS = ".audio", ".tails"
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)


def is_id(session_id: str) -> bool:
    """Return whether an id may name a file."""
    return _ID.fullmatch(session_id) is not None


class AudioFiles:
    """The files of a folder; one thread writes, others read.

    Args:
        folder: made when it is first needed.
        sync: wait until what :meth:`settle` is called for has reached the disk itself.
    """

    def __init__(self, folder: Path, *, sync: bool = False) -> None:
        self.folder = folder
        self._sync = sync
        self._open: OrderedDict[Path, FileIO] = OrderedDict()
        self._unsettled: set[Path] = set()

    def path_of(self, session_id: str, kind: str = AUDIO) -> Path:
        """Return where a session's file is. Raises ValueError if the id cannot name one."""
        if not is_id(session_id):
            raise ValueError("no session id")
        shard = hashlib.sha256(session_id.encode()).hexdigest()[:2]
        return self.folder / shard / (session_id + kind)

    # writing

    def prepare(self, session_id: str) -> None:
        """Open the file of a session before its first audio, which somebody will wait for. Raises OSError."""
        self._opened(self.path_of(session_id))

    def write(self, session_id: str, start: int, audio: bytes) -> None:
        """Write audio at a place, in bytes. Raises OSError."""
        self._write(self.path_of(session_id), start, audio)

    def write_tail(self, session_id: str, slot: int, pcm: bytes) -> None:
        """Write a tail into a place. Raises OSError, or ValueError if it is too long."""
        if len(pcm) > SLOT_BYTES:
            raise ValueError("this tail is longer than a place for tails")
        self._write(self.path_of(session_id, TAILS), slot * SLOT_BYTES, pcm)

    def settle(self) -> None:
        """Let what was written since the last call reach the disk itself, if the folder is to. Raises OSError."""
        for path in self._unsettled:
            if (file := self._open.get(path)) is not None:
                _sync(file.fileno())
        self._unsettled.clear()

    def truncate(self, session_id: str, audio_bytes: int) -> None:
        """Cut a session's audio. Raises OSError."""
        with contextlib.suppress(FileNotFoundError):
            os.truncate(self.path_of(session_id), audio_bytes)

    def finish(self, session_id: str) -> None:
        """Note that a session's audio is complete: its tails are not needed any more."""
        self._close(self.path_of(session_id))
        self._delete(self.path_of(session_id, TAILS))

    def remove(self, session_id: str) -> None:
        """Delete a session's files. Raises OSError."""
        for kind in (AUDIO, TAILS):
            self._delete(self.path_of(session_id, kind))

    def close(self) -> None:
        """Close all files; they are opened again when needed."""
        for path in list(self._open):
            self._close(path)

    def sweep(self, known: Container[str]) -> int:
        """Delete the files of sessions that are not known, and return how many there were."""
        stray = [path for path in self._files() if path.stem not in known]
        for path in stray:
            with contextlib.suppress(OSError):
                path.unlink()
        return len(stray)

    # reading

    def read(self, session_id: str) -> bytes:
        """Return a session's audio as far as it is there. Raises OSError."""
        try:
            return self.path_of(session_id).read_bytes()
        except FileNotFoundError:
            return b""

    def read_tail(self, session_id: str, slot: int, size: int) -> bytes:
        """Return what is in a place for tails, up to ``size`` bytes. Raises OSError."""
        try:
            with self.path_of(session_id, TAILS).open("rb") as file:
                file.seek(slot * SLOT_BYTES)
                return file.read(size)
        except FileNotFoundError:
            return b""

    # files

    def _files(self) -> Iterator[Path]:
        for shard in self.folder.glob("??"):
            yield from (path for path in shard.iterdir() if path.suffix in (AUDIO, TAILS))

    def _write(self, path: Path, start: int, data: bytes) -> None:
        file = self._opened(path)
        rest = memoryview(data)
        while rest:
            written = _write_at(file, rest, start)
            rest, start = rest[written:], start + written
        if self._sync:
            self._unsettled.add(path)

    def _opened(self, path: Path) -> FileIO:
        file = self._open.get(path)
        if file is not None:
            self._open.move_to_end(path)
            return file
        while len(self._open) >= MAX_OPEN:
            self._close(next(iter(self._open)))
        try:
            number = os.open(path, _FLAGS, 0o600)
        except FileNotFoundError:
            for folder in (self.folder, path.parent):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            number = os.open(path, _FLAGS, 0o600)
        self._open[path] = file = FileIO(number, "r+")
        if self._sync:
            _sync_folder(path.parent)
        return file

    def _close(self, path: Path) -> None:
        file = self._open.pop(path, None)
        if file is not None:
            if path in self._unsettled:
                _sync(file.fileno())
                self._unsettled.discard(path)
            file.close()

    def _delete(self, path: Path) -> None:
        self._unsettled.discard(path)
        self._close(path)
        path.unlink(missing_ok=True)


_sync = getattr(os, "fdatasync", os.fsync)

if hasattr(os, "pwrite"):

    def _write_at(file: FileIO, data: memoryview, start: int) -> int:
        """Write what goes in at once, and return how much that was. One call gives other threads one turn."""
        return os.pwrite(file.fileno(), data, start)

else:

    def _write_at(file: FileIO, data: memoryview, start: int) -> int:
        file.seek(start)
        return file.write(data)


def _sync_folder(folder: Path) -> None:
    """Let the names in a folder reach the disk; Windows does it by itself."""
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
