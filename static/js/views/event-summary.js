/** One line about an event, for the event list and the strip below the transcript. Pure. Never shows base64. */

import { base64Bytes, byteText } from "./format.js";

/** @typedef {import("../lib/events.js").SessionEvent} SessionEvent */

/** Start and end in milliseconds; null for events without a time. @param {SessionEvent} event */
export function spanOf(event) {
  const { type, data } = event;
  switch (type) {
    case "word":
    case "viseme":
    case "cue":
      return [data.start_ms, data.end_ms];
    case "audio":
    case "gap":
      return [data.start_ms, data.start_ms + data.duration_ms];
    case "blendshapes":
      return [data.start_ms, data.start_ms + Math.round((data.frames.length * 1000) / data.fps)];
    case "tag":
    case "voice":
      return [data.start_ms, data.start_ms];
    case "interrupted":
      return [data.heard_ms, data.resume_ms];
    default:
      return null;
  }
}

/** `1200–1540`, or one number, or nothing. @param {SessionEvent} event @returns {string} */
export function spanText(event) {
  const span = spanOf(event);
  if (!span) return "";
  return span[0] === span[1] ? String(span[0]) : `${span[0]}–${span[1]}`;
}

/** @param {{speaker?: string}} data */
function saidBy({ speaker }) {
  return speaker ? ` · ${speaker}` : "";
}

/** @param {SessionEvent} event @returns {string} */
export function summaryOf({ type, data }) {
  switch (type) {
    case "start":
      return `${data.provider} · ${data.voice || "default voice"} · ${data.language || "?"} · ${data.audio.format}`;
    case "word":
      return data.text + (data.estimated ? " (estimated)" : "") + saidBy(data);
    case "viseme":
      return `${data.id} ${data.weight.toFixed(2)}${data.phone ? ` /${data.phone}/` : ""}`;
    case "cue":
      return `${data.id}.${data.revision}${data.final ? " final" : ""} ${data.lines.join(" / ")}${saidBy(data)}`;
    case "audio":
      return `${data.duration_ms} ms, ${byteText(base64Bytes(data.data))}`;
    case "blendshapes":
      return `${data.frames.length} frames, ${data.names.length} weights`;
    case "tag":
      return data.name;
    case "voice":
      return `${data.voice} · ${data.language}`;
    case "gap":
      return `${data.provider} resumes at character ${data.resumed_char}`;
    case "interrupted":
      return data.heard_text;
    case "reset":
      return data.reason;
    case "end":
      return `${data.reason}: ${data.words} words, ${data.cues} cues, ${data.visemes} visemes`;
    case "failed":
      return `${data.code}: ${data.message}`;
  }
}

/** An event's data as JSON to read: base64 and frames are replaced by their size. @param {SessionEvent} event */
export function readable({ type, data }) {
  const short =
    type === "audio"
      ? { ...data, data: `(${byteText(base64Bytes(data.data))} of base64)` }
      : type === "blendshapes"
        ? { ...data, frames: `(${data.frames.length} frames)` }
        : data;
  return JSON.stringify(short, null, 2);
}
