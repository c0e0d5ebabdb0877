"""Fixtures that all tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.examples import FULL, QUICK
from tests.live_server import LiveServer, run_server

settings.register_profile("house", deadline=None, max_examples=FULL)
settings.register_profile("quick", deadline=None, max_examples=QUICK)
settings.load_profile("house")


@pytest.fixture(scope="session")
def server() -> Iterator[LiveServer]:
    """A real server with the embedded engine, shared by the tests that only talk to it."""
    with run_server() as running:
        yield running
