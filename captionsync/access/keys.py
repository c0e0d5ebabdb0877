"""The keys of publishers, hashed at rest.

A key is 256 random bits, so a plain hash of it cannot be guessed back, and needs neither salt nor stretching.

Source: NIST SP 800-63B-4, section 3.1.2 (look-up secrets with at least 112 bits need no salted, slow hash).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from captionsync.errors import ConfigError, InputError

KEY_PREFIX = "cs_"
KEY_BYTES = 32
MAX_NAME_CHARS = 64
MAX_KEYS = 1_000
"""Every request is compared with all of them."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")
_KEY = re.compile(r"cs_[A-Za-z0-9_-]{43}")
_ID = re.compile(r"[0-9a-f]{16}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class StoredKey:
    """What is kept of a key."""

    name: str
    """Of its publisher; the owner of the sessions that are made with it."""
    id: str
    """16 hexadecimal digits; a key that is added again under the same name has another one."""
    digest: str
    """SHA-256 of the key, hexadecimal."""
    created_s: int
    """Unix time in seconds."""


class KeyTable:
    """All keys of a server.

    Args:
        keys: with different names.
    """

    def __init__(self, keys: Iterable[StoredKey] = ()) -> None:
        self._keys = tuple(keys)
        self._ids = {key.name: key.id for key in self._keys}
        self._names = {key.id: key.name for key in self._keys}

    def __iter__(self) -> Iterator[StoredKey]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def find(self, key: str) -> StoredKey | None:
        """Return the entry of a key; the time does not tell how near a wrong one is."""
        if not _KEY.fullmatch(key):
            return None
        digest, found = digest_of(key), None
        for stored in self._keys:
            if hmac.compare_digest(stored.digest, digest):
                found = stored
        return found

    def id_of(self, name: str) -> str:
        """Return the id of the key of a name; empty if there is none."""
        return self._ids.get(name, "")

    def name_of(self, key_id: str) -> str:
        """Return the name of the key of an id; empty if there is none."""
        return self._names.get(key_id, "")

    def adding(self, key: str, name: str, key_id: str, now_s: int) -> KeyTable:
        """Return the table with one more key. Raises InputError."""
        if not _NAME.fullmatch(name):
            raise InputError(
                f"A key's name has 1 to {MAX_NAME_CHARS} letters, digits, and . _ @ - after the first; "
                f"{name[:MAX_NAME_CHARS]!r} is no such name."
            )
        if name in self._ids:
            raise InputError(f"There is a key {name!r} already. Choose another name, or remove it first.")
        if len(self) >= MAX_KEYS:
            raise InputError(f"There are {MAX_KEYS:,} keys already. Remove some.")
        return KeyTable([*self._keys, StoredKey(name, key_id, digest_of(key), now_s)])

    def removing(self, name: str) -> KeyTable:
        """Return the table without a key. Raises InputError."""
        if name not in self._ids:
            raise InputError(f"There is no key {name[:MAX_NAME_CHARS]!r}. See captionsync keys list.")
        return KeyTable(key for key in self._keys if key.name != name)

    def to_json(self) -> str:
        """Return the text of the file of keys."""
        return json.dumps({"version": 1, "keys": [asdict(key) for key in self._keys]}, indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str | None) -> KeyTable:
        """Read the text of the file of keys; without a file there are none. Raises ConfigError.

        An empty file is damaged: whoever writes over it has emptied it first, and the server must not open meanwhile.
        """
        if text is None:
            return cls()
        try:
            body = json.loads(text)
            if body["version"] != 1:
                raise ConfigError("The file of keys was written by a newer version of captionsync. Install that one.")
            keys = [_stored(row) for row in body["keys"]]
        except (ValueError, TypeError, KeyError, RecursionError):
            raise ConfigError("The file of keys is damaged. Restore it, or delete it and add the keys again.") from None
        if len({key.name for key in keys}) < len(keys) or len({key.id for key in keys}) < len(keys):
            raise ConfigError("The file of keys has two keys of one name or id. Remove one.")
        return cls(keys)


def key_from(random: bytes) -> str:
    """Return the key of 32 random bytes: ``cs_`` and 43 url-safe characters."""
    if len(random) != KEY_BYTES:
        raise ValueError(f"a key is made of {KEY_BYTES} bytes")
    return KEY_PREFIX + base64.urlsafe_b64encode(random).rstrip(b"=").decode()


def digest_of(key: str) -> str:
    """Return the hash under which a key is kept."""
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


def _stored(row: Any) -> StoredKey:
    name, key_id, digest, created_s = row["name"], row["id"], row["digest"], row["created_s"]
    if not (_NAME.fullmatch(name) and _ID.fullmatch(key_id) and _DIGEST.fullmatch(digest)):
        raise ValueError("a key of another form")
    return StoredKey(name, key_id, digest, int(created_s))
