import assert from "node:assert/strict";
import { test } from "node:test";

import { RingCore } from "../../static/js/lib/ring-core.js";
import { RATE_HZ, ramp } from "./samples.mjs";

/** Render until `count` quanta are done; returns the samples as they were stored. */
function render(ring, count) {
  const heard = [];
  for (let i = 0; i < count; i += 1) {
    ring.tryStart();
    const out = new Float32Array(128);
    ring.render(out);
    heard.push(...out.map((value) => Math.round(value * 32768)));
  }
  return heard;
}

test("the ring starts after its pre-roll, plays every sample once, and ends", () => {
  const ring = new RingCore(RATE_HZ);
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
  const ring = new RingCore(RATE_HZ);
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
  const ring = new RingCore(RATE_HZ);
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

test("a seek behind what has arrived is silent at once and waits there", () => {
  const ring = new RingCore(RATE_HZ);
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
  const ring = new RingCore(RATE_HZ);
  ring.setWanted(true);
  ring.write(0, ramp(0, 24_000));
  render(ring, 10);
  ring.seek(30_000);
  render(ring, 1);
  ring.finish();
  assert.equal(ring.state, "ended");
});
