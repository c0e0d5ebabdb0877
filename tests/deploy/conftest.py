"""Servers and the nginx in front of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deploy.proxy import NAME, Proxy, run_proxy, unused_address
from tests.live_server import LiveServer, run_server

EMPTY_SESSIONS = 3


@pytest.fixture(scope="package")
def node() -> Iterator[LiveServer]:
    """A server with the settings that docs/deploy.md names, small limits and frequent heartbeats."""
    flags = f"--trusted-proxies 127.0.0.1 --allowed-hosts {NAME} --max-empty-sessions-per-address {EMPTY_SESSIONS}"
    with run_server(*flags.split(), module="tests.deploy.lively_server") as running:
        yield running


@pytest.fixture(scope="package")
def proxy(node: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    """The shipped nginx in front of one server; it cuts streams that are silent for two seconds."""
    with run_proxy(_folder(tmp_path_factory), [node.url], read_timeout_s=2) as running:
        yield running


@pytest.fixture(scope="package")
def pair(node: LiveServer, server: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    """The shipped nginx in front of two servers that know nothing of each other."""
    with run_proxy(_folder(tmp_path_factory), [node.url, server.url]) as running:
        yield running


@pytest.fixture(scope="package")
def half(node: LiveServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    """The shipped nginx in front of one server that runs and one that does not."""
    with run_proxy(_folder(tmp_path_factory), [unused_address(), node.url]) as running:
        yield running


@pytest.fixture(scope="package")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    """The shipped nginx in front of a server that does not run."""
    with run_proxy(_folder(tmp_path_factory), [unused_address()]) as running:
        yield running


def _folder(factory: pytest.TempPathFactory) -> Path:
    return factory.mktemp("nginx")
