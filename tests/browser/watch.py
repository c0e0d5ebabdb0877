"""Helpers of the browser tests: waiting, watching the console, speaking."""

from __future__ import annotations

import json
import urllib.request
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import ConsoleMessage, Page

CHROMIUM = "/usr/bin/chromium"
CHROMIUM_ARGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--autoplay-policy=no-user-gesture-required",
]

TEXT = (
    "Captions arrive with the voice, word by word. The mouth closes on every B, M and P, because phones, cues and "
    "audio share one clock."
)


SENTENCE = "The mouth closes on every B, M and P, while the words light up."
"""For what is watched to its end."""

LONG_TEXT = " ".join([TEXT] * 3)
"""Speaks for so long that nobody who is held up finds it over."""


@dataclass
class Watch:
    """What a page complained about."""

    errors: list[str] = field(default_factory=list)

    def complaints(self) -> list[str]:
        """Return errors of the console and uncaught exceptions."""
        return self.errors


def watch_page(page: Page) -> Watch:
    """Collect the complaints of a page from now on."""
    watch = Watch()

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            watch.errors.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: watch.errors.append(str(error)))
    return watch


def until(page: Page, expression: str, *, tries: int = 2_000) -> Any:
    """Wait until an expression is true. Polls from here: the pages' policy refuses code made from strings."""
    for _ in range(tries):
        value = page.evaluate(expression)
        if value:
            return value
        page.wait_for_timeout(20)
    raise AssertionError(f"never true: {expression}; {page.evaluate(FACTS)}")


FACTS = """() => globalThis.captionsync && ({
  state: captionsync.playback.state, heard: captionsync.playback.heard_ms(), failure: captionsync.playback.failure,
  connection: captionsync.playback.connection, words: captionsync.playback.timeline.words.length})"""


def open_studio(page: Page, query: str = "") -> None:
    """Open the studio and wait until its modules have run."""
    page.goto(f"/{query}")
    until(page, "globalThis.captionsync !== undefined")


def speak(page: Page, text: str = TEXT) -> None:
    """Press Speak in an open studio."""
    page.fill("#text", text)
    page.click("#speak")


def wait_state(page: Page, state: str) -> None:
    """Wait for the state on the badge."""
    until(page, f"document.querySelector('#badge').dataset.state === {state!r}")


def wait_heard(page: Page, ms: int) -> None:
    """Wait until ``ms`` of media time has been heard."""
    until(page, f"captionsync.playback.heard_ms() >= {ms}")


def note_states(page: Page) -> None:
    """Note every state of the badge from now on in ``states``: a short one may be over when one looks."""
    page.evaluate("""() => {
      globalThis.states = [];
      const badge = document.querySelector('#badge');
      new MutationObserver(() => states.push(badge.dataset.state)).observe(badge, { attributes: true });
    }""")


def wait_played_from(page: Page, ms: float) -> None:
    """Wait until playback was sent to ``ms`` and sound began there; it may be elsewhere when one looks."""
    until(
        page,
        f"""(() => {{
          const {{ sought, player }} = captionsync.playback;
          if (sought === null || Math.abs(sought.ms - {ms}) >= 1) return false;
          const {{ anchors, rate_hz }} = player.inner;
          return anchors.list.some(({{ pos, frame, playing }}, index, list) => {{
            const before = list[index - 1];
            const begins = !before?.playing || Math.abs(pos - before.pos - (frame - before.frame)) > 256;
            return playing && begins && Math.abs((pos * 1000) / rate_hz - {ms}) < 30;
          }});
        }})()""",
    )


def wait_caption(page: Page) -> None:
    """Wait until the lit word of a pause is the one that was heard last, on the stage and in the transcript."""
    wait_state(page, "paused")
    wait_silence(page)
    until(
        page,
        """(() => {
          const { playback, stage } = captionsync;
          const word = playback.timeline.wordIndexAt(playback.heard_ms());
          const shown = document.querySelector('#transcript .line[aria-current] .word.now');
          return Math.abs(stage.captions.current - word) <= 1 && shown?.dataset.index === String(stage.captions.current);
        })()""",
    )


def wait_silence(page: Page) -> float:
    """Wait until what was on its way to the ear has been heard; return where that was, in media milliseconds."""
    heard = -1.0
    same = 0
    for _ in range(600):
        before, heard = heard, float(page.evaluate("captionsync.playback.heard_ms()"))
        # Once is no silence: a page that was held up has not been told yet what is heard.
        same = same + 1 if heard == before else 0
        if same == 5:
            return heard
        page.wait_for_timeout(100)
    raise AssertionError(f"still heard at {heard} ms")


def create_session(site: str, **body: Any) -> dict[str, Any]:
    """Make a session through the API."""
    request = urllib.request.Request(f"{site}/v1/sessions", json.dumps(body).encode())
    with urllib.request.urlopen(request, timeout=60) as answer:
        made: dict[str, Any] = json.load(answer)
    return made


def full_log(site: str, session_id: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Return all events of a finished session: id, type and data."""
    with urllib.request.urlopen(f"{site}/v1/sessions/{session_id}/events", timeout=120) as answer:
        text = answer.read().decode()
    events = []
    for block in text.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if ": " in line and not line.startswith(":"))
        if "event" in fields:
            events.append((fields.get("id", ""), fields["event"], json.loads(fields["data"])))
    return events
