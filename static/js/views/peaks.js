/** The outline of a sound: lowest and highest sample of every 5 ms, updated as samples arrive. Pure. */

const BUCKET_MS = 5;

export class Peaks {
  constructor() {
    this.low = new Int16Array(4096);
    this.high = new Int16Array(4096);
    /** Buckets in use. */
    this.count = 0;
  }

  get end_ms() {
    return this.count * BUCKET_MS;
  }

  /** @param {number} count */
  reserve(count) {
    if (count <= this.low.length) return;
    let size = this.low.length;
    while (size < count) size *= 2;
    for (const name of /** @type {("low" | "high")[]} */ (["low", "high"])) {
      const grown = new Int16Array(size);
      grown.set(this[name]);
      this[name] = grown;
    }
  }

  /** @param {number} start_ms @param {Int16Array} samples @param {number} rate_hz */
  add(start_ms, samples, rate_hz) {
    const per_ms = rate_hz / 1000;
    const last = Math.floor((start_ms + (samples.length - 1) / per_ms) / BUCKET_MS);
    this.reserve(last + 1);
    for (let i = 0; i < samples.length; i += 1) {
      const bucket = Math.floor((start_ms + i / per_ms) / BUCKET_MS);
      const value = samples[i];
      if (value < this.low[bucket]) this.low[bucket] = value;
      if (value > this.high[bucket]) this.high[bucket] = value;
    }
    this.count = Math.max(this.count, last + 1);
  }

  /**
   * Lowest and highest sample in an interval, each -1 to 1.
   * @param {number} from_ms @param {number} to_ms @returns {[low: number, high: number]}
   */
  range(from_ms, to_ms) {
    const first = Math.max(0, Math.floor(from_ms / BUCKET_MS));
    const last = Math.min(this.count, Math.max(first + 1, Math.ceil(to_ms / BUCKET_MS)));
    let low = 0;
    let high = 0;
    for (let i = first; i < last; i += 1) {
      if (this.low[i] < low) low = this.low[i];
      if (this.high[i] > high) high = this.high[i];
    }
    return [low / 32768, high / 32768];
  }
}
