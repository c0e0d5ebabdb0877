"""Captions in Chromium's own track: mixed directions stand in their order."""

from __future__ import annotations

import base64
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from captionsync.exports import export
from tests.exports.samples import timeline_of, words_of
from tests.exports.test_pictures import MIXED

pytestmark = pytest.mark.browser
SHOW = """async () => {
  const video = document.querySelector('video');
  const seeked = new Promise((done) => { video.onseeked = done; });
  video.currentTime = 0.5;
  await seeked;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return video.textTracks[0].activeCues.length;
}"""


def data_url(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def drawn(page: Page, film: bytes, track: bytes) -> bytes:
    """Return the picture of a track over a black film."""
    page.set_content(
        "<style>body { margin: 0; background: #000 }</style>"
        f"<video muted width=900 height=100 src='{data_url('video/webm', film)}'>"
        f"<track default kind=subtitles srclang=he src='{data_url('text/vtt', track)}'></video>"
    )
    assert page.evaluate(SHOW) == 1
    return page.screenshot()


def test_mixed_directions_stand_in_their_order(chromium: Browser, tmp_path: Path) -> None:
    """Like the same line isolated in its direction (U+2066, U+2067), which Chromium obeys by the Unicode rules."""
    made = tmp_path / "film.webm"
    command = ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "color=black:s=900x100:d=2", "-c:v", "libvpx", str(made)]
    subprocess.run(command, check=True, timeout=60)
    film, page = made.read_bytes(), chromium.new_page(viewport={"width": 900, "height": 100})
    try:
        for text, direction, _ in MIXED:
            timeline = timeline_of([words_of(text)], direction=direction, extend_ms=1_000)
            track = export(timeline, "vtt").data
            isolate = {"rtl": "\u2067", "ltr": "\u2066"}[direction]
            head = track.decode().split("\n")[:4]
            expected = "\n".join([*head, f"{isolate}{text}\u2069\n"]).encode()
            assert drawn(page, film, track) == drawn(page, film, expected), text
            assert drawn(page, film, track) != drawn(page, film, expected.replace(b"\n\xe2\x81", b"\nx\xe2\x81")), text
    finally:
        page.close()
