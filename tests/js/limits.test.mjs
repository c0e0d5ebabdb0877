import assert from "node:assert/strict";
import { test } from "node:test";

import { labelOf, readLimits } from "../../static/js/views/limits.js";

const LIMITS = [
  { name: "max_chars_per_line", least: 4, most: 200, meaning: "Characters per line." },
  { name: "pause_ms", least: 100, most: 10000, meaning: "Milliseconds." },
];

test("labels are made of names", () => {
  assert.deepEqual(["max_chars_per_line", "max_lines", "pause_ms"].map(labelOf), [
    "Characters per line",
    "Lines",
    "Pause (ms)",
  ]);
});

test("empty fields keep their defaults", () => {
  assert.deepEqual(
    readLimits(LIMITS, (name) => (name === "pause_ms" ? " 300 " : "")),
    { values: { pause_ms: 300 }, wrong: null },
  );
});

test("what is not a whole number in its range is reported", () => {
  for (const text of ["3", "201", "-5", "1.5", "many", "9999999999"])
    assert.deepEqual(
      readLimits(LIMITS, (name) => (name === "max_chars_per_line" ? text : "")),
      { values: {}, wrong: LIMITS[0] },
      text,
    );
});
