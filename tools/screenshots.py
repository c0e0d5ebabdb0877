"""Take the pictures of the pages in ``docs/img`` with Chromium, from a server started for it.

Run it as ``python tools/screenshots.py [NAME…]``. Pictures are the same in every run, except for the exact moment of
speech: each waits until a media time has been heard, never for a wall-clock time.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "img"

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
    "audio share one clock. Seek, pause, reload: they stay together."
)
ARABIC = "مرحبا! يصل النص مع الصوت كلمة بكلمة، ويتحرك الفم في الوقت نفسه. انقر على أي كلمة لتسمعها من جديد."


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: the properties of the window, and how to reach the state."""

    name: str
    play: Callable[[Page, str], None]
    width: int = 1280
    height: int = 880
    dark: bool = False
    phone: bool = False
    transparent: bool = False
    extra: bool = False
    """Taken only when it is named: for inspection, not for the README."""


def wait_for(page: Page, expression: str) -> None:
    """Wait until an expression holds, by polling: the pages' policy forbids code made from strings."""
    for _ in range(6_000):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(10)
    raise TimeoutError(expression)


def wait_heard(page: Page, ms: int) -> None:
    """Wait until ``ms`` of media time has been heard."""
    wait_for(page, f"captionsync.playback.heard_ms() >= {ms}")


def speak(page: Page, base: str, text: str = TEXT) -> None:
    """Open the studio and press Speak."""
    page.goto(base)
    page.fill("#text", text)
    page.click("#speak")


def play_idle(page: Page, base: str) -> None:
    """Show the studio as it opens."""
    page.goto(base)
    wait_for(page, "document.querySelectorAll('#voice option').length > 1")
    page.wait_for_timeout(400)


def play_speaking(page: Page, base: str) -> None:
    """Show the studio in the middle of a sentence."""
    speak(page, base)
    wait_heard(page, 3_420)


def play_ended(page: Page, base: str) -> None:
    """Show the studio after the end."""
    speak(page, base)
    wait_for(page, "captionsync.playback.timeline.complete")
    page.evaluate("captionsync.playback.seek(captionsync.playback.duration_ms - 300)")
    wait_for(page, "captionsync.playback.state === 'ended'")
    page.wait_for_timeout(500)


def play_error(page: Page, base: str) -> None:
    """Show an error."""
    page.route(
        "**/v1/sessions",
        lambda route: route.fulfill(
            status=502, json={"error": {"code": "provider_auth", "message": "", "retryable": False}}
        ),
    )
    speak(page, base)
    page.wait_for_selector("#problem p")


def play_rtl(page: Page, base: str) -> None:
    """Show right-to-left text being spoken."""
    speak(page, base, ARABIC)
    wait_heard(page, 2_600)


def play_settings(page: Page, base: str) -> None:
    """Show the caption settings."""
    speak(page, base)
    wait_heard(page, 1_200)
    page.click("#settings-button")


def play_events(page: Page, base: str) -> None:
    """Show the event list."""
    speak(page, base)
    page.click("#tab-events")
    wait_heard(page, 3_420)


def session_id(page: Page, base: str) -> str:
    """Create a session and return its id."""
    answer = page.request.post(f"{base}/v1/sessions", data={"text": TEXT})
    return str(answer.json()["id"])


def play_inspector(page: Page, base: str) -> None:
    """Show the inspector while it plays."""
    page.goto(f"{base}/sessions/{session_id(page, base)}")
    wait_for(page, "captionsync.playback.timeline.complete && captionsync.peaks.end_ms > 5000")
    page.click("#zoom-in")
    page.click("#zoom-in")
    page.click("#play-button")
    wait_heard(page, 3_420)


def play_overlay(page: Page, base: str) -> None:
    """Show the overlay over a plain picture."""
    page.goto(f"{base}/overlay/{session_id(page, base)}")
    wait_for(page, "captionsync.playback.heard_ms() > 3420")


def play_overlay_setup(page: Page, base: str) -> None:
    """Show the page that creates an overlay's URL."""
    page.goto(f"{base}/overlay")
    page.wait_for_selector("#captions .now")


def play_avatar(page: Page, base: str) -> None:
    """Show the avatar page while it speaks."""
    page.goto(f"{base}/avatar")
    page.click("#avatar-speak")
    page.wait_for_timeout(2_000)


def play_docs(page: Page, base: str) -> None:
    """Show the API page."""
    page.goto(f"{base}/docs")
    page.wait_for_selector(".operation", timeout=10_000)
    page.evaluate("document.getElementById('post-v1-sessions').scrollIntoView()")


SHOTS = (
    Shot("idle", play_idle),
    Shot("speaking", play_speaking, height=900),
    Shot("speaking-dark", play_speaking, height=900, dark=True),
    Shot("ended", play_ended, height=900),
    Shot("error", play_error),
    Shot("phone", play_speaking, width=360, height=760, phone=True),
    Shot("phone-idle-dark", play_idle, width=360, height=760, phone=True, dark=True, extra=True),
    Shot("tablet", play_speaking, width=768, height=1100, extra=True),
    Shot("rtl", play_rtl, height=900),
    Shot("settings", play_settings, height=900, extra=True),
    Shot("events", play_events, height=900, dark=True, extra=True),
    Shot("inspector", play_inspector, height=900),
    Shot("inspector-dark", play_inspector, height=900, dark=True),
    Shot("overlay", play_overlay, height=720, transparent=True),
    Shot("overlay-setup", play_overlay_setup, extra=True),
    Shot("avatar", play_avatar),
    Shot("docs", play_docs, extra=True),
    Shot("docs-phone", play_docs, width=360, height=760, phone=True, extra=True),
)


@contextmanager
def running_server() -> Iterator[str]:
    """Start a server on a free port and yield its URL."""
    command = [sys.executable, "-m", "captionsync", "serve", "--port", "0", "--host", "127.0.0.1"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        assert process.stdout is not None
        for line in process.stdout:
            found = re.search(r"http://[\w.:]+", line)
            if found:
                yield found.group(0).rstrip("/")
                return
        raise RuntimeError("The server did not start.")
    finally:
        process.terminate()
        process.wait(timeout=20)


def take(browser: Browser, base: str, shot: Shot, target: Path) -> None:
    """Take one picture."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.dark else "light",
        device_scale_factor=2 if shot.phone else 1,
        has_touch=shot.phone,
        is_mobile=shot.phone,
    )
    page = context.new_page()
    page.on("console", lambda message: print(f"{shot.name}: {message.type}: {message.text}", file=sys.stderr))
    page.on("pageerror", lambda error: print(f"{shot.name}: {error}", file=sys.stderr))
    shot.play(page, base)
    page.screenshot(path=target / f"{shot.name}.png", omit_background=shot.transparent)
    context.close()


def main() -> None:
    """Take all pictures, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("names", nargs="*", metavar="NAME", help="pictures to take; all without")
    parser.add_argument("--base", default="", help="address of a running server")
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    chosen = [shot for shot in SHOTS if shot.name in options.names or not (options.names or shot.extra)]
    options.target.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGS)
        if options.base:
            for shot in chosen:
                take(browser, options.base, shot, options.target)
        else:
            with running_server() as base:
                for shot in chosen:
                    take(browser, base, shot, options.target)
        browser.close()


if __name__ == "__main__":
    main()
