import assert from "node:assert/strict";
import { test } from "node:test";

import { AudioPlayer, transportOf } from "../../static/js/lib/audio-player.js";

test("an unknown transport is the automatic one", () => {
  assert.deepEqual(["chain", "element", "silent", "auto", "tape", null].map(transportOf), [
    "chain",
    "element",
    "silent",
    "auto",
    "auto",
    "auto",
  ]);
});

test("a silent player takes what exists and plays, pauses and seeks in it", async () => {
  const player = new AudioPlayer({ transport: "silent" });
  player.play();
  assert.equal(player.state, "filling");
  await player.open();
  player.play();
  player.extend(0, 5000);
  assert.equal(player.state, "playing");
  player.pause();
  clearTimeout(player.suspendTimer);
  assert.equal(player.state, "paused");
  player.seek(2000);
  assert.equal(player.heard_ms(), 2000);
  assert.equal(player.buffered_ms, 5000);
  player.close();
});

test("a browser without Web Audio becomes silent and says so", async () => {
  const player = new AudioPlayer();
  assert.equal(player.takesSamples, true);
  player.unlock();
  assert.deepEqual([player.unsupported, player.transport, player.takesSamples], [true, "silent", false]);
  await player.open();
  assert.equal(player.inner.kind, "silent");
});

test("the volume survives a mute", () => {
  const player = new AudioPlayer({ transport: "silent" });
  player.setVolume(0.5, true);
  player.setVolume(player.volume, false);
  assert.deepEqual([player.volume, player.muted], [0.5, false]);
});
