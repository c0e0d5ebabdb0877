"""The pronunciation dictionaries of a server, in memory."""

from __future__ import annotations

import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from captionsync.errors import InputError
from captionsync.wire.elevenlabs.dictionaries import Locator, Rule

MAX_DICTIONARIES = 200


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Rules under an id; they never change."""

    name: str
    description: str
    rules: tuple[Rule, ...]
    owner: str = ""
    """The name of the key with which it was made."""
    id: str = field(default_factory=lambda: secrets.token_urlsafe(15))
    version_id: str = field(default_factory=lambda: secrets.token_urlsafe(15))
    made_s: int = field(default_factory=lambda: int(time.time()))
    """Unix time in seconds."""


class Dictionaries:
    """All dictionaries, by id."""

    def __init__(self) -> None:
        self._all: dict[str, Dictionary] = {}

    def add(self, made: Dictionary) -> None:
        """Add a dictionary. Raises InputError if there are too many."""
        if len(self._all) >= MAX_DICTIONARIES:
            raise InputError(
                f"This server has {MAX_DICTIONARIES} pronunciation dictionaries already. Use one of them.",
                code="too_many_dictionaries",
            )
        self._all[made.id] = made

    def all(self, owner: str = "") -> list[Dictionary]:
        """Return all dictionaries of an owner, the newest first."""
        return [own for own in self._all.values() if own.owner == owner][::-1]

    def get(self, dictionary_id: str, version_id: str = "", *, owner: str = "") -> Dictionary:
        """Return a dictionary of an owner. Raises InputError."""
        found = self._all.get(dictionary_id)
        if found is None or version_id not in ("", found.version_id) or owner != found.owner:
            raise InputError(
                f"There is no pronunciation dictionary '{dictionary_id[:64]}' of that version on this server.",
                code="dictionary_not_found",
            )
        return found

    def rules(self, locators: Sequence[Locator], *, strict: bool, owner: str = "") -> tuple[Rule, ...]:
        """Return the rules of dictionaries, in order.

        Args:
            locators: which ones.
            owner: whose they have to be; others are not here.
            strict: raise InputError for one that is not here; otherwise leave it out, because another service has it.
        """
        found: list[Rule] = []
        for dictionary_id, version_id in locators:
            if strict or self._has(dictionary_id, owner):
                found += self.get(dictionary_id, version_id, owner=owner).rules
        return tuple(found)

    def elsewhere(self, locators: Sequence[Locator], *, owner: str = "") -> tuple[Locator, ...]:
        """Return those that are not here, or not the owner's."""
        return tuple(locator for locator in locators if not self._has(locator[0], owner))

    def _has(self, dictionary_id: str, owner: str) -> bool:
        found = self._all.get(dictionary_id)
        return found is not None and found.owner == owner
