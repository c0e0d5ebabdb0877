"""The avatar page and the code of the guide "Drive your avatar", in a real browser."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.watch import LONG_TEXT, SENTENCE, Watch, until

GUIDE = Path(__file__).parent.parent.parent / "docs" / "drive-your-avatar.md"
TEXT = "Bob maps very small boats."

DRIVE_TALKING_HEAD = """async () => {
  const given = [];
  let over;
  const ended = new Promise((resolve) => { over = resolve; });
  const head = {
    async streamStart(options) { given.push(options); },
    streamAudio({ audio, ...arrays }) { given.push({ bytes: audio.byteLength, ...arrays }); },
    streamNotifyEnd() { over(); },
  };
  %s
  await ended;
  return JSON.stringify(given);
}"""

DRIVE_VRM = """async () => {
  const server = location.origin;
  const body = JSON.stringify({ text: "%s", curves: "vrm" });
  const session = await (await fetch("/v1/sessions", { method: "POST", body })).json();
  const seen = [];
  let weights = {};
  const vrm = {
    expressionManager: { setValue(name, weight) { weights[name] = weight; } },
    update() { seen.push({ ...weights }); },
  };
  const clock = { getDelta: () => 0 };
  %s
  await new Promise((resolve) => { audio.addEventListener("ended", resolve); });
  return JSON.stringify(seen);
}"""


MOUTH = "() => [...document.querySelectorAll('#face path')].map((path) => path.getAttribute('d')).join()"
"""The drawing of the face, as one string."""


def code_of_guide(origin: str) -> list[str]:
    """The guide's JavaScript, at this server's address; a module's import becomes one that a function may use."""
    blocks = re.findall(r"```js\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    code = [block.replace("http://127.0.0.1:8000", origin) for block in blocks]
    return [re.sub(r"import (\{.*?\}) from (\S+);", r"const \1 = await import(\2);", block) for block in code]


def test_the_face_speaks_and_rests(page: Page) -> None:
    page.goto("/avatar")
    page.evaluate(f"globalThis.rest = ({MOUTH})()")
    page.fill("#avatar-text", f"{SENTENCE} {SENTENCE}")
    page.click("#avatar-speak")
    expect(page.locator("#avatar-state")).to_have_text("Speaking")
    expect(page.locator("#avatar-speak")).to_have_text("Stop")
    until(page, f"({MOUTH})() !== rest")
    expect(page.locator("#avatar-state")).to_have_text("Finished", timeout=60_000)
    expect(page.locator("#avatar-speak")).to_have_text("Speak")


def test_the_ways_carry_the_session_that_was_spoken(page: Page) -> None:
    page.goto("/avatar")
    ways = page.locator("#avatar-ways pre")
    expect(ways).to_have_count(3)
    page.fill("#avatar-text", LONG_TEXT)
    page.click("#avatar-speak")
    expect(ways.last).not_to_contain_text("SESSION")
    expect(ways.last).to_contain_text("captionsync bridge http://")
    page.click("#avatar-speak")
    expect(page.locator("#avatar-state")).to_have_text("Stopped")


def test_a_session_in_the_address_shows_the_face_alone(page: Page) -> None:
    answer = page.request.post("/v1/sessions", data={"text": TEXT, "curves": "arkit"})
    page.goto(f"/avatar?session={answer.json()['id']}&sound=0")
    expect(page.locator("#face svg")).to_be_visible()
    expect(page.locator("#avatar-note")).to_be_hidden()
    expect(page.locator(".site-header")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)"
    expect(page.locator("#avatar-state")).to_have_text("Finished", timeout=60_000)


def test_nothing_overflows_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/avatar")
    expect(page.locator("#avatar-ways pre")).to_have_count(3)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    box = page.locator("#avatar-speak").bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= 320


def test_the_code_for_talkinghead_runs(page: Page, site: str) -> None:
    page.goto("/docs")
    given: list[dict[str, Any]] = json.loads(page.evaluate(DRIVE_TALKING_HEAD % code_of_guide(site)[0]))
    assert given[0] == {"sampleRate": 24000, "lipsyncType": "visemes", "waitForAudioChunks": True}
    pieces = given[1:]
    shapes = [shape for piece in pieces for shape in piece["visemes"]]
    times = [time for piece in pieces for time in piece["vtimes"]]
    assert shapes[:3] == ["PP", "aa", "PP"]
    assert times == sorted(times)
    assert [word for piece in pieces for word in piece["words"]] == TEXT.split()
    audio_ms = 0.0
    for piece in pieces:
        covered_ms = audio_ms
        audio_ms += piece["bytes"] / 48
        # What is handed over with a piece of audio does not begin before that audio.
        assert all(time >= covered_ms - 200 for time in piece["vtimes"])


def test_the_code_for_vrm_moves_the_vowels_with_the_sound_and_closes_in_between(page: Page, site: str) -> None:
    page.goto("/docs")
    seen: list[dict[str, float]] = json.loads(page.evaluate(DRIVE_VRM % (" ".join([TEXT] * 4), code_of_guide(site)[1])))
    assert {*seen[0]} == {"aa", "ih", "ou", "ee", "oh"}
    opened = [frame["aa"] > 0.5 for frame in seen]
    assert sum(before and not after for before, after in pairwise(opened)) >= 2
    assert any(frame["oh"] > 0.5 for frame in seen)


@pytest.mark.parametrize("size", [(1280, 720), (390, 844), (320, 480)])
def test_a_session_that_is_not_there_is_told_where_it_is_seen(
    troubled: tuple[Page, Watch], size: tuple[int, int]
) -> None:
    page, _ = troubled
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    page.goto("/avatar?session=nope")
    problem = page.locator("#problem")
    expect(problem).to_have_text("This session no longer exists. The link may be outdated.")
    expect(problem).to_be_in_viewport(ratio=1)
    expect(page.locator("#face svg")).to_be_hidden()
    box = problem.bounding_box()
    assert box is not None
    on_top = page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y).closest('#problem') !== null",
        [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2],
    )
    assert on_top
