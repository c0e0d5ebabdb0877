"""A server that requires no key warns when a proxy makes it public."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from captionsync.config import Settings
from captionsync.web.access import ACCESS, BEHIND_PROXY
from captionsync.web.app import create_app
from tests.web.keyed_server import add_key


async def asked(settings: Settings) -> None:
    """Send the routes' access rules a direct request and forwarded ones."""

    async def answer(request: web.Request) -> web.Response:
        return web.Response()

    app = web.Application(middlewares=[create_app(settings)[ACCESS].middleware])
    app.router.add_get("/v1/sessions/{id}", answer)
    async with TestClient(TestServer(app)) as client:
        for headers in ({}, {"X-Forwarded-For": "192.0.2.7"}, {"Via": "1.1 proxy"}):
            await client.get("/v1/sessions/a", headers=headers)


async def test_a_server_without_keys_warns_once_of_a_proxy(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def warnings() -> int:
        count = sum(record.getMessage() == BEHIND_PROXY for record in caplog.records)
        caplog.clear()
        return count

    caplog.set_level(logging.WARNING)
    folder = str(tmp_path)
    create_app(Settings(data_dir=folder))
    assert warnings() == 0
    create_app(Settings(data_dir=folder, trusted_proxies="127.0.0.1"))
    assert warnings() == 1
    await asked(Settings(data_dir=folder))
    assert warnings() == 1
    await asked(Settings(data_dir=folder, trusted_proxies="127.0.0.1"))
    assert warnings() == 1
    await asked(Settings(data_dir=folder, trusted_proxies="127.0.0.1", open=True))
    assert warnings() == 0
    add_key(tmp_path, "ann")
    await asked(Settings(data_dir=folder, trusted_proxies="127.0.0.1"))
    assert warnings() == 0
