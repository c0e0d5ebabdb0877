"""Reads the Markdown pages that the tests compare with the code."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"

Rows = list[list[str]]


def page(name: str) -> str:
    """Return the text of a page in ``docs``."""
    return (DOCS / name).read_text("utf-8")


def section(text: str, heading: str) -> str:
    """Return what stands under a heading, up to the next heading of its level or above."""
    level = len(heading) - len(heading.lstrip("#"))
    start = text.index(f"\n{heading}\n") + len(heading) + 2
    end = re.compile(rf"^#{{1,{level}}} ", re.MULTILINE).search(text, start)
    return text[start : end.start() if end else None]


def rows(text: str) -> Rows:
    """Return the cells of all table rows in a text, without heads and rulers."""
    lines = text.splitlines()
    kept = [
        line
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
        if line.startswith("|") and not line.startswith("|---") and not following.startswith("|---")
    ]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in kept]


def first_cells(text: str) -> list[str]:
    """Return the first cell of each table row, without backticks."""
    return [row[0].strip("`") for row in rows(text)]
