/** Where a step by key goes: words, visemes and captions from a media time. Pure. */

import { lastStarted } from "../lib/timeline.js";

/** A step back from less than this after a caption's start goes to the caption before. */
const RESTART_MS = 400;

/**
 * The item that a step forward (1) or back (-1) goes to, at least the first; none after the last.
 * @template {{start_ms: number}} T
 * @param {T[]} items in order of their starts @param {number} ms @param {number} step
 * @returns {T | undefined}
 */
export function stepFrom(items, ms, step) {
  return items[Math.max(0, lastStarted(items, ms + 1) + step)];
}

/**
 * Start of the next (1) or previous (-1) caption; before the first it is 0, after the last there is none.
 * @param {{start_ms: number}[]} cues in order of their starts @param {number} ms @param {number} step
 * @returns {number | undefined}
 */
export function cueStartFrom(cues, ms, step) {
  if (step > 0) return cues.find(({ start_ms }) => start_ms > ms + 1)?.start_ms;
  return cues.findLast(({ start_ms }) => start_ms < ms - RESTART_MS)?.start_ms ?? 0;
}
