"""Captions as readers see them: no word is lost at any size, the views agree, and what was said leaves the screen."""

from __future__ import annotations

import itertools
import json
import urllib.request
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.test_pages import axe
from tests.browser.watch import LONG_TEXT, TEXT, create_session, open_studio, speak, until, wait_heard, wait_state

pytestmark = pytest.mark.browser

SAID: dict[str, tuple[str, list[list[str]]]] = {
    "en": (
        " ",
        [
            "Captions arrive with the voice, word by".split(),
            "word, even internationalization takes place.".split(),
        ],
    ),
    "de": (" ", ["Die Donaudampfschifffahrtsgesellschaft".split(), "legt am Samstag um neun Uhr ab.".split()]),
    "he": (" ", ["שלום לכולם! הכתוביות מגיעות עם הקול,".split(), "מילה אחר מילה, והפה זז באותו הזמן.".split()]),
    "ar": (" ", ["مرحبا! يصل النص مع الصوت كلمة بكلمة،".split(), "ويتحرك الفم في الوقت نفسه تماما.".split()]),
    "th": ("", [["คำบรรยาย", "มา", "พร้อม", "กับ", "เสียง", "พูด"], ["และ", "ทุก", "คำ", "จะ", "ถูก", "เน้น", "ไว้"]]),
    "ja": ("", [["字幕は", "声と", "いっしょに", "表示され、"], ["話して", "いる", "言葉が", "光ります。"]]),
}
"""By language: what stands between words, and the words of each line of one cue."""

CHECK = """async ({ said, settings }) => {
  const { Timeline } = await import('/static/js/lib/timeline.js');
  const { stage, settings: chosen, playback, loop } = captionsync;
  loop.stop();
  Object.defineProperty(playback, 'state', { value: 'speaking', configurable: true });
  playback.report();
  for (const [name, value] of Object.entries(settings)) chosen.set(name, value);
  const lost = [];
  for (const [language, [gap, lines]] of Object.entries(said)) {
    const timeline = new Timeline();
    const words = lines.flat();
    const direction = ['he', 'ar'].includes(language) ? 'rtl' : 'ltr';
    timeline.add('cue', { id: language, revision: 1, final: false, start_ms: 0, end_ms: words.length * 300 + 500,
      lines: lines.map((line) => line.join(gap)), language, direction, vtt: '' });
    words.forEach((text, index) => timeline.add('word', { index, text, after: gap, start_ms: index * 300,
      end_ms: (index + 1) * 300, char_start: 0, char_end: 0, cue_id: language }));
    stage.captions.clear();
    for (const [index, text] of words.entries()) {
      for (const part of [0.02, 0.5, 0.98]) {
        stage.captions.draw(timeline, (index + part) * 300);
        const now = document.querySelector('#captions .word.now');
        if (now?.textContent !== text) { lost.push(`${language} ${text} is not marked`); continue; }
        const clip = document.querySelector('#captions .caption-clip').getBoundingClientRect();
        const picture = document.querySelector('#picture').getBoundingClientRect();
        const bar = document.querySelector('.transport').getBoundingClientRect();
        const em = parseFloat(getComputedStyle(now).fontSize);
        const rects = [...now.getClientRects()];
        const shown = rects.filter((rect) => {
          const middle = rect.top + rect.height / 2;
          return middle - 0.4 * em >= clip.top - 1 && middle + 0.4 * em <= clip.bottom + 1;
        });
        if (shown.length === 0) lost.push(`${language} ${text} is off its page`);
        for (const rect of shown) {
          const inside = rect.left >= -1 && rect.right <= innerWidth + 1 && rect.left >= picture.left - 1
            && rect.right <= picture.right + 1;
          if (!inside) lost.push(`${language} ${text} is wider than the picture`);
        }
        if (getComputedStyle(now).visibility !== 'visible') lost.push(`${language} ${text} is hidden`);
        if (clip.bottom > bar.top + 1) lost.push(`${language} ${text}: the captions cover the play bar`);
        if (clip.top < picture.top - 1) lost.push(`${language} ${text}: the captions leave the picture`);
        const cut = [...document.querySelectorAll('#captions .word')].some((word) =>
          [...word.getClientRects()].some((rect) => {
            const middle = rect.top + rect.height / 2;
            if (middle <= clip.top || middle >= clip.bottom) return false;
            return middle - 0.4 * em < clip.top - 1 || middle + 0.4 * em > clip.bottom + 1;
          }));
        if (cut) lost.push(`${language} ${text}: a line is cut`);
      }
    }
  }
  return [...new Set(lost)];
}"""


