import assert from "node:assert/strict";
import { test } from "node:test";

import {
  breachParts,
  countsText,
  markAt,
  marksOf,
  marksWithin,
  summaryText,
} from "../../static/js/views/breaches-model.js";

const breach = (cue, start_ms, severity, rule = "line-too-long") => ({
  rule,
  severity,
  cue,
  cue_id: `c${cue}`,
  line: 1,
  start_ms,
  measured: 47,
  limit: 42,
  text: "a",
  message: "b.",
});
const axis = { x: (ms) => ms / 10, width: 1000 };

test("a cue has one mark, as bad as its worst breach, in the order of time", () => {
  const marks = marksOf([breach(2, 500, "info"), breach(1, 900, "warning"), breach(2, 500, "error")]);
  assert.deepEqual(
    marks.map(({ start_ms, severity, breaches }) => [start_ms, severity, breaches.length]),
    [
      [500, "error", 2],
      [900, "warning", 1],
    ],
  );
});

test("marks that would touch are one, and those outside of the window are none", () => {
  const marks = marksOf([
    breach(1, -500, "error"),
    breach(2, 100, "info"),
    breach(3, 210, "warning"),
    breach(4, 220, "info"),
    breach(5, 50_000, "error"),
  ]);
  const shown = marksWithin(marks, axis);
  assert.deepEqual(
    shown.map(({ x, severity, breaches }) => [x, severity, breaches.length]),
    [
      [10, "warning", 2],
      [22, "info", 1],
    ],
  );
  assert.equal(marks[1].breaches.length, 1, "the marks themselves do not change");
  assert.equal(markAt(marks, axis, 0)?.x, 10);
  assert.equal(markAt(marks, axis, 33), null);
});

test("a report is put into words", () => {
  assert.equal(countsText({ error: 1, warning: 0, info: 2 }), "1 error, 2 notes");
  const report = (cues, severities) => ({
    summary: { cues, reading_cps: { mean: 14.5, max: 21 }, severities },
    limits: { reading_cps: 20 },
    breaches: [],
  });
  const none = { error: 0, warning: 0, info: 0 };
  assert.equal(summaryText(report(0, none)), "No caption is final yet.");
  assert.equal(
    summaryText(report(3, none)),
    "No breaches. 14.5 characters a second on average, 21 at most; the limit is 20.",
  );
  assert.match(summaryText(report(3, { error: 0, warning: 2, info: 0 })), /^2 warnings\. /);
  assert.deepEqual(breachParts(breach(1, 3120, "info")), {
    when: "0:03.120",
    severity: "note",
    rule: "line-too-long",
    message: "b.",
    text: "a",
  });
});
