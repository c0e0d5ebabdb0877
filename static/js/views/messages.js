/** What the page says when something goes wrong: what happened, what to do, what is safe. Pure. */

import { clockText, countText } from "./format.js";

/**
 * @typedef {{text: string, mono?: string, code?: string, action?: "rest" | "new", wait_s?: number, field?: boolean}} Problem
 *   `mono` is a command to show in a fixed-width face, `code` goes to the end with a copy button, `field` marks the text
 */

export const EMPTY_TEXT = Object.freeze({ text: "Nothing to say yet. Type a line first.", field: true });

export const NOTHING_SAID = Object.freeze({
  text: "There was nothing to say: this text has no word, number or sign that is spoken.",
});

export const NO_AUDIO = Object.freeze({
  text: "This browser can't play the audio here, but captions and downloads work.",
});

export const SESSION_GONE = Object.freeze({
  text: "This session is no longer here. Its link may be old.",
  action: "new",
});

/** @param {number} chars @param {number} limit @returns {Problem} */
export function tooLong(chars, limit) {
  return {
    text: `That's ${countText(chars)} characters; the limit is ${countText(limit)}. Shorten it, or stream it through the API.`,
    field: true,
  };
}

/** An `interrupted` voice in the transcript. @param {string} from @param {string} to */
export function voiceChanged(from, to) {
  return from === to || !from
    ? `A short break here: ${to} stopped and carried on.`
    : `The voice changed here: ${from} stopped, ${to} carried on.`;
}

/** @param {number} ms */
export const rejoined = (ms) => `Rejoined. A little may be missing before ${clockText(ms, 0)}.`;

/** Codes of requests that the voice service does not take as they are; the server's own message says what is wrong. */
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
 * @param {{chars?: number, limit?: number, heard_ms?: number | null}} [about] `heard_ms` when speech had begun
 * @returns {Problem}
 */
export function problemOf(
  { code, message = "", status = 0, retry_s = 0 },
  { chars = 0, limit = 0, heard_ms = null } = {},
) {
  if (code === "empty_text") return EMPTY_TEXT;
  if (code === "text_too_long" || status === 413) return tooLong(chars, limit);
  if (code === "voice_not_found" || code === "unknown_language") {
    return { text: "That voice isn't available. Pick another voice, or leave it on Automatic. Nothing was lost." };
  }
  if (code === "provider_auth") {
    return {
      text: "The server's ElevenLabs key was refused. Whoever runs this server can check it with",
      mono: "captionsync doctor",
    };
  }
  if (code === "server_stopping") {
    return heard_ms === null
      ? { text: "This server is stopping. It may be back soon.", wait_s: retry_s || 5 }
      : {
          text: `The server stopped after ${clockText(heard_ms, 0)}. Try again from there in a moment.`,
          action: "rest",
        };
  }
  if (code === "provider_quota") {
    return {
      text: "The server's ElevenLabs account may not speak this now. Whoever runs this server can check its plan and credits.",
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
    return { text: "The server did not answer. Check that it is running, then try again. Your text is still here." };
  }
  if (heard_ms !== null && code.startsWith("provider_")) {
    const when = clockText(heard_ms, 0);
    return {
      text: `The voice service stopped answering after ${when}. The part you heard is saved. Try again from there.`,
      action: "rest",
    };
  }
  if (code.startsWith("provider_")) {
    return { text: "The voice service did not answer. Try again in a moment. Your text is still here.", code };
  }
  return { text: "Something went wrong. Try again; if it stays, the code helps to find it.", code };
}