def lost_words(page: Page, said: dict[str, Any], **settings: str) -> list[str]:
    """Return what a reader would miss of the sample cues."""
    lost: list[str] = page.evaluate(CHECK, {"said": said, "settings": settings})
    return lost


@pytest.mark.parametrize(("width", "height"), [(320, 700), (844, 390), (1440, 900)])
def test_no_word_is_lost_at_any_size(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    open_studio(page)
    for size, position in (("100", "bottom"), ("200", "bottom"), ("400", "bottom"), ("200", "below")):
        said = SAID if position == "bottom" else {name: SAID[name] for name in ("en", "th")}
        assert lost_words(page, said, size=size, position=position) == [], (size, position)


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 360, 390, 599, 600, 768, 844, 1024, 1440])
def test_no_word_is_lost_in_any_view(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 390 if width == 844 else 900})
    open_studio(page)
    sizes = ("50", "100", "150", "200", "300", "400")
    for size, position, style in itertools.product(sizes, ("bottom", "top", "below"), ("pop", "roll", "words")):
        chosen = {"size": size, "position": position, "style": style}
        assert lost_words(page, SAID, **chosen) == [], chosen
    for chosen in (
        {"style": "pop", "windowopacity": "75"},
        {"align": "left"},
        {"align": "right"},
        {"font": "easy"},
        {"background": "none", "font": "smallcaps"},
    ):
        assert lost_words(page, SAID, size="200", position="bottom", **chosen) == [], chosen


def test_the_marker_covers_no_letter_of_a_neighbour(page: Page) -> None:
    open_studio(page)
    assert lost_words(page, {"th": SAID["th"]}, size="200") == []
    found = page.evaluate("""() => [...document.querySelectorAll('#captions .word')].map((word) => {
      const { zIndex, paddingLeft, paddingRight, backgroundColor } = getComputedStyle(word);
      return [word.className, zIndex, paddingLeft, paddingRight, backgroundColor];
    })""")
    for classes, z_index, left, right, background in found:
        assert z_index == ("0" if "now" in classes.split() else "1")
        assert (background == "rgba(0, 0, 0, 0)") == ("now" not in classes.split())
        assert "tight-start" not in classes or left == "0px"
        assert "tight-end" not in classes or right == "0px"


def test_a_phone_on_its_side_shows_face_captions_and_stop_at_once(page: Page) -> None:
    page.set_viewport_size({"width": 844, "height": 390})
    open_studio(page)
    speak(page, TEXT)
    wait_heard(page, 700)
    for selector in ("#speak", "#face .face", "#captions .word.now", "#play-button", "#settings-button"):
        box = page.locator(selector).first.bounding_box()
        assert box is not None, selector
        assert box["y"] >= 0, selector
        assert box["y"] + box["height"] <= 390, selector


def test_captions_and_mouth_keep_time_at_every_rate(page: Page) -> None:
    open_studio(page)
    speak(page, LONG_TEXT)
    wait_heard(page, 500)
    page.evaluate("document.activeElement.blur()")
    until(page, "captionsync.playback.timeline.complete")
    for key, rate in ((">", 1.25), (">", 1.5), ("<", 1.25), ("<", 1.0), ("<", 0.75)):
        page.keyboard.press(key)
        assert page.evaluate("captionsync.playback.player.rate") == rate
    assert page.inner_text("#rate-button") == "0.75×"
    page.evaluate("captionsync.playback.player.setRate(2)")
    page.wait_for_timeout(300)
    # Within the page, so that a busy machine delays both readings alike.
    heard, passed = page.evaluate("""async () => {
      const { playback } = captionsync;
      const read = () => { const now = performance.now(); return [playback.heard_ms(now), now]; };
      const [first, from] = read();
      await new Promise((resolve) => setTimeout(resolve, 600));
      const [last, to] = read();
      return [last - first, to - from];
    }""")
    assert heard / passed == pytest.approx(2, rel=0.15)
    until(
        page,
        """(() => {
          const { playback, stage } = captionsync;
          return Math.abs(playback.timeline.wordIndexAt(playback.heard_ms()) - stage.captions.current) <= 1;
        })()""",
    )


