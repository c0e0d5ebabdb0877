import assert from "node:assert/strict";
import { test } from "node:test";

import { Anchors, FrameInterval, OutputClock } from "../../static/js/lib/clock.js";
import { FrameCounter } from "../../static/js/lib/frame-counter.js";
import { SampleBlocks, placeSamples, samplesFromBase64, samplesFromBytes } from "../../static/js/lib/pcm.js";
import { RingCore } from "../../static/js/lib/ring-core.js";
import { RingPlayer } from "../../static/js/lib/ring-player.js";
import { SilentPlayer } from "../../static/js/lib/silent-player.js";

const RATE = 24_000;
const ramp = (from, count) => Int16Array.from({ length: count }, (_, i) => ((from + i) % 20_000) + 1);
const quantum = () => new Float32Array(128);

/** Render until `count` quanta are done; returns the samples as they were stored. */
function render(ring, count) {
  const heard = [];
  for (let i = 0; i < count; i += 1) {
    ring.tryStart();
    const out = quantum();
    ring.render(out);
    heard.push(...out.map((value) => Math.round(value * 32768)));
  }
  return heard;
}

test("samples come back from base64 and from bytes", () => {
  const samples = Int16Array.from([0, 1, -1, 32767, -32768, 258]);
  const bytes = new Uint8Array(samples.buffer);
  assert.deepEqual(samplesFromBase64(Buffer.from(bytes).toString("base64")), samples);
  assert.deepEqual(samplesFromBytes(bytes), samples);
  assert.equal(samplesFromBytes(new Uint8Array(5)).length, 2);
});

test("audio is placed by its start: rounding joins, repeats are cut, holes stay", () => {
  assert.deepEqual(placeSamples(100, 240, RATE, 2403), { at: 2403, skip: 0 });
  assert.deepEqual(placeSamples(100, 240, RATE, 2395), { at: 2395, skip: 0 });
  assert.deepEqual(placeSamples(50, 2400, RATE, 2400), { at: 2400, skip: 1200 });
  assert.deepEqual(placeSamples(50, 240, RATE, 2400), { at: 2400, skip: 240 });
  assert.deepEqual(placeSamples(200, 240, RATE, 2400), { at: 4800, skip: 0 });
});

test("blocks keep every sample over their edges and forget what is too old", () => {
  const blocks = new SampleBlocks(4);
  const samples = ramp(0, 100);
  blocks.write(0, samples.slice(0, 37));
  blocks.write(37, samples.slice(37));
  const out = new Float32Array(100);
  blocks.read(0, out, 100);
  assert.deepEqual(
    Int16Array.from(out, (value) => Math.round(value * 32768)),
    samples,
  );
  blocks.trim(20);
  assert.equal(blocks.first, 80);
  blocks.read(0, out, 16);
  assert.ok(out.slice(0, 16).every((value) => value === 0));
});

test("the ring starts after its pre-roll, plays every sample once, and ends", () => {
  const ring = new RingCore(RATE);
  ring.setWanted(true);
  ring.write(0, ramp(0, 2000));
  render(ring, 1);
  assert.equal(ring.state, "filling");
  ring.write(2000, ramp(2000, 3000));
  ring.finish();
  const heard = render(ring, 45).slice(128);
  assert.equal(ring.state, "ended");
  assert.deepEqual(heard.slice(0, 5000 - 128 - 128), [...ramp(0, 5000)].slice(128, 5000 - 128));
});

test("an underrun loses nothing, and what follows waits longer", () => {
  const ring = new RingCore(RATE);
  ring.setWanted(true);
  ring.write(0, ramp(0, 2560));
  render(ring, 40);
  assert.equal(ring.state, "dry");
  assert.equal(ring.underruns, 1);
  const stopped = ring.position;
  assert.ok(ring.samples.limit - stopped < 256);
  ring.write(2560, ramp(2560, 3000));
  render(ring, 3);
  assert.equal(ring.state, "dry");
  ring.write(5560, ramp(5560, 6000));
  const heard = render(ring, 4);
  assert.equal(ring.state, "playing");
  assert.deepEqual(heard.slice(128), [...ramp(stopped, 512)].slice(128));
  assert.equal(ring.fill, 6000);
  assert.equal(ring.refill, 12_000);
});

test("pause and seek fade out first and then land exactly", () => {
  const ring = new RingCore(RATE);
  ring.setWanted(true);
  ring.write(0, ramp(0, 48_000));
  render(ring, 10);
  ring.setWanted(false);
  const faded = render(ring, 1);
  assert.ok(Math.abs(faded[127]) < Math.abs(faded[0]));
  assert.equal(ring.state, "paused");
  assert.ok(render(ring, 2).every((value) => value === 0));
  ring.seek(10_000);
  assert.equal(ring.position, 10_000);
  ring.setWanted(true);
  render(ring, 5);
  assert.equal(ring.position, 10_000 + 5 * 128);
  ring.seek(24_000);
  render(ring, 1);
  assert.equal(ring.position, 24_000);
  assert.deepEqual(render(ring, 2).slice(128), [...ramp(24_128, 128)]);
});

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
    sampleRate: RATE,
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

