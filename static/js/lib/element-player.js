/**
 * An audio element on the session's audio URL: less traffic, playback on a locked phone, constant pitch at any speed.
 *
 * Used on request (`transport=element`). The element's own time is accurate (99% within 0.2 ms). With Ogg Opus it is
 * media time, even after a seek. Live MP3 starts before media time 0 by the encoder's padding, `priming_ms`; a finished
 * file declares the padding and the browser removes it, but a seek in MP3 may be 35 ms off.
 */

/** @typedef {import("./ring-core.js").RingState} RingState */

/** Audio that must be there before an awaited position plays. */
const FILL_MS = 100;

export class ElementPlayer {
  /**
   * @param {string} url @param {number} priming_ms @param {() => void} onState
   * @param {() => Promise<string>} [renew] gives another address of the same audio, once the server refuses this one
   */
  constructor(url, priming_ms, onState, renew) {
    this.kind = "element";
    this.priming_ms = priming_ms;
    this.onState = onState;
    this.renew = renew;
    /** Whether the present address has given audio. */
    this.isGood = false;
    this.closed = false;
    this.underruns = 0;
    this.limit_ms = 0;
    this.ended = false;
    this.started = false;
    this.frozen_ms = 0;
    /** @type {number | null} a position past the received audio, awaited in silence */
    this.awaited_ms = null;
    this.wanted = false;
    /** @type {RingState | null} null before the element's first event */
    this.state = null;
    this.element = new Audio();
    this.element.preload = "auto";
    this.element.src = url;
    this.element.addEventListener("loadedmetadata", () => this.measure(), { once: true });
    this.element.addEventListener("loadedmetadata", () => {
      this.isGood = true;
    });
    this.element.addEventListener("error", () => void this.reload());
    for (const name of ["playing", "waiting", "pause", "ended", "seeking", "seeked", "error", "stalled"]) {
      this.element.addEventListener(name, () => this.update(name));
    }
  }

  /** Only audio that is still being made has no length. */
  measure() {
    const { element, priming_ms } = this;
    if (!Number.isFinite(element.duration)) return;
    this.priming_ms = 0;
    if (element.currentTime > 0) element.currentTime = Math.max(0, element.currentTime - priming_ms / 1000);
  }

  /** Go on with another address: the element asks again for what it did not load, after a ticket may have expired. */
  async reload() {
    if (!this.renew || !this.isGood || this.closed) return;
    this.isGood = false;
    const { currentTime } = this.element;
    const url = await this.renew();
    if (this.closed) return;
    this.element.src = url;
    this.element.currentTime = currentTime;
    if (this.wanted && this.awaited_ms === null) this.play();
  }

  /** @param {string} name of the element's event */
  update(name) {
    const element = this.element;
    if (name === "waiting") this.underruns += this.started ? 1 : 0;
    if (name === "playing") this.started = true;
    const state =
      this.awaited_ms !== null && this.wanted
        ? "dry"
        : element.ended
          ? "ended"
          : element.paused
            ? "paused"
            : name === "waiting" || element.readyState < 3
              ? this.started
                ? "dry"
                : "filling"
              : "playing";
    if (state === this.state) return;
    this.state = state;
    this.onState();
  }

  /** @param {number} start_ms @param {number} duration_ms */
  extend(start_ms, duration_ms) {
    this.limit_ms = Math.max(this.limit_ms, start_ms + duration_ms);
    this.arrive();
  }

  end() {
    this.ended = true;
    this.arrive();
  }

  /** The awaited audio is there, or will never come. */
  arrive() {
    const ms = this.awaited_ms;
    if (ms === null || (!this.ended && this.limit_ms < ms + FILL_MS)) return;
    this.awaited_ms = null;
    this.seek(ms);
    if (this.wanted) this.play();
  }

  play() {
    this.wanted = true;
    if (this.awaited_ms !== null) {
      this.update("awaited");
      return;
    }
    if (this.element.ended) this.element.currentTime = 0;
    this.element.play().catch(() => this.update("pause"));
  }

  pause() {
    this.wanted = false;
    this.element.pause();
    this.update("pause");
  }

  /** @param {number} rate */
  setRate(rate) {
    this.element.defaultPlaybackRate = rate;
    this.element.playbackRate = rate;
  }

  /** @param {number} ms */
  seek(ms) {
    if (ms >= this.limit_ms && ms > 0 && !this.ended) {
      this.awaited_ms = ms;
      this.element.pause();
      this.update("pause");
      return;
    }
    const awaited = this.awaited_ms !== null;
    this.awaited_ms = null;
    if (awaited && this.wanted) this.play();
    this.element.currentTime = (ms + this.priming_ms) / 1000;
  }

  /** @returns {number} */
  heard_ms() {
    if (this.awaited_ms !== null) return this.awaited_ms;
    if (!this.element.seeking) this.frozen_ms = Math.max(0, this.element.currentTime * 1000 - this.priming_ms);
    return this.frozen_ms;
  }

  get buffered_ms() {
    return this.limit_ms;
  }

  close() {
    this.closed = true;
    this.element.pause();
    this.element.removeAttribute("src");
    this.element.load();
  }
}
