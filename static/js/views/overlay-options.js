/** The options in an overlay's address: the settings of the studio, and a few of its own. Pure. */

import { SETTINGS, validChoice } from "./choices.js";
import { validShift } from "./settings.js";

/**
 * @typedef {{session: string, follow: boolean, sound: boolean, lines: number, shift_ms: number, hold_ms: number,
 *   looks: Record<string, string>, colour: string, future: string, background: string, window: string}}
 *   OverlayOptions
 *   colours are six hexadecimal digits, or empty
 */

/** @param {string | null} value @returns {string} six digits, or empty */
function hexColour(value) {
  const text = (value ?? "").replace(/^#/, "").toLowerCase();
  if (/^[0-9a-f]{3}$/.test(text)) return [...text].map((digit) => digit + digit).join("");
  return /^[0-9a-f]{6}$/.test(text) ? text : "";
}

/** @param {string | null} value @param {number} least @param {number} most @param {number} otherwise */
function whole(value, least, most, otherwise) {
  const number = value === null || value.trim() === "" ? NaN : Math.round(Number(value));
  return Number.isFinite(number) ? Math.max(least, Math.min(most, number)) : otherwise;
}

/** @param {URLSearchParams} query @param {string} [session] from the path @returns {OverlayOptions} */
export function overlayOptions(query, session = "") {
  /** @type {Record<string, string>} */
  const looks = {};
  for (const name of Object.keys(SETTINGS)) looks[name] = validChoice(name, query.get(name));
  looks.captions = "on";
  looks.face = "hidden";
  looks.reader = "off";
  return {
    session: session || query.get("session") || "",
    follow: query.get("follow") === "page",
    sound: ["1", "on", "true", "yes"].includes(query.get("sound") ?? ""),
    lines: whole(query.get("lines"), 1, 3, 3),
    shift_ms: validShift(query.get("shift_ms") ?? 0),
    hold_ms: whole(query.get("hold_ms"), 0, 60_000, 1500),
    looks,
    colour: hexColour(query.get("colour") ?? query.get("color")),
    future: hexColour(query.get("future_colour") ?? query.get("future_color")),
    background: hexColour(query.get("background_colour") ?? query.get("background_color")),
    window: hexColour(query.get("window_colour") ?? query.get("window_color")),
  };
}

/** `8 9 20`: a CSS colour whose opacity is set elsewhere. @param {string} hex */
export function rgbTriple(hex) {
  return [0, 2, 4].map((at) => String(parseInt(hex.slice(at, at + 2), 16))).join(" ");
}
