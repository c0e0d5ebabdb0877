/**
 * The context frame at which a quantum starts. Pure.
 *
 * Chromium's `currentFrame` is stale in a processor's first call, and sometimes runs ahead or stands still for a few
 * quanta while the sound continues: by up to 27 ms, more than a frame of the screen. So this counts the quanta, and
 * uses `currentFrame` only where consecutive values agree.
 */

/** Consecutive calls that must agree before the count is adopted (SETTLE) or replaced (DISTRUST). */
const SETTLE = 2;
const DISTRUST = 12;

export class FrameCounter {
  constructor() {
    this.frame = 0;
    /** Whether `frame` is reliable. */
    this.settled = false;
    this.reported = -1;
    this.steady = 0;
    this.astray = 0;
  }

  /**
   * Count a quantum. Returns whether the count was replaced, which makes earlier frame numbers invalid.
   * @param {number} reported `currentFrame` @param {number} size frames of a quantum
   */
  next(reported, size) {
    this.steady = reported === this.reported + size ? this.steady + 1 : 0;
    this.reported = reported;
    this.frame += size;
    if (this.settled) {
      this.astray = reported === this.frame ? 0 : this.astray + 1;
      if (this.astray < DISTRUST) return false;
    }
    if (this.steady < SETTLE) return false;
    this.frame = reported;
    this.settled = true;
    this.astray = 0;
    return true;
  }
}
