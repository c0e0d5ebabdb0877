"""Differences between two recordings, and those that are allowed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ALLOWED = (
    (r"\d+:gap/data/duration_ms$", "the length of a gap gets its true value"),
    (r"\d+:reset/data/cue\b", "a reset gets its cue"),
    (r"/message$", "wording of errors"),
    (r"/answer/(\d+/)?reason$", "wording of errors"),
    (r" help/|/stderr/", "wording of the command line"),
    (r"^openapi: .*/(description|summary|title)$", "wording of the API description"),
    (r"^pages: .*/texts/", "wording of pages"),
    (r"^pages: .*/elements/.*/(aria-label|title|placeholder|alt|content)$", "wording of pages"),
    (r"^pages: .*/(src|href)$", "paths of static files"),
    (r"^pages: /static/", "paths of static files"),
)
"""Patterns of ``case: path`` whose values may differ, and why."""

_ABSENT = "(absent)"


class Difference(NamedTuple):
    """A place at which two recordings differ."""

    path: str
    before: Any
    after: Any

    @property
    def kind(self) -> str:
        """The part of the recording in which it lies."""
        return self.path.split("/")[0]


def compare(before: Path, after: Path, *, strict: bool, most: int) -> int:
    """Print the differences and return 1 if there are any that are not allowed."""
    names = sorted({path.stem for folder in (before, after) for path in folder.glob("*.json")})
    wrong, allowed = 0, dict.fromkeys((why for _, why in ALLOWED), 0)
    for name in names:
        found = list(differences(_read(before / f"{name}.json"), _read(after / f"{name}.json")))
        left = []
        for item in found:
            why = None if strict else _reason(name, item)
            if why is None:
                left.append(item)
            else:
                allowed[why] += 1
        wrong += len(left)
        _show(name, left, most)
    for why, count in allowed.items():
        if count:
            print(f"allowed: {count} x {why}")
    print(f"{len(names)} cases, {wrong} differences")
    return 1 if wrong or not names else 0


def differences(before: Any, after: Any, path: str = "") -> Iterator[Difference]:
    """Yield the places at which two JSON values differ."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in [*before, *(key for key in after if key not in before)]:
            yield from differences(before.get(key, _ABSENT), after.get(key, _ABSENT), _join(path, key))
    elif isinstance(before, list) and isinstance(after, list):
        for index in range(max(len(before), len(after))):
            pair = [items[index] if index < len(items) else _ABSENT for items in (before, after)]
            yield from differences(pair[0], pair[1], _join(path, _label(index, pair)))
    elif before != after or type(before) is not type(after):
        yield Difference(path, before, after)


def _label(index: int, pair: list[Any]) -> str:
    kind = pair[0].get("event") if isinstance(pair[0], dict) else None
    return f"{index}:{kind}" if isinstance(kind, str) else str(index)


def _join(path: str, key: str) -> str:
    return f"{path}/{key}" if path else key


def _reason(name: str, item: Difference) -> str | None:
    place = f"{name}: {item.path}"
    return next((why for pattern, why in ALLOWED if re.search(pattern, place)), None)


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8")) if path.exists() else _ABSENT


def _show(name: str, found: list[Difference], most: int) -> None:
    kinds: dict[str, list[Difference]] = {}
    for item in found:
        kinds.setdefault(item.kind, []).append(item)
    for kind, items in kinds.items():
        print(f"{name}: {kind or 'case'}: {len(items)} differences")
        for item in items[:most]:
            print(f"    {item.path}\n      - {_short(item.before)}\n      + {_short(item.after)}")


def _short(value: Any) -> str:
    text = value if value is _ABSENT else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 160 else f"{text[:157]}..."
