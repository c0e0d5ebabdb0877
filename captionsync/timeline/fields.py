"""Typed reading of untrusted JSON objects.

Every reader names the position of a wrong value (``words[3].start_ms``) in an ``InputError``, so the author of the file
can fix it. Nothing here knows what a timeline is.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any, Final

from captionsync.errors import InputError

MOST_WHOLE: Final = 2**53 - 1
"""The largest integer that every JSON reader represents exactly."""

_MISSING: Final = object()


def load_object(data: str | bytes, what: str) -> Mapping[str, Any]:
    """Parse one JSON object.

    Args:
        data: JSON text; bytes are UTF-8, with or without a byte order mark.
        what: name of the thing for messages, such as ``timeline``.

    Raises:
        InputError: the data is not JSON, or not an object.
    """
    try:
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data.removeprefix("\ufeff")
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"The {what} is not valid JSON: {error}.") from error
    if not isinstance(value, dict):
        raise InputError(f"The {what} must be a JSON object, not {_kind(value)}.")
    return value


class Fields:
    """One JSON object and its path."""

    __slots__ = ("_object", "where")

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, Mapping):
            raise InputError(f"{where} must be an object, not {_kind(value)}.")
        self._object: Mapping[str, Any] = value
        self.where = where

    def text(self, key: str, default: str | None = None) -> str:
        """Return a string; ``default`` when the key is absent."""
        value = self._take(key, default)
        if not isinstance(value, str):
            raise self._wrong(key, "a string", value)
        return value

    def optional_text(self, key: str) -> str | None:
        """Return a string, or None when the key is absent or null."""
        return None if self._object.get(key) is None else self.text(key)

    def one_of(self, key: str, choices: tuple[str, ...], default: str | None = None) -> str:
        """Return a string that is one of ``choices``."""
        value = self.text(key, default)
        if value not in choices:
            raise self._wrong(key, " or ".join(repr(choice) for choice in choices), value)
        return value

    def whole(self, key: str, default: int | None = None, *, least: int = 0, most: int = MOST_WHOLE) -> int:
        """Return a whole number from ``least`` to ``most``; ``12.0`` counts as whole."""
        value = self._take(key, default)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._wrong(key, "a whole number", value)
        if value < least:
            raise self._wrong(key, f"at least {least}", value)
        if value > most:
            raise self._wrong(key, f"at most {most}", value)
        return value

    def optional_whole(self, key: str) -> int | None:
        """Return a whole number, or None when the key is absent or null."""
        return None if self._object.get(key) is None else self.whole(key)

    def share(self, key: str, default: float | None = None) -> float:
        """Return a number from 0 to 1."""
        value = self._take(key, default)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not _is_finite(value):
            raise self._wrong(key, "a number", value)
        if not 0 <= value <= 1:
            raise self._wrong(key, "from 0 to 1", value)
        return float(value)

    def flag(self, key: str, default: bool) -> bool:
        """Return true or false."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise self._wrong(key, "true or false", value)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of strings."""
        values = self._list(key)
        for at, value in enumerate(values):
            if not isinstance(value, str):
                raise self._wrong(f"{key}[{at}]", "a string", value)
        return tuple(values)

    def objects(self, key: str) -> Iterator[Fields]:
        """Yield the objects of a list; an absent list is empty."""
        for at, value in enumerate(self._list(key)):
            yield Fields(value, f"{self._path(key)}[{at}]")

    def mapping(self, key: str) -> dict[str, Any] | None:
        """Return an object as it is, or None when the key is absent or null."""
        value = self._object.get(key)
        if value is None:
            return None
        if not isinstance(value, Mapping):
            raise self._wrong(key, "an object or null", value)
        return dict(value)

    def _list(self, key: str) -> list[Any]:
        value = self._object.get(key, [])
        if not isinstance(value, (list, tuple)):
            raise self._wrong(key, "a list", value)
        return list(value)

    def _take(self, key: str, default: object) -> object:
        value = self._object.get(key, _MISSING)
        if value is not _MISSING:
            return value
        if default is None:
            raise InputError(f"{self._path(key)} is missing.")
        return default

    def _path(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key

    def _wrong(self, key: str, wanted: str, value: object) -> InputError:
        return InputError(f"{self._path(key)} must be {wanted}, not {_kind(value)}.")


def _kind(value: object) -> str:
    shown = json.dumps(value, default=str)
    return shown if len(shown) <= 40 else f"{shown[:37]}..."


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # an integer that is too large for a float
        return False
