"""``docs/api.md`` has every endpoint, every field of a session and every caption option."""

from __future__ import annotations

import re

from captionsync.providers.base import MAX_SPEED, MIN_SPEED
from captionsync.web.openapi import PATHS
from captionsync.web.openapi.schemas import SESSION_SPEC
from tests.docs.pages import first_cells, page, rows, section
from tools.captions_table import table

PAGE = page("api.md")
EXPORT = re.compile(r"(?<=captions)[.].*|(?<=visemes)[.].*")
"""The part of a path that names a format: each has an operation of its own."""


def test_every_endpoint_is_listed() -> None:
    native = [
        f"{method.upper()} {EXPORT.sub('.{extension}', path)}"
        for path, methods in PATHS.items()
        for method, operation in methods.items()
        if not operation["tags"][0].startswith("ElevenLabs")
    ]
    assert first_cells(section(PAGE, "## Endpoints")) == list(dict.fromkeys(native))


def test_every_field_of_a_session_is_listed() -> None:
    listed = section(PAGE, "## Creating a session")
    assert first_cells(listed) == list(SESSION_SPEC["properties"])
    (settings,) = (row[1] for row in rows(listed) if row[0] == "`voice_settings`")
    assert f"`speed` from {MIN_SPEED} to {MAX_SPEED}" in settings


def test_the_table_of_caption_options_is_the_options() -> None:
    assert table() in PAGE
