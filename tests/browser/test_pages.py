"""The pages as pages: accessible, safe against any text, sound at every width, usable without mouse or script."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.watch import (
    LONG_TEXT,
    SENTENCE,
    TEXT,
    Watch,
    create_session,
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

SHORT_WORD_MS = 100

AXE = Path(__file__).parent.parent / "node" / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = (320, 360, 768, 1280)
STATES = (
    "idle",
    "preparing",
    "speaking",
    "waiting",
    "paused",
    "reconnecting",
    "offline",
    "stopped",
    "ended",
    "blocked",
    "failed",
    "refused",
)


def axe(page: Page) -> list[dict[str, Any]]:
    """Return the violations that axe-core finds, shortly."""
    if not AXE.exists():
        pytest.fail("axe-core is missing: `npm ci --prefix tests/node`, or run `make test`.")
    session = page.context.new_cdp_session(page)
    # Through the debugger, because the page's policy refuses scripts from anywhere else.
    session.send("Runtime.evaluate", {"expression": AXE.read_text()})
    for _ in range(20):
        # A colour on its way to another has a contrast of its own.
        until(page, "!document.getAnimations().some((one) => one instanceof CSSTransition)")
        found: dict[str, Any] = page.evaluate("""async () => {
          let changes = 0;
          const count = () => { changes += 1; };
          document.addEventListener('transitionrun', count);
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          document.removeEventListener('transitionrun', count);
          return { changes, violations };
        }""")
        if not (found["violations"] and found["changes"]):
            break
    return [{"id": one["id"], "nodes": [node["html"][:160] for node in one["nodes"]]} for one in found["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_studio(page: Page, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    open_studio(page)
    assert axe(page) == []
    speak(page, SENTENCE)
    wait_heard(page, 1_000)
    assert axe(page) == []
    page.click("#settings-button")
    assert axe(page) == []
    page.keyboard.press("Escape")
    for tab in ("events", "code"):
        page.click(f"#tab-{tab}")
        until(page, f"!document.querySelector('#panel-{tab}').hidden")
        assert axe(page) == []
    page.click("#keys-button")
    assert axe(page) == []
    wait_state(page, "ended")
    page.click("#tab-transcript")
    assert axe(page) == []


@pytest.mark.parametrize("path", ["/sessions/{id}", "/overlay/{id}", "/overlay", "/avatar", "/docs", "/nothing-here"])
def test_axe_finds_nothing_on_the_other_pages(troubled: tuple[Page, Watch], site: str, path: str) -> None:
    page, _ = troubled
    made = create_session(site, text=TEXT)
    page.goto(path.replace("{id}", made["id"]))
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []


def test_every_state_has_its_look(page: Page) -> None:
    open_studio(page)
    for state in STATES:
        page.evaluate(
            """state => {
              Object.defineProperty(captionsync.playback, "state", { value: state, configurable: true });
              captionsync.playback.report();
            }""",
            state,
        )
        assert page.get_attribute("#badge", "data-state") == state
        assert page.is_visible("#badge-text"), state
        assert page.is_visible("#tap") == (state == "blocked"), state
        assert page.is_visible("#offline") == (state == "offline"), state
        assert axe(page) == [], state


@pytest.mark.parametrize("path", ["/", "/sessions/{id}", "/overlay", "/avatar", "/docs"])
def test_no_page_scrolls_sideways(page: Page, site: str, path: str) -> None:
    made = create_session(site, text=LONG_TEXT)
    page.set_viewport_size({"width": WIDTHS[0], "height": 800})
    page.goto(path.replace("{id}", made["id"]))
    page.wait_for_load_state("networkidle")
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    if path == "/":
        speak(page, LONG_TEXT)
        wait_heard(page, 1_200)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(overflow) <= 0, width
        for tab in ("events", "code", "transcript") if path == "/" else ():
            page.click(f"#tab-{tab}")
            assert page.evaluate(overflow) <= 0, (width, tab)


def test_a_phone_shows_text_stop_stage_and_the_spoken_line_at_once(chromium: Browser, site: str) -> None:
    context = chromium.new_context(
        viewport={"width": 360, "height": 760}, base_url=site, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    open_studio(page)
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    speak(page)
    wait_heard(page, 700)
    page.evaluate("scrollTo(0, 0)")
    for selector in ("#folded", "#speak", "#face", "#captions .word.now", "#play-button", "#transcript [aria-current]"):
        box = page.locator(selector).first.bounding_box()
        assert box is not None, selector
        assert box["y"] + min(box["height"], 40) <= 760, selector
    for selector in ("#speak", "#play-button", "#follow", "#settings-button", "#theme-button", "#menu-button"):
        box = page.locator(selector).bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 36, selector
    context.close()


def test_face_and_captions_stand_still_while_words_light_up(page: Page) -> None:
    open_studio(page)
    page.evaluate("""() => {
      globalThis.boxes = new Set();
      const { timeline } = captionsync.playback;
      const look = () => {
        requestAnimationFrame(look);
        if (captionsync.playback.player.state !== 'playing') return;
        const face = document.querySelector('#face').getBoundingClientRect();
        const captions = document.querySelector('#captions').getBoundingClientRect();
        boxes.add(`face ${face.top} ${face.height}`).add(`captions ${captions.bottom}`);
        const words = [...document.querySelectorAll('#captions .word')];
        const lefts = words.map((word) => word.getBoundingClientRect().left.toFixed(1));
        if (words.length > 0) boxes.add(`${words.map((word) => word.textContent).join(' ')}: ${lefts}`);
      };
      look();
    }""")
    speak(page)
    wait_state(page, "ended")
    boxes = page.evaluate("[...boxes]")
    assert len([box for box in boxes if box.startswith("face ")]) == 1
    assert len([box for box in boxes if box.startswith("captions ")]) == 1
    lines = [box.rsplit(": ", 1)[0] for box in boxes if not box.startswith(("face ", "captions "))]
    assert len(lines) == len(set(lines))


def test_everything_works_from_the_keyboard(page: Page) -> None:
    open_studio(page)
    assert page.evaluate("document.activeElement.id") == "text"
    page.keyboard.insert_text(LONG_TEXT)
    page.keyboard.type(" Amen.")
    page.keyboard.press("Control+Enter")
    wait_heard(page, 900)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("k")
    wait_state(page, "paused")
    page.keyboard.press("k")
    wait_state(page, "speaking")
    page.keyboard.press("c")
    assert page.get_attribute("#cc-button", "aria-pressed") == "false"
    page.keyboard.press("c")
    page.keyboard.press("+")
    assert page.get_attribute("html", "data-cc-size") == "150"
    page.keyboard.press("-")
    page.keyboard.press(".")
    assert page.evaluate("captionsync.playback.shift_ms") == -20
    page.keyboard.press(",")
    page.keyboard.press("m")
    assert page.evaluate("captionsync.playback.player.muted") is True
    page.keyboard.press("m")
    page.keyboard.press("?")
    assert page.is_visible("#keys")
    page.keyboard.press("Escape")
    assert page.is_hidden("#keys")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.type("k")
    assert page.evaluate("captionsync.playback.player.wanted") is True
    page.keyboard.press("Escape")
    until(page, "captionsync.playback.timeline.complete")
    page.focus("#transcript .line-time")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    word = page.evaluate("captionsync.playback.timeline.words[Number(document.activeElement.dataset.index)]")
    page.keyboard.press("Enter")
    wait_played_from(page, word["start_ms"])
    page.keyboard.press("k")
    wait_caption(page)
    page.keyboard.press("k")
    wait_state(page, "speaking")
    page.focus("#speak")
    page.keyboard.press("Escape")
    wait_state(page, "stopped")


def test_tab_goes_through_the_page_in_reading_order(page: Page) -> None:
    open_studio(page)
    speak(page)
    until(page, "captionsync.playback.timeline.complete")
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    order = []
    for _ in range(75):
        page.keyboard.press("Tab")
        order.append(
            page.evaluate("(({ id, className, tagName }) => id || className || tagName)(document.activeElement)")
        )
    order = order[order.index("skip") :]
    wanted = [
        "skip",
        "brand",
        "theme-button",
        "text",
        "chip",
        "voice",
        "language",
        "speed",
        "speak",
        "settings-button",
        "full-button",
        "play-button",
        "seek",
        "mute-button",
        "cc-button",
        "tab-transcript",
        "find",
        "follow",
        "line-time",
    ]
    places = [order.index(name) for name in wanted]
    assert places == sorted(places), order
    assert order[: order.index("speaking")].count("line-time") == 1


def test_letters_do_nothing_when_switched_off(page: Page) -> None:
    open_studio(page)
    page.click("#keys-button")
    page.uncheck("#keys-on")
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("c")
    assert page.get_attribute("#cc-button", "aria-pressed") == "true"


def test_settings_are_kept_and_can_be_reset(page: Page) -> None:
    open_studio(page)
    page.click("#settings-button")
    page.click("label:has-text('Yellow on black')")
    page.click("label:has-text('Roll-up')")
    page.reload()
    assert page.get_attribute("html", "data-cc-colours") == "yellow"
    until(page, "globalThis.captionsync !== undefined")
    page.click("#settings-button")
    page.click("#settings-reset")
    assert page.get_attribute("html", "data-cc-colours") == "white"


def test_the_theme_can_be_chosen_and_is_kept(page: Page) -> None:
    open_studio(page)
    page.click("#theme-button")
    assert page.get_attribute("html", "data-theme") == "dark"
    page.reload()
    assert page.get_attribute("html", "data-theme") == "dark"


def test_errors_say_what_to_do_and_mark_the_field(page: Page) -> None:
    open_studio(page)
    page.fill("#text", "")
    page.click("#speak")
    assert page.inner_text("#problem") == "There is no text to speak yet. Type a line first."
    assert page.get_attribute("#text", "aria-invalid") == "true"
    assert page.evaluate("document.activeElement.id") == "text"
    page.evaluate("captionsync.composer = null; document.querySelector('#text').value = 'a'.repeat(106120)")
    page.dispatch_event("#text", "input")
    page.click("#speak")
    assert "106,120 characters" in page.inner_text("#problem")
    page.fill("#text", "Good.")
    assert page.inner_text("#problem") == ""


def test_a_text_without_a_sound_is_said_to_have_none(page: Page) -> None:
    open_studio(page)
    speak(page, "…")
    until(page, "document.querySelector('#problem').textContent.startsWith('There was nothing to speak')")
    wait_state(page, "ended")
    page.fill("#text", "Now there is.")
    assert page.inner_text("#problem") == ""
    page.click("#speak")
    wait_state(page, "ended")
    assert page.inner_text("#problem") == ""


def test_what_never_began_did_not_stop_early(troubled: tuple[Page, Watch]) -> None:
    page, _ = troubled
    page.route("**/v1/sessions", lambda route: route.abort())
    open_studio(page)
    speak(page)
    wait_state(page, "refused")
    assert page.inner_text("#badge") == "Could not start"


@pytest.mark.parametrize("query", ["", "?transport=chain", "?transport=element"])
def test_the_first_speech_starts_without_being_paused(page: Page, query: str) -> None:
    open_studio(page, query)
    note_states(page)
    speak(page)
    until(page, "states.includes('speaking')")
    states = page.evaluate("states")
    assert set(states[: states.index("speaking")]) <= {"preparing"}


def test_every_language_has_a_name(page: Page) -> None:
    open_studio(page)
    until(page, "document.querySelectorAll('#language option').length > 100")
    named = page.evaluate("[...document.querySelectorAll('#language option')].map((one) => [one.value, one.text])")
    groups = page.evaluate("[...document.querySelectorAll('#voice optgroup')].map((one) => one.label)")
    assert [one for one in named if one[0] == one[1]] == []
    assert [name for name in groups if re.fullmatch(r"[a-z]{2,4}(-.*)?", name) or "(029)" in name] == []
    assert {"Bashkir", "Klingon", "Vietnamese (Central)", "English (Caribbean)", "German"} <= set(groups)


def test_the_code_holds_the_whole_text(page: Page) -> None:
    open_studio(page)
    text = "A sentence of the text. " * 40 + "The end."
    page.fill("#text", text)
    assert "…" in page.inner_text("#terminal-line")
    page.click("#tab-code")
    codes = page.evaluate("[...document.querySelectorAll('#snippets code')].map((one) => one.textContent)")
    assert [text in code for code in codes] == [True, True, False, True]
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(overflow) <= 0


@pytest.mark.parametrize("size", [{"width": 1280, "height": 800}, {"width": 390, "height": 844}])
def test_the_face_of_the_idle_stage_stands_in_the_middle(page: Page, size: Any) -> None:
    page.set_viewport_size(size)
    page.emulate_media(reduced_motion="reduce")
    open_studio(page)
    top, head, bottom, hint = page.evaluate("""() => {
      const box = (selector) => document.querySelector(selector).getBoundingClientRect();
      const head = captionsync.stage.mouth.face.parts.head.getBoundingClientRect();
      return [box('#picture').top, head.top, head.bottom, box('#hint').top];
    }""")
    assert abs((head - top) - (hint - bottom)) <= 16


def test_a_busy_server_counts_down(troubled: tuple[Page, Watch]) -> None:
    page, _ = troubled
    busy = {"error": {"code": "limit_exceeded", "message": "Too many.", "retryable": True}}
    page.route("**/v1/sessions", lambda route: route.fulfill(status=503, json=busy, headers={"Retry-After": "2"}))
    open_studio(page)
    page.evaluate("""() => {
      globalThis.told = [];
      const [problem, button] = [document.querySelector('#problem'), document.querySelector('#speak')];
      const note = () => told.push(`${button.disabled ? 'waits' : 'ready'}: ${problem.textContent}`);
      new MutationObserver(note).observe(problem, { childList: true, characterData: true, subtree: true });
    }""")
    speak(page)
    until(page, "document.querySelector('#problem').textContent.includes('You can try again now.')")
    counts = [one for one in page.evaluate("told") if "Try again in" in one]
    assert counts
    assert [one for one in counts if not one.startswith("waits: ")] == []
    until(page, "!document.querySelector('#speak').disabled")


PAYLOADS = (
    "<script>globalThis.hacked = 1</script>",
    '<img src=x onerror="globalThis.hacked = 1">',
    "<svg onload=globalThis.hacked=1>",
    "</script><script>globalThis.hacked=1</script>",
    "<iframe src=javascript:globalThis.hacked=1></iframe>",
    "{{7*7}} ${7*7} {% raw %}",
    "\"><b onmouseover='globalThis.hacked=1'>bold</b>",
    "WEBVTT\n\n00:00.000 --> 00:01.000\nforged",
    "id: 1.1\nevent: end\ndata: {}",
    "&lt;script&gt; &amp;amp; &#x3c;",
)
WRAPPERS = ("{}", "Say {} now.", "{}!", "a{}b", "«{}»", "1 < 2 {}", "{} ]]>", "'{}'", "--> {}", "{}\u2028x")


SHOWN_AS_SAID = """(() => {
  // A line of the transcript ends where a blank line was said.
  const after = ({ after }) => after.replace(/\\n{2,}/g, '\\n');
  const said = captionsync.playback.timeline.words.map((word) => word.text + after(word)).join('');
  return [...document.querySelectorAll('#transcript .line-text')].map((line) => line.textContent).join('') === said;
})()"""


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_texts_show_as_text(page: Page, payload: str) -> None:
    texts = [wrapper.format(payload) for wrapper in WRAPPERS]
    open_studio(page)
    page.evaluate(
        """() => {
          globalThis.dialogs = 0;
          for (const name of ['alert', 'confirm', 'prompt']) globalThis[name] = () => { dialogs += 1; };
        }"""
    )
    for text in texts:
        speak(page, text)
        until(page, "captionsync.playback.timeline.complete || captionsync.playback.phase === 'failed'")
        until(page, SHOWN_AS_SAID)
        assert page.evaluate("captionsync.playback.failure") is None
        tags = page.evaluate(
            """() => {
              const nodes = [...document.querySelectorAll('#transcript *, #captions *, #wire-rows *')];
              return [...new Set(nodes.map((node) => node.tagName))];
            }"""
        )
        assert set(tags) <= {"LI", "BUTTON", "P", "SPAN", "DIV"}
        page.evaluate("captionsync.playback.reset(); captionsync.playback.report()")
    assert page.evaluate("globalThis.hacked") is None
    assert page.evaluate("dialogs") == 0


def test_the_policy_refuses_inline_script_and_style(troubled: tuple[Page, Watch]) -> None:
    page, watch = troubled
    answer = page.goto("/")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    until(page, "globalThis.captionsync !== undefined")
    assert watch.complaints() == []
    page.evaluate("""() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.hacked = 1';
      document.body.append(script);
      document.body.setAttribute('onclick', 'globalThis.hacked = 1');
      document.body.click();
    }""")
    assert page.evaluate("globalThis.hacked") is None
    assert len(watch.complaints()) >= 1


def test_without_script_the_form_and_a_note_are_there(chromium: Browser, site: str) -> None:
    context = chromium.new_context(java_script_enabled=False, base_url=site)
    page = context.new_page()
    page.goto("/")
    assert page.is_visible("#text")
    assert page.is_visible("#speak")
    assert "JavaScript" in page.inner_text(".no-script")
    context.close()


def test_copying_works_without_the_clipboard(page: Page, context: BrowserContext) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    open_studio(page)
    page.evaluate(
        """document.addEventListener('copy', () => {
          globalThis.copied = getSelection().toString() || document.activeElement.value;
        })"""
    )
    page.click("#terminal button")
    until(page, "document.querySelector('#copied').textContent === 'Copied'")
    assert "/v1/speak -d" in page.evaluate("globalThis.copied")


def test_reduced_motion_leaves_only_the_mouth(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_studio(page)
    page.evaluate("""() => {
      globalThis.moves = { body: new Set(), lips: new Set() };
      const look = () => {
        requestAnimationFrame(look);
        const { parts } = captionsync.stage.mouth.face;
        moves.body.add(parts.body.getAttribute('transform') + parts['ball1'].getAttribute('transform'));
        moves.lips.add(parts.lips.getAttribute('d'));
      };
      look();
    }""")
    speak(page, SENTENCE)
    wait_state(page, "ended")
    assert page.evaluate("moves.body.size") == 1
    assert page.evaluate("moves.lips.size") > 10


def test_the_overlay_shows_captions_only_and_follows_silently(page: Page, site: str) -> None:
    made = create_session(site, text=SENTENCE, format="mp3_44100_128")
    page.goto(f"/overlay/{made['id']}?size=150&highlight=underline&lines=1")
    now = "document.querySelectorAll('#captions .word.now').length === 1"
    until(page, now)
    shown = "captionsync.captions.fit.shown || document.querySelectorAll('.caption-line').length"
    assert page.evaluate(shown) == 1
    assert page.evaluate("captionsync.playback.player.inner.kind") == "silent"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert page.locator("button, input, select, a").count() == 0
    assert page.get_attribute("html", "data-cc-size") == "150"
    until(page, "captionsync.playback.player.state === 'ended'")
    until(page, "document.querySelectorAll('#captions .word').length === 0")


def test_an_overlay_follows_the_studio_tab(page: Page, context: BrowserContext) -> None:
    open_studio(page)
    overlay = context.new_page()
    overlay.goto("/overlay?follow=page")
    until(overlay, "globalThis.captionsync !== undefined")
    speak(page, LONG_TEXT)
    for at_ms in (1_800, 4_000):
        wait_heard(page, at_ms)
        wait_together(page, overlay)
    page.click("#play-button")
    wait_state(page, "paused")
    heard = wait_silence(page)
    until(overlay, f"Math.abs(captionsync.shown_ms() - {heard}) < {SHORT_WORD_MS}")
    word = page.evaluate("captionsync.stage.captions.current")
    until(overlay, f"Math.abs(captionsync.captions.current - {word}) <= 1")


def wait_together(page: Page, overlay: Page) -> None:
    """Wait until studio and overlay are within a word. Each reads its place and the wall clock in one go."""
    for _ in range(1_000):
        heard, word, playing = page.evaluate(
            """() => [captionsync.playback.heard_ms() - Date.now(), captionsync.stage.captions.current,
              captionsync.playback.player.state === 'playing']"""
        )
        shown, other = overlay.evaluate("[captionsync.shown_ms() - Date.now(), captionsync.captions.current]")
        assert playing, "the speech was over before the two were together"
        if abs(shown - heard) <= SHORT_WORD_MS and abs(word - other) <= 1:
            return
        page.wait_for_timeout(10)
    raise AssertionError(f"{shown - heard} ms apart, at the words {word} and {other}")


def test_an_overlay_is_told_by_a_tab_that_has_no_frames(page: Page, context: BrowserContext) -> None:
    open_studio(page)
    overlay = context.new_page()
    overlay.goto("/overlay?follow=page")
    until(overlay, "globalThis.captionsync !== undefined")
    speak(page)
    wait_heard(page, 900)
    page.evaluate("captionsync.loop.stop()")
    page.evaluate("captionsync.playback.pause()")
    wait_state(page, "paused")
    heard = wait_silence(page)
    until(overlay, f"Math.abs(captionsync.shown_ms() - {heard}) < {SHORT_WORD_MS}")
    overlay.wait_for_timeout(300)
    assert overlay.evaluate("captionsync.shown_ms()") == pytest.approx(heard, abs=SHORT_WORD_MS)
    page.evaluate("captionsync.playback.seek(100)")
    until(overlay, "captionsync.shown_ms() === 100")
    page.evaluate("captionsync.playback.play()")
    wait_state(page, "ended")
    until(overlay, f"Math.abs(captionsync.shown_ms() - {wait_silence(page)}) < {SHORT_WORD_MS}")


def test_the_inspector_plays_from_where_one_clicks(page: Page, site: str) -> None:
    made = create_session(site, text=LONG_TEXT)
    page.goto(f"/sessions/{made['id']}")
    until(page, "globalThis.captionsync?.playback.timeline.complete && captionsync.peaks.end_ms > 3000")
    until(page, "captionsync.lanes.phones.length > 20")
    box = page.locator("#lanes").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 400, box["y"] + 60)
    target = page.evaluate("captionsync.axis.ms(400)")
    wait_heard(page, int(target) + 200)
    until(page, "document.querySelector('#under dd').textContent !== '–'")
    page.click("#play-button")
    page.focus("#lanes")
    page.keyboard.press("Home")
    until(page, "captionsync.playback.heard_ms() === 0")
    # At once, as fast fingers do: the first step has not reached the ear yet.
    page.evaluate("""() => {
      const lanes = document.querySelector('#lanes');
      const press = () => lanes.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      press();
      press();
    }""")
    second = page.evaluate("captionsync.playback.timeline.words[1].start_ms")
    until(page, f"Math.abs(captionsync.playback.heard_ms() - {second}) < 2")
    span = page.evaluate("captionsync.axis.span_ms")
    page.keyboard.press("+")
    assert page.evaluate("captionsync.axis.span_ms") < span
    page.keyboard.press("0")
    assert page.evaluate("captionsync.axis.span_ms") == pytest.approx(span, rel=0.01)


def test_the_component_plays_a_session_and_tells_of_it(page: Page, site: str) -> None:
    made = create_session(site, text=SENTENCE, format="pcm_24000")
    page.goto("/docs")
    page.evaluate(
        """async (id) => {
          await import('/static/js/caption-sync.js');
          const element = document.createElement('caption-sync');
          for (const name of ['captions', 'face', 'transcript', 'controls']) element.setAttribute(name, '');
          element.setAttribute('src', `/v1/sessions/${id}`);
          globalThis.told = [];
          for (const name of ['ready', 'word', 'cue', 'viseme', 'end', 'state']) {
            element.addEventListener(name, ({ detail }) => told.push(name === 'state' ? detail.state : name));
          }
          document.querySelector('#docs-body').replaceChildren(element);
        }""",
        made["id"],
    )
    until(page, "told.includes('end')")
    page.click("caption-sync .big-play")
    until(page, "told.includes('speaking')")
    until(page, "document.querySelector('caption-sync').shadowRoot.querySelectorAll('.captions .now').length === 1")
    until(page, "told.includes('ended')")
    assert page.evaluate("told[0]") == "ready"
    assert page.evaluate("told.filter((name) => name === 'word').length") == len(SENTENCE.split())
    assert " ".join(page.locator("caption-sync .transcript .line-text").all_text_contents()).split() == SENTENCE.split()
    page.evaluate("document.querySelector('caption-sync').remove()")


def test_axe_finds_nothing_in_the_component(troubled: tuple[Page, Watch], site: str) -> None:
    page, watch = troubled
    made = create_session(site, text="Good morning, everybody.", format="pcm_24000")
    page.goto("/docs")
    page.evaluate(
        """async (id) => {
          await import('/static/js/caption-sync.js');
          const element = document.createElement('caption-sync');
          for (const name of ['captions', 'face', 'transcript', 'controls']) element.setAttribute(name, '');
          element.setAttribute('src', `/v1/sessions/${id}`);
          document.querySelector('#docs-body').replaceChildren(element);
        }""",
        made["id"],
    )
    until(page, "document.querySelector('caption-sync').shadowRoot.querySelectorAll('.line-text .word').length === 3")
    assert watch.complaints() == []
    # In a shadow root axe-core itself writes styles, which the policy refuses and the console tells.
    assert axe(page) == []


def test_events_can_be_read_filtered_and_opened(page: Page) -> None:
    open_studio(page)
    page.click("#tab-events")
    speak(page, "Good morning.")
    until(page, "captionsync.playback.timeline.complete")
    until(page, "document.querySelectorAll('.event-row').length === captionsync.panel.log.entries.length")
    kinds = page.evaluate("[...new Set([...document.querySelectorAll('.event-row')].map((row) => row.dataset.type))]")
    assert {"start", "word", "viseme", "cue", "audio", "end"} <= set(kinds)
    page.click(".filter[data-type=viseme]")
    assert page.locator(".event-row[data-type=viseme]:visible").count() == 0
    page.click(".event-row[data-type=audio] .event-id >> nth=0")
    shown = page.inner_text(".event-json")
    assert "of base64" in shown
    assert len(shown) < 300
    assert "Last-Event-ID" in page.evaluate("captionsync.panel.log.curl()")


def test_names_of_states_and_tests_agree(page: Page) -> None:
    open_studio(page)
    known = page.evaluate("import('/static/js/player/states.js').then(({ STATES }) => Object.keys(STATES))")
    assert sorted(known) == sorted(STATES)
    assert len(list(itertools.product(PAYLOADS, WRAPPERS))) == 100
