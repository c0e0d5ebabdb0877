import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";

import { Playhead, followPlayhead } from "../../static/js/player/playhead.js";

/** What the playhead reads of a playback. */
class FakePlayback extends EventTarget {
  id = "abc";
  player = { state: "playing", rate: 1 };
  rest_ms = () => 0;
  heard_ms = () => 1200;
  place_ms = () => 3400;
}

test("an overlay hears where the studio is, in frames and on every change of state", async () => {
  const playback = new FakePlayback();
  const playhead = new Playhead(playback);
  const places = new EventTarget();
  const received = [];
  const follower = followPlayhead((place) => {
    received.push(place);
    places.dispatchEvent(new Event("place"));
  });
  const next = () => once(places, "place");

  let heard = next();
  const now = performance.now() + 1000;
  playhead.frame(now);
  await heard;
  heard = next();
  playback.player.state = "paused";
  playback.dispatchEvent(new Event("state"));
  await heard;

  const facts = received.map(({ session, heard_ms, playing }) => [session, heard_ms, playing]);
  assert.deepEqual(facts, [
    ["abc", 1200, true],
    ["abc", 3400, false],
  ]);
  for (const { at } of received) assert.ok(Math.abs(Date.now() - at) < 60_000);
  playhead.channel.close();
  follower.close();
});

test("frames in quick succession send once, and without a session nothing is sent", () => {
  const playback = new FakePlayback();
  const playhead = new Playhead(playback);
  playhead.channel.close();
  const sent = [];
  playhead.channel = { postMessage: (place) => sent.push(place) };
  const now = performance.now() + 1000;
  playhead.frame(now);
  playhead.frame(playhead.sentAt + 16);
  assert.equal(sent.length, 1);
  playhead.frame(playhead.sentAt + 250);
  assert.equal(sent.length, 2);
  playback.id = "";
  playhead.frame(playhead.sentAt + 250);
  assert.equal(sent.length, 2);
});
