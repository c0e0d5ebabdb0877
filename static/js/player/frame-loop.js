/** The page's one animation loop: it reads the clock once per frame and passes milliseconds to the views. */

import { FrameInterval } from "../lib/clock.js";

export class FrameLoop {
  /** @param {(now: number, interval_ms: number) => void} draw */
  constructor(draw) {
    this.draw = draw;
    this.interval = new FrameInterval();
    this.handle = 0;
    this.tick = this.tick.bind(this);
  }

  start() {
    if (!this.handle) this.handle = requestAnimationFrame(this.tick);
    return this;
  }

  /** @param {number} stamp */
  tick(stamp) {
    this.handle = requestAnimationFrame(this.tick);
    this.draw(performance.now(), this.interval.frame(stamp));
  }

  stop() {
    cancelAnimationFrame(this.handle);
    this.handle = 0;
  }
}
