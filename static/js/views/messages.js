/** Messages for problems: what happened, what to do, and what is safe. Pure. */

import { clockText, countText } from "./format.js";

/**
 * @typedef {{text: string, mono?: string, code?: string, action?: "rest" | "new" | "key", wait_s?: number,
 *   field?: boolean}} Problem `mono` is a command, shown in a fixed-width font; `code` is shown last, with a copy
 *   button; `field` marks the text field
 */

export const EMPTY_TEXT = Object.freeze({ text: "There is no text to speak yet. Type a line first.", field: true });

export const NOTHING_SAID = Object.freeze({
  text: "There was nothing to speak: this text contains nothing that can be spoken.",
});

export const NO_AUDIO = Object.freeze({
  text: "This browser can't play the audio here. Captions and downloads still work.",
});

export const SESSION_GONE = Object.freeze({
  text: "This session no longer exists. The link may be outdated.",
  action: "new",
});

export const KEY_NEEDED = Object.freeze({
  text: "This server needs a key. Enter yours; whoever runs the server can make one with",
  mono: "captionsync keys add NAME",
  action: "key",
});

export const NO_RIGHT = Object.freeze({
  text: "This page has no right to show the session. Open it from the Studio again, or enter the key that made it.",
  action: "key",
});

/** @param {number} chars @param {number} limit @returns {Problem} */
export function tooLong(chars, limit) {
  return {
    text:
      `The text has ${countText(chars)} characters; the limit is ${countText(limit)}. ` +
      "Shorten it, or stream it through the API.",
    field: true,
  };
}

/** A `gap` in the transcript. @param {string} from the engine that stopped @param {string} to the one that resumed */
export function voiceChanged(from, to) {
  return from === to || !from
    ? `Short break: ${to} stopped and resumed.`
    : `The voice changed: ${from} stopped, ${to} resumed.`;
}

/** @param {number} ms */
export const rejoined = (ms) => `Reconnected. Some events before ${clockText(ms, 0)} may be missing.`;

/**
 * The title of the voice service whose key and account the server uses.
 * @param {{title: string, needs_key: boolean}[]} engines the server's chain
 */
export function serviceTitle(engines) {
  const keyed = engines.filter((engine) => engine.needs_key);
  return keyed.length === 1 ? keyed[0].title : "The voice service";
}

/** Codes of requests that the voice service rejects; the server's own message says what is wrong. */
const REFUSALS = new Set([
  "provider_refused",
  "provider_invalid",
  "provider_forbidden",
  "provider_not_served",
  "provider_no_audio",
  "unknown_model",
  "unsupported_language",
  "invalid_voice_settings",
  "invalid_generation_config",
]);

/**
 * The message for an error code of the server.
 * @param {{code: string, message?: string, status?: number, retry_s?: number}} error
 * @param {{chars?: number, limit?: number, heard_ms?: number | null, service?: string}} [about] `heard_ms` if speech
 *   had started; `service` as of `serviceTitle`
 * @returns {Problem}
 */
export function problemOf(
  { code, message = "", status = 0, retry_s = 0 },
  { chars = 0, limit = 0, heard_ms = null, service = serviceTitle([]) } = {},
) {
  if (code === "unauthorized" || code === "forbidden") return KEY_NEEDED;
  if (code === "empty_text") return EMPTY_TEXT;
  if (code === "text_too_long" || status === 413) return tooLong(chars, limit);
  if (code === "voice_not_found" || code === "unknown_language") {
    return { text: "That voice isn't available. Choose another voice or Automatic. Your text is still here." };
  }
  if (code === "provider_auth") {
    return {
      text: `${service} rejected the server's API key. The server's operator can check it with`,
      mono: "captionsync doctor",
    };
  }
  if (code === "server_stopping") {
    return heard_ms === null
      ? { text: "This server is stopping. It may be back soon.", wait_s: retry_s || 5 }
      : {
          text: `The server stopped after ${clockText(heard_ms, 0)}. Continue from there in a moment.`,
          action: "rest",
        };
  }
  if (code === "provider_quota") {
    return {
      text:
        `The server's account with ${service} can't speak this now. ` +
        "The server's operator can check its plan and credits.",
      code,
    };
  }
  if (REFUSALS.has(code) && message) return { text: message, code };
  if (code === "provider_busy" && heard_ms === null)
    return { text: "The voice service is busy.", wait_s: retry_s || 5 };
  if (code === "limit_exceeded" || status === 429 || status === 503) {
    return { text: "This server is busy.", wait_s: retry_s || 5 };
  }
  if (code === "session_not_found" || status === 404) return SESSION_GONE;
  if (code === "network") {
    return { text: "The server did not respond. Check that it is running, then try again. Your text is still here." };
  }
  if (heard_ms !== null && code.startsWith("provider_")) {
    const when = clockText(heard_ms, 0);
    return {
      text: `The voice service stopped responding after ${when}. The part you heard is saved. Continue from there.`,
      action: "rest",
    };
  }
  if (code.startsWith("provider_")) {
    return { text: "The voice service did not respond. Try again in a moment. Your text is still here.", code };
  }
  return { text: "Something went wrong. Try again. If it keeps happening, report this code.", code };
}
