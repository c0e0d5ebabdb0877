/**
 * A player without sound, for the overlay: the same rules (pre-roll, hold when dry, longer refill) on the page's clock.
 *
 * A burst of events must not make captions race, and a stall must hold them. So a silent page also needs a playhead.
 */

/** @typedef {import("./ring-core.js").RingState} RingState */

const FIRST_FILL_MS = 100;

export class SilentPlayer {
  /** @param {() => void} onState @param {() => number} [now] */
  constructor(onState, now = () => performance.now()) {
    this.kind = "silent";
    this.onState = onState;
    this.now = now;
    /** @type {RingState} */
    this.state = "paused";
    this.wanted = false;
    this.ended = false;
    this.played = false;
    this.limit_ms = 0;
    this.position_ms = 0;
    this.since = 0;
    this.rate = 1;
    this.fill_ms = FIRST_FILL_MS;
    this.refill_ms = 250;
    this.underruns = 0;
  }

  /** @param {number} start_ms @param {number} duration_ms */
  extend(start_ms, duration_ms) {
    this.limit_ms = Math.max(this.limit_ms, start_ms + duration_ms);
    this.update();
  }

  end() {
    this.ended = true;
    this.update();
  }

  play() {
    this.wanted = true;
    this.update();
  }

  pause() {
    this.position_ms = this.heard_ms(this.now());
    this.wanted = false;
    this.setState(this.ended && this.position_ms >= this.limit_ms ? "ended" : "paused");
  }

  /** @param {number} rate */
  setRate(rate) {
    this.position_ms = this.heard_ms(this.now());
    this.since = this.now();
    this.rate = rate;
  }

  /** A position past the received audio waits for it. @param {number} ms */
  seek(ms) {
    this.position_ms = Math.max(0, ms);
    this.since = this.now();
    if (this.state === "playing" && ms >= this.limit_ms) this.setState(this.ended ? "ended" : "dry");
    if (this.state !== "playing") this.fill_ms = FIRST_FILL_MS;
    this.update();
  }

  /** Start when enough audio is there, stop when it runs out. */
  update() {
    const now = this.now();
    if (this.state === "playing") {
      const at = this.position_ms + (now - this.since) * this.rate;
      if (at < this.limit_ms) return;
      this.position_ms = this.limit_ms;
      if (!this.ended) {
        this.underruns += 1;
        this.fill_ms = this.refill_ms;
        this.refill_ms = Math.min(1000, 2 * this.refill_ms);
      }
      this.setState(this.ended ? "ended" : "dry");
      return;
    }
    if (!this.wanted) return;
    const there = this.limit_ms - this.position_ms;
    if (there > 0 && (there >= this.fill_ms || this.ended)) {
      this.since = now;
      this.played = true;
      this.setState("playing");
    } else {
      this.setState(this.ended ? "ended" : this.played ? "dry" : "filling");
    }
  }

  /** @param {RingState} state */
  setState(state) {
    if (state === this.state) return;
    this.state = state;
    this.onState();
  }

  /** @param {number} now @returns {number} */
  heard_ms(now) {
    if (this.state === "playing") this.update();
    if (this.state !== "playing") return this.position_ms;
    return Math.min(this.limit_ms, this.position_ms + (now - this.since) * this.rate);
  }

  get buffered_ms() {
    return this.limit_ms;
  }

  close() {
    this.wanted = false;
  }
}
