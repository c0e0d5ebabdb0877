"""The keys and the secret of a running server, read from its data folder.

The file of keys is read again when it changes. A file that becomes unreadable, or disappears, changes nothing: a server
that requires keys never opens itself by accident.
"""

from __future__ import annotations

import hashlib
import logging
import secrets

from captionsync.access.keys import KeyTable
from captionsync.access.tokens import MIN_SECRET_BYTES, Signer
from captionsync.data_dir import SECRET_BYTES, DataDir
from captionsync.errors import ConfigError
from captionsync.providers.shared.api_key import ApiKey

log = logging.getLogger(__name__)


class KeyRing:
    """Keys and secret.

    Args:
        folder: the data folder.
        secret: signs tokens instead of the folder's, if it is given.

    Raises:
        ConfigError: the keys cannot be read, or the secret is too short.
    """

    def __init__(self, folder: DataDir, secret: ApiKey | None = None) -> None:
        self._folder, self._secret = folder, secret or ApiKey()
        if self._secret and len(self._secret.reveal()) < MIN_SECRET_BYTES:
            raise ConfigError(f"token_secret must have at least {MIN_SECRET_BYTES} characters.")
        self._stamp = None if folder.in_memory else folder.keys_stamp()
        self._table = KeyTable() if folder.in_memory else KeyTable.from_json(folder.read_keys())
        self._said = ""
        """What was last logged about a file that cannot be read."""
        self._signer: Signer | None = None

    def table(self) -> KeyTable:
        """Return the keys as they are now; the same object while they do not change."""
        if self._folder.in_memory:
            return self._table
        try:
            stamp = self._folder.keys_stamp()
            if stamp != self._stamp:
                self._read()
                self._stamp, self._said = stamp, ""
        except ConfigError as error:
            if error.message != self._said:
                self._said = error.message
                log.error("the keys stay as they were: %s", error.message)
        return self._table

    def _read(self) -> None:
        text = self._folder.read_keys()
        if text is None and self._table:
            raise ConfigError("Their file is gone. Restore it, or restart the server.")
        self._table = KeyTable.from_json(text)
        log.info("the keys were read again: there are %d", len(self._table))

    @property
    def signer(self) -> Signer:
        """Signs tokens; the secret is read, or made, when it is first needed."""
        if self._signer is None:
            self._signer = Signer(self._secret_bytes())
        return self._signer

    def _secret_bytes(self) -> bytes:
        if self._secret:
            return hashlib.sha256(self._secret.reveal().encode()).digest()
        if self._folder.in_memory:
            return secrets.token_bytes(SECRET_BYTES)
        try:
            return self._folder.secret()
        except ConfigError as error:
            log.warning("listen tokens end when the server stops: %s", error.message)
            return secrets.token_bytes(SECRET_BYTES)
