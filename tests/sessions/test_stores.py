"""Every store passes the same suite."""

from __future__ import annotations

import pytest

from captionsync.sessions.store.base import LogStore
from captionsync.sessions.store.memory import MemoryStore
from tests.sessions.store_suite import StoreSuite


class TestMemoryStore(StoreSuite):
    @pytest.fixture
    def store(self) -> LogStore:
        return MemoryStore()
