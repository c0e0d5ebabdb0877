/** Reads a session's audio as PCM in one request, for sessions whose events carry a compressed format. */

import { samplesFromBytes } from "../lib/pcm.js";

/**
 * Read until the audio ends. A request that is interrupted ends quietly: the event stream reports what happened to the
 * session.
 * @param {string} url of 16-bit PCM @param {number} rate_hz @param {AbortSignal} signal
 * @param {(start_ms: number, samples: Int16Array) => void} onSamples
 */
export async function readPcm(url, rate_hz, signal, onSamples) {
  let count = 0;
  let rest = new Uint8Array(0);
  try {
    const { ok, body } = await fetch(url, { signal });
    if (!ok || !body) return;
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const bytes = new Uint8Array(rest.length + part.value.length);
      bytes.set(rest);
      bytes.set(part.value, rest.length);
      const samples = samplesFromBytes(bytes);
      rest = bytes.slice(samples.length * 2);
      const start_ms = (count * 1000) / rate_hz;
      count += samples.length;
      if (samples.length > 0) onSamples(start_ms, samples);
    }
  } catch {
    // The request was aborted, or the connection was lost.
  }
}