def test_what_a_flushed_turn_said_leaves_the_screen(page: Page, site: str) -> None:
    request = urllib.request.Request(f"{site}/v1/sessions", b"{}")
    with urllib.request.urlopen(request, timeout=60) as answer:
        made = json.load(answer)
    page.goto(f"/?session={made['id']}")
    until(page, "globalThis.captionsync !== undefined")
    body = json.dumps({"text": "First turn is over. ", "flush": True}).encode()
    urllib.request.urlopen(urllib.request.Request(f"{site}{made['links']['self']}/text", body), timeout=60).close()
    until(page, "document.querySelectorAll('#captions .word').length > 0")
    wait_state(page, "waiting")
    until(page, "document.querySelectorAll('#captions .word').length === 0")
    assert page.evaluate("captionsync.playback.state") == "waiting"


def test_keys_do_nothing_while_one_types_and_leave_controls_alone(page: Page) -> None:
    open_studio(page)
    page.fill("#text", "")
    page.focus("#text")
    page.keyboard.type("k j l 5 c m o w <>")
    assert page.input_value("#text") == "k j l 5 c m o w <>"
    assert page.get_attribute("#cc-button", "aria-pressed") == "true"
    page.focus("#settings-button")
    page.keyboard.press("Space")
    assert page.is_visible("#settings")
    page.focus("input[name=cc-size]:checked")
    page.keyboard.press("ArrowRight")
    assert page.get_attribute("html", "data-cc-size") == "150"


def test_the_log_reads_captions_when_they_are_heard_and_is_remembered(page: Page) -> None:
    open_studio(page)
    page.evaluate("captionsync.settings.set('reader', 'on')")
    page.reload()
    until(page, "globalThis.captionsync !== undefined")
    speak(page, LONG_TEXT)
    wait_heard(page, 300)
    until(page, "captionsync.playback.timeline.complete")
    read, cues, heard = page.evaluate("""() => [document.querySelectorAll('#announcer p').length,
      captionsync.playback.timeline.cues.length, captionsync.playback.heard_ms()]""")
    begun = page.evaluate(f"captionsync.playback.timeline.cues.filter((cue) => cue.start_ms <= {heard} + 50).length")
    assert read <= begun < cues
    until(page, "document.querySelectorAll('#announcer p').length >= 2")
    first = page.evaluate("captionsync.playback.timeline.cues[0].lines.join(' ')")
    assert page.locator("#announcer p").first.text_content() == first


def test_sounds_stand_before_the_word_that_follows_them_and_marks_are_not_shown(page: Page, site: str) -> None:
    text = 'Well, [laughs] that is funny. <mark name="place"/>Is it not? [sighs] No.'
    made = create_session(site, text=text, audio_tags=True)
    page.goto(f"/?session={made['id']}")
    until(page, "globalThis.captionsync?.playback.timeline.complete")
    shown = " ".join(page.locator("#transcript .line-text").all_text_contents())
    assert shown.split() == "Well, [laughs] that is funny. Is it not? [sighs] No.".split()
    tags = page.evaluate("captionsync.playback.timeline.tags.map(({ name, mark }) => [name, mark === true])")
    assert tags == [["laughs", False], ["place", True], ["sighs", False]]


def test_a_speaker_begins_a_line_where_lines_flow_together(page: Page, site: str) -> None:
    turns = [{"text": "Come in.", "speaker": "Anna"}, {"text": "It is me, your neighbour.", "speaker": "Ben"}]
    made = create_session(site, text=turns)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/overlay/{made['id']}?size=200&style=roll")
    until(page, "document.querySelectorAll('.flow .caption-line').length === 2")
    tops = page.evaluate("""() => [...document.querySelectorAll('.flow .caption-line')].map((line) =>
      [line.querySelector('.speaker'), ...line.querySelectorAll('.word')].filter(Boolean)
        .map((node) => node.getBoundingClientRect()))
      .map((rects) => [Math.min(...rects.map(({ top }) => top)), Math.max(...rects.map(({ bottom }) => bottom))])""")
    assert tops[1][0] > (tops[0][0] + tops[0][1]) / 2


@pytest.mark.slow
@pytest.mark.parametrize(("width", "height"), [(390, 844), (844, 390), (768, 1024), (1440, 900)])
def test_axe_finds_nothing_at_any_size(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    open_studio(page)
    speak(page, LONG_TEXT)
    wait_heard(page, 800)
    for size in ("100", "200", "400"):
        page.evaluate(f"captionsync.settings.set('size', '{size}')")
        page.wait_for_timeout(100)
        assert axe(page) == [], size
    page.click("#settings-button")
    assert axe(page) == []
