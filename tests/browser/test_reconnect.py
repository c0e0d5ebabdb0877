"""The connection breaks in mid-speech: nothing is lost, nothing is repeated, and the reader hardly notices."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.watch import TEXT, Watch, create_session, full_log, open_studio, until, wait_heard, wait_state

pytestmark = pytest.mark.browser

RECORDER = """() => {
  globalThis.seen = [];
  captionsync.playback.addEventListener('event', ({ detail }) => seen.push([detail.id, detail.type]));
}"""


def attach(page: Page, session_id: str) -> None:
    """Follow a live session from an open studio, recording every event."""
    open_studio(page)
    page.evaluate(RECORDER)
    page.evaluate("id => captionsync.playback.attach(id)", session_id)


def check_whole(page: Page, site: str, session_id: str) -> None:
    """Compare what the page has had with the session's whole log."""
    log = full_log(site, session_id)
    assert [tuple(one) for one in page.evaluate("seen")] == [(event_id, kind) for event_id, kind, _ in log]
    ends = [data["start_ms"] + data["duration_ms"] for _, kind, data in log if kind == "audio"]
    assert page.evaluate("captionsync.playback.player.buffered_ms") == pytest.approx(max(ends), abs=1)
    said = "".join(data["text"] + data["after"] for _, kind, data in log if kind == "word")
    lines = page.evaluate("[...document.querySelectorAll('#transcript .line-text')].map((line) => line.textContent)")
    assert "".join(lines) == said


def test_cut_connections_lose_and_repeat_nothing(page: Page, site: str) -> None:
    made = create_session(site, text=TEXT, format="pcm_24000", pace="realtime")
    attach(page, made["id"])
    for at_ms in (700, 1_900, 3_100, 4_300):
        wait_heard(page, at_ms)
        page.evaluate("captionsync.playback.stream.cut()")
    until(page, "captionsync.playback.timeline.complete", tries=6_000)
    check_whole(page, site, made["id"])
    wait_state(page, "ended")


def test_offline_in_mid_speech_plays_on_and_resumes(
    troubled: tuple[Page, Watch], context: BrowserContext, site: str
) -> None:
    page, _ = troubled
    made = create_session(site, text=TEXT, format="pcm_24000", pace="realtime")
    attach(page, made["id"])
    wait_heard(page, 1_200)
    page.evaluate("captionsync.playback.stream.source.close()")
    context.set_offline(True)
    # What has arrived is played, so this far is heard even if the page is held up until it has run dry.
    heard = page.evaluate("captionsync.playback.stream.cut(), captionsync.playback.heard_ms()")
    wait_state(page, "reconnecting")
    wait_heard(page, int(heard) + 200)
    context.set_offline(False)
    until(page, "captionsync.playback.timeline.complete", tries=6_000)
    check_whole(page, site, made["id"])


def test_a_position_that_is_unknown_is_said_and_nothing_is_doubled(page: Page, site: str) -> None:
    made = create_session(site, text=TEXT, format="pcm_24000", pace="realtime")
    attach(page, made["id"])
    wait_heard(page, 1_500)
    page.evaluate("""() => {
      const { stream } = captionsync.playback;
      stream.source.close();
      stream.lastId = '9999.1';
      stream.connect();
    }""")
    until(page, "document.querySelector('#transcript .line-note')?.textContent.startsWith('Reconnected.')")
    until(page, "captionsync.playback.timeline.complete", tries=6_000)
    words = [data["text"] for _, kind, data in full_log(site, made["id"]) if kind == "word"]
    lines = page.evaluate("[...document.querySelectorAll('#transcript .line-text')].map((line) => line.textContent)")
    assert "".join(lines).split() == words
    wait_state(page, "ended")


def test_a_session_that_is_gone_is_said(troubled: tuple[Page, Watch]) -> None:
    page, _ = troubled
    open_studio(page, "?session=nosuchsession")
    until(page, "document.querySelector('#problem')?.textContent.includes('no longer exists')")
    assert page.get_attribute("#problem a", "href") == "/"
    assert page.inner_text("#badge") == "Could not start"
    assert page.get_attribute("#link-inspector", "href") is None
    assert page.get_attribute("#link-avatar", "href") == "/avatar"
