"""The server goes away or forgets a session while a page listens: the page learns it, and nothing asks for ever."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.watch import LONG_TEXT, Watch, create_session, until
from tests.live_server import LiveServer, run_server
from tests.raw_listeners import call

pytestmark = pytest.mark.browser

LISTEN = """url => {
  globalThis.got = [];
  globalThis.source = new EventSource(url);
  for (const type of ['start', 'audio', 'end', 'failed', 'reset']) {
    source.addEventListener(type, (event) => got.push([type, JSON.parse(event.data).code ?? '']));
  }
}"""
"""What any page does that listens; it never closes."""
CLOSED = "source.readyState === 2"
LAST = "got.filter(([type]) => type === 'end' || type === 'failed')"


class Restarts:
    """A server that ends and begins again on its port."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self.server = stack.enter_context(run_server("--workers", "1"))

    def stop(self) -> None:
        """Ask it to stop, and start another one when it is gone."""
        self.server.process.terminate()
        self._begin()

    def kill(self) -> None:
        """Kill it, and start another one."""
        self.server.process.kill()
        self._begin()

    def _begin(self) -> None:
        self.server.process.wait(30)
        port = urlsplit(self.server.url).port
        self.server = self._stack.enter_context(run_server("--workers", "1", "--port", str(port)))


@pytest.fixture
def restarts() -> Iterator[Restarts]:
    with ExitStack() as stack:
        yield Restarts(stack)


def listen(page: Page, server: LiveServer, **spec: object) -> str:
    """Listen to a new session from a page of its server; return its path."""
    page.goto(f"{server.url}/healthz")
    path = str(create_session(server.url, **spec)["links"]["self"])
    page.evaluate(LISTEN, f"{path}/events")
    until(page, "got.some(([type]) => type === 'start')")
    return path


def test_a_server_that_stops_and_comes_back(troubled: tuple[Page, Watch], restarts: Restarts) -> None:
    page, _ = troubled
    listen(page, restarts.server, text=LONG_TEXT, pace="realtime")
    restarts.stop()
    until(page, CLOSED)
    assert page.evaluate(LAST) == [["failed", "server_stopping"], ["failed", "session_not_found"]]


def test_a_server_that_is_killed_and_comes_back(troubled: tuple[Page, Watch], restarts: Restarts) -> None:
    page, _ = troubled
    listen(page, restarts.server, text=LONG_TEXT, pace="realtime")
    until(page, "got.some(([type]) => type === 'audio')")
    restarts.kill()
    until(page, CLOSED)
    assert page.evaluate(LAST) == [["failed", "session_not_found"]]


def test_a_session_that_is_deleted(troubled: tuple[Page, Watch], restarts: Restarts) -> None:
    page, _ = troubled
    path = listen(page, restarts.server, language="en")
    call(restarts.server, "DELETE", path)
    until(page, CLOSED)
    assert page.evaluate(LAST) == [["end", ""], ["failed", "session_not_found"]]


def test_a_restart_when_everything_so_far_was_read(troubled: tuple[Page, Watch], restarts: Restarts) -> None:
    page, _ = troubled
    path = listen(page, restarts.server, language="en")
    call(restarts.server, "POST", f"{path}/text", {"text": "Hello there.", "flush": True})
    until(page, "got.some(([type]) => type === 'audio')")
    page.wait_for_timeout(500)
    restarts.kill()
    until(page, CLOSED)
    assert page.evaluate(LAST) == [["failed", "session_not_found"]]


def test_a_restart_right_after_the_end_was_read(troubled: tuple[Page, Watch], restarts: Restarts) -> None:
    page, _ = troubled
    listen(page, restarts.server, text="Hello there.")
    until(page, "got.some(([type]) => type === 'end')")
    restarts.kill()
    until(page, CLOSED)
    # The page knew the end; it may have been told to close before the server was gone.
    assert page.evaluate(LAST) in ([["end", ""]], [["end", ""], ["failed", "session_not_found"]])


@pytest.mark.parametrize("asked", [True, False], ids=["stopped", "killed"])
def test_the_studio_says_what_happened(troubled: tuple[Page, Watch], restarts: Restarts, asked: bool) -> None:
    page, _ = troubled
    made = create_session(restarts.server.url, text=LONG_TEXT, pace="realtime", format="pcm_24000")
    page.goto(f"{restarts.server.url}/?session={made['id']}")
    until(page, "globalThis.captionsync?.playback.timeline.words.length > 0")
    if asked:
        restarts.stop()
        until(page, "document.querySelector('#problem')?.textContent.includes('The server stopped after')")
    else:
        restarts.kill()
        until(page, "document.querySelector('#problem')?.textContent.includes('no longer exists')")
