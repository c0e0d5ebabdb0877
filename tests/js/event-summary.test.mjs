import assert from "node:assert/strict";
import { test } from "node:test";

import { readable, spanOf, spanText, summaryOf } from "../../static/js/views/event-summary.js";

test("an event is shown in one line, and audio never as base64", () => {
  const audio = { seq: 1, start_ms: 100, duration_ms: 50, data: "QUJD".repeat(200) };
  assert.equal(summaryOf({ type: "audio", data: audio }), "50 ms, 600 B");
  assert.ok(!readable({ type: "audio", data: audio }).includes("QUJD"));
  assert.equal(spanText({ type: "audio", data: audio }), "100–150");
  assert.equal(spanText({ type: "tag", data: { name: "laughs", start_ms: 7 } }), "7");
  assert.equal(summaryOf({ type: "word", data: { text: "<b>", estimated: true } }), "<b> (estimated)");
  assert.equal(summaryOf({ type: "word", data: { text: "Hi", speaker: "Anna" } }), "Hi · Anna");
});

test("every type of event has a summary, and a span where it has a time", () => {
  const events = {
    start: [
      { provider: "espeak", voice: "", language: "", audio: { format: "pcm_24000" } },
      "espeak · default voice · ? · pcm_24000",
      null,
    ],
    word: [{ text: "Hi", start_ms: 1, end_ms: 2 }, "Hi", [1, 2]],
    viseme: [{ id: "aa", weight: 0.5, phone: "a", start_ms: 1, end_ms: 2 }, "aa 0.50 /a/", [1, 2]],
    cue: [
      { id: "c1", revision: 2, final: true, lines: ["a", "b"], start_ms: 1, end_ms: 2 },
      "c1.2 final a / b",
      [1, 2],
    ],
    blendshapes: [
      { start_ms: 100, fps: 60, names: ["jawOpen"], frames: [[0], [1], [0]] },
      "3 frames, 1 weights",
      [100, 150],
    ],
    gap: [
      { start_ms: 5, duration_ms: 20, provider: "espeak", resumed_char: 9 },
      "espeak resumes at character 9",
      [5, 25],
    ],
    interrupted: [{ heard_ms: 5, heard_text: "Hi", resume_ms: 9 }, "Hi", [5, 9]],
    reset: [{ reason: "unknown_id", from_id: null }, "unknown_id", null],
    end: [{ reason: "complete", words: 1, cues: 2, visemes: 3 }, "complete: 1 words, 2 cues, 3 visemes", null],
    failed: [{ code: "x", message: "y" }, "x: y", null],
  };
  for (const [type, [data, summary, span]] of Object.entries(events)) {
    assert.equal(summaryOf({ type, data }), summary);
    assert.deepEqual(spanOf({ type, data }), span, type);
    assert.ok(readable({ type, data }).length > 10, type);
  }
  assert.equal(spanText({ type: "end", data: {} }), "");
  assert.match(readable({ type: "blendshapes", data: events.blendshapes[0] }), /\(3 frames\)/);
});
