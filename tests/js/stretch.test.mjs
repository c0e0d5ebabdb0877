import assert from "node:assert/strict";
import { test } from "node:test";

import { SampleBlocks } from "../../static/js/lib/pcm.js";
import { RingCore } from "../../static/js/lib/ring-core.js";
import { Stretch, rateAfter, validRate } from "../../static/js/lib/stretch.js";
import { RATE_HZ } from "./samples.mjs";

const SECONDS = 4;

/** A voice-like sound: 140 Hz with overtones; every half second its second overtone is another. */
function voice() {
  return Int16Array.from({ length: SECONDS * RATE_HZ }, (_, i) => {
    const t = i / RATE_HZ;
    const colour = Math.floor(2 * t) % 2 ? 2 : 3;
    const wave = Math.sin(2 * Math.PI * 140 * t) + 0.6 * Math.sin(2 * Math.PI * 140 * colour * t);
    return Math.round(9000 * wave);
  });
}

/** Rising zero crossings of the low-passed sound, per second. */
function pitch(out) {
  let crossings = 0;
  let low = 0;
  let before = 0;
  for (const value of out) {
    low += (value - low) * 0.035;
    if (before <= 0 && low > 0) crossings += 1;
    before = low;
  }
  return crossings / (out.length / RATE_HZ);
}

for (const rate of [0.5, 0.75, 1.25, 1.5, 2]) {
  test(`speech at ${rate} keeps its pitch, its level and its place`, () => {
    const samples = new SampleBlocks();
    samples.write(0, voice());
    const stretch = new Stretch(RATE_HZ);
    const out = new Float32Array(Math.floor(((SECONDS - 0.1) * RATE_HZ) / rate));
    let position = 0;
    for (let at = 0; at + 128 <= out.length; at += 128) {
      position = stretch.render(samples, position, rate, out.subarray(at, at + 128), 128);
    }
    assert.ok(Math.abs(position - Math.floor(out.length / 128) * 128 * rate) < 1);
    assert.ok(Math.abs(pitch(out) - 140) < 3, `${pitch(out)} Hz`);
    const power = Math.sqrt(out.reduce((sum, value) => sum + value * value, 0) / out.length);
    const told = Math.sqrt(voice().reduce((sum, value) => sum + (value / 32768) ** 2, 0) / (SECONDS * RATE_HZ));
    assert.ok(Math.abs(power / told - 1) < 0.06, `${power / told}`);
    // No jump between samples is larger than the sound's own.
    let jump = 0;
    for (let i = 1; i < out.length; i += 1) jump = Math.max(jump, Math.abs(out[i] - out[i - 1]));
    assert.ok(jump < 0.06, String(jump));
  });

  test(`a click in the sound is heard at its time at ${rate}`, () => {
    const samples = new SampleBlocks();
    const sound = new Int16Array(SECONDS * RATE_HZ);
    const clicks = [1, 2, 3].map((second) => second * RATE_HZ);
    for (const at of clicks) sound.fill(20_000, at, at + 24);
    samples.write(0, sound);
    const stretch = new Stretch(RATE_HZ);
    const out = new Float32Array(Math.floor((SECONDS * RATE_HZ) / rate));
    stretch.render(samples, 0, rate, out, out.length);
    for (const at of clicks) {
      const from = Math.round(at / rate);
      const near = out.subarray(from - 1200, from + 1200).map(Math.abs);
      const found = near.indexOf(Math.max(...near)) - 1200;
      assert.ok(Math.abs(found) < 0.02 * RATE_HZ, `${found} samples off`);
    }
  });
}

test("a ring at double rate ends in half the time, at the last sample, and its reports tell the speed", () => {
  const ring = new RingCore(RATE_HZ);
  ring.write(0, voice());
  ring.finish();
  ring.setWanted(true);
  ring.setSpeed(2);
  const out = new Float32Array(128);
  let quanta = 0;
  while (ring.state !== "ended" && quanta < 2_000) {
    ring.tryStart();
    ring.render(out);
    quanta += 1;
  }
  assert.equal(ring.position, SECONDS * RATE_HZ);
  assert.ok(Math.abs((quanta * 128) / RATE_HZ - SECONDS / 2) < 0.02, String(quanta));
});

test("a ring that is stretched runs dry before samples are missing, and goes on where it stopped", () => {
  const ring = new RingCore(RATE_HZ);
  ring.write(0, voice().subarray(0, RATE_HZ));
  ring.setWanted(true);
  ring.setSpeed(1.5);
  const out = new Float32Array(128);
  for (let i = 0; i < 400 && ring.state !== "dry"; i += 1) {
    ring.tryStart();
    ring.render(out);
  }
  assert.equal(ring.state, "dry");
  const stopped = ring.position;
  assert.ok(Number.isInteger(stopped) && stopped <= RATE_HZ - ring.stretch.ahead && stopped > 0.93 * RATE_HZ);
  ring.write(RATE_HZ, voice().subarray(RATE_HZ));
  ring.setSpeed(1);
  ring.tryStart();
  ring.render(out);
  assert.equal(ring.position, stopped + 128);
});

test("back at rate 1 a run goes on without a search and keeps its place", () => {
  const samples = new SampleBlocks();
  samples.write(0, voice());
  const stretch = new Stretch(RATE_HZ);
  const out = new Float32Array(RATE_HZ);
  const position = stretch.render(samples, 0, 1.5, out, 9_000);
  assert.equal(stretch.render(samples, position, 1, out, 12_000), position + 12_000);
  assert.ok(Math.abs(stretch.next - stretch.due) <= stretch.reach);
});

test("rates step through the list and stay inside it", () => {
  assert.deepEqual([rateAfter(1, 1), rateAfter(1, -1), rateAfter(2, 1), rateAfter(0.5, -1)], [1.25, 0.75, 2, 0.5]);
  assert.deepEqual([0.1, 1.3, 9, NaN].map(validRate), [0.5, 1.3, 2, 1]);
});
