"""Looks for secrets in everything that a server emits.

A test gives its server secrets that occur nowhere else, collects what comes out of it, and asks where one of them is
found: as it is, in any usual encoding, or half of it.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, quote_plus

SHORTEST = 8
"""Characters: shorter secrets, or halves of them, would be found by chance."""


def forms_of(secret: str) -> dict[str, bytes]:
    """Return a secret in every form in which it might leak, by the form's name."""
    raw = secret.encode()
    found = {
        "plain": raw,
        "quoted": quote(secret, safe="").encode(),
        "form": quote_plus(secret).encode(),
        "JSON": json.dumps(secret)[1:-1].encode(),
        "hexadecimal": raw.hex().encode(),
        "reversed": raw[::-1],
        "UTF-16": secret.encode("utf-16-le"),
        "first half": raw[: len(raw) // 2],
        "second half": raw[len(raw) // 2 :],
    }
    for shift in range(3):
        # In base64 the same bytes look different at each place in a group of three; the groups at the ends depend on
        # what is beside them.
        inner = base64.b64encode(bytes(shift) + raw)[4 if shift else 0 :]
        inner = inner[: (len(raw) + shift) // 3 * 4 - (4 if shift else 0)]
        found[f"base64 at {shift}"] = inner
        found[f"base64 for URLs at {shift}"] = inner.translate(bytes.maketrans(b"+/", b"-_"))
    return {name: form for name, form in found.items() if len(form) >= SHORTEST}


@dataclass(slots=True)
class Canary:
    """Some secrets and where they were found."""

    secrets: dict[str, str]
    """By a name that may be printed; at least 16 characters each."""
    hits: list[str] = field(default_factory=list)
    scanned_bytes: int = 0
    _forms: list[tuple[str, bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for name, secret in self.secrets.items():
            if len(secret) < 2 * SHORTEST:
                raise ValueError(f"The secret {name!r} is too short to be told from chance.")
            self._forms += [(f"{name}, {form}", data) for form, data in forms_of(secret).items()]

    def scan(self, data: bytes | str, where: str) -> None:
        """Look through what was emitted at ``where``."""
        data = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        self.scanned_bytes += len(data)
        self.hits += [f"{name} in {where}" for name, form in self._forms if form in data or form.lower() in data]

    def scan_folder(self, folder: Path, *, apart_from: frozenset[str] = frozenset()) -> None:
        """Look through the names and bytes of all files, but those with a name in ``apart_from``."""
        for path in _files(folder):
            if path.name not in apart_from:
                self.scan(str(path.relative_to(folder)), "the name of a file")
                self.scan(path.read_bytes(), str(path.relative_to(folder)))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())
