/**
 * From the audio hardware's clock to media time. Pure, apart from the context that it reads.
 *
 * `currentTime` is not the time that is *heard*: it runs 36 to 42 ms ahead of the ear. The output timestamp pairs the
 * context time that left the device with a performance time. The player writes a short list of anchors, one for every
 * change, that maps context frames to media samples; the newest anchor already *heard* applies, not the newest message.
 *
 * Source: Web Audio API, AudioContext.getOutputTimestamp.
 *
 * @typedef {{pos: number, frame: number, playing: boolean, speed?: number}} Anchor `pos` in samples of the stream,
 *   `frame` of the context, `speed` in samples per frame; 1 if omitted
 */

const KEPT_ANCHORS = 64;
const WINDOW_MS = 500;
const DEFAULT_LATENCY_S = 0.04;

/** The anchors of one player. */
export class Anchors {
  constructor() {
    /** @type {Anchor[]} */
    this.list = [];
  }

  /** @param {Anchor} anchor */
  push(anchor) {
    while (this.list.length > 0 && /** @type {Anchor} */ (this.list.at(-1)).frame >= anchor.frame) this.list.pop();
    this.list.push(anchor);
    if (this.list.length > KEPT_ANCHORS) this.list.shift();
  }

  /**
   * Media position, in samples, at a (fractional) context frame.
   * @param {number} frame
   */
  positionAt(frame) {
    const anchor = this.list.findLast((one) => one.frame <= frame) ?? this.list[0];
    if (!anchor) return 0;
    return anchor.playing ? anchor.pos + Math.max(0, frame - anchor.frame) * (anchor.speed ?? 1) : anchor.pos;
  }
}

/** The context time that is heard now. */
export class OutputClock {
  /** @param {AudioContext} context */
  constructor(context) {
    this.context = context;
    /** @type {{now: number, context: number, performance: number}[]} */
    this.samples = [];
    this.offset_s = NaN;
    this.last_s = 0;
    /** The source of the last result. @type {"timestamp" | "currentTime"} */
    this.rule = "timestamp";
  }

  /** Context time that the loudspeaker plays at `now`. @param {number} now `performance.now()` @returns {number} */
  heard_s(now) {
    const context = this.context;
    if (context.state !== "running") {
      this.samples.length = 0;
      this.offset_s = NaN;
      return this.last_s;
    }
    const fallback = this.smoothed_s(now);
    const stamp = this.timestamp_s(now);
    this.rule = stamp === null ? "currentTime" : "timestamp";
    const heard = Math.max(0, Math.min(stamp ?? fallback, context.currentTime));
    // Context time never runs backwards; a jump of more than 0.1 s is a new device, not jitter.
    this.last_s = heard < this.last_s && this.last_s - heard < 0.1 ? this.last_s : heard;
    return this.last_s;
  }

  /** From the output timestamp, or null where it is missing or implausible. @param {number} now */
  timestamp_s(now) {
    const stamp = this.context.getOutputTimestamp?.();
    if (!stamp || !stamp.performanceTime || stamp.contextTime === undefined) return null;
    this.samples.push({ now, context: stamp.contextTime, performance: stamp.performanceTime });
    while (this.samples.length > 2 && now - this.samples[1].now >= WINDOW_MS) this.samples.shift();
    const first = this.samples[0];
    const waited = now - first.now;
    if (waited >= WINDOW_MS * 0.6) {
      const rate = ((stamp.contextTime - first.context) * 1000) / waited;
      if (rate < 0.9 || rate > 1.1) return null;
    }
    const heard = stamp.contextTime + (now - stamp.performanceTime) / 1000;
    const behind = this.context.currentTime - heard;
    return behind > -0.02 && behind < 0.5 ? heard : null;
  }

  /** `currentTime` moves in steps of 10 ms: smooth it by the page's clock, less the latency. @param {number} now */
  smoothed_s(now) {
    const offset = this.context.currentTime - now / 1000;
    if (Number.isNaN(this.offset_s) || Math.abs(offset - this.offset_s) > 0.1) this.offset_s = offset;
    else this.offset_s += (offset - this.offset_s) * 0.05;
    const latency = this.context.outputLatency;
    const plausible = latency > 0 && latency < 0.5;
    return now / 1000 + this.offset_s - (plausible ? latency : DEFAULT_LATENCY_S);
  }
}

/** The interval between frames, measured: screens of 60, 120 and 144 Hz all exist. */
export class FrameInterval {
  constructor() {
    /** @type {number[]} */
    this.recent = [];
    this.last = NaN;
    this.median_ms = 1000 / 60;
  }

  /** @param {number} now time of this frame @returns {number} the interval in milliseconds */
  frame(now) {
    const gap = now - this.last;
    this.last = now;
    if (gap > 2 && gap < 100) {
      this.recent.push(gap);
      if (this.recent.length > 31) this.recent.shift();
      if (this.recent.length >= 5) this.median_ms = [...this.recent].sort((a, b) => a - b)[this.recent.length >> 1];
    }
    return this.median_ms;
  }
}
