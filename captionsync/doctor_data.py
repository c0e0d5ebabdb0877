"""What the doctor says of the data folder, the keys and Redis: findings from plain facts.

Source: Redis documentation, "Redis persistence" (what ``save`` and ``appendonly`` keep).
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

State = Literal["ok", "warn", "fail"]

LEAST_FREE_BYTES = 64 * 1024 * 1024
"""Below this, the folder counts as full."""
FEW_FREE_BYTES = 1024 * 1024 * 1024
LEAST_REDIS = (6, 2)
"""The oldest Redis that has all commands that are used."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found."""

    state: State
    what: str
    advice: str = ""


class Folder(Protocol):
    """The data folder, as ``DataDir`` describes it."""

    in_memory: bool

    @property
    def path(self) -> Path:
        """The folder."""

    @property
    def keys_file(self) -> Path:
        """The keys."""

    @property
    def secret_file(self) -> Path:
        """The secret that signs tokens."""


def data_findings(folder: Folder, keys: int, *, loopback: bool, is_open: bool, proxies: bool) -> list[Finding]:
    """Say all about a data folder and its keys; arguments as of :func:`keys_finding`."""
    access = keys_finding(keys, loopback=loopback, is_open=is_open, proxies=proxies)
    if folder.in_memory:
        return [
            Finding("warn", "sessions are kept in memory", "a restart loses them; set data_dir to a folder"),
            access,
        ]
    return [
        folder_finding(folder.path),
        private_finding(folder.keys_file, "keys file"),
        private_finding(folder.secret_file, "secret file"),
        access,
    ]


def folder_finding(folder: Path) -> Finding:
    """Say whether the data folder can be used, is private, and has room. Nothing is made or changed."""
    what = f"data folder {folder}"
    try:
        mode = folder.stat().st_mode
    except FileNotFoundError:
        return _missing(folder, what)
    except OSError as error:
        return Finding("fail", what, f"{error.strerror}; check the folder, or set another data_dir")
    if not stat.S_ISDIR(mode):
        return Finding("fail", what, "it is not a folder; set another data_dir")
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return Finding("fail", what, "it cannot be written; let this user own it, or set another data_dir")
    if sys.platform != "win32" and mode & 0o077:
        return Finding("fail", what, f"others may enter it (mode {stat.S_IMODE(mode):04o}); run chmod 700 {folder}")
    return _room(folder, what)


def _missing(folder: Path, what: str) -> Finding:
    above = next(path for path in folder.absolute().parents if path.exists())
    if not above.is_dir() or not os.access(above, os.W_OK | os.X_OK):
        advice = f"it is missing and cannot be made in {above}; make it, or set another data_dir"
        return Finding("fail", what, advice)
    found = _room(above, what)
    return found if found.state != "ok" else Finding("ok", f"{what} will be made when it is needed")


def _room(folder: Path, what: str) -> Finding:
    free_bytes = shutil.disk_usage(folder).free
    if free_bytes < LEAST_FREE_BYTES:
        return Finding("fail", what, f"only {_mb(free_bytes)} MB are free; sessions would not be stored. Free some")
    if free_bytes < FEW_FREE_BYTES:
        return Finding("warn", what, f"only {_mb(free_bytes)} MB are free; free some, or lower the limits on disk")
    return Finding("ok", f"{what}, {_mb(free_bytes):,} MB free")


def _mb(size_bytes: int) -> int:
    return size_bytes // (1024 * 1024)


def private_finding(file: Path, what: str) -> Finding:
    """Say whether only its owner may read a secret file; a missing one is fine."""
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:
        return Finding("ok", f"no {what} yet")
    except OSError as error:
        return Finding("fail", what, f"{file}: {error.strerror}")
    if sys.platform != "win32" and mode & 0o077:
        return Finding("fail", what, f"others may read it (mode {stat.S_IMODE(mode):04o}); run chmod 600 {file}")
    return Finding("ok", f"{what}, readable by its owner only")


def keys_finding(count: int, *, loopback: bool, is_open: bool, proxies: bool) -> Finding:
    """Say who may use a server with ``count`` keys.

    Args:
        count: keys that there are.
        loopback: only this machine reaches the address on which the server listens.
        is_open: the setting ``open``.
        proxies: the settings name proxies.
    """
    if count:
        return Finding("ok", f"{count} {'key' if count == 1 else 'keys'}: every request needs one")
    if loopback and proxies:
        return Finding("warn", "no keys", "whoever reaches a trusted proxy may speak; run captionsync keys add NAME")
    if loopback:
        return Finding("ok", "no keys: programs on this machine need none")
    if is_open:
        return Finding("warn", "no keys", "whoever reaches the port may speak; run captionsync keys add NAME")
    return Finding("fail", "no keys", "the server will not start on this address; run captionsync keys add NAME")


def database_finding(version: int | None, known: int, *, held: bool, problem: str = "") -> Finding:
    """Say whether the database of sessions can be used.

    Args:
        version: of its schema; None if there is no database yet.
        known: the newest version that this program knows.
        held: a server uses it now.
        problem: why it cannot be opened; empty if it can.
    """
    if problem:
        return Finding("fail", "session database", f"{problem}; restore it, or move it away and lose its sessions")
    if version is None:
        return Finding("ok", "no session database yet")
    if version > known:
        advice = f"its schema {version} is newer than {known}; install the newer captionsync again"
        return Finding("fail", "session database", advice)
    upgrade = f", will be upgraded to {known}" if version < known else ""
    user = "a server is using it" if held else "no server is using it"
    return Finding("ok", f"session database, schema {version}{upgrade}; {user}")


def program_finding(program: str | None) -> Finding:
    """Say whether several processes can have a Redis of their own; ``program`` is its path, if it is installed."""
    if program is None:
        return Finding("fail", "no redis-server", "several processes need it; install it, or set redis_url")
    return Finding("ok", f"several processes share their sessions through {program}")


def redis_finding(info: Mapping[str, object] | None, *, saves: str = "", problem: str = "") -> Finding:
    """Say whether a Redis can hold sessions.

    Args:
        info: what ``INFO`` says (``redis_version``, ``aof_enabled``); None if the server could not be reached.
        saves: the setting ``save`` of ``CONFIG GET``.
        problem: why it could not be reached.
    """
    if info is None:
        return Finding("fail", "Redis", f"{problem or 'it cannot be reached'}; start it, or check redis_url")
    said = str(info.get("valkey_version") or info.get("redis_version") or "")
    name = "Valkey" if "valkey_version" in info else "Redis"
    found = re.match(r"(\d+)\.(\d+)", str(info.get("redis_version", "")))
    if found is None or (int(found[1]), int(found[2])) < LEAST_REDIS:
        return Finding("fail", f"{name} {said[:20] or 'of an unknown version'}", "6.2 or newer is needed")
    if str(info.get("aof_enabled", "0")) == "1":
        return Finding("ok", f"{name} {said[:20]}, writes are kept (appendonly)")
    lost = "what came since the last snapshot" if saves.strip() else "all sessions"
    return Finding(
        "warn", f"{name} {said[:20]}", f"its crash loses {lost}; set appendonly yes and appendfsync everysec"
    )
