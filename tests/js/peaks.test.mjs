import assert from "node:assert/strict";
import { test } from "node:test";

import { Peaks } from "../../static/js/views/peaks.js";

test("the outline holds the lowest and highest sample of every 5 ms", () => {
  const peaks = new Peaks();
  peaks.add(
    0,
    Int16Array.from({ length: 24_000 }, (_, i) => (i >= 12_000 && i < 12_120 ? 16_384 : 0)),
    24_000,
  );
  assert.deepEqual(peaks.range(500, 505), [0, 0.5]);
  assert.deepEqual(peaks.range(0, 400), [0, 0]);
});
