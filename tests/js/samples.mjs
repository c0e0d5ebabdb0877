/** Samples that tests of the audio players share. */

export const RATE_HZ = 24_000;

/** Samples of which each has a value of its own. */
export const ramp = (from, count) => Int16Array.from({ length: count }, (_, i) => ((from + i) % 20_000) + 1);
