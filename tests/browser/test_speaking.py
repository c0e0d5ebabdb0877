"""Press Speak: captions, mouth and sound run on one clock; Stop stops; a session can be heard again."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.watch import (
    TEXT,
    create_session,
    full_log,
    note_states,
    open_studio,
    speak,
    until,
    wait_caption,
    wait_heard,
    wait_played_from,
    wait_silence,
    wait_state,
)

pytestmark = pytest.mark.browser

FRAME_MS = 16.7

# A machine that is busy elsewhere drops frames, and nothing can be shown in a frame that never came: only what was
# shown in a frame that came on time tells about the page.
SAMPLER = """() => {
  const { playback, stage } = captionsync;
  const samples = { words: [], closures: [], longest: 0 };
  globalThis.samples = samples;
  const heard = () => playback.heard_ms(performance.now());
  let last = null;
  let before = performance.now();
  new MutationObserver(() => {
    const node = document.querySelector('#captions .word.now');
    const index = stage.captions.current;
    if (!node || index === last) return;
    last = index;
    const word = playback.timeline.words[index];
    const gap = performance.now() - before;
    samples.words.push({ index, text: node.textContent === word.text, error: heard() - word.start_ms, gap });
  }).observe(document.querySelector('#captions'), { subtree: true, childList: true, attributes: true });
  let wasClosed = true;
  const frame = () => {
    requestAnimationFrame(frame);
    const gap = performance.now() - before;
    before = performance.now();
    samples.longest = Math.max(samples.longest, gap);
    if (playback.player.state !== 'playing') return;
    const now = heard();
    const closed = stage.mouth.face.parts.line.getAttribute('visibility') !== 'hidden';
    const { visemes } = playback.timeline;
    const at = visemes.findLastIndex((one) => one.start_ms <= now + 20);
    const opened = visemes[at - 1]?.id !== 'PP' && visemes[at - 1]?.id !== 'sil';
    const lips = visemes[at]?.id === 'PP' && opened ? visemes[at] : null;
    if (closed && !wasClosed && lips) samples.closures.push({ error: now - lips.start_ms, gap });
    wasClosed = closed;
  };
  requestAnimationFrame(frame);
}"""


LONGEST_GAP = """() => {
  globalThis.longestGap = 0;
  let before = performance.now();
  const frame = () => {
    requestAnimationFrame(frame);
    longestGap = Math.max(longestGap, performance.now() - before);
    before = performance.now();
  };
  requestAnimationFrame(frame);
}"""


def percentile(values: list[float], share: float) -> float:
    """Return the value that ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def listen(page: Page, text: str) -> dict[str, Any]:
    """Speak a text to its end and return what was sampled on the way."""
    open_studio(page)
    page.evaluate(SAMPLER)
    speak(page, text)
    until(page, "captionsync.playback.state === 'ended'", tries=12_000)
    sampled: dict[str, Any] = page.evaluate("samples")
    return sampled


def on_time(samples: list[dict[str, float]]) -> list[float]:
    """Return the errors of what was shown in frames that came on time."""
    return [abs(one["error"]) for one in samples if one["gap"] <= 1.2 * FRAME_MS]


def check_together(sampled: dict[str, Any], page: Page) -> None:
    """Every word was shown when it was heard, and lips closed when their sound began."""
    words = sampled["words"]
    lengths = page.evaluate("captionsync.playback.timeline.words.map((word) => word.end_ms - word.start_ms)")
    spoken = len(lengths)
    shown = [word["index"] for word in words]
    assert shown == sorted(set(shown))
    assert all(lengths[index] < sampled["longest"] for index in set(range(spoken)) - set(shown))
    assert all(word["text"] for word in words)
    assert page.evaluate("captionsync.playback.player.inner.underruns") == 0
    errors = on_time(words)
    assert len(errors) >= 0.5 * spoken
    # Of few words the worst one is no percentile: the long run has the promised 99 %.
    assert percentile(errors, 0.99 if spoken >= 100 else 0.9) <= FRAME_MS, sorted(errors)[-5:]
    closures = on_time(sampled["closures"])
    assert len(closures) >= 2
    assert percentile(closures, 0.9) <= FRAME_MS, sorted(closures)[-5:]


