"""What the README claims is held to the code."""

from __future__ import annotations

import re
from pathlib import Path

from captionsync import events
from captionsync.exports import CAPTION_EXTENSIONS, VISEME_EXTENSIONS
from captionsync.timing.tables.viseme_sets import SETS
from tools.settings_table import table

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_settings_table_is_the_settings() -> None:
    assert table() in README


def test_every_event_is_in_the_event_table() -> None:
    names = {cls.type for cls in events.Event.__subclasses__()}
    described = set(re.findall(r"^\| `(\w+)` \|", README, re.MULTILINE))
    assert names <= described


def test_every_export_and_viseme_set_is_named() -> None:
    for name in (*CAPTION_EXTENSIONS, *VISEME_EXTENSIONS):
        assert f"`.{name}`" in README, name
    for name in SETS:
        assert f"`{name}`" in README, name


def test_every_picture_and_file_that_is_linked_is_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
