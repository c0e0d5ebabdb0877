"""Puts a generated table into a page of ``docs``, in the place of the one with the same head."""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"


def with_table(text: str, table: str) -> str:
    """Return a page with a table replaced. Raises ValueError if it has no table with this head."""
    head = table.partition("\n")[0]
    old = re.compile(rf"^{re.escape(head)}\n(?:\|.*\n)*", re.MULTILINE)
    if not old.search(text):
        raise ValueError(f"there is no table that begins with {head!r}")
    return old.sub(lambda match: table, text, count=1)


def write_table(name: str, table: str) -> None:
    """Replace a table of the page ``name`` in ``docs``. Raises ValueError if it has none with this head."""
    path = DOCS / name
    path.write_text(with_table(path.read_text("utf-8"), table), "utf-8")
