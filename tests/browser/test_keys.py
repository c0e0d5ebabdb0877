"""The pages of a server that requires keys: asked for once, never in an address, and links that work without one."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.watch import until, watch_page
from tests.web.keyed_server import KeyedServer, keyed_server

EMBED = """async ({ src, token, at }) => {
  await import(`${at}/static/js/caption-sync.js`);
  const element = document.createElement('caption-sync');
  for (const [name, value] of Object.entries({ src, token, transport: 'element', autoplay: '' })) {
    element.setAttribute(name, value);
  }
  document.body.append(element);
  globalThis.player = () => element.playback?.player;
  globalThis.inner = () => player()?.inner;
}"""


class Blank(BaseHTTPRequestHandler):
    """A site with an empty page."""

    def do_GET(self) -> None:
        """Answer with the page."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!doctype html>")

    def log_message(self, format: str, *args: Any) -> None:
        """Write no log."""


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[str]:
    """The origin of a site that is not the server's."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Blank) as site:
        thread = Thread(target=site.serve_forever, args=[0.01])
        thread.start()
        yield f"http://127.0.0.1:{site.server_port}"
        site.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def keyed(tmp_path_factory: pytest.TempPathFactory, elsewhere: str) -> Iterator[KeyedServer]:
    with keyed_server(tmp_path_factory.mktemp("data"), "--cors-origins", elsewhere) as running:
        yield running


@pytest.fixture
def fresh(chromium: Browser, keyed: KeyedServer) -> Iterator[BrowserContext]:
    """A profile without any right."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, base_url=keyed.url, color_scheme="light")
    yield context
    context.close()


def speak(page: Page, key: str) -> str:
    """Enter the key, speak to the end, and return the session's id."""
    page.goto("/")
    page.fill("#server-key", "cs_wrong")
    page.click(".key-form button")
    expect(page.locator(".key-note")).to_have_text("The server does not accept this key.")
    page.fill("#server-key", key)
    page.click(".key-form button")
    expect(page.locator(".key-form")).to_have_count(0)
    page.fill("#text", "Open sesame.")
    page.click("#speak")
    until(page, "captionsync.playback.phase === 'complete'")
    return str(page.evaluate("captionsync.playback.id"))


def test_a_key_opens_the_studio_and_its_links_open_everything_of_the_session(
    fresh: BrowserContext, keyed: KeyedServer, chromium: Browser
) -> None:
    page = fresh.new_page()
    addresses: list[str] = []
    fresh.on("request", lambda request: addresses.append(request.url))
    session_id = speak(page, keyed.ann)
    assert "$CAPTIONSYNC_API_KEY" in page.inner_text("#terminal-line")
    assert "$CAPTIONSYNC_API_KEY" in page.evaluate("captionsync.panel.log.curl()")
    assert keyed.ann not in str(addresses) and "lt_" not in str(addresses)
    inspector = fresh.new_page()
    watch = watch_page(inspector)
    inspector.goto(page.get_attribute("#link-inspector", "href") or "")
    until(inspector, "captionsync.playback.timeline.complete")
    media = "new Audio('/v1/sessions/ID/audio?format=mp3_44100_128').play().then(() => 'played')".replace(
        "ID", session_id
    )
    assert inspector.evaluate(media) == "played"
    track = "fetch('/v1/sessions/ID/captions.vtt').then((answer) => answer.status)".replace("ID", session_id)
    assert inspector.evaluate(track) == 200
    assert inspector.evaluate("document.cookie") == ""
    assert watch.complaints() == []
    overlay_url = page.get_attribute("#link-overlay", "href") or ""
    assert f"/overlay/{session_id}" in overlay_url and "#token=lt_" in overlay_url
    studio = chromium.new_context(base_url=keyed.url)  # as broadcast software: without key and cookie
    overlay = studio.new_page()
    watch = watch_page(overlay)
    overlay.goto(overlay_url)
    until(overlay, "captionsync.playback.timeline.complete")
    assert overlay.is_hidden("#refused") and watch.complaints() == []
    studio.close()


def test_a_page_without_rights_says_so_and_takes_a_key(fresh: BrowserContext, keyed: KeyedServer) -> None:
    made = keyed.make(keyed.ann, text="Open sesame.")
    page = fresh.new_page()
    page.goto(f"/overlay/{made['id']}")
    expect(page.locator("#refused")).to_be_visible()
    page.goto(f"/sessions/{made['id']}")
    expect(page.locator("#problem")).to_contain_text("no right")
    page.fill("#server-key", keyed.ann)
    with page.expect_navigation():
        page.click(".key-form button")
    until(page, "globalThis.captionsync?.playback.timeline.complete")
    expect(page.locator("#problem")).to_be_empty()


def test_the_component_elsewhere_plays_through_an_audio_element_and_renews_its_ticket(
    fresh: BrowserContext, keyed: KeyedServer, elsewhere: str
) -> None:
    made = keyed.make(keyed.ann, text="Open sesame. " * 3)
    page = fresh.new_page()
    page.goto(elsewhere)
    src = keyed.url + made["links"]["self"]
    page.evaluate(EMBED, {"src": src, "token": made["listen_token"], "at": keyed.url})
    until(page, "inner()?.element.currentTime > 0.2")
    assert "ticket=tk_" in page.evaluate("inner().element.src")
    # An expired ticket is refused as a wrong one is.
    page.evaluate("inner().element.src = inner().element.src.replace('tk_', 'tk_9')")
    until(page, "!inner().element.src.includes('tk_9') && inner().element.currentTime > 0.2")
    until(page, "player().state === 'ended'")
