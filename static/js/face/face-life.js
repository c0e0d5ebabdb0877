/**
 * What makes a face look alive between words: blinks, glances, breath, brows. Pure: a function of time and a seed.
 *
 * The seed is the session's id and the time is media time while playing, so a replay looks the same and screenshots are
 * reproducible. With reduced motion only the raised brows of speech remain.
 *
 * @typedef {import("./face.js").Life} Life
 */

/** The number in [0, 1) at an index of a seeded sequence. @param {number} seed @param {number} place */
export function chance(seed, place) {
  let x = (seed ^ Math.imul(place + 1, 0x9e3779b1)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 4294967296;
}

/** @param {string} text @returns {number} */
export function seedOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const BLINK = { down: 60, shut: 40, up: 90 };

/** Eye opening, 0 to 1. @param {number} ms since the blink started */
function lid(ms) {
  if (ms < 0) return 1;
  if (ms < BLINK.down) return 1 - ms / BLINK.down;
  if (ms < BLINK.down + BLINK.shut) return 0;
  return Math.min(1, (ms - BLINK.down - BLINK.shut) / BLINK.up);
}

/** Irregular times of an event, reproducible from any starting point. */
class Beats {
  /** @param {number} seed @param {number} least_ms @param {number} most_ms */
  constructor(seed, least_ms, most_ms) {
    this.seed = seed;
    this.least = least_ms;
    this.spread = most_ms - least_ms;
    this.times = [least_ms * chance(seed, 0)];
  }

  /** Index of the last beat at or before `ms`, or -1. @param {number} ms */
  at(ms) {
    while (/** @type {number} */ (this.times.at(-1)) <= ms) {
      this.times.push(
        /** @type {number} */ (this.times.at(-1)) + this.least + this.spread * chance(this.seed, this.times.length),
      );
    }
    let low = 0;
    let high = this.times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.times[middle] <= ms) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

export class FaceLife {
  /** @param {string} seedText */
  constructor(seedText) {
    this.seed = seedOf(seedText);
    this.blinks = new Beats(this.seed, 2400, 6000);
    this.glances = new Beats(this.seed + 1, 1500, 4000);
  }

  /**
   * @param {number} ms
   * @param {{speaking: boolean, ready: boolean, smile: boolean, reduced: boolean, sinceCue_ms?: number,
   *   question_ms?: number}} mood `sinceCue_ms` since a sentence ended, `question_ms` since a question ended
   * @returns {Life}
   */
  at(ms, { speaking, ready, smile, reduced, sinceCue_ms = Infinity, question_ms = Infinity }) {
    const asked = question_ms < 180 && !reduced ? 3 : 0;
    const brow = (speaking ? 1.5 : 0) + (ready ? 3 : 0) + asked;
    if (reduced) return { blink: 1, gazeX: 0, gazeY: 0, brow, dx: 0, dy: 0, tilt: 0, smile: smile ? 1 : 0 };
    const blink = this.blinks.at(ms);
    const sinceBlink = blink < 0 ? Infinity : ms - this.blinks.times[blink];
    const atCue = chance(this.seed, Math.round(ms - sinceCue_ms)) < 0.4 ? lid(sinceCue_ms) : 1;
    const [gazeX, gazeY] = this.gaze(ms);
    return {
      blink: Math.min(lid(sinceBlink), atCue),
      gazeX,
      gazeY,
      brow,
      dx: 0,
      dy: Math.sin(ms * 0.001 * 2 * Math.PI * 0.22),
      tilt: 0.8 * Math.sin(ms * 0.001 * 2 * Math.PI * 0.09),
      smile: smile ? 1 : 0,
    };
  }

  /** @param {number} ms @returns {[number, number]} */
  gaze(ms) {
    const place = this.glances.at(ms);
    if (place < 0) return [0, 0];
    const target = (/** @type {number} */ index) => {
      if (index < 0 || chance(this.seed + 2, index) < 0.7) return [0, 0];
      return [5 * (chance(this.seed + 3, index) - 0.5), 3 * (chance(this.seed + 4, index) - 0.5)];
    };
    const [x0, y0] = target(place - 1);
    const [x1, y1] = target(place);
    const moved = Math.min(1, (ms - this.glances.times[place]) / 50);
    return [x0 + (x1 - x0) * moved, y0 + (y1 - y0) * moved];
  }
}
