/** Reads a session's audio as PCM over one plain request, for sessions whose events carry a compressed format. */

import { samplesFromBytes } from "../lib/pcm.js";

/**
 * Read until the audio ends. An interrupted request ends it quietly: the event stream tells what became of the session.
 * @param {string} url of 16-bit PCM @param {number} rate_hz @param {AbortSignal} signal
 * @param {(start_ms: number, samples: Int16Array) => void} onSamples
 */
export async function readPcm(url, rate_hz, signal, onSamples) {
  let count = 0;
  let rest = new Uint8Array(0);
  try {
    const answer = await fetch(url, { signal });
    if (!answer.ok || !answer.body) return;
    const reader = answer.body.getReader();
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
    // Aborted, or the connection is lost.
  }
}
