/**
 * Which context frame a quantum begins at. Pure.
 *
 * Chromium's `currentFrame` is old in the first call of a processor, and now and then runs ahead or stands still for
 * a few quanta while the sound goes on without a break: up to 27 ms, more than a frame of the screen. So quanta are
 * counted here, and `currentFrame` is believed only where it agrees with itself.
 */

/** Calls in a row that must agree before the count is taken, or taken anew. */
const SETTLE = 2;
const DISTRUST = 12;

export class FrameCounter {
  constructor() {
    this.frame = 0;
    /** Whether `frame` can be relied upon. */
    this.settled = false;
    this.reported = -1;
    this.steady = 0;
    this.astray = 0;
  }

  /**
   * Count a quantum. Returns whether the count was taken anew, so that earlier frames mean nothing any more.
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
