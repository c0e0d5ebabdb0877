"""Many tabs of one live session, and a server that is away: pages share connections, and do not overrun the server."""

from __future__ import annotations

import socket
import threading
import time

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.watch import LONG_TEXT, create_session, full_log, until, watch_page
from tests.live_server import run_server

pytestmark = pytest.mark.browser

TABS = 9


@pytest.mark.parametrize("audio", ["mp3_44100_128", pytest.param("pcm_24000", marks=pytest.mark.slow)])
def test_more_tabs_than_connections_follow_one_live_session(context: BrowserContext, site: str, audio: str) -> None:
    made = create_session(site, text=LONG_TEXT, format=audio, pace="realtime")
    tabs: list[Page] = []
    watches = []
    for _ in range(TABS):
        page = context.new_page()
        watches.append(watch_page(page))
        page.goto(f"/sessions/{made['id']}")
        until(page, "globalThis.captionsync?.playback.timeline.words.length > 3")
        tabs.append(page)
    # A socket that does not open for seconds is given up for an EventSource, so what was claimed is counted.
    claimed = [page.evaluate("captionsync.playback.stream.claimed") for page in tabs]
    assert 0 < sum(claimed) <= 4
    for page in tabs:
        until(page, "captionsync.playback.player.buffered_ms > 1000")
    tabs[0].close()  # its connection is free for another tab
    page = context.new_page()
    page.goto(f"/sessions/{made['id']}")
    until(page, "globalThis.captionsync?.playback.stream.source instanceof EventSource")
    last = tabs[-1]
    until(last, "captionsync.playback.timeline.complete", tries=9_000)
    said = [data["text"] for _, kind, data in full_log(site, made["id"]) if kind == "word"]
    assert last.evaluate("captionsync.playback.timeline.words.map((word) => word.text)") == said
    assert [watch.complaints() for watch in watches] == [[]] * TABS


class Refuser:
    """Takes connections on a port and closes them at once, as a server that is starting; counts them."""

    def __init__(self, port: int) -> None:
        self._listening = socket.create_server(("127.0.0.1", port))
        self.times_s: list[float] = []
        self._thread = threading.Thread(target=self._refuse, daemon=True)
        self._thread.start()

    def _refuse(self) -> None:
        while True:
            try:
                taken, _ = self._listening.accept()
            except OSError:
                return
            self.times_s.append(time.monotonic())
            taken.close()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join(5)


def test_a_page_waits_longer_and_longer_for_a_server_that_is_away(context: BrowserContext) -> None:
    page = context.new_page()
    with run_server() as server:
        made = create_session(server.url, text=LONG_TEXT, format="pcm_24000", pace="realtime")
        page.goto(f"{server.url}/sessions/{made['id']}")
        until(page, "globalThis.captionsync?.playback.timeline.words.length > 3")
        port = int(server.url.rpartition(":")[2])
        server.process.kill()
        server.process.wait()
        refuser = Refuser(port)
        page.wait_for_timeout(8_000)
        refuser.close()
    # Chromium asks twice for a connection that was closed before it answered.
    assert 2 <= len(refuser.times_s) <= 14
    gaps = [later - earlier for earlier, later in zip(refuser.times_s, refuser.times_s[1:], strict=False)]
    assert max(gaps) > 1.0
