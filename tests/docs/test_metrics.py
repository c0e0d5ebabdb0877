"""``docs/running-a-server.md`` has the table of metrics as the code makes it."""

from __future__ import annotations

import re

from captionsync.metrics import Metrics
from tests.docs.pages import page, section
from tools.metrics_table import table


def test_the_table_is_the_metrics() -> None:
    assert table() in page("running-a-server.md")


def test_the_alerts_name_metrics_that_there_are() -> None:
    alerts = section(page("running-a-server.md"), "### Metrics").partition("```yaml")[2]
    named = {name.removesuffix("_bucket") for name in re.findall(r"captionsync_\w+", alerts)}
    assert named
    assert named <= {name for name, *_ in Metrics().described()}
