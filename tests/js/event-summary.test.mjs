import assert from "node:assert/strict";
import { test } from "node:test";

import { readable, spanOf, spanText, summaryOf } from "../../static/js/views/event-summary.js";

test("an event is told in one line, and audio never as base64", () => {
  const audio = { seq: 1, start_ms: 100, duration_ms: 50, data: "QUJD".repeat(200) };
  assert.equal(summaryOf({ type: "audio", data: audio }), "50 ms, 600 B");
  assert.ok(!readable({ type: "audio", data: audio }).includes("QUJD"));
  assert.equal(spanText({ type: "audio", data: audio }), "100–150");
  assert.equal(spanText({ type: "tag", data: { name: "laughs", start_ms: 7 } }), "7");
  assert.equal(summaryOf({ type: "word", data: { text: "<b>", estimated: true } }), "<b> (estimated)");
});
