/**
 * Captions: the cue at a media time, with three word states (said, now, upcoming).
 *
 * The block is built when a cue arrives or grows; after that only classes change, so the marker moves no letter. The
 * element is not a live region: speech and captions are perceived together. Its appearance is CSS, controlled by
 * attributes of the root element (see settings.js).
 */

import { wordsByLine } from "../lib/timeline.js";
import { el } from "./dom.js";
import { newSpeaker, speakerMark } from "./speaker.js";

/** @typedef {import("../lib/timeline.js").Timeline} Timeline @typedef {import("../lib/timeline.js").Word} Word */

/** The marker leaves a word after this much silence. */
const LINGER_MS = 400;

/** @typedef {{words: Word[], speaker: string}} Row `speaker`: who begins to speak with it, or empty */

/**
 * The rows of a cue that have words.
 * @param {Timeline} timeline @param {number} at index of the cue @returns {Row[]}
 */
function rowsOf(timeline, at) {
  const cue = timeline.cues[at];
  if (!cue) return [];
  const rows = wordsByLine(cue.lines, timeline.wordsOf(cue.id)).filter((words) => words.length > 0);
  const speaker = newSpeaker(cue, timeline.cues[at - 1]);
  return rows.map((words, row) => ({ words, speaker: row === 0 ? speaker : "" }));
}

export class CaptionView {
  /** @param {HTMLElement} host @param {{rollUp?: () => boolean, lines?: number}} [options] `lines`: maximum shown */
  constructor(host, { rollUp = () => false, lines = Infinity } = {}) {
    this.host = host;
    this.rollUp = rollUp;
    this.maxLines = lines;
    this.key = "";
    /** @type {{word: Word, node: HTMLElement, state: string}[]} */
    this.marks = [];
    /** Index of the word that has the marker, or -1. */
    this.current = -1;
  }

  /** @param {Timeline} timeline @param {number} ms @param {{dry?: boolean}} [facts] `dry`: the audio has stopped */
  draw(timeline, ms, { dry = false } = {}) {
    const cue = timeline.cueAt(ms);
    const place = timeline.wordIndexAt(ms);
    const word = timeline.words[place];
    const rolls = this.rollUp();
    const rolled = rolls && cue && word ? word.index : "";
    const key = cue ? `${cue.id}:${cue.revision}:${timeline.wordsOf(cue.id).length}:${rolled}` : "";
    if (key !== this.key) {
      this.key = key;
      this.build(cue, timeline, rolls ? ms : Infinity, rolls);
    }
    this.mark(word ? word.index : -1, Boolean(word) && (dry || ms < word.end_ms + LINGER_MS));
  }

  /**
   * @param {import("../lib/timeline.js").Cue | null} cue @param {Timeline} timeline
   * @param {number} ms rows that start later are left out @param {boolean} rolls
   */
  build(cue, timeline, ms, rolls) {
    this.marks = [];
    this.current = -1;
    if (!cue) {
      this.host.replaceChildren();
      return;
    }
    const at = timeline.cues.indexOf(cue);
    let rows = rowsOf(timeline, at);
    if (rolls) rows = [...rowsOf(timeline, at - 1), ...rows.filter(({ words }) => words[0].start_ms <= ms)].slice(-2);
    rows = rows.slice(0, this.maxLines);
    const block = el("div", { class: "caption-block", lang: cue.language || undefined, dir: cue.direction });
    for (const row of rows) block.append(this.line(row));
    this.host.replaceChildren(block);
  }

  /** @param {Row} row */
  line({ words, speaker }) {
    const line = el("span", { class: "caption-line" });
    if (speaker) line.append(speakerMark(speaker));
    for (const word of words) {
      const node = el("span", {
        class: `word${word.estimated ? " estimated" : ""}${word.dropped ? " dropped" : ""}`,
        text: word.text,
      });
      this.marks.push({ word, node, state: "" });
      line.append(node, word.after);
    }
    return line;
  }

  /** @param {number} index of the word being said @param {boolean} lit whether it has the marker */
  mark(index, lit) {
    this.current = -1;
    for (const mark of this.marks) {
      const now = lit && mark.word.index === index;
      if (now) this.current = index;
      const state = mark.word.dropped ? "dropped" : now ? "now" : mark.word.index <= index ? "said" : "";
      if (state === mark.state) continue;
      mark.state = state;
      mark.node.classList.toggle("now", state === "now");
      mark.node.classList.toggle("said", state === "said");
      mark.node.classList.toggle("dropped", state === "dropped");
    }
  }

  clear() {
    this.key = "";
    this.marks = [];
    this.current = -1;
    this.host.replaceChildren();
  }
}
