/** What a caption shows: the rows of a cue, with the words that were sent and the text that is only planned. Pure. */

import { wordsByLine } from "../lib/timeline.js";
import { newSpeaker } from "./speaker.js";

/** @typedef {import("../lib/timeline.js").Timeline} Timeline @typedef {import("../lib/timeline.js").Word} Word */
/** @typedef {{text: string, after: string, word: Word | null}} Item `word` is null while it is only planned */
/** @typedef {{items: Item[], speaker: string}} Row `speaker`: who begins to speak with it, or empty */

/** Languages written without spaces between words. */
const UNSPACED = /^(ja|zh|yue|th|lo|km|my)\b/;
/** How long a sound is shown. */
const SOUND_MS = 2000;

/** @param {string} text */
const visible = (text) => text.replace(/\s+/gu, "").length;

/**
 * The words of a line's text after its first `used` visible characters.
 * @param {string} line @param {number} used @param {string} language @returns {Item[]}
 */
export function plannedItems(line, used, language) {
  let at = 0;
  for (let left = used; at < line.length && left > 0; at += 1) if (/\S/u.test(line[at])) left -= 1;
  const rest = line.slice(at).trimStart();
  if (!UNSPACED.test(language)) {
    return (rest.match(/\S+/gu) ?? []).map((text) => ({ text, after: " ", word: null }));
  }
  /** @type {Item[]} */
  const items = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: "word" }).segment(rest)) {
    const last = items.at(-1);
    if (last && !isWordLike) last[/^\s+$/u.test(segment) ? "after" : "text"] += segment;
    else items.push({ text: segment, after: "", word: null });
  }
  return items;
}

/**
 * The rows of a cue that have words. What was dropped before it was heard is not shown.
 * @param {Timeline} timeline @param {number} at index of the cue @returns {Row[]}
 */
export function rowsOf(timeline, at) {
  const cue = timeline.cues[at];
  if (!cue) return [];
  const speaker = newSpeaker(cue, timeline.cues[at - 1]);
  const sent = timeline.wordsOf(cue.id);
  const isCut = sent.some(({ dropped }) => dropped);
  const rows = wordsByLine(cue.lines, sent).map((words, row) => {
    const used = visible(words.map(({ text }) => text).join(""));
    return [
      ...words.filter(({ dropped }) => !dropped).map((word) => ({ text: word.text, after: word.after, word })),
      ...(isCut ? [] : plannedItems(cue.lines[row] ?? "", used, cue.language ?? "")),
    ];
  });
  return rows.filter((items) => items.length > 0).map((items, row) => ({ items, speaker: row === 0 ? speaker : "" }));
}

/**
 * The rows of roll-up captions: the one that is spoken, below the one before it.
 * @param {Timeline} timeline @param {number} at index of the cue @param {number} ms @returns {Row[]}
 */
export function rolledRows(timeline, at, ms) {
  const begun = rowsOf(timeline, at).filter(
    ({ items }, row) => row === 0 || (items[0].word?.start_ms ?? Infinity) <= ms,
  );
  return [...rowsOf(timeline, at - 1), ...begun].slice(-2);
}

/** Sounds to show at a time, such as `laughs`. @param {Timeline} timeline @param {number} ms @returns {string[]} */
export function soundsAt(timeline, ms) {
  const sounds = timeline.tags.filter(({ mark, start_ms }) => !mark && start_ms <= ms && ms < start_ms + SOUND_MS);
  return sounds.map(({ name }) => name);
}
