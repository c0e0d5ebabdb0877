/** PCM samples: decoding, and their position on the timeline. Pure. */

/** Signed 16-bit little-endian samples from base64. @param {string} base64 @returns {Int16Array} */
export function samplesFromBase64(base64) {
  const text = atob(base64);
  const count = text.length >> 1;
  const samples = new Int16Array(count);
  for (let i = 0; i < count; i += 1) samples[i] = text.charCodeAt(2 * i) | (text.charCodeAt(2 * i + 1) << 8);
  return samples;
}

/** Signed 16-bit little-endian samples from bytes; an odd last byte is ignored. @param {Uint8Array} bytes */
export function samplesFromBytes(bytes) {
  const samples = new Int16Array(bytes.length >> 1);
  for (let i = 0; i < samples.length; i += 1) samples[i] = bytes[2 * i] | (bytes[2 * i + 1] << 8);
  return samples;
}

/**
 * Where a run of samples belongs. Start times are whole milliseconds while samples are counted exactly, so a run that
 * starts within 2 ms of the end of the last one continues it. Repeated samples are skipped; a hole stays silent.
 * @param {number} start_ms @param {number} length samples @param {number} rate_hz
 * @param {number} limit one past the last sample received
 * @returns {{at: number, skip: number}} sample index, and how many samples to skip at the front
 */
export function placeSamples(start_ms, length, rate_hz, limit) {
  const at = Math.round((start_ms * rate_hz) / 1000);
  if (Math.abs(at - limit) <= rate_hz * 0.002) return { at: limit, skip: 0 };
  if (at >= limit) return { at, skip: 0 };
  const skip = Math.min(length, limit - at);
  return { at: limit, skip };
}

/** Samples of a whole session as 16-bit blocks of fixed size: growing copies nothing. */
export class SampleBlocks {
  /** @param {number} [bits] log2 of the block size */
  constructor(bits = 15) {
    this.bits = bits;
    this.size = 1 << bits;
    /** @type {(Int16Array | undefined)[]} */
    this.blocks = [];
    /** One past the last sample received. */
    this.limit = 0;
    /** First sample still kept. */
    this.first = 0;
  }

  /** @param {number} at @param {Int16Array} samples */
  write(at, samples) {
    let done = 0;
    while (done < samples.length) {
      const index = (at + done) >> this.bits;
      const offset = (at + done) & (this.size - 1);
      const count = Math.min(samples.length - done, this.size - offset);
      this.blocks[index] ??= new Int16Array(this.size);
      /** @type {Int16Array} */ (this.blocks[index]).set(samples.subarray(done, done + count), offset);
      done += count;
    }
    this.limit = Math.max(this.limit, at + samples.length);
  }

  /**
   * Copy samples as floats; missing ones are silence.
   * @param {number} at @param {Float32Array} out @param {number} count
   */
  read(at, out, count) {
    let done = 0;
    while (done < count) {
      const offset = (at + done) & (this.size - 1);
      const step = Math.min(count - done, this.size - offset);
      const block = this.blocks[(at + done) >> this.bits];
      for (let i = 0; i < step; i += 1) out[done + i] = block ? block[offset + i] / 32768 : 0;
      done += step;
    }
  }

  /** Release old blocks, so that about `keep` samples stay. @param {number} keep */
  trim(keep) {
    const before = (this.limit - keep) >> this.bits;
    for (let index = this.first >> this.bits; index < before; index += 1) this.blocks[index] = undefined;
    if (before > this.first >> this.bits) this.first = before << this.bits;
  }
}
