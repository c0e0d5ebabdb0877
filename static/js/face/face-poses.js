/**
 * The fifteen mouth shapes of the drawn face as numbers, and the conversion of ARKit weights to such a shape.
 *
 * A pose has 14 numbers in the units of the mouth group (see face-geometry.js): `w` half width, `hu` and `hl` opening
 * above and below the corner line, `q` corners from pointed (0) to round (1), `tu` `tl` lip thickness, `j` jaw,
 * `tU` `tL` visible upper and lower teeth, `tg` tongue height, `tb` back of the tongue, `to` tongue between the teeth,
 * `c` corner lift, `pr` pressed lips. The numbers were chosen by eye.
 *
 * @typedef {{w: number, hu: number, hl: number, q: number, tu: number, tl: number, j: number, tU: number, tL: number,
 *   tg: number, tb: number, to: number, c: number, pr: number}} Pose
 */

export const POSE_KEYS = Object.freeze(
  /** @type {const} */ (["w", "hu", "hl", "q", "tu", "tl", "j", "tU", "tL", "tg", "tb", "to", "c", "pr"]),
);

const ROWS = {
  //    w     hu   hl   q    tu   tl   j    tU    tL   tg   tb to c    pr
  sil: [26, 0, 0, 0.1, 3.8, 5.6, 0, 0, 0, 0, 0, 0, 5.5, 0],
  PP: [24, 0, 0, 0.3, 3.6, 4.2, 0.02, 0, 0, 0, 0, 0, -1, 1],
  FF: [25, 7.5, 0.6, 0.55, 5, 5.6, 0.05, 10.6, 0, 0, 0, 0, 0.5, 0],
  TH: [27, 6, 7.5, 0.6, 5.4, 6.4, 0.2, 5, 0, 0.2, 0, 1, 1, 0],
  DD: [28, 6.5, 8.5, 0.55, 5.4, 6.8, 0.22, 5, 3.2, 0.85, 0, 0, 1.5, 0],
  kk: [27, 7.5, 12.5, 0.65, 5.4, 6.8, 0.34, 4.2, 3, 0.3, 1, 0, 1, 0],
  CH: [18.5, 9.5, 9.5, 0.9, 8.2, 9, 0.2, 9.6, 10, 0, 0, 0, -1, 0],
  SS: [33, 5.6, 6, 0.5, 4.6, 5.8, 0.08, 5.8, 6.4, 0, 0, 0, 4, 0],
  nn: [27, 4, 5.5, 0.45, 5.4, 6.8, 0.12, 2.6, 0, 1, 0, 0, 2, 0],
  RR: [19, 6.5, 8.5, 0.9, 8.4, 8.8, 0.24, 3, 0, 0.62, 0, 0, -1, 0],
  aa: [29, 12, 27, 0.9, 5.4, 7.2, 0.85, 6, 0, 0.22, 0, 0, 0, 0],
  E: [33, 9.5, 16, 0.65, 5, 6.8, 0.48, 6.5, 0, 0.4, 0, 0, 2.5, 0],
  I: [37, 7, 8.5, 0.5, 4.4, 5.8, 0.22, 7, 0, 0.62, 0, 0, 6, 0],
  O: [19.5, 13, 17, 1, 7.8, 8.8, 0.55, 1.5, 0, 0.12, 0, 0, -1, 0],
  U: [10.5, 6, 7, 1, 7.6, 8.4, 0.25, 0, 0, 0, 0, 0, -1, 0],
};

/** @param {number[]} row @returns {Pose} */
function poseOfRow(row) {
  const entries = POSE_KEYS.map((key, index) => [key, row[index]]);
  return Object.freeze(/** @type {Pose} */ (Object.fromEntries(entries)));
}

/** The shape of each viseme of the `oculus` set. @type {Readonly<Record<string, Pose>>} */
export const POSES = Object.freeze(Object.fromEntries(Object.entries(ROWS).map(([id, row]) => [id, poseOfRow(row)])));

/** The half-open shape that weak visemes fall back to. @type {Pose} */
export const NEUTRAL = poseOfRow([27, 4.5, 7, 0.5, 5, 6.4, 0.14, 4, 0, 0.4, 0, 0, 2, 0]);

/** Shapes that are wrong unless complete: their weight does not soften them. */
const ABSOLUTE = new Set(["sil", "PP", "FF"]);

/**
 * Mix two poses.
 * @param {Pose} from @param {Pose} to
 * @param {number} amount 0 is `from`, 1 is `to`
 * @returns {Pose}
 */
export function mixPose(from, to, amount) {
  if (amount <= 0) return from;
  if (amount >= 1) return to;
  const mixed = { ...from };
  for (const key of POSE_KEYS) mixed[key] += (to[key] - from[key]) * amount;
  return mixed;
}

/**
 * The pose of a viseme at a given strength. An unknown label gives the neutral shape.
 * @param {string} id label of the `oculus` set
 * @param {number} [weight] 0 to 1
 * @returns {Pose}
 */
export function poseOfViseme(id, weight = 1) {
  const pose = POSES[id] ?? NEUTRAL;
  return ABSOLUTE.has(id) ? pose : mixPose(NEUTRAL, pose, weight);
}

/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

/**
 * The pose for a set of ARKit weights. Missing weights are 0; left and right are averaged.
 * @param {Record<string, number>} weights by ARKit name, each 0 to 1
 * @returns {Pose}
 */
export function poseFromArkit(weights) {
  const one = (/** @type {string} */ name) => weights[name] ?? 0;
  const both = (/** @type {string} */ name) => (one(`${name}Left`) + one(`${name}Right`)) / 2;
  const jaw = one("jawOpen");
  const open = Math.max(0, jaw - one("mouthClose"));
  const funnel = one("mouthFunnel");
  const pucker = one("mouthPucker");
  const round = Math.min(1, pucker + 0.6 * funnel);
  const rollLower = one("mouthRollLower");
  const press = both("mouthPress");
  const smile = both("mouthSmile");
  const upperUp = both("mouthUpperUp");
  const lowerDown = both("mouthLowerDown");

  let hu = open > 0 ? 12 * open + 14 * upperUp + 9 * funnel + 3 * pucker : 0;
  let hl = open > 0 ? Math.max(0, 36 * open + 9 * lowerDown + 5 * funnel - 7 * rollLower) : 0;
  const closed = hu + hl < 1.2;
  if (closed) hu = hl = 0;
  const height = hu + hl;
  const rolled = rollLower > 0.4;
  return {
    w: Math.max(8, 27 + 18 * both("mouthStretch") + 12 * smile - 9 * funnel - 22 * pucker - 3 * press),
    hu,
    hl,
    q: Math.min(1, 0.35 + 0.8 * open + 0.6 * round),
    tu: Math.max(1, 4.6 + 4.5 * funnel + 3.6 * pucker - 2 * one("mouthRollUpper") - 1.6 * press),
    tl: Math.max(1, 6 + 4.5 * funnel + 3.6 * pucker - 2 * rollLower - 2.4 * press),
    j: Math.min(1, 1.5 * jaw),
    tU: closed ? 0 : rolled ? height + 3 : clamp(2.2 + 26 * upperUp - 6 * pucker, 0, 9),
    tL: closed || rolled ? 0 : 22 * lowerDown * clamp((0.18 - jaw) / 0.12, 0, 1),
    tg: 0.35,
    tb: 0,
    to: Math.min(1, 2.8 * one("tongueOut")),
    c: 3 * (1 - open) * (1 - round) * (1 - 2 * press) + 9 * smile - 1.5 * round,
    pr: Math.min(1, 2 * press),
  };
}
