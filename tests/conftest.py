"""Fixtures that all tests share."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.examples import FULL, HOUSE, QUICK
from tests.live_server import LiveServer, run_server

os.environ["CAPTIONSYNC_DATA_DIR"] = ":memory:"  # no test writes into the user's folder
os.environ["XDG_DATA_HOME"] = os.devnull  # and if one tried, it would fail
# The tests start the program hundreds of times: it is compiled once, not at each start.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
settings.register_profile("full", deadline=None, max_examples=FULL)
settings.register_profile("house", deadline=None, max_examples=HOUSE)
settings.register_profile("quick", deadline=None, max_examples=QUICK)
settings.load_profile("house")


@pytest.fixture(scope="session")
def server() -> Iterator[LiveServer]:
    """A real server with the embedded engine, shared by the tests that only talk to it."""
    with run_server() as running:
        yield running
