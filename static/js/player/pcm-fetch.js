/** Reads a session's audio as PCM, for sessions whose events carry a compressed format. */

import { claimConnection } from "../lib/connections.js";
import { samplesFromBytes } from "../lib/pcm.js";

/** Connections in a row that may bring nothing new. */
const TRIES = 6;
const FIRST_PAUSE_MS = 300;
/** Close codes: the audio is over; the session has failed. */
const NORMAL = 1000;
const FAILED = 1011;

/**
 * Read until the audio ends. A lost connection is made again, and goes on after the last sample. A request that is
 * refused or keeps failing ends quietly: the event stream reports what happened to the session.
 * @param {string} address of 16-bit PCM @param {number} rate_hz @param {AbortSignal} signal
 * @param {(start_ms: number, samples: Int16Array) => void} onSamples
 * @param {typeof sleep} [pause]
 * @param {() => Promise<string>} [ticket] gives what a connection needs in its address, or an empty text
 */
export async function readPcm(address, rate_hz, signal, onSamples, pause = sleep, ticket = undefined) {
  let count = 0;
  const free = await claimConnection();
  let source = free ? fetched : received;
  try {
    for (let tries = 0; tries < TRIES && !signal.aborted; tries += 1) {
      if (tries > 0) await pause(FIRST_PAUSE_MS * 2 ** tries * (0.5 + Math.random() / 2), signal);
      const url = withTicket(address, (await ticket?.()) ?? "");
      try {
        let skip = count * 2;
        let rest = new Uint8Array(0);
        for await (const part of source(url, signal)) {
          const bytes = new Uint8Array(rest.length + part.length);
          bytes.set(rest);
          bytes.set(part, rest.length);
          const fresh = bytes.subarray(Math.min(skip, bytes.length));
          skip -= bytes.length - fresh.length;
          const samples = samplesFromBytes(fresh);
          rest = fresh.slice(samples.length * 2);
          if (samples.length === 0) continue;
          const start_ms = (count * 1000) / rate_hz;
          count += samples.length;
          tries = 0;
          onSamples(start_ms, samples);
        }
        return;
      } catch (error) {
        // A WebSocket that never opens is blocked by a proxy if the server answers otherwise.
        if (error instanceof BlockedError && (await answers(url, signal))) source = fetched;
      }
    }
  } finally {
    free?.();
  }
}

/** Add a ticket to an address; an empty one adds nothing. @param {string} url @param {string} ticket */
export function withTicket(url, ticket) {
  return ticket ? `${url}${url.includes("?") ? "&" : "?"}ticket=${ticket}` : url;
}

class BlockedError extends Error {}

/** @param {number} ms @param {AbortSignal} signal */
function sleep(ms, signal) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
    signal.addEventListener("abort", resolve, { once: true });
  });
}

/** @param {string} url @param {AbortSignal} signal */
async function answers(url, signal) {
  try {
    await fetch(url, { method: "HEAD", signal });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} url @param {AbortSignal} signal */
async function* fetched(url, signal) {
  const { ok, status, body } = await fetch(url, { signal });
  if (status >= 500) throw new Error(`status ${status}`);
  if (!ok || !body) return;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

/** The same over a WebSocket. @param {string} url @param {AbortSignal} signal */
async function* received(url, signal) {
  const address = new URL(url, globalThis.location?.href);
  address.protocol = address.protocol.replace("http", "ws");
  const socket = new WebSocket(address);
  socket.binaryType = "arraybuffer";
  /** @type {Uint8Array[]} */
  const parts = [];
  let over = signal.aborted;
  let opened = false;
  let code = NORMAL;
  let wake = () => {};
  socket.onopen = () => {
    opened = true;
  };
  socket.onmessage = ({ data }) => {
    parts.push(new Uint8Array(data));
    wake();
  };
  const end = () => {
    over = true;
    wake();
  };
  socket.onclose = (event) => {
    code = event.code;
    end();
  };
  signal.addEventListener("abort", end);
  try {
    while (!signal.aborted && (parts.length > 0 || !over)) {
      const part = parts.shift();
      if (part) yield part;
      else await new Promise((resolve) => (wake = () => resolve(undefined)));
    }
    if (signal.aborted || code === NORMAL || code === FAILED) return;
    throw opened ? new Error(`closed with ${code}`) : new BlockedError();
  } finally {
    signal.removeEventListener("abort", end);
    socket.close();
  }
}
