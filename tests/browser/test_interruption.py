"""Barge-in on the pages: what was not heard is dropped at once, and what follows is waited for in silence."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.watch import create_session, until

pytestmark = pytest.mark.browser

FIRST_TURN = (
    "Many more mothers are mapping all the armies of Amsterdam. Bob is a very good boy. "
    "Papa may be home before the evening, when the moon beams over the bay."
)
PAGES = [
    "/avatar?session={}",
    "/avatar?session={}&sound=0",
    "/overlay/{}?sound=1",
    "/?session={}",
    "/?session={}&transport=element",
]

RECORD = """() => {
  const { playback } = captionsync;
  globalThis.heard = [];
  globalThis.dropped = null;
  const note = () => { heard.push(playback.heard_ms()); requestAnimationFrame(note); };
  playback.addEventListener("event", ({ detail }) => {
    if (detail.type !== "interrupted") return;
    dropped = { at: heard.at(-1), ...detail.data };
    heard.length = 0;
  });
  requestAnimationFrame(note);
  playback.play();
}"""


def post(site: str, path: str, **body: Any) -> dict[str, Any]:
    """Post JSON and return the answer's."""
    request = urllib.request.Request(f"{site}{path}", json.dumps(body).encode())
    with urllib.request.urlopen(request, timeout=60) as answer:
        told: dict[str, Any] = json.load(answer)
    return told


@pytest.mark.parametrize(
    ("address", "audio_format"),
    [
        pytest.param(address, audio_format, marks=[pytest.mark.slow] if (page + number) % 2 else [])
        for page, address in enumerate(PAGES)
        for number, audio_format in enumerate(("mp3_44100_128", "pcm_24000"))
    ],
)
def test_an_interruption_is_obeyed_at_once(page: Page, site: str, address: str, audio_format: str) -> None:
    session = create_session(site, curves="arkit", format=audio_format)
    path = f"/v1/sessions/{session['id']}"
    post(site, f"{path}/text", text=FIRST_TURN, flush=True)
    page.goto(address.format(session["id"]))
    until(page, "globalThis.captionsync !== undefined")
    page.evaluate(RECORD)
    until(page, "captionsync.playback.heard_ms() > 800")
    post(site, f"{path}/interrupt", heard_ms=round(page.evaluate("captionsync.playback.heard_ms()")))
    until(page, "dropped !== null && captionsync.playback.heard_ms() >= dropped.resume_ms - 1")
    dropped = page.evaluate("dropped")
    # One who was held up may have been interrupted late; there is much more to be dropped.
    assert dropped["resume_ms"] - dropped["at"] > 3_000
    withdrawn = page.evaluate("heard.filter((ms) => ms > dropped.at + 1000 && ms < dropped.resume_ms - 1)")
    assert withdrawn == []
    until(page, "captionsync.playback.player.state === 'dry'")
    assert page.evaluate("captionsync.playback.state") == "waiting"
    post(site, f"{path}/text", text="Next baby, next, and the one after that.", final=True)
    until(page, "captionsync.playback.state === 'ended'")
    heard = page.evaluate("heard")
    assert max(heard) > dropped["resume_ms"] + 1_000
    assert [ms for ms in heard if dropped["at"] + 1_000 < ms < dropped["resume_ms"] - 1] == []


def test_the_face_rests_while_the_next_turn_is_waited_for(page: Page, site: str) -> None:
    session = create_session(site, curves="arkit")
    path = f"/v1/sessions/{session['id']}"
    post(site, f"{path}/text", text=FIRST_TURN, flush=True)
    page.goto(f"/avatar?session={session['id']}&sound=0")
    until(page, "globalThis.captionsync !== undefined")
    page.evaluate(RECORD)
    until(page, "captionsync.playback.heard_ms() > 800 && captionsync.mouth.rest === 0")
    post(site, f"{path}/interrupt", heard_ms=800)
    until(page, "dropped !== null && captionsync.mouth.rest === 1")
    assert page.evaluate("captionsync.playback.state") == "waiting"
    post(site, f"{path}/text", text="Next baby.", final=True)
    until(page, "captionsync.mouth.rest === 0")
