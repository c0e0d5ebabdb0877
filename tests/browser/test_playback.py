"""A tone that tells its own time goes through each player: no gap in the sound, no error in the clock."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from captionsync.web.pages import find_directory
from tests.browser.watch import until

pytestmark = pytest.mark.browser

FRAME_MS = 16.7
RATE_HZ = 24_000
RAMP = 600
"""Samples that a fade may take at each end of a stretch."""


class ToneFiles(BaseHTTPRequestHandler):
    """The page's modules, the tone, and a recorder: worklets can only be loaded from a real address."""

    def do_GET(self) -> None:
        """Send a file."""
        here = Path(__file__).parent
        static = find_directory("static")
        path = self.path.split("?")[0]
        file = static / path.removeprefix("/static/") if path.startswith("/static/") else here / path.lstrip("/")
        body = b"<!doctype html><title>tone</title>" if path == "/" else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if path == "/" else "text/javascript")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def tone_site() -> Iterator[str]:
    """Serve the tone."""
    with ThreadingHTTPServer(("127.0.0.1", 0), ToneFiles) as files:
        threading.Thread(target=files.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{files.server_address[1]}"
        files.shutdown()


@pytest.fixture
def tone_page(page: Page, tone_site: str) -> Page:
    """A page at the tone's address."""
    page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
    page.goto(f"{tone_site}/")
    return page


def play(page: Page, **plan: Any) -> dict[str, Any]:
    """Play the tone by a plan; return what was heard."""
    page.evaluate(
        """plan => {
          import("/tone.js").then(({ run }) => run(plan)).then((result) => { globalThis.result = result; },
            (error) => { globalThis.result = { failure: String(error) }; });
        }""",
        plan,
    )
    until(page, "globalThis.result !== undefined", tries=6_000)
    result: dict[str, Any] = page.evaluate("result")
    assert "failure" not in result, result
    return result


def check_clock(result: dict[str, Any]) -> None:
    """The claimed media time is the one that is heard."""
    errors = sorted(result["errors"])
    assert len(errors) > 0.5 * result["claims"]
    assert errors[int(0.99 * (len(errors) - 1))] <= FRAME_MS, errors[-5:]
    assert errors[len(errors) // 2] <= 1.0, errors[len(errors) // 2]


def joints(result: dict[str, Any]) -> list[tuple[int, int]]:
    """Return for each pair of neighbouring stretches: samples left out of the tone, samples of silence between."""
    found = []
    for one, two in zip(result["stretches"], result["stretches"][1:], strict=False):
        length = one["to"] - one["from"]
        found.append((two["from"] - one["to"], two["frame"] - one["frame"] - length))
    return found


@pytest.mark.parametrize(
    ("transport", "burst"),
    [
        ("auto", True),
        ("chain", False),
        pytest.param("auto", False, marks=pytest.mark.slow),
        pytest.param("chain", True, marks=pytest.mark.slow),
    ],
)
def test_every_sample_is_heard_once_and_the_clock_knows_it(tone_page: Page, transport: str, burst: bool) -> None:
    result = play(tone_page, transport=transport, seconds=5, burst=burst)
    assert result["kind"] == ("worklet" if transport == "auto" else "chain")
    assert result["underruns"] == 0
    assert joints(result) == [], (result["steps"], result["stretches"])
    (stretch,) = result["stretches"]
    assert stretch["from"] <= RAMP
    assert stretch["to"] >= 5 * RATE_HZ - RAMP
    check_clock(result)


@pytest.mark.parametrize("transport", ["auto", "chain"])
def test_a_stall_costs_time_but_no_sound(tone_page: Page, transport: str) -> None:
    result = play(tone_page, transport=transport, seconds=5, stall=[2_500, 500])
    assert result["underruns"] == 1
    (joint,) = joints(result)
    assert 0 <= joint[0] <= RAMP
    assert joint[1] >= 0.2 * RATE_HZ
    check_clock(result)


@pytest.mark.parametrize("transport", ["auto", "chain"])
def test_seek_and_pause_keep_the_clock(tone_page: Page, transport: str) -> None:
    acts = [[1_000, "seek", 3_000], [3_500, "pause", None], [4_000, "seek", 500], [900, "seek", 4_500]]
    result = play(tone_page, transport=transport, seconds=5, burst=True, acts=acts)
    assert len(result["stretches"]) == 5
    check_clock(result)


def test_without_a_worklet_speech_goes_through_chained_buffers(page: Page) -> None:
    page.add_init_script("delete globalThis.AudioWorkletNode;")
    page.goto("/")
    until(page, "globalThis.captionsync !== undefined")
    page.fill("#text", "Good morning, everybody.")
    page.click("#speak")
    until(page, "captionsync.playback.state === 'ended'")
    assert page.evaluate("captionsync.playback.player.inner.kind") == "chain"
    assert page.evaluate("captionsync.playback.player.inner.underruns") == 0
