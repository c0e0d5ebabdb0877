"""Write the table of ``docs/settings.md``: ``python -m tools.settings_table``."""

from __future__ import annotations

from collections.abc import Mapping

from captionsync.config import FIELDS
from captionsync.providers.shared.api_key import ApiKey
from tools.doc_tables import write_table


def table() -> str:
    """Return the table of all settings in Markdown."""
    lines = ["| Setting | Variable | Default | What |", "|---|---|---|---|"]
    for row in FIELDS:
        value = row.default
        if isinstance(value, ApiKey):
            shown, flag = "", f"`{row.name}`"
        else:
            flag = f"`--{row.name.replace('_', '-')}`"
            text = _text(value)
            shown = f"`{text}`" if text else ""
        lines.append(f"| {flag} | `{row.env}` | {shown} | {row.help} |")
    return "\n".join(lines) + "\n"


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return ",".join(f"{k}={v}" for k, v in value.items()) if isinstance(value, Mapping) else str(value)


if __name__ == "__main__":
    write_table("settings.md", table())
