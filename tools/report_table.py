"""Write the table of caption rules in ``docs/captions.md``: ``python -m tools.report_table``."""

from __future__ import annotations

from captionsync.timing.captions.report import RULES
from tools.doc_tables import write_table


def table() -> str:
    """Return the table of all rules of a report in Markdown."""
    lines = ["| Rule | Severity | Broken when |", "|---|---|---|"]
    lines += [f"| `{name}` | {rule.severity} | {rule.meaning} |" for name, rule in RULES.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    write_table("captions.md", table())
