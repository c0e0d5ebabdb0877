"""The audio element: what it plays at a media time is that time's sound, of a finished file and of live audio."""

from __future__ import annotations

import json
import urllib.request

import pytest
from playwright.sync_api import Page

from tests.browser.watch import Watch, create_session, full_log, until

pytestmark = pytest.mark.browser

FRAME_MS = 16.7
QUANTUM_MS = 128 / 48
"""The browser renders sound in pieces of this length; a busy machine may drop the first one after a seek."""
TEXT = "Bob maps very small boats, and papa may be home before the evening. " * 2

OPEN = """async ({ url, priming_ms }) => {
  const { ElementPlayer } = await import("/static/js/lib/element-player.js");
  globalThis.player = new ElementPlayer(url, priming_ms, () => {});
  player.extend(0, 60_000);
}"""

HEAR = """async ({ wav, from_ms }) => {
  const rate = 48000;
  const told = await fetch(wav).then((answer) => answer.arrayBuffer());
  const decoded = await new OfflineAudioContext(1, rate, rate).decodeAudioData(told);
  const media = decoded.getChannelData(0);
  const context = new AudioContext({ sampleRate: rate });
  await context.resume();
  const recorder = context.createScriptProcessor(1024, 1, 1);
  globalThis.recorded = [];
  recorder.onaudioprocess = ({ inputBuffer }) => { recorded.push(...inputBuffer.getChannelData(0)); };
  context.createMediaElementSource(player.element).connect(recorder).connect(context.destination);
  player.seek(from_ms);
  player.play();
  const loud = () => recorded.findIndex((value) => Math.abs(value) > 0.002);
  const wait = (done) => { if (loud() >= 0 && recorded.length > loud() + 16000) done(); else setTimeout(wait, 20, done); };
  await new Promise(wait);
  const heard = recorded.slice(loud(), loud() + 14400);
  const level = (list) => Math.sqrt(list.reduce((sum, value) => sum + value * value, 0));
  let best = { likeness: -1, at_ms: 0 };
  for (let at = Math.round((from_ms - 80) * 48); at < (from_ms + 80) * 48; at += 4) {
    const part = media.subarray(at, at + heard.length);
    const likeness = heard.reduce((sum, value, i) => sum + value * part[i], 0) / (level(heard) * level(part));
    if (likeness > best.likeness) best = { likeness, at_ms: at / 48 };
  }
  return best;
}"""

LOUD = """async (wav) => {
  const told = await fetch(wav).then((answer) => answer.arrayBuffer());
  const media = (await new OfflineAudioContext(1, 48000, 48000).decodeAudioData(told)).getChannelData(0);
  const peak = (at) => media.subarray(at, at + 96).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let ms = 1000; ms < 3000; ms += 2) if (peak(ms * 48) > 0.1 && peak((ms + 2) * 48) > 0.1) return ms;
}"""


def hear(page: Page, site: str, name: str) -> tuple[float, float]:
    """Play a finished session from a loud place; return that place and the media time that was heard."""
    session = create_session(site, text=TEXT)
    full_log(site, session["id"])
    page.goto("/docs")
    url = f"/v1/sessions/{session['id']}/audio"
    page.evaluate(OPEN, {"url": f"{url}?format={name}", "priming_ms": 0})
    until(page, "player.element.readyState >= 3")
    from_ms = float(page.evaluate(LOUD, f"{url}?format=wav"))
    for _ in range(4):  # a machine with much else to do leaves holes in what the page records
        heard = page.evaluate(HEAR, {"wav": f"{url}?format=wav", "from_ms": from_ms})
        if heard["likeness"] > 0.9:
            break
    assert heard["likeness"] > 0.9, heard
    return from_ms, heard["at_ms"]


def test_the_sound_of_opus_at_a_media_time_is_that_times_sound(troubled: tuple[Page, Watch], site: str) -> None:
    page, _ = troubled  # the browser would rather record with a worklet
    wanted, heard = hear(page, site, "opus_48000_64")
    late_ms = heard - wanted
    assert abs(late_ms) < 2 or abs(late_ms - QUANTUM_MS) < 0.1


@pytest.mark.parametrize("audio_format", ["mp3_44100_128", pytest.param("pcm_24000", marks=pytest.mark.slow)])
def test_the_studio_gives_an_element_what_it_plays_exactly(page: Page, site: str, audio_format: str) -> None:
    session = create_session(site, text=TEXT, format=audio_format)
    page.goto(f"/?session={session['id']}&transport=element")
    until(page, "globalThis.captionsync?.playback.player.inner?.kind === 'element'")
    assert page.evaluate("captionsync.playback.player.inner.priming_ms") == 0
    assert "opus" in page.evaluate("captionsync.playback.player.inner.element.src")
    until(page, "captionsync.playback.state === 'ended'")


def test_mp3_is_for_browsers_that_know_no_opus(page: Page, site: str) -> None:
    page.add_init_script("HTMLMediaElement.prototype.canPlayType = () => '';")
    session = create_session(site, text=TEXT, format="pcm_24000")
    full_log(site, session["id"])
    page.goto(f"/?session={session['id']}&transport=element")
    until(page, "captionsync.playback.player.inner?.element.readyState >= 1")
    assert "mp3" in page.evaluate("captionsync.playback.player.inner.element.src")
    # A finished file names its priming, and the browser leaves it out.
    assert page.evaluate("captionsync.playback.player.inner.priming_ms") == 0


def test_a_seek_before_the_file_is_known_lands_at_its_place(page: Page, site: str) -> None:
    session = create_session(site, text=TEXT)
    full_log(site, session["id"])
    page.goto("/docs")
    place = page.evaluate(
        """async (url) => {
          const { ElementPlayer } = await import("/static/js/lib/element-player.js");
          globalThis.player = new ElementPlayer(url, 25, () => {});
          player.extend(0, 4000);
          player.seek(1500);
          await new Promise((done) => player.element.addEventListener("canplay", done));
          return player.heard_ms();
        }""",
        f"/v1/sessions/{session['id']}/audio",
    )
    assert abs(place - 1500) < 1


def test_live_audio_keeps_what_the_encoder_put_in_front(page: Page, site: str) -> None:
    session = create_session(site, format="mp3_44100_128")
    path = f"{site}/v1/sessions/{session['id']}"
    say = json.dumps({"text": TEXT, "flush": True}).encode()
    urllib.request.urlopen(urllib.request.Request(f"{path}/text", say), timeout=60).close()
    page.goto("/docs")
    page.evaluate(OPEN, {"url": f"/v1/sessions/{session['id']}/audio", "priming_ms": 25})
    until(page, "player.element.readyState >= 3")
    assert page.evaluate("player.priming_ms") == 25  # nobody told the browser of it
    assert page.evaluate("player.element.duration === Infinity")
    urllib.request.urlopen(urllib.request.Request(f"{path}/text", b'{"text": "", "final": true}'), timeout=60).close()
