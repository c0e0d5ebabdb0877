import assert from "node:assert/strict";
import { test } from "node:test";

import { SampleBlocks, placeSamples, samplesFromBase64, samplesFromBytes } from "../../static/js/lib/pcm.js";
import { RATE_HZ, ramp } from "./samples.mjs";

test("samples come back from base64 and from bytes", () => {
  const samples = Int16Array.from([0, 1, -1, 32767, -32768, 258]);
  const bytes = new Uint8Array(samples.buffer);
  assert.deepEqual(samplesFromBase64(Buffer.from(bytes).toString("base64")), samples);
  assert.deepEqual(samplesFromBytes(bytes), samples);
  assert.equal(samplesFromBytes(new Uint8Array(5)).length, 2);
});

test("audio is placed by its start: rounding joins, repeats are cut, holes stay", () => {
  assert.deepEqual(placeSamples(100, 240, RATE_HZ, 2403), { at: 2403, skip: 0 });
  assert.deepEqual(placeSamples(100, 240, RATE_HZ, 2395), { at: 2395, skip: 0 });
  assert.deepEqual(placeSamples(50, 2400, RATE_HZ, 2400), { at: 2400, skip: 1200 });
  assert.deepEqual(placeSamples(50, 240, RATE_HZ, 2400), { at: 2400, skip: 240 });
  assert.deepEqual(placeSamples(200, 240, RATE_HZ, 2400), { at: 4800, skip: 0 });
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
