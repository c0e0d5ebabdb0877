"""Pronunciation dictionaries in ElevenLabs' form: locators of requests, and rules.

Source: https://elevenlabs.io/docs/api-reference/pronunciation-dictionaries/create-from-rules
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from captionsync.errors import InputError

FIELD = "pronunciation_dictionary_locators"
MAX_LOCATORS = 3
"""Dictionaries of one request."""
MAX_RULES = 500
MAX_RULE_CHARS = 200
"""Code points of what is replaced, and of what replaces it."""
MAX_ID_CHARS = 64

Locator = tuple[str, str]
"""Id of a dictionary, and of its version; an empty version is the latest."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How a word is said."""

    text: str
    """What is written."""
    alias: str = ""
    """What is said; empty for a rule with phonemes."""
    phoneme: str = ""
    alphabet: str = ""
    case_sensitive: bool = True
    word_boundaries: bool = True

    def json(self) -> dict[str, Any]:
        """Return the rule as it is sent."""
        said = {"type": "alias", "alias": self.alias}
        if not self.alias:
            said = {"type": "phoneme", "phoneme": self.phoneme, "alphabet": self.alphabet}
        switches = {"case_sensitive": self.case_sensitive, "word_boundaries": self.word_boundaries}
        return {"string_to_replace": self.text, **said, **switches}


def read_locators(value: object) -> tuple[Locator, ...]:
    """Read the dictionaries of a request, or of a message. Raises InputError."""
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > MAX_LOCATORS:
        raise InputError(f"{FIELD} must be a list of at most {MAX_LOCATORS} dictionaries.")
    return tuple(map(_locator, value))


def locators_json(locators: tuple[Locator, ...]) -> list[dict[str, str]]:
    """Return locators as they are sent."""
    return [
        {"pronunciation_dictionary_id": id_} | ({"version_id": version} if version else {}) for id_, version in locators
    ]


def read_rules(value: object) -> tuple[Rule, ...]:
    """Read the rules of a new dictionary. Raises InputError."""
    if not isinstance(value, list) or not 0 < len(value) <= MAX_RULES:
        raise InputError(f"rules must be a list of 1 to {MAX_RULES} rules.")
    return tuple(_rule(item, number) for number, item in enumerate(value))


def _locator(item: object) -> Locator:
    names = ("pronunciation_dictionary_id", "version_id")
    ids = [item.get(name) or "" for name in names] if isinstance(item, Mapping) else [""]
    if not ids[0] or not all(isinstance(value, str) and len(value) <= MAX_ID_CHARS for value in ids):
        raise InputError(
            f"Each of {FIELD} must be an object with pronunciation_dictionary_id and, perhaps, version_id."
        )
    return ids[0], ids[1]


def _rule(item: object, number: int) -> Rule:
    if not isinstance(item, Mapping):
        raise InputError(f"rules[{number}] must be an object.")
    kind = item.get("type")
    needed = {"alias": ("alias",), "phoneme": ("phoneme", "alphabet")}.get(kind if isinstance(kind, str) else "")
    if needed is None:
        raise InputError(f"rules[{number}].type must be alias or phoneme.")
    said: dict[str, str] = {}
    for name in ("string_to_replace", *needed):
        value = item.get(name)
        if not isinstance(value, str) or not value.strip() or len(value) > MAX_RULE_CHARS:
            raise InputError(f"rules[{number}].{name} must have 1 to {MAX_RULE_CHARS} characters.")
        said[name] = value.strip()
    switches: dict[str, bool] = {}
    for name in ("case_sensitive", "word_boundaries"):
        given = item.get(name)
        if not isinstance(given, bool | None):
            raise InputError(f"rules[{number}].{name} must be true or false.")
        switches[name] = given is not False
    return Rule(
        said["string_to_replace"],
        alias=said.get("alias", ""),
        phoneme=said.get("phoneme", ""),
        alphabet=said.get("alphabet", ""),
        **switches,
    )
