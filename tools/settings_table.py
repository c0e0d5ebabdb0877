"""Print the table of ``docs/settings.md``: ``python -m tools.settings_table``."""

from __future__ import annotations

from collections.abc import Mapping

from captionsync.config import FIELDS, Settings, env_name
from captionsync.providers.elevenlabs.settings import ApiKey


def table() -> str:
    """Return the table of all settings in Markdown."""
    defaults = Settings()
    lines = ["| Setting | Variable | Default | What |", "|---|---|---|---|"]
    for field in FIELDS:
        value = getattr(defaults, field.name)
        if isinstance(value, ApiKey):
            shown, flag = "", f"`{field.name}`"
        else:
            flag = f"`--{field.name.replace('_', '-')}`"
            text = ",".join(f"{k}={v}" for k, v in value.items()) if isinstance(value, Mapping) else str(value)
            shown = f"`{text}`" if text else ""
        lines.append(f"| {flag} | `{env_name(field.name)}` | {shown} | {field.metadata['help']} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(table(), end="")
