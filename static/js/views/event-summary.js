/** One line about an event, for the event list and the wire strip. Pure. Audio is never shown as base64. */

import { base64Bytes, byteText } from "./format.js";

/** @param {string} type @param {any} data @returns {[number, number] | null} start and end in milliseconds */
export function spanOf(type, data) {
  if (type === "interrupted") return [data.heard_ms, data.resume_ms];
  if (data.start_ms === undefined) return null;
  if (data.end_ms !== undefined) return [data.start_ms, data.end_ms];
  if (data.duration_ms !== undefined) return [data.start_ms, data.start_ms + data.duration_ms];
  if (type === "blendshapes")
    return [data.start_ms, data.start_ms + Math.round((data.frames.length * 1000) / data.fps)];
  return [data.start_ms, data.start_ms];
}

/** @param {string} type @param {any} data @returns {string} */
export function spanText(type, data) {
  const span = spanOf(type, data);
  if (!span) return "";
  return span[0] === span[1] ? String(span[0]) : `${span[0]}–${span[1]}`;
}

/** @param {string} type @param {any} data @returns {string} */
export function gistOf(type, data) {
  switch (type) {
    case "start":
      return `${data.provider} · ${data.voice || "default voice"} · ${data.language || "?"} · ${data.audio.format}`;
    case "word":
      return data.text + (data.estimated ? " (estimated)" : "");
    case "viseme":
      return `${data.id} ${data.weight.toFixed(2)}${data.phone ? ` /${data.phone}/` : ""}`;
    case "cue":
      return `${data.id}.${data.revision}${data.final ? " final" : ""} ${data.lines.join(" / ")}`;
    case "audio":
      return `${data.duration_ms} ms, ${byteText(base64Bytes(data.data))}`;
    case "blendshapes":
      return `${data.frames.length} frames, ${data.names.length} weights`;
    case "tag":
      return data.name;
    case "gap":
      return `${data.provider} carries on at character ${data.resumed_char}`;
    case "interrupted":
      return data.heard_text;
    case "reset":
      return data.reason;
    case "end":
      return `${data.reason}: ${data.words} words, ${data.cues} cues, ${data.visemes} visemes`;
    case "failed":
      return `${data.code}: ${data.message}`;
    default:
      return "";
  }
}

/** An event's data for reading: base64 shortened to its size. @param {string} type @param {any} data @returns {string} */
export function readable(type, data) {
  if (type === "audio")
    return JSON.stringify({ ...data, data: `(${byteText(base64Bytes(data.data))} of base64)` }, null, 2);
  if (type === "blendshapes") return JSON.stringify({ ...data, frames: `(${data.frames.length} frames)` }, null, 2);
  return JSON.stringify(data, null, 2);
}
