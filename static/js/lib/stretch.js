/**
 * Speech at another rate with its pitch kept: waveform-similarity overlap-add. Pure.
 *
 * Output is made in hops of 15 ms. Each crossfades what would follow the last piece into the piece near its due place
 * that continues it best, so periods of the voice stay whole. A piece is at most 8 ms from its due place, and the error
 * does not add up: output sample n of a run is media sample `start + n * rate`.
 *
 * Source: Verhelst and Roelands, "An overlap-add technique based on waveform similarity (WSOLA)", ICASSP 1993.
 */

/** @typedef {import("./pcm.js").SampleBlocks} SampleBlocks */

export const RATES = Object.freeze([0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]);

/** The nearest rate that can be played. @param {number} rate */
export function validRate(rate) {
  return Number.isFinite(rate) ? Math.max(RATES[0], Math.min(RATES[RATES.length - 1], rate)) : 1;
}

/** The next faster (1) or slower (-1) rate. @param {number} rate @param {number} step */
export function rateAfter(rate, step) {
  const next = step > 0 ? RATES.find((one) => one > rate + 0.001) : RATES.findLast((one) => one < rate - 0.001);
  return next ?? rate;
}

const HOP_MS = 15;
const SEARCH_MS = 8;
/** The search compares every second sample at every second place. */
const COARSE = 2;

export class Stretch {
  /** @param {number} rate_hz */
  constructor(rate_hz) {
    this.hop = Math.round((HOP_MS * rate_hz) / 1000);
    this.reach = Math.round((SEARCH_MS * rate_hz) / 1000);
    /** Samples past the position that a hop may need. */
    this.ahead = 2 * this.hop + this.reach;
    this.running = false;
    this.due = 0;
    this.next = 0;
    this.at = 0;
    this.made = new Float32Array(this.hop);
    this.tail = new Float32Array(this.hop);
    this.field = new Float32Array(this.hop + 2 * this.reach);
    this.fade = Float32Array.from(this.made, (_, i) => 0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / this.hop));
  }

  /** Forget what was played; the next call of `render` begins a run at its position. */
  reset() {
    this.running = false;
  }

  /**
   * Fill `out` from `position` on. Calls of one run follow each other: each begins where the last one ended.
   * @param {SampleBlocks} samples missing ones are silence @param {number} position @param {number} rate
   * @param {Float32Array} out @param {number} count samples of `out`
   * @returns {number} the position after it, which may be a fraction
   */
  render(samples, position, rate, out, count) {
    if (!this.running) {
      this.running = true;
      this.due = position;
      this.next = Math.round(position);
      this.at = this.hop;
    }
    for (let i = 0; i < count; i += 1) {
      if (this.at === this.hop) this.makeHop(samples, rate);
      out[i] = this.made[this.at];
      this.at += 1;
    }
    return position + count * rate;
  }

  /** @param {SampleBlocks} samples @param {number} rate */
  makeHop(samples, rate) {
    const { hop, made, tail, fade } = this;
    samples.read(this.next, tail, hop);
    const from = this.best(samples, rate);
    samples.read(from, made, hop);
    for (let i = 0; i < hop; i += 1) made[i] = tail[i] + (made[i] - tail[i]) * fade[i];
    this.next = from + hop;
    this.due += hop * rate;
    this.at = 0;
  }

  /**
   * Where near the due place the sound is most like what would follow.
   * @param {SampleBlocks} samples @param {number} rate
   */
  best(samples, rate) {
    const { hop, reach, tail, field } = this;
    const first = Math.max(0, Math.round(this.due) - reach);
    // Nothing is more like what would follow than itself.
    if (Math.abs(this.next - this.due) <= (rate === 1 ? reach : 1)) return this.next;
    samples.read(first, field, field.length);
    let best = Math.min(reach, Math.round(this.due));
    let most = -Infinity;
    for (let offset = 0; offset <= 2 * reach; offset += COARSE) {
      let product = 0;
      let energy = 1e-9;
      for (let i = 0; i < hop; i += COARSE) {
        const value = field[offset + i];
        product += value * tail[i];
        energy += value * value;
      }
      const likeness = (product * Math.abs(product)) / energy;
      if (likeness > most) {
        most = likeness;
        best = offset;
      }
    }
    return first + best;
  }
}
