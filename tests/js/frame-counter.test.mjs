import assert from "node:assert/strict";
import { test } from "node:test";

import { FrameCounter } from "../../static/js/lib/frame-counter.js";

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
