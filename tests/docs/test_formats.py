"""``docs/formats.md`` has every export, audio format and viseme set."""

from __future__ import annotations

import re

from captionsync.audio.formats import EXTENSIONS, FORMATS
from captionsync.exports import CAPTION_EXTENSIONS, VISEME_EXTENSIONS
from captionsync.timing.tables.viseme_sets import SETS
from tests.docs.pages import first_cells, page, rows, section

PAGE = page("formats.md")


def test_every_export_is_listed() -> None:
    assert first_cells(section(PAGE, "## Captions")) == [f".{name}" for name in CAPTION_EXTENSIONS]
    assert first_cells(section(PAGE, "## Visemes")) == [f".{name}" for name in VISEME_EXTENSIONS]


def test_every_audio_format_is_listed() -> None:
    table = rows(section(PAGE, "## Audio"))
    assert sorted(name for row in table for name in re.findall(r"\w+", row[2])) == sorted(FORMATS)
    assert sorted(name for row in table for name in re.findall(r"\.\w+", row[1])) == sorted(EXTENSIONS)


def test_every_viseme_set_is_listed_with_its_labels() -> None:
    listed = {row[0].strip("`"): tuple(row[1].split()) for row in rows(section(PAGE, "## Viseme sets"))}
    assert listed == {name: made.labels for name, made in SETS.items()}
