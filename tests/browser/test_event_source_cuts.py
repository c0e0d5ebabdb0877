"""Chromium's own EventSource behind a proxy that cuts it at random bytes: nothing is lost, nothing comes twice."""

from __future__ import annotations

import random
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.watch import create_session, full_log
from tests.chaos_proxy import CALM, Trouble, running_chaos
from tests.listener_cuts import TEXT
from tests.live_server import LiveServer

pytestmark = pytest.mark.browser
AT_ONCE = 5
"""Streams of a page; a browser opens at most six connections to a server."""
WITHIN_BYTES = 60_000
LISTEN = """(paths) => Promise.all(paths.map((path) => new Promise((done) => {
  const seen = [];
  const source = new EventSource(path);
  const names = ['start', 'word', 'viseme', 'cue', 'audio', 'tag', 'voice', 'gap', 'interrupted', 'reset', 'failed', 'end'];
  for (const name of names) {
    source.addEventListener(name, ({ lastEventId, type, data }) => {
      seen.push([lastEventId, type, JSON.parse(data)]);
      if (name === 'end' || name === 'failed') { source.close(); done(seen); }
    });
  }
})))"""


def any_cut(dice: random.Random) -> Trouble:
    return Trouble(cut_bytes=dice.randrange(WITHIN_BYTES), reset=dice.random() < 0.5)


def cut(context: BrowserContext, server: LiveServer, seed: int, cuts: int) -> int:
    """Have a page listen to ``AT_ONCE`` sessions through ``cuts`` cuts; return how many there were; there may be more."""
    made = [
        create_session(server.url, text=TEXT, format="pcm_24000", language="en", provider="espeak")
        for _ in range(AT_ONCE)
    ]
    with running_chaos(server.url, seed=seed) as proxy:
        # From the first connection on, because a browser also opens one ahead and uses it again and again.
        proxy.plan = lambda dice: any_cut(dice) if proxy.cuts < cuts else CALM
        page = context.new_page()
        page.route("**/blank", lambda route: route.fulfill(body="<!doctype html>", content_type="text/html"))
        page.goto(f"{proxy.url}/blank")
        heard: list[list[list[Any]]] = page.evaluate(LISTEN, [one["links"]["events"] for one in made])
        page.close()
        for session, events in zip(made, heard, strict=True):
            assert [tuple(one) for one in events] == full_log(server.url, session["id"])
        return proxy.cuts


def test_five_cuts_lose_and_repeat_nothing(context: BrowserContext, server: LiveServer) -> None:
    assert cut(context, server, seed=5, cuts=5) >= 5


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_fifty_cuts_lose_and_repeat_nothing(context: BrowserContext, server: LiveServer) -> None:
    done = seed = 0
    while done < 50:
        done += cut(context, server, seed, cuts=15)
        seed += 1
