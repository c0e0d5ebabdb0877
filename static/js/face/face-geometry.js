/**
 * The drawing of the face as path strings: pure functions of a pose.
 *
 * The face fills a 200 x 200 box. The mouth group has its origin at (100, 129 + 2j) and a scale of 1.28; all mouth
 * numbers are in that group's units, y downwards, with the corners of the mouth at (±w, -c).
 *
 * @typedef {import("./face-poses.js").Pose} Pose
 */

/** Handle length that makes four cubic arcs an ellipse. */
const K = 0.5523;
/** A smaller opening is drawn as a closed line. */
export const CLOSED_HEIGHT = 1.2;

/** @param {number} value */
const n = (value) => String(Math.round(value * 100) / 100);

/** @param {...(string | number)} parts */
const path = (...parts) => parts.map((part) => (typeof part === "number" ? n(part) : part)).join(" ");

/** @param {number} jaw @returns {string} */
export function headPath(jaw) {
  const chin = 180 + 13 * jaw;
  const low = 96 + 58 + 9 * jaw;
  // prettier-ignore
  return path(
    "M", 100, 12, "C", 152, 12, 182, 46, 182, 96, "C", 182, low, 150, chin, 100, chin,
    "C", 50, chin, 18, low, 18, 96, "C", 18, 46, 48, 12, 100, 12, "Z",
  );
}

/**
 * The handles of one half (upper or lower) of a mouth outline.
 * @param {number} width half width @param {number} corner y of the corners @param {number} peak y of the middle
 * @param {number} q roundness @param {number} inset how far pointed corners pull their handle in
 */
function half(width, corner, peak, q, inset) {
  const depth = peak - corner;
  return {
    cornerX: width * (1 - inset * (1 - q)),
    cornerY: corner + depth * (K * q + 0.42 * (1 - q)),
    middleX: K * width * (1 + 0.12 * (1 - q)),
    peak,
  };
}

/** The dark opening. @param {Pose} p @returns {string} */
export function openingPath(p) {
  const y = -p.c;
  const up = half(p.w, y, -p.hu, p.q, 0.34);
  const low = half(p.w, y, p.hl, p.q, 0.34);
  // prettier-ignore
  return path(
    "M", -p.w, y,
    "C", -up.cornerX, up.cornerY, -up.middleX, up.peak, 0, up.peak,
    "C", up.middleX, up.peak, up.cornerX, up.cornerY, p.w, y,
    "C", low.cornerX, low.cornerY, low.middleX, low.peak, 0, low.peak,
    "C", -low.middleX, low.peak, -low.cornerX, low.cornerY, -p.w, y, "Z",
  );
}

/** Both lips in one shape, with the two peaks of the upper lip. @param {Pose} p @returns {string} */
export function lipsPath(p) {
  const y = -p.c;
  const width = p.w + 3.2 + 0.22 * p.tu;
  const q = Math.min(1, 0.7 * p.q + 0.25);
  const up = half(width, y, -p.hu - p.tu, q, 0.3);
  const low = half(width, y, p.hl + p.tl, q, 0.3);
  const bow = 0.24 * width;
  const dip = up.peak + Math.min(2.2, 0.32 * p.tu) * (1 - 0.5 * p.q);
  // prettier-ignore
  return path(
    "M", -width, y,
    "C", -up.cornerX, up.cornerY, -up.middleX, up.peak, -bow, up.peak,
    "C", -bow * 0.55, up.peak, -bow * 0.45, dip, 0, dip,
    "C", bow * 0.45, dip, bow * 0.55, up.peak, bow, up.peak,
    "C", up.middleX, up.peak, up.cornerX, up.cornerY, width, y,
    "C", low.cornerX, low.cornerY, low.middleX, low.peak, 0, low.peak,
    "C", -low.middleX, low.peak, -low.cornerX, low.cornerY, -width, y, "Z",
  );
}

/** The line between closed lips. @param {Pose} p @returns {string} */
export function closedPath(p) {
  const x = p.w + 1.5;
  const y = -p.c;
  const middle = p.pr > 0.5 ? 0 : 1;
  return path("M", -x, y, "Q", 0, 2 * middle - y, x, y);
}

/** The highlight on the lower lip; empty when the lip is thin. @param {Pose} p @returns {string} */
export function shinePath(p) {
  if (p.tl <= 4) return "";
  const x = 0.34 * p.w;
  const y = p.hl + 0.56 * p.tl;
  const sag = p.hl + 0.8 * p.tl;
  return path("M", -x, y, "Q", 0, sag, x, y);
}

/** @param {Pose} p @returns {string} */
export function tonguePath(p) {
  const height = p.hu + p.hl;
  const top = p.hl - height * (0.2 + 0.66 * p.tg);
  const width = p.w * (0.62 + 0.12 * p.tg);
  const base = p.hl + 4;
  const shoulder = top + 0.12 * (base - top);
  // prettier-ignore
  return path(
    "M", -width, base, "C", -width, shoulder, -0.66 * width, top, 0, top,
    "C", 0.66 * width, top, width, shoulder, width, base, "Z",
  );
}

/** Two front teeth over the lower lip, and the line between them; empty unless the teeth reach it. @param {Pose} p */
export function lipTeethPath(p) {
  const over = p.tU - (p.hu + p.hl);
  if (over <= 0) return { teeth: "", line: "" };
  const x = 0.5 * p.w;
  const top = p.hl - 2;
  const bottom = p.hl + over;
  const r = Math.min(4.4, (bottom - top) * 0.75);
  // prettier-ignore
  const tooth = (/** @type {number} */ a, /** @type {number} */ b) =>
    path(
      "M", a, top, "H", b, "V", bottom - r, "Q", b, bottom, b - r, bottom,
      "H", a + r, "Q", a, bottom, a, bottom - r, "Z",
    );
  return { teeth: `${tooth(-x, 0)} ${tooth(0, x)}`, line: path("M", 0, top, "V", bottom - 0.6) };
}

/** The tip of the tongue between the teeth, and its groove; empty when it is inside. @param {Pose} p */
export function tipPath(p) {
  if (p.to <= 0.05) return { tip: "", groove: "" };
  const x = 0.42 * p.w;
  const top = -p.hu + p.tU;
  const bottom = p.hl + 0.78 * p.tl * p.to;
  if (bottom - top < 1) return { tip: "", groove: "" };
  const r = Math.min(x, (bottom - top) * 0.6);
  return {
    // prettier-ignore
    tip: path("M", -x, top, "H", x, "V", bottom - r, "C", x, bottom, 0.6 * x, bottom, 0, bottom,
      "C", -0.6 * x, bottom, -x, bottom, -x, bottom - r, "Z"),
    groove: path("M", 0, top + 1.5, "V", bottom - 2.5),
  };
}

/** Small arcs beside the corners of pressed lips. @param {Pose} p @returns {string} */
export function creasePath(p) {
  const x = p.w + 6.5;
  const y = -p.c;
  const arc = (/** @type {number} */ side) => path("M", side * x, y - 4.5, "Q", side * (x + 3), y, side * x, y + 4.5);
  return `${arc(-1)} ${arc(1)}`;
}

/** Edges of the rows of teeth and where they meet, as y; null where not visible. @param {Pose} p */
export function teethRows(p) {
  const height = p.hu + p.hl;
  const upper = p.tU > 0.05 ? -p.hu + Math.min(p.tU, height) : null;
  const lower = p.tL > 0.05 ? p.hl - p.tL : null;
  const meet = upper !== null && lower !== null && p.tU + p.tL >= height - 1 ? upper : null;
  return { upper, lower, meet };
}
