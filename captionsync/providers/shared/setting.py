"""A field of a settings dataclass that flags, environment, `.env` and TOML can set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any


def setting(
    default: Any, help_text: str, *, name: str = "", env: str = "", least: int = 1, most: int = 1_000_000_000
) -> Any:
    """Return a dataclass field.

    Args:
        default: decides the kind: text, whole number, switch, table of texts, or ``ApiKey``.
        help_text: one sentence for ``--help`` and the documentation.
        name: the setting's name, if it differs from the field's.
        env: its environment variable, if the service defines one.
        least: smallest value of a number.
        most: largest value of a number.
    """
    metadata = {"help": help_text, "name": name, "env": env, "least": least, "most": most}
    if isinstance(default, Mapping):
        return field(default_factory=lambda: dict(default), metadata=metadata)
    return field(default=default, metadata=metadata)
