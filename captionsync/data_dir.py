"""The data folder: keys, secret, sessions and audio of one server. This module is its one door.

Only its owner may enter the folder (mode 0700) or read the keys and the secret in it (0600). A file is replaced as a
whole, so that a reader never sees half of one.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import platformdirs

from captionsync.errors import ConfigError

IN_MEMORY = ":memory:"
"""The setting for a server that keeps nothing on disk."""
SECRET_BYTES = 32

Stamp = tuple[int, int, int] | None
"""Identity, time and size of a version of a file; None if there is no file."""


class DataDir:
    """The data folder.

    Args:
        setting: the path, :data:`IN_MEMORY`, or empty for the user's data folder.
    """

    def __init__(self, setting: str = "") -> None:
        self.in_memory = setting == IN_MEMORY
        """Nothing is kept on disk; the other members raise ConfigError."""
        named = Path(setting).expanduser() if setting else Path(platformdirs.user_data_dir("captionsync", False))
        self._path = named.absolute()

    @property
    def path(self) -> Path:
        """The folder, which may not exist yet. Raises ConfigError."""
        if self.in_memory:
            raise ConfigError(f"The data folder is {IN_MEMORY}: nothing is kept on disk. Set data_dir to a folder.")
        return self._path

    @property
    def keys_file(self) -> Path:
        """The keys of publishers."""
        return self.path / "keys.json"

    @property
    def secret_file(self) -> Path:
        """The secret that signs tokens."""
        return self.path / "secret"

    @property
    def database(self) -> Path:
        """The sessions."""
        return self.path / "sessions.db"

    @property
    def audio(self) -> Path:
        """The folder of the sessions' audio."""
        return self.path / "audio"

    @property
    def lock(self) -> Path:
        """The file whose lock the server of the folder's sessions holds."""
        return self.path / "lock"

    def create(self) -> Path:
        """Make the folder if it is missing, and return it. Raises ConfigError."""
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise _problem("make the data folder", self.path, error) from error
        return self.path

    @property
    def processes(self) -> Path:
        """The folder of what several server processes share: their Redis, and sockets."""
        return self.path / "processes"

    # keys

    def keys_stamp(self) -> Stamp:
        """Return the version of the keys. Raises ConfigError."""
        try:
            found = self.keys_file.stat()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _problem("read", self.keys_file, error) from error
        return found.st_ino, found.st_mtime_ns, found.st_size

    def read_keys(self) -> str | None:
        """Return the text of the keys; None if there is no file. Raises ConfigError."""
        try:
            return self.keys_file.read_text("utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise _problem("read", self.keys_file, error) from error

    def write_keys(self, text: str) -> None:
        """Replace the keys. Raises ConfigError."""
        self.create()
        self._replace(self.keys_file, text.encode())

    @contextlib.contextmanager
    def changing_keys(self) -> Iterator[None]:
        """Let no other process change the keys during the block. Raises ConfigError."""
        self.create()
        with _locked(self.path / "keys.lock", wait=True):
            yield

    # secret

    def secret(self) -> bytes:
        """Return the secret, made if there is none. Raises ConfigError."""
        try:
            found = self.secret_file.read_bytes()
        except FileNotFoundError:
            found = self._make_secret()
        except OSError as error:
            raise _problem("read", self.secret_file, error) from error
        if len(found) != SECRET_BYTES:
            raise ConfigError(f"{self.secret_file} is damaged. Delete it: a new one is made, and all links end.")
        return found

    def _make_secret(self) -> bytes:
        self.create()
        with _locked(self.path / "keys.lock", wait=True):
            with contextlib.suppress(FileNotFoundError):  # another process made it
                return self.secret_file.read_bytes()
            made = secrets.token_bytes(SECRET_BYTES)
            self._replace(self.secret_file, made)
            return made

    # sessions

    @contextlib.contextmanager
    def hold(self) -> Iterator[None]:
        """Hold the folder's sessions during the block; the system frees them when the process dies.

        Raises ConfigError if another server holds them.
        """
        self.create()
        try:
            with _locked(self.lock, wait=False):
                yield
        except _HeldError:
            message = f"Another server uses the sessions in {self.path}. Stop it, or set another data_dir."
            raise ConfigError(message) from None

    def is_held(self) -> bool:
        """Return whether a server holds the folder's sessions."""
        if not self.lock.exists():
            return False
        try:
            with _locked(self.lock, wait=False):
                return False
        except _HeldError:
            return True

    def _replace(self, path: Path, data: bytes) -> None:
        """Write a file that only its owner may read. Raises ConfigError."""
        new = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        try:
            number = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(number, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            new.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                new.unlink()
            raise _problem("write", path, error) from error


class _HeldError(Exception):
    """Another process holds a lock."""


@contextlib.contextmanager
def _locked(path: Path, *, wait: bool) -> Iterator[None]:
    try:
        number = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise _problem("open", path, error) from error
    with os.fdopen(number, "r+b") as file:
        _lock(file, wait=wait)
        try:
            yield
        finally:
            _unlock(file)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes], *, wait: bool) -> None:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            raise _HeldError from None

    def _unlock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes], *, wait: bool) -> None:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            raise _HeldError from None

    def _unlock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


def _problem(doing: str, path: Path, error: OSError | UnicodeDecodeError) -> ConfigError:
    reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
    return ConfigError(f"Cannot {doing} {path}: {reason}. Check it, or set another data_dir.")
