// Reads a JSON list of WebVTT files from standard input and writes what two independent parsers make of each:
// {strict: {errors, cues}, player: {errors, cues}}, a cue being {id, start, end, text, stamps}.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { parseText, tokenizeVTTCue } from "media-captions";

const require = createRequire(import.meta.url);
const { WebVTTParser } = require("webvtt-parser");
const entities = require("webvtt-parser/html-entities.json");

function walk(nodes, seen) {
  for (const node of nodes) {
    if (node.type === "text") seen.text += node.value ?? node.data;
    else if (node.type === "timestamp") seen.stamps.push(node.value ?? node.time);
    if (node.type === "timestamp" || node.children) walk(node.children ?? [], seen);
  }
  return seen;
}

function shown(cue, nodes) {
  return { id: cue.id, start: cue.startTime, end: cue.endTime, ...walk(nodes, { text: "", stamps: [] }) };
}

function strictly(text) {
  const { cues, errors } = new WebVTTParser(entities).parse(text, "subtitles");
  return {
    errors: errors.map(({ line, col, message }) => `${line}:${col} ${message}`),
    cues: cues.map((cue) => shown(cue, cue.tree.children)),
  };
}

async function asPlayer(text) {
  const { cues, errors } = await parseText(text, { type: "vtt", errors: true });
  return { errors: errors.map(({ message }) => message), cues: cues.map((cue) => shown(cue, tokenizeVTTCue(cue))) };
}

const out = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) {
  out.push({ strict: strictly(text), player: await asPlayer(text) });
}
process.stdout.write(JSON.stringify(out));
