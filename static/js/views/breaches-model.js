/** The breaches of a caption report: how they are grouped into marks, and what is said of them. Pure. */

import { clockText } from "./format.js";

/**
 * @typedef {"error" | "warning" | "info"} Severity
 * @typedef {{rule: string, severity: Severity, cue: number, cue_id: string, line: number | null, start_ms: number,
 *   measured: number | null, limit: number | null, text: string, message: string}} Breach
 * @typedef {{summary: {cues: number, reading_cps: {mean: number, max: number}, severities: Record<Severity, number>},
 *   limits: {reading_cps: number}, breaches: Breach[]}} Report as `captions.report.json` has it
 * @typedef {{start_ms: number, severity: Severity, breaches: Breach[]}} Mark the breaches of a cue
 */

/** Worst first. @type {readonly Severity[]} */
export const SEVERITIES = Object.freeze(["error", "warning", "info"]);
const NAMES = { error: ["error", "errors"], warning: ["warning", "warnings"], info: ["note", "notes"] };
/** Marks nearer than this many pixels are drawn as one. */
const ROOM_PX = 12;
const REACH_PX = 10;

/** @param {Severity} a @param {Severity} b */
function worse(a, b) {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/** The marks of a report, in the order of time. @param {Breach[]} breaches @returns {Mark[]} */
export function marksOf(breaches) {
  /** @type {Map<number, Mark>} */
  const marks = new Map();
  for (const breach of breaches) {
    const mark = marks.get(breach.cue);
    if (mark) {
      mark.breaches.push(breach);
      mark.severity = worse(mark.severity, breach.severity);
    } else marks.set(breach.cue, { start_ms: breach.start_ms, severity: breach.severity, breaches: [breach] });
  }
  return [...marks.values()].sort((a, b) => a.start_ms - b.start_ms);
}

/**
 * The marks in a window, those that would touch each other as one.
 * @param {Mark[]} marks @param {{x: (ms: number) => number, width: number}} axis
 * @returns {(Mark & {x: number})[]}
 */
export function marksWithin(marks, axis) {
  /** @type {(Mark & {x: number})[]} */
  const shown = [];
  for (const mark of marks) {
    const x = axis.x(mark.start_ms);
    if (x < -ROOM_PX || x > axis.width + ROOM_PX) continue;
    const last = shown.at(-1);
    if (last && x - last.x < ROOM_PX) {
      last.severity = worse(last.severity, mark.severity);
      last.breaches = [...last.breaches, ...mark.breaches];
    } else shown.push({ ...mark, x });
  }
  return shown;
}

/**
 * The mark that a pointer is on.
 * @param {Mark[]} marks @param {{x: (ms: number) => number, width: number}} axis @param {number} x
 */
export function markAt(marks, axis, x) {
  return marksWithin(marks, axis).find((mark) => Math.abs(mark.x - x) <= REACH_PX) ?? null;
}

/** `1 error, 2 warnings`; empty without any. @param {Record<Severity, number>} counts */
export function countsText(counts) {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${NAMES[severity][counts[severity] === 1 ? 0 : 1]}`)
    .join(", ");
}

/** What is said of a report as a whole. @param {Report} report */
export function summaryText({ summary, limits }) {
  if (summary.cues === 0) return "No caption is final yet.";
  const found = countsText(summary.severities) || "No breaches";
  const { mean, max } = summary.reading_cps;
  return `${found}. ${mean} characters a second on average, ${max} at most; the limit is ${limits.reading_cps}.`;
}

/** The parts of a line of the list. @param {Breach} breach */
export function breachParts({ start_ms, severity, rule, message, text }) {
  return { when: clockText(start_ms, 3), severity: NAMES[severity][0], rule, message, text };
}
