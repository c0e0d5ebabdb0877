"""``docs/events.md`` has every event of the stream, with every field that is sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from captionsync import events
from captionsync.events import CueEvent, Event
from captionsync.web.stream import PARAMETERS
from tests.docs.pages import first_cells, page, section

PAGE = page("events.md")
CUE = CueEvent("c1", 1, True, 0, 1, ("Hi.",), "en", "ltr", "")
VALUES: dict[str, Any] = {"int": 1, "float": 1.0, "bool": True, "bytes": b"", "str": "x", "Direction": "ltr"}


def kinds() -> list[type[Event]]:
    return Event.__subclasses__()


def full(kind: type[Event]) -> Event:
    """Return an event in which every optional field is given."""
    values: dict[str, Any] = {}
    for name, annotation in kind.__annotations__.items():
        if not annotation.startswith("ClassVar"):
            wanted = annotation.removesuffix(" | None")
            values[name] = CUE if wanted == "CueEvent" else VALUES.get(wanted, ())
    return kind(**values)


def paths(data: dict[str, Any], before: str = "") -> Iterator[str]:
    for name, value in data.items():
        if isinstance(value, dict) and name != "cue":
            yield from paths(value, f"{before}{name}.")
        else:
            yield before + name


def test_every_event_has_a_section() -> None:
    assert {line.strip("#` ") for line in PAGE.splitlines() if line.startswith("### `")} == {k.type for k in kinds()}


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.type)
def test_the_fields_are_those_that_are_sent(kind: type[Event]) -> None:
    assert first_cells(section(PAGE, f"### `{kind.type}`")) == list(paths(full(kind).data()))


def test_the_parameters_are_those_of_the_stream() -> None:
    named = [cell.partition("=")[0] for cell in first_cells(section(PAGE, "## Parameters"))]
    assert sorted(named) == sorted(PARAMETERS)


def test_the_types_that_are_always_sent_are_named() -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith("| `types="))
    assert all(f"`{name}`" in row for name in events.ALWAYS_SENT)
