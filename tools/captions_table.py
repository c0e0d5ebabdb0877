"""Write the table of caption options in ``docs/api.md``: ``python -m tools.captions_table``."""

from __future__ import annotations

from captionsync.commands.captions import flag_of
from captionsync.timing.captions.lines import MEANINGS, RANGES, CueRules
from tools.doc_tables import write_table


def table() -> str:
    """Return the table of all caption options in Markdown."""
    defaults = CueRules()
    lines = ["| Option | Flag | Default | Range | Meaning |", "|---|---|---|---|---|"]
    for name, (least, most) in RANGES.items():
        default = getattr(defaults, name)
        lines.append(f"| `{name}` | `{flag_of(name)}` | {default} | {least} to {most} | {MEANINGS[name]} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    write_table("api.md", table())
