"""A server for these tests alone: what they make must not be seen by others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.live_server import LiveServer, run_server


@pytest.fixture(scope="package")
def server() -> Iterator[LiveServer]:
    with run_server() as running:
        yield running
