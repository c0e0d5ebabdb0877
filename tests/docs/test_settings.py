"""``docs/settings.md`` has the table of settings as the code makes it."""

from __future__ import annotations

from tests.docs.pages import page
from tools.doc_tables import with_table
from tools.settings_table import table


def test_the_table_is_the_settings() -> None:
    assert table() in page("settings.md")


def test_the_tool_replaces_only_the_table() -> None:
    made = table()
    old = "\n".join(made.splitlines()[:3]) + "\n"
    assert with_table(f"Before.\n\n{old}\nAfter.\n", made) == f"Before.\n\n{made}\nAfter.\n"
    assert with_table(page("settings.md"), made) == page("settings.md")
