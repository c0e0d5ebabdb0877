"""``docs/settings.md`` has the table of settings as the code makes it."""

from __future__ import annotations

from tests.docs.pages import page
from tools.settings_table import table


def test_the_table_is_the_settings() -> None:
    assert table() in page("settings.md")
