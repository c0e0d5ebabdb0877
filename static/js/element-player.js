/**
 * An audio element on the session's audio URL: less traffic, plays on behind a locked phone, keeps pitch at any speed.
 *
 * Chosen by a person (`transport=element`), or when the session's audio cannot be fed to the ring. Its own time runs
 * true (99 % within 0.2 ms) but starts before media time 0 by what the encoder put in front: `priming_ms`.
 */

/** @typedef {import("./ring-core.js").RingState} RingState */

export class ElementPlayer {
  /** @param {string} url @param {number} priming_ms @param {() => void} onState */
  constructor(url, priming_ms, onState) {
    this.kind = "element";
    this.priming_ms = priming_ms;
    this.onState = onState;
    this.underruns = 0;
    this.limit_ms = 0;
    this.ended = false;
    this.started = false;
    this.frozen_ms = 0;
    /** @type {RingState | null} null before the element has told anything */
    this.state = null;
    this.element = new Audio();
    this.element.preload = "auto";
    this.element.src = url;
    for (const name of ["playing", "waiting", "pause", "ended", "seeking", "seeked", "error", "stalled"]) {
      this.element.addEventListener(name, () => this.update(name));
    }
  }

  /** @param {string} name of the element's event */
  update(name) {
    const element = this.element;
    if (name === "waiting") this.underruns += this.started ? 1 : 0;
    if (name === "playing") this.started = true;
    const state = element.ended ? "ended"
      : element.paused ? "paused"
      : name === "waiting" || element.readyState < 3 ? (this.started ? "dry" : "filling") : "playing";
    if (state === this.state) return;
    this.state = state;
    this.onState();
  }

  /** @param {number} start_ms @param {number} duration_ms */
  extend(start_ms, duration_ms) {
    this.limit_ms = Math.max(this.limit_ms, start_ms + duration_ms);
  }

  end() {
    this.ended = true;
  }

  play() {
    if (this.element.ended) this.element.currentTime = 0;
    this.element.play().catch(() => this.update("pause"));
  }

  pause() {
    this.element.pause();
  }

  /** @param {number} ms */
  seek(ms) {
    this.element.currentTime = (ms + this.priming_ms) / 1000;
  }

  /** @returns {number} */
  heard_ms() {
    if (!this.element.seeking) this.frozen_ms = Math.max(0, this.element.currentTime * 1000 - this.priming_ms);
    return this.frozen_ms;
  }

  get buffered_ms() {
    return this.limit_ms;
  }

  close() {
    this.element.pause();
    this.element.removeAttribute("src");
    this.element.load();
  }
}