def test_word_mouth_and_sound_move_together(page: Page) -> None:
    check_together(listen(page, TEXT), page)


@pytest.mark.slow
def test_word_mouth_and_sound_stay_together_for_a_minute(page: Page) -> None:
    sampled = listen(page, " ".join([TEXT] * 8))
    assert page.evaluate("captionsync.playback.duration_ms") >= 60_000
    check_together(sampled, page)


def test_speak_becomes_stop_at_once_and_keeps_the_focus(page: Page) -> None:
    open_studio(page)
    page.fill("#text", TEXT)
    page.focus("#speak")
    page.keyboard.press("Enter")
    assert page.inner_text("#speak-label") == "Stop"
    wait_heard(page, 900)
    page.keyboard.press("Enter")
    wait_state(page, "stopped")
    assert page.inner_text("#speak-label") == "Speak"
    assert page.evaluate("document.activeElement.id") == "speak"


def test_stop_strikes_what_was_not_heard(page: Page) -> None:
    open_studio(page)
    speak(page)
    wait_heard(page, 1_500)
    page.click("#speak")
    wait_state(page, "stopped")
    dropped = """(() => {
      const { cut_ms, timeline } = captionsync.playback;
      const late = timeline.words.filter((word) => word.start_ms >= cut_ms).map((word) => word.text);
      const struck = [...document.querySelectorAll('#transcript .dropped')].map((node) => node.textContent);
      return JSON.stringify(struck) === JSON.stringify(late) && struck.length;
    })()"""
    assert until(page, dropped) > 0
    still = wait_silence(page)
    page.wait_for_timeout(300)
    assert page.evaluate("captionsync.playback.heard_ms()") == still


def test_pause_freezes_and_play_goes_on_from_there(page: Page) -> None:
    open_studio(page)
    speak(page)
    wait_heard(page, 1_000)
    page.click("#play-button")
    wait_state(page, "paused")
    at = wait_silence(page)
    page.wait_for_timeout(300)
    assert page.evaluate("captionsync.playback.heard_ms()") == at
    page.click("#play-button")
    wait_heard(page, int(at) + 300)
    assert page.evaluate("captionsync.playback.player.inner.underruns") == 0


def test_a_click_on_a_word_plays_from_it(page: Page) -> None:
    open_studio(page)
    speak(page)
    until(page, "captionsync.playback.timeline.complete")
    word = page.evaluate("captionsync.playback.timeline.words[12]")
    page.click(f"#transcript .word[data-index='{word['index']}']")
    wait_played_from(page, word["start_ms"])
    page.click("#play-button")
    wait_caption(page)
    assert page.evaluate("captionsync.playback.heard_ms()") >= word["start_ms"] - 20


def test_the_end_is_told_and_replay_starts_over(page: Page) -> None:
    open_studio(page)
    speak(page, "Good morning.")
    wait_state(page, "ended")
    assert page.inner_text("#badge-text") == "Finished"
    assert page.get_attribute("#play-button", "aria-label") == "Replay"
    assert page.is_visible("#tip")
    note_states(page)
    page.click("#play-button")
    wait_played_from(page, 0)
    until(page, "states.at(-1) === 'ended' && states.includes('speaking')")


@pytest.mark.parametrize("transport", ["auto", "chain"])
def test_a_click_on_a_word_after_the_end_plays_from_it(page: Page, transport: str) -> None:
    open_studio(page, f"?transport={transport}")
    speak(page, "Good morning, everybody, and welcome to the show.")
    wait_state(page, "ended")
    word = page.evaluate("captionsync.playback.timeline.words[4]")
    note_states(page)
    page.click(f"#transcript .word[data-index='{word['index']}']")
    wait_played_from(page, word["start_ms"])
    until(page, "states.at(-1) === 'ended' && states.includes('speaking')")


