"""The inspector shows where an engine put its characters beside the words as they were heard."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from benchmarks.vague_upstream import VagueUpstream
from captionsync.timing.phones.tokens import token_starts
from tests.browser.test_pages import axe
from tests.browser.watch import create_session, until, watch_page
from tests.live_server import LiveServer, run_server
from tests.live_upstream import running_upstream
from tests.upstream_faults import Fault

pytestmark = pytest.mark.browser

TEXT = (
    "The old baker packed fresh bread before the first guests came. Then a tiny mouse took some of it, and nobody saw "
    "how she escaped! Please tell the people at the market about this small animal."
)
WHOLE = "captionsync.playback.timeline.complete && captionsync.lanes.sent.length >= {chars}"

EDGES = """([top, colour]) => {
  const canvas = document.querySelector('#lanes-canvas');
  const scale = devicePixelRatio;
  const row = new OffscreenCanvas(canvas.width, 1).getContext('2d', { willReadFrequently: true });
  row.drawImage(canvas, 0, -Math.round((top + 4) * scale));
  const pixels = row.getImageData(0, 0, canvas.width, 1).data;
  const wanted = captionsync.lanes.colours[colour].match(/\\d+/g).map(Number);
  const found = [];
  for (let x = 0; x < canvas.width; x += 1)
    if (wanted.every((value, part) => Math.abs(value - pixels[4 * x + part]) <= 2))
      found.push(captionsync.axis.ms(x / scale));
  return found;
}"""
"""The times in the window at which a row of the canvas has the colour of a lane's edges."""


@pytest.fixture(scope="module")
def upstream() -> Iterator[VagueUpstream]:
    with running_upstream(VagueUpstream) as upstream:
        assert isinstance(upstream, VagueUpstream)
        upstream.behaviour.base = "absolute"
        upstream.behaviour.message_ms = (30_000.0, 30_000.0)  # no time is after the audio of its message
        yield upstream


@pytest.fixture(scope="module")
def server(upstream: VagueUpstream) -> Iterator[LiveServer]:
    """A server whose engine is the test upstream, with the embedded one behind it."""
    env = {"ELEVENLABS_API_KEY": "key", "ELEVENLABS_BASE_URL": upstream.url}
    with run_server("--provider", "elevenlabs,espeak", "--workers", "1", env=env) as running:
        yield running


def inspect(page: Page, path: str, *, chars: int = 1) -> None:
    """Open the inspector and wait until it shows everything, with at least so many characters."""
    page.goto(path)
    until(page, WHOLE.format(chars=chars))
    until(page, "captionsync.loop && captionsync.axis.duration_ms > 0")


def sent_ms(page: Page) -> list[tuple[str, int]]:
    return [(text, ms) for text, ms in page.evaluate("captionsync.lanes.sent.map((one) => [one.text, one.start_ms])")]


def heard_ms(page: Page) -> list[int]:
    starts: list[int] = page.evaluate("captionsync.playback.timeline.words.map((word) => word.start_ms)")
    return starts


def drawn(page: Page, lane: str, colour: str) -> list[float]:
    top = page.evaluate(
        """async (id) => {
          const { LANES } = await import('/static/js/views/lanes-view.js');
          const place = LANES.findIndex((lane) => lane.id === id);
          return LANES.slice(0, place).reduce((sum, lane) => sum + lane.height + 8, 0);
        }""",
        lane,
    )
    edges: list[float] = page.evaluate(EDGES, [top, colour])
    return edges


def test_characters_are_where_the_engine_sent_them_and_words_where_they_are_heard(
    page: Page, site: str, upstream: VagueUpstream
) -> None:
    made = create_session(site, text=TEXT, language="en")
    inspect(page, f"/sessions/{made['id']}", chars=len(TEXT))
    sent = sent_ms(page)
    assert "".join(text for text, _ in sent) == TEXT
    stream = upstream.heard[-1]
    came_ms = stream.char_starts()[: len(TEXT)]  # a space that ends the text for the engine comes back after it
    assert all(abs(mine_ms - theirs_ms) <= 1 for (_, mine_ms), theirs_ms in zip(sent, came_ms, strict=True))

    true_ms = [at_ms + ms for at_ms, segment in stream.segments for ms in upstream.true_starts_ms[segment.text]]
    places = token_starts(TEXT)
    heard = heard_ms(page)
    assert len(heard) == len(places)
    off_ms = statistics.mean(abs(sent[at][1] - true_ms[at]) for at in places)
    left_ms = statistics.mean(abs(start_ms - true_ms[at]) for start_ms, at in zip(heard, places, strict=True))
    assert left_ms < 0.6 * off_ms

    page.evaluate("() => { captionsync.axis.zoom(20, 0); captionsync.axis.moveTo(1000); }")
    page.wait_for_timeout(100)
    first_ms, last_ms = page.evaluate("[captionsync.axis.start_ms, captionsync.axis.ms(captionsync.axis.width)]")
    for lane, colour, starts in (
        ("characters", "kind-other", [ms for _, ms in sent]),
        ("words", "kind-word", heard),
    ):
        edges = drawn(page, lane, colour)
        shown = [ms for ms in starts if first_ms + 20 < ms < last_ms - 20]
        assert shown
        assert all(min(abs(edge - ms) for edge in edges) < 10 for ms in shown), lane


