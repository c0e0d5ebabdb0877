"""Hostile texts on every page and in a track: nothing runs, nothing is forged, and all is shown as it was said."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, Request

from captionsync.exports import Timeline
from tests.browser.watch import create_session, until
from tests.hostile_judges import JUDGES, judged
from tests.hostile_texts import hostile_texts
from tests.live_server import LiveServer
from tests.stream_checks import check_ids, decode, displayed, of_type

pytestmark = pytest.mark.browser
BATCH, BATCHES = 40, 25
SHORT = 12
DETECTOR = """
  globalThis.hacked = undefined;
  globalThis.detected = [];
  addEventListener('securitypolicyviolation', (event) => detected.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
"""
TAGS = """() => [...new Set([...document.querySelectorAll('#transcript *, #captions *, #wire-rows *, .lanes *, .cue-text *')]
  .map((node) => node.tagName))]"""
ALLOWED = {"LI", "BUTTON", "P", "SPAN", "DIV", "CANVAS", "OL", "UL", "svg", "path", "g", "rect", "text"}
SHOWN_AS_SAID = """(() => {
  const after = ({ after }) => after.replace(/\\n{2,}/g, '\\n');
  const said = captionsync.playback.timeline.words.map((word) => word.text + after(word)).join('');
  return [...document.querySelectorAll('#transcript .line-text')].map((line) => line.textContent).join('') === said;
})()"""
DRAW_ALL = """(view) => {
  const { timeline } = captionsync.playback;
  const captions = view === 'overlay' ? captionsync.captions : captionsync.stage.captions;
  for (const cue of timeline.cues) captions.draw(timeline, (cue.start_ms + cue.end_ms) / 2, {});
  return timeline.cues.length;
}"""
SHOW_TRACK = """async (url) => {
  const video = document.createElement('video');
  const track = document.createElement('track');
  video.append(track);
  document.body.append(video);
  const loaded = new Promise((done) => { track.onload = () => done('loaded'); track.onerror = () => done('error'); });
  track.src = url;
  track.default = true;
  track.track.mode = 'showing';
  const state = await loaded;
  const cues = [...track.track.cues];
  for (const cue of cues) document.body.append(cue.getCueAsHTML());
  return [state, cues.map((cue) => [Math.round(cue.startTime * 1000), Math.round(cue.endTime * 1000)])];
}"""
LISTEN = """(url) => new Promise((done) => {
  const seen = [];
  const source = new EventSource(url);
  for (const name of ['message', 'start', 'word', 'viseme', 'cue', 'audio', 'tag', 'voice', 'gap', 'reset', 'failed', 'end']) {
    source.addEventListener(name, ({ lastEventId, type }) => {
      seen.push([lastEventId, type]);
      if (name === 'end' || name === 'failed') { source.close(); done(seen); }
    });
  }
})"""


@dataclass
class Alarm:
    """What hostile texts achieved in a browser."""

    heard: list[str] = field(default_factory=list)

    def watch(self, page: Page, site: str) -> None:
        """Note dialogs, requests to other sites, policy reports and errors of a page."""

        def asked(request: Request) -> None:
            if not request.url.startswith((site, "data:", "blob:")):
                self.heard.append(f"request: {request.url}")

        def asked_people(dialog: Dialog) -> None:
            self.heard.append(f"dialog: {dialog.message}")
            dialog.dismiss()

        page.on("dialog", asked_people)
        page.on("request", asked)
        page.on("console", lambda one: self.heard.append(one.text) if one.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.heard.append(str(error)))
        page.on("popup", lambda popup: self.heard.append(f"popup: {popup.url}"))
        page.add_init_script(DETECTOR)

    def take(self, page: Page) -> None:
        """Note what the page itself detected."""
        self.heard += page.evaluate("[...detected, ...(globalThis.hacked ? ['hacked'] : [])]")


def check_stream(server: LiveServer, made: dict[str, Any]) -> list[tuple[str, str]]:
    """Check a session's events and files; return ids and types."""
    events = decode(server.get(made["links"]["events"]))
    check_ids(events)
    assert displayed(events) and events[-1].type == "end"
    assert len({event.id for event in events}) == len(events)
    path = made["links"]["self"]
    timeline = Timeline.from_json(server.get(f"{path}/captions.json"))
    problems = {
        extension: judged(extension, server.get(f"{path}/{_file(extension)}"), timeline)
        for extension in JUDGES.keys() - {"arkit.csv"}
    }
    assert {name: problem for name, problem in problems.items() if problem} == {}
    assert "".join(word["text"] + word["after"] for word in of_type(events, "word")) == displayed(events)
    return [(event.id, event.type) for event in events]


def _file(extension: str) -> str:
    kind = "visemes" if extension in ("visemes.json", "tsv", "dat", "azure.json", "talkinghead.json") else "captions"
    return f"{kind}.{extension.removeprefix('visemes.')}"


def show(context: BrowserContext, server: LiveServer, texts: list[str]) -> Alarm:
    """Speak texts and show them everywhere."""
    site, alarm = server.url, Alarm()
    made = create_session(site, text="\n\n".join(texts), format="pcm_8000", language="en")
    log = check_stream(server, made)
    page = context.new_page()
    alarm.watch(page, site)
    page.goto(f"/?session={made['id']}")
    until(page, "globalThis.captionsync?.playback.timeline.complete")
    until(page, SHOWN_AS_SAID)
    assert page.evaluate(DRAW_ALL, "studio") > 0
    assert set(page.evaluate(TAGS)) <= ALLOWED
    assert [tuple(one) for one in page.evaluate(LISTEN, made["links"]["events"])] == log
    state, cues = page.evaluate(SHOW_TRACK, f"{made['links']['self']}/captions.vtt")
    timeline = json.loads(server.get(f"{made['links']['self']}/captions.json"))
    assert (state, len(cues)) == ("loaded", sum(any(cue["lines"]) for cue in timeline["cues"]))
    alarm.take(page)
    for path in (f"/overlay/{made['id']}", f"/sessions/{made['id']}", f"/avatar?session={made['id']}"):
        page.goto(path)
        until(page, "globalThis.captionsync !== undefined")
        if "overlay" in path:
            until(page, "captionsync.playback.timeline.complete")
            page.evaluate(DRAW_ALL, "overlay")
        assert set(page.evaluate(TAGS)) <= ALLOWED
        alarm.take(page)
    page.close()
    return alarm


def test_hostile_texts_run_nothing_and_forge_nothing(context: BrowserContext, server: LiveServer) -> None:
    assert show(context, server, hostile_texts(SHORT)).heard == []


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_thousand_hostile_texts_run_nothing(context: BrowserContext, server: LiveServer, batch: int) -> None:
    assert show(context, server, hostile_texts(BATCH, batch * BATCH)).heard == []
