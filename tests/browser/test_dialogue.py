"""Dialogues on the pages: who speaks is shown by name or by a dash, where another speaker begins."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.watch import create_session, open_studio, until, watch_page

pytestmark = pytest.mark.browser

TURNS = [
    {"voice": "en-us", "text": "Knock, knock, my dear old friend of many years. Are you at home?", "speaker": "Anna"},
    {"voice": "en-gb+f2", "text": "Who is there, on such a dark and stormy night as this one?", "speaker": "Ben <b>"},
    {"voice": "en-us", "text": "It is me.", "speaker": "Anna"},
]
PHONE, DESK = (390, 844), (1280, 900)
FITS = "document.documentElement.scrollWidth <= innerWidth"


@pytest.fixture(scope="module")
def dialogue(server: Any) -> str:
    session: str = create_session(server.url, text=TURNS)["id"]
    server.get(f"/v1/sessions/{session}/events?types=end")
    return session


def show_word(page: Page, text: str) -> None:
    """Seek to a word until its cue is shown: the audio may not be there yet."""
    until(page, "captionsync.playback.timeline.end !== null")
    until(
        page,
        f"""(() => {{
          const {{ playback }} = captionsync;
          const word = playback.timeline.words.find((one) => one.text === {text!r});
          playback.seek(word.start_ms + 20);
          return document.querySelector('#captions')?.textContent.includes({text!r});
        }})()""",
    )


def shown(page: Page) -> str:
    """Return the caption as a reader sees it."""
    return " ".join(page.locator("#captions").inner_text().split())


@pytest.mark.parametrize(("width", "height"), [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize(
    ("speakers", "first", "second"),
    [
        ("names", "Anna: Knock, knock,", "Ben <b>: Who is there,"),
        ("dashes", "- Knock, knock,", "- Who is there,"),
        ("off", "Knock, knock,", "Who is there,"),
    ],
)
def test_the_studio_shows_speakers_as_set(
    chromium: Browser, site: str, dialogue: str, speakers: str, first: str, second: str, width: int, height: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": height}, base_url=site)
    page = context.new_page()
    watch = watch_page(page)
    open_studio(page, f"?session={dialogue}")
    page.evaluate(f"localStorage.setItem('captionsync.captions.v1', JSON.stringify({{speakers: '{speakers}'}}))")
    page.reload()
    show_word(page, "Knock,")
    assert shown(page).startswith(first)
    lines = page.locator("#transcript .line-text")
    # Lines out of view are not laid out, so their text is asked for until they are in view.
    for at, begin in ((0, first), (1, "Are you"), (2, second)):
        lines.nth(at).scroll_into_view_if_needed()
        expect(lines.nth(at)).to_have_text(re.compile(f"^{re.escape(begin)}"), use_inner_text=True)
    show_word(page, "Who")
    assert shown(page).startswith(second)
    assert page.evaluate(FITS)
    assert watch.complaints() == []
    context.close()


def test_the_setting_changes_what_is_shown_at_once(page: Page, dialogue: str) -> None:
    open_studio(page, f"?session={dialogue}")
    show_word(page, "Knock,")
    assert shown(page).startswith("Anna: Knock")
    page.click("#settings-button")
    page.get_by_role("radiogroup", name="Speakers").get_by_label("Dashes").check()
    assert shown(page).startswith("- Knock")
    assert page.evaluate("JSON.parse(localStorage.getItem('captionsync.captions.v1')).speakers") == "dashes"


@pytest.mark.parametrize(
    ("query", "begin"), [("", "Anna: Knock"), ("?speakers=dashes", "- Knock"), ("?speakers=off", "Knock")]
)
def test_the_overlay_takes_the_setting_from_its_address(page: Page, dialogue: str, query: str, begin: str) -> None:
    page.goto(f"/overlay/{dialogue}{query}")
    until(page, "document.querySelector('#captions .word') !== null")
    assert shown(page).startswith(begin)


def test_the_inspector_names_the_speakers(page: Page, dialogue: str) -> None:
    page.goto(f"/sessions/{dialogue}")
    show_word(page, "Knock,")
    assert shown(page).startswith("Anna: Knock")
    show_word(page, "Who")
    assert shown(page).startswith("Ben <b>: Who is there,")