test("a silent player waits for its pre-roll, holds when dry, and never races through a burst", () => {
  let now = 0;
  const player = new SilentPlayer(
    () => {},
    () => now,
  );
  player.play();
  player.extend(0, 60);
  assert.equal(player.state, "filling");
  player.extend(60, 940);
  assert.equal(player.state, "playing");
  now = 500;
  assert.equal(player.heard_ms(now), 500);
  now = 5000;
  assert.equal(player.heard_ms(now), 1000);
  assert.equal(player.state, "dry");
  player.extend(1000, 200);
  assert.equal(player.state, "dry");
  player.extend(1200, 4000);
  now = 5100;
  assert.equal(player.heard_ms(now), 1100);
  player.pause();
  now = 9000;
  assert.equal(player.heard_ms(now), 1100);
  player.end();
  player.play();
  now = 20_000;
  assert.equal(player.heard_ms(now), 5200);
  assert.equal(player.state, "ended");
});

test("quanta are counted where the reported frame is late, early or stands still", () => {
  const counter = new FrameCounter();
  const count = (...frames) => frames.map((frame) => [counter.next(frame, 128), counter.settled && counter.frame]);
  assert.deepEqual(count(512, 9088, 9216, 9344), [
    [false, false],
    [false, false],
    [false, false],
    [true, 9344],
  ]);
  assert.deepEqual(count(9472, 9856, 9856, 9856), [
    [false, 9472],
    [false, 9600],
    [false, 9728],
    [false, 9856],
  ]);
  assert.deepEqual(count(9856, 9856, 10_240), [
    [false, 9984],
    [false, 10_112],
    [false, 10_240],
  ]);
  const jumped = count(...Array.from({ length: 12 }, (_, i) => 50_000 + i * 128));
  assert.deepEqual(jumped.at(-1), [true, 50_000 + 11 * 128]);
});

test("a seek behind what has arrived is silent at once and waits there", () => {
  const ring = new RingCore(RATE);
  ring.setWanted(true);
  ring.write(0, ramp(0, 24_000));
  render(ring, 10);
  ring.seek(30_000);
  const faded = render(ring, 1);
  assert.ok(Math.abs(faded[127]) < Math.abs(faded[0]));
  assert.equal(ring.state, "dry");
  ring.write(24_000, ramp(24_000, 6_000));
  ring.tryStart();
  assert.ok(render(ring, 20).every((value) => value === 0));
  assert.equal(ring.position, 30_000);
  ring.write(30_000, ramp(30_000, 24_000));
  ring.tryStart();
  assert.equal(ring.state, "playing");
  assert.deepEqual(render(ring, 2).slice(128), [...ramp(30_128, 128)]);
  assert.equal(ring.underruns, 0);
});

test("what is waited for may never come: then that was the end", () => {
  const ring = new RingCore(RATE);
  ring.setWanted(true);
  ring.write(0, ramp(0, 24_000));
  render(ring, 10);
  ring.seek(30_000);
  render(ring, 1);
  ring.finish();
  assert.equal(ring.state, "ended");
});

test("the silent player waits behind what has arrived, too", () => {
  let now = 0;
  const player = new SilentPlayer(
    () => {},
    () => now,
  );
  player.play();
  player.extend(0, 2000);
  now = 500;
  assert.equal(player.heard_ms(now), 500);
  player.seek(2100);
  now = 900;
  assert.equal(player.heard_ms(now), 2100);
  assert.equal(player.state, "dry");
  player.extend(2000, 1000);
  now = 1000;
  assert.equal(player.heard_ms(now), 2200);
  assert.equal(player.underruns, 0);
});

test("a player that is to play is not paused by what its worklet said before it heard so", () => {
  const port = { postMessage() {}, onmessage: null };
  globalThis.AudioWorkletNode = class {
    constructor() {
      this.port = port;
    }

    connect() {}
  };
  const states = [];
  const player = new RingPlayer({}, RATE, {}, () => states.push(player.state));
  const tell = (state) =>
    port.onmessage({ data: { pos: 0, frame: 0, playing: state === "playing", state, underruns: 0 } });
  player.play();
  for (const state of ["paused", "filling", "playing"]) tell(state);
  player.pause();
  tell("paused");
  player.play();
  for (const state of ["paused", "playing"]) tell(state);
  delete globalThis.AudioWorkletNode;
  assert.deepEqual(states, ["filling", "playing", "paused", "playing"]);
});
