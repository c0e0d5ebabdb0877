/**
 * The drawn mouth over time: pose(t), a pure function of the visemes and the media time.
 *
 * Around each boundary the mouth moves along a smoothstep ramp that starts before the sound (lips lead) and ends
 * slightly after it. Closures win: a /p b m f v/ is complete at its onset and opens only at its very end, so at least
 * one frame at 60 Hz shows it. There is no state, so seek, pause and replay need no special handling. The leads belong
 * to the drawing alone: the stream's times are those of the sound.
 */

import { POSES, mixPose, poseOfViseme } from "./face-poses.js";

/** @typedef {import("../lib/timeline.js").Viseme} Viseme @typedef {import("./face-poses.js").Pose} Pose */

/** @type {Record<string, number>} */
const LEAD_MS = { PP: 55, FF: 50, O: 80, U: 80, CH: 80, RR: 80, sil: 40 };
const USUAL_LEAD_MS = 60;
const TRAIL_MS = 12;
const TRAIL_TO_REST_MS = 110;
const CLOSURES = new Set(["PP", "FF"]);
/** The rest after the last viseme. */
const REST = { id: "sil", phone: "", start_ms: 0, end_ms: Infinity, weight: 1, word_index: null };

/** @param {number} x */
const smoothstep = (x) => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x));

/** How long before the boundary the ramp from `from` to `to` starts. @param {Viseme} from @param {Viseme} to */
export function leadOf(from, to) {
  const duration = from.end_ms - from.start_ms;
  const lead = Math.min(LEAD_MS[to.id] ?? USUAL_LEAD_MS, duration / 2);
  return CLOSURES.has(from.id) ? Math.min(lead, 25, 0.35 * duration) : lead;
}

/** How long after the boundary the ramp into `to` ends. @param {Viseme} to */
export function trailOf(to) {
  if (CLOSURES.has(to.id)) return 0;
  return Math.min(to.id === "sil" ? TRAIL_TO_REST_MS : TRAIL_MS, 0.3 * (to.end_ms - to.start_ms));
}

/** @param {Viseme} from @param {Viseme} to @param {number} ms @returns {Pose} */
function ramp(from, to, ms) {
  const boundary = from.end_ms;
  const lead = leadOf(from, to);
  const length = lead + trailOf(to);
  const done = length > 0 ? smoothstep((ms - boundary + lead) / length) : ms < boundary ? 0 : 1;
  return mixPose(poseOfViseme(from.id, from.weight), poseOfViseme(to.id, to.weight), done);
}

/**
 * The mouth at a media time.
 * @param {Viseme[]} visemes tiling the timeline
 * @param {number} index of the viseme at `ms` (see Timeline.visemeIndexAt), -1 before the first
 * @param {number} ms
 * @returns {Pose}
 */
export function poseAt(visemes, index, ms) {
  if (index < 0) return POSES.sil;
  const now = visemes[index];
  if (ms >= now.end_ms && index === visemes.length - 1) return ramp(now, REST, ms);
  const before = visemes[index - 1];
  if (before && ms < now.start_ms + trailOf(now)) return ramp(before, now, ms);
  const after = visemes[index + 1] ?? REST;
  if (ms >= now.end_ms - leadOf(now, after)) return ramp(now, after, ms);
  return poseOfViseme(now.id, now.weight);
}