def test_play_after_stop_replays_what_was_heard(page: Page) -> None:
    open_studio(page)
    speak(page)
    wait_heard(page, 1_200)
    page.click("#speak")
    wait_state(page, "stopped")
    wait_silence(page)
    cut = page.evaluate("captionsync.playback.cut_ms")
    note_states(page)
    page.evaluate(LONGEST_GAP)
    page.click("#play-button")
    wait_played_from(page, 0)
    until(page, "states.at(-1) === 'stopped' && states.includes('speaking')")
    # The page stops in a frame: one that comes late stops late.
    assert cut - 50 <= wait_silence(page) <= cut + 150 + page.evaluate("longestGap")


def test_an_audio_element_plays_a_session_too(page: Page) -> None:
    open_studio(page, "?transport=element")
    speak(page, "Good morning, everybody.")
    wait_heard(page, 600)
    wait_state(page, "ended")


def test_one_click_on_a_first_visit_is_heard(page: Page) -> None:
    open_studio(page)
    page.click("#speak")
    wait_heard(page, 400)


def test_find_counts_and_steps_through_the_hits(page: Page) -> None:
    open_studio(page)
    speak(page)
    until(page, "captionsync.playback.timeline.complete")
    page.keyboard.press("Escape")
    page.fill("#find", "and")
    assert page.inner_text("#find-count") == "1 of 2"
    page.press("#find", "Enter")
    assert page.inner_text("#find-count") == "2 of 2"
    assert page.inner_text("#transcript .hit-now") == "and"
    page.press("#find", "Escape")
    assert page.locator("#transcript .hit").count() == 0


def test_the_seek_bar_takes_pointer_and_keys(page: Page) -> None:
    open_studio(page)
    speak(page)
    until(page, "captionsync.playback.timeline.complete")
    page.click("#play-button")
    wait_state(page, "paused")
    box = page.locator("#seek").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    duration = page.evaluate("captionsync.playback.duration_ms")
    until(page, f"Math.abs(captionsync.playback.heard_ms() - {duration / 2}) < 40")
    page.focus("#seek")
    page.keyboard.press("Home")
    until(page, "captionsync.playback.heard_ms() === 0")
    page.keyboard.press("ArrowRight")
    until(page, "Math.abs(captionsync.playback.heard_ms() - 5000) < 20")
    page.keyboard.press("Shift+ArrowLeft")
    starts = page.evaluate("captionsync.playback.timeline.words.map((word) => word.start_ms)")
    before = max(start for start in starts if start <= 5_000)
    target = starts[starts.index(before) - 1]
    until(page, f"Math.abs(captionsync.playback.heard_ms() - {target}) < 2")


def test_a_shared_link_shows_the_same_session_again(page: Page, site: str) -> None:
    made = create_session(site, text="Good morning, everybody.", format="pcm_24000")
    open_studio(page, f"?session={made['id']}")
    wait_state(page, "ended")
    words = [data["text"] for _, kind, data in full_log(site, made["id"]) if kind == "word"]
    assert page.inner_text("#transcript .line-text").split() == words


def test_a_compressed_session_is_played_too(page: Page, site: str) -> None:
    made = create_session(site, text="Good morning, everybody.", format="mp3_44100_128")
    open_studio(page, f"?session={made['id']}")
    wait_state(page, "ended")
    end = [data for _, kind, data in full_log(site, made["id"]) if kind == "end"][0]
    assert page.evaluate("captionsync.playback.player.buffered_ms") == pytest.approx(end["duration_ms"], abs=60)


def test_files_can_be_taken_away(page: Page) -> None:
    open_studio(page)
    assert page.get_attribute("#downloads a[data-file=vtt]", "href") is None
    speak(page, "Good morning.")
    wait_state(page, "ended")
    for kind, first in (("vtt", b"WEBVTT"), ("srt", b"1\n"), ("json", b"{"), ("visemes", b"{")):
        href = page.get_attribute(f"#downloads a[data-file={kind}]", "href")
        assert page.request.get(str(href)).body().lstrip().startswith(first)
    href = page.get_attribute("#downloads a[data-file=mp3]", "href")
    assert len(page.request.get(str(href)).body()) > 5_000
