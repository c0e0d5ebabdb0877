import assert from "node:assert/strict";
import { test } from "node:test";

import { Anchors, FrameInterval, OutputClock } from "../../static/js/lib/clock.js";

test("the newest anchor that has been heard counts, not the newest message", () => {
  const anchors = new Anchors();
  anchors.push({ pos: 0, frame: 1000, playing: true });
  anchors.push({ pos: 500, frame: 1500, playing: false });
  anchors.push({ pos: 500, frame: 4000, playing: true });
  assert.equal(anchors.positionAt(900), 0);
  assert.equal(anchors.positionAt(1250.5), 250.5);
  assert.equal(anchors.positionAt(2000), 500);
  assert.equal(anchors.positionAt(4100), 600);
  for (let i = 0; i < 200; i += 1) anchors.push({ pos: i, frame: 5000 + i, playing: true });
  assert.equal(anchors.list.length, 64);
});

/** A context whose hardware is `late_s` behind. */
function fakeContext(late_s, broken = false) {
  return {
    state: "running",
    sampleRate: 24_000,
    currentTime: 0,
    outputLatency: late_s,
    stamp: { contextTime: 0, performanceTime: 0 },
    getOutputTimestamp() {
      return this.stamp;
    },
    at(now) {
      this.currentTime = Math.floor((now / 1000 + late_s) * 100) / 100;
      if (!broken || now < 20) this.stamp = { contextTime: now / 1000, performanceTime: now };
    },
  };
}

test("the output timestamp is followed to the millisecond", () => {
  const context = fakeContext(0.036);
  const clock = new OutputClock(context);
  for (let now = 1; now < 3000; now += 16.7) {
    context.at(now);
    assert.ok(Math.abs(clock.heard_s(now) * 1000 - now) < 0.01);
  }
  assert.equal(clock.rule, "timestamp");
});

test("a timestamp that stands still is not believed", () => {
  const context = fakeContext(0.036, true);
  const clock = new OutputClock(context);
  let worst = 0;
  for (let now = 1; now < 5000; now += 16.7) {
    context.at(now);
    const error = Math.abs(clock.heard_s(now) * 1000 - now);
    if (now > 1500) worst = Math.max(worst, error);
  }
  assert.equal(clock.rule, "currentTime");
  assert.ok(worst < 16.7, String(worst));
});

test("heard time never runs backwards and stops with the context", () => {
  const context = fakeContext(0.036);
  const clock = new OutputClock(context);
  context.at(1000);
  const at = clock.heard_s(1000);
  context.stamp.contextTime -= 0.02;
  assert.equal(clock.heard_s(1000), at);
  context.state = "suspended";
  assert.equal(clock.heard_s(9000), at);
});

test("the frame interval is measured, not assumed", () => {
  const interval = new FrameInterval();
  for (let i = 0; i < 40; i += 1) interval.frame(i * (1000 / 144));
  assert.ok(Math.abs(interval.median_ms - 1000 / 144) < 0.01);
});
