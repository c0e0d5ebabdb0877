/**
 * The ring player's audio loop, without the audio thread around it. Pure.
 *
 * It holds the session's samples and a read position, and fills quanta of 128 frames. It starts when 100 ms are there
 * (or the stream has ended), fades over one quantum at every start, stop, pause, seek and underrun, and after an
 * underrun waits for 250 ms, then 500 ms, then 1 s. Any change to the mapping of frames to samples sets `changed`; the
 * owner then posts an anchor that applies from the next quantum on. At another rate than 1 the sound is stretched.
 */

import { SampleBlocks } from "./pcm.js";
import { Stretch } from "./stretch.js";

const FIRST_FILL_MS = 100;
const REFILL_MS = 250;
const MAX_REFILL_MS = 1000;

/**
 * @typedef {{type: "samples", at: number, samples: Int16Array} | {type: "seek", at: number} |
 *   {type: "rate", rate: number} | {type: "end" | "play" | "pause" | "close"}} RingCommand `at` in samples
 * @typedef {import("./clock.js").Anchor & {state: RingState, underruns: number}} RingReport
 */
/** @typedef {"filling" | "playing" | "dry" | "paused" | "ended"} RingState */

export class RingCore {
  /** @param {number} rate_hz @param {number} [keep_samples] */
  constructor(rate_hz, keep_samples = Infinity) {
    this.rate = rate_hz;
    this.keep = keep_samples;
    this.samples = new SampleBlocks();
    this.stretch = new Stretch(rate_hz);
    /** Media samples per sample of output. */
    this.speed = 1;
    /** A fraction where the sound is stretched. */
    this.position = 0;
    this.wanted = false;
    this.running = false;
    this.ended = false;
    this.played = false;
    this.fadeIn = false;
    /** @type {number | null} */
    this.target = null;
    this.fill = this.ms(FIRST_FILL_MS);
    this.refill = this.ms(REFILL_MS);
    this.underruns = 0;
    this.changed = true;
  }

  /** @param {number} ms */
  ms(ms) {
    return Math.round((ms * this.rate) / 1000);
  }

  /** @returns {RingState} */
  get state() {
    if (this.running) return "playing";
    if (this.ended && this.position >= this.samples.limit) return "ended";
    if (!this.wanted) return "paused";
    return this.played ? "dry" : "filling";
  }

  /** @param {number} at @param {Int16Array} samples */
  write(at, samples) {
    this.samples.write(at, samples);
    if (this.samples.limit - this.samples.first > this.keep) this.samples.trim(this.keep);
  }

  /** No more samples will come. */
  finish() {
    this.ended = true;
    this.changed = true;
  }

  /** @param {boolean} wanted */
  setWanted(wanted) {
    this.wanted = wanted;
    this.changed = true;
  }

  /** @param {number} speed media samples per sample of output */
  setSpeed(speed) {
    this.speed = speed;
    this.changed = true;
  }

  /** A position past the received samples waits for them. @param {number} at sample */
  seek(at) {
    this.target = Math.max(this.samples.first, at);
    if (!this.running) this.applySeek();
  }

  applySeek() {
    if (this.target === null) return;
    this.position = this.target;
    this.target = null;
    this.stretch.reset();
    this.fadeIn = true;
    this.changed = true;
    if (this.position >= this.samples.limit) this.stop();
    if (!this.running) this.fill = this.ms(FIRST_FILL_MS);
  }

  /** Start if playback is wanted and enough samples are there. */
  tryStart() {
    const there = this.samples.limit - this.position;
    if (this.running || !this.wanted || there <= 0) return;
    if (there < this.fill && !this.ended) return;
    this.running = true;
    this.played = true;
    this.fadeIn = true;
    this.changed = true;
  }

  /** Fill one quantum. @param {Float32Array} out */
  render(out) {
    if (!this.running) {
      out.fill(0);
      return;
    }
    const size = out.length;
    const there = this.playable();
    const count = Math.min(size, there);
    this.read(out, count);
    out.fill(0, count);
    if (this.fadeIn) for (let i = 0; i < count; i += 1) out[i] *= (i + 1) / size;
    this.fadeIn = false;
    const dry = there - count < size && !this.ended;
    const stops = dry || !this.wanted || this.target !== null;
    if (stops) for (let i = 0; i < count; i += 1) out[i] *= 1 - (i + 1) / size;
    if (this.target !== null) this.applySeek();
    else if (dry) this.runDry();
    if (!this.wanted || (this.ended && this.position >= this.samples.limit)) this.stop();
  }

  /** Samples of output that what is there is enough for. */
  playable() {
    if (!this.stretches) return this.samples.limit - this.position;
    const spare = this.ended ? 0 : this.stretch.ahead;
    return Math.max(0, Math.floor((this.samples.limit - spare - this.position) / this.speed));
  }

  /** Whether this run is stretched: one that once was goes on so, because its sound may be off its place. */
  get stretches() {
    return this.speed !== 1 || this.stretch.running;
  }

  /** Read on from the position. @param {Float32Array} out @param {number} count */
  read(out, count) {
    if (this.stretches) {
      this.position = this.stretch.render(this.samples, this.position, this.speed, out, count);
      if (this.ended && this.playable() < 1) this.position = this.samples.limit;
    } else {
      this.samples.read(this.position, out, count);
      this.position += count;
    }
  }

  runDry() {
    this.underruns += 1;
    this.fill = this.refill;
    this.refill = Math.min(2 * this.refill, this.ms(MAX_REFILL_MS));
    this.stop();
  }

  stop() {
    this.running = false;
    this.changed = true;
    this.position = Math.round(this.position);
    this.stretch.reset();
  }
}
