"""Write the table of metrics in ``docs/running-a-server.md``: ``python -m tools.metrics_table``."""

from __future__ import annotations

from captionsync.metrics import PREFIX, Metrics
from tools.doc_tables import write_table


def table() -> str:
    """Return the table of all our metrics in Markdown, as the registry describes them."""
    lines = ["| Metric | Type | Labels | What |", "|---|---|---|---|"]
    for name, kind, labels, about in Metrics().described():
        if name.startswith(f"{PREFIX}_"):
            lines.append(f"| `{name}` | {kind} | {', '.join(f'`{label}`' for label in labels)} | {about} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    write_table("running-a-server.md", table())