def test_the_playhead_tells_the_character_and_keys_step_through_them(page: Page, site: str) -> None:
    made = create_session(site, text="Bob maps boats.", language="en")
    inspect(page, f"/sessions/{made['id']}")
    page.focus("#lanes")
    page.keyboard.press("Home")
    until(page, "captionsync.playback.heard_ms() === 0")
    first, start = (ms for _, ms in sent_ms(page)[:2])
    for _ in range(1 if first == 0 else 2):
        page.keyboard.press(".")
    until(page, f"Math.abs(captionsync.playback.heard_ms() - {start}) < 2")
    until(page, "document.querySelector('#under dd').textContent === 'o'")
    page.keyboard.press(",")
    until(page, f"Math.abs(captionsync.playback.heard_ms() - {first}) < 2")


def test_they_come_while_the_engine_speaks_and_after_it_was_lost(
    page: Page, site: str, upstream: VagueUpstream
) -> None:
    upstream.behaviour.message_ms = (120.0, 600.0)
    upstream.faults.append(Fault(close_code=1006, after_messages=3))
    made = create_session(site, text=TEXT, language="en", pace="realtime")
    page.goto(f"/sessions/{made['id']}")
    until(
        page, "globalThis.captionsync && captionsync.lanes.sent.length > 0 && !captionsync.playback.timeline.complete"
    )
    until(page, WHOLE.format(chars=len(TEXT)))
    sent = sent_ms(page)
    assert "".join(text for text, _ in sent) == TEXT
    assert [ms for _, ms in sent] == sorted(ms for _, ms in sent)
    assert page.evaluate("captionsync.playback.timeline.gaps.length") == 1


def test_an_engine_that_sends_no_times_is_told(page: Page, site: str, upstream: VagueUpstream) -> None:
    upstream.behaviour.alter = lambda message, _: message | {"alignment": None, "normalizedAlignment": None}
    made = create_session(site, text="Bob maps boats.", language="en")
    inspect(page, f"/sessions/{made['id']}")
    upstream.behaviour.alter = None
    assert page.evaluate("captionsync.lanes.sent.map(({ text, times }) => [text, times])") == [
        ["Bob maps boats.", "none"]
    ]
    page.evaluate("captionsync.playback.seek(300)")
    until(page, "document.querySelector('#under dd').textContent === 'The engine sent no valid times'")


def test_breaches_are_marked_on_the_captions_and_listed(page: Page, site: str) -> None:
    text = "Incomprehensibilities are here. They were there."
    made = create_session(site, text=text, language="en", captions={"max_chars_per_line": 12})
    inspect(page, f"/sessions/{made['id']}")
    until(page, "captionsync.lanes.marks.length > 0")
    until(page, "document.querySelectorAll('#breaches button').length > 0")
    rule, start_ms = page.evaluate(
        "(({ breaches: [one], start_ms }) => [one.rule, start_ms])(captionsync.lanes.marks[0])"
    )
    assert rule == "line-too-long"
    assert "at most 12 fit in a line" in page.inner_text("#breaches li:first-child")
    assert "warning" in page.inner_text("#quality-summary")

    x, (top, bottom) = page.evaluate(
        "[captionsync.axis.x(captionsync.lanes.marks[0].start_ms), captionsync.lanes.markRows()]"
    )
    box = page.locator("#lanes").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + x + 3, box["y"] + (top + bottom) / 2)
    assert "line-too-long" in page.inner_text("#mark-tip")
    page.mouse.move(box["x"] + x + 3, box["y"] + 5)
    assert page.is_hidden("#mark-tip")
    assert page.evaluate(EDGES, [top, "warn"]), "no mark is drawn"

    page.focus("#breaches li:first-child button")
    assert "line-too-long" in page.inner_text("#mark-tip")
    page.keyboard.press("Escape")
    assert page.is_hidden("#mark-tip")
    page.keyboard.press("Enter")
    until(page, f"Math.abs(captionsync.playback.heard_ms() - {start_ms}) < 2")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []


def test_a_phone_sees_them_too(chromium: Browser, site: str) -> None:
    context: BrowserContext = chromium.new_context(
        viewport={"width": 390, "height": 844}, base_url=site, has_touch=True
    )
    page = context.new_page()
    watch = watch_page(page)
    made = create_session(site, text="Bob maps boats.", language="en")
    inspect(page, f"/sessions/{made['id']}")
    page.wait_for_timeout(100)
    assert drawn(page, "characters", "kind-other")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert watch.complaints() == []
    context.close()
