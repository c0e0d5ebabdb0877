"""Debian's Chromium on a real server. Every page is watched: an error in the console fails its test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.watch import CHROMIUM, CHROMIUM_ARGS, Watch, watch_page
from tests.live_server import LiveServer


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser; each test gets a fresh profile in it."""
    if not Path(CHROMIUM).exists():
        pytest.fail(f"{CHROMIUM} is missing: `apt-get install chromium`, or run `make test` once as root.")
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGS)
        yield browser
        browser.close()


@pytest.fixture
def site(server: LiveServer) -> str:
    """The address of the real server."""
    return server.url


@pytest.fixture
def context(chromium: Browser, site: str) -> Iterator[BrowserContext]:
    """A fresh profile with a wide window, on the server."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, base_url=site, color_scheme="light")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A watched page: what its console complains about fails the test."""
    page = context.new_page()
    watch = watch_page(page)
    yield page
    assert watch.complaints() == []


@pytest.fixture
def troubled(context: BrowserContext) -> Iterator[tuple[Page, Watch]]:
    """A page whose requests are meant to fail, and its watch."""
    page = context.new_page()
    yield page, watch_page(page)
